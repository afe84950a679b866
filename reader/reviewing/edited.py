"""The words of a block as somebody edits them: those that are theirs to type. Pure.

Where the links between marks and notes lead, and at which address a picture lies, is not.
"""

from reader.figures import caption_of, with_caption
from reader.notelinks import with_links, without_links


def as_edited(markdown: str) -> str:
    """Give the words of a block the way they are edited."""
    return without_links(caption_of(markdown))


def as_kept(words: str, standing: str) -> str:
    """Give the Markdown that edited `words` make, of a block that is `standing`."""
    return with_caption(standing, with_links(words, standing))
