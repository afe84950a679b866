"""By what a text is known again: a sign of its title, and a sample of its words. Pure.

Each stretch of five words in a row has a number that hangs on these words alone. The smallest of
these numbers are a sample that is the same for the same words, and of two texts that have most of
their words in common most of the sample is the same: as much of it as of all the stretches. So few
numbers can be looked up in an index, whatever number of texts there is.
Broder, On the resemblance and containment of documents (1997).
"""

import unicodedata
from hashlib import blake2s
from heapq import nsmallest

from reader.alignment.words import words_of
from reader.folding import folded

STRETCH = 5  # words
SAMPLE = 32  # numbers
ALIKE = 0.4  # the share of the sample: about every tenth word may be another


def sign_of(title: str) -> int | None:
    """Give a number for a title, the same whatever its case, accents, spaces and punctuation; None
    for one without letters."""
    # Marks count: in some scripts they are the vowels.
    letters = "".join(one for one in folded(title) if unicodedata.category(one)[0] in "LNM")
    return _number(letters) if letters else None


def sample_of(text: str) -> list[int]:
    """Give the sample of a text: SAMPLE numbers, or as many as a short one has; none of no words.

    They are between 0 and 2**63, so that a column of a database holds them.
    """
    words = [word.strip() for word in words_of(folded(text)) if word[0].isalnum()]
    last = max(len(words) - STRETCH, 0) if words else -1
    stretches = {" ".join(words[at : at + STRETCH]) for at in range(last + 1)}
    return nsmallest(SAMPLE, map(_number, stretches))


def least_shared(sample: list[int]) -> int:
    """Give how many numbers the sample of another text must share for it to be the same text."""
    return max(1, round(ALIKE * len(sample)))


def _number(words):
    return int.from_bytes(blake2s(words.encode(), digest_size=8).digest()) >> 1
