"""The heading that is the title of a page, among its pieces: it alone is of the first level."""

from collections import Counter
from itertools import takewhile

from reader.importing import dates, html
from reader.importing.blocks import as_paragraph
from reader.importing.elements import words_in
from reader.importing.facts import facts
from reader.importing.pieces import Piece
from reader.importing.sitenames import leads_home
from reader.importing.siteparts import is_sites
from reader.importing.sitewords import site_words
from reader.importing.tidy import plainly, without_emphasis
from reader.importing.vocabulary import every
from reader.importing.webpage.measures import Measures
from reader.importing.webpage.titling.headline import COLONS, LEAST
from reader.importing.webpage.titling.sharesaid import (
    LONGEST_TITLE,
    around,
    is_of_site,
    is_teaser,
)

NEAR_TOP = 8  # pieces among which a title may stand that is no heading
LINE = 120  # columns of one that says when
DAYS = 3  # headings that say one
SECTIONS = 3  # headings of one level
FEWEST = 2  # sections of the first level
BEGUN = 2  # paragraphs, after which a heading is one of the text
ABOVE = 2  # elements: a heading, and what holds it alone
TAGS = ("h1", "h2", "h3")


def find_headline(
    pieces: list[Piece], body, root, title: str, headline, measures: Measures
) -> None:
    """Let the heading that says the `title` be of the first level, and no other.

    `headline` is the element that says it best, None where none does; it may stand beside the
    element `root`, which has the text, and then it is put before `pieces`.
    """
    words = "" if headline is None else words_in(headline)
    _mend_top(pieces, [one for one in (plainly(title), plainly(words)) if one])
    headings = [piece for piece in pieces if piece.kind == "heading"]
    first = [piece for piece in headings if piece.level == 1]
    said = plainly(words)
    chosen = next((piece for piece in headings if said and plainly(piece.words) == said), None)
    if chosen is not None and root not in around(headline) and _is_of_section(pieces, chosen):
        chosen = None
    elif chosen is None and not words and len({plainly(piece.words) for piece in first}) == 1:
        chosen = first[0]
    if chosen is None:
        if not words and root is not body:
            words = _outside(body, root, plainly(title), not first, measures)
        begun = plainly(title).startswith(plainly(words))  # "About us | River House"
        if words and (begun or site_words(words) != "strong"):
            chosen = Piece(as_paragraph(words), "heading", level=1)
            pieces.insert(0, chosen)
    _lower(headings, chosen)
    if chosen is not None:
        chosen.level = 1


def _lower(headings, title):
    """Let no heading but the title be of the first level. Where sections are of that level, what is
    below them goes down as far as they do; one such heading more may be anything of the site's."""
    below = headings[headings.index(title) + 1 :] if title in headings else headings
    again = "" if title is None else title.words
    sections = [piece for piece in below if piece.level == 1 and piece.words != again]
    lowered = below if len(sections) >= FEWEST and below[0].level == 1 else ()
    for piece in headings:
        if piece is not title and (piece.level == 1 or piece in lowered):
            piece.level += 1


def _is_of_section(pieces, heading):
    """Whether a heading stands below running text: a section may be called as the text is."""
    above = pieces[: pieces.index(heading)]
    return sum(piece.is_prose for piece in above) >= BEGUN


def put_title(pieces: list[Piece], title: str) -> None:
    """Put a `title` that no heading says, unless it is "", before pieces that have none of the
    first level, nor any above their running text."""
    above = takewhile(lambda piece: not piece.is_prose and piece.kind != "quote", pieces)
    headed = any(piece.kind == "heading" for piece in above) and not begins_with_section(pieces)
    if title and not headed and all(piece.level != 1 for piece in pieces):
        pieces.insert(0, Piece(as_paragraph(title), "heading", level=1))


def begins_with_section(pieces: list[Piece]) -> bool:
    """Whether a text begins with a heading that is one of several of its level, and is called as
    the first sections are, or each stands above running text: the first of its sections. One that
    ends in a colon names what is below it, and is no title."""
    headings = [at for at, piece in enumerate(pieces) if piece.kind == "heading"]
    if not headings or any(piece.words for piece in pieces[: headings[0]]):
        return False
    if pieces[headings[0]].words.endswith(COLONS):
        return True
    alike = [at for at in headings if pieces[at].level == pieces[headings[0]].level]
    begun = [at for at in alike if at + 1 < len(pieces) and pieces[at + 1].is_prose]
    highest = pieces[headings[0]].level == min(pieces[at].level for at in headings)
    if plainly(pieces[headings[0]].words) in every("sections"):
        return highest and len(begun) >= SECTIONS
    return highest and len(alike) == len(begun) >= SECTIONS


def _mend_top(pieces, titles):
    """Let a line at the top that says the title be a heading, unless one there says it; and one
    that says who or when not, unless others do so too: those of a diary, or of letters."""
    days = Counter(piece.level for piece in pieces if _is_day(piece))
    telling = [piece for piece in pieces[:NEAR_TOP] if plainly(piece.words) in titles]
    is_told = any(piece.kind == "heading" for piece in telling)
    for piece in pieces[:NEAR_TOP]:
        if piece.kind == "paragraph" and piece in telling and not is_told:
            piece.kind, piece.level = "heading", 1
            piece.markdown = without_emphasis(piece.markdown)
            return
        of_several = _is_day(piece) and days[piece.level] >= DAYS
        if piece.kind == "heading" and piece.facts.says_something and not of_several:
            piece.kind = "paragraph"  # "By Jane Doe", in large letters


def _is_day(piece):
    return piece.kind == "heading" and piece.facts.published is not None


def _outside(body, root, plain, lone_will_do, measures):
    """Give the words of a heading beside the text that are its title, else "".

    It says the title of the page, or is the first heading of its level; where it is not alone, or
    has no such level, it stands right above the text, or above who and when.
    """
    marked = (one for one in body.iter(*TAGS) if not is_teaser(one, measures))
    headings = [(one.tag, words_in(one)) for one in marked if not leads_home(one)]
    # The name of the site may be in the title too, and stands further up.
    alike = [words for _, words in headings if plain and _alike(plainly(words), plain)]
    if alike:
        return "" if site_words(alike[-1]) else alike[-1]
    lone = dict.fromkeys(words for tag, words in headings if tag == "h1" and words)
    if not lone_will_do or (len(lone) == 1 and site_words(*lone)):
        return ""
    return next(iter(lone)) if len(lone) == 1 else _last_above(body, root, plain, measures)


def _last_above(body, root, plain, measures):
    """Give the words of the last heading above the text that is of the first level and no name of
    the site, or stands above who and when; "" where there is none."""
    last = ""
    for heading in body.iter(*html.HEADINGS, root.tag):
        if heading is root:
            break
        if heading.tag not in html.HEADINGS or not LEAST < measures.size[heading] < LONGEST_TITLE:
            continue
        words = words_in(heading)
        if site_words(words) or is_of_site(heading) or any(map(is_sites, around(heading))):
            continue
        if (heading.tag == "h1" and plainly(words) not in plain) or _is_signed(heading, measures):
            last = words
    return last


def _is_signed(heading, measures):
    """Whether a line that says when, and perhaps by whom, stands right below a heading."""
    following = (one for above in around(heading)[:ABOVE] for one in above.itersiblings())
    below = next((one for one in following if measures.size[one]), None)
    if below is None or measures.size[below] > LINE:
        return False
    words = words_in(below)
    return facts(words).says_something or bool(dates.find(words))


def _alike(words, title):
    within = title.startswith(words) or title.endswith(words)
    return len(words) > 3 and (within or words.startswith(title))
