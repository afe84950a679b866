"""A page that a browser saved as one file: a message with the page and all that belongs to it. A
mail with a page in it is the same."""

import binascii
import email
import email.policy
import re
from email.errors import HeaderParseError, MessageError
from email.header import decode_header, make_header
from html import escape
from urllib.parse import urljoin

from reader.importing import webpage
from reader.importing.album import Album
from reader.importing.limits import Limits
from reader.importing.markup import decode_html
from reader.importing.source import Source
from reader.importing.unreadable import Unreadable

SAVED = "multipart/related"  # what a browser writes
PAGES = ("text/html", "application/xhtml+xml")
CUT_END = re.compile(r"\n-[^\n]*\Z")  # of the line between two parts
PACKED = re.compile(r"[A-Za-z0-9+/]*=*", re.ASCII)


def source(data: bytes, limits: Limits) -> Source:
    """Read the page in a file of MHTML: the one that its head names, else the first."""
    try:
        message = email.message_from_bytes(data.lstrip(), policy=email.policy.compat32)
        pages = [part for part in message.walk() if part.get_content_type() in PAGES]
    except (MessageError, ValueError, LookupError, RecursionError):
        raise Unreadable("damaged") from None
    start = str(message.get_param("start") or "")
    named = [page for page in pages if start and page.get("Content-ID") == start]
    for page in [*named, *pages]:
        words = _words_of(page)
        if words.strip():
            address = page.get("Content-Location") or message.get("Snapshot-Content-Location")
            told = page.get_content_charset() or ""
            address = str(address or "").strip()
            album = Album(limits, _finder(message, address))
            text = _titled(message, decode_html(words, told))
            return webpage.from_text(text, address, album)
    raise Unreadable("damaged")


def _titled(message, text):
    """Give the page in a mail with the subject of that, where it has no title of its own."""
    if message.get_content_type() == SAVED or "<title" in text.casefold():
        return text
    try:
        subject = str(make_header(decode_header(str(message.get("Subject") or ""))))
    except (LookupError, ValueError, HeaderParseError):
        return text
    return f"<title>{escape(subject)}</title>{text}" if subject.strip() else text


def _words_of(page):
    """Give the bytes of a page, of one that was cut off as many as there are.

    Raises Unreadable: damaged.
    """
    if str(page.get("Content-Transfer-Encoding") or "").strip().casefold() != "base64":
        return page.get_payload(decode=True) or b""
    packed = re.sub(r"\s+", "", CUT_END.sub("", page.get_payload()))
    if not PACKED.fullmatch(packed):
        raise Unreadable("damaged")  # what is left of it would be letters, and no words
    packed = packed.rstrip("=")
    return binascii.a2b_base64(packed[: len(packed) - (len(packed) % 4 == 1)] + "==")


def _finder(message, address):
    """Give what finds a picture among the parts, by its place or its name."""
    parts = {}
    for part in message.walk():
        if part.get_content_maintype() == "image":
            if place := str(part.get("Content-Location") or "").strip():
                parts[place] = part
            if name := str(part.get("Content-ID") or "").strip(" <>"):
                parts[f"cid:{name}"] = part

    def find(wanted):
        part = parts.get(wanted) or parts.get(_joined(address, wanted))
        return None if part is None else lambda: part.get_payload(decode=True) or b""

    return find


def _joined(address, wanted):
    try:
        return urljoin(address, wanted)
    except ValueError:
        return wanted
