"""A piece of a page before it is judged, and what can be measured of it in any language."""

import re
from dataclasses import dataclass, field
from functools import cached_property

from reader.importing.facts import Facts, facts, names_part
from reader.importing.links import LINK, has_links, is_live, without_links
from reader.importing.vocabulary import common_words

WIDE = re.compile(
    r"[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\uff00-\uff60]"
)
CJK = r"\u2e80-\u2fff\u3000-\u30ff\u3400-\u9fff\uf900-\ufaff\uff00-\uffef"
TERMINAL = ".!?…。！？؟۔।॥‽"
COMMA = ",;،؛，、；"
QUOTES = "\"'“”„‟«»‹›‘’‚「」『』《》〈〉"
CLOSERS = QUOTES + ")]）］】〕}*_`~"
OPENERS = QUOTES + "([（［【〔{*_`~¿¡…"
DASHES = "-–—―‒"

FOOTNOTE_MARK = re.compile(
    r"(?:\s?\[(?:\^?\d{1,3}|[*†‡§¶]{1,3})\]|[¹²³⁰⁴-⁹]+|(?<=[^\W\d][.!?…”»])(?:\d{1,3}|[†‡]))+$"
)
SENTENCE_END = re.compile(rf"[.!?…؟۔।][{re.escape(CLOSERS)}]*\s+(?=[^a-zа-яё])|[。！？](?=.)")
SPEECH = re.compile(rf"[{DASHES}]\s|[{re.escape(QUOTES)}]\S")
# Who says what follows, in a transcript: "[00:01:07] ANNA:", "Q:".
SPEAKER = re.compile(
    r"(?:[\[(]?(?:\d{1,2}:)?\d{1,2}:\d{2}(?:[.,]\d+)?[\])]?[\s:–-]*[^\W\d_][\w .'’-]{0,30}"
    r"|[^\W\d_a-zà-ÿа-яё][^\W_a-zà-ÿа-яё .'’-]{0,30}|[^\W\d_]{1,2}):\s"
)
EMPHASIS = re.compile(r"(?<![\w\\])[*_]{1,3}(?=\S)|(?<=[^\s\\])[*_]{1,3}(?!\w)|`+|~~")
ESCAPE = re.compile(r"\\([!-/:-@\[-`{-~])")
BLOCK_MARK = re.compile(r"^\s{0,3}(?:#{1,6}\s+|>\s?|[-*+•]\s+|\d{1,4}[.)]\s+)", re.MULTILINE)
NUMBER = re.compile(r"(?:\d{1,3}|[IVXLC]{1,6}|[一二三四五六七八九十]{1,3})[.)、]?")  # of a chapter
ABBREVIATION = re.compile(
    r"\b(?:[^\W\d]|[^\W\d_]{1,3}\.[^\W\d_]{1,3}|vs|etc|no|mr|dr|st|cf|gen|art|fig|vol|pp|ed"
    r"|ca|bzw|usw|sog|гг|др|ул|им)\.$",
    re.IGNORECASE,
)
WORD = re.compile(r"\w+(?:['’\-]\w+)*")
FORMULA = re.compile(r"\$\$.+\$\$|\\\[.+\\\]|\\begin\{.+\}", re.DOTALL)  # as TeX marks it
RELATION = re.compile(r"\S\s[=≠≈≡≤≥∈∉⊂⊆⊢⊨⇒⇔]\s\S")
EXAMPLE = re.compile(r"\((?:\d{1,3}[a-z]?|[^\W\d_]{1,2}\d{0,2})['′*]?\)\s")  # its label

SHORT = 130  # columns: what is shorter, and no sentence, may be a heading or a site's line
SENTENCE = 45  # columns: a line of this size that ends like a sentence is prose


def plain_words(markdown: str) -> str:
    """Give the words of `markdown` without its marks, good enough to measure."""
    text = without_links(markdown)
    return " ".join(ESCAPE.sub(r"\1", EMPHASIS.sub("", text)).split())


def columns(text: str) -> int:
    """Give the width of `text` where a Chinese or Japanese sign counts for two and a half."""
    return len(text) + (0 if text.isascii() else (3 * len(WIDE.findall(text))) // 2)


def end_of(text: str) -> str:
    """Say how plain `text` ends: "closed" like a sentence, "colon", "unsure" or "open"."""
    text = FOOTNOTE_MARK.sub("", text.rstrip()).rstrip()
    bare = text.rstrip(CLOSERS + " ")
    if not bare:
        return "unsure"
    if bare[-1] in TERMINAL:
        return "closed"
    if bare[-1] in ":：":
        return "colon"
    return "open" if bare == text else "unsure"


def start_of(text: str) -> str:
    """Say how plain `text` begins: "lower", "upper", "caseless", "digit", "speech" or "mark"."""
    text = text.lstrip()
    if text[:1] and text[0] in DASHES and text[1:2].isspace():
        return "speech"
    first = text.lstrip(OPENERS + " ")[:1]
    if not first:
        return "mark"
    if first in COMMA or first in ".)]":
        return "lower"
    if first.isdigit():
        return "digit"
    if first.islower():
        return "lower"
    if first.isalpha():
        return "upper" if first.isupper() or first.istitle() else "caseless"
    return "mark"


@dataclass(eq=False)
class Piece:
    """A piece of a page as it was cut, and what became of it.

    `kind` is paragraph, lines (short lines that stand together), heading, list, quote, code,
    figure, table or rule; `markdown` is what a block would hold, with its links as they came.
    `page_break` says that a page ended right before. The judges set `fate` (a reason to drop it),
    `role` (the kind that it turned out to have), `doubt`, and `torn` (pieces that continue it).
    """

    markdown: str
    kind: str = "paragraph"
    level: int = 0
    page_break: bool = False
    soft_lines: bool = False  # line ends mean nothing: a Markdown paragraph
    returns: bool = False  # it is the first of lines that return at the edges of pages
    stands_for: str = ""  # what its file says that it is: title, subtitle, byline, credit or about
    is_footnote: bool = False  # its file says so
    in_head: bool = False  # became title, byline, date or standfirst
    fate: str = ""
    role: str = ""
    doubt: str = ""
    torn: list["Piece"] = field(default_factory=list)
    absorbed: bool = False
    picture: int | None = None  # the number of what it stands for, in the album of the file
    describes: str = ""  # what that shows, as the file says
    caption: "Piece | None" = None  # of the picture, where the file says which
    indents: tuple[int, ...] = ()  # how far in its lines begin, see `indents`; () where they do not
    cut_before: list = field(default_factory=list)  # each Part that was cut out right before it

    def reword(self, markdown: str) -> None:
        """Give it other words; what was measured of the old ones is forgotten."""
        if markdown.count("\n") != self.markdown.count("\n"):
            self.indents = ()
        self.markdown = markdown
        for name, kind in vars(Piece).items():
            if isinstance(kind, cached_property):
                vars(self).pop(name, None)

    @cached_property
    def words(self) -> str:
        marked = self.kind in ("list", "quote")
        return plain_words(BLOCK_MARK.sub("", self.markdown) if marked else self.markdown)

    @cached_property
    def size(self) -> int:
        return columns(self.words)

    @cached_property
    def tokens(self) -> list[str]:
        return WORD.findall(self.words)

    @cached_property
    def end(self) -> str:
        return end_of(self.words)

    @cached_property
    def start(self) -> str:
        return start_of(self.words)

    @cached_property
    def facts(self) -> Facts:
        """What it says of who wrote the text, and when."""
        return facts(self.words)

    @cached_property
    def links(self) -> tuple[int, int, int]:
        """Columns in live links and pictures, columns in dead links, columns outside of both."""
        live = dead = 0
        rest = self.words
        if has_links(self.markdown):
            rest = plain_words(LINK.sub("", self.markdown))
            for found in LINK.finditer(self.markdown):
                width = columns(plain_words(found["words"]))
                if found["picture"] or is_live(found["target"]):
                    live += width
                else:
                    dead += width
        return live, dead, columns("".join(WORD.findall(rest)))

    @property
    def is_links(self) -> bool:
        """Whether it is nothing but links, separators aside."""
        live, dead, rest = self.links
        return live + dead > 0 and rest <= 0.25 * (live + dead)

    @property
    def is_dead_links(self) -> bool:
        live, dead, _ = self.links
        return self.is_links and dead > live

    @cached_property
    def sentences(self) -> int:
        return len(SENTENCE_END.findall(self.words)) + (self.end == "closed")

    @cached_property
    def is_prose(self) -> bool:
        """Whether it reads as a paragraph of running text, whoever wrote it."""
        if self.kind != "paragraph" or self.is_links:
            return False
        if self.sentences > 1 or (self.size >= SHORT and not self._is_row_of_words):
            return True
        if self.start == "lower" and self.sentences:
            return True  # the end of a sentence torn from its beginning
        return self.end == "closed" and self.size >= SENTENCE

    @property
    def _is_row_of_words(self) -> bool:
        """Whether it has no sentence, though it is long: a menu on one line."""
        if (
            self.end == "closed"
            or self.sentences
            or re.search(r"[,;،，、；][\s\u3000-\u9fff]", self.words)
        ):
            return False
        if len(WIDE.findall(self.words)) > len(self.words) / 3:
            return self.words.count(" ") > len(self.words) / 6
        capitals = sum(token[0].isupper() for token in self.tokens)
        common = sum(token.casefold() in common_words() for token in self.tokens)
        return capitals > 0.75 * len(self.tokens) or common < 0.05 * len(self.tokens)

    @cached_property
    def is_speech(self) -> bool:
        return bool(SPEECH.match(self.words)) and self.end != "open"

    @property
    def is_counted(self) -> bool:
        """Whether it is no more than the number of a part of the text: "II", "Chapter 2."."""
        return bool(NUMBER.fullmatch(self.words)) or names_part(self.words)

    @property
    def is_said(self) -> bool:
        """Whether it is a short sentence of the text's own, as far as its form goes: talk, or one
        with a full stop."""
        if self.is_counted:
            return False
        question = self.words[-1:] in ("?", "？", "؟")
        is_talk = self.is_speech or (self.end == "closed" and bool(SPEAKER.match(self.words)))
        return is_talk or (self.end == "closed" and not question)

    @cached_property
    def is_bare(self) -> bool:
        """Whether it is a short line that might be a heading or a site's own."""
        return self.kind == "paragraph" and not self.is_prose and not self.is_links

    @cached_property
    def is_set_apart(self) -> bool:
        """Whether it is what a sentence is about, on a line of its own: a formula, or an example
        with a label."""
        if self.kind not in ("paragraph", "lines"):
            return False
        if FORMULA.fullmatch(self.markdown.strip()) or EXAMPLE.match(self.words):
            return True
        is_short = self.size < SHORT and not self.is_like_a_sentence
        return is_short and bool(RELATION.search(self.words))

    @property
    def lines(self) -> list[str]:
        return self.markdown.split("\n")

    @property
    def open(self) -> bool:
        """Whether nobody has yet said what it is."""
        return not (self.fate or self.absorbed or self.in_head)

    @property
    def is_like_a_sentence(self) -> bool:
        """Whether a line without an end has the small words that sentences have and lists lack."""
        common = sum(token.casefold() in common_words() for token in self.tokens)
        return len(self.tokens) > 3 and 4 * common >= len(self.tokens)

    @property
    def is_paper(self) -> bool:
        """Whether it was dropped as a thing of the page itself, which says nothing of a site."""
        return self.fate in (
            "page-number",
            "running-head",
            "page-head",
            "turned",
            "drawn-words",
            "line",
            "picture",
        )

    @property
    def is_solid(self) -> bool:
        """Whether it is surely the text's own: prose, or a thing with a form of its own."""
        return self.is_prose or self.kind in ("quote", "code", "table", "figure")
