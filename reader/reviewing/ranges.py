"""What a person does with one block of a review, or with several at once. Pure.

Each verb takes the Review and the ids of the blocks that were chosen, changes in place what is
there of them, and gives the id where one goes on. It raises Gone where none is there any more.
"""

from dataclasses import replace
from functools import partial
from itertools import pairwise

from reader.importing import blocks as shapes
from reader.importing.tabular import can_be_one, shows_table
from reader.reviewing.kept import block_in, draws, is_verse
from reader.reviewing.merging import as_one
from reader.reviewing.review import Gone, Review

VERSE = "verse"  # among the kinds that one may choose: a paragraph whose lines stay as they are


def _one(kind):
    """Give what makes one block of a `kind` of several."""
    return lambda *blocks: as_one(*(shapes.rekind(block, kind) for block in blocks))


A_TABLE = shapes.Block("paragraph", 0, "| Year | Boats |\n| --- | --- |\n| 1850 | 12 |")

ONE_TOGETHER = {VERSE: shapes.as_verse, "list": _one("list"), "code": _one("code")}


def kind_of(block: dict) -> tuple[str, int]:
    """Give the (kind, level) of a block, as one may choose it."""
    if is_verse(block["kind"], block["markdown"]):
        return VERSE, 0
    return block["kind"], block["level"]


def kept_kind(kind: tuple[str, int]) -> tuple[str, int]:
    """Give the (kind, level) of the blocks of a `kind` that was chosen."""
    return ("paragraph", 0) if kind[0] == VERSE else kind


def drop(review: Review, ids: set[int]) -> int | None:
    """Set the blocks aside; one goes on with the block after the last of them."""
    here = None
    for id in _there(review, ids):
        here = review.drop(id)
    return here


def merge(review: Review, ids: set[int], shape=as_one) -> int:
    """Make one block of those that follow each other; one alone is merged with the next.

    A table that would be none any more is spared, and so is a heading that would be swallowed by a
    quote.
    """
    there = _there(review, ids)
    following = _after(review, there[0]) if len(ids) == 1 else []
    for run in _runs(review, [*there, *following]):
        for part in _mergeable(review, run):
            if len(part) > 1:
                here = review.merge(part[0], len(part) - 1, shape)
                there = [here if id == part[0] else id for id in there]
    return there[0]


def rekind(review: Review, ids: set[int], kind: str, level: int) -> int:
    """Make the blocks another kind; what the importer was unsure of is settled by that.

    Those that follow each other become one list, one piece of code or one of VERSE; what has
    several lines already is a stanza of its own. The lines of verse run on in a paragraph, those of
    a list become one each. A table that would be none any more is spared, and so is a line that
    would be verse by itself; a drawn line has no words, and stays one.
    """
    there = _there(review, ids)
    shape = _shape(kind, level)
    chosen = [block for block in review.blocks if block["id"] in ids]
    spared = {block["id"] for block in chosen if shapes.unmakes_table(shape, block_in(block))}
    review.spared = min(spared, default=review.spared)
    lines = {block["id"] for block in chosen if draws(block)}
    changing = [id for id in there if id not in spared | lines]
    if not changing:
        return there[0]
    if kind in ONE_TOGETHER:
        for run in _runs(review, changing):
            for part in _verses(review, run) if kind == VERSE else [run]:
                review.merge(part[0], len(part) - 1, shape)
    elif kind == "paragraph":
        _change(review, {*changing}, shapes.as_paragraphs)
    else:
        _change(review, {*changing}, lambda block: [shape(block)])
    return there[0]


def suits_table(kind: str, level: int) -> bool:
    """Whether a table that is made that kind is a table still."""
    return not shapes.unmakes_table(_shape(kind, level), A_TABLE)


def settle(review: Review, ids: set[int]) -> int:
    """Keep the blocks as they are; one goes on with the next doubt, or stays."""
    here = None
    for id in _there(review, ids):
        here = review.settle(id)
    return here


def move(review: Review, ids: set[int], steps: int) -> int:
    """Move the blocks by one place: 1 further down, -1 up. Those at the edge stay there."""
    there = _there(review, ids)
    order = review.blocks[::-steps]
    moved = set()
    for index in range(1, len(order)):
        if order[index]["id"] in ids and order[index - 1]["id"] not in ids:
            moved.add(order[index]["id"])
            order[index - 1 : index + 1] = order[index], order[index - 1]
    review.put_in_order(order[::-steps], moved)
    return there[0]


def between(review: Review, ids: set[int]) -> set[int]:
    """Give `ids` with those of all blocks between the first and the last of them."""
    places = [place for place, block in enumerate(review.blocks) if block["id"] in ids]
    if not places:
        return ids
    return {block["id"] for block in review.blocks[places[0] : places[-1] + 1]}


def _shape(kind, level):
    """Give what makes a Block of that kind."""
    if kind in ONE_TOGETHER:
        return ONE_TOGETHER[kind]
    if kind == "paragraph":
        return shapes.as_prose
    return partial(shapes.rekind, kind=kind, level=level)


def _change(review, ids, shapes_of):
    """Put in place of each block what `shapes_of` it gives, with nothing left to doubt."""
    for block in [block for block in review.blocks if block["id"] in ids]:
        parts = [replace(part, doubt="", joins=[]) for part in shapes_of(block_in(block))]
        review.become(block["id"], parts)


def _there(review, ids):
    """Give the ids of those that are there, in their order."""
    there = [block["id"] for block in review.blocks if block["id"] in ids]
    if not there:
        raise Gone
    return there


def _after(review, id):
    """Give the id of the block after that of `id`, as a list; an empty one after the last."""
    ids = [block["id"] for block in review.blocks]
    return ids[ids.index(id) + 1 :][:1]


def _mergeable(review, run):
    """Part ids of blocks that follow each other into those of blocks which can be merged."""
    parts, blocks = [[run[0]]], {block["id"]: block for block in review.blocks}
    for id, following in pairwise(run):
        words = [blocks[one]["markdown"] for one in (id, following)]
        kinds = {one: blocks[one]["kind"] for one in (*parts[-1], following)}
        if not can_be_one(*words):
            spared = id if shows_table(words[0]) else following
        elif {"heading", "quote"} <= {*kinds.values()}:
            spared = next(one for one in kinds if kinds[one] == "heading")
        else:
            parts[-1].append(following)
            continue
        review.spared = review.spared or spared
        parts.append([following])
    return parts


def _verses(review, run):
    """Give the ids of each stanza in a run; what would be a line by itself is spared."""
    blocks = {block["id"]: block_in(block) for block in review.blocks if block["id"] in run}
    for part in _stanzas(blocks, run):
        if shapes.BREAK in shapes.as_verse(*(blocks[id] for id in part)).markdown:
            yield part
        else:
            review.spared = review.spared or part[0]


def _stanzas(blocks, run):
    """Part ids of blocks that follow each other into those of one stanza each."""
    alone = {id for id in run if shapes.is_stanza(blocks[id])}
    parts = [[run[0]]]
    for before, id in pairwise(run):
        if alone & {before, id}:
            parts.append([id])
        else:
            parts[-1].append(id)
    return parts


def _runs(review, there):
    """Part ids into runs of those that follow each other."""
    places = {block["id"]: place for place, block in enumerate(review.blocks)}
    runs = []
    for id in there:
        if runs and places[runs[-1][-1]] + 1 == places[id]:
            runs[-1].append(id)
        else:
            runs.append([id])
    return runs
