"""A text that was put on a page as plain text, with the lines and spaces that it had: letters,
lists of mail, old archives. It is no code, though it is marked as such is."""

import re
from textwrap import dedent

from lxml import etree

from reader.importing.elements import words_in
from reader.importing.pieces import end_of

PLAIN = ("pre", "xmp", "plaintext", "listing")
MOST = 0.7  # of the words of a page
LEAST = 3  # paragraphs
PARAGRAPH = 120  # characters
CODE = re.compile(r"[{}<>=;\\|$#]")
FEW = 0.01  # the share of such signs among all
FILLED = 45  # characters of a line that goes on in the next
EMPTY = re.compile(r"\n[^\S\n]*\n\s*?(?=[^\S\n]*\S)")


def open_plain(body) -> None:
    """Let the paragraphs of a plain text be paragraphs, where it is nearly all that a page says."""
    parts = [one for one in body.iter(*PLAIN) if not one.get("class")]
    if not parts:
        return
    said = sum(len(words_in(one)) for one in parts)
    if said < MOST * len(words_in(body)):
        return
    for part in parts:
        groups = EMPTY.split("".join(part.itertext()).replace("\r", ""))
        if _is_prose(groups):
            _put(part, groups)


def _is_prose(groups):
    words = "".join(groups)
    long = [one for one in groups if len(one) > PARAGRAPH and end_of(one.strip()) == "closed"]
    return len(long) >= LEAST and len(CODE.findall(words)) <= FEW * len(words)


def _put(part, groups):
    part.tag, part.text, part[:] = "div", None, []
    for group in groups:
        lines = [one.strip() for one in dedent(group).strip("\n").split("\n") if one.strip()]
        paragraph = etree.SubElement(part, "p")
        if all(len(one) >= FILLED for one in lines[:-1]):
            paragraph.text = " ".join(lines)
            continue
        paragraph.text = lines[0] if lines else ""
        for line in lines[1:]:
            etree.SubElement(paragraph, "br").tail = line
