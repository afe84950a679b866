"""Tables, verse and lists of Markdown that are written otherwise than CommonMark knows."""

import pytest

from reader.importing import read
from tests.reader.importing.files import LONG, SECOND


def between(part):
    """Give the kind and the Markdown of each block of a part between two paragraphs."""
    blocks = read(f"# Boats\n\n{LONG}\n\n{part}\n\n{SECOND}\n".encode(), "markdown").blocks
    assert (blocks[0].text, blocks[-1].text) == (LONG, SECOND)
    return [(block.kind, block.markdown) for block in blocks[1:-1]]


TABLE = (
    "| Boat | What it was |\n| --- | --- |\n| First | Planks of a barn. |\n| 第二 | Ice \\| tar |"
)


@pytest.mark.parametrize(
    "part",
    [
        "  Boat    What it was\n  ------- -----------------\n"
        "  First   Planks of a barn.\n  第二    Ice | tar\n",
        "----------------------------\nBoat    What\n        it was\n------- --------------------\n"
        "First   Planks\n        of a barn.\n\n第二    Ice | tar\n----------------------------\n",
        "+--------+----------------+\n| Boat   | What           |\n|        | it was         |\n"
        "+========+================+\n| First  | Planks         |\n|        | of a barn.     |\n"
        "+--------+----------------+\n| 第二   | Ice &#124; tar |\n+--------+----------------+",
    ],
    ids=["simple", "several lines", "grid"],
)
def test_a_table_that_is_drawn_is_a_table(part):
    caption = "The boats of the river"
    assert between(f"{part}\n: {caption}") in (
        [("paragraph", TABLE), ("figure", caption)],
        [("paragraph", TABLE.replace("\\|", "&#124;")), ("figure", caption)],
    )


def test_a_table_without_a_head_has_none():
    drawn = "------ ------\nFirst    1821\nSecond   1834\n------ ------"
    table = "| | |\n| --- | --- |\n| First | 1821 |\n| Second | 1834 |"
    assert between(drawn) == [("paragraph", table)]


@pytest.mark.parametrize("drawn", ["The boat\n--------\n", "------ ------", "--- ---\n\nboat"])
def test_dashes_alone_are_no_table(drawn):
    assert not any("| ---" in markdown for _kind, markdown in between(f"{drawn}\n\n{LONG}"))


def test_lines_behind_bars_are_verse():
    verse = (
        "| The ferry lies in the ice of the river,\n"
        "|    the bell is silent and the rope\n  is drawn in,"
    )
    below = "| and nobody comes.\n|\n| The bank is white,\n| and it snows."
    (stanza, other) = between(f"{verse}\n{below}")
    assert stanza == (
        "paragraph",
        "The ferry lies in the ice of the river,\\\n"
        "\u2003\u2003the bell is silent and the rope is drawn in,\\\nand nobody comes.",
    )
    assert other == ("paragraph", "The bank is white,\\\nand it snows.")
    table = "| Boat | Year |\n| --- | --- |\n| First | 1821 |"
    assert between(table) == [("paragraph", table)]


@pytest.mark.parametrize(
    ("part", "given"),
    [
        ("a) planks\nb) tar", "- a) planks\n- b) tar"),
        ("(i) planks of\na barn\n(ii) tar", "- (i) planks of\n  a barn\n- (ii) tar"),
        ("(1) planks\n(2) tar", "- (1) planks\n- (2) tar"),
        ("A.  planks\nB.  tar", "- A. planks\n- B. tar"),
        ("a.  planks\n\n    of a barn\n\nb.  tar", "- a. planks\\\n  of a barn\n- b. tar"),
        ("#. planks\n#. tar", "1. planks\n2. tar"),
    ],
)
def test_items_are_counted_as_their_author_counts(part, given):
    assert between(part) == [("list", given)]


@pytest.mark.parametrize(
    "part",
    [
        f"A. Bron\nB. Lind: {LONG}",
        f"(1) {LONG}\n\n(2) {SECOND}",
        f"i. {LONG}\niii. {SECOND}",
    ],
)
def test_what_only_begins_like_items_is_no_list(part):
    assert not any(kind == "list" for kind, _markdown in between(part))


def test_examples_are_counted_through_and_referred_to():
    part = f"(@ice) A boat lies in the ice.\n(@) A bell rings.\n\nAs (@ice) shows, {LONG}"
    assert [markdown for _kind, markdown in between(part)] == [
        "(1) A boat lies in the ice.",
        "(2) A bell rings.",
        f"As (1) shows, {LONG}",
    ]


def test_paragraphs_of_an_item_stay_apart():
    part = (
        "- planks\n\n  of a barn\n  that burnt\n\n      - oak\n\n- tar\n\n  ```\n  a\n\n  b\n  ```"
    )
    assert between(part) == [
        (
            "list",
            "- planks\\\n  of a barn\n  that burnt\n      - oak\n- tar\n  ```\n  a\n  b\n  ```",
        )
    ]
