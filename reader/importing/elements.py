"""The elements of HTML: which of them are blocks, what is in them, and in which nothing is for
readers."""

import re

HEADINGS = {f"h{level}": level for level in range(1, 7)}
LONG = 200  # characters, which no heading has
BLOCKS = frozenset(
    "address article aside blockquote body caption center dd details dir div dl dt fieldset "
    "figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html li main menu nav ol p "
    "pre search section summary table tbody td tfoot th thead tr ul".split()
)
SILENT = frozenset(
    "applet area audio base button canvas datalist dialog embed frame frameset head iframe input "
    "link map meta noframes noscript object option param progress script select source style svg "
    "template textarea title track video".split()
)
HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)


def contents(element):
    """Give the words and elements in an element, in order."""
    nodes = [element.text] if element.text else []
    for child in element:
        nodes.append(child)
        if child.tail:
            nodes.append(child.tail)
    return nodes


def words_in(element) -> str:
    """Give all words in an element, with a space where there is any between them."""
    return " ".join("".join(element.itertext()).split())


def holds_block(element) -> bool:
    """Whether a block stands in an element, however deep."""
    return any(one.tag in BLOCKS for one in element.iterdescendants())


def name_long(heading) -> None:
    """Let what a document calls a heading be a paragraph where it is too long for one, such as the
    clause of a treaty."""
    if heading.tag in HEADINGS and len(words_in(heading)) > LONG:
        heading.tag = "p"


def is_silent(element) -> bool:
    """Whether nothing in an element is for readers."""
    return (
        not isinstance(element.tag, str)
        or element.tag in SILENT
        or element.get("hidden") is not None
        or bool(HIDDEN.search(element.get("style") or ""))
    )
