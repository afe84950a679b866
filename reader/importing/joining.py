"""Pieces of a text put together to a whole, with the words that were broken where they end."""

import re
from itertools import pairwise

from reader.importing.pieces import CJK
from reader.importing.vocabulary import common_words, every

SOFT, TYPED = "\u00ad", "\u2011"  # a hyphen that is surely none of its word, and one that is
# Chinese and Japanese have quotation marks, dashes, dots and digits of others among their signs.
WIDE_END = re.compile(rf"[{CJK}](?:[”’…—]+|\d+)?\Z|[“‘]\Z")
WIDE_START = re.compile(rf"(?:[“‘…—]+|\d+)?[{CJK}]|[”’…]|—(?! )")
BEGINNING = re.compile(r"[^\W\d_]*")
REACH = 80  # characters in which a broken word is looked for
COMPOUND = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
BREAK = re.compile(r"[^\W\d_]+-\s+[^\W\d_]+")
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
FIGURE = re.compile(r"\d-\Z")
GOES_ON = re.compile(r"[^\W\d_]+-[^\W\d_]")


def known_words(text: str) -> frozenset[str]:
    """Give the words of `text` in small letters, and each two that a hyphen joins; none of the
    halves of a word that a line end breaks."""
    found = set(COMPOUND.findall(BREAK.sub(" ", text.casefold())))
    compounds = [word.split("-") for word in found if "-" in word]
    pairs = {"-".join(pair) for parts in compounds for pair in pairwise(parts)}
    return frozenset(found | pairs)


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
        before, space = before[:-1] + "-", " " if rest.casefold() in every("hanging") else ""
    elif broken := BROKEN.search(end):
        if rest and rest.casefold() not in every("hanging"):
            space = ""
            if rest[0].islower() and not _has_hyphen(end, broken, rest, after, known):
                before = before[:-1]
    elif FIGURE.search(end) and rest[:1].islower() and GOES_ON.match(after):
        space = ""  # "the 6-", "year-old boy"
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
    before_that = BROKEN.search(end[: broken.start()])
    if before_that and (first in every("amid") or first in known):
        return True  # and not the first syllable of "self-appointed"
    if before_that and _counts(before_that[1].casefold(), first):
        return True
    return bool(GOES_ON.match(after)) and _may_begin(first, last, known)


def _may_begin(first, last, known):
    """Whether two words may begin a compound of three, as "six-year-old" does, and are no halves of
    one: "govern-ment-owned"."""
    if last in every("amid") or _counts(first, last):
        return True
    return first in known and last in known and first not in common_words()


def _counts(number, measure):
    """Whether two words begin what is counted, or measured: "six-year-old"."""
    return number in every("numerals") and measure in every("measures")


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
