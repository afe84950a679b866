"""Measure what a new revision costs: `python -m benchmarks.publishing [notes]`.

Paragraphs of the long text get one word more and one less, so that their notes have to follow.
Afterwards the words and the tallies are checked.
"""

import os
import sys
import time

import django
from django.db import connection

NOTES = 10_000


def main(notes=NOTES):
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings.test")
    django.setup()
    before = connection.settings_dict["NAME"]
    connection.creation.create_test_db(verbosity=0, autoclobber=True, serialize=False)
    try:
        _measure(int(notes))
    finally:
        connection.creation.destroy_test_db(before, verbosity=0)


def _measure(notes):
    from benchmarks.making import add_notes, seminar_with_text  # noqa: PLC0415

    reading, people = seminar_with_text()
    add_notes(reading, people, notes)
    for changed in (1, 6, 60):
        draft = _draft(reading.article, changed)
        began = time.perf_counter()
        listed = _effects(draft, people[0])
        print(
            f"what it would do, seen before: {time.perf_counter() - began:.2f} s, {listed} listed"
        )
        began = time.perf_counter()
        draft.publish()
        took = time.perf_counter() - began
        print(
            f"{connection.vendor}: {notes} notes, {changed} of 60 paragraphs changed: "
            f"published in {took:.2f} s, {_followed(draft)} placed anew, {_lost()} without words"
        )
        _check(reading)


def _effects(draft, editor):
    """Look at what publishing `draft` would do, with its first page. Gives how many are listed."""
    from annotations.moving.effects import Effects  # noqa: PLC0415

    found = Effects(draft, editor)
    listed = found.listed()
    found.effects(listed[:25])
    return len(listed)


def _draft(article, changed):
    """Give a draft in which the first `changed` paragraphs have one word more and one less."""
    from reader.models import ParagraphVersion, Revision  # noqa: PLC0415

    article.refresh_from_db()
    versions = article.current.paragraphs()
    for index in range(changed):
        old = versions[index]
        words = old.markdown.split(" ")
        words[10:11] = []
        words.insert(40, "hereby")
        versions[index] = ParagraphVersion.written(old.paragraph, old.kind, 0, " ".join(words))
        versions[index].save()
    draft = Revision.objects.create(article=article, created_by=article.brought_in_by)
    draft.consist_of(versions)
    return draft


def _followed(draft):
    from annotations.models import Placement  # noqa: PLC0415

    return Placement.objects.filter(revision=draft).count()


def _lost():
    from annotations.models import Annotation  # noqa: PLC0415

    return Annotation.objects.filter(about="words", paragraph=None).count()


def _check(reading):
    """Stop where a note stands on other words than its placement says, or is miscounted."""
    from django.db.models import Count, Sum  # noqa: PLC0415

    from annotations.models import Annotation, Tally  # noqa: PLC0415

    reading.refresh_from_db()
    text = {one.paragraph_id: one.text for one in reading.article.current.paragraphs()}
    for note in Annotation.objects.select_related("placement").prefetch_related("placement__spans"):
        spans = note.spans
        if len(spans) == 1 and note.placement.exact != _words(text, spans[0]):
            raise AssertionError(f"note {note.pk} stands on other words")
    kept = dict(Tally.objects.values_list("paragraph").annotate(Sum("notes")))
    counted = dict(Annotation.objects.values_list("paragraph").annotate(Count("pk")))
    if {paragraph: notes for paragraph, notes in kept.items() if notes} != counted:
        raise AssertionError("the tallies are not what the notes add up to")


def _words(text, span):
    return text[span.paragraph_id][span.start : span.end]


if __name__ == "__main__":
    main(*sys.argv[1:])
