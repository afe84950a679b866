"""On which side the paragraphs in the cells of a table of Word stand, which mammoth passes over."""

from reader.importing.docx.xml import WORD, put_bookmark
from reader.importing.sides import SIDES, named

SIDE = "postil-side-"  # begins the name of a bookmark that says the side of a paragraph


def write_sides(tree, styles: dict) -> None:
    """Put a bookmark into each paragraph of a cell that does not stand to the left; `styles` are
    the elements of paragraph styles by their ids."""
    for cell in tree.iter(f"{WORD}tc"):
        for paragraph in cell.findall(f"{WORD}p"):
            side = _side(paragraph, styles)
            if side in SIDES:
                put_bookmark(paragraph, f"{SIDE}{side}")


def read_sides(page) -> None:
    """Let the paragraphs of a page of HTML stand where it was put into them."""
    for mark in list(page.iter("a")):
        name = mark.get("id") or ""
        if name.startswith(SIDE):
            mark.getparent().set("align", name.removeprefix(SIDE))
            del mark.attrib["id"]


def _side(paragraph, styles):
    look = paragraph.find(f"{WORD}pPr")
    if look is None or look.find(f"{WORD}bidi") is not None:
        return ""  # whose right and left are those of the other direction
    said = look.find(f"{WORD}jc")
    style = look.find(f"{WORD}pStyle")
    if said is None and style is not None:
        of_style = styles.get(style.get(f"{WORD}val"))
        said = None if of_style is None else of_style.find(f"{WORD}pPr/{WORD}jc")
    return "" if said is None else named(said.get(f"{WORD}val"))
