"""Whether the lines of a text were ended by a program where they were full, and what they were."""

import re
from itertools import pairwise

from reader.importing.lines import PAGE_NUMBER
from reader.importing.pieces import CJK, COMMA, SHORT, TERMINAL, end_of, plain_words, start_of

NARROWEST = 40  # columns at which lines are wrapped
INSET = 2  # columns by which a line stands further in
COUPLET = 3  # lines of verse that stand in prose, at most
VERSE_LINE = 60  # columns of one of them
LEAST_WITHIN = 0.4  # of the ends of lines stand within a paragraph
MANY = 8  # lines, of which some may be short
MOSTLY = 0.6  # of the lines of such
EARLY = 0.7  # of the width of a text: a line that ends before that had room for the next word
LABEL = re.compile(r"\s*(?P<open>\(?)(?P<said>[1-9]\d?|[a-z])\)\s+(?=\S)")
FULL = 0.7  # of the lines, of which the last of a paragraph says nothing


def wrapping_width(chunks) -> int:
    """Give the columns at which the lines of a text were wrapped, 0 where they were not."""
    widths = sorted(len_ for lines in chunks for len_ in map(columns_on_screen, lines[:-1]))
    long = [width for width in widths if width >= NARROWEST]
    if not long or long[-1] > 2 * SHORT:
        return 0
    return long[int(0.97 * (len(long) - 1))]


def widths(chunks) -> tuple[int, int]:
    """Give the width at which a text was wrapped, and the one that holds for short lines further
    in: these tell nothing of it by themselves where the others are longer."""
    width = wrapping_width(chunks)
    others = [lines for lines in chunks if not may_be_couplet(lines)]
    longest = max((columns_on_screen(line) for lines in others for line in lines), default=0)
    return width, wrapping_width(others) if longest > 2 * VERSE_LINE else width


def may_be_couplet(lines: list[str]) -> bool:
    """Whether a few lines stand together, short and further in than the text, all alike."""
    indents = {len(line) - len(line.lstrip()) for line in lines}
    if not 1 < len(lines) <= COUPLET or len(indents) > 1 or min(indents) < INSET:
        return False
    return max(columns_on_screen(line.strip()) for line in lines) <= VERSE_LINE


def columns_on_screen(line: str) -> int:
    """Give the columns of `line` on a terminal, where a Chinese sign takes two."""
    return len(line) + len(re.findall(rf"[{CJK}]", line))


def is_wrapped(lines: list[str], width: int) -> bool:
    """Whether lines that stand together are paragraphs of a text that was wrapped at `width`."""
    if not NARROWEST <= width <= SHORT:
        return False
    stripped = [line.strip() for line in lines]
    if _have_capitals(stripped) and width < VERSE_LINE:
        return False
    if _are_stepped(lines):
        return False
    pairs = list(pairwise(stripped))
    is_told = _are_full(pairs, width) or _are_paragraphs(lines, width)
    return is_told or _are_quoted(lines) or _are_running(stripped)


def _are_full(pairs, width):
    """Whether most lines, each with the next, are so full that its next word had no room."""
    full = sum(
        columns_on_screen(line) + _first_word(following) > width - 1 for line, following in pairs
    )
    return full >= FULL * len(pairs)


def _have_capitals(lines):
    """Whether most of several lines begin with a capital, as those of verse do."""
    capitals = sum(start_of(plain_words(line)) == "upper" for line in lines[1:])
    return len(lines) > COUPLET and capitals >= 0.8 * (len(lines) - 1)


def _are_paragraphs(lines, width):
    """Whether lines are full but for the last ones of paragraphs that begin further in."""
    base = min(map(_indent, lines))
    pairs = [
        (line[base:], following.strip())
        for line, following in pairwise(lines)
        if not _begins_paragraph(line, following, base)
    ]
    return len(pairs) >= LEAST_WITHIN * (len(lines) - 1) and _are_full(pairs, width)


def _begins_paragraph(line, following, base):
    """Whether a line stands further in than the others, below the end of a sentence."""
    return _indent(following) >= base + INSET and end_of(plain_words(line)) != "open"


def _are_stepped(lines):
    """Whether a line of verse stands further in than those on both of its sides, within what is
    said: of prose a paragraph begins so below a sentence, or goes on so up to its end."""
    base = min(map(_indent, lines))
    for above, line, below in zip(lines, lines[1:], lines[2:], strict=False):
        is_further_in = _indent(line) >= base + INSET and _indent(above) == base == _indent(below)
        if is_further_in and "closed" not in (end_of(above.strip()), end_of(line.strip())):
            return True
    return False


def _are_quoted(lines):
    """Whether lines further in than the text are prose, wrapped at a width of their own: they are
    full, mostly begin with small letters and end within a part of a sentence."""
    stripped = [line.strip() for line in lines]
    width = max(map(columns_on_screen, stripped))
    fewest = COUPLET if width > VERSE_LINE else COUPLET + 1
    if len(lines) < fewest or width < NARROWEST or min(map(_indent, lines)) < INSET:
        return False
    return _go_on(stripped) and _are_full(list(pairwise(stripped)), width)


def _are_running(lines):
    """Whether several lines are prose that was wrapped unevenly: too long for verse, they go on in
    the next ones. Among many a few may be short, where a paragraph or a page ends."""
    long = sum(columns_on_screen(line) > VERSE_LINE for line in lines[:-1])
    are_long = long == len(lines) - 1 or (len(lines) >= MANY and long >= MOSTLY * (len(lines) - 1))
    return len(lines) >= COUPLET and are_long and _go_on(lines)


def _go_on(lines):
    """Whether lines mostly begin with small letters, and end within a part of a sentence."""
    small = sum(start_of(plain_words(line)) == "lower" for line in lines[1:])
    marked = sum(line[-1] in COMMA + TERMINAL for line in lines[:-1])
    half = (len(lines) - 1) / 2
    return small > half and marked < half


def _first_word(line):
    if re.match(rf"[{CJK}]", line):
        return 2
    first, *_rest = line.split(maxsplit=1) or [""]  # an empty line is pushed down by nothing
    return 1 + len(first) if first else 0


def _indent(line):
    return len(line) - len(line.lstrip())


def paragraphs_of(lines: list[str]) -> list[list[str]]:
    """Give the lines of each paragraph in wrapped ones: among others one that stands further in
    begins a new one, one that is counted, and one below a line that ended a sentence early."""
    indents = [_indent(line) for line in lines]
    base = min(indents)
    inset = indents.count(base) > 1
    full = max(map(columns_on_screen, lines))
    counted = counted_lines(lines)
    paragraphs = []
    for at, (line, indent) in enumerate(zip(lines, indents, strict=True)):
        begins = (inset and indent >= base + INSET) or at in counted
        if not paragraphs or begins or _parts(lines[at - 1], line, full):
            paragraphs.append([])
        paragraphs[-1].append(line)
    return paragraphs


def _parts(above, line, full):
    """Whether a paragraph ends between two lines of a text whose lines are so `full`: the first
    ends a sentence early, or one of them is a number of a page, and what is beside it is short."""
    numbers = [PAGE_NUMBER.match(one) is not None for one in (above, line)]
    is_short = columns_on_screen(above) < EARLY * full
    if any(numbers):
        beside = line if numbers[0] else above
        return is_short or columns_on_screen(beside) < EARLY * full
    begins = start_of(plain_words(line)) in ("upper", "digit", "speech")
    return is_short and begins and end_of(plain_words(above)) == "closed"


def counted_lines(lines: list[str]) -> set[int]:
    """Give which lines begin with labels that follow each other: "(1)" and "(2)", "a)" and "b)"."""
    found, last = set(), {}
    for at, line in enumerate(lines):
        label = LABEL.match(line)
        if not label:
            continue
        said, form = label["said"], (label["open"], label["said"].isdigit())
        before = last.get(form)
        follows = before is not None and _next(before[1]) == said
        if follows:
            found |= {before[0], at}
        if follows or said in ("1", "a"):
            last[form] = (at, said)
    return found


def _next(said):
    return str(int(said) + 1) if said.isdigit() else chr(ord(said) + 1)
