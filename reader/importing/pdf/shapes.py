"""The shapes of paragraphs in a PDF, told from the indents and the ends of their lines."""

from dataclasses import dataclass, field
from itertools import pairwise
from statistics import median

from reader.importing.pdf.lines import Line
from reader.importing.pieces import DASHES, WIDE, Piece

INDENT = 0.8  # of the size of the letters
OTHER_SIZE = 0.07  # a share by which sizes differ for the eye
DOUBLE = 2.6  # of the size of the letters: lines are no farther apart in double spacing
NARROW = 0.65  # of the width of a column: what is narrower is no quote
KEPT = ("code", "contents", "list", "terms")  # what is told line by line
BESIDE = ("table", "caption", "figure")  # what may stand between two parts of a paragraph
RIGHT = 0.4  # of the width of a column: what stands at its right edge begins no farther left
VERSE = 0.6  # the share of lines that had room for more


@dataclass(eq=False)
class Group:
    """Lines that belong together: a paragraph, heading, quote, verse, note, item, code, list,
    terms, contents, head or figure, a table or its caption; the lines of a figure are its caption.
    """

    lines: list[Line]
    kind: str = "paragraph"
    after: list["Group"] = field(default_factory=list)  # notes that stand at the foot of its page
    pictures: list[Piece] = field(default_factory=list)  # what stands for those of a figure

    @property
    def size(self) -> float:
        return max(line.size for line in self.lines)

    @property
    def words(self) -> str:
        return " ".join(line.words for line in self.lines)


def is_first(above, line, below):
    """Whether a line begins a paragraph: it stands further in than the one below."""
    same_size = abs(line.size - below.size) < OTHER_SIZE * line.size
    near = 0 < line.foot - below.foot < DOUBLE * line.size and above.page == line.page
    step = INDENT * line.size
    return same_size and near and step < line.indent < 5 * step and abs(below.indent) < step / 2


def is_hanging(group, line):
    """Whether a line goes on with a group whose first line stands further out than the others."""
    first, second = group.lines[0], group.lines[1]
    further = second.indent > first.indent + INDENT * line.size
    return further and abs(second.indent - line.indent) < line.size


def is_around_middle(group, line):
    """Whether a line goes on with a group whose lines stand around one middle, and are full."""
    middles = [one.left + one.right for one in (*group.lines, line)]
    edge = max(one.right for one in group.lines)
    full = not could_take(group.lines[-1], line, edge)
    return full and max(middles) - min(middles) < line.size and line.right < edge + line.size


def inner_edge(group, line):
    """Give where the lines of a quote end, to which one is added, None where a group is no quote:
    it stands further in, and is not much narrower than its column."""
    lines = [*group.lines, line]
    edge, begin, end = max(one.right for one in lines), line.left_edge, line.right_edge
    inset = all(one.indent > INDENT * one.size for one in lines)
    return edge if len(lines) > 2 and inset and edge - begin >= NARROW * (end - begin) else None


def is_verse(lines):
    """Whether lines end where their author wanted, since more would have fitted on most of them."""
    if len(lines) < 3:
        return False
    edge = max(line.right for line in lines)
    begin, end = lines[0].left_edge, lines[0].right_edge
    # A quote has an edge of its own, but is not much narrower than the text.
    if edge - begin < NARROW * (end - begin) or lines[1].indent < INDENT * lines[1].size:
        edge = end
    short = sum(
        could_take(above, below, above.right_edge if above.right_edge < end else edge)
        for above, below in pairwise(lines)  # some may stand beside a box
    )
    return short >= VERSE * (len(lines) - 1)


def could_take(last, line, edge=None):
    """Whether the first word of a line would have had room on the line above."""
    word = line.words[:1] if WIDE.match(line.words) else line.words.split(" ", 1)[0]
    width = (line.right - line.left) / max(len(line.words), 1)
    return last.right + (len(word) + 1.5) * width < (edge or last.right_edge)


def is_signature(line):
    """Whether a line behind a dash stands at the right edge of its column, as a name below a quote
    does."""
    return stands_right(line) and line.words[:1] in DASHES


def stands_right(line):
    """Whether a line stands at the right edge of its column alone."""
    width = line.right_edge - line.left_edge
    return line.indent > RIGHT * width and line.right_edge - line.right < line.size


def is_inset(lines, usual):
    """Whether lines stand further in than the text on the left, and are not wider on the right."""
    step = INDENT * usual.size
    left = median(line.indent for line in lines[1:])
    first = lines[0].indent
    right = max(line.right for line in lines)
    return left > step and first > step and right < lines[0].right_edge + 1
