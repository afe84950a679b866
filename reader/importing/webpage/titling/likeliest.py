"""Which line of a saved page is likeliest its headline.

Where the head of a page says its title, a heading that says it too is found by that alone; see
`headline`. Sites that call each of their pages by their own name, or by the name of a section,
leave nothing but how a page looks; see `weighing`.
"""

from itertools import pairwise

from lxml import etree

from reader.importing.elements import words_in
from reader.importing.facts import names_part
from reader.importing.pieces import columns
from reader.importing.sitenames import squeezed
from reader.importing.tidy import plainly
from reader.importing.webpage.measures import Measures
from reader.importing.webpage.titling.headline import COLONS
from reader.importing.webpage.titling.points import (
    HALF_SAID,
    MENU,
    NEAR,
    is_called_otherwise,
    is_called_title,
    is_label,
    is_marked,
    is_part,
)
from reader.importing.webpage.titling.saying import (
    LAST,
    LONG,
    WHOLE,
    is_last_step,
    said_by_titles,
)
from reader.importing.webpage.titling.sectionabove import called_below_section, lone_below_section
from reader.importing.webpage.titling.standingto import (
    has_its_like_within,
    is_above_its_like,
    is_far_below,
    is_lone,
    is_right_above,
    is_section,
    leads_as_a_whole,
    leads_on,
    links_between,
    right_below,
)
from reader.importing.webpage.titling.titlelines import CALLED, HEADINGS
from reader.importing.webpage.titling.twofold import goes_on_below
from reader.importing.webpage.titling.weighing import GOOD, LEAST, SAID, Weighed

SURE = 5.0  # for one that overrules a line elsewhere which says part of the title
UNKNOWN = 2.0  # for a headline that has not the form of one
FAR_LIKELIER = 3.0
MUCH, FAR_MORE = 2.0, 5.0  # by which a line must be likelier


def instead_of(headline, weighed: Weighed):
    """Give the line that is likelier the headline of the page than what was taken for it, None
    where there is none; `headline` is None where nothing was.

    What says the title stays, unless it says no more than the name of the site may be; it does
    where a title has these words and that name.
    """
    for way in (_marked, called_below_section, _called_above, *BELOW):
        if (called := way(weighed, headline)) is not None:
            return called
    best = _likeliest(weighed)
    if best is None or weighed.points[best] <= LEAST:
        return None
    lower = (way(weighed, best) for way in BELOW)
    best = next((one for one in lower if one is not None), best)
    if headline is None:
        return best if _may_stand_alone(weighed, best) else None
    is_title = squeezed(words_in(headline)) in weighed.beside_name
    is_section = is_called_otherwise(headline) or _is_section_above(weighed, headline, best)
    if _says_another_title(weighed, best, headline) or _says_the_rest(weighed, best, headline):
        return best
    if is_title and not is_section:
        return None
    return _overruled_by(weighed, best, _line_of(weighed, headline))


def _marked(weighed, headline):
    """Give the heading that the page marks as its headline for those who search, as it marks no
    other, where it is likely to be one; None where the headline is marked so itself."""
    marks = [line.element for line in weighed.lines.values() if _is_marked_heading(line.element)]
    if len(marks) != 1 or marks[0] is headline or weighed.points[marks[0]] <= GOOD:
        return None
    all_marked = (
        one for one in marks[0].getroottree().iter(etree.Element) if _is_marked_heading(one)
    )
    is_name = squeezed(words_in(marks[0])) in weighed.known
    return None if is_name or any(one is not marks[0] for one in all_marked) else marks[0]


def _is_marked_heading(element):
    return element.tag in HEADINGS and is_marked(element)


def _called_above(weighed, headline):
    """Give the one heading that is called a title and stands above a headline which says no more
    than which part of a text stands below it, as "Introduction"; else None."""
    if headline not in weighed.lines or not is_part(words_in(headline)):
        return None
    above, _below = weighed.around(headline)
    called = [line for line in above if is_called_title(line)]
    if len(called) != 1 or squeezed(called[0].words) in weighed.known:
        return None
    return called[0].element


def _below_its_number(weighed, headline):
    """Give the heading below a headline that says no more than the number of a chapter, for it says
    how that is called: no more than name and day stand between; else None."""
    if headline not in weighed.lines or not names_part(words_in(headline)):
        return None
    line, (_above, others) = weighed.lines[headline], weighed.around(headline)
    below = next(iter(others), None)
    if below is None or below.element.tag not in HEADINGS or below.returns:
        return None
    return below.element if line.below - below.below < NEAR + columns(below.words) else None


BELOW = (_below_its_number, lone_below_section)


def _is_section_above(weighed, headline, best):
    """Whether what was taken for the headline is no heading, and the words by which a menu leads
    here, right above a line of the first level."""
    led = headline.tag not in HEADINGS and plainly(words_in(headline)) in weighed.led
    return led and best.tag == "h1" and best in headline.itersiblings()


def _says_another_title(weighed, best, headline):
    """Whether a line is far likelier than a headline that says all of a title, and says all of
    another: the way to a page may have that for those who search."""
    more = weighed.points[best] - weighed.points.get(headline, 0)
    same = plainly(words_in(headline)) == plainly(words_in(best))
    says = headline in weighed.lines and weighed.said[best] >= WHOLE
    return says and more >= FAR_LIKELIER and not same


def _says_the_rest(weighed, best, headline):
    """Whether a headline that leads to another page, and a far likelier heading, say all of a title
    together: "Ferries of Today -- The bell"."""
    more = weighed.points[best] - weighed.points.get(headline, 0)
    if more < FAR_LIKELIER or best.tag not in HEADINGS or not leads_as_a_whole(headline):
        return False
    whole = f"{plainly(words_in(headline))} {plainly(words_in(best))}"
    return whole in weighed.titles


def _line_of(weighed, headline):
    """Give the line that has just the words of a headline, the headline where none has."""
    around = (one for one in headline.iterancestors() if one in weighed.lines)
    return next((one for one in around if words_in(one) == words_in(headline)), headline)


def _overruled_by(weighed, best, headline):
    """Give the `best` line where it overrules what says part of a title, else None."""
    more = weighed.points[best] - weighed.points.get(headline, UNKNOWN)
    words, instead = plainly(words_in(headline)), plainly(words_in(best))
    if more < 0 or words == instead:
        return None
    if headline.tag == "h1" != best.tag and _says_it_again(weighed, words, instead):
        return None
    if is_last_step(words, instead, weighed.own):
        return None
    said = weighed.said[best]
    if headline not in weighed.lines:
        told = said_by_titles(words_in(headline), weighed.own)
        if told >= WHOLE and 0 < said <= LAST and len(words) > LONG:
            return None  # the other part of a title is the name of the site
        told = told >= LAST
        sure = weighed.points[best] >= SURE or _is_below_what_is_said(weighed, best, headline)
        stays = told and len(words_in(headline)) > LONG and words not in weighed.led and not sure
        return best if said > HALF_SAID or (weighed.points[best] > GOOD and not stays) else None
    says = weighed.said[headline]
    line, other = weighed.lines[headline], weighed.lines[best]
    called = is_label(line) or is_called_otherwise(headline)
    if called or (said >= SAID and says >= HALF_SAID):
        return best
    return best if _is_likelier(weighed, line, other, says, more) else None


def _says_it_again(weighed, words, instead):
    """Whether a line below a heading has its last words, "Lecture 1: The bell", or says what that
    and the title of the page say in other words, as a part of a text may."""
    says = said_by_titles(instead, [words]) if words in weighed.titles else 0
    again = says >= HALF_SAID and f" {instead} " not in f" {words} "
    return again or words.endswith(f" {instead}")


def _is_below_what_is_said(weighed, best, headline):
    """Whether a heading stands below what says the title and is none, which each page of a site
    may say: it is the only one of the first level, or a menu stands between."""
    between = links_between(headline, best)
    if between is None or best.tag not in HEADINGS:
        return False
    alone = best.tag == "h1" and [one.tag for one in weighed.lines].count("h1") == 1
    return alone or (between >= MENU and not weighed.lines[best].returns)


def _is_likelier(weighed, line, other, says, more):
    """Whether a line is by `more` likelier than another that says part of a title, by as much
    as `says`, and stands among the lines too."""
    said = weighed.said[other.element]
    if other.returns and other.element.tag == "h1" and said < HALF_SAID:
        return False
    if is_far_below(line, other) and more >= (1 if _is_whole(weighed, line) else MUCH):
        return True
    lower = other.element.tag in HEADINGS and more >= MUCH
    if line.element.tag == "h1" and other.form < CALLED and said < HALF_SAID and not lower:
        return False  # bold words, for one of the first level
    if says < HALF_SAID:
        subtitle = says == 0 and is_right_above(line, other) and line.form > other.form
        subtitle = subtitle and not leads_on(line.element)
        return (said >= SAID or more > 1) and not subtitle
    apart = line.links - other.links >= MENU or more >= MUCH
    apart = apart or squeezed(line.words) in weighed.known
    heading = other.form >= (CALLED if more < MUCH else HEADINGS["h3"]) and not other.returns
    return (_is_whole(weighed, line) or more > FAR_MORE) and apart and heading


def _is_whole(weighed, line):
    """Whether a line says all of a title, as the name of a site may be that of its pages."""
    return plainly(line.words) in weighed.titles


def _may_stand_alone(weighed, best):
    """Whether a line is the headline where nothing was taken for it: one that no title says,
    and that looks like others in the text, may be the first heading of a section, and bold
    words anything, where the page has a title that is not the name of its site."""
    line = weighed.lines[best]
    said = weighed.said[best] >= HALF_SAID or not weighed.is_titled
    lines = list(weighed.lines.values())
    if said:
        return True
    if best.tag in HEADINGS:
        names_what_is_below = line.words.endswith(COLONS) and goes_on_below(best) is None
        outer = not line.returns or is_above_its_like(line, lines) or has_its_like_within(line)
        return not names_what_is_below and outer
    if is_lone(line, lines):
        return True
    under = right_below(lines[lines.index(line) :])
    like = [one.element for one in lines if one.form == line.form and one not in under]
    return line.form >= CALLED and not any(
        one is not best and weighed.points[one] > weighed.points[best] - 2 for one in like
    )


def _likeliest(weighed):
    """Give the likeliest line, None where there is none: the first of some right below each other
    that are alike and as likely, for a subtitle may be as large, and so may the first section."""
    best = max(reversed(weighed.points), key=weighed.points.get, default=None)
    for below, line in pairwise(reversed(weighed.lines.values())):
        alike = line.form == below.form < HEADINGS["h1"] or is_section(below, line)
        alike = alike and is_right_above(line, below)
        if below.element is best and alike and weighed.points[line.element] >= weighed.points[best]:
            best = line.element
    return best


def as_heading(line, measures: Measures):
    """Give a line as a heading, of the first level where it is none yet."""
    if line.tag in HEADINGS:
        return line
    if line.tag not in ("td", "th"):
        line.tag = "h1"
        return line
    heading = etree.Element("h1")
    heading.text, line.text = line.text, None
    heading.extend(list(line))
    line.append(heading)
    measures.size[heading] = measures.size[line]
    return heading
