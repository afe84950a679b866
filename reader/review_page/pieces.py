"""What the page of a review shows of the pieces that were set aside."""

from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext_lazy

from reader.frames import Gaps
from reader.importing.reasons import REASONS
from reader.legible import beginning, legible
from reader.review_page.rows import said
from reader.reviewing.became import became
from reader.reviewing.kept import block_in
from reader.reviewing.reasons import IN_HEAD

LONG = 240  # characters of a piece that was set aside
BEGINNING = 24  # words of a long one

IN_FIELDS = {
    ("title",): _("It became the title."),
    ("byline",): _("It became the byline."),
    ("published_on",): _("It became the date."),
    ("byline", "published_on"): _("It became the byline and the date."),
    ("standfirst",): _("It became the standfirst."),
}
# What most pages of a book have, by the reason for which it was set aside.
FOLDED = {
    "page-number": ngettext_lazy(
        "%(count)d number of a page", "%(count)d numbers of pages", "count"
    ),
    "running-head": ngettext_lazy("%(count)d running head", "%(count)d running heads", "count"),
    "page-head": ngettext_lazy("%(count)d running head", "%(count)d running heads", "count"),
}


@dataclass(frozen=True)
class PieceShape(Gaps):
    """What of a Piece the templates ask about; see `reader.review_page.rows.Shape`."""

    is_long: bool
    is_left: bool
    is_drawn_line: bool


@dataclass
class Piece:
    """A piece that was set aside."""

    id: int
    text: str
    reason: str
    is_left: bool = False
    is_drawn_line: bool = False

    @property
    def shape(self):
        return PieceShape(self.is_long, self.is_left, self.is_drawn_line)

    @property
    def is_long(self):
        return len(self.text) > LONG

    @property
    def shown(self):
        return legible(self.text)

    @property
    def beginning(self):
        return beginning(" ".join(self.shown.split()), BEGINNING)


@dataclass
class Fold:
    """Pieces that were set aside for one `reason`, a key of FOLDED, and are shown once it opens."""

    reason: str
    pieces: list[Piece]

    @property
    def words(self):
        return FOLDED[self.reason] % {"count": len(self.pieces)}


def why_aside(review, piece):
    """Give why a piece was set aside; of the head it is told which field got its words, whatever
    that says by now."""
    if piece["reason"] == IN_HEAD:
        # Of what was begun before this was kept, the fields may tell.
        fields = tuple(piece.get("became") or became(block_in(piece).text, review.fields))
        if fields in IN_FIELDS:
            return IN_FIELDS[fields]
    return said(REASONS, piece["reason"])
