"""What a site asks of its readers in the middle of a text: to subscribe, to give, to follow it.

A call begins a sentence with "Support us" or the like and goes on to what is asked for, a
newsletter, a gift, an app, a network, or to another call; words of the text say neither.
"""

import re
from functools import cache

from reader.importing.page import Page
from reader.importing.pieces import QUOTES, SENTENCE_END, Piece
from reader.importing.sitewords import LINE
from reader.importing.vocabulary import alternatives, every

SENTENCES = 3  # of them a call has at most
OF_THE_TEXT = 0.5  # the share of a call's words that the text may have too
# Who is to be followed, by the name that they have in a network.
FOLLOW = re.compile(
    r"(?:follow|folge|folgen sie|suivez|sigue a|siga a|segui|volg|obserwuj|takip edin|следите за"
    r"|подписывайтесь на)\s(?:\S+\s){0,5}@\w{2,30}\b"
    r"|(?:follow|like|join)\s(?:\S+\s){1,6}on\s(?:facebook|twitter|instagram|linkedin|bluesky"
    r"|mastodon|youtube|tiktok)\W*$"
    r"|follow\s(?:\S+\s){1,8}at\s(?:https?://)?[\w-]+\.\S+$",
    re.IGNORECASE,
)
NAME = re.compile(r"[«“„\"]\w+(?:\s\w+)?[»”“\"]\s")  # of a paper
NETWORKS = re.compile(
    r"\b(?:facebook|telegram|whats-?app|instagram|youtube|tiktok|twitter|linkedin|patreon|viber"
    r"|bluesky|mastodon|messenger|spotify|google news|vkontakte)\b",
    re.IGNORECASE,
)


def mark_calls(page: Page) -> None:
    """Drop what asks readers for something, wherever it stands in a text."""
    for piece in page.pieces:
        if piece.open and not piece.role and _says_whom_to_follow(piece):
            piece.fate = "contact"
        asks = piece.open and not piece.role and is_call(piece)
        if asks and page.overlap(piece) < OF_THE_TEXT:
            piece.fate = "site-text"


def _says_whom_to_follow(piece):
    plain = piece.kind in ("paragraph", "heading") and piece.size <= LINE
    return plain and FOLLOW.match(piece.words) and piece.sentences < SENTENCES


def is_call(piece: Piece) -> bool:
    """Whether a short paragraph asks its readers for something, as a site does."""
    if piece.kind != "paragraph" or piece.size > 2 * LINE or _is_said(piece.words):
        return False
    if piece.sentences > SENTENCES or piece.start == "lower":
        return False
    sentences = [one.strip().casefold() for one in SENTENCE_END.split(piece.words)]
    called = sum(bool(_calling().match(sentence)) for sentence in sentences)
    # A link as a whole asks for no less where it says more.
    if called != 1 or piece.size > LINE * (1 + piece.is_links):
        return called > 1
    words = " ".join(_calling().sub("", sentence, count=1) for sentence in sentences)
    return bool(NETWORKS.search(words)) or any(one in words for one in every("asked"))


def _is_said(words):
    """Whether words are somebody's: a quotation begins them, which is more than a name."""
    return words[:1] in tuple(QUOTES) and not NAME.match(words)


@cache
def _calling():
    """Give a pattern for how a call begins; of languages with endings, with a part of a word."""
    return re.compile(rf"^[^\w(©]*(?:{alternatives(every('calls'))})")
