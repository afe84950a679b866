"""What is highlighted, and how deeply. Pure functions; offsets count code points, ends exclusive.

Three shapes follow one another. *Boundaries* say by how much the number of notes changes at an
offset; a writer changes them by difference. *Runs* are what follows from them: stretches with a
number of notes, capped at `DEEP`, since a page tells no more apart. Runs of several layers are
added up to *segments*, which a page paints.
"""

from collections import defaultdict

DEEP = 5  # so many notes and more look alike
A_FEW = 2


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
    """Give [start, end, notes up to DEEP, questions 0 or 1] in order, for `boundaries`."""
    found, notes, questions, since = [], 0, 0, 0
    for offset in sorted(boundaries, key=int):
        _extend(found, since, int(offset), min(notes, DEEP), min(questions, 1))
        notes += boundaries[offset][0]
        questions += boundaries[offset][1]
        since = int(offset)
    return found


def added(layers):
    """Give the runs of several layers on one paragraph, added up."""
    layers = [layer for layer in layers if layer]
    if len(layers) <= 1:
        return layers[0] if layers else []
    deltas = defaultdict(lambda: [0, 0])
    for layer in layers:
        for start, end, *what in layer:
            _step(deltas, start, end, what)
    return runs(deltas)


def marks(runs_of_notes, prompts=()):
    """Give the segments as the page carries them: `start-end-depth`, then q, then p.

    Depth is 0 to 3: no note, one, a few, many. `prompts` are the (start, end) of the prompts that
    stand on words of the paragraph.
    """
    deltas = defaultdict(lambda: [0, 0, 0])
    for start, end, notes, questions in runs_of_notes:
        _step(deltas, start, end, (_depth(notes), questions, 0))
    for start, end in prompts:
        _step(deltas, start, end, (0, 0, 1))
    found, level, since = [], [0, 0, 0], 0
    for offset in sorted(deltas):
        _extend(found, since, offset, level[0], bool(level[1]), bool(level[2]))
        level = [old + new for old, new in zip(level, deltas[offset], strict=True)]
        since = offset
    return " ".join(
        f"{start}-{end}-{depth}{'q' * asks}{'p' * prompted}"
        for start, end, depth, asks, prompted in found
    )


def _step(deltas, start, end, by):
    for place, value in enumerate(by):
        deltas[start][place] += value
        deltas[end][place] -= value


def _depth(notes):
    return (notes > 0) + (notes >= A_FEW) + (notes >= DEEP)


def _extend(found, start, end, *what):
    if start == end or not any(what):
        return
    if found and found[-1][1] == start and tuple(found[-1][2:]) == what:
        found[-1][1] = end
    else:
        found.append([start, end, *what])
