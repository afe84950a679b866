"""Paragraphs whose lines a program ended with a break where they were full, as one does that copies
them out of a letter or a book."""

from itertools import chain, pairwise

from lxml import etree

from reader.importing.elements import BLOCKS, holds_block
from reader.importing.pieces import columns, end_of, start_of

HOLDING = ("p", "div", "td", "li", "blockquote")
FILLED = 45  # columns of a line that goes on in the next
USUAL = 55  # columns of such lines, in the middle of all
LONGEST = 120  # columns of a line of print
LEAST = 6  # breaks amid a sentence, on a page
SHARE = 0.5  # of the breaks behind full lines, which such breaks must be
NEARLY = 0.7  # of the widest line


def end_lines(body) -> None:
    """Let a break part the words on both sides of it also where one reads them on one line."""
    for end in body.iter("br"):
        tail = end.tail or ""
        if not tail[:1].isspace() and next(end.iterancestors("pre"), None) is None:
            end.tail = f"\n{tail}"


def join_wrapped(body) -> None:
    """Let lines that break amid their sentences be one, where a page does so throughout.

    Verse begins its lines with capitals, or has short ones, and stays as it is.
    """
    blocks = [_lines_of(one) for one in _with_breaks(body)]
    full = [pair for pair in chain.from_iterable(map(pairwise, blocks)) if _is_full(pair[0])]
    full = [pair for pair in full if pair[1][0]]
    amid = [pair for pair in full if _goes_on(*pair)]
    if len(amid) < LEAST or len(amid) < SHARE * len(full):
        return
    widths = sorted(columns(line[0]) for line, _ in amid)
    if widths[len(widths) // 2] < USUAL:
        return
    for lines in blocks:
        _join(lines)


def _with_breaks(body):
    """Give the blocks that hold breaks and no other block."""
    breaks = list(body.iter("br"))
    held = [next(one.iterancestors(*BLOCKS), None) for one in breaks if len(breaks) >= LEAST]
    held = list(dict.fromkeys(held))
    held = [one for one in held if one is not None and one.tag in HOLDING]
    return [one for one in held if not holds_block(one)]


def _lines_of(block):
    """Give the lines of a block: the words of each, and the break at its end."""
    lines, words = [], ""
    for event, one in etree.iterwalk(block, events=("start", "end")):
        if event == "start" and one.tag == "br":
            lines.append((" ".join(words.split()), one))
            words = ""
        elif event == "start":
            words += one.text or ""
        elif one is not block:
            words += one.tail or ""
    return [*lines, (" ".join(words.split()), None)]


def _is_full(line):
    return FILLED <= columns(line[0]) <= LONGEST


def _goes_on(line, following):
    """Whether a sentence goes on in the line below."""
    return end_of(line[0]) != "closed" and start_of(following[0]) == "lower"


def _join(lines):
    """Join the lines of a block that are full, where most of these go on in the next; and any that
    break amid a sentence."""
    pairs = [pair for pair in pairwise(lines) if pair[0][0] and pair[1][0]]
    full = [pair for pair in pairs if _is_full(pair[0])]
    if sum(_goes_on(*pair) for pair in pairs) < SHARE * len(full) or not full:
        return
    widest = max(columns(words) for words, _ in lines)
    for line, following in pairs:
        if _goes_on(line, following) or columns(line[0]) >= max(FILLED, NEARLY * widest):
            line[1].tag, line[1].tail = "span", f" {(line[1].tail or '').lstrip()}"
