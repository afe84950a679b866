"""Bringing a text in: from the bytes of a file to clean blocks. No Django here.

A format is a module with one function, `source(data, limits) -> Source`, which reads the file and
cuts the text into pieces; what is the author's and what the site's is judged in `judging`, for all
formats alike.
"""

import re

from reader.importing import docx, epub, markdown, mhtml, odt, pdf, saved, sniffing, text, webpage
from reader.importing.blocks import Block
from reader.importing.decoding import decode
from reader.importing.found import Dropped, Found
from reader.importing.judging import judge
from reader.importing.limits import USUAL, Limits
from reader.importing.reasons import DOUBTS, REASONS
from reader.importing.tidy import clean
from reader.importing.unreadable import MESSAGES, Unreadable
from reader.importing.webpage.anew import is_short_text, is_text

__all__ = [
    "DOUBTS", "FORMATS", "MESSAGES", "REASONS", "Block", "Dropped", "Found", "Limits",
    "Unreadable", "format_of", "read",
]  # fmt: skip

FORMATS = {
    "text": text.source,
    "markdown": markdown.source,
    "html": webpage.source,
    "mhtml": mhtml.source,
    "zip": saved.source,
    "docx": docx.source,
    "odt": odt.source,
    "epub": epub.source,
    "pdf": pdf.source,
}
NOTHING = ("no_text", "only_furniture")  # why a page is looked at anew
TYPED = ("text", "markdown", "html")  # which of them it is, a person may say
LOOKS_LIKE_MARKDOWN = re.compile(
    r"^(?:#{1,6} \S|```|~~~|\[[^\]^]+\]:\s+https?://)"
    r"|\A---\n[A-Za-z][\w-]*:(?:\s|$)|\A\+\+\+\n[A-Za-z][\w-]* =\s",
    re.MULTILINE,
)
MEGABYTE = 2**20


def format_of(data: bytes, named: str | None = None, limits: Limits = USUAL) -> str:
    """Give the format of a file, a key of FORMATS: what its content says, before what is `named`.

    Raises Unreadable.
    """
    if len(data) > limits.megabytes * MEGABYTE:
        raise Unreadable("too_large", megabytes=limits.megabytes)
    if signed := sniffing.signed(data, limits):
        return signed
    if named in TYPED:
        return named
    if named and named not in FORMATS:
        raise Unreadable("format")
    if sniffing.is_html(data):
        return "html"
    text = decode(data, whole=True)
    if sniffing.is_other_xml(text):
        raise Unreadable("xml")
    content = clean(text)
    return "markdown" if LOOKS_LIKE_MARKDOWN.search(content) else "text"


def read(data: bytes, format: str | None = None, limits: Limits = USUAL) -> Found:
    """Read a file: `format` is one of TYPED, or None to tell it from the content.

    Raises Unreadable, whose `reason` is a key of MESSAGES.
    """
    source = FORMATS[format_of(data, format, limits)](data, limits)
    if len(source.pieces) > limits.blocks:
        raise Unreadable("too_many_blocks", blocks=limits.blocks)
    try:
        return judge(source)
    except Unreadable as error:
        found = _found_anew(source) if error.reason in NOTHING else None
        if found is None:
            raise
        return found


def _found_anew(source):
    """Give what is found on a page that is read in other ways, None where that is no text."""
    while source.anew is not None:
        source = source.anew()
        try:
            found = judge(source)
        except Unreadable:
            continue
        texts = [block.text for block in found.blocks]
        lines = [line for text in texts for line in text.split("\n")]
        if is_short_text(lines) if source.is_short else is_text(texts):
            return found
    return None
