"""How far in lines begin as the style sheets of a page, or of a book, say: by the names of classes
alone, for what is said of all paragraphs says nothing of one."""

import posixpath
import re
from collections.abc import Iterable, Iterator
from urllib.parse import unquote

from reader.importing.archives import Archive
from reader.importing.decoding import decode
from reader.importing.indents import STYLE
from reader.importing.unreadable import Unreadable

LONGEST = 500_000  # characters of a sheet
COMMENT = re.compile(r"/\*(?:.*?\*/|.*)", re.DOTALL)
# What is said for some screens or for paper alone.
MEDIA = re.compile(r"@media[^{}]{0,300}\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}", re.IGNORECASE)
CLASS = re.compile(r"(?:^|[\s>+~])(?:p|div|span|li|dd)?\.([\w-]+)$", re.IGNORECASE)
INDENTING = re.compile(
    r"(?:^|[;\s])((?:margin|padding)(?:-left|-inline-start)?|text-indent)\s*:\s*([^;!]+)",
    re.IGNORECASE,
)


def say_indents(tree, sheets: Iterable[str]) -> None:
    """Let elements of `tree` say how far in they begin, where a sheet says it of their classes."""
    said = {}
    for sheet in sheets:
        for name, style in _rules(sheet):
            said[name] = said.get(name, "") + style
    for element in tree.iter() if said else ():
        names = (element.get("class") or "").split() if isinstance(element.tag, str) else ()
        if style := "".join(said.get(name, "") for name in names):
            element.set(STYLE, style)


def sheets_in(tree) -> list[str]:
    """Give the style sheets that stand in a page itself."""
    return ["".join(one.itertext()) for one in tree.iter("style")]


def sheets_of(archive: Archive, tree, path: str) -> list[str]:
    """Give the style sheets of a page of a book, which stands at `path` in its file."""
    folder, linked = posixpath.dirname(path), []
    for one in tree.iter("link"):
        name = posixpath.normpath(posixpath.join(folder, unquote(one.get("href") or "")))
        if "stylesheet" in (one.get("rel") or "").casefold() and name in archive:
            linked.append(_read(archive, name))
    return [*linked, *sheets_in(tree)]


def _read(archive, name):
    try:
        return decode(archive.read(name))
    except Unreadable:
        return ""


def _rules(sheet) -> Iterator[tuple[str, str]]:
    """Give the names of classes, and what a sheet says of how far in they begin."""
    if len(sheet) > LONGEST:
        return
    for rule in MEDIA.sub("", COMMENT.sub("", sheet)).split("}"):
        selectors, _brace, said = rule.rpartition("{")
        style = "".join(f"{name}: {value};" for name, value in INDENTING.findall(said))
        for selector in selectors.split(",") if style else ():
            if named := CLASS.search(selector.strip()):
                yield named[1], style
