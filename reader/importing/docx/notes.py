"""The marks of notes that somebody gave them by hand in a file of Word, such as a star: mammoth
counts all notes, and takes such a mark for words of the text."""

import re

from lxml import etree

from reader.importing.docx.xml import OFF, WORD

MARK = "postil-mark-of-note-"  # begins the name of a bookmark that says the mark of a note
FOLLOWS = f"{WORD}customMarkFollows"
NOTES = (f"{WORD}footnoteReference", f"{WORD}endnoteReference")
KNOWN = re.compile(r"\s*([*†‡§¶]{1,3}|\d{1,4}|[a-z])\s*", re.IGNORECASE)  # as a mark
COUNTED = re.compile(r"(?:foot|end)note-ref-")  # begins the name that mammoth gives a mark


def write_marks(tree) -> None:
    """Put a bookmark with its mark before each note that has one by hand, in the place of the words
    that are it."""
    for note in list(tree.iter(*NOTES)):
        words = note.getnext()
        if note.get(FOLLOWS, "0") in OFF or words is None or words.tag != f"{WORD}t":
            continue
        found = KNOWN.fullmatch(words.text or "")
        if found:
            name = f"{MARK}{found[1]}"
            note.addprevious(etree.Element(f"{WORD}bookmarkStart", {f"{WORD}name": name}))
            words.text = ""


def read_marks(page) -> None:
    """Let the notes of a page of HTML have the marks that were put before them, and count the
    others without them."""
    number, own = 0, None
    for link in list(page.iter("a")):
        name = link.get("id") or ""
        if name.startswith(MARK):
            own = name.removeprefix(MARK)
            del link.attrib["id"]
        elif COUNTED.match(name):
            number += own is None
            link.text = f"[{number if own is None else own}]"
            own = None
