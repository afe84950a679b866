"""What should become of a span, and whether it did."""

import re
from collections import Counter
from dataclasses import dataclass

from tests.anchoring.revising import JOINT, SENTENCE, UNSPACED, WORD

KINDS = ("word", "phrase", "sentence", "across")
SURVIVE, SURVIVE_CUT = 0.4, 0.7  # of the letters stand; where an end was lost
DOUBT = 0.15  # so near to these nobody can say, and nobody asks


@dataclass(frozen=True)
class Target:
    """A span of the old text: a word that repeats, a phrase, a sentence, or more than one."""

    kind: str
    start: int
    end: int


def targets(paragraphs, places, chance, count):
    """Choose spans of each kind, every second one where the text was edited."""
    whole = JOINT.join(paragraphs)
    words, sentences = _words(whole), _sentences(paragraphs)
    often = Counter(whole[start:end] for start, end in words)
    repeated = [span for span in words if often[whole[slice(*span)]] > 1] or words
    edited = [at for at in range(1, len(whole)) if places.get(at) != places.get(at - 1, -2) + 1]
    found = []
    for number in range(count):
        kind = KINDS[number % len(KINDS)]
        at = chance.choice(edited) if edited and number % 8 > 3 else chance.randrange(len(whole))
        first = _nearest(sentences, at)
        if kind == "word":
            span = repeated[_nearest(repeated, at)]
        elif kind == "phrase":
            start = max(0, _nearest(words, at) - chance.randint(0, 3))
            span = words[start][0], words[min(start + chance.randint(1, 6), len(words) - 1)][1]
        elif kind == "sentence":
            span = sentences[first]
        else:
            last = min(first + chance.randint(1, 2), len(sentences) - 1)
            inside = [start for start, _end in words if _within(start, sentences[first])]
            span = chance.choice(inside or [sentences[first][0]]), sentences[last][1]
        found.append(Target(kind, *span))
    return found


def _nearest(spans, at):
    return min(range(len(spans)), key=lambda index: abs(spans[index][0] - at))


def _within(at, span):
    return span[0] <= at < span[1]


def _words(whole):
    found = []
    for match in WORD.finditer(whole):
        if UNSPACED.search(match.group()):
            found += [(at, min(at + 2, match.end())) for at in range(*match.span(), 2)]
        else:
            found.append(match.span())
    return found


def _sentences(paragraphs):
    found, at = [], 0
    for paragraph in paragraphs:
        for match in SENTENCE.finditer(paragraph):
            bare = match.group().strip()
            if re.search(r"\w", bare):
                start = at + match.start() + match.group().index(bare)
                found.append((start, start + len(bare)))
        at += len(paragraph) + len(JOINT)
    return found


def truth(whole, new, places, target):
    """Give (state, start, end) of a target in the new text; None where it is in doubt.

    `state` is “kept”, “changed” or “gone”; for what is gone start and end are 0.
    """
    bare = [at for at in range(target.start, target.end) if not whole[at].isspace()]
    standing = [(at, places[at]) for at in bare if at in places]
    group = _together(standing, 3 * (target.end - target.start) + 600)
    share = len(group) / len(bare)
    if share == 1:
        start, end = group[0][1], group[-1][1] + 1
        same = new[start:end].split() == whole[target.start : target.end].split()
        return ("kept" if same else "changed", start, end)
    if not group:
        return ("gone", 0, 0)
    cut = group[0][0] != bare[0] or group[-1][0] != bare[-1]
    low, high = (SURVIVE, SURVIVE_CUT) if cut else (SURVIVE, SURVIVE)
    if low - DOUBT < share < high + DOUBT:
        return None
    if share >= high:
        return ("changed", group[0][1], group[-1][1] + 1)
    return ("gone", 0, 0)


def _together(standing, far):
    """Give the largest part that is in order and not torn apart."""
    groups = [[]]
    for at, place in standing:
        if groups[-1] and not 0 < place - groups[-1][-1][1] <= far:
            groups.append([])
        groups[-1].append((at, place))
    return max(groups, key=len)


def verdict(true, found):
    """Say “right”, “lost”, “other words”, “badly cut” or “deleted anchored”.

    `found` is (start, end) or None.
    """
    state, start, end = true
    if state == "gone":
        return "deleted anchored" if found else "right"
    if not found:
        return "lost"
    both = min(end, found[1]) - max(start, found[0])
    if both <= 0:
        return "other words"
    either = max(end, found[1]) - min(start, found[0])
    return "right" if both / either >= (0.9 if state == "kept" else 0.5) else "badly cut"
