"""Which line at the top of a page is its title."""

import re

from reader.importing.facts import is_name
from reader.importing.page import Page
from reader.importing.pieces import SHORT, Piece, columns
from reader.importing.sitewords import COPYRIGHT, PATH, is_contact, site_words
from reader.importing.tidy import without_emphasis
from reader.importing.vocabulary import beginning_with

AUTHOR_BEFORE = re.compile(r"(?:(?:[:,]|\s[-–—|])\s+|：\s*)(?P<title>\S.*)")
AUTHOR_BEHIND = re.compile(r"(?P<title>.*\S)\s+[-–—|/]\s+")
SOME = 8  # columns of a title without spaces
REACH = 200  # pieces among which a marked title is looked for


def find_title(page: Page, end: int) -> int | None:
    """Give the index of the title among the pieces before `end`, None where a page has none.

    A first-level heading is one, wherever it stands. In a clean text it is the first line. Among
    a site's lines the likeliest wins: see `_score`.
    """
    pieces = page.pieces
    marked = [at for at, piece in enumerate(pieces[:REACH]) if piece.kind == "heading"]
    first = next((at for at in marked if pieces[at].level == 1), None)
    if first is not None:
        return first
    likely = [at for at, piece in enumerate(pieces[:end]) if _may_be_title(piece)]
    if not (page.is_site or marked):
        plain = (at for at in likely if not (pieces[at].returns or site_words(pieces[at].words)))
        if (at := next(plain, None)) is not None:
            return at
    levels = [pieces[at].level for at in marked]
    told = next((at for at in range(end) if is_told(pieces[at])), end)
    notices = [piece.words for piece in pieces[end:] if COPYRIGHT.match(piece.words)]
    scores = {at: _score(page, at, levels, told, notices) for at in likely}
    best = max(scores, key=scores.get, default=None)
    return best if best is not None and scores[best] > 0 else None


def without_author(title: str, byline: str) -> str:
    """Give a title without the name of its author, where a sign parts that from two words or more
    before it or behind."""
    before = title.removeprefix(byline) if byline and title.startswith(byline) else ""
    behind = title.removesuffix(byline) if byline and title.endswith(byline) else ""
    found = AUTHOR_BEFORE.fullmatch(before) or AUTHOR_BEHIND.fullmatch(behind)
    is_some = found and (len(found["title"].split()) > 1 or columns(found["title"]) >= SOME)
    return found["title"] if is_some else title


def is_told(piece: Piece) -> bool:
    """Whether a piece says by whom and when the text is, and nothing else."""
    return piece.kind == "paragraph" and piece.size < SHORT and piece.facts.says_something


def _score(page, at, levels, told, notices):
    """Give how much speaks for a line as the title: its words, its form, and what stands after it.

    `levels` are those of the marked headings, `told` is where name or date stand, `notices` are
    the lines of copyright, which have the site's name.
    """
    piece = page.pieces[at]
    words = len(piece.tokens) if " " in piece.words else piece.size / 6
    score = 1 + 2 * page.overlap(piece) + min(words, 4) / 4 - 0.1 * at + _announced(page, at)
    if piece.kind == "heading":
        highest = levels.count(piece.level) == 1 or max(levels) > piece.level
        score += 2 if highest else -3
        score += levels.count(piece.level) == 1 and piece.level == min(levels)
    if piece.markdown != without_emphasis(piece.markdown):
        score += 0.7 if piece.markdown.startswith(("**", "__")) else -1.5
    if _is_in_capitals(piece):
        score += 0.7
    above = page.pieces[at - 1] if at else None
    against = {
        "below a line in capitals": above is not None and above.open and _is_in_capitals(above),
        "the name of the site": 2 * any(piece.words in words for words in notices),
        "below name and date": 2 * (at > told),
        "a torn sentence": 3 * _goes_on(page, at),
        "a running head": 1.5 * piece.returns,
        "a sentence": 2 * (piece.words[-1] in ".。"),
        "a site's line": {"strong": 2, "weak": 1, "": 0}[site_words(piece.words)],
    }
    return score - sum(against.values())


def _is_in_capitals(piece):
    return piece.words.isupper() and len(piece.tokens) > 2 and not site_words(piece.words)


def _announced(page, at):
    """Give what it says for a title that name, date or prose follow it, or follow its subtitle."""
    following = [piece for piece in page.pieces[at + 1 : at + 9] if piece.open][:2]
    for piece in following:
        if is_told(piece) or (piece.is_bare and is_name(piece.words)):
            return 1.5
        if piece.is_prose:
            return 1.0
        if not piece.is_bare or site_words(piece.words):
            break
    return 0.0


def _goes_on(page, at):
    """Whether prose goes on from this line with a small letter: it is a torn sentence."""
    for piece in page.pieces[at + 1 : at + 9]:
        if piece.is_prose:
            return piece.start == "lower"
        if piece.is_bare and piece.is_like_a_sentence:
            return False
    return False


def _may_be_title(piece):
    if piece.fate or piece.in_head or piece.is_links or piece.size > 200:
        return False
    if piece.kind == "heading":
        return True
    if piece.kind != "paragraph" or piece.sentences > 2 or piece.is_speech:
        return False
    if piece.is_prose and (piece.size > SHORT or piece.start == "lower"):
        return False
    if piece.facts.says_something or len(PATH.findall(piece.words)) > 1:
        return False
    label = beginning_with("byline").match(piece.words)
    is_signed = label is not None and " " in label["entry"]  # "Written by …", and no "By the river"
    return piece.end != "colon" and not is_contact(piece.words) and not is_signed
