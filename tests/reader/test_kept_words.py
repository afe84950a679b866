"""What is sent from an editor when the session has ended: nothing that was typed is lost."""

import pytest
from django.conf import settings
from django.test import Client

from reader.models import Article, Draft
from tests import factories
from tests.reader.review_form import HTMX, Page, begun, tree_of

pytestmark = pytest.mark.django_db

EDITOR = "/texts/fog/draft/"
DOCUMENT = f"{EDITOR}document/"
EFFECTS = f"{EDITOR}effects/"
NOT_SAVED = "What you wrote is in its place again"


@pytest.fixture
def fog(okafor):
    """Fog: # Fog | 2 One. | 3 Two. | 4 Three., published."""
    return factories.article(okafor, "fog", ["# Fog", "One.", "Two.", "Three."])


@pytest.fixture
def tab(okafor):
    """A browser in which okafor is logged in."""
    return factories.login(Client(), okafor)


def log_in(tab, user, answer):
    """Log in as the page says that an answer leads to. Gives the page that one comes to."""
    location = answer["Location"]
    assert location.startswith("/accounts/login/?next=")
    fields = {"login": user.username, "password": factories.PASSWORD}
    return tab.post(location, fields, follow=True)


def form_with(answer, name):
    """What the form of a page that has a field `name` would send."""
    for form in tree_of(answer).iter("form"):
        fields = {
            one.get("name"): one.get("value", "") if one.tag == "input" else "".join(one.itertext())
            for one in form.iter()
            if one.tag in ("input", "textarea") and one.get("name")
        }
        if name in fields:
            return fields
    raise AssertionError(name)


def typed_in(tab, **typed):
    """What the editor would send with the second block open, and `typed` in it."""
    return Page(tab.get(EDITOR, {"edit": 2})).fields | typed


def test_words_of_a_block_stand_in_their_box_again_and_can_be_saved(fog, tab, okafor):
    fields = typed_in(tab, **{"words-2": "One <bell>."})
    fields |= {Page(tab.get(EDITOR)).kind_of(4): "note-0"}
    tab.logout()
    answer = log_in(tab, okafor, tab.post(EDITOR, fields))
    assert NOT_SAVED in answer.content.decode()
    assert not Draft.objects.exists()
    page = Page(answer)
    assert page.fields["words-2"] == "One <bell>."
    assert "One." in page.blocks()
    tab.post(EDITOR, page.fields)
    said = [(block["kind"], block["markdown"]) for block in Draft.objects.get().blocks]
    assert said[1:] == [("paragraph", "One <bell>."), ("paragraph", "Two."), ("note", "Three.")]


def test_a_button_that_was_pressed_leads_to_the_words_and_does_nothing(fog, tab, okafor):
    fields = typed_in(tab, **{"words-2": "One bell."})
    tab.logout()
    answer = log_in(tab, okafor, tab.post(f"{EDITOR}drops/?block=4", fields))
    assert (Page(answer).fields["words-2"], len(Page(answer).blocks())) == ("One bell.", 4)
    assert not Draft.objects.exists()


def test_where_nothing_was_typed_nothing_is_said(fog, tab, okafor):
    fields = typed_in(tab)
    tab.logout()
    answer = log_in(tab, okafor, tab.post(f"{EDITOR}drops/?block=4", fields))
    assert NOT_SAVED not in answer.content.decode()


def test_words_for_a_draft_that_was_published_meanwhile_are_shown_as_well(fog, tab, okafor):
    draft = Draft.of(fog, okafor)
    fields = typed_in(tab, **{"words-2": "One bell."})
    draft.blocks = draft.blocks[:3]
    draft.save()
    draft.publish("", draft.version, okafor)
    tab.logout()
    answer = log_in(tab, okafor, tab.post(EDITOR, fields))
    assert "One bell.</textarea>" in answer.content.decode()
    assert "in the meantime" in answer.content.decode()


def test_a_whole_text_stands_in_its_box_again_however_long(fog, tab, okafor):
    long = "## Fog\n\n" + "Mist, and more mist. " * 20_000
    fields = form_with(tab.get(DOCUMENT), "document") | {"document": long}
    tab.logout()
    answer = log_in(tab, okafor, tab.post(DOCUMENT, fields))
    assert NOT_SAVED in answer.content.decode()
    again = form_with(answer, "document")
    assert again["document"].strip() == long.strip()
    assert tab.post(DOCUMENT, again)["Location"] == EDITOR
    assert Draft.objects.get().blocks[1]["markdown"].startswith("Mist, and more")


def test_a_stranger_fills_no_session_with_a_whole_text(fog, tab, okafor):
    long = "Mist, and more mist. " * 20_000
    fields = form_with(tab.get(DOCUMENT), "document") | {"document": long}
    tab.logout()
    answer = log_in(tab, okafor, tab.post(DOCUMENT, fields | {"signed": f"{okafor.pk}:x"}))
    assert "more mist" not in answer.content.decode()


def test_a_text_brought_in_from_a_strange_page_is_not_kept(fog, tab, okafor):
    fields = form_with(tab.get(DOCUMENT), "document") | {"document": "Not mine."}
    stranger = Client(enforce_csrf_checks=True)
    assert stranger.post(DOCUMENT, fields).status_code == 403


def test_a_post_that_is_too_long_to_be_read_leads_to_the_log_in_page(fog, tab, okafor):
    tab.logout()
    long = "x" * (settings.DATA_UPLOAD_MAX_MEMORY_SIZE + 1)
    answer = tab.post(DOCUMENT, {"document": long})
    assert answer["Location"].startswith("/accounts/login/")


def test_the_note_of_a_publication_stands_on_the_page_that_publishes_again(fog, tab, okafor):
    draft = Draft.of(fog, okafor)
    draft.blocks = draft.blocks[:3]
    draft.save()
    fields = form_with(tab.get(EFFECTS), "note") | {"note": "Three is gone."}
    tab.logout()
    answer = log_in(tab, okafor, tab.post("/texts/fog/publication/", fields))
    assert answer.redirect_chain[-1][0] == EFFECTS
    again = form_with(answer, "note")
    assert again["note"] == "Three is gone."
    tab.post("/texts/fog/publication/", again)
    fog.refresh_from_db()
    assert fog.current.note == "Three is gone."


def test_a_text_that_is_checked_keeps_its_words_and_its_title(tab, okafor):
    imported = begun(okafor, "One.", "Two.")
    address = imported.get_absolute_url()
    fields = Page(tab.get(address, {"edit": 2})).fields
    fields |= {"title": "Mist", "words-2": "Two bells."}
    tab.logout()
    page = Page(log_in(tab, okafor, tab.post(f"{address}drops/?block=1", fields)))
    assert (page.fields["title"], page.fields["words-2"]) == ("Mist", "Two bells.")
    tab.post(address, page.fields)
    imported.refresh_from_db()
    assert (imported.title, imported.blocks[1]["markdown"]) == ("Mist", "Two bells.")


def test_a_text_that_was_pasted_is_still_there(tab, okafor):
    fields = form_with(tab.get("/imports/"), "pasted") | {"pasted": "# Fog\n\nOne."}
    tab.logout()
    again = form_with(log_in(tab, okafor, tab.post("/imports/", fields)), "pasted")
    assert again["pasted"].strip() == "# Fog\n\nOne."
    assert again["submission"] == fields["submission"]


def test_details_are_still_there_with_what_stands_beside_them(fog, tab, okafor):
    address = "/texts/fog/details/"
    fields = form_with(tab.get(address), "title")
    fields |= {"title": "Mist", "byline": "A. Writer", "language": "en", "openness": "seminars"}
    tab.logout()
    answer = log_in(tab, okafor, tab.post(address, fields))
    assert "Stands now: Fog" in answer.content.decode()
    again = form_with(answer, "title")
    assert (again["title"], again["byline"]) == ("Mist", "A. Writer")
    tab.post(address, again | {"language": "en", "openness": "seminars"})
    assert Article.objects.get().title == "Mist"


@pytest.mark.parametrize("address", [EDITOR, DOCUMENT])
def test_another_account_is_offered_nothing_of_it(fog, tab, okafor, admin, address):
    typed = {"words-2": "Not for others.", "document": "Not for others."}
    for person, offered in ((okafor, True), (admin, False)):
        tab.force_login(okafor)
        fields = typed_in(tab, **typed)
        tab.logout()
        answer = log_in(tab, person, tab.post(address, fields))
        assert ("Not for others." in answer.content.decode()) is offered
        tab.logout()


def test_two_pages_keep_what_was_typed_in_each(fog, tab, okafor):
    fields = typed_in(tab, **{"words-2": "In the box."})
    whole = form_with(tab.get(DOCUMENT), "document") | {"document": "In the document."}
    tab.logout()
    tab.post(DOCUMENT, whole)
    assert "In the box." in log_in(tab, okafor, tab.post(EDITOR, fields)).content.decode()
    assert "In the document." in tab.get(DOCUMENT).content.decode()
    assert "In the document." not in tab.get(DOCUMENT).content.decode(), "it is offered once"


def test_over_htmx_the_answer_is_bare_and_the_browser_keeps_the_words(fog, tab):
    fields = typed_in(tab, **{"words-2": "One bell."})
    tab.logout()
    answer = tab.post(EDITOR, fields, **HTMX)
    assert (answer.status_code, answer.content) == (401, b"")
