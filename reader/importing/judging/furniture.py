"""What is the site's and not the author's: by its words, its numbers, and its coming back.

Words alone condemn only where they stand as a site's line stands; the rest of the judging goes by
place and is in `runs`.
"""

import re
from collections import Counter, defaultdict
from functools import cache, lru_cache
from itertools import pairwise, takewhile

from reader.importing.lines import PAGE_NUMBER
from reader.importing.page import Page
from reader.importing.pieces import SHORT, SPEAKER, Piece
from reader.importing.sitenames import squeezed
from reader.importing.sitewords import JOINER, LINE, site_words
from reader.importing.tidy import plainly
from reader.importing.vocabulary import beginning_with, common_words, every

BYLINE = 6  # pieces under the title, among which the author is named once more
RUN = 3  # long paragraphs, after which those that follow are no refrain
END = 12  # pieces of the end of a page, among which it is so too
NOTICE = 700  # columns: a notice of a site is shorter
STAFF = 400  # columns of a line that says who worked on a text
# The addresses of two of them in one paragraph ask readers to follow the site there.
NETWORKS = re.compile(
    r"\b(facebook|fb|twitter|x|instagram|telegram|t|line|vk|youtube|tiktok|whatsapp|paypal|patreon)"
    r"\.(?:com|me|ru|tv)/@?(?P<name>[\w.-]*)",
    re.IGNORECASE,
)
# How long a recording is, and whose.
DURATION = re.compile(r"\W*(?:\d{1,2}:)?\d{1,2}:\d\d(?P<source>\W+\w+:\s\S.{0,40})?\W*")
# How much of a recording was played, of how much.
PLAYED = re.compile(r"\W*0?0:00(?::00)?\s*[/|]?\s*(?:\d{1,2}:)?\d{1,2}:\d\d\W*")
LASTING = re.compile(r"\s0\d:[0-5]\d$")  # how long, behind the title of a film
NAME = 6  # characters of one in a network that a title may have too
LONE_NUMBER = re.compile(r"[\W_]*\d{1,4}[\W_]*$")


def is_notice(page: Page, piece: Piece) -> bool:
    """Whether running text has the phrases of a site's notice and not the words of the text."""
    if piece.kind != "paragraph" or piece.size > NOTICE:
        return False
    if piece.is_prose and piece.size < 120 and site_words(piece.words) == "strong":
        return page.overlap(piece) < 0.6
    if piece.size < LINE and _asks_to_follow(page, piece):
        return page.overlap(piece) < 0.5
    phrases = {one for one in phrases_in(piece.words) if one not in page.subject}
    if not phrases:
        return False
    return page.overlap(piece) < (0.5 if len(phrases) > 1 or piece.size < LINE else 0.4)


def mark_pages(page: Page) -> None:
    """Drop the numbers of pages, and lines that return at the edges of pages."""
    pieces = page.pieces
    numbers = [at for at, piece in enumerate(pieces) if piece.size < 40 and _is_number(piece)]
    sure = {at for at in numbers if _is_at_an_edge(pieces, at) or not _is_lone(pieces[at])}
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
            pieces[places[0]].returns = True  # it may be the title
            for at in places[1:]:
                pieces[at].fate = pieces[at].fate or "running-head"


def mark_pointers(page: Page) -> None:
    """Drop lines like "Read on: The Last Ferry" that name a line of a side column elsewhere."""
    lines = {piece.words.casefold() for piece in page.pieces if piece.is_bare or piece.is_links}
    lines.update(
        line.strip().casefold() for p in page.pieces if p.kind == "lines" for line in p.lines
    )
    for piece in page.pieces:
        if piece.is_bare and piece.open and not piece.role:
            _, colon, pointed = piece.words.partition(": ")
            if colon and pointed.strip().casefold() in lines:
                piece.fate = "site-words"


def mark_players(page: Page) -> None:
    """Drop how long a recording is, and the line above with its title.

    A time alone may be one of a day; the title of a recording is on the page more than once.
    """
    lines = Counter(piece.words for piece in page.pieces if piece.is_bare)
    for title, piece in pairwise([piece for piece in page.pieces if piece.open]):
        is_said = SPEAKER.match(piece.words)  # at that time of an interview
        found = DURATION.fullmatch(piece.words) if piece.is_bare and not is_said else None
        if found and (found["source"] or lines[title.words] > 1):
            piece.fate = "site-words"
            if title.is_bare or title.kind == "heading":
                title.fate = "site-words"
        if page.has_paragraphs and piece.is_bare and PLAYED.fullmatch(piece.words):
            piece.fate = "site-words"
        if page.has_paragraphs and title.kind == "figure" and LASTING.search(title.words):
            title.fate = "site-words"


def mark_highlights(page: Page) -> None:
    """Drop a list under words such as "Story highlights", with these words: what a site takes out
    of the text beside it."""
    for piece, following in pairwise([piece for piece in page.pieces if piece.open]):
        title = piece.words.casefold().strip(" :") in every("highlights")
        if page.has_paragraphs and title and following.kind == "list" and not piece.is_prose:
            piece.fate, following.fate = "column-title", "site-part"


def mark_twice(page: Page) -> None:
    """Drop a long paragraph of a page right above the same once more: it was shown as a teaser."""
    prose = [piece for piece in page.pieces if piece.is_prose and piece.open]
    _mark_run_again(page, [piece for piece in prose if piece.size >= SHORT])
    for piece, following in pairwise(prose):
        if page.has_paragraphs and piece.size >= SHORT and piece.words == following.words:
            piece.fate = "site-text"


def _mark_run_again(page, prose):
    """Drop long paragraphs that follow each other once more, as for print, under a line of the head
    that stands once more too; and what is among them and was said before."""
    runs = {}
    for at in range(len(prose) - RUN + 1 if page.has_paragraphs else 0):
        run = tuple(piece.words for piece in prose[at : at + RUN])
        if runs.setdefault(run, at) == at:
            continue
        begun, last = (page.pieces.index(prose[one]) for one in (at, at + RUN - 1))
        first = begun
        while first and _was_said(page.pieces, first - 1):
            first -= 1
        said = {piece.words for piece in page.pieces[:first]}
        for piece in page.pieces[first : last + 1] if first < begun else ():
            piece.fate = piece.fate or ("site-text" if piece.words in said else "")


def _was_said(pieces, at):
    """Whether a line was said before; one of those that were dropped as such is no end of them."""
    again = any(one.words == pieces[at].words for one in pieces[:at])
    return again and (not pieces[at].is_prose or pieces[at].fate == "site-text")


def mark_byline(page: Page, names: str) -> None:
    """Take a line under the title or at the end that says the `names` of who wrote the text, and
    more, for one of its head."""
    names = plainly(names)
    first = 0 if page.title is None else page.pieces.index(page.title) + 1
    last = max(first + BYLINE, len(page.pieces) - END)
    for piece in [*page.pieces[first : first + BYLINE], *page.pieces[last:]] if names else ():
        found = beginning_with("byline").match(piece.words)
        short = piece.open and piece.kind in ("paragraph", "heading") and piece.size < LINE
        if found and short and not piece.is_prose:
            said = plainly(piece.words[found.end() :])
            if said and (said.startswith(names) or names.startswith(said)):
                piece.in_head = True
    whole = " " in names and page.has_paragraphs
    above = takewhile(lambda one: not (one.open and one.is_prose), page.pieces[first:])
    for piece in above if whole else ():
        if piece.open and piece.kind == "paragraph" and plainly(piece.words) == names:
            piece.in_head = True
    for piece in reversed(page.pieces[first:]) if whole else ():
        if piece.open and piece.is_prose:
            return  # what follows the text may be the names alone
        if piece.open and piece.is_bare and plainly(piece.words) == names:
            piece.in_head = True


def mark_staff(page: Page) -> None:
    """Take the last lines of a text that say who else worked on it, "(Editing by Jane Doe)", for
    some of its head; a note on the author may follow them."""
    left = [piece for piece in page.pieces if not (piece.fate or piece.absorbed or piece.in_head)]
    prose = [at for at, piece in enumerate(left) if piece.is_prose]
    for last in reversed(left[prose[0] + 1 :] if page.has_paragraphs and prose else []):
        if last.role == "note":
            continue
        plain = last.kind == "paragraph" and last.size < STAFF
        last.in_head = plain and _says_staff(last.words)
        if not last.in_head:
            return


def _says_staff(words):
    """Whether words are names, with what these did before them or behind them, and nothing else;
    an agency alone sent the text."""
    if words.casefold().strip(" .()[]") in every("agencies"):
        return True
    behind = any(words.rstrip(" .)").casefold().endswith(one) for one in every("contributed"))
    if not (behind or beginning_with("staff").match(words.lstrip("("))):
        return False
    told = every("staff") | every("contributed")
    told = {word for entry in told for word in entry.split()} | common_words()
    said = re.findall(r"[^\W\d_]+", words)
    return all(word[0].isupper() or word.casefold() in told for word in said)


def mark_notices(page: Page) -> None:
    """Drop running text of the site's own, where it stands before the text or among its lines."""
    pieces = page.pieces
    prose = [at for at, piece in enumerate(pieces) if piece.is_prose and piece.open]
    notices = {at for at in prose if is_notice(page, pieces[at])}
    body = [at for at in prose if at not in notices]
    for at in notices:
        beside = any(
            other.is_dead_links
            or (other.fate and not other.is_paper)
            or (other.is_bare and site_words(other.words) == "strong")
            for other in pieces[max(0, at - 1) : at + 2]
            if other is not pieces[at]
        )
        torn = pieces[min(at + 1, len(pieces) - 1)].start == "lower"
        outside = (
            not body
            or at < body[0]
            or (at > body[-1] and (page.has_paragraphs or pieces[at].size < LINE))
        )
        plain = len(phrases_in(pieces[at].words)) > 1 and page.overlap(pieces[at]) < 0.34
        if beside or torn or outside or plain:
            pieces[at].fate = "site-text"


def _asks_to_follow(page, piece):
    """Whether a line has addresses in several networks, and not of whom the text is about; what is
    longer may be on the author."""
    found = list(NETWORKS.finditer(piece.markdown))
    subject = squeezed(page.subject)
    about = [len(one["name"]) >= NAME and squeezed(one["name"]) in subject for one in found]
    return len({one[1].casefold() for one in found}) > 1 and not any(about)


@lru_cache(maxsize=512)  # each is asked about by several judges
def phrases_in(words: str) -> set[str]:
    """Give the phrases of a site's notices in `words`, the longest where one holds another."""
    text = words.casefold().replace(JOINER, "")
    signs = set(text)
    found = [
        phrase
        for rare, phrases in _phrases().items()
        if rare in signs
        for phrase in phrases
        if phrase in text
    ]
    return {one for one in found if not any(one != other and one in other for other in found)}


@cache
def _phrases():
    """Give the phrases of all languages by a sign in each that few texts have, which is asked for
    first: they are many, and a text has those of one language."""
    phrases = sorted(every("phrases"))
    common = Counter(sign for phrase in phrases for sign in set(phrase))
    table = defaultdict(list)
    for phrase in phrases:
        table[min(phrase, key=lambda sign: (common[sign], sign))].append(phrase)
    return table


def _is_number(piece):
    return piece.kind == "paragraph" and bool(PAGE_NUMBER.match(piece.words))


def _is_lone(piece):
    return bool(LONE_NUMBER.match(piece.words))


def _is_at_an_edge(pieces, at):
    """Whether a page ends at a piece: said by a form feed, a number, a note right above it, or a
    sentence torn there."""
    if at and pieces[at - 1].is_footnote:
        return True
    before = next((p for p in pieces[max(0, at - 3) : at][::-1] if not _is_number(p)), None)
    after = next((p for p in pieces[at + 1 : at + 4] if not _is_number(p)), None)
    if pieces[at].page_break or (at + 1 < len(pieces) and pieces[at + 1].page_break):
        return True
    if any(_is_number(p) and not _is_lone(p) for p in pieces[max(0, at - 1) : at + 2]):
        return True
    return bool(
        before and after and before.is_prose and before.end == "open" and after.start == "lower"
    )
