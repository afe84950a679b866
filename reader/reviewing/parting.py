"""A block parted at the words at which another, which says nearly the same, was parted. Pure."""

from collections.abc import Iterator
from itertools import accumulate

from rapidfuzz.distance import LCSseq

from reader.importing.blocks import Block
from reader.reviewing.kept import letters_of
from reader.reviewing.typed import blocks_typed

BESIDE = 8  # signs on one side of a cut that are the same in both; on the other it is one
AROUND = 12  # signs of Markdown between two letters among which the place to cut is looked for
MOST = 20_000  # signs that are compared one by one


def parted_like(block: Block, words: list[str]) -> list[Block]:
    """Give the parts of a block that say nearly these `words` each; none where it says something
    else beside a cut, or has no place there to be cut."""
    parts, rest = [], block
    signs = _signs(block.text)
    for place in _places([*map(_signs, words)], signs):
        done = sum(len(_signs(part.text)) for part in parts)
        halves = place is not None and _cut(rest, place - done)
        if not halves:
            return []
        parts.append(halves[0])
        rest = halves[1]
    return [*parts, rest]


def _signs(words):
    return "".join(words.split())


def _places(parts, signs):
    """Give where in `signs` each of the parts but the first begins; None where that is not sure."""
    whole = "".join(parts)
    if whole == signs:
        alike = [(0, 0, len(whole))]
    elif len(whole) + len(signs) > MOST:
        alike = []
    else:
        same = [one for one in LCSseq.opcodes(whole, signs) if one.tag == "equal"]
        alike = [(one.src_start, one.dest_start, one.src_end) for one in same]
    for at, before, after in zip(accumulate(map(len, parts)), parts, parts[1:], strict=False):
        near = min(BESIDE, len(before)), min(BESIDE, len(after))
        found = (to + at - start for start, to, end in alike if _holds(start, end, at, near))
        yield next(found, None)


def _holds(start, end, at, near):
    """Whether what is the same from `start` to `end` has a sign on each side of a cut, and as many
    as are `near` it on one of them."""
    return start < at < end and (start <= at - near[0] or at + near[1] <= end)


def _cut(block, place):
    """Give both halves of a block before and after so many signs, or None."""
    signs = _signs(block.text)
    for at in _offsets(block, len(letters_of(signs[:place]))):
        typed = f"{block.markdown[:at].rstrip()}\n\n{block.markdown[at:].lstrip()}"
        halves = blocks_typed(typed, block.kind, block.level, block.markdown)
        if [_signs(half.text) for half in halves] == [signs[:place], signs[place:]]:
            return halves
    return None


def _offsets(block, count) -> Iterator[int]:
    """Give the offsets in the Markdown of a block that may lie after `count` letters that one
    reads: those of an address are none."""
    markdown = block.markdown
    ends = [at for at, sign in enumerate(markdown, start=1) if sign.isalnum()]
    known = count
    while 0 < known <= len(ends):
        end = ends[known - 1]
        read = len(letters_of(Block(block.kind, block.level, markdown[:end]).text))
        if read == count:
            last = ends[known] if known < len(ends) else len(markdown)
            yield from range(end, min(last, end + AROUND))
            return
        # Where a link is torn, its address is read.
        known += max(count - read, 1)
