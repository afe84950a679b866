"""The reading page: who gets it, what it holds, and what it never tells."""

import re
from copy import copy
from uuid import uuid4

import pytest
from django.core.management import call_command

from annotations.models import Annotation
from seminars.models import Seminar
from tests import factories
from tests.annotations.views import margins

pytestmark = pytest.mark.django_db

LOG_IN = "/accounts/login/?next="


@pytest.mark.parametrize(
    "address",
    [
        "/seminars/borders/two-banks/",
        "/seminars/borders/two-banks/?p=nowhere",
        "/seminars/borders/two-banks/notes/",
        "/seminars/borders/two-banks/prompts/",
        "/seminars/borders/no-such-reading/",
        "/seminars/no-such-seminar/two-banks/",
        "/seminars/no-such-seminar/two-banks/notes/",
        "/seminars/borders/",
        "/seminars/no/such/address/at/all/",
    ],
)
def test_a_visitor_is_sent_to_the_log_in_page_from_every_address_of_a_seminar(
    reading, visitor, browser, address
):
    response = browser(visitor).get(address)
    assert response.status_code == 302
    assert response["Location"].startswith(LOG_IN)


def test_the_log_in_page_leads_back_to_the_paragraph(reading, visitor, browser):
    response = browser(visitor).get("/seminars/borders/two-banks/?p=abcde")
    assert response["Location"] == LOG_IN + "/seminars/borders/two-banks/%3Fp%3Dabcde"


def test_members_and_admins_read_and_nobody_else_does(
    reading, browser, ines, okafor, admin, lena, amira, tomoko, reading_in_rivers
):
    address = reading.get_absolute_url()
    for member in ines, okafor, admin:
        assert browser(member).get(address).status_code == 200, member
    for outsider in lena, amira, tomoko:
        assert browser(outsider).get(address).status_code == 404, outsider


def test_what_one_may_not_see_is_like_what_does_not_exist(reading, browser, lena):
    there = browser(lena).get(reading.get_absolute_url())
    nowhere = browser(lena).get("/seminars/borders/no-such-reading/")
    assert there.status_code == nowhere.status_code == 404
    assert margins.without_tokens(there) == margins.without_tokens(nowhere)


def test_a_reading_taken_off_the_list_is_read_no_more(reading, browser, ines, okafor):
    assert browser(ines).get(reading.get_absolute_url()).status_code == 200
    reading.withdraw()
    for member in ines, okafor:
        assert browser(member).get(reading.get_absolute_url()).status_code == 404


def test_a_visitor_reads_a_text_that_is_open_to_everybody(public_text, article, visitor, browser):
    page = browser(visitor).get(public_text.get_absolute_url())
    assert page.status_code == 200
    assert "The bell is rung by hand." in page.text
    assert browser(visitor).get(article.get_absolute_url()).status_code == 404


def test_a_visitor_finds_no_form_in_an_open_text_but_a_way_to_log_in(
    public_text, visitor, lena, browser
):
    assert "composer" in margins.ids(browser(lena).get(public_text.get_absolute_url()))
    page = browser(visitor).get(public_text.get_absolute_url())
    assert "composer" not in margins.ids(page)
    assert LOG_IN + public_text.get_absolute_url() in page.text


def test_a_text_for_those_who_are_logged_in_is_not_for_visitors(okafor, lena, visitor, browser):
    text = factories.article(okafor, "half-open", ["Come in."], openness="members")
    assert browser(lena).get(text.get_absolute_url()).status_code == 200
    assert browser(visitor).get(text.get_absolute_url()).status_code == 404


def test_one_reads_the_article_of_ones_seminar_alone_as_well(article, reading, browser, ines, lena):
    assert browser(ines).get(article.get_absolute_url()).status_code == 200
    assert browser(lena).get(article.get_absolute_url()).status_code == 404


def test_who_teaches_a_seminar_puts_a_text_on_its_list_from_the_page_of_the_text(
    public_text, article, reading, browser, okafor, ines, visitor
):
    way = "Put it on the list of:"
    page = browser(okafor).get(public_text.get_absolute_url())
    assert way in page.text
    [address] = re.findall(r'href="(/seminars/borders/readings/\?text=[\w-]+)"', page.text)
    chosen = re.search(r'<option value="(\d+)" selected', browser(okafor).get(address).text)
    assert int(chosen[1]) == public_text.pk
    for person in ines, visitor:
        assert way not in browser(person).get(public_text.get_absolute_url()).text
    assert way not in browser(okafor).get(article.get_absolute_url()).text  # it is there already


@pytest.mark.parametrize("many", [1, 9])
def test_of_many_seminars_the_latest_are_named(
    public_text, browser, okafor, django_assert_num_queries, many
):
    for number in range(many):
        seminar = Seminar.objects.create(slug=f"term-{number}", title=f"Term {number}")
        seminar.admit(okafor, "instructor")
    client = browser(okafor)
    client.get(public_text.get_absolute_url())
    with django_assert_num_queries(7):
        page = client.get(public_text.get_absolute_url())
    named = re.findall(r"/seminars/term-(\d)/readings/", page.text)
    assert named == [str(number) for number in reversed(range(many))][:5]


def test_the_words_stand_in_the_page_without_white_space_around_them(reading, browser, ines):
    page = margins.elements(browser(ines).get(reading.get_absolute_url()))
    versions = reading.article.current.paragraphs()
    assert len(versions) == 7
    for version in versions:
        assert "".join(page[f"w-{version.key}"].itertext()) == version.text


def test_a_paragraph_has_its_number_its_count_and_its_marks(reading, browser, ines, marek):
    factories.note(ines, reading, "share the fog")
    factories.question(marek, reading, "the fog, said the pilot")
    key = margins.key_of(reading, 4)
    count = margins.elements(browser(ines).get(reading.get_absolute_url()))[f"count-{key}"]
    assert count.text == "2"
    assert count.get("aria-label") == "2 notes"
    # The text of a quote begins with a line feed, as its textContent does.
    assert count.get("data-marks") == "4.6a7B16A"


def test_marks_count_code_points(reading, browser, ines):
    factories.note(ines, reading, "both ways")
    text = reading.article.current.paragraphs()[2].text
    start = text.index("both ways")
    assert "🚚" in text[:start], "which is two units of UTF-16"
    key = margins.key_of(reading, 2)
    count = margins.elements(browser(ines).get(reading.get_absolute_url()))[f"count-{key}"]
    assert count.get("data-marks") == f"{start}.9a"


def test_headings_and_the_note_on_the_author_have_no_number(reading, browser, ines):
    page = margins.elements(browser(ines).get(reading.get_absolute_url()))
    numbers = {
        index: [link.text for link in page[f"p-{version.key}"] if link.get("class") == "num"]
        for index, version in enumerate(reading.article.current.paragraphs())
    }
    assert numbers == {0: [], 1: ["1"], 2: ["2"], 3: ["3"], 4: ["4"], 5: ["5"], 6: []}


def test_text_map_and_margin_agree_on_the_current_paragraph(reading, browser, ines):
    key = margins.key_of(reading, 2)
    page = margins.elements(browser(ines).get(reading.get_absolute_url(), {"p": key}))
    assert page["margin"].get("data-key") == key
    assert "is-current" in page[f"p-{key}"].get("class")
    assert "cur" in page[f"rail-{key}"].get("class")
    other = margins.key_of(reading, 1)
    assert "is-current" not in page[f"p-{other}"].get("class")
    assert "cur" not in page[f"rail-{other}"].get("class")


def test_the_page_says_in_which_language_and_direction_its_text_is(okafor, lena, browser):
    text = factories.article(okafor, "nahr", ["النهر حدّ."], language="ar", openness="members")
    page = margins.elements(browser(lena).get(text.get_absolute_url()))
    assert (page["text"].get("lang"), page["text"].get("dir")) == ("ar", "rtl")


def test_the_number_of_answered_prompts_is_said_to_students(reading, browser, ines, okafor):
    prompt = factories.prompt(okafor, reading)
    factories.prompt(okafor, reading, 2)
    factories.answer(ines, prompt)
    assert "1 of 2 prompts answered" in browser(ines).get(reading.get_absolute_url()).text
    assert "prompts answered" not in browser(okafor).get(reading.get_absolute_url()).text


def test_only_an_instructor_finds_the_button_that_sets_a_prompt(
    reading, browser, ines, okafor, setting
):
    assert f'formaction="{setting}"' in browser(okafor).get(reading.get_absolute_url()).text
    assert setting not in browser(ines).get(reading.get_absolute_url()).text


def test_looking_with_head_answers_as_looking_does(reading, browser, ines):
    factories.note(reading.seminar.members.get(username="marek"), reading, 1)
    address = f"{reading.get_absolute_url()}?p={margins.key_of(reading, 1)}"
    assert browser(ines).head(address).status_code == 200
    assert "1 unread" in browser(ines).get(address).text, "it has shown nothing to anybody"


def test_an_answer_may_not_be_kept_for_another_kind_of_request(reading, browser, ines):
    response = browser(ines).get(reading.get_absolute_url())
    assert {"HX-Request", "Cookie"} <= {name.strip() for name in response["Vary"].split(",")}


@pytest.mark.parametrize("address", ["/seminars/%00/two-banks/", "/texts/%00/", "/texts/a%00b/"])
def test_an_address_with_a_zero_byte_is_an_address_of_nothing(reading, browser, ines, address):
    assert browser(ines).get("/texts/two-banks/").status_code == 200
    assert browser(ines).get(address).status_code == 404


def test_thousands_are_grouped_beside_the_text_before_class_and_on_paper(
    reading, browser, marek, okafor, monkeypatch
):
    reading.notes_asked = 2
    reading.save()
    for on in None, 1:
        note = factories.note(marek, reading, on)
        rows = [copy(note) for _ in range(1000)]
        for row in rows:
            row.pk, row.submission = None, uuid4()
        Annotation.objects.bulk_create(rows)
    call_command("check_segments", repair=True)
    monkeypatch.setattr("annotations.paper.handout.MOST_NOTES", 1)
    address, key = reading.get_absolute_url(), margins.key_of(reading, 1)
    page = browser(marek).get(address)
    parts = margins.elements(page)
    assert margins.said(parts[f"count-{key}"]) == "1,001"
    assert parts[f"count-{key}"].get("aria-label") == "1,001 notes"
    assert "1,001 notes" in parts[f"rail-{key}"].find("a").get("aria-label")
    assert "1,001 notes on the whole reading" in page.text
    assert "2,002 of 2 notes" in page.text
    before_class = margins.said(
        margins.elements(browser(okafor).get(f"{address}progress/"))["main"]
    )
    for words in "2,002 notes", "Marek Kos 2,002 0", "1,001 notes are on the whole reading":
        assert words in before_class
    paper = browser(marek).get(f"{address}handout/?notes=all").text
    assert "more than 2,000 notes" in paper
