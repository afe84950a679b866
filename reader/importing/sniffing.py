"""Which format a file is of: its content says so, since a name is easily wrong."""

import re

from reader.importing.archives import Archive
from reader.importing.decoding import wide_encoding
from reader.importing.limits import Limits
from reader.importing.markup import without_envelope
from reader.importing.unreadable import Unreadable

PACKED = (b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08")
# 7z, RAR, gzip, bzip2, xz, Zstandard; and tar, which says so further on.
PACKED_OTHERWISE = re.compile(
    rb"7z\xbc\xaf\x27\x1c|Rar!\x1a\x07|\x1f\x8b\x08|BZh[1-9]1AY&SY|\xfd7zXZ\0|\x28\xb5\x2f\xfd"
    rb"|.{257}ustar[ \0]",
    re.DOTALL,
)
DOCUMENT = re.compile(r"word/document\d*\.xml")  # the text in a packed file of Word
# What an OpenDocument text in one file begins with, and the kind that it says it is of.
FLAT = re.compile(
    rb"(?:\xef\xbb\xbf)?\s*(?:<[?!][^>]*>\s*)*<office:document\s[^>]*?opendocument\.(?P<kind>\w+)"
)
OLD_OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
ENCRYPTED_PACKAGE = "EncryptedPackage".encode("utf-16-le")
MEDIA_TYPES = {
    b"application/epub+zip": "epub",
    b"application/vnd.oasis.opendocument.text": "odt",
    b"application/vnd.oasis.opendocument.text-template": "odt",
}
SHEETS = re.compile(rb"application/vnd\.oasis\.opendocument\.(?:presentation|spreadsheet|graphics)")
PHOTOGRAPH = re.compile(
    rb"\xff\xd8\xff|\x89PNG\r\n|GIF8|RIFF....WEBP|II\*\0|MM\0\*|....ftyp(?:heic|heix|mif1|msf1|avif)",
    re.DOTALL,
)
MHTML = re.compile(
    rb"^(?:[\w-]+:.*\r?\n(?:[ \t].*\r?\n)*)*?Content-Type:\s*"
    rb"(?P<kind>multipart/(?:related|alternative|mixed)|text/html)",
    re.I,
)
RTF = re.compile(rb"(?:\xef\xbb\xbf)?\s*\{\\rtf")
# What is written for a printer; and a PDF that something was put before.
PRINTED = re.compile(rb"(?:\xef\xbb\xbf|\x04)?\s*%!PS")
LATE_PDF = re.compile(rb"^%PDF-\d\.\d\s", re.MULTILINE)
# XML of other programs: what it is made of says so.
OTHER_XML = re.compile(
    rb"\s*(?:<\?.{0,300}?\?>\s*|<!--.{0,1000}?-->\s*|<!DOCTYPE[^>\[]{0,300}>\s*)*+"
    rb"<(?:\w{1,20}:)?(?:FictionBook|package|wordDocument|rss|feed|RDF|opml|ncx|plist|mxfile)\b",
    re.DOTALL,
)
XML = re.compile(r"\ufeff?\s*<\?xml\s")
# What is left of a file whose parts are packed as letters, where its beginning is not there.
WITHOUT_HEAD = re.compile(
    rb"\s*+[A-Za-z0-9+/]{0,76}\r?\n(?:[A-Za-z0-9+/]{60,76}\r?\n){3}"
    rb"(?:[A-Za-z0-9+/]{1,76}={0,2}\r?\n?)*+\s*+(?:--|\Z)"
)
UNREAD = (
    (PACKED_OTHERWISE, "packing"),
    (RTF, "rtf"),
    (PRINTED, "binary"),
    (PHOTOGRAPH, "photograph"),
    (WITHOUT_HEAD, "damaged"),
)
MARKS = b"\xef\xbb\xbf\xff\xfe"  # of the encoding of a text
BEGIN = 4096  # bytes
FLAT_BEGIN = 16_384  # bytes, most of them names
END = 200  # bytes
SAMPLE = 100_000  # bytes in which a page has an end of something
PDF_BEGIN = 1024  # bytes in which its mark must stand
HTML = re.compile(
    r"(?:\ufeff|\s|<\?xml[^>]*>|<!--(?>.*?-->)|<!doctype[^>]*>)*+"
    r"<(?:html|head|body|title|meta|article|section|main|div|p|h[1-6]|table|ul|ol|blockquote"
    r"|text|center|font|header|hgroup|figure|pre|script|style|link|base|nav|aside|noscript|form"
    r"|fieldset|menu|iframe|object|map|template|dialog|noframes|marquee|svg)\b[^<>]*>",
    re.IGNORECASE | re.DOTALL,
)
WHOLE = re.compile(
    r"(?:\ufeff|\s|<\?xml[^>]*>|<!--(?>.*?-->))*+<(?:!doctype\s+html|html\b)",
    re.IGNORECASE | re.DOTALL,
)
# A page behind what a program complained of, or a tag that somebody put there.
BEHIND = re.compile(
    r"[^`]{1,2000}?<(?:!doctype\s+html|html|head)\b[^<>]{0,400}>", re.IGNORECASE | re.DOTALL
)
# What a part of a page may begin with besides: words, or what stands in a line of them.
INLINE = re.compile(
    r"\s*<(?:a|abbr|address|b|big|br|cite|dd|details|dl|dt|em|hr|i|img|label|li|picture|small|span"
    r"|strong|sub|sup|tbody|td|th|tr|u)\b[^<>]*>",
    re.IGNORECASE,
)
PARTING = re.compile(
    r"</?(?:p|div|li|ul|ol|h[1-6]|blockquote|tr|td|dd|dt)\b[^<>]*>|<br\b[^<>]*>", re.IGNORECASE
)
SEVERAL, FEW = 3, 2  # tags that part paragraphs
TAGGED = 0.8  # of the lines of a part of a page that begins with words
ENDED = re.compile(rb"</html>\s*\Z", re.IGNORECASE)
CLOSED = re.compile(r"</\w+\s*>|<(?:br|p|li|td)\b", re.IGNORECASE)
# What is named so says in its first bytes what it is, unless these are gone.
SIGNED_NAME = re.compile(r"\.(?:docx|odt|epub|pdf|zip)$", re.IGNORECASE)
NO_WORDS = ("binary", "encoding", "line_too_long", "no_sentence")
MARKDOWN_NAME = re.compile(r"\.(?:md|markdown|qmd|rmd)$", re.IGNORECASE)
PAGE_NAME = re.compile(r"\.x?html?$", re.IGNORECASE)
PACKED_NAME = re.compile(r"\.zip$", re.IGNORECASE)
SAVED_NAME = re.compile(
    "|".join(one.pattern for one in (MARKDOWN_NAME, PAGE_NAME, PACKED_NAME)), re.I
)


def signed(data: bytes, limits: Limits) -> str:
    """Give the format of a file that says it in its first bytes, "" for one that does not.

    Raises Unreadable for those that cannot be read, with what can be done instead.
    """
    if b"%PDF-" in data[:PDF_BEGIN]:
        return "pdf"
    if data.startswith(PACKED):
        return _packed(Archive(data, limits))
    if data.startswith(OLD_OFFICE):
        raise Unreadable("password" if ENCRYPTED_PACKAGE in data else "old_word")
    if _is_message(data):
        return "mhtml"
    if reason := _unread(data):
        raise Unreadable(reason)
    return _flat(data)


def _flat(data):
    """Give the format of a file that is all XML."""
    flat = FLAT.match(data[:FLAT_BEGIN])
    if flat and flat["kind"] != b"text":
        raise Unreadable("sheets")
    return "odt" if flat else ""


def _unread(data):
    """Give why a file is not read that says what it is, "" where none says so."""
    for sign, reason in UNREAD:
        if sign.match(data):
            return reason
    if OTHER_XML.match(data[:BEGIN].replace(b"\0", b"").lstrip(MARKS)):
        return "xml"
    return "damaged" if b"endobj" in data and LATE_PDF.search(data) else ""


def _is_message(data):
    """Whether a file is a page that a browser saved in one, or a mail with a page in it."""
    found = MHTML.match(data[:BEGIN].lstrip())
    return bool(found) and (found["kind"].lower().endswith(b"related") or b"text/html" in data)


def is_other_xml(text: str) -> bool:
    """Whether a text that is no page is a file of XML."""
    return XML.match(text) is not None


def as_named(error: Unreadable, name: str) -> Unreadable:
    """Give why a file of that `name` gave no text: what is named for a document, and is neither
    that nor words, is damaged."""
    is_broken = error.reason in NO_WORDS and SIGNED_NAME.search(name)
    return Unreadable("damaged") if is_broken else error


def is_html(data: bytes) -> bool:
    """Whether a file is a page of HTML, or a part of one, in whatever encoding."""
    text = data[:SAMPLE].decode(wide_encoding(data) or "latin-1", "replace")
    text = without_envelope(text.removeprefix("ï»¿"))
    is_part = (HTML.match(text) and CLOSED.search(text)) or _is_fragment(text)
    return bool(WHOLE.match(text) or is_part or (_is_of_tags(text, data) and BEHIND.match(text)))


def _is_fragment(text):
    """Whether tags part the paragraphs of a text, and not blank lines; who writes of tags in words
    has lines without any."""
    tags = len(PARTING.findall(text))
    if "`" in text or tags < FEW or tags <= text.count("\n\n"):
        return False
    lines = [line for line in text.split("\n") if line.strip()]
    tagged = sum(PARTING.search(line) is not None for line in lines)
    return bool(INLINE.match(text)) or (tags >= SEVERAL and tagged >= TAGGED * len(lines))


def _is_of_tags(text, data):
    """Whether a file begins with a tag, or ends as a page does."""
    return bool((text.lstrip()[:1] == "<" and CLOSED.search(text)) or ENDED.search(data[-END:]))


def _packed(archive):
    if "mimetype" in archive:
        media_type = archive.read("mimetype").strip()[:100]
        if media_type in MEDIA_TYPES:
            return MEDIA_TYPES[media_type]
        if SHEETS.match(media_type):
            raise Unreadable("sheets")
    if any(map(DOCUMENT.fullmatch, archive.names)):
        return "docx"
    if "META-INF/container.xml" in archive:
        return "epub"
    if "content.xml" in archive and "META-INF/manifest.xml" in archive:
        return "odt"
    if "xl/workbook.xml" in archive or "ppt/presentation.xml" in archive:
        raise Unreadable("sheets")
    if any(name.endswith(".iwa") for name in archive.names):
        raise Unreadable("pages")
    if any(SAVED_NAME.search(name) for name in archive.names):
        return "zip"
    raise Unreadable("archive")
