"""Lists inside lists in a PDF: an item stands further in than the one that it belongs to."""

from reader.importing.html.lists import DEEPEST
from reader.importing.pdf.shapes import INDENT, Group


class Lists:
    """The lists inside one another that are open, by where their items begin."""

    def __init__(self, item: Group):
        first = item.lines[0]
        self._lefts, self._last = [_left(first)], first

    def depth(self, item: Group) -> int:
        """Give in how many lists the one of the next item stands."""
        line = item.lines[0]
        self._follow(line)
        step, begin = INDENT * line.size, _left(line)
        while len(self._lefts) > 1 and begin < self._lefts[-1] - step:
            self._lefts.pop()
        if begin > self._lefts[-1] + step and len(self._lefts) < DEEPEST:
            self._lefts.append(begin)
        elif begin < self._lefts[-1]:
            self._lefts[-1] = begin
        self._last = line
        return len(self._lefts) - 1

    def _follow(self, line):
        """Follow a list to the next column or page, which may begin further in or out."""
        last = self._last
        moved = (line.page, line.column) != (last.page, last.column)
        if moved and not any(abs(left - _left(line)) < line.size / 2 for left in self._lefts):
            self._lefts = [left + line.left_edge - last.left_edge for left in self._lefts]


def goes_on(markers: list[str], marker: str) -> bool:
    """Whether an item goes on with a list whose last one has the first of some markers: both have
    none, or its number is greater."""
    last, numbers = markers[0], [one[:-1].isdecimal() for one in (markers[0], marker)]
    if all(numbers):
        return int(marker[:-1]) > int(last[:-1]) and marker[-1] == last[-1]
    return not any(numbers)


def _left(line):
    return line.left - line.hang
