"""The blocks of a review as it keeps them, one by one: see `reader.reviewing.review`. Pure."""

from dataclasses import dataclass, field

from reader.importing.blocks import BREAK, Block, is_drawn_line
from reader.notelinks import is_note

UNNUMBERED = ("heading", "note")


@dataclass
class Part:
    """A block as an article takes it; the draft of one also takes what the importer was unsure of,
    and what was done by hand, as a block has it."""

    kind: str
    level: int
    markdown: str
    doubt: str = ""
    joins: list = field(default_factory=list)
    read: list = field(default_factory=list)
    hand: list = field(default_factory=list)


def block_of(kind: str, level: int, markdown: str, key: str = "") -> dict:
    """Give a block as a draft has it, but for `id` and `at`."""
    return kept(Block(kind, level, markdown)) | {"key": key}


def kept(block: Block) -> dict:
    """Give what a review keeps of a block."""
    return {
        "kind": block.kind,
        "level": block.level,
        "markdown": block.markdown,
        "doubt": block.doubt,
        "joins": block.joins,
    }


def block_in(kept: dict) -> Block:
    """Give the block that a review has kept."""
    return Block(kept["kind"], kept["level"], kept["markdown"], kept["doubt"], list(kept["joins"]))


def part_of(kept: dict) -> Part:
    """Give a block that a review has kept as an article takes it."""
    said = (kept[name] for name in ("kind", "level", "markdown", "doubt", "joins"))
    return Part(*said, *(kept.get(name, []) for name in ("read", "hand")))


def read_in(*blocks: dict) -> dict:
    """Give the `read` of what is made of `blocks`, or nothing where none came from a file."""
    read = [place for block in blocks for place in block.get("read", ())]
    return {"read": read} if read else {}


def by_hand(block: dict, act: str) -> dict:
    """Give the `hand` of a block with which this was done now."""
    return {"hand": sorted({*block.get("hand", ()), act})}


def is_numbered(block: dict) -> bool:
    """Whether readers see a number beside a block."""
    return block["kind"] not in UNNUMBERED and bool(block["markdown"].strip()) and not draws(block)


def draws(block: dict) -> bool:
    """Whether a block is a drawn line."""
    return is_drawn_line(block["kind"], block["markdown"])


def is_verse(kind: str, markdown: str) -> bool:
    """Whether a block is verse: a paragraph with the ends of lines in it. Those of a note are the
    ends of its paragraphs."""
    return kind == "paragraph" and BREAK in markdown and not is_note(markdown)


def goes_on(block: dict, parts: list[dict]) -> bool:
    """Whether `parts` have words where the block has, or are a line as it is."""
    return all(map(draws, parts)) == draws(block)


def larger(first: dict, second: dict) -> dict:
    """Give the block that says more, the first of two that say as much."""
    return second if len(second["markdown"]) > len(first["markdown"]) else first


def says(block: dict, words: str) -> bool:
    """Whether a block says these words and no others, whatever marks it has."""
    return letters_of(block_in(block).text) == letters_of(words) != ""


def letters_of(words: str) -> str:
    """Give the letters and digits of some words alone."""
    return "".join(filter(str.isalnum, words))
