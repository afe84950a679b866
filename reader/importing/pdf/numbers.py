"""Lists whose items are numbered: "1.", "a)" or "(i)", each with its words further in.

A number begins a heading and a paragraph of prose as well. So the numbers must follow one another
where they stand, and what is between two of them must stand below the words of an item.
"""

import re
from itertools import pairwise
from statistics import median

from reader.importing.pdf.lines import Line
from reader.importing.pdf.shapes import INDENT
from reader.importing.pdf.tables import LEADERS
from reader.importing.pieces import end_of

LABEL = re.compile(
    r"(?:\((?P<inner>\d{1,3}|[a-z]|[ivxl]{2,5})\)|(?P<plain>\d{1,3}|[a-z]|[ivxl]{2,5})[.)]"
    r"|(?P<above>\d{1,2}\.(?:\d{1,2}\.){0,2})(?P<last>\d{1,2})\.?)\s(?=\S)"
)
PAGE = re.compile(r"\s\d{1,4}$")
LONGEST_ITEM = 40  # lines, those of lists inside it among them
ALONE = 3  # items at least of a list that stands no further in, each on one line
NEAR = 2  # of the size of the letters: the lines of an item are no further apart
RAGGED = 6  # of the size of the letters: by so much may the ends of lines of prose differ
LONGEST_LINE = 90  # characters, mostly, of items in two brackets: longer ones are paragraphs
ROMAN = dict(zip("ivxl", (1, 5, 10, 50), strict=True))


def mark_numbers(pages: list[list[Line]]) -> None:
    """Say of the lines that begin an item of a numbered list what its number is."""
    lines = [line for page in pages for line in page if not line.is_head]
    found = {at: one for at, line in enumerate(lines) if (one := _values(line))}
    done = set()
    for at, values in found.items():
        for style, value in values.items():
            if (style, at) not in done and (value == 1 or style == "number"):
                chain = _chain(lines, found, at, style)
                done.update((style, one) for one in chain)
                if style == "number" and _are_paragraphs(lines, chain):
                    for one in chain:
                        lines[one].entry = "first"
                elif _is_list(lines, chain):
                    _mark([lines[one] for one in chain], style)
                elif len(chain) == 1 and style == "number":
                    _keep_together(lines, at)


def _keep_together(lines, at):
    """Let a paragraph that has a number, but is in no list, go on with the lines below its words,
    which stand further in than it: they are no quote."""
    end = at + 1
    while end < min(at + LONGEST_ITEM, len(lines)) and _hangs_below(lines, at, end):
        end += 1
    for place in range(at, end) if end > at + 1 else ():
        lines[place].entry = "first" if place == at else "rest"


def _hangs_below(lines, at, place):
    above, line = lines[place - 1], lines[place]
    near = line.page == above.page and 0 < above.foot - line.foot < NEAR * line.size
    return near and not (line.entry or line.table) and _is_below_words(lines[at], line)


def words_of_item(line: Line) -> Line:
    """Give the first line of an item without its number, where Markdown says that."""
    if not line.number[:-1].isdecimal():
        return line
    letters = line.letters[_first_of_words(line) :]
    return Line(letters, line.page, line.left_edge, line.right_edge, line.column)


def _values(line):
    """Give what number a line begins with, by the style in which it is written."""
    label = LABEL.match(line.words)
    if (
        not label
        or line.table
        or line.is_code
        or line.listed
        or line.is_bold
        or LEADERS.search(line.words)
    ):
        return {}
    if label["last"]:
        return {"counted with those above": int(label["last"])}
    said = label["inner"] or label["plain"]
    if said.isdecimal():
        return {"number": int(said)}
    values = {"letter": ord(said) - ord("a") + 1} if len(said) == 1 else {}
    return values | ({"roman": _roman(said)} if set(said) <= set(ROMAN) else {})


def _roman(said):
    values = [ROMAN[sign] for sign in said]
    pairs = zip(values, [*values[1:], 0], strict=True)
    return sum(-one if one < following else one for one, following in pairs)


def _chain(lines, found, at, style):
    """Give the places of lines whose numbers follow one another, from the one at `at` on."""
    chain = [at]
    while (following := _next(lines, found, chain[-1], style)) is not None:
        chain.append(following)
    return chain


def _next(lines, found, at, style):
    item = lines[at]
    sign = _signs(item)
    for place in range(at + 1, min(at + LONGEST_ITEM, len(lines))):
        line = lines[place]
        same = found.get(place, {}).get(style) == found[at][style] + 1 and _signs(line) == sign
        if same and (_are_level(item.indent, line) or _are_level(_inset(item), line, _inset(line))):
            return place
        above = lines[place - 1]
        far = line.page == above.page and not 0 < above.foot - line.foot < NEAR * 2 * line.size
        # The other lines of a paragraph of a law may stand below its number.
        edge = item.indent if style == "number" and sign[0] else _inset(item)
        if far or line.table or line.indent < edge - line.size:
            return None
    return None


def _are_level(indent, line, own=None):
    return abs((line.indent if own is None else own) - indent) < line.size / 2


def _signs(line):
    """Give how a number is set off: with a bracket, two, or a full stop; and what stands before the
    last of several."""
    label = LABEL.match(line.words)
    if label["last"]:
        return False, label["above"]
    return bool(label["inner"]), label[0].strip()[-1]


def _inset(line):
    """Give how far in from the edge of its column the words of an item stand."""
    return line.letters[_first_of_words(line)].left - line.shift - line.left_edge


def _first_of_words(line):
    """Give the index of the letter after a number, its signs and the white behind it."""
    left = len(LABEL.match(line.words)[0].strip())
    for at, letter in enumerate(line.letters):
        if letter.sign != " ":
            if not left:
                return at
            left -= len(letter.sign)
    return 0


def _is_list(lines, chain):
    """Whether lines are items: they stand further in than the text, have lines below their words,
    or are many that follow each other at once. Sections are counted with those above them too."""
    if len(chain) < 2 or sum(bool(PAGE.search(lines[at].words)) for at in chain) > len(chain) / 2:
        return False
    if LABEL.match(lines[chain[0]].words)["last"] and _are_long(lines, chain):
        return False
    last = chain[-1] - chain[0] == len(chain) - 1
    hanging = [at for at in chain if at + 1 < len(lines) and _hangs(lines[at], lines[at + 1])]
    further = all(lines[at].indent > INDENT * lines[at].size for at in chain)
    if not hanging and _is_of_sentence(lines, chain):
        return False
    return bool(hanging) or further or (last and len(chain) >= ALONE)


def _is_of_sentence(lines, chain):
    """Whether the first number stands where a line of running text happens to begin, as in
    "… in chapter" and "1. The boat" below: amid lines as long, the one above without an end."""
    at = chain[0]
    if at == 0 or chain[1] == at + 1 or end_of(lines[at - 1].words) != "open":
        return False
    above, line, below = lines[at - 1 : at + 2]
    return all(
        one.page == other.page
        and 0 < one.foot - other.foot < NEAR * line.size
        and _are_level(one.indent, other)
        and abs(one.right - other.right) < RAGGED * line.size
        for one, other in ((above, line), (line, below))
    )


def _hangs(item, line):
    """Whether a line stands right below the words of an item."""
    near = item.page != line.page or 0 < item.foot - line.foot < NEAR * line.size
    return near and _is_below_words(item, line)


def _is_below_words(item, line):
    return _are_level(_inset(item), line) and _inset(item) - item.indent > line.size / 2


def _are_paragraphs(lines, chain):
    """Whether what has numbers in two brackets are the paragraphs of a law: long, or with lines
    below their numbers."""
    if len(chain) < 2 or not LABEL.match(lines[chain[0]].words)["inner"]:
        return False
    flush = any(
        _are_level(lines[at].indent, lines[at + 1]) for at, end in pairwise(chain) if end > at + 1
    )
    return flush or _are_long(lines, chain)


def _are_long(lines, chain):
    lengths = [sum(len(one.words) for one in lines[at:end]) for at, end in pairwise(chain)]
    return median(lengths) > LONGEST_LINE


def _mark(items, style):
    edge = min(item.indent for item in items)
    for item in items:
        label = LABEL.match(item.words)
        said = label["inner"] or label["plain"]
        # What is in two brackets stays so, or is counted with others: Markdown has no such number.
        plain = style == "number" and not label["inner"]
        item.number = f"{said}{label[0].strip()[-1]}" if plain else "-"
        item.hang = item.indent - edge  # numbers of several digits may end alike
