"""The cases of tests/data/offsets.json in the browser. Python reads the same file elsewhere."""

import json
from pathlib import Path

import pytest

CASES = json.loads((Path(__file__).parents[1] / "data" / "offsets.json").read_text("utf-8"))
CONTEXT = 32

# The element stands between others, as a paragraph's words do on the page.
PLACE = """
async ({html, spans, context}) => {
  const {codePoints, pointOf, rangeOf, slice, textOf} = await import('/static/js/offsets.js');
  document.body.innerHTML = '<p>before 🧭</p><div id="words"></div><p>after</p>';
  const words = document.getElementById('words');
  words.innerHTML = html;
  const text = textOf(words);
  return {
    text,
    length: codePoints(text),
    spans: spans.map(({start, end}) => {
      const place = rangeOf(words, start, end);
      const range = document.createRange();
      range.setStart(place.startContainer, place.startOffset);
      range.setEnd(place.endContainer, place.endOffset);
      return {
        start: pointOf(words, place.startContainer, place.startOffset),
        end: pointOf(words, place.endContainer, place.endOffset),
        exact: range.toString(),
        prefix: slice(text, Math.max(0, start - context), start),
        suffix: slice(text, end, end + context),
      };
    }),
  };
}
"""


@pytest.fixture
def page(open_window):
    """A window on a page of our own, from which modules can be imported."""
    page = open_window()
    page.goto("/accounts/login/")
    return page


def run(page, html, spans):
    return page.evaluate(PLACE, {"html": html, "spans": spans, "context": CONTEXT})


@pytest.mark.django_db
def test_the_browser_counts_as_python_does(page):
    for case in CASES:
        found = run(page, case["html"], case["spans"])
        assert found["text"] == case["text"], case["name"]
        assert found["length"] == len(case["text"]), case["name"]
        assert found["spans"] == case["spans"], case["name"]


@pytest.mark.django_db
def test_every_span_of_a_text_is_found_again_in_the_browser(page):
    case = next(case for case in CASES if case["name"] == "an offset where elements meet")
    text = case["text"]
    spans = [
        {"start": start, "end": end}
        for start in range(len(text))
        for end in range(start + 1, len(text) + 1)
    ]
    found = run(page, case["html"], spans)["spans"]
    assert [(span["start"], span["end"]) for span in found] == [
        (span["start"], span["end"]) for span in spans
    ]
    assert [span["exact"] for span in found] == [
        text[span["start"] : span["end"]] for span in spans
    ]


@pytest.mark.django_db
def test_a_place_given_as_an_element_and_a_child_is_counted_too(page):
    points = page.evaluate(
        """async () => {
          const {pointOf} = await import('/static/js/offsets.js');
          document.body.innerHTML = '<div id="words"><p>🛶<em>ab</em>c</p><p>d</p></div>';
          const words = document.getElementById('words');
          const [first, second] = words.children;
          return [
            pointOf(words, words, 0), pointOf(words, first, 1), pointOf(words, first, 2),
            pointOf(words, words, 1), pointOf(words, second, 0), pointOf(words, words, 2),
          ];
        }"""
    )
    assert points == [0, 1, 3, 4, 4, 5]


@pytest.mark.django_db
def test_a_span_past_the_end_is_cut_and_an_empty_one_is_no_range(page):
    found = page.evaluate(
        """async () => {
          const {rangeOf} = await import('/static/js/offsets.js');
          document.body.innerHTML = '<p id="words">ab🛶</p>';
          const words = document.getElementById('words');
          const end = rangeOf(words, 1, 99).endOffset;
          return [end, rangeOf(words, 2, 2), rangeOf(words, 3, 9)];
        }"""
    )
    assert found == [4, None, None]
