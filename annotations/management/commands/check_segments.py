"""Prove that counts, highlights and what a search looks through are those of the notes."""

from django.core.management.base import BaseCommand, CommandError

from annotations import audit
from seminars.models import Reading


class Command(BaseCommand):
    help = (
        "Counts the notes of every reading afresh and compares that with the counts and segments "
        "that are kept. Readers notice nothing; who writes in a reading waits while it is counted."
    )

    def add_arguments(self, parser):
        parser.add_argument("--repair", action="store_true", help="put right what differs")

    def handle(self, *, repair, **options):
        readings = Reading.objects.select_related("seminar", "article").order_by("pk")
        wrong = [reading for reading in readings if self._differs(reading)]
        missed = audit.not_to_be_found().count()
        mislaid = len(audit.wrongly_tagged())
        if repair:
            for reading in wrong:
                audit.repair(reading)
            audit.repair_search()
            audit.repair_tags()
        self.stdout.write(
            f"Readings: {len(readings)}, miscounted: {len(wrong)}. Not to be found: {missed}. "
            f"Wrongly tagged: {mislaid}."
        )
        if (wrong or missed or mislaid) and not repair:
            raise CommandError("Run this again with --repair to put that right.")

    def _differs(self, reading):
        found = audit.differences(reading)
        for line in found:
            self.stderr.write(f"{reading.get_absolute_url()} {line}")
        return bool(found)
