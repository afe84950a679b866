"""Which heading of a PDF is its title."""

from reader.importing import read
from tests.reader.importing.files import LONG, SECOND, THIRD, pdf
from tests.reader.importing.test_pdf import set_in


def title_of(*pages):
    return read(pdf(*pages)).title


def sections(top=640):
    return [
        *set_in(LONG, top=top),
        (72, top - 60, 14, "Winter", "F2"),
        *set_in(SECOND, top=top - 82),
        (72, top - 142, 14, "The hills", "F2"),
        *set_in(THIRD, top=top - 164),
    ]


def test_a_title_whose_lines_are_set_in_two_fonts_is_one():
    lines = [(72, 740, 18, "Ferryman: A Bell"), (72, 718, 18, "Between Two Banks", "F2")]
    assert title_of([*lines, *sections()]) == "Ferryman: A Bell Between Two Banks"


def test_the_title_of_a_title_page_stands_below_what_it_says_of_the_paper():
    fields = ["University of Heihe", "Department of Rivers", "Seminar on ferries", "Term of winter",
              "Module four", "Read by Ada Okafor", "Third version"]  # fmt: skip
    page = [(72, 740 - 16 * at, 11, words) for at, words in enumerate(fields)]
    page += [(72, 480, 20, "The ferry between the two banks"), (72, 420, 14, "Ines Marek")]
    page += [(72, 110, 11, "Number 31: 4177"), (72, 94, 11, "Handed in: in the long winter")]
    drawing = (72, 100, 30, "Golden bell")
    assert title_of(page, [*sections(), drawing]) == "The ferry between the two banks"


def test_the_first_line_in_bold_is_the_title_though_its_sections_are_as_large():
    page = [(200, 740, 11, "The Two Banks", "F2"), (200, 715, 11, "Ines Marek")]
    body = [*page, *set_in(LONG, top=680), (72, 620, 11, "Winter", "F2"), *set_in(SECOND, top=600)]
    assert title_of([*body, (72, 540, 11, "The hills", "F2"), *set_in(THIRD, top=520)]) == (
        "The Two Banks"
    )


def test_of_two_lines_as_large_the_title_has_more_than_one_word():
    lines = [(72, 740, 18, "Ferryman", "F2"), (380, 715, 11, "The journal of rivers"),
             (72, 690, 18, "A bell between two banks", "F2")]  # fmt: skip
    assert title_of([*lines, *sections()]) == "A bell between two banks"


def test_the_name_of_a_journal_is_larger_than_the_title_that_the_file_says():
    lines = [(72, 745, 24, "Rivers"), (72, 715, 16, "A bell between two banks")]
    info = "/Title (A Bell Between Two Banks)"
    assert read(pdf([*lines, *sections()], info=info)).title == "A bell between two banks"
    assert read(pdf([*lines, *sections()], info="/Title (Bells)")).title == "Rivers"


def test_the_title_stands_below_the_volume_of_the_journal_whose_name_is_larger():
    lines = [(72, 745, 24, "Rivers"), (72, 715, 16, "A bell between two banks")]
    issue = (72, 730, 9, "Winter 2010, volume 36, issue 3")
    assert title_of([*lines, issue, *sections()]) == "A bell between two banks"
