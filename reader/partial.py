"""Dates of which the day, or the month as well, is not known. Pure."""

import re
from datetime import date

ISO = re.compile(r"(\d{4})(?:-(\d{2}))?")


class Partial(date):
    """A month, or a year where `month` is 0: as a date its first day, but in words no day."""

    def __new__(cls, year, month=0):
        """Give it. Raises ValueError where there is no such month."""
        self = super().__new__(cls, year, month or 1, 1)
        self.has_month = bool(month)
        return self

    def __reduce__(self):
        return type(self), parts_of(self)

    def __eq__(self, other):
        return isinstance(other, Partial) and self.isoformat() == other.isoformat()

    def __ne__(self, other):
        return not self == other  # for a date has one of its own

    def __hash__(self):
        return hash(self.isoformat())

    def __str__(self):
        return self.isoformat()

    def isoformat(self):
        """Give it as ISO 8601 writes it: "2026-01", or "2026"."""
        return super().isoformat()[: 7 if self.has_month else 4]


def parts_of(day: date) -> tuple[int, ...]:
    """Give what is known of a date: year, month and day, or fewer."""
    parts = day.year, day.month, day.day
    return parts[: 1 + day.has_month] if isinstance(day, Partial) else parts


def dated(iso: str) -> date:
    """Give the date that ISO 8601 writes so, whole or in part. Raises ValueError."""
    partly = ISO.fullmatch(iso)
    if partly:
        return Partial(*map(int, partly.groups("0")))
    return date.fromisoformat(iso)
