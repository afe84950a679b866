"""What is drawn over other letters: accents that older fonts have by themselves, and a text that is
drawn twice in the same place."""

import unicodedata

from reader.importing.pdf.letters import Letter, Sheet
from reader.importing.pdf.rows import MIDDLE, Rows

# Signs that stand for the marks which they draw on a letter.
MARKS = dict(
    zip(
        "`´ˆ^˜~¯˘˙¨˚˝ˇ¸˛",
        "\u0300\u0301\u0302\u0302\u0303\u0303\u0304\u0306\u0307\u0308\u030a\u030b\u030c\u0327\u0328",
        strict=True,
    )
)
DOTLESS = {"ı": "i", "ȷ": "j"}
AMISS = 0.22  # of the size of the letters: the middle of a mark is no farther from that of a letter
HIGHER = 0.4  # the same: so much higher stands the mark of a capital


def take_overdrawn(sheet: Sheet) -> None:
    """Let the letters of a page carry their accents, and keep of letters drawn twice the first."""
    sheet.letters = _once(sheet.letters)
    if not any(letter.sign in MARKS for letter in sheet.letters):
        return
    rows, carried = None, set()
    for at, letter in enumerate(sheet.letters):
        if letter.sign not in MARKS:
            continue
        base = _nearest(letter, sheet.letters[max(at - 1, 0) : at + 2])
        if base is None:
            rows = rows or Rows(sheet.letters)
            middle, high = letter.foot + MIDDLE * letter.size, HIGHER * letter.size
            base = _nearest(letter, [one for _, one in rows.between(middle - high, middle + high)])
        if base is not None:
            whole = DOTLESS.get(base.sign, base.sign) + MARKS[letter.sign]
            base.sign = unicodedata.normalize("NFC", whole)
            carried.add(id(letter))
    sheet.letters = [letter for letter in sheet.letters if id(letter) not in carried]


def _once(letters: list[Letter]) -> list[Letter]:
    """Give letters without those that stand where the same one stands; the two of a ligature, which
    share their place, follow each other."""
    places = [(letter.sign, letter.left, letter.foot) for letter in letters]
    if len(set(places)) == len(places):
        return letters
    seen: dict[tuple[str, float, float], int] = {}
    return [
        letter
        for at, (letter, place) in enumerate(zip(letters, places, strict=True))
        if seen.setdefault(place, at) >= at - 1 or letter.sign == " "
    ]


def _nearest(mark, letters):
    """Give the letter on which a mark stands, None where it stands by itself."""
    best, least = None, AMISS * mark.size
    for letter in letters:
        off = abs(letter.left + letter.right - mark.left - mark.right) / 2
        level = abs(mark.foot - letter.foot) < HIGHER * mark.size
        if off < least and level and letter.sign[0].isalpha() and letter.sign not in MARKS:
            best, least = letter, off
    return best
