"""What a person does with the picture of a block of a review. Pure.

Each verb takes the Review and the id of the block, changes it in place, and gives the id where one
goes on. It raises Gone where the block is not there any more.
"""

from reader.figures import described, shown, without_first
from reader.importing import blocks as shapes
from reader.reviewing.kept import block_in, kept
from reader.reviewing.review import ABSENT, ELSEWHERE, UNDESCRIBED, Review


def describe(review: Review, id: int, words: str) -> int:
    """Say what the picture of a block shows."""
    block = review.block(id)
    done = {"markdown": described(block["markdown"], words), "joins": []}
    if words.strip() and block["doubt"] == UNDESCRIBED:
        done["doubt"] = ""
    return _change(review, id, done)


def illustrate(review: Review, id: int, address: str, words: str) -> int:
    """Put a picture above the words of a block, which becomes a figure. It takes the place of the
    one with which the block begins."""
    block = review.block(id)
    figure = kept(shapes.rekind(block_in(block), "figure"))
    figure["markdown"] = shown(address, words, without_first(figure["markdown"]))
    if "key" not in block:  # what is brought in is looked through for doubts
        figure |= {"doubt": "" if words.strip() else UNDESCRIBED, "joins": []}
    elif figure["doubt"] in (ABSENT, ELSEWHERE):
        figure["doubt"] = ""
    return _change(review, id, figure)


def unillustrate(review: Review, id: int) -> int:
    """Take the picture with which a block begins away; its place and the words below stay."""
    below = without_first(review.block(id)["markdown"])
    return _change(review, id, {"markdown": below, "doubt": "", "joins": []})


def _change(review, id, changes):
    review.blocks = [block | changes if block["id"] == id else block for block in review.blocks]
    return id
