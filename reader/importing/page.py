"""A page while it is being judged: its pieces, and what is known of it as a whole."""

import re
from collections import Counter
from functools import cached_property, lru_cache

from reader.importing import language
from reader.importing.joining import known_words
from reader.importing.links import leads_to_notes
from reader.importing.pieces import SHORT, Piece
from reader.importing.sitewords import site_words
from reader.importing.vocabulary import common_words

HAN = re.compile(r"[\u3041-\u30ff\u3400-\u9fff]+")
CLIPPED = 2  # lines of a site in what was written in its marks
ARABIC_ARTICLE = re.compile(r"^(?:و|ف)?(?:ال|لل|بال|كال)(?=..)")


def stems(text: str) -> list[str]:
    """Give the beginnings of the words that carry meaning; in Chinese, each pair of signs."""
    words = re.findall(r"[^\W\d_]+", text.casefold())
    return [stem for word in words for stem in _stems_of(word)]


@lru_cache(maxsize=16384)  # most words come many times
def _stems_of(word):
    if HAN.match(word):
        return [word[at : at + 2] for at in range(len(word) - 1)]
    if len(word) < 3 or word in common_words():
        return []
    word = ARABIC_ARTICLE.sub("", word)
    return [word[: 5 if len(word) > 6 else 4]]


class Page:
    """The pieces of a page in order, with what the judges ask of the whole."""

    def __init__(self, pieces: list[Piece]):
        self.pieces = pieces
        self.title: Piece | None = None
        self.byline = ""
        self.is_document = False  # no site has put anything between the words
        self.has_paragraphs = False  # its file says where they end
        self.is_written = False  # in its marks: a line in a sentence is no sign of a site
        self.summary = ""  # what the head of its file says of it
        self.sites: tuple[str, ...] = ()  # what its site is called
        self.sites_own: tuple[str, ...] = ()  # what that calls itself in the head of the page

    @cached_property
    def prose(self) -> list[Piece]:
        """The long paragraphs, by which the rest is measured."""
        return [piece for piece in self.pieces if piece.is_prose and piece.size >= SHORT]

    @property
    def lacks_pictures(self) -> bool:
        """Whether its file marks its paragraphs and has none of its pictures."""
        return self.has_paragraphs and all(piece.picture is None for piece in self.pieces)

    @cached_property
    def language(self) -> str:
        words = " ".join(piece.words for piece in self.prose[:40])
        return language.guess(words or " ".join(piece.words for piece in self.pieces[:200]))

    @cached_property
    def is_site(self) -> bool:
        """Whether there is any sign of a site's own lines; in a clean text nothing is one. What was
        written in its marks was clipped from a site only where several lines say so, since one
        that says "More" may be the author's.
        """
        if self.is_document:
            return False
        if any(piece.fate == "site-text" or self._leads_nowhere(piece) for piece in self.pieces):
            return True
        lines = [piece for piece in self.pieces if not piece.is_prose]
        if self.is_written:
            lines = [piece for piece in lines if piece.kind != "heading"]
        said = {piece.words for piece in lines if site_words(piece.words) == "strong"}
        if self.is_written:
            return len(said) >= CLIPPED
        return bool(said) or self._has_line_in_sentence()

    def _leads_nowhere(self, piece):
        """Whether a piece is links that only a site could have: what was written in its marks may
        lead to files beside it, as programs for notes let it."""
        is_beside = self.is_written and leads_to_notes(piece.markdown)
        return piece.is_dead_links and not is_beside

    def _has_line_in_sentence(self):
        before = None
        for piece in self.pieces:
            if piece.is_prose and before == "torn" and piece.start == "lower":
                return True
            if piece.is_set_apart:
                before = None
            elif piece.is_prose:
                before = "open" if piece.end == "open" else None
            elif piece.is_bare and not piece.is_paper and not piece.role and before:
                before = "torn"
        return False

    @property
    def is_all_the_authors(self) -> bool:
        """Whether nothing that stands in a sentence is to be dropped."""
        return self.is_document or (self.is_written and not self.is_site)

    @property
    def subject(self) -> str:
        """What the page says that it is about, in small letters: in its title and its summary."""
        title = "" if self.title is None else self.title.words
        return f"{title}\n{self.summary}".casefold()

    @cached_property
    def stems(self) -> Counter:
        return Counter(stem for piece in self.prose for stem in set(stems(piece.words)))

    @cached_property
    def small_words(self) -> frozenset[str]:
        """The words that the long paragraphs have in small letters: no names."""
        return frozenset(
            word for piece in self.prose for word in piece.tokens if word[:1].islower()
        )

    @cached_property
    def speakers(self) -> frozenset[str]:
        """What is said again and again on lines of its own, as the names of those who speak are."""
        lines = Counter(piece.words for piece in self.pieces if piece.is_bare and not piece.fate)
        return frozenset(words for words, times in lines.items() if times > 1)

    @cached_property
    def known_words(self) -> frozenset[str]:
        return known_words(" ".join(piece.words for piece in self.pieces))

    @cached_property
    def is_regular(self) -> bool:
        """Whether paragraphs end like sentences, so that one which does not is torn."""
        ends = [piece.end for piece in self.pieces if piece.is_prose]
        return len(ends) > 2 and ends.count("open") <= 0.4 * len(ends)

    @cached_property
    def has_headings(self) -> bool:
        """Whether headings are marked as such, so that a bare line is none."""
        marked = [piece for piece in self.pieces if piece.kind == "heading"]
        return len(marked) > (self.title is not None and self.title.kind == "heading")

    def overlap(self, piece: Piece) -> float:
        """Give the share of the words of `piece` that the long paragraphs have too, 0 to 1.

        A long paragraph's own words do not speak for it.
        """
        own = int(piece.is_prose and piece.size >= SHORT)
        words = stems(piece.words)
        return sum(self.stems[word] > own for word in words) / len(words) if words else 0.0

    def next_open(self, at: int) -> Piece | None:
        """Give the next piece after index `at` that nobody has judged or dropped."""
        return next((piece for piece in self.pieces[at + 1 : at + 200] if piece.open), None)
