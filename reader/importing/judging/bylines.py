"""What the lines around the title say: by whom the text is, and when, and nothing of it."""

import re
from dataclasses import dataclass, field
from datetime import date

from reader.importing.facts import NAME_LINK, PLACE, TIME, is_label, is_name, name_after_label
from reader.importing.judging.title import is_told
from reader.importing.judging.toplines import HEAD, YEAR, is_italic
from reader.importing.page import Page
from reader.importing.pieces import WORD, Piece
from reader.importing.sitenames import is_name as is_site
from reader.importing.sitewords import is_contact, site_words
from reader.importing.tidy import plainly
from reader.importing.vocabulary import beginning_with, every

SEVERAL = 2  # ends of lines in a paragraph
GOES_ON = (",", ";", ":", "，", "：", "...", "…")
FEW = 2  # words in small letters in a line that says when
DIGIT = re.compile(r"\d")
ONE_WORD = re.compile(r"[A-Za-z\u00c0-\u04ff]+")
LONG_NAME = 60  # columns of a line below a label, which has a name and perhaps another
LONG_LINE = 200  # columns: no line of a head is longer
GLUED = re.compile(r"^By(?=[A-Z][a-z])")  # a label that its page parts from the name by its looks
FOLLOWED = re.compile(r"(?<=[^\W\d_A-Z])(?:\s?(?:Twitter|Facebook|Instagram|LinkedIn|Mastodon))+$")
RAISED = re.compile(r"[¹²³⁰⁴-⁹∗*†‡§¶]+")  # behind a name, and before where its owner works


@dataclass
class Head:
    """The head of a page, and what was found beside it: (words, reason) that were cut off."""

    title: str = ""
    byline: str = ""
    published: date | None = None
    standfirst: str = ""
    doubts: list[str] = field(default_factory=list)
    cut: list[tuple[str, str]] = field(default_factory=list)


def each_once(byline: str) -> str:
    """Give a byline with each name once, without a label that is glued to one or stands among them,
    and without where its owner is followed."""
    once = {}
    names = [one for one in map(str.strip, byline.split(",")) if one]
    for name in [one for one in names if one.casefold() not in every("byline")] or names:
        bare = FOLLOWED.sub("", GLUED.sub("", name))
        once.setdefault(bare.casefold(), bare)
    return ", ".join(once.values())


def take_facts(page: Page, title: int | None, end: int, head: Head, diary: bool) -> None:
    """Take byline and date from the lines around the title, and drop what else stands there."""
    start, months = 0 if title is None else title + 1, []
    for at, piece in enumerate(page.pieces[: min(end, start + HEAD)]):
        line = (
            piece.open
            and piece.words[:1] != "©"
            and piece.kind in ("paragraph", "list")
            and piece.size <= LONG_LINE
        )
        if line and at >= start and (is_label(piece.words) or _labels_next(page, at, head)):
            piece.fate = "site-words"
        elif line and at >= start and is_site(piece.words.strip(" —–-"), page.sites):
            piece.fate = "site-name"
        elif line and not (diary and is_told(piece)):
            _take_line(page, at, at >= start, head)
            if at >= start and not beginning_with("updated").match(piece.words):
                months.append(piece)
    _take_month([piece for piece in months if piece.facts.month], head)


def _take_month(pieces, head):
    """Take a month for the date, from the first line that says one, where none says a day."""
    dated = [piece for piece in pieces if piece.fate == "date" or piece.in_head]
    if dated and head.published is None:
        head.published = dated[0].facts.month
        dated[0].fate, dated[0].in_head = "", True


def _labels_next(page, at, head):
    """Whether a line is a label such as "Published", which says of the next what that is; takes
    the author from a next line that no other words tell of one."""
    label, following = page.pieces[at], next(iter(page.pieces[at + 1 : at + 2]), None)
    words = label.words.casefold()
    if following is None or not (label.is_bare and following.is_bare and following.open):
        return False
    if words in every("published") | every("updated"):
        return bool(following.facts.published or following.facts.vague)
    if words not in every("byline") or following.size > LONG_NAME:
        return False
    if not head.byline and not following.facts.says_something:
        head.byline, following.in_head = following.words, True
    return True


def _take_line(page, at, below, head):
    """Take what one line says; `below` the title a name needs no label, and above it one does."""
    piece = page.pieces[at]
    said = piece.facts
    if said.rest or not (said.says_something or said.byline):
        if name := _name_with_more(page, piece, said, head) if below else "":
            head.byline, piece.in_head = name, True
        elif below and page.has_paragraphs and not piece.is_prose and _says_when(piece, said):
            # Where there is a date among words that nobody knows, the words are the site's too, but
            # not where they stand in lines of their own: a court says there what it is; nor where
            # they say what is on that day.
            head.published = head.published or said.published
            told = piece.markdown.count("\n") >= SEVERAL or any(
                one.endswith(":") for one in said.rest
            )
            piece.fate = "" if told else "date"
        elif below and is_contact(piece.words):
            piece.fate = "contact"
        elif below and site_words(piece.words) and not piece.is_prose:
            piece.fate = "dead-links" if piece.is_dead_links else "site-words"
        return
    # "Printed 2010", and a place: "Riverton, 3 May 2010".
    placed = page.is_document or piece.words.startswith(f"{said.byline}, ")
    dated = placed and not said.labelled and ONE_WORD.fullmatch(said.byline)
    taken = _is_known(page, head)
    prose = piece.is_prose and not says_names(piece)
    if said.byline and not (taken or dated or prose):
        sure = said.labelled or said.published
        told = any(other.stands_for == "byline" for other in page.pieces[:HEAD])
        quoted = at and page.pieces[at - 1].kind == "quote"  # whose words these are stands below
        if not sure and (told or quoted or not (below and _stands_as_name(page, at, piece))):
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
    name = name_after_label(piece.words) if piece.is_bare and not head.byline else ""
    if page.is_document and is_italic(piece) and not head.byline:
        name = name or _name_before_office(piece)
    return "" if plainly(name) in plainly(head.title) else name  # what a review is about


def _name_before_office(piece):
    """Give the name in "Jane Doe, Professor of History, University of Oslo", else ""."""
    name, _, rest = (one.strip() for one in piece.words.partition(","))
    is_office = any(PLACE.fullmatch(part.strip()) for part in rest.split(",")) or any(
        token.casefold() in every("profession") for token in WORD.findall(rest)
    )
    return name if " " in name and piece.is_bare and is_office and is_name(name) else ""


def _is_known(page, head):
    """Whether it is told by whom the text is, and not only whose the site is."""
    return bool(head.byline) and not is_site(head.byline, page.sites)


def _is_by(said, title):
    """Whether a line says who wrote a text whose title ends with that name in brackets, and what
    the title does not say."""
    named = title.rstrip().endswith((f"({said.byline})", f"[{said.byline}]"))
    others = (plainly(one) not in plainly(title) for one in said.rest)
    return " " in said.byline and named and all(others)


def take_institutions(page: Page) -> None:
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


def take_name_above(page: Page, title: int, head: Head) -> None:
    """Take a name that stands right above the title, without a label."""
    piece = page.pieces[title - 1]
    name = piece.open and piece.is_bare and " " in piece.words and is_name(piece.words)
    if name and _stands_as_name(page, title - 1, piece):
        head.byline, piece.in_head = piece.words, True


def _stands_as_name(page, at, piece):
    """Whether a name without a label is one: no heading, and no word of the text."""
    if piece.words.endswith(GOES_ON) or any(
        other is not piece and other.words == piece.words for other in page.pieces
    ):
        return False
    beside = [page.next_open(at), *page.pieces[max(0, at - 1) : at]]
    if any(other is not None and is_told(other) for other in beside):
        return True
    if not any(letter.isupper() or letter.islower() for letter in piece.words):
        return page.overlap(piece) == 0 and piece.end != "closed"
    if len(piece.tokens) < 2 and re.match(r"[A-Za-z\u00c0-\u04ff]", piece.words):
        return False
    return not any(token.casefold() in page.small_words for token in _tokens_of_names(piece))


def _tokens_of_names(piece):
    """Give the words of a line of names, without those that join them where each is of several: in
    "War and Peace" these are words of the text too."""
    names = [WORD.findall(name) for name in NAME_LINK.split(piece.words)]
    if len(names) > 1 and all(len(name) > 1 for name in names):
        return [token for name in names for token in name]
    return piece.tokens


def take_signature(page: Page, head: Head) -> None:
    """Take a byline that stands under the text, where it has a label."""
    for piece in page.pieces[-HEAD:]:
        if piece.open and piece.kind == "paragraph" and piece.size < 80 and not head.byline:
            said = piece.facts
            # "Van Gennep, A. (1909)" is a source, and begins as "by" does in Dutch.
            if said.labelled and not said.rest and not DIGIT.search(said.byline):
                head.byline, piece.in_head = said.byline, True
                head.published = head.published or said.published


def says_names(piece: Piece) -> bool:
    """Whether a sentence says by whom the text is and no more: "This is a guest post by Jane Doe
    and John Smith."."""
    return is_told(piece) and piece.facts.labelled
