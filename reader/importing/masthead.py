"""Title, byline, date and standfirst from the top of a page, and the site's lines around them."""

import re
from dataclasses import dataclass, field
from datetime import date
from functools import cache

from . import dates
from .furniture import COPYRIGHT, PATH, is_contact, is_notice, site_words
from .page import Page
from .pieces import SHORT, Piece
from .tidy import tidied, without_emphasis
from .vocabulary import alternatives, beginning_with, common_words, every

HEAD = 40  # pieces in which the head of a page is looked for
STANDFIRST = 700  # columns
SEPARATOR = re.compile(r"\s*[|•·‧∙●／¦\n]\s*|\s+[–—-]\s+|\s{3,}|\s/\s")
TIME = re.compile(
    r"\b\d{1,2}\s?(?:[:.h時时]|点)\s?\d{2}(?::\d\d)?(?:\s?(?:[ap]\.?m\.?|uhr|[A-Z]{2,4}|分)\b)?",
    re.IGNORECASE,
)
WEEKDAY = re.compile(
    r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|\b(?:mon|diens|donners|frei|sams|sonn)tag\b"
    r"|\bmittwoch\b|\b(?:lun|mar|mercre|jeu|vendre|same)di\b|\bdimanche\b"
    r"|\b(?:lunes|martes|miércoles|jueves|viernes|sábado|domingo)\b"
    r"|\b(?:понедельник|вторник|среда|четверг|пятница|суббота|воскресенье)\b"
    r"|(?:星期|周|週)[一二三四五六日天]|(?:ال)?(?:اثنين|ثلاثاء|أربعاء|خميس|جمعة|سبت|أحد)",
    re.IGNORECASE,
)
NAME_LINK = re.compile(r"\s*(?:,|，|、|;|&|\s(?:and|und|et|y|e|и|en|och|og)\s|\sو(?=\S))\s*")
PARTICLES = frozenset(
    "von van der den de del della di da dos du la le el al bin ibn abu ten zu af dr prof".split()
)
SITE_SUFFIX = re.compile(r"\s+[|–—»·-]\s+(?P<site>[^|–—»·]{2,40})$")


@dataclass
class Facts:
    """What a line at the top says."""

    published: date | None = None
    vague: bool = False  # a date without a day
    updated: bool = False
    reading: bool = False
    byline: str = ""
    labelled: bool = False  # the byline has a label such as "By"
    rest: list[str] = field(default_factory=list)

    @property
    def says_something(self) -> bool:
        """Whether the line says who, when or how long, and nothing else."""
        known = self.published or self.vague or self.reading or self.labelled
        return bool(known) and not self.rest


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
    page.pieces = _apart(page.pieces)
    end = _end_of_head(page)
    at = _find_title(page, end)
    if at is not None:
        _take_title(page, at, head)
    _take_facts(page, at, end, head)
    _take_standfirst(page, at, head)
    if at is not None:
        _clear_menu(page, at)
    if not head.byline:
        _take_signature(page, head)
    page.byline = head.byline
    return head


def facts(line: str) -> Facts:
    """Give what a line says: a date, a byline, minutes to read, and what is left over."""
    said = Facts()
    for part in SEPARATOR.split(line):
        dated = False
        if found := dates.find(part):
            published, (start, end) = found
            updated = bool(beginning_with("updated").match(part))
            if said.published is None or (said.updated and not updated):
                said.published, said.updated = published, updated
            dated = True
        elif place := dates.find_month(part):
            (start, end), dated, said.vague = place, True, True
        if dated:
            part = WEEKDAY.sub(" ", TIME.sub(" ", f"{part[:start]}|{part[end:]}"))
        for words in part.split("|"):
            _read_part(words.strip(" ,.:：，;()[]（）*_"), dated, said)
    return said


def _read_part(part, dated, said):
    if dated:
        part = _without_label(part, "updated")
        part = _without_label(part, "published")
        part = re.sub(
            rf"[\s,]+(?:{alternatives(every('published'))})\W*$", "", part, flags=re.IGNORECASE
        )
    if not re.search(r"\w", part) or (dated and part.casefold() in every("published")):
        return
    if _is_reading_time(part):
        said.reading = True
    elif name := _labelled_name(part):
        said.byline, said.labelled = said.byline or name, True
    elif is_name(part) and not said.byline:
        said.byline = part
    else:
        said.rest.append(part)


def is_name(words: str) -> bool:
    """Whether `words` look like the names of one or more people."""
    names = [name for name in NAME_LINK.split(words.strip()) if name]
    return 0 < len(names) < 7 and not site_words(words) and all(map(_is_one_name, names))


def _is_one_name(name):
    if re.fullmatch(
        r"[\u3400-\u9fff]{2,4}|[\u3041-\u30ff\u3400-\u9fff·・]{2,14}|[가-힣]{2,4}", name
    ):
        return "·" in name or "・" in name or len(name) <= 4
    tokens = name.split()
    if not 1 <= len(tokens) <= 5 or re.search(r"[\d?!:;/\"“”«»@]", name):
        return False
    if re.search(r"[\u0600-\u06ff]", name):
        return 2 <= len(tokens) <= 4 and not any(token in common_words() for token in tokens)
    capitals = sum(token[0].isupper() for token in tokens)
    low = (token.strip(".").casefold() for token in tokens if not token[0].isupper())
    return capitals > 0 and all(token in PARTICLES or token[:2] in ("d'", "l'") for token in low)


def _labelled_name(part):
    """Give the name after a label such as "By" or "作者：", else ""."""
    found = beginning_with("byline").match(part)
    if not found:
        return ""
    after = part[found.end() :]
    name = after.strip(" :：/|／–—-")
    marked = re.match(r"\s*[:：/／|]", after)
    people = re.split(r"[,，(（]", name)[0]
    if marked and 0 < len(name) < 80 and not re.search(r"[.!?。]\s", name):
        return name
    return name if after[:1].isspace() and is_name(people) else ""


def _without_label(part, key):
    if found := beginning_with(key).match(part):
        return part[found.end() :].strip(" :：,，")
    return part


def _is_reading_time(part):
    plain = re.sub(r"[\d\W_]+", " ", part.casefold()).strip()
    return bool(re.search(r"\d", part)) and bool(_reading().fullmatch(plain))


@cache
def _reading():
    return re.compile(rf"(?:(?:{alternatives(every('reading'))})\s*)+")


def _apart(pieces):
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
        if said.byline and not said.labelled and not said.published and at < start:
            continue
        if said.rest or not (said.says_something or said.byline):
            if site_words(piece.words) and at >= start and not piece.is_prose:
                piece.fate = "dead-links" if piece.is_dead_links else "site-words"
            continue
        if said.byline and not head.byline and not piece.is_prose:
            head.byline = said.byline
            piece.in_head = True
        if said.published and (head.published is None or not said.updated):
            if head.published is None:
                head.published = said.published
                piece.in_head = True
        if not piece.in_head and (said.says_something):
            reading = said.reading and not said.published and not said.vague
            piece.fate = "reading-time" if reading else "date"


def _take_standfirst(page, title, head):
    """Take the paragraph that sums the text up before it begins."""
    if title is None:
        return
    pieces = page.pieces
    shown = [at for at in range(title + 1, len(pieces)) if pieces[at].open][:12]
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
        sums_up = (head.byline or head.published) and _is_shorter(piece, body)
        if told_after or (emphasised and body) or sums_up:
            _make_standfirst(piece, head)
            if not (told_after or emphasised):
                head.doubts.append("standfirst")
    elif told_after and len(piece.tokens) > 3 and piece.end != "colon":
        _make_standfirst(piece, head)


def _is_shorter(piece, body):
    """Whether a paragraph is so much shorter than the text's own that it stands before the text."""
    sizes = sorted(other.size for other in body[:6])
    return (
        len(sizes) > 1
        and 60 <= piece.size <= 420
        and piece.sentences < 4
        and piece.size <= 0.6 * sizes[len(sizes) // 2]
    )


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
