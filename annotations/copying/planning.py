"""What a copy takes over, and when it would be."""

from dataclasses import dataclass
from datetime import UTC, timedelta

from django.db.models import DateTimeField

from annotations.models import Prompt
from seminars.dates import in_full
from seminars.models import Reading

# What a copied reading has of its own; every other column is taken over.
FRESH_IN_READING = {"id", "seminar_id", "deleted_at", "begun"}
# The same of a copied prompt: who set it and when, where it stands, and what came of it.
FRESH_IN_PROMPT = {
    "id",
    "author_id",
    "reading_id",
    "submission",
    "version",
    "created_at",
    "edited_at",
    "deleted_at",
    "placement_id",
    "paragraph_id",
    "start",
    "answerers",
}
FRESH = {Reading: FRESH_IN_READING, Prompt: FRESH_IN_PROMPT}
A_MINUTE = timedelta(minutes=1)


@dataclass
class Planned:
    """A reading or a prompt that is taken over. `dates` are {column: (moment, moment then)};
    `prompts` are those of a reading, each planned.
    """

    row: Reading | Prompt
    dates: dict
    prompts: list

    @property
    def lost(self):
        """The prompts whose words are gone from the text, or were before."""
        return [one for one in self.prompts if one.row.is_orphan]

    @property
    def in_words(self):
        """(what it is, when it was, when it is to be) of each date, in the order of the columns."""
        zone, label = self.row.seminar.zone, self.row._meta.get_field
        return [
            (label(name).verbose_name, in_full(moment, zone), in_full(then, zone))
            for name, (moment, then) in self.dates.items()
        ]

    @property
    def columns(self):
        """{column: value} of the copy."""
        columns = [column.attname for column in self.row._meta.concrete_fields]
        taken = {name: getattr(self.row, name) for name in columns if name not in _fresh(self.row)}
        return taken | {name: then for name, (_moment, then) in self.dates.items()}


def first_day_of(seminar, rows=None):
    """Give the first day on which anything happens in `seminar`, by its clocks, or None."""
    rows = _rows_of(seminar) if rows is None else rows
    moments = [moment for row in rows for moment in dates_of(row).values()]
    return min(moments).astimezone(seminar.zone).date() if moments else None


def planned(seminar, first_day):
    """Give what a copy that begins on `first_day` takes over: a Planned for each reading."""
    rows = _rows_of(seminar)
    began = first_day_of(seminar, rows)
    days = (first_day - began).days if began and first_day else 0
    readings = {}
    for row in rows:
        dates = dates_of(row).items()
        then = {name: (moment, shifted(moment, days, seminar.zone)) for name, moment in dates}
        if isinstance(row, Reading):
            readings[row.pk] = Planned(row, then, [])
        else:
            readings[row.reading_id].prompts.append(Planned(row, then, []))
    return list(readings.values())


def dates_of(row):
    """Give {column: moment} of the dates that a reading or a prompt has."""
    columns = [
        column.attname
        for column in row._meta.concrete_fields
        if isinstance(column, DateTimeField) and column.attname not in _fresh(row)
    ]
    return {name: getattr(row, name) for name in columns if getattr(row, name)}


def shifted(moment, days, zone):
    """Give the moment when clocks in `zone` show the same hour so many days later.

    Of an hour that they show twice it is the later; one that they leave out is taken to its end.
    """
    said = moment.astimezone(zone).replace(tzinfo=None) + timedelta(days=days)
    while True:
        found = said.replace(tzinfo=zone, fold=1).astimezone(UTC)
        if found.astimezone(zone).replace(tzinfo=None) == said:
            return found
        said += A_MINUTE


def _fresh(row):
    return FRESH[type(row)]


def _rows_of(seminar):
    """Give the readings that are taken over, in order, and then their prompts, each with where it
    stands."""
    readings = Reading.objects.standing().filter(seminar=seminar)
    readings = list(readings.select_related("article", "seminar"))
    prompts = Prompt.objects.standing().filter(reading__in=readings).order_by("position", "pk")
    needed = "placement", "paragraph", "article__current", "reading__seminar"
    return [*readings, *prompts.select_related(*needed)]
