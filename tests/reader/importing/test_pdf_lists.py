"""Lists in PDFs: bullets of fonts without words, bullets that are drawn, lists inside lists."""

import pytest

from reader.importing import read
from tests.reader.importing.files import LONG, SECOND, THIRD, pdf
from tests.reader.importing.test_pdf import set_in

ITEMS = ["the rope, which is new", f"the bell: {SECOND}", "the boat"]
LIST = [f"- {words}" for words in ITEMS]
ABOVE = "BT /F1 11 Tf 1 0 0 1 72 740 Tm (What the school still has:) Tj ET"


def sign(code, font="F5", left=90, foot=0, size=11):
    return f"BT /{font} {size} Tf 1 0 0 1 {left} {foot} Tm (\\{code:03o}) Tj ET"


def square(left, foot, size=11, side=4):
    return f"{left} {foot + 2} {side} {side} re f"


def disc(left, foot, size=11, side=4):
    """As browsers draw it, of four curves."""
    x, y, r, k = left + side / 2, foot + 2 + side / 2, side / 2, side * 0.276
    return (
        f"{x - r} {y} m {x - r} {y + k} {x - k} {y + r} {x} {y + r} c "
        f"{x + k} {y + r} {x + r} {y + k} {x + r} {y} c {x + r} {y - k} {x + k} {y - r} "
        f"{x} {y - r} c {x - k} {y - r} {x - r} {y - k} {x - r} {y} c f"
    )


def ring(left, foot, size=11, side=4):
    return f"{left} {foot + 2} {side} {side} re S"


def picture(left, foot, size=11, side=5):
    return (
        f"q {side} 0 0 {side} {left} {foot + 1} cm BI /W 2 /H 2 /BPC 8 /CS /G /F /AHx ID "
        "00ff00ff> EI Q"
    )


def items(bullet, words=ITEMS, left=90, top=720, **look):
    """Items with what `bullet` draws before each, their words further in."""
    drawn = []
    for item in words:
        lines = set_in(item, left=left + 18, top=top, width=70)
        drawn += [bullet(left=left, foot=top, **look), *lines]
        top -= 14 * len(lines)
    return drawn


def blocks(*pages):
    return [(block.kind, block.markdown) for block in read(pdf(*pages)).blocks]


def lists(*pages):
    return [markdown.split("\n") for kind, markdown in blocks(*pages) if kind == "list"]


FONTS = {
    "Symbol": (0xB7, "F5"),
    "a dot of ZapfDingbats": (0x6C, "F6"),
    "an arrow of ZapfDingbats": (0xE4, "F6"),
    "a square of Wingdings": (0xA7, "F7"),
    "a letter of Wingdings": (0x6E, "F7"),
    "a check of Wingdings": (0xFC, "F7"),
    "the ring of Word": (0x6F, "F4"),
    "a sign of private use": (0x41, "F8"),
}


@pytest.mark.parametrize("name", FONTS)
def test_a_sign_of_a_font_without_words_is_a_bullet(name):
    code, font = FONTS[name]
    page = [ABOVE, *items(sign, code=code, font=font), *set_in(THIRD, top=600)]
    assert blocks(page) == [
        ("paragraph", "What the school still has:"),
        ("list", "\n".join(LIST)),
        ("paragraph", THIRD),
    ]


@pytest.mark.parametrize("bullet", [square, disc, ring, picture])
def test_a_small_thing_that_is_drawn_before_lines_is_a_bullet(bullet):
    page = [ABOVE, *items(bullet), *set_in(THIRD, top=600)]
    assert blocks(page) == [
        ("paragraph", "What the school still has:"),
        ("list", "\n".join(LIST)),
        ("paragraph", THIRD),
    ]


def test_lists_inside_lists_are_told_by_where_their_bullets_stand():
    outer, inner = (sign, {"code": 0xB7}), (sign, {"code": 0x6F, "font": "F4", "left": 112})
    page = [
        *items(outer[0], ["banks"], top=720, **outer[1]),
        *items(inner[0], ["the left one", "the right one"], top=706, **inner[1]),
        *items(square, ["with the school", "with the mill"], left=134, top=678),
        *items(inner[0], ["the island"], top=650, **inner[1]),
        *items(outer[0], ["boats"], top=636, **outer[1]),
    ]
    assert lists([ABOVE, *page]) == [
        [
            "- banks",
            "  - the left one",
            "  - the right one",
            "    - with the school",
            "    - with the mill",
            "  - the island",
            "- boats",
        ]
    ]


@pytest.mark.parametrize(
    ("outer", "inner"),
    [((sign, {"code": 0xB7}), (sign, {"code": 0x6F, "font": "F4"})), ((disc, {}), (ring, {}))],
    ids=["signs", "drawn"],
)
def test_a_list_inside_another_may_have_one_item_with_a_bullet_of_its_own(outer, inner):
    page = [
        *items(outer[0], ["banks"], top=720, **outer[1]),
        *items(inner[0], ["the left one"], left=112, top=706, **inner[1]),
        *items(outer[0], ["boats"], top=692, **outer[1]),
    ]
    assert lists([ABOVE, *page]) == [["- banks", "  - the left one", "- boats"]]


def test_a_list_goes_on_at_its_depth_on_a_page_with_another_margin():
    first = [
        *set_in(LONG, top=740),
        *items(square, ["banks"], top=660),
        *items(square, ["the left one"], left=112, top=646),
    ]
    second = [
        *items(square, ["the right one"], left=142, top=740),
        *items(square, ["boats", "bells"], left=120, top=726),
        *set_in(LONG, left=102, top=680),
    ]
    assert lists(first, second) == [
        ["- banks", "  - the left one", "  - the right one", "- boats", "- bells"]
    ]


def test_an_item_that_a_column_ends_goes_on_in_the_next():
    whole = f"{LONG} {SECOND} {THIRD}"
    left = [
        *set_in(whole, top=700, width=42),
        *items(square, ["the rope, which is new and"], left=72, top=490),
    ]
    right = [
        *set_in("long", left=338, top=700),
        *items(square, ["the bell", "the boat"], left=320, top=686),
        *set_in(whole, left=320, top=644, width=42),
    ]
    assert lists(left + right) == [
        ["- the rope, which is new and long", "- the bell", "- the boat"]
    ]


def test_what_is_drawn_once_or_within_a_line_or_as_a_diagram_is_no_bullet():
    once = [square(90, 700), *set_in(LONG, left=108, top=700)]
    within = [
        part
        for top in (600, 586)
        for part in (*set_in("The", top=top), square(96, top), (107, top, 11, "means a mill"))
    ]
    dots = [
        part
        for at, word in enumerate(("Mill", "School", "Church", "Inn"))
        for part in (disc(100 + 31 * at, 500 - 14 * at), (110 + 31 * at, 500 - 14 * at, 9, word))
    ]
    legend = [
        part
        for at, colour in enumerate(("1 0 0", "0 1 0", "0 0 1"))
        for part in (
            f"{colour} rg",
            square(100, 300 - 14 * at),
            "0 g",
            (110, 300 - 14 * at, 9, "x y"),
        )
    ]
    for page in (once, within, dots, legend):
        found = blocks([*set_in(SECOND, top=780), *page])
        assert "list" not in [kind for kind, _ in found]
        assert "•" not in "".join(markdown for _, markdown in found)


def test_what_is_large_or_long_is_no_bullet():
    rule = [
        part for top in (700, 686) for part in (f"72 {top + 3} 14 1 re f", (90, top, 11, LONG[:60]))
    ]
    box = [
        part
        for top in (600, 560)
        for part in (f"60 {top - 3} 14 14 re f", (90, top, 11, LONG[:60]))
    ]
    assert lists(rule + box) == []


def test_signs_that_mean_something_stay():
    greek = items(sign, ["is the angle", "is the angle once more"], code=0x61, top=720)
    numbers = items(sign, ["the rope", "the bell"], code=0xB6, font="F6", top=660)
    both = [
        *items(sign, ["we have the rope"], code=0x33, font="F6", top=600),
        *items(sign, ["we have no bell"], code=0x37, font="F6", top=586),
        *items(sign, ["we have the boat"], code=0x33, font="F6", top=572),
    ]
    page = [*set_in(LONG, top=780), *greek, *numbers, *both]
    words = " ".join(markdown for _, markdown in blocks(page))
    assert lists(page) == []
    for said in ("α is the angle", "❶ the rope", "✓ we have the rope", "✗ we have no bell"):
        assert said in words


def test_a_sign_that_also_stands_within_lines_is_no_bullet():
    page = [
        part
        for top in (700, 686, 672)
        for part in (
            sign(0x41, "F8", 72, top), (90, top, 11, "a house of the left bank and"),
            sign(0x41, "F8", 222, top), (236, top, 11, "one of the right."),
        )
    ]  # fmt: skip
    assert lists(page) == []


def test_a_link_on_an_item_is_on_its_words_and_not_on_its_bullet():
    at = "https://example.org/rope"
    rect = "/Type /Annot /Subtype /Link /Rect [88 716 200 732]"
    page = items(sign, ["rope", "bell"], code=0xB7)
    found = read(pdf([ABOVE, *page], links=[f"<< {rect} /A << /S /URI /URI ({at}) >> >>"]))
    assert found.blocks[-1].markdown == f"- [rope]({at})\n- bell"


def test_a_list_beside_a_drawing_of_thousands_of_dots_is_read():
    dots = "\n".join(disc(320 + at % 97 * 2, 60 + at // 97 * 4, side=3) for at in range(9000))
    page = [dots, *set_in(LONG, top=700), *items(square, ["banks", "boats"], top=600)]
    assert lists(page) == [["- banks", "- boats"]]


def numbered(labels, words=ITEMS, left=72, top=720, hang=22, width=70):
    """Items with a number each; the lines of their words stand below one another."""
    drawn = []
    for label, item in zip(labels, words, strict=True):
        lines = set_in(item, left=left + hang, top=top, width=width)
        drawn += [(left, top, 11, label), *lines]
        top -= 14 * len(lines)
    return drawn


@pytest.mark.parametrize(
    ("labels", "markdown"),
    [
        (["1.", "2.", "3."], [f"{at}. {words}" for at, words in enumerate(ITEMS, 1)]),
        (["9)", "10)", "11)"], [f"{at}) {words}" for at, words in enumerate(ITEMS, 9)]),
        (["a)", "b)", "c)"], [f"- {at}) {words}" for at, words in zip("abc", ITEMS, strict=True)]),
        (
            ["(i)", "(ii)", "(iii)"],
            [f"- ({at}) {words}" for at, words in zip(("i", "ii", "iii"), ITEMS, strict=True)],
        ),
    ],
    ids=["numbers", "brackets", "letters", "roman"],
)
def test_items_with_numbers_are_a_list_and_letters_stay_with_their_words(labels, markdown):
    page = [ABOVE, *numbered(labels), *set_in(THIRD, top=600)]
    assert blocks(page) == [
        ("paragraph", "What the school still has:"),
        ("list", "\n".join(markdown)),
        ("paragraph", THIRD),
    ]


def test_a_numbered_list_stands_inside_another_and_goes_on_on_the_next_page():
    first = [
        *set_in(LONG, top=780),
        *numbered(["1.", "2."], ["banks", "boats"], left=90, top=700),
        *numbered(["a)", "b)"], ["of the school", SECOND], left=112, top=672),
    ]
    second = [*numbered(["3."], [SECOND], left=90, top=720), *set_in(THIRD, top=640)]
    assert lists(first, second) == [
        ["1. banks", "2. boats", "   - a) of the school", f"   - b) {SECOND}", f"3. {SECOND}"]
    ]


def test_a_list_that_begins_to_count_anew_is_another():
    page = [
        *set_in(LONG, top=780),
        *numbered(["1.", "2."], [SECOND, "boats"], top=700),
        *numbered(["1.", "2."], [SECOND, "bells"], top=640),
    ]
    assert lists(page) == [[f"1. {SECOND}", "2. boats"], [f"1. {SECOND}", "2. bells"]]


@pytest.mark.parametrize(
    "page",
    [
        # Paragraphs that are numbered, whose other lines stand at the edge.
        set_in(f"1. {LONG}", top=700) + set_in(f"2. {SECOND}", top=640),
        set_in(f"1. {LONG}", top=700, indent=14) + set_in(f"2. {SECOND}", top=658, indent=14),
        # Headings.
        [
            (72, 740, 11, "1. Winter"), *set_in(LONG, top=712),
            (72, 650, 11, "2. Summer"), *set_in(SECOND, top=622),
        ],
        # Contents.
        [(72, 700 - 14 * at, 11, f"{at + 1}. Winter  {at + 11}") for at in range(4)],
        # A date at the beginning of a line.
        [*set_in(LONG, top=700), (72, 600, 11, "2. of May"), (72, 586, 11, "3. of May")],
    ],
    ids=["paragraphs", "indented", "headings", "contents", "dates"],
)  # fmt: skip
def test_numbers_before_headings_prose_and_contents_make_no_list(page):
    assert lists([*set_in(THIRD, top=790), *page]) == []


def test_an_asterisk_is_a_bullet_inside_a_list_alone():
    page = [ABOVE, *items(sign, code=0xB7, words=["the rope"], top=664)]
    page += [sign(0xB7, left=90, foot=650), (108, 650, 11, "the oars:")]
    inner = [sign(0x2A, left=108, foot=636), (120, 636, 11, "the left one")]
    inner += [sign(0x2A, left=108, foot=622), (120, 622, 11, "the right one")]
    (found,) = lists([*page, *inner, *set_in(THIRD, top=560)])
    assert found[-3:] == ["- the oars:", "  - the left one", "  - the right one"]
    alone = [sign(0x2A, left=72, foot=640), (84, 640, 11, "the left one")]
    assert lists([*set_in(LONG, top=700), *alone, *set_in(THIRD, top=560)]) == []


def test_a_paragraph_that_stands_further_out_than_an_item_is_none_of_it():
    page = [ABOVE, *items(sign, code=0xB7, words=["the rope", "the boat"])]
    page += set_in(THIRD, top=692)
    assert [markdown for kind, markdown in blocks(page) if kind == "list"] == [
        "- the rope\n- the boat"
    ]


def counted(*lines, top=650):
    return [(left, top - 14 * at, 11, words) for at, (left, words) in enumerate(lines)]


def test_items_that_are_counted_with_those_above_them_are_a_list():
    lines = (90, "1. The rope."), (108, "1.1 Its length."), (108, "1.2 Its age."), (90, "2. Bell.")
    page = [*set_in(LONG, top=720), *counted(*lines), *set_in(THIRD, top=560)]
    assert lists(page) == [
        ["1. The rope.", "   - 1.1 Its length.", "   - 1.2 Its age.", "2. Bell."]
    ]


def test_sections_that_are_counted_and_numbers_with_decimals_are_no_list():
    sections = [*set_in(f"2.1 {LONG}", top=720), *set_in(f"2.2 {SECOND}", top=640)]
    assert lists([*sections, *set_in(THIRD, top=560)]) == []
    lines = (90, "3.5 metres of rope."), (90, "3.6 metres of wire.")
    assert lists([*set_in(LONG, top=720), *counted(*lines), *set_in(THIRD, top=560)]) == []


BOATS = ["the rope of hemp", "the bell of bronze, which was", "the pole"]
OARS = ["the boat", "the oars", "the anchor"]


def abreast(left, right, mark="\u2022", far=310, top=650):
    """Items below one another, and others beside them; a mark of None goes on with an item."""
    drawn = []
    for at, words in enumerate(left):
        marks = mark if words[:1] != "~" else " "
        drawn.append((90, top - 14 * at, 11, f"{marks} {words.strip('~')}"))
    for at, words in enumerate(right):
        marks = mark if words[:1] != "~" else " "
        drawn.append((far, top - 14 * at, 11, f"{marks} {words.strip('~')}"))
    return sorted(drawn, key=lambda one: (-one[1], one[0]))


@pytest.mark.parametrize("mark", ["\u2022", "\u2013", "\xb7"])
def test_items_in_two_columns_are_read_down_one_and_then_the_other(mark):
    page = [*set_in(LONG, top=720), *abreast(BOATS, OARS, mark), *set_in(THIRD, top=560)]
    assert lists(page) == [[f"- {words}" for words in (*BOATS, *OARS)]]
    assert [kind for kind, _markdown in blocks(page)] == ["paragraph", "list", "paragraph"]


def test_an_item_in_one_of_two_columns_may_go_on_below_itself():
    left = [BOATS[0], BOATS[1], "~cast in the town", BOATS[2]]
    page = [*set_in(LONG, top=720), *abreast(left, OARS), *set_in(THIRD, top=560)]
    items = [BOATS[0], f"{BOATS[1]} cast in the town", BOATS[2], *OARS]
    assert lists(page) == [[f"- {words}" for words in items]]


def test_items_in_three_columns_are_read_one_after_the_other():
    page = [*set_in(LONG, top=720), *abreast(OARS[:2], ["a", "b"], far=220)]
    page += [(330, 650, 11, "\u2022 y"), (330, 636, 11, "\u2022 z")]
    page = [page[0], *sorted(page[1:], key=lambda one: (-one[1], one[0]))]
    page += set_in(THIRD, top=560)
    items = [*OARS[:2], "a", "b", "y", "z"]
    assert lists(page) == [[f"- {words}" for words in items]]


def test_a_sign_within_a_line_begins_no_column():
    lines = ["\u2022 the rope \u2022 the boat", "\u2022 the bell of bronze \u2022 the oars"]
    page = [*set_in(LONG, top=720), (90, 650, 11, lines[0]), (90, 636, 11, lines[1])]
    assert lists([*page, *set_in(THIRD, top=560)]) == [[f"- {one[2:]}" for one in lines]]


CHAPTERS = [
    "The people of the two villages walked to each other, as it is said in chapter",
    "1. The boat lay in the ice for the whole of the winter, and so did the bell of",
    "the school, which nobody rang; and what was told of it then stands in chapter",
    "2. The rope was never found.",
]


def test_running_text_whose_lines_happen_to_begin_with_numbers_is_no_list():
    quoted = [(100, 660 - 14 * at, 11, words) for at, words in enumerate(CHAPTERS)]
    found = blocks([*set_in(LONG, top=740), *quoted, *set_in(THIRD, top=580)])
    assert "list" not in [kind for kind, _ in found]
    assert " ".join(CHAPTERS) in " ".join(markdown for _, markdown in found)


@pytest.mark.parametrize("label", ["1.", "2)"])
def test_one_paragraph_alone_that_begins_with_a_number_is_no_list(label):
    words = f"{label} {SECOND}"
    page = [*set_in(LONG, top=740), *set_in(words, top=660), *set_in(THIRD, top=580)]
    text = read(pdf(page)).blocks[1]
    assert (text.kind, text.text) == ("paragraph", words)


def test_items_below_a_line_that_announces_them_without_a_colon_are_a_list():
    items = [(100, 646 - 14 * at, 11, words) for at, words in enumerate(["1. a rope", "2. a bell"])]
    page = [*set_in(LONG, top=740), (100, 660, 11, "What is needed"), *items]
    assert lists([*page, *set_in(THIRD, top=580)]) == [["1. a rope", "2. a bell"]]


@pytest.mark.parametrize("left", [72, 90])
def test_the_lines_below_the_words_of_a_lone_numbered_paragraph_are_no_quote(left):
    words = set_in(SECOND, left=left + 18, top=660, width=60)
    found = blocks([*set_in(LONG, top=740), (left, 660, 11, "1."), *words, *set_in(THIRD, top=580)])
    assert found == [
        ("paragraph", LONG),
        ("paragraph", f"1\\. {SECOND}"),
        ("paragraph", THIRD),
    ]
