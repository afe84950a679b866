"""What is measured: two seminars that read one text, and a student who reads in both."""

from dataclasses import dataclass

from django.db import connection

from benchmarks.making import add_notes, add_private_notes, second_seminar, seminar_with_text
from benchmarks.words import Passages
from seminars.models import Reading

PRIVATE = 50  # notes of the student's that nobody else sees
SHARE = 10  # the second seminar has one note where the first has so many


@dataclass
class Scene:
    """The reading that is measured and the other one, each with its people."""

    reading: Reading
    people: list
    other: Reading
    others: list
    present: int = 0

    @classmethod
    def begun(cls):
        """Give a scene in which nobody has shared anything yet."""
        reading, people = seminar_with_text()
        scene = cls(reading, people, *second_seminar(reading.article, people))
        add_private_notes(reading.article, scene.student, PRIVATE)
        return scene

    @property
    def student(self):
        """Who asks for the pages."""
        return self.people[1]

    @property
    def address(self):
        return self.reading.get_absolute_url()

    @property
    def hottest(self):
        """(key of its paragraph, start, end, words) of the passage with the most notes."""
        versions = self.reading.article.current.paragraphs()
        (piece,) = Passages([version.text for version in versions]).hottest
        version = versions[piece.index]
        return version.key, piece.start, piece.end, version.text[piece.start : piece.end]

    def grow(self, size):
        """Have `size` shared notes in the first seminar, and a share of that in the second."""
        for reading, people, share in (
            (self.reading, self.people, 1),
            (self.other, self.others, SHARE),
        ):
            more = size // share - self.present // share
            if more > 0:
                add_notes(reading, people, more, seed=size + share)
        self.present = max(size, self.present)
        _settle()


def _settle():
    """Have the database do now what it would do by itself after so many changes."""
    sqlite = connection.vendor == "sqlite"
    with connection.cursor() as cursor:
        cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)" if sqlite else "VACUUM ANALYZE")
