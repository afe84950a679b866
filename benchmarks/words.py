"""Words for the long text and for the notes on it, and where its readers have something to say."""

import random
import re

from annotations.anchoring import pieces

PARAGRAPHS, WORDS = 60, 117
SYLLABLES = "bor der ri ver ne igh bour to wn ice bri dge per mit la nd ma rk et".split()

# The words of notes are all of one length, and of letters that the text has elsewhere: so a search
# finds them as whole words, and only in notes.
_SYLLABLES = [consonant + vowel for consonant in "fjksvz" for vowel in "aeiou"]
_CHANCE = random.Random(0)
VOCABULARY = ["".join(_CHANCE.choices(_SYLLABLES, k=3)) for _ in range(400)]
COMMON, RARE = VOCABULARY[0], "zuzuzu"

PASSAGES = 300  # stretches of the text that readers come back to, the first of them most often
DRAWN = 0.8  # so many of the notes are about one of these
REACHING = 0.02  # and so many reach into the next paragraph


def prose(chance):
    """Give a paragraph of the long text."""
    words = ["".join(chance.choices(SYLLABLES, k=chance.randint(1, 3))) for _ in range(WORDS)]
    return " ".join(words).capitalize() + "."


def said(chance):
    """Give the Markdown of a note: a few sentences, in which few words are frequent."""
    return " ".join(_sentence(chance) for _ in range(chance.randint(1, 4)))


def _sentence(chance):
    words = chance.choices(VOCABULARY, harmonic(VOCABULARY), k=chance.randint(4, 14))
    if chance.random() < 0.2:
        words[-1] = f"*{words[-1]}*"
    return " ".join(words).capitalize() + chance.choice(".?!")


def harmonic(things):
    """Give weights for `things`: the second is half as frequent as the first, and so on."""
    return [1 / place for place in range(1, len(things) + 1)]


class Passages:
    """The passages of a text that its readers select, the same ones whenever it is asked.

    `texts` are its paragraphs, `hottest` the pieces of the passage that most notes are about.
    """

    def __init__(self, texts, seed=1):
        chance = random.Random(seed)
        self.texts = texts
        self.words = [[found.span() for found in re.finditer(r"\S+", text)] for text in texts]
        self.known = [self._anywhere(chance) for _ in range(PASSAGES)]
        self.hottest = self._cut(*self.known[0], reaches=False)

    def selected(self, chance, count):
        """Give `count` spans as readers select them, each a list of pieces."""
        known = chance.choices(self.known, harmonic(self.known), k=count)
        return [self._selected(chance, passage) for passage in known]

    def _selected(self, chance, passage):
        index, first, last = passage if chance.random() < DRAWN else self._anywhere(chance)
        # Two readers seldom select quite the same words.
        words = range(len(self.words[index]))
        first = max(0, min(first + chance.randint(-2, 2), words[-1]))
        last = max(first, min(last + chance.randint(-2, 2), words[-1]))
        return self._cut(index, first, last, reaches=chance.random() < REACHING)

    def _anywhere(self, chance):
        """Give (index of a paragraph, its first and its last word) of up to twelve words."""
        index = chance.randrange(len(self.texts))
        first = chance.randrange(len(self.words[index]))
        return index, first, min(first + chance.randint(0, 11), len(self.words[index]) - 1)

    def _cut(self, index, first, last, reaches):
        to = index + (reaches and index + 1 < len(self.texts))
        end = self.words[to][5 if to > index else last][1]
        return pieces(self.texts, index, self.words[index][first][0], to, end)
