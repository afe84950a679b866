"""What one has seen: a mark a paragraph."""

import re

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from annotations.margin.margin import NOTES_A_PAGE
from annotations.models import Seen
from tests import factories
from tests.annotations.views import margins

pytestmark = pytest.mark.django_db

ADDRESS = "/seminars/borders/two-banks/seen/"


@pytest.fixture
def unread(reading, browser):
    """`unread(user, key)`: how many notes of a paragraph are said to be new to `user`."""

    def count(user, key=""):
        margin = browser(user, htmx=True).get(reading.get_absolute_url(), {"p": key})
        found = re.search(r"(\d+) unread", margins.said(margins.elements(margin)["margin-title"]))
        return found[1] if found else ""

    return count


def forms_in(page, address=ADDRESS):
    """Give the forms that say "I have read these", or "Mark all as seen"."""
    tree = margins.html5lib.parse(page.text, namespaceHTMLElements=False, scripting=False)
    return [form for form in tree.iter("form") if form.get("action") == address]


def test_marking_a_paragraph_marks_that_paragraph_for_that_reader(
    reading, browser, unread, ines, marek, jonas
):
    for on in (1, 2, None):
        factories.note(marek, reading, on)
    first, second = margins.key_of(reading, 1), margins.key_of(reading, 2)
    assert browser(ines, htmx=True).post(ADDRESS, {"p": first}).status_code == 204
    assert (unread(ines, first), unread(ines, second), unread(ines)) == ("", "1", "1")
    assert unread(jonas, first) == "1"


def test_marking_the_whole_marks_what_is_said_of_the_whole(reading, browser, unread, ines, marek):
    for on in (1, None):
        factories.note(marek, reading, on)
    browser(ines).post(ADDRESS, {"p": ""})
    assert (unread(ines), unread(ines, margins.key_of(reading, 1))) == ("", "1")


def test_what_is_said_later_is_unread_again(reading, browser, unread, ines, marek):
    key = margins.key_of(reading, 1)
    factories.note(marek, reading, 1)
    browser(ines).post(ADDRESS, {"p": key})
    factories.note(marek, reading, 1)
    assert unread(ines, key) == "1"


def test_marking_again_keeps_one_mark(reading, browser, ines):
    for _ in range(2):
        browser(ines).post(ADDRESS, {"p": margins.key_of(reading, 1)})
        browser(ines).post(ADDRESS, {"p": ""})
    assert Seen.objects.count() == 2


@pytest.mark.parametrize("on", [1, None])
def test_without_scripts_a_button_marks_what_is_shown(reading, browser, unread, ines, marek, on):
    factories.note(marek, reading, on)
    key = "" if on is None else margins.key_of(reading, on)
    client = browser(ines)
    page = client.get(reading.get_absolute_url(), {"p": key})
    [form] = forms_in(page)
    factories.note(marek, reading, on)  # after the page was sent
    response = client.post(form.get("action"), margins.form_in(form), follow=True)
    query = f"?p={key}" if key else "?"
    assert response.redirect_chain == [(f"{reading.get_absolute_url()}{query}#margin", 302)]
    assert unread(ines, key) == "1", "what was said since has not been read"
    [form] = forms_in(response)
    client.post(form.get("action"), margins.form_in(form))
    assert unread(ines, key) == ""
    assert forms_in(client.get(reading.get_absolute_url(), {"p": key})) == []


def test_the_button_stands_for_those_alone_who_have_no_scripts(reading, browser, ines, marek):
    factories.note(marek, reading, 1)
    page = browser(ines).get(reading.get_absolute_url(), {"p": margins.key_of(reading, 1)})
    before, after = page.text.split(f'action="{ADDRESS}"')
    assert before.rpartition("<noscript>")[2].count("</noscript>") == 0
    assert "</noscript>" in after


def test_looking_writes_nothing(reading, browser, ines, marek, okafor):
    for on in (1, 2, None):
        factories.reply(ines, factories.note(marek, reading, on))
    prompt = factories.prompt(okafor, reading, 1)
    factories.answer(marek, prompt)
    key, sent = margins.key_of(reading, 1), []
    asked = [{"p": key}, {}, {"p": key, "page": 2}, {"prompt": prompt.pk}, {"view": "lost"}]
    asked += [{"view": view} for view in ("all", "questions", "mine", "unread")]
    for client in browser(ines), browser(ines, htmx=True), browser(okafor):
        for query in asked:
            with CaptureQueriesContext(connection) as queries:
                assert client.get(reading.get_absolute_url(), query).status_code == 200
            # What PostgreSQL has prepared has no text any more; nothing that writes is prepared.
            sent += [query["sql"] for query in queries if query["sql"]]
    assert sent
    assert [sql for sql in sent if re.match(r"\W*(INSERT|UPDATE|DELETE)", sql, re.I)] == []
    assert not Seen.objects.exists()


@pytest.mark.parametrize(
    ("number", "said"),
    [
        (0, ""),
        (1, "1"),
        (NOTES_A_PAGE, f"{NOTES_A_PAGE}"),
        (NOTES_A_PAGE + 5, f"{NOTES_A_PAGE + 5}"),
    ],
)
def test_unread_notes_are_counted_whether_or_not_they_fit_a_page(
    reading, unread, ines, marek, number, said
):
    for _note in range(number):
        factories.note(marek, reading, 1)
    assert unread(ines, margins.key_of(reading, 1)) == said
    assert unread(marek, margins.key_of(reading, 1)) == ""


def test_ones_own_note_at_the_end_of_a_page_is_not_counted_as_unread(reading, unread, ines, marek):
    for author in [marek] * 3 + [ines] + [marek] * (NOTES_A_PAGE - 1):
        factories.note(author, reading, 1)
    assert unread(ines, margins.key_of(reading, 1)) == f"{NOTES_A_PAGE + 2}"


def test_notes_that_were_seen_on_a_full_page_are_not_counted(reading, browser, unread, ines, marek):
    key = margins.key_of(reading, 1)
    for _note in range(NOTES_A_PAGE + 5):
        factories.note(marek, reading, 1)
    browser(ines).post(ADDRESS, {"p": key})
    assert unread(ines, key) == ""
    factories.note(marek, reading, 1)
    assert unread(ines, key) == "1"


def test_what_one_has_seen_in_one_seminar_is_new_in_the_other(
    reading, reading_in_rivers, browser, ines, amira, marek
):
    reading_in_rivers.seminar.admit(ines)
    factories.note(marek, reading, 1)
    factories.note(amira, reading_in_rivers, 1)
    key = margins.key_of(reading, 1)
    browser(ines).post(ADDRESS, {"p": key})
    for place, number in (reading, 0), (reading_in_rivers, 1):
        page = browser(ines, htmx=True).get(place.get_absolute_url(), {"view": "unread"})
        assert len(margins.notes_in(page)) == number


@pytest.mark.parametrize("key", ["nowhere", "a\0b", "x" * 500])
def test_a_paragraph_that_there_is_not_is_not_found(reading, browser, ines, key):
    there = margins.key_of(reading, 1)
    client = browser(ines, htmx=True)
    assert client.post(ADDRESS, {"p": there}).status_code == 204
    assert client.post(ADDRESS, {"p": key}).status_code == 404


def test_a_paragraph_of_another_text_is_not_found(reading, public_text, browser, ines):
    key = margins.key_of(public_text, 0)
    assert browser(ines).post(ADDRESS, {"p": key}).status_code == 404


def test_many_can_be_marked_by_whoever_has_scripts_too(reading, browser, ines, marek):
    key = margins.key_of(reading, 1)
    for _ in range(NOTES_A_PAGE):
        factories.note(marek, reading, 1)

    def buttons():
        page = browser(ines).get(reading.get_absolute_url(), {"p": key}).text
        return re.sub("(?s)<noscript>.*?</noscript>", "", page).count("I have read these")

    assert buttons() == 0
    factories.note(marek, reading, 1)
    assert buttons() == 1
    browser(ines).post(ADDRESS, {"p": key})
    assert buttons() == 0


def test_all_of_a_reading_is_marked_at_once_for_that_reader_and_no_other_reading(
    reading, reading_in_rivers, browser, unread, ines, marek, jonas
):
    for on in (1, 2, None):
        factories.note(marek, reading, on)
    keys = [margins.key_of(reading, 1), margins.key_of(reading, 2), ""]
    Seen.mark(ines, reading, None)  # one that is there already is moved on
    factories.note(marek, reading)
    client = browser(ines)
    page = client.get(reading.get_absolute_url(), {"view": "unread"})
    [form] = forms_in(page, f"{ADDRESS}all/")
    factories.note(marek, reading, 2)  # after the page was sent
    response = client.post(form.get("action"), margins.form_in(form))
    assert response.url == f"{reading.get_absolute_url()}?view=unread#margin"
    assert [unread(ines, key) for key in keys] == ["", "1", ""]
    assert [unread(jonas, key) for key in keys] == ["1", "2", "2"]
    assert not Seen.objects.filter(reading=reading_in_rivers).exists()


def test_nobody_marks_a_reading_that_they_may_not_read(reading, browser, ines, amira):
    assert browser(ines).post(f"{ADDRESS}all/").status_code == 302
    assert browser(amira).post(f"{ADDRESS}all/").status_code == 404
