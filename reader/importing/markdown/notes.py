"""Footnotes of Markdown, which CommonMark does not know: `[^1]` in the text, `[^1]: …` below it, or
`^[…]` in the text itself."""

import re

from reader.importing.html.footnotes import LABEL, beginning, mark
from reader.importing.html.inline import markdown_of
from reader.importing.lines import fence_after
from reader.importing.pieces import Piece

DEFINITION = re.compile(r"\s{0,3}\[\^(?P<label>[^\]\s]{1,40})\]:[ \t]*(?P<words>.*)$")
MARK = re.compile(r"(?<!\\)\[\^([^\]\s]{1,40})\](?!:)")
SET_APART = re.compile(r"\[\^(?P<label>[^\]\s]{1,40})\]\\:\s*")
# What is written where its mark stands; nothing is in code, and what has an address is a link.
INLINE = re.compile(
    r"(?<!`)(?P<fence>`+)(?!`).+?(?<!`)(?P=fence)(?!`)"
    r"|(?<!\\)\^\[(?P<words>(?:[^\[\]\\]|\\.|\[[^\[\]]*\])+)\](?![(\[])",
    re.DOTALL,
)
LETTER = re.compile(r"[^\W\d_]")
INSIDE = re.compile(r"(?: {4}|\t)\s*(?=\S)")  # a second paragraph of a note stands in


def notes_apart(text: str) -> str:
    """Give `text` with each note as a paragraph of its own, which is no definition of a link."""
    lines, in_note, fence = [], False, ""
    for line in text.split("\n"):
        before, fence = fence, fence_after(line, fence)
        if before or fence:
            in_note = False
        elif found := DEFINITION.match(line):
            lines.append("")
            line, in_note = f"[^{found['label']}]\\: {found['words']}", True
        elif in_note and INSIDE.match(line):
            line = line.lstrip()
        elif line.strip() and lines and not lines[-1].strip():
            in_note = False
        lines.append(line)
    return "\n".join(lines)


def link_notes(pieces: list[Piece]) -> None:
    """Let marks lead to the notes among `pieces`, and notes to their marks; those that are written
    in place of their marks are put at the end."""
    pieces += _notes_in_place(pieces)
    notes = {}
    for piece in pieces:
        found = SET_APART.match(piece.markdown) if piece.kind == "paragraph" else None
        if found and found["label"] not in notes:
            notes[found["label"]] = piece
            piece.markdown = piece.markdown[found.end() :]
            piece.is_footnote = True
    called = _called(pieces, notes)
    numbers = {label: str(number) for number, label in enumerate(notes)}
    for label, piece in notes.items():
        piece.markdown = beginning(called[label], numbers[label]) + piece.markdown

    def led(found):
        label = found[1]
        return markdown_of([mark(called[label], numbers[label])]) if label in notes else found[0]

    for piece in pieces:
        if notes and piece.kind != "code":
            piece.markdown = MARK.sub(led, piece.markdown)


def _notes_in_place(pieces):
    """Take the notes out of the words of pieces, and give each as one that was set apart."""
    taken = []

    def marked(found):
        if not LETTER.search(found["words"] or ""):
            return found[0]  # code, or a number that is raised
        label = f"^{len(taken)}"  # which nobody gives
        words = " ".join(found["words"].split())
        taken.append(Piece(f"[^{label}]\\: {words}"))
        return f"[^{label}]"

    for piece in pieces:
        if piece.kind != "code" and "^[" in piece.markdown:
            piece.markdown = INLINE.sub(marked, piece.markdown)
    return taken


def _called(pieces, notes):
    """Give what readers see of each label: it, or its number where any is a name for writers."""
    if all(map(LABEL.fullmatch, notes)):
        return {label: label for label in notes}
    texts = [piece.markdown for piece in pieces if piece.kind != "code"]
    marked = [label for text in texts for label in MARK.findall(text) if label in notes]
    return {label: str(at) for at, label in enumerate(dict.fromkeys([*marked, *notes]), 1)}
