"""The label with which a note begins, and the mark in the text that leads to it."""

import re
from dataclasses import dataclass
from itertools import pairwise

from reader.importing.pieces import ABBREVIATION, QUOTES, start_of
from reader.importing.vocabulary import months

RAISED = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
LOWERED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
LABEL = re.compile(
    r"\s*(?P<mark>\[\d{1,3}\]:?|\(\d{1,3}\)|\d{1,3}[.)](?=\s)|\d{1,3}(?=\s)|[⁰¹²³⁴-⁹]{1,3}"
    r"|\*{1,3}|[†‡§¶])\s*(?P<words>\S.*)"
)
LETTERED = re.compile(r"\[[A-Za-z]\]\s*(?P<words>\S.*)")
ESCAPED = re.compile(r"^(\d*)\\")
SIGNS = ("*", "**", "***"), ("*", "†", "‡", "§", "¶")  # in their order on a page
CLOSING = re.escape(f"{QUOTES})]")
# What the mark of a note stands right behind: a word, or the sign that ends a part of a sentence.
BEHIND = (
    rf"(?:(?<=[^\W\d_]{{3}})|(?<=[^\W\d_]{{2}}[.,;:!?…])|(?<=[^\W\d_][{CLOSING}])"
    rf"|(?<=[.,;!?…][{CLOSING}]))"
)
IN_BRACKETS = r"(?:(?<=\S)|(?<=\S\s))\\?\[{}\\?\](?![(\[:])"  # a mark, whatever its sign


@dataclass(frozen=True)
class Label:
    """The number of a note, or 0 with its sign, and how it is written."""

    number: int
    style: str

    def follows(self, last: "Label | None") -> bool:
        """Whether it is the next after another in one row of notes."""
        if last is None or (self.number and self.style != last.style):
            return False
        if self.number or last.number:
            return self.number == last.number + 1
        return any((last.style, self.style) in pairwise(row) for row in SIGNS)

    def begins(self) -> bool:
        """Whether it is the first of the notes of a page that are counted anew."""
        return self.number == 1 or self.style == "*"

    @property
    def sign(self) -> str:
        return str(self.number or self.style)


def label_of(line: str) -> Label | None:
    """Give the label with which a line begins as a note does, None where it begins otherwise."""
    found = LABEL.match(line)
    if not found or start_of(found["words"]) not in ("upper", "caseless"):
        return None
    plain = found["mark"].translate(RAISED)
    number = int(re.sub(r"\D", "", plain) or 0)
    month = re.split(r"\W", found["words"], maxsplit=1)[0].casefold() in months()
    emphasised = plain[0] == "*" and "*" in found["words"]
    if (plain[-1].isdigit() and not number) or (number and month) or emphasised:
        return None
    return Label(number, re.sub(r"\d+", "0", found["mark"]) if number else plain)


def words_of(markdown: str) -> str:
    """Give what a note says behind its label."""
    plain = ESCAPED.sub(r"\1", markdown)
    return (LABEL.match(plain) or LETTERED.match(plain))["words"]


def marks_of(sign, text):
    """Find what may be the mark of a note in a text, by the sign that the note has."""
    if sign.isalpha():
        return list(re.finditer(IN_BRACKETS.format(sign), text))
    if not sign.isdigit():
        found = list(re.finditer(re.escape(sign), text))
        behind = [one for one in found if re.search(r"[^\W_]\W?$", text[: one.start()][-2:])]
        return behind if len(found) == 1 else []  # others may emphasise
    raised = sign.translate(LOWERED)
    pattern = re.compile(
        rf"{BEHIND}(?:{sign}|\({sign}\))(?![\w%]|[.,:-]\w)"
        rf"|{IN_BRACKETS.format(sign)}|(?<=\S){raised}(?![⁰¹²³⁴-⁹])"
    )
    found = pattern.finditer(text)
    return [one for one in found if not ABBREVIATION.search(text[: one.start()][-12:])]
