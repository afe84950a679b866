"""What a person does with several blocks at once, and what is told of it."""

import pytest

from reader.importing.blocks import block_from_markdown
from reader.importing.found import Dropped, Found
from reader.rendering import render
from reader.review_page.done import done_words
from reader.reviewing import ranges
from reader.reviewing.beginning import review_of
from reader.reviewing.kept import kept
from reader.reviewing.review import Gone
from reader.reviewing.steps import step_back, stepped, told


@pytest.fixture
def review():
    """Blocks 1 to 5, each a paragraph of its own name; after the third something was set aside."""
    made = [block_from_markdown("paragraph", 0, words) for words in ("A", "B", "C", "D", "E")]
    made[1].doubt = made[4].doubt = "short-line"
    return review_of(Found(blocks=made, dropped=[Dropped("Menu", "menu", 2)]))


def ids(review, words):
    return {block["id"] for block in review.blocks if block["markdown"] in words.split()}


def said(review):
    return [block["markdown"] for block in review.blocks]


def test_chosen_blocks_are_set_aside_together_and_one_goes_on_after_them(review):
    here = ranges.drop(review, ids(review, "B C"))
    assert said(review) == ["A", "D", "E"]
    assert review.block(here)["markdown"] == "D"
    assert [piece["markdown"] for piece in review.aside] == ["B", "C", "Menu"]


def test_those_that_follow_each_other_are_merged_and_the_others_stay(review):
    ranges.merge(review, ids(review, "A B D"))
    assert said(review) == ["A B", "C", "D", "E"]


def test_one_alone_is_merged_with_the_next(review):
    ranges.merge(review, ids(review, "D"))
    assert said(review) == ["A", "B", "C", "D E"]


def test_merging_many_is_the_same_as_merging_one_after_the_other(review):
    other = review.copy()
    ranges.merge(review, ids(review, "A B C D E"))
    for _time in range(4):
        other.merge(other.blocks[0]["id"])
    assert review.blocks == other.blocks


@pytest.mark.parametrize(
    ("kind", "expected"),
    [
        ("quote", ["> A", "> B", "C", "D", "E"]),
        ("list", ["- A\n- B", "C", "D", "E"]),
        ("verse", ["A\\\nB", "C", "D", "E"]),
        ("code", ["```\nA\nB\n```", "C", "D", "E"]),
    ],
)
def test_the_kind_of_several_is_changed_at_once(review, kind, expected):
    ranges.rekind(review, ids(review, "A B"), kind, 0)
    assert said(review) == expected


@pytest.mark.parametrize("kind", ["quote", "list", "verse", "heading", "note"])
def test_changing_the_kind_of_hundreds_renders_none_of_them(review, kind, monkeypatch):
    monkeypatch.setattr("reader.importing.blocks.text_rendered", None)
    for block in review.blocks:
        block["markdown"] = f"*{block['markdown']}* and [more](#p-1)"
    ranges.rekind(review, {block["id"] for block in review.blocks}, kind, 2)
    assert {block["kind"] for block in review.blocks} == {"paragraph" if kind == "verse" else kind}


TABLE = "| Year | Ferries |\n| --- | --- |\n| 1871 | 4 |"


@pytest.mark.parametrize("kind", ["heading", "list", "code", "verse"])
def test_a_table_stays_one_and_the_others_change(review, kind):
    review.reword(3, TABLE)
    expected = review.copy()
    for others in ("A B", "D E"):
        ranges.rekind(expected, ids(expected, others), kind, 2)
    ranges.rekind(review, {block["id"] for block in review.blocks}, kind, 2)
    assert review.blocks == expected.blocks
    assert (review.spared, expected.spared) == (3, 0)
    ranges.rekind(review, {1}, "paragraph", 0)
    assert review.spared == 3


@pytest.mark.parametrize("kind", ["paragraph", "quote", "figure", "note"])
def test_a_table_becomes_what_leaves_it_a_table(review, kind):
    review.reword(3, TABLE)
    ranges.rekind(review, {3}, kind, 0)
    assert review.block(3)["kind"] == kind
    assert "<table>" in render(review.block(3)["markdown"])
    assert not review.spared


def test_a_table_is_merged_with_another_whose_head_may_come_again(review):
    review.reword(1, TABLE)
    review.reword(2, "| Year | Ferries |\n| - | - |\n| 1872 | 5 |")
    review.reword(3, "| 1873 | 6 |\n| --- | --- |\n| 1874 | 7 |")
    review.reword(5, "|  |  |\n| --- | --- |\n| 1875 | 8 |")
    ranges.merge(review, {1, 2, 3, 5})
    years = "".join(f"\n| {1871 + at} | {4 + at} |" for at in range(5))
    assert said(review) == [f"| Year | Ferries |\n| --- | --- |{years}", "E"]
    assert not review.spared


@pytest.mark.parametrize("chosen", [{3}, {3, 5}])
@pytest.mark.parametrize("other", ["D", "> D", "- D", "| Year |\n| --- |\n| 1872 |", "1873 | 6"])
def test_a_table_is_merged_with_nothing_that_would_take_its_rows(review, chosen, other):
    review.reword(3, TABLE)
    review.reword(5, other)
    before = said(review)
    ranges.merge(review, chosen)
    assert said(review) == before
    assert review.spared == 3


@pytest.mark.parametrize(
    ("kinds", "chosen", "expected", "spared"),
    [
        (["quote", "heading"], "A", ["> A", "B", "C", "D", "E"], 2),
        (["heading", "quote"], "A", ["A", "> B", "C", "D", "E"], 1),
        (["quote", "paragraph", "heading"], "A B C D", ["> A\n>\n> B", "C D", "E"], 3),
        (["quote", "quote", "heading"], "A B", ["> A\n>\n> B", "C", "D", "E"], 0),
        (["heading", "paragraph"], "A", ["A B", "C", "D", "E"], 0),
    ],
)
def test_no_heading_goes_into_a_quote_by_merging(review, kinds, chosen, expected, spared):
    there = ids(review, chosen)
    for id, kind in enumerate(kinds, start=1):
        ranges.rekind(review, {id}, kind, 2 if kind == "heading" else 0)
    ranges.merge(review, there)
    assert (said(review), review.spared) == (expected, spared)


def test_what_stands_before_a_table_is_merged_without_it(review):
    review.reword(3, TABLE)
    ranges.merge(review, {block["id"] for block in review.blocks})
    assert said(review) == ["A B", TABLE, "D E"]
    assert review.spared == 3


def test_the_signs_of_a_table_alone_make_none(review):
    review.reword(3, "4 | 5")
    ranges.rekind(review, {3}, "verse", 0)
    ranges.rekind(review, {3}, "code", 0)
    assert review.block(3)["markdown"] == "```\n4 | 5\n```"


def test_choosing_the_kind_that_stands_settles_the_doubt(review):
    assert review.block(2)["doubt"]
    ranges.rekind(review, {2}, "paragraph", 0)
    assert not review.block(2)["doubt"]


def test_verse_that_is_made_a_paragraph_runs_on(review):
    ranges.rekind(review, ids(review, "A B C"), "verse", 0)
    ranges.rekind(review, {1}, "paragraph", 0)
    assert said(review) == ["A B C", "D", "E"]


def test_stanzas_that_are_made_verse_stay_apart_and_single_lines_run_together(review):
    review.reword(1, "A\\\na")
    review.reword(2, "> B\n> b")
    review.reword(6, "E\\\ne")
    ranges.rekind(review, {block["id"] for block in review.blocks}, "verse", 0)
    assert said(review) == ["A\\\na", "B\\\nb", "C\\\nD", "E\\\ne"]


@pytest.mark.parametrize("words", ["B", "## B", "- B", "> B"])
def test_a_line_by_itself_is_no_verse_and_stays_what_it_is(review, words):
    review.reword(2, words)
    review.reword(3, "C\\\nc")
    before = review.copy()
    ranges.rekind(review, {2, 3}, "verse", 0)
    assert review.blocks[:2] == before.blocks[:2]
    assert review.spared == 2
    ranges.rekind(review, ids(review, "D E"), "verse", 0)
    assert said(review)[3:] == ["D\\\nE"]


LIST = (
    "3. He wrote in the log:\\\n   Gate four has gone.\n"
    "4. Three heads:\n   - a. ewes;\n   - a barn.\n4. She spoke\n   for days."
)


def test_a_list_that_is_made_a_paragraph_becomes_one_for_each_line_with_its_number(review):
    review.reword(3, LIST)
    ranges.rekind(review, {3}, "paragraph", 0)
    assert [kind["kind"] for kind in review.blocks] == ["paragraph"] * 10
    assert said(review)[2:8] == [
        "3\\. He wrote in the log:",
        "Gate four has gone.",
        "4\\. Three heads:",
        "a. ewes;",
        "a barn.",
        "5\\. She spoke for days.",
    ]
    assert not any(ranges.kind_of(block)[0] == ranges.VERSE for block in review.blocks)


@pytest.mark.parametrize(
    ("kind", "expected"),
    [
        (
            "verse",
            "3\\. He wrote in the log:\\\nGate four has gone.\\\n4\\. Three heads:",
        ),
        ("quote", "> 3\\. He wrote in the log:\n>\n> Gate four has gone.\n>\n> 4\\. Three heads:"),
        ("code", "```\n3. He wrote in the log:\nGate four has gone.\n4. Three heads:\na. ewes;\n"),
        ("note", "3\\. He wrote in the log:\\\nGate four has gone.\\\n4\\. Three heads:"),
    ],
)
def test_a_list_that_is_made_one_block_keeps_its_lines_and_their_numbers(review, kind, expected):
    review.reword(3, LIST)
    ranges.rekind(review, {3}, kind, 0)
    assert len(review.blocks) == 5
    assert said(review)[2].startswith(expected)


def test_a_list_without_words_becomes_a_paragraph_without_any(review):
    review.reword(3, "- C")
    review.block(3)["markdown"] = "-"
    ranges.rekind(review, {3}, "paragraph", 0)
    assert [block["kind"] for block in review.blocks] == ["paragraph"] * 5


def test_keeping_several_goes_on_to_the_next_doubt(review):
    here = ranges.settle(review, ids(review, "A B C"))
    assert [block["markdown"] for block in review.blocks if block["doubt"]] == ["E"]
    assert review.block(here)["markdown"] == "E"


@pytest.mark.parametrize(
    ("chosen", "steps", "expected"),
    [
        ("B C", -1, "B C A D E"),
        ("B C", 1, "A D B C E"),
        ("A C", -1, "A C B D E"),
        ("D E", 1, "A B C D E"),
        ("A", 1, "B A C D E"),
    ],
)
def test_chosen_blocks_move_by_one_place_and_stop_at_the_edge(review, chosen, steps, expected):
    ranges.move(review, ids(review, chosen), steps)
    assert said(review) == expected.split()


@pytest.mark.parametrize(
    ("chosen", "steps", "said"),
    [
        ("C", -1, "Moved: “C”."),
        ("C", 1, "Moved: “C”."),
        ("B C", 1, "Moved: 2 blocks."),
        ("A C", -1, "Moved: “C”."),
        ("C E", 1, "Moved: “C”."),
        ("E", 1, ""),
    ],
)
def test_what_was_moved_is_told_whichever_way_it_went(review, chosen, steps, said):
    before = review.copy()
    ranges.move(review, ids(review, chosen), steps)
    did = told("move", before, review) if step_back(before, review) else {}
    assert done_words(did) == said


def test_where_one_block_is_put_past_another_it_is_the_one_that_was_moved(review):
    before = review.copy()
    review.move_below(2, 3)
    assert said(review) == ["A", "C", "B", "D", "E"]
    assert done_words(told("move", before, review)) == "Moved: “B”."


def test_all_between_the_first_and_the_last_are_meant_where_one_says_so(review):
    assert ranges.between(review, ids(review, "B D")) == ids(review, "B C D")
    assert ranges.between(review, {99}) == {99}


def test_what_is_gone_is_left_out_and_nothing_is_done_where_all_is_gone(review):
    ranges.drop(review, {2, 99})
    assert said(review) == ["A", "C", "D", "E"]
    for act in (ranges.drop, ranges.merge, ranges.settle):
        with pytest.raises(Gone):
            act(review, {99})


def test_merging_one_with_one_that_is_gone_merges_nothing_else(review):
    ranges.merge(review, {1, 99})
    assert said(review) == ["A", "B", "C", "D", "E"]


@pytest.mark.parametrize("verb", ["drop", "merge", "settle"])
def test_one_step_takes_back_what_was_done_with_several(review, verb):
    before = review.copy()
    getattr(ranges, verb)(review, ids(review, "B C D"))
    assert stepped(review, step_back(before, review)).blocks == before.blocks


def test_what_was_done_is_told_in_words(review):
    before = review.copy()
    ranges.drop(review, ids(review, "B C D"))
    did = told("drop", before, review)
    assert done_words(did) == "Set aside: 3 blocks."
    assert done_words(did, "undo") == "Undone: set aside: 3 blocks."
    assert done_words(did, "redo") == "Done again: set aside: 3 blocks."
    before = review.copy()
    ranges.merge(review, {1})
    assert done_words(told("merge", before, review)) == "Merged: “A”."
    before = review.copy()
    review.reword(1, "| A | B |\n| - | - |\n\nC")
    assert done_words(told("reword", before, review)) == "Split: “A E”."
    before = review.copy()
    review.reword(1, "D")
    assert done_words(told("reword", before, review)) == "Other words: “D”."
    before = review.copy()
    ranges.rekind(review, {1}, "quote", 0)
    assert done_words(told("kind", before, review)) == "Another kind, Quote: “D”."
    before = review.copy()
    review.reword(1, "")
    assert done_words(told("reword", before, review)) == "Set aside: “D”."
    assert done_words({}) == ""


def test_what_is_quoted_has_no_second_quotation_marks():
    did = {"verb": "drop", "count": 1, "words": "“A firm” «of» the town"}
    assert done_words(did) == "Set aside: “A firm of the town”."
    assert done_words(did | {"words": "It’s so"}) == "Set aside: “It’s so”."


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (
            "Nobody of the town could romanticise. They left it.",
            "Nobody of the town could romanticise…",
        ),
        (
            "See also the [archive’s page](https://example.org/of/it) about ferries.",
            "See also the archive’s page about…",
        ),
        (
            "Internationalisation notwithstanding, counterrevolutionaries-in-waiting dissented.",
            "Internationalisation notwithstanding…",
        ),
        (
            "渡口的老人说河还是那条河。" * 9,
            "渡口的老人说河还是那条河。" * 4 + "渡口的老人说河还" + "…",
        ),
        ("One, two, three.", "One, two, three."),
    ],
)
def test_what_is_quoted_is_cut_where_a_word_ends_and_has_an_ellipsis_for_its_stop(
    review, words, said
):
    before = review.copy()
    review.reword(1, words)
    assert done_words(told("reword", before, review)) == f"Other words: “{said}”."


def test_a_step_that_was_kept_before_its_verb_was_is_told_as_nothing():
    assert done_words({}, "undo") == ""


@pytest.mark.parametrize(
    ("markdown", "kind"),
    [
        ("One,\\\ntwo.", "verse"),
        ("One, two.", "paragraph"),
        ("[[1]](#postil-mark-5) One.\\\nTwo.", "paragraph"),
        ("[[1]](#p-abcde) One.\\\nTwo.", "paragraph"),
    ],
)
def test_lines_are_verse_but_for_the_paragraphs_of_a_note(markdown, kind):
    assert ranges.kind_of(kept(block_from_markdown("paragraph", 0, markdown))) == (kind, 0)
