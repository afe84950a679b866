"""Undoing and redoing in a review. Pure.

A step is what has to be put back to get from one review to the one before it, and no more, so
that a long history stays small: the fields that changed, and of each list the part that did.
"""

from reader.reviewing import Review

MOST_STEPS = 100
MOST_CHARACTERS = 4_000_000


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


def stepped(review: Review, step: dict) -> Review:
    """Give the review to which `step` leads from `review`."""
    there = review.copy()
    there.fields |= step.get("fields", {})
    for name in ("blocks", "aside"):
        if name in step:
            start, length, items = step[name]
            getattr(there, name)[start : start + length] = items
    return there


def kept_short(steps: list[dict]) -> list[dict]:
    """Give the latest of `steps`, as many as may be kept."""
    kept, characters = [], 0
    for step in reversed(steps[-MOST_STEPS:]):
        characters += _size(step)
        if characters > MOST_CHARACTERS:
            break
        kept.append(step)
    return kept[::-1]


def _part(old, new):
    """Give [start, length in `new`, items of `old`] for the part in which two lists differ."""
    start = 0
    while start < min(len(old), len(new)) and old[start] == new[start]:
        start += 1
    end = 0
    while end < min(len(old), len(new)) - start and old[-1 - end] == new[-1 - end]:
        end += 1
    items, length = old[start : len(old) - end], len(new) - end - start
    return [start, length, items] if items or length else None


def _size(step):
    items = [item for name in ("blocks", "aside") for item in step.get(name, (0, 0, []))[2]]
    return sum(len(item["markdown"]) for item in items) + len(str(step.get("fields", "")))
