"""Footnotes of Markdown, which CommonMark does not know: `[^1]` in the text, `[^1]: …` below it."""

import re

from reader.importing.footnotes import beginning, mark
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
            number = notes[found["label"]] = str(len(notes))
            words = piece.markdown[found.end() :]
            piece.markdown = beginning(found["label"], number) + words
            piece.is_footnote = True

    def led(found):
        number = notes.get(found[1])
        return found[0] if number is None else markdown_of([mark(found[1], number)])

    for piece in pieces:
        if notes and piece.kind != "code":
            piece.markdown = MARK.sub(led, piece.markdown)


def _fence_after(line, fence, fenced):
    if not fence:
        return fenced[1]
    return "" if line.strip().startswith(fence) else fence
