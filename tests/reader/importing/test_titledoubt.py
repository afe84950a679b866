"""A title of which the head of its page says something else is in doubt."""

import pytest

from reader.importing import read
from tests.reader.importing.webpages import TEXT, TITLE, read_page

CALLED = '<meta property="og:site_name" content="River House">'


@pytest.mark.parametrize(
    "window",
    [
        TITLE,
        f"{TITLE} | River House",
        f"Ferries: {TITLE}",
        f"{TITLE} and a bell, a report from the harbour",
        "Two Banks of a river",
    ],
)
def test_a_title_is_sure_of_which_the_head_of_its_page_says_as_much(window):
    assert "title" not in read_page(f"<h1>{TITLE}</h1>{TEXT}", window=window).doubts


@pytest.mark.parametrize(
    "window",
    ["River House", "Harbours of the north", "The bell in the fog, and who rang it at night"],
)
def test_a_title_of_which_the_head_of_its_page_says_another_or_none_is_in_doubt(window):
    assert "title" in read_page(f"<h1>{TITLE}</h1>{TEXT}", head=CALLED, window=window).doubts


def test_a_title_that_says_hardly_anything_of_what_the_window_has_is_in_doubt():
    window = "News - The ferry between the two banks of the river goes at night again"
    assert "title" in read_page(f"<h1>News</h1>{TEXT}{TEXT}", window=window).doubts


def test_titles_in_signs_that_no_space_parts_agree_by_their_signs():
    page = f"<h1>两岸之间的最后一班渡船</h1>{TEXT}"
    assert "title" not in read_page(page, window="两岸之间的最后一班渡船开走了 - 河边").doubts
    assert "title" in read_page(page, window="北方的港口和它的钟").doubts


def test_a_part_of_a_page_has_no_head_that_could_say_another_title():
    assert "title" not in read(f"<div><h1>{TITLE}</h1>{TEXT}</div>".encode(), "html").doubts
