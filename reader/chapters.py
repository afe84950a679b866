"""The chapters of a text that is checked: what a heading of its highest levels begins. Pure."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from reader.importing.blocks import block_from_markdown
from reader.kept_blocks import is_numbered
from reader.notenumbers import number_anew
from reader.reviewing import Review

FIRST_WORDS = 160  # characters


@dataclass
class Chapter:
    """Blocks of a review; `title` is empty for what stands before the first heading."""

    id: int  # of the first block
    title: str = ""
    blocks: list[dict] = field(default_factory=list)

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
    """Give the chapters of a review in order; one without headings is one."""
    levels = [block["level"] for block in review.blocks if block["kind"] == "heading"]
    # One heading alone above all others parts nothing.
    several = [level for level in levels if levels.count(level) > 1]
    lowest = min(several, default=min(levels, default=0))
    chapters: list[Chapter] = []
    for block in review.blocks:
        if block["kind"] == "heading" and block["level"] <= lowest:
            chapters.append(Chapter(block["id"], _text(block)))
        elif not chapters:
            chapters.append(Chapter(block["id"]))
        chapters[-1].blocks.append(block)
    return chapters


def keep_chapters(review: Review, chosen: set[int], pieces: Iterable[str] = ()) -> None:
    """Set aside what is not in the `chosen` chapters, and number the notes of these through, from
    the numbers on that they have in the `pieces` of their file. None chosen leaves all."""
    for chapter in chapters_of(review) if chosen else ():
        if chapter.id not in chosen:
            for block in chapter.blocks:
                review.drop(block["id"])
    number_anew(review, pieces)


def alone(review: Review, chapter: Chapter, pieces: Iterable[str] = ()) -> Review:
    """Give a review of one chapter: its heading is the title, and its notes have the numbers that
    they have in the `pieces` of its file."""
    blocks = chapter.blocks[1:] if chapter.title else chapter.blocks
    fields = review.fields | ({"title": chapter.title, "standfirst": ""} if chapter.title else {})
    part = Review(fields, list(blocks), [], review.last_id)
    number_anew(part, pieces)
    return part


def _text(block):
    return block_from_markdown(block["kind"], block["level"], block["markdown"]).text
