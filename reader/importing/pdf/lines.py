"""A line of a page, and what stands side by side on one."""

from collections import Counter
from dataclasses import dataclass, field
from functools import cached_property
from itertools import pairwise
from statistics import median

from reader.importing.html.inline import PLAIN, Run, Style
from reader.importing.pdf.letters import Letter
from reader.importing.pdf.mirrors import RIGHT_TO_LEFT
from reader.importing.pdf.rows import MIDDLE
from reader.importing.pieces import WIDE

SPACE = 0.17  # of the size of the letters: a gap as wide is a space
# The same between letters of one font, on a line that has no drawn spaces and whose letters stand
# close: kerned after such as an f, or on a line that has too many words, a space is as narrow.
NARROW, CLOSE = 0.08, 0.02
OVER = 0.2  # the same: by no more do letters reach over those before them
ENDING = ",;:!?)]’”»"
APART = 1.6  # the same: as wide a gap may part two columns
SAME_LINE = 0.4  # the same: feet that differ less stand on one line
RAISED, SMALLER = 0.12, 0.86  # a note's mark stands higher by as much, and is as small
SMALL, LARGE = 0.65, 0.92  # the same: so large are small capitals
MANY = 0.5  # of them: so many letters beside them tell the size of a line


@dataclass
class Line:
    """A line of a column, with the edges of what is written on it."""

    letters: list[Letter]
    page: int = 0
    left_edge: float = 0  # of its column
    right_edge: float = 0
    column: int | tuple = 0  # or a part of one
    begins_column: bool = False
    shift: float = 0  # by which a large initial beside it moves it to the right
    is_head: bool = False
    is_code: bool = False
    # In a list whose lines lead to numbers, "contents" or "list"; or in one of "terms".
    listed: str = ""
    is_label: bool = False  # all words in a drawing, and set aside
    is_turned: bool = False  # and stands among others that are not
    is_ruled: bool = False  # and stands right below a short line that is drawn
    label: str = ""  # of the note that begins here
    number: str = ""  # of the item that begins here, "-" where its words say it
    hang: float = 0  # by which that stands further in than the other numbers of its list
    entry: str = ""  # "first" where an entry of a list of sources begins, "rest" where it goes on
    verse: str = ""  # the same of a stanza; "turned" for what goes on with the line above
    notes: list[str] = field(default_factory=list)  # the marks of notes on it
    table: list[list[list["Line"]]] | None = None  # it stands for: rows of cells of lines
    is_gloss: bool = False  # and that is of terms, without a head
    inset: float = 0  # by which what is said of terms in it stands further in than these
    is_term: bool = False  # below which stands what it means

    @cached_property
    def left(self) -> float:
        return min(letter.left for letter in self.letters if letter.sign != " ")

    @property
    def indent(self) -> float:
        """How far it stands in from the edge of its column."""
        return self.left - self.shift - self.left_edge

    @cached_property
    def right(self) -> float:
        return max(letter.right for letter in self.letters if letter.sign != " ")

    @cached_property
    def size(self) -> float:
        """The size of most of its letters; where these are small capitals, that of the others."""
        sizes = Counter(round(letter.size, 1) for letter in self.letters if letter.sign != " ")
        usual = max(sizes, key=lambda size: (sizes[size], size))
        return _size_beside(self.letters, usual) if len(sizes) > 1 else usual

    @cached_property
    def foot(self) -> float:
        return median(letter.foot for letter in self.letters if letter.size >= self.size - 0.2)

    @property
    def middle(self) -> float:
        """The height of the middle of its letters."""
        return self.foot + MIDDLE * self.size

    @cached_property
    def words(self) -> str:
        return " ".join("".join(sign for sign, _ in self.signs()).split())

    @cached_property
    def is_bold(self) -> bool:
        seen = [letter for letter in self.letters if letter.sign.isalnum()]
        return bool(seen) and sum(letter.bold for letter in seen) > 0.9 * len(seen)

    @property
    def begins_bold(self) -> bool:
        return next(letter.bold for letter in self.letters if letter.sign != " ")

    @property
    def ends_bold(self) -> bool:
        return next(letter.bold for letter in reversed(self.letters) if letter.sign != " ")

    @cached_property
    def is_slanted(self) -> bool:
        seen = [letter for letter in self.letters if letter.sign.isalnum()]
        return bool(seen) and sum(letter.italic for letter in seen) > 0.9 * len(seen)

    @cached_property
    def is_fixed(self) -> bool:
        """Whether its letters are equally wide, as those of code are."""
        if not next(letter for letter in self.letters if letter.sign != " ").fixed:
            return False
        seen = [letter.fixed for letter in self.letters if letter.sign != " "]
        return sum(seen) > 0.9 * len(seen)

    @cached_property
    def raised(self) -> list[Letter]:
        """The letters that stand higher than the others, and are smaller."""
        small, high = SMALLER * self.size, self.foot + RAISED * self.size
        return [one for one in self.letters if one.size < small and one.foot > high]

    def is_raised(self, letter: Letter) -> bool:
        small = letter.size < SMALLER * self.size
        return small and letter.foot > self.foot + RAISED * self.size

    def signs(self):
        """Give each sign with its letter; a wide gap is a space, whose letter is None."""
        earlier = before = None
        for letter in self.letters:
            if before is not None and not _is_beside(before, letter):
                narrow = _is_narrow_gap(before, letter) and not _are_one(earlier, before)
                if is_gap(before, letter) or (narrow and self._is_close):
                    yield " ", None
            yield letter.sign, letter
            earlier, before = before, letter

    @cached_property
    def _is_close(self) -> bool:
        """Whether its letters are set without white between them."""
        gaps = [abs(two.left - one.right) for one, two in pairwise(self.letters)]
        drawn = any(letter.sign == " " for letter in self.letters)
        return not drawn and median(gaps) < CLOSE * self.size

    def runs(self, plain_bold: bool = False) -> list[Run]:
        """Give its words as runs; see `inline`. With `plain_bold`, bold letters mean nothing."""
        runs: list[Run] = []
        signs, style, look = [], PLAIN, (False, False, "")
        for sign, letter in self.signs():
            if letter is not None and sign != " ":
                own = (letter.bold and not plain_bold, letter.italic, letter.href)
                if own != look:
                    if signs:
                        runs.append(("".join(signs), style))
                    bold, italic, href = look = own
                    signs, style = [], Style(href=href, bold=bold, italic=italic)
            signs.append(sign)
        return [*runs, ("".join(signs), style)] if signs else runs


def _size_beside(letters, size):
    """Give the size of the capitals among small ones of a `size`, and that itself where there are
    none: both stand on one foot, and no small letter is of that size. Where small capitals say that
    they are small letters, none of those is larger, and no capital is small; or enough of both
    kinds are larger."""
    words = [one for one in letters if one.sign.isalpha()]
    small = [one for one in words if round(one.size, 1) == size]
    others = [one for one in words if round(one.size, 1) > size]
    cases = {one.sign.isupper() for one in small}
    told = cases == {True} or (cases == {False} and all(one.sign.isupper() for one in others))
    told = told or len(others) >= MANY * len(small)
    if not (small and told):
        return size
    large = (
        round(one.size, 1)
        for one in others
        if SMALL < size / one.size < LARGE and one.foot == small[0].foot
    )
    return max(large, default=size)


def is_gap(before: Letter, letter: Letter) -> bool:
    """Whether there is so much white between two letters that it is a space."""
    if before.sign == " " or letter.sign == " ":
        return False
    size = max(min(before.size, letter.size), 1)
    gap = max(letter.left - before.right, before.left - letter.right)
    if gap <= SPACE * size:
        return False
    wide = WIDE.match(before.sign) and WIDE.match(letter.sign)
    return not wide or gap > APART * size


def _is_beside(before, letter):
    """Whether a letter surely stands right beside another: so it is with nearly all, and quick."""
    gap, size = letter.left - before.right, letter.size
    return -OVER * size < gap <= NARROW * size and before.size > size / 2


def _are_one(letter, following):
    """Whether two letters are drawn as one, "fi", so that each is said to be half as wide as both,
    and where it ends is not known well."""
    if letter is None or letter.sign != "f" or following.sign not in "fil":
        return False
    same = (letter.right - letter.left) - (following.right - following.left)
    return abs(same) < 0.01 and abs(letter.right - following.left) < 0.01


def _is_narrow_gap(before, letter):
    gap, size = letter.left - before.right, letter.size
    if not NARROW * size < gap <= SPACE * size or before.font != letter.font:
        return False
    if before.size != size or not letter.sign.isalpha() or WIDE.match(letter.sign):
        return False
    if RIGHT_TO_LEFT.match(letter.sign) or RIGHT_TO_LEFT.match(before.sign):
        return False
    if letter.sign.isupper():  # capitals are often set apart
        return not before.sign.isupper() and (before.sign.isalnum() or before.sign in ENDING + ".")
    return before.sign.isalnum() or before.sign in ENDING  # and not the dot of an address


def rows_of(fragments: list[Line], mirrored: bool) -> list[Line]:
    """Give the lines of a column, from the top; what stands on one foot is one line."""
    return [
        row[0]
        if row[0].table
        else Line(
            [one for part in _in_order(row, mirrored) for one in part.letters], shift=row[0].shift
        )
        for row in level(fragments)
    ]


def level(fragments: list[Line], near: float = SAME_LINE) -> list[list[Line]]:
    """Give fragments by the foot on which they stand, from the top; a table stands alone.

    Feet on one line differ by less than `near` of the size of the letters.
    """
    rows = []
    for fragment in sorted(fragments, key=lambda one: (-one.foot, one.left)):
        last = rows[-1][0] if rows else None
        if (
            last is None
            or last.table
            or fragment.table
            or abs(last.foot - fragment.foot) >= near * max(last.size, fragment.size)
        ):
            rows.append([fragment])
        else:
            rows[-1].append(fragment)
    return rows


def _in_order(row, mirrored):
    letters = [letter.sign for part in row for letter in part.letters]
    backwards = sum(bool(RIGHT_TO_LEFT.match(sign)) for sign in letters) > len(letters) / 2
    return sorted(row, key=lambda part: part.left, reverse=backwards and not mirrored)
