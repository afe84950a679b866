"""How far in the paragraphs of a file of Word stand, of which mammoth says nothing, so that lines
of verse keep it."""

from reader.importing.docx.xml import WORD, is_amid_text, looks_of, put_bookmark, value_of
from reader.importing.indents import ATTRIBUTE, in_quarters

INDENT = "postil-in-"  # begins the name of a bookmark that says how far in a paragraph stands
IN_A_QUARTER = 60  # twentieths of a point, where letters are as large as they mostly are
LONGEST = 6  # digits
SIDES = ("", "left", "start", "both")
ON = ("1", "true", "on")


def write_indents(tree, styles: dict) -> None:
    """Put a bookmark into each paragraph amid the text that stands further in; `styles` are the
    elements of paragraph styles by their ids."""
    usual = next((id for id, one in styles.items() if one.get(f"{WORD}default") in ON), "")
    for paragraph in tree.iter(f"{WORD}p"):
        if is_amid_text(paragraph) and (quarters := _quarters(paragraph, styles, usual)):
            put_bookmark(paragraph, f"{INDENT}{quarters}")


def read_indents(page) -> None:
    """Let the paragraphs of a page of HTML say how far in they stand, as was put into them."""
    for mark in list(page.iter("a")):
        name = mark.get("id") or ""
        if name.startswith(INDENT):
            paragraph = mark.getparent()
            paragraph.set(ATTRIBUTE, name.removeprefix(INDENT))
            del mark.attrib["id"]
            if mark.getprevious() is None:
                paragraph.text = (paragraph.text or "") + (mark.tail or "")
                paragraph.remove(mark)


def _quarters(paragraph, styles, usual):
    looks = [*looks_of(paragraph, styles, usual)]
    sides = [look.find(f"{WORD}jc") for look in looks]
    if next((value_of(one) for one in sides if one is not None), "") not in SIDES:
        return 0
    said = [look.find(f"{WORD}ind") for look in looks]
    said = [one.attrib for one in said if one is not None]
    left = _first(said, "left", "start")
    first = _first(said, "firstLine") or -_first(said, "hanging")
    several = next(paragraph.iter(f"{WORD}br"), None) is not None
    return in_quarters((left + (min(first, 0) if several else first)) / IN_A_QUARTER)


def _first(said, *names):
    """Give the number that the first of several says under one of `names`."""
    numbers = (one.get(f"{WORD}{name}", "") for one in said for name in names)
    return next((int(one) for one in numbers if _is_number(one)), 0)


def _is_number(said):
    return said.removeprefix("-").isdecimal() and len(said) <= LONGEST
