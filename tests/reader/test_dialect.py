"""What Postil's Markdown takes for words at once is what CommonMark takes for words at last."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.dialect import note_parser, text_parser
from reader.rendering import render, render_heading

SIGNS = ["[", "![", "]", "](", ")", "(/to)", "[a]", "[a]: /to\n", "a", "`", "*", "\\", "!", "\n\n"]
MANY = "[" * 25  # more than are looked into
PARSERS = {make: (make(), make().disable("bracket")) for make in (text_parser, note_parser)}


@given(st.lists(st.sampled_from([*SIGNS, MANY])).map("".join))
@pytest.mark.parametrize("make", PARSERS)
def test_brackets_that_end_nowhere_are_read_as_they_were_slowly(make, markdown):
    at_once, slowly = PARSERS[make]
    about = {"images": {}, "names": []}
    assert at_once.render(markdown, {**about}) == slowly.render(markdown, {**about})
    assert at_once.renderInline(markdown, {**about}) == slowly.renderInline(markdown, {**about})


@pytest.mark.parametrize("sign", ["[", "!["])
def test_six_hundred_thousand_brackets_are_rendered_soon(sign):
    words = sign * (600_000 // len(sign))
    began = time.monotonic()
    assert render(words) == f"<p>{words}</p>"
    assert render_heading(words, 2) == f"<h2>{words}</h2>"
    assert time.monotonic() - began < 5, "it was twenty seconds for each"


@pytest.mark.parametrize("end", ["](", "](x)", "a](", "](x) [", '](x "'])
def test_brackets_are_rendered_soon_though_one_ends_last(end):
    for words in ("[" * 60_000, '"[…"' * 50_000):
        began = time.monotonic()
        assert render(words + end).startswith("<p>")
        assert time.monotonic() - began < 8, "it was more than a minute"


@pytest.mark.parametrize("kept", ["", "\ue002"])
def test_very_many_entities_are_cleaned_as_few_are(kept):
    said = f'"<b>" &amp; {kept}[a "b](/x&y?"<) ![<">](/z&quot;) '
    few, many = render(said * 3), render(said * 4000)
    assert few.startswith(render(said)[:-4])
    assert many == "<p>" + " ".join([render(said)[3:-4]] * 4000) + "</p>"


def test_a_table_whose_head_says_nothing_has_none():
    rows = "| Rope | It holds the boat. |\n| Bell | It calls him. |"
    bare = render(f"|  |  |\n| --- | --- |\n{rows}")
    assert ("<th" in bare, bare.count("<tr>"), bare.count("<td>")) == (False, 2, 4)
    assert render(f"|  | What |\n| --- | --- |\n{rows}").count("<th>") == 2
    assert "<thead>" in render("|  |  |\n| --- | --- |")
