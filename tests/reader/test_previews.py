"""The text as readers will see it, before it is published."""

import pytest

from reader.models import Draft
from tests import factories
from tests.reader.review_form import begun, look, press, tree_of

pytestmark = pytest.mark.django_db

NOTED = [
    "The bell rings.[[1]](#postil-note-1)",
    ("heading", 3, "The boat"),
    "[[1]](#postil-mark-1) At nine.",
]


def shown(client, address):
    """Give (title, [number and words of each paragraph]) of the text on a page."""
    answer = client.get(address)
    assert answer.status_code == 200
    text = tree_of(answer).find(".//article")
    said = ["".join(one.itertext()).split() for one in text.iterfind("section")]
    return text.find("header/h1").text, [" ".join(words) for words in said]


def test_what_is_checked_is_shown_as_publishing_would_make_it(client, okafor):
    factories.login(client, okafor)
    coming = begun(okafor, *NOTED, standfirst="A crossing.")
    address = f"{coming.get_absolute_url()}preview/"
    assert shown(client, address) == ("Fog", ["1 The bell rings.[1]", "The boat", "2 [1] At nine."])
    html = client.get(address).content.decode()
    assert "A crossing." in html
    assert '<a href="#p-new2">[1]</a>' in html
    assert '<a href="#p-new0">[1]</a>' in html
    assert "footnote" in html
    coming.publish()
    address = client.get(address)["Location"]
    assert "The bell rings." in client.get(address).content.decode()


def test_a_text_without_a_title_is_shown_under_the_name_of_its_file(client, okafor):
    factories.login(client, okafor)
    coming = begun(okafor, "One.", title="")
    assert shown(client, f"{coming.get_absolute_url()}preview/") == ("Untitled", ["1 One."])


@pytest.mark.parametrize("htmx", [False, True])
def test_what_was_typed_is_saved_before_it_is_shown(client, fog, htmx):
    page = look(client, fog, edit=2)
    answer = press(client, fog, "preparation/", page, htmx, **{"words-2": "Said.", "title": "Bell"})
    address = answer["HX-Redirect" if htmx else "Location"]
    assert shown(client, address) == ("Bell", ["1 Said.", "2 Two.", "3 Three."])


def test_what_cannot_be_saved_is_told_where_it_was_typed(client, fog):
    page = look(client, fog)
    answer = press(client, fog, "preparation/", page, published_on="yesterday")
    assert answer.status_code == 422
    assert 'value="yesterday"' in answer.content.decode()


def test_a_draft_is_shown_with_what_was_typed_into_it_and_readers_see_nothing_of_it(client, okafor):
    text = factories.article(okafor, "fog", ["One.", "Two."])
    factories.login(client, okafor)
    assert shown(client, "/texts/fog/draft/preview/") == ("Fog", ["1 One.", "2 Two."])
    assert not Draft.objects.exists()
    draft = Draft.shown(text, okafor)
    page = look(client, draft, edit=2)
    answer = press(client, draft, "preparation/?for=preview", page, **{"words-2": "Said."})
    assert shown(client, answer["Location"]) == ("Fog", ["1 One.", "2 Said."])
    assert shown(client, "/texts/fog/plain/") == ("Fog", ["1 One.", "2 Two."])


def test_a_paragraph_that_is_not_composed_yet_has_a_place_of_its_own(client, okafor):
    text = factories.article(okafor, "fog", ["One."])
    factories.login(client, okafor)
    draft = Draft.shown(text, okafor)
    page = look(client, draft)
    press(client, draft, "insertions/?block=1", page)
    page = look(client, draft, edit=2)
    press(client, draft, "", page, **{"words-2": "Two."})
    tree = tree_of(client.get("/texts/fog/draft/preview/"))
    places = [one.get("id") for one in tree.iterfind(".//article/section")]
    assert len(set(places)) == 2
    assert "p-" not in places


def test_only_who_brings_a_text_in_or_may_edit_it_sees_it_before(
    client, okafor, admin, ines, fog, django_user_model
):
    factories.article(okafor, "harbour", ["One."])
    addresses = [f"{fog.get_absolute_url()}preview/", "/texts/harbour/draft/preview/"]
    other = django_user_model.objects.create_user("lund", is_instructor=True)
    for address in addresses:
        assert factories.login(client, okafor).get(address).status_code == 200
        assert factories.login(client, other).get(address).status_code == 404
        assert factories.login(client, ines).get(address).status_code == 404
        client.logout()
        assert client.get(address)["Location"].startswith("/accounts/login/")


@pytest.mark.parametrize("length", [2, 60])
def test_a_preview_takes_the_same_queries_however_long_the_text_is(
    client, okafor, length, django_assert_num_queries
):
    factories.article(okafor, "fog", [f"Paragraph {number}." for number in range(length)])
    coming = begun(okafor, *[f"Paragraph {number}." for number in range(length)])
    factories.login(client, okafor)
    with django_assert_num_queries(3):
        assert len(shown(client, f"{coming.get_absolute_url()}preview/")[1]) == length
    with django_assert_num_queries(7):
        assert len(shown(client, "/texts/fog/draft/preview/")[1]) == length
