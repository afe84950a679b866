"""Tags as they are written, in one line, and as they are compared. Pure functions."""

import re
import unicodedata

MOST = 8  # on one note
LONGEST = 40  # code points of a tag
BETWEEN = re.compile(r"[,;،؛、，；\r\n\0]")
AS_A_LINE = ", "


def tags_in(line):
    """Give the tags of `line`, each once, as it is written first, in order."""
    names = {}
    for part in BETWEEN.split(line):
        name = " ".join(unicodedata.normalize("NFC", part).split()).lstrip("#").strip()
        if key_of(name):
            names.setdefault(key_of(name), name)
    return list(names.values())


def line_of(names):
    """Give tags as one line, from which `tags_in` gives them again."""
    return AS_A_LINE.join(names)


def key_of(name):
    """Give what all spellings of a tag have in common: accents matter, capitals do not."""
    return " ".join(unicodedata.normalize("NFKC", name.casefold()).casefold().split())


def too_long(names):
    """Give those of `names` that are longer than a tag may be, however it is spelled."""
    return [name for name in names if max(len(name), len(key_of(name))) > LONGEST]
