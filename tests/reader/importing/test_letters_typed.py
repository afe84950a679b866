"""Letters in plain text, whose lines end where somebody pressed Enter."""

import pytest

from reader.importing import read
from tests.reader.importing.files import LONG, SECOND, THIRD

HOUSE = "I am writing to you from the house\nby the river, where it has rained\nfor a week."
SEA = "We arrived safely on Tuesday evening.\nThe weather is fine and the children\nare in the sea."
FLUSS = "Ich schreibe dir aus dem Haus am\nFluss, in dem es seit einer Woche\nregnet."
POEM = "Tyger Tyger, burning bright,\nIn the forests of the night."
FREE = "so much depends\nupon a red wheel\nbarrow"


def words_of(text):
    return [block.text for block in read(text.encode(), "text").blocks]


def joined(lines):
    return lines.replace("\n", " ")


@pytest.mark.parametrize("lines", [HOUSE, SEA])
def test_the_lines_of_a_letter_run_on(lines):
    found = read(f"Dear Anna,\n\n{lines}\n\nKarl\n".encode(), "text")
    assert [block.text for block in found.blocks] == ["Dear Anna,", joined(lines), "Karl"]
    assert found.blocks[1].doubt == ""


def test_in_german_a_noun_with_its_capital_is_no_beginning_of_a_line_of_verse():
    assert words_of(f"Liebe Anna,\n\n{FLUSS}\n\nDein Karl\n")[1] == joined(FLUSS)


def test_salutation_and_end_stand_apart_where_no_empty_line_parts_them():
    text = f"Dear Anna,\n{SEA}\nYour loving brother,\nKarl\n"
    assert words_of(text) == ["Dear Anna,", joined(SEA), "Your loving brother,\nKarl"]


ADDRESS = "14 River Road\nFerry Town, N.W."
PLACE = "Ferry House\nNorth Bank, River County"
DATE = "4th March 1871"


@pytest.mark.parametrize(
    ("above", "kept"),
    [
        (f"{ADDRESS}\n{DATE}", ADDRESS),
        (f"{ADDRESS}\n\n{DATE}", ADDRESS),
        (f"{PLACE}\n{DATE}", PLACE),
        (f"14 River Road\n{DATE}", "14 River Road"),
    ],
)
def test_an_address_above_a_letter_is_a_paragraph_and_neither_title_nor_name(above, kept):
    found = read(f"{above}\n\nDear Anna,\n\n{SEA}\n\nKarl\n".encode(), "text")
    assert (found.title, found.byline, found.standfirst) == ("", "", "")
    assert found.published.isoformat() == "1871-03-04"
    assert [one.text for one in found.blocks] == [kept, "Dear Anna,", joined(SEA), "Karl"]
    assert found.blocks[0].doubt == ""


@pytest.mark.parametrize(
    "above", [f"The Ferry\nby Ada Bron\n{DATE}", f"The Ferry\n{DATE}", "The Ferry\nby Ada Bron"]
)
def test_a_title_above_a_letter_is_no_address(above):
    found = read(f"{above}\n\nDear Anna,\n\n{SEA}\n\nKarl\n".encode(), "text")
    assert (found.title, found.blocks[0].text) == ("The Ferry", "Dear Anna,")
    assert found.byline == ("Ada Bron" if "Ada" in above else "")


FROM = "From: Ada Bron <ada@example.org>\nTo: ferry@example.org"
HEADS = [
    (f"{FROM}\nSubject: Re: The bell and the rope", "The bell and the rope"),
    (f"{FROM},\n  boat@example.org\nSubject: The bell and the rope", "The bell and the rope"),
    ("Betreff: AW: Fwd: Das Seil\nDatum: 3. Mai 2019\nVon: Ada Bron", "Das Seil"),
]


@pytest.mark.parametrize(("head", "title"), HEADS)
def test_the_subject_of_a_mail_is_its_title_without_a_label(head, title):
    found = read(f"{head}\n\nDear Anna,\n\n{SEA}\n\nKarl\n".encode(), "text")
    assert (found.title, found.standfirst) == (title, "")
    assert [one.text for one in found.blocks][-3:] == ["Dear Anna,", joined(SEA), "Karl"]


def test_what_a_form_calls_a_subject_is_no_title():
    form = "Name: Ada Bron\nSubject: History\nRoom: The hall by the river"
    assert read(f"{form}\n\n{LONG}\n\n{SECOND}\n".encode(), "text").title != "History"


def test_the_first_paragraph_of_a_letter_stays_below_its_salutation():
    text = f"The Ferry\nby Ada Bron\n\nDear Anna,\n\n{SEA}\n\n{LONG}\n\n{SECOND}\n\n{THIRD}\n"
    found = read(text.encode(), "text")
    assert (found.title, found.byline, found.standfirst) == ("The Ferry", "Ada Bron", "")
    assert [one.text for one in found.blocks[:2]] == ["Dear Anna,", joined(SEA)]


def test_the_name_below_a_letter_is_no_heading_of_what_follows():
    end = "Yours faithfully,\n\nKarl Weber\n\nP.S. The enclosed is for your sister.\n"
    found = read(f"Dear Anna,\n\n{SEA}\n\n{end}".encode(), "text")
    assert [(one.kind, one.text) for one in found.blocks[2:]] == [
        ("paragraph", words) for words in end.strip().split("\n\n")
    ]


def test_paragraphs_of_a_letter_that_begin_further_in_are_paragraphs():
    text = f"Dear Anna,\n\n    {SEA}\n    {HOUSE}\n\nKarl\n"
    assert words_of(text) == ["Dear Anna,", joined(SEA), joined(HOUSE), "Karl"]


@pytest.mark.parametrize("lines", [POEM, FREE])
def test_verse_in_a_letter_stays_verse(lines):
    assert lines in words_of(f"Dear Anna,\n\n{HOUSE}\n\n{lines}\n\n{SEA}\n\nKarl\n")


@pytest.mark.parametrize("first", ["Red\n\n", "Dear Anna is a red wheel\n\n"])
def test_lines_below_no_salutation_stay_lines(first):
    text = f"{first}so much depends\nupon a red wheel,\nand a barrow.\n"
    assert "so much depends\nupon a red wheel,\nand a barrow." in words_of(text)


def test_a_letter_far_below_in_a_text_does_not_make_verse_of_the_text_run_on():
    stanza = "so much depends\nupon a red wheel,\nand a barrow."
    told = "\n\n".join(
        f"It was so on day {day}, and so it was for all of us there." for day in range(9)
    )
    assert stanza in words_of(f"Red\n\n{told}\n\nDear Anna,\n\n{stanza}\n")
