"""What the publisher of an e-book in plain text has put around it."""

from datetime import date

import pytest

from reader.importing import read
from reader.partial import Partial
from tests.reader.importing.files import LONG, SECOND

NOTICE = "This ebook is for the use of anyone anywhere, and you may copy it as often as you like."
SAID = "Title: The Two Banks\n\nAuthor: Jane Doe\n\nRelease date: July 1, 2008 [eBook #1080]\n\n"
LICENCE = "Section 1. By reading any part of this work, you agree to all the terms of its license."
START = "*** START OF THE PROJECT GUTENBERG EBOOK THE TWO BANKS ***"
END = "*** END OF THE PROJECT GUTENBERG EBOOK THE TWO BANKS ***"


def read_book(start=START, end=END, said=SAID, text=f"{LONG}\n\n{SECOND}"):
    """Read a text between two marks, with what is said of it in its head."""
    book = f"{NOTICE}\n\n{said}{start}\n\n\n{text}\n\n\n{end}\n\n{LICENCE}\n"
    return read(book.encode())


@pytest.mark.parametrize(
    ("start", "end"),
    [
        (START, END),
        (
            "***START OF THE PROJECT GUTENBERG EBOOK X***",
            "***END OF THE PROJECT GUTENBERG EBOOK X***",
        ),
        (
            "*** START OF THIS PROJECT GUTENBERG EBOOK THE TWO BANKS AND\nWHAT IS THERE ***",
            "End of the Project Gutenberg EBook of The Two Banks, by Jane Doe\n\n" + END,
        ),
        (
            "*END*THE SMALL PRINT! FOR PUBLIC DOMAIN ETEXTS*Ver.04.29.93*END*",
            "End of The Project Gutenberg Etext of The Two Banks",
        ),
        (f"{START}\n\n\nProduced by John Roe and the\nproofreaders of the river", END),
    ],
)
def test_what_a_publisher_has_put_around_a_text_is_set_aside_with_its_marks(start, end):
    found = read_book(start, end)
    assert [block.text for block in found.blocks] == [LONG, SECOND]
    before, behind = (piece for piece in found.dropped if piece.reason == "imprint")
    assert before.text.startswith(NOTICE)
    assert before.text.endswith(start.strip())
    assert behind.text.startswith(end)
    assert behind.text.endswith(LICENCE)
    assert (before.after, behind.after) == (-1, 1)
    assert behind.blocks[-1].text == LICENCE, "it can be taken back"


def test_a_text_is_called_as_the_head_of_its_book_says():
    found = read_book(text=f"THE TWO BANKS\n\nBy Jane Doe\n\n{LONG}\n\n{SECOND}")
    assert (found.title, found.byline) == ("The Two Banks", "Jane Doe")
    assert found.published == date(2008, 7, 1)
    assert [block.text for block in found.blocks] == [LONG, SECOND]


def test_a_long_title_goes_on_below_and_each_author_has_a_line():
    said = "Title: The Two Banks\n        and the ferry\n\nAuthor: Jane Doe\n        John Roe\n\n"
    found = read_book(said=said)
    assert (found.title, found.byline) == ("The Two Banks and the ferry", "Jane Doe, John Roe")


def test_when_a_work_came_out_first_is_its_date_before_that_of_an_edition():
    found = read_book(said=f"{SAID}Original publication: Riverton: The Ferry Press, 1911\n\n")
    assert found.published == Partial(1911)


def test_the_language_of_a_book_is_the_one_that_its_head_names_where_its_words_do_not_tell():
    verse = "Xamo tirul venda.\nOrsa melin tuva.\n\nKelo vasti rumen daro filu lorb."
    assert read_book(said="Title: Xamo\n\nLanguage: Welsh\n\n", text=verse).language == "cy"


def test_lines_of_asterisks_that_mark_no_book_stay():
    text = (
        f"{LONG}\n\n*** START OF THE WINTER ***\n\n{SECOND}\n\n*** END OF THE WINTER ***\n\n{LONG}"
    )
    assert not [piece for piece in read(text.encode()).dropped if piece.reason == "imprint"]
