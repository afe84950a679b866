"""From bytes to text: UTF-8, UTF-16, Windows-1251 and -1252, KOI8-R, and the encodings of Japanese
and of Chinese in short signs; everything else is refused.

But for the first two they can turn nearly any bytes into letters, so the result must look like
words of the languages that were written in them (`spelling`). A general detector guesses among a
hundred encodings and needs long texts; with few, a few rules are surer, and the same bytes always
give the same answer.
"""

import re
from codecs import BOM_UTF8, BOM_UTF16_BE, BOM_UTF16_LE, BOM_UTF32_BE, BOM_UTF32_LE

from reader.importing.spelling import (
    BEYOND,
    CONTROL,
    is_chinese,
    is_cyrillic,
    is_japanese,
    is_sensible,
    is_surely_cyrillic,
    is_western,
)
from reader.importing.unreadable import Unreadable

MAX_BYTES = 2 * 1024 * 1024
MAX_LINE = 100_000  # characters
SAMPLE = 200_000  # characters that are looked at to tell an encoding

SIGNATURES = (
    b"%PDF", b"PK\x03\x04", b"PK\x05\x06", b"\x89PNG", b"GIF8",
    b"\xff\xd8\xff", b"\xd0\xcf\x11\xe0",
    b"{\\rtf", b"\x1f\x8b", b"7z\xbc\xaf", b"Rar!", b"\x7fELF", b"MZ\x90", b"OggS", b"ID3", b"RIFF",
)  # fmt: skip
# A page without a mark of its encoding begins with a tag all the same.
WIDE_PAGES = {
    "utf-16-le": re.compile(rb"(?:\s\0)*+<\0[!?a-zA-Z]\0"),
    "utf-16-be": re.compile(rb"(?:\0\s)*+\0<\0[!?a-zA-Z]"),
}
UNKNOWN = "\ufffd"
GAP = re.compile(f"{UNKNOWN}+")
LONGEST_GAP = 20
SELDOM = 1000  # characters to one gap
SHIFTS = (b"\x1b$B", b"\x1b$@")  # from here on two bytes are a sign, says ISO-2022-JP
# In this order: what is told first would not be told so by the others.
TOLD_BY_WORDS = (
    ("cp1251", is_cyrillic),
    ("koi8-u", is_surely_cyrillic),
    ("cp932", is_japanese),
    ("euc-jp", is_japanese),
    ("gb18030", is_chinese),
    ("cp1252", is_western),
)


def decode(data: bytes, whole: bool = False) -> str:
    """Give the text in `data`, with its line ends as they are and no mark at its beginning.

    With `whole` it may be as long as it likes: of a page of HTML only a part is text.
    Raises Unreadable: empty, binary, encoding, too_long (bytes), line_too_long (characters).
    """
    if not data.strip(b"\0 \t\r\n\f" + BOM_UTF8):
        raise Unreadable("empty")
    if data.startswith(SIGNATURES):
        raise Unreadable("binary")
    if len(data) > MAX_BYTES and not whole:
        raise Unreadable("too_long")
    text = _decoded(data).removeprefix("\ufeff")
    if not text.strip("\ufeff\u200b \t\r\n\f\u00a0"):
        raise Unreadable("empty")
    if not whole and max(map(len, text.splitlines())) > MAX_LINE:
        raise Unreadable("line_too_long")
    return text


def _decoded(data):
    if data.startswith((BOM_UTF32_LE, BOM_UTF32_BE)):
        raise Unreadable("encoding")
    if data.startswith((BOM_UTF16_LE, BOM_UTF16_BE)):
        text = _with_gaps(data, "utf-16")
        if text is None:
            raise Unreadable("encoding")
        return _without_control(text)
    text = in_shifts(data) or _strictly(data, "utf-8-sig")
    if text is not None and "\0" not in text:
        return _without_control(text)
    for encoding in ("utf-16-le", "utf-16-be"):
        wide = _strictly(data, encoding) if len(data) % 2 == 0 else None
        if wide is not None and is_sensible(wide[:SAMPLE]):
            return wide
    text = _with_gaps(data, "utf-8-sig")
    if text is None or not _is_surely_utf8(text):
        text = next(_told_by_words(data), text)
    if text is not None:
        return _without_control(text)
    few_controls = sum(byte < 9 or 13 < byte < 32 for byte in data[:4096]) < 5
    raise Unreadable("encoding" if few_controls else "binary")


def _told_by_words(data):
    for encoding, is_spelt in TOLD_BY_WORDS:
        text = _strictly(data, encoding)
        if text is not None and is_spelt(text[:SAMPLE]):
            yield text


def wide_encoding(data: bytes) -> str:
    """Give the name of the UTF-16 that a page of HTML is in, "" where it is in none."""
    if data.startswith((BOM_UTF32_LE, BOM_UTF32_BE)):
        return ""
    if data.startswith((BOM_UTF16_LE, BOM_UTF16_BE)):
        return "utf-16"
    return next((name for name, begins in WIDE_PAGES.items() if begins.match(data)), "")


def in_shifts(data: bytes) -> str | None:
    """Give the text of a file in ISO-2022-JP, which says itself where it is Japanese; else None."""
    return _strictly(data, "iso2022_jp") if any(shift in data for shift in SHIFTS) else None


def _strictly(data, encoding):
    try:
        return data.decode(encoding)
    except UnicodeDecodeError:
        return None


def _with_gaps(data, encoding):
    """Give a text with "�" where bytes are no letters, None where that is not seldom."""
    text = data.decode(encoding, "replace")
    gaps = len(GAP.findall(text))
    return text if gaps <= len(text) / SELDOM and UNKNOWN * LONGEST_GAP not in text else None


def _is_surely_utf8(text):
    """Whether a text with gaps has many more letters that come out of no other encoding."""
    beyond = len(BEYOND.findall(text))
    return beyond > 10 * text.count(UNKNOWN)


def _without_control(text):
    """Refuse what is no text; a stray control character in a text does no harm."""
    sample = text[:SAMPLE]
    if len(CONTROL.findall(sample)) > min(5, len(sample) / 4) + len(sample) / 100:
        raise Unreadable("binary")
    return text
