"""What a page says of its highlights, added up in the browser as Python counts it by letters."""

import json
import random
from pathlib import Path

import pytest

from annotations.counting.segments import runs, runs_of_prompts, shifted
from tests.annotations import chance

CASES = json.loads((Path(__file__).parents[1] / "data" / "marks.json").read_text("utf-8"))

READ = """
async (marks) => {
  const {readMarks} = await import('/static/js/marks.js');
  return marks.map((one) => readMarks(one).map(({start, end, names}) => [start, end, ...names]));
}
"""


@pytest.fixture
def page(open_window):
    """A window on a page of our own, from which modules can be imported."""
    page = open_window()
    page.goto("/accounts/login/")
    return page


def any_marks(luck):
    """Give the marks of a few layers and prompts, whose spans overlap, touch and coincide."""
    layers = [any_layer(luck) for _layer in range(luck.randint(0, 5))]
    prompts = [any_span(luck) for _prompt in range(luck.choice([0, 0, 1, 3]))]
    return " ".join(filter(None, [*layers, runs_of_prompts(prompts)]))


def any_layer(luck):
    boundaries = {}
    for _note in range(luck.randint(1, 7)):
        boundaries = shifted(boundaries, *any_span(luck), 1, luck.random() < 0.3)
    return runs(boundaries)


def any_span(luck):
    start = luck.choice([0, 3, 9, 10, 60, 98, 100])
    return start, start + luck.choice([1, 3, 7, 40, 120])


@pytest.mark.django_db
def test_the_browser_adds_up_what_the_cases_say(page):
    found = page.evaluate(READ, [case["marks"] for case in CASES])
    for case, painted in zip(CASES, found, strict=True):
        assert painted == case["painted"], case["name"]


@pytest.mark.django_db
def test_the_browser_adds_up_as_python_counts_letter_by_letter(page):
    luck = random.Random(5)
    drawn = [any_marks(luck) for _case in range(400)]
    assert any("e" in marks.lower() and "p" in marks for marks in drawn)
    for marks, painted in zip(drawn, page.evaluate(READ, drawn), strict=True):
        assert painted == chance.painted(marks), marks
