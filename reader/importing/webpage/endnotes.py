"""Notes and references of a text that stand elsewhere on its page: in what is taken for the site's,
or beside."""

from itertools import chain, islice

from reader.importing.elements import HEADINGS, words_in
from reader.importing.html.footnotes import NOTE, NUMBER, REF
from reader.importing.partnames import Names, names_of
from reader.importing.tidy import plainly
from reader.importing.vocabulary import heads_apparatus
from reader.importing.webpage.measures import Measures
from reader.importing.webpage.standing import remove

BESIDE = Names(r"(?:^|[\s_-])(?:side|margin)-?notes?(?:$|[\s_-])")
LINKED = 0.5  # the share of linked words that references may have
SET_APART = ("b", "strong", "span", "p")  # what a heading is written as besides
OPENED = ("div", "section", "footer")
LISTED = 3  # elements: a note, its list, and what holds that


def bring_in_apparatus(body, root, cut, measures: Measures) -> None:
    """Put behind the text what follows it on its page under a heading such as "Notes" or
    "References", with all that stands in one part with that."""
    parts = []
    for inside in (root, *root.iterancestors()):
        if inside is body or inside.tag == "body":
            break
        parts += inside.itersiblings()
    under = False  # a heading that says so, and stands in no part of its own
    for part in chain.from_iterable(map(_opened, parts)):
        heading = next(part.iter(*HEADINGS), None)
        if heading is None and (label := _label_of(part)) is not None:
            heading, label.tag = label, _highest(root) or "h2"
        if heading is not None:
            named = heads_apparatus(words_in(heading))
            under = named and heading is part
        elif not under:
            continue
        around = (part, *part.iterancestors())
        taken = (heading is None or named) and not any(one in cut for one in around)
        if taken and not measures.is_linked(part, LINKED):
            _put_last(root, part)


def _label_of(part):
    """Give the first words of a part that holds more, where they stand in a block of their own and
    say with a colon what a heading would; else None."""
    whole = words_in(part)
    for one in part.iterdescendants("div", "p") if whole else ():
        words = words_in(one)
        if words and (len(words) == len(whole) or not whole.startswith(words)):
            continue
        if words:
            return one if words.endswith(":") and heads_apparatus(words) else None
    return None


def _opened(part):
    """Give a part, or those in it one by one where a heading amid it is such a one."""
    headings = [heads_apparatus(words_in(one)) for one in part.iter(*HEADINGS)]
    if part.tag in OPENED and any(headings) and not headings[0]:
        for inner in list(part):
            yield from _opened(inner)
    else:
        yield part


def said_beside(root, cut) -> list:
    """Give the notes beside the paragraphs of a text that are said once more behind it."""
    notes = {plainly(words_in(one)) for one in root.iter() if one.get(NOTE)}
    found = []
    for part in root.iter("ul", "ol", "aside", "div", "span") if notes else ():
        if not BESIDE.has(names_of(part)) or any(one in found for one in part.iterancestors()):
            continue
        items = list(part.iterchildren("li")) or [part]
        if part not in cut and all(plainly(words_in(one)) in notes for one in items):
            found.append(part)
    return found


def bring_in_notes(body, root, cut) -> None:
    """Put notes that are marked in the text, and stand elsewhere, behind it, with their heading."""
    marked = {one.get(NUMBER) for one in root.iter("a") if one.get(REF)}
    inside = set(root.iter())
    notes = [one for one in body.iter() if one.get(NOTE) and one.get(NUMBER) in marked]
    for note in [one for one in notes if one not in cut]:
        site = any(above in cut for above in note.iterancestors())
        if (note not in inside or site) and note not in root.iterancestors():
            heading = _heading_of(note)
            if heading is not None:
                heading.tag = _highest(root) or (heading.tag if heading.tag in HEADINGS else "h2")
                _put_last(root, heading)
            _put_last(root, note)


def _heading_of(note):
    """Give the heading right above a note, or above the list that it is the first of; else None."""
    for one in islice((note, *note.iterancestors()), LISTED):
        above = next(filter(words_in, one.itersiblings(preceding=True)), None)
        if above is not None:
            may_be = above.tag in (*HEADINGS, *SET_APART)
            named = may_be and heads_apparatus(words_in(above))
            return above if named else None
    return None


def _highest(root):
    """Give the highest level of heading that parts the text, "" where none does."""
    return min((one.tag for one in root.iter(*HEADINGS) if one.tag != "h1"), default="")


def _put_last(root, element):
    remove(element)
    element.tail = None
    root.append(element)
