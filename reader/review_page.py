"""The page on which the blocks of a text are checked: what it shows, and what of it changed since
it was last shown."""

from dataclasses import dataclass, field, fields
from functools import cached_property, lru_cache

from django.core.paginator import Paginator
from django.utils.translation import get_language, gettext
from django.utils.translation import gettext_lazy as _

from reader.figures import shows
from reader.frames import Gaps
from reader.importing.found import DOUBTS, REASONS
from reader.kinds import kind_options, kind_words, kinds_to_choose
from reader.models.texts import RIGHT_TO_LEFT
from reader.orders import staying
from reader.posts import kind_name
from reader.rendering import render_heading, render_with_joins
from reader.reviewing import BY_HAND, IN_HEAD, LEFT, UNDESCRIBED, Review, is_numbered, mark_of

BLOCKS_A_PAGE = 400  # a form may have 1,000 fields
PIECES_A_PAGE = 500
NONE = ("", 0)  # no kind
LONG = 240  # characters of a piece that was set aside

OWN_REASONS = {
    BY_HAND: _("You dropped it."),
    LEFT: _("Left over from an earlier draft."),
    IN_HEAD: _("It became the title, the byline, the date or the standfirst."),
}


@dataclass(frozen=True)
class Shape(Gaps):
    """What of a Row the templates ask about; the rest of it is filled into their HTML.

    A page has hundreds of blocks, and few shapes.
    """

    is_open: bool
    is_first: bool
    is_last: bool
    state: str
    is_doubtful: bool
    is_joined: bool
    is_blank: bool
    was_read: bool
    is_picture: bool
    lacks_picture: bool
    asks_what_it_shows: bool
    is_contested: bool
    chooses_kind: bool
    is_kind_contested: bool


@dataclass
class Row:
    """A block on the page. `mine` are words that clash with what another window wrote.

    `state` is "new" or "changed" where readers do not see yet what it says.
    """

    block: dict
    is_open: bool = False
    is_first: bool = False
    is_last: bool = False
    state: str = ""
    mine: str | None = None
    kind_of_mine: tuple | None = None
    is_asked_for_kind: bool = False

    @property
    def shape(self):
        return Shape(*(getattr(self, name) for name in SHAPE))

    @property
    def id(self):
        return self.block["id"]

    @property
    def kind(self):
        return self.block["kind"]

    @property
    def is_doubtful(self):
        return bool(self.block["doubt"])

    @property
    def is_joined(self):
        return bool(self.block["joins"])

    @property
    def was_read(self):
        """Whether it is made of pieces of a file."""
        return bool(self.block.get("read"))

    @property
    def is_contested(self):
        return self.mine is not None

    @property
    def is_kind_contested(self):
        return self.kind_of_mine is not None

    @property
    def chooses_kind(self):
        """Whether it has the menu of kinds, and not only the name of its own."""
        return self.is_asked_for_kind or self.is_kind_contested

    @property
    def html(self):
        joins = self.block["joins"] if self.block["doubt"] else []
        return _html(self.block["kind"], self.block["level"], self.block["markdown"], tuple(joins))

    @property
    def why(self):
        return said(DOUBTS, self.block["doubt"])

    @property
    def began(self):
        return mark_of(self.block["markdown"])

    @property
    def words(self):
        return self.block["markdown"] if self.mine is None else self.mine

    @property
    def shows(self):
        """What its picture is said to show; None where there is no picture."""
        return shows(self.block["markdown"])

    @property
    def shown_before(self):
        return mark_of(self.shows)

    @property
    def is_picture(self):
        return self.shows is not None

    @property
    def asks_what_it_shows(self):
        return self.block["doubt"] == UNDESCRIBED

    @property
    def lacks_picture(self):
        return self.block["kind"] == "figure" and self.shows is None and not self.is_blank

    @property
    def is_blank(self):
        """Whether it says nothing, and is left out of what is published."""
        return not self.block["markdown"].strip()

    @property
    def kind_name(self):
        return kind_name(self.block)

    @property
    def kind_options(self):
        return kind_options(self.kind_of_mine or self._kind, get_language())

    @property
    def kind_words(self):
        return kind_words(*self._kind)

    @property
    def _kind(self):
        return self.block["kind"], self.block["level"]


SHAPE = [field.name for field in fields(Shape)]


@dataclass
class Piece:
    """A piece that was set aside."""

    id: int
    text: str
    reason: str
    is_left: bool = False

    @property
    def is_long(self):
        return len(self.text) > LONG


@dataclass
class ReviewPage:
    """The blocks of one page of a review, the pieces that were set aside, and the doubts.

    `base` has what readers see now, {key: block}; it is empty where they see nothing. `kind_of` is
    the block that has the menu of kinds.
    """

    review: Review
    language: str = ""
    number: int = 1
    open_ids: set = field(default_factory=set)
    kind_of: int = 0
    clashes: object = None
    all_pieces: bool = False
    base: dict = field(default_factory=dict)

    @cached_property
    def blocks_here(self):
        return Paginator(self.review.blocks, BLOCKS_A_PAGE).get_page(self.number)

    @cached_property
    def rows(self):
        ends = [block["id"] for block in (*self.review.blocks[:1], *self.review.blocks[-1:])]
        words = self.clashes.words if self.clashes else {}
        kinds = self.clashes.kinds if self.clashes else {}
        return [
            Row(
                block,
                is_open=block["id"] in self.open_ids or block["id"] in words,
                is_first=block["id"] == ends[0],
                is_last=block["id"] == ends[1],
                state=self._state(block),
                mine=words.get(block["id"], (None, None))[1],
                kind_of_mine=kinds.get(block["id"], (None, None))[1],
                is_asked_for_kind=block["id"] == self.kind_of,
            )
            for block in self.blocks_here
        ]

    @property
    def strays(self):
        """Words that were written for blocks which another window dropped or merged."""
        there = {block["id"] for block in self.review.blocks}
        words = self.clashes.words if self.clashes else {}
        return [markdown for id, (_began, markdown) in words.items() if id not in there]

    @property
    def kinds_of_one(self):
        """What one block can be made, as options of a menu."""
        return kind_options(NONE, get_language())

    @property
    def kinds_to_choose(self):
        """What several blocks can be made at once, as options of a menu."""
        return kinds_to_choose(get_language())

    @cached_property
    def pieces(self):
        shown = self.review.aside if self.all_pieces else self.review.aside[:PIECES_A_PAGE]
        return [
            Piece(
                piece["id"],
                piece["markdown"],
                said(REASONS, piece["reason"]),
                is_left=piece["reason"] == LEFT,
            )
            for piece in shown
        ]

    @property
    def more_pieces(self):
        """How many pieces are not shown."""
        return len(self.review.aside) - len(self.pieces)

    @property
    def set_aside(self):
        """How many pieces were set aside; the lines of the head are not counted."""
        return sum(piece["reason"] != IN_HEAD for piece in self.review.aside)

    @property
    def doubtful(self):
        """The ids of the blocks that the importer was unsure of."""
        return [block["id"] for block in self.review.blocks if block["doubt"]]

    @property
    def first_doubt(self):
        return next(iter(self._doubtful_here), None)

    @property
    def last_doubt(self):
        return next(reversed(self._doubtful_here), None)

    @property
    def doubts(self):
        """What the buttons say that lead to doubts."""
        return self.first_doubt, self.last_doubt, self.doubt_elsewhere

    @property
    def doubt_elsewhere(self):
        """The page and the id of the first doubt of all, where none is on this page."""
        for place, block in enumerate(self.review.blocks):
            if block["doubt"]:
                return {"page": 1 + place // BLOCKS_A_PAGE, "id": block["id"]}
        return None

    @cached_property
    def _doubtful_here(self):
        return [row.id for row in self.rows if row.block["doubt"]]

    @property
    def direction(self):
        return "rtl" if self.language.partition("-")[0].lower() in RIGHT_TO_LEFT else "ltr"

    @property
    def first_number(self):
        """The number of the first paragraph on this page, as readers count them."""
        before = self.review.blocks[: self.blocks_here.start_index() - 1]
        return 1 + sum(map(is_numbered, before))

    @property
    def last_number(self):
        """The number of the last paragraph of all."""
        return sum(map(is_numbered, self.review.blocks))

    def changes_from(self, shown):
        """Give how to make this out of the page `shown`: [(where, row)].

        `where` is what htmx takes for out-of-band swaps: "delete", "true" to replace a row, or
        the place where a new one is put in.
        """
        old = {row.id: row for row in shown.rows}
        places = {id: place for place, id in enumerate(old)}
        known = [row.id for row in self.rows if row.id in old]
        stay = {known[index] for index in staying([places[id] for id in known])}
        changes = [("delete", row) for row in shown.rows if row.id not in stay]
        place = "afterbegin:#blocks"
        for row in self.rows:
            if row.id not in stay:
                changes.append((place, row))
            elif row != old[row.id]:
                changes.append(("true", row))
            place = f"afterend:#block-{row.id}"
        return changes

    def _state(self, block):
        if not self.base or not block["markdown"].strip():
            return ""
        seen = self.base.get(block["key"])
        if seen is None:
            return "new"
        same = all(seen[name] == block[name] for name in ("kind", "level", "markdown"))
        return "" if same else "changed"


def said(table, key):
    """Give the words for a reason or a doubt."""
    if key in OWN_REASONS:
        return OWN_REASONS[key]
    return gettext(table[key]) if key in table else ""


@lru_cache(maxsize=2048)
def _html(kind, level, markdown, joins):
    return (
        render_heading(markdown, level) if kind == "heading" else render_with_joins(markdown, joins)
    )
