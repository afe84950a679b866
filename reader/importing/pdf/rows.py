"""Where the letters of a page stand, to find those at one height without looking at all."""

from collections import defaultdict

from reader.importing.pdf.letters import Letter

BAND = 12  # points
MIDDLE = 0.3  # of the size of a letter: its middle stands so far above its foot


class Rows:
    """The letters of a page by their heights."""

    def __init__(self, letters: list[Letter]):
        self._bands = defaultdict(list)
        for at, letter in enumerate(letters):
            self._bands[int(_middle(letter) // BAND)].append((at, letter))

    def between(self, low: float, high: float) -> list[tuple[int, Letter]]:
        """Give the letters whose middle stands between two heights, with their places in the list
        of all, in its order."""
        first, last = int(low // BAND), int(high // BAND)
        if last - first > len(self._bands):
            bands = [band for at, band in self._bands.items() if first <= at <= last]
        else:
            bands = [self._bands[at] for at in range(first, last + 1) if at in self._bands]
        found = [one for band in bands for one in band if low <= _middle(one[1]) <= high]
        return sorted(found, key=lambda one: one[0])


def _middle(letter):
    return letter.foot + MIDDLE * letter.size
