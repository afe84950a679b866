"""A page saved as plain text, cut into pieces: blank lines part them, Markdown marks are understood.

Here a line end may mean nothing (text wrapped at 72 columns), a new paragraph (a line each), or a
line (verse, a menu, an address); which of them is told from how full the lines are.
"""

import re
from collections import Counter

from reader.importing.blocks import join_words
from reader.importing.pieces import CJK, SHORT, Piece, columns, end_of, plain_words, start_of

HEADING = re.compile(r"\s{0,3}(?P<marks>#{1,6})[ \t]+(?P<words>.*?)(?:[ \t]+#+)?[ \t]*$")
UNDERLINE = re.compile(r"\s{0,3}(=|-){3,}\s*$")
FENCE = re.compile(r"\s{0,3}(`{3,}|~{3,})[^`]*$")
RULE = re.compile(r"\s*(?:([-*_=~#•·⁂—–+■◆])\s*)(?:\1\s*){2,}$|\s*⁂\s*$")
TABLE = re.compile(r"\s*\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)+\|?\s*$")
BULLET = re.compile(r"(?P<indent>\s*)(?P<mark>[-*+•‣◦▪●·]|\d{1,4}[.)])\s+(?=\S)")
PAGE_NUMBER = re.compile(
    r"[\s\-–—·|\[(]*(?:(?:page|seite|s\.|p\.|pág\.?|página|pagina|стр\.?|страница|صفحة|ص|第)\s*)?"
    r"\d{1,4}(?:\s*(?:/|of|von|из|de|sur|من)\s*\d{1,4})?\s*(?:页|頁|ページ)?[\s\-–—·|\])]*$",
    re.IGNORECASE,
)
LONG_ITEM = 160  # columns: a numbered paragraph rather than an item of a list


def pieces(text: str) -> list[Piece]:
    """Cut clean `text` (see tidy.clean) into pieces, in order, none of them judged."""
    if "\f" in text:
        text += "\f"  # the last page ends too
    chunks = list(_chunks(text))
    width = wrapping_width(lines for lines, _ in chunks)
    found = []
    for lines, page_break in chunks:
        cut = list(_cut(lines, width))
        if cut:
            cut[0].page_break = page_break
        found += cut
    return _lists_together(found)


def wrapping_width(chunks) -> int:
    """Give the columns at which the lines of a text were wrapped, 0 where they were not."""
    widths = sorted(len_ for lines in chunks for len_ in map(columns_on_screen, lines[:-1]))
    long = [width for width in widths if width >= 40]
    if not long or long[-1] > 2 * SHORT:
        return 0
    return long[int(0.97 * (len(long) - 1))]


def columns_on_screen(line: str) -> int:
    """Give the columns of `line` on a terminal, where a Chinese sign takes two."""
    return len(line) + len(re.findall(rf"[{CJK}]", line))


def flow(lines: list[str], width: int, soft_lines: bool = False):
    """Give the pieces in lines that stand together and bear no marks."""
    if len(lines) > 1 and _is_wrapped(lines, width):
        yield from _unwrapped(lines)
        return
    lines = [line.strip() for line in lines]
    if len(lines) == 1 or any(columns(line) >= SHORT for line in lines):
        yield from map(Piece, lines)
    else:
        yield Piece("\n".join(lines), "lines", soft_lines=soft_lines)


def _chunks(text):
    """Give the runs of lines between blank lines, and whether a page ended before each."""
    heads = _running_heads(text)
    run, page_break = [], False
    fence = None
    for line in text.split("\n"):
        if fence is not None:
            run.append(line)
            if line.strip().startswith(fence):
                yield run, page_break
                run, page_break, fence = [], False, None
            continue
        opening = FENCE.match(line)
        if opening and text.count("\n" + opening[1]) > 1:
            if run:
                yield run, page_break
            run, page_break, fence = [line], False, opening[1]
            continue
        *ends, line = line.split("\f")
        for end in ends:
            run += [end] if end.strip() else []
            if run:
                # A page number at the foot stands right under the text.
                foot = run.pop() if PAGE_NUMBER.match(run[-1]) or _shape(run[-1]) in heads else ""
                yield from ((part, page_break) for part in (run, [foot]) if part and part[0])
            run, page_break = [], True
        if not line.strip():
            if run:
                yield run, page_break
                run, page_break = [], False
        elif not run and page_break and (PAGE_NUMBER.match(line) or _shape(line) in heads):
            yield [line], True
        else:
            run.append(line)
    if run:
        yield run, page_break


def _running_heads(text):
    """The shapes of lines that stand first or last on several pages."""
    if "\f" not in text:
        return frozenset()
    edges = Counter()
    for page in text.split("\f"):
        lines = [line for line in page.split("\n") if line.strip()]
        edges.update({_shape(line) for line in (lines[:1] + lines[-1:])})
    return frozenset(shape for shape, pages in edges.items() if pages > 1)


def _shape(line):
    return re.sub(r"\d+", "0", " ".join(line.split()))


def _cut(lines, width):
    """Give the pieces in a run of lines."""
    first = lines[0]
    rest = lines[1:]
    if FENCE.match(first) and rest:
        yield Piece("\n".join(lines), "code")
    elif all(RULE.match(line) for line in lines):
        yield Piece("\n".join(lines), "rule")
    elif RULE.match(first) and rest:
        yield Piece(first, "rule")
        yield from _cut(rest, width)
    elif found := HEADING.match(first):
        yield Piece(found["words"], "heading", level=len(found["marks"]))
        if rest:
            yield from _cut(rest, width)
    elif rest and UNDERLINE.match(rest[0]) and columns(first) < SHORT:
        yield Piece(first.strip(), "heading", level=1 if "=" in rest[0] else 2)
        if rest[1:]:
            yield from _cut(rest[1:], width)
    elif first.lstrip().startswith(">"):
        quoted = (re.sub(r"^\s*>?\s?", "> ", line).rstrip() for line in lines)
        yield Piece("\n".join(quoted), "quote")
    elif rest and "|" in first and TABLE.match(rest[0]):
        yield Piece("\n".join(line.strip() for line in lines), "table")
    elif BULLET.match(first):
        yield from _items(lines)
    elif any(BULLET.match(line) for line in rest):
        # "Three things: - one - two", without a blank line before the list.
        at = next(i for i, line in enumerate(lines) if BULLET.match(line))
        if len([line for line in lines[at:] if BULLET.match(line)]) > 1:
            yield from flow(lines[:at], width)
            yield from _items(lines[at:])
        else:
            yield from flow(lines, width)
    else:
        yield from flow(lines, width)


def _items(lines):
    """Give a list with its items, each on one line, indented as far as they were."""
    base = len(BULLET.match(lines[0])["indent"])
    items = []
    for line in lines:
        found = BULLET.match(line)
        if found:
            depth = max(0, len(found["indent"]) - base)
            mark = found["mark"] if found["mark"][0].isdigit() else "-"
            items.append(f"{' ' * depth}{mark} {line[found.end() :].strip()}")
        else:
            items[-1] = join_words(items[-1], line)[0]
    yield Piece("\n".join(items), "list")


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
        for line, following in zip(lines, lines[1:], strict=False)
    )
    capitals = sum(start_of(plain_words(line)) == "upper" for line in lines[1:])
    if len(lines) > 3 and capitals >= 0.8 * (len(lines) - 1) and width < 60:
        return False
    return full >= 0.7 * (len(lines) - 1)


def _first_word(line):
    return 2 if re.match(rf"[{CJK}]", line) else 1 + len(line.split(maxsplit=1)[0])


def _unwrapped(lines):
    """Give the paragraphs in wrapped lines; an indented line among others begins a new one."""
    indents = [len(line) - len(line.lstrip()) for line in lines]
    base = min(indents)
    paragraph = ""
    for line, indent in zip(lines, indents, strict=True):
        if paragraph and indent >= base + 2 and indents.count(base) > 1:
            yield Piece(paragraph)
            paragraph = ""
        paragraph = join_words(paragraph, line)[0] if paragraph else line.strip()
    yield Piece(paragraph)
