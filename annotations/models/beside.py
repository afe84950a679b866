"""Rows beside a note that stands, with those of its columns that tell who sees it."""

from django.conf import settings
from django.db import models

from reader.models import Article
from seminars.models import Group, Reading

# Nothing is looked for by one of these alone.
BESIDE = {"on_delete": models.CASCADE, "related_name": "+", "db_index": False}
LIKE_THE_NOTE = ("article_id", "reading_id", "author_id", "audience", "prompt_id", "group_id")


class Beside(models.Model):
    """A row that is there while its note stands. These columns are the note's own."""

    article = models.ForeignKey(Article, **BESIDE)
    reading = models.ForeignKey(Reading, null=True, **BESIDE)
    author = models.ForeignKey(settings.AUTH_USER_MODEL, **BESIDE)
    audience = models.CharField(max_length=11)
    prompt = models.ForeignKey("Prompt", null=True, **BESIDE)
    group = models.ForeignKey(Group, null=True, **BESIDE)

    class Meta:
        abstract = True


def columns_of(note):
    """Give the columns that a row beside `note` has from it."""
    return {name: getattr(note, name) for name in LIKE_THE_NOTE}
