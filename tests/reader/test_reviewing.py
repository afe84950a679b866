"""What a person does with a text on its way in: every verb, and that undoing takes it back."""

import json
from datetime import date

import pytest

from reader.importing.blocks import block_from_markdown
from reader.importing.found import Dropped, Found
from reader.reviewing import ranges
from reader.reviewing.beginning import review_of, shortened
from reader.reviewing.edits import Edits
from reader.reviewing.illustrating import illustrate
from reader.reviewing.review import Gone, mark_of
from reader.reviewing.steps import MOST_STEPS, brief_of, kept_short, step_back, stepped


def found(*blocks, **head):
    """A page as the importer gives it: a block is its Markdown, or (kind, level, Markdown)."""
    parts = [block if isinstance(block, tuple) else ("paragraph", 0, block) for block in blocks]
    made = [block_from_markdown(*part) for part in parts]
    return Found(**{"title": "Fog", "language": "en", "blocks": made, **head})


@pytest.fixture
def review():
    """Menu | One. | Links | Two. | Three. | Footer, of which One, Two and Three are kept."""
    aside = [
        Dropped("Menu", "menu", -1),
        Dropped("Links", "label", 0),
        Dropped("Foot", "footer", 2),
    ]
    return review_of(found("One.", "Two.", "Three.", dropped=aside))


def words(review):
    return [block["markdown"] for block in review.blocks]


def aside(review):
    return [piece["markdown"] for piece in review.aside]


def id_of(review, markdown):
    everything = [*review.blocks, *review.aside]
    return next(part["id"] for part in everything if part["markdown"] == markdown)


def test_a_review_begins_with_what_was_found():
    review = review_of(found("One.", published=date(2020, 3, 1), byline="A. Writer", head=["Fog"]))
    assert review.fields["published_on"] == "2020-03-01"
    assert (review.fields["title"], review.fields["byline"]) == ("Fog", "A. Writer")
    assert [piece["reason"] for piece in review.aside] == ["head"]


def test_a_dropped_block_can_be_taken_back_to_where_it_stood(review):
    two = id_of(review, "Two.")
    assert review.drop(two) == id_of(review, "Three.")
    assert words(review) == ["One.", "Three."]
    assert aside(review) == ["Menu", "Links", "Two.", "Foot"]
    review.take_back(two)
    assert words(review) == ["One.", "Two.", "Three."]


@pytest.mark.parametrize(
    ("piece", "expected"),
    [
        ("Menu", ["Menu", "One.", "Two.", "Three."]),
        ("Links", ["One.", "Links", "Two.", "Three."]),
        ("Foot", ["One.", "Two.", "Three.", "Foot"]),
    ],
)
def test_what_the_importer_set_aside_comes_back_to_its_own_place(review, piece, expected):
    review.take_back(id_of(review, piece))
    assert words(review) == expected


def test_a_piece_that_looks_like_a_mark_comes_back_as_words():
    review = review_of(found("One.", dropped=[Dropped("# Top of page", "menu", -1)]))
    review.take_back(review.aside[0]["id"])
    assert review.parts()[0].markdown == "\\# Top of page"


@pytest.mark.parametrize(
    ("standfirst", "left"),
    [
        ("How the fog came down.", ""),
        ("How  the fog\ncame down.", ""),
        ("How the mist came down.", "How the mist came down."),
    ],
)
def test_what_became_the_standfirst_and_is_taken_back_stands_there_no_more(standfirst, left):
    head = ["Fog", "*How the [fog](/fog/) came down.*"]
    review = review_of(found("One.", head=head, standfirst=standfirst))
    before = review.copy()
    review.take_back(id_of(review, head[1]))
    assert words(review) == [head[1], "One."]
    assert review.fields == before.fields | {"standfirst": left}
    assert stepped(review, step_back(before, review)) == before


def test_what_became_the_title_and_is_taken_back_stays_the_title():
    review = review_of(found("One.", head=["Fog"], standfirst="How it came down."))
    review.take_back(id_of(review, "Fog"))
    assert words(review) == ["Fog", "One."]
    assert (review.fields["title"], review.fields["standfirst"]) == ("Fog", "How it came down.")


def test_a_block_that_was_dropped_and_says_the_same_leaves_the_standfirst_as_it_is():
    review = review_of(found("One.", standfirst="One."))
    review.drop(id_of(review, "One."))
    review.take_back(id_of(review, "One."))
    assert review.fields["standfirst"] == "One."


def test_a_picture_comes_back_as_a_figure_with_what_it_shows():
    picture = Dropped("/b.png", "image", 0, kind="figure", shows="A boat")
    review = review_of(found("One.", dropped=[picture]))
    review.take_back(review.aside[0]["id"])
    assert [(part.kind, part.markdown) for part in review.parts()][1] == ("figure", "A boat")


@pytest.mark.parametrize(
    "address",
    [
        "https://example.org/2017/DSCN3_1.jpg",
        "/b.png",
        "Fog_files/the bell.JPG?w=300",
        "../media/44",
        "![](https://example.org/b)",
    ],
)
def test_the_address_of_a_picture_comes_back_as_a_place_for_it_and_is_never_published(address):
    picture = Dropped(address, "image-alone", 0, kind="figure")
    review = review_of(found("One.", "Two.", dropped=[picture]))
    before = review.copy()
    here = review.take_back(review.aside[0]["id"])
    assert words(review) == ["One.", "", "Two."]
    assert (review.block(here)["kind"], review.block(here)["doubt"]) == ("figure", "absent")
    assert [part.markdown for part in review.parts()] == ["One.", "Two."]
    assert stepped(review, step_back(before, review)) == before
    illustrate(review, here, "/pictures/0123456789abcdef-4x3/", "")
    assert review.block(here)["doubt"] == "undescribed"
    assert review.parts()[1].markdown == "![](/pictures/0123456789abcdef-4x3/)"


@pytest.mark.parametrize(
    "words", ["AP/Reuters", "The bell.", "![](/pictures/0123456789abcdef-4x3/)", "See a.jpg there"]
)
def test_words_and_pictures_of_figures_come_back_as_they_were(words):
    review = review_of(found("One."))
    illustrate(review, 1, "/pictures/0123456789abcdef-4x3/", "")
    review.blocks[0]["markdown"] = words
    review.drop(1)
    assert review.block(review.take_back(1))["markdown"] == words


def test_blocks_merge_into_one_that_keeps_the_place_of_the_first(review):
    one, two = id_of(review, "One."), id_of(review, "Two.")
    assert review.merge(one) == one
    assert words(review) == ["One. Two.", "Three."]
    with pytest.raises(Gone):
        review.block(two)


def test_the_last_block_has_nothing_to_merge_with(review):
    review.merge(id_of(review, "Three."))
    assert words(review) == ["One.", "Two.", "Three."]


def test_joined_pieces_part_where_they_were_joined(review):
    one = id_of(review, "One.")
    review.merge(one)
    review.unjoin(one)
    assert words(review) == ["One.", "Two.", "Three."]


def test_an_empty_line_splits_a_block(review):
    review.reword(id_of(review, "Two."), "Two.\r\n\r\n\r\nTwo and a half.\n")
    assert words(review) == ["One.", "Two.", "Two and a half.", "Three."]


def test_an_empty_line_splits_a_heading():
    review = review_of(found(("heading", 2, "One and two")))
    review.reword(review.blocks[0]["id"], "One\n\nTwo")
    assert words(review) == ["One", "Two"]
    assert [block["kind"] for block in review.blocks] == ["heading", "heading"]


@pytest.mark.parametrize(
    "typed",
    [
        "***Metro***\\\n\nSilver’s tale",
        "***Metro***\n\n\\\nSilver’s tale",
        "***Metro***  \n\nSilver’s tale",
        "***Metro***\n\n  \nSilver’s tale",
        "***Metro***\\\r\n\r\nSilver’s tale",
    ],
)
def test_a_split_beside_the_end_of_a_line_takes_that_end_away(typed):
    review = review_of(found("***Metro***\\\nSilver’s tale"))
    review.reword(review.blocks[0]["id"], typed)
    assert words(review) == ["***Metro***", "Silver’s tale"]


def test_a_split_leaves_the_ends_of_other_lines_and_a_backslash_that_is_read(review):
    review.reword(id_of(review, "Two."), "one\\\ntwo\\\\\n\nthree\\\nfour")
    assert words(review)[1:3] == ["one\\\ntwo\\\\", "three\\\nfour"]


def test_each_part_of_a_split_block_comes_back_to_its_own_place(review):
    review.reword(id_of(review, "Two."), "a\n\nb\n\nc")
    for part in ("a", "b", "c"):
        review.drop(id_of(review, part))
    for part in ("c", "a", "b"):
        review.take_back(id_of(review, part))
    assert words(review) == ["One.", "a", "b", "c", "Three."]


def test_code_is_not_split_at_its_empty_lines():
    review = review_of(found(("code", 0, "```\na\n```")))
    review.reword(review.blocks[0]["id"], "```\na\n\nb\n```")
    assert words(review) == ["```\na\n\nb\n```"]


@pytest.mark.parametrize(
    ("typed", "kind", "level"),
    [
        ("### The bell", "heading", 3),
        ("# The bell", "heading", 2),
        ("> The bell", "quote", 0),
        ("- one\n- two", "list", 0),
        ("2\\. The bell", "paragraph", 0),
    ],
)
def test_marks_that_are_typed_into_a_paragraph_make_it_what_they_say(review, typed, kind, level):
    review.reword(id_of(review, "Two."), typed)
    assert (review.blocks[1]["kind"], review.blocks[1]["level"]) == (kind, level)


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("The bell", ["> The bell"]),
        ("The bell\\\nof the ferry", ["> The bell\\\n> of the ferry"]),
        ("> The bell\nof the ferry", ["> The bell\nof the ferry"]),
        ("> The bell\n\nIt rang.", ["> The bell", "> It rang."]),
        ("- one\n- two", ["> - one\n> - two"]),
    ],
)
def test_a_quote_stays_one_when_its_marks_are_not_typed(typed, expected):
    review = review_of(found(("quote", 0, "> The fog")))
    review.reword(review.blocks[0]["id"], typed)
    assert words(review) == expected
    assert {block["kind"] for block in review.blocks} == {"quote"}


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("The mill\nis quite\nstill", ["The mill\\\nis quite\\\nstill"]),
        ("The mill\\\n- is quite  \nstill\\", ["The mill\\\n\\- is quite\\\nstill"]),
        ("The mill\n\\\nis still\n\\\n", ["The mill\\\n\\\nis still"]),
        ("The mill\nis\n\nquite\nstill", ["The mill\\\nis", "quite\\\nstill"]),
        ("The mill", ["The mill"]),
        ("- The mill\n- is still", ["- The mill\n- is still"]),
    ],
)
def test_each_line_that_is_typed_into_verse_is_a_line_of_it(typed, expected):
    review = review_of(found("The mill\\\nis still"))
    review.reword(review.blocks[0]["id"], typed)
    assert words(review) == expected


STEP = "\u2003"


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        (f"{STEP}The mill\nis still", [f"{STEP}The mill\\\nis still"]),
        (f"The mill\\\n{STEP}{STEP}is still", [f"The mill\\\n{STEP}{STEP}is still"]),
        ("  The mill\n    is still", [f"{STEP}The mill\\\n{STEP}{STEP}is still"]),
        (f"The mill\n{'  ' * 20}is still", [f"The mill\\\n{STEP * 8}is still"]),
        (
            f"The mill\n{STEP}is\n\n  quite\n still",
            [f"The mill\\\n{STEP}is", f"{STEP}quite\\\nstill"],
        ),
        (f"{STEP}The mill\n\n{STEP}is still", ["The mill", "is still"]),
        ("- The mill\n  - is still", ["- The mill\n  - is still"]),
    ],
)
def test_a_line_of_verse_begins_as_far_in_as_it_was_typed(typed, expected):
    review = review_of(found("The mill\\\nis still"))
    review.reword(review.blocks[0]["id"], typed)
    assert words(review) == expected


def test_a_line_that_is_typed_into_a_paragraph_or_a_note_runs_on(review):
    review.reword(id_of(review, "Two."), "Two\nand a half.")
    assert words(review)[1] == "Two\nand a half."
    note = "[[1]](#p-abcde) One.\\\nTwo."
    review.reword(id_of(review, "Three."), note)
    review.reword(id_of(review, note), f"{note}\nThree.")
    assert words(review)[2] == f"{note}\nThree."


def test_a_block_without_words_is_set_aside_and_not_lost(review):
    review.reword(id_of(review, "Two."), " \n")
    assert words(review) == ["One.", "Three."]
    assert "Two." in aside(review)


def test_keeping_a_doubtful_block_goes_on_to_the_next_doubt():
    blocks = [block_from_markdown("paragraph", 0, word, "unfinished") for word in ("One", "Two")]
    review = review_of(Found(title="Fog", blocks=blocks))
    one, two = (block["id"] for block in review.blocks)
    assert review.settle(one) == two
    assert [block["doubt"] for block in review.blocks] == ["", "unfinished"]
    assert review.settle(two) == two


def test_a_kind_can_be_changed_there_and_back(review):
    two = id_of(review, "Two.")
    ranges.rekind(review, {two}, "quote", 0)
    assert review.block(two)["markdown"] == "> Two."
    ranges.rekind(review, {two}, "heading", 3)
    ranges.rekind(review, {two}, "paragraph", 0)
    assert review.block(two)["markdown"] == "Two."


@pytest.mark.parametrize(
    "verb",
    [
        lambda review: review.drop(id_of(review, "Two.")),
        lambda review: review.take_back(id_of(review, "Links")),
        lambda review: review.merge(id_of(review, "One.")),
        lambda review: review.reword(id_of(review, "Two."), "a\n\nb"),
        lambda review: ranges.rekind(review, {id_of(review, "Three.")}, "note", 0),
        lambda review: ranges.rekind(review, {id_of(review, "Two.")}, "quote", 0),
        lambda review: ranges.rekind(review, {block["id"] for block in review.blocks}, "note", 0),
        lambda review: ranges.settle(review, {block["id"] for block in review.blocks}),
        lambda review: review.move(id_of(review, "One."), 9),
        lambda review: review.fields.update(title="Mist"),
    ],
)
def test_a_step_leads_back_and_another_leads_forward_again(review, verb):
    after = review.copy()
    verb(after)
    step = step_back(review, after)
    back = stepped(after, step)
    assert (back.fields, back.blocks, back.aside) == (review.fields, review.blocks, review.aside)
    again = stepped(back, step_back(after, back))
    assert (again.fields, again.blocks, again.aside) == (after.fields, after.blocks, after.aside)


def test_a_step_keeps_no_more_than_what_changed():
    review = review_of(found(*(f"Paragraph {number}." for number in range(400))))
    after = review.copy()
    after.merge(review.blocks[200]["id"])
    start, length, items = step_back(review, after)["blocks"]
    assert (start, length, len(items)) == (200, 1, 2)


def test_a_step_keeps_no_words_that_stay_and_nothing_of_what_lies_between():
    review = review_of(found(*(f"Paragraph {number}." for number in range(400))))
    first, *_between, last = (block["id"] for block in review.blocks)
    after = review.copy()
    ranges.rekind(after, {first, last}, "note", 0)
    step = step_back(review, after)
    assert step["blocks"][2][0] == {"id": first, "kind": "paragraph"}
    assert step["blocks"][2][1] == {"id": review.blocks[1]["id"]}
    assert len(json.dumps(step)) < 7000
    assert stepped(after, step).blocks == review.blocks


def test_a_step_that_was_kept_whole_leads_back_as_well(review):
    after = review.copy()
    ranges.rekind(after, {block["id"] for block in review.blocks}, "note", 0)
    whole = {"blocks": [0, len(after.blocks), review.blocks]}
    assert stepped(after, whole).blocks == review.blocks


def test_only_the_latest_steps_are_kept():
    steps = [
        brief_of(number, {"fields": {"title": str(number)}}) for number in range(MOST_STEPS + 5)
    ]
    assert kept_short(steps) == steps[5:]
    long = brief_of(9, {"blocks": [0, 1, [{"markdown": "x" * 3_000_000}]]})
    assert kept_short([long, long, steps[0]]) == [long, steps[0]]


def test_a_field_that_another_window_changed_is_not_written_over(review):
    began = mark_of("Fog")
    review.fields["title"] = "Mist"
    clashes = Edits(fields={"title": (began, "Haze"), "byline": (mark_of(""), "A. W.")}).apply(
        review
    )
    assert clashes.fields == {"title": (began, "Haze")}
    assert (review.fields["title"], review.fields["byline"]) == ("Mist", "A. W.")


def test_two_windows_that_make_the_same_change_do_not_clash(review):
    began = mark_of("Fog")
    review.fields["title"] = "Mist"
    two = id_of(review, "Two.")
    ranges.rekind(review, {two}, "note", 0)
    edits = Edits(fields={"title": (began, "Mist")}, kinds={two: (("paragraph", 0), ("note", 0))})
    assert not edits.apply(review)


def test_words_that_another_window_changed_are_not_written_over(review):
    two = id_of(review, "Two.")
    edits = Edits(words={two: (mark_of("Two."), "Mine.")})
    review.reword(two, "Theirs.")
    assert edits.apply(review).words == edits.words
    assert review.block(two)["markdown"] == "Theirs."


def test_words_for_a_block_that_is_gone_are_given_back(review):
    two = id_of(review, "Two.")
    edits = Edits(
        words={two: (mark_of("Two."), "Mine.")}, kinds={two: (("paragraph", 0), ("note", 0))}
    )
    review.drop(two)
    clashes = edits.apply(review)
    assert (clashes.words, clashes.kinds) == (edits.words, {})


def test_a_title_longer_than_its_column_is_cut_between_words():
    cut = shortened("river " * 80)
    assert len(cut) <= 300
    assert cut.endswith("river…")
    assert shortened("River") == "River"
