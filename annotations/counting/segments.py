"""What is highlighted, and how deeply. Pure functions; offsets count code points, ends exclusive.

Two shapes follow one another. *Boundaries* say by how much the number of notes changes at an
offset; a writer changes them by difference. *Runs* are what follows from them: stretches with a
number of notes, capped at `DEEP`, since a page tells no more apart. They are written as lengths,
each with a letter: `12.28b12C` is twelve code points of which nobody speaks, twenty-eight with two
notes, and twelve with three, a question among them. The page carries the runs of each layer side
by side, and the browser adds them up (`static/js/marks.js`): so a page never reads what it carries.
"""

from itertools import pairwise

DEEP = 5  # so many notes and more look alike
NOTHING, PROMPT = ".", "p"


def shifted(boundaries, start, end, by, asks):
    """Give `boundaries` with a span of words added (`by` 1) or taken out (`by` -1).

    `boundaries` is {offset as str: [notes, questions]}, as JSON keeps it; `asks` says whether the
    span belongs to a question.
    """
    changed = {offset: list(deltas) for offset, deltas in boundaries.items()}
    shift(changed, start, end, by, asks)
    return changed


def shift(boundaries, start, end, by, asks):
    """Do what `shifted` does to `boundaries` themselves."""
    for offset, sign in ((start, by), (end, -by)):
        deltas = boundaries.setdefault(str(offset), [0, 0])
        deltas[0] += sign
        deltas[1] += sign * asks
        if deltas == [0, 0]:
            del boundaries[str(offset)]


def runs(boundaries):
    """Give the runs of `boundaries`, written as above; what comes after the last is left out."""
    places = [(0, (0, 0)), *sorted((int(offset), by) for offset, by in boundaries.items())]
    found, notes, questions = [], 0, 0
    for (start, by), (end, _by) in pairwise(places):
        notes += by[0]
        questions += by[1]
        _extend(found, end - start, _letter(notes, questions))
    return _written(found)


def hills(boundaries):
    """Give (start, end, notes) of the deepest stretch in each run of words without a gap."""
    places = sorted((int(offset), by[0]) for offset, by in boundaries.items())
    found, deepest, notes = [], None, 0
    for (start, by), (end, _by) in pairwise(places):
        notes += by
        if notes == 0:
            found.append(deepest)
            deepest = None
        elif deepest is None or notes > deepest[2]:
            deepest = start, end, notes
        elif (start, notes) == deepest[1:]:
            deepest = deepest[0], end, notes
    return [hill for hill in [*found, deepest] if hill]


def runs_of_prompts(spans):
    """Give the runs of the prompts that stand on these (start, end)."""
    found, reached = [], 0
    for start, end in sorted(spans):
        _extend(found, start - reached, NOTHING)
        _extend(found, end - max(start, reached), PROMPT)
        reached = max(reached, end)
    return _written(found)


def _letter(notes, questions):
    if notes == 0:
        return NOTHING
    letter = "abcde"[min(notes, DEEP) - 1]
    return letter.upper() if questions else letter


def _extend(found, length, letter):
    if length <= 0:
        return
    if found and found[-1][1] == letter:
        found[-1][0] += length
    else:
        found.append([length, letter])


def _written(found):
    return "".join(f"{length}{letter}" for length, letter in found)
