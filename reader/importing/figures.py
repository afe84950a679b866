"""Pictures of a page: their captions and descriptions are kept, they themselves are not."""

from reader.importing.blocks import as_paragraph
from reader.importing.inline import live, markdown_of
from reader.importing.pieces import Piece
from reader.importing.tidy import INVISIBLE

FORMS = ("table", "pre", "blockquote", "ul", "ol")  # what a figure may hold besides a picture
LONGEST_ADDRESS = 500  # characters; a longer one has the picture itself in it


def figure_pieces(walk, node):
    """Give what is in a figure, and its caption."""
    captions = list(node.iter("figcaption"))
    words = " ".join(markdown_of(walk.line([one])).replace("\\\n", " ") for one in captions).strip()
    beside = ""
    yield from picture_pieces([node], walk.described and not words)
    for caption in captions:
        caption.tag = "script"  # it has been read
    if any(one.tag in FORMS for one in node.iter()) or next(node.iter("img"), None) is None:
        yield from walk.blocks([node.text or "", *node])
    elif not walk.described:
        beside = markdown_of(walk.line([node])).replace("\\\n", " ")  # whose picture it is
    for said in filter(None, (words, beside)):
        yield Piece(said, "figure")


def picture_pieces(nodes, described: bool = True):
    """Give for each picture what is set aside of it, and its description where it is wanted."""
    for node in nodes:
        for image in [] if isinstance(node, str) else node.iter("img"):
            words = " ".join(INVISIBLE.sub("", image.get("alt") or "").split())
            address = live(image.get("src") or "")
            name = address if len(address) < LONGEST_ADDRESS else ""
            yield Piece(as_paragraph(name or words), "figure", fate="image")
            if words and described:
                yield Piece(as_paragraph(words), "figure", doubt="described")
