"""The tracked changes of a file of Word as if all were accepted: mammoth does so too, but what is
gone would still be counted, and leave its paragraphs and items behind."""

from reader.importing.docx.xml import WORD

GONE = (f"{WORD}del", f"{WORD}moveFrom")
LOOKS = (f"{WORD}rPr", f"{WORD}trPr")  # where these say that an end, or a row, is gone
# What stands between paragraphs and is none.
MARKS = tuple(
    f"{WORD}{name}{end}"
    for name in ("bookmark", "commentRange", "moveFromRange", "moveToRange")
    for end in ("Start", "End")
)
PARAGRAPH, ROW, LOOK = f"{WORD}p", f"{WORD}tr", f"{WORD}pPr"


def accept_changes(tree) -> None:
    """Take out of `tree` what was deleted or moved away, and join what is one paragraph by that."""
    for row in list(tree.iter(ROW)):
        if any(row.find(f"{WORD}trPr/{one}") is not None for one in GONE):
            row.getparent().remove(row)
    for gone in list(tree.iter(*GONE)):
        if gone.getparent() is not None and gone.getparent().tag not in LOOKS:
            gone.getparent().remove(gone)
    for paragraph in list(tree.iter(PARAGRAPH)):
        said = (paragraph.find(f"{LOOK}/{WORD}rPr/{one}") for one in GONE)
        for end in [one for one in said if one is not None]:
            end.getparent().remove(end)
            _join(paragraph)


def _join(paragraph):
    """Put what is left of a paragraph without an end into the one that follows."""
    left, following = [one for one in paragraph if one.tag != LOOK], paragraph.getnext()
    while following is not None and following.tag in MARKS:
        following = following.getnext()
    if following is not None and following.tag == PARAGRAPH:
        look = following.find(LOOK)
        place = 0 if look is None else following.index(look) + 1
        following[place:place] = left
    elif left:
        return
    if paragraph.getparent().tag != f"{WORD}tc" or paragraph.getnext() is not None:
        paragraph.getparent().remove(paragraph)
