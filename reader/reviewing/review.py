"""The review of a text before it is published: the blocks that are kept, the pieces that were set
aside, and what a person does with them. Pure: `reader.models.reviewed` stores a review.

Blocks and pieces are dictionaries that JSON can hold: `id` never changes, `at` orders them, so that
a piece is taken back to where it stood; `read` says of which pieces of the file it was made, and
`hand` what a person did that its words do not tell: see `by_hand`; a line of the head has the names
of the fields that it `became`; the rest is a `Block` of the importer. In the draft of a text that
has paragraphs already, `key` says whose words a block has; a new paragraph's is empty.
"""

from dataclasses import dataclass, field, replace
from functools import reduce
from hashlib import blake2s
from itertools import pairwise
from operator import itemgetter

from reader.figures import lies_elsewhere, only_leads
from reader.importing import blocks as shapes
from reader.reviewing.kept import (
    Part,
    block_in,
    block_of,
    by_hand,
    draws,
    goes_on,
    is_numbered,
    kept,
    larger,
    part_of,
    read_in,
    says,
)
from reader.reviewing.merging import as_one
from reader.reviewing.orders import spread, staying
from reader.reviewing.reasons import BY_HAND, IN_HEAD, MERGED, OF_PEOPLE, RETURNED, SPLIT, UNDONE
from reader.reviewing.typed import blocks_typed

FIELDS = ("title", "byline", "published_on", "standfirst", "language", "openness")
NARROWEST = 1e-6  # between two blocks; numbers closer than this are given anew
UNDESCRIBED = "undescribed"  # the doubt of a figure that does not say what its picture shows
ABSENT = "absent"  # the doubt of a figure whose picture is not here, and which says nothing
ELSEWHERE = "elsewhere"  # of one into which somebody wrote the address of a picture of another host
OF_PIECES = ("reason", "since", "became", "blocks")  # what a piece has and a block has not


class Gone(LookupError):
    """The block is not there: another window dropped or merged it."""


@dataclass
class Review:
    """A review as it stands. Its verbs change it in place and give the id where one goes on.

    `spared` is the id of a block that was to become another kind and stays what it is, or 0.
    """

    fields: dict[str, str]
    blocks: list[dict] = field(default_factory=list)
    aside: list[dict] = field(default_factory=list)
    last_id: int = 0
    spared: int = 0

    def copy(self) -> "Review":
        """Give a review that can be changed without changing this one."""
        return replace(self, fields=dict(self.fields), blocks=[*self.blocks], aside=[*self.aside])

    def is_standfirst(self, piece: dict) -> bool:
        """Whether a piece became the standfirst, and its field still says that."""
        return piece["reason"] == IN_HEAD and says(piece, self.fields["standfirst"])

    def parts(self) -> list[Part]:
        """Give the blocks that say something, as an article takes them."""
        return [part_of(block) for block in self.blocks if block["markdown"].strip()]

    def block(self, id: int) -> dict:
        """Give the block `id`. Raises Gone."""
        return self.blocks[self._index(id)]

    def drop(self, id: int, reason: str = BY_HAND) -> int | None:
        """Set a block aside; one goes on with the block after it."""
        index = self._index(id)
        self._set_aside(self.blocks.pop(index) | {"reason": reason})
        return self._id_at(index)

    def take_back(self, id: int) -> int:
        """Put a piece that was set aside back where it stood; a whole part with all its blocks.

        The standfirst is a block of the text then, and does not stand in its field as well. The
        title stays, for there is no text without one. Of a picture of which only its address is
        known, the place comes back, without words: an address is no caption.
        """
        piece = next((piece for piece in self.aside if piece["id"] == id), None)
        if piece is None:
            raise Gone
        self.aside.remove(piece)
        if self.is_standfirst(piece):
            self.fields["standfirst"] = ""
        block = {key: value for key, value in piece.items() if key not in OF_PIECES}
        if block.get("key") and any(other["key"] == block["key"] for other in self.blocks):
            block["key"] = ""  # another block is that paragraph by now
        if block["kind"] == "figure" and only_leads(block["markdown"]):
            block |= {"markdown": "", "doubt": ABSENT}
        parts = piece.get("blocks") or [block]
        coming = self._several(block, [*map(block_in, parts)])
        for one, part in zip(coming, parts, strict=True):
            one |= read_in(part)
            if piece["reason"] not in OF_PEOPLE:
                one |= by_hand(part, RETURNED)
        index = sum(other["at"] <= block["at"] for other in self.blocks)
        self.blocks[index:index] = coming
        return id

    def merge(self, id: int, further: int = 1, shape=as_one) -> int:
        """Make one block of this one and the `further` next; the last one stays as it is.

        `shape` makes one Block of several. Drawn lines among them go: the block is the first that
        has words.
        """
        index = self._index(id)
        merging = self.blocks[index : index + 1 + further]
        if further and len(merging) == 1:
            return id
        worded = [one for one in merging if not draws(one)]
        worded = worded or merging[:1]
        merged = worded[0] | kept(shape(*map(block_in, worded)))
        merged |= read_in(*merging) | (by_hand(worded[0], MERGED) if further else {})
        if "key" in merged:
            merged["key"] = reduce(larger, merging)["key"]
        self.blocks[index : index + len(merging)] = [merged]
        return merged["id"]

    def insert(self, after: int) -> int:
        """Put an empty block after the block `after`, or before all of them where it is 0."""
        index = self._index(after) + 1 if after else 0
        self.last_id += 1
        block = {"id": self.last_id, "at": 0, **block_of("paragraph", 0, "")}
        self.put_in_order([*self.blocks[:index], block, *self.blocks[index:]])
        return self.last_id

    def add(self, markdown: str, below: int | None = None) -> int | None:
        """Put words below a block, as `insert` does, or at the end: as a block, or as several where
        there is an empty line in them."""
        last = self.blocks[-1]["id"] if self.blocks else 0
        return self.reword(self.insert(last if below is None else below), markdown)

    def move(self, id: int, index: int) -> int:
        """Let a block be the one of that `index`, counted from 0; the last one where it is more."""
        block = self.blocks[self._index(id)]
        others = [other for other in self.blocks if other is not block]
        index = min(max(index, 0), len(others))
        self.put_in_order([*others[:index], block, *others[index:]], {id})
        return id

    def move_below(self, id: int, other: int) -> int:
        """Put a block below the block `other`, or before all others where that is 0."""
        above = self._index(other) + 1 if other else 0
        return self.move(id, above - (self._index(id) < above))

    def move_after(self, id: int, number: int) -> int:
        """Put a block after the paragraph that has `number`; before all others where it is 0."""
        index = place = 0
        for block in self.blocks:
            if place >= number:
                break
            place += is_numbered(block)
            index += block["id"] != id
        return self.move(id, index)

    def move_by(self, id: int, steps: int) -> int:
        """Move a block `steps` further, or back where they are less than nothing."""
        return self.move(id, max(self._index(id) + steps, 0))

    def replace(self, blocks: list[dict]) -> None:
        """Let the text consist of `blocks`; what is not among them any more is set aside.

        They are as `block_of` gives them, with an `id` where they are a block of this review.
        """
        standing = {block["id"]: block for block in self.blocks}
        fresh = [self._as_known(block, standing) for block in blocks]
        stay = {block["id"] for block in fresh}
        for block in self.blocks:
            if block["id"] not in stay and block["markdown"].strip():
                self._set_aside(block | {"reason": BY_HAND})
        there = {(block["key"], block["markdown"]) for block in fresh if block["key"]}
        self.aside = [
            piece for piece in self.aside if (piece["key"], piece["markdown"]) not in there
        ]
        self.put_in_order(fresh)

    def unjoin(self, id: int) -> int:
        """Part a block where the importer joined it."""
        block = self.block(id)
        if block["joins"]:
            self.become(id, shapes.unjoin(block_in(block)))
        return id

    def settle(self, id: int) -> int:
        """Keep a block as it is; one goes on with the next doubt, or stays."""
        index = self._index(id)
        self.blocks[index] = self.blocks[index] | {"doubt": "", "joins": []}
        return next((block["id"] for block in self.blocks[index:] if block["doubt"]), id)

    def become(self, id: int, parts: list[shapes.Block]) -> None:
        """Let what says what `parts` say stand in place of a block; the longest keeps its key.

        A drawn line goes on no paragraph with words, and none goes on a line: nobody writes on it.
        """
        index = self._index(id)
        first = self.blocks[index]
        new = self._several(first, parts)
        if "key" in first:
            heir = reduce(larger, new) if goes_on(first, new) else None
            new = [block | {"key": first["key"] if block is heir else ""} for block in new]
        self.blocks[index : index + 1] = new

    def reword(self, id: int, markdown: str) -> int | None:
        """Give a block other words. An empty line in them splits it; no words at all drop it."""
        block = self.block(id)
        parts = blocks_typed(markdown, block["kind"], block["level"], block["markdown"])
        if not parts:
            return self.drop(id)
        for part in parts:
            if part.kind != "code" and lies_elsewhere(part.markdown):
                part.doubt = ELSEWHERE
        self.become(id, parts)
        return id

    def _several(self, first, parts):
        """Give what says what `parts` say, in place of a block or a piece, up to what follows."""
        if len(parts) == 1:
            return [first | kept(parts[0])]
        later = [other["at"] for other in [*self.blocks, *self.aside] if other["at"] > first["at"]]
        step = (min(later, default=first["at"] + 1) - first["at"]) / len(parts)
        new = [first | kept(parts[0])]
        for place, part in enumerate(parts[1:], start=1):
            self.last_id += 1
            at = first["at"] + place * step
            mine = {**kept(part), **read_in(first), **by_hand({}, SPLIT)}
            new.append({"id": self.last_id, "at": at, **mine})
        return new

    def _as_known(self, block, standing):
        known = standing.get(block.get("id"))
        if known is None:
            self.last_id += 1
            return block | {"id": self.last_id, "at": 0}
        same = all(known[name] == block[name] for name in ("kind", "level", "markdown", "key"))
        return known if same else known | block

    def put_in_order(self, blocks: list[dict], moved: set[int] = frozenset()) -> None:
        """Let `blocks` stand in this order; those that keep their place keep their `at`.

        Where two have changed places, either may be the one that was moved: it is that in `moved`.
        """
        if blocks == self.blocks:
            return
        old = {block["id"] for block in self.blocks} - moved
        known = [index for index, block in enumerate(blocks) if block["id"] in old]
        stay = {known[index] for index in staying([blocks[index]["at"] for index in known])}
        places = spread([block["at"] if i in stay else None for i, block in enumerate(blocks)])
        self.blocks = [
            block if block["at"] == at else block | {"at": at}
            for block, at in zip(blocks, places, strict=True)
        ]
        if any(later - earlier < NARROWEST for earlier, later in pairwise(places)):
            self._number_anew()

    def leave_aside(self, pieces: list[dict]) -> None:
        """Set aside what somebody wrote and another undid."""
        for piece in pieces:
            self.last_id += 1
            self._set_aside(piece | {"id": self.last_id, "reason": UNDONE})

    def _number_anew(self):
        order = sorted([*self.blocks, *self.aside], key=itemgetter("at"))
        places = {block["id"]: at for at, block in enumerate(order, start=1)}
        self.blocks = [block | {"at": places[block["id"]]} for block in self.blocks]
        self.aside = [piece | {"at": places[piece["id"]]} for piece in self.aside]

    def _set_aside(self, piece):
        index = sum(other["at"] <= piece["at"] for other in self.aside)
        self.aside.insert(index, piece)

    def _index(self, id):
        for index, block in enumerate(self.blocks):
            if block["id"] == id:
                return index
        raise Gone

    def _id_at(self, index):
        return self.blocks[min(index, len(self.blocks) - 1)]["id"] if self.blocks else None


def mark_of(value: str) -> str:
    """Give a short sign of `value`: a form carries the sign of what it began from."""
    return blake2s(value.encode(), digest_size=6).hexdigest()
