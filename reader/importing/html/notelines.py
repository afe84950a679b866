"""The lines of notes: those that are no elements of their own, since only breaks part them, and
those of a note with several paragraphs."""

import re

from reader.importing.blocks import as_paragraph
from reader.importing.elements import BLOCKS
from reader.importing.pieces import Piece

INLINE = ("a", "b", "font", "i", "small", "span", "strong", "sup")
OPENING = re.compile(r"[\s\[(]*")  # what stands on a line before the label of its note
LABEL = r"[\s\[(]*{}[\])]?[.:]?\s\S"
BRACKETS = re.compile(r"\[\]|\(\)")


def line_around(target, label: str, targets):
    """Give a new element that holds the line, or the lines, of the note with a `label` whose
    beginning is the `target` of a link, None where no break stands before it or the line begins
    otherwise; `targets` are those of all links."""
    first = target
    while first.getprevious() is None and first.getparent().tag in INLINE:
        first = first.getparent()
    before = first.getprevious()
    if first.tag not in INLINE or before is None or before.tag != "br":
        return None
    if not OPENING.fullmatch(before.tail or ""):
        return None
    parts = _parts_from(first, targets)
    words = (before.tail or "") + "".join(
        "".join(one.itertext()) + (one.tail or "") for one in parts
    )
    if not re.match(LABEL.format(re.escape(label)), words):
        return None
    line = first.makeelement("div")
    line.text, before.tail = before.tail, None
    before.addnext(line)
    line.extend(parts)
    return line


def _parts_from(first, targets):
    """Give the elements from the `first` of a note to its end: a blank line, or another note."""
    parts = [first]
    for one in first.itersiblings():
        if one.tag in BLOCKS or (one.tag == "br" and _ends(one, targets)):
            break
        parts.append(one)
    return parts


def _ends(line_break, targets):
    following = line_break.getnext()
    if following is None or following.tag == "br":
        return not (line_break.tail or "").strip()
    begun = OPENING.fullmatch(line_break.tail or "")
    return bool(begun) and any(one in targets for one in following.iter())


def has_brackets(link, last=None) -> bool:
    """Whether brackets stand right around a link, or around a row of them up to the `last`."""
    behind = (link if last is None else last).tail or ""
    return bool(BRACKETS.fullmatch(_before(link).rstrip()[-1:] + behind.lstrip()[:1]))


def clear_brackets(link, last) -> None:
    """Take away the brackets right around a row of links up to the `last`, if there are any: each
    is given its own."""
    if not has_brackets(link, last):
        return
    before, text = link.getprevious(), _before(link).rstrip()[:-1]
    if before is None:
        link.getparent().text = text
    else:
        before.tail = text
    last.tail = last.tail.lstrip()[1:]


def _before(link):
    before = link.getprevious()
    return (link.getparent().text if before is None else before.tail) or ""


def as_one_note(pieces: list[Piece]) -> list[Piece]:
    """Give the pieces of a note with those paragraphs and lists as one, each on lines of its own,
    that follow each other: a note is one paragraph of the text, and readers answer to all of it."""
    note = pieces[:1]
    for piece in pieces[1:]:
        goes_on = piece.kind in ("paragraph", "list") and not (note[-1].fate or piece.fate)
        if goes_on and note[-1].kind == "paragraph":
            words = _as_lines(piece.markdown) if piece.kind == "list" else piece.markdown
            note[-1].reword(f"{note[-1].markdown}\\\n{words}")
        else:
            note.append(piece)
    return note


def _as_lines(items):
    """Give the lines of a list, each with its marker, as lines of a paragraph."""
    lines = (line.removesuffix("\\") for line in items.split("\n"))
    return "\\\n".join(as_paragraph(line) for line in lines if line.strip())
