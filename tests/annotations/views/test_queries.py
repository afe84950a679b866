"""What pages cost: as many queries with many notes and prompts as with few."""

import pytest

from tests import factories
from tests.annotations.views import margins

pytestmark = pytest.mark.django_db


@pytest.fixture
def fill(reading, ines, marek, okafor):
    """`fill(notes, prompts)`: have that many more of every kind on the second paragraph."""

    def write(notes, prompts):
        asked = [
            factories.prompt(okafor, reading, "the clocks agree", answer_first=number % 2 == 0)
            for number in range(prompts)
        ]
        for number in range(notes):
            author = (marek, ines)[number % 2]
            on = ("the clocks agree", 2, None, "papers.\n\nEach bank")[number % 4]
            audience = ("seminar", "instructors", "me")[number // 4 % 3]
            note = factories.question(author, reading, on, audience=audience)
            factories.reply(author, note)
        for prompt in asked:
            answer = factories.note(marek, reading, "the clocks agree", prompt=prompt)
            answer.revise(answer.version, body="On reflection.")

    return write


# Three for who is asking where; one for the prompts, one for the numbers, one for the notes and one
# for the replies. One more for notes that reach here, or for ones own that nobody else sees.
QUERIES = {
    "": 7,
    "?p={key}": 8,
    "?p={key}&prompt={prompt}": 8,
    "?view=all": 8,
    "?view=questions": 8,
    "?view=mine": 7,
    "?view=unread": 7,
}


def test_every_margin_takes_as_many_queries_for_sixty_notes_as_for_one(
    reading, fill, browser, ines, django_assert_num_queries
):
    client = browser(ines, htmx=True)
    fill(12, 1)
    prompt = reading.prompts.get()
    factories.answer(ines, prompt)
    key = margins.key_of(reading, 2)
    client.get(reading.get_absolute_url())  # prints the text
    addresses = {
        reading.get_absolute_url() + query.format(key=key, prompt=prompt.pk): number
        for query, number in QUERIES.items()
    }
    for address, number in addresses.items():
        with django_assert_num_queries(number, info=address):
            assert margins.notes_in(client.get(address))
    fill(60, 5)
    addresses[f"{reading.get_absolute_url()}?p={key}&page=2"] = QUERIES["?p={key}"]
    for address, number in addresses.items():
        with django_assert_num_queries(number, info=address):
            assert margins.notes_in(client.get(address))


def test_the_whole_page_takes_no_more_than_its_margin_and_for_instructors_what_is_news(
    reading, fill, browser, ines, okafor, django_assert_num_queries
):
    for person, number in (ines, 7), (okafor, 8):
        client = browser(person)
        client.get(reading.get_absolute_url())
        for _ in range(2):
            fill(30, 3)
            with django_assert_num_queries(number):
                client.get(reading.get_absolute_url())


def test_a_text_is_printed_once_for_everybody(
    article, reading, fill, browser, ines, jonas, okafor, django_assert_num_queries
):
    fill(12, 2)
    students = [browser(student) for student in (ines, jonas)]
    for student in students:
        student.get(reading.get_absolute_url())
    factories.edit(article, {1: "At dawn the ferry crosses, and nobody asks for papers."})
    for student, number in zip(students, (8, 7), strict=True):
        with django_assert_num_queries(number):
            page = student.get(reading.get_absolute_url())
        assert "At dawn the ferry crosses" in page.text


def test_a_page_that_one_has_takes_no_more_than_the_numbers(
    reading, fill, browser, ines, django_assert_num_queries
):
    client = browser(ines)
    for notes in 4, 60:
        fill(notes, 1)
        for _time in range(2):
            etag = client.get(reading.get_absolute_url())["ETag"]
        with django_assert_num_queries(5):
            again = client.get(reading.get_absolute_url(), headers={"If-None-Match": etag})
        assert again.status_code == 304


def test_a_page_that_was_read_before_costs_as_much_as_one_that_is_new(
    reading, fill, browser, ines, django_assert_num_queries
):
    client = browser(ines)
    key = margins.key_of(reading, 2)
    address = f"{reading.get_absolute_url()}?p={key}"
    for notes, prompts in (12, 1), (60, 5):
        fill(notes, prompts)
        for unread in True, False:
            assert ("I have read these" in client.get(address).text) is unread
            with django_assert_num_queries(8):
                client.get(address)
            client.post("/seminars/borders/two-banks/seen/", {"p": key})


def test_first_versions_cost_one_query_however_many_there_are(
    reading, fill, browser, okafor, jonas, marek, django_assert_num_queries
):
    fill(0, 1)
    prompt = reading.prompts.get()
    client = browser(okafor, htmx=True)
    address = f"{reading.get_absolute_url()}?prompt={prompt.pk}"
    client.get(address)
    with django_assert_num_queries(8):
        client.get(address)
    for student in jonas, reading.seminar.members.get(username="ines"):
        answer = factories.answer(student, prompt)
        answer.revise(answer.version, body="On reflection.")
    with django_assert_num_queries(8):
        assert client.get(address).text.count('class="answer first"') == 3


def test_posting_costs_as_much_where_much_was_said(
    reading, composer, fill, browser, ines, django_assert_num_queries
):
    client = browser(ines, htmx=True)

    def post():
        return client.post(composer, margins.new_note(reading, "the clocks agree"))

    fill(12, 1)
    post()
    fields = margins.new_note(reading, "the clocks agree")
    with django_assert_num_queries(23):
        client.post(composer, fields)
    fill(60, 5)
    fields = margins.new_note(reading, "the clocks agree")
    with django_assert_num_queries(23):
        client.post(composer, fields)


def test_an_open_text_costs_a_visitor_little(
    public_text, browser, visitor, django_assert_num_queries
):
    with django_assert_num_queries(2):
        browser(visitor).get(public_text.get_absolute_url())
