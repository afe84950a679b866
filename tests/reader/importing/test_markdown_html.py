"""HTML amid Markdown."""

import pytest

from reader.importing import read
from tests.reader.importing.files import LONG, SECOND, THIRD


def between(part):
    """Give the kind and the Markdown of each block of a part between two paragraphs."""
    blocks = read(f"# Boats\n\n{LONG}\n\n{part}\n\n{SECOND}\n".encode(), "markdown").blocks
    assert (blocks[0].text, blocks[-1].text) == (LONG, SECOND)
    return [(block.kind, block.markdown) for block in blocks[1:-1]]


@pytest.mark.parametrize(
    ("written", "given"),
    [
        ("The <em>third</em> boat", "The *third* boat"),
        ("The <EM>third</EM> boat", "The *third* boat"),
        ("The th<b>ir</b>d boat", "The th**ir**d boat"),
        ("The <i> third </i> boat", "The *third* boat"),
        ("H<sub>2</sub>O and x<sup>2</sup>", "H₂O and x²"),
        ("The <u>third</u> <span style='x'>boat</span>", "The third boat"),
        ("The <!-- or second --> third boat", "The third boat"),
        ("The <a name='b'></a>third *boat*", "The third *boat*"),
        ('The <a href="https://example.org/b">third</a>', "The [third](https://example.org/b)"),
        ("The third<br>boat", "The third\\\nboat"),
        ("The third<br/>\nboat", "The third\\\nboat"),
    ],
)
def test_html_in_a_sentence_says_how_its_words_look(written, given):
    end = ", which the ferryman had built of the planks of the two before, was never finished."
    assert between(written + end) == [("paragraph", given + end)]


@pytest.mark.parametrize(
    "written",
    [
        "The code is `<b>bold</b>`, and the ferryman wrote it on the planks of the third boat.",
        "A boat is < a ship, a ship is > a boat, and the ferryman had neither, as he told us.",
        "He wrote to <ferry@example.org> and <https://example.org/boats> from the third boat.",
    ],
)
def test_what_is_no_html_stays_as_it_is(written):
    assert between(written) == [("paragraph", written)]


def test_a_tag_that_html_does_not_have_is_words():
    written = "Write <name of the boat> and <number> into the <em>book</em> of the ferry, in ink."
    assert between(written) == [
        (
            "paragraph",
            "Write \\<name of the boat> and \\<number> into the *book* of the ferry, in ink.",
        )
    ]
    assert between("<chapter>") == [("paragraph", "\\<chapter>")]


def test_blocks_of_html_are_what_they_are():
    assert between(f'<p align="center">{THIRD}</p>') == [("paragraph", THIRD)]
    assert between(f"<blockquote>{THIRD}</blockquote>") == [("quote", f"> {THIRD}")]
    assert between("<ul>\n<li>planks</li>\n<li>tar</li>\n</ul>") == [("list", "- planks\n- tar")]
    assert between("<pre>a\n  b</pre>") == [("code", "```\na\n  b\n```")]
    rows = "<tr><th>Boat</th><th>Year</th></tr><tr><td>First</td><td>1821</td></tr>"
    table = "| Boat | Year |\n| --- | --- |\n| First | 1821 |"
    assert between(f"<table>{rows}</table>") == [("paragraph", table)]
    assert between("<!-- to be\n\nwritten -->") == []
    assert between("<style>\np { color: red }\n</style>") == []


@pytest.mark.parametrize("name", ["div", "section", "center"])
def test_parts_around_markdown_leave_no_trace(name):
    part = f'<{name} class="wide">\n\n*{THIRD}*\n\n</{name}>'
    assert between(part) == [("paragraph", f"*{THIRD}*")]


def test_what_a_part_around_markdown_says_of_it_holds():
    part = f"<blockquote>\n\n*{THIRD}*\n\nAda Bron\n\n</blockquote>"
    assert between(part) == [("quote", f"> *{THIRD}*\n>\n> Ada Bron")]
    assert between(f"<blockquote>\n\n{THIRD}") == [("paragraph", THIRD)]
    inner = f"<blockquote>\n\n<blockquote>\n\n{THIRD}\n\n</blockquote>\n\n</blockquote>"
    assert between(f"{inner}\n\n{THIRD}") == [("quote", f"> > {THIRD}"), ("paragraph", THIRD)]


def test_html_in_lists_quotes_and_tables_is_read_there():
    assert between("- H<sub>2</sub>O\n- tar<br>\n  and *planks*") == [
        ("list", "- H₂O\n- tar\\\n  and *planks*")
    ]
    assert between("> The <i>third</i> boat was never finished.") == [
        ("quote", "> The *third* boat was never finished.")
    ]
    assert between("| Boat | Year |\n| --- | --- |\n| <b>First</b> | 1821 |") == [
        ("paragraph", "| Boat | Year |\n| --- | --- |\n| **First** | 1821 |")
    ]


def test_links_by_reference_and_notes_are_kept_beside_html():
    text = (
        f"# Boats\n\n{LONG}\n\nThe <em>third</em> boat[^1] is on [the map][m], as the ferryman "
        f"said to us.\n\n{SECOND}\n\n[^1]: Of <em>larch</em>.\n\n[m]: https://example.org/m\n"
    )
    blocks = read(text.encode(), "markdown").blocks
    assert blocks[1].markdown == (
        "The *third* boat[[1]](#postil-note-0) is on [the map](https://example.org/m), as the "
        "ferryman said to us."
    )
    assert blocks[-1].markdown == "[[1]](#postil-mark-0) Of *larch*."


@pytest.mark.parametrize(
    "part", ["<", "<a ", "<!--", "<b>", "`<b>``", "<blockquote>\n\n", "<ul>\n\n<"]
)
def test_html_that_nobody_closed_is_read_to_the_end(part):
    text = f"# Boats\n\n{LONG}\n\n{part * (60_000 // len(part))}\n\n{SECOND}\n"
    blocks = read(text.encode(), "markdown").blocks
    assert blocks[0].text == LONG
    assert any(SECOND in block.text for block in blocks)
