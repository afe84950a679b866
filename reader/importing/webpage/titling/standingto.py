"""How the lines that may be the headline of a saved page stand to one another, and to its menus."""

from itertools import pairwise, takewhile

from reader.importing.elements import words_in
from reader.importing.facts import is_name
from reader.importing.pieces import columns
from reader.importing.webpage.titling.between import between
from reader.importing.webpage.titling.points import MENU, NEAR
from reader.importing.webpage.titling.titlelines import (
    BOLD_ALONE,
    CALLED,
    HEADINGS,
    Line,
    leads_away,
)

RIGHT_ABOVE = 60  # columns between a line and the one below it, at most
SECTIONS = ("section", "article")
MANY_LINKS = 8  # more than those by which a text is shared


def for_sections(lines: list[Line]) -> list[int]:
    """Give for each line what it says for a heading of the second level that it is the first one in
    what says it is the text, and has sections there; and against one of those."""
    mains = [next(line.element.iterancestors("main", "article"), None) for line in lines]
    points = {main: _outlined(main) for main in set(mains) if main is not None}
    pairs = zip(lines, mains, strict=True)
    return [points.get(main, {}).get(line.element, 0) for line, main in pairs]


def _outlined(main):
    headings = list(main.iter(*HEADINGS))
    levels = [one.tag for one in headings]
    if not levels or levels.count(levels[0]) > 1 or min(levels) != levels[0] != "h1":
        return {}
    has_sections = levels.count(levels[-1]) > 1
    return dict.fromkeys(headings, -1) | {headings[0]: 2 * has_sections}


def is_lone(line: Line, lines: list[Line]) -> bool:
    """Whether a line of bold words in the middle stands right above the text, and every other line
    is a link or a name, or stands above a menu."""
    others = [one for one in lines if one is not line and one.links < MENU]
    linked = all(
        next(one.element.iter("a"), None) is not None or is_name(one.words) for one in others
    )
    return line.form == BOLD_ALONE and line.below < RIGHT_ABOVE and linked


def is_above_its_like(line: Line, lines: list[Line]) -> bool:
    """Whether a line of the first level stands right above the next of its form."""
    below = next(iter(lines[lines.index(line) + 1 :]), None)
    return below is not None and is_section(below, line) and is_right_above(line, below)


def has_its_like_within(line: Line) -> bool:
    """Whether all headings of the form of a line stand in sections of the one that it heads."""
    tag, section = line.element.tag, line.element.getparent()
    if section.tag not in SECTIONS:
        return False
    like = (one for one in section.getroottree().iter(tag) if one is not line.element)
    return all(one.getparent() is not section and section in one.iterancestors() for one in like)


def is_section(line: Line, above: Line) -> bool:
    """Whether a line of the first level is one of several of its form, as the one `above` it is."""
    return line.returns and line.form == above.form == HEADINGS["h1"]


def links_between(above, below) -> int | None:
    """Give how many links to other pages stand between two elements, None where they stand in
    another order."""
    parts = between(above, below)
    return None if parts is None else sum(one.tag == "a" and leads_away(one) for one in parts)


def leads_as_a_whole(heading) -> bool:
    """Whether all words of a heading are a link to another page."""
    return words_in(heading) in _led_from(heading)


def leads_on(heading) -> bool:
    """Whether some of the words of a heading are a link to another page, as to a part of a site."""
    return any(words != words_in(heading) for words in _led_from(heading))


def _led_from(heading):
    links = [one for one in heading.iter("a") if leads_away(one)]
    return [words for words in map(words_in, links) if words]


def is_far_below(line: Line, other: Line) -> bool:
    """Whether many links of the site stand between a line and a headline right above the text."""
    headline = other.form >= CALLED and not other.returns
    return line.links - other.links >= MANY_LINKS and headline and other.below < NEAR


def is_right_above(line: Line, other: Line) -> bool:
    """Whether hardly any words, and no menu, stand between a line and another one below it."""
    width = line.below - other.below - columns(other.words)
    return width < RIGHT_ABOVE and line.links - other.links < MENU - 1


def right_below(lines: list[Line]) -> list[Line]:
    """Give those of some lines that stand right below the first, each below the one before."""
    pairs = takewhile(lambda pair: is_right_above(*pair), pairwise(lines))
    return [below for _, below in pairs]
