"""Title, byline, date and standfirst from the top of a page, and the site's lines around them."""

import re
from dataclasses import dataclass, field
from datetime import date
from itertools import pairwise

from reader.importing.facts import TIME, is_label, is_name, name_after_label
from reader.importing.judging.furniture import is_notice
from reader.importing.judging.standfirst import LONG_HEADING, take_standfirst
from reader.importing.judging.title import find_title, is_told
from reader.importing.judging.toplines import HEAD, YEAR
from reader.importing.page import Page
from reader.importing.sitenames import is_name as is_site
from reader.importing.sitewords import is_contact, site_words
from reader.importing.tidy import plainly, tidied, without_emphasis
from reader.importing.vocabulary import beginning_with

FEW = 2  # words in small letters in a line that says when
BEGUN = 3  # pieces of running text, which are a text and not what stands above one
MOST = 0.8  # of a title, said by a line that is no sentence of the text then
RAISED = re.compile(r"[¹²³⁰⁴-⁹∗*†‡§¶]+")  # behind a name, and before where its owner works
DIGIT = re.compile(r"\d")
ONE_WORD = re.compile(r"[A-Za-z\u00c0-\u04ff]+")
LONG_LINE = 200  # columns: no line of a head is longer
TWICE = re.compile(r"\s*(\S.{20,}\S)\s+\1\s*")  # for who listens and who looks
SITE_SUFFIX = re.compile(r"\s+[|–—»·-]\s+(?P<site>[^|–—»·]{2,40})$")


@dataclass
class Head:
    """The head of a page, and what was found beside it: (words, reason) that were cut off."""

    title: str = ""
    byline: str = ""
    published: date | None = None
    standfirst: str = ""
    doubts: list[str] = field(default_factory=list)
    cut: list[tuple[str, str]] = field(default_factory=list)


def read_head(page: Page) -> Head:
    """Find the head of a page; marks its pieces `in_head`, and drops the site's lines around it."""
    head = Head()
    diary = _is_diary(page)
    end = _end_of_head(page, diary)
    at = find_title(page, end)
    if at is not None:
        _take_title(page, at, head)
    _take_facts(page, at, end, head, diary)
    _take_institutions(page)
    if at and not head.byline:
        _take_name_above(page, at, head)
    take_standfirst(page, at, head)
    if at is not None:
        _clear_menu(page, at)
    for piece in page.pieces[:HEAD]:
        if piece.returns and piece.open:
            piece.fate = "running-head"
    if not head.byline:
        _take_signature(page, head)
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
        if piece.is_prose and not (is_notice(page, piece) or _says_names(piece)):
            prose += 1
            end = at if end is None else end
            if prose > 1:
                break
        elif prose and is_told(piece) and not diary:
            end = None  # name and date stand under the standfirst
    return _first_prose(page) if end is None else end


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
        if other is not piece and plain.startswith(words) and len(words) > MOST * len(plain):
            other.fate = other.fate or "title-again"
        if other is piece or other.fate or other.is_prose:
            continue
        if words == plain or (words.startswith(plain) and SITE_SUFFIX.search(other.words)):
            other.fate = "title-again"
        elif len(words) > 8 and plain.startswith(words + " ") and SITE_SUFFIX.search(piece.words):
            said = words
            if not any(one.is_prose for one in page.pieces[at : page.pieces.index(other)]):
                head.title, other.fate = without_emphasis(tidied(other)), "title-again"
    if twice := TWICE.fullmatch(head.title):
        head.title = twice[1]
    found = SITE_SUFFIX.search(head.title)
    if found and "«" in head.title[: found.start()]:
        found = None  # its sign ends a quotation
    if found and (re.search("[|»]", found[0]) or said == plainly(head.title[: found.start()])):
        head.cut.append((found["site"], "site-name"))
        head.title = head.title[: found.start()]


def _take_facts(page, title, end, head, diary):
    """Take byline and date from the lines around the title, and drop what else stands there."""
    start = 0 if title is None else title + 1
    for at, piece in enumerate(page.pieces[: min(end, start + HEAD)]):
        line = (
            piece.open
            and piece.words[:1] != "©"
            and piece.kind in ("paragraph", "list")
            and piece.size <= LONG_LINE
        )
        if line and at >= start and is_label(piece.words):
            piece.fate = "site-words"
        elif line and at >= start and is_site(piece.words.strip(" —–-"), page.sites):
            piece.fate = "site-name"
        elif line and not (diary and is_told(piece)):
            _take_line(page, at, at >= start, head)


def _take_line(page, at, below, head):
    """Take what one line says; `below` the title a name needs no label, and above it one does."""
    piece = page.pieces[at]
    said = piece.facts
    if said.rest or not (said.says_something or said.byline):
        if name := _name_with_more(page, piece, said, head) if below else "":
            head.byline, piece.in_head = name, True
        elif below and page.has_paragraphs and not piece.is_prose and _says_when(piece, said):
            # Where there is a date among words that nobody knows, the words are the site's too.
            head.published, piece.fate = head.published or said.published, "date"
        elif below and is_contact(piece.words):
            piece.fate = "contact"
        elif below and site_words(piece.words) and not piece.is_prose:
            piece.fate = "dead-links" if piece.is_dead_links else "site-words"
        return
    dated = page.is_document and not said.labelled and ONE_WORD.fullmatch(said.byline)  # "Printed"
    taken = _is_known(page, head)
    prose = piece.is_prose and not _says_names(piece)
    if said.byline and not (taken or dated or prose):
        sure = said.labelled or said.published
        told = any(other.stands_for == "byline" for other in page.pieces[:HEAD])
        if not sure and (told or not (below and _stands_as_name(page, at, piece))):
            return
        head.byline, piece.in_head = said.byline, True
    if said.published and head.published is None:
        head.published, piece.in_head = said.published, True
    if not piece.in_head and said.says_something:
        dated = said.published or said.vague
        piece.fate = "date" if dated or not said.reading else "reading-time"


def _name_with_more(page, piece, said, head):
    """Give the name behind a label that nobody knows, or before where its owner works; else ""."""
    if not _is_known(page, head) and _is_by(said, head.title):
        return said.byline
    return name_after_label(piece.words) if piece.is_bare and not head.byline else ""


def _is_known(page, head):
    """Whether it is told by whom the text is, and not only whose the site is."""
    return bool(head.byline) and not is_site(head.byline, page.sites)


def _is_by(said, title):
    """Whether a line says who wrote a text whose title ends with that name in brackets, and what
    the title does not say."""
    named = title.rstrip().endswith((f"({said.byline})", f"[{said.byline}]"))
    others = (plainly(one) not in plainly(title) for one in said.rest)
    return " " in said.byline and named and all(others)


def _says_names(piece):
    """Whether a sentence says by whom the text is and no more: "This is a guest post by Jane Doe
    and John Smith."."""
    return is_told(piece) and piece.facts.labelled


def _take_institutions(page):
    """Take the lines right below a byline that say where those in it work, each by the raised sign
    behind a name."""
    signs = set()
    for piece in page.pieces[:HEAD]:
        if piece.in_head and piece.facts.byline:
            signs = set("".join(RAISED.findall(piece.words)))
        elif signs and piece.open:
            if piece.words[:1] not in signs or piece.size > LONG_LINE:
                return
            piece.in_head = True


def _says_when(piece, said):
    """Whether a line has a date, or a time of day with a year, where the date cannot be read, or
    behind a word such as "Updated"."""
    timed = TIME.search(piece.words) and (YEAR.search(piece.words) or _is_updated(piece.words))
    return bool(timed or (said.published and not said.is_sentence))


def _is_updated(words):
    """Whether a label such as "Updated" stands before a time of day, and no sentence with both."""
    found = beginning_with("updated").match(words)
    rest = re.findall(r"[^\W\d_]+", TIME.sub(" ", words[found.end() :])) if found else []
    return bool(found) and sum(word.islower() for word in rest) <= FEW


def _take_name_above(page, title, head):
    """Take a name that stands right above the title, without a label."""
    piece = page.pieces[title - 1]
    name = piece.open and piece.is_bare and " " in piece.words and is_name(piece.words)
    if name and _stands_as_name(page, title - 1, piece):
        head.byline, piece.in_head = piece.words, True


def _stands_as_name(page, at, piece):
    """Whether a name without a label is one: no heading, and no word of the text."""
    if piece.words[-1] in ",;:，：" or any(
        other is not piece and other.words == piece.words for other in page.pieces
    ):
        return False
    beside = [page.next_open(at), *page.pieces[max(0, at - 1) : at]]
    if any(other is not None and is_told(other) for other in beside):
        return True
    if not any(letter.isupper() or letter.islower() for letter in piece.words):
        return page.overlap(piece) == 0
    if len(piece.tokens) < 2 and re.match(r"[A-Za-z\u00c0-\u04ff]", piece.words):
        return False
    return not any(token.casefold() in page.small_words for token in piece.tokens)


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


def _take_signature(page, head):
    """Take a byline that stands under the text, where it has a label."""
    for piece in page.pieces[-HEAD:]:
        if piece.open and piece.kind == "paragraph" and piece.size < 80 and not head.byline:
            said = piece.facts
            # "Van Gennep, A. (1909)" is a source, and begins as "by" does in Dutch.
            if said.labelled and not said.rest and not DIGIT.search(said.byline):
                head.byline, piece.in_head = said.byline, True
                head.published = head.published or said.published
