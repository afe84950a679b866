"""The review that begins with what an importer found. Pure."""

from reader.importing import blocks as shapes
from reader.importing.found import Found
from reader.reviewing import IN_HEAD, Review, kept

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
    pieces = [(-1, IN_HEAD, line) for line in found.head]
    pieces += [(piece.after, piece.reason, piece.text) for piece in found.dropped]
    for index in range(-1, len(found.blocks)):
        if index >= 0:
            review.blocks.append(_numbered(review, kept(found.blocks[index])))
        for after, reason, text in pieces:
            if after == index:
                piece = shapes.block_from_markdown("paragraph", 0, shapes.as_paragraph(text))
                review.aside.append(_numbered(review, kept(piece) | {"reason": reason}))
    return review


def shortened(line: str) -> str:
    """Give a title or a byline that is no longer than its column."""
    if len(line) <= LONGEST_LINE:
        return line
    return line[: LONGEST_LINE - 1].rpartition(" ")[0].rstrip() + "…"


def _numbered(review, content):
    review.last_id += 1
    return {"id": review.last_id, "at": review.last_id, **content}
