"""A text as one Markdown document: what was not touched stays as it was, and knows what it is."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.importing import read
from reader.reviewing.documents import blocks_of, document_of
from reader.reviewing.kept import block_of

ROOT = Path(__file__).parents[2]
TEXTS = sorted([*ROOT.glob("annotations/demo/**/*.md"), *ROOT.glob("tests/data/imports/*.txt")])


def draft(*parts):
    """Blocks as a draft has them; a part is Markdown, or (kind, level, Markdown)."""
    parts = [part if isinstance(part, tuple) else ("paragraph", 0, part) for part in parts]
    return [
        {"id": number, "at": number} | block_of(*part, f"key{number}")
        for number, part in enumerate(parts, start=1)
    ]


def told(blocks):
    return [(block["kind"], block["level"], block["markdown"], block["key"]) for block in blocks]


def imported(file):
    found = read(file.read_bytes(), "markdown" if file.suffix == ".md" else None)
    return draft(*[(block.kind, block.level, block.markdown) for block in found.blocks])


FOG = draft(
    ("heading", 2, "On *fog*"),
    "One bell for fog, said the pilot.",
    ("quote", 0, "> Two bells for ice.\n>\n> Three for both."),
    ("list", 0, "- ropes\n- lamps\n\n  and oil for them"),
    ("code", 0, "```\nring(1)\n\nring(2)\n```"),
    ("figure", 0, "The bell, cast in 1911"),
    ("note", 0, "The author keeps a bicycle on each bank."),
)


def test_a_document_shows_what_each_block_is():
    document = document_of(FOG)
    assert document.startswith("## On *fog*\n\nOne bell for fog, said the pilot.\n\n> Two")
    assert document.endswith("\n\nThe author keeps a bicycle on each bank.")


@pytest.mark.parametrize("file", TEXTS, ids=lambda file: file.name)
def test_a_document_that_is_not_touched_changes_nothing(file):
    blocks = imported(file)
    assert blocks_of(document_of(blocks).replace("\n", "\r\n"), blocks) == blocks


@pytest.mark.parametrize("file", TEXTS, ids=lambda file: file.name)
def test_what_is_written_at_both_ends_leaves_the_rest_exactly_as_it_was(file):
    blocks = imported(file)
    made = blocks_of(f"Before it all.\n\n{document_of(blocks)}\n\nAfter it all.\n", blocks)
    assert [block["markdown"] for block in (made[0], made[-1])] == [
        "Before it all.",
        "After it all.",
    ]
    assert told(made[1:-1]) == told(blocks)
    assert [block.get("id") for block in made[1:-1]] == [block["id"] for block in blocks]


def test_lines_of_verse_begin_as_far_in_as_they_did_where_another_word_is_changed():
    stanzas = ("\u2003The fog\\\nis here\\\n\u2003\u2003to stay", "\u2003\u2003So\\\nam I")
    blocks = draft(*stanzas)
    made = blocks_of(document_of(blocks).replace("stay", "last").replace("am", "was"), blocks)
    assert [block["markdown"] for block in made] == [
        stanzas[0].replace("stay", "last"),
        stanzas[1].replace("am", "was"),
    ]


def test_an_edited_paragraph_keeps_its_key_and_a_new_one_has_none():
    document = document_of(FOG).replace("the pilot.", "the old pilot.\n\nNobody answered him.")
    made = blocks_of(document, FOG)
    assert told(made)[:3] == [
        told(FOG)[0],
        ("paragraph", 0, "One bell for fog, said the old pilot.", "key2"),
        ("paragraph", 0, "Nobody answered him.", ""),
    ]
    assert told(made)[3:] == told(FOG)[2:]


def test_what_markdown_has_no_mark_for_stays_what_it_was():
    document = document_of(FOG).replace("1911", "1912").replace("a bicycle", "two bicycles")
    kinds = {block["key"]: block["kind"] for block in blocks_of(document, FOG)}
    assert (kinds["key6"], kinds["key7"]) == ("figure", "note")


def test_marks_that_are_typed_make_what_they_say():
    typed = "# Bells\n\n* one\n* two\n\n1) and\n\n> said\n> so\n\n    ring()\n\nA line\nand another"
    made = blocks_of(typed, FOG)
    assert [block["kind"] for block in made] == [
        "heading", "list", "list", "quote", "code", "paragraph",
    ]  # fmt: skip
    assert made[0]["level"] == 2
    assert made[5]["markdown"] == "A line\nand another"


def test_moved_paragraphs_keep_their_keys():
    parts = document_of(FOG).split("\n\nThe bell, ")
    document = f"The bell, {parts[1]}\n\n{parts[0]}"
    assert {block["markdown"]: block["key"] for block in blocks_of(document, FOG)} == {
        block["markdown"]: block["key"] for block in FOG
    }


def test_a_list_that_goes_on_below_takes_it_in():
    made = blocks_of("- ropes\n\n  and lamps", draft(("list", 0, "- ropes")))
    assert told(made) == [("list", 0, "- ropes\n\n  and lamps", "key1")]


def test_links_by_reference_find_their_targets():
    made = blocks_of("See [there][1].\n\n[1]: https://example.org/", FOG)
    assert [block["markdown"] for block in made] == ["See [there](https://example.org/)."]


def test_an_empty_document_has_no_blocks():
    assert blocks_of(" \r\n\n ", FOG) == []
    assert blocks_of("", []) == []


LINES = st.sampled_from(
    ["", "", "Fog.", "- ropes", "  lamps", "    ring()", "> said", "```", "## Ice", "---", "a\x00b",
     "[1]: /x", "* * *", "|a|b|", "|-|-|", "1. one", "مرحبا", "👩‍👩‍👧"]
)  # fmt: skip
DOCUMENTS = st.lists(LINES, max_size=14).map("\n".join)


@given(DOCUMENTS, DOCUMENTS)
def test_any_document_gives_blocks_that_say_something_and_no_key_twice(first, second):
    old = draft(*[(b["kind"], b["level"], b["markdown"]) for b in blocks_of(first, [])])
    assert blocks_of(document_of(old), old) == old
    made = blocks_of(second, old)
    keys = [block["key"] for block in made if block["key"]]
    assert len(keys) == len(set(keys))
    assert all(block["markdown"].strip() and "\x00" not in block["markdown"] for block in made)
