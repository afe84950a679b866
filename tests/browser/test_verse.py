"""Lines of verse: they begin as far in as they do, and what of one has no room hangs below."""

import pytest

from tests import factories
from tests.browser.measures import is_as_wide_as_the_window

STEP = "\u2003"
LONG = "the grey boat waits until the dawn of a day that is longer than all days before it"
VERSE = f"The bell is rung\\\n{STEP}{STEP}{LONG}\\\n{LONG}"
# Where each row of the words of a line begins, counted in letters from where the text does.
ROWS = """
(line) => {
  const all = document.createRange();
  all.selectNodeContents(line);
  const rows = new Map();
  for (const one of all.getClientRects()) if (one.width) rows.set(Math.round(one.top), one.left);
  const begin = line.closest('p').getBoundingClientRect().left;
  const size = parseFloat(getComputedStyle(line).fontSize);
  return [...rows.values()].map((left) => Math.round(10 * (left - begin) / size) / 10);
}
"""


@pytest.mark.parametrize("width", [390, 1280])
def test_what_of_a_line_has_no_room_hangs_below_its_beginning(open_window, okafor, width):
    article = factories.article(okafor, "boats", [VERSE])
    page = open_window(okafor, viewport={"width": width, "height": 844})
    page.goto(article.get_absolute_url())
    first, further, last = (line.evaluate(ROWS) for line in page.locator("#text .verse").all())
    assert first == [0]
    # Two steps are em spaces, which are of the line.
    assert further[0] == 0
    assert set(further[1:]) == {3.5}
    assert last[0] == 0
    assert set(last[1:]) == {1.5}
    assert is_as_wide_as_the_window(page)
