"""What an import gives back: the blocks found, and what was set aside."""

from base64 import b64decode, b64encode
from dataclasses import asdict, dataclass, field, replace
from datetime import date

from reader.importing.blocks import Block, is_drawn_line
from reader.partial import Partial, dated
from reader.pictures import Picture


@dataclass
class Dropped:
    """A piece that was set aside: its words, the key in REASONS, the index of the block before.

    `after` is -1 for what stood before the first block; `read` is as that of a block. It is of this
    `kind` and `level` when it is taken back, or, where it is a whole part, these `blocks`; of a
    picture, `shows` says what the file does, unless a block says it.
    """

    text: str
    reason: str
    after: int = -1
    read: list[int] = field(default_factory=list)
    kind: str = "paragraph"
    level: int = 0
    shows: str = ""
    blocks: list[Block] = field(default_factory=list)


@dataclass
class Found:
    """A page as read. `head` are the lines that title, byline, date and standfirst came from, and
    `read` all its pieces in order, as they were before anything was done with them."""

    title: str = ""
    byline: str = ""
    published: date | None = None
    standfirst: str = ""
    language: str = ""
    blocks: list[Block] = field(default_factory=list)
    dropped: list[Dropped] = field(default_factory=list)
    head: list[str] = field(default_factory=list)
    doubts: list[str] = field(default_factory=list)  # about the head, keys of DOUBTS
    pictures: list[Picture] = field(default_factory=list)  # whose addresses stand in the blocks
    read: list[str] = field(default_factory=list)

    @property
    def worded(self) -> list[Block]:
        """The blocks but for lines that are drawn between two of them."""
        return [block for block in self.blocks if not is_drawn_line(block.kind, block.markdown)]

    def as_json(self) -> dict:
        """Give what `import_article --dry-run --json` prints, ready for json.dumps: a day, or none
        where no more than a month is known; of the blocks those that have words."""
        day = None if isinstance(self.published, Partial) else self.published
        return {
            "title": self.title,
            "byline": self.byline,
            "published": day.isoformat() if day else None,
            "standfirst": self.standfirst,
            "language": self.language,
            "blocks": [
                {key: getattr(block, key) for key in ("kind", "level", "markdown", "text")}
                for block in self.worded
            ],
            "dropped": [{"text": piece.text, "reason": piece.reason} for piece in self.dropped],
        }

    def as_dict(self) -> dict:
        """Give everything, ready for json.dumps: `as_json` with doubts, joins and places."""
        pictures = list(map(picture_as_dict, self.pictures))
        # Blocks are rendered here, within the limits of time and memory.
        blocks = [asdict(block) | {"text": block.text} for block in self.blocks]
        told = asdict(replace(self, pictures=[], blocks=[]))
        told |= {"pictures": pictures, "blocks": blocks}
        return told | {"published": self.published and self.published.isoformat()}

    @classmethod
    def from_dict(cls, kept: dict) -> "Found":
        """Give back what `as_dict` gave."""
        return cls(
            **kept
            | {
                "published": kept["published"] and dated(kept["published"]),
                "blocks": list(map(_block_from, kept["blocks"])),
                "dropped": [_dropped_from(piece) for piece in kept["dropped"]],
                "pictures": list(map(picture_from, kept["pictures"])),
            }
        )


def _block_from(kept):
    block = Block(**{name: value for name, value in kept.items() if name != "text"})
    block.text = kept["text"]
    return block


def _dropped_from(kept):
    return Dropped(**kept | {"blocks": [Block(**block) for block in kept["blocks"]]})


def picture_as_dict(picture: Picture) -> dict:
    """Give a picture ready for json.dumps."""
    return vars(picture) | {"data": b64encode(picture.data).decode()}


def picture_from(kept: dict) -> Picture:
    """Give back what `picture_as_dict` had."""
    return Picture(**kept | {"data": b64decode(kept["data"])})
