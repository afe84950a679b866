"""Where a block is split: a mark that is open there is closed before, and opened again after. Pure.

Whoever splits sees words, and a cursor among them; that both halves are Markdown as good as the
whole is seen to here. What is read before and after is the same, sign by sign.
"""

import re

from reader.importing.blocks import BLANK, STEP
from reader.rendering import inline_tokens

# The end of a line of verse right before or after an empty line, where it would be a sign to read.
BREAK_BEFORE = re.compile(r"(?<!\\)((?:\\\\)*)\\(?=\n[ \t]*\n)")
BREAK_AFTER = re.compile(r"(\n[ \t]*\n)(?:[ \t]*\\?\n)*")
# What of a block goes where it is split: not the steps by which a line of verse begins further in.
GAP = rf"((?:\\?\n|[^\S{STEP}])*)"
SPACE_BEFORE, SPACE_BEHIND = re.compile(rf"\A[^\S{STEP}]+"), re.compile(r"\s+\Z")
LINK_END = re.compile(
    r"\]\((?:<[^<>\n]*>|[^\s()<>]*(?:\([^\s()]*\)[^\s()]*)*)(?:\s+(?:\"[^\"]*\"|'[^']*'))?\)"
)
EDGE = re.compile(r"(?<=[\\`*_~\[\]()<>!])|(?=[\\`*_~\[\]()<>!])")
CUT = "\ue002"  # a sign of the private use area, to see what is open where it stands
MOST_EDGES = 40  # at which it is tried to split instead


def well_split(markdown: str, standing: str) -> str:
    """Give what was typed with each part between empty lines in marks of its own.

    `standing` is the block as it was. Where nothing but empty lines was put into it, one that
    would tear an address or the like apart goes beside it, or where there are no words, away.
    """
    whole = _without_breaks(markdown)
    parts = _parts(whole)
    if len(parts) < 2 or CUT in markdown:
        return whole
    # What looks like the end of a line may be the first half of a sign: `\\*`.
    found = _found_in(standing, parts) or _found_in(standing, _parts(markdown))
    head, gaps = (found[0], _gaps(found)) if found else ("\n".join(parts), _between(parts))
    tails = []
    for start, end in reversed(gaps):
        if halves := _halves(head, start, end, bool(found)):
            head, tail = halves
            tails.append(tail)
    return _without_breaks("\n\n".join([head, *reversed(tails)]))


def _without_breaks(markdown):
    return BREAK_AFTER.sub(r"\1", BREAK_BEFORE.sub(r"\1", markdown))


def _parts(markdown):
    return [_trimmed(part) for part in BLANK.split(markdown) if part.strip()]


def _found_in(standing, parts):
    return re.fullmatch(GAP.join(map(re.escape, parts)), _trimmed(standing))


def _between(parts):
    """Give where the line ends between `parts` stand, once they are lines."""
    ends = [sum(map(len, parts[:count])) + count - 1 for count in range(1, len(parts))]
    return [(end, end + 1) for end in ends]


def _gaps(found):
    return [found.span(number) for number in range(1, found.re.groups + 1)]


def _halves(whole, start, end, elsewhere):
    """Give both halves of `whole`, cut from `start` to `end`, or near by where that may be
    `elsewhere`; None where no half would say anything."""
    if start >= len(whole):
        return None
    told = _signs(whole)
    edges = sorted(map(re.Match.start, EDGE.finditer(whole)), key=lambda at: (abs(at - start), -at))
    places = [(start, end), *((at, at) for at in edges[:MOST_EDGES] if elsewhere)]
    for place in places:
        plain = whole[: place[0]].rstrip(), _trimmed(whole[place[1] :])
        for halves in (plain, _marked(whole, *place)):
            first, second = map(_signs, halves)
            if first and second and [*first, *second] == told:
                return halves
    return None if elsewhere else (whole[:start], whole[end:])


def _marked(whole, start, end):
    """Give both halves with what is open between them closed in the first, opened in the second;
    empty ones where that cannot be told."""
    before, after = whole[:start], whole[end:]
    space = " " if start < end else ""
    opened = _open_at_cut(f"{before}{space}{CUT}{space}{after}", after)
    if opened is None:
        return "", ""
    closing = "".join(ending for _beginning, ending in reversed(opened))
    opening = "".join(beginning for beginning, _ending in opened)
    return before.rstrip() + closing, _opened(opening, _trimmed(after))


def _opened(opening, after):
    """Give words behind the marks that are opened for them, and steps before these."""
    words = after.lstrip(STEP)
    return after[: len(after) - len(words)] + opening + words


def _trimmed(part):
    """Give a part without the white space around it that says nothing."""
    return SPACE_BEHIND.sub("", SPACE_BEFORE.sub("", part))


def _open_at_cut(markdown, after):
    """Give [(beginning, end)] of the marks in which the sign of the cut stands; None for a place
    that is no place for words."""
    opened = []
    for token in inline_tokens(markdown):
        if CUT in token.content and token.type in ("text", "code_inline"):
            return [*opened, (token.markup, token.markup)]
        if token.nesting == 1:
            end = LINK_END.search(after) if token.type == "link_open" else None
            opened.append(("[", end[0]) if end else (token.markup, token.markup))
        elif token.nesting == -1:
            opened.pop()
    return None


def _signs(markdown):
    """Give the signs that one reads, each with the marks that it stands in, and marks that have
    none."""
    signs, marks, opened_at = [], [], []
    for token in inline_tokens(markdown):
        if token.nesting == 1:
            marks.append((token.type, token.attrGet("href")))
            opened_at.append(len(signs))
        elif token.nesting == -1:
            mark = marks.pop()
            if opened_at.pop() == len(signs):
                signs.append(("", mark))
        elif token.type == "image":
            signs.append((token.attrGet("src"), token.content, frozenset(marks)))
        else:
            within = frozenset([*marks, (token.type, None)])
            signs += [(sign, within) for sign in token.content if not sign.isspace()]
    return signs
