"""What is asked of the XML of a file of Word, and written into it."""

from collections.abc import Iterator

from lxml import etree

WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
OFF = ("0", "false", "off")
MOST_STEPS = 20  # styles that stand on one another
NOT_AMID = (f"{WORD}tc", f"{WORD}txbxContent")


def value_of(element) -> str:
    """Give the value of an element, "" where there is none."""
    return "" if element is None else element.get(f"{WORD}val", "")


def is_on(element) -> bool:
    """Whether an element says that something is so; it does where it says no more."""
    return element is not None and value_of(element) not in OFF


def style_of(paragraph) -> str:
    """Give the id of the style of a paragraph, "" where it has none of its own."""
    return value_of(paragraph.find(f"{WORD}pPr/{WORD}pStyle"))


def standing_on(id: str, styles: dict) -> Iterator:
    """Give the style of an id, and those that it stands on, the nearest first; `styles` are
    elements by their ids."""
    for _step in range(MOST_STEPS):
        style = styles.get(id)
        if style is None:
            return
        yield style
        id = value_of(style.find(f"{WORD}basedOn"))


def looks_of(paragraph, styles: dict, usual: str) -> Iterator:
    """Give what a paragraph says of its look, and what its styles say, or the `usual` one."""
    own = paragraph.find(f"{WORD}pPr")
    if own is not None:
        yield own
    for style in standing_on(style_of(paragraph) or usual, styles):
        look = style.find(f"{WORD}pPr")
        if look is not None:
            yield look


def words_of(paragraph) -> str:
    """Give the words of a paragraph."""
    return "".join(paragraph.itertext(f"{WORD}t"))


def name_style(look, style: str) -> None:
    """Let what a paragraph says of its look name a `style`, by its id."""
    named = look.find(f"{WORD}pStyle")
    if named is None:
        named = etree.Element(f"{WORD}pStyle")
        look.insert(0, named)
    named.set(f"{WORD}val", style)


def name_paragraph(paragraph, style: str) -> None:
    """Let a paragraph have a `style`, by its id."""
    look = paragraph.find(f"{WORD}pPr")
    if look is None:
        look = etree.Element(f"{WORD}pPr")
        paragraph.insert(0, look)
    name_style(look, style)


def put_bookmark(paragraph, name: str) -> None:
    """Put a bookmark of that name at the beginning of a paragraph: mammoth gives it as a link."""
    mark = etree.Element(f"{WORD}bookmarkStart", {f"{WORD}name": name})
    look = paragraph.find(f"{WORD}pPr")
    paragraph.insert(0 if look is None else paragraph.index(look) + 1, mark)


def is_amid_text(paragraph) -> bool:
    """Whether a paragraph stands amid the text, and is no item of a list."""
    if paragraph.find(f"{WORD}pPr/{WORD}numPr") is not None:
        return False
    return not any(one.tag in NOT_AMID for one in paragraph.iterancestors())
