"""A letter in plain text, whose lines end where somebody pressed Enter: they are no verse.

Prose of this kind and verse without capitals look alike. So nothing is read as a letter but what
stands below a salutation at the top of a text.
"""

from itertools import pairwise

from reader.importing.pieces import COMMA, columns, end_of, plain_words, start_of
from reader.importing.salutation import is_salutation

NEAR = 8  # runs of lines from the top among which a letter begins
SHORT = 40  # columns of a line below a letter: "With love,"
MOST_BELOW = 4  # such lines
SOFT = 0.5  # of the ends of lines stand within a sentence that goes on in small letters


def begins_letter(lines: list[str], place: int) -> bool:
    """Whether lines that stand together, that many from the top, begin with a salutation."""
    return place < NEAR and is_salutation(lines[0].strip())


def parts_of_letter(lines: list[str]) -> list[list[str]]:
    """Part lines of a letter that stand together: the salutation, what is said, and the end."""
    head = lines[:1] if is_salutation(lines[0].strip()) else []
    rest = lines[len(head) :]
    said = max((at + 1 for at, line in enumerate(rest) if _end(line) == "closed"), default=0)
    below = rest[said:]
    if not said or len(below) > MOST_BELOW or not all(map(is_below, below)):
        said, below = len(rest), []
    return [part for part in (head, rest[:said], below) if part]


def is_running(lines: list[str]) -> bool:
    """Whether lines of a letter are sentences that go on from line to line."""
    if len(lines) < 2 or _end(lines[-1]) != "closed":
        return False
    ends = [_is_soft(*pair) for pair in pairwise(lines) if _end(pair[0]) != "closed"]
    return bool(ends) and sum(ends) >= SOFT * len(ends)


def _is_soft(line, following):
    begins = start_of(plain_words(following))
    if begins == "caseless":
        return _end(line) == "open" and line.rstrip()[-1] not in COMMA
    return begins in ("lower", "digit")


def is_below(line: str) -> bool:
    """Whether a line is as short as those around a letter, and goes on from none above."""
    return columns(line.strip()) <= SHORT and start_of(plain_words(line)) != "lower"


def _end(line):
    return end_of(plain_words(line))
