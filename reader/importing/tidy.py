"""White space, invisible characters, and links that lead nowhere."""

import re

from reader.importing.blocks import as_paragraph
from reader.importing.links import without_dead_links
from reader.importing.pieces import Piece

LINE_ENDS = re.compile(r"\r\n?|[\x0b\x85\u2028]")
# Controls, marks of byte order, zero-width spaces, and overrides of direction: they carry no word.
# Joiners and the plain marks of direction stay, since Persian and emoji are spelt with them.
INVISIBLE = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x9f\u200b\u2060\u202a-\u202e\ufeff\ufffe\uffff]")
# The bullets of fonts of signs, for which other fonts have nothing.
PRIVATE_BULLET = re.compile(r"^(\s*)[\uf076\uf0a7\uf0b7\uf0d8](?=\s)", re.MULTILINE)
ISOLATES = re.compile(r"[\u2066-\u2069]")  # what is between two of these is of one direction
# Joiners and marks of direction with nothing that they join or turn.
UNSEEN = re.compile(r"[\s\u034f\u061c\u180e\u200c-\u200f\u2800\u3164\ufe0e\ufe0f]*")
SPACES = re.compile(r"[^\S\n]{2,}|[\t\u2000-\u200a]")
WHOLE_EMPHASIS = re.compile(r"(?P<mark>\*{1,3}|_{1,3})(?=\S)(?P<words>[^*_]+?)(?P=mark)")


def clean(text: str) -> str:
    """Give `text` with line feeds for all line ends and without invisible characters.

    Form feeds stay: they say where a page ended.
    """
    text = LINE_ENDS.sub("\n", text).replace("\u2029", "\n\n").expandtabs(4)
    return PRIVATE_BULLET.sub(r"\1•", INVISIBLE.sub("", text))


def one_line(text: str) -> str:
    """Give `text` for a line of its own, such as a name: nothing in it turns what stands beside."""
    return " ".join(ISOLATES.sub("", clean(text)).split())


DECORATED = re.compile(r"\s*([~•·*=_–—-])\1*\s+(?P<words>\S.*?)\s+\1+\s*")

WIDE = r"\u3040-\u30ff\u3400-\u9fff"  # in which each sign is a word
WORD = re.compile(rf"[{WIDE}]|[^\W_{WIDE}]+")
BULLET = re.compile(r"^(?:[■□▪▫◆◇●○▶►▼▲]\s*|(?:[»›→]\s+)+)(?=\w)")
DAY = re.compile(
    r"^(?:\d{1,2}\.\s?\d{1,2}\.\s?(?:19|20)\d\d|(?:19|20)\d\d-\d\d-\d\d)(?:\s+[-–—|]|\s?:)\s+"
    r"(?=(?:\S+\s+){2})"
)
PAGE = re.compile(
    r" ?[（(]\d{1,2}\s?/\s?\d{1,2}\s?(?:ページ|頁|页|[Pp]ages?|Seiten?)?[)）]$"
    r"|\s[-–—|]\s(?:Page|Seite|Página|Pagina) \d{1,2}(?: (?:of|von|sur|de|di) \d{1,2})?$"
)


def plainly(words: str) -> str:
    """Give words as they are compared: in small letters, with a space for all other signs."""
    return re.sub(r"\W+", " ", words.casefold()).strip()


def each_word(words: str) -> list[str]:
    """Give each of some words in small letters; where no space parts them, each sign is one."""
    return WORD.findall(words.casefold())


def undecorated(title: str) -> str:
    """Give a title without signs of one kind that stand on both sides of it, or one before it,
    without the day on which it came out, in figures, and which of several pages it is."""
    title = DAY.sub("", BULLET.sub("", title))
    found = DECORATED.fullmatch(title)
    return PAGE.sub("", found["words"] if found else title)


def tidied(piece: Piece) -> str:
    """Give the Markdown that a block of `piece` would hold."""
    if piece.kind == "code":
        return piece.markdown
    markdown = SPACES.sub(" ", without_dead_links(piece.markdown).replace("\u00ad", ""))
    if piece.kind == "lines":
        lines = [as_paragraph(line) for line in markdown.split("\n") if line.strip()]
        return (" " if piece.soft_lines else "\\\n").join(lines)
    if piece.kind == "list":
        # Indents say which list is inside which.
        indented = (line for line in without_dead_links(piece.markdown).split("\n") if line.strip())
        return "\n".join(
            line[: len(line) - len(line.lstrip())] + SPACES.sub(" ", line.strip())
            for line in indented
        )
    return as_paragraph(markdown) if piece.kind == "paragraph" else markdown.strip()


def without_emphasis(markdown: str) -> str:
    """Give a line that is emphasised as a whole without the emphasis, any other as it is."""
    found = WHOLE_EMPHASIS.fullmatch(markdown.strip())
    return found["words"] if found else markdown.strip()


def as_set_aside(piece: Piece) -> str:
    """Give the words of a piece for the list of what was dropped: the Markdown to take it back."""
    if piece.kind in ("code", "table", "list"):
        return tidied(piece)
    markdown = SPACES.sub(" ", without_dead_links(piece.markdown))
    return "\n".join(line.strip() for line in markdown.split("\n")).strip()
