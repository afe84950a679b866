"""Whose a picture is, where its caption ends with it."""

import re
from collections import Counter
from itertools import pairwise

from reader.importing.captions import OWNER
from reader.importing.credits import (
    CREDITED,
    OFTEN,
    SENTENCE,
    SIGNS,
    are_names,
    has_agency,
    is_figure,
    is_of_the_site,
    names_after,
)
from reader.importing.facts import is_name
from reader.importing.page import Page
from reader.importing.pieces import Piece
from reader.importing.sitenames import is_name as is_site
from reader.importing.sitewords import EMAIL, site_words
from reader.importing.vocabulary import beginning_with, every

LONGEST = 90  # columns of what a caption ends with
WRITTEN = 600  # characters of it with the address of a link
# Brackets at the end of a caption, perhaps in italics.
BEHIND = re.compile(
    r"\s*(?P<mark>[*_]?)(?P<credit>(?<!\])\\?[(（\[](?P<names>[^()（）\[\]\\]{2,80})\\?[)）\]])\.?(?P=mark)$"
)
# What parts the words of a caption from those on its picture.
PARTING = re.compile(
    r"(?P<sign>\\?\n\s*|\s+[—–|•∙·/-]\s+|\s+/(?=[\uac00-\ud7a3])|\s+(?=©))"
    r"|(?<=[.!?…\"”])\s+|(?<=[。！？」])"
)
HAN = re.compile(r"[\u3400-\u9fff]{2,10}")
HANGING = re.compile(r"(?<=\S)\s+[–—|/-]\s*$")  # before whose the picture is, which is gone
LINK = re.compile(r"\[([^\]]*)\]\([^)]*\)")
DOMAIN = re.compile(r"\.(?:com|net|org|de|es|fr|it|nl|pl|co\.uk)\b", re.IGNORECASE)
TAKEN = re.compile(r"[=＝][^=＝。]{2,40}(?:撮影|提供)")  # when and by whom, behind its sign
TAKEN_IN = re.compile(
    r"(?:photo(?:graph)?s?|images?)\s(?:from|in|at)\s.{2,40}\sby\s", re.IGNORECASE
)
GIVEN = re.compile(r"courtesy", re.IGNORECASE)  # by whom, in any words
MARKED = re.compile(r"\*\*|\*(?!\*)|_")  # of words that are emphasised as a whole
NAMES = 6  # words of those who gave it
FOR = re.compile(r"\s(?:for|für|pour|para|per|voor|för|dla)\s")  # whom somebody took it
OWN = 2  # names of who takes pictures and writes down how to be reached


def part_credits(page: Page) -> None:
    """Part from captions whose the picture is, where they end with it and no picture of the page is
    kept: in brackets, behind the last sentence, on a line of its own, or after a dash or the like.
    """
    pieces = page.pieces
    if not page.lacks_pictures:
        return
    captions = [piece for piece in pieces if is_figure(piece) and piece.open]
    ends = Counter(found["names"] for one in captions if (found := BEHIND.search(one.markdown)))
    often = {names for names, times in ends.items() if times >= OFTEN and " " in names}
    for piece in captions:
        if found := HANGING.search(piece.markdown):
            piece.reword(piece.markdown[: found.start()])
        begin, credit = _owner_behind(piece.markdown, often, page.sites)
        if begin:
            at, words = pieces.index(piece), piece.markdown[:begin]
            if (whole := MARKED.match(words)) and words.count(whole[0]) == 1:
                words, credit = words.removeprefix(whole[0]), credit.removesuffix(whole[0])
            pieces.insert(at + 1, Piece(credit, "figure", fate="credit"))
            piece.reword(words)
            piece.kind = "figure"  # whatever its words are, they are no author's name


def mark_said_again(page: Page) -> None:
    """Drop a caption that is said once more of a picture that is shown large."""
    captions = [piece for piece in page.pieces if piece.kind == "figure" and piece.open]
    for piece, following in pairwise(captions if page.lacks_pictures else []):
        if piece.words == following.words:
            following.fate = "image"


def _owner_behind(words, often, sites):
    """Give where it begins in a caption whose the picture is, and its words, 0 where it is not
    said; `often` are names in brackets that many captions end with, `sites` those of the site."""
    if found := BEHIND.search(words):
        said = found["names"] in often and are_names(found["names"])
        owned = said or is_site(found["names"], sites) or _says_whose(found["names"])
        return (found.start(), found["credit"]) if owned else (0, "")
    for found in PARTING.finditer(words, max(0, len(words) - WRITTEN)):
        credit = words[found.end() :]
        said = DOMAIN.sub("", LINK.sub(_words_of, credit)).replace("*", "").strip(" ._")
        if len(said) > LONGEST:
            continue
        if _is_owner(said, found["sign"]) or is_of_the_site(said, sites):
            begin = _before_its_label(words[: found.start()])
            return begin, words[begin:].lstrip() if begin < found.start() else credit
    return 0, ""


def _before_its_label(words):
    """Give where a caption ends that a label follows, as "Fot.", before whose the picture is."""
    *_others, last = words.split() or [""]
    is_label = last.endswith(".") and last.rstrip(".").casefold() in every("credit")
    return len(words.removesuffix(last).rstrip()) if is_label else len(words)


def _words_of(link):
    """Give the words of a link, but for those of a button."""
    return "" if site_words(link[1]) == "strong" else link[1]


def _is_owner(words, sign):
    """Whether what a caption ends with says whose the picture is: the names of a firm, perhaps with
    a label, and after a `sign` any names with a label, or names in capitals after a stroke; what
    is called a credit may have other words than names."""
    if OWNER.match(words) or (has_agency(words) and are_names(words)) or TAKEN.fullmatch(words):
        return True
    reached = EMAIL.search(words)
    if reached and reached.end() == len(words) and not SENTENCE.search(words):
        return 0 < len(words[: reached.start()].split()) <= OWN
    if words.count("/") == 1 and _is_of_firm(words) and are_names(words):
        return True
    if TAKEN_IN.match(words) and _is_name_of_one(words.rpartition(" by ")[2]):
        return True
    if sign and sign.strip() == "/" and words.isupper() and " " in words:
        return are_names(words)
    found = beginning_with("credit").match(words)
    names, _given = names_after(found["entry"], words[found.end() :]) if found else ("", False)
    if names and CREDITED.search(found["entry"]):
        return not SENTENCE.search(names)
    if sign and " " in words and words.split()[-1] in every("byline"):
        return True  # as behind a name in Korean
    known = bool(names) and (bool(sign) or has_agency(names) or _is_of_firm(names))
    return known and all(map(are_names, names.split(" - ")))


def _is_of_firm(names):
    """Whether a stroke stands between the names of somebody and that of a firm, or all of it are
    signs."""
    person, slash, _firm = names.partition("/")
    return (bool(slash) and " " in person) or bool(HAN.fullmatch(names))


def _says_whose(words):
    """Whether what stands in brackets are names with a label, or with those of a firm."""
    words = DOMAIN.sub("", words)
    if "/" in words and _is_of_firm(words) and are_names(words):
        return True
    if _is_for_firm(words) or _is_of_who(words):
        return True
    found = beginning_with("credit").match(words)
    names = words[found.end() :].strip(f" {SIGNS}") if found else words
    if found and GIVEN.match(found["entry"]):
        return 0 < len(names.split()) <= NAMES
    named = has_agency(names) or (found is not None and names[:1].isupper())
    return named and all(map(are_names, names.split(". ")))


def _is_name_of_one(words):
    return _is_for_firm(words) or (" " in words and is_name(words))


def _is_of_who(words):
    """Whether a firm and a name stand around a colon: "The River Review: Ada Bron"."""
    firm, colon, name = words.partition(": ")
    several = " " in firm and firm[:1].isupper() and are_names(firm)
    return bool(colon) and several and is_name(name) and are_names(name)


def _is_for_firm(words):
    """Whether somebody's name stands before whom they work for: "Ada Bron for The Ferry"."""
    person, *firm = FOR.split(words, maxsplit=1)
    return bool(firm) and is_name(person) and " " in person and firm[0][:1].isupper()
