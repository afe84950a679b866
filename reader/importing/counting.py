"""How the items of lists are counted: in digits, as Markdown does it, in letters or numerals, or
with words around them. Of what is not plain, the label of an item is the first of its words."""

import re

LABEL = "postil-label"  # the attribute of an item whose label is not plain, or that has none
PLAIN = re.compile(r"[(（]?\d+[.)、．）\s]*")
NUMBER = re.compile(r"[\d.)(（）、．\s]*")
MOST_LETTERS = 4  # one after another
LATIN = "abcdefghijklmnopqrstuvwxyz"
RUSSIAN = "абвгдежзиклмнопрстуфхцчшщэюя"  # of which some are left out where one counts
ROMAN = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"),
    (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip
LARGEST_ROMAN = 3999
CHINESE = ("", *"一二三四五六七八九")
LARGEST_CHINESE = 99
NAMED = re.compile(
    r"list-style(?:-type)?\s*:[^;]*?\b(?P<form>(?:lower|upper)-(?:alpha|latin|roman))\b",
    re.IGNORECASE,
)
FORMS = {
    "lower-alpha": "a", "lower-latin": "a", "upper-alpha": "A", "upper-latin": "A",
    "lower-roman": "i", "upper-roman": "I",
}  # fmt: skip


def form_of(node) -> str:
    """Give the form in which a list of a page says that it is counted, as its `type` has it."""
    found = NAMED.search(node.get("style") or "")
    said = FORMS[found["form"].casefold()] if found else node.get("type") or ""
    return said if said in WRITTEN else "1"


def label_of(item, form: str, number: int) -> str | None:
    """Give the words with which an item begins; None where it has the number of Markdown."""
    if item.get(LABEL) is not None:
        return item.get(LABEL)
    label = f"{counted(number, form)}."
    return None if is_plain(label) else label


def is_plain(label: str) -> bool:
    """Whether a label is no more than the number that Markdown gives an item."""
    return PLAIN.fullmatch(label) is not None


def says_words(label: str) -> bool:
    """Whether a label says more than numbers do, as "§ 1" and "Article 1": a heading keeps it."""
    return NUMBER.fullmatch(label) is None


def counted(number: int, form: str) -> str:
    """Give a number in one of the forms of WRITTEN; in digits where it has none in that."""
    write = WRITTEN.get(form)
    return (write(number) if write and number > 0 else "") or str(number)


def _in_letters(number):
    """Give "aa" and then "ab" after "z"."""
    said = ""
    while number > 0:
        number, letter = divmod(number - 1, len(LATIN))
        said = LATIN[letter] + said
    return said if len(said) <= MOST_LETTERS else ""


def _doubled(alphabet):
    """Give what writes "aa" and then "bb" after "z"."""

    def write(number):
        again, letter = divmod(number - 1, len(alphabet))
        return alphabet[letter] * (again + 1) if again < MOST_LETTERS else ""

    return write


def _in_roman(number):
    said = ""
    for worth, letters in ROMAN if number <= LARGEST_ROMAN else ():
        times, number = divmod(number, worth)
        said += letters * times
    return said


def _in_chinese(number):
    tens, ones = divmod(number, 10)
    if number > LARGEST_CHINESE:
        return ""
    return ("" if tens < 2 else CHINESE[tens]) + "十" * (tens > 0) + CHINESE[ones]


def _large(write):
    return lambda number: write(number).upper()


WRITTEN = {
    "1": str,
    "a": _in_letters,
    "A": _large(_in_letters),
    "aa": _doubled(LATIN),
    "AA": _large(_doubled(LATIN)),
    "i": _in_roman,
    "I": _large(_in_roman),
    "а": _doubled(RUSSIAN),
    "А": _large(_doubled(RUSSIAN)),
    "一": _in_chinese,
}
