"""How far in the lines of verse begin: from what a file says of it to steps.

While a file is read, a line stands in by so many quarters of the size of its letters, for what a
file says may be a half of it, or ten times that: `Piece.indents` has them, line for line. What is
kept is how the lines stand to each other, as a few em spaces before those that begin further in.
"""

import re
from itertools import groupby

from reader.importing.blocks import BREAK, MOST_STEPS, STEP, Block, as_paragraph
from reader.importing.pieces import SHORT, Piece, columns

UNIT = "\u2005"  # a quarter, in words that are being read
EM = 4  # quarters
NEAR = 2  # quarters: lines that are no farther apart begin at one place
MOST = 200  # quarters: what is more says where a part of a page stands
STYLE = "postil-style"  # of an element: what the sheets of its page say of its classes
ATTRIBUTE = "postil-in"  # of a paragraph of a document, the quarters
SPACES = {"\u2003": 4, "\u2001": 4, "\u3000": 4, "\u2002": 2, "\u2000": 2, "\u2007": 2, "\t": 12}
FIRM = frozenset((UNIT, "\u00a0", "\u202f", "\u2004", "\u2006", "\u2009", *SPACES))
LEAD = re.compile(r"\s*")
TYPED_LEAD = re.compile(r"(?:\s|&(?:nbsp|emsp|ensp|#160|#8195|#8194);)*", re.IGNORECASE)
ENTITIES = {"nbsp": " ", "#160": " ", "emsp": "\u2003", "#8195": "\u2003", "ensp": "\u2002",
            "#8194": "\u2002"}  # fmt: skip
ENTITY = re.compile(r"&(#?\w+);")
QUOTED = re.compile(r"(?:> ?)*")

LENGTH = re.compile(r"(-?\d{0,4}(?:\.\d{1,6})?)(em|rem|px|pt|%|ch|ex|in|cm|mm|pc)", re.IGNORECASE)
QUARTERS = {"em": 4, "rem": 4, "px": 1 / 4, "pt": 1 / 3, "%": 1.6, "ch": 2, "ex": 2, "in": 24,
            "cm": 9.45, "mm": 0.945, "pc": 4}  # fmt: skip
SIDE = re.compile(
    r"(?:^|[;\s])(?P<side>(?:margin|padding)(?:-left|-inline-start)?)\s*:\s*(?P<said>[^;]+)",
    re.IGNORECASE,
)
FIRST = re.compile(r"(?:^|[;\s])text-indent\s*:\s*(?P<said>[^;]+)", re.IGNORECASE)
# As the makers of e-books call lines that begin further in: their numbers are halves.
NAMED = re.compile(
    r"(?:^|\s)(?:line-?)?(?:i|in|ind|indent|indented|pindent)[_-]?(\d{1,2})?(?:em)?(?:$|\s)"
)
UNNUMBERED = ("indent", "indented")


def width_of(space: str, blank: int = 0) -> int:
    """Give the quarters that white space takes at the beginning of a line; a space takes `blank` of
    them, or one that is kept as it is one."""
    return sum(
        SPACES.get(sign, max(blank, 1) if sign in FIRM else blank if sign == " " else 0)
        for sign in space
    )


def typed_width(line: str) -> int:
    """Give how far in a line begins that was typed, where a space is as wide as any sign."""
    lead = ENTITY.sub(lambda one: ENTITIES[one[1].casefold()], TYPED_LEAD.match(line)[0])
    return width_of(lead.expandtabs(8), blank=2)


def without_lead(line: str) -> str:
    """Give a line that was typed without what it begins with."""
    return line[TYPED_LEAD.match(line).end() :].rstrip()


def piece_of_lines(lines: list[str], further: int = 0, **about) -> Piece:
    """Give the piece that lines of Markdown make, `further` in by as many quarters; what they begin
    with says how far in each begins."""
    indents = tuple(further + width_of(LEAD.match(line)[0]) for line in lines)
    markdown = BREAK.join(map(as_paragraph, lines))
    return Piece(markdown, indents=indents if len(lines) > 1 else (), **about)


def moved_in(piece: Piece, quarters: int) -> None:
    """Let the lines of a piece, if it has several, begin further in."""
    if quarters and BREAK in piece.markdown:
        before = piece.indents or [0] * len(piece.lines)
        piece.indents = tuple(quarters + one for one in before)


def quoted(pieces: list[Piece]) -> Piece:
    """Give pieces as one quote."""
    lines, indents = [], []
    for piece in pieces:
        words = f"**{piece.markdown}**" if piece.kind == "heading" else piece.markdown
        inside = [f"> {line}".rstrip() for line in words.split("\n")]
        between = [">"] if lines else []
        lines += between + inside
        known = len(piece.indents) == len(inside)
        indents += [0] * len(between) + list(piece.indents if known else [0] * len(inside))
    return Piece("\n".join(lines), "quote", indents=tuple(indents) if any(indents) else ())


def in_quarters(number: float) -> int:
    """Give a number of quarters as one that a line may stand in."""
    return min(max(round(number), 0), MOST)


def keep_typed(root) -> None:
    """Let the tabs and spaces with which lines of paragraphs begin that were typed in a document
    stand for how far in these do."""
    for paragraph in root.iter("p"):
        paragraph.text = _kept(paragraph.text)
        for end in paragraph.iter("br"):
            end.tail = _kept(end.tail)


def _kept(words):
    lead = LEAD.match(words or "")[0]
    return UNIT * width_of(lead, blank=1) + words[len(lead) :] if lead else words


def indent_of(element, several: bool = False) -> int:
    """Give how many quarters further in than what is around it an element begins, as its style, or
    else its class, says; of one with `several` lines what it says of all of them."""
    if not element.attrib:
        return 0
    if own := element.get(ATTRIBUTE):
        return int(own)
    style = f"{element.get(STYLE) or ''};{element.get('style') or ''}"
    # What is said last holds.
    sides = {one["side"].casefold()[:6]: _side(one) for one in SIDE.finditer(style)}
    quarters = sum(sides.values())
    for first in FIRST.findall(style)[-1:]:
        step = _quarters(first.strip())
        quarters += min(step, 0) if several else step
    if not quarters and (named := NAMED.search(element.get("class") or "")):
        number = named[1]
        quarters = 2 * int(number) if number else 2 * EM * (named[0].strip() in UNNUMBERED)
    return in_quarters(quarters)


def moved(element) -> int:
    """Give what `indent_of` gives, and let the element say nothing of it any more."""
    quarters = indent_of(element)
    for name in (ATTRIBUTE, STYLE, "style"):
        element.attrib.pop(name, None)
    return quarters


def _side(found):
    said = found["said"].split("!")[0].split()
    if found["side"].casefold() in ("margin", "padding"):
        # Top, right, bottom and left; what is not said is what the other side has.
        said = said[3:4] or said[1:2] or said[:1]
    return _quarters(said[0]) if said else 0


def _quarters(length):
    found = LENGTH.fullmatch(length.strip())
    return float(found[1] or 0) * QUARTERS[found[2].casefold()] if found and found[1] != "-" else 0


def step_in(blocks: list[Block], indents: list[tuple[int, ...]]) -> None:
    """Let the lines of verse among `blocks` begin with as many em spaces as they stand in, where
    `indents` say for each block how far its lines do.

    They are told from the line that stands least far in, of all stanzas that follow each other.
    """
    pairs = list(zip(blocks, indents, strict=True))
    for is_verse, group in groupby(pairs, lambda pair: _is_verse(*pair)):
        if is_verse:
            for poem in _poems(list(group)):
                _step_in(poem)


def _is_verse(block, indents):
    lines = block.markdown.split("\n")
    if block.kind not in ("paragraph", "quote") or BREAK not in block.markdown:
        return False
    return len(indents) in (0, len(lines)) and max(map(columns, lines)) < SHORT


def _poems(pairs):
    """Part stanzas that follow each other; a quote is a poem of its own."""
    for is_quote, group in groupby(pairs, lambda pair: pair[0].kind == "quote"):
        stanzas = list(group)
        yield from ([one] for one in stanzas) if is_quote else [stanzas]


def _step_in(poem):
    told = [
        (block, block.markdown.split("\n"), indents or (0,) * len(block.markdown.split("\n")))
        for block, indents in poem
    ]
    said = [
        quarters
        for _block, lines, indents in told
        for line, quarters in zip(lines, indents, strict=True)
        if _says(line)
    ]
    steps = steps_of(said)
    for block, lines, indents in told:
        block.markdown = "\n".join(
            _begun(line, steps.get(quarters, 0))
            for line, quarters in zip(lines, indents, strict=True)
        )


def _begun(line, steps):
    begin = QUOTED.match(line).end()
    return line[:begin] + STEP * (steps if _says(line) else 0) + line[begin:]


def _says(line):
    return bool(line[QUOTED.match(line).end() :].strip(BREAK))


def steps_of(quarters: list[int]) -> dict[int, int]:
    """Give how many steps in a line begins, by how many quarters it does: none for those that stand
    least far in, and for each other place another number, up to the most that there may be."""
    places = {}
    last = min(quarters)
    step = 0
    for one in sorted(set(quarters)):
        if one - last >= NEAR:
            step += max(1, round((one - last) / EM))
            last = one
        places[one] = step
    return _narrowed(places) if step > MOST_STEPS else places


def _narrowed(places):
    """Give places with fewer steps between them where there are more than fit beside each other."""
    ranks = {step: rank for rank, step in enumerate(sorted(set(places.values())))}
    top, last = max(ranks), len(ranks) - 1
    if last >= MOST_STEPS:
        return {one: round(ranks[step] * MOST_STEPS / last) for one, step in places.items()}
    share = (MOST_STEPS - last) / (top - last)
    return {one: ranks[step] + round((step - ranks[step]) * share) for one, step in places.items()}
