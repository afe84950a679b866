"""Lists of terms in Markdown, which CommonMark does not know: a term on a line of its own, and what
it means below it, behind a colon, as pandoc has them."""

import re
from dataclasses import dataclass, field

from reader.importing.html.lists import indented
from reader.importing.html.terms import FEWEST, LONGEST
from reader.importing.lines import fence_after

MEANING = re.compile(r" {0,2}: +(?=\S)")
INSIDE = re.compile(r" {2,4}(?=.*\S)")  # what goes on with a meaning stands in
# What begins a block of its own is neither a term nor a line of its meaning.
BLOCK = re.compile(r"(?:[-*+#] |#{2,6} |>|\||: |`{3}|~{3}|\d{1,9}[.)] | {4}|\[\^|!\[)")


@dataclass
class Entry:
    """A term, and the lines of what it means; empty ones part its paragraphs."""

    term: str
    lines: list[str] = field(default_factory=list)

    @property
    def paragraphs(self) -> list[str]:
        parts = "\n".join(self.lines).strip("\n").split("\n\n")
        return [" ".join(part.split()) for part in parts if part.strip()]


def with_terms(text: str) -> str:
    """Give clean `text` with its lists of terms as lists with a term in each item, as those of HTML
    are read (see terms.py), or part by part where they are no such lists."""
    lines, given, fence, at = text.split("\n"), [""], "", 0
    while at < len(lines):
        before, fence = fence, fence_after(lines[at], fence)
        is_apart = not (before or fence or given[-1].strip())
        entries, end = _entries(lines, at) if is_apart else ([], at)
        if len(entries) < FEWEST:
            given.append(lines[at])
            at += 1
        else:
            given += ["", *_written(entries), ""]
            at = end
    return "\n".join(given[1:])


def _entries(lines, at):
    """Give the entries that begin at a line and follow each other, and the line behind them."""
    entries = []
    while (below := _meaning_below(lines, at)) is not None:
        entry = Entry(lines[at].strip())
        at = _read_meaning(lines, below, entry)
        entries.append(entry)
    return entries, at


def _meaning_below(lines, at):
    """Give the line at which it begins what the term at a line means, None where that is none."""
    if at >= len(lines) or not lines[at][:1].strip() or BLOCK.match(lines[at]):
        return None
    below = at + 1 if at + 1 < len(lines) and lines[at + 1].strip() else at + 2
    return below if below < len(lines) and MEANING.match(lines[below]) else None


def _read_meaning(lines, at, entry):
    """Put what an entry means into it, and give the line behind that."""
    while at < len(lines):
        line = lines[at]
        if found := MEANING.match(line):
            entry.lines += ["", line[found.end() :]]
        elif found := INSIDE.match(line):
            entry.lines.append(line[found.end() :])
        elif not line.strip():
            entry.lines.append("")
        elif not entry.lines[-1] or MEANING.match("".join(lines[at + 1 : at + 2])):
            break  # another paragraph, or the next term
        else:
            entry.lines.append(line)
        at += 1
    return at


def _written(entries):
    """Give the lines of Markdown that say what entries do."""
    if _is_gloss(entries):
        items = (indented("- ", [entry.term, *entry.paragraphs], []) for entry in entries)
        return [line for item in items for line in item]
    return [line for entry in entries for line in (entry.term, *entry.lines, "")]


def _is_gloss(entries):
    said = [entry.paragraphs for entry in entries]
    if any(map(BLOCK.match, (line for entry in entries for line in entry.lines))):
        return False
    is_short = all(sum(map(len, paragraphs)) <= LONGEST for paragraphs in said)
    return is_short and len({entry.term for entry in entries}) == len(entries)
