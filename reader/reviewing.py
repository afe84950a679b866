"""The review of a text on its way in: the blocks that are kept, the pieces that were set aside, and
what a person does with them. Pure: the model that stores a review is `reader.models.Import`.

Blocks and pieces are dictionaries that JSON can hold: `id` never changes, `at` orders them as the
source did, so that a piece is taken back to where it stood; the rest is a `Block` of the importer.
"""

import re
from dataclasses import dataclass, field, replace
from hashlib import blake2s

from reader.importing import blocks as shapes
from reader.importing.blocks import Block
from reader.importing.found import Found

FIELDS = ("title", "byline", "published_on", "standfirst", "language", "openness")
LONGEST_LINE = 300  # characters of a title or a byline
BY_HAND = "by-hand"  # the reason of what the person dropped
IN_HEAD = "head"  # the reason of the lines that became title, byline, date and standfirst
HEADING = re.compile(r"(#{1,6})\s+(\S[^\n]*)")
BEGINNINGS = {
    "quote": re.compile(r">"),
    "list": re.compile(r"(?:[-*+]|\d{1,9}[.)])\s"),
    "code": re.compile(r"`{3}|~{3}"),
}


@dataclass
class Part:
    """A block as an article takes it."""

    kind: str
    level: int
    markdown: str


class Gone(LookupError):
    """The block is not there: another window dropped or merged it."""


@dataclass
class Review:
    """A review as it stands. Its verbs change it in place and give the id where one goes on."""

    fields: dict[str, str]
    blocks: list[dict] = field(default_factory=list)
    aside: list[dict] = field(default_factory=list)
    last_id: int = 0

    def copy(self) -> "Review":
        """Give a review that can be changed without changing this one."""
        return replace(self, fields=dict(self.fields), blocks=[*self.blocks], aside=[*self.aside])

    def parts(self) -> list[Part]:
        """Give the blocks that say something, as an article takes them."""
        return [
            Part(block["kind"], block["level"], block["markdown"])
            for block in self.blocks
            if block["markdown"].strip()
        ]

    def block(self, id: int) -> dict:
        """Give the block `id`. Raises Gone."""
        return self.blocks[self._index(id)]

    def drop(self, id: int) -> int | None:
        """Set a block aside; one goes on with the block after it."""
        index = self._index(id)
        self._set_aside(self.blocks.pop(index) | {"reason": BY_HAND})
        return self._id_at(index)

    def take_back(self, id: int) -> int:
        """Put a piece that was set aside back where it stood."""
        piece = next((piece for piece in self.aside if piece["id"] == id), None)
        if piece is None:
            raise Gone
        self.aside.remove(piece)
        block = {key: value for key, value in piece.items() if key != "reason"}
        index = sum(other["at"] <= block["at"] for other in self.blocks)
        self.blocks.insert(index, block)
        return id

    def merge(self, id: int) -> int:
        """Make one block of this one and the next; the last one stays as it is."""
        index = self._index(id)
        if index + 1 < len(self.blocks):
            merged = shapes.merge(_block(self.blocks[index]), _block(self.blocks.pop(index + 1)))
            self.blocks[index] = self.blocks[index] | _kept(merged)
        return id

    def unjoin(self, id: int) -> int:
        """Part a block where the importer joined it."""
        self._replace(id, shapes.unjoin(_block(self.block(id))))
        return id

    def settle(self, id: int) -> int:
        """Keep a block as it is; one goes on with the next doubt, or stays."""
        index = self._index(id)
        self.blocks[index] = self.blocks[index] | {"doubt": "", "joins": []}
        return next((block["id"] for block in self.blocks[index:] if block["doubt"]), id)

    def rekind(self, id: int, kind: str, level: int) -> int:
        """Make a block another kind. Raises ValueError for an unknown one."""
        self._replace(id, [shapes.rekind(_block(self.block(id)), kind, level)])
        return id

    def reword(self, id: int, markdown: str) -> int | None:
        """Give a block other words. An empty line in them splits it; no words at all drop it."""
        block = self.block(id)
        kind, level = block["kind"], block["level"]
        parts = shapes.blocks_from_markdown(kind, level, _unpadded(markdown))
        parts = [_as_written(part) for part in parts if part.markdown.strip()]
        if not parts:
            return self.drop(id)
        self._replace(id, parts)
        return id

    def _replace(self, id, parts):
        index = self._index(id)
        first = self.blocks[index]
        later = [other["at"] for other in [*self.blocks, *self.aside] if other["at"] > first["at"]]
        step = (min(later, default=first["at"] + 1) - first["at"]) / len(parts)
        new = [first | _kept(parts[0])]
        for place, part in enumerate(parts[1:], start=1):
            self.last_id += 1
            new.append({"id": self.last_id, "at": first["at"] + place * step, **_kept(part)})
        self.blocks[index : index + 1] = new

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


def review_of(found: Found) -> Review:
    """Give the review that begins with what an importer found."""
    review = Review(
        {
            "title": shortened(found.title),
            "byline": shortened(found.byline),
            "published_on": found.published.isoformat() if found.published else "",
            "standfirst": found.standfirst,
            "language": found.language,
            "openness": "seminars",
        }
    )
    pieces = [(-1, IN_HEAD, line) for line in found.head]
    pieces += [(piece.after, piece.reason, piece.text) for piece in found.dropped]
    for index in range(-1, len(found.blocks)):
        if index >= 0:
            review.blocks.append(_numbered(review, _kept(found.blocks[index])))
        for after, reason, text in pieces:
            if after == index:
                piece = shapes.block_from_markdown("paragraph", 0, shapes.as_paragraph(text))
                review.aside.append(_numbered(review, _kept(piece) | {"reason": reason}))
    return review


def shortened(line: str) -> str:
    """Give a title or a byline that is no longer than its column."""
    if len(line) <= LONGEST_LINE:
        return line
    return line[: LONGEST_LINE - 1].rpartition(" ")[0].rstrip() + "…"


def mark_of(value: str) -> str:
    """Give a short sign of `value`: a form carries the sign of what it began from."""
    return blake2s(value.encode(), digest_size=6).hexdigest()


def _numbered(review, content):
    review.last_id += 1
    return {"id": review.last_id, "at": review.last_id, **content}


def _kept(block):
    return {
        "kind": block.kind,
        "level": block.level,
        "markdown": block.markdown,
        "doubt": block.doubt,
        "joins": block.joins,
    }


def _block(kept):
    return Block(
        kept["kind"], kept["level"], kept["markdown"], "", kept["doubt"], list(kept["joins"])
    )


def _unpadded(markdown):
    return markdown.replace("\r\n", "\n").replace("\x00", "").strip("\n")


def _as_written(part):
    """Let marks that somebody typed into a paragraph make it a heading, quote, list or code."""
    if part.kind != "paragraph":
        return part
    if heading := HEADING.fullmatch(part.markdown):
        return shapes.block_from_markdown("heading", len(heading[1]), heading[2])
    for kind, beginning in BEGINNINGS.items():
        if beginning.match(part.markdown):
            return shapes.block_from_markdown(kind, 0, part.markdown)
    return part
