"""Words: cut a paragraph into them, and find which of them two paragraphs share, in order.

A word keeps the white space that follows it, so that the words of a paragraph are its text. In
scripts that write no spaces each letter is a word of its own. Two words are the same if they read
the same; each word that reads differently gets a letter of its own, so that a text becomes a short
string, which native code compares quickly.
"""

import re
from itertools import accumulate

from rapidfuzz.distance import LCSseq

# Kana, Han with its extensions, Thai, Lao, Burmese, Khmer.
_ALONE = "\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff"
# What is written above, below and within a word and is no letter to Python: accents, points,
# vowel signs, joiners.
_MARKS = (
    "\u0300-\u036f\u0591-\u05bd\u05bf-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed"
    "\u0900-\u0903\u093a-\u094f\u0981-\u0983\u09bc-\u09d7\u0a01-\u0a51\u0a81-\u0acd\u0b01-\u0b57"
    "\u0b82-\u0bcd\u0c00-\u0c56\u0c81-\u0cd6\u0d00-\u0d57\u200c\u200d\ufe0e\ufe0f"
)
_WORD = re.compile(
    rf"(?:[{_ALONE}][{_MARKS}]*|[^\W{_ALONE}]+(?:[{_MARKS}'’]+[^\W{_ALONE}]+|[{_MARKS}]+)*|\S)\s*|\s+"
)


class Letters(dict):
    """From a word, with or without the white space behind it, to the letter that stands for it."""

    def __missing__(self, word):
        bare = word.rstrip()
        letter = self[word] = chr(len(self)) if bare == word else self[bare]
        return letter


def words_of(text):
    """Cut a text into words; joined they are the text."""
    return _WORD.findall(text)


def offsets_of(words):
    """Give where each word begins, and where the last one ends."""
    return list(accumulate(map(len, words), initial=0))


def shared(old, new):
    """Give (old, new, length) of the runs of letters that two strings share, in order."""
    return [
        (block.src_start, block.dest_start, block.src_end - block.src_start)
        for block in LCSseq.opcodes(old, new)
        if block.tag == "equal"
    ]
