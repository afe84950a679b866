"""A text as one Markdown document, and the blocks that somebody made of it there. Pure.

What was not touched stays exactly as it was, whatever its Markdown would make elsewhere; the rest
is cut as CommonMark says, and each part becomes the paragraph of which it has most.
"""

import re
from collections import defaultdict
from collections.abc import Iterable
from itertools import takewhile

from reader.alignment import align, keep
from reader.importing.blocks import block_from_markdown
from reader.importing.markdown import as_written
from reader.reviewing.kept import block_of
from reader.reviewing.typed import drawn

BETWEEN = "\n\n"
LINE_ENDS = re.compile(r"\r\n?")
FENCE = re.compile(r" {0,3}(`{3,}|~{3,})")
# Markdown has no mark for these: a paragraph that was one stays one.
UNMARKED = ("figure", "note")


def document_of(blocks: list[dict]) -> str:
    """Give the Markdown of all `blocks` that say something; headings have their marks."""
    return BETWEEN.join(_written(block) for block in blocks if block["markdown"].strip())


def blocks_of(document: str, blocks: list[dict]) -> list[dict]:
    """Give the blocks that a document makes which began as that of `blocks`.

    Those that are one of `blocks` have its id and its key; see `Review.replace`.
    """
    document = LINE_ENDS.sub("\n", document).replace("\x00", "").strip("\n")
    if document == document_of(blocks).strip("\n"):
        return blocks
    old = [block for block in blocks if block["markdown"].strip()]
    made = _cut(document, old)
    first = _alike(made, old)
    last = _alike(made[first:][::-1], old[first:][::-1])
    changed = slice(first, len(old) - last)
    middle = going_on(made[first : len(made) - last], old[changed], UNMARKED)
    return [*made[:first], *middle, *made[len(made) - last :]]


def going_on(made: list[dict], old: list[dict], unmarked: Iterable[str] = ()) -> list[dict]:
    """Give each of `made` with the id and the key of the block of `old` that it goes on, if any.

    One that goes on a kind that is `unmarked` in what it was written in is of that kind still.
    """
    kept = keep(align([block["markdown"] for block in old], [block["markdown"] for block in made]))
    identified = []
    for index, block in enumerate(made):
        said = {name: block[name] for name in ("kind", "level", "markdown")}
        origin = old[kept[index]] if index in kept else None
        if origin and origin["kind"] in unmarked and block["kind"] == "paragraph":
            said |= {"kind": origin["kind"]}
        fresh = block_of(said["kind"], said["level"], said["markdown"])
        if origin:
            fresh |= {"id": origin["id"], "key": origin["key"]}
        identified.append(fresh)
    return identified


def _written(block):
    marks = "#" * block["level"] + " " if block["kind"] == "heading" else ""
    return marks + block["markdown"]


def _cut(document, old):
    """Give the blocks that a document makes; where a block of `old` stands in it, that block."""
    known = defaultdict(list)
    for block in old:
        own = _chunks(_written(block))
        known[own[0]].append((own, block))
    chunks, made, loose, at = _chunks(document), [], [], 0
    while at < len(chunks):
        found = _standing_at(at, chunks, known)
        if found is None:
            loose.append(chunks[at])
            at += 1
        else:
            known[chunks[at]].remove(found)
            made += [*_new(loose), found[1]]
            loose = []
            at += len(found[0])
    return made + _new(loose)


def _standing_at(at, chunks, known):
    """Give the first of the `known` (chunks, block) that stands there as a whole, or None."""
    for own, block in known.get(chunks[at], ()):
        after = at + len(own)
        # A list goes on where what follows is indented.
        indented = after < len(chunks) and chunks[after].startswith("  ")
        if chunks[at:after] == own and not (block["kind"] == "list" and indented):
            return own, block
    return None


def _chunks(text):
    """Give the parts of `text` between blank lines; what stands in a fence is one part."""
    chunks, lines, fence = [], [], ""
    last = {line.strip(): number for number, line in enumerate(text.split("\n"))}
    for number, line in enumerate(text.split("\n")):
        found = FENCE.match(line)
        if fence:
            fence = "" if line.strip() == fence else fence
        elif found and last.get(found[1], -1) > number:
            fence = found[1]
        if line.strip() or fence:
            lines.append(line)
        elif lines:
            chunks.append("\n".join(lines))
            lines = []
    return [*chunks, "\n".join(lines)] if lines else chunks


def _new(chunks):
    """Give the blocks that `chunks` make."""
    blocks = []
    for kind, level, markdown in as_written(BETWEEN.join(chunks)) if chunks else ():
        kind = kind if kind in ("heading", "quote", "list", "code") else "paragraph"
        made = drawn(block_from_markdown(kind, level, markdown))
        if made.markdown.strip():
            blocks.append(block_of(made.kind, made.level, made.markdown))
    return blocks


def _alike(made, old):
    """Give how many blocks at the beginning are those of `old`."""
    return len(list(takewhile(lambda pair: pair[0] is pair[1], zip(made, old, strict=False))))
