"""Who wrote the chapters of an e-book by several: the name that stands beside the title of each.

It is put as a paragraph right below the title, wherever it stood: above it, in the same heading, as
a heading by itself. A class says so of each alone; without one, half of the chapters have to have a
name there, of words that the text does not write small, since a title may look like one.
"""

from collections.abc import Iterable
from itertools import islice

from lxml import etree

from reader.importing.elements import BLOCKS, HEADINGS, holds_block, words_in
from reader.importing.facts import NAME_LINK, Facts, facts, names_part
from reader.importing.partnames import Names, names_of
from reader.importing.pieces import NUMBER

NAMED = Names(
    r"(?:^|[\s_-])(?:by-?line|(?:chap(?:ter)?|ch|art(?:icle)?|story|essay|poem)?[_-]?auth(?:or)?s?"
    r"|(?:chap(?:ter)?|ch)[_-]?(?:aut?|contrib(?:utor)?s?)|contributors?)(?:[_-]?names?)?\d?(?:$|[\s_])"
)
NOT_IN = ("blockquote", "table", "ul", "ol", "dl", "figure")
SIGNS = ".,;:!?…\"'“”„‘’«»()[]—–-"  # around a word
LONGEST = 120  # characters of a byline
ABOVE, BELOW = 2, 2  # blocks between the edge of a page, or its title, and the name
FEWEST, SHARE = 2, 0.5  # of the chapters that have a name there


def put_bylines_below(chapters: list) -> None:
    """Put the name of who wrote it right below the title of each of the pages of a book."""
    headed = [page for page in map(_Page, chapters) if page.title is not None]
    for page in headed:
        page.take_named()
    without = [page for page in headed if not page.is_signed]
    names = {page: name for page in without if (name := page.likely_name()) is not None}
    likely = [words_in(name) for name in names.values()]
    if are_names(likely, len(headed), len(headed) - len(without), map(words_in, chapters)):
        for page, name in names.items():
            page.put(name)


def are_names(lines: list[str], chapters: int, signed: int, texts: Iterable[str]) -> bool:
    """Whether lines beside titles of `chapters`, of which some are `signed` otherwise, name who
    wrote these: there are enough, no thing that is written small in the `texts`, and several."""
    if not lines or signed + len(lines) < max(FEWEST, SHARE * chapters):
        return False
    words = {word for text in texts for word in set(text.split())}
    small = {bare for word in words if (bare := word.strip(SIGNS)).islower()}
    names = [line for line in lines if _has_no_word(line, small)]
    several = len(set(names)) > 1 or bool(signed and names)
    return several and signed + len(names) >= max(FEWEST, SHARE * chapters)


def _has_no_word(line, small):
    """Whether a line has no word of the text in it, but for those that join names."""
    parts = [word for name in NAME_LINK.split(line) for word in name.split()]
    return not any(word.casefold().strip(".,") in small for word in parts if word[:1].isupper())


def signs(words: str) -> Facts | None:
    """Give what words say of who wrote what stands below, None where they say anything else."""
    said = facts(words) if 0 < len(words) <= LONGEST else None
    is_name = said is not None and said.byline and not (said.rest or said.published or said.vague)
    return said if is_name and (said.labelled or " " in said.byline) else None


def is_titled(words: str) -> bool:
    """Whether words are a title, and no more than the number of a part of a book."""
    return not (NUMBER.fullmatch(words) or names_part(words))


class _Page:
    """A page of a book with its first heading that is a title, and the blocks beside that."""

    def __init__(self, chapter):
        blocks = (one for one in chapter.iter(*BLOCKS) if not holds_block(one) and words_in(one))
        near = list(islice(blocks, ABOVE + 1 + BELOW))
        titles = [
            at
            for at, one in enumerate(near[: ABOVE + 1])
            if one.tag in HEADINGS and not NAMED.has(names_of(one)) and is_titled(words_in(one))
        ]
        at = titles[0] if titles else 0
        self.title = near[at] if titles else None
        if titles[1:2] == [at + 1] and _is_name_above(near[at], near[at + 1]):
            at += 1
            self.title = near[at]
        self._above, self._below = near[:at], list(_may_follow(near[at + 1 : at + 1 + BELOW]))
        self.is_signed = False

    def take_named(self):
        """Put what says by its class that it is a byline below the title."""
        if (inner := self._within_title()) is not None:
            written = etree.Element("p")
            written.text = words_in(inner)
            _take_out(inner)
            self.put(written)
            return
        for block in (*reversed(self._above), *self._below):
            named = NAMED.has(names_of(block)) or _stands_in_named(block)
            if named and block.tag in ("p", "div", *HEADINGS) and _may_be_byline(words_in(block)):
                self.put(block)
                return

    def _within_title(self):
        for inner in self.title.iterdescendants("span", "small", "em", "i"):
            words = words_in(inner)
            if NAMED.has(names_of(inner)) and words and words != words_in(self.title):
                return inner
        return None

    def likely_name(self):
        """Give the block right above or below the title that has nothing but names, if one has."""
        for block in (*self._above[-1:], *self._below[:1]):
            if block.tag in ("p", "div", *HEADINGS) and signs(words_in(block)):
                return block
        return None

    def put(self, byline):
        """Let an element be the paragraph right below the title."""
        if byline.getparent() is not None:
            _take_out(byline)
        byline.tag, byline.tail = "p", self.title.tail
        self.title.tail = None
        self.title.addnext(byline)
        self.is_signed = True


def _is_name_above(heading, title):
    """Whether a heading is a name that stands above the title."""
    return HEADINGS[title.tag] <= HEADINGS[heading.tag] and bool(signs(words_in(heading)))


def _may_follow(blocks):
    """Give the blocks below a title up to the text, or to a motto, which has an author too."""
    for block in blocks:
        if next(block.iterancestors(*NOT_IN), None) is not None:
            return
        yield block
        if not _may_be_byline(words_in(block)):
            return


def _stands_in_named(block):
    around = block.getparent()
    is_named = around is not None and NAMED.has(names_of(around))
    return is_named and words_in(around) == words_in(block)


def _may_be_byline(words):
    """Whether words of that class name somebody: no sentence about them."""
    return 1 < len(words) <= LONGEST and not words.rstrip().endswith((".", ":", "?", "!"))


def _take_out(element):
    """Take an element out, and leave what stands behind it."""
    before, parent, tail = element.getprevious(), element.getparent(), element.tail or ""
    if before is not None:
        before.tail = (before.tail or "") + tail
    else:
        parent.text = (parent.text or "") + tail
    parent.remove(element)
    element.tail = None
