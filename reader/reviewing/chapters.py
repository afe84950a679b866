"""The chapters of a text that is checked: what a heading of its highest levels begins. Pure."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cache
from operator import itemgetter

from reader.importing.blocks import block_from_markdown
from reader.importing.vocabulary import alternatives, every
from reader.notelinks import led_to, note_in
from reader.reviewing.chapterbylines import bylines_of, has_note
from reader.reviewing.kept import is_numbered
from reader.reviewing.notenumbers import number_anew
from reader.reviewing.reasons import UNCHOSEN
from reader.reviewing.review import Review

FIRST_WORDS = 160  # characters
FEW = 3  # paragraphs that a part may have above its first chapter, such as a motto


@dataclass
class Chapter:
    """Blocks of a review; `heads` are those of its headings with which it begins, the last of which
    is its own. It has none where it stands before the first heading.

    `left_out` are the pieces of it that were set aside because the chapter was not chosen. `byline`
    is who wrote it where it says so itself, in the block `signed`.
    """

    id: int  # of the first block
    heads: list[dict] = field(default_factory=list)
    standing: list[dict] = field(default_factory=list)
    left_out: list[dict] = field(default_factory=list)
    byline: str = ""
    signed: dict | None = None

    @property
    def title(self) -> str:
        """What the chapter is called, behind the part that begins with it."""
        return " · ".join(map(_text, self.heads))

    @property
    def is_taken(self) -> bool:
        """Whether any of it is in the text, such as what was taken back by itself; notes alone may
        be there for another chapter."""
        if not self.left_out:
            return bool(self.standing)
        return not all(note_in(block["markdown"]) for block in self.standing)

    @property
    def blocks(self) -> list[dict]:
        """What is in the text, or would be if the chapter were chosen."""
        if self.is_taken:
            return self.standing
        return sorted([*self.standing, *self.left_out], key=itemgetter("at"))

    @property
    def paragraphs(self) -> int:
        return sum(map(is_numbered, self.blocks))

    @property
    def begins(self) -> str:
        """The first words, by which one knows it."""
        first = next((block for block in self.blocks if is_numbered(block)), None)
        words = " ".join(_text(first).split()) if first else ""
        return words if len(words) <= FIRST_WORDS else words[: FIRST_WORDS - 1] + "…"


def chapters_of(review: Review) -> list[Chapter]:
    """Give the chapters of a review in order, with those that were left out; a review without
    headings is one. A part that holds chapters is parted into them."""
    blocks = _all_blocks(review)
    levels = [block["level"] for block in blocks if block["kind"] == "heading"]
    # One heading alone above all others parts nothing.
    several = [level for level in levels if levels.count(level) > 1]
    lowest = min(several, default=min(levels, default=0))
    chapters = [
        _chapter(blocks) for section in _cut(blocks, lowest) for blocks in _chapters_in(section)
    ]
    for chapter, (byline, signed) in bylines_of(chapters):
        chapter.byline, chapter.signed = byline, signed
    return chapters


def _all_blocks(review):
    left_out = [piece for piece in review.aside if piece["reason"] == UNCHOSEN]
    return sorted([*review.blocks, *left_out], key=itemgetter("at"))


def _cut(blocks, level):
    """Cut blocks before each heading of a level, or above it."""
    sections: list[list[dict]] = []
    for block in blocks:
        if not sections or (block["kind"] == "heading" and block["level"] <= level):
            sections.append([])
        sections[-1].append(block)
    return sections


def _chapters_in(section):
    """Give the chapters in a section that is a part of the book, with its heading in the first of
    them where no more stands above that; else the section."""
    inner = [at for at, block in enumerate(section) if at and block["kind"] == "heading"]
    if not inner or not _holds_chapters(section[0]):
        return [section]
    above = sum(map(is_numbered, section[: inner[0]]))
    if above > FEW:
        return [section]
    own, *chapters = _cut(section, min(section[at]["level"] for at in inner))
    chapters = [blocks for chapter in chapters for blocks in _chapters_in(chapter)]
    return [own, *chapters] if above else [own + chapters[0], *chapters[1:]]


def _holds_chapters(block):
    """Whether a heading is that of a part: "Part One", "Первая часть", "第一部"."""
    return block["kind"] == "heading" and bool(_part_heading().match(_text(block)))


@cache
def _part_heading():
    """Give the pattern of the beginning of a heading of a part, or of one that is no more."""
    words = alternatives(every("holding"))
    return re.compile(
        rf"\W*(?:(?:{words})\b|\w+\s+(?:{words})(?=\s*(?:[^\w\s]|$))"
        r"|第\s*\w{1,4}\s*[部卷篇編编巻]|[卷巻]\s*[一二三四五六七八九十上中下])",
        re.IGNORECASE,
    )


def _chapter(blocks):
    heads = []
    for block in blocks:
        if block["kind"] != "heading" or (heads and not _holds_chapters(heads[-1])):
            break
        heads.append(block)
    left_out = [block for block in blocks if block.get("reason") == UNCHOSEN]
    standing = [block for block in blocks if block.get("reason") != UNCHOSEN]
    return Chapter(blocks[0]["id"], heads, standing, left_out)


def keep_chapters(review: Review, chosen: set[int], pieces: Iterable[str] = ()) -> None:
    """Set aside what is not in the `chosen` chapters, take back those of them that were left out,
    and number the notes of the text through, from the numbers on that they have in the `pieces` of
    their file. Notes that stand elsewhere in the book are kept with the chapters that have their
    marks. None chosen leaves all as it is, and a chapter of which something stands stays as it was
    checked."""
    every_chapter = chapters_of(review) if chosen else []
    taken = [chapter for chapter in every_chapter if chapter.id in chosen]
    wanted = _led_to(block for chapter in taken for block in chapter.blocks)
    for chapter in every_chapter:
        is_chosen, was_taken = chapter.id in chosen, chapter.is_taken
        for piece in chapter.left_out:
            if note_in(piece["markdown"]) in wanted or (is_chosen and not was_taken):
                review.take_back(piece["id"])
        for block in [] if is_chosen else chapter.standing:
            if note_in(block["markdown"]) not in wanted:
                review.drop(block["id"], UNCHOSEN)
    number_anew(review, pieces)


def alone(review: Review, chapter: Chapter, pieces: Iterable[str] = ()) -> Review:
    """Give a review of one chapter: its heading is the title, who wrote it as far as it says so the
    byline, and its notes, wherever they stand in the book, have the numbers that they have in the
    `pieces` of its file."""
    heads, own = ([block["id"] for block in some] for some in (chapter.heads, chapter.blocks))
    if chapter.signed and not has_note(chapter.signed):
        heads.append(chapter.signed["id"])
    wanted = _led_to(chapter.blocks)
    notes = [
        block
        for block in _all_blocks(review)
        if note_in(block["markdown"]) in wanted and block["id"] not in own
    ]
    blocks = [
        {key: value for key, value in block.items() if key != "reason"}
        for block in sorted([*chapter.blocks, *notes], key=itemgetter("at"))
        if block["id"] not in heads
    ]
    title = {"title": _text(chapter.heads[-1]), "standfirst": ""} if heads else {}
    title |= {"byline": chapter.byline} if chapter.byline else {}
    part = Review(review.fields | title, blocks, [], review.last_id)
    number_anew(part, pieces)
    return part


def _led_to(blocks):
    return led_to(block["markdown"] for block in blocks)


def _text(block):
    return block_from_markdown(block["kind"], block["level"], block["markdown"]).text
