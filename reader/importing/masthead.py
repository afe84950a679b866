"""Title, byline, date and standfirst from the top of a page, and the site's lines around them."""

import re
from dataclasses import dataclass, field
from datetime import date
from itertools import pairwise

from reader.importing.facts import facts, is_name, name_after_label
from reader.importing.furniture import is_notice
from reader.importing.page import Page
from reader.importing.pieces import SHORT, Piece
from reader.importing.sitewords import COPYRIGHT, PATH, is_contact, site_words
from reader.importing.tidy import tidied, without_emphasis

HEAD = 40  # pieces in which the head of a page is looked for
STANDFIRST = 700  # columns
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
    end = _end_of_head(page)
    at = _find_title(page, end)
    if at is not None:
        _take_title(page, at, head)
    _take_facts(page, at, end, head)
    _take_standfirst(page, at, head)
    if at is not None:
        _clear_menu(page, at)
    for piece in page.pieces[:HEAD]:
        if piece.returns and piece.open:
            piece.fate = "running-head"
    if not head.byline:
        _take_signature(page, head)
    page.byline = head.byline
    return head


def set_apart(pieces: list[Piece]) -> list[Piece]:
    """Give the pieces with the lines at the top that stand together, but are a head, set apart."""
    apart = []
    for at, piece in enumerate(pieces):
        seen_prose = any(other.is_prose and other.size >= SHORT for other in apart)
        if piece.kind == "lines" and at < HEAD and not seen_prose:
            lines = [line for line in piece.lines if line.strip()]
            told = [facts(line).says_something or site_words(line) for line in lines]
            if any(told) or (at == 0 and len(lines) < 4):
                cut = [Piece(line) for line in lines]
                cut[0].page_break = piece.page_break
                apart += cut
                continue
        apart.append(piece)
    return apart


def _end_of_head(page):
    """Give the index of the first piece of the text: prose, after which no head goes on."""
    prose = 0
    end = None
    for at, piece in enumerate(page.pieces[:HEAD]):
        if piece.fate:
            continue
        if piece.kind in ("quote", "code", "list", "lines") and not piece.is_links and prose:
            break
        if piece.is_prose and not is_notice(page, piece):
            prose += 1
            end = at if end is None else end
            if prose > 1:
                break
        elif prose and _is_told(piece):
            # Name and date stand under the standfirst.
            end = None
    if end is None:
        later = (
            at
            for at, piece in enumerate(page.pieces)
            if piece.is_prose and not piece.fate and not is_notice(page, piece)
        )
        told = [at for at, piece in enumerate(page.pieces[:HEAD]) if _is_told(piece)]
        end = next((at for at in later if not told or at > told[0]), len(page.pieces))
    return end


def _is_told(piece):
    return piece.kind == "paragraph" and piece.size < SHORT and facts(piece.words).says_something


def _find_title(page, end):
    """Give the index of the title, None where a page has none."""
    pieces = page.pieces
    marked = [at for at, piece in enumerate(pieces[:200]) if piece.kind == "heading"]
    first = [at for at in marked if pieces[at].level == 1]
    if first:
        return first[0]
    best, best_score = None, 0.0
    told = next((at for at in range(end) if _is_told(pieces[at])), None)
    notices = [piece for piece in pieces[end:] if COPYRIGHT.match(piece.words)]
    for at, piece in enumerate(pieces[:end]):
        if not _may_be_title(piece):
            continue
        if not (page.is_site or piece.returns or marked or site_words(piece.words)):
            return at
        words = len(piece.tokens) if " " in piece.words else piece.size / 6
        score = 1 + 2 * page.overlap(piece) + min(words, 4) / 4 - 0.1 * at
        if piece.kind == "heading":
            deeper = [other for other in marked if pieces[other].level > piece.level]
            same = [other for other in marked if pieces[other].level == piece.level]
            score += 2 if deeper or len(same) == 1 else -3
        score += _announced(page, at, end)
        if any(piece.words in other.words for other in notices):
            score -= 2  # the site's name
        if told is not None and at > told:
            score -= 2
        if piece.returns:
            score -= 1.5
        if piece.markdown != without_emphasis(piece.markdown):
            score += 0.7 if piece.markdown.startswith(("**", "__")) else -1.5
        if piece.end == "closed" and piece.words[-1] in ".。":
            score -= 2
        if site_words(piece.words):
            score -= 2 if site_words(piece.words) == "strong" else 1
        if score > best_score:
            best, best_score = at, score
    return best


def _announced(page, at, end):
    """Give what it says for a title that name, date or prose follow it, or follow its subtitle."""
    following = [piece for piece in page.pieces[at + 1 : at + 9] if piece.open][:2]
    for piece in following:
        if _is_told(piece) or (piece.is_bare and is_name(piece.words)):
            return 1.5
        if piece.is_prose:
            return 1.0
        if not piece.is_bare or site_words(piece.words):
            break
    return 0.0


def _may_be_title(piece):
    if piece.fate or piece.in_head or piece.is_links or piece.size > 200:
        return False
    if piece.kind == "heading":
        return True
    if piece.kind != "paragraph" or piece.sentences > 2 or piece.is_speech:
        return False
    if piece.is_prose and (piece.size > SHORT or piece.start == "lower"):
        return False
    if facts(piece.words).says_something or len(PATH.findall(piece.words)) > 1:
        return False
    return piece.end != "colon" and not is_contact(piece.words)


def _take_title(page, at, head):
    piece = page.pieces[at]
    piece.in_head = True
    page.title = piece
    head.title = without_emphasis(tidied(piece))
    plain = _plain(piece.words)
    for other in page.pieces[:HEAD]:
        if other is not piece and not other.fate and not other.is_prose:
            words = _plain(other.words)
            if words == plain or (words.startswith(plain) and SITE_SUFFIX.search(other.words)):
                other.fate = "title-again"
            elif (
                plain.startswith(words + " ") and SITE_SUFFIX.search(piece.words) and len(words) > 8
            ):
                head.title, other.fate = without_emphasis(tidied(other)), "title-again"
    if found := SITE_SUFFIX.search(head.title):
        if "|" in found[0] or "»" in found[0]:
            head.cut.append((found["site"], "site-name"))
            head.title = head.title[: found.start()]


def _take_facts(page, title, end, head):
    """Take byline and date from the lines around the title, and drop what else stands there."""
    start = 0 if title is None else title + 1
    for at, piece in enumerate(page.pieces[:end]):
        if not piece.open or piece.kind not in ("paragraph", "list") or piece.size > 200:
            continue
        said = facts(piece.words)
        if at >= start and not head.byline and piece.is_bare and not said.says_something:
            if name := name_after_label(piece.words):
                head.byline, piece.in_head = name, True
                continue
        if said.byline and not said.labelled and not said.published and at < start:
            continue
        if said.rest or not (said.says_something or said.byline):
            if site_words(piece.words) and at >= start and not piece.is_prose:
                piece.fate = "dead-links" if piece.is_dead_links else "site-words"
            continue
        if said.byline and not head.byline and not piece.is_prose:
            if not (said.labelled or said.published or _stands_as_name(page, at, piece)):
                continue
            head.byline = said.byline
            piece.in_head = True
        if said.published and head.published is None and not _is_diary(page, end):
            head.published = said.published
            piece.in_head = True
        if not piece.in_head and (said.says_something):
            reading = said.reading and not said.published and not said.vague
            piece.fate = "reading-time" if reading else "date"


def _stands_as_name(page, at, piece):
    """Whether a name without a label is one: no heading, and no word of the text."""
    if piece.words[-1] in ",;:，：" or any(
        other is not piece and other.words == piece.words for other in page.pieces
    ):
        return False
    beside = [page.next_open(at), *page.pieces[max(0, at - 1) : at]]
    if any(other is not None and _is_told(other) for other in beside):
        return True
    if not any(letter.isupper() or letter.islower() for letter in piece.words):
        return page.overlap(piece) == 0
    if len(piece.tokens) < 2 and re.match(r"[A-Za-z\u00c0-\u04ff]", piece.words):
        return False
    return not any(token.casefold() in page.small_words for token in piece.tokens)


def _is_diary(page, end):
    """Whether dates stand over paragraphs all through the text, so that the first is one of them."""
    days = 0
    for piece, following in pairwise(page.pieces[end:]):
        days += _is_told(piece) and following.is_prose
    return days > 1


def _take_standfirst(page, title, head):
    """Take the paragraph that sums the text up before it begins."""
    if title is None:
        return
    pieces = page.pieces
    shown = [at for at in range(title + 1, len(pieces)) if pieces[at].open and not pieces[at].role][
        :12
    ]
    if not shown:
        return
    at, piece = shown[0], pieces[shown[0]]
    if piece.kind != "paragraph" or piece.size > STANDFIRST or piece.role or piece.is_links:
        return
    if piece.is_speech and piece.start == "speech":
        return
    told_after = any(
        other.in_head for other in pieces[at + 1 : shown[1] if len(shown) > 1 else None]
    )
    emphasised = without_emphasis(piece.markdown) != piece.markdown.strip()
    if piece.is_prose or piece.size > 60:
        body = [pieces[other] for other in shown[1:] if pieces[other].is_prose]
        # Right above the first heading it is more likely than above more paragraphs.
        above = len(shown) > 1 and (pieces[shown[1]].is_bare or pieces[shown[1]].kind == "heading")
        told = head.byline or head.published
        sums_up = told and _is_shorter(piece, body, 0.9 if above else 0.66)
        if told_after or (emphasised and body) or sums_up:
            _make_standfirst(piece, head)
            if not (told_after or emphasised):
                head.doubts.append("standfirst")
    elif told_after and len(piece.tokens) > 3 and piece.end != "colon":
        _make_standfirst(piece, head)


def _is_shorter(piece, body, share):
    """Whether a paragraph is so much shorter than the text's own that it stands before the text."""
    sizes = sorted(other.size for other in body[:6])
    if len(sizes) < 2 or not 60 <= piece.size <= 420 or piece.sentences > 3:
        return False
    return piece.size <= share * sizes[len(sizes) // 2]


def _make_standfirst(piece, head):
    head.standfirst = without_emphasis(tidied(piece))
    piece.in_head = True


def _clear_menu(page, title):
    """Drop the site's lines before the title; running text there is kept."""
    for piece in page.pieces[:title]:
        if (
            piece.open
            and not (piece.is_prose and not is_notice(page, piece))
            and piece.kind != "quote"
        ):
            if piece.is_prose or page.is_site or site_words(piece.words):
                piece.fate = "site-text" if piece.is_prose else "menu"


def _take_signature(page, head):
    """Take a byline that stands under the text, where it has a label."""
    for piece in page.pieces[-HEAD:]:
        if piece.open and piece.kind == "paragraph" and piece.size < 80 and not head.byline:
            said = facts(piece.words)
            if said.labelled and not said.rest:
                head.byline, piece.in_head = said.byline, True
                head.published = head.published or said.published


def _plain(words):
    return re.sub(r"\W+", " ", words.casefold()).strip()
