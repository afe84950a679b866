"""Code in PDFs: it keeps its lines, and words in the same letters in a sentence stay there."""

from reader.importing import read
from tests.reader.importing.files import LONG, SECOND, THIRD, pdf
from tests.reader.importing.test_pdf import set_in, texts

PROGRAM = [
    "while bell.rings():",
    "    for boat in WATER:",
    '        boat.cross(to="far side")  # jWi',
    "",
    "ferry.rest()",
]


def typed(lines, top, size=9, left=72):
    """Lines of code, the white at whose beginning is none of the file."""
    return [
        (left + 0.6 * size * (len(line) - len(line.lstrip())), top - 11 * at, size, line.lstrip(),
         "F4")
        for at, line in enumerate(lines)
        if line
    ]  # fmt: skip


def blocks(*pages):
    return [(block.kind, block.markdown) for block in read(pdf(*pages)).blocks]


def test_code_keeps_its_lines_its_indents_and_its_empty_lines():
    page = [*set_in(LONG), *typed(PROGRAM, 620), *set_in(SECOND, top=540)]
    fenced = "\n".join(["```", *PROGRAM, "```"])
    assert blocks(page) == [("paragraph", LONG), ("code", fenced), ("paragraph", SECOND)]


def test_code_in_columns_of_numbers_is_no_table():
    shown = [
        "river  depth  width",
        "Amur      12   1500",
        "Iwim       3     40",
        "Mio        1      9",
    ]
    page = [*set_in(LONG), *typed(shown, 620), *set_in(SECOND, top=540)]
    assert blocks(page)[1] == ("code", "\n".join(["```", *shown, "```"]))


def test_code_goes_on_on_the_next_page():
    first = [*set_in(LONG), *typed(PROGRAM[:3], 640)]
    second = [*typed([*PROGRAM[4:], "bell.ring()"], 700), *set_in(SECOND, top=660)]
    fenced = "\n".join(["```", *PROGRAM[:3], PROGRAM[4], "bell.ring()", "```"])
    assert ("code", fenced) in blocks(first, second)


def test_one_line_that_stands_apart_is_code():
    page = [*set_in(LONG), *typed(["ferry.cross(with=me)"], 626), *set_in(SECOND, top=600)]
    page += typed(PROGRAM[:3], 500)
    assert blocks(page)[1] == ("code", "```\nferry.cross(with=me)\n```")


def test_an_address_that_stands_apart_is_no_code():
    page = [*set_in(LONG), *typed(["https://ferry.example/water"], 626), *set_in(SECOND, top=600)]
    page += typed(PROGRAM[:3], 500)
    assert blocks(page)[1][0] == "paragraph"


def test_a_line_of_a_sentence_that_has_nothing_but_code_stays_in_it():
    lines = [
        "The ferryman, who had learned it at the school, wrote one evening on the wall the",
        None,
        "and nobody knew what it should do, or when, or to whom; it stands there to this day.",
    ]
    page = [*set_in(SECOND), (72, 640, 11, lines[0]), (72, 612, 11, lines[2])]
    page += [(72, 626, 11, "for boat in WATER: boat.cross(to=far_side, again=no) until ice", "F4")]
    page += typed(PROGRAM[:3], 500)
    found = texts(page)
    assert any("on the wall the for boat in WATER: boat.cross" in words for words in found)


def test_a_text_that_is_typed_throughout_has_no_code():
    page = set_in(LONG, font="F4", size=10, width=75) + set_in(
        THIRD, top=600, font="F4", size=10, width=75
    )
    assert blocks(page) == [("paragraph", LONG), ("paragraph", THIRD)]


def test_a_typed_letter_in_a_text_is_prose():
    letter = set_in(THIRD, top=620, font="F4", size=10, width=75)
    page = [*set_in(LONG), *set_in(SECOND, top=660), *letter, *set_in(LONG, top=540)]
    page += [*set_in(SECOND, top=480), *set_in(THIRD, top=420)]
    assert ("paragraph", THIRD) in blocks(page)
