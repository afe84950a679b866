"""When the work in an e-book came out, as its package says. Pure."""

import re
from datetime import date

from reader.importing import dates
from reader.importing.xmlnames import name_of

CAME_OUT = ("publication", "original-publication", "issued")
DAY = 10  # characters of a date without its time
TO_THE_SECOND = re.compile(r"T\d\d:(?!00:00)\d\d:\d\d")  # as a clock says it, and no publisher


def published_in(package) -> date | None:
    """Give the day on which a work came out; None where a package says no more than when a program
    wrote or changed the file."""
    said = [(_event(one), " ".join((one.text or "").split())) for one in package.iter()]
    said = [(event, words) for event, words in said if event is not None and words]
    named = [words for event, words in said if event in CAME_OUT]
    written = {words[:DAY] for event, words in said if event and event not in CAME_OUT}
    others = [words for event, words in said if not event and not TO_THE_SECOND.search(words)]
    others = [words for words in others if words[:DAY] not in written]
    told = (named or others or [""])[0][:DAY]
    found = dates.find(told)
    return found[0] if found else dates.told_in_part(told)


def _event(element):
    """Give what an element says the date of, "" where it does not say, None where it has none."""
    name = name_of(element)
    prefix, _, named = (element.get("property") or "").partition(":")
    if name == "meta":
        return named if prefix == "dcterms" and named in (*CAME_OUT, "modified") else None
    if name in ("issued", "modified"):
        return name
    if name != "date":
        return None
    return next((value for key, value in element.items() if name_of(key) == "event"), "")
