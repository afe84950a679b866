"""The page of notices, the number in the bar, and how one wants to be told."""

import pytest

from annotations.models import Notice, NoticeChoices
from tests import factories
from tests.annotations.views import margins

pytestmark = pytest.mark.django_db

PAGE, COUNT, CHOICES = "/notices/", "/notices/count/", "/notices/choices/"
RECEIPTS = "/notices/receipts/"


@pytest.fixture
def note(reading, ines):
    return factories.note(ines, reading, "share the fog", body="Quicksilver.")


@pytest.fixture
def in_bar(browser):
    """`in_bar(user)`: what stands in the bar, once it has been asked for."""
    return lambda user: margins.said(margins.tree_of(browser(user, htmx=True).get(COUNT)))


def test_a_notice_says_what_happened_and_leads_there(note, browser, ines, marek):
    reply = factories.reply(marek, note)
    page = browser(ines).get(PAGE)
    assert "Marek Kos replied to your note on “Two banks”" in page.text
    assert f'href="{reply.get_absolute_url()}"' in page.text
    assert "Borders and Neighbours" in page.text
    assert "replied to your note" not in browser(marek).get(PAGE).text


def test_the_bar_says_how_many_are_new(note, browser, in_bar, ines, marek, jonas):
    assert in_bar(ines) == ""
    for person in marek, jonas:
        factories.reply(person, note)
    assert (in_bar(ines), in_bar(marek), in_bar(jonas)) == ("2", "1", "")
    assert 'aria-label="2 new notices"' in browser(ines, htmx=True).get(COUNT).text
    page = browser(ines).get(note.get_absolute_url(), follow=True)
    assert f'hx-get="{COUNT}"' in page.text
    assert browser(ines).get(COUNT)["Location"] == PAGE
    assert "2 new notices" in browser(ines).get("/").text


def test_a_hundred_and_more_are_not_counted(note, in_bar, ines, marek):
    factories.reply(marek, note)
    mentions = [Notice(person=ines, kind="hidden", annotation=note) for _number in range(120)]
    note.hide(marek, "No argument.")
    Notice.objects.bulk_create(mentions)
    assert in_bar(ines) == "100+"


@pytest.mark.parametrize("what", ["notice", "until"])
def test_what_one_has_seen_is_new_no_more(note, browser, in_bar, ines, marek, what):
    factories.reply(marek, note)
    client = browser(ines)
    [form] = [
        form
        for form in margins.tree_of(client.get(PAGE)).iter("form")
        if form.get("action") == RECEIPTS and what in margins.form_in(form)
    ]
    factories.reply(marek, note)  # after the page was made
    assert in_bar(ines) == "2"
    assert client.post(RECEIPTS, margins.form_in(form))["Location"] == PAGE
    assert in_bar(ines) == "1"
    assert Notice.objects.filter(person=ines).count() == 2


def test_nobody_sees_a_notice_of_somebody_else_away(note, browser, in_bar, ines, marek):
    factories.reply(marek, note)
    [notice] = Notice.objects.all()
    for fields in {"notice": notice.pk}, {"until": notice.pk}, {"notice": "x"}, {}:
        assert browser(marek).post(RECEIPTS, fields).status_code == 302
    assert in_bar(ines) == "1"


def test_what_was_hidden_since_is_neither_on_the_page_nor_in_the_bar(
    note, browser, in_bar, ines, marek, okafor
):
    reply = factories.reply(marek, note)
    assert "Marek Kos" in browser(ines).get(PAGE).text
    reply.hide(okafor, "No argument.")
    page = browser(ines).get(PAGE)
    assert "Marek Kos" not in page.text
    assert "Nothing here is new." in page.text
    assert in_bar(ines) == ""


def test_the_page_takes_as_many_queries_for_many_as_for_one(
    note, browser, ines, marek, okafor, reading, django_assert_num_queries
):
    client = browser(ines)

    def happen():
        factories.reply(marek, note, body="@ines")
        factories.reply(okafor, factories.question(ines, reading))
        factories.note(marek, reading, 1, body="@ines")
        factories.note(ines, reading, 1).hide(okafor, "No argument.")
        Notice.tell([ines.pk], "reading", reading=reading)

    for times in 1, 6:
        for _time in range(times):
            happen()
        with django_assert_num_queries(8):
            page = client.get(PAGE)
        assert (
            page.text.count('class="notice unread"') == Notice.objects.filter(person=ines).count()
        )


def test_notices_come_in_pages(note, browser, ines, marek):
    for _number in range(60):
        factories.reply(marek, note)
    client = browser(ines)
    assert client.get(PAGE).text.count('class="notice unread"') == 50
    assert client.get(f"{PAGE}?page=2").text.count('class="notice unread"') == 10


def test_one_chooses_how_one_is_told(note, browser, in_bar, ines, marek):
    factories.reply(marek, note)
    client = browser(ines)
    fields = margins.form_in(next(margins.tree_of(client.get(CHOICES)).iter("main")))
    assert (fields["replies"], fields["digest"]) == ("digest", "daily")
    assert not NoticeChoices.objects.exists(), "to look at them writes nothing"
    client.post(CHOICES, {**fields, "replies": "off", "digest": "weekly"})
    choices = NoticeChoices.objects.get()
    assert (choices.person, choices.replies, choices.digest) == (ines, "off", "weekly")
    assert in_bar(ines) == ""
    assert "replied to your note" not in client.get(PAGE).text
    client.post(CHOICES, {**fields, "replies": "site"})
    assert in_bar(ines) == "1"


def test_what_is_no_choice_is_refused(browser, ines):
    page = browser(ines).post(CHOICES, {"replies": "pigeon"})
    assert page.status_code == 422
    assert not NoticeChoices.objects.exists()


def test_the_page_of_choices_says_where_mails_go(browser, ines):
    assert "Your account has no mail address" in browser(ines).get(CHOICES).text
    ines.email = "ines@example.org"
    ines.save()
    assert "Mails go to ines@example.org." in browser(ines).get(CHOICES).text


@pytest.mark.parametrize("address", [PAGE, COUNT, CHOICES])
def test_a_visitor_is_asked_to_log_in(browser, visitor, address):
    assert browser(visitor).get(address)["Location"].startswith("/accounts/login/")
    assert f'hx-get="{COUNT}"' not in browser(visitor).get("/").text
