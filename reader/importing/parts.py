"""Parts of a file that are none of its text: what is kept of each, so that it can be taken back as
it stood."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from lxml import etree

from reader.importing.pieces import Piece

CUT = "postil-cut"  # an attribute of what stands for a part that was cut out: its number
MOST_CHARACTERS = 100_000  # of the parts of one file that are kept as pieces
MOST_PIECES = 1_000


@dataclass(eq=False)
class Part:
    """A part that was set aside: its words in short, and the pieces in it, none of them judged.

    `is_cut` says that there were more pieces than are kept; `reason` is a key of REASONS.
    """

    words: str
    pieces: list[Piece] = field(default_factory=list)
    is_cut: bool = False
    reason: str = "site-part"


class Keeper:
    """Keeps the pieces of parts, as many as may be kept of one file."""

    def __init__(self):
        self._characters, self._pieces = MOST_CHARACTERS, MOST_PIECES

    def part(self, words: str, pieces: Iterable[Piece], reason: str = Part.reason) -> Part:
        """Give the part with these words; of `pieces` no more is read than is kept."""
        part = Part(words, reason=reason)
        for piece in pieces:
            if piece.fate or piece.kind == "rule" or not piece.words:
                continue
            self._characters -= len(piece.markdown)
            self._pieces -= 1
            if self._characters < 0 or self._pieces < 0:
                part.is_cut = True
                break
            part.pieces.append(piece)
        return part


def stand_in(number: int):
    """Give an element that stands for the part of that number, and shows nothing."""
    return etree.Element("param", {CUT: str(number)})


class Passed:
    """The numbers of the parts by which a walk through a page has come."""

    def __init__(self):
        self._seen, self._new = set(), []

    def see(self, element) -> bool:
        """Look at a silent element, which may stand for a part."""
        number = element.get(CUT)
        if number and number not in self._seen:
            self._seen.add(number)
            self._new.append(int(number))
        return True

    def new(self) -> list[int]:
        """Give those that were seen since one asked last."""
        new, self._new = self._new, []
        return new
