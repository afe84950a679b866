"""Mentions: members of the seminar, by an @ and what they are called."""

import pytest
from django.core.management import call_command

from annotations.models import Annotation, Mention, Reply
from annotations.words.mentioning import fitting, people_of
from tests import factories

pytestmark = pytest.mark.django_db


def mentioned(thing):
    """Give the user names of those whom a note, or a reply, mentions."""
    where = {"reply": thing} if isinstance(thing, Reply) else {"annotation": thing, "reply": None}
    return sorted(Mention.objects.filter(**where).values_list("person__username", flat=True))


@pytest.mark.parametrize(
    ("body", "names", "marked"),
    [
        ("@Marek Kos, see @jonas.", ["jonas", "marek"], ["@Marek Kos", "@jonas"]),
        ("(@MAREK KOS)", ["marek"], ["@MAREK KOS"]),
        ("@Marek", ["marek"], ["@Marek"]),
        ("@Marek Kosovo", ["marek"], ["@Marek"]),
        ("**@Dr Okafor**’s point", ["okafor"], ["@Dr Okafor"]),
        ("@mareks marek@jonas.org @marek.jonas", [], []),
        ("`@marek` and\n\n    @jonas\n", [], []),
        ("@amira, @lena, @nobody", [], []),
        ("@Ines Duarte, that is me", [], ["@Ines Duarte"]),
        ("@marek @Marek Kos @marek", ["marek"], ["@marek", "@Marek Kos", "@marek"]),
    ],
)
def test_members_are_mentioned_by_what_they_are_called(
    reading, ines, okafor, amira, lena, body, names, marked
):
    note = factories.note(ines, reading, body=body)
    assert mentioned(note) == names
    assert note.html.count("<span") == len(marked)
    for name in marked:
        assert f'<span class="person">{name}</span>' in note.html


@pytest.mark.parametrize(
    ("name", "body"),
    [
        ("王伟", "我同意@王伟的看法"),
        ("Анна Ким", "Спросите: @Анна Ким, да"),
        ("محمد علي", "اسأل @محمد علي."),
        ("김철수", "@김철수님"),
        ("O'Neill & <Sons>", "@O'Neill & <Sons>!"),
        ("A *b* _c_", "@A *b* _c_"),
    ],
)
def test_names_of_any_script_are_marked_as_they_are_written(reading, ines, petra, name, body):
    petra.display_name = name
    petra.save()
    reading.seminar.admit(petra)
    note = factories.note(ines, reading, body=body)
    assert mentioned(note) == ["petra"]
    assert note.html.count('<span class="person">@') == 1
    assert "<Sons>" not in note.html


def test_who_shares_a_name_is_mentioned_by_user_name_alone(reading, ines, petra, lena):
    for person in petra, lena:
        person.display_name = "Anna Kim"
        person.save()
        reading.seminar.admit(person)
    assert mentioned(factories.note(ines, reading, body="@Anna Kim")) == []
    assert mentioned(factories.note(ines, reading, body="@lena")) == ["lena"]
    handles = {person.username: person.handle for person in people_of(reading)}
    assert (handles["petra"], handles["marek"]) == ("petra", "Marek Kos")


def test_nobody_is_meant_by_a_name_that_is_anothers_user_name(reading, ines, petra):
    petra.display_name = "marek"
    petra.save()
    reading.seminar.admit(petra)
    assert mentioned(factories.note(ines, reading, body="@marek")) == ["marek"]


def test_an_only_me_note_mentions_nobody_until_it_is_shared(reading, ines):
    note = factories.note(ines, reading, body="@marek", audience="me")
    assert (mentioned(note), "<span" in note.html) == ([], False)
    note.revise(1, audience="seminar", reading=reading)
    note = Annotation.objects.get()
    assert (mentioned(note), "<span" in note.html) == (["marek"], True)
    note.revise(2, audience="me")
    assert (mentioned(note), "<span" in Annotation.objects.get().html) == ([], False)


def test_other_words_mention_others(reading, ines, marek):
    note = factories.note(marek, reading, body="@ines")
    reply = factories.reply(ines, note, body="@marek, @jonas")
    assert (mentioned(note), mentioned(reply)) == (["ines"], ["jonas", "marek"])
    reply.reword(1, body="@okafor")
    note.revise(1, body="Nobody.")
    assert (mentioned(note), mentioned(reply)) == ([], ["okafor"])
    assert '<span class="person">@okafor</span>' in Reply.objects.get().html


def test_who_has_left_stays_marked_however_often_it_is_rendered(reading, ines, marek):
    note = factories.note(ines, reading, body="@Marek Kos, @marek")
    reading.seminar.memberships.filter(user=marek).delete()
    marek.display_name = "Somebody"
    marek.save()
    Annotation.objects.update(html="")
    call_command("rerender", verbosity=0)
    assert Annotation.objects.get().html == note.html
    assert note.html.count("<span") == 2


def test_what_was_deleted_mentions_nobody_and_is_erased(reading, ines, marek, okafor):
    note = factories.note(ines, reading, body="@marek")
    reply = factories.reply(okafor, note, body="@marek")
    assert Mention.objects.visible_to(marek).count() == 2
    note.withdraw()
    assert Mention.objects.visible_to(marek).get().reply == reply
    reply.withdraw()
    assert not Mention.objects.visible_to(marek).exists()
    reply.restore()
    assert Mention.objects.visible_to(marek).exists()
    Annotation.objects.update(deleted_at=note.created_at.replace(year=2020))
    call_command("erase_deleted", verbosity=0)
    assert (Annotation.objects.get().mentioned, mentioned(note)) == ("", [])


def test_while_one_types_names_fit_by_their_beginnings(reading, petra):
    petra.display_name = "Ève Müller"
    petra.save()
    reading.seminar.admit(petra)
    people = people_of(reading)
    fits = {
        "ma": ["Marek Kos"],
        "kos": ["Marek Kos"],
        "marek k": ["Marek Kos"],
        "eve": ["Ève Müller"],
        "mul": ["Ève Müller"],
        "petra": ["Ève Müller"],
        "Marek Kos ": [],
        "arek": [],
        "x": [],
    }
    for begun, names in fits.items():
        assert [person.name for person in fitting(people, begun)] == names, begun
    assert len(fitting(people, "")) == len(people) == 5
