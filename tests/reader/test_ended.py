"""Another window ended an import while words were written here: they stay in sight."""

import pytest

from reader.models import Article, Draft
from reader.reviewing.edits import Edits
from tests import factories
from tests.reader.review_form import Page, begun, fields_of, look, press, tree_of

pytestmark = pytest.mark.django_db
MINE = "Long considered words."


@pytest.fixture
def behind(client, fog):
    """A window that has a block open, and another title than stood."""
    page = look(client, fog, edit=3)
    page.fields |= {"words-3": MINE, "title": "Haze"}
    return page


@pytest.mark.parametrize("htmx", [False, True])
@pytest.mark.parametrize("button", ["?at=3", "drops/?block=2", "publication/"])
def test_words_for_an_import_that_was_published_are_given_back(client, fog, behind, button, htmx):
    press(client, fog, "publication/", look(client, fog))
    answer = press(client, fog, button, behind, htmx=htmx)
    text = Article.objects.get()
    assert answer.status_code == 409
    assert "was published in the meantime" in answer.text
    assert f">{MINE}</textarea>" in answer.text
    assert ">Haze</textarea>" in answer.text
    assert f'href="{text.get_absolute_url()}"' in answer.text
    assert f'href="/texts/{text.slug}/draft/"' in answer.text
    assert text.title == "Fog"
    assert answer.text.count("<main") == 1
    assert ("<html" in answer.text, "HX-Retarget" in answer) == (not htmx, htmx)


@pytest.mark.parametrize("htmx", [False, True])
def test_who_acts_on_what_another_window_published_is_told_why_they_are_led_away(client, fog, htmx):
    page, said = look(client, fog), "This text was published in the meantime."
    press(client, fog, "publication/", page)
    text = Article.objects.get().get_absolute_url()
    assert said not in client.get(text).text
    answer = press(client, fog, "drops/?block=2", page, htmx=htmx)
    assert answer.headers.get("HX-Redirect" if htmx else "Location") == text
    assert said in client.get(text).text


def ways_in(answer):
    """Give (what its button does, address, fields) of each form that gives words back."""
    for form in tree_of(answer).iterfind(".//main//form[@target='_blank']"):
        yield form.find("button").text, form.get("action"), dict(fields_of(form))


def way_in(answer, does):
    """Give (address, fields) of the one whose button says that."""
    return next((address, fields) for said, address, fields in ways_in(answer) if said == does)


def drafted():
    return [block["markdown"] for block in Draft.objects.get().blocks]


def test_words_for_a_block_that_was_published_as_it_was_go_into_its_paragraph(client, fog, behind):
    press(client, fog, "publication/", look(client, fog))
    key = Article.objects.get().current.paragraphs()[1].key
    address, fields = way_in(press(client, fog, "?at=3", behind), "Put into its place in the draft")
    for _time in range(2):
        answer = client.post(address, fields)
        assert drafted() == ["One.", MINE, "Three."]
    assert address.endswith("/draft/#block-2")
    assert answer["Location"] == f"/texts/{Article.objects.get().slug}/draft/"
    assert Draft.objects.get().blocks[1]["key"] == key
    assert Article.objects.get().current.paragraphs()[1].markdown == "Two."


def test_words_for_a_block_that_was_published_otherwise_stand_beside_what_stands(
    client, fog, behind
):
    other = look(client, fog, edit=3)
    other.fields["words-3"] = "Two, as others have it."
    press(client, fog, "publication/", other)
    address, fields = way_in(press(client, fog, "?at=3", behind), "Put into its place in the draft")
    answer = client.post(address, fields)
    assert answer.status_code == 409
    assert "Two, as others have it." in Page(answer).blocks()
    assert Page(answer).fields["words-2"] == MINE
    assert not any(draft.blocks[1]["markdown"] == MINE for draft in Draft.objects.all())


def test_words_for_a_block_that_was_not_published_go_to_where_it_was(client, fog, behind):
    press(client, fog, "drops/?block=3", look(client, fog))
    press(client, fog, "publication/", look(client, fog))
    answer = press(client, fog, "?at=3", behind)
    address, fields = way_in(answer, "Put into the draft, where its block was")
    for _time in range(2):
        client.post(address, fields)
        assert drafted() == ["One.", MINE, "Three."]


def test_where_nobody_knows_where_a_block_was_the_end_of_the_draft_is_offered(client, fog, behind):
    fog.revise(Edits(), lambda review: review.merge(2))
    press(client, fog, "publication/", look(client, fog))
    answer = press(client, fog, "?at=3", behind)
    client.post(*way_in(answer, "Put at the end of its draft"))
    assert drafted() == ["One. Two.", "Three.", MINE]


def test_words_find_their_place_in_a_draft_that_others_have_changed(client, fog, behind, okafor):
    press(client, fog, "publication/", look(client, fog))
    draft = Draft.of(Article.objects.get(), okafor)
    draft.revise(Edits(), lambda review: (review.drop(2), review.move(3, 0)), okafor)
    answer = press(client, fog, "?at=3", behind)
    assert "Put into its place in the draft" not in answer.text
    client.post(*way_in(answer, "Put into the draft, where its block was"))
    assert drafted() == ["Three.", "One.", MINE]


def test_what_a_picture_shows_goes_to_its_picture(client, okafor):
    factories.login(client, okafor)
    boat = "![A boat](/pictures/0123456789abcdef-320x200/)"
    text = begun(okafor, "One.", ("figure", 0, boat))
    page = look(client, text)
    press(client, text, "publication/", page)
    page.fields["shows-2"] = "A ferry"
    client.post(*way_in(press(client, text, "", page), "Put into its place in the draft"))
    assert drafted() == ["One.", boat.replace("boat", "ferry")]


def test_what_was_typed_above_the_text_is_put_there_by_a_button_of_its_own(client, fog, behind):
    behind.fields["standfirst"] = "About haze."
    published = look(client, fog)
    published.fields |= {"published_on": "2020-02-02", "byline": "A. Writer"}
    press(client, fog, "publication/", published)
    answer = press(client, fog, "?at=3", behind)
    client.post(*way_in(answer, "Put above the text, where readers see it at once"))
    text = Article.objects.get()
    assert (text.title, text.standfirst, text.byline) == ("Haze", "About haze.", "A. Writer")
    assert (str(text.published_on), text.language) == ("2020-02-02", "en")
    assert not Draft.objects.exists()


def test_what_others_have_put_above_the_text_is_not_overwritten(client, fog, behind):
    published = look(client, fog)
    published.fields["title"] = "Mist"
    press(client, fog, "publication/", published)
    answer = press(client, fog, "?at=3", behind)
    answer = client.post(*way_in(answer, "Put above the text, where readers see it at once"))
    assert answer.status_code == 409
    assert "Stands now: Mist" in answer.text
    assert 'value="Haze"' in answer.text
    assert Article.objects.get().title == "Mist"


def test_where_there_are_buttons_nobody_is_told_to_copy(client, fog, behind):
    press(client, fog, "publication/", look(client, fog))
    answer = press(client, fog, "?at=3", behind)
    assert "each button says where it puts it" in answer.text
    assert "to be copied" not in answer.text
    assert all(address.startswith("/texts/") for _does, address, _fields in ways_in(answer))


def test_where_there_are_no_buttons_words_are_to_be_copied(client, fog, behind):
    fog.withdraw()
    answer = press(client, fog, "?at=3", behind)
    assert "to be copied" in answer.text
    assert [box.text for box in tree_of(answer).iterfind(".//main//textarea")] == ["Haze", MINE]
    assert not [*ways_in(answer)][1:]  # it can be brought back


def test_words_for_a_text_that_somebody_else_has_are_not_put_into_it(client, fog, tomoko):
    press(client, fog, "publication/", look(client, fog))
    factories.login(client, tomoko)
    address = f"/texts/{Article.objects.get().slug}/draft/additions/"
    assert client.post(address, {"stray-1": MINE, "add": "1"}).status_code == 404
    assert not Draft.objects.exists()


@pytest.mark.parametrize("htmx", [False, True])
def test_who_wrote_nothing_is_led_to_the_text_that_was_published(client, fog, htmx):
    page = look(client, fog, edit=3)
    press(client, fog, "publication/", look(client, fog))
    answer = press(client, fog, "?at=3", page, htmx=htmx)
    led = answer["HX-Redirect" if htmx else "Location"]
    assert led == Article.objects.get().get_absolute_url()


def test_words_that_had_arrived_are_not_given_back(client, fog, behind):
    press(client, fog, "?at=3", behind)
    press(client, fog, "publication/", look(client, fog))
    assert press(client, fog, "?at=3", behind).status_code == 303


def test_a_text_that_one_may_not_edit_any_more_is_not_named(client, fog, behind, okafor, admin):
    press(client, fog, "publication/", look(client, fog))
    Article.objects.get().withdraw()
    answer = press(client, fog, "?at=3", behind)
    assert answer.status_code == 409
    assert MINE in answer.text
    assert "/draft/" not in answer.text


def test_words_for_an_import_that_became_a_revision_are_given_back(client, fog, behind, okafor):
    text = factories.article(okafor, "mill", ["The mill."])
    fog.renew(text, okafor)
    assert Draft.objects.open().exists()
    answer = press(client, fog, "?at=3", behind)
    assert answer.status_code == 409
    assert "became a new revision" in answer.text
    assert MINE in answer.text
    assert 'href="/texts/mill/draft/"' in answer.text


@pytest.mark.parametrize("htmx", [False, True])
@pytest.mark.parametrize("button", ["?at=3", "undoings/", "publication/"])
def test_words_for_an_import_that_was_thrown_away_are_given_back(client, fog, behind, button, htmx):
    fog.withdraw()
    answer = press(client, fog, button, behind, htmx=htmx)
    assert answer.status_code == 409
    assert "was thrown away in the meantime" in answer.text
    assert f">{MINE}</textarea>" in answer.text
    assert f'action="{fog.get_absolute_url()}restoration/"' in answer.text
    client.post(f"{fog.get_absolute_url()}restoration/")
    assert press(client, fog, "?at=3", behind).status_code == 303


def test_of_an_import_of_somebody_else_nothing_is_said(client, fog, behind, marek):
    fog.withdraw()
    factories.login(client, marek)
    assert press(client, fog, "?at=3", behind).status_code == 404


def test_words_on_their_way_to_a_picture_or_a_new_revision_are_given_back(
    client, fog, behind, okafor
):
    text = factories.article(okafor, "mill", ["The mill."])
    fog.withdraw()
    for button in ("pictures/?block=3", f"renewal/?of={text.slug}"):
        answer = press(client, fog, button, behind)
        assert answer.status_code == 409
        assert f">{MINE}</textarea>" in answer.text


def test_words_for_an_import_that_became_a_revision_go_into_its_draft(client, fog, behind, okafor):
    text = factories.article(okafor, "mill", ["One.", "Two.", "The mill."])
    fog.renew(text, okafor)
    answer = press(client, fog, "?at=3", behind)
    client.post(*way_in(answer, "Put into its place in the draft"))
    assert drafted() == ["One.", MINE, "Three."]
    answer = client.post(*way_in(answer, "Put above the text, where readers see it at once"))
    assert answer.status_code == 409
    assert Article.objects.get().title == text.title
