"""Lists: a margin shows, page by page, what one would find by going through all notes."""

import pytest
from django.db import connection

from annotations.margin.asked import margin_for
from annotations.margin.listing import Listing
from annotations.margin.margin import COUNTED, NOTES_A_PAGE
from annotations.models import Annotation, Seen
from annotations.page.page import page_for
from tests import factories
from tests.annotations import chance
from tests.annotations.scene import sitting_of

pytestmark = pytest.mark.django_db


def stands(paragraph):
    """Give the rule for notes that stand at a paragraph, or reach into it; None is the whole."""

    def rule(note):
        if paragraph is None:
            return note.about == "whole"
        # A tombstone stands where its note began, and nowhere else.
        reached = [span.paragraph_id for span in note.spans[1:] if note.is_standing]
        return paragraph in [note.paragraph_id, *reached]

    return rule


def unseen(user, reading):
    """Give the rule for notes in `reading` that `user` has not seen."""
    seen = dict(Seen.objects.filter(user=user, reading=reading).values_list("paragraph", "until"))

    def rule(note):
        until = seen.get(note.paragraph_id)
        new = until is None or note.created_at > until
        return new and note.reading == reading and note.author != user and note.is_standing

    return rule


def lists(user, page, reading):
    """Give (query, rule) of each list that a margin of `page` has for `user`."""
    yield {"view": "all"}, lambda _note: True
    yield {"view": "questions"}, lambda note: note.asks
    yield {"view": "mine"}, lambda note: note.author == user
    yield {"view": "lost"}, lambda note: note.is_orphan
    yield {"view": "all", "q": "so it"}, lambda note: note.body and note.is_standing
    yield {"view": "all", "kind": "questioning"}, lambda note: note.asks
    if reading:
        yield {"view": "unread"}, unseen(user, reading)
    yield {}, stands(None)
    for line in page.lines:
        yield {"p": line.key}, stands(line.paragraph.paragraph_id)
    for prompt in page.prompts:
        yield {"prompt": str(prompt.pk)}, lambda note, prompt=prompt: note.prompt == prompt


def compare(user, place):
    """Assert that `user` finds on the pages of each list what stands there. Gives how many."""
    sitting = sitting_of(user, place)
    page, number = page_for(sitting), 0
    visible = Annotation.objects.visible_to(user)
    notes = list(visible.said_in(sitting.reading, sitting.article, user))
    notes.sort(key=lambda note: (note.created_at, note.pk), reverse=True)
    for asked, rule in lists(user, page, sitting.reading):
        expected = [note.pk for note in notes if rule(note)]
        number += len(expected)
        for first in range(0, len(expected) + 1, NOTES_A_PAGE):
            query = {**asked, "page": str(first // NOTES_A_PAGE + 1)}
            margin = margin_for(sitting, page, query)
            here = expected[first : first + NOTES_A_PAGE]
            assert [note.pk for note in margin.notes] == here, (user, asked)
            assert margin.has_more is (len(expected) > first + NOTES_A_PAGE), (user, asked)
            counted = asked.keys() & {"kind", "q"} or asked.get("view") in COUNTED
            if counted and (here or not first):
                assert margin.listed == len(expected), (user, asked)
            if margin.unread is not None:
                new = filter(unseen(user, sitting.reading), filter(rule, notes))
                here = margin.line and margin.line.paragraph.paragraph_id
                assert margin.unread == sum(note.paragraph_id == here for note in new)
        for chosen in expected[:: NOTES_A_PAGE + 7]:
            margin = margin_for(sitting, page, {**asked, "note": str(chosen)})
            assert chosen in [note.pk for note in margin.notes], (user, asked)
    return number


@pytest.mark.parametrize("seed", range(3))
def test_a_margin_lists_what_is_there(
    seed, article, reading, reading_in_rivers, ines, marek, jonas, okafor, amira, admin
):
    prompts = [
        factories.prompt(okafor, reading, 2),
        factories.prompt(okafor, reading, answer_first=True),
        factories.prompt(okafor, reading, "share the fog", hidden=True),
    ]
    here = [(user, reading) for user in (ines, marek, okafor)]
    seminar = chance.Seminar(seed, [*here, (amira, reading_in_rivers)], prompts)
    for _time in range(3):
        seminar.happen(30)
        for user in ines, okafor:
            some = seminar.random.choice([None, *(v.paragraph for v in seminar.versions)])
            Seen.mark(user, reading, some)
        factories.edit(article, {seminar.random.randrange(1, 5): "Nothing but lorries, now."})
        seminar.versions = article.current.paragraphs()
    numbers = {compare(user, reading) for user in (ines, marek, jonas, okafor, admin)}
    assert len(numbers) > 2, "people see different things"
    assert compare(ines, article) + compare(amira, reading_in_rivers) > 0


def test_a_deleted_note_with_replies_shows_where_it_began(reading, ines, marek, jonas):
    note = factories.note(ines, reading, "papers.\n\nEach bank")
    factories.reply(marek, note)
    sitting = sitting_of(jonas, reading)
    for deleted, shown in (False, [1, 2]), (True, [1]):
        if deleted:
            note.withdraw()
        page = page_for(sitting)
        margins = {
            index: margin_for(sitting, page, {"p": page.lines[index].key}) for index in (1, 2)
        }
        assert [index for index, margin in margins.items() if margin.notes] == shown
        assert margins[1].notes[0].is_deleted is deleted


def test_a_private_note_shows_wherever_it_reaches_in_a_text_of_no_seminar_as_well(
    article, reading, ines
):
    note = factories.note(ines, reading, "papers.\n\nEach bank", audience="me")
    for place in reading, article:
        sitting = sitting_of(ines, place)
        page = page_for(sitting)
        for index in 1, 2:
            margin = margin_for(sitting, page, {"p": page.lines[index].key})
            assert [one.pk for one in margin.notes] == [note.pk], (place, index)


def plan_of(listing):
    """Give how the database would fetch the first page of what others wrote, where it may."""
    if connection.vendor == "postgresql":  # it would not look at an index for so few rows
        with connection.cursor() as cursor:
            cursor.execute("SET LOCAL enable_seqscan = off; SET LOCAL enable_bitmapscan = off")
            cursor.execute("SET LOCAL enable_sort = off")
    return listing._shown(listing._many())[:NOTES_A_PAGE].explain()


@pytest.mark.parametrize("sort", ["date", "oldest"])
@pytest.mark.parametrize(
    "asked",
    [
        {"view": "all"},
        {"view": "all", "by": True},
        {"view": "all", "kind": "questioning"},
        {"view": "here", "paragraph": True},
    ],
)
def test_an_index_gives_the_newest_and_read_backwards_the_oldest(reading, ines, marek, sort, asked):
    note = factories.question(marek, reading, 1)
    real = {"by": marek.pk, "paragraph": note.paragraph_id}
    asked = {name: real.get(name, value) for name, value in asked.items()}
    plan = plan_of(Listing(sitting_of(ines, reading), sort=sort, **asked))
    assert "note_by_" in plan
    assert "Sort" not in plan
    assert "TEMP B-TREE" not in plan
