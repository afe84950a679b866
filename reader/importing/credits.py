"""What stands with a picture and is no caption: whose it is, which of how many, buttons.

A picture that is not kept needs no word on whose it is; where it is kept, this stays with it.
"""

import re
from collections import Counter
from functools import cache

from reader.importing.captions import OWNER
from reader.importing.page import Page
from reader.importing.pieces import Piece
from reader.importing.sitenames import is_name
from reader.importing.sitewords import site_words
from reader.importing.vocabulary import alternatives, beginning_with, common_words, every

LONGEST = 80  # columns of a line that says whose a picture is
LONGER = 120  # columns of one that is called a credit
LONGEST_CJK = 20  # signs
NAME = 6  # words of a name at most
OFTEN = 3  # pictures under which the same names stand
NEAR = 2  # pieces between a picture and what is said of it
LINK = re.compile(
    r"\s*(?:by|via|courtesy(?:\s+of)?|von|vom|par|de|del|di|da|door|av|af|przez)\s", re.IGNORECASE
)
# How a label ends, or what is in it, that speaks of people and not of what is shown.
GIVER = re.compile(
    r"\s(?:by|of|von|de|di|par)$|credit|crédit|crédito|courtesy|source|quelle|fuente|fonte"
    r"|źródło|zdroj|источник|джерело|kaynak|[来來]源|[源摄攝影]$|供[图圖]|撮影|提供|出典|出처|출처|제공",
    re.IGNORECASE,
)
# Where something stands, which need be no picture.
SOURCE = re.compile(
    r"^(?:sources?|quelle|fuente|fonte|bron|źródło|zdroj|источник|джерело|kaynak|[来來]源|出典|출처)$",
    re.IGNORECASE,
)
# The name of a file, which says nothing of what is shown.
FILE = re.compile(
    r"[\w.-]*\d{5,}[\w.-]*|(?:IMG|DSCN?|PXL)[_-]?\d+\w*|[\w-]+\.(?:jpe?g|png|gif|webp)",
    re.IGNORECASE,
)
# Whatever follows is one.
CREDITED = re.compile(r"credit|crédit|crédito|\bcred$|attribution", re.IGNORECASE)
LICENCE = re.compile(
    r"\b(?:creative commons|CC[\s-](?:BY|SA|NC|0)|CC0|public domain|GFDL|GNU)\b", re.IGNORECASE
)
# After these a name follows at once.
PEOPLE = re.compile(r"\s(?:by|of|von|de|di|par)$|^courtesy$", re.IGNORECASE)
PARTS = re.compile(r"\s*[/|•·,;，、©]\s*|\s(?:and|und|et|y|e|via|on|for|auf|für|pour|para|at)\s")
ADDRESS = re.compile(r"https?://\S+")
SIGNS = ":：/／|｜©"
PHOTO = re.compile(r"(?:photo|foto|фото|φωτο)", re.IGNORECASE)  # which a caption seldom begins with
BRACKETED = re.compile(r"\s*[(（\[][^()（）]+[)）\]]\s*")
WORD = re.compile(r"[^\s.]+")
SENTENCE = re.compile(r"(?<!\b[A-Z])[.!?]\s|[。！？，]")
SMALL = frozenset("the of for de la le del di da von van der den and & by".split())


def set_aside_credits(page: Page) -> None:
    """Drop the lines beside pictures that say whose these are, where they are not kept, that count
    them, and that are buttons; takes the count off the beginning of a caption."""
    lines = [
        piece.words
        for at, piece in enumerate(page.pieces)
        if piece.kind == "paragraph" and _may_be_of_picture(page.pieces, at)
    ]
    lacks_pictures = page.lacks_pictures
    often = {words for words, times in Counter(lines).items() if times >= OFTEN}
    for at, piece in enumerate(page.pieces):
        alone = lacks_pictures and piece.role == "figure" and _is_of_pictures(piece)
        of_picture = alone or piece.kind == "figure" or _may_be_of_picture(page.pieces, at)
        if piece.open and of_picture:
            longest = LONGER if _says_credit(piece.words) else LONGEST
            piece.fate = _fate(page.pieces, at, often) if piece.size <= longest else ""
            if not piece.fate and lacks_pictures and is_of_the_site(piece.words, page.sites):
                piece.fate = "credit"
            if piece.kind == "figure" and not piece.fate:
                _clear_count(piece)
    _set_aside_last(page)


def _set_aside_last(page):
    """Drop the lines after the text that say whose the pictures are which it had."""
    for piece in reversed(page.pieces if page.lacks_pictures else []):
        if piece.open and piece.is_prose and not is_figure(piece):
            return
        if piece.open and _is_of_pictures(piece) and _is_credit(piece, captioned=True):
            piece.fate = "credit"


def is_of_the_site(words: str, sites) -> bool:
    """Whether a label such as "Chart" stands before the name of the site, and no more."""
    label, colon, name = words.partition(":")
    labels = every("credit") | every("figure")
    return bool(colon) and label.strip().casefold() in labels and is_name(name.strip(), sites)


def _is_of_pictures(piece):
    """Whether a line begins with a label that speaks of pictures."""
    found = beginning_with("credit").match(piece.words) if piece.size <= LONGER else None
    return found is not None and not SOURCE.search(found["entry"])


def _may_be_of_picture(pieces, at):
    """Whether a short line without a form of its own stands at a picture or its caption."""
    piece = pieces[at]
    plain = piece.kind in ("paragraph", "heading") and not piece.is_prose
    return plain and any(one.fate == "image" or is_figure(one) for one in _beside(pieces, at))


def _fate(pieces, at, often):
    piece = pieces[at]
    if _count().fullmatch(piece.words) or _is_label(piece):
        return "site-words"
    if piece.kind == "figure" and FILE.fullmatch(piece.words):
        return "image"
    returns = piece.words in often and are_names(piece.words)
    if returns or _is_credit(piece, _has_caption(pieces, at)):
        near = pieces[max(0, at - NEAR) : at + NEAR + 1]
        return "" if any(one.picture is not None for one in near) else "credit"
    return "site-words" if is_figure(piece) and site_words(piece.words) == "strong" else ""


def _is_label(piece):
    """Whether a line at a picture says that it is one, and no more."""
    words = piece.words.casefold().strip(" .:…()[]（）")
    label = words in every("credit") | every("figure") or SOURCE.match(words)
    return piece.kind != "heading" and bool(label)


def is_figure(piece: Piece) -> bool:
    """Whether a piece stands for a picture or its caption."""
    return "figure" in (piece.kind, piece.role)


def _has_caption(pieces, at):
    """Whether a caption is next to a piece, but for the picture itself."""
    before = next((one for one in reversed(pieces[:at]) if one.fate != "image"), None)
    after = next((one for one in pieces[at + 1 :] if one.fate != "image"), None)
    return any(one is not None and one.open and is_figure(one) for one in (before, after))


def _beside(pieces, at):
    return (*pieces[max(0, at - 1) : at], *pieces[at + 1 : at + 2])


def _is_credit(piece, captioned):
    """Whether a line says whose a picture is and nothing else; one that is called so, or stands
    beside a caption, needs less to be known."""
    words = ADDRESS.sub("", piece.words).strip("*_ ()[]（）【】.")
    if beginning_with("credit").match(words) and LICENCE.search(words):
        return True  # and is a sentence
    if not words or SENTENCE.search(words):
        return False
    if piece.stands_for == "credit" or OWNER.match(words):
        return True
    bracketed = BRACKETED.fullmatch(piece.words) and not words[:1].isdigit()
    if bracketed and all(map(_is_name, PARTS.split(words))):
        return True
    if (labelled := _is_labelled(words, piece, captioned)) is not None:
        return labelled
    if captioned and "/" in words and is_figure(piece):
        return are_names(words)
    if piece.kind == "heading" and "/" not in words:
        return False  # a text may tell of who sells pictures
    return has_agency(words) and are_names(words)


def _is_labelled(words, piece, captioned):
    """Whether a label such as "Photo" stands before names, None where none or too little does."""
    found = beginning_with("credit").match(words)
    while found and (again := beginning_with("credit").match(words[found.end() :].strip(" :"))):
        words, found = words[found.end() :].strip(" :"), again  # "Photo: Photo: Jane Doe"
    names, given = names_after(found["entry"], words[found.end() :]) if found else ("", False)
    if not names:
        return None
    if CREDITED.search(found["entry"]):
        return True
    person = is_figure(piece) and PHOTO.match(found["entry"]) and _is_person(names)
    given = given or captioned or person or "/" in names or has_agency(names)
    return are_names(names) if given else None


def _says_credit(words):
    found = beginning_with("credit").match(words)
    return bool(found and CREDITED.search(found["entry"]))


def names_after(label: str, rest: str) -> tuple[str, bool]:
    """Give what follows a label with a sign or a word that leads to names, "" where none does, and
    whether it is surely said of people."""
    link = LINK.match(rest)
    if link or PEOPLE.search(label) or rest.lstrip()[:1] in tuple(SIGNS):
        names = rest[link.end() :] if link else rest
        return names.strip(f" {SIGNS}"), bool(link or GIVER.search(label))
    return "", False


def _is_person(names):
    """Whether `names` are one of somebody, and none of a thing that has a word of the language."""
    tokens = WORD.findall(names)
    known = any(token.casefold() in common_words() for token in tokens)
    return len(tokens) in (2, 3) and not known and all(token[0].isupper() for token in tokens)


def has_agency(words: str) -> bool:
    """Whether one of the names in `words` is that of a firm that sells pictures."""
    return any(part.strip(" .").casefold() in every("agencies") for part in PARTS.split(words))


def are_names(words: str) -> bool:
    """Whether `words` are names of people and firms, without the words of a sentence."""
    if re.search(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]", words):
        return len(words) <= LONGEST_CJK
    return all(map(_is_name, filter(None, PARTS.split(words))))


def _is_name(part):
    tokens = WORD.findall(part)
    if part.strip(" .").casefold() in every("agencies"):
        return True
    if len(tokens) > NAME:
        return False
    if part.isupper() and sum(token.casefold() in common_words() for token in tokens) > 1:
        return False  # in capitals any sentence looks like a name
    return all(
        token[0].isupper() or token[0].isdigit() or token.casefold() in SMALL for token in tokens
    ) and not all(token.casefold() in common_words() for token in tokens)


def _clear_count(piece):
    rest = _counted().sub("", piece.markdown, count=1)
    if rest != piece.markdown and rest.strip():
        piece.reword(rest)


@cache
def _count():
    return re.compile(rf"\W*{_number()}\W*", re.IGNORECASE)


@cache
def _counted():
    return re.compile(rf"^\W*{_number()}\s?(?:[.:)–—-]+|\n)\s*(?=\S)", re.IGNORECASE)


def _number():
    label = alternatives(every("figure") | {"slide"})
    return rf"(?:(?:{label})\s+)?\d{{1,3}}\s?(?:of|/|de|von|из|sur|di|van|av|af|z|od)\s?\d{{1,3}}"
