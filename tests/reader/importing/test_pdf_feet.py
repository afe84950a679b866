"""Notes at the foot of the pages of a PDF, as books and journals set them."""

import re
import textwrap

import pytest

from reader.importing import read
from tests.reader.importing.files import LONG, SECOND, THIRD, pdf
from tests.reader.importing.test_pdf import set_in, texts

RULE = "72 122 m 216 122 l S"


def marked(before, mark, after, top=700):
    """A line with a raised mark of a note in its middle."""
    return (
        f"BT /F1 11 Tf 1 0 0 1 72 {top} Tm ({before}) Tj /F1 7 Tf 4 Ts ({mark}) Tj "
        f"/F1 11 Tf 0 Ts ( {after}) Tj ET"
    )


def note(mark, words, foot=110, size=9, raise_by=3.8):
    """A note whose mark stands high, as TeX sets it, a little before its words."""
    return [(84, foot + raise_by, 6, mark), (88, foot, size, words)]


def small(words, top=110):
    return set_in(words, top=top, size=8, width=105, leading=10)


def in_the_text(found):
    """The text with the marks of its notes as bare numbers."""
    return [re.sub(r"\[\[(.+?)\]\]\(#.*?\)", r"[\1]", block.markdown) for block in found.blocks]


def test_a_mark_that_stands_high_and_apart_begins_its_note():
    page = [
        marked("The bell was cast in the year of the long frost.", "1", "It rang until"),
        (72, 686, 11, "the bridge was opened."),
        *set_in(SECOND, top=660),
        *note("1", "So the register says; the school says otherwise."),
    ]
    assert texts(page) == [
        "The bell was cast in the year of the long frost.[1] It rang until the bridge was opened.",
        SECOND,
        "[1] So the register says; the school says otherwise.",
    ]


@pytest.mark.parametrize("begins", ["“So be it”, says the register.", "1823 is the year."])
def test_a_note_begins_with_its_mark_whatever_follows_it(begins):
    page = [*set_in(LONG), *set_in(SECOND, top=640), *note("3", begins)]
    assert texts(page)[-1] == f"[3] {begins}"


def test_an_exponent_is_no_mark_though_a_note_has_its_number():
    page = [
        marked("The ice was measured as d", "2", "and noted down by the ferryman;"),
        marked("nobody read what he wrote.", "2", "The notes are lost.", top=686),
        *set_in(SECOND, top=660),
        *note("2", "So the register says."),
    ]
    first, *_ = in_the_text(read(pdf(page)))
    assert first.startswith("The ice was measured as d² and")
    assert "wrote.[2] The" in first


def test_an_exponent_stays_on_its_line_however_high_it_stands():
    shown = (
        "BT /F1 11 Tf 1 0 0 1 200 640 Tm (H = W) Tj /F1 8 Tf 4.6 Ts (2) Tj /F1 11 Tf 0 Ts "
        "( + 1) Tj ET"
    )
    assert texts([*set_in(LONG), shown, *set_in(SECOND, top=600)]) == [LONG, "H = W² + 1", SECOND]


def test_the_large_signs_of_a_font_for_formulas_are_what_they_show():
    shown = [(200, 640, 11, "H = "), (226, 640, 11, "X", "F9"), (244, 640, 11, "W + 1")]
    found = texts([*set_in(LONG), *shown, *set_in(SECOND, top=600)])
    assert found[1].replace(" ", "") == "H=∑W+1"


def test_a_number_that_stands_high_where_no_note_is_near_is_no_mark():
    here = [*set_in(LONG), *note("2", "So the register says.")]
    far = [marked("The pond is as large as the churchyard, 1,600 m", "2", "all told."), *small("")]
    between = set_in(THIRD)
    found = in_the_text(read(pdf(here, between, between, far)))
    assert "The pond is as large as the churchyard, 1,600 m² all told." in found


def test_a_note_goes_on_at_the_foot_of_the_next_page():
    begun = "1 The register of the parish, which was begun in the year of a long frost and kept by"
    rest = "three clerks, has it so; the school has it otherwise."
    pages = [
        [*set_in(LONG), *set_in(SECOND, top=640), *small(begun)],
        [*set_in(THIRD), *set_in(SECOND, top=640), *small(rest)],
    ]
    assert f"[1] {begun[2:]} {rest}" in texts(*pages)


def test_the_rest_of_a_note_is_told_from_a_page_that_has_nothing_else():
    begun = "1 The register of the parish, which was begun in the year of a long frost and kept by"
    rest = "three clerks, has it so; the school has it otherwise."
    pages = [[*set_in(LONG), *small(begun)], [*small(rest, top=700)], [*set_in(THIRD)]]
    assert f"[1] {begun[2:]} {rest}" in texts(*pages)


def test_what_is_below_a_short_line_is_notes_even_where_none_begins():
    begun = "1 The register of the parish has it so."
    rest = "The school has it otherwise, and so have the two inns."
    pages = [
        [*set_in(LONG), RULE, *small(begun)],
        [*set_in(THIRD), *set_in(SECOND, top=640), RULE, *small(rest)],
    ]
    assert f"[1] {begun[2:]} {rest}" in texts(*pages)


def test_small_words_above_the_notes_are_of_the_text():
    table = [(72, 150, 8, "Ice on the river"), (72, 140, 8, "in every tenth winter")]
    page = [*set_in(LONG), *table, RULE, *note("1", "So the register says.", size=8)]
    found = texts(page)
    assert found[-1] == "[1] So the register says."
    assert "Ice on the river" in " ".join(found[:-1])


def test_a_number_at_the_beginning_of_a_line_of_a_note_begins_no_other():
    wide = (
        "The register of the parish names them all, the large and the small, that of the school "
        "and that of the inn,"
    )
    lines = [
        (72, 120, 8, f"4 {wide} and counts"),
        (72, 110, 8, "12 boats in the year of the long frost."),
        (72, 100, 8, "5 So the school says."),
    ]
    assert texts([*set_in(LONG), *lines])[-2:] == [
        f"[4] {wide} and counts 12 boats in the year of the long frost.",
        "[5] So the school says.",
    ]


def test_the_notes_of_an_edition_have_the_numbers_of_its_lines():
    apparatus = [(72, 120, 8, "3 boat] ferry A"), (72, 110, 8, "14 rope] ropes B")]
    assert texts([*set_in(LONG), *set_in(SECOND, top=640), *apparatus])[-2:] == [
        "[3] boat] ferry A",
        "[14] rope] ropes B",
    ]


def two_notes(first, second, foot):
    """A page whose text has two raised marks, as a PDF writes them, above the lines of a foot."""
    return [
        marked("The bell was cast in the year of the long frost.", first, "It rang until"),
        (72, 686, 11, "the bridge was opened."),
        marked("The ferry went on.", second, "So did the boats.", top=660),
        (72, 646, 11, "They were many."),
        *set_in(SECOND, top=620),
        *foot,
    ]


@pytest.mark.parametrize(("first", "second"), [("a)", "b)"), ("1)", "2)"), ("*", "**"), ("*", "†")])
@pytest.mark.parametrize("form", ["small", "raised", "as large"])
def test_notes_have_letters_or_numbers_with_brackets_or_signs(first, second, form):
    said = ["So the register says.", "The inn had it from the ferryman."]
    lines = [f"{first} {said[0]}", f"{second} {said[1]}"]
    foot = {
        "small": [*small(lines[0], top=120), *small(lines[1], top=110)],
        "raised": [*note(first, said[0], foot=120), *note(second, said[1], foot=108)],
        "as large": [RULE, (72, 108, 11, lines[0]), (72, 94, 11, lines[1])],
    }[form]
    page = two_notes(first.replace(")", r"\)"), second.replace(")", r"\)"), foot)
    first, second = first.rstrip(")"), second.rstrip(")")
    assert texts(page) == [
        f"The bell was cast in the year of the long frost.[{first}] It rang until the bridge was "
        "opened.",
        f"The ferry went on.[{second}] So did the boats. They were many.",
        SECOND,
        f"[{first}] {said[0]}",
        f"[{second}] {said[1]}",
    ]


def test_letters_with_brackets_that_nothing_in_the_text_has_are_no_notes():
    lines = [
        *small("a) the rope of the boat", top=120),
        *small("b) the bell of the ferry", top=110),
    ]
    assert not any(words.startswith("[") for words in texts([*set_in(LONG), *lines]))
    begun = two_notes("1", "2", [*small("1 The inn has it so, for", top=120)])
    lines = [(72, 110, 8, "a) it is old, and"), (72, 100, 8, "b) it is near.")]
    assert (
        texts([*begun, *lines])[-1] == "[1] The inn has it so, for a) it is old, and b) it is near."
    )


FULL = (
    "1 The register of the parish, which was begun in the year of a long frost, was kept by three "
    "clerks, of whom one drowned."
)
TEXT = [*set_in(LONG), *set_in(SECOND, top=640)]


def test_what_stands_at_the_foot_after_a_note_that_ends_in_a_full_line_goes_on_with_it():
    rest = "The school has it otherwise, and so have the two inns."
    below = (72, 100, 8, "2 So the inns say.")
    pages = [[*TEXT, (72, 110, 8, FULL)], [*set_in(THIRD), (72, 110, 8, rest), below]]
    assert texts(*pages)[-2:] == [f"[1] {FULL[2:]} {rest}", "[2] So the inns say."]
    short = "1 The register of the parish was begun in the year of a long frost."
    pages = [[*TEXT, (72, 110, 8, short)], [*set_in(THIRD), (72, 110, 8, rest), below]]
    assert texts(*pages)[-2:] == [f"[1] {short[2:]}", "[2] So the inns say."]


@pytest.mark.parametrize("number", ["45", "2", "1"])
def test_a_number_with_which_the_rest_of_a_note_begins_is_a_word_of_it(number):
    begun, rest = "The register of the parish has not more than", "boats and two carts."
    pages = [
        [*TEXT, *note("1", begun)],
        [*set_in(THIRD), *set_in(SECOND, top=640), (88, 110, 9, f"{number} {rest}")],
        [*set_in(THIRD), *note("2", "Ibid.")],
    ]
    assert texts(*pages)[-2:] == [f"[1] {begun} {number} {rest}", "[2] Ibid."]


def test_the_number_of_a_note_is_none_where_the_next_one_stands_below_it():
    pages = [
        [*TEXT, (72, 110, 8, f"3. {FULL[2:-1]}, pp.")],
        [*set_in(THIRD), (72, 110, 8, "12. The school has it so."), (72, 100, 8, "4. Ibid., 12.")],
    ]
    assert texts(*pages)[-2:] == [
        f"[3] {FULL[2:-1]}, pp. 12. The school has it so.",
        "[4] Ibid., 12.",
    ]


def test_notes_that_say_ibid_at_the_foot_of_every_page_are_no_running_heads():
    pages = [
        [
            *TEXT,
            *note(str(number), f"The register, {number}.", foot=120),
            *note(str(number + 1), "Ibid."),
        ]
        for number in (1, 3, 5)
    ]
    assert texts(*pages)[-6:] == [
        "[1] The register, 1.", "[2] Ibid.", "[3] The register, 3.", "[4] Ibid.",
        "[5] The register, 5.", "[6] Ibid.",
    ]  # fmt: skip
    dotted = [
        [*TEXT, (72, 120, 8, f"{number}. The register."), (72, 110, 8, f"{number + 1}. Ibid.")]
        for number in (1, 3, 5)
    ]
    assert [words for words in texts(*dotted) if "Ibid" in words] == [
        "[2] Ibid.", "[4] Ibid.", "[6] Ibid.",
    ]  # fmt: skip


def test_notes_below_a_line_are_as_large_as_the_text_where_their_numbers_stand_raised_in_it():
    page = [
        marked("The bell was cast in the year of the long frost.", "1", "It rang until"),
        (72, 686, 11, "the bridge was opened."),
        RULE,
        (72, 106, 11, "1. So the register says."),
    ]
    assert texts([*page, *set_in(SECOND, top=640)])[-1] == "[1] So the register says."
    unmarked = [*set_in(LONG), RULE, (72, 106, 11, "1. So the register says.")]
    assert "[1]" not in " ".join(texts(unmarked))


def test_notes_of_a_column_stay_notes_above_small_words_across_the_foot_of_the_page():
    left = set_in(" ".join([LONG] * 4), width=42)
    right = [
        (320, 700, 11, "The bell was cast in the year of the"),
        "BT /F1 7 Tf 1 0 0 1 480 704 Tm (1) Tj ET",
        *set_in(" ".join([SECOND] * 3), left=320, top=686, width=42),
    ]
    below = [(320, 110, 8, "1 So the register says; the school says"), (320, 100, 8, "otherwise.")]
    across = (
        72,
        60,
        8,
        "Received in March of 1902, and brought " + "over the river by the boat " * 3,
    )
    found = texts([*left, *right, *below, across])
    assert found[-1] == "[1] So the register says; the school says otherwise."


def with_note(words):
    """A page with a note at its foot, and the mark of that in its text."""
    head = [*set_in(LONG, top=740), marked("The bell was cast in the long frost.", "1", "It rang.")]
    return [*head, *set_in(SECOND, top=660), *small(f"1 {words}")]


def next_page(rest, top=740):
    return [*small(rest, top=top), *set_in(THIRD, top=700), *set_in(LONG, top=640)]


def test_the_rest_of_a_note_may_stand_at_the_top_of_the_next_page():
    first = with_note("So the register says, which was kept by the priest of the north bank and")
    rest = "the smith denied it all his life, until the fire."
    found = texts(first, next_page(rest))
    assert found[-1] == (
        "[1] So the register says, which was kept by the priest of the north bank and " + rest
    )
    assert found[3:-1] == [THIRD, LONG]


@pytest.mark.parametrize(
    ("note_words", "rest"),
    [
        ("So the register says, which burnt.", "the boat in winter, seen from the north"),
        ("So the register says, which was kept by", "The Boat in Winter, seen from the north"),
    ],
)
def test_small_words_at_the_top_of_a_page_are_no_note_where_that_is_not_sure(note_words, rest):
    found = texts(with_note(note_words), next_page(rest))
    assert found[-1] == f"[1] {note_words}"
    assert rest in found


REACHED = "Correspondence: Anna Writer, School of Boats, Heihe, and at anna@example.org"
OPEN = f"Article copyright remains with the author. {REACHED}"


@pytest.mark.parametrize("said", [[REACHED], [OPEN[:70], OPEN[70:].strip()]])
def test_a_paragraph_goes_on_after_small_words_at_the_foot_of_its_page(said):
    rows = textwrap.wrap(f"{LONG} {SECOND} {THIRD}", 88)
    at = next(at for at in range(4, len(rows)) if rows[at][0].islower())
    first = [(72, 140 + 14 * (at - place), 11, row) for place, row in enumerate(rows[:at])]
    first += [(72, 100 - 9 * place, 8, row) for place, row in enumerate(said)]
    rest = [(72, 700 - 14 * place, 11, row) for place, row in enumerate(rows[at:])]
    assert texts(first, rest) == [f"{LONG} {SECOND} {THIRD}", " ".join(said)]
