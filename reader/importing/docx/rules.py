"""The drawn lines of a file of Word: one that stands alone, and the border of a paragraph."""

from lxml import etree

from reader.importing.docx.xml import WORD, style_of, words_of

LINE = "———"  # which is a line to our reader of HTML
DRAWN = etree.XPath(".//*[@o:hr]", namespaces={"o": "urn:schemas-microsoft-com:office:office"})


def write_rules(tree) -> None:
    """Write the lines that are drawn between the paragraphs of `tree` as signs."""
    for paragraph in list(tree.iter(f"{WORD}p")):
        if words_of(paragraph).strip():
            below = _has_border(paragraph, "bottom") and not _goes_on(paragraph)
            if below and not style_of(paragraph):
                paragraph.addnext(etree.Element(f"{WORD}p"))
                _write(paragraph.getnext())
        elif DRAWN(paragraph) or _has_border(paragraph, "bottom") or _has_border(paragraph, "top"):
            _write(paragraph)


def _has_border(paragraph, side):
    """Whether a line is drawn at one side of a paragraph, which is in no frame."""
    border = paragraph.find(f"{WORD}pPr/{WORD}pBdr")
    if border is None or border.find(f"{WORD}left") is not None:
        return False
    line = border.find(f"{WORD}{side}")
    return line is not None and line.get(f"{WORD}val") not in ("nil", "none")


def _goes_on(paragraph):
    """Whether the same line is drawn once for this paragraph and the next."""
    following = paragraph.getnext()
    return following is not None and _has_border(following, "bottom")


def _write(paragraph):
    run = etree.SubElement(paragraph, f"{WORD}r")
    etree.SubElement(run, f"{WORD}t").text = LINE
