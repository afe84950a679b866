"""Whether what stands at the top of a page, or of a column, goes on with what ended before it."""

from reader.importing.pdf.capitals import is_in_capitals
from reader.importing.pdf.captions import is_awaited
from reader.importing.pdf.feet import NOTE_SIZE
from reader.importing.pdf.measures import Measures
from reader.importing.pdf.shapes import (
    BESIDE,
    INDENT,
    KEPT,
    OTHER_SIZE,
    Group,
    could_take,
)
from reader.importing.pdf.signs import COUNTED, END, SECTION, begins_item
from reader.importing.pdf.tables import LEADERS, is_one_table
from reader.importing.pdf.verse import is_rest_of_stanza

LONGEST_HEADING = 120  # characters
FULL = 0.75  # of the width of a column: a line that ends before has much room


def is_rest_of_sentence(last: Group, group: Group, following: Group | None) -> bool:
    """Whether what looks like a caption at the top of a page is the rest of a sentence: "as is seen
    in Figure 3." One that goes on below it has the caption in its middle."""
    if group.kind not in ("caption", "figure") or last.kind not in ("paragraph", "quote", "item"):
        return False
    if abs(group.size - last.lines[-1].size) > OTHER_SIZE * group.size:
        return False
    amid = following is not None and following.words[:1].islower()
    return is_awaited(last.lines[-1].words, group.words) and not amid


def stands_between(last: Group, group: Group, usual: Measures) -> bool:
    """Whether a group may stand between the parts of a paragraph, of which another may be the
    second: a table, a figure or its caption, or small words at the foot of a page, such as say
    where an author can be reached."""
    if group.kind == "table":
        return False
    return last.kind in BESIDE or (_is_small(last, usual) and usual.is_text(group.lines[0]))


def _is_small(group, usual):
    return group.kind in ("paragraph", "verse") and group.size <= NOTE_SIZE * usual.size


def torn(groups: list[Group], group: Group, usual: Measures) -> Group | None:
    """Give the paragraph before tables and small words that goes on with a group, where its words
    surely do."""
    left = (one for one in reversed(groups) if one.kind not in ("head", *BESIDE))
    last = next((one for one in left if not _is_small(one, usual)), None)
    small = group.words[:1].islower()
    return last if last is not None and small and not END.search(last.words) else None


def goes_on(last: Group, group: Group, usual: Measures) -> bool:
    """Whether a group at the top of a page or a column goes on with the last one before it."""
    end, line = last.lines[-1], group.lines[0]
    if is_one_table(end, line):
        return True
    if last.kind == group.kind and last.kind in (*KEPT, "verse"):
        return last.kind in KEPT or is_rest_of_stanza(last, group)
    if line.entry and last.kind == "paragraph":
        return line.entry == "rest" and bool(end.entry)
    if last.lines[0].entry and group.kind in ("paragraph", "quote") and not begins_item(line):
        return not END.search(end.words) and not COUNTED.match(line.words)
    if last.kind == "item" and group.kind in ("paragraph", "quote"):
        return _is_rest_of_item(last, group)
    if last.kind != group.kind or last.kind not in ("paragraph", "quote", "item", "note"):
        return False
    if abs(end.size - line.size) > OTHER_SIZE * usual.size or begins_item(line):
        return False
    if group.kind == "paragraph" and (_is_short(end, line) or _is_named(end, group)):
        return False
    indented = line.indent > INDENT * line.size and last.kind == "paragraph"
    if indented and usual.has_indents:
        return False
    edge = max(one.right for one in last.lines) if last.kind == "quote" else None
    return not END.search(end.words) or (not indented and not could_take(end, line, edge))


def _is_named(end, group):
    """Whether a group has the look of a heading, though its letters are as large as the others: it
    is slanted or in capitals, as the line before is not, or has a number of its own."""
    words = group.words
    if len(words) > LONGEST_HEADING or END.search(words) or LEADERS.search(words):
        return False
    slanted = all(line.is_slanted for line in group.lines) and not words[:1].islower()
    if is_in_capitals(words) and not end.words.isupper():
        return True
    return (slanted and not end.letters[-1].italic) or bool(SECTION.match(words))


def _is_short(end, line):
    """Whether a line with which a page or a column ends has much room left, so that no sentence
    goes on from it: a heading, or a number that stands alone."""
    room = end.right < end.left_edge + FULL * (end.right_edge - end.left_edge)
    return room and could_take(end, line) and not line.words[:1].islower()


def _is_rest_of_item(item, group):
    """Whether a group stands as far in as the words of an item, whose sentence has no end yet."""
    first, line = item.lines[0], group.lines[0]
    inside = line.indent > first.indent + INDENT * line.size / 2
    return inside and not END.search(item.lines[-1].words)
