"""What an import gives back: the blocks found, what was set aside and why, or why it failed."""

from base64 import b64decode, b64encode
from dataclasses import asdict, dataclass, field, replace
from datetime import date

from reader.importing.blocks import Block
from reader.partial import Partial, dated
from reader.pictures import Picture


def _(words):
    """Mark words for the translators; this room has no Django, so that they are shown elsewhere
    in the reader's own language."""
    return words


REASONS = {
    "menu": _("A line of the site's menu, before the title."),
    "title-again": _("The title once more."),
    "site-name": _("The name of the site beside the title."),
    "date": _("Another date, or a date without a day."),
    "reading-time": _("Minutes to read."),
    "label": _("It only names what follows."),
    "dead-links": _("Links that lead nowhere, on a line of their own."),
    "column-title": _("A short line above a run of links."),
    "site-words": _("The words of a button or a menu."),
    "site-text": _("A notice of the site's own."),
    "interrupts": _("It stands in the middle of a sentence."),
    "short-lines": _("A run of short lines between two paragraphs."),
    "running-head": _("A line that returns on every page."),
    "page-head": _("A line above or below the text of one page."),
    "page-number": _("The number of a page."),
    "turned": _("It stands turned on its page, beside the text."),
    "drawn-words": _("The words in a drawing that is not kept; its caption is."),
    "contact": _("An address, telephone number or other contact."),
    "footer": _("It follows the end of the text, among the site's lines."),
    "picture": _("A picture without words that is not in the file."),
    "image": _("A picture that is not kept; its caption is."),
    "image-described": _("A picture that is not kept; this is its description."),
    "image-alone": _("A picture that is not kept."),
    "credit": _("Whose a picture is that is not kept."),
    "contents": _("A table of contents."),
    "chapter-absent": _("A chapter of which the book speaks, and which is not in its file."),
    "site-part": _("A part of the page beside the text."),
    "imprint": _("What the publisher of the file has put around the text."),
    "line": _("A drawn line."),
}

DOUBTS = {
    "joined": _("Two pieces were joined into one sentence."),
    "joined-capital": _(
        "Joined, though the second piece begins with a capital: is it one sentence?"
    ),
    "joined-abbreviation": _("Joined after an abbreviation: is it one sentence?"),
    "joined-hyphen": _("A word broken by a hyphen was mended."),
    "unfinished": _("It ends without a full stop: is something missing?"),
    "begins-small": _("It begins with a small letter: is something missing?"),
    "heading": _("A short line taken for a heading."),
    "question": _("A question taken for a heading."),
    "short-line": _("A short line: a heading, or not part of the text?"),
    "caption": _("Taken for a caption, by its credit."),
    "note": _("Taken for a note on the author."),
    "foot": _("Taken for a note at the foot of a page."),
    "described": _("The description of a picture that is not kept."),
    "moved": _("It stood inside of what is above: does it belong here?"),
    "undescribed": _("What does it show? Whoever cannot see the picture is told by these words."),
    "absent": _("This picture is not in the file, and is not fetched. Add it, or leave it out."),
    "elsewhere": _(
        "This picture lies on another site, from which no page here loads anything: readers get a "
        "link to it. Add the picture itself, or keep the link."
    ),
    "verse": _("Short lines kept as they stand."),
    "list": _("Short lines taken for a list."),
    "table": _("Taken for a table, by where its words stand."),
    "standfirst": _("The first paragraph was taken for the standfirst."),
    "letter": _("Where � stands, the file has no letter that can be read: which is it?"),
}

MESSAGES = {
    "empty": _("The file is empty. Open it where it was made, save it anew, and bring that in."),
    "binary": _(
        "This is no text that can be read. Save it as DOCX, ODT, PDF, HTML, Markdown or plain text "
        "and bring that in."
    ),
    "encoding": _(
        "The encoding is not known. Open the file in an editor, save it as UTF-8, and bring that "
        "in."
    ),
    "too_long": _("The text is longer than 2 MB. Bring it in in parts."),
    "line_too_long": _(
        "One line is longer than 100,000 characters. If this is a text, save it with a line for "
        "each paragraph, and bring that in."
    ),
    "only_furniture": _(
        "Nothing but menus, links and other parts of a site were found: no text. Open the page so "
        "that you see its text, and save it whole; or copy the text, and paste it."
    ),
    "no_sentence": _(
        "No sentence was found in this file. Bring in a text that has a paragraph at least."
    ),
    "no_text": _(
        "There are no words in this file. If you see some when you open it, have them recognised "
        "(OCR) and bring that in, or copy them and paste them."
    ),
    "format": _("The format is not known: choose another, or have it found out."),
    "too_large": _(
        "The file is larger than %(megabytes)s MB. Save it without its pictures or with smaller "
        "ones, or bring the text in in parts."
    ),
    "damaged": _(
        "The file is damaged or not complete. Fetch it once more from where you have it; or open "
        "it where it was made, save it anew, and bring that in."
    ),
    "packing": _(
        "This file is packed in a way that is not read. Bring in what is packed in it, by itself; "
        "or pack it anew as an ordinary ZIP (with Deflate)."
    ),
    "password": _(
        "The file is protected by a password. Save or pack it without one, and bring that in."
    ),
    "locked": _(
        "The book is locked by whoever sold it, and cannot be read here. Look for an edition that "
        "is not, or for the chapter in another format."
    ),
    "bomb": _(
        "Unpacked, this file would be far too large. If it is a text all the same, save it anew "
        "without its pictures."
    ),
    "entities": _(
        "The file declares entities of its own, which are not read. Save it anew as DOCX or ODT."
    ),
    "old_word": _(
        "This is a file of an old Word, or of another old program. Save it as DOCX or ODT."
    ),
    "rtf": _("Rich text (RTF) is not read. Save it as DOCX or ODT."),
    "xml": _(
        "This is a file of XML that another program reads, such as FB2. Save it there, or in a "
        "program for e-books, as EPUB, DOCX, ODT, PDF or HTML, and bring that in."
    ),
    "photograph": _(
        "This is a picture, not a text. Have the text on it recognised (OCR), and bring that in."
    ),
    "sheets": _(
        "This is a spreadsheet or a presentation. Save it as PDF, and bring that in; or paste the "
        "words that you want to read."
    ),
    "pages": _(
        "This is a file of Pages, Numbers or Keynote. Export it as Word (DOCX) or PDF, and bring "
        "that in."
    ),
    "archive": _(
        "In this archive there is no page and no document. Bring in the file itself, not packed."
    ),
    "scanned": _(
        "The pages of this PDF are pictures without text: it was scanned. Have the text recognised "
        "(OCR) first, and bring that in."
    ),
    "no_letters": _(
        "The letters of this PDF cannot be told. Have the text recognised (OCR), or look for it in "
        "another format."
    ),
    "too_many_pages": _(
        "The PDF has more than %(pages)s pages. Save the pages that you want to read as a PDF of "
        "their own."
    ),
    "too_many_blocks": _(
        "The text has more than %(blocks)s paragraphs and lines. Bring it in in parts."
    ),
    "picture": _(
        "This is no JPEG, PNG, GIF or WebP image, or it is damaged, or larger than it may be. Save "
        "it anew as JPEG or PNG, smaller if it is large, and choose that."
    ),
    "too_slow": _(
        "Reading this file would take too long, or too much memory. Bring the text in in parts, or "
        "in another format."
    ),
}


class Unreadable(Exception):
    """A file that gives no text; `reason` is a key of MESSAGES, the message is in English.

    `values` are the numbers in the message.
    """

    def __init__(self, reason: str, **values):
        super().__init__(MESSAGES[reason] % values)
        self.reason, self.values = reason, values


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

    def as_json(self) -> dict:
        """Give what `import_article --dry-run --json` prints, ready for json.dumps: a day, or none
        where no more than a month is known."""
        day = None if isinstance(self.published, Partial) else self.published
        return {
            "title": self.title,
            "byline": self.byline,
            "published": day.isoformat() if day else None,
            "standfirst": self.standfirst,
            "language": self.language,
            "blocks": [
                {key: getattr(block, key) for key in ("kind", "level", "markdown", "text")}
                for block in self.blocks
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
