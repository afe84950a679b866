"""The preview of what is being written."""

import pytest

from annotations.forms import LONGEST
from tests import factories
from tests.annotations.views import margins

pytestmark = pytest.mark.django_db


def test_the_preview_shows_what_will_be_stored(reading, composer, browser, ines):
    words = "# No heading\n\nA *word* and ![a picture](https://example.org/a.png) <b>b</b>"
    shown = browser(ines).post("/preview/", {"content": words})
    assert "<em>word</em>" in shown.text
    browser(ines).post(composer, margins.new_note(reading, body=words))
    assert shown.text == reading.annotations.get().html


def test_the_preview_is_for_those_who_are_logged_in(browser, visitor, lena):
    assert browser(lena).post("/preview/", {"content": "Yes."}).status_code == 200
    refused = browser(visitor).post("/preview/", {"content": "Yes."})
    assert (refused.status_code, refused.text) == (403, "")


def test_what_is_too_long_to_post_is_too_long_to_preview(browser, lena):
    assert browser(lena).post("/preview/", {"content": "x" * LONGEST}).status_code == 200
    assert browser(lena).post("/preview/", {"content": "x" * (LONGEST + 1)}).status_code == 413


def test_the_preview_of_nothing_is_nothing(browser, lena):
    assert browser(lena).post("/preview/").text == ""


def test_the_preview_is_not_an_address_to_look_at(browser, lena):
    assert browser(lena).get("/preview/", {"content": "Yes."}).status_code == 405


@pytest.mark.parametrize("address", ["/markdownx/markdownify/", "/markdownx/upload/", "/upload/"])
def test_nothing_can_be_uploaded(browser, okafor, address):
    assert browser(okafor).post(address, {"content": "x"}).status_code == 404


def test_who_previews_too_often_is_told_to_wait(browser, lena, settings):
    settings.RATE_LIMITS = {**settings.RATE_LIMITS, "preview": "2/m/key"}
    client = factories.login(browser(lena), lena)
    answers = [client.post("/preview/", {"content": "x"}).status_code for _ in range(3)]
    assert answers == [200, 200, 429]


def proof_of(client, to, **fields):
    return client.post("/proof/", {"to": to, **fields})


def test_without_scripts_the_proof_shows_what_will_be_stored(reading, composer, browser, ines):
    client, new = browser(ines), margins.new_note(reading, 1, body="A *word*, ![a](b.png) <b>b</b>")
    proof = proof_of(client, composer, **new)
    form = next(one for one in margins.tree_of(proof).iter("form") if one.get("action") == composer)
    sent = {field.get("name"): field.get("value", "") for field in form.iter("input")}
    assert client.post(composer, sent | {"body": new["body"]}).status_code == 302
    note = reading.annotations.get()
    assert (note.paragraph.key, note.motivation) == (new["paragraph"], "commenting")
    assert note.html in proof.text


def test_the_proof_of_an_edit_goes_on_as_the_edit(reading, browser, ines):
    note = factories.note(ines, reading, 1)
    to = f"/notes/{note.pk}/wording/"
    assert "Save" in proof_of(browser(ines), to, body="New.", version=note.version).text


def test_a_proof_says_who_will_not_see_it(reading, composer, browser, ines, marek):
    asked = {"body": "And you, @Marek Kos?", "reading": reading.pk}
    client = browser(ines)
    assert "will not see" not in proof_of(client, composer, audience="seminar", **asked).text
    assert "Marek Kos will not see" in proof_of(client, composer, audience="me", **asked).text


def test_a_proof_of_nothing_or_of_too_much_says_so_and_keeps_the_words(composer, browser, ines):
    assert "Nothing is written yet" in proof_of(browser(ines), composer, body=" ").text
    much = proof_of(browser(ines), composer, body="x" * (LONGEST + 1)).text
    assert "x" * (LONGEST + 1) in much
    assert "errorlist" in much


@pytest.mark.parametrize("to", ["", "/nowhere/", "https://example.org/notes/", "/accounts/logout/"])
def test_a_proof_posts_only_to_where_people_write(composer, browser, ines, to):
    assert proof_of(browser(ines), composer, body="Yes.").status_code == 200
    assert proof_of(browser(ines), to, body="Yes.").status_code == 404


def test_who_was_logged_out_finds_the_words_of_a_proof_in_their_box(
    reading, composer, browser, visitor, ines
):
    client = browser(visitor)
    fields = margins.new_note(reading, 1, body="Do not lose me.", writer=ines.pk)
    answer = proof_of(client, composer, **fields)
    assert "login" in answer.url
    factories.login(client, ines)
    assert "Do not lose me." in client.get(reading.get_absolute_url()).text
