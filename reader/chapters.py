"""The chapters of a text that is checked: what a heading of its highest levels begins. Pure."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from operator import itemgetter

from reader.importing.blocks import block_from_markdown
from reader.kept_blocks import is_numbered
from reader.notenumbers import number_anew
from reader.reviewing import UNCHOSEN, Review

FIRST_WORDS = 160  # characters


@dataclass
class Chapter:
    """Blocks of a review; `title` is empty for what stands before the first heading.

    `left_out` are the pieces of it that were set aside because the chapter was not chosen.
    """

    id: int  # of the first block
    title: str = ""
    standing: list[dict] = field(default_factory=list)
    left_out: list[dict] = field(default_factory=list)

    @property
    def is_taken(self) -> bool:
        """Whether any of it is in the text, such as what was taken back by itself."""
        return bool(self.standing)

    @property
    def blocks(self) -> list[dict]:
        """What is in the text, or would be if the chapter were chosen."""
        return self.standing or self.left_out

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
    headings is one."""
    left_out = [piece for piece in review.aside if piece["reason"] == UNCHOSEN]
    blocks = sorted([*review.blocks, *left_out], key=itemgetter("at"))
    levels = [block["level"] for block in blocks if block["kind"] == "heading"]
    # One heading alone above all others parts nothing.
    several = [level for level in levels if levels.count(level) > 1]
    lowest = min(several, default=min(levels, default=0))
    chapters: list[Chapter] = []
    for block in blocks:
        if block["kind"] == "heading" and block["level"] <= lowest:
            chapters.append(Chapter(block["id"], _text(block)))
        elif not chapters:
            chapters.append(Chapter(block["id"]))
        is_left_out = block.get("reason") == UNCHOSEN
        (chapters[-1].left_out if is_left_out else chapters[-1].standing).append(block)
    return chapters


def keep_chapters(review: Review, chosen: set[int], pieces: Iterable[str] = ()) -> None:
    """Set aside what is not in the `chosen` chapters, take back those of them that were left out,
    and number the notes of the text through, from the numbers on that they have in the `pieces` of
    their file. None chosen leaves all as it is, and a chapter of which something stands stays as it
    was checked."""
    for chapter in chapters_of(review) if chosen else ():
        if chapter.id not in chosen:
            for block in chapter.standing:
                review.drop(block["id"], UNCHOSEN)
        elif not chapter.is_taken:
            for piece in chapter.left_out:
                review.take_back(piece["id"])
    number_anew(review, pieces)


def alone(review: Review, chapter: Chapter, pieces: Iterable[str] = ()) -> Review:
    """Give a review of one chapter: its heading is the title, and its notes have the numbers that
    they have in the `pieces` of its file."""
    blocks = [
        {key: value for key, value in block.items() if key != "reason"}
        for block in chapter.blocks
        if not (chapter.title and block["id"] == chapter.id)
    ]
    fields = review.fields | ({"title": chapter.title, "standfirst": ""} if chapter.title else {})
    part = Review(fields, blocks, [], review.last_id)
    number_anew(part, pieces)
    return part


def _text(block):
    return block_from_markdown(block["kind"], block["level"], block["markdown"]).text
