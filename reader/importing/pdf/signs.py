"""How items, sections and sentences begin and end in a PDF, by their signs."""

import re

from reader.importing.pdf.lines import Line

BULLET = re.compile(r"[•‣◦▪●∙·■□–—-]\s+")
SECTION = re.compile(r"\d{1,2}(?:\.\d{1,2})+\.?\s+[^\W\d]")
END = re.compile(r"[.!?…:;。！？؟।]['\"”’»)\]\d]*$")
# How a part of a law begins, which no quote does: "§ 1", "a)", "IV —".
COUNTED = re.compile(
    r"(?:§+\s?\d|\(?(?:\d{1,3}|[a-z]|[ivxl]{1,5})\)\s|[IVXL]{1,6}\s?[.)—–]\s?|\d{1,3}\s?[.)]\s)"
)


def begins_item(line: Line) -> bool:
    """Whether an item of a list begins on a line."""
    return bool(line.number or BULLET.match(line.words))
