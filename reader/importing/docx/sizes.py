"""The headings of a file of Word that nobody named: lines in larger letters than the text.

Where one paragraph has the style of a heading, or its level, others are left as they are.
"""

from reader.importing.docx.xml import (
    WORD,
    is_amid_text,
    name_paragraph,
    style_of,
    value_of,
    words_of,
)
from reader.importing.office.lettersizes import Sized, levels_by_size

USUAL = 20  # half points, where a file says nothing
ON = ("1", "true")


def name_by_size(tree, styles: dict, named: dict[str, bool]) -> None:
    """Give lines in larger letters the style of a heading, by their size, the largest that of the
    first level; `styles` are the elements of paragraph styles by their ids, and `named` says of
    those that have a meaning whether it is that of a heading."""
    paragraphs = [one for one in tree.iter(f"{WORD}p") if words_of(one).strip()]
    if any(named.get(style_of(one)) or _has_level(one) for one in paragraphs):
        return
    usual = _usual(styles)
    sized = [
        Sized(
            words_of(one),
            _size(one, styles, usual),
            style_of(one) not in named and is_amid_text(one),
        )
        for one in paragraphs
    ]
    levels = levels_by_size(sized)
    for one, level in zip(paragraphs, levels, strict=True):
        if level:
            name_paragraph(one, f"Heading{level}")


def _has_level(paragraph):
    return paragraph.find(f"{WORD}pPr/{WORD}outlineLvl") is not None


def _size(paragraph, styles, usual):
    """Give the size of the letters of a paragraph, that of the smallest where it has several."""
    of_style = _sized(styles.get(style_of(paragraph)), f"{WORD}rPr/{WORD}sz") or usual
    runs = (run for run in paragraph.iter(f"{WORD}r") if run.findtext(f"{WORD}t"))
    return min((_sized(run, f"{WORD}rPr/{WORD}sz") or of_style for run in runs), default=of_style)


def _usual(styles):
    """Give the size of letters of which nothing else is said."""
    normal = next((one for one in styles.values() if one.get(f"{WORD}default") in ON), None)
    if size := _sized(normal, f"{WORD}rPr/{WORD}sz"):
        return size
    whole = next((one.getparent() for one in styles.values()), None)
    path = f"{WORD}docDefaults/{WORD}rPrDefault/{WORD}rPr/{WORD}sz"
    return _sized(whole, path) or USUAL


def _sized(element, path):
    size = value_of(None if element is None else element.find(path))
    return int(size) if size.isdecimal() and len(size) < 5 else 0
