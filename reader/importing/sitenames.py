"""The name of a site, which stands beside the title of a page."""

import re

from reader.importing.pieces import columns

# What parts a title from the site's name, and may part the words of a title too.
WEAK = r"\s+[-–—/]\s+"
STRONG = r"\s*[|»«•~]\s+|\s+::\s+|\s+[·]\s+"
PARTED = re.compile(rf"({STRONG}|{WEAK})")
BEFORE = re.compile(rf"(?:{STRONG}|{WEAK}|:\s+)")
LONGEST = 40  # columns of a name
SECTION = 24  # columns of the name of a section
LEAST = 15  # columns of a title that sections follow
LEGAL = re.compile(r"\s(?:inc|ltd|llc|plc|gmbh|ag|corp|corporation|co|sa|srl|bv|oy|ab|as|spa|kg)$")


def without_site(title: str, names=()) -> str:
    """Give the title of a page without the name of its site; `names` are those that are known.

    One that is not known is told by the sign before it, or stands behind that of a section.
    """
    known = {squeezed(name) for name in names} - {""}
    first = BEFORE.search(title)
    if first and squeezed(title[: first.start()]) in known:
        title = title[first.end() :]
    parts = PARTED.split(title)
    while len(parts) > 2 and squeezed(parts[-1]) in known:
        parts = parts[:-2]
    whole = len(parts) == len(PARTED.split(title))
    if whole and len(parts) > 2 and _is_name(parts):
        parts = parts[:-2]
    elif whole and len(parts) > 4 and columns(parts[0]) >= LEAST:
        while len(parts) > 2 and columns(parts[-1]) <= SECTION:
            parts = parts[:-2]
    return "".join(parts)


def _is_name(parts):
    """Whether a sign stands before the last of the parts of a title that parts no words."""
    last, rest = columns(parts[-1]), columns("".join(parts[:-2]))
    return not re.fullmatch(WEAK, parts[-2]) and last <= min(LONGEST, rest)


def squeezed(name: str) -> str:
    """Give a name as one word, without what a firm is by law, which is said of it by some."""
    plain = LEGAL.sub("", re.sub(r"\W+", " ", name.casefold()).strip())
    return plain.replace(" ", "") if len(plain) > 2 else ""
