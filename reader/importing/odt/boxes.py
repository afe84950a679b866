"""The boxes and shapes with words of an OpenDocument text that stand in a paragraph."""

from reader.importing.odt.sizes import words_in
from reader.importing.odt.styles import Styles
from reader.importing.xmlnames import name_of

DRAWN = "{urn:oasis:names:tc:opendocument:xmlns:drawing:1.0}"
PARAGRAPHS = ("p", "h")


def put_behind(body, styles: Styles) -> None:
    """Put boxes with words behind the paragraphs in which they stand, where these have others: they
    would be torn apart."""
    last = {}  # what was put behind a paragraph at last
    for box in [one for one in body.iter() if _is_drawn(one) and _has_paragraph(one)]:
        around = list(_around(box))
        if not around or name_of(around[-1]) not in PARAGRAPHS or any(map(_is_drawn, around)):
            continue
        paragraph = around[-1]
        if next(words_in(paragraph, paragraph, styles, 0), None) is not None:
            _take_out(box)
            last.get(paragraph, paragraph).addnext(box)
            last[paragraph] = box


def _is_drawn(element):
    return isinstance(element.tag, str) and element.tag.startswith(DRAWN)


def _has_paragraph(box):
    return next(box.iter("{*}p", "{*}h"), None) is not None


def _around(box):
    """Give what is around a box, up to its paragraph."""
    for one in box.iterancestors():
        yield one
        if name_of(one) in PARAGRAPHS:
            return


def _take_out(box):
    """Take a box out of its place, and leave what follows there."""
    tail, before, parent = box.tail or "", box.getprevious(), box.getparent()
    if before is not None:
        before.tail = (before.tail or "") + tail
    else:
        parent.text = (parent.text or "") + tail
    box.tail = None
