"""The boxes with words of a file of Word, which mammoth reads only where they are drawn in the way
of old ones; a new one is written twice, in either way."""

from reader.importing.docx.xml import WORD

EITHER = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
BOX = f"{WORD}txbxContent"
# What makes the way of old ones worth being read: words, or a picture.
SHOWN = (BOX, f"{WORD}t", "{*}imagedata", "{*}blip")


def read_once(tree) -> None:
    """Keep once what stands in `tree` in two ways."""
    for twice in list(tree.iter(f"{EITHER}AlternateContent")):
        parent, old = twice.getparent(), twice.find(f"{EITHER}Fallback")
        is_shown = old is not None and next(old.iter(*SHOWN), None) is not None
        kept = old if is_shown else twice.find(f"{EITHER}Choice")
        place = parent.index(twice)
        parent[place : place + 1] = [] if kept is None else list(kept)


def open_boxes(tree) -> None:
    """Put the words of boxes behind the paragraphs to which they belong."""
    last = {}  # what was put behind a paragraph at last
    for box in list(tree.iter(BOX)):
        paragraph = next(box.iterancestors(f"{WORD}p"), None)
        box.getparent().remove(box)
        for one in list(box) if paragraph is not None else ():
            last.get(paragraph, paragraph).addnext(one)
            last[paragraph] = one
