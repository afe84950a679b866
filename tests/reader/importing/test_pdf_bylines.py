"""What stands in large letters below the title of a PDF, and is no heading of its text."""

from reader.importing import read
from tests.reader.importing.files import LONG, SECOND, THIRD, pdf
from tests.reader.importing.test_pdf import set_in

TITLE = (72, 740, 20, "The Two Banks", "F2")
TEXT = [*set_in(LONG, top=640), (72, 580, 14, "Winter", "F2"), *set_in(SECOND, top=558)]


def found(*page):
    source = read(pdf([TITLE, *page, *TEXT]))
    return source.byline, [(block.kind, block.text) for block in source.blocks][:3]


def test_names_side_by_side_below_the_title_are_the_authors():
    names = [(100, 712, 14, "Ines Marek", "F2"), (300, 712, 14, "Ada Okafor", "F2")]
    places = [(90, 694, 11, "University of Heihe"), (290, 694, 11, "School of Aigun")]
    byline, blocks = found(*names, *places)
    assert byline == "Ines Marek, Ada Okafor"
    assert ("heading", "Winter") in blocks
    assert not any("Marek" in words for _, words in blocks)


def test_where_authors_work_is_told_from_their_names():
    lines = [(100, 712, 14, "Ines Marek"), (90, 695, 14, "Department of Rivers"),
             (90, 678, 14, "University of Heihe")]  # fmt: skip
    byline, blocks = found(*lines)
    assert byline == "Ines Marek"
    assert ("paragraph", "Department of Rivers") in blocks


def test_the_marks_behind_names_are_none_of_them():
    names = (
        "BT /F1 14 Tf 1 0 0 1 100 712 Tm (Ines Marek) Tj /F1 9 Tf 6 Ts (1) Tj /F1 14 Tf 0 Ts "
        "(, Ada Okafor) Tj /F1 9 Tf 6 Ts (2) Tj ET"
    )
    places = [(90, 694, 11, "University of Heihe, School of Aigun")]
    byline, _ = found(names, *places)
    assert byline == "Ines Marek, Ada Okafor"


def test_a_date_in_large_letters_below_the_title_is_its_date():
    source = read(pdf([TITLE, (100, 712, 14, "March 24, 2025"), *TEXT]))
    assert str(source.published) == "2025-03-24"


def test_a_heading_that_looks_like_a_name_stays_one():
    _, blocks = found((72, 705, 14, "Long Winters", "F2"), *set_in(THIRD, top=690))
    assert blocks[0] == ("heading", "Long Winters")


def test_each_affiliation_is_a_paragraph():
    places = [
        f"BT /F1 7 Tf 1 0 0 1 90 {foot} Tm 4 Ts ({mark}) Tj /F1 11 Tf 0 Ts ({words}) Tj ET"
        for foot, mark, words in (
            (690, "a", "Department of Rivers, University of Heihe, on the left bank of the river"),
            (676, "b", "School of Aigun"),
        )
    ]
    _, blocks = found((100, 712, 14, "Ines Marek"), *places)
    assert [kind for kind, _ in blocks[:2]] == ["paragraph", "paragraph"]
    assert blocks[1][1].endswith("School of Aigun")


def test_the_mark_of_a_note_on_the_title_is_not_of_it():
    title = "BT /F2 20 Tf 1 0 0 1 72 740 Tm (The Two Banks) Tj /F1 13 Tf 8 Ts (*) Tj ET"
    notes = [(72, 110, 8, "* The author thanks the ferryman.")]
    assert read(pdf([title, *TEXT, *notes])).title == "The Two Banks"


def test_three_names_with_a_comma_before_the_last_are_the_authors():
    names = (72, 712, 14, "Ines Marek, Ada Okafor, and Lena Brandt", "F2")
    byline, blocks = found(names, (72, 696, 11, "University of Heihe, Amur"))
    assert byline == "Ines Marek, Ada Okafor, and Lena Brandt"
    assert blocks[0] == ("paragraph", "University of Heihe, Amur")


def test_names_with_marks_behind_them_are_the_authors_also_on_two_lines_in_plain_letters():
    def marked(foot, *names):
        shown = " ".join(
            f"/F1 11 Tf 0 Ts ({name}) Tj /F1 7 Tf 4 Ts ({mark}) Tj" for name, mark in names
        )
        return f"BT 1 0 0 1 100 {foot} Tm {shown} ET"

    rows = [
        marked(714, ("Ines Marek", "1"), (", Ada Okafor", "2"), (", and Maria Lena", "")),
        marked(700, ("Brandt", "1"), (", Ruth Selm", "2")),
    ]
    byline, blocks = found(*rows, (90, 680, 11, "School of Aigun"))
    assert byline == "Ines Marek, Ada Okafor, Maria Lena Brandt, Ruth Selm"
    assert blocks[0] == ("paragraph", "School of Aigun")


def test_a_name_in_plain_letters_with_a_label_is_the_author_and_not_where_one_works():
    lines = ["by Ines Marek", "Department of Rivers", "University of Heihe", "Heihe 164300"]
    page = [(200, 712 - 13 * at, 11, words) for at, words in enumerate(lines)]
    byline, blocks = found(*page)
    assert byline == "Ines Marek"
    assert [words for _, words in blocks] == lines[1:]


def test_names_in_letters_as_large_as_those_of_a_bold_title_are_the_authors():
    page = [(200, 740, 11, "The Two Banks", "F2"), (200, 712, 11, "Ines Marek and Ada Okafor")]
    source = read(pdf([*page, *set_in(LONG, top=680), *set_in(SECOND, top=620)]))
    assert (source.title, source.byline) == ("The Two Banks", "Ines Marek and Ada Okafor")


def test_a_word_beside_a_date_is_no_author():
    source = read(pdf([TITLE, (100, 712, 11, "Printed March 24, 2025"), *TEXT]))
    assert (source.byline, str(source.published)) == ("", "2025-03-24")


def test_names_on_several_lines_above_where_each_works_are_all_authors():
    rows = [
        (100, 716, 14, "Ines Marek", "F2"), (300, 716, 14, "Ada Okafor", "F2"),
        (95, 702, 12, "School of Aigun"), (295, 702, 12, "Heihe, Amur 164300"),
        (200, 682, 14, "Ruth Selm", "F2"), (195, 668, 11, "Bell Museum"),
    ]  # fmt: skip
    byline, blocks = found(*rows)
    assert byline == "Ines Marek, Ada Okafor, Ruth Selm"
    assert blocks[0] == ("paragraph", "School of Aigun Heihe, Amur 164300")
    assert blocks[1] == ("paragraph", "Bell Museum")
