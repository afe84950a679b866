"""Two windows, or two people, share what can be undone: nobody undoes what they did not see, and
nothing that somebody wrote is lost by it."""

import pytest

from reader.models import Draft
from tests import factories
from tests.reader.review_form import look, press, words
from tests.reader.test_editor_pages import Editor

pytestmark = pytest.mark.django_db
BOTH_WAYS = pytest.mark.parametrize("htmx", [False, True])
THEIRS = "Each bank keeps a clock that nobody winds."
UNDONE = "Somebody wrote it, and somebody else undid it."


@pytest.fixture
def editor(client, okafor):
    """The draft of a text of four paragraphs: Fog | 2 One. | 3 Two. | 4 Three."""
    factories.article(okafor, "fog", ["# Fog", "One.", "Two.", "Three."])
    factories.login(client, okafor)
    return Editor()


@pytest.fixture
def as_admin(client, editor, okafor, admin):
    """`as_admin(button, **changes)`: the admin looks and presses, and okafor is here again."""

    def pressed(button, **changes):
        factories.login(client, admin)
        press(client, editor, button, look(client, editor), **changes)
        factories.login(client, okafor)

    return pressed


def said_after(client, answer, htmx):
    return (answer if htmx else client.get(answer.url)).text


def offered():
    """The words that are set aside, with the reason for it."""
    return [(piece["markdown"], piece["reason"]) for piece in Draft.objects.get().aside]


@BOTH_WAYS
def test_what_a_window_did_not_show_is_told_of_before_it_is_undone(client, fog, htmx):
    first, second = look(client, fog), look(client, fog)
    press(client, fog, "drops/?block=3", first)
    said = said_after(client, press(client, fog, "undoings/", second, htmx), htmx)
    assert "Another window has changed this text since, so that this is not undone yet" in said
    assert "set aside: “Two.”. Undo once more" in said
    assert words(fog) == ["One.", "Three."]
    answer = press(client, fog, "undoings/", look(client, fog), htmx)
    assert "Undone: set aside: “Two.”." in said_after(client, answer, htmx)
    assert words(fog) == ["One.", "Two.", "Three."]


@BOTH_WAYS
def test_what_a_window_did_not_show_is_told_of_before_it_is_done_again(client, fog, htmx):
    press(client, fog, "", look(client, fog), title="Mist", byline="A. Writer")
    behind = look(client, fog)
    press(client, fog, "undoings/", look(client, fog))
    said = said_after(client, press(client, fog, "redoings/", behind, htmx), htmx)
    assert "changed above the text: Title, Byline. Redo once more" in said
    fog.refresh_from_db()
    assert fog.title == "Fog"


def test_what_a_window_that_is_behind_types_itself_is_undone_at_once(client, fog):
    first, second = look(client, fog), look(client, fog, edit=3)
    press(client, fog, "drops/?block=2", first)
    press(client, fog, "undoings/", second, **{"words-3": "Mine."})
    assert words(fog) == ["Two.", "Three."]
    press(client, fog, "redoings/", look(client, fog))
    assert words(fog) == ["Mine.", "Three."]


@BOTH_WAYS
def test_whose_act_was_undone_is_said_and_its_author_is_told(client, editor, as_admin, admin, htmx):
    as_admin("?edit=2")
    as_admin("", **{"words-2": THEIRS, "began-2": look(client, editor, edit=2).fields["began-2"]})
    answer = press(client, editor, "undoings/", look(client, editor), htmx)
    said = said_after(client, answer, htmx)
    what = "other words: “Each bank keeps a clock that…”"
    assert f"Undone: {what}. admin had done it." in said
    assert "Of what you did" not in said
    factories.login(client, admin)
    said = look(client, editor).html
    assert f"Of what you did, this is undone: {what}. Redo brings it back." in said
    press(client, editor, "redoings/", look(client, editor))
    assert editor.words()[1] == THEIRS
    assert "Of what you did" not in look(client, editor).html


@pytest.fixture
def undone(client, editor, as_admin):
    """Okafor has undone words of the admin's, and has set another paragraph aside."""
    as_admin("", **{"words-2": THEIRS, "began-2": look(client, editor, edit=2).fields["began-2"]})
    press(client, editor, "undoings/", look(client, editor))
    press(client, editor, "drops/?block=4", look(client, editor))


def test_words_that_another_undid_are_kept_when_they_go_on_otherwise(client, editor, undone):
    assert editor.words() == ["Fog", "One.", "Two."]
    assert offered() == [(THEIRS, "undone"), ("Three.", "by-hand")]
    page = look(client, editor)
    assert UNDONE in page.html
    piece = Draft.objects.get().aside[0]["id"]
    press(client, editor, f"returns/?block={piece}", page)
    assert editor.words() == ["Fog", "One.", THEIRS, "Two."]


def test_what_was_kept_so_is_kept_through_undoing_and_going_on_again(client, editor, undone):
    press(client, editor, "undoings/", look(client, editor))
    assert offered() == []
    press(client, editor, "drops/?block=3", look(client, editor))
    assert offered() == [(THEIRS, "undone"), ("Two.", "by-hand")]


def test_one_s_own_words_that_were_undone_go_when_one_goes_on_otherwise(client, editor):
    press(client, editor, "", look(client, editor, edit=2), **{"words-2": THEIRS})
    press(client, editor, "undoings/", look(client, editor))
    press(client, editor, "drops/?block=4", look(client, editor))
    assert offered() == [("Three.", "by-hand")]


def test_what_stands_in_the_text_all_the_same_is_not_kept_twice(client, editor, as_admin):
    as_admin("merges/?block=2")
    press(client, editor, "undoings/", look(client, editor))
    press(client, editor, "drops/?block=4", look(client, editor))
    assert offered() == [("Three.", "by-hand")]


def test_what_another_wrote_above_the_text_is_kept_as_well(client, fog, admin, okafor):
    factories.login(client, admin)
    press(client, fog, "", look(client, fog), standfirst="What a fog hides.", openness="public")
    factories.login(client, okafor)
    press(client, fog, "undoings/", look(client, fog))
    press(client, fog, "drops/?block=4", look(client, fog))
    fog.refresh_from_db()
    assert ("What a fog hides.", "undone") in [
        (piece["markdown"], piece["reason"]) for piece in fog.aside
    ]
    assert fog.standfirst == ""
    piece = next(piece for piece in fog.aside if piece["reason"] == "undone")
    press(client, fog, f"returns/?block={piece['id']}", look(client, fog))
    assert words(fog)[0] == "What a fog hides."
