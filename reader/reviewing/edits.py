"""What a form of the review page changes, held against what another window changed. Pure.

The form says for each value what it began from, so that no window needs to know of another: what
one window alone changed is taken from it, and where two changed the same the second sees both.
"""

from collections.abc import Container, Iterable
from dataclasses import dataclass, field

from reader.figures import shows
from reader.reviewing import ranges
from reader.reviewing.edited import as_edited, as_kept
from reader.reviewing.illustrating import describe
from reader.reviewing.review import Gone, Review, mark_of
from reader.reviewing.strays import Stray, put_back


@dataclass
class Edits:
    """What somebody changed: by the name of the field, or the id of the block.

    Each value stands behind what it began from: the mark of a field or of a block's Markdown (see
    `mark_of`) as it is edited, or the (kind, level) that a block had; `shows` is what a picture is
    said to show, and `held` has words that another window's stand beside, until somebody says
    which of them are to stand. `strays` are words for no block, until they are let go; and `added`
    are such words that go into the text.
    `version` is what the page had shown, and `seal` is the same for the same post only.
    """

    version: int = 0
    seal: str = ""
    fields: dict[str, tuple[str, str]] = field(default_factory=dict)
    kinds: dict[int, tuple[tuple[str, int], tuple[str, int]]] = field(default_factory=dict)
    words: dict[int, tuple[str, str]] = field(default_factory=dict)
    shows: dict[int, tuple[str, str]] = field(default_factory=dict)
    held: dict[int, tuple[str, str]] = field(default_factory=dict)
    strays: list[Stray] = field(default_factory=list)
    added: list[Stray] = field(default_factory=list)

    def __bool__(self):
        return bool(self.fields or self.kinds or self.words or self.shows or self.added)

    @property
    def all_words(self) -> dict[int, tuple[str, str]]:
        """The words of blocks, with those that are held."""
        return self.held | self.words

    @property
    def is_open(self) -> bool:
        """Whether anything of it waits for its writer."""
        return bool(self or self.held or self.strays)

    @property
    def verb(self) -> str:
        """What is told of them when they are saved."""
        if self.words:
            return "reword"
        if self.added:
            return "add"
        return "kind" if self.kinds else "describe" if self.shows else "fields"

    def waiting(self) -> "Edits":
        """Give what is not written whatever happens, and stays with its writer."""
        return Edits(held=self.held, strays=self.strays)

    def apply(self, review: Review, reviews: Iterable[Review] = ()) -> "Edits":
        """Change `review`; gives what was left alone because another window had been there, with
        what is waiting. `reviews` are it at other times, for `reader.reviewing.strays.put_back`."""
        clashing = self.waiting()
        for name, (began, value) in self.fields.items():
            if mark_of(review.fields[name]) == began:
                review.fields[name] = value
            elif review.fields[name] != value:
                clashing.fields[name] = (began, value)
        for id, (began, markdown) in self.words.items():
            if not self._reword(review, id, began, markdown):
                clashing.words[id] = (began, markdown)
        for id, (began, words) in self.shows.items():
            self._describe(review, id, began, words, clashing)
        for id, (began, kind) in self.kinds.items():
            if not self._rekind(review, id, began, kind):
                clashing.kinds[id] = (began, kind)
        for stray in self.added:
            put_back(review, stray, reviews)
        return clashing

    def strayed(self) -> "Edits":
        """Give the words alone, for no block that is there."""
        return Edits(strays=[*self.strays, *self.added, *self.of_blocks()])

    def of_blocks(self, there: Container[int] = ()) -> list[Stray]:
        """Give as strays the words of blocks that are not `there`."""
        words, shows = self.all_words.items(), self.shows.items()
        return [
            Stray(words, id, began, is_shown)
            for is_shown, typed in ((False, words), (True, shows))
            for id, (began, words) in typed
            if id not in there
        ]

    @staticmethod
    def _describe(review, id, began, words, clashing):
        try:
            standing = shows(review.block(id)["markdown"]) or ""
        except Gone:
            clashing.shows[id] = (began, words)
            return
        if mark_of(standing) == began:
            describe(review, id, words)
        elif standing != words:
            clashing.shows[id] = (began, words)

    @staticmethod
    def _reword(review, id, began, markdown):
        try:
            standing = review.block(id)["markdown"]
        except Gone:
            return False
        shown = as_edited(standing)
        if mark_of(shown) == began:
            review.reword(id, as_kept(markdown, standing))
            return True
        return shown == markdown

    @staticmethod
    def _rekind(review, id, began, kind):
        try:
            block = review.block(id)
        except Gone:
            return True  # there is nothing left that could be of a kind
        # Whether it was verse, its words say, which may be other ones by now.
        if ranges.kept_kind(began) == (block["kind"], block["level"]):
            ranges.rekind(review, {id}, *kind)
            return True
        return ranges.kind_of(block) == kind
