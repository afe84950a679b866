"""All that was read of a file, in the order in which it stood there."""

from reader.importing.parts import Part
from reader.importing.pieces import Piece


class Read:
    """Pieces, with the parts that were cut out between them; those of `parts` of which no piece
    knows come last. `lines` say what each was, and `places` which line is that of a piece."""

    def __init__(self, pieces: list[Piece], parts: list[Part]):
        self.everything: list[Piece | Part] = []
        self.places: dict[Piece | Part, int] = {}
        self.lines: list[str] = []
        for piece in pieces:
            for part in piece.cut_before:
                self._add(part)
            self.everything.append(piece)
            self._write(piece, piece.markdown)
        for part in parts:
            if part not in self.places:
                self._add(part)

    def _add(self, part):
        self.everything.append(part)
        self.places[part] = len(self.lines)
        for piece in part.pieces:
            self._write(piece, piece.markdown)
        if not part.pieces:
            self._write(part, part.words)

    def _write(self, one, words):
        self.places[one] = len(self.lines)
        self.lines.append(words)
