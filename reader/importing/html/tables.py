"""Tables of a page: those that hold data, as Markdown; those that only place things, as text."""

from itertools import chain, pairwise

from reader.importing.album import NUMBER
from reader.importing.captions import is_caption
from reader.importing.html.figures import lifted, shown_in, with_lifted
from reader.importing.html.inline import markdown_of
from reader.importing.pieces import Piece, columns, end_of
from reader.importing.sides import USUAL, delimiters

CELLS = ("td", "th")
WIDEST = 40  # columns
LONG_CELL = 1200  # characters; a cell with more is a place for text
FORMS = ("table", "blockquote", "pre", "h1", "h2")  # that no cell of data holds
SENTENCE = 30  # columns of one in a cell
PARTS = ("thead", "tbody", "tfoot")


def table_pieces(walk, node):
    """Give a table as one piece, after its caption and before the pictures in both; or what is in
    it, where it is no table."""
    rows = _grid(node)
    width = max(map(len, rows), default=0)
    if not _is_data(node, rows, width):
        inside = [node.text, *(part for child in node for part in (child, child.tail))]
        yield from walk.blocks([part for part in inside if part is not None])
        return
    captions = list(node.iter("caption"))
    for caption in captions:
        words = markdown_of(walk.line([caption])).replace("\\\n", " ")
        if words:
            yield Piece(words, "figure")
    cells = [[lifted(_inside(walk, cell)) for cell in row] for row in rows]
    pictures = _pictures(cells)
    words = [[_words(inside) for inside, _pictures in row] for row in cells]
    if pictures:
        rows = [cells for cells, row in zip(rows, words, strict=True) if any(row)]
        words = [row for row in words if any(row)]
    if words and not _is_head(rows[0], words[0]):
        rows, words = [[None] * width, *rows], [[""] * width, *words]
    table = []
    if any(map(any, words)):
        written = [words[0], delimiters(rows[1:], words[1:]) or [USUAL] * width, *words[1:]]
        lines = ["| " + " | ".join(row) + " |" for row in written]
        table = [Piece("\n".join(lines), "table")]
    yield from with_lifted(table, [*chain.from_iterable(map(shown_in, captions)), *pictures])


def _is_head(cells, words):
    """Whether the first row of a table may say what is in its columns: one that is not marked so,
    and has a sentence or a term before its colon, is a row like the others."""
    there = [cell for cell in cells if cell is not None]
    if any(cell.tag == "th" or cell.getparent().getparent().tag == "thead" for cell in there):
        return True
    long = [one for one in words if columns(one) > SENTENCE and end_of(one) == "closed"]
    return not (long or end_of(words[0]) == "colon")


def _rows(node):
    for child in node:
        if child.tag == "tr":
            yield child
        elif child.tag in PARTS:
            yield from (row for row in child if row.tag == "tr")


def _grid(node):
    """Give rows of cells; where one spans others, None stands in their places."""
    rows, below = [], {}
    for row in _rows(node):
        cells = []
        for cell in row:
            if cell.tag not in CELLS:
                continue
            while below.get(len(cells), 0):
                below[len(cells)] -= 1
                cells.append(None)
            wide, high = _span(cell, "colspan"), _span(cell, "rowspan")
            below |= dict.fromkeys(range(len(cells), len(cells) + wide), high - 1)
            cells += [cell, *[None] * (wide - 1)]
        if cells:
            rows.append(cells)
    width = max(map(len, rows), default=0)
    return [row + [None] * (width - len(row)) for row in rows]


def _span(cell, name):
    said = cell.get(name) or "1"
    return max(1, min(int(said), WIDEST)) if said.isdecimal() and len(said) < 5 else 1


def _is_data(node, rows, width):
    if width < 2 or width > WIDEST or len(rows) < 2 or node.get("role") == "presentation":
        return False
    cells = [cell for row in rows for cell in row if cell is not None]
    if any(one.tag in FORMS for cell in cells for one in cell.iter()):
        return False
    if 2 * sum(map(_is_pictured, cells)) >= len(cells):
        return False  # a picture beside each paragraph
    # Cells that say what the others are speak for data, however much these say.
    longest = LONG_CELL * (3 if any(cell.tag == "th" for cell in cells) else 1)
    return all(len("".join(cell.itertext())) < longest for cell in cells)


def _is_pictured(cell):
    """Whether nothing is in a cell but a picture that is not in the file."""
    images = list(cell.iter("img"))
    shown = any(image.get(NUMBER) for image in images)
    return bool(images) and not shown and not "".join(cell.itertext()).strip()


def _inside(walk, cell):
    return [] if cell is None else walk.blocks([cell])


def _pictures(cells):
    """Give the pictures in the cells of a table that are in the file; the cell below one may hold
    its caption, which it loses."""
    for row, below in pairwise(cells):
        for (_inside, pictures), (under, _others) in zip(row, below, strict=True):
            if pictures and len(under) == 1 and _is_caption(under[0]):
                caption = under.pop()
                caption.kind = "figure"
                pictures[-1][0].caption = pictures[-1][0].caption or caption
                pictures[-1].append(caption)
    groups = [group for row in cells for _inside, pictures in row for group in pictures]
    return [group for group in groups if group[0].picture is not None]


def _is_caption(piece):
    return not piece.fate and (piece.kind == "figure" or is_caption(piece))


def _words(pieces):
    inside = [piece.markdown for piece in pieces if not piece.fate]
    return " ".join(" ".join(inside).replace("\\\n", " ").split()).replace("|", "\\|")
