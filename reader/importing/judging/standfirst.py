"""The standfirst of a text: the paragraph that sums it up, between its title and its beginning."""

from itertools import islice

from reader.importing.judging.toplines import HEAD, is_italic
from reader.importing.page import Page
from reader.importing.salutation import is_salutation
from reader.importing.tidy import plainly, tidied, without_emphasis
from reader.importing.vocabulary import beginning_with

SUBTITLE = 5  # words; a heading that has more may be a standfirst
STANDFIRST = 450  # columns
LONG_HEADING = 90  # columns
SUMMARY = 260  # columns: one that is longer may be the first paragraph as it is


def take_standfirst(page: Page, title: int | None, head) -> None:
    """Take for `head` the paragraph that sums the text up before it begins."""
    pieces = page.pieces
    after = range(len(pieces)) if title is None else range(title + 1, len(pieces))
    shown = [at for at in islice(after, 10 * HEAD) if _may_be_first(pieces[at])][:12]
    if title is None or not shown or any(one.stands_for == "subtitle" for one in pieces):
        return  # its file may say which it is
    if any(is_salutation(pieces[at].words) for at in range(title + 1, shown[0])):
        return  # a letter has begun
    piece = pieces[shown[0]]
    told_below = any(other.in_head for other in pieces[shown[0] + 1 : ([*shown, None])[1]])
    stands = (
        told_below and len(piece.tokens) > SUBTITLE
    )  # no part of a text begins above its author
    if page.has_paragraphs and piece.kind == "heading" and (stands or _is_sentence(piece)):
        head.standfirst, piece.in_head = without_emphasis(tidied(piece)), True
        return
    if piece.kind != "paragraph" or piece.size > STANDFIRST or piece.is_links:
        return
    lines = [piece.words, *piece.markdown.split("\\\n")[1:]]
    signed = not piece.is_prose and any(map(beginning_with("byline").match, lines))
    if piece.start == "speech" or piece.end == "colon" or signed:
        return  # "Governor, Mayor, ladies and gentlemen:" begins a speech
    # Name or date stand below it; it is emphasised as a whole; or it is short for a paragraph.
    emphasised = without_emphasis(piece.markdown) != piece.markdown.strip()
    if not piece.is_prose and piece.size <= 60:
        next_to_prose = len(shown) > 1 and pieces[shown[1]].is_prose
        right_below = shown[0] == title + 1 or is_italic(piece)
        subtitle = right_below and len(piece.tokens) > 5 and next_to_prose
        taken = (told_below or subtitle) and len(piece.tokens) > 3 and piece.end != "colon"
    else:
        rest = [pieces[at] for at in shown[1:]]
        prose = [other for other in rest if other.is_prose]
        # Right above the first heading it is more likely than above more paragraphs.
        share = 0.9 if rest and (rest[0].is_bare or rest[0].kind == "heading") else 0.66
        summary = piece.size < SUMMARY and plainly(piece.words) == plainly(page.summary)
        short = (head.byline or head.published) and _is_shorter(piece, prose, share)
        short = short and not page.has_paragraphs
        taken = any(map(_goes_on, rest)) and (
            told_below or (emphasised and prose) or short or summary
        )
        if short and not (told_below or emphasised or summary):
            head.doubts.append("standfirst")
    if taken:
        head.standfirst = without_emphasis(tidied(piece))
        piece.in_head = True


def _may_be_first(piece):
    """Whether a piece may be what the text begins with: no picture, and nothing that was told."""
    told = piece.role or piece.stands_for == "byline"
    return piece.open and not told and piece.kind != "figure"


def _goes_on(piece):
    """Whether a text goes on with a piece: a paragraph alone is all of it, and sums nothing up."""
    return piece.is_prose or piece.kind not in ("heading", "paragraph") or "\n" in piece.markdown


def _is_sentence(piece):
    """Whether what is marked as a heading is too much of a sentence to be one."""
    return piece.size > 60 and (piece.end == "closed" or piece.size > LONG_HEADING)


def _is_shorter(piece, body, share):
    """Whether a paragraph is so much shorter than the text's own that it stands before the text."""
    sizes = sorted(other.size for other in body[:6])
    if len(sizes) < 2 or not 60 <= piece.size <= 420 or piece.sentences > 3:
        return False
    return piece.size <= share * sizes[len(sizes) // 2]
