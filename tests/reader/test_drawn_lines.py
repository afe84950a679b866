"""Drawn lines, as one puts them into a text by hand and takes them out of it."""

import pytest
from django.utils import translation

from reader.importing.blocks import block_from_markdown
from reader.importing.found import Found
from reader.models import Draft
from reader.reviewing import ranges
from reader.reviewing.beginning import review_of
from reader.reviewing.documents import blocks_of
from reader.reviewing.edits import Edits
from reader.reviewing.typed import blocks_typed
from tests import factories
from tests.reader.review_form import begun, look, press, tree_of, words

LINES = ["---", "***", "* * *", "- - -", "_ _ _", "⁂", "❦"]


def review_with(*markdown):
    return review_of(
        Found(blocks=[block_from_markdown("paragraph", 0, words) for words in markdown])
    )


def said(blocks):
    return [(block.kind, block.markdown) for block in blocks]


@pytest.mark.parametrize("line", LINES)
@pytest.mark.parametrize("kind", ["paragraph", "quote", "list", "heading", "note"])
def test_a_line_that_is_typed_is_drawn_whatever_its_block_was(line, kind):
    assert said(blocks_typed(line, kind, 2 * (kind == "heading"))) == [("paragraph", "---")]


@pytest.mark.parametrize("line", LINES)
def test_a_line_that_is_typed_between_two_paragraphs_parts_them(line):
    typed = blocks_typed(f"One.\n\n{line}\n\nTwo.", "paragraph", 0)
    assert said(typed) == [("paragraph", "One."), ("paragraph", "---"), ("paragraph", "Two.")]


@pytest.mark.parametrize("line", LINES)
def test_a_line_that_is_typed_into_a_list_parts_it(line):
    typed = blocks_typed(f"1. one\n2. two\n\n{line}\n\n3. three", "list", 0, "1. one\n2. two")
    assert said(typed) == [("list", "1. one\n2. two"), ("paragraph", "---"), ("list", "3. three")]


def test_a_line_that_is_typed_between_stanzas_is_drawn():
    verse = "The river\\\nfroze."
    typed = blocks_typed(f"{verse}\n\n* * *\n\n{verse}", "paragraph", 0, verse)
    assert said(typed) == [("paragraph", verse), ("paragraph", "---"), ("paragraph", verse)]


def test_signs_in_code_and_among_words_are_no_line():
    assert said(blocks_typed("---", "code", 0)) == [("code", "---")]
    assert said(blocks_typed("⁂ and so on", "paragraph", 0)) == [("paragraph", "⁂ and so on")]


@pytest.mark.parametrize("line", LINES)
def test_a_line_in_a_whole_text_is_drawn(line):
    made = blocks_of(f"One.\n\n{line}\n\nTwo.", [])
    assert [block["markdown"] for block in made] == ["One.", "---", "Two."]


def test_a_line_that_is_merged_with_what_follows_goes_and_one_goes_on_there():
    review = review_with("One.", "---", "Two.")
    line, after = (block["id"] for block in review.blocks[1:])
    assert ranges.merge(review, {line}) == after
    assert [block["markdown"] for block in review.blocks] == ["One.", "Two."]


def test_a_line_is_merged_away_on_the_page(client, okafor):
    factories.login(client, okafor)
    imported = begun(okafor, "One.", "---", "Two.")
    answer = press(client, imported, "merges/?block=2", look(client, imported))
    assert answer["Location"].endswith("#merge-3")
    assert words(imported) == ["One.", "Two."]


def test_what_was_done_to_a_line_says_that_it_is_one(client, okafor):
    factories.login(client, okafor)
    imported = begun(okafor, "One.", "---", "Two.")
    sent = press(client, imported, "drops/?block=2", look(client, imported), htmx=True)
    assert "Set aside: a drawn line." in sent.content.decode()
    pieces = tree_of(client.get(imported.get_absolute_url())).iterfind(".//*[@id='pieces']//b")
    assert [piece.text for piece in pieces] == ["Drawn line"]


def test_a_stanza_that_is_checked_is_as_readers_will_see_it(client, okafor):
    factories.login(client, okafor)
    imported = begun(okafor, "One goes in,\\\n\u2003two goes out.")
    block = tree_of(client.get(imported.get_absolute_url())).find(".//*[@id='text-1']")
    assert [line.get("class") for line in block.iter("span")] == ["verse", "verse in-1"]


def drafted(okafor, *words):
    """Give the draft of a text, and the text."""
    text = factories.article(okafor, "fog", words)
    return Draft.of(text, okafor), text


@pytest.mark.parametrize(
    ("document", "summary"),
    [
        ("One.\n\nTwo.", "1 drawn line removed"),
        ("One.\n\n---\n\nTwo.\n\n---\n\nThree.", "1 paragraph added, 1 drawn line added"),
        ("One.\n\n***\n\nTwo.", ""),
        ("# One\n\nOne.\n\n---\n\nTwo.", "1 heading added"),
        ("# One.\n\n---\n\nTwo.\n\nThree.", "1 paragraph added, 1 heading changed"),
    ],
)
def test_what_changed_is_counted_by_what_it_is(okafor, document, summary):
    draft, _text = drafted(okafor, "One.", "---", "Two.")
    draft.rewrite(document, Edits(version=draft.version), okafor)
    assert draft.summary() == summary


def test_several_things_that_changed_are_one_sentence_in_every_language(okafor):
    draft, _text = drafted(okafor, "One.", "---", "Two.")
    draft.rewrite("# Head\n\nOne.\n\nTwo.\n\nThree.", Edits(version=draft.version), okafor)
    with translation.override("ru"):
        summary = draft.summary()
    assert summary == "Добавлен 1 абзац, добавлен 1 заголовок, удалена 1 разделительная линия"


@pytest.mark.parametrize("place", [0, 1, 2])
def test_who_takes_one_of_many_lines_out_of_a_whole_text_moves_no_other(okafor, place):
    draft, _text = drafted(okafor, "One.", "---", "Two.", "---", "Three.", "---", "Four.")
    words = ["One.", "---", "Two.", "---", "Three.", "---", "Four."]
    del words[2 * place + 1]
    draft.rewrite("\n\n".join(words), Edits(version=draft.version), okafor)
    assert draft.summary() == "1 drawn line removed"


@pytest.mark.parametrize("place", [0, 1, 2, 3])
def test_who_puts_a_line_among_many_into_a_whole_text_moves_no_other(okafor, place):
    words = ["One.", "Two.", "---", "Three.", "Four.", "---", "Five.", "Six.", "---", "Seven."]
    draft, _text = drafted(okafor, *words)
    words.insert(3 * place + 1, "---")
    draft.rewrite("\n\n".join(words), Edits(version=draft.version), okafor)
    assert draft.summary() == "1 drawn line added"


def test_a_line_that_changes_places_with_a_paragraph_is_what_moved(okafor):
    draft, _text = drafted(okafor, "One.", "Two.", "---", "Three.")
    id = draft.blocks[2]["id"]
    draft.revise(Edits(), lambda review: review.move_by(id, -1), okafor)
    assert draft.summary() == "1 drawn line moved"
    draft.revise(Edits(), lambda review: review.move_by(id, 2), okafor)
    assert draft.summary() == "1 drawn line moved"


@pytest.mark.parametrize("standing", ["added", "removed"])
def test_a_line_that_came_or_went_is_seen_in_the_comparison(client, okafor, standing):
    fewer = ["One.", "Two.", "---", "Three.", "Four.", "Five.", "---", "Six."]
    more = ["One.", "---", "Two.", "---", "Three.", "Four.", "Five.", "---", "Six."]
    before, after = (fewer, more) if standing == "added" else (more, fewer)
    draft, _text = drafted(okafor, *before)
    draft.rewrite("\n\n".join(after), Edits(version=draft.version), okafor)
    factories.login(client, okafor)
    page = tree_of(client.get("/texts/fog/draft/comparison/"))
    heads = [
        " ".join("".join(line.find("p").itertext()).split())
        for line in page.iter("div")
        if line.get("class") in ("line added", "line removed", "line changed", "line moved")
    ]
    assert heads == [f"Drawn line {standing}"]


def test_a_line_that_came_is_none_that_went_elsewhere(client, okafor):
    draft, _text = drafted(okafor, "One.", "Two.", "---", "Three.")
    id = draft.blocks[2]["id"]
    draft.revise(Edits(), lambda review: review.drop(id), okafor)
    draft.revise(Edits(), lambda review: review.reword(1, "One.\n\n---"), okafor)
    factories.login(client, okafor)
    page = client.get("/texts/fog/draft/comparison/").content.decode()
    found = [page.count(f'class="line {state}"') for state in ("added", "removed", "moved")]
    assert found == [1, 1, 0]
    assert page.count("———") == 2
