"""Words: a text cut into them, and written with a letter for each.

A word keeps the white space that follows it, so that the words of a text are the text. In scripts
that write no spaces each letter is a word, and so is each mark of punctuation in all of them. Two
words are the same if they read the same. Each word that reads differently gets a letter of its
own, so that a text becomes a short string, which slices, hashes and native code handle quickly.
"""

import re
import sys
from bisect import bisect_left, bisect_right
from itertools import accumulate, count

# Kana, Han with its extensions, Thai and Lao, Burmese, Khmer.
_ALONE = (
    "\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
    "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff"
)
# What is written above, below and within a word and is no letter to Python: accents, points,
# vowel signs, joiners.
_MARKS = (
    "\u0300-\u036f\u0591-\u05bd\u05bf-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed"
    "\u0900-\u0903\u093a-\u094f\u0981-\u0983\u09bc-\u09d7\u0a01-\u0a51\u0a81-\u0acd\u0b01-\u0b57"
    "\u0b82-\u0bcd\u0c00-\u0c56\u0c81-\u0cd6\u0d00-\u0d57\u200c\u200d\ufe0e\ufe0f"
)
_WORD = re.compile(
    rf"(?:[^\W{_ALONE}]+(?:[{_MARKS}]+[^\W{_ALONE}]*)*|[{_ALONE}][{_MARKS}]*|\S[{_MARKS}]*)\s*|\s+"
)
JOINT = "\n\n"  # what stands between two paragraphs of a whole text
ENDS = frozenset(".!?…。！？।؟")  # the marks that end a sentence
EAST = "\u2e80"  # from here on a letter is a syllable or a word: kana, Han, Hangul; and its marks
PARAGRAPH, SENTENCE, CLAUSE, WORD = 4, 3, 2, 1  # places to cut, the best first


class Letters(dict):
    """From a word, with or without the white space behind it, to the letter that stands for it."""

    def __init__(self):
        super().__init__()
        self._numbers = count()

    def __missing__(self, word):
        bare = word.rstrip()
        letter = self[word] = self._fresh() if bare == word else self[bare]
        return letter

    def _fresh(self):
        """Give the next letter; of over a million different words two may share one."""
        return chr(next(self._numbers) % sys.maxunicode)


class Weights(dict):
    """From a word to its weight in letters; marks weigh half, letters that are syllables double."""

    def __missing__(self, word):
        bare = word.rstrip()
        if not any(map(str.isalnum, bare)):
            weight = 0.5 if bare else 0.0
        else:
            weight = float(len(bare) * (2 if bare > EAST else 1))
        self[word] = weight
        return weight


class Words:
    """The words of a text; a paragraph that is in `unchanged`, with its letter, is one long word.

    `whole` is the text; `letters` has a letter for each word, `texts` how they read, `starts`
    where they begin, `paragraphs` in which paragraph they stand, `weights` what all the words
    before weigh. `taken` says which have found their place.
    """

    def __init__(self, paragraphs, unchanged, letters, weights):
        self.whole = JOINT.join(paragraphs)
        self.texts, self.starts, self.paragraphs, written = [], [], [], []
        start = 0
        for index, paragraph in enumerate(paragraphs):
            if index in unchanged:
                words = [paragraph]
                written.append(unchanged[index])
            else:
                words = words_of(paragraph)
                written += [letters[word] for word in words]
            self.texts += words
            self.starts += accumulate(map(len, words[:-1]), initial=start) if words else ()
            self.paragraphs += [index] * len(words)
            start += len(paragraph) + len(JOINT)
        self.letters = "".join(written)
        self.weights = list(accumulate((weights[word] for word in self.texts), initial=0.0))
        self.taken = bytearray(len(self.texts))

    def weight(self, start, end):
        """Weigh the words from one index to another."""
        return self.weights[end] - self.weights[start]

    def paragraph_weight(self, start, end):
        """Weigh the paragraphs in which the words from one index to another stand."""
        first, last = self.paragraphs[start], self.paragraphs[end - 1]
        return self.weight(bisect_left(self.paragraphs, first), bisect_right(self.paragraphs, last))

    def end(self, index):
        """Give where the word of that index ends in the whole text, white space left out."""
        return self.starts[index] + len(self.texts[index].rstrip())

    def free(self, start, end, barrier):
        """Give the indices of the words that are not taken, and their letters.

        Where some in between are taken, `barrier` stands for them, at the index -1.
        """
        if not any(self.taken[start:end]):
            return range(start, end), self.letters[start:end]
        indices, written, last = [], [], start - 1
        for index in range(start, end):
            if not self.taken[index]:
                if index != last + 1 and indices:
                    indices.append(-1)
                    written.append(barrier)
                indices.append(index)
                written.append(self.letters[index])
                last = index
        return indices, "".join(written)

    def free_before(self, index):
        """Give from where on all words of a paragraph before one of its words are free."""
        start = index
        while start and not self.taken[start - 1]:
            if self.paragraphs[start - 1] != self.paragraphs[index]:
                break
            start -= 1
        return start

    def free_after(self, index):
        """Give up to where all words of a paragraph from an index on are free."""
        end = index
        while end < len(self.texts) and not self.taken[end]:
            if self.paragraphs[end] != self.paragraphs[index - 1]:
                break
            end += 1
        return end

    def cut(self, index):
        """Say how good a place to cut is before a word: `PARAGRAPH` down to 0, within a word."""
        if index in (0, len(self.texts)) or self.paragraphs[index] != self.paragraphs[index - 1]:
            return PARAGRAPH
        last = self.texts[index - 1]
        if not last[-1:].isspace() and last < EAST:
            return 0
        for back in range(index - 1, max(index - 4, -1), -1):
            bare = self.texts[back].rstrip()
            if bare in ENDS:
                return SENTENCE
            if len(bare) > 1 or bare.isalnum():
                return WORD if back == index - 1 else CLAUSE
        return CLAUSE


def words_of(text):
    """Cut a text into words; joined they are the text."""
    return _WORD.findall(text)
