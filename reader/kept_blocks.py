"""The blocks of a review as it keeps them, one by one: see `reader.reviewing`. Pure."""

from reader.importing.blocks import BREAK, Block
from reader.notelinks import is_note

UNNUMBERED = ("heading", "note")


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


def read_in(*blocks: dict) -> dict:
    """Give the `read` of what is made of `blocks`, or nothing where none came from a file."""
    read = [place for block in blocks for place in block.get("read", ())]
    return {"read": read} if read else {}


def is_numbered(block: dict) -> bool:
    """Whether readers see a number beside a block."""
    return block["kind"] not in UNNUMBERED and bool(block["markdown"].strip())


def is_verse(kind: str, markdown: str) -> bool:
    """Whether a block is verse: a paragraph with the ends of lines in it. Those of a note are the
    ends of its paragraphs."""
    return kind == "paragraph" and BREAK in markdown and not is_note(markdown)


def says(block: dict, words: str) -> bool:
    """Whether a block says these words and no others, whatever marks it has."""
    return _letters(block_in(block).text) == _letters(words) != ""


def _letters(words):
    return "".join(filter(str.isalnum, words))
