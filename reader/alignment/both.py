"""Two texts in words, and which of them have found their place."""

from collections import Counter
from itertools import accumulate

from reader.alignment.chains import shared
from reader.alignment.paragraphs import same_paragraphs
from reader.alignment.tidying import without_chance
from reader.alignment.words import Letters, Weights, Words


class Both:
    """The words `a` of the old and `b` of the new text.

    A run is (i, j, length) in words. `sure` are (i, j) of the paragraphs that did not change,
    each of which is a word here.
    """

    def __init__(self, old, new, pairs):
        same = same_paragraphs(old, new, pairs)
        letters, weights = Letters(), Weights()
        marks = {i: letters[f"\0{i}"] for i in same}
        self.a = Words(old, marks, letters, weights)
        self.b = Words(new, {j: marks[i] for i, j in same.items()}, letters, weights)
        self.sure = _places(self.a, self.b, set(marks.values()))
        self.barriers = letters["\0a"], letters["\0b"]
        counts = Counter(self.a.letters) + Counter(self.b.letters)
        self.rarity = {letter: _rarity(count) for letter, count in counts.items()}

    @property
    def end(self):
        return len(self.a.texts), len(self.b.texts)

    def weight(self, run):
        return self.a.weight(run[0], run[0] + run[2])

    def take(self, runs):
        for i, j, length in runs:
            self.a.taken[i : i + length] = self.b.taken[j : j + length] = b"\1" * length

    def free(self):
        """Forget which words have found their place."""
        self.a.taken, self.b.taken = (bytearray(length) for length in self.end)

    def untaken(self, run):
        """Give the first part of a run of which nothing is taken in either text; may be empty."""
        i, j, length = run
        a, b = self.a.taken, self.b.taken
        while length and (a[i] or b[j]):
            i, j, length = i + 1, j + 1, length - 1
        kept = 0
        while kept < length and not (a[i + kept] or b[j + kept]):
            kept += 1
        return i, j, kept

    def filled(self, chain):
        """Give a chain with the runs that are found between its own, and take these."""
        found = []
        for number, run in enumerate(chain):
            if number:
                i, j, length = chain[number - 1]
                found += self.between((i + length, j + length), run[:2])
            if run[2]:
                found.append(run)
        return found

    def between(self, start, end):
        """Find and take the runs between two places, of words that are free, and not by chance."""
        here, a = self.a.free(start[0], end[0], self.barriers[0])
        there, b = self.b.free(start[1], end[1], self.barriers[1])
        if not a or not b or not (runs := shared(a, b)):
            return []
        old, new = self._weights(self.a, here), self._weights(self.b, there)

        def strength(run):
            places = range(run[0], run[0] + run[2])
            return sum((old[at + 1] - old[at]) * self.rarity[a[at]] for at in places)

        runs = without_chance(
            runs,
            ((0, 0), (len(a), len(b))),
            lambda at, to: old[to] - old[at],
            lambda at, to: new[to] - new[at],
            strength,
        )
        found = [(here[i], there[j], length) for i, j, length in runs]
        self.take(found)
        return found

    def _weights(self, words, indices):
        if isinstance(indices, range):
            return words.weights[indices.start : indices.stop + 1]
        each = (words.weight(at, at + 1) if at >= 0 else 0.0 for at in indices)
        return list(accumulate(each, initial=0.0))


def _places(a, b, marks):
    places = {letter: j for j, letter in enumerate(b.letters) if letter in marks}
    return [(i, places[letter]) for i, letter in enumerate(a.letters) if letter in marks]


def _rarity(count):
    """How much more than its letters a word says that occurs so often in both texts together."""
    return 2.6 if count <= 2 else 2.0 if count <= 6 else 1.3
