"""The levels of headings of a page whose sections may be of the first one."""

import pytest

from tests.reader.importing.files import LONG, SECOND, THIRD
from tests.reader.importing.webpages import TITLE, read_page


def levels(body):
    """The level and the words of each heading that is kept of a page."""
    found = read_page(body)
    assert found.title == TITLE
    return [(block.level, block.text) for block in found.blocks if block.kind == "heading"]


@pytest.mark.parametrize("title", [f"<h1>{TITLE}</h1>", f"<h1>{TITLE}</h1><h1>{TITLE}</h1>"])
def test_sections_of_the_level_of_the_title_stay_above_what_is_below_them(title):
    sections = (
        f"<h1>The boat</h1><p>{LONG}</p><h2>Its rope</h2><p>{SECOND}</p><h3>Its knot</h3>"
        f"<p>{THIRD}</p><h1>The bridge</h1><p>{LONG[:-1]}, they say.</p>"
    )
    assert levels(title + sections) == [
        (2, "The boat"),
        (3, "Its rope"),
        (4, "Its knot"),
        (2, "The bridge"),
    ]


def test_a_single_heading_more_of_the_first_level_lowers_none_below_it():
    body = (
        f"<h1>{TITLE}</h1><h1>The boat</h1><p>{LONG}</p><h2>The rope</h2><p>{SECOND}</p>"
        f"<h2>The bridge</h2><p>{THIRD}</p>"
    )
    assert [level for level, _ in levels(body)] == [2, 2, 2]
