"""Pictures of a page: what stands for them among its pieces, with captions and descriptions."""

import re

from reader.importing.album import NUMBER
from reader.importing.blocks import as_paragraph
from reader.importing.elements import HEADINGS, contents, words_in
from reader.importing.html.captionparts import part_captions
from reader.importing.html.formulas import formula_in
from reader.importing.html.inline import live, markdown_of
from reader.importing.pieces import Piece
from reader.importing.tidy import INVISIBLE, without_emphasis

FORMS = ("table", "pre", "blockquote", "ul", "ol")  # what a figure may hold besides a picture
# How containers of one picture are called, and the lines below it, in whatever language.
FRAME = re.compile(
    r"(?:^|[\s_-])(?:fig(?:ure|center|left|right)?|illus(?:tration)?|image|img|photo|picture|plate"
    r"|mediaobject|wp-caption)(?:$|[\s_-])",
    re.IGNORECASE,
)
CAPTION = re.compile(r"(?:^|[\s_-])(?:fig)?caption(?:$|[\s_-])", re.IGNORECASE)
LONGEST_CAPTION = 600  # characters
LONGEST_ADDRESS = 500  # characters; a longer one has the picture itself in it


def figure_pieces(walk, node):
    """Give what is in a figure, and its caption."""
    if any(_is_captioned(one) for one in node.iterdescendants("figure")):
        yield from _each_of(walk, node)
        return
    captions = list(node.iter("figcaption"))
    part_captions(captions)
    words = " ".join(markdown_of(walk.line([one])).replace("\\\n", " ") for one in captions).strip()
    beside = ""
    pictures = list(picture_pieces([node], walk.described and not words))
    yield from pictures
    for caption in captions:
        caption.tag = "script"  # it has been read
    if any(one.tag in FORMS for one in node.iter()) or next(node.iter("img"), None) is None:
        yield from walk.blocks([node.text or "", *node])
    elif not walk.described:
        beside = markdown_of(walk.line([node])).replace("\\\n", " ")  # whose picture it is
    below = [Piece(said, "figure") for said in (words, beside) if said]
    for piece in pictures if below else ():
        piece.caption = below[0]
    yield from reversed(below) if beside and _begins_with_words(node, captions) else below


def _is_captioned(figure):
    return any(words_in(one) for one in figure.iter("figcaption"))


def _each_of(walk, node):
    """Give each of the figures in one, and below them what is said of them all."""
    own = [one for one in node.iter("figcaption") if next(one.iterancestors("figure")) is node]
    part_captions(own)
    said = [" ".join(markdown_of(walk.line([one])).replace("\\\n", " ").split()) for one in own]
    for one in own:
        one.tag = "script"  # it has been read
    yield from walk.blocks([node.text or "", *node])
    yield from (Piece(words, "figure") for words in said if words)


def is_frame(node) -> bool:
    """Whether a container of a document is named for the one picture in it, and says little."""
    if not FRAME.search(node.get("class") or "") or len(list(node.iter("img"))) != 1:
        return False
    return (
        len(words_in(node)) <= LONGEST_CAPTION and next(node.iter(*FORMS, *HEADINGS), None) is None
    )


def is_caption(node) -> bool:
    """Whether a paragraph of a document is named a caption, and stands beside a picture."""
    if not CAPTION.search(node.get("class") or ""):
        return False
    above = node.getprevious()
    return above is not None and next(above.iter("img"), None) is not None


def frame_pieces(walk, node):
    """Give the picture of a frame, and below it the words that stand in there too."""
    image = next(node.iter("img"))
    pictures = list(picture_pieces([image], walk.described and not words_in(node)))
    image.tag = "script"  # it has been read
    said = [piece.markdown for piece in walk.blocks(contents(node)) if not piece.fate]
    caption = without_emphasis(" ".join(said).replace("\\\n", " "))
    yield from pictures
    if caption:
        pictures[0].caption = Piece(caption, "figure")
        yield pictures[0].caption


def _begins_with_words(node, captions):
    """Whether words stand before the caption of a figure."""
    for one in node.iter():
        if one in captions:
            return False
        if isinstance(one.tag, str) and (one.text or "").strip():
            return True
    return False


def picture_pieces(nodes, described: bool = True):
    """Give for each picture what is set aside of it, and its description where it is wanted."""
    for node in nodes:
        for image in [] if isinstance(node, str) else node.iter("img"):
            words = " ".join(INVISIBLE.sub("", image.get("alt") or "").split())
            source = (image.get("src") or "").strip()
            source = source if len(source) < LONGEST_ADDRESS else ""
            # Where it lay beside a page that was saved without its folder is better than nothing.
            name = live(source) or words or source
            piece = Piece(as_paragraph(name), "figure", fate="image", describes=words)
            number = image.get(NUMBER)
            piece.picture = int(number) if number else None
            yield piece
            if words and described:
                piece.caption = Piece(as_paragraph(words), "figure", doubt="described")
                yield piece.caption


def lifted(pieces):
    """Part pieces into those that go into a block, and the pictures among them with their captions,
    a list for each, which follow it: Markdown has no place for them inside.

    Of a picture that is not in the file, what is set aside follows too.
    """
    inside, pictures = [], []
    follows = False  # whether what comes next may be the caption of a picture
    for piece in pieces:
        if piece.fate == "image":
            pictures.append([piece])
            follows = piece.picture is not None
        elif follows and piece.kind == "figure" and not piece.fate:
            pictures[-1].append(piece)
        else:
            inside.append(piece)
            follows = False
    return inside, pictures


def with_lifted(block: list[Piece], pictures):
    """Give a block, if anything of it is left, and the pictures that were lifted out of it: these
    are not where they stood then."""
    yield from block
    for picture, *captions in pictures:
        if block:
            picture.doubt = "moved"
        yield from (picture, *captions)


def shown_among(nodes):
    """Give whether words come before the first picture in running text that is in the file, and
    what stands for each of them."""
    shown = [
        image
        for node in nodes
        for image in ([] if isinstance(node, str) else node.iter("img"))
        if image.get(NUMBER) and not formula_in(image)  # which stands among the words
    ]
    before = bool(nodes) and isinstance(nodes[0], str) and bool(nodes[0].strip())
    return before, list(picture_pieces(shown, described=False))


def shown_in(element):
    """Give the pictures in an element that are in the file, as `lifted` gives them."""
    _words_first, pictures = shown_among([element])
    return [[picture] for picture in pictures]
