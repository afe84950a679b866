"""Numbers that stand before the parts of a text, and those that are of it."""

import pytest

from tests.reader.importing.files import LONG, SECOND, THIRD
from tests.reader.importing.webpages import PARAGRAPHS, TITLE, read_between, read_page, texts


def test_numbers_that_count_paragraphs_in_parts_of_their_own_are_no_words():
    parts = "".join(
        f'<div class="para"><span class="num">{number}</span><p>{words}</p></div>'
        for number, words in enumerate(PARAGRAPHS, start=1)
    )
    assert texts(read_page(f"<h1>{TITLE}</h1>{parts}")) == PARAGRAPHS


def test_numbers_that_count_headings_are_no_words():
    parts = "".join(
        f"<div><span>{number}</span><h3>The bell, part {number}</h3><p>{words}</p></div>"
        for number, words in enumerate(PARAGRAPHS, start=1)
    )
    found = texts(read_page(f"<h1>{TITLE}</h1>{parts}"))
    assert found[:2] == ["The bell, part 1", LONG]
    assert not {"1", "2", "3"} & set(found)


def test_numbers_that_the_author_sets_above_several_paragraphs_stay():
    parts = "".join(
        f"<div><p>{number}</p><p>{LONG}</p><p>{words}</p></div>"
        for number, words in enumerate((SECOND, THIRD, SECOND), start=1)
    )
    found = texts(read_page(f"<h1>{TITLE}</h1>{parts}"))
    assert [one for one in found if one.isdecimal()] == ["1", "2", "3"]


def test_an_address_to_those_who_listen_is_no_standfirst():
    address = "Governor, Mayor, Members of Congress, ladies and gentlemen of both of the two banks:"
    found = read_page(f"<h1>{TITLE}</h1><p><i>{address}</i></p><p>{LONG}</p><p>{SECOND}</p>")
    assert (found.standfirst, texts(found)[0]) == ("", address)


@pytest.mark.parametrize("played", ["--:--/--:--", "0:00 / 3:45"])
def test_how_much_of_a_recording_was_played_is_no_word_of_the_text(played):
    assert texts(read_between(f"<div>{played}</div>")) == [LONG, SECOND]
    assert texts(read_between("<p>In 0:45 of 3:45 minutes it was over.</p>"))[1][:7] == "In 0:45"
