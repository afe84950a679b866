"""Earlier revisions: what was said then, and where it stood."""

import random
from datetime import timedelta

import pytest
from django.http import Http404
from django.utils import timezone

from annotations.margin.asked import margin_for
from annotations.models import Annotation
from annotations.page.page import page_for
from annotations.page.past import last_with, past_of
from annotations.page.sitting import Sitting
from tests import factories
from tests.annotations import chance, editing

pytestmark = pytest.mark.django_db

FERRY = "The old ferry crosses at nine, when the mist is *still* on the water."


def shown(user, number=None, **address):
    """Give all that the page and its margins show `user`, of today's revision or of an earlier."""
    sitting = Sitting.at(user, **address)
    sitting.past = past_of(sitting.article, number) if number else None
    page = page_for(sitting)
    places = [{}, {"view": "lost"}, {"view": "all"}, *({"p": line.key} for line in page.lines)]
    return [
        [(line.key, line.look.name, line.look.heat) for line in page.lines],
        [(chance.added_up(one.look.marks), chance.painted(one.look.marks)) for one in page.lines],
        (page.whole.notes, page.whole.questions, page.whole.orphans),
        [(prompt.pk, prompt.where, prompt.is_orphan) for prompt in page.prompts],
        [
            [(note.pk, note.where, note.is_orphan, note.words_changed) for note in margin.notes]
            for margin in (margin_for(sitting, page, asked) for asked in places)
        ],
    ]


@pytest.mark.parametrize("seed", range(6))
def test_an_earlier_revision_shows_what_was_shown_when_it_was_overtaken(
    seed, article, reading, ines, marek, jonas, okafor
):
    luck = random.Random(seed)
    prompts = [factories.prompt(okafor, reading, on) for on in (None, 2, "share the fog")]
    people = [(one, reading) for one in (ines, marek, jonas)]
    editor, then = editing.Editor(article, luck), {}
    factories.note(ines, reading, "In winter the clocks agree")
    for revision in range(4):
        seminar = chance.Seminar(luck.random(), people, prompts)
        for _time in range(8):
            seminar.post()
        for who in ines, okafor:
            for address in {"seminar": "borders", "reading": "two-banks"}, {"text": "two-banks"}:
                key = article.current.number, who, tuple(address.items())
                then[key] = shown(who, **address)
        factories.edit(article, {2: None}) if revision == 0 else editor.edit()
    assert sum(orphans for _lines, _marks, (_notes, _asked, orphans), *_rest in then.values())
    for (number, who, address), before in then.items():
        assert shown(who, number, **dict(address)) == before, (number, who)


def test_today_is_not_past_and_what_never_was_is_nowhere(article):
    factories.edit(article, {1: FERRY})
    assert past_of(article, 1).number == 1
    assert (past_of(article, 1).before, past_of(article, 1).after) == (None, 2)
    assert past_of(article, 2) is None
    for number in 0, 3, 10**30:
        with pytest.raises(Http404):
            past_of(article, number)


def test_a_paragraph_is_found_in_the_last_revision_that_had_it(article):
    key = article.current.paragraphs()[1].key
    factories.edit(article, {2: "Each bank keeps its own clock."})
    factories.edit(article, {1: None})
    assert last_with(article, key) == 2
    assert last_with(article, article.current.paragraphs()[1].key) == 3
    assert last_with(article, "k\0y") is None
    assert last_with(article, "zzzzz") is None


def test_a_paragraph_that_was_never_published_is_found_nowhere(article, okafor):
    article.draft(factories.blocks("Not yet."), okafor)
    key = article.paragraphs.latest("pk").key
    assert last_with(article, article.paragraphs.earliest("pk").key) == 1
    assert last_with(article, key) is None


def test_what_was_said_later_was_not_said_then(article, reading, ines):
    before = factories.note(ines, reading, "share the fog")
    whole = factories.note(ines, reading)
    factories.edit(article, {1: FERRY})
    later = factories.note(ines, reading, "share the fog")
    factories.note(ines, reading)
    sitting = Sitting.at(ines, seminar="borders", reading="two-banks")
    assert {before, whole, later} < {*sitting.annotations()}
    sitting.past = past_of(article, 1)
    assert {*sitting.annotations()} == {before, whole}


def test_who_answered_later_had_not_answered_then(article, reading, ines, marek, okafor):
    prompt = factories.prompt(okafor, reading, 2)
    factories.answer(ines, prompt)
    prompt.unlocks.update(at=timezone.now() - timedelta(days=1))
    factories.edit(article, {1: FERRY})
    factories.answer(marek, prompt)
    sitting = Sitting.at(okafor, seminar="borders", reading="two-banks")
    assert [one.answerers for one in sitting.prompts] == [2]
    sitting = Sitting.at(okafor, seminar="borders", reading="two-banks")
    sitting.past = past_of(article, 1)
    assert [one.answerers for one in sitting.prompts] == [1]


def test_looking_back_moves_nothing(article, reading, ines):
    note = factories.note(ines, reading, "nobody asks for papers")
    factories.edit(article, {1: FERRY})
    note.refresh_from_db()
    now = note.placement_id, note.paragraph_id, note.start
    shown(ines, 1, seminar="borders", reading="two-banks")
    note = Annotation.objects.get()
    assert (note.placement_id, note.paragraph_id, note.start) == now
