"""The caption of a table stands close to it, and no line parts the two."""

import pytest

from tests import factories

TABLE = "| Year | Boats |\n| --- | --- |\n| 1850 | 12 |"
SAID = "The ferry crossed the river twice a day."
LINES = """
(one) => ['Top', 'Bottom'].map((side) =>
  parseFloat(getComputedStyle(one.querySelector('.words'))[`border${side}Width`]))
"""


def caption(words):
    return factories.Block("figure", 0, words)


@pytest.mark.parametrize(
    ("parts", "at", "expected", "near"),
    [
        ([SAID, caption("Table 1. Boats"), TABLE, SAID], 1, [1, 0], 1),
        ([SAID, TABLE, caption("Table 1. Boats"), SAID], 2, [0, 1], -1),
        ([SAID, caption("The boat"), SAID, TABLE], 1, [1, 1], 0),
        ([caption("Table 1"), TABLE, caption("Table 2"), TABLE], 2, [1, 0], 1),
    ],
)
def test_a_caption_is_bound_to_its_table(open_window, okafor, parts, at, expected, near):
    article = factories.article(okafor, "boats", parts)
    page = open_window(okafor)
    page.goto(article.get_absolute_url())
    places = [one.bounding_box() for one in page.locator("#text .para").all()]
    assert page.locator("#text .para").nth(at).evaluate(LINES) == expected
    gaps = {
        way: abs(places[at + way]["y"] - places[at]["y"]) - places[min(at, at + way)]["height"]
        for way in (1, -1)
        if 0 <= at + way < len(places)
    }
    assert {way: gap < 8 for way, gap in gaps.items()} == {way: way == near for way in gaps}
