"""Lines of verse as a page shows them."""

import pytest

from reader.hanging import hang_lines
from reader.rendering import render, text_of

STEP = "\u2003"
VERSE = f"The *boat*\\\n{STEP}{STEP}is [here](/a/)\\\nagain"


def test_each_line_of_verse_is_an_element_that_says_how_far_in_it_begins():
    assert hang_lines(render(VERSE)) == (
        '<p><span class="verse">The <em>boat</em><br></span>\n'
        f'<span class="verse in-2">{STEP}{STEP}is <a href="/a/">here</a><br></span>\n'
        '<span class="verse">again</span></p>'
    )
    quoted = hang_lines(render("> " + VERSE.replace("\n", "\n> ")))
    assert quoted.startswith('<blockquote>\n<p><span class="verse">The')


@pytest.mark.parametrize(
    "markdown",
    [
        VERSE,
        f"{STEP}{VERSE}",
        "*The\\\nboat*",
        "a `b`\\\n\\\nc & d",
        "- a\\\n  b",
        "one\n\ntwo\\\nc",
    ],
)
def test_no_letter_of_the_text_is_another(markdown):
    html = render(markdown)
    assert text_of(hang_lines(html)) == text_of(html)


@pytest.mark.parametrize("markdown", ["one two", "*The\\\nboat*", "    a\n    b", "one\ntwo"])
def test_prose_code_and_lines_with_one_mark_around_them_stay_as_they_are(markdown):
    assert hang_lines(render(markdown)) == render(markdown)


def test_a_line_that_begins_very_far_in_is_shown_as_far_as_any():
    assert 'class="verse in-8"' in hang_lines(render(f"a\\\n{STEP * 12}b"))
