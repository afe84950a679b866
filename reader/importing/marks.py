"""Footnotes of Markdown, which CommonMark does not know: `[^1]` in the text, `[^1]: …` below it."""

import re

from reader.importing.footnotes import LABEL, beginning, mark
from reader.importing.inline import markdown_of
from reader.importing.lines import FENCE
from reader.importing.pieces import Piece

DEFINITION = re.compile(r"\s{0,3}\[\^(?P<label>[^\]\s]{1,40})\]:[ \t]*(?P<words>.*)$")
MARK = re.compile(r"(?<!\\)\[\^([^\]\s]{1,40})\](?!:)")
SET_APART = re.compile(r"\[\^(?P<label>[^\]\s]{1,40})\]\\:\s*")
INSIDE = re.compile(r"(?: {4}|\t)\s*(?=\S)")  # a second paragraph of a note stands in


def notes_apart(text: str) -> str:
    """Give `text` with each note as a paragraph of its own, which is no definition of a link."""
    lines, in_note, fence = [], False, ""
    for line in text.split("\n"):
        fenced = FENCE.match(line)
        if fence or fenced:
            fence = _fence_after(line, fence, fenced)
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
    """Let marks lead to the notes among `pieces`, and notes to their marks."""
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


def _called(pieces, notes):
    """Give what readers see of each label: it, or its number where any is a name for writers."""
    if all(map(LABEL.fullmatch, notes)):
        return {label: label for label in notes}
    texts = [piece.markdown for piece in pieces if piece.kind != "code"]
    marked = [label for text in texts for label in MARK.findall(text) if label in notes]
    return {label: str(at) for at, label in enumerate(dict.fromkeys([*marked, *notes]), 1)}


def _fence_after(line, fence, fenced):
    if not fence:
        return fenced[1]
    return "" if line.strip().startswith(fence) else fence
