"""What a page shows by roles and by folds: tables that are made of other elements, lists whose
items are a heading and what is folded away under it, and the words that one unfolds a part with.
"""

from lxml import etree

from reader.importing.elements import HEADINGS, words_in

TABLES = etree.XPath(".//*[@role='table' or @role='grid']")
ROLES = {
    "row": "tr",
    "cell": "td",
    "gridcell": "td",
    "columnheader": "th",
    "rowheader": "th",
}  # and what each is as an element
MADE_OF = ("div", "span", "section", "ul", "li", "p")
PARAGRAPH = 80  # characters
HEADING = 90  # characters of the words that one unfolds a part with
LOWER = tuple(tag for tag in HEADINGS if tag != "h1")


def build_tables(body) -> None:
    """Let what only says that it is a table be one."""
    for table in TABLES(body):
        rows = [one for one in table.iter(etree.Element) if one.get("role") == "row"]
        if table.tag not in MADE_OF or not rows or any(one.tag == "table" for one in table.iter()):
            continue
        for row in rows:
            for cell in row.iter(etree.Element):
                cell.tag = ROLES.get(cell.get("role"), cell.tag)
        table[:] = rows
        table.tag = "table"


def open_folds(body) -> None:
    """Let the items of a list be parts of the text where each has a heading, and a paragraph under
    it; and let the words above what is folded away be a heading."""
    for listed in list(body.iter("ul", "ol")):
        if len(listed) and all(map(_is_part, listed)):
            for one in (listed, *listed):
                one.tag = "div"
    level = 2
    for element in list(body.iter(*LOWER, "summary")):
        if element.tag != "summary":
            level = int(element.tag[1])
        elif _heads(element):
            element.tag = f"h{min(level + 1, 6)}"


def _is_part(item):
    heading = next(item.iter(*LOWER, "summary"), None)
    if item.tag != "li" or heading is None or not words_in(heading):
        return False
    if heading.tag == "summary" and len(words_in(heading)) > HEADING:
        return False
    if not words_in(item).startswith(words_in(heading)):
        return False
    linked = next(heading.iter("a"), None) is not None or _is_linked(heading)
    below = len(words_in(item)) - len(words_in(heading))
    return not linked and below >= PARAGRAPH and next(item.iter("p"), None) is not None


def _is_linked(heading):
    return any(one.tag == "a" for one in heading.iterancestors())


def _heads(summary):
    """Whether a few words stand above paragraphs, and are no heading yet."""
    if not 0 < len(words_in(summary)) <= HEADING or next(summary.iter(*HEADINGS), None) is not None:
        return False
    return (
        next((one for one in summary.itersiblings("p", "div") if words_in(one)), None) is not None
    )
