"""Which of the headings of a page is its title, and what of it."""

from tests.reader.importing.files import LONG, SECOND, THIRD
from tests.reader.importing.webpages import PARAGRAPHS, TEXT, TITLE, read_page, texts


def test_the_first_heading_that_says_what_stands_above_the_window_is_the_title():
    shared = '<meta property="og:title" content="A ferry stops in Norway after a storm">'
    section = "<div><h2>Norway</h2></div>"
    headline = "Storm ends the last ferry between two banks"
    found = read_page(
        f"{section}<div><h1>{headline}</h1>{TEXT}</div>", shared, window=f"River News - {headline}"
    )
    assert found.title == headline
    assert texts(found) == PARAGRAPHS


def test_a_heading_of_the_text_that_says_the_title_again_stays():
    headline = "What is a rope ferry – River House"
    found = read_page(
        f"<h1>{headline}</h1><p>{LONG}</p><h2>What is a rope ferry?</h2><p>{SECOND}</p>"
        f"<h2>Who keeps it?</h2><p>{THIRD}</p>",
        window=headline,
    )
    assert found.title == "What is a rope ferry"
    assert "What is a rope ferry?" in texts(found)


def test_what_a_text_is_one_of_is_not_its_title():
    body = f"<h3>Letters from the river</h3><h3>How a tree meets a storm</h3>{TEXT}"
    found = read_page(body, window="[Letters from the river] How a tree meets a storm - The House")
    assert found.title == "How a tree meets a storm"


def test_a_title_that_is_said_twice_is_said_once():
    twice = "The last ferry between the two banks The last ferry between the two banks"
    found = read_page(f"<h1>{twice}</h1>{TEXT}", window=f"{twice} | River House")
    assert found.title == "The last ferry between the two banks"
    assert read_page(f"<h1>Row row</h1>{TEXT}", window="Row row").title == "Row row"


def test_a_paragraph_above_the_line_that_says_who_and_when_is_the_standfirst():
    lead = "What joined the two banks, and what became of it when a bridge was opened there."
    line = '<p class="post_meta"><a href="/a">By Ada Bron</a> | Mar 30, 2021 | Boats, Ropes</p>'
    found = read_page(f"<div><h1>{TITLE}</h1><p>{lead}</p></div>{line}<div>{TEXT}</div>")
    assert found.standfirst == lead
    assert texts(found) == PARAGRAPHS


def test_the_names_of_column_and_site_behind_a_chinese_title_are_not_of_it():
    found = read_page(TEXT, window="两岸之间的最后一班渡船__2007年第23号_河边之家")
    assert found.title == "两岸之间的最后一班渡船"


def test_a_line_under_a_title_stays_where_it_parts_no_site():
    assert read_page(TEXT, window="The two_banks of a river").title == "The two_banks of a river"


def test_a_lone_heading_of_the_first_level_is_the_headline_whatever_the_page_is_called():
    headline = "Who keeps the rope, now that nobody crosses?"
    line = '<div><a rel="author" href="/ada">Ada Bron</a> <i>3 May 2019, 6 remarks</i></div>'
    page = f"<h1>{headline}</h1>{line}<div>{TEXT}</div>"
    found = read_page(page, window="Ferries: the river in spring")
    assert (found.title, found.byline, texts(found)) == (headline, "Ada Bron", PARAGRAPHS)
    assert str(found.published) == "2019-05-03"
