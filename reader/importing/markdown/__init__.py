"""A Markdown file, cut into pieces exactly where CommonMark says that its blocks begin and end."""

import re
import threading
from collections.abc import Callable

from markdown_it import MarkdownIt

from reader.importing.album import Read
from reader.importing.decoding import decode
from reader.importing.indents import typed_width, without_lead
from reader.importing.limits import Limits
from reader.importing.lines import fence_after
from reader.importing.markdown.captions import with_captions
from reader.importing.markdown.frontmatter import parted
from reader.importing.markdown.html import (
    HTML,
    has_html,
    html_pieces,
    is_unclosed,
    with_what_is_around,
)
from reader.importing.markdown.notes import link_notes, notes_apart
from reader.importing.markdown.pictures import album_of, without_data
from reader.importing.markdown.properties import with_properties
from reader.importing.markdown.signs import as_meant
from reader.importing.markdown.terms import with_terms
from reader.importing.parts import Part
from reader.importing.pieces import Piece
from reader.importing.source import Source
from reader.importing.text import flow, without_false_list
from reader.importing.tidy import clean, plainly
from reader.importing.typedverse import is_poem
from reader.importing.wrapping import wrapping_width

KINDS = {
    "paragraph_open": "paragraph",
    "heading_open": "heading",
    "blockquote_open": "quote",
    "bullet_list_open": "list",
    "ordered_list_open": "list",
    "fence": "code",
    "code_block": "code",
    "hr": "rule",
    "table_open": "table",
    "html_block": "paragraph",
}
# Quotes inside one another: from some depth on a reader of Markdown says nothing of what is there.
DEEP_QUOTES = re.compile(r"^((?: {0,3}>){9})(?: {0,3}>)++ ?", re.MULTILINE)
CODES = ("fence", "code_block")
REFERENCE = re.compile(r"(!?)\[((?:[^\[\]\\]|\\.)+|(?=\]\[[^\[\]]))\](?:\[([^\[\]]*)\])?(?![(:\[])")
ITEM = re.compile(r"\s*(?:[-*+]|\d{1,9}[.)])\s")
BLOCK = re.compile(r"\s*(?:[-*+]\s+|\d{1,9}[.)]\s+)?(?:>|\||`{3}|~{3}|#{1,6}\s|(?:[-*_]\s*){3,}$)")
HARD_BREAK = re.compile(r"(?:\\| {2,})$")

_local = threading.local()


def source(data: bytes, limits: Limits, find: Callable[[str], Read | None] | None = None) -> Source:
    """Read a file of Markdown; `find` gives what reads a picture beside it by its address."""
    data, taken = without_data(data)
    album, number_of = album_of(limits, taken, find)
    said, text = parted(DEEP_QUOTES.sub(r"\1 ", clean(decode(data))))
    values, text = with_properties(text)
    said.values = values | said.values
    text, absent = as_meant(text, is_citing="bibliography" in said.values)
    found = with_captions(pieces(with_terms(notes_apart(text))), number_of)
    link_notes(found)
    aside = _with_head(found, said)
    return Source(
        found,
        aside=[*aside, *map(Part, [*said.others, *absent])],
        title=said.title,
        byline=said.byline,
        published=said.published,
        language=said.language,
        is_page=True,
        is_written=True,
        album=album,
    )


def _with_head(found, said):
    """Put the title and the summary that the head of a file says above its pieces, and give the
    parts for what has no place there.

    A lone heading of the first level at the top is the title itself.
    """
    aside = []
    first = [piece for piece in found if piece.kind == "heading" and piece.level == 1]
    again = first and plainly(first[0].words) == plainly(said.title)
    is_titled = bool(first) and first[0] is found[0] and (len(first) == 1 or again)
    if said.title and not is_titled:
        found.insert(0, Piece(said.title, "heading", level=1))
        is_titled = True
    elif said.title and not again:
        aside.append(Part(f"title: {said.title}"))
    if said.standfirst:
        found.insert(int(is_titled), Piece(said.standfirst, stands_for="subtitle"))
    if said.summary and said.standfirst not in said.summary:
        aside.append(Part(" ".join(said.summary), [*map(Piece, said.summary)]))
    return aside


def pieces(text: str, with_html: bool = True) -> list[Piece]:
    """Cut clean `text` (see tidy.clean) into pieces, in order, none of them judged."""
    cut, references = _cut(text.replace("\f", "\n\n"), with_html)
    width = wrapping_width(source for _token, source in cut)
    verse = is_poem([source for token, source in cut if token.type == "paragraph_open"])
    found = []
    for token, source in cut:
        written = "\n".join(source)
        if token.type == HTML and is_unclosed(written):
            found += pieces(written, with_html=False)
            continue
        if token.type == HTML or (with_html and token.type not in CODES and has_html(written)):
            found += html_pieces(_with_targets(written, references))
            continue
        for piece in _pieces(token, source, width, verse):
            if references and piece.kind != "code":
                piece.markdown = _with_targets(piece.markdown, references)
            found += without_false_list(piece)
    return found


def as_written(text: str) -> list[tuple[str, int, str]]:
    """Cut `text` into (kind, level, Markdown) exactly as it is written; lines are not joined.

    Kinds are those of KINDS. A heading is without its marks, and its level is 1 to 6.
    """
    cut, references = _cut(text)
    parts = []
    for token, source in cut:
        kind, level = KINDS[token.type], 0
        if kind == "heading":
            level, markdown = int(token.tag[1]), _heading(source, token.markup)
        elif kind in ("paragraph", "table"):
            # Two spaces at the end of a line are a line break.
            markdown = "\n".join(line.lstrip(" \t") for line in source).rstrip()
        else:
            markdown = "\n".join(source)
        if references and kind != "code":
            markdown = _with_targets(markdown, references)
        parts.append((kind, level, markdown.strip("\n")))
    return parts


def _cut(text, with_html=False):
    """Give (token, its lines) for each block, and the targets of links by reference.

    What is around a block in HTML is one with it; without `with_html` that is words like others.
    """
    if not hasattr(_local, "parser"):
        blocks = MarkdownIt("commonmark").enable("table")
        # What stands inside of a block is nothing to whoever cuts them apart.
        _local.parser = blocks.disable(["inline", "text_join"])
    _local.parser.options["html"] = with_html
    environment, lines = {}, text.split("\n")
    tokens = _local.parser.parse(text, environment)
    cut = [(token, lines[slice(*token.map)]) for token in tokens if _is_block(token)]
    for token, source in cut:
        empty = " \t>" if token.type == "blockquote_open" else None
        while source and not source[-1].strip(empty):
            source.pop()
    return with_what_is_around(cut, lines), environment.get("references", {})


def _is_block(token):
    return token.level == 0 and token.map and token.type in KINDS


def _pieces(token, source, width, verse):
    kind = KINDS[token.type]
    if kind == "heading":
        yield Piece(_heading(source, token.markup), "heading", level=int(token.tag[1]))
    elif token.type == "code_block":
        code = token.content.rstrip("\n")
        fence = "`" * (2 + max([1, *map(len, re.findall(r"`{3,}", code))]))
        yield Piece(f"{fence}\n{code}\n{fence}", "code")
    elif kind == "paragraph":
        if any(HARD_BREAK.search(line) for line in source[:-1]):
            lines, indents = _between_breaks(source)
            yield Piece("\\\n".join(lines), indents=indents)
        elif verse and len(source) > 1:
            indents = tuple(map(typed_width, source))
            yield Piece("\n".join(map(without_lead, source)), "lines", indents=indents)
        else:
            yield from flow(source, width, soft_lines=True)
    else:
        indent = min(len(line) - len(line.lstrip()) for line in source if line.strip())
        lines = [line[indent:].rstrip() for line in source]
        yield Piece("\n".join(_with_breaks(lines) if kind == "list" else lines), kind)


def _with_breaks(lines):
    """Give the lines of a list with a hard break for each empty one within an item, since a block
    has none."""
    given, fence = [], ""
    for at, line in enumerate(lines):
        fence = fence_after(line.strip(), fence)
        below = next((one for one in lines[at + 1 :] if one.strip()), "")
        is_end = not "".join(lines[at + 1 : at + 2]).strip()
        is_words = line.strip() and not (
            fence or BLOCK.match(line) or BLOCK.match(below) or not below
        )
        goes_on = is_words and not ITEM.match(below) and below.startswith(" ")
        given.append(f"{line}\\" if is_end and goes_on and not line.endswith("\\") else line)
    return given


def _heading(source, markup):
    if markup[0] in "=-":
        return " ".join(line.strip() for line in source[:-1])
    return re.sub(r"^\s*#{1,6}\s*|\s+#+\s*$", "", source[0]).strip()


def _between_breaks(source):
    """Give the lines of a paragraph with hard breaks, and how far in each begins; a line end
    without one is a space."""
    lines, indents, begins = [], [], True
    for part in source:
        words = without_lead(HARD_BREAK.sub("", part))
        if begins:
            lines.append(words)
            indents.append(typed_width(part))
        else:
            lines[-1] = f"{lines[-1]} {words}".strip()
        begins = HARD_BREAK.search(part) is not None
    return lines, tuple(indents)


def _with_targets(markdown, references):
    """Give links by reference their targets, since a block must be readable without the others."""

    def target(found):
        label = found[3] or found[2]
        reference = references.get(" ".join(label.split()).upper())
        return f"{found[1]}[{found[2]}]({reference['href']})" if reference else found[0]

    return REFERENCE.sub(target, markdown)
