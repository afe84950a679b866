"""The blank composer: rendered once for many, and the same as if it were rendered for each."""

import uuid

import pytest
from django.template.loader import render_to_string
from django.test import RequestFactory
from django.utils import timezone, translation

from annotations.forms import NoteForm
from annotations.margin import blank
from annotations.margin.asked import margin_for
from annotations.page.page import page_for
from annotations.page.sitting import Sitting
from tests import factories

pytestmark = pytest.mark.django_db
ID = uuid.UUID(int=7)
TOKEN = "t" * 64


@pytest.fixture(autouse=True)
def begun_with_one_id(monkeypatch):
    monkeypatch.setattr(uuid, "uuid4", lambda: ID)


def margin_of(user, reading=None, article=None, place=None):
    where = (
        {"seminar": reading.seminar.slug, "reading": reading.slug}
        if reading
        else {"text": article.slug}
    )
    sitting = Sitting.at(user, **where)
    page = page_for(sitting)
    return margin_for(sitting, page, {"p": page.lines[place].key} if place is not None else {})


def rendered_for_one(margin, in_place=False):
    """The composer as its template has it for this reader, without any frame."""
    request = RequestFactory().get("/")
    request.htmx = in_place
    sitting = margin.sitting
    context = {
        "sitting": sitting,
        "article": sitting.article,
        "reading": sitting.reading,
        "margin": margin,
        "form": NoteForm(sitting, initial={"paragraph": margin.key}),
        "user": sitting.user,
        "request": request,
        "csrf_token": TOKEN,
    }
    return render_to_string(blank.TEMPLATE, context)


def is_the_same(margin):
    return all(
        blank.blank_composer(margin, TOKEN, in_place) == rendered_for_one(margin, in_place)
        for in_place in (False, True)
    )


def all_places(user, reading):
    return [margin_of(user, reading, place=place) for place in (None, 0, 2)]


def test_everybody_gets_the_composer_that_they_would_get_alone(
    reading, reading_in_rivers, article, ines, marek, okafor, admin, amira
):
    kinds = [all_places(user, reading) for user in (ines, marek, okafor, admin)]
    kinds += [all_places(amira, reading_in_rivers), [margin_of(okafor, article=article)]]
    frames = len(blank._frames)
    margins = [margin for margins in kinds for margin in margins]
    assert all(is_the_same(margin) for margin in margins)
    assert 0 < len(blank._frames) - frames < 2 * len(margins), "none was used twice"


def test_what_is_changed_in_a_reading_is_said_at_once(reading, ines, marek, okafor):
    readers = ines, marek, okafor
    assert all(is_the_same(margin_of(user, reading)) for user in readers)
    reading.anonymous = True
    reading.save()
    assert all(is_the_same(margin_of(user, reading)) for user in readers)
    factories.note(ines, reading, 1)
    assert all(is_the_same(margin_of(user, reading)) for user in readers)
    said = blank.blank_composer(margin_of(ines, reading), TOKEN, False)
    assert Sitting.at(ines, seminar=reading.seminar.slug, reading=reading.slug).others_read in said
    reading.by_groups = True
    reading.save()
    assert all(is_the_same(margin_of(user, reading)) for user in readers)
    group = factories.group(reading.seminar, ines)
    assert all(is_the_same(margin_of(user, reading)) for user in readers)
    group.name = "Lamplighters"
    group.save()
    assert all(is_the_same(margin_of(user, reading)) for user in readers)
    assert "Lamplighters" in blank.blank_composer(margin_of(ines, reading), TOKEN, False)


@pytest.mark.parametrize("who", ["nobody", "members"])
def test_it_has_a_box_for_images_where_one_may_put_some(who, reading, ines, settings):
    settings.UPLOADS_BY = who
    margin = margin_of(ines, reading)
    assert is_the_same(margin)
    assert ('name="image"' in blank.blank_composer(margin, TOKEN, False)) == (who == "members")


def test_it_speaks_the_language_of_its_reader(reading, ines):
    composers = set()
    for language in ("en", "ru", "zh-hans"):
        with translation.override(language):
            margin = margin_of(ines, reading, place=1)
            assert is_the_same(margin)
            composers.add(blank.blank_composer(margin, TOKEN, False))
    assert len(composers) == 3


def test_there_are_only_so_many(reading, ines, monkeypatch):
    monkeypatch.setattr(blank, "KEPT", 2)
    monkeypatch.setattr(blank, "_frames", {})
    margins = [*all_places(ines, reading), margin_of(ines, reading)]
    for in_place in (True, False):
        for margin in margins:
            assert blank.blank_composer(margin, TOKEN, in_place) == rendered_for_one(
                margin, in_place
            )
    assert len(blank._frames) <= 2


def test_a_closed_reading_says_that_it_is_closed(client, reading, ines):
    reading.closes_at = timezone.now()
    reading.save()
    factories.login(client, ines)
    assert "This reading closed" in client.get(reading.get_absolute_url()).text
