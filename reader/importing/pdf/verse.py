"""Verse in a PDF that fills its column, or whose lines are as long as each other: told from lines
that all begin with a capital and end unevenly, and of which some end within a sentence. What was
too long for a line begins the next one with a small letter. Lines around one middle may be verse
too.

What has room for more on most of its lines is verse as well; see `shapes.is_verse`.
"""

import re
from itertools import chain, groupby, pairwise, starmap

from reader.importing.pdf.lines import Line
from reader.importing.pdf.shapes import INDENT, OTHER_SIZE, VERSE, Group, could_take
from reader.importing.pdf.signs import begins_item
from reader.importing.pieces import CJK, CLOSERS, COMMA, OPENERS, TERMINAL, start_of

FEWEST, FEWEST_INSET = 4, 2  # lines of a poem; of one that stands further in
LONGEST = 75  # characters of a line
FARTHEST = 4  # of the size of its letters: lines of one poem are no farther apart
STANZA = 1.25  # times as far as its other lines are those between stanzas
UNEVEN = 0.5  # of the lines end where the longest does, at the most
GOES_ON = 0.35  # of the lines end within a sentence
POINTED = 0.25  # of those that end no stanza have a mark at their end
LINES_OF_A_STANZA = 12
MARKS = COMMA + TERMINAL + ":：—–-"
WIDE = re.compile(rf"[{CJK}]")


def mark_verse(pages: list[list[Line]]) -> None:
    """Say of the lines of pages which are verse, with which of them a stanza begins, and which is
    the rest of the one above."""
    lines = [line for page in pages for line in page if not line.is_head]
    for is_poem, stanzas in groupby(_stanzas(lines), _kind_of):
        stanzas = list(stanzas)
        if is_poem and is_poem(stanzas):
            for first, *others in chain.from_iterable(map(_parted, stanzas)):
                first.verse = "first"
                for line in others:
                    line.verse = "turned" if is_poem is _is_poem and _is_turned(line) else "rest"


def is_rest_of_stanza(stanza: Group, group: Group) -> bool:
    """Whether a stanza at the top of a page goes on with the last one on the page before."""
    told = stanza.lines[0].verse and group.lines[0].verse
    return (
        bool(told)
        and _end(stanza) not in TERMINAL
        and len(stanza.lines) + len(group.lines) <= LINES_OF_A_STANZA
    )


def _stanzas(lines):
    """Cut lines where they are farther apart than others below each other."""
    stanza, least = [], 0
    for above, line in zip([None, *lines], lines, strict=False):
        gap = above.foot - line.foot if above is not None else 0
        same = above is not None and (above.page, above.column) == (line.page, line.column)
        alike = same and abs(above.size - line.size) <= OTHER_SIZE * line.size
        near = alike and 0 < gap < FARTHEST * line.size and (not least or gap < STANZA * least)
        if near and least and gap * STANZA < least:  # the one above is alone, as a title may be
            yield stanza[:-1]
            stanza, least = stanza[-1:], gap
        if not near:
            yield stanza
            stanza, least = [], 0
        elif not least:
            least = gap
        stanza.append(line)
    yield stanza


def _kind_of(stanza):
    """Give what tells whether stanzas like this one are a poem, None where it is no stanza."""
    others = [line for line in stanza if line.table or line.is_code or line.listed or line.label]
    if not stanza or others or any(line.is_bold for line in stanza):
        return None
    if any(map(begins_item, stanza)) or max(len(line.words) for line in stanza) > LONGEST:
        return None
    if are_centred(stanza):
        return _is_centred_poem
    begun = sum(not _is_turned(line) for line in stanza)
    if _is_turned(stanza[0]) or (begun < 2 and len(stanza) > 1) or _is_speech(stanza):
        return None
    threes = zip([None, *stanza], stanza, [*stanza[1:], None], strict=False)
    return _is_poem if all(starmap(_may_be_line, threes)) else None


def _may_be_line(above, line, below):
    """Whether a line begins as those of verse do, or is the rest of one, which had no room."""
    if _is_turned(line):
        had_room = below is None or could_take(line, below)
        return had_room and not could_take(above, line)
    if WIDE.match(line.words.lstrip(OPENERS + " ")):
        return _end(line) in MARKS
    return _first(line).isupper()


def _is_turned(line):
    return _first(line).islower()


def _is_speech(lines):
    return 2 * sum(start_of(line.words) == "speech" for line in lines) > len(lines)


def _is_poem(stanzas):
    lines = [line for stanza in stanzas for line in stanza]
    begun = [line for line in lines if not _is_turned(line)]
    if WIDE.search(lines[0].words):
        return len(lines) >= FEWEST and len({len(line.words) for line in lines}) == 1
    if len(begun) < FEWEST and not _is_inset(lines):
        return False
    ends = [_end(line) for stanza in stanzas for line in _whole(stanza)]
    inner = [_end(line) for stanza in stanzas for line in _whole(stanza)[:-1]]
    if not inner or ends[-1] not in TERMINAL:
        return False
    if sum(end not in TERMINAL for end in ends) < GOES_ON * len(ends):
        return False
    edge = max(line.right for line in lines)
    if len(begun) < FEWEST:
        first, last = lines[0], lines[-1]
        longer = last.right > first.right + first.size  # the end of a quote is shorter
        edge = first.right_edge if longer else max(edge, first.right_edge - first.indent)
        return all(could_take(*two, edge) for two in pairwise(lines))
    even = sum(edge - line.right < line.size for line in lines)
    pointed = sum(end in MARKS for end in inner)
    return even <= UNEVEN * len(lines) and pointed >= POINTED * len(inner)


def _whole(stanza):
    """Give the lines of a stanza with which one ends, those that go on below left out."""
    return [line for line, below in pairwise(stanza) if not _is_turned(below)] + stanza[-1:]


def _is_inset(lines):
    return len(lines) >= FEWEST_INSET and all(line.indent > INDENT * line.size for line in lines)


def are_centred(lines):
    """Whether lines stand around one middle, and begin at several places."""
    middles, lefts = [line.left + line.right for line in lines], [line.left for line in lines]
    step = lines[0].size
    return max(middles) - min(middles) < step and max(lefts) - min(lefts) > 2 * step


def _is_centred_poem(stanzas):
    lines = [line for stanza in stanzas for line in stanza]
    if len(lines) < FEWEST or _end(lines[-1]) not in TERMINAL:
        return False
    edge = max(line.right for line in lines)
    short = sum(could_take(*two, 2 * edge - two[0].right) for two in pairwise(lines))
    return short >= VERSE * (len(lines) - 1)


def _parted(stanza):
    """Cut a stanza where lines stand further in, each the first of several, as the first one is."""
    left, step = min(line.left for line in stanza), INDENT * stanza[0].size
    begins = [at for at, line in enumerate(stanza) if line.left > left + step]
    far = all(after - at > 2 for at, after in pairwise([*begins, len(stanza)]))
    if are_centred(stanza) or begins[:1] != [0] or not far:
        return [stanza]
    return [stanza[at:after] for at, after in pairwise([*begins, len(stanza)])]


def _first(line):
    return line.words.lstrip(OPENERS + " ")[:1]


def _end(part):
    """Give the sign with which a line or a group ends, quotation marks left out."""
    return part.words.rstrip(CLOSERS)[-1:]
