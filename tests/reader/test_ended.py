"""Another window ended an import while words were written here: they stay in sight."""

import pytest

from reader.models import Article, Draft
from tests import factories
from tests.reader.review_form import fields_of, look, press, tree_of

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


def test_words_that_are_given_back_are_put_into_the_draft_of_the_text_by_a_button(
    client, fog, behind
):
    press(client, fog, "publication/", look(client, fog))
    form = tree_of(press(client, fog, "?at=3", behind)).find(".//main/form")
    fields = dict(fields_of(form)) | {"add": form.find("button").get("value")}
    assert MINE in fields.values()
    for _time in range(2):
        answer = client.post(form.get("action"), fields)
        blocks = Draft.objects.get().blocks
        assert [block["markdown"] for block in blocks] == ["One.", "Two.", "Three.", MINE]
    text = Article.objects.get()
    assert answer["Location"].startswith(f"/texts/{text.slug}/draft/")
    assert "Haze" not in fields.values()


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
