"""Elements that a page shows otherwise than they are called: lines that are spans, and words that
are blocks."""

import re

from lxml import etree

from reader.importing.elements import BLOCKS, HEADINGS

STYLED = etree.XPath("descendant::*[contains(@style, 'display')]")
DISPLAY = re.compile(r"display\s*:\s*([a-z-]+)", re.IGNORECASE)
LINES = ("block", "flex", "grid", "table", "list-item")
INLINE = ("span", "a", "b", "strong", "i", "em", "font", "label", "small")
OF_LINES = ("p", "li", *HEADINGS)  # what a line in them is one of


def show_as_styled(body) -> None:
    """Let what is shown on a line of its own stand on one, and what is shown in a line in that."""
    for element in STYLED(body):
        found = DISPLAY.search(element.get("style"))
        shown = found[1].casefold() if found else ""
        if element.tag == "div" and shown == "inline":
            element.tag = "span"
        elif element.tag in INLINE and shown in LINES:
            within = next((one for one in element.iterancestors() if one.tag in BLOCKS), None)
            if within is not None and within.tag in OF_LINES:
                _part(element)
            else:
                element.tag = "div"


def _part(element):
    """Put a line break before an element, and behind it, where anything stands there."""
    tail, above, before = element.tail or "", element.getparent(), element.getprevious()
    if tail.strip():
        line_end = etree.Element("br")
        line_end.tail, element.tail = tail, None
        element.addnext(line_end)
    words = above.text if before is None else before.tail
    if (words or "").strip() or (before is not None and before.tag != "br"):
        element.addprevious(etree.Element("br"))
