"""What a site says of itself at the end of a text: "About …" or "You are reading …", its own name,
and a few sentences.

Of whom a site is not named, a person or another firm, the author speaks.
"""

from itertools import chain

from reader.importing.elements import HEADINGS, words_in
from reader.importing.sitenames import is_home, squeezed
from reader.importing.vocabulary import beginning_with, every
from reader.importing.webpage.measures import Measures
from reader.importing.webpage.pagehead import Said

LONG = 80  # columns of the line above
LONGEST = 1500  # columns of what is said
PARAGRAPHS = 3
HOLDERS = (*HEADINGS, "p", "div")


def profile(root, said: Said, host: str, measures: Measures, cut: list) -> list:
    """Give the line "About …" at the end of `root` and what follows it, or the paragraph that tells
    which site one reads, with its title; [] where no site speaks of itself there. `host` is the
    name of its machines. What is `cut` already does not count."""
    names = {squeezed(name) for name in (*said.sites, host.partition(".")[0])}
    names -= {"", squeezed(said.byline)}
    gone = {inner for part in cut for inner in part.iter()}
    lines = [one for one in root.iterdescendants(*HOLDERS) if one not in gone]
    for line in lines:
        if 0 < measures.size[line] < LONG and _is_about(line, names):
            parts = [part for part in _following(line, root) if part not in gone]
            if _is_profile(parts, measures, gone):
                return [line, *parts]
        if line.tag == "p" and measures.size[line] < LONGEST and _tells_where(line, names):
            return [*_title_of(line, measures), line]
    return []


def _title_of(line, measures):
    """Give the heading right above a paragraph, where nothing else stands under it."""
    above = line.getprevious()
    below = next((one for one in line.itersiblings() if measures.size[one]), None)
    alone = below is None or below.tag in HEADINGS
    return [above] if alone and above is not None and above.tag in HEADINGS else []


def _tells_where(line, names):
    """Whether a paragraph begins by telling which site one reads, with a link to its first page."""
    link = next(line.iter("a"), None)
    if link is None or not is_home(link):
        return False
    before, name = " ".join((line.text or "").split()).casefold(), squeezed(words_in(link))
    machine = link.get("href").rpartition("//")[2].strip("/").split(".")
    return before in every("reading_here") and name != "" and name in {*names, *machine}


def _is_about(line, names):
    words = words_in(line)
    found = beginning_with("profile").match(words)
    return bool(found) and squeezed(words[found.end() :]) in names


def _following(line, root):
    """Give what follows a line to the end of the text."""
    around = chain((line,), line.iterancestors())
    for one in around:
        if one is root:
            break
        yield from one.itersiblings()


def _is_profile(parts, measures, gone):
    inner = [one for part in parts for one in part.iter() if one not in gone]
    headed = any(one.tag in HEADINGS and measures.size[one] for one in inner)
    paragraphs = sum(one.tag == "p" and measures.prose[one] > 0 for one in inner)
    size = sum(measures.size[part] for part in parts)
    return 0 < size <= LONGEST and paragraphs <= PARAGRAPHS and not headed
