"""Words of the text that a page shows once more, in large letters, beside what they stand in.

A quote that is called so and says what the text says is set aside, and so is one that is called a
quote, or stands in a box in letters of its own, and is in a paragraph of the text in one go; any
other is the author's.
"""

import re
from collections import Counter

from lxml import etree

from reader.importing.elements import BLOCKS, HEADINGS, is_silent
from reader.importing.partnames import Names, names_of
from reader.importing.tidy import each_word

PULLED = Names(
    r"(?:^|[\s_-])(?:pull(?:ed|out)?[_-]?(?:quotes?|text)|quote-?pull(?:ed)?"
    r"|(?:big|large|inline|side|float(?:ing)?|highlight(?:ed)?)-?quotes?"
    r"|quote-?(?:big|large|inline|side|float(?:ing)?|highlight(?:ed)?|left|right))(?:$|[\s_-])"
)
QUOTED = Names(
    r"(?:^|[\s_-])(?:(?<!block-)quote|quotation|citation|citaat|cita|zitat)(?:-?text)?(?:$|[\s_-])"
    r"|blockquote-alt"
)
FORMS = ("blockquote", "figure", "aside", "div", "section", "p", *HEADINGS)
SOURCE = ("cite", "figcaption", "footer", "small")  # that say whose words they are
RUN = 4  # words
SAID = 0.6  # the share of its runs that the text must have: some words may be left out or put in
LONGEST = 80  # words
FEW = 2  # paragraphs that are made alike
SHORTEST = 6  # words of one that is not called so
WHOSE = 6  # words of a line below it that says whose they are
IN_SIGNS = re.compile(r"\s*[«„“»\"][^«»„“”\"]+[»“”«\"]\s*")


def pull_quotes(root, cut: list) -> list:
    """Give the quotes in `root` that say what is said outside of them and of what is `cut`."""
    cut, odd = set(cut), _made_otherwise(root)
    quotes = []
    for element in root.iterdescendants(*FORMS):
        names, around = names_of(element), {element, *element.iterancestors()}
        named = PULLED.has(names) or QUOTED.has(names)
        named = named or element in odd or _is_quoted(element)
        if named and around.isdisjoint(cut) and around.isdisjoint(quotes):
            quotes.append(element)
    if not quotes:
        return []
    blocks = _blocks(root, {*cut, *quotes})
    text = {run for words in blocks for run in _runs(words)}
    lines = [_line(words) for words in blocks]
    return [element for element in quotes if _is_said(element, text, lines)]


def _made_otherwise(root):
    """Give the paragraphs that stand alone in a box and are made as hardly any other is."""
    forms = Counter(one.get("class") for one in root.iter("p"))
    alone = (one for one in root.iter("p") if one.get("class") and forms[one.get("class")] <= FEW)
    return {one for one in alone if len(one.getparent()) == 1 and one.getparent() is not root}


def _is_quoted(element):
    """Whether a paragraph that stands alone in a box is in quotation marks as a whole."""
    if element.tag not in ("p", "blockquote") or len(element.getparent()) > 1:
        return False
    return bool(IN_SIGNS.fullmatch("".join(element.itertext())))


def _is_said(element, text, lines):
    source = set(element.iter(*SOURCE)) - {element}
    words = [word for block in _blocks(element, source) for word in block]
    if not PULLED.has(names_of(element)):
        first, *others = [block for block in _blocks(element, source) if block] or [[]]
        words = first if len(others) == 1 and len(others[0]) <= WHOSE else words
        whole = _line(words)
        return SHORTEST <= len(words) <= LONGEST and any(whole in line for line in lines)
    runs = _runs(words)
    return 0 < len(runs) <= LONGEST and len(runs & text) >= SAID * len(runs)


def _line(words):
    return f" {' '.join(words)} "


def _blocks(root, without):
    """Give the words of each block in `root`, but for those of the elements in `without`."""
    blocks = [[]]
    walk = etree.iterwalk(root, events=("start", "end"))
    for event, element in walk:
        if element.tag in BLOCKS:
            blocks.append([])
        if event == "end":
            blocks[-1].append(element.tail if element is not root else "")
        elif element in without or is_silent(element):
            walk.skip_subtree()
        else:
            blocks[-1].append(" " if element.tag == "br" else element.text)
    return [each_word("".join(filter(None, block))) for block in blocks]


def _runs(words):
    return {tuple(words[at : at + RUN]) for at in range(len(words) - RUN + 1)}
