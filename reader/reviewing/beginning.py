"""The review that begins with what an importer found. Pure."""

from reader.figures import lies_elsewhere
from reader.importing import blocks as shapes
from reader.importing.found import Dropped, Found
from reader.reviewing.became import became
from reader.reviewing.kept import kept
from reader.reviewing.reasons import IN_HEAD
from reader.reviewing.review import ELSEWHERE, Review

LONGEST_LINE = 300  # characters of a title or a byline


def review_of(found: Found) -> Review:
    """Give the review that begins with what an importer found."""
    review = Review(
        {
            "title": shortened(found.title),
            "byline": shortened(found.byline),
            "published_on": found.published.isoformat() if found.published else "",
            "standfirst": found.standfirst,
            "language": found.language,
            "openness": "seminars",
        }
    )
    places = {line: place for place, line in reversed([*enumerate(found.read)])}
    pieces = [
        Dropped(line, IN_HEAD, -1, [places[line]] if line in places else []) for line in found.head
    ]
    pieces += found.dropped
    for index in range(-1, len(found.blocks)):
        if index >= 0:
            block = found.blocks[index]
            review.blocks.append(_numbered(review, _looked_at(kept(block)), block.read))
        for piece in pieces:
            if piece.after == index:
                made = _made_of(piece)
                block = kept(made)
                if piece.reason == IN_HEAD:
                    block["became"] = [*became(made.text, review.fields)]
                if piece.blocks:
                    block["blocks"] = [kept(one) | {"read": one.read} for one in piece.blocks]
                review.aside.append(_numbered(review, block | {"reason": piece.reason}, piece.read))
    return review


def _made_of(piece):
    """Give the block that a piece was, which was set aside."""
    words = piece.shows or piece.text
    if piece.kind in ("paragraph", "figure"):
        words = shapes.as_paragraph(words)
    return shapes.block_from_markdown(piece.kind, piece.level, words)


def shortened(line: str) -> str:
    """Give a title or a byline that is no longer than its column."""
    if len(line) <= LONGEST_LINE:
        return line
    return line[: LONGEST_LINE - 1].rpartition(" ")[0].rstrip() + "…"


def _looked_at(block):
    """Mark a block that shows a picture of another host, from which none is loaded."""
    is_marked = block["doubt"] or block["kind"] == "code"
    elsewhere = not is_marked and lies_elsewhere(block["markdown"])
    return block | {"doubt": ELSEWHERE} if elsewhere else block


def _in_head(line, read):
    return Dropped(line, IN_HEAD, read=[read.index(line)] if line in read else [])


def _numbered(review, content, read):
    review.last_id += 1
    return {"id": review.last_id, "at": review.last_id, **content, "read": read}
