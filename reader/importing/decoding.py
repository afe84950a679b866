"""From bytes to text: UTF-8, UTF-16, Windows-1251 and Windows-1252; everything else is refused.

The two Windows encodings can turn any bytes into letters, so the result must look like words of
the languages that were written in them. A general detector guesses among a hundred encodings and
needs long texts; with four, a few rules are surer, and the same bytes always give the same answer.
"""

import re
from codecs import BOM_UTF8, BOM_UTF16_BE, BOM_UTF16_LE, BOM_UTF32_BE, BOM_UTF32_LE

from reader.importing import language
from reader.importing.found import Unreadable

MAX_BYTES = 2 * 1024 * 1024
MAX_LINE = 100_000  # characters
SAMPLE = 200_000  # characters that are looked at to tell an encoding

SIGNATURES = (
    b"%PDF", b"PK\x03\x04", b"PK\x05\x06", b"\x89PNG", b"GIF8",
    b"\xff\xd8\xff", b"\xd0\xcf\x11\xe0",
    b"{\\rtf", b"\x1f\x8b", b"7z\xbc\xaf", b"Rar!", b"\x7fELF", b"MZ\x90", b"OggS", b"ID3", b"RIFF",
)  # fmt: skip
CONTROL = re.compile(r"[\x00-\x08\x0e-\x1b\x7f\ufffe\uffff]")
SENSIBLE = re.compile(
    r"[\n\r\t -~\u00a0-\u024f\u0370-\u0590\u05d0-\u06ff\u0900-\u0dff\u0e00-\u0e7f\u10a0-\u10ff"
    r"\u1e00-\u1fff\u2010-\u203a\u20a0-\u20bf\u2100-\u2122\u3000-\u30ff\u4e00-\u9fff\uac00-\ud7a3"
    r"\uff00-\uff65]"
)
CYRILLIC_WORD = re.compile(r"[Ѐ-ӿ]+")
CYRILLIC_USUAL = frozenset("оеаинтсрвлі")
# Signs that Windows-1252 has, and that writers in its languages use, beside letters.
WESTERN_SIGNS = frozenset("\u00a0‘’“”‚„«»‹›–—…•·°§©®™€£¥¢¡¿´`ªº¹²³¼½¾×÷±¶†‡\u00ad")
# Languages with Latin letters that Windows-1252 lacks; their own encodings give other letters.
NOT_WESTERN = frozenset(("cs", "hr", "hu", "lt", "pl", "ro", "sk", "tr", "vi"))
BETWEEN_LETTERS = frozenset("’‘´·–—…\u00a0\u00ad")


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
        text = _strictly(data, "utf-16")
        if text is None:
            raise Unreadable("encoding")
        return _without_control(text)
    text = _strictly(data, "utf-8-sig")
    if text is not None and "\0" not in text:
        return _without_control(text)
    for encoding in ("utf-16-le", "utf-16-be"):
        wide = _strictly(data, encoding) if len(data) % 2 == 0 else None
        if wide is not None and _is_sensible(wide):
            return wide
    if b"\0" in data:
        raise Unreadable("binary")
    cyrillic = _strictly(data, "cp1251")
    if cyrillic is not None and _is_cyrillic(cyrillic[:SAMPLE]):
        return _without_control(cyrillic)
    western = _strictly(data, "cp1252")
    if western is not None and _is_western(western[:SAMPLE]):
        return _without_control(western)
    few_controls = sum(byte < 9 or 13 < byte < 32 for byte in data[:4096]) < 5
    raise Unreadable("encoding" if few_controls else "binary")


def _strictly(data, encoding):
    try:
        return data.decode(encoding)
    except UnicodeDecodeError:
        return None


def _without_control(text):
    """Refuse what is no text; a stray control character in a text does no harm."""
    if len(CONTROL.findall(text[:SAMPLE])) > 5 + len(text[:SAMPLE]) // 500:
        raise Unreadable("binary")
    return text


def _is_sensible(text):
    """Whether UTF-16 without a mark came out as text: known signs, with spaces or line ends.

    The wrong order of bytes turns a space into U+2000 and a line end into U+0A00.
    """
    sample = text[:SAMPLE]
    if CONTROL.search(sample) or len(SENSIBLE.findall(sample)) < 0.97 * len(sample):
        return False
    return len(re.findall(r"[ \n\r。，、]", sample)) > len(sample) / 200


def _is_cyrillic(text):
    """Whether the letters beyond ASCII make words, with as few capitals as Russian has.

    The other encodings of Russian give other letters or capitals in the middle of words.
    """
    words = CYRILLIC_WORD.findall(text)
    letters = "".join(words)
    beyond = sum(character > "\x7f" for character in text)
    signs = sum(character in WESTERN_SIGNS or character in "№" for character in text)
    if not letters or len(letters) + signs < 0.95 * beyond:
        return False
    tidy = sum(len(word) for word in words if word[1:].islower() or word.isupper() or not word[1:])
    usual = sum(character in CYRILLIC_USUAL for character in letters.lower())
    small = sum(character.islower() for character in letters)
    return (
        tidy > 0.9 * len(letters)
        and usual > (0.45 if len(letters) > 60 else 0.3) * len(letters)
        and small > (0.7 if len(letters) > 200 else 0.4) * len(letters)
        and max(map(len, words)) > 2
    )


def _is_western(text):
    """Whether letters beyond ASCII stand among plain ones, and other signs where signs stand."""
    beyond = odd = letters = 0
    for found in re.finditer(r"[\x80-\U0010ffff]", text):
        sign = found[0]
        beyond += 1
        before = text[max(0, found.start() - 1) : found.start()]
        after = text[found.end() : found.end() + 1]
        if sign.isalpha() and sign not in "ªº":
            letters += 1
            odd += before.islower() and sign.isupper()
            odd += sign.islower() and len(before) == 1 and before.isdigit()
        elif sign not in WESTERN_SIGNS:
            odd += 1
        elif before.isalpha() and after.isalpha() and sign not in BETWEEN_LETTERS:
            odd += 1
    plain = len(re.findall(r"[A-Za-z]", text))
    if language.guess(text) in NOT_WESTERN:
        return False
    return odd <= 0.04 * beyond and letters <= 0.3 * (plain + letters) and plain > 0
