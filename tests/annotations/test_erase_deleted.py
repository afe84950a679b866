"""What was deleted more than thirty days ago loses its words, and nothing else."""

from datetime import timedelta
from io import StringIO

import pytest
from django.core.management import call_command
from django.utils import timezone

from annotations.models import Annotation, Reply, Unlock
from tests import factories

pytestmark = pytest.mark.django_db


def deleted(row, days):
    """Delete `row`, so many days ago."""
    row.withdraw()
    type(row).objects.filter(pk=row.pk).update(deleted_at=timezone.now() - timedelta(days=days))
    return row


def test_only_what_was_deleted_long_ago_loses_its_words(reading, ines, marek):
    long_ago = deleted(factories.note(ines, reading, "share the fog", body="Long ago."), 31)
    lately = deleted(factories.note(ines, reading, body="Lately."), 29)
    standing = factories.note(ines, reading, body="Standing.")
    reply = deleted(factories.reply(marek, standing, body="A reply."), 31)
    said = StringIO()
    call_command("erase_deleted", stdout=said)
    assert "the words of 2" in said.getvalue()
    bodies = dict(Annotation.objects.values_list("pk", "body"))
    assert bodies == {long_ago.pk: "", lately.pk: "Lately.", standing.pk: "Standing."}
    assert Reply.objects.get(pk=reply.pk).html == ""
    assert Annotation.objects.get(pk=long_ago.pk).exact == "share the fog"


def test_a_first_answer_outlives_its_erasing_for_the_instructors(reading, okafor, ines):
    prompt = factories.prompt(okafor, reading, answer_first=True)
    deleted(factories.answer(ines, prompt, body="At first."), 31)
    call_command("erase_deleted", stdout=StringIO())
    assert Annotation.objects.get().body == ""
    assert Unlock.objects.get().body == "At first."


def test_erasing_twice_erases_once(reading, ines):
    deleted(factories.note(ines, reading), 31)
    call_command("erase_deleted", stdout=StringIO())
    said = StringIO()
    call_command("erase_deleted", stdout=said)
    assert "the words of 0" in said.getvalue()
