"""Dates as the pages of many languages write them.

Month names come from words/*.toml. General date libraries guess too freely for this: they find a
date in "May" or in a telephone number, and the answer depends on today's date.
"""

import re
from datetime import date
from functools import cache

from reader.importing.vocabulary import alternatives, months
from reader.partial import Partial

DIGITS = str.maketrans("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹", "01234567890123456789")
YEAR = re.compile(r"\d{4}")  # without one there is no date
CHINESE_YEAR = re.compile(r"[〇零○一二三四五六七八九]{4}(?=年)")
CHINESE_NUMBER = re.compile(r"[一二三四五六七八九十廿]{1,3}(?=[月日号號])")
YEARS = range(1400, 2200)  # of which a page may speak as of its own
CHINESE = {sign: value for value, sign in enumerate("零一二三四五六七八九")} | {"〇": 0, "○": 0}

YEAR_FIRST = re.compile(
    r"(?<!\d)(?P<year>\d{4})\s?(?:[-./]|年|년)\s?(?P<month>\d{1,2})\s?(?:[-./]|月|월)\s?"
    r"(?P<day>\d{1,2})(?!\d)\s?(?:[日号號일]|T[\d:.+Z-]*)?"
)
NUMBERS = re.compile(
    r"(?<![\d.])(?P<a>\d{1,2})\s?[-./]\s?(?P<b>\d{1,2})\s?[-./]\s?(?P<year>\d{4})(?!\d)"
)
MONTH = re.compile(r"(?<!\d)(?P<year>\d{4})\s?[年년]\s?(?P<month>\d{1,2})\s?[月월](?!\s?\d)")
IN_PART = re.compile(r"(?P<year>\d{4})(?:[-/.](?P<month>\d{1,2}))?")
MONTHS = 12
WITHOUT_CENTURY = re.compile(r"\d{1,2}([./-])\d{1,2}\1\d{2}")
UNKNOWN = re.compile(
    r"\W*\d{1,2}\W{0,3}\s(?:[^\W\d]{1,4}\s)?[^\W\d]{3,}\W{0,3}\s(?:[^\W\d]{1,4}\s)?[12]\d{3}\W*"
)


@cache
def _named() -> tuple[re.Pattern, re.Pattern, re.Pattern]:
    month = rf"ב?(?P<month>{alternatives(frozenset(months()))})(?!\w)\.?"
    year = r"(?P<year>1[4-9]\d\d|20\d\d|21\d\d)(?!\d)"
    day = r"(?<![\d£$€])(?P<day>\d{1,2})"
    link = r"(?:\s*,?\s*|\s+(?:de|del|of|di)\s+|[-/])"
    time = r"(?:\d\d?:\d\d(?::\d\d)?\s+(?:[A-Z]{3,4}\s+)?)?"  # as machines write it
    return (
        re.compile(
            rf"{day}(?:st|nd|rd|th|er|re|e|[.ºª°])?{link}{month}{link}{year}", re.IGNORECASE
        ),
        re.compile(
            rf"(?<!\w){month}\s+{day}(?:st|nd|rd|th)?(?:,\s*|\s+){time}{year}", re.IGNORECASE
        ),
        re.compile(rf"(?<!\w){month}{link}{year}", re.IGNORECASE),
    )


@cache
def _year_first() -> re.Pattern:
    month = rf"(?P<month>{alternatives(frozenset(months()))})(?!\w)\.?"
    return re.compile(
        rf"(?<!\d)(?P<year>1[4-9]\d\d|20\d\d)\s+{month}\s+(?P<day>\d{{1,2}})(?![\d:])",
        re.IGNORECASE,
    )


def find(text: str) -> tuple[date, tuple[int, int]] | None:
    """Give the first full date in `text` and where it stands, or None.

    Two numbers that might both be a month are read as day before month.
    """
    plain = _with_digits(text)
    if not YEAR.search(plain):
        return None
    day_first, month_first, _ = _named()
    for pattern in (YEAR_FIRST, _year_first(), day_first, month_first, NUMBERS):
        for found in pattern.finditer(plain):
            parts = found.groupdict()
            if int(parts["year"]) not in YEARS:
                continue
            if pattern is NUMBERS:
                day, month = int(parts["a"]), int(parts["b"])
                if month > 12:
                    day, month = month, day
            else:
                day = int(parts["day"])
                name = " ".join(parts["month"].casefold().split())
                month = months().get(name) or int(name)
            try:
                return date(int(parts["year"]), month, day), found.span()
            except ValueError:
                continue
    return None


def find_month(text: str) -> tuple[Partial, tuple[int, int]] | None:
    """Give the first month with its year in `text`, as in "July 2016", and where it stands, or
    None."""
    plain = _with_digits(text)
    for pattern in (_named()[2], MONTH) if YEAR.search(plain) else ():
        for found in pattern.finditer(plain):
            name = " ".join(found["month"].casefold().split())
            month = months().get(name) or int(name)
            if int(found["year"]) in YEARS and 1 <= month <= MONTHS:
                return Partial(int(found["year"]), month), found.span()
    return None


def told_in_part(said: str) -> Partial | None:
    """Give the month or the year that is told to machines, as "2026-01", "2026/1" or "2026", None
    where it is neither."""
    told = IN_PART.fullmatch(said.strip())
    month = int(told["month"] or 0) if told else 0
    known = told is not None and int(told["year"]) in YEARS and month <= MONTHS
    return Partial(int(told["year"]), month) if known else None


def is_unknown_date(line: str) -> bool:
    """Whether a line is like "12 Whatever 2015", or like "10.14.03": a date of which the month is
    not known, or the century."""
    plain = _with_digits(line.strip())
    return bool(UNKNOWN.fullmatch(plain) or WITHOUT_CENTURY.fullmatch(plain))


def _with_digits(text):
    """Give `text`, no longer and no shorter, with all digits and Chinese numbers as ASCII."""
    text = text.translate(DIGITS)
    if "年" in text:
        text = CHINESE_YEAR.sub(lambda found: "".join(str(CHINESE[s]) for s in found[0]), text)
        text = CHINESE_NUMBER.sub(_chinese_number, text)
    return text


def _chinese_number(found):
    tens, ten, ones = found[0].replace("廿", "二十").rpartition("十")
    value = (CHINESE.get(tens, 1) * 10 if ten else 0) + CHINESE.get(ones, 0)
    return str(value).rjust(len(found[0]))
