"""What a person did by hand to the paragraphs of a text, done again to its new edition. Pure.

It is done where the new edition says (nearly) the same; where it says something else it stays as
it was read, and what a person did in its own review stands.
"""

from dataclasses import replace
from itertools import pairwise

from reader.importing.blocks import Block, is_drawn_line
from reader.importing.tabular import shows_table
from reader.reviewing.handwork import Handwork, are_split, is_among, letters_in, nearly, words_in
from reader.reviewing.kept import Part, letters_of
from reader.reviewing.merging import as_one
from reader.reviewing.parting import parted_like
from reader.reviewing.reasons import MERGED, OF_PEOPLE, RETURNED
from reader.reviewing.review import Review

IN_ONE = ("code", "figure")  # kinds of what is neither split nor merged again
LONGER = 1.06  # than what it is to be nearly
SOME = 12  # letters in a row by which one knows that they stand somewhere else
MOST = 0.5  # of these


def taken_back_again(review: Review, standing: list[dict], work: Handwork) -> Review:
    """Give the review of an edition with what was taken back by hand from the one before, and is
    still read: where it stands in the new one."""
    review = review.copy()
    if not work.returned:
        return review
    stand, said = ([*map(letters_in, blocks)] for blocks in (standing, review.blocks))
    aside = [piece for piece in review.aside if piece["reason"] not in OF_PEOPLE]
    letters = {one["id"]: [*map(letters_in, one.get("blocks") or [one])] for one in aside}
    everything = [one for several in letters.values() for one in several]

    def is_wanted(one):
        if not is_among(one, work.returned) or not is_among(one, stand) or is_among(one, said):
            return False
        # Of what is there twice nobody knows which it was.
        return sum(nearly(one, other) for other in everything) == 1

    for id, several in letters.items():
        known = any(map(is_wanted, several))
        if known and all(not one or is_among(one, [*stand, *work.dropped]) for one in several):
            own = {block["id"] for block in review.blocks}
            review.take_back(id)
            for block in review.blocks:
                if block["id"] not in own:
                    block["hand"] = []  # nobody has done it here
    return review


def shaped_again(parts: list[Part], standing: list[dict], work: Handwork) -> list[Part]:
    """Give the parts of a new edition split and merged as those of the one that is `standing`."""
    words = [*map(words_in, standing)]
    stand = [*map(letters_of, words)]
    return _merged([*_split(parts, words, stand, work)], stand, work)


def is_dropped_again(part: Part, standing: list[str], work: Handwork) -> bool:
    """Whether a part that goes on nothing in the text, which has these letters, was dropped by hand
    before, and nobody wants it now."""
    if RETURNED in part.hand or not (work.dropped or work.gone):
        return False
    letters = _letters(part)
    if is_among(letters, work.dropped):
        return True
    return is_among(letters, work.gone) and not _stands_in(letters, standing)


def _split(parts, words, stand, work):
    runs = [(letters_of("".join(run)), run) for run in work.split]
    for part in parts:
        found = []
        if (runs or work.changed) and _is_free(part) and MERGED not in part.hand:
            block = _block(part)
            letters = letters_of(block.text)
            known = [run for whole, run in runs if nearly(letters, whole)]
            if is_among(letters, work.changed):
                known += [words[run.start : run.stop] for run in _runs(letters, stand)]
            if known and not is_among(letters, stand):
                found = _parted(block, known, [*stand, *work.dropped])
        if not found:
            yield part
        for one in found:
            said = (one.kind, one.level, one.markdown)
            yield Part(*said, part.doubt, [], part.read, part.hand)


def _parted(block, runs, known):
    """Give the parts of a block that are those of the first of `runs` of which all is `known`."""
    for run in runs:
        if all(is_among(letters_of(words), known) for words in run):
            return parted_like(block, run)
    return []


def _merged(parts, stand, work):
    """Merge the parts that are one paragraph in the text, where a person made one of them."""
    spelt = [*map(_letters, parts)] if work.merged or work.changed else []
    there = set(spelt)
    for letters in stand:
        is_merged = is_among(letters, work.merged)
        if letters in there or not (is_merged or work.changed):
            continue
        for run in _runs(letters, spelt):
            some = parts[run.start : run.stop]
            worded = [part for part in some if not is_drawn_line(part.kind, part.markdown)]
            by_hand = is_merged or all(is_among(_letters(one), work.changed) for one in worded)
            one = by_hand and _as_one(some, worded, stand)
            if one:
                parts[run.start : run.stop] = [one]
                spelt[run.start : run.stop] = [_letters(one)]
                break
    return parts


def _as_one(parts, worded, stand):
    """Give the part that several make, or None where they had better stay as they are."""
    is_split = any(are_split(vars(one), vars(other)) for one, other in pairwise(worded))
    if is_split or len(worded) < 2 or not all(map(_is_free, worded)):
        return None
    spelt = [*map(_letters, worded)]
    if not all(spelt) or any(is_among(letters, stand) for letters in spelt):
        return None
    one = as_one(*map(_block, worded))
    if letters_of(one.text) != "".join(spelt):
        return None
    read = [place for part in parts for place in part.read]
    said = {"kind": one.kind, "level": one.level, "markdown": one.markdown}
    return replace(worded[0], **said, doubt=one.doubt, joins=one.joins, read=read)


def _runs(whole, spelt):
    """Give the ranges of two texts or more that follow each other and are nearly the `whole`; all
    are letters alone."""
    for start, first in enumerate(spelt):
        if not first or not nearly(first, whole[: len(first)]):
            continue
        end, together = start + 1, first
        while end < len(spelt) and len(together) < len(whole) * LONGER:
            together += spelt[end]
            end += 1
            if spelt[end - 1] and nearly(together, whole):
                yield range(start, end)
                break


def _stands_in(letters, standing):
    """Whether most of what some letters say is said in the text."""
    rows = _rows(letters)
    return len(rows & set().union(*map(_rows, standing))) >= MOST * len(rows)


def _rows(letters):
    return {letters[at : at + SOME] for at in range(max(len(letters) - SOME + 1, 1))}


def _is_free(part):
    return part.kind not in IN_ONE and not shows_table(part.markdown)


def _block(part):
    return Block(part.kind, part.level, part.markdown)


def _letters(part):
    return letters_of(_block(part).text)
