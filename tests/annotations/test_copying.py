"""A seminar copied to a new term: the list, its dates and its prompts, and nobody's words."""

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest
from django.utils import timezone

from annotations.copying.making import copy_seminar
from annotations.copying.planning import (
    FRESH_IN_PROMPT,
    FRESH_IN_READING,
    first_day_of,
    planned,
    shifted,
)
from annotations.models import Annotation, Helpful, ImageUse, Prompt, Seen, Span
from seminars.models import Membership, Reading, Seminar
from tests import factories

pytestmark = pytest.mark.django_db

LONDON = ZoneInfo("Europe/London")
TITLE = "Borders, the year after"


def london(*moment):
    return datetime(*moment, tzinfo=LONDON)


@pytest.fixture
def borders_in_london(borders):
    borders.timezone = "Europe/London"
    borders.save()
    return borders


@pytest.fixture
def term(borders_in_london, okafor, article):
    """Two readings with dates on both sides of a change of the clocks, and one without."""
    return [
        borders_in_london.set_reading(article, "two-banks", due_at=london(2026, 10, 20, 12)),
        borders_in_london.set_reading(
            factories.article(okafor, "the-bell", ["The bell is rung by hand."]),
            "the-bell",
            due_at=london(2026, 11, 3, 12),
            instructions="Read it aloud.",
        ),
        borders_in_london.set_reading(factories.article(okafor, "the-mist", ["Mist."]), "the-mist"),
    ]


def copied(term, by, first_day=date(2027, 1, 12)):
    return copy_seminar(term[0].seminar, by, TITLE, first_day)


@pytest.mark.parametrize(
    ("moment", "days", "then"),
    [
        (london(2026, 10, 20, 12), 7, london(2026, 10, 27, 12)),  # the clocks go back between
        (london(2026, 11, 3, 12), 150, london(2027, 4, 2, 12)),  # and forward
        (london(2026, 11, 3, 23, 59), -14, london(2026, 10, 20, 23, 59)),
        (london(2026, 3, 22, 1, 30), 7, london(2026, 3, 29, 2, 0)),  # an hour that there is not
        (london(2026, 10, 18, 1, 30), 7, datetime(2026, 10, 25, 1, 30, tzinfo=UTC)),  # twice
        (london(2026, 5, 5, 9), 0, london(2026, 5, 5, 9)),
    ],
)
def test_the_hour_stays_whatever_the_clocks_do(moment, days, then):
    assert shifted(moment.astimezone(UTC), days, LONDON) == then


def test_the_first_day_is_that_of_the_clocks_of_the_seminar(borders_in_london, article, okafor):
    assert first_day_of(borders_in_london) is None
    late = datetime(2026, 7, 1, 23, 30, tzinfo=UTC)
    borders_in_london.set_reading(article, "two-banks", due_at=late)
    assert first_day_of(borders_in_london) == date(2026, 7, 2)


def test_readings_come_in_order_with_their_dates_moved(term, okafor):
    made = copied(term, okafor)
    assert made.pk != term[0].seminar_id
    assert [(one.slug, one.article_id) for one in made.readings.all()] == [
        (one.slug, one.article_id) for one in term
    ]
    assert [one.due_at for one in made.readings.all()] == [
        london(2027, 1, 12, 12),
        london(2027, 1, 26, 12),
        None,
    ]
    assert made.readings.get(slug="the-bell").instructions == "Read it aloud."
    assert (made.timezone, made.title) == ("Europe/London", TITLE)


def test_every_column_of_a_reading_is_taken_over_but_those_that_are_fresh(term, okafor):
    """A column that is added later is in the copy, unless it is named as fresh."""
    made = copied(term, okafor, first_day_of(term[0].seminar))
    for before in term:
        after = made.readings.get(slug=before.slug)
        different = {
            column.attname
            for column in Reading._meta.concrete_fields
            if getattr(before, column.attname) != getattr(after, column.attname)
        }
        assert different == FRESH_IN_READING - {"deleted_at", "begun"}


def test_nothing_was_said_yet_in_a_copy_so_that_names_can_be_hidden_there(term, okafor, ines):
    factories.note(ines, term[0])
    term[0].refresh_from_db()
    assert term[0].begun
    assert not copied(term, okafor).readings.filter(begun=True).exists()


def test_every_column_of_a_prompt_is_taken_over_but_those_that_are_fresh(term, okafor):
    moment = london(2026, 10, 20, 12)
    before = factories.prompt(okafor, term[0], "share the fog", opens_at=moment, hidden=True)
    copied(term, okafor, date(2026, 10, 20))
    after = Prompt.objects.get(reading__seminar__title=TITLE)
    different = {
        column.attname
        for column in Prompt._meta.concrete_fields
        if getattr(before, column.attname) != getattr(after, column.attname)
    }
    assert different <= FRESH_IN_PROMPT
    assert {"id", "reading_id", "submission", "placement_id"} <= different


def test_the_days_of_a_prompt_move_too_and_may_be_the_first(term, okafor):
    term[0].seminar.readings.update(due_at=None)
    opens, closes = london(2026, 10, 20, 12), london(2026, 11, 3, 12)
    factories.prompt(okafor, term[0], opens_at=opens, closes_at=closes)
    assert first_day_of(term[0].seminar) == date(2026, 10, 20)
    copied(term, okafor)
    prompt = Prompt.objects.get(reading__seminar__title=TITLE)
    assert prompt.opens_at == london(2027, 1, 12, 12)
    assert prompt.closes_at == london(2027, 1, 26, 12)


def test_what_is_planned_is_what_is_made(term, okafor):
    plan = planned(term[0].seminar, date(2027, 1, 12))
    made = copied(term, okafor)
    then = [one.dates["due_at"][1] for one in plan if one.dates]
    assert then == [one.due_at for one in made.readings.all() if one.due_at]


def test_nobody_is_in_it_but_who_made_it_and_nothing_that_anybody_wrote(term, okafor, ines, marek):
    prompt = factories.prompt(okafor, term[0], "share the fog")
    note = factories.answer(ines, prompt)
    factories.reply(marek, note)
    factories.note(ines, term[0], audience="me")
    Helpful.say(note, marek)
    Seen.mark(marek, term[0], None)
    before = Annotation.objects.count(), Seen.objects.count(), Helpful.objects.count()
    made = copied(term, okafor)
    people = Membership.objects.filter(seminar=made).values_list("user__username", "role")
    assert list(people) == [("okafor", "instructor")]
    assert not Annotation.objects.filter(reading__seminar=made).exists()
    assert (Annotation.objects.count(), Seen.objects.count(), Helpful.objects.count()) == before
    assert {one.answerers for one in Prompt.objects.filter(reading__seminar=made)} == {0}


def test_prompts_stand_on_the_words_on_which_they_stand_now(term, okafor):
    reading = term[0]
    on_words = factories.prompt(okafor, reading, "share the fog", answer_first=True)
    factories.prompt(okafor, reading, 2, body="On the paragraph?", hidden=True)
    factories.prompt(okafor, reading, body="On the whole?")
    index = 4
    words = "> We share the fog, said the pilot, and so we may as well share the bell."
    factories.edit(reading.article, {index: words})
    made = copied(term, okafor).readings.get(slug="two-banks")
    on_words.refresh_from_db()
    found = list(made.prompts.all())
    assert [(one.body, one.about, one.hidden, one.answer_first) for one in found] == [
        (one.body, one.about, one.hidden, one.answer_first) for one in reading.prompts.all()
    ]
    first = found[0]
    assert (first.paragraph_id, first.start, first.exact) == (
        on_words.paragraph_id,
        on_words.start,
        "share the fog",
    )
    assert first.placement.revision == reading.article.current
    assert [(one.start, one.end) for one in first.spans] == [
        (one.start, one.end) for one in on_words.spans
    ]
    assert first.pk != on_words.pk
    assert Span.objects.filter(placement=first.placement).exists()


def test_a_prompt_without_its_words_is_copied_as_one(term, okafor, client):
    reading = term[0]
    factories.prompt(okafor, reading, "share the fog", body="Which fog?")
    factories.edit(reading.article, {4: "> Nothing of that."})
    assert reading.prompts.get().is_orphan
    assert [len(one.lost) for one in planned(reading.seminar, None)] == [1, 0, 0]
    made = copied(term, okafor).readings.get(slug="two-banks")
    lost = made.prompts.get()
    assert lost.is_orphan
    assert (lost.exact, lost.words_now) == ("share the fog", "share the fog")
    page = factories.login(client, okafor).get(f"{made.get_absolute_url()}orphans/")
    assert "Which fog?" in page.text


def test_a_prompt_that_was_deleted_and_a_reading_off_the_list_stay_behind(term, okafor):
    factories.prompt(okafor, term[0]).withdraw()
    term[1].withdraw()
    made = copied(term, okafor)
    assert not Prompt.objects.filter(reading__seminar=made).exists()
    assert [one.slug for one in made.readings.all()] == ["two-banks", "the-mist"]


def test_a_prompt_keeps_its_image(term, okafor):
    shown = factories.image(okafor)
    factories.prompt(okafor, term[0], body=shown.markdown("A bell"))
    prompt = Prompt.objects.get(reading__seminar=copied(term, okafor))
    assert "<img" in prompt.html
    assert ImageUse.objects.filter(prompt=prompt, image=shown).exists()


def test_a_second_press_makes_no_second_copy(term, okafor):
    factories.prompt(okafor, term[0])
    assert copied(term, okafor) == copied(term, okafor)
    assert Seminar.objects.count() == 2
    assert Prompt.objects.count() == 2


@pytest.mark.parametrize("number", [1, 6])
def test_the_page_asks_as_much_of_many_readings_as_of_one(
    borders, okafor, client, number, django_assert_num_queries
):
    for each in range(number):
        text = factories.article(okafor, f"text-{each}", ["Words that stand here."])
        reading = borders.set_reading(text, text.slug, due_at=timezone.now())
        factories.prompt(okafor, reading, "Words that stand")
    factories.login(client, okafor)
    # Who it is; the seminar; its list and prompts, for the form and for what is shown below it.
    with django_assert_num_queries(2 + 5):
        page = client.get("/seminars/borders/details/copies/")
    assert page.text.count("1 prompt") == number


def test_the_html_of_a_copied_prompt_is_made_anew_of_its_words(term, okafor):
    prompt = factories.prompt(okafor, term[0])
    Prompt.objects.filter(pk=prompt.pk).update(html="<p>As it was made long ago.</p>")
    copied(term, okafor)
    assert Prompt.objects.exclude(pk=prompt.pk).get().html == prompt.rerendered()
