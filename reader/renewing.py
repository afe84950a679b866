"""From a text that is brought in once more to the next revision of the one that is here. Pure."""

from collections.abc import Callable, Iterable

from reader.documents import going_on
from reader.notelinks import linked
from reader.reviewing import Part, block_of


def renewed(
    parts: Iterable[Part], standing: list[dict], new_keys: Callable[[int], list[str]]
) -> list[dict]:
    """Give the blocks, for `Review.replace`, that `parts` make of a text that had those `standing`.

    A paragraph that goes on one of these has its id and its key, and others get new keys at once:
    the marks of footnotes lead to them.
    """
    made = [block_of(part.kind, part.level, part.markdown) for part in parts]
    blocks = going_on(made, [block for block in standing if block["markdown"].strip()])
    fresh = iter(new_keys(sum(not block["key"] for block in blocks)))
    keys = [block["key"] or next(fresh) for block in blocks]
    words = linked((block["markdown"] for block in blocks), keys)
    return [
        block | {"key": key, "markdown": markdown}
        for block, key, markdown in zip(blocks, keys, words, strict=True)
    ]
