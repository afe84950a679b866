"""What a person has seen: one mark for each paragraph, and one for the whole."""

import pytest
from django.utils import timezone

from annotations.models import Seen

pytestmark = pytest.mark.django_db


@pytest.fixture
def paragraph(reading):
    return reading.article.current.paragraphs()[1].paragraph


def test_a_mark_is_moved_and_not_repeated(reading, ines, paragraph):
    for place in paragraph, None:
        Seen.mark(ines, reading, place)
        before = Seen.objects.get(paragraph=place).until
        Seen.mark(ines, reading, place)
        assert before < Seen.objects.get(paragraph=place).until <= timezone.now()
    assert Seen.objects.count() == 2


def test_each_person_and_each_reading_has_its_own_marks(
    reading, reading_in_rivers, ines, marek, paragraph
):
    Seen.mark(ines, reading, paragraph)
    Seen.mark(marek, reading, paragraph)
    Seen.mark(ines, reading_in_rivers, paragraph)
    assert Seen.objects.count() == 3
    assert ines.seen.count() == 2
