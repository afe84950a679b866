"""A prompt that is answered no more."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from annotations.models import Annotation
from tests import factories
from tests.annotations.views import margins

pytestmark = pytest.mark.django_db


def test_who_answers_too_late_keeps_their_words(reading, browser, look, okafor, ines):
    open_one = factories.prompt(okafor, reading, 1)
    closed = factories.prompt(okafor, reading, 1, closes_at=timezone.now() - timedelta(hours=1))
    client = browser(ines)
    for prompt, status, answers in ((open_one, 302, 1), (closed, 422, 1)):
        address = reverse("annotations:answers", args=[prompt.pk])
        answer = client.post(address, margins.new_answer(body="The bank decides."))
        assert answer.status_code == status
        assert Annotation.objects.count() == answers
    assert "The bank decides." in answer.text
    assert "takes no more answers" in answer.text
    shown = look(ines, p=margins.key_of(reading, 1)).text
    assert reverse("annotations:answers", args=[open_one.pk]) in shown
    assert reverse("annotations:answers", args=[closed.pk]) not in shown
    assert "closed since" in shown
