"""Tags, each on a note that stands."""

from django.db import models
from django.db.models import F, Min, Q, Value
from django.db.models.functions import Length
from django.db.models.lookups import LessThanOrEqual
from django.utils.translation import gettext_lazy as _

from annotations.models.beside import Beside, columns_of
from annotations.querysets.tags import TagQuerySet
from annotations.words.tagging import AS_A_LINE, LONGEST, MOST, key_of, line_of, tags_in

LONGEST_LINE = MOST * (LONGEST + len(AS_A_LINE))


class Tag(Beside):
    """A word on a note, by which it is found among others that have it.

    `name` is how it is shown, and `key` what all spellings of it have in common; `place` is its
    number on the note, from 0 on.
    """

    annotation = models.ForeignKey(
        "Annotation", on_delete=models.CASCADE, related_name="tagged", db_index=False
    )
    place = models.PositiveSmallIntegerField()
    key = models.CharField(max_length=LONGEST)
    name = models.CharField(max_length=LONGEST)

    objects = TagQuerySet.as_manager()

    class Meta:
        verbose_name = _("tag")
        verbose_name_plural = _("tags")
        constraints = [
            models.UniqueConstraint(fields=["annotation", "key"], name="tag_once_on_a_note"),
            models.UniqueConstraint(fields=["annotation", "place"], name="tag_has_a_place"),
            models.CheckConstraint(condition=Q(place__lt=MOST), name="tags_are_few"),
            models.CheckConstraint(
                condition=~Q(key="")
                & ~Q(name="")
                & LessThanOrEqual(Length(F("name")), Value(LONGEST)),
                name="tag_is_short",
            ),
        ]
        indexes = [
            models.Index(fields=["reading", "key", "annotation"], name="tag_by_reading"),
            models.Index(fields=["author", "article"], name="tag_by_author"),
        ]

    def __str__(self):
        return self.name

    @classmethod
    def as_first_written(cls, line, reading, article, author, note=None):
        """Give a line of tags with each spelled as on the first note of its kind that has it.

        That is a note which all who may see this one may see too, so that nobody learns from a
        spelling what was said where they see nothing: one that the whole seminar sees, or, where
        `reading` is None, one that `author` alone sees. `note`, which is reworded, does not count.
        """
        names = {key_of(name): name for name in tags_in(line)}
        if not names:
            return ""
        where = {"reading": reading, "audience": "seminar", "prompt": None}
        if reading is None:
            where = {"reading": None, "author": author, "article": article}
        there = cls.objects.filter(**where, key__in=names).order_by()
        if note is not None:
            there = there.exclude(annotation=note.pk)
        firsts = there.values("key").annotate(first=Min("annotation")).values("first")
        for tag in there.filter(annotation__in=firsts).order_by("-annotation"):
            names[tag.key] = tag.name
        return line_of(names.values())

    @classmethod
    def write(cls, note):
        """Write the tags of a note that stands."""
        rows = [
            cls(annotation=note, place=place, key=key_of(name), name=name, **columns_of(note))
            for place, name in enumerate(tags_in(note.tags))
        ]
        cls.objects.bulk_create(rows)
