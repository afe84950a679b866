"""What is cut away from a page: the parts beside its text, and those of the site's in it."""

from collections.abc import Iterable

from reader.importing.elements import SILENT, is_silent
from reader.importing.html import Walk
from reader.importing.parts import Keeper, Part, stand_in
from reader.importing.pieces import Piece
from reader.importing.webpage.standing import remove

SITE_PARTS = 60  # of them that are shown as set aside
LONGEST_PART = 4000  # characters of one that is shown


class Cuttings:
    """The parts of a page that are none of its text, which is in the element `root`."""

    def __init__(self, body, root):
        self.inside, self._root, self._keeper = [], root, Keeper()
        self._before, self._after, inner = [], [], root
        self._outside = []
        for above in root.iterancestors() if root is not body else ():
            others = [one for one in above if one is inner or not is_silent(one)]
            place = others.index(inner)
            before = [*map(self._part, others[:place])]
            after = [*map(self._part, others[place + 1 :])]
            self._before, self._after = [*before, *self._before], [*self._after, *after]
            self._outside += [part for part in (*before, *after) if part.words]
            inner = above
            if above is body:
                break

    @property
    def words_outside(self) -> list[str]:
        """What is said beside the text, the nearest first."""
        return [part.words for part in self._outside]

    def cut_away(self, elements: Iterable) -> None:
        """Take the site's parts out of the text; what stands for one holds its place."""
        for element in elements:
            if any(above is self._root for above in element.iterancestors()):
                part = self._part(element)
                remove(element, stand_in(len(self.inside)) if part.words else None)
                if part.words:
                    self.inside.append(part)

    def placed(self, pieces: list[Piece], complaint: str) -> list[Part]:
        """Give the parts in order, as many as are shown, with the `complaint` before the page, and
        tell the first of `pieces` what stood before it."""
        before = [Part(complaint), *self._before]
        parts = [*before[:1], *self._outside, *self.inside]
        shown = set([part for part in parts if part.words][:SITE_PARTS])
        for piece in pieces:
            piece.cut_before = [part for part in piece.cut_before if part in shown]
        if pieces:
            pieces[0].cut_before = [*filter(shown.__contains__, before), *pieces[0].cut_before]
        return [part for part in (*before, *self.inside, *self._after) if part in shown]

    def _part(self, element):
        words = _words(element)
        return self._keeper.part(words, Walk(element, True).blocks([element]) if words else ())


def _words(element):
    lines = []
    for one in element.iter():
        if isinstance(one.tag, str) and one.tag not in SILENT:
            lines.append(one.text or "")
        lines.append(one.tail or "" if one is not element else "")
    words = "\n".join(" ".join(line.split()) for line in lines if line.strip())
    return words[:LONGEST_PART]
