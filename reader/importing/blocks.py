"""Blocks of a text, and what the person who reviews an import does with them; all pure.

A block's `markdown` is written as its kind wants it: a heading is one line without marks, a quote
has `> `, a list its markers, code its fences.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from functools import cached_property
from itertools import pairwise

from reader.importing.items import lines_of
from reader.importing.joining import join_all
from reader.importing.tabular import shows_table
from reader.rendering import text_rendered

KINDS = ("paragraph", "heading", "quote", "list", "figure", "code", "note")
LOWEST_LEVEL = 6

# Without these signs, and without a beginning that means something, Markdown says only itself.
MARKED = re.compile(r"[\\`*_\[\]<>&~|!#\n\t\r\x0b\x0c]|\s\Z|\A(?:\s|[-+=:]|\d{1,9}[.)])")
PLAIN_LINK = re.compile(
    r"\[([^\\`*_\[\]<>&~|!#\n\t\r\x0b\x0c]+)\]\((?:https?://|[/#])[\w./?=&%+,;:@~#$-]*\)",
    re.IGNORECASE,
)
PLAIN_EMPHASIS = re.compile(
    r"(?<![^\s('\"“«])(\*\*?)(?=[^\W_])([^\\`*_\[\]<>&~|!#\n\t\r\x0b\x0c]*[^\W_])\1(?![^\s.,;:?)'\"”»])"
)
# The number of a note in brackets, which may lead to it.
NOTE_MARK = re.compile(r"\[(\d{1,3})\](?![(\[:])")
NOTE_LINK = re.compile(r"\[(\[\d{1,3}\])\]\(#[\w-]+\)(?![(\[:])")
BLOCK_START = re.compile(r"(?:[-+*](?=\s|$)|>|#{1,6}(?=\s|$)|[-=*_](?=[\s=*_-]*$)|`{3}|~{3})")
NUMBER_START = re.compile(r"(\d{1,9})([.)])(?=\s|$)")
NO_ITEM = re.compile(r"^(\d{1,9})\\([.)])(?=\s|$)", re.MULTILINE)  # but a number at a beginning
MARKER = re.compile(r"^(?P<indent>\s*)(?:[-*+]|\d{1,9}[.)])\s+", re.MULTILINE)
FENCE = re.compile(r"\A(`{3,}|~{3,}).*\n(?P<code>(?:.*\n)*?)\1\s*\Z")
BLANK = re.compile(r"\n[ \t]*(?:\n[ \t]*)+")
BREAK = "\\\n"  # the end of a line of verse
STEP = "\u2003"  # before such a line, for each step by which it begins further in than others
MOST_STEPS = 8
STEPS = re.compile(rf"{STEP}*")
DRAWN_LINE = "---"  # between two paragraphs, where another scene begins
A_LINE = re.compile(r"([-*_])(?:[ \t]*\1){2,}")
BLANKS = " \t\n"  # around words, among them no steps
LINE_ENDS = re.compile(r"(?:\\\n)+\Z")


@dataclass
class Block:
    """A block of a text; `level` is 2 to 6 for a heading and 0 otherwise.

    `doubt` is a key of found.DOUBTS or empty; `joins` are the offsets in `markdown`, in code
    points, at which pieces were joined into one (see `unjoin`). `read` says which of the pieces in
    `Found.read` it was made of.
    """

    kind: str
    level: int
    markdown: str
    doubt: str = ""
    joins: list[int] = field(default_factory=list)
    read: list[int] = field(default_factory=list)

    @cached_property
    def text(self) -> str:
        """The textContent of its HTML. Who changes hundreds of blocks does not ask for it."""
        return _text(self.level, self.markdown)


def block_from_markdown(
    kind: str, level: int, markdown: str, doubt: str = "", joins: list[int] | None = None
) -> Block:
    """Give the block of `kind` that `markdown` makes. Raises ValueError for an unknown kind."""
    if kind not in KINDS:
        raise ValueError(f"no such kind of block: {kind}")
    markdown = markdown.strip("\n").rstrip()
    if kind == "heading":
        level = min(max(level, 2), LOWEST_LEVEL)
        markdown = " ".join(markdown.replace("\\\n", " ").split())
    else:
        level = 0
    if BREAK not in markdown and markdown.startswith(STEP):
        markdown = markdown.lstrip(STEP)  # which lines of verse alone begin with
    if is_drawn_line(kind, markdown):
        markdown = DRAWN_LINE
    block = Block(kind, level, markdown, doubt, joins or [])
    if markdown.startswith("[") and not block.text:
        # `[1]: somewhere` is a definition to Markdown, and shows nothing.
        return replace(block, markdown="\\" + markdown)
    return block


def is_drawn_line(kind: str, markdown: str) -> bool:
    """Whether a block is a line that is drawn between two paragraphs: it says nothing."""
    return kind == "paragraph" and A_LINE.fullmatch(markdown.strip()) is not None


def as_verse(*blocks: Block) -> Block:
    """Give one paragraph in which each line of `blocks`, and each piece joined, is a line."""
    lines = [
        line.strip(BLANKS)
        for block in blocks
        for piece in _pieces(block)
        for line in _inner(replace(block, markdown=piece)).split("\n")
    ]
    # What ends a line without words is the empty line between two stanzas.
    said = [as_line(line.removesuffix("\\")) for line in lines if line]
    return block_from_markdown("paragraph", 0, BREAK.join(said))


def is_stanza(block: Block) -> bool:
    """Whether `block` has several lines that would stay such as verse."""
    return "\n" in _inner(block)


def as_prose(block: Block) -> Block:
    """Give `block` as a paragraph; where it was one, its lines run on."""
    if block.kind != "paragraph" or BREAK not in block.markdown:
        return rekind(block, "paragraph")
    lines = [line for line in block.markdown.split(BREAK) if line]
    return block_from_markdown("paragraph", 0, join_all(lines)[0])


def as_paragraphs(block: Block) -> list[Block]:
    """Give `block` as paragraphs: one for each line of a list, with the number that it has, for
    such lines were paragraphs; and one for each part between blank lines."""
    if block.kind != "list":
        return split(as_prose(block))
    lines = map(as_paragraph, lines_of(block.markdown))
    return [block_from_markdown("paragraph", 0, line) for line in lines if line] or [
        as_prose(block)
    ]


def split(block: Block) -> list[Block]:
    """Give the parts of `block` between blank lines, each of its kind; code is never split."""
    parts = blocks_from_markdown(block.kind, block.level, block.markdown)
    return parts if len(parts) > 1 else [block]


def blocks_from_markdown(kind: str, level: int, markdown: str) -> list[Block]:
    """Give the blocks of `kind` that `markdown` makes: one for each part between blank lines."""
    parts = [markdown] if kind == "code" else BLANK.split(markdown)
    parts = [part for part in parts if part.strip()] or [markdown]
    return [block_from_markdown(kind, level, part) for part in parts]


def unjoin(block: Block) -> list[Block]:
    """Give the pieces that `block` was joined from; a hyphen that was mended stays mended."""
    parts = [LINE_ENDS.sub("", piece).strip(BLANKS) for piece in _pieces(block)]
    return [block_from_markdown(block.kind, block.level, part) for part in parts if part]


def rekind(block: Block, kind: str, level: int = 0) -> Block:
    """Give `block` as another kind, its Markdown written as that kind wants it."""
    if kind == block.kind:
        return block_from_markdown(kind, level, block.markdown, block.doubt, block.joins)
    inner = _inner(block)
    if kind == "quote":
        if block.kind == "list":
            inner = "\n\n".join(lines_of(block.markdown))
        inner = "\n".join(f"> {line}".rstrip() for line in inner.split("\n"))
    elif kind == "list":
        lines = [line.removesuffix("\\").strip() for line in inner.split("\n")]
        inner = "\n".join(f"- {line}" for line in lines if line)
    elif kind == "code":
        inner = fenced(NO_ITEM.sub(r"\1\2", inner.replace(BREAK, "\n")))
    return block_from_markdown(kind, level, inner)


def unmakes_table(shape: Callable[[Block], Block], block: Block) -> bool:
    """Whether `block` shows a table, and would not as the Block that `shape` gives for it."""
    return shows_table(block.markdown) and not shows_table(shape(block).markdown)


def as_paragraph(line: str) -> str:
    """Give `line` so that Markdown takes it for a paragraph, whatever signs it begins with."""
    line = line.strip()
    if BLOCK_START.match(line):
        return "\\" + line
    return NUMBER_START.sub(r"\1\\\2", line, count=1) if NUMBER_START.match(line) else line


def as_line(line: str) -> str:
    """Give a line of verse as `as_paragraph` does, with the steps by which it begins further in."""
    return STEPS.match(line)[0][:MOST_STEPS] + as_paragraph(line)


def _text(level, markdown):
    plain = said_plainly(markdown)
    return text_rendered(markdown, level) if plain is None else plain


def said_plainly(markdown: str) -> str | None:
    """Give the words that one line of Markdown says, None where it takes rendering to know them.

    Rendering costs a hundred times this, and most paragraphs need none.
    """
    plain = NOTE_LINK.sub(r"\1", markdown)
    plain = PLAIN_EMPHASIS.sub(r"\2", PLAIN_LINK.sub(r"\1", plain))
    if not MARKED.search(plain):
        return plain
    return None if MARKED.search(NOTE_MARK.sub(r"\1", plain)) else plain


def _pieces(block):
    edges = [0, *block.joins, len(block.markdown)]
    return [block.markdown[start:end] for start, end in pairwise(edges)]


def _inner(block):
    """Give the Markdown inside a block: without the marks of its kind."""
    if block.kind == "quote":
        return re.sub(r"^> ?", "", block.markdown, flags=re.MULTILINE)
    if block.kind == "code":
        return unfenced(block.markdown)
    if block.kind == "list":
        return BREAK.join(lines_of(block.markdown))
    return as_paragraph(block.markdown) if block.kind == "heading" else block.markdown


def unfenced(markdown: str) -> str:
    """Give the code between the fences of `markdown`."""
    found = FENCE.match(markdown)
    return found["code"].rstrip("\n") if found else markdown


def fenced(code: str) -> str:
    """Give code between fences that are longer than any in it."""
    longest = max((len(run) for run in re.findall(r"`{3,}", code)), default=2)
    fence = "`" * (longest + 1)
    return f"{fence}\n{code}\n{fence}"
