"""What was read from a file, beside what became of it. Pure."""

from dataclasses import dataclass, field

from reader.legible import legible
from reader.reviewing import Review

AROUND = 4  # pieces before and after those of a block
LONGEST = 4_000  # characters of a piece that are shown


@dataclass
class Line:
    """A piece as it was read. `is_here` says that the block in question was made of it, and
    `is_first` that it is the first such one.

    `aside` is the piece of the review that it is where it was set aside, else empty.
    """

    text: str
    is_here: bool = False
    is_first: bool = False
    aside: dict = field(default_factory=dict)

    @property
    def id(self) -> int | None:
        return self.aside.get("id")

    @property
    def shown(self) -> str:
        return legible(self.text if len(self.text) <= LONGEST else self.text[:LONGEST] + "…")


def lines_beside(pieces: list[str], review: Review, id: int) -> list[Line]:
    """Give the pieces of which the block `id` was made, with those around them, in order.

    There are none where it came from no file. Raises Gone.
    """
    here = set(review.block(id).get("read", ()))
    near = {place + step for place in here for step in range(-AROUND, AROUND + 1)}
    aside = {place: piece for piece in review.aside for place in piece.get("read", ())}
    lines = []
    for place in sorted(near & set(range(len(pieces)))):
        piece = aside.get(place, {})
        if pieces[place].strip():
            is_here = place in here
            is_first = is_here and not any(line.is_here for line in lines)
            lines.append(Line(pieces[place], is_here, is_first, piece))
    return lines


def pieces_of(blocks: list[dict], pieces: list[str]) -> list[str]:
    """Give `pieces`, each in its place, with nothing for those that none of `blocks` is made of."""
    wanted = {place for block in blocks for place in block.get("read", ())}
    return [piece if place in wanted else "" for place, piece in enumerate(pieces)]
