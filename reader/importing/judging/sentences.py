"""Sentences torn by a page break or by something of the site's, put together again."""

import re
from itertools import pairwise

from reader.importing.html.verse import is_verse
from reader.importing.joining import BROKEN
from reader.importing.page import Page
from reader.importing.pieces import ABBREVIATION, CJK, COMMA, DASHES, SHORT, Piece
from reader.importing.sitewords import site_words
from reader.importing.vocabulary import every

LONG_BEGINNING = 60  # columns
REACH = 40  # pieces that may stand inside a torn sentence
SET_APART = re.compile(r"[(\[\"'“‘«]*(?:`|\*\*)")  # as the name of a command is
# What is written with a small letter everywhere: the name of a file, an address, a word of code.
SMALL_NAME = re.compile(r"\w{2}\.\w|[^\W\d_]\d+[^\W\d_]|[a-zа-я][A-ZА-Я]|[\\_@]|://|^[~.]?/")
# A source has no full stop after its address, and often none after its pages or its year.
SOURCE_END = re.compile(r"(?:\d|/|://\S+|\bdoi\S+)$", re.IGNORECASE)
ITEM = re.compile(r"[^\W\d_][.)](?:\s|$)")
LETTERED = re.compile(r"\((?:[^\W\d_]|[ivx]{2,5})\)\s")  # so begins a part of a law
BRACKETED = re.compile(r"\([^()]*\)\.?")
FOOTNOTE = re.compile(r"(?:\\?\[\^?\d{1,3}\\?\]:?|[¹²³⁰⁴-⁹]+|\d{1,3}\\?[.)]|†|\*)\s*[^\W\d]")


def join_torn(page: Page) -> None:
    """Give each torn paragraph the pieces that continue it, and drop what stood between.

    Captions and footnotes that stood between are kept, after the paragraph.
    """
    for at, piece in enumerate(page.pieces):
        if not (piece.open and piece.kind == "paragraph") or piece.role or piece.is_footnote:
            continue
        last = at
        while found := _continuation(page, last, first=piece):
            begun, (last, between, doubt) = last, found
            continued = page.pieces[last]
            sure = _is_beyond_doubt(page, piece, begun, last)
            continued.absorbed = True
            piece.torn.append(continued)
            piece.role = "paragraph"
            if not sure and (doubt != "joined" or not piece.doubt):
                piece.doubt = doubt
            for other in between:
                if not _is_apart(other):
                    other.fate = "dead-links" if other.is_dead_links else "interrupts"
        open_end = piece.is_prose and piece.size >= SHORT and piece.end == "open"
        open_end = open_end and not SOURCE_END.search(piece.words)
        if open_end and not piece.torn and not _is_shown(page.pieces[at + 1 :]):
            piece.doubt = piece.doubt or "unfinished"
        small = piece.is_prose and piece.start == "lower" and page.is_regular
        if small and _is_cut_off(piece) and not _is_shown(page.pieces[:at][::-1]):
            piece.doubt = piece.doubt or "begins-small"


def _is_beyond_doubt(page, first, begun, at):
    """Whether nothing but the end of a page tore the sentence at index `begun` of its piece `first`
    from what begins with a small letter at index `at`, and a broken word stands elsewhere too."""
    torn, piece, between = page.pieces[begun], page.pieces[at], page.pieces[begun + 1 : at]
    edges = any(other.fate in ("page-number", "running-head", "page-head") for other in between)
    turned = edges or any(other.page_break for other in (*between, piece))
    left = [one for one in between if not (one.is_paper or (one.is_footnote and not one.doubt))]
    if not turned or left or piece.start != "lower":
        return False
    long = first.size > LONG_BEGINNING and first.is_like_a_sentence
    if not (first.is_prose or long or _hangs(torn)):
        return False
    broken = BROKEN.search(torn.words)
    if not broken:
        return torn.end == "open" and torn.words[-1] not in DASHES
    rest = re.match(r"[^\W\d_]*", piece.words)[0]
    known = {f"{broken[1]}{hyphen}{rest}".casefold() for hyphen in ("", "-")} & page.known_words
    return len(known) == 1


def doubt_cut_headings(page: Page) -> None:
    """Doubt each heading that the next paragraph seems to go on with in a small letter."""
    read_on = (one for one in page.pieces if one.open and not one.is_footnote)
    for piece, following in pairwise(() if page.has_paragraphs else read_on):
        heading = "heading" in (piece.role, piece.kind) and piece.end == "open"
        if heading and following.is_prose and following.start == "lower" and _is_cut_off(following):
            piece.doubt = piece.doubt or "heading"


def _is_shown(pieces):
    """Whether the first of pieces is code, a formula or an example: a sentence may end with it, and
    go on after it."""
    first = next((piece for piece in pieces if piece.open and not piece.is_footnote), None)
    return first is not None and (first.kind == "code" or first.is_set_apart)


def _is_cut_off(piece):
    """Whether the small letter that a piece begins with seems to be in the middle of a sentence."""
    words = piece.words
    if SET_APART.match(piece.markdown) or ITEM.match(words) or BRACKETED.fullmatch(words):
        return False
    return bool(piece.tokens) and not SMALL_NAME.search(words.split()[0])


def _continuation(page, at, first):
    """Find the piece that continues the one at index `at`: (its index, what is between, doubt)."""
    torn = page.pieces[at]
    if torn.end in ("colon", "closed") and not ABBREVIATION.search(torn.words):
        return None
    if not first.is_prose and not _is_beginning(page, at, first):
        return None
    if FOOTNOTE.match(first.words) and SOURCE_END.search(torn.words):
        return None
    between, teasers = [], 0
    for index in range(at + 1, min(at + 1 + REACH, len(page.pieces))):
        piece = page.pieces[index]
        if piece.fate or piece.in_head:
            continue
        if _is_teaser(piece, between, page.next_open(index), teasers):
            teasers += 1
            between.append(piece)
            continue
        doubt = _joins(page, torn, piece, between, first)
        if doubt and page.is_all_the_authors and not all(map(_is_apart, between)):
            return None  # a formula or a line of code, which the sentence is about
        if doubt:
            return index, between, doubt
        if not _may_interrupt(piece):
            return None
        between.append(piece)
    return None


def _is_teaser(piece, between, following, teasers):
    """Whether a sentence only sums up the line above it, in a column of such pairs."""
    if not (between and between[-1].is_bare and piece.is_prose) or piece.start == "lower":
        return False
    if piece.size >= SHORT or piece.sentences > 1:
        return False
    return teasers > 0 or (following is not None and following.is_bare)


def _is_beginning(page, at, piece):
    """Whether a short line is like the torn beginning of a sentence, not a heading or verse."""
    if piece.torn:
        return True
    if page.is_document:
        return False
    if not piece.is_bare or site_words(piece.words) or piece.start not in ("upper", "caseless"):
        return False
    before = next((other for other in page.pieces[:at][-9:][::-1] if not other.fate), None)
    if before is not None and (before.is_bare or before.end == "colon") and not before.in_head:
        return False
    parts = piece.size > LONG_BEGINNING and any(sign in piece.words for sign in COMMA)
    return piece.is_like_a_sentence or parts or (len(piece.tokens) > 3 and _hangs(piece))


def _joins(page, torn, piece, between, first):
    """Give the doubt with which `piece` continues `torn`, "" if it does not."""
    if piece.kind != "paragraph" or piece.role or piece.is_links or _is_footnote(piece):
        return ""
    if (not piece.is_prose and site_words(piece.words)) or LETTERED.match(piece.words):
        return ""
    if piece.is_set_apart and not piece.page_break:
        return ""  # where a page ends, a number in brackets may go on with what is counted
    if piece.start == "lower":
        return _joins_small(torn, piece, between, first)
    # A heading may end with "for" too, but it is not that long.
    long = first.is_prose or (first.size > LONG_BEGINNING and _hangs(torn) and not between)
    return _joins_capital(page, torn, piece, between) if long else ""


def _joins_small(torn, piece, between, first):
    """The same where `piece` begins with a small letter."""
    part = piece.is_like_a_sentence or (not between and len(piece.tokens) > 2)
    if not (piece.is_prose or piece.end == "closed" or _hangs(piece) or part):
        return ""
    if not first.is_prose:
        goes_on = piece.sentences and piece.end == "open"
        if not (_hangs(torn) or goes_on or piece.size >= SHORT // 2):
            return ""
        between = [other for other in between if not other.is_footnote]
        if is_verse([other.words for other in (first, *between, piece)]):
            return ""
    if torn.end == "closed":
        return "joined-abbreviation" if len(torn.tokens) > 3 and not between else ""
    return "joined-hyphen" if torn.words[-1] == "-" else "joined"


def _joins_capital(page, torn, piece, between):
    """The same where `piece` begins with a capital, a number, or a letter that has no capital."""
    if torn.end != "open" or piece.start in ("speech", "mark"):
        return ""
    if not piece.is_prose and piece.end != "closed":
        return ""
    weighty = [other for other in between if _is_weighty(other)]
    if any(other.size >= SHORT for other in weighty) or (weighty and not _hangs(torn)):
        return ""
    if _hangs(torn):
        return "joined"
    if piece.start == "caseless":
        whole = page.is_regular or torn.sentences
        return "joined" if whole and torn.size >= SHORT // 2 else ""
    if torn.words[-1] in DASHES:
        return "joined-hyphen"
    regular = (page.is_regular or torn.sentences) and torn.size >= SHORT and piece.end == "closed"
    return "joined-capital" if regular and re.search(r"\w$", torn.words) else ""


def _hangs(piece: Piece) -> bool:
    """Whether a piece ends with a comma or a word that no sentence ends with."""
    if piece.words[-1:] and piece.words[-1] in COMMA:
        return True
    if re.search(rf"[{CJK}]$", piece.words):
        return False
    last = re.search(r"[\w'’]+$", piece.words)
    return bool(last) and last[0].casefold() in every("dangling")


def _may_interrupt(piece):
    """Whether a piece could have been set into the middle of a sentence."""
    if LETTERED.match(piece.words) or piece.is_set_apart:
        return False
    if piece.is_prose:
        return piece.size < SHORT or bool(piece.role) or _is_footnote(piece)
    return piece.kind in ("paragraph", "lines", "heading", "figure", "rule") or piece.is_dead_links


def _is_apart(piece):
    """Whether a piece has a place of its own in a text, as captions and footnotes have."""
    return bool(piece.role) or _is_footnote(piece)


def _is_footnote(piece):
    """Whether a piece is a note at the foot of a page, or begins like one."""
    return piece.is_footnote or bool(FOOTNOTE.match(piece.words))


def _is_weighty(piece):
    """Whether a piece says a whole sentence, so that only a small letter could reach across it."""
    return piece.is_prose and not _is_apart(piece)
