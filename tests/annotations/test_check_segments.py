"""`manage.py check_segments`: says what is miscounted, and puts it right when asked to."""

from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from annotations.models import Annotation, Findable, Prompt, Tag, Tally
from tests import factories
from tests.annotations.happenings import Story

pytestmark = pytest.mark.django_db


def check(**options):
    """Give what the command says, to whoever reads it and of what is wrong."""
    said, wrong = StringIO(), StringIO()
    call_command("check_segments", stdout=said, stderr=wrong, **options)
    return said.getvalue(), wrong.getvalue()


@pytest.fixture
def notes(reading, reading_in_rivers, ines, marek, amira, okafor):
    """Notes of every kind in two seminars."""
    prompt = factories.prompt(okafor, reading, answer_first=True)
    factories.answer(marek, prompt)
    factories.note(ines, reading, audience="me")
    factories.note(ines, reading, audience="instructors")
    factories.question(ines, reading, "papers.\n\nEach bank", tags="ice, clocks")
    factories.note(amira, reading_in_rivers, 2).withdraw()
    return Annotation.objects.all()


def test_what_is_counted_rightly_is_said_in_a_line(notes):
    assert check() == ("Readings: 2, miscounted: 0. Not to be found: 0. Wrongly tagged: 0.\n", "")


@pytest.mark.parametrize(
    "columns",
    [
        {"notes": 7},
        {"questions": 7},
        {"orphans": 1},
        {"reaching": 5},
        {"boundaries": {"3": [1, 0], "4": [-1, 0]}},
        {"runs": "3.5a"},
    ],
    ids=str,
)
def test_a_tally_that_says_something_else_is_named_and_put_right(notes, reading, columns):
    Tally.objects.filter(layer__reading=reading).update(**columns)
    with pytest.raises(CommandError, match="--repair"):
        check()
    said, wrong = check(repair=True)
    assert "miscounted: 1" in said
    assert reading.get_absolute_url() in wrong
    assert check()[1] == ""


def test_a_tally_that_is_missing_is_made(notes):
    Tally.objects.all().delete()
    check(repair=True)
    assert check()[1] == ""
    assert Tally.objects.exclude(notes=0).exists()


def test_who_has_answered_is_counted_too(notes):
    Prompt.objects.update(answerers=3)
    with pytest.raises(CommandError):
        check()
    check(repair=True)
    assert Prompt.objects.get().answerers == 1


def test_what_a_search_would_miss_can_be_found_again(notes):
    Findable.objects.all().delete()
    with pytest.raises(CommandError):
        check()
    check(repair=True)
    assert Findable.objects.count() == notes.standing().count() > 0
    assert check()[1] == ""


@pytest.mark.parametrize(
    "columns", [{"name": "fog"}, {"audience": "me"}, {"reading": None}], ids=str
)
def test_a_tag_that_is_not_on_its_note_is_put_right(notes, columns):
    Tag.objects.filter(key="ice").update(**columns)
    with pytest.raises(CommandError):
        check()
    check(repair=True)
    assert check()[1] == ""
    assert list(Tag.objects.order_by("place").values_list("name", "audience")) == [
        ("ice", "seminar"),
        ("clocks", "seminar"),
    ]


@pytest.mark.parametrize("seed", range(4))
def test_it_finds_nothing_wrong_whatever_happened(
    seed, reading, reading_in_rivers, ines, marek, okafor, amira
):
    prompts = [
        factories.prompt(okafor, reading, 2, answer_first=True),
        factories.prompt(okafor, reading, "share the fog"),
    ]
    people = [(ines, reading), (marek, reading), (okafor, reading), (amira, reading_in_rivers)]
    happened = set()
    for event in Story(seed, people, prompts, okafor).events(60):
        happened.add(event)
        if len(happened) % 5 == 0:
            assert check()[1] == "", event
    assert {"post", "revise", "withdraw", "restore", "answer", "publish", "put", "tag"} <= happened
    assert check() == ("Readings: 2, miscounted: 0. Not to be found: 0. Wrongly tagged: 0.\n", "")


@pytest.mark.parametrize("columns", [{"rank": 77}, {"replied": 5}], ids=str)
def test_by_what_lists_are_sorted_is_named_and_put_right(notes, reading, marek, columns):
    factories.reply(marek, notes.filter(reading=reading).first())
    right = list(notes.order_by("pk").values_list("rank", "replied"))
    notes.filter(reading=reading).update(**columns)
    with pytest.raises(CommandError, match="--repair"):
        check()
    check(repair=True)
    assert check()[1] == ""
    assert list(notes.order_by("pk").values_list("rank", "replied")) == right
