"""What has lost its words: in the margin, on a page of its own, and put back from there."""

import pytest
from django.urls import reverse

from tests import factories
from tests.annotations.views import margins
from tests.annotations.views.placing import NOBODY_ASKS

pytestmark = pytest.mark.django_db


@pytest.fixture
def address(reading):
    return reverse("annotations:orphans", args=["borders", reading.slug])


@pytest.fixture
def lose(article):
    """`lose()`: publish a revision in which nobody asks for papers any more."""

    def edit():
        factories.edit(article, {1: NOBODY_ASKS})

    return edit


def note_on_papers(author, reading, **fields):
    return factories.note(author, reading, "nobody asks for papers", **fields)


def rows(response):
    """{name of the thing: the words of its row}."""
    found = margins.elements(response)
    return {
        name.removeprefix("orphan-"): margins.said(row)
        for name, row in found.items()
        if name.startswith("orphan-")
    }


def stands(thing):
    thing.refresh_from_db()
    return None if thing.paragraph is None else thing.placement.exact


def test_the_margin_lists_them_in_a_view_of_their_own(reading, lose, ines, marek, look):
    assert "Lost" not in look(marek).text, "while there are none"
    note = note_on_papers(ines, reading)
    whole = factories.note(ines, reading)
    lose()
    assert margins.notes_in(look(marek)) == [whole.anchor]
    response = look(marek, view="lost")
    assert margins.notes_in(response) == [note.anchor]
    card = margins.said(margins.elements(response)[note.anchor])
    assert "Its words are no longer in the text (since revision 2)" in card
    assert "nobody asks for papers" in card
    assert "Reply" in card
    assert "Put back" not in card, "it is not Marek's"
    assert "Put back" in look(ines, view="lost").text


def test_the_head_of_the_text_says_how_many_one_may_see(
    reading, lose, ines, marek, okafor, browser
):
    note_on_papers(ines, reading)
    note_on_papers(ines, reading, audience="instructors")
    note_on_papers(ines, reading, audience="me")
    lose()
    for user, said in (
        (ines, "3 notes have lost their words"),
        (okafor, "2 notes have lost their words"),
        (marek, "1 note has lost its words"),
    ):
        assert said in browser(user).get(reading.get_absolute_url()).text


def test_the_link_of_a_note_without_its_words_leads_to_it(reading, lose, ines, marek, browser):
    note = note_on_papers(ines, reading)
    lose()
    response = browser(marek).get(note.get_absolute_url(), follow=True)
    assert "is-chosen" in margins.elements(response)[note.anchor].get("class")


def test_one_replies_to_a_note_without_its_words(reading, lose, ines, marek, browser):
    note = note_on_papers(ines, reading)
    lose()
    fields = margins.new_reply()
    response = browser(marek, htmx=True).post(f"{note.get_absolute_url()}replies/", fields)
    assert margins.notes_in(response) == [note.anchor]
    assert "Does it, in winter?" in response.text


def test_a_prompt_without_its_words_stands_with_those_on_the_whole(
    reading, lose, okafor, ines, look, browser
):
    prompt = factories.prompt(okafor, reading, "nobody asks for papers")
    lose()
    card = margins.said(margins.elements(look(ines))[prompt.anchor])
    assert "Its words are no longer in the text (since revision 2)" in card
    assert "nobody asks for papers" in card
    fields = margins.new_answer()
    response = browser(ines, htmx=True).post(f"{prompt.get_absolute_url()}answers/", fields)
    assert response.status_code == 200
    answer = prompt.answers.get()
    assert margins.notes_in(look(ines, prompt=str(prompt.pk))) == [answer.anchor]


def test_a_note_on_a_paragraph_that_is_gone_says_so(article, reading, ines, look):
    factories.note(ines, reading, 4)
    factories.edit(article, {4: None})
    assert (
        "Its paragraph is no longer in the text (since revision 2)" in look(ines, view="lost").text
    )


def test_the_page_shows_where_each_stood_and_might_stand(
    reading, lose, address, ines, okafor, marek, browser
):
    note = note_on_papers(ines, reading, body="Whose papers?")
    factories.reply(marek, note, body="Everybody's.")
    lose()
    row = rows(browser(okafor).get(address))[note.anchor]
    assert "Whose papers?" in row
    assert "Everybody's." in row
    assert "¶ 1 in revision 1" in row
    assert "perhaps here · only a guess (" in row
    link = f"revisions/1/?p={margins.key_of(reading, 1)}#p-{margins.key_of(reading, 1)}"
    assert link in browser(okafor).get(address).text


def test_who_may_not_put_it_back_is_not_asked_to(
    reading, lose, address, ines, okafor, marek, browser
):
    note = note_on_papers(ines, reading)
    lose()
    for user in okafor, ines:
        assert "Yes, these words" in rows(browser(user).get(address))[note.anchor]
    row = rows(browser(marek).get(address))[note.anchor]
    assert "Yes, these words" not in row
    assert "perhaps here" not in row


def test_a_guess_is_taken_in_one_click_and_the_list_comes_back(
    reading, lose, address, ines, okafor, browser
):
    note, other = note_on_papers(ines, reading), note_on_papers(ines, reading)
    lose()
    client = browser(okafor)
    page = client.get(address)
    form = next(margins.elements(page)[f"orphan-{note.anchor}"].iter("form"))
    response = client.post(form.get("action"), margins.form_in(form), follow=True)
    assert response.redirect_chain == [(address, 302)]
    assert stands(note) == "nobody asks"
    assert list(rows(response)) == [other.anchor]


def test_the_page_lists_what_one_may_see_and_nothing_else(
    reading, lose, address, ines, marek, okafor, browser
):
    shared = note_on_papers(ines, reading)
    hidden = note_on_papers(ines, reading, audience="instructors")
    private = note_on_papers(ines, reading, audience="me")
    prompt = factories.prompt(okafor, reading, "nobody asks for papers", hidden=True)
    answer = note_on_papers(ines, reading, prompt=prompt)
    gone = note_on_papers(ines, reading)
    gone.withdraw()
    lose()
    assert set(rows(browser(okafor).get(address))) == {
        thing.anchor for thing in (shared, hidden, prompt, answer)
    }
    assert set(rows(browser(marek).get(address))) == {shared.anchor}
    assert set(rows(browser(ines).get(address))) == {
        thing.anchor for thing in (shared, hidden, private, answer)
    }


def test_only_members_see_the_page(
    reading, address, ines, okafor, admin, amira, tomoko, lena, visitor, browser
):
    for user in ines, okafor, admin:
        assert browser(user).get(address).status_code == 200
    for user in amira, tomoko, lena:
        assert browser(user).get(address).status_code == 404
    assert browser(visitor).get(address).url == f"/accounts/login/?next={address}"


def test_two_seminars_know_nothing_of_each_others_orphans(
    reading, reading_in_rivers, lose, address, ines, amira, browser
):
    here = note_on_papers(ines, reading)
    note_on_papers(amira, reading_in_rivers)
    lose()
    assert set(rows(browser(ines).get(address))) == {here.anchor}


def test_many_stand_on_pages_and_cost_as_many_queries_as_one(
    article, reading, lose, address, ines, okafor, browser, django_assert_num_queries
):
    client = browser(okafor)

    def fill(number):
        for _thing in range(number):
            factories.reply(ines, note_on_papers(ines, reading))
            factories.prompt(okafor, reading, "nobody asks for papers")

    fill(1)
    lose()
    with django_assert_num_queries(14):
        assert len(rows(client.get(address))) == 2
    for text in NOBODY_ASKS.replace("ferry", "boat"), NOBODY_ASKS:
        factories.edit(article, {1: NOBODY_ASKS.replace("asks", "asks for papers")})
        fill(8)
        factories.edit(article, {1: text})
    with django_assert_num_queries(14):
        assert len(rows(client.get(address))) == 25
    assert len(rows(client.get(f"{address}?page=2"))) == 9
