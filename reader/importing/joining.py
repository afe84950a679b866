"""Pieces of a text put together to a whole, with the words that were broken where they end."""

import re

from reader.importing.pieces import CJK

SOFT, TYPED = "\u00ad", "\u2011"  # a hyphen that is surely none of its word, and one that is
# Chinese and Japanese have quotation marks, dashes, dots and digits of others among their signs.
WIDE_END = re.compile(rf"[{CJK}](?:[”’…—]+|\d+)?\Z|[“‘]\Z")
WIDE_START = re.compile(rf"(?:[“‘…—]+|\d+)?[{CJK}]|[”’…]|—(?! )")
BEGINNING = re.compile(r"[^\W\d_]*")
REACH = 80  # characters in which a broken word is looked for
BROKEN = re.compile(r"([^\W\d_]+)-\Z")
# What has its hyphen wherever it stands: "twenty-one", "self-made", and some of French and Russian.
HYPHENED = re.compile(
    r"(?:twen|thir|for|fif|six|seven|eigh|nine)ty-"
    r"(?:one|two|three|four|five|six|seven|eight|nine|first|second|third|fourth|fifth|sixth|"
    r"seventh|eighth|ninth)|self-(?!ish|less|same)\w+|[^\W\d_]+[td]-(?:il|elle)s?|peut-être|"
    r"(?:кто|что|как|где|когда|куда|какой|какая|какое|какие|чей|почему|зачем|откуда)-"
    r"(?:то|либо|нибудь)|по-\w{3,}ски|из-за|из-под",
    re.IGNORECASE,
)
# What stands between two hyphens of one word: "mother-in-law", "vert-de-gris".
AMID = frozenset("a and at by de des du en for in la le les of on or out t the to und up à".split())
# German and others let a hyphen stand for the end of the next word: "Vor- und Nachteile".
HANGING = frozenset("und oder bzw sowie y o et ou i и или en och eller".split())


def known_words(text: str) -> frozenset[str]:
    """Give the words of `text` in small letters, also those with a hyphen inside."""
    return frozenset(re.findall(r"[^\W\d_]+(?:-[^\W\d_]+)?", text.casefold()))


def join_words(before: str, after: str, known: frozenset[str] = frozenset()) -> tuple[str, int]:
    """Join two pieces of a sentence; gives the whole and the offset where the second begins.

    Chinese and Japanese are joined without a space. A word that was broken with a hyphen is
    mended, unless `known` (words of the text, in small letters) has it with its hyphen only.
    """
    before, after = before.rstrip(), after.lstrip()
    end, space = before[-REACH:], " "
    rest = BEGINNING.match(after)[0]
    if end.endswith(SOFT):
        before, space = before[:-1], ""
    elif end.endswith(TYPED):
        before, space = before[:-1] + "-", " " if rest.casefold() in HANGING else ""
    elif broken := BROKEN.search(end):
        if rest and rest.casefold() not in HANGING:
            space = ""
            if rest[0].islower() and not _has_hyphen(end, broken, rest, after, known):
                before = before[:-1]
    elif re.search(r"[^\s—]—\Z", end) or re.match(r"—\S", after):
        space = ""
    elif WIDE_END.search(end) and WIDE_START.match(after):
        space = ""
    return before + space + after, len(before + space)


def _has_hyphen(end, broken, rest, after, known):
    """Whether the hyphen of a broken word is of the word itself, as known words say, its form, or
    what stands between two hyphens."""
    first, last = broken[1].casefold(), rest.casefold()
    if f"{first}{last}" in known:
        return False
    if f"{first}-{last}" in known or HYPHENED.fullmatch(f"{first}-{last}"):
        return True
    before_that = re.search(r"[^\W\d_]-\Z", end[: broken.start()])
    if before_that and (first in AMID or first in known):
        return True  # and not the first syllable of "self-appointed"
    return last in AMID and after[len(rest) :][:1] == "-"


def join_all(parts: list[str], known: frozenset[str] = frozenset()) -> tuple[str, list[int]]:
    """Join pieces as `join_words` does; gives the whole and where each but the first begins."""
    done, offsets, length = [parts[0].strip()], [], 0
    for part in parts[1:]:
        both, offset = join_words(done[-1], part, known)
        done[-1] = both[:offset]
        done.append(both[offset:])
        length += offset
        offsets.append(length)
    return "".join(done), offsets
