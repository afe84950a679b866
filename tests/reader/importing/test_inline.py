"""Running text as Markdown that says the same words."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from reader.importing.html.inline import BREAK, PLAIN, collapsed, markdown_of, words_of
from reader.rendering import render, text_of

STYLES = st.builds(
    PLAIN.with_,
    bold=st.booleans(),
    italic=st.booleans(),
    strike=st.booleans(),
    code=st.booleans(),
    href=st.sampled_from(["", "https://example.org/a(b)", "#postil-note-1"]),
)
WORDS = st.text(st.sampled_from("ab *_`~[]()<>&;!\\.,1é“”中-#|:"), min_size=1, max_size=6)


def shown(runs):
    """What a reader sees of runs."""
    return text_of(render("a " + markdown_of(runs) + " z"))


@given(st.lists(st.tuples(WORDS, STYLES), min_size=1, max_size=5))
@example([("a", PLAIN.with_(bold=True)), ("b", PLAIN.with_(italic=True))])
@example([("“a", PLAIN.with_(italic=True)), ("b", PLAIN)])
@example([("&amp;", PLAIN), ("[x](y)", PLAIN), ("<b>", PLAIN)])
def test_no_sign_is_lost_and_none_is_added(runs):
    runs = collapsed([("x", PLAIN), *runs, ("y", PLAIN)])
    assert shown(runs) == f"a {words_of(runs)} z"


@pytest.mark.parametrize(
    ("runs", "markdown"),
    [
        ([("one", PLAIN.with_(bold=True)), (" two", PLAIN)], "**one** two"),
        ([("one ", PLAIN.with_(italic=True)), ("two", PLAIN)], "*one* two"),
        ([("on", PLAIN), ("e,", PLAIN.with_(italic=True)), ("x", PLAIN)], "on*e*,x"),
        ([("a", PLAIN), (BREAK, PLAIN), ("b", PLAIN)], "a\\\nb"),
        ([("[1]", PLAIN.with_(href="#postil-note-1"))], "[[1]](#postil-note-1)"),
        ([("a", PLAIN.with_(bold=True)), ("b", PLAIN.with_(bold=True, italic=True))], "**a*b***"),
    ],
)
def test_marks_hug_the_words_that_they_are_about(runs, markdown):
    assert markdown_of(collapsed(runs)) == markdown
