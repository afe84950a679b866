"""Two revisions, word by word, to be read by a person."""

from collections import defaultdict, deque
from dataclasses import dataclass
from itertools import accumulate

from reader.alignment.alignment import letters, paragraph_at
from reader.alignment.chains import common_end, common_start, heaviest_chain
from reader.alignment.keeping import keep
from reader.alignment.words import words_of


@dataclass(frozen=True)
class Compared:
    """A paragraph of the old text, of the new one, or of both; None is the text it is not in.

    `words` are (“same”, “gone” or “come”, text): what is the same or has come makes the new
    paragraph, what is the same or is gone the old one.
    """

    old: int | None
    new: int | None
    moved: bool
    words: list[tuple[str, str]]


def compared(alignment):
    """Give the paragraphs of both texts in reading order; those removed stand where they stood."""
    kept, runs = keep(alignment), _runs(alignment)
    chain = [(i, j, 1) for j, i in kept.items()]
    staying = [i for i, _j, _one in heaviest_chain(chain, lambda run: _weight(alignment, run))]
    staying = deque([*staying, len(alignment.old)])
    gone = sorted(set(range(len(alignment.old))) - set(kept.values()), reverse=True)
    found = []

    def remove():
        while gone and gone[-1] < staying[0]:
            i = gone.pop()
            found.append(Compared(i, None, False, _words(alignment.old[i], "", [])))

    for j, text in enumerate(alignment.new):
        remove()
        i = kept.get(j)
        stays = i == staying[0]
        if stays:
            staying.popleft()
        old = "" if i is None else alignment.old[i]
        found.append(Compared(i, j, i is not None and not stays, _words(old, text, runs[i, j])))
    remove()
    return found


def _weight(alignment, run):
    return letters(alignment.old[run[0]]) + 1


def _runs(alignment):
    """Give {(old index, new index): runs}, with offsets in the two paragraphs."""
    found = defaultdict(list)
    for run in alignment.runs:
        i = paragraph_at(alignment.old_starts, run.old)
        j = paragraph_at(alignment.new_starts, run.new)
        start, to = run.old - alignment.old_starts[i], run.new - alignment.new_starts[j]
        found[i, j].append((start, to, run.length))
    return found


def _words(old, new, runs):
    """Give what two paragraphs share, and what is gone and has come between.

    A word of which a part has changed has changed.
    """
    here, there = _edges(old), _edges(new)
    runs = [_whole(run, here, there) for run in runs]
    runs = heaviest_chain([run for run in runs if run[2] > 0], lambda run: run[2])
    found, at, to = [], 0, 0
    for i, j, length in [*runs, (len(old), len(new), 0)]:
        gone, come = old[at:i], new[to:j]
        before = common_start(gone, 0, come, 0)
        before = len(gone[:before]) - len(gone[:before].lstrip())
        gone, come, space = gone[before:], come[before:], gone[:before]
        after = common_end(gone, len(gone), come, len(come))
        after = len(gone) - max(len(gone.rstrip()), len(gone) - after)
        _add(found, "same", space)
        _add(found, "gone", gone[: len(gone) - after])
        _add(found, "come", come[: len(come) - after])
        _add(found, "same", old[i - after : i + length])
        at, to = i + length, j + length
    return found


def _edges(text):
    """Give the offsets at which words begin and end."""
    starts = list(accumulate(map(len, words := words_of(text)), initial=0))
    ends = (start + len(word.rstrip()) for start, word in zip(starts, words, strict=False))
    return {*starts, *ends}


def _whole(run, here, there):
    """Cut a run to the words that it has whole in both texts."""
    i, j, length = run
    while length > 0 and not (i in here and j in there):
        i, j, length = i + 1, j + 1, length - 1
    while length > 0 and not (i + length in here and j + length in there):
        length -= 1
    return i, j, length


def _add(found, kind, text):
    if text and found and found[-1][0] == kind:
        found[-1] = kind, found[-1][1] + text
    elif text:
        found.append((kind, text))
