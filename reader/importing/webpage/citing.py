"""Boxes of a page that say how to cite it: its title once more, in the forms of several schools."""

import re

from reader.importing.elements import HEADINGS, words_in
from reader.importing.tidy import plainly
from reader.importing.vocabulary import beginning_with
from reader.importing.webpage.measures import Measures

STYLES = re.compile(
    r"\W*(MLA|APA|AMA|ACS|Chicago|Harvard|Vancouver|Turabian|IEEE|BibTeX|RIS|EndNote|ABNT|ISO\s690"
    r"|DIN\s1505|ГОСТ)(?:\s(?:style|format|citation|\d+))?\W*",
    re.IGNORECASE,
)
LABELS = (*HEADINGS, "p", "div", "b", "strong", "em", "span", "a", "li", "dt", "td", "th")
ENTRY = re.compile(r"\s*@\w+\s*\{[^,]*,\s*\w+\s*=")  # of BibTeX
OPENS = ("data-target", "data-bs-target", "aria-controls")
PAIR = 2  # parts of a box: a heading, and what stands under it
SEVERAL = 2  # schools, by which a box is known
LONGEST = 3000  # columns of such a box
LINE = 500  # columns of a line that is no box
TITLE = 12  # letters of a title that is looked for
SHORT = 6  # letters of one that is looked for in such a box


def ways_to_cite(root, title: str, measures: Measures, cut: list) -> list:
    """Give the parts of `root` that say how to cite the page with this title; what is `cut` already
    does not count."""
    wanted = plainly(title)
    gone = {inner for part in cut for inner in part.iter()}
    box = _box(root, wanted, measures) if len(wanted) >= SHORT else None
    if box is not None and box not in gone:
        return [box]
    if len(wanted) < TITLE:
        return []
    found = [*_entries(root, wanted, measures), *_opened(root, wanted, measures)]
    for line in root.iterdescendants("p", "div", "li", "dt", *HEADINGS):
        if line not in gone and 0 < measures.size[line] < LINE and _asks(line):
            found += _with_title(line, wanted, measures)
    return [part for part in found if part not in gone]


def _box(root, wanted, measures):
    """Give the part that holds the names of several schools and the title, None where none does."""
    labels = {}
    for element in root.iterdescendants(*LABELS):
        named = STYLES.fullmatch(element.text or "") if not len(element) else None
        if named:
            labels.setdefault(named[1].casefold(), element)
    if len(labels) < SEVERAL:
        return None
    first, *others = labels.values()
    for above in first.iterancestors():
        if above is root or measures.size[above] > LONGEST:
            return None
        if all(above in one.iterancestors() for one in others) and _says(above, wanted):
            return above
    return None


def _entries(root, wanted, measures):
    """Give what names the page for BibTeX, with the name of that above it."""
    for part in root.iterdescendants("div", "p", "pre", "code", "td"):
        if not (part.text or "").lstrip().startswith("@") or measures.size[part] > LONGEST:
            continue
        words = "".join(part.itertext())
        if ENTRY.match(words) and _says(part, wanted):
            yield part
            label = part.getprevious()
            label = part.getparent().getprevious() if label is None else label
            if label is not None and STYLES.fullmatch("".join(label.itertext())):
                yield label


def _opened(root, wanted, measures):
    """Give what a button opens that asks how to cite, where it has the title."""
    for button in root.iterdescendants("button", "a"):
        targets = [button.get(one, "").removeprefix("#") for one in OPENS]
        if any(targets) and _asks(button):
            parts = (one for one in root.iter("div", "section", "p") if one.get("id") in targets)
            yield from (one for one in parts if measures.size[one] < LINE and _says(one, wanted))


def _asks(line):
    words = words_in(line)
    if line.tag in HEADINGS and len(line.getparent()) == PAIR:  # a label of what is boxed with it
        words = f"{words.rstrip(' :')}:"
    return bool(beginning_with("cited").match(words))


def _with_title(line, wanted, measures):
    """Give a line that says how to cite and what it says, [] where the title is not in it."""
    if _says(line, wanted):
        return [line]
    following = line.getnext()
    if following is None or measures.size[following] > LINE or not _says(following, wanted):
        return []
    return [line, following]


def _says(element, wanted):
    return wanted in plainly(" ".join(element.itertext()))
