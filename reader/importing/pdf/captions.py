"""How the captions of figures and tables begin, in a PDF."""

import re

from reader.importing.captions import CAPTION
from reader.importing.vocabulary import alternatives, every

DANGLING = re.compile(r"[,(]$|(?P<last>[^\W\d_]+)$")
# "Figure 2.1", "Fig. 3a", "图 4", "Plate IV."; what follows goes on with no word.
FIGURE = re.compile(
    rf"(?:{alternatives(every('figure'))})\.?\s*(?:\d+(?:[.–-]\d+)*[a-z]?(?![a-z\d])|[ivxl]+[.:])",
    re.IGNORECASE,
)
TABLE = re.compile(
    rf"(?:{alternatives(every('table'))})\.?\s*(?:\d|[IVXLC]+\b|[一二三四五六七八九十])",
    re.IGNORECASE,
)
# The same, where it goes on like a caption and not like a sentence: "Table 2 shows …".
ALONE = re.compile(
    rf"(?:{alternatives(every('figure') | every('table'))})\.?\s*"
    r"(?:\d+(?:[.–-]\d+)*[a-z]?|[IVXLC]+)"
    r"(?:\s*$|\s*(?P<sign>[.:|：])(?=\s|$)|\s+(?P<dash>[–—-])\s|\s+(?=[^\W\d_]))",
    re.IGNORECASE,
)


def kind_of_caption(words: str) -> str:
    """Say whose caption words are that stand alone: "figure", "table" or "", of none."""
    found = ALONE.match(words)
    if not found or len(words) >= 2 * CAPTION:
        return ""
    if not (found["sign"] or found["dash"]) and words[found.end() :][:1].islower():
        return ""
    return "table" if TABLE.match(words) and not FIGURE.match(words) else "figure"


def is_awaited(words: str, caption: str) -> bool:
    """Whether words are of a sentence that may go on with the name of a figure: "as is seen in".
    Behind the name of what looks like a caption stands no colon then, and nothing where the words
    only break off at a comma."""
    found, named = DANGLING.search(words), ALONE.match(caption)
    if not found or (named and (named["sign"] or ".") not in "."):
        return False
    if found["last"]:
        return found["last"].casefold() in every("dangling")
    return not (named and caption[named.end() :].strip())
