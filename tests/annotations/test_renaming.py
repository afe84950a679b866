"""A new name: whoever may find it on a page is sent that page anew."""

import pytest

from reader.models import User
from tests import factories

pytestmark = pytest.mark.django_db


def rename(person):
    """Rename somebody. Gives the usernames of those whose pages have changed."""
    before = dict(User.objects.values_list("username", "changes"))
    person.display_name += " the Elder"
    person.save()
    now = dict(User.objects.values_list("username", "changes"))
    return {name for name in now if now[name] > before[name]}


def test_all_in_a_seminar_of_theirs_and_the_admins_are_told(
    reading, reading_in_rivers, ines, lena, admin, tomoko
):
    assert rename(ines) == {"ines", "marek", "jonas", "okafor", "admin"}
    assert rename(tomoko) == {"tomoko", "amira", "admin"}


def test_who_has_left_is_still_named_where_they_wrote(
    reading, reading_in_rivers, ines, marek, okafor, admin, amira, lena
):
    here = {"ines", "marek", "jonas", "okafor", "admin"}
    written = {
        marek: lambda: factories.note(marek, reading),
        amira: lambda: factories.reply(amira, factories.note(ines, reading)),
        lena: lambda: factories.prompt(lena, reading),
    }
    for person, write in written.items():
        reading.seminar.admit(person)
        write()
        reading.seminar.memberships.filter(user=person).delete()
        assert here - {person.username} <= rename(person), person.username
        reading.seminar.admit(marek)


def test_what_is_no_name_changes_no_page(reading, ines, marek):
    assert "marek" in rename(ines)
    before = dict(User.objects.values_list("username", "changes"))
    ines.email = "ines@example.org"
    ines.save()
    assert dict(User.objects.values_list("username", "changes")) == before


def test_one_who_is_called_by_the_username_has_a_new_name_with_it(reading, ines, marek):
    User.objects.filter(pk=ines.pk).update(display_name="")
    ines.refresh_from_db()
    before = User.objects.get(pk=marek.pk).changes
    ines.username = "inesd"
    ines.save()
    assert User.objects.get(pk=marek.pk).changes > before
