"""What is the site's and not the author's: by its words, its numbers, and its coming back.

Words alone condemn only where they stand as a site's line stands; the rest of the judging goes by
place and is in `runs`.
"""

import re
from collections import defaultdict

from .page import Page
from .pieces import Piece, start_of
from .text import PAGE_NUMBER
from .vocabulary import beginning_with, containing, every

LINE = 200  # columns: a line of a site is shorter
NOTICE = 700  # columns: so is a notice of a site
EMAIL = re.compile(r"[\w.+-]+@[\w-]+\.[\w.]+")
TELEPHONE = re.compile(r"(?:[^\W\d]{0,12}[.:]?\s*)?\+?\(?\d[\d\s()./–-]{5,20}\d", re.IGNORECASE)
COPYRIGHT = re.compile(r"\W*(?:©|\(c\)\s|copyright\b)", re.IGNORECASE)
PATH = re.compile(r"\s(?:[›»>→]|::)\s")
COUNT = re.compile(r"^[\W\d]+|[\W\d]+$")
LONE_NUMBER = re.compile(r"[\W_]*\d{1,4}[\W_]*$")


def site_words(line: str) -> str:
    """Say whether a line is a site's by its words: "strong", "weak" (it may be a heading), ""."""
    plain = " ".join(COUNT.sub("", line.casefold()).split())
    if not plain:
        return ""
    if plain in every("strong"):
        return "strong"
    if beginning_with("openers").match(line) and len(line) < LINE:
        return "strong"
    if COPYRIGHT.match(line) and len(line) < LINE:
        return "strong"
    if plain in every("weak") or len(PATH.findall(line)) > 1:
        return "weak"
    words = re.findall(r"[^\W\d_]+", plain)
    single = sum(word in every("strong") or word in every("weak") for word in words)
    return "weak" if single > 0.6 * len(words) else ""


def is_contact(line: str) -> bool:
    """Whether a line is an address of e-mail or a telephone number and little else."""
    return bool(TELEPHONE.fullmatch(line.strip())) or (
        bool(EMAIL.search(line)) and len(EMAIL.sub("", line)) < 25
    )


def is_notice(page: Page, piece: Piece) -> bool:
    """Whether running text has the phrases of a site's notice and not the words of the text."""
    if piece.kind != "paragraph" or piece.size > NOTICE:
        return False
    if piece.is_prose and piece.size < LINE and site_words(piece.words) == "strong":
        return page.overlap(piece) < 0.6
    phrases = {phrase.casefold() for phrase in containing("phrases").findall(piece.words)}
    if not phrases:
        return False
    return page.overlap(piece) < (0.5 if len(phrases) > 1 or piece.size < LINE else 0.4)


def mark_pages(page: Page) -> None:
    """Drop the numbers of pages, and lines that return at the edges of pages."""
    pieces = page.pieces
    numbers = [at for at, piece in enumerate(pieces) if piece.size < 40 and _is_number(piece)]
    sure = [at for at in numbers if _is_at_an_edge(pieces, at) or not _is_lone(pieces[at])]
    for at in numbers if sure else ():
        if at in sure or len(sure) > 1:
            pieces[at].fate = "page-number"
    same = defaultdict(list)
    for at, piece in enumerate(pieces):
        if piece.is_bare or piece.kind == "heading":
            same[re.sub(r"\d+", "0", piece.words.casefold())].append(at)
    for places in same.values():
        edges = [at for at in places if _is_at_an_edge(pieces, at)]
        if len(places) > 1 and 2 * len(edges) >= len(places):
            for at in places:
                # The first one may be the title.
                if at > 4:
                    pieces[at].fate = pieces[at].fate or "running-head"


def mark_notices(page: Page) -> None:
    """Drop running text of the site's own, where it stands apart from the text or beside links."""
    pieces = page.pieces
    prose = [at for at, piece in enumerate(pieces) if piece.is_prose and piece.open]
    notices = {at for at in prose if is_notice(page, pieces[at])}
    body = [at for at in prose if at not in notices]
    for at in notices:
        outside = not body or at < body[0] or at > body[-1]
        beside = any(
            other.is_dead_links or other.fate or (other.is_bare and site_words(other.words))
            for other in pieces[max(0, at - 1) : at + 2]
            if other is not pieces[at]
        )
        torn = start_of(pieces[min(at + 1, len(pieces) - 1)].words) == "lower"
        if outside or beside or torn or page.overlap(pieces[at]) < 0.34:
            pieces[at].fate = "site-text"


def _is_number(piece):
    return piece.kind == "paragraph" and bool(PAGE_NUMBER.match(piece.words))


def _is_lone(piece):
    return bool(LONE_NUMBER.match(piece.words))


def _is_at_an_edge(pieces, at):
    """Whether a page ends at a piece: said by a form feed, a number, or a sentence torn there."""
    before = next((p for p in pieces[max(0, at - 3) : at][::-1] if not _is_number(p)), None)
    after = next((p for p in pieces[at + 1 : at + 4] if not _is_number(p)), None)
    if pieces[at].page_break or (at + 1 < len(pieces) and pieces[at + 1].page_break):
        return True
    if any(_is_number(p) and not _is_lone(p) for p in pieces[max(0, at - 1) : at + 2]):
        return True
    return bool(
        before and after and before.is_prose and before.end == "open" and after.start == "lower"
    )
