"""Text that a page hides until somebody has logged in or said something to it; its file has it."""

from lxml import etree

from reader.importing.elements import HIDDEN, is_silent
from reader.importing.siteparts import is_named_text

HIDING = etree.XPath("descendant-or-self::*[@style or @hidden]")
PARTS = ("body", "main", "article", "section", "div")
PARAGRAPH = 80  # characters
LEAST = 3  # paragraphs of a text


def open_gates(body) -> None:
    """Let a part of a page be shown that says it is the text, where it has more of that than all
    that is shown."""
    hidden = [one for one in HIDING(body) if one.tag in PARTS and is_silent(one)]
    for part in hidden:
        if not any(is_named_text(one) for one in part.iter(*PARTS) if one is not body):
            continue
        said = _paragraphs(part)
        if len(said) < LEAST or sum(said) <= sum(_paragraphs(body, hidden)):
            continue
        part.set("style", HIDDEN.sub("", part.get("style") or ""))
        part.attrib.pop("hidden", None)


def _paragraphs(part, without=()):
    """Give the sizes of the paragraphs in a part, but for those in parts that stand `without`."""
    found = [one for one in part.iter("p") if not any(up in without for up in one.iterancestors())]
    sizes = (len(" ".join("".join(one.itertext()).split())) for one in found)
    return [size for size in sizes if size >= PARAGRAPH]
