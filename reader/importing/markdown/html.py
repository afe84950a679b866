"""HTML amid the Markdown of a file, which CommonMark allows: it is read as that of a page is, with
the Markdown around it."""

import re
import threading
from collections import Counter

from lxml.html.defs import tags as NAMES

from reader.dialect import plain_parser
from reader.importing.html import pieces_of
from reader.importing.markdown.notes import SET_APART
from reader.importing.markup import html_tree
from reader.importing.pieces import Piece
from reader.importing.unreadable import Unreadable

HTML = "html_block"  # how markdown-it calls a block of it
FURTHEST = 200  # blocks within one that HTML is around
TAG = re.compile(r"<(?P<end>/?)(?P<name>[A-Za-z][A-Za-z0-9-]*)(?=[\s/>])[^<>]*>")
CODE = re.compile(r"\\.|(?<!`)(`+)(?!`).*?(?<!`)\1(?!`)", re.DOTALL)
# What is around Markdown and says what that is; other parts around it say nothing to readers.
AROUND = frozenset(["blockquote", "figure", "table", "ul", "ol", "dl"])
# What goes on to the end of a file where nobody closed it.
ENDS = {
    "<!--": "-->", "<?": "?>", "<![cdata[": "]]>",
    "<script": "</script>", "<style": "</style>", "<textarea": "</textarea>",
}  # fmt: skip
LONGEST = 20_000  # characters of a paragraph: each sign of a tag is looked for to its end

_local = threading.local()


def has_html(markdown: str) -> bool:
    """Whether something in `markdown` is HTML, and no code that shows it."""
    if "<" not in markdown or len(markdown) > LONGEST:
        return False
    words = CODE.sub("", markdown)
    return any(map(_is_known, TAG.finditer(words))) or ("<!--" in words and "-->" in words)


def is_unclosed(html: str) -> bool:
    """Whether a block of HTML is all that stands behind a slip of the hand."""
    html = html.lstrip().lower()
    return any(html.startswith(begin) and end not in html for begin, end in ENDS.items())


def with_what_is_around(cut: list[tuple], lines: list[str]) -> list[tuple]:
    """Join each block of HTML in `cut`, (token, its lines), that is open at its end with those up
    to the one that closes it; `lines` are those of the whole text."""
    joined, at = [], 0
    while at < len(cut):
        token, source = cut[at]
        at += 1
        name = _left_open("\n".join(source)) if token.type == HTML else ""
        for end in range(at, min(at + FURTHEST, len(cut))) if name else ():
            if cut[end][0].type == HTML and _closes("\n".join(cut[end][1]), name):
                source, at = lines[slice(token.map[0], cut[end][0].map[1])], end + 1
                break
        joined.append((token, source))
    return joined


def _left_open(html):
    """Give the name of a part around what follows that `html` opens and does not close, or ""."""
    depth = Counter()
    for tag in TAG.finditer(html):
        if tag["name"].lower() in AROUND:
            depth[tag["name"].lower()] += -1 if tag["end"] else 1
    return next((name for name, opened in depth.items() if opened > 0), "")


def _closes(html, name):
    """Whether `html` closes more parts of that name than it opens."""
    ends = [bool(tag["end"]) for tag in TAG.finditer(html) if tag["name"].lower() == name]
    return 2 * sum(ends) > len(ends)


def html_pieces(markdown: str) -> list[Piece]:
    """Cut `markdown` with HTML in it into pieces, as a browser would show it."""
    if note := SET_APART.match(markdown):  # its label is none of its words
        inside = html_pieces(markdown[note.end() :])
        for piece in inside[:1]:
            piece.reword(note[0] + piece.markdown)
        return inside
    if not hasattr(_local, "parser"):
        _local.parser = plain_parser().enable(["table", "strikethrough"])
        _local.parser.options["html"] = True
    try:
        return pieces_of(html_tree(_local.parser.render(TAG.sub(_as_words, markdown))))
    except Unreadable:  # nothing but what no browser shows
        return []


def _is_known(tag):
    return tag["name"].lower() in NAMES


def _as_words(tag):
    """Give a tag that HTML does not have as the words that its author meant."""
    return tag[0] if _is_known(tag) else tag[0].replace("<", "&lt;")
