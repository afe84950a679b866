"""From the lines of a PDF to paragraphs: where one ends is told from how full its lines are, from
indents, from gaps, and from the size of the letters."""

import re
from itertools import pairwise, starmap

from reader.importing.pdf import code
from reader.importing.pdf.capitals import mark_capitals
from reader.importing.pdf.captions import kind_of_caption
from reader.importing.pdf.feet import give_notes, last_note, parted, raised_label
from reader.importing.pdf.goingon import goes_on, is_rest_of_sentence, stands_between, torn
from reader.importing.pdf.lines import Line
from reader.importing.pdf.measures import GAP, Measures
from reader.importing.pdf.shapes import (
    BESIDE,
    INDENT,
    KEPT,
    OTHER_SIZE,
    Group,
    could_take,
    inner_edge,
    is_around_middle,
    is_first,
    is_hanging,
    is_inset,
    is_signature,
    is_verse,
    stands_right,
)
from reader.importing.pdf.signs import COUNTED, END, SECTION, begins_item, names_day
from reader.importing.pdf.tables import is_caption
from reader.importing.pieces import CLOSERS

SAME = 0.1  # points: by less do the sizes of letters of one font differ
CAPTION_LINES = 4  # of a caption above a table
DASHES = ("-", "–", "—")
WIDE = 0.75  # of the room that a line has
SENTENCE, LARGE = 75, 1.3  # characters of one, and of the usual size: larger ones may be a title


def groups_of(pages: list[list[Line]]) -> list[Group]:
    """Give the groups of all pages in order; what goes on on the next page is one group."""
    usual = Measures(
        [line for lines in pages for line in lines if not (line.is_head or line.table)]
    )
    groups: list[Group] = []
    for lines in pages:
        heads = [Group([line], "head") for line in lines if line.is_head]
        left = [line for line in lines if not line.is_head]
        for above, line in zip([None, *left], left, strict=False):
            line.begins_column = above is None or above.column != line.column
        text, notes = parted(left, usual, last_note(groups))
        first, grouped = True, _grouped(text, usual)
        for group, following in zip(grouped, [*grouped[1:], None], strict=False):
            last = next((one for one in reversed(groups) if one.kind != "head"), None)
            at_the_top = first or group.lines[0].begins_column
            if at_the_top and last is not None and is_rest_of_sentence(last, group, following):
                group.kind = "paragraph"
            if last is not None and at_the_top and stands_between(last, group, usual):
                last = torn(groups, group, usual)
            if last is not None and at_the_top and goes_on(last, group, usual):
                last.lines += group.lines
            else:
                groups.append(group)
            first = first and group.kind in BESIDE
        groups += heads
        give_notes(groups, notes)
    mark_capitals(groups)
    return groups


def _grouped(lines, usual):
    """Cut the lines of a page into groups."""
    groups = []
    for at, line in enumerate(lines):
        last = groups[-1] if groups else None
        following = lines[at + 1] if at + 1 < len(lines) else None
        if line.table or _names_table(lines, at, usual):
            groups.append(Group([line], "table" if line.table else "caption"))
            continue
        if told := _kind_told(line):
            if last is not None and last.kind == told and _is_next(last.lines[-1], line):
                last.lines.append(line)
            else:
                groups.append(Group([line], told))
            continue
        if following is not None and _are_whole(last, line, following, usual):
            groups[-1:] = [Group([one]) for one in [*last.lines, line]]
        elif last is None or line.begins_column or _begins(last, line, following, usual):
            groups.append(Group([line]))
        else:
            last.lines.append(line)
    return [_with_kind(group, usual) for group in groups]


def _kind_told(line):
    """Give the kind that was told of a line before, "" where none was."""
    return line.listed or ("verse" if line.verse else "code" if line.is_code else "")


def _is_next(above, line):
    """Whether a line goes on with the one above, of which the same was told."""
    if line.listed:
        return True
    same = line.verse != "first" if line.verse else code.goes_on(above, line)
    return same and not line.begins_column


def _are_whole(group, line, below, usual):
    """Whether the lines above one with which a paragraph begins are paragraphs by themselves: all
    begin as that does, and had room for more. One may be full, where it ends a sentence."""
    if group is None or group.kind != "paragraph" or not is_first(group.lines[-1], line, below):
        return False  # and what is a table, its caption or code stays one
    last = group.lines[-1]
    if len(group.lines) == 1:
        alike = abs(last.indent - line.indent) < INDENT * line.size / 2
        full = usual.has_indents and alike and END.search(last.words)
        return bool(full) or could_take(last, line)
    told = _kind_told(last) or last.entry or line.entry
    lines = [*group.lines, line]
    if told or line.begins_column or _is_apart(group, line, below, usual):
        return False
    return all(map(usual.may_be_first, lines)) and all(starmap(could_take, pairwise(lines)))


def _begins(group, line, below, usual):
    """Whether a line begins a new group, or goes on with the one above it."""
    last = group.lines[-1]
    if (
        last.table
        or last.is_code
        or last.listed
        or last.verse
        or is_signature(last)
        or abs(last.size - line.size) > OTHER_SIZE * usual.size
    ):
        return True
    large = line.size > (1 + OTHER_SIZE) * usual.size
    other = last.is_bold != line.is_bold and not _is_amid_bold(last, line)
    if other and not (large and abs(last.size - line.size) < SAME):
        return True
    if _is_apart(group, line, below, usual):
        return True
    if large or (line.is_bold and not usual.is_bold):
        return False  # a heading on several lines
    if (begins_item(line) and not _is_dash(group, line)) or raised_label(line):
        return True  # as that of an affiliation
    if line.entry:
        return line.entry == "first"
    return _begins_by_its_place(group, line, usual)


def _is_apart(group, line, below, usual):
    """Whether there is more space above a line than there is between the lines of a paragraph: in
    the text, or right above or below it."""
    last = group.lines[-1]
    gap = last.foot - line.foot
    if gap < 0 or gap > usual.apart * usual.leading * max(1, line.size / usual.size):
        return True
    near = [group.lines[-2].foot - last.foot] if len(group.lines) > 1 else []
    if below is not None and not below.table and abs(below.size - line.size) < SAME:
        near.append(line.foot - below.foot)
    return any(line.size < one < gap / GAP for one in near)


def _is_dash(group, line):
    """Whether a line begins with a dash amid a sentence, which fills the line above."""
    last = group.lines[-1]
    amid = not (END.search(last.words) or could_take(last, line) or begins_item(group.lines[0]))
    return amid and not line.number and line.words[:1] in DASHES


def _are_paragraphs(lines, usual):
    """Whether each of several lines is a paragraph, as where people speak by turns: it begins as
    these do, and all but the last end a sentence."""
    ended = all(END.search(one.words) for one in lines[:-1])
    return ended and all(map(usual.may_be_first, lines))


def _is_amid_bold(last, line):
    """Whether a sentence goes on from line to line, in letters of one weight or with a small one,
    so that the line that is bold, or nearly so, has what is emphasised in it."""
    goes_on = last.ends_bold == line.begins_bold or line.words[:1].islower()
    return goes_on and not END.search(last.words)


def _begins_by_its_place(group, line, usual):
    """Whether a line begins a paragraph by how far it stands in, and where the one above ends."""
    last, step = group.lines[-1], INDENT * line.size
    indent, before = line.indent, last.indent
    ended = could_take(last, line, inner_edge(group, line)) and bool(END.search(last.words))
    if ended and (SECTION.match(line.words) or _are_paragraphs([*group.lines, line], usual)):
        return True
    if len(group.lines) == 1:
        if (could_take(last, line) or stands_right(last)) and names_day(last):
            return True
        small = line.words[:1].islower()
        if END.search(last.words) and usual.may_be_first(last) and usual.may_be_first(line):
            return True  # two that begin alike, however full the one above is
        if ended and usual.has_indents and before > step > abs(indent) and not small:
            return True  # a paragraph of one line, and something that is none
        if begins_item(last) and before - indent > step / 2 and could_take(last, line):
            return True  # a short item, and something further out that is none of it
        # After a first line that stands further in, or further out, the others stand alike.
        counted = begins_item(last) or (last.entry and _is_wide(last))
        return indent > before + step and not counted and could_take(last, line)
    if abs(indent - before) > step:
        return not (is_hanging(group, line) or is_around_middle(group, line))
    return ended and not is_verse([*group.lines, line])


def _is_wide(line):
    """Whether a line is not far from full, as those of a text whose edge is uneven."""
    return line.right - line.left > WIDE * (line.right_edge - line.left)


def _names_table(lines, at, usual):
    """Whether the caption of a table begins on a line: it stands right above or below it, and not
    in the middle of a paragraph."""
    line, above = lines[at], lines[at - 1] if at else None
    below = lines[at + 1 : at + 1 + CAPTION_LINES]
    if not is_caption(line) or not any(one.table for one in [*([above] if above else []), *below]):
        return False
    if above is None or above.table or line.begins_column or END.search(above.words):
        return True
    return above.foot - line.foot > GAP * usual.leading


def _with_kind(group, usual):
    lines = group.lines
    if group.kind in (*BESIDE, *KEPT, "verse"):
        return group
    if named := kind_of_caption(group.words):
        group.kind = "figure" if named == "figure" else "caption"
        return group
    short = len(group.words) < 200 and len(lines) < 5
    large = group.size > (1 + OTHER_SIZE) * usual.size
    bold = all(line.is_bold for line in lines) and not usual.is_bold
    sentence = len(group.words) > SENTENCE and group.size < LARGE * usual.size
    sentence = sentence and group.words.rstrip(CLOSERS)[-1:] in (".", "。", "۔")
    if short and (large or bold) and not sentence and re.search(r"[^\W\d_]", group.words):
        group.kind = "heading"
    elif begins_item(lines[0]) and not is_signature(lines[0]):
        group.kind = "item"
    elif lines[0].entry:
        group.kind = "paragraph"
    elif is_verse(lines):
        group.kind = "verse"
    elif len(lines) > 1 and is_inset(lines, usual) and not COUNTED.match(lines[0].words):
        group.kind = "quote"
    return group
