"""Tables in PDFs: ruled ones, those of journals, and words that stand in columns of their own."""

from itertools import pairwise

import pytest

from reader.importing import read
from reader.importing.blocks import BREAK
from reader.importing.pdf import letters
from tests.reader.importing.files import LONG, SECOND, THIRD, pdf
from tests.reader.importing.test_pdf import column, set_in

VILLAGES = [
    ["Village", "Crossings", "By boat"],
    ["Heihe", "1,204", "900"],
    ["Aigun", "77", "50"],
    ["Verkhne", "310", "12"],
]
AS_MARKDOWN = (
    "| Village | Crossings | By boat |\n| --- | --- | --- |\n| Heihe | 1,204 | 900 |\n"
    "| Aigun | 77 | 50 |\n| Verkhne | 310 | 12 |"
)
# Nothing but its lines tells that this is a table.
WORDS = [
    ["Bank", "Word", "Meaning"],
    ["left", "brod", "ford"],
    ["right", "paron", "ferry"],
    ["right", "kolokol", "bell"],
]
WORDS_AS_MARKDOWN = (
    "| Bank | Word | Meaning |\n| --- | --- | --- |\n| left | brod | ford |\n"
    "| right | paron | ferry |\n| right | kolokol | bell |"
)
PLACES = (80, 230, 330)


def cells(rows, places=PLACES, top=620, leading=18, size=10, fonts=("F1",)):
    """The cells of a table; the last of `fonts` is that of all rows that have none of their own."""
    return [
        (left, top - at * leading, size, words, fonts[min(at, len(fonts) - 1)])
        for at, row in enumerate(rows)
        for left, words in zip(places, row, strict=True)
        if words
    ]


def line(*points):
    """A line that is drawn through points."""
    first, *others = (f"{x} {y}" for x, y in points)
    return f"0.5 w {first} m " + " ".join(f"{other} l" for other in others) + " S"


def across(*heights, left=72, right=440):
    return [line((left, height), (right, height)) for height in heights]


def down(*places, top=634, bottom=560):
    return [line((place, top), (place, bottom)) for place in places]


def beside(*drawn, top=500):
    """A page with a table, or what looks like one, between two paragraphs."""
    return [*set_in(LONG, top=700), *drawn, *set_in(SECOND, top=top)]


def blocks(*pages):
    return [(block.markdown, block.doubt) for block in read(pdf(*pages)).blocks]


GRID = [*across(634, 615, 597, 579, 560), *down(72, 222, 322, 440)]
TABLE = [(LONG, ""), (AS_MARKDOWN, "table"), (SECOND, "")]
RULED = [(LONG, ""), (WORDS_AS_MARKDOWN, "table"), (SECOND, "")]


def test_a_table_in_a_grid_of_lines_comes_through_and_is_marked():
    assert blocks(beside(*cells(WORDS), *GRID)) == RULED


def test_a_grid_may_be_drawn_with_thin_boxes_and_inside_of_a_matrix():
    boxes = [f"72 {y} 368 0.5 re f" for y in (634, 615, 597, 579, 560)]
    boxes += [f"q 2 0 0 2 0 0 cm {x / 2} 280 0.25 37 re f Q" for x in (72, 222, 322, 440)]
    assert blocks(beside(*cells(WORDS), *boxes)) == RULED


def test_a_grid_may_be_drawn_around_each_cell():
    heights = (634, 615, 597, 579, 560)
    boxes = [
        f"0.5 w {left} {bottom} {right - left} {top - bottom} re S"
        for top, bottom in pairwise(heights)
        for left, right in ((72, 222), (222, 322), (322, 440))
    ]
    assert blocks(beside(*cells(WORDS), *boxes)) == RULED


def test_a_grid_may_be_drawn_as_the_rims_of_its_cells():
    heights = (634, 615, 597, 579, 560)
    boxes = [
        f"{left} {bottom} {right - left} {top - bottom} re "
        f"{left + 1} {bottom + 1} {right - left - 2} {top - bottom - 2} re f*"
        for top, bottom in pairwise(heights)
        for left, right in ((72, 222), (222, 322), (322, 440))
    ]
    assert blocks(beside(*cells(WORDS), *boxes)) == RULED


def test_lines_that_only_part_rows_have_the_first_row_above_them():
    assert blocks(beside(*cells(WORDS), *across(615, 597, 579, 560))) == RULED


@pytest.mark.parametrize(
    "above",
    [
        [(80, 621, 10, "Words of the bank")],
        [(80, 621, 10, "Bank"), (200, 621, 10, "Words")],
        [(80, 637, 10, "Bank"), (230, 637, 10, "Words"), (330, 637, 10, "Meanings")],
    ],
)
def test_what_stands_otherwise_or_farther_above_a_table_is_none_of_it(above):
    found = blocks(beside(*above, *cells(WORDS, top=602), *across(616, 597, 579, 561, 543)))
    assert (WORDS_AS_MARKDOWN, "table") in found


def test_a_line_below_the_head_and_one_beside_the_first_column_are_enough():
    assert blocks(beside(*cells(VILLAGES), *across(615), *down(222))) == TABLE


def test_lines_that_nobody_sees_make_no_grid():
    white = [f"q 1 1 1 RG {drawn} Q" for drawn in GRID]
    assert "table" not in [doubt for _, doubt in blocks(beside(*cells(WORDS), *white))]


def test_cells_of_a_grid_have_several_lines_and_signs_that_mean_something_to_markdown():
    page = beside(
        *cells([["Village", "Remark"]], (80, 230)),
        *cells([["Heihe", "Only in sum-"], ["", "mer, and not"], ["", "in *June* | July"]],
               (80, 230), top=600, leading=12),
        *cells([["Aigun", "never"]], (80, 230), top=566),
        *across(634, 614, 572, 560, right=330),
        *down(72, 222, 330),
    )  # fmt: skip
    assert blocks(page)[1][0] == (
        "| Village | Remark |\n| --- | --- |\n"
        r"| Heihe | Only in summer, and not in \*June\* \| July |"
        "\n| Aigun | never |"
    )


def test_what_stands_in_a_cell_over_several_is_in_the_first_of_them():
    page = beside(
        (280, 620, 10, "Crossings of a year"),
        *cells([["Village", "all", "by boat"], ["Heihe", "1,204", "900"]], top=602),
        (80, 566, 10, "Verkhne"),
        (330, 566, 10, "12"),
        *across(634, 597, 579, 560),
        *across(615, left=222),
        *down(72, 222, 440),
        *down(322, top=615),
    )
    assert blocks(page)[1][0].split("\n") == [
        "| Village | Crossings of a year | |",
        "| --- | --- | --- |",
        "| | all | by boat |",
        "| Heihe | 1,204 | 900 |",
        "| Verkhne | | 12 |",
    ]


def test_a_table_between_three_rules_comes_through_with_its_caption_beside_it():
    caption = (72, 642, 10, "Table 1. Who crossed the river")
    page = beside(caption, *cells(WORDS), *across(634, 615, 560))
    assert blocks(page) == [RULED[0], ("Table 1. Who crossed the river", ""), *RULED[1:]]


def test_a_caption_below_a_table_stays_a_paragraph():
    page = beside(
        *cells(VILLAGES),
        *across(634, 615, 560),
        (72, 545, 11, "Table 1. Who crossed the river", "F2"),
        top=529,
    )
    assert [markdown for markdown, _ in blocks(page)] == [
        LONG,
        AS_MARKDOWN,
        "**Table 1. Who crossed the river**",
        SECOND,
    ]


def test_between_rules_a_line_that_goes_on_with_a_cell_is_of_its_row():
    rows = [
        ["Village", "Crossings", "Remark"],
        ["Heihe", "1,204", "in the sum-"],
        ["", "", "mer alone"],
        ["Aigun, burnt in the", "77", "never"],
        ["  long frost", "", ""],
        ["Verkhne", "310", ""],
    ]
    page = beside(*cells(rows, leading=12), *across(634, 616, 556))
    assert blocks(page)[1][0].split("\n")[2:] == [
        "| Heihe | 1,204 | in the summer alone |",
        "| Aigun, burnt in the long frost | 77 | never |",
        "| Verkhne | 310 | |",
    ]


def test_a_head_over_several_columns_is_a_row_of_its_own():
    page = beside(
        (236, 620, 10, "Crossings in all of a year"),
        *cells([["", "all", "by boat"], *VILLAGES[1:]], top=606),
        *across(634, 598, 548),
        *across(616, left=230),
    )
    assert blocks(page)[1][0].split("\n")[:3] == [
        "| | Crossings in all of a year | |",
        "| --- | --- | --- |",
        "| | all | by boat |",
    ]


def test_the_words_of_a_head_that_stand_close_belong_to_their_columns():
    page = beside(*cells(VILLAGES, (80, 230, 276)), *across(634, 615, 560, right=320))
    assert blocks(page) == TABLE


def test_two_tables_on_a_page_are_two():
    page = [
        *set_in(LONG, top=700),
        *cells(VILLAGES),
        *across(634, 615, 560),
        (72, 530, 10, "Table 2. Once more"),
        *cells(VILLAGES, top=500),
        *across(514, 495, 440),
        *set_in(SECOND, top=400),
    ]
    assert [doubt for _, doubt in blocks(page)] == ["", "table", "", "table", ""]


def test_numbers_in_columns_are_a_table_without_any_line():
    assert blocks(beside(*cells(VILLAGES))) == TABLE


def test_a_head_over_several_columns_stands_above_numbers_without_any_line():
    above = [(80, 638, 10, "Village"), (236, 638, 10, "Crossings in all of a year")]
    found = blocks(beside(*above, *cells([["", "all", "by boat"], *VILLAGES[1:]])))
    assert found[1][0].split("\n")[:3] == [
        "| Village | Crossings in all of a year | |",
        "| --- | --- | --- |",
        "| | all | by boat |",
    ]


def test_words_in_columns_are_a_table_under_a_bold_head():
    assert blocks(beside(*cells(WORDS, fonts=("F2", "F1")))) == RULED
    assert "table" not in [doubt for _, doubt in blocks(beside(*cells(WORDS)))]


@pytest.mark.parametrize("rules", [[], across(634, 615, 560, left=72, right=280)])
def test_a_table_in_a_column_of_the_page_stays_in_it(rules):
    left = [
        *column(LONG, left=72, width=42),
        *cells(VILLAGES, (76, 160, 220)),
        *rules,
        *column(SECOND, left=72, width=42, top=530),
    ]
    right = column(THIRD, LONG, SECOND, left=320, width=42)
    assert blocks([*left, *right]) == [
        (LONG, ""),
        (AS_MARKDOWN, "table"),
        (SECOND, ""),
        (THIRD, ""),
        (LONG, ""),
        (SECOND, ""),
    ]


def test_the_mark_of_a_note_in_a_cell_leads_to_it():
    page = beside(
        *cells(VILLAGES),
        *GRID,
        (104, 605, 6, "1"),
        (72, 110, 6, "1"),
        (76, 107, 8, " So the register says; the school says otherwise."),
    )
    assert "| Heihe[[1]](#postil-note-0) | 1,204 | 900 |" in blocks(page)[1][0]


def test_a_sentence_goes_on_after_a_table_at_the_top_of_a_page():
    first = [(72, 114, 11, LONG.rsplit(" ", 8)[0])]
    rest = LONG.split(" ")[-8:]
    second = [*cells(VILLAGES, top=700), *across(714, 695, 640), (72, 600, 11, " ".join(rest))]
    assert [markdown for markdown, _ in blocks(first, second)] == [LONG, AS_MARKDOWN]


@pytest.mark.parametrize("drawn", [[], [*across(634, 616), *down(72, 220, 320, 440)]])
def test_a_table_stays_one_above_a_paragraph_that_begins_further_in(drawn):
    text = [*set_in(LONG, top=700), *set_in(SECOND, top=530, indent=14)]
    page = [*text, *cells(VILLAGES, fonts=("F2", "F1")), *drawn]
    found = [one.markdown for one in read(pdf(page)).blocks]
    assert found == [LONG, AS_MARKDOWN, SECOND]


@pytest.mark.parametrize("again", [VILLAGES[:1], []], ids=["with its head", "without"])
def test_a_table_goes_on_on_the_next_page(again):
    first = [*set_in(LONG, top=700), *cells(VILLAGES, top=110), *across(124, 105, 50)]
    rows = [*again, ["Sakhalyan", "5", "4"], ["Moscow", "0", "0"]]
    foot = 709 - 18 * len(rows)
    second = [
        *cells(rows, top=700),
        *across(714, 695, foot),
        *down(222, 322, top=714, bottom=foot),
        *set_in(SECOND, top=600),
    ]
    more = "\n| Sakhalyan | 5 | 4 |\n| Moscow | 0 | 0 |"
    assert blocks(first, second) == [(LONG, ""), (AS_MARKDOWN + more, "table"), (SECOND, "")]


def test_a_table_with_a_caption_of_its_own_does_not_go_on_with_another():
    first = [*set_in(LONG), *cells(VILLAGES, top=110), *across(124, 105, 50)]
    second = [(72, 730, 11, "Table 2. Later"), *cells(VILLAGES, top=700), *across(714, 695, 640)]
    assert [markdown for markdown, _ in blocks(first, second)] == [
        LONG,
        AS_MARKDOWN,
        "Table 2. Later",
        AS_MARKDOWN,
    ]


# What is no table


def aligned(rows, places, top=650, leading=14, size=11):
    return cells(rows, places, top, leading, size)


VERSE = [
    ["The water takes the rope,", "Die Flut ergreift das Seil,"],
    ["the rope the hand.", "das Seil die Hand."],
    ["The hand lets go,", "Die Hand gibt nach,"],
    ["the boat is land.", "das Boot ist Land."],
]
INDEX = [
    ["Aigun, 12, 15", "Ferry, 3", "Long frost, 44"],
    ["Amur, 1, 7, 9", "Frost, 44", "Moscow, 2"],
    ["Bell, 23", "Heihe, 5, 6", "Rope, 8"],
    ["Boat, 3, 8", "Ice, 40", "School, 23"],
]
NONE = {
    "verse beside its translation": aligned(VERSE, (72, 320)),
    "verse with numbers": aligned(
        [["The water takes", "1"], ["the rope the hand.", "2"], ["The hand lets go,", "3"]],
        (72, 400),
    ),
    "a list with tabs": aligned(
        [["1.", "The ferry"], ["2.", "The bell of 1912"], ["3.", "The bridge"]], (72, 110)
    ),
    "talk": aligned(
        [["ANNA", "Who rang?"], ["IVAN", "The school."], ["ANNA", "At night?"]], (72, 160)
    ),
    "contents with dots": aligned(
        [["The ferry . . . . . . . . . .", "3"], ["The bell . . . . . . . . . .", "40"],
         ["The bridge . . . . . . . . .", "12"]], (72, 400)
    ),
    "contents": aligned(
        [["1", "The ferry", "3"], ["2", "The bell", "40"], ["3", "The end", "72"]], (72, 100, 400)
    ),
    "an index": aligned(INDEX, (72, 230, 400)),
    "an index with its pages apart": aligned(
        [["Aigun", "12"], ["Amur", "3"], ["Bell", "23"], ["Boat", "8"], ["Ferry", "3"]], (72, 200)
    ),
    "a matrix": aligned([["1", "0", "0"], ["0", "1", "0"], ["0", "0", "1"]], (200, 240, 280)),
    "equations": aligned(
        [["x + y", "= 3", "(1)"], ["x - y", "= 1", "(2)"], ["2x", "= 4", "(3)"]], (200, 250, 400)
    ),
    "numbered equations": aligned(
        [["sin a", "= 3", "(4)"], ["cos a", "= 1", "(2)"], ["tan a", "= 4", "(9)"]], (200, 250, 400)
    ),
    "texts side by side": aligned(
        [["the water takes the rope, the rope", "die Flut ergreift das Seil, das Seil", "12"],
         ["the hand lets go of it, the rope lets", "die Hand gibt nach, es gibt das Seil ihr", "5"],
         ["the boat is land at last, no boat", "das Boot ist Land zuletzt, kein Boot", "30"]],
        (72, 290, 510),
    ),
    "text in a frame": [
        *aligned([[row[3]] for row in set_in(THIRD)], (80,)),
        *across(664, 600, right=540),
        *down(72, 540, top=664, bottom=600),
    ],
    "text between rules": [
        *aligned([[row[3]] for row in set_in(THIRD)], (72,)),
        *across(664, 645, 600, right=540),
    ],
    "fractions": [
        *aligned([["aa b", "a c"], ["cc d", "b c"], ["ee f", "a b"]], (200, 230), leading=20),
        *across(666, 646, 626, left=198, right=250),
    ],
    "a chart of bars": [
        *across(660, 640, 620, 600),
        *aligned([["", "18", "19"], ["12", "", ""], ["", "7", "3"]], (140, 220, 300), leading=20),
    ],
    "a chart": [
        *across(660, 640, 620, 600),
        *down(72, 150, 230, 310, 440, top=660, bottom=600),
        *aligned([["1890", "1900", "1910"]], (140, 220, 300), top=590),
    ],
}  # fmt: skip


@pytest.mark.parametrize("name", NONE)
def test_what_only_looks_like_a_table_is_none(name):
    found = blocks(beside(*NONE[name]))
    assert not [markdown for markdown, doubt in found if doubt == "table" or "| ---" in markdown]
    assert found[0][0].replace(BREAK, " ").startswith(LONG)
    assert found[-1][0].replace(BREAK, " ").endswith(SECOND)


def test_columns_of_a_page_between_its_rules_are_no_table():
    left = column(LONG, SECOND, left=72, width=42)
    right = column(THIRD, LONG, left=320, width=42)
    rules = across(760, 736, 500, right=540)
    head = [(72, 745, 9, "The Two Banks"), (400, 745, 9, "Anna Writer")]
    found = [markdown for markdown, _ in blocks([*head, *left, *right, *rules])]
    assert [words for words in found if len(words) > 20] == [LONG, SECOND, THIRD, LONG]


def test_narrow_columns_of_text_between_rules_are_no_table():
    words = f"{LONG} {SECOND} {THIRD}"
    columns = [set_in(words, left=left, top=700, width=26) for left in (72, 240, 408)]
    head = [(72, 745, 9, "The Two Banks"), (500, 745, 9, "1912")]
    foot = 690 - 14 * len(columns[0])
    drawn = [part for one in columns for part in one]
    found = blocks([*head, *drawn, *across(760, 736, foot, right=560)])
    assert not [markdown for markdown, doubt in found if doubt == "table"]


def test_a_page_that_is_drawn_all_over_is_read_without_its_lines():
    plan = [line((x, 100), (x + 20, 300), (x, 500)) for x in range(100, 500)] * 6
    assert "table" not in [doubt for _, doubt in blocks(beside(*cells(WORDS), *GRID, *plan))]


def test_so_much_is_drawn_on_all_pages_and_no_more_is_looked_at(monkeypatch):
    page = beside(*cells(WORDS), *GRID)
    assert blocks(page) == RULED
    monkeypatch.setattr(letters, "MOST_ON_ALL", 2 * len(GRID))
    assert "table" not in [doubt for _, doubt in blocks(page)]


def test_no_words_of_a_table_are_verse():
    assert not any(BREAK in markdown for markdown, _ in blocks(beside(*cells(VILLAGES), *GRID)))


def test_rows_of_words_that_no_rule_parts_are_rows_all_the_same():
    """A grid may rule off groups of rows alone, with the name of a group before the first."""
    rows = [
        ["Group", "Word", "Meaning"],
        ["boats", "lodka", "a boat"],
        ["", "parom", "a ferry of several boats"],
        ["", "barzha", "a boat without a sail"],
        ["banks", "bereg", "a bank"],
    ]
    drawn = [*across(634, 615, 561, 543), *down(72, 222, 322, 440, bottom=543)]
    table, *_ = [words for words, doubt in blocks(beside(*cells(rows), *drawn)) if doubt]
    assert table == (
        "| Group | Word | Meaning |\n| --- | --- | --- |\n| boats | lodka | a boat |\n"
        "| | parom | a ferry of several boats |\n| | barzha | a boat without a sail |\n"
        "| banks | bereg | a bank |"
    )


def test_rows_that_fill_each_of_three_columns_are_rows_though_they_stand_in_the_middle():
    rows = [
        ["Kind of boat", "Banks", "What it is"],
        ["lodka", "left", "a boat of the villages"],
        ["parom", "both", "a ferry of several boats that are tied"],
        ["barzha", "both", "a barge that the people of the hills built"],
        ["plot", "left", "a raft that is drawn by a rope or a chain"],
    ]
    middle = [100, 250, 340]
    drawn = [
        (left + (9 * 4.4 - len(words) * 4.4) / 2 if left < 300 else left, 620 - 18 * at, 10, words)
        for at, row in enumerate(rows)
        for left, words in zip(middle, row, strict=True)
    ]
    rules = across(634, 615, 541, left=90, right=520)
    table, *_ = [words for words, doubt in blocks(beside(*drawn, *rules)) if doubt]
    assert table.count("\n") == 5


def test_cells_that_are_filled_with_words_on_several_lines_are_of_one_row():
    rows = [
        ["Word", "Meaning", "Used"],
        ["parom", "a ferry of several", "in the villages of"],
        ["", "boats that are tied", "both of the banks"],
        ["", "to one another", "and on the hills"],
        ["lodka", "a boat", "everywhere"],
    ]
    drawn = [*across(634, 615, 561, 543), *down(72, 222, 322, 440, bottom=543)]
    table, *_ = [words for words, doubt in blocks(beside(*cells(rows), *drawn)) if doubt]
    assert (
        "| parom | a ferry of several boats that are tied to one another "
        "| in the villages of both of the banks and on the hills |"
    ) in table


BOATS = [
    ["Ferry", "north bank", "winter"],
    ["Mill", "south bank", "summer"],
    ["Inn", "north bank", "all year"],
    ["School", "the island", "all year"],
    ["Church", "south bank", "Sundays"],
]


def test_words_in_several_columns_are_a_table_where_something_is_said_again():
    written = ["| " + " | ".join(row) + " |" for row in BOATS]
    table = "\n".join([written[0], "| --- | --- | --- |", *written[1:]])
    assert blocks(beside(*cells(BOATS)))[1] == (table, "table")


@pytest.mark.parametrize(
    "look",
    [
        {"rows": BOATS[:4]},
        {"rows": [row[:2] for row in BOATS], "places": (80, 230)},
        {"rows": [[*row[:1], f"{row[1]} {at}", row[0]] for at, row in enumerate(BOATS)]},
        {"rows": [["Anna", "of the mill", ""], *BOATS[1:]]},
        {"rows": [[row[0]] * 3 for row in BOATS]},
    ],
)
def test_words_in_columns_are_no_table_where_they_are_few_or_say_nothing_again(look):
    assert "table" not in [doubt for _, doubt in blocks(beside(*cells(**look)))]


def test_words_that_stand_unevenly_in_columns_are_no_table():
    uneven = [
        (left + 6 * (at % 2), foot, *others)
        for at, (left, foot, *others) in enumerate(cells(BOATS))
    ]
    assert "table" not in [doubt for _, doubt in blocks(beside(*uneven))]
