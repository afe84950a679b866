"""What somebody wrote and nobody would get any more: it is offered, and not lost. Pure."""

from collections import defaultdict

from reader.alignment.words import words_of
from reader.importing.blocks import as_paragraph
from reader.reviewing.kept import block_of
from reader.reviewing.reasons import LEFT, UNDONE
from reader.reviewing.review import Review

TYPED = ("title", "byline", "standfirst")  # the fields above a text that somebody writes


def left_over(
    review: Review, steps: list[dict], read: set[str], today: str, oldest: str
) -> list[dict]:
    """Give the pieces of a draft, being published, that the next one has from it.

    They are what was removed, and, by its `steps`, what was overwritten or undone, unless its
    words stand in the text now or `read`, the Markdown of all that was ever published, has it.
    `today` and `oldest` are days in ISO form: what was left before `oldest` is let go.
    """
    now = " ".join(_words(" ".join(block["markdown"] for block in review.blocks)))
    wordings = defaultdict(list)
    for block in review.blocks:
        wordings[block["id"]].append(_words(block["markdown"]))
    known = read | {piece["markdown"] for piece in review.aside if _day(piece, today) < oldest}
    pieces = []
    removed = len(review.aside)
    for index, piece in enumerate([*review.aside, *_overwritten(steps)]):
        if piece["markdown"] in known:
            continue
        words = _words(piece["markdown"])
        if " ".join(words) in now:
            continue
        if index >= removed and any(_grew_into(words, later) for later in wordings[piece["id"]]):
            continue
        known.add(piece["markdown"])
        wordings[piece["id"]].append(words)
        pieces.append(piece | {"reason": LEFT, "since": _day(piece, today)})
    return _placed(pieces, review.blocks)


def undone(review: Review, steps: list[tuple[dict, bool]]) -> list[dict]:
    """Give as pieces the words that `steps` would have brought again, unless `review` has them.

    They are what was undone and is not done again from now on, what came last first; of each it is
    said whether it is of the person who goes on otherwise, and has nothing to offer then but what
    it was to keep of somebody else's.
    """
    standing = [*review.blocks, *review.aside]
    now = " ".join(_words(" ".join(block["markdown"] for block in standing)))
    wordings = defaultdict(list)
    for block in standing:
        wordings[block["id"]].append(_words(block["markdown"]))
    pieces = []
    for step, is_own in steps:
        for piece in [*_fields_in(step, review), *_overwritten([step])]:
            words = _words(piece["markdown"])
            if (is_own and piece.get("reason") != UNDONE) or " ".join(words) in now:
                continue
            if any(_grew_into(words, later) for later in wordings[piece["id"]]):
                continue
            wordings[piece["id"]].append(words)
            pieces.append(piece)
    return pieces


def _fields_in(step, review):
    """Give what a step would bring again above the text, each as a piece before all others."""
    for name, value in step.get("fields", {}).items():
        if name in TYPED and value.split() and value != review.fields[name]:
            yield {"id": name, "at": 0, **block_of("paragraph", 0, as_paragraph(value))}


def _overwritten(steps):
    """Give what `steps` would bring back, the latest first."""
    for step in reversed(steps):
        for name in ("blocks", "aside"):
            yield from (item for item in step.get(name, (0, 0, ()))[2] if "markdown" in item)


def _words(markdown):
    return [word.strip() for word in words_of(" ".join(markdown.split()))]


def _grew_into(words, later):
    """Whether somebody only wrote more: all of `words` stand among the `later`, in their order."""
    rest = iter(later)
    return all(word in rest for word in words)


def _day(piece, today):
    return piece.get("since", today)


def _placed(pieces, blocks):
    """Let pieces stand where they stood among the blocks that say something, counted from 1."""
    standing = [block["at"] for block in blocks if block["markdown"].strip()]
    pieces = sorted(pieces, key=lambda piece: piece["at"])
    places = [sum(at <= piece["at"] for at in standing) for piece in pieces]
    return [
        piece | {"at": place + rank / (len(pieces) + 1)}
        for rank, (piece, place) in enumerate(zip(pieces, places, strict=True), start=1)
    ]
