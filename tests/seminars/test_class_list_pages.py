"""A whole class is let in by its list."""

import re
from urllib.parse import unquote

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from reader.models import User
from seminars.enrolling import enrol, enrolments
from tests import factories

pytestmark = pytest.mark.django_db

PAGE = "/seminars/borders/invitation/class-list/"
CHANGE = "/accounts/password/change/"
NEW = "Nadia Rahimi, nadia@example.org\nLeo Brandt"


@pytest.fixture
def instructor(client, okafor, borders):
    return factories.login(client, okafor)


def let_in(client, text=NEW):
    """Let a list in. Gives {user name: first password}."""
    shown = client.post(f"{PAGE}admissions/", {"list": text}).text
    return dict(re.findall(r"<td>([\w.]+)</td>\s*<td><code>(\w+)</code>", shown))


def test_looking_it_over_changes_nothing(instructor, ines, borders):
    before = User.objects.count()
    shown = instructor.post(PAGE, {"pasted": f"{NEW}\nInes D., x, ines\nA,not@x"}).text
    assert "An account is made" in shown
    assert User.objects.count() == before
    assert not borders.members.filter(display_name="Leo Brandt").exists()


def test_those_without_an_account_get_one_and_log_in_with_its_first_password(
    instructor, borders, client
):
    passwords = let_in(instructor)
    assert set(passwords) == {"nadia.rahimi", "leo.brandt"}
    assert borders.members.filter(username__in=passwords).count() == 2
    theirs = type(client)()
    fields = {"login": "nadia@example.org", "password": passwords["nadia.rahimi"]}
    answer = theirs.post("/accounts/login/", fields)
    assert unquote(answer.url) == f"{CHANGE}?next=/"
    assert "was handed out to you" in theirs.get(CHANGE).text
    secret = {"password1": "a reading of one's own", "password2": "a reading of one's own"}
    old = {"oldpassword": passwords["nadia.rahimi"]}
    there = {"next": "/seminars/borders/"}
    assert theirs.post(CHANGE, secret | old | there).url == "/seminars/borders/"
    assert "was handed out to you" not in theirs.get(CHANGE).text
    again = type(client)().post(
        "/accounts/login/", {"login": "nadia.rahimi", "password": secret["password1"]}
    )
    assert again.headers["Location"] == "/"


def test_a_link_to_a_page_leads_to_a_password_of_ones_own_first(instructor, client):
    fields = {"login": "leo.brandt", "password": let_in(instructor)["leo.brandt"]}
    answer = type(client)().post("/accounts/login/", fields | {"next": "/seminars/borders/"})
    assert unquote(answer.url) == f"{CHANGE}?next=/seminars/borders/"


def test_what_is_not_clear_is_said_and_can_be_mended_also_of_a_file(instructor, borders):
    lines = f"{NEW}\nJan,jan-at-uni,not@x"
    file = SimpleUploadedFile("class.csv", lines.encode())
    shown = instructor.post(PAGE, {"file": file}).text
    assert "1 line is not clear, and lets nobody in." in shown
    assert shown.count(f"{lines}</textarea>") == 2, "to be let in, and to be mended"
    assert "is not clear" not in instructor.post(PAGE, {"pasted": NEW}).text


def test_a_second_press_makes_nobody_twice(instructor, borders):
    let_in(instructor)
    people = User.objects.count()
    assert let_in(instructor) == {}
    assert User.objects.count() == people


def test_those_with_an_account_join_with_it(instructor, petra, borders):
    petra.email = "petra@example.org"
    petra.save()
    assert let_in(instructor, "Somebody, PETRA@example.org\nname, petra") == {}
    assert petra in borders.members.all()
    petra.refresh_from_db()
    assert petra.display_name == "Petra Novak"


def test_a_name_alone_never_means_somebody_elsewhere(instructor, petra, borders):
    passwords = let_in(instructor, "Petra Novak")
    assert petra not in borders.members.all()
    assert set(passwords) == {"petra.novak"}


def test_lost_passwords_are_made_anew_for_those_who_never_came(instructor, client, borders):
    old = let_in(instructor)
    came = {"login": "leo.brandt", "password": old["leo.brandt"]}
    type(client)().post("/accounts/login/", came)
    shown = instructor.post(f"{PAGE}passwords/").text
    assert "nadia.rahimi" in shown
    assert "leo.brandt" not in shown
    stale = {"login": "nadia.rahimi", "password": old["nadia.rahimi"]}
    assert type(client)().post("/accounts/login/", stale).status_code == 200


def test_nobody_gets_at_an_account_that_another_made(instructor, client, tomoko, borders, rivers):
    let_in(instructor)
    rivers.admit(User.objects.get(username="leo.brandt"))
    other = factories.login(type(client)(), tomoko)
    shown = other.post("/seminars/rivers/invitation/class-list/passwords/").text
    assert "leo.brandt" not in shown
    assert User.objects.get(username="leo.brandt").has_first_password


@pytest.mark.parametrize("who", ["ines", "tomoko", "petra"])
def test_only_those_who_teach_it_let_people_in(client, borders, okafor, who, request):
    assert factories.login(client, okafor).get(PAGE).status_code == 200
    factories.login(client, request.getfixturevalue(who))
    assert client.get(PAGE).status_code == 404
    for address in (PAGE, f"{PAGE}admissions/", f"{PAGE}passwords/"):
        assert client.post(address, {"list": NEW, "pasted": NEW}).status_code == 404
    assert not User.objects.filter(display_name="Leo Brandt").exists()


def test_a_long_list_is_looked_over_with_as_many_queries_as_a_short_one(
    borders, okafor, django_assert_num_queries
):
    for many in (1, 50):
        text = "\n".join(f"Reader {number}, r{number}@example.org" for number in range(many))
        with django_assert_num_queries(2):
            found = enrolments(borders, text)
        assert [one.outcome for one in found] == ["new"] * many


def test_a_first_password_holds_under_the_hashing_of_an_installation(borders, okafor, settings):
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.PBKDF2PasswordHasher"]
    (one,) = enrol(borders, "Leo Brandt", okafor)
    assert User.objects.get(pk=one.user.pk).check_password(one.password)
