"""What a person did by hand to the paragraphs of a text, as far as what is kept tells. Pure.

It is told from the reviews that led to the text: what was dropped is set aside there, what was
split is made of the same pieces of a file, and the rest a block says itself (`by_hand`). What was
done to a text that was read already, its revisions tell: see `changed`.
"""

from collections.abc import Collection, Iterable
from dataclasses import dataclass, field
from operator import itemgetter

from rapidfuzz.distance import Indel

from reader.reviewing.kept import block_in, letters_of
from reader.reviewing.reasons import AGAIN, BY_HAND, LEFT, MERGED, RETURNED, SPLIT

DROPPED = (BY_HAND, AGAIN, LEFT)  # the reasons of what a person set aside, or let another do
ALIKE = 0.95  # the share of the letters of two texts that nearly say the same
IN_A_ROW, LOOKS = 8, 8  # letters that are looked for, and at how many places of a text
FEW, MANY = 40, 20_000  # letters of which all must be the same; that are compared at most


@dataclass(frozen=True)
class Handwork:
    """What was done, by the letters of the paragraphs (see `letters_in`).

    Of what was `split` there are the words of each part, in order. `dropped` is what was set aside,
    `returned` what was taken back of what the importer had set aside, `changed` what readers read
    until a person changed it in a draft, and `gone` what they read until a person removed it.
    """

    split: list[list[str]] = field(default_factory=list)
    merged: list[str] = field(default_factory=list)
    dropped: list[str] = field(default_factory=list)
    returned: list[str] = field(default_factory=list)
    changed: list[str] = field(default_factory=list)
    gone: list[str] = field(default_factory=list)


def handwork_in(
    reviews: Iterable[tuple[list[dict], list[dict]]],
    changed: Iterable[str] = (),
    gone: Iterable[str] = (),
) -> Handwork:
    """Give what was done in `reviews`, each the blocks and the pieces set aside of one."""
    work = Handwork(changed=[*map(letters_of, changed)], gone=[*map(letters_of, gone)])
    for blocks, aside in reviews:
        dropped = [piece for piece in aside if piece["reason"] in DROPPED]
        work.dropped.extend(map(letters_in, dropped))
        for act, done in ((MERGED, work.merged), (RETURNED, work.returned)):
            done.extend(letters_in(block) for block in blocks if act in block.get("hand", ()))
        work.split.extend(_split(sorted([*blocks, *dropped], key=itemgetter("at"))))
    return work


def words_in(block: dict) -> str:
    """Give what one reads of a block."""
    return block_in(block).text


def letters_in(block: dict) -> str:
    """Give the letters that one reads of a block."""
    return letters_of(words_in(block))


def nearly(one: str, other: str) -> bool:
    """Whether the letters of two texts are the same but for what somebody corrects: one in twenty.

    Short ones have the same letters.
    """
    if one == other:
        return one != ""
    shorter, longer = sorted((len(one), len(other)))
    if shorter < FEW or longer > MANY or shorter < ALIKE**2 * longer:
        return False
    if not _touch(one, other):
        return False
    return Indel.normalized_similarity(one, other, score_cutoff=ALIKE) > 0


def _touch(one, other):
    """Whether a few letters in a row stand in both: it is quickly seen that most have none."""
    steps = range(0, len(one) - IN_A_ROW + 1, len(one) // LOOKS)
    return any(one[at : at + IN_A_ROW] in other for at in steps)


def is_among(letters: str, others: Collection[str]) -> bool:
    """Whether one of `others` has nearly these letters."""
    if letters in others:
        return letters != ""
    most = len(letters) / ALIKE**2
    return any(nearly(letters, other) for other in others if FEW <= len(other) <= most)


def are_split(block: dict, following: dict) -> bool:
    """Whether two blocks that follow each other were one that a person split."""
    read = block.get("read")
    same = bool(read) and read == following.get("read")
    return same or SPLIT in following.get("hand", ())


def _split(blocks):
    """Give the words of each run of blocks that was one."""
    run = []
    for number, block in enumerate(blocks):
        if run and not are_split(blocks[number - 1], block):
            if len(run) > 1:
                yield [*map(words_in, run)]
            run = []
        run.append(block)
    if len(run) > 1:
        yield [*map(words_in, run)]
