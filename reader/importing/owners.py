"""Whose a picture is, where that is a part of its caption by its name or by its words."""

import re

from reader.importing.album import NUMBER
from reader.importing.credits import GIVER, LONGEST, SENTENCE
from reader.importing.siteparts import Names, names_of
from reader.importing.standing import CAPTION, CREDIT, remove
from reader.importing.vocabulary import beginning_with

NAMED = Names(
    r"(?:^|[\s_-])(?:credits?|copyright|source|photographer|attribution|courtesy)(?:$|[\s_-])"
)
PARTS = ("span", "small", "cite", "em", "i", "p", "div", "a")
SIGN = re.compile(r"\s*(?:[:：/|©]|\.{3}|…|by\s)\s*\w", re.IGNORECASE)


def part_owners(root) -> None:
    """Put what says whose a picture is behind the caption that it is the end of, but where the
    picture is in the file."""
    for caption in list(root.iter("figcaption", "div", "p", "span")):
        names = names_of(caption)
        if caption.tag != "figcaption" and (CREDIT.has(names) or not CAPTION.has(names)):
            continue
        whole = _figure(caption)
        if caption is root or any(one.get(NUMBER) for one in whole.iter("img")):
            continue
        if (owner := _owner(caption)) is not None:
            remove(owner)
            owner.tag, owner.tail = "p", None
            owner.set("class", "postil-credit")
            whole.addnext(owner)
            owner.tail, whole.tail = whole.tail, None


def _figure(caption):
    """Give the figure that a caption is of, or the caption where it stands in none."""
    return next(caption.iterancestors("figure"), caption)


def _owner(caption):
    """Give the part with which a caption ends and that says whose the picture is, else None."""
    words = " ".join("".join(caption.itertext()).split())
    for part in caption.iterdescendants(*PARTS):
        own = " ".join("".join(part.itertext()).split())
        if not own or len(own) == len(words) or len(own) > LONGEST or SENTENCE.search(own):
            continue
        if words.endswith(own) and (NAMED.has(names_of(part)) or _says_whose(own)):
            return part
    return None


def _says_whose(words):
    found = beginning_with("credit").match(words)
    return bool(found and GIVER.search(found["entry"]) and SIGN.match(words[found.end() :]))
