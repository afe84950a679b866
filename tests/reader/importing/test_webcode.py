"""Code on a page, whose lines are parts of their own, and what an author sets apart in a box."""

import pytest

from tests.reader.importing.files import LONG, SECOND
from tests.reader.importing.webpages import read_between, texts

NUMBER = '<div class="gutter"><div class="ln" aria-hidden="true">{0}</div></div>'
LINES = ["bell = rope.pull()", "if ice(river):", "", "    wait(bell)"]
CODE = "bell = rope.pull()\nif ice(river):\n\n    wait(bell)"
WORDS = "The clerk asked twice whether the ice would hold, and was told twice that it would."


def between(inside):
    """Give kind and words of what is read between two paragraphs."""
    found = read_between(inside)
    assert (texts(found)[0], texts(found)[-1]) == (LONG, SECOND)
    return [(block.kind, block.text.strip("\n")) for block in found.blocks[1:-1]]


def test_each_part_of_code_is_a_line_and_their_numbers_are_none_of_it():
    lines = "".join(
        f"<div class='line'>{NUMBER.format(at)}<div>{line or '<br>'}</div></div>"
        for at, line in enumerate(LINES, start=1)
    )
    assert between(f"<pre><code>{lines}</code></pre>") == [("code", CODE)]


def test_parts_of_code_that_end_their_lines_themselves_get_no_second_end():
    lines = "".join(f"<div>{line}\n</div>" for line in LINES)
    assert between(f"<pre>{lines}</pre>") == [("code", CODE)]


def test_numbers_in_code_stay():
    assert between("<pre><div>1</div><div>22</div></pre>") == [("code", "1\n22")]


def test_the_numbers_of_lines_beside_code_are_no_code():
    beside = "<div><pre>1\n2\n3\n4\n</pre></div>"
    assert between(f"<div>{beside}<div><pre>{CODE}</pre></div></div>") == [("code", CODE)]


@pytest.mark.parametrize("named", ['role="note"', 'class="callout blue"', 'class="admonition tip"'])
def test_a_box_that_an_author_sets_apart_is_of_the_text(named):
    assert between(f"<aside {named}><p>{WORDS}</p></aside>") == [("paragraph", WORDS)]


@pytest.mark.parametrize("named", ["", 'class="callout newsletter"'])
def test_a_box_beside_the_text_is_not_of_it(named):
    assert between(f"<aside {named}><p>{WORDS}</p></aside>") == []


def test_an_item_that_sounds_like_a_button_stays_among_others():
    items = ["Track a parcel: 31%", "Donate to a charity: 13%", "Apply for work: 25%"]
    listed = "".join(f"<li><p>{item}</p></li>" for item in items)
    assert between(f"<ul>{listed}</ul>") == [("list", "\n".join(items))]


def test_a_list_of_buttons_is_no_text():
    listed = "<ul><li>Share this article</li><li>Print this page</li><li>Donate now</li></ul>"
    assert between(listed) == []


def test_code_in_an_item_of_a_list_is_its_lines_without_signs_around_them():
    item = "<li><p>Ring as you come:</p><pre>ring(bell)\nwait(boat)</pre></li><li>Then call.</li>"
    said = "Ring as you come:\nring(bell)\nwait(boat)\nThen call."
    assert between(f"<ul>{item}</ul>") == [("list", said)]


def test_what_is_quoted_in_an_item_of_a_list_is_lines_of_it():
    quoted = "<blockquote><pre>call(river)</pre><p>Come over.</p></blockquote>"
    listed = f"<ul><li>They call:{quoted}</li><li>Then they wait.</li></ul>"
    said = "They call:\ncall(river)\nCome over.\nThen they wait."
    assert between(listed) == [("list", said)]


def test_code_of_which_a_part_led_to_another_page_is_one_piece():
    for code in ("<a href='#rope'>rope</a>(ice)", "pull(<a href='#rope'>rope</a>)"):
        found = read_between(f"<p>{WORDS} It was <code>{code}</code> that was said.</p>")
        plain = code.replace("<a href='#rope'>", "").replace("</a>", "")
        assert found.blocks[1].markdown == f"{WORDS} It was `{plain}` that was said."


def test_a_paragraph_of_several_lines_of_code_is_code():
    first, second = "ring :: Bell -> Ice -> River ()", "&nbsp;&nbsp;call :: Boat -> Ice -> River ()"
    written = (
        f"<p><tt>{first.replace('>', '&gt;')}</tt><br><tt>{second.replace('>', '&gt;')}</tt></p>"
    )
    code = f"{first}\n  {second.replace('&nbsp;', '')}"
    assert between(f"<ul><li><a href='/'>Home</a></li></ul>{written}") == [("code", code)]
    assert between("<p><code>ring</code> and<br><code>call</code></p>")[0][0] == "paragraph"
