"""The page on which the blocks of a text are checked: what it shows, and what of it changed since
it was last shown."""

from collections import Counter
from dataclasses import dataclass, field, replace
from functools import cached_property
from itertools import pairwise

from django.core.paginator import Paginator
from django.utils.translation import get_language

from reader.importing.tabular import begins_table
from reader.kinds import MENUS, kind_options, kinds_to_choose
from reader.languages import direction_of
from reader.review_page.pieces import FOLDED, Fold, Piece, why_aside
from reader.review_page.rows import Row
from reader.reviewing.kept import draws, is_numbered
from reader.reviewing.orders import ends_alike, staying
from reader.reviewing.reasons import AGAIN, LEFT, UNDONE
from reader.reviewing.review import Review

BLOCKS_A_PAGE = 400  # a form may have 1,000 fields
REST = BLOCKS_A_PAGE // 20  # what is left at the end gets a page of its own if it is more
PIECES_A_PAGE = 500
NONE = ("", 0)  # no kind
MANY = 20  # items that are replaced one by one: each costs htmx as much as all before it together


@dataclass(frozen=True)
class Doubt:
    """Where to find a block that the importer was unsure of. `is_around` says that one comes to it
    from the other end of the text."""

    id: int
    page: int
    is_around: bool = False


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
        return _paged(self.review.blocks).get_page(self.number)

    @cached_property
    def rows(self):
        ends = [block["id"] for block in (*self.review.blocks[:1], *self.review.blocks[-1:])]
        words = self.clashes.all_words if self.clashes is not None else {}
        shows = self.clashes.shows if self.clashes is not None else {}
        kinds = self.clashes.kinds if self.clashes is not None else {}
        # Of hundreds of blocks there is something to say about a few.
        of_tables = _of_tables(self.blocks_here.object_list)
        marked = {*ends, *self.open_ids, *words, *shows, *kinds, *of_tables, self.kind_of}
        return [
            Row(
                block,
                is_open=block["id"] in self.open_ids or block["id"] in words,
                is_first=block["id"] == ends[0],
                is_last=block["id"] == ends[1],
                state=self._state(block),
                mine=words.get(block["id"]),
                shows_of_mine=shows.get(block["id"], (None, None))[1],
                kind_of_mine=kinds.get(block["id"], (None, None))[1],
                is_asked_for_kind=block["id"] == self.kind_of,
                is_of_table=block["id"] in of_tables,
            )
            if block["id"] in marked
            else Row(block, state=self._state(block) if self.base else "")
            for block in self.blocks_here.object_list
        ]

    @property
    def strays(self):
        """Words that were written for blocks which another window dropped or merged."""
        if self.clashes is None:
            return []
        there = {block["id"] for block in self.review.blocks}
        return [*self.clashes.strays, *self.clashes.added, *self.clashes.of_blocks(there)]

    @property
    def menus(self):
        """What one block can be made: the names of menus, each with its options."""
        return [(menu, kind_options(NONE, get_language(), menu)) for menu in MENUS]

    @property
    def kinds_to_choose(self):
        """What several blocks can be made at once, as options of a menu."""
        return kinds_to_choose(get_language())

    @cached_property
    def _parts(self):
        """The pieces that are shown, by the reason for which they are folded; "" for the others."""
        shown = self.review.aside if self.all_pieces else self.review.aside[:PIECES_A_PAGE]
        alike = Counter(piece["reason"] for piece in shown)
        parts = {"": []}
        for piece in shown:
            reason = piece["reason"]
            folded = reason in FOLDED and alike[reason] > 1
            why, is_left = why_aside(self.review, piece), reason in (LEFT, UNDONE, AGAIN)
            one = Piece(piece["id"], piece["markdown"], why, is_left, draws(piece))
            parts.setdefault(reason if folded else "", []).append(one)
        return parts

    @property
    def pieces(self):
        return self._parts[""]

    @property
    def folds(self):
        return [Fold(reason, pieces) for reason, pieces in self._parts.items() if reason]

    @property
    def more_pieces(self):
        """How many pieces are not shown."""
        return self.set_aside - sum(map(len, self._parts.values()))

    @property
    def set_aside(self):
        """How many pieces were set aside, with the lines of the head, which are listed as well."""
        return len(self.review.aside)

    @property
    def lacking(self):
        """How many figures have no picture; those of tables want none."""
        figures = [block for block in self.review.blocks if block["kind"] == "figure"]
        of_tables = _of_tables(self.review.blocks) if figures else ()
        return sum(Row(one).lacks_picture and one["id"] not in of_tables for one in figures)

    @cached_property
    def doubtful(self):
        """The blocks that the importer was unsure of."""
        return [
            Doubt(block["id"], page=page_of(place, len(self.review.blocks)))
            for place, block in enumerate(self.review.blocks)
            if block["doubt"]
        ]

    @property
    def first_doubt(self):
        """The first one on this page."""
        return next(iter(self._doubtful_here), None)

    @property
    def last_doubt(self):
        return next(reversed(self._doubtful_here), None)

    @cached_property
    def doubt_after(self):
        """The first one on a later page; else the first of all, where that is on an earlier one."""
        return self._doubt_beyond(self.doubtful, 1)

    @cached_property
    def doubt_before(self):
        """The same, backwards."""
        return self._doubt_beyond(self.doubtful[::-1], -1)

    @property
    def doubts(self):
        """What the buttons say that lead to doubts."""
        return len(self.doubtful), self.first_doubt, self.last_doubt, self.doubt_after

    def _doubt_beyond(self, doubts, way):
        here = self.blocks_here.number
        elsewhere = [doubt for doubt in doubts if doubt.page != here]
        further = (doubt for doubt in elsewhere if (doubt.page - here) * way > 0)
        around = (replace(doubt, is_around=True) for doubt in elsewhere)
        return next(further, None) or next(around, None)

    @cached_property
    def _doubtful_here(self):
        return [doubt for doubt in self.doubtful if doubt.page == self.blocks_here.number]

    @property
    def direction(self):
        return direction_of(self.language)

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
        """Give how to make this out of the page `shown`: [(where, rows)].

        `where` is what htmx takes for out-of-band swaps: "delete", "true" to replace a row, or
        the place where new ones are put in.
        """
        return _changes(shown.rows, self.rows, "blocks", "block")

    def piece_changes_from(self, shown):
        """Give the same of the pieces; None where more of what stands about them is another."""
        parts, before = self._parts, shown._parts
        if self.more_pieces != shown.more_pieces or parts.keys() != before.keys():
            return None
        if bool(self.pieces) != bool(shown.pieces):
            return None
        changes = []
        for reason, pieces in parts.items():
            whole = f"pieces-{reason}" if reason else "pieces"
            changes += _changes(before[reason], pieces, whole, "piece", replaced=0)
        return changes

    def _state(self, block):
        if not self.base or not block["markdown"].strip():
            return ""
        seen = self.base.get(block["key"])
        if seen is None:
            return "new"
        same = all(seen[name] == block[name] for name in ("kind", "level", "markdown"))
        return "" if same else "changed"


def page_of(place: int, count: int) -> int:
    """Give the number of the page with the block at `place`, counted from 0, of `count` blocks."""
    return min(1 + place // BLOCKS_A_PAGE, _paged(range(count)).num_pages)


def _paged(blocks):
    """Part blocks into pages; a REST stands on the one before."""
    return Paginator(blocks, BLOCKS_A_PAGE, orphans=REST)


def _of_tables(blocks):
    """Give the ids of blocks right above or below a table."""
    return {
        block["id"]
        for pair in pairwise(blocks)
        for block, table in (pair, pair[::-1])
        if begins_table(table["markdown"])
    }


def _changes(before, now, whole, part, replaced=MANY):
    """Give how to make the list `whole` out of what it was: [(where, items)].

    `part` is what the id of each item begins with. Where more than `replaced` say something else,
    they go, and come anew together.
    """
    start, end = ends_alike(before, now)
    place = f"afterend:#{part}-{now[start - 1].id}" if start else f"afterbegin:#{whole}"
    before, now = before[start : len(before) - end], now[start : len(now) - end]
    old = {item.id: item for item in before}
    places = {id: place for place, id in enumerate(old)}
    known = [item.id for item in now if item.id in old]
    stay = {known[index] for index in staying([places[id] for id in known])}
    other = {item.id for item in now if item.id in stay and item != old[item.id]}
    if len(other) > replaced:
        stay -= other
    changes = [("delete", [item]) for item in before if item.id not in stay]
    coming = None
    for item in now:
        if item.id in stay:
            coming = None
            if item.id in other:
                changes.append(("true", [item]))
        elif coming is None:
            coming = [item]
            changes.append((place, coming))
        else:
            coming.append(item)
        place = f"afterend:#{part}-{item.id}"
    return changes
