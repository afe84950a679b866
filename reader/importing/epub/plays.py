"""Plays that a book sets as tables, who speaks beside what they say: each speech is a paragraph."""

from lxml import etree

from reader.importing.elements import words_in

SPEAKER = "z3998:persona"
VERSE = ("z3998:verse", "z3998:song", "z3998:poem")
CELLS = ("td", "th")


def part_plays(body) -> None:
    """Let each speech in a table that is a play stand by itself, behind the name of who speaks."""
    for table in [one for one in body.iter("table") if _is_play(one)]:
        speeches = [speech for row in table.iter("tr") for speech in _speech(row)]
        tail = table.tail
        table.clear()
        table.tag, table.tail = "div", tail
        table.extend(speeches)


def _is_play(table):
    rows = [row for row in table.iter("tr") if words_in(row)]
    spoken = [row for row in rows if any(SPEAKER in _types(cell) for cell in row)]
    return len(spoken) > 1 and 2 * len(spoken) >= len(rows)


def _types(element):
    return (element.get("epub:type") or "").split()


def _speech(row):
    """Give the paragraphs of one row, of which the first names who speaks."""
    cells = [cell for cell in row if cell.tag in CELLS and words_in(cell)]
    name = next((words_in(cell) for cell in cells if SPEAKER in _types(cell)), "")
    said = [cell for cell in cells if SPEAKER not in _types(cell)]
    for cell in said or cells[:1]:
        cell.tag, cell.tail = "div", None
        if not said:
            continue
        if name:
            _name(cell, name)
            name = ""
    yield from said or cells[:1]


def _name(cell, name):
    """Put a name before what somebody says, on a line of its own above verse."""
    first = next((one for one in cell.iter("p")), cell)
    named = etree.Element("b")
    named.text = name
    following = etree.Element("br") if set(VERSE) & {*_types(cell), *_types(first)} else None
    if following is None:
        named.tail = f" {(first.text or '').lstrip()}"
    else:
        following.tail = (first.text or "").lstrip()
        first.insert(0, following)
    first.text = None
    first.insert(0, named)
