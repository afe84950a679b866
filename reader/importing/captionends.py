"""Whose a picture is, where its caption ends with it."""

import re
from collections import Counter
from functools import cache

from reader.importing.credits import OFTEN, SIGNS, are_names, has_agency, is_figure
from reader.importing.page import Page
from reader.importing.pieces import Piece
from reader.importing.vocabulary import alternatives, beginning_with, every

# Brackets at the end of a caption, perhaps in italics, and what follows its last sentence.
BEHIND = re.compile(
    r"\s*(?P<mark>[*_]?)(?P<credit>[(（](?P<names>[^()（）\[\]]{2,80})[)）])\.?(?P=mark)$"
)
LAST = re.compile(r"(?<=[.!?])\s+(?P<credit>(?P<names>[^.!?()]{2,60}))\.?$")


def part_credits(page: Page) -> None:
    """Part from captions whose the picture is, where they end with it and no picture of the page is
    kept: after a dash and a label, "– Photo: Jane Doe", in brackets, or behind the last sentence.
    """
    pieces = page.pieces
    if any(piece.picture is not None for piece in pieces) or not page.has_paragraphs:
        return
    captions = [piece for piece in pieces if is_figure(piece) and piece.open]
    ends = Counter(found["names"] for one in captions if (found := BEHIND.search(one.markdown)))
    often = {names for names, times in ends.items() if times >= OFTEN and " " in names}
    for piece in captions:
        found = _owner_behind(piece.markdown, often)
        if found and found.start():
            at = pieces.index(piece)
            pieces.insert(at + 1, Piece(found["credit"], "figure", fate="credit"))
            piece.reword(piece.markdown[: found.start()])


def _owner_behind(words, often):
    """Find whose the picture is at the end of a caption; `often` are names that many end with."""
    found = _behind_a_dash().search(words)
    if found and are_names(found["names"]):
        return found
    if found := BEHIND.search(words):
        said = found["names"] in often and are_names(found["names"])
        return found if said or _says_whose(found["names"]) else None
    found = LAST.search(words)
    return found if found and has_agency(found["names"]) and are_names(found["names"]) else None


def _says_whose(words):
    """Whether what stands in brackets are names with a label, or with those of a firm."""
    person, slash, _firm = words.partition("/")
    if slash and " " in person and are_names(words):
        return True
    found = beginning_with("credit").match(words)
    names = words[found.end() :].strip(f" {SIGNS}") if found else words
    named = has_agency(names) or (found is not None and names[:1].isupper())
    return named and all(map(are_names, names.split(". ")))


@cache
def _behind_a_dash():
    labels = alternatives(every("credit"))
    return re.compile(
        rf"\s+[—–|-]\s+(?P<credit>(?:{labels})\s?[:：]\s*(?P<names>\S[^.!?]{{1,60}}))$",
        re.IGNORECASE,
    )
