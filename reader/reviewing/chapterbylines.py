"""Who wrote each chapter of a book by several: the paragraph right below its title that says so.
Pure."""

import re

from reader.importing.blocks import block_from_markdown
from reader.importing.epub.bylines import are_names, is_titled, signs
from reader.notelinks import led_to

MARK = re.compile(r"\s*\[\w{1,3}\]|[¹²³⁰⁴-⁹*†‡]+$")  # of a note behind a name


def bylines_of(chapters: list) -> list[tuple]:
    """Give the chapters that say who wrote them, each with that and the block that says so.

    A label such as "by" says it of one chapter alone; of names without one, half of those chapters
    that have a title have to have one.
    """
    titled = [one for one in chapters if one.heads and is_titled(_words(one.heads[-1]))]
    found = [(one, *signed) for one in titled for signed in _signed(one)]
    names = [_words(block) for _chapter, said, block in found if not said.labelled]
    texts = (block["markdown"] for chapter in chapters for block in chapter.blocks)
    are_several = are_names(names, len(titled), len(found) - len(names), texts)
    return [
        (chapter, (said.byline, block))
        for chapter, said, block in found
        if said.labelled or are_several
    ]


def _signed(chapter):
    """Give what the first block below the title of a chapter says of who wrote it, and that."""
    below = chapter.blocks[len(chapter.heads) : len(chapter.heads) + 1]
    for block in below if len(chapter.blocks) > len(chapter.heads) + 1 else ():
        said = signs(_words(block)) if block["kind"] in ("paragraph", "note") else None
        if said:
            yield said, block


def has_note(block: dict) -> bool:
    """Whether a mark in a block leads to a note, which would have none without it."""
    return bool(led_to([block["markdown"]]))


def _words(block):
    text = block_from_markdown(block["kind"], block["level"], block["markdown"]).text
    return " ".join(MARK.sub("", text).split())
