"""What the publisher of an e-book in plain text has put before it and behind it.

Project Gutenberg, and who does as it does, marks with a line of asterisks where the text begins and
ends. Above stands what it is, a line for each thing; behind, the licence.
"""

import re
from dataclasses import dataclass
from datetime import date

from reader.importing import dates
from reader.importing.vocabulary import languages_in_english

BOOK = r"e-?(?:book|text)"
NAME = r"(?:[^*\n]|\n(?![ ]*\n)){0,200}?"  # a long title goes on below, and no blank line is in it


def _line(mark, other):
    """Give a pattern for a line of asterisks with this word, or for one that begins otherwise."""
    return re.compile(
        rf"^[ ]*(?:\*{{3}}[ ]?{mark} of {NAME}\b{BOOK}\b{NAME}\*{{3}}[ ]*|{other}.*)$",
        re.MULTILINE | re.IGNORECASE,
    )


BEGUN = _line("start", r"\*end[ ]?\*?[ ]?the small print!")
ENDED = _line("end", r"end of (?:the |this )?project gutenberg(?:['’]s)?\b")
# Who typed the file stands right below the mark, in a paragraph.
PRODUCED = re.compile(
    rf"\s*(?:This {BOOK} was )?(?:{BOOK} )?(?:produced|prepared|transcribed) by\b.*(?:\n.*\S.*)*",
    re.IGNORECASE,
)
NAMED = re.compile(
    r"^(?P<name>[A-Z][A-Za-z ]{3,24}):[ ]+(?P<value>\S.*(?:\n[ ]{3,}\S.*)*)", re.MULTILINE
)
YEAR = re.compile(r"\b\d{4}(?=\W*$)")  # at the end of where a work came out first


@dataclass
class Imprint:
    """What stands `before` a text and `behind` it, "" where nothing does."""

    before: str = ""
    behind: str = ""

    @property
    def title(self) -> str:
        return " ".join(self._of("title"))

    @property
    def byline(self) -> str:
        return ", ".join(self._of("author"))

    @property
    def language(self) -> str:
        """The code of the language, "" where it is not known by its name."""
        return languages_in_english().get(" ".join(self._of("language")).casefold(), "")

    @property
    def published(self) -> date | None:
        """When the work came out first, or else this edition of it."""
        year = YEAR.search(" ".join(self._of("original publication")))
        found = dates.find(" ".join(self._of("release date")))
        first = dates.told_in_part(year[0]) if year else None
        return first or (found[0] if found else None)

    def _of(self, name):
        """Give the lines of what is said under a name."""
        said = (one for one in NAMED.finditer(self.before) if one["name"].casefold() == name)
        found = next(said, None)
        return [line.strip() for line in found["value"].split("\n")] if found else []


def parted_imprint(text: str) -> tuple[Imprint, str]:
    """Give what a publisher has put around clean `text`, and the text itself; of one without such
    marks, all of it."""
    ended = ENDED.search(text)
    end = ended.start() if ended else len(text)
    begun = BEGUN.search(text, 0, end)
    start = begun.end() if begun else 0
    if produced := PRODUCED.match(text, start, end) if begun else None:
        start = produced.end()
    return Imprint(text[:start].strip(), text[end:].strip()), text[start:end]
