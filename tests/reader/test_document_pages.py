"""Editing a whole text in one box: one step, nothing lost between two, and a preview."""

import html

import pytest
from django.conf import settings

from reader.models import Draft
from reader.reviewing.edits import Edits
from reader.views.documents import LONGEST_PREVIEW
from tests import factories
from tests.reader.review_form import tree_of

pytestmark = pytest.mark.django_db

ADDRESS = "/texts/fog/draft/document/"
PREVIEW = "/preview/text/"
BAD = "<script>alert(1)</script> [x](javascript:alert(1))"


@pytest.fixture
def fog(client, okafor):
    """# Fog | One. | Two ropes hang there. | a note; okafor, whose it is, is logged in."""
    words = ["# Fog", "One.", "Two ropes hang there.", factories.Block("note", 0, "A. Writer.")]
    text = factories.article(okafor, "fog", words)
    factories.login(client, okafor)
    return text


def box_in(answer):
    """What stands in the box, and the version that the form carries."""
    form = next(form for form in tree_of(answer).iter("form") if form.get("class") == "document")
    version = next(one for one in form.iter("input") if one.get("name") == "version")
    return "".join(form.find(".//textarea").itertext()), version.get("value")


def look(client):
    answer = client.get(ADDRESS)
    assert answer.status_code == 200
    return box_in(answer)


def save(client, document, version):
    return client.post(ADDRESS, {"document": document.replace("\n", "\r\n"), "version": version})


def blocks(draft=None):
    draft = draft or Draft.objects.latest("pk")
    return [(block["kind"], block["markdown"], block["key"]) for block in draft.blocks]


def test_the_box_holds_the_whole_text_and_looking_or_saving_it_unchanged_begins_nothing(
    client, fog
):
    document, version = look(client)
    assert document == "## Fog\n\nOne.\n\nTwo ropes hang there.\n\nA. Writer."
    assert save(client, document, version)["Location"] == "/texts/fog/draft/"
    assert not Draft.objects.exists()


def test_what_is_saved_is_the_draft_in_one_step_and_paragraphs_keep_their_keys(client, fog):
    keys = {version.markdown: version.key for version in fog.current.paragraphs()}
    document, version = look(client)
    typed = document.replace("One.", "One bell.\n\n> Nobody asks.").replace(
        "Two ropes hang there.\n\n", ""
    )
    assert save(client, typed, version).status_code == 303
    assert blocks() == [
        ("heading", "Fog", keys["Fog"]),
        ("paragraph", "One bell.", keys["One."]),
        ("quote", "> Nobody asks.", ""),
        ("note", "A. Writer.", keys["A. Writer."]),
    ]
    draft = Draft.objects.get()
    assert [piece["markdown"] for piece in draft.aside] == ["Two ropes hang there."]
    draft.undo(Edits())
    assert [words for _kind, words, _key in blocks(draft)] == [
        "Fog",
        "One.",
        "Two ropes hang there.",
        "A. Writer.",
    ]


def test_pressing_save_twice_saves_once(client, fog):
    document, version = look(client)
    for _click in range(2):
        assert save(client, document + "\n\nThree.", version).status_code == 303
    assert len(Draft.objects.get().undoable) == 1


def test_the_second_of_two_sees_both_and_loses_nothing(client, fog, okafor, admin):
    document, version = look(client)
    factories.login(client, admin)
    save(client, document.replace("One.", "One bell, theirs."), version)
    factories.login(client, okafor)
    mine = document.replace("One.", "One bell, mine.")
    answer = save(client, mine, version)
    said = html.unescape(answer.content.decode())
    assert answer.status_code == 409
    assert "admin changed the draft while you wrote." in said
    assert "theirs" in said.partition('<form class="document"')[0]
    standing, version = box_in(answer)
    assert standing == mine
    assert blocks()[1][1] == "One bell, theirs."
    assert save(client, standing, version).status_code == 303
    assert blocks()[1][1] == "One bell, mine."


def test_a_document_of_a_draft_that_was_published_since_clashes_too(client, fog, okafor):
    document, version = look(client)
    save(client, document.replace("Two ropes hang there.", "Two bells hang there."), version)
    document, version = look(client)
    draft = Draft.objects.get()
    draft.publish("", draft.version, okafor)
    answer = save(client, document + "\n\nThree.", version)
    assert answer.status_code == 409
    assert box_in(answer)[0].endswith("Three.")
    assert Draft.objects.open().count() == 0
    assert save(client, *box_in(answer)).status_code == 303
    assert blocks()[-1][1] == "Three."


def test_all_may_be_removed_and_taken_back(client, fog):
    _document, version = look(client)
    save(client, "", version)
    draft = Draft.objects.get()
    assert (draft.blocks, len(draft.aside)) == ([], 4)


def test_nul_signs_are_refused_and_the_words_stay(client, fog):
    document, version = look(client)
    answer = client.post(ADDRESS, {"document": document + "\n\nThr\x00ee.", "version": version})
    assert answer.status_code == 422
    assert box_in(answer)[0].startswith(document)
    assert not Draft.objects.exists()


def test_a_document_that_is_too_long_is_refused_kindly(client, fog):
    too_long = {"document": "a" * (settings.DATA_UPLOAD_MAX_MEMORY_SIZE + 1), "version": "1"}
    answer = client.post(ADDRESS, too_long)
    assert answer.status_code == 413
    assert "too long" in answer.content.decode()
    assert not Draft.objects.exists()


def test_a_post_without_a_version_is_refused_and_the_words_stay(client, fog):
    answer = client.post(ADDRESS, {"document": "Mine."})
    assert answer.status_code == 422
    assert "Mine." in answer.content.decode()


def test_nobody_else_has_the_page(client, fog, tomoko, lena):
    for person in (tomoko, lena):
        factories.login(client, person)
        assert client.get(ADDRESS).status_code == 404
    client.logout()
    assert client.get(ADDRESS)["Location"].startswith("/accounts/login/")


def test_the_preview_shows_what_a_text_may_have(client, fog):
    typed = "## Fog\n\nOne *bell*.\n\n- a\n- b\n\n" + BAD
    answer = client.post(PREVIEW, {"content": typed.replace("\n", "\r\n")})
    said = answer.content.decode()
    assert answer.status_code == 200
    assert said.startswith("<h2>Fog</h2>\n<p>One <em>bell</em>.</p>\n<ul>")
    assert "<script" not in said
    assert "href=" not in said


def test_the_preview_of_verse_shows_each_line_that_is_typed(client, fog):
    answer = client.post(f"{PREVIEW}?as=verse", {"content": "*The* mill\r\nis\\\r\nstill"})
    assert answer.content.decode() == "<p><em>The</em> mill<br>\nis<br>\nstill</p>"


def test_the_preview_is_for_those_who_bring_texts_in_and_has_an_end(client, fog, lena):
    long = {"content": "a " * (LONGEST_PREVIEW // 2)}
    assert client.post(PREVIEW, long).status_code == 200
    assert client.post(PREVIEW, {"content": long["content"] + "a"}).status_code == 413
    factories.login(client, lena)
    assert client.post(PREVIEW, {"content": "a"}).status_code == 403
    client.logout()
    assert client.post(PREVIEW, {"content": "a"}).status_code == 403


@pytest.mark.parametrize("length", [1, 120])
def test_the_page_takes_the_same_queries_however_long_the_text_is(
    client, okafor, length, django_assert_num_queries
):
    factories.article(okafor, "fog", [f"Paragraph {number}." for number in range(length)])
    factories.login(client, okafor)
    document, version = look(client)
    save(client, document + "\n\nMore.", version)
    document, version = look(client)
    with django_assert_num_queries(4):
        look(client)
    with django_assert_num_queries(13):
        save(client, document + "\n\nEven more.", version)
