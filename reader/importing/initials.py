"""The large letter with which a text begins, which belongs to the word behind it."""

import re

from lxml import etree

from reader.importing.elements import BLOCKS, words_in
from reader.importing.partnames import Names, names_of

INITIAL = Names(
    r"(?:^|[\s_-])(?:drop-?caps?|drop-?capitals?|lettrine|initials?(?:-?(?:letter|cap)s?)?)(?:$|[\s_-])"
)
LETTER = re.compile(r"[“„\"«‘'(]?[^\W\d_]")
FOLLOWING = etree.XPath("following::text()[normalize-space()][1]")


def write_initials(body) -> None:
    """Write the letter that a picture shows where a paragraph begins, instead of the picture."""
    for image in [one for one in body.iter("img") if _shows_initial(one)]:
        letter = image.makeelement("span")
        letter.text, letter.tail = image.get("alt").strip(), image.tail
        image.getparent().replace(image, letter)


def _shows_initial(image):
    """Whether a picture is described by one capital letter and stands first in its paragraph, whose
    words go on right behind it or where it says by its name what it is; or stands in a paragraph
    of its own, above one that begins within a word."""
    letter = (image.get("alt") or "").strip()
    if not LETTER.fullmatch(letter) or not letter[-1].isupper() or not _stands_first(image):
        return False
    block = next(image.iterancestors(*BLOCKS))
    if not words_in(block):
        following = block.getnext()
        goes_on = following is not None and following.tag == "p" and words_in(following)
        return block.tag in ("div", "p") and bool(goes_on) and goes_on[0].islower()
    named = INITIAL.has(names_of(image)) or INITIAL.has(names_of(image.getparent()))
    return named or FOLLOWING(image)[0][0].isalpha()


def _stands_first(image):
    """Whether no words and no other picture stand before a picture in its block."""
    while image.tag not in BLOCKS:
        above, before = image.getparent(), image.getprevious()
        if above is None or (above.text or "").strip():
            return False
        while before is not None:
            if words_in(before) or (before.tail or "").strip() or before.tag == "img":
                return False
            before = before.getprevious()
        image = above
    return True


def join_initials(body) -> None:
    """Let the large letter with which a text begins stand in its paragraph."""
    for paragraph in body.iter("p"):
        initial = paragraph.getprevious()
        if (
            initial is None
            or initial.tag not in ("div", "span", "p")
            or (initial.tail or "").strip()
        ):
            continue
        letter = "".join(initial.itertext()).strip()
        begins = (paragraph.text or "").lstrip()
        if len(letter) == 1 and letter.isupper() and begins[:1].islower():
            paragraph.text = letter + begins
            initial[:], initial.text = [], None
