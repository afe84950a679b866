"""Undoing and redoing in a review. Pure.

A step is what has to be put back to get from one review to the one before it, and no more, so
that a long history stays small: the fields that changed, and of each list the part that did. In
that part an item without `markdown` has its words still, and says what else of it was different.
"""

from reader.figures import without_picture
from reader.legible import cut, legible
from reader.reviewing.orders import ends_alike
from reader.reviewing.ranges import kind_of
from reader.reviewing.review import Review

MOST_STEPS = 100
MOST_CHARACTERS = 4_000_000
FIRST_WORDS = 60  # characters of a block by which one knows it


def step_back(before: Review, after: Review) -> dict:
    """Give the step that leads from `after` back to `before`; empty where nothing changed."""
    step = {}
    fields = {name: old for name, old in before.fields.items() if after.fields[name] != old}
    if fields:
        step["fields"] = fields
    for name in ("blocks", "aside"):
        part = _part(getattr(before, name), getattr(after, name))
        if part:
            step[name] = part
    return step


def told(verb: str, before: Review, after: Review) -> dict:
    """Give what is told of a change: by which verb, of how many blocks, the first's words, the kind
    that they are now, where that is what changed, and the names of the fields that changed, if any
    did."""
    old = {block["id"]: block for block in before.blocks}
    new = {block["id"]: block for block in after.blocks}
    touched = [id for id in {**old, **new} if not _same(old.get(id), new.get(id))]
    stand = [new[id] for id in touched if id in new]
    if verb == "reword" and len(new) > len(old):
        verb = "split"
    elif verb == "reword" and touched and not stand:
        verb = "drop"  # no words are left of it
    elif verb == "kind" and touched and all(_is_kept(old.get(id), new.get(id)) for id in touched):
        verb = "settle"  # what was doubtful is the kind that it was taken for
    elif verb == "add" and stand and after.blocks[-1]["id"] not in touched:
        verb = "back"
    fields = [name for name, old in before.fields.items() if after.fields[name] != old]
    if fields and not touched:
        verb = "fields"  # the words were for a block that is gone
    # A block that was given other words is known by these, any other by what it said.
    here, there = (new, old) if verb == "reword" else (old, new)
    first = (here.get(touched[0]) or there[touched[0]])["markdown"] if touched else ""
    words = " ".join(legible(without_picture(first)).split())
    did = {"verb": verb, "count": len(touched), "words": cut(words, FIRST_WORDS)}
    kinds = {kind_of(block) for block in stand} if verb == "kind" else ()
    if len(kinds) == 1:
        did["kind"] = [*kinds.pop()]
    return did | {"fields": fields} if fields else did


def first_changed(before: Review, after: Review) -> int | None:
    """Give the id of the first block of `after` that `before` has not, or else of the next one;
    None where no block is another."""
    blocks, part = after.blocks, _part(before.blocks, after.blocks)
    return blocks[min(part[0], len(blocks) - 1)]["id"] if blocks and part else None


def stepped(review: Review, step: dict) -> Review:
    """Give the review to which `step` leads from `review`."""
    there = review.copy()
    there.fields |= step.get("fields", {})
    for name in ("blocks", "aside"):
        if name in step:
            start, length, items = step[name]
            standing = getattr(there, name)
            known = {item["id"]: item for item in standing[start : start + length]}
            standing[start : start + length] = [
                item if "markdown" in item else known[item["id"]] | item for item in items
            ]
    return there


def brief_of(number: int, step: dict) -> dict:
    """Give what is to be known of a step before one takes it: its `number`, its `size` in
    characters and the names of the `fields` that it puts back."""
    return {"number": number, "size": _size(step), "fields": [*step.get("fields", ())]}


def kept_short(briefs: list[dict]) -> list[dict]:
    """Give those of the latest steps, as many as may be kept."""
    kept, characters = [], 0
    for brief in reversed(briefs[-MOST_STEPS:]):
        characters += brief["size"]
        if characters > MOST_CHARACTERS:
            break
        kept.append(brief)
    return kept[::-1]


def _part(old, new):
    """Give [start, length in `new`, items of `old`] for the part in which two lists differ."""
    start, end = ends_alike(old, new)
    items, now = old[start : len(old) - end], new[start : len(new) - end]
    known = {item["id"]: item for item in now}
    briefly = [_briefly(item, known.get(item["id"])) for item in items]
    return [start, len(now), briefly] if items or now else None


def _briefly(item, now):
    """Give what of an item is not as it is `now`; all of it where its words are others."""
    if now is None or now["markdown"] != item["markdown"] or now.keys() != item.keys():
        return item
    return {"id": item["id"]} | {name: was for name, was in item.items() if now[name] != was}


def _same(one, other):
    return one is other or one == other  # most are the same dictionary


def _is_kept(one, other):
    says = ("kind", "level", "markdown")
    return bool(one and other) and all(one[name] == other[name] for name in says)


def _size(step):
    items = [item for name in ("blocks", "aside") for item in step.get(name, (0, 0, []))[2]]
    items += [block for item in items for block in item.get("blocks", ())]
    words = sum(len(item.get("markdown", "")) for item in items)
    return words + len(str(step.get("fields", "")))
