"""Verse in a PDF keeps its lines and stanzas, and prose does not become verse."""

import pytest

from reader.importing import read
from reader.printing import can_print
from tests.reader.importing.files import LONG, SECOND, THIRD, pdf
from tests.reader.importing.test_pdf import column, set_in, texts
from tests.reader.importing.test_pdf_set import pdf_of

FIRST_STANZA = [
    "The ferryman stood at the turn of the stream",
    "With his hand on the rope of the bell,",
    "And the water went by like the end of a dream",
    "That nobody living could tell.",
]
LAST_STANZA = [
    "She sat in the bow with her face to the land,",
    "And never a word did she say,",
    "But the rope of the bell was alive in his hand",
    "Till the bank and the bell were away.",
]
TITLE = (72, 740, 18, "The Ferry", "F2")


def stanza(lines, top, lefts=(72,), size=11):
    return [(lefts[at % len(lefts)], top - 14 * at, size, line) for at, line in enumerate(lines)]


def kinds(*pages):
    return [(block.doubt, block.text) for block in read(pdf(*pages)).blocks]


def in_lines(*lines):
    return "verse", "\n".join(lines)


@pytest.mark.parametrize("lefts", [(72,), (72, 90), (120,)], ids=["alike", "by turns", "inset"])
def test_verse_alone_on_its_page_keeps_lines_and_stanzas(lefts):
    page = [TITLE, *stanza(FIRST_STANZA, 700, lefts), *stanza(LAST_STANZA, 630, lefts)]
    steps = ["", "\u2003\u2003" if len(lefts) > 1 else ""] * 2
    stanzas = [map("".join, zip(steps, of, strict=True)) for of in (FIRST_STANZA, LAST_STANZA)]
    assert kinds(page) == [in_lines(*of) for of in stanzas]


def test_verse_amid_prose_keeps_its_lines():
    above, below = column(LONG, SECOND), column(THIRD, LONG, top=500)
    page = [*above, *stanza(FIRST_STANZA, 590, (110,)), *below]
    assert kinds(page) == [
        ("", LONG), ("", SECOND), in_lines(*FIRST_STANZA), ("", THIRD), ("", LONG),
    ]  # fmt: skip


def test_two_lines_that_stand_in_are_verse_where_the_second_is_the_longer():
    two = ["They walked for forty days, and at the end", LAST_STANZA[0][:-1] + " they sought."]
    page = [*column(LONG, SECOND), *stanza(two, 590, (110,)), *column(THIRD, top=540)]
    assert in_lines(*two) in kinds(page)


def test_what_was_too_long_for_a_line_of_verse_goes_on_below_it():
    broken = ["The ferryman stood at the turn of the", "stream", *FIRST_STANZA[1:]]
    page = [TITLE, *stanza(broken, 700), *stanza(LAST_STANZA[1:2] * 3 + LAST_STANZA[3:], 600)]
    assert kinds(page)[0] == in_lines(*FIRST_STANZA)


def test_stanzas_may_begin_further_in_without_a_gap():
    page = [TITLE]
    for at, lines in enumerate([FIRST_STANZA, LAST_STANZA]):
        page += stanza(lines[:1], 700 - 56 * at, (86,)) + stanza(lines[1:], 686 - 56 * at)
    assert kinds(page) == [
        in_lines(f"\u2003{first}", *others) for first, *others in (FIRST_STANZA, LAST_STANZA)
    ]


def test_a_stanza_goes_on_on_the_next_page():
    first = [TITLE, *stanza(LAST_STANZA, 700), *stanza(FIRST_STANZA[:2], 630)]
    second = [*stanza(FIRST_STANZA[2:], 700), *stanza(LAST_STANZA, 650)]
    assert kinds(first, second) == [
        in_lines(*LAST_STANZA), in_lines(*FIRST_STANZA), in_lines(*LAST_STANZA),
    ]  # fmt: skip


@pytest.mark.skipif(not can_print(), reason="Pango is not installed")
def test_verse_may_stand_around_one_middle_or_be_told_from_lines_of_one_length():
    centred = ["What I remember", "is the smell of the tar", "and a dog,", "asleep."]
    alike = ["江水东流夜未央，", "孤舟一盏照寒霜。", "渡头人语无消息，", "两岸灯花各自凉。"]
    for lines, look in ((centred, "text-align: center"), (alike, "")):
        page = f'<h1>Between</h1><p style="{look}">{"<br>".join(lines)}</p>'
        assert [block.text for block in read(pdf_of(page)).blocks] == ["\n".join(lines)]


@pytest.mark.parametrize(
    "lines",
    [
        ["“Who rang the bell?”", "“Nobody rang the bell,”", "“But I did hear it,”", "“No.”"],
        [
            "Anna Writer, of the river",
            "Department of the Banks",
            "University of the North",
            "Heihe",
        ],
        ["The bell was old.", "Then they took it down.", "It was a Tuesday.", "Nobody spoke."],
    ],
    ids=["talk", "address", "sentences"],
)
def test_lines_that_begin_with_capitals_are_verse_only_where_sentences_go_on_over_them(lines):
    wide = [f"{line} " for line in lines]
    page = [*column(LONG, SECOND), *stanza(wide, 590, (86,)), *column(THIRD, top=500)]
    assert not any(doubt == "verse" and len(words) > 150 for doubt, words in kinds(page))
    assert {LONG, SECOND, THIRD} <= set(texts(page))


def test_prose_with_an_uneven_edge_whose_nouns_have_capitals_is_no_verse():
    words = (
        "Die Glocke der Fähre hing am Ufer des Stromes, und der Fährmann läutete am Morgen und am "
        "Abend. Im Winter, wenn das Eis den Strom bedeckte, gingen die Leute beider Dörfer zu Fuß. "
        "Der Zoll hatte für Schlitten keine Vorschrift, und so war der Handel im Winter am größten."
    )
    found = kinds([TITLE, *set_in(words, width=40), *set_in(words, top=500, width=40)])
    assert found == [("", words), ("", words)]


def test_a_name_at_the_right_below_verse_is_no_item_of_a_list():
    page = [
        *column(LONG, SECOND),
        *stanza(FIRST_STANZA, 590, (110,)),
        (400, 520, 11, "— A ferryman, 1902"),
        *column(THIRD, LONG, top=500),
    ]
    assert texts(page)[2:5] == ["\n".join(FIRST_STANZA), "— A ferryman, 1902", THIRD]
