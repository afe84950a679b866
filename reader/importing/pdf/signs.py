"""How items, sections and sentences begin and end in a PDF, by their signs."""

import re

from reader.importing import dates
from reader.importing.pdf.lines import Line

BULLET = re.compile(r"[•‣◦▪●∙·■□–—-]\s+")
SECTION = re.compile(r"\d{1,2}(?:\.\d{1,2})+\.?\s+[^\W\d]")
END = re.compile(r"[.!?…:;。！？؟।۔]['\"”’»)\]\d]*$")
# How a part of a law begins, which no quote does: "§ 1", "a)", "IV —".
COUNTED = re.compile(
    r"(?:§+\s?\d|\(?(?:\d{1,3}|[a-z]|[ivxl]{1,5})\)\s|[IVXL]{1,6}\s?[.)—–]\s?|\d{1,3}\s?[.)]\s)"
)

LONGEST_PLACE = 40  # characters, before the day of a letter
BEHIND_DAY = " .,:;–—"


def begins_item(line: Line) -> bool:
    """Whether an item of a list begins on a line."""
    return bool(line.number or BULLET.match(line.words))


def names_day(line: Line) -> bool:
    """Whether a line says no more than the place and the day of a letter."""
    found = dates.find(line.words)
    if found is None:
        return False
    begin, end = found[1]
    place = line.words[:begin]
    return begin <= LONGEST_PLACE and not (
        END.search(place.rstrip()) or line.words[end:].strip(BEHIND_DAY)
    )
