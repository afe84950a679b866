"""From Markdown to safe HTML: the one place where text becomes markup.

Stored paragraphs, notes, prompts and django-markdownx's preview all come through here, so what
a preview shows is what will be stored. Nothing else in the project imports bleach or declares a
string safe. This module starts without Django, because importing a text needs it too.
"""

import re
import threading
from collections.abc import Callable, Iterable, Mapping
from html import escape, unescape
from urllib.parse import unquote

import bleach
import html5lib
from markdown_it.common.normalize_url import normalizeLinkText
from markdown_it.token import Token

from reader.dialect import OWN_ADDRESS, note_parser, text_parser

INLINE_TAGS = {"a", "br", "code", "del", "em", "s", "strong", "sub", "sup"}
BLOCK_TAGS = INLINE_TAGS | {"blockquote", "img", "li", "ol", "p", "pre", "ul"}
NOTE_TAGS = BLOCK_TAGS | {"span"}  # around the names of people, and nothing else
TEXT_TAGS = BLOCK_TAGS | {"hr", "table", "tbody", "td", "th", "thead", "tr"}
HEADING_TAGS = {f"h{level}" for level in range(2, 7)} | INLINE_TAGS

# bleach lets `javascript:1`, `data:1` and `//elsewhere` through; this list is closed instead.
SAFE_LINK = re.compile(r"(https?://|mailto:|#|/(?!/))", re.IGNORECASE)

# Bleach gives back as it is what has no tags but these, which every kind of text may have, and on
# them no attributes but the plain addresses of links; most paragraphs have nothing else, and it
# takes three quarters of the time.
CLEAN = re.compile(
    r"(?:[^<>&\x00-\x08\x0b-\x1f\ud800-\udfff]++|&(?:amp|lt|gt|quot);"
    r"|</?(?:blockquote|code|em|li|ol|p|pre|s|strong|ul)>"
    r'|<a href="(?:https?://[A-Za-z0-9_./?=%+,;:@~#-]+|#[A-Za-z0-9_-]+)">|</a>)*+'
)

TAG = re.compile(r"<[^<>]*>")
# Where cleaning puts other signs: all else of the words it leaves alone.
REPLACED = re.compile(r"<h[1-6]>|[\x00-\x08\x0b-\x1f\ud800-\udfff]")

WEB_LINK = re.compile(
    r'<a [^>]*?href="(?P<address>https?://[^"]*)"[^>]*>(?P<words>.*?)</a>', re.DOTALL
)

# A tag, with what a picture shows, or where a link to the web leads.
TELLING_TAG = re.compile(
    r'<img [^>]*?alt="(?P<shows>[^"]*)"[^>]*>|<a [^>]*?href="(?P<leads>http[^"]*)"[^>]*>|<[^<>]*>'
)

# Signs of the private use area stand for the tags of a mark until all else is rendered.
MARK_BEGINS, MARK_ENDS = "\ue000", "\ue001"
STAND_INS = {"&quot;": "\ue002", "&lt;": "\ue003", "&gt;": "\ue004", "&amp;": "\ue005"}
MANY_ENTITIES = 10_000
# A dash between two spaces, and what it is not looked for in. The letter before it goes with it: a
# browser that chooses breaks with care may still begin a line with the space itself.
TAG_OR_DASH = re.compile(r"<(?:[^\"'>]|\"[^\"]*\"|'[^']*')*>|\w?[^\w\s<>&;]{0,3}[ \n][—–](?=\s)")
TAG_OR_MARK = re.compile(rf"<(?:[^\"'>]|\"[^\"]*\"|'[^']*')*>|[{MARK_BEGINS}{MARK_ENDS}]")
# A tag, an entity, or one other sign.
TAG_OR_SIGN = re.compile(r"<(?:[^\"'>]|\"[^\"]*\"|'[^']*')*>|&(?:#\w+|\w+);|.", re.DOTALL)
WORDS_AFTER = re.compile(r"[*_“\"'(\[]{0,3}([^\W_]{1,24}(?:[ '’-][^\W_]{1,24})?)")


class Html(str):
    """HTML that has been cleaned. Django's templates print it as it is, by `__html__`."""

    __slots__ = ()

    def __html__(self):
        return self


def render(markdown: str) -> Html:
    """Give the HTML of a paragraph of an article, with neither space before nor after it."""
    return _html("text", markdown)


def render_with_joins(markdown: str, joins: Iterable[int]) -> Html:
    """Give what `render` gives, with the first words after each offset in `joins` marked."""
    marked = markdown.replace(MARK_BEGINS, "\ufffd").replace(MARK_ENDS, "\ufffd")
    for offset in sorted(joins, reverse=True):
        if words := WORDS_AFTER.match(marked, offset):
            start, end = words.span(1)
            marked = f"{marked[:start]}{MARK_BEGINS}{words[1]}{MARK_ENDS}{marked[end:]}"
    return Html(TAG_OR_MARK.sub(_mark_outside_of_tags, _html("text", marked)))


def render_heading(markdown: str, level: int) -> Html:
    """Give the HTML of a heading; `level` is 2 to 6, since the title of the page is level 1."""
    line = " ".join(markdown.split())
    inner = _tools.markdown["text"].renderInline(line)
    html = f"<h{level}>{inner}</h{level}>"
    return Html(html if CLEAN.fullmatch(inner) else _tools.cleaner["heading"].clean(html))


def render_blocks(blocks: Iterable[tuple[str, int, str]]) -> Html:
    """Give the HTML of several paragraphs; each is (kind, level, Markdown)."""
    return Html(
        "\n".join(
            render_heading(markdown, level) if kind == "heading" else render(markdown)
            for kind, level, markdown in blocks
        )
    )


def render_note(
    markdown: str,
    images: Mapping[str, tuple[int, int]] | None = None,
    names: Iterable[str] = (),
) -> Html:
    """Give the HTML of what a reader wrote: no headings, links not followed.

    `images` are those that it may show: {address: (width, height)}, in pixels. Any other picture,
    wherever it stands, becomes a link. `names` are those of people, each marked where it stands
    after an `@`.
    """
    return _html("note", markdown, {"images": images or {}, "names": list(names)})


def names_in(markdown: str, names: Iterable[str]) -> list[str]:
    """Give those of `names` that `render_note` marks in what a reader wrote, in order."""
    blocks = _tools.markdown["note"].parse(markdown, {"names": list(names)})
    tokens = [token for block in blocks for token in block.children or ()]
    return list(dict.fromkeys(token.meta["name"] for token in tokens if "name" in token.meta))


def mark_text(text: str, spans: Iterable[tuple[int, int]]) -> Html:
    """Give plain `text` as HTML, with a `<mark>` around each span of code points."""
    parts, done = [], 0
    for start, end in spans:
        parts += escape(text[done:start]), f"<mark>{escape(text[start:end])}</mark>"
        done = end
    return Html("".join([*parts, escape(text[done:])]))


def mark_html(html: Html, find: Callable[[str], Iterable[tuple[int, int]]]) -> Html:
    """Give cleaned `html` with a `<mark>` around what `find` finds in its text.

    `find` takes the text of all its nodes and gives spans of code points, in order. Tags are passed
    on as they are; a span that goes across one is marked on both sides.
    """
    pieces = [found[0] for found in TAG_OR_SIGN.finditer(html)]
    said = ["" if one.startswith("<") else unescape(one) for one in pieces]
    marked = {at for start, end in find("".join(said)) for at in range(start, end)}
    if not marked:
        return html
    parts, at, is_open = [], 0, False
    for piece, letters in zip(pieces, said, strict=True):
        wanted = bool(letters) and not marked.isdisjoint(range(at, at + len(letters)))
        if wanted != is_open:
            parts.append("<mark>" if wanted else "</mark>")
            is_open = wanted
        parts.append(piece)
        at += len(letters)
    return Html("".join([*parts, "</mark>" * is_open]))


def mark_addresses(html: Html) -> Html:
    """Give cleaned `html` where a link whose words are its own address is of the class "address":
    on paper, where addresses are printed behind the words of links, it needs no other."""
    return Html(WEB_LINK.sub(_marked_address, html))


def tie_dashes(html: Html) -> Html:
    """Give cleaned `html` where a dash between spaces can be kept on the line of what it follows.

    No letter of its text is another, so that all offsets stay: it is the style of a language that
    keeps them together.
    """
    return Html(TAG_OR_DASH.sub(_tied, html)) if "—" in html or "–" in html else html


def said_by(html: str) -> list[str]:
    """Give what cleaned `html` says to who looks for words: its text, with what pictures show in
    their place, and each address to which it leads that is not among its words."""
    addresses = []

    def said(tag):
        if tag["leads"]:
            addresses.append(normalizeLinkText(unescape(tag["leads"])))
        return tag["shows"] or ""

    text = unescape(TELLING_TAG.sub(said, html))
    return [text, *(address for address in addresses if address not in text)]


def text_of(html: str) -> str:
    """Give the `textContent` that a browser would give for cleaned `html`.

    html5lib agrees with browsers on all cleaned HTML, where faster parsers do not; offsets of
    annotations depend on that.
    """
    tree = html5lib.parseFragment(
        html, container="div", treebuilder="etree", namespaceHTMLElements=False
    )
    return "".join(tree.itertext())


def text_rendered(markdown: str, level: int = 0) -> str:
    """Give what `text_of` gives for what `render` gives, or with a `level` `render_heading`.

    Cleaning takes tags away and no words, so that the text is there before it; that is several
    times faster, where the HTML is not wanted.
    """
    parser = _tools.markdown["text"]
    html = parser.renderInline(" ".join(markdown.split())) if level else parser.render(markdown)
    if REPLACED.search(html):
        return text_of(render_heading(markdown, level) if level else render(markdown))
    return unescape(TAG.sub("", html if level else html.strip()))


def inline_tokens(markdown: str) -> list[Token]:
    """Give the tokens in which a line of a text is read, in order, for who asks what is a mark."""
    return _tools.markdown["text"].parseInline(markdown)[0].children


def _html(kind, markdown, env=None):
    html = _tools.markdown[kind].render(markdown, env)
    return Html((html if CLEAN.fullmatch(html) else _cleaned(kind, html)).strip())


def _cleaned(kind, html):
    """Clean `html`. Bleach puts words together anew at each entity, so that among very many of them
    signs of the private use area stand for those, wherever these are."""
    stand_ins = [] if html.count("&") < MANY_ENTITIES else list(STAND_INS.items())
    if any(sign in html for _entity, sign in stand_ins):
        stand_ins = []
    for entity, sign in stand_ins:
        html = html.replace(entity, sign)
    html = _tools.cleaner[kind].clean(html)
    for entity, sign in stand_ins:
        html = html.replace(sign, entity)
    return html


def _safe_attribute(tag, name, value):
    if tag == "a" and name == "href":
        return bool(SAFE_LINK.match(value))
    if tag == "img" and name == "src":
        return bool(OWN_ADDRESS.match(value))
    if tag == "img" and name in ("width", "height"):
        return value.isdecimal()
    if tag in ("td", "th") and name == "align":
        return value in ("left", "center", "right")
    return (tag, name) in {
        ("a", "rel"),
        ("a", "title"),
        ("img", "alt"),
        ("img", "loading"),
        ("ol", "start"),
    } or (tag, name, value) in (("span", "class", "person"), ("ul", "class", "labelled"))


def _marked_address(link):
    address, words = (_bare_address(TAG.sub("", link[name])) for name in ("address", "words"))
    return f'<a class="address"{link[0][2:]}' if address == words else link[0]


def _tied(found):
    return found[0] if found[0][0] == "<" else f'<span class="tied">{found[0]}</span>'


def _bare_address(said):
    """Give an address, or words, without what people leave out, in the letters of its language."""
    said = unquote(normalizeLinkText(unescape(said).strip())).casefold()
    said = said.partition("://")[2] or said
    return said.removeprefix("www.").rstrip("/.,")


def _mark_outside_of_tags(found):
    if found[0] == MARK_BEGINS:
        return '<mark class="seam">'
    if found[0] == MARK_ENDS:
        return "</mark>"
    return found[0].replace(MARK_BEGINS, "").replace(MARK_ENDS, "")


class _Tools(threading.local):
    """One parser and one cleaner a thread: shared ones mix up the words of two people."""

    def __init__(self):
        self.markdown = {"text": text_parser(), "note": note_parser()}
        self.cleaner = {
            kind: bleach.Cleaner(tags=tags, attributes=_safe_attribute, strip=True)
            for kind, tags in (("text", TEXT_TAGS), ("note", NOTE_TAGS), ("heading", HEADING_TAGS))
        }


_tools = _Tools()
