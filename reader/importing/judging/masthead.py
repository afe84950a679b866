"""Title, byline, date and standfirst from the top of a page, and the site's lines around them."""

import re
from itertools import pairwise

from reader.importing.items import BEGINNING
from reader.importing.judging.bylines import (
    Head,
    says_names,
    take_facts,
    take_institutions,
    take_name_above,
    take_signature,
)
from reader.importing.judging.furniture import is_notice
from reader.importing.judging.salutations import begin_letter
from reader.importing.judging.standfirst import LONG_HEADING, take_standfirst
from reader.importing.judging.title import find_title, is_told
from reader.importing.judging.toplines import HEAD
from reader.importing.page import Page
from reader.importing.sitenames import is_name as is_site
from reader.importing.sitenames import may_name
from reader.importing.sitewords import site_words
from reader.importing.tidy import plainly, tidied, without_emphasis

BEGUN = 3  # pieces of running text, which are a text and not what stands above one
LONG_TITLE = 20  # letters
MOST = 0.8  # of a title, said by a line that is no sentence of the text then
TWICE = re.compile(r"\s*(\S.{20,}\S)\s+\1\s*")  # for who listens and who looks
SITE_SUFFIX = re.compile(r"\s+[|–—»·-]\s+(?P<site>[^|–—»·]{2,40})$")


def read_head(page: Page) -> Head:
    """Find the head of a page; marks its pieces `in_head`, and drops the site's lines around it."""
    head = Head()
    diary = _is_diary(page)
    end = begin_letter(page, _end_of_head(page, diary))
    at = find_title(page, end)
    if at is not None:
        _take_title(page, at, head)
    take_facts(page, at, end, head, diary)
    take_institutions(page)
    if at and not head.byline:
        take_name_above(page, at, head)
    take_standfirst(page, at, head)
    if at is not None:
        _clear_menu(page, at)
    for piece in page.pieces[:HEAD]:
        if piece.returns and piece.open:
            piece.fate = "running-head"
    if not head.byline:
        take_signature(page, head)
    page.byline = head.byline
    return head


def _end_of_head(page, diary):
    """Give the index of the first piece of the text: prose, after which no head goes on."""
    prose, end = 0, None
    for at, piece in enumerate(page.pieces[:HEAD]):
        if piece.fate:
            continue
        if prose and piece.kind in ("quote", "code", "list", "lines") and not piece.is_links:
            break
        if piece.is_prose and not (is_notice(page, piece) or says_names(piece) or is_told(piece)):
            prose += 1
            end = at if end is None else end
            if prose > 1:
                break
        elif prose and is_told(piece) and not diary:
            end = None  # name and date stand under the standfirst
    return _first_prose(page) if end is None else end


def _is_of_section(page, title, piece):
    """Whether a heading stands amid the running text below a title, and says the same."""
    between = _between(page, title + 1, piece)
    prose = sum(one.is_prose and not one.fate for one in between)
    introduced = prose and any(one.kind == "heading" for one in between)
    return piece.kind == "heading" and (prose >= BEGUN or bool(introduced))


def _first_prose(page):
    """Give the index of the first prose after the first line that says who or when."""
    told = (at for at, piece in enumerate(page.pieces[:HEAD]) if is_told(piece))
    begin = next(told, 0)
    for at, piece in enumerate(page.pieces[begin:], start=begin):
        if piece.is_prose and not piece.fate and not is_notice(page, piece):
            return at
    return len(page.pieces)


def _take_title(page, at, head):
    """Take the title, without the name of the site after it, and drop it where it stands again."""
    piece = page.title = page.pieces[at]
    piece.in_head = True
    head.title = without_emphasis(tidied(piece))
    plain, said = plainly(piece.words), ""
    for other in page.pieces[:HEAD]:
        words = plainly(other.words)
        if other is piece or (words == plain and _is_of_section(page, at, other)):
            continue
        if plain.startswith(words) and len(words) > MOST * len(plain):
            other.fate = other.fate or "title-again"
        if other.fate or other.is_prose:
            continue
        labelled = other.kind == "heading" and _labels_title(words, plain)
        if words == plain or (words.startswith(plain) and SITE_SUFFIX.search(other.words)):
            other.fate = "title-again"
        elif _ends_with_title(other, plain) and not _has_prose(page, 0, other):
            other.fate = "menu"
        elif labelled and not _has_prose(page, at, other):
            other.fate = "title-again"
        elif len(words) > 8 and words == plainly(SITE_SUFFIX.sub("", piece.words)) != plain:
            said = words
            if not _has_prose(page, at, other):
                head.title, other.fate = without_emphasis(tidied(other)), "title-again"
    _take_off_site(page, head, said)


def _between(page, start, other):
    return page.pieces[start : page.pieces.index(other)]


def _has_prose(page, start, other):
    """Whether prose stands before a piece, from the index `start` on."""
    return any(one.is_prose for one in _between(page, start, other))


def _labels_title(words, plain):
    """Whether a line says a title of some words, and fewer before it or behind."""
    is_long = LONG_TITLE < len(plain) < len(words) < 2 * len(plain)
    return is_long and f" {plain} " in f" {words} "


def _item(line):
    found = BEGINNING.fullmatch(line)
    return (found and found["words"]) or ""


def _ends_with_title(piece, plain):
    """Whether a list is the way to a page, which ends with its title."""
    way, _end, last = piece.markdown.rpartition("\n")
    return piece.kind == "list" and way != "" and plainly(_item(last)) == plain


def _take_off_site(page, head, said):
    """Take the name of the site off the end of the title, where a line `said` the rest alone, or a
    sign that seldom parts anything else stands before it; not what has nothing of the name that
    the site says is its own."""
    if twice := TWICE.fullmatch(head.title):
        head.title = twice[1]
    found = SITE_SUFFIX.search(head.title)
    before = head.title[: found.start()] if found else ""
    if "«" in before or not any(map(str.isalpha, before)):
        found = None  # its sign ends a quotation, or stands behind a day
    if found and (_parts_site(page, found) or said == plainly(before)):
        head.cut.append((found["site"], "site-name"))
        head.title = before


def _parts_site(page, found):
    """Whether a sign that seldom parts anything else stands before what may be the site's name."""
    may_be = not page.sites_own or may_name(found["site"], page.sites_own)
    return re.search("[|»]", found[0]) and (may_be or is_site(found["site"], page.sites))


def _is_diary(page):
    """Whether dates stand over paragraphs all through the text, so that they are its headings."""
    days = 0
    for piece, following in pairwise(page.pieces[: 10 * HEAD]):
        days += following.is_prose and is_told(piece)
    return days > 2


def _clear_menu(page, title):
    """Drop the site's lines before the title; running text there is kept, and with it what follows
    where it is the text itself, above a heading that says the title once more."""
    prose = 0
    for piece in page.pieces[:title]:
        if page.has_paragraphs and prose == BEGUN:
            return
        captioned = piece.kind == "figure" and piece.size > LONG_HEADING
        if not piece.open or piece.kind == "quote" or captioned:
            continue
        if piece.is_prose:
            piece.fate = "site-text" if is_notice(page, piece) else ""
            prose += not piece.fate
        elif page.is_site or _is_short_line(page, piece) or site_words(piece.words):
            piece.fate = "menu"


def _is_short_line(page, piece):
    """Whether a piece is a short line of a page that marks its paragraphs as such."""
    return page.has_paragraphs and piece.kind in ("heading", "paragraph", "list")
