"""Putting notes and prompts on other words: who may, how, and what is said when it cannot be."""

import pytest
from django.urls import reverse

from annotations.models import Placement
from annotations.page.summaries import summaries
from tests import factories
from tests.annotations.scene import sitting_of
from tests.annotations.views import margins, placing

pytestmark = pytest.mark.django_db


@pytest.fixture
def orphan(article, reading, ines):
    """Ines's note on words that are no longer in the text."""
    note = factories.note(ines, reading, "nobody asks for papers", body="Whose papers?")
    factories.edit(article, {1: "The bell rings at nine, when the mist is on the water."})
    note.refresh_from_db()
    assert note.is_orphan
    return note


@pytest.fixture
def post(browser):
    """`post(user, thing, fields)`: send the form that places `thing`."""

    def send(user, thing, fields, htmx=False):
        return browser(user, htmx=htmx).post(f"{thing.get_absolute_url()}place/", fields)

    return send


def words_of(thing):
    thing.refresh_from_db()
    return None if thing.paragraph is None else thing.placement.exact


def test_the_author_puts_a_note_back_on_words(orphan, reading, ines, post):
    response = post(ines, orphan, placing.place(reading, "The bell rings", orphan))
    assert response.status_code == 302
    key = margins.key_of(reading, 1)
    assert response.url == f"{reading.get_absolute_url()}?p={key}&note={orphan.pk}#note-{orphan.pk}"
    assert words_of(orphan) == "The bell rings"
    assert (orphan.exact, orphan.placement.by) == ("nobody asks for papers", "person")
    assert not orphan.placement.news, "it was the author"


def test_an_instructor_puts_a_shared_note_back_and_its_author_is_told(
    orphan, reading, okafor, post
):
    post(okafor, orphan, placing.place(reading, "The bell rings", orphan))
    assert words_of(orphan) == "The bell rings"
    assert orphan.placement.news


def test_nobody_else_may_put_a_note(orphan, reading, ines, marek, tomoko, lena, visitor, browser):
    address = f"{orphan.get_absolute_url()}place/"
    assert browser(ines).get(address).status_code == 200
    for user in marek, tomoko, lena:
        assert browser(user).get(address).status_code == 404
        fields = placing.place(reading, "The bell rings", orphan)
        assert browser(user).post(address, fields).status_code == 404
    assert browser(visitor).get(address).url == f"/accounts/login/?next={address}"
    assert words_of(orphan) is None


def test_nobody_but_its_author_puts_an_only_me_note(reading, ines, okafor, admin, browser):
    note = factories.note(ines, reading, "Each bank", audience="me")
    address = f"{note.get_absolute_url()}place/"
    assert browser(ines).get(address).status_code == 200
    for user in okafor, admin:
        assert browser(user).get(address).status_code == 404


def test_a_deleted_note_and_one_on_the_whole_are_put_nowhere(reading, ines, marek, browser):
    whole, gone = factories.note(ines, reading), factories.note(ines, reading, "Each bank")
    address = f"{gone.get_absolute_url()}place/"
    assert browser(ines).get(address).status_code == 200
    factories.reply(marek, gone)
    gone.withdraw()
    assert browser(ines).get(address).status_code == 404
    assert browser(ines).get(f"{whole.get_absolute_url()}place/").status_code == 404


def test_over_htmx_the_margin_comes_back_at_the_new_place(orphan, reading, ines, post):
    response = post(ines, orphan, placing.place(reading, "The bell rings", orphan), htmx=True)
    found = margins.elements(response)
    assert found["margin"].get("data-key") == margins.key_of(reading, 1)
    assert "is-chosen" in found[orphan.anchor].get("class")
    assert found[f"count-{margins.key_of(reading, 1)}"].get("hx-swap-oob") == "true"
    assert margins.said(found["lost"]) == ""


def test_the_numbers_of_the_place_that_it_left_come_back_as_well(reading, ines, post):
    note = factories.note(ines, reading, "Each bank")
    response = post(ines, note, placing.place(reading, "share the fog", note), htmx=True)
    counts = {name for name in margins.ids(response) if name.startswith("count-")}
    assert counts == {f"count-{margins.key_of(reading, index)}" for index in (2, 4)}
    said = summaries(sitting_of(ines, reading))
    assert sum(summary.notes for summary in said.values()) == 1


def test_it_is_put_on_a_paragraph_as_a_whole(orphan, reading, ines, post):
    post(ines, orphan, {"where": margins.key_of(reading, 2), "begun_from": orphan.placement_id})
    orphan.refresh_from_db()
    assert (orphan.paragraph.key, orphan.spans) == (margins.key_of(reading, 2), [])


def test_a_highlight_needs_words(reading, ines, post):
    note = factories.note(ines, reading, "Each bank", motivation="highlighting", body="")
    fields = {"where": margins.key_of(reading, 4), "begun_from": note.placement_id}
    response = post(ines, note, fields)
    assert response.status_code == 422
    assert "A highlight needs words" in response.text
    assert words_of(note) == "Each bank"


@pytest.mark.parametrize(
    ("typed", "stands"),
    [
        ("its own clock", "its own clock"),
        ("  its   own\r\nclock ", "its own clock"),
        ("they happen to be. 渡口的老人", "they happen to be.\n\n渡口的老人"),
        ("the ice carries lorries 🚚 both", "the ice carries lorries 🚚 both"),
        ("EACH BANK", "Each bank"),
    ],
)
def test_words_are_found_where_they_are_typed(orphan, reading, ines, post, typed, stands):
    fields = {"where": margins.key_of(reading, 2), "words": typed}
    post(ines, orphan, {**fields, "begun_from": orphan.placement_id})
    assert words_of(orphan) == stands


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("its own bicycle", "These words do not stand there."),
        ("The bell rings", "These words do not stand there."),
        ("the", "These words stand there more than once."),
    ],
)
def test_words_that_are_not_there_or_there_twice_come_back(
    orphan, reading, ines, post, typed, said
):
    fields = {"where": margins.key_of(reading, 2), "words": typed}
    response = post(ines, orphan, {**fields, "begun_from": orphan.placement_id})
    assert response.status_code == 422
    assert said in response.text
    assert f">\n{typed}</textarea>" in response.text, "nothing typed is lost"
    assert words_of(orphan) is None


def test_nothing_chosen_is_said_kindly(orphan, ines, post):
    response = post(ines, orphan, {"begun_from": orphan.placement_id})
    assert response.status_code == 422
    assert "Select words in the text, or choose a paragraph." in response.text


def test_words_that_the_text_does_not_say_any_more_come_back(orphan, article, reading, ines, post):
    fields = placing.place(reading, "Each bank", orphan)
    factories.edit(article, {2: "Every bank keeps a clock of its own."})
    response = post(ines, orphan, fields, htmx=True)
    assert response.status_code == 422
    assert "The text was changed" in response.text
    assert ">\nEach bank</textarea>" in response.text
    assert words_of(orphan) is None


def test_a_paragraph_that_was_chosen_in_an_older_text_is_chosen_again(
    orphan, article, reading, ines, post
):
    fields = placing.place(reading, 2, orphan) | {"seen": article.current.pk}
    factories.edit(article, {2: "No bank keeps a clock any more, and nobody is late."})
    response = post(ines, orphan, fields)
    assert response.status_code == 422
    assert "The text was changed meanwhile" in response.content.decode()
    assert post(ines, orphan, fields | {"seen": article.current.pk}).status_code == 302
    assert words_of(orphan) == ""


def test_the_second_of_two_sees_where_the_first_put_it(orphan, reading, ines, okafor, post):
    mine = placing.place(reading, "Each bank", orphan)
    post(okafor, orphan, placing.place(reading, "The bell rings", orphan))
    response = post(ines, orphan, mine)
    assert response.status_code == 409
    assert words_of(orphan) == "The bell rings"
    form = margins.form_in(margins.elements(response)["margin"])
    assert "The bell rings" in response.text
    assert form["words"] == "Each bank"
    response = post(ines, orphan, {name: value for name, value in form.items() if name})
    assert response.status_code == 302, "the second time they know"
    assert words_of(orphan) == "Each bank"


def test_a_double_press_puts_it_once(orphan, reading, ines, post):
    fields = placing.place(reading, "The bell rings", orphan)
    for _press in range(2):
        assert post(ines, orphan, fields).status_code == 302
    assert Placement.objects.filter(annotation=orphan, by="person").count() == 1


def test_it_is_let_go_of(reading, ines, post):
    note = factories.note(ines, reading, "Each bank")
    fields = {"letting_go": "on", "begun_from": note.placement_id}
    response = post(ines, note, fields)
    assert words_of(note) is None
    assert response.url == (f"{reading.get_absolute_url()}?view=lost&note={note.pk}#note-{note.pk}")


def test_the_best_guess_comes_first_and_is_taken_in_one_click(
    article, reading, ines, browser, post
):
    note = factories.note(ines, reading, "nobody asks for papers")
    factories.edit(article, {1: placing.NOBODY_ASKS})
    note.refresh_from_db()
    assert note.is_orphan
    page = browser(ines).get(f"{note.get_absolute_url()}place/")
    assert "Perhaps in ¶ 1" in page.text
    guess = next(part for part in margins.elements(page)["margin"].iter("section"))
    post(ines, note, margins.form_in(guess))
    assert words_of(note) == "nobody asks"


def test_an_instructor_puts_a_prompt_and_nobody_else(
    article, reading, okafor, tomoko, ines, browser, post
):
    prompt = factories.prompt(okafor, reading, "nobody asks for papers")
    factories.edit(article, {1: "The bell rings at nine."})
    address = reverse("annotations:prompt_place", args=[prompt.pk])
    assert browser(okafor).get(address).status_code == 200
    for user in tomoko, ines:
        assert browser(user).get(address).status_code == 404
    prompt.refresh_from_db()
    fields = placing.place(reading, "The bell rings", prompt)
    response = post(okafor, prompt, fields, htmx=True)
    assert response.headers["HX-Redirect"].endswith(f"?p={margins.key_of(reading, 1)}")
    assert words_of(prompt) == "The bell rings"


def test_an_only_me_note_outside_any_seminar_is_put(public_text, ines, post):
    note = factories.note(ines, public_text, "rung by hand", audience="me")
    response = post(ines, note, placing.place(public_text, "no bell", note))
    assert response.url.startswith(public_text.get_absolute_url())
    assert words_of(note) == "no bell"


def test_the_form_takes_as_many_queries_in_a_much_changed_text(
    article, reading, ines, browser, django_assert_num_queries
):
    client, address = browser(ines), None
    for times in 1, 4:
        note = factories.note(ines, reading, "Each bank")
        for time in range(times):
            factories.edit(article, {2: f"Nothing but lorries, {times} and {time}."})
        address = f"{note.get_absolute_url()}place/"
        with django_assert_num_queries(8):
            client.get(address)
        factories.edit(article, {2: "Each bank keeps its own clock."})
