"""A page saved as plain text, cut into pieces; it may have marks of Markdown.

Here a line end may mean nothing (text wrapped at 72 columns), a new paragraph (a line each), or a
line (verse, a menu, an address); which of them is told from how full the lines are.
"""

import re
from itertools import pairwise

from reader.importing.blocks import join_all, known_words
from reader.importing.decoding import decode
from reader.importing.limits import Limits
from reader.importing.lines import FENCE, runs_of_lines
from reader.importing.pagefeet import linked, note_of, parted
from reader.importing.pieces import CJK, SHORT, Piece, columns, end_of, plain_words, start_of
from reader.importing.source import Source
from reader.importing.tidy import clean

HEADING = re.compile(r"\s{0,3}(?P<marks>#{1,6})[ \t]+(?P<words>.*?)(?:[ \t]+#+)?[ \t]*$")
UNDERLINE = re.compile(r"\s{0,3}(=|-){3,}\s*$")
RULE = re.compile(r"\s*(?:([-*_=~#•·⁂—–+■◆])\s*)(?:\1\s*){2,}$|\s*⁂\s*$")
TABLE = re.compile(r"\s*\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)+\|?\s*$")
BULLET = re.compile(r"(?P<indent>\s*)(?P<mark>[-*+•‣◦▪●·]|\d{1,4}[.)])\s+(?=\S)")
COUPLET = 3  # lines of verse that stand in prose, at most
VERSE_LINE = 60  # columns of one of them
LONG_ITEM = 160  # columns: a numbered paragraph rather than an item of a list


def source(data: bytes, limits: Limits) -> Source:
    """Read a file of plain text."""
    return Source(pieces(clean(decode(data))), is_page=True)


def pieces(text: str) -> list[Piece]:
    """Cut clean `text` (see tidy.clean) into pieces, in order, none of them judged."""
    if "\f" in text:
        text += "\f"  # the last page ends too
    runs = parted(list(runs_of_lines(text)), is_paged="\f" in text)
    width, inset_width = _widths([run.lines for run in runs])
    known, found = known_words(text), []
    for run in runs:
        wide = inset_width if _may_be_couplet(run.lines) else width
        cut = [note_of(run, known)] if run.label else list(_cut(run.lines, wide, known))
        if cut:
            cut[0].page_break = run.page_break
            found.append((run, cut))
    linked(found)
    return _lists_together([piece for _, cut in found for piece in cut])


def wrapping_width(chunks) -> int:
    """Give the columns at which the lines of a text were wrapped, 0 where they were not."""
    widths = sorted(len_ for lines in chunks for len_ in map(columns_on_screen, lines[:-1]))
    long = [width for width in widths if width >= 40]
    if not long or long[-1] > 2 * SHORT:
        return 0
    return long[int(0.97 * (len(long) - 1))]


def _widths(chunks):
    """Give the width at which a text was wrapped, and the one that holds for short lines further
    in: these tell nothing of it by themselves where the others are longer."""
    width = wrapping_width(chunks)
    others = [lines for lines in chunks if not _may_be_couplet(lines)]
    longest = max((columns_on_screen(line) for lines in others for line in lines), default=0)
    return width, wrapping_width(others) if longest > 2 * VERSE_LINE else width


def _may_be_couplet(lines):
    """Whether a few lines stand together, short and further in than the text, all alike."""
    indents = {len(line) - len(line.lstrip()) for line in lines}
    if not 1 < len(lines) <= COUPLET or len(indents) > 1 or min(indents) < 2:
        return False
    return max(columns_on_screen(line.strip()) for line in lines) <= VERSE_LINE


def columns_on_screen(line: str) -> int:
    """Give the columns of `line` on a terminal, where a Chinese sign takes two."""
    return len(line) + len(re.findall(rf"[{CJK}]", line))


def flow(
    lines: list[str], width: int, soft_lines: bool = False, known: frozenset[str] = frozenset()
):
    """Give the pieces in lines that stand together and bear no marks.

    `known` are the words of the text, by which broken ones are mended.
    """
    if len(lines) > 1 and _is_wrapped(lines, width):
        yield from _unwrapped(lines, known)
        return
    lines = [line.strip() for line in lines]
    if len(lines) == 1 or any(columns(line) >= SHORT for line in lines):
        yield from map(Piece, lines)
    else:
        piece = Piece("\n".join(lines), "lines", soft_lines=soft_lines)
        if soft_lines and piece.end == "closed":
            piece = Piece(join_all(lines, known)[0])
        yield piece


def _cut(lines, width, known):
    """Give the pieces in a run of lines."""
    while lines:
        taken, piece = _marked(lines)
        if not taken:
            break
        yield piece
        lines = lines[taken:]
    if not lines:
        return
    items = [at for at, line in enumerate(lines) if BULLET.match(line) and not RULE.match(line)]
    at = items[0] if len(items) > 1 or items[:1] == [0] else len(lines)
    # "Three things:", and the list right below it.
    if at:
        yield from flow(lines[:at], width, known=known)
    if at < len(lines):
        yield from _items(lines[at:], known)


def _marked(lines):
    """Give how many lines at the beginning are a piece with a mark of its own, and the piece."""
    first, second = lines[0], lines[1] if len(lines) > 1 else ""
    if (fence := FENCE.match(first)) and second and lines[-1].strip().startswith(fence[1]):
        return len(lines), Piece("\n".join(lines), "code")
    if RULE.match(first):
        return 1, Piece(first, "rule")
    if found := HEADING.match(first):
        return 1, Piece(found["words"], "heading", level=len(found["marks"]))
    if UNDERLINE.match(second) and columns(first) < SHORT:
        return 2, Piece(first.strip(), "heading", level=1 if "=" in second else 2)
    if first.lstrip().startswith(">"):
        quoted = (re.sub(r"^\s*>?\s?", "> ", line).rstrip() for line in lines)
        return len(lines), Piece("\n".join(quoted), "quote")
    if "|" in first and TABLE.match(second):
        return len(lines), Piece("\n".join(line.strip() for line in lines), "table")
    return 0, None


def _items(lines, known):
    """Give a list with its items, each on one line, indented as far as they were."""
    base = len(BULLET.match(lines[0])["indent"])
    items = []
    for line in lines:
        found = BULLET.match(line)
        if found:
            depth = max(0, len(found["indent"]) - base)
            mark = found["mark"] if found["mark"][0].isdigit() else "-"
            items.append((" " * depth, [f"{mark} {line[found.end() :].strip()}"]))
        else:
            items[-1][1].append(line)
    yield Piece("\n".join(indent + join_all(parts, known)[0] for indent, parts in items), "list")


def _lists_together(found):
    """Put items that stand apart into one list."""
    together = []
    for piece in found:
        last = together[-1] if together else None
        if (
            piece.kind == "list"
            and last is not None
            and last.kind == "list"
            and piece.is_links == last.is_links
            and _continues(last.lines[-1], piece.lines[0])
        ):
            together[-1] = Piece(
                f"{last.markdown}\n{piece.markdown}", "list", page_break=last.page_break
            )
        else:
            together.append(piece)
    return [part for piece in together for part in without_false_list(piece)]


def without_false_list(piece: Piece) -> list[Piece]:
    """Give a list that is none as paragraphs, any other piece as it is.

    "12. Mai 1990" begins like an item, and so do numbered paragraphs, the heading "1. The knife"
    and people who talk after a hyphen.
    """
    items = piece.lines
    if piece.kind != "list" or not BULLET.match(items[0]):
        return [piece]
    numbered = items[0].lstrip()[0].isdigit()
    lone = numbered and len(items) == 1
    if lone or _is_talk(items) or (numbered and any(columns(item) > LONG_ITEM for item in items)):
        parts = [Piece(item.strip()) for item in items]
        parts[0].page_break = piece.page_break
        return parts
    return [piece]


def _continues(before, after):
    """Whether one item follows another: the next number, or the same mark."""
    first, second = BULLET.match(before)["mark"], BULLET.match(after)["mark"]
    if first[0].isdigit() and second[0].isdigit():
        return int(second[:-1]) == int(first[:-1]) + 1
    return first == second


def _is_talk(items):
    """Whether items are what people say: "- Who is there? - asked the old man."."""
    if not all(item.startswith("-") and end_of(item) == "closed" for item in items):
        return False
    attributed = any(re.search(r"[,.!?…]\s[-–—]\s", item) for item in items)
    return attributed or items[0][-1] in "?!…" or (len(items) > 1 and items[-1][-1] in "?!…")


def _is_wrapped(lines, width):
    """Whether each line but the last is so full that the next word would not have fitted."""
    if not 40 <= width <= SHORT:
        return False
    lines = [line.strip() for line in lines]
    full = sum(
        columns_on_screen(line) + _first_word(following) > width - 1
        for line, following in pairwise(lines)
    )
    capitals = sum(start_of(plain_words(line)) == "upper" for line in lines[1:])
    if len(lines) > 3 and capitals >= 0.8 * (len(lines) - 1) and width < 60:
        return False
    return full >= 0.7 * (len(lines) - 1)


def _first_word(line):
    if re.match(rf"[{CJK}]", line):
        return 2
    first, *_rest = line.split(maxsplit=1) or [""]  # an empty line is pushed down by nothing
    return 1 + len(first) if first else 0


def _unwrapped(lines, known):
    """Give the paragraphs in wrapped lines; an indented line among others begins a new one."""
    indents = [len(line) - len(line.lstrip()) for line in lines]
    base = min(indents)
    inset = indents.count(base) > 1
    paragraph = []
    for line, indent in zip(lines, indents, strict=True):
        if paragraph and inset and indent >= base + 2:
            yield Piece(join_all(paragraph, known)[0])
            paragraph = []
        paragraph.append(line)
    yield Piece(join_all(paragraph, known)[0])
