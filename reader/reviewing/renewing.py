"""From a text that is brought in once more to the next revision of the one that is here. Pure."""

from collections.abc import Callable, Iterable

from reader.figures import SHOWN, described, shown, shows
from reader.importing.blocks import as_paragraph
from reader.notelinks import linked
from reader.reviewing.again import is_dropped_again, shaped_again
from reader.reviewing.documents import going_on
from reader.reviewing.handwork import Handwork, letters_in
from reader.reviewing.kept import Part, block_in, block_of, says
from reader.reviewing.reasons import AGAIN, LEFT
from reader.reviewing.review import UNDESCRIBED, Review


def parts_under(review: Review, standfirst: str) -> list[Part]:
    """Give the parts of a review for a text that has this `standfirst`, and keeps it.

    Another one that was found is the first paragraph of the text: else no reader would see it.
    """
    found = review.fields["standfirst"].split()
    if not found or found == standfirst.split():
        return review.parts()
    line = next(filter(review.is_standfirst, review.aside), None)
    words = line["markdown"] if line else as_paragraph(review.fields["standfirst"])
    return [Part("paragraph", 0, words), *review.parts()]


def renewed(
    parts: Iterable[Part],
    standing: list[dict],
    new_keys: Callable[[int], list[str]],
    work: Handwork | None = None,
) -> list[dict]:
    """Give the blocks, for `renew`, that `parts` make of a text that had those `standing`.

    A paragraph that goes on one of these has its id and its key, and others get new keys at once:
    the marks of footnotes lead to them. One whose words are the same keeps the kind that it was
    given by hand. A figure keeps the picture that was put into it by hand, and what somebody said
    that it shows, where what is brought in has neither. What says something else than before is as
    doubtful as it was found. What was split, merged and dropped by hand before, as `work` has it,
    is so again; what is dropped has a `reason`, unless nothing else would stand.
    """
    work = work or Handwork()
    old = [block for block in standing if block["markdown"].strip()]
    parts = shaped_again([*parts], old, work)
    made = [block_of(part.kind, part.level, part.markdown) for part in parts]
    before = {block["key"]: block for block in old}
    blocks = [_going_on(block, before.get(block["key"])) for block in going_on(made, old)]
    fresh = iter(new_keys(sum(not block["key"] for block in blocks)))
    keys = [block["key"] or next(fresh) for block in blocks]
    words = linked((block["markdown"] for block in blocks), keys)
    keyed = [
        block | {"key": key, "markdown": markdown}
        for block, key, markdown in zip(blocks, keys, words, strict=True)
    ]
    stand = [*map(letters_in, old)]
    made = [
        block
        | _doubt_of(part, block, before.get(block["key"]))
        | _reason_of(part, block["key"] in before, stand, work)
        for block, part in zip(keyed, parts, strict=True)
    ]
    if all("reason" in block for block in made):
        return [{name: block[name] for name in block if name != "reason"} for block in made]
    return made


def renew(review: Review, blocks: list[dict]) -> None:
    """Let the text of a `review` consist of what `renewed` gives; what has a reason is set aside
    where it would stand, and can be taken back."""
    review.replace([{name: one[name] for name in one if name != "reason"} for one in blocks])
    dropped = {one["markdown"] for one in blocks if "reason" in one}
    review.aside = [
        piece
        for piece in review.aside
        if piece["reason"] != LEFT or piece["markdown"] not in dropped
    ]
    for made, block in zip([*review.blocks], blocks, strict=True):
        if "reason" in block:
            review.drop(made["id"], block["reason"])


def _reason_of(part, goes_on, standing, work):
    """Give why what a `part` became is not in the text, if it is not."""
    dropped = not goes_on and is_dropped_again(part, standing, work)
    return {"reason": AGAIN} if dropped else {}


def _going_on(block, before):
    """Give a block with what a person made of the one `before` that it goes on, if it does."""
    if not before:
        return block
    same_kind = all(block[name] == before[name] for name in ("kind", "level"))
    brings_picture = shows(block["markdown"]) is not None and shows(before["markdown"]) is None
    if not same_kind and not brings_picture and says(block, block_in(before).text):
        return block | {name: before[name] for name in ("kind", "level", "markdown")}
    return _illustrated(block, before["markdown"]) if block["kind"] == "figure" else block


def _doubt_of(part, block, before):
    """Give what of the doubt about a `part` there still is about the `block` that it became."""
    same = before and all(block[name] == before[name] for name in ("kind", "level", "markdown"))
    if same or (part.doubt == UNDESCRIBED and shows(block["markdown"])):
        return {"doubt": "", "joins": []}
    # In other words the pieces are joined elsewhere.
    joins = part.joins if block["markdown"] == part.markdown else []
    return {"doubt": part.doubt, "joins": joins}


def _illustrated(figure, before):
    """Give a figure with what the words `before` have of a picture, and it has not."""
    if shows(before) is None:
        return figure
    words, found = figure["markdown"], SHOWN.search(before)
    if shows(words) is None:
        return figure | {"markdown": shown(found[2], shows(before), words)}
    if not shows(words) and found[2] in words:
        return figure | {"markdown": described(words, shows(before))}
    return figure
