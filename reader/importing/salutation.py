"""How a letter begins: "Dear Anna," or "Liebe Anna!"."""

import re

from reader.importing.vocabulary import beginning_with

LONGEST = 80  # characters
SIGNS = (",", ":", "，", "：", "،")
CALLED = re.compile(r"\s+[^\W\d_a-zа-я][\w.'’-]*(?:\s+[^\W\d_][\w.'’-]*){0,3}\s?[!！]")


def is_salutation(words: str) -> bool:
    """Whether a line speaks to whoever a letter is for."""
    found = beginning_with("salutation").match(words) if len(words) <= LONGEST else None
    if not found:
        return False
    return words.endswith(SIGNS) or bool(CALLED.fullmatch(words, found.end()))
