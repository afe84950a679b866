"""Trees of XML and HTML. Nothing outside of the file is ever asked for, and no entity of its own
is put in: a short one can stand for gigabytes, or for a file of the server."""

import codecs
import re

import webencodings
from lxml import etree

from reader.importing.decoding import decode, in_shifts, wide_encoding
from reader.importing.longparts import without_long_parts
from reader.importing.unreadable import Unreadable

MIXED = "postil-mixed"  # the name of what is done with bytes that are no UTF-8
WESTERN = "windows-1252"  # for which browsers take ISO 8859-1 and ASCII too
SURE = 3  # signs of UTF-8 that come out of no other encoding by chance
FEW = 0.5  # the share of them among all that are no ASCII
LONG_SCRIPT = 10_000  # characters
BEGINNING = 100  # of them, by which it is found: to look for all of it takes longer
DEEPEST = 120  # elements inside one another; what lies deeper is text without form
DECLARED = re.compile(rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w.:-]{2,40})""", re.IGNORECASE)
# What XML has no place for, and programs leave in it all the same.
FORBIDDEN = re.compile(
    rb"[\x00-\x08\x0b\x0c\x0e-\x1f]"
    rb"|&#(?:0*(?:[0-8]|1[124-9]|2\d|3[01])|x0*(?:[0-8bcef]|1[\da-f]));",
    re.IGNORECASE,
)
# Signs that a tree cannot hold: lxml raises ValueError when words with one are moved in it.
CONTROLS = re.compile(r"[\x00-\x08\x0b\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
XML_DECLARED = re.compile(rb"""^\s*<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w.:-]{2,40})""")
TAG = re.compile(r"<(/?)([A-Za-z][\w:-]*)[^<>]*>")
UNCLOSED = frozenset("area base br col embed hr img input link meta p source track wbr".split())
HEADED = frozenset("base link meta noscript object script style template title".split())
TEXTS = ("div", "section", "article", "p", "ul", "ol", "table", "blockquote")
LONG_HEADING = 400  # characters
PAGE_ENDS = re.compile(
    r"</(?:html|body)\s*>|(?<=<)(?P<empty>(?:html|body)\b[^<>]*)/(?=>)", re.IGNORECASE
)
# What an archive writes before a page that it was sent: lines of a mark and a value.
# Or a slip of the hand, before a page that says what it is.
ENVELOPE = re.compile(
    r"\A\s*<document>[^<]{0,200}(?:<[a-z-]+>[^<]{0,200}){0,20}?<text>\s*(?=<)"
    r"|\A[^<\n]{1,20}(?=<!doctype html[^<>]{0,200}>\s*<html\b)",
    re.IGNORECASE,
)
LINED_HEADING = re.compile(
    r"<(h[1-6])\b[^<>]*>[^<>]*(?:<(?!p\b|/?h[1-6]\b)[^<>]*>[^<>]*){0,9}"
    r"<p\b[^<>]*>(?:(?!</?h[1-6]\b).){0,400}</\1\s*>",
    re.IGNORECASE | re.DOTALL,
)
# What a server should have done before it sent the page.
UNDONE = re.compile(r"<\?(?:php\b|=)(?:(?!<\?).)*?\?>", re.IGNORECASE | re.DOTALL)
# What a page declares of its own kind, before it begins: a browser shows it, and reads none of it.
SUBSET = re.compile(
    r"(?P<before>(?:\s|<\?xml[^>]*>|<!--(?>.*?-->))*+<!doctype\b[^\[<>]*+)"
    r"""\[(?:[^\]"'<]|"[^"]*+"|'[^']*+'|<!--(?>.*?-->)|<(?!!--))*+\]\s*+(?=>)""",
    re.IGNORECASE | re.DOTALL,
)
XML_DECLARATION = re.compile(r"\s*<\?xml[^>]*\?>")


def _as_western(error):
    return error.object[error.start : error.end].decode("cp1252", "replace"), error.end


codecs.register_error(MIXED, _as_western)


def xml_tree(data: bytes):
    """Give the root of an XML file. Raises Unreadable: damaged, entities."""
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        if getattr(error, "code", None) == etree.ErrorTypes.ERR_NO_MEMORY:
            raise MemoryError from None
        allowed = data if b"\0" in data[:4] else FORBIDDEN.sub(b"", data)  # UTF-16 is left alone
        if allowed == data:
            raise Unreadable("damaged") from None
        return xml_tree(allowed)
    own = root.getroottree().docinfo.internalDTD
    if own is not None and next(iter(own.iterentities()), None) is not None:
        raise Unreadable("entities")
    return root


def html_tree(text: str):
    """Give the root of a page, however broken it is. Raises Unreadable: empty."""
    # Browsers read on where a page says too early that it ends; libxml2 does not.
    text = _without(XML_DECLARATION, without_envelope(CONTROLS.sub("", text.replace("\f", " "))))
    text = LINED_HEADING.sub(_in_one, without_long_parts(PAGE_ENDS.sub(r"\g<empty>", text)))
    root, errors = _parsed(text)
    if any("depth" in error.message for error in errors):
        root, _errors = _parsed(_shallow(text))
    if root is None:
        raise Unreadable("empty")
    flatten(root)
    _close(root)
    _part_head(root)
    return root


def _in_one(heading):
    """Give a heading with lines in place of paragraphs, which end it for libxml2 alone."""
    return re.sub(r"(</?)p\b", r"\1span", heading[0], flags=re.IGNORECASE)


def _close(root):
    """Put behind it what was read into an element that has no end: into one that holds nothing, or
    into a heading that nobody closed."""
    for element in list(root.iter("source", "track")):
        for child in reversed(element):
            element.addnext(child)
    for heading in list(root.iter("h1", "h2", "h3", "h4", "h5", "h6")):
        parts = list(heading)
        first = next((at for at, one in enumerate(parts) if _is_of_text(one)), len(parts))
        for part in reversed(parts[first:]):
            heading.addnext(part)


def _part_head(root):
    """Let the body of a page that does not say where it begins begin with the first element that
    stands in no head."""
    if [one.tag for one in root] != ["head"]:
        return
    first = next((one for one in root[0] if one.tag not in HEADED), None)
    if first is not None:
        parts = [first, *first.itersiblings()]
        etree.SubElement(root, "body").extend(parts)


def _is_of_text(part):
    """Whether a part has more to say than a heading does."""
    return part.tag in TEXTS and len(" ".join("".join(part.itertext()).split())) > LONG_HEADING


def without_envelope(text: str) -> str:
    """Give a page without what an archive wrote before it, without the orders to the server that
    was to send it, and without declarations of its own."""
    text = _without(ENVELOPE, UNDONE.sub("", text))
    found = SUBSET.match(text)
    return found["before"] + text[found.end() :] if found else text


def without_scripts(text: str, tree) -> str:
    """Give a page without the long scripts in its `tree`: they are most of many a page, and say
    nothing of its parts."""
    parts, done = [], 0
    for script in tree.iter("script", "style"):
        words = script.text or ""
        begins = text.find(words[:BEGINNING], done) if len(words) > LONG_SCRIPT else -1
        if begins >= 0 and text.startswith(words, begins):
            parts.append(text[done:begins])
            done = begins + len(words)
    return "".join([*parts, text[done:]])


def _without(beginning, text):
    """Give a text without what it begins with; a search would go through all of it."""
    found = beginning.match(text)
    return text[found.end() :] if found else text


def _parsed(text):
    parser = etree.HTMLParser(
        no_network=True, remove_comments=True, remove_pis=True, encoding="utf-8"
    )
    try:
        return etree.fromstring(text.encode("utf-8", "replace"), parser), parser.error_log
    except (etree.XMLSyntaxError, ValueError):
        return None, parser.error_log


def _shallow(text):
    """Give a page without the tags that lie so deep that libxml2 would read no further."""
    depth = 0

    def kept(found):
        nonlocal depth
        closing, name = found.groups()
        if name.casefold() in UNCLOSED:
            return found[0]
        depth = max(0, depth - 1) if closing else depth + 1
        return found[0] if depth < DEEPEST + (not closing) else " "

    return TAG.sub(kept, text)


def flatten(root) -> None:
    """Let what lies too deep be plain text, so that whoever walks the tree comes back."""
    depth = 0
    deep = []
    walk = etree.iterwalk(root, events=("start", "end"))
    for event, element in walk:
        depth += 1 if event == "start" else -1
        if event == "start" and depth == DEEPEST:
            deep.append(element)
            walk.skip_subtree()
    for element in deep:
        while element.tag in ("table", "thead", "tbody", "tfoot", "tr"):
            element.tag, element = "div", element.getparent()
        words = " ".join(element.itertext())
        for child in list(element):
            element.remove(child)
        element.text = words


def _surely_utf8(data):
    """Give the text where signs beyond ASCII are UTF-8 throughout, so that it is no other, whatever
    a page says: whoever saved it may have changed the one and not the other. Else None."""
    text = _strictly(data, webencodings.lookup("utf-8"))
    return text if text is not None and len(data) - len(text) > 2 * SURE else None


def decode_html(data: bytes, told: str = "") -> str:
    """Give the text of a page in the encoding that it declares, or that it was sent with (`told`).

    Raises Unreadable as `decode` does.
    """
    if wide := wide_encoding(data):
        # What was cut off may end with half a letter.
        return data[: len(data) & ~1].decode(wide, "replace").removeprefix("\ufeff")
    text = in_shifts(data)
    if text is None and not data.startswith(codecs.BOM_UTF8):
        text = _surely_utf8(data) or _as_declared(data, told)
    if text is not None:
        return text
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        pass
    # A few letters of another encoding may have been pasted into a page.
    text = data.decode("utf-8", MIXED)
    foreign = len(data.decode("utf-8", "ignore").encode())
    if len(data) - foreign <= FEW * sum(byte > 127 for byte in data):
        return text
    return decode(data, whole=True)


def _as_declared(data, told):
    found = XML_DECLARED.search(data[:300]) or DECLARED.search(data[:8192])
    for label in (told, found[1].decode("ascii") if found else ""):
        encoding = webencodings.lookup(label) if label else None
        # A page that is read byte by byte cannot be in UTF-16, whatever it says.
        if encoding is None or encoding.name.startswith("utf-16"):
            continue
        if encoding.name == WESTERN and _is_utf8(data):
            return None
        text = _strictly(data, encoding)
        if text is not None:
            return text
    return None


def _is_utf8(data):
    """Whether what is beyond ASCII is UTF-8, however little: in a Western encoding such bytes would
    be a capital "Ã" or "Â" before a sign, and nothing else."""
    text = _strictly(data, webencodings.lookup("utf-8"))
    return text is not None and not text.isascii()


def _strictly(data, encoding):
    try:
        return encoding.codec_info.decode(data, "strict")[0]
    except (UnicodeDecodeError, ValueError):
        return None
