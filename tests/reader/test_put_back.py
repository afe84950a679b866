"""Words that were typed for a block which another window took away go back to its place."""

import pytest

from reader.figures import shown
from reader.models import Article, Draft, Step
from reader.review_page.page import BLOCKS_A_PAGE
from reader.reviewing.edits import Edits
from tests import factories
from tests.reader.review_form import Page, begun, look, press, words

pytestmark = pytest.mark.django_db

BACK = "Put back where it was</button>"
PICTURE = "/pictures/0123456789abcdef-320x200/"
AT_END = "Put at the end of the text</button>"


def given_back(client, where, page, **typed):
    """Save a page whose block is gone by now; gives the page that has its words in sight."""
    answer = press(client, where, "", page, **typed)
    assert answer.status_code == 409
    return Page(answer)


def merge(review, *ids):
    """Make one block of each of `ids` and the next."""
    for id in ids:
        review.merge(id)


@pytest.mark.parametrize("htmx", [False, True])
def test_words_for_a_block_that_was_dropped_come_back_in_its_place(client, fog, htmx):
    first, second = look(client, fog), look(client, fog, edit=3)
    press(client, fog, "drops/?block=3", first)
    page = given_back(client, fog, second, **{"words-3": "Mine.\n\nAnd more."})
    assert BACK in page.html
    assert AT_END not in page.html
    for _time in range(2):
        answer = press(client, fog, "additions/", page, htmx=htmx, add="1")
        assert answer.status_code == (200 if htmx else 303)
        assert words(fog) == ["One.", "Mine.", "And more.", "Three."]
        assert "Mine." not in look(client, fog).fields.values()
    if htmx:
        assert "stand nowhere in the text" not in answer.text
    else:
        assert answer["Location"].endswith("#block-3")


def test_of_words_for_a_block_that_is_gone_nothing_is_said_to_be_done(client, fog):
    page = look(client, fog, edit=3)
    fog.revise(Edits(), lambda review: review.drop(3))
    page = given_back(client, fog, page, byline="A. Writer", **{"words-3": "Mine."})
    assert "Changed above the text: Byline." in page.html
    assert "Other words" not in page.html


def test_what_they_were_put_back_for_is_what_it_was_and_that_is_told(client, okafor):
    factories.login(client, okafor)
    text = begun(okafor, "One.", ("heading", 3, "Two"), "Three.")
    page = look(client, text, edit=2)
    text.revise(Edits(), lambda review: review.drop(2), okafor)
    page = given_back(client, text, page, **{"words-2": "Second"})
    answer = press(client, text, "additions/", page, htmx=True, add="1")
    assert "Put back: “Second”." in answer.text
    text.refresh_from_db()
    assert [(block["kind"], block["level"]) for block in text.blocks][1] == ("heading", 3)
    assert text.aside == []
    text.undo(Edits(), okafor)
    assert words(text) == ["One.", "Three."]
    assert [piece["markdown"] for piece in text.aside] == ["Two"]


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        (lambda review: merge(review, 3), ["One.", "Two. Three.", "Mine.", "Four."]),
        (lambda review: merge(review, 2, 2), ["One. Two. Three.", "Mine.", "Four."]),
        (lambda review: (merge(review, 3), review.drop(3)), ["One.", "Mine.", "Four."]),
        (
            lambda review: (merge(review, 3), review.move(3, 0)),
            ["Two. Three.", "Mine.", "One.", "Four."],
        ),
        (
            lambda review: (merge(review, 2, 2), review.drop(2), review.insert(0)),
            ["", "Mine.", "Four."],
        ),
    ],
)
def test_words_for_a_block_that_was_joined_go_below_what_stood_above_it(
    client, okafor, change, expected
):
    factories.login(client, okafor)
    text = begun(okafor, "Menu.", "One.", "Two.", "Three.", "Four.")
    text.revise(Edits(), lambda review: review.drop(1), okafor)
    page = look(client, text, edit=4)
    text.revise(Edits(), change, okafor)
    page = given_back(client, text, page, **{"words-4": "Mine."})
    assert BACK in page.html
    press(client, text, "additions/", page, add="1")
    assert words(text) == expected


def test_words_for_the_first_block_go_above_all_others(client, okafor):
    factories.login(client, okafor)
    text = begun(okafor, "One.", "Two.", "Three.")
    page = look(client, text, edit=1)
    text.revise(Edits(), lambda review: review.drop(1), okafor)
    page = given_back(client, text, page, **{"words-1": "Mine."})
    press(client, text, "additions/", page, add="1")
    assert words(text) == ["Mine.", "Two.", "Three."]


def test_words_for_a_block_that_was_reworded_and_dropped_leave_those_of_others(client, fog):
    page = look(client, fog, edit=3)
    fog.revise(Edits(), lambda review: review.reword(3, "Theirs."))
    fog.revise(Edits(), lambda review: review.drop(3))
    page = given_back(client, fog, page, **{"words-3": "Mine."})
    press(client, fog, "additions/", page, add="1")
    assert words(fog) == ["One.", "Mine.", "Three."]
    assert "Theirs." in [piece["markdown"] for piece in fog.aside]


def test_words_for_a_block_whose_insertion_was_undone_go_back_to_its_place(client, fog):
    fog.revise(Edits(), lambda review: review.insert(3))
    page = look(client, fog, edit=5)
    fog.undo(Edits())
    page = given_back(client, fog, page, **{"words-5": "Mine."})
    assert BACK in page.html
    press(client, fog, "additions/", page, add="1")
    assert words(fog) == ["One.", "Two.", "Mine.", "Three."]


def test_where_nobody_knows_the_place_any_more_the_end_is_offered_and_told(client, fog):
    page = look(client, fog, edit=4)
    fog.revise(Edits(), lambda review: merge(review, 3))
    fog.undoable = []
    fog.save()
    Step.objects.all().delete()
    page = given_back(client, fog, page, **{"words-4": "Mine."})
    assert AT_END in page.html
    assert BACK not in page.html
    answer = press(client, fog, "additions/", page, htmx=True, add="1")
    assert "Put at the end: “Mine.”." in answer.text
    assert words(fog) == ["One.", "Two. Three.", "Mine."]


def test_the_place_is_looked_for_once_more_when_the_button_is_pressed(client, fog):
    page = look(client, fog, edit=3)
    fog.revise(Edits(), lambda review: merge(review, 2))
    page = given_back(client, fog, page, **{"words-3": "Mine."})
    fog.revise(Edits(), lambda review: review.drop(2))
    press(client, fog, "additions/", page, add="1")
    assert words(fog) == ["Mine.", "Three."]


def test_words_go_back_also_where_their_neighbour_goes_with_the_same_press(client, fog):
    fog.revise(Edits(), lambda review: merge(review, 2))
    page = look(client, fog, edit=2)
    page.fields |= {"stray-1": "Mine.", "from-1": "words-3-", "words-2": ""}
    assert press(client, fog, "additions/", page, add="1").status_code == 303
    assert words(fog) == ["Mine.", "Three."]


def test_words_go_back_also_where_others_wait_for_their_writer(client, fog):
    first, second = look(client, fog, edit=2), look(client, fog, edit=2)
    press(client, fog, "?at=2", first, **{"words-2": "Theirs."})
    second.fields |= {"words-2": "Mine.", "stray-1": "Long considered.", "from-1": "words-3-"}
    answer = press(client, fog, "additions/", second, add="1")
    assert answer.status_code == 409
    assert words(fog) == ["Theirs.", "Two.", "Long considered.", "Three."]
    assert Page(answer).fields["words-2"] == "Mine."
    assert "stray-1" not in Page(answer).fields


@pytest.mark.parametrize(
    ("opened", "typed", "says", "caption"),
    [
        ({}, {"shows-2": "A ferry"}, "A ferry", "In the ice."),
        ({"edit": 2}, {"words-2": "In the thaw."}, "A boat", "In the thaw."),
    ],
)
def test_what_a_picture_shows_and_its_caption_come_back_with_it(
    client, okafor, opened, typed, says, caption
):
    factories.login(client, okafor)
    boat = shown(PICTURE, "A boat", "In the ice.")
    text = begun(okafor, "One.", ("figure", 0, boat), "Three.")
    page = look(client, text, **opened)
    text.revise(Edits(), lambda review: review.drop(2), okafor)
    page = given_back(client, text, page, **typed)
    press(client, text, "additions/", page, add="1")
    assert words(text) == ["One.", shown(PICTURE, says, caption), "Three."]


def test_one_is_led_to_the_page_of_a_long_text_that_has_them_again(client, okafor):
    factories.login(client, okafor)
    text = begun(okafor, *(f"Paragraph {number}." for number in range(2 * BLOCKS_A_PAGE)))
    page = look(client, text, edit=2)
    text.revise(Edits(), lambda review: review.drop(BLOCKS_A_PAGE + 9), okafor)
    page.fields |= {"stray-1": "Mine.", "from-1": f"words-{BLOCKS_A_PAGE + 9}-"}
    answer = press(client, text, "additions/", page, add="1")
    assert "page=2" in answer["Location"]
    assert words(text)[BLOCKS_A_PAGE + 8] == "Mine."


@pytest.fixture
def draft(client, okafor):
    """The draft of One. | Two. | Three., which okafor, who is logged in, may edit."""
    text = factories.article(okafor, "fog", ["One.", "Two.", "Three."])
    factories.login(client, okafor)
    return Draft.of(text, okafor)


def test_a_paragraph_of_a_draft_that_comes_back_is_the_one_it_was(client, draft, okafor):
    key, page = draft.blocks[1]["key"], look(client, draft, edit=2)
    draft.revise(Edits(), lambda review: review.drop(2), okafor)
    page = given_back(client, draft, page, **{"words-2": "Mine."})
    press(client, draft, "additions/", page, add="1")
    assert words(draft) == ["One.", "Mine.", "Three."]
    assert draft.blocks[1]["key"] == key


@pytest.mark.parametrize("is_published", [True, False])
def test_words_for_a_draft_that_was_ended_go_to_their_place_in_the_next(
    client, draft, okafor, is_published
):
    draft.revise(Edits(), lambda review: review.insert(2), okafor)
    page = look(client, draft, edit=4)
    draft.revise(Edits(), lambda review: review.reword(1, "First."), okafor)
    if is_published:
        draft.publish("", draft.version, okafor)
    else:
        draft.withdraw()
    page = given_back(client, draft, page, **{"words-4": "Mine."})
    assert BACK in page.html
    press(client, draft, "additions/", page, add="1")
    new = Draft.objects.open().get()
    first = "First." if is_published else "One."
    assert [block["markdown"] for block in new.blocks] == [first, "Two.", "Mine.", "Three."]
    assert Article.objects.get().current_id == new.base_id


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("words-0-", ["Mine.", "One.", "Two.", "Three."]),
        ("words-99-", ["One.", "Two.", "Three.", "Mine."]),
        ("words-9999999999-", ["One.", "Two.", "Three.", "Mine."]),
        ("shows-3-x", ["One.", "Two.", "Mine.", "Three."]),
        ("elsewhere", ["One.", "Two.", "Three.", "Mine."]),
    ],
)
def test_whatever_a_form_says_of_a_place_words_come_into_the_text(client, fog, source, expected):
    page = look(client, fog)
    page.fields |= {"stray-1": "Mine.", "from-1": source}
    assert press(client, fog, "additions/", page, add="1").status_code == 303
    assert words(fog) == expected
