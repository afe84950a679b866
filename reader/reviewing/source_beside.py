"""What was read from a file, beside what became of it. Pure."""

from dataclasses import dataclass, field

from reader.importing.blocks import is_drawn_line
from reader.legible import beginning, legible
from reader.reviewing.review import Review

AROUND = 4  # lines before and after those of a block
LONGEST = 4_000  # characters of a line that are shown
LONG = 160  # characters of one that was set aside, and is folded
BEGINNING = 24  # words of it that are seen then


@dataclass
class Line:
    """A piece as it was read, or all pieces of a part that was set aside. `is_here` says that the
    block in question was made of it, and `is_first` that it is the first such one.

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

    @property
    def is_drawn_line(self) -> bool:
        return is_drawn_line("paragraph", self.text)

    @property
    def is_folded(self) -> bool:
        return bool(self.aside) and len(self.text) > LONG

    @property
    def beginning(self) -> str:
        return beginning(" ".join(self.shown.split()), BEGINNING)


def lines_beside(pieces: list[str], review: Review, id: int) -> list[Line]:
    """Give the pieces of which the block `id` was made, with those around them, in order, also
    with those that were set aside there: a whole part is one line.

    There are none where it came from no file. Raises Gone.
    """
    here = set(review.block(id).get("read", ()))
    aside = {place: piece for piece in review.aside for place in piece.get("read", ())}
    lines = []
    for place, words in enumerate(pieces):
        piece, is_here = aside.get(place, {}), place in here
        if not words.strip():
            continue
        if piece and lines and lines[-1].aside is piece and lines[-1].is_here == is_here:
            lines[-1].text += f"\n\n{words}"
        else:
            lines.append(Line(words, is_here, aside=piece))
    return _around([number for number, line in enumerate(lines) if line.is_here], lines)


def _around(here, lines):
    """Give those of `lines` that are near the ones with the numbers `here`."""
    if here:
        lines[here[0]].is_first = True
    near = {number + step for number in here for step in range(-AROUND, AROUND + 1)}
    return [line for number, line in enumerate(lines) if number in near]


def pieces_of(blocks: list[dict], pieces: list[str]) -> list[str]:
    """Give `pieces`, each in its place, with nothing for those that none of `blocks` is made of."""
    wanted = {place for block in blocks for place in block.get("read", ())}
    return [piece if place in wanted else "" for place, piece in enumerate(pieces)]
