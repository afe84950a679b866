"""The headings of a file of Word that nobody named: lines in larger letters than the text.

Where one paragraph has the style of a heading, or its level, others are left as they are.
"""

from collections import Counter

from lxml import etree

from reader.importing.pieces import end_of
from reader.importing.wordxml import WORD, name_style, style_of, value_of, words_of

USUAL = 20  # half points, where a file says nothing
LARGER = 1.15  # times as large as the letters of the text
LONGEST = 120  # characters of a heading
LEVELS = 4
ON = ("1", "true")
MOST = 0.35  # the share of paragraphs that may be headings
NOT_IN = (f"{WORD}tc", f"{WORD}txbxContent")


def name_by_size(tree, styles: dict, named: dict[str, bool]) -> bool:
    """Give lines in larger letters the style of a heading, by their size, the largest that of the
    first level; `styles` are the elements of paragraph styles by their ids, and `named` says of
    those that have a meaning whether it is that of a heading. Gives whether there are any."""
    paragraphs = [one for one in tree.iter(f"{WORD}p") if words_of(one).strip()]
    if any(named.get(style_of(one)) or _has_level(one) for one in paragraphs):
        return False
    usual = _usual(styles)
    sizes = {one: _size(one, styles, usual) for one in paragraphs}
    letters = Counter()
    for one, size in sizes.items():
        letters[size] += len(words_of(one))
    text = max(letters, key=letters.get, default=usual)
    lines = [one for one in paragraphs if style_of(one) not in named and _is_line(one)]
    large = [one for one in lines if sizes[one] >= LARGER * text]
    if len(large) > MOST * len(paragraphs):
        return False
    levels = sorted({sizes[one] for one in large}, reverse=True)[:LEVELS]
    for one in large:
        if sizes[one] in levels:
            _name(one, f"Heading{levels.index(sizes[one]) + 1}")
    return bool(large)


def _has_level(paragraph):
    return paragraph.find(f"{WORD}pPr/{WORD}outlineLvl") is not None


def _size(paragraph, styles, usual):
    """Give the size of the letters of a paragraph, that of the smallest where it has several."""
    of_style = _sized(styles.get(style_of(paragraph)), f"{WORD}rPr/{WORD}sz") or usual
    runs = (run for run in paragraph.iter(f"{WORD}r") if run.findtext(f"{WORD}t"))
    return min((_sized(run, f"{WORD}rPr/{WORD}sz") or of_style for run in runs), default=of_style)


def _usual(styles):
    """Give the size of letters of which nothing else is said."""
    normal = next((one for one in styles.values() if one.get(f"{WORD}default") in ON), None)
    if size := _sized(normal, f"{WORD}rPr/{WORD}sz"):
        return size
    whole = next((one.getparent() for one in styles.values()), None)
    path = f"{WORD}docDefaults/{WORD}rPrDefault/{WORD}rPr/{WORD}sz"
    return _sized(whole, path) or USUAL


def _sized(element, path):
    size = value_of(None if element is None else element.find(path))
    return int(size) if size.isdecimal() and len(size) < 5 else 0


def _is_line(paragraph):
    """Whether a paragraph is a line amid the text that is no sentence and no item of a list."""
    words = words_of(paragraph).strip()
    if len(words) > LONGEST or end_of(words) in ("closed", "colon"):
        return words.endswith(("?", "!")) and len(words) <= LONGEST
    if paragraph.find(f"{WORD}pPr/{WORD}numPr") is not None:
        return False
    return not any(one.tag in NOT_IN for one in paragraph.iterancestors())


def _name(paragraph, style):
    look = paragraph.find(f"{WORD}pPr")
    if look is None:
        look = etree.Element(f"{WORD}pPr")
        paragraph.insert(0, look)
    name_style(look, style)
