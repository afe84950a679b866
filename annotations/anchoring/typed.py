"""Words that somebody typed, or copied: where they stand in a text."""

import re

from annotations.anchoring.quotes import JOINT, offset_of


def typed_in(words, texts, index=None):
    """Give (start, end) in the whole text of each place where `words` begin.

    `texts` are the paragraphs; with an `index` only what begins in that one counts. Any white
    space is as good as any other: lines are broken differently where they are copied. Capitals
    count only where the words stand there as typed.
    """
    whole = JOINT.join(texts)
    begins = 0 if index is None else offset_of(texts, index, 0)
    ends = len(whole) if index is None else begins + len(texts[index])
    for flags in (re.NOFLAG, re.IGNORECASE):
        pattern = re.compile(r"\s+".join(map(re.escape, words.split())), flags)
        found = [match.span() for match in _overlapping(pattern, whole, begins)]
        if here := [(start, end) for start, end in found if start < ends]:
            return here
    return []


def _overlapping(pattern, text, at):
    while match := pattern.search(text, at):
        yield match
        at = match.start() + 1
