import textwrap

import pytest

from reader.importing import read
from reader.importing.markdown import pieces
from reader.importing.tidy import clean, tidied
from tests.reader.importing.files import LONG, SECOND, THIRD


def cut(text):
    return [(piece.kind, tidied(piece)) for piece in pieces(clean(text))]


def test_blocks_end_where_commonmark_says():
    text = (
        "A paragraph\nof two lines.\n# A heading\n> a quote\nthat goes on\n\n- an item\n\n  more\n"
        "- another\n\n    code, indented\n\n***\n"
    )
    assert [kind for kind, _ in cut(text)] == ["paragraph", "heading", "quote", "list", "rule"]


def test_line_ends_are_spaces_and_hard_breaks_stay():
    assert cut("one\ntwo  \nthree\\\nfour") == [("paragraph", "one two\\\nthree\\\nfour")]


def test_indented_code_gets_fences():
    assert cut("x\n\n    a\n\n    b")[1] == ("code", "```\na\n\nb\n```")


def test_links_by_reference_get_their_targets():
    text = "See [the map][m], [m] and [nothing].\n\n[m]: https://example.org/m 'Map'\n"
    assert cut(text) == [
        (
            "paragraph",
            "See [the map](https://example.org/m), [m](https://example.org/m) and [nothing].",
        )
    ]


def test_the_first_level_is_the_title_and_the_next_is_two():
    found = read(b"# Title\n\n### One\n\nWords.\n\n#### Two\n\nWords.\n", "markdown")
    assert found.title == "Title"
    assert [block.level for block in found.blocks] == [2, 0, 3, 0]


def test_sections_of_the_first_level_under_a_title_are_sections():
    found = read(b"# Title\n\nWords.\n\n# Section\n\nWords.\n\n## Inside\n\nWords.\n", "markdown")
    assert found.title == "Title"
    assert [(b.level, b.text) for b in found.blocks if b.level] == [(2, "Section"), (3, "Inside")]


def test_emphasis_code_pictures_and_tables_come_through():
    found = read(
        b"# T\n\n*a* `b`\n\n![c](https://x.org/c.png)\n\n| d |\n|---|\n| e |\n", "markdown"
    )
    assert [block.kind for block in found.blocks] == ["paragraph", "figure", "paragraph"]
    assert found.blocks[0].markdown == "*a* `b`"
    assert found.blocks[1].text == "c"
    assert found.blocks[2].text.split() == ["d", "e"]


def test_footnotes_and_their_marks_lead_to_each_other():
    text = (
        "# Rain\n\nThe rain fell on the river for nine days.[^1] It stopped.[^book]\n\n"
        "[^1]: The register has *ten*,\nand a blot.\n[^book]: https://example.org/book\n\n"
        "    A second paragraph.\n\nThe ferryman looked at his rope.[^none]\n\n"
        "```\nx[^1]\n[^1]: y\n```\n"
    )
    assert [block.markdown for block in read(text.encode(), "markdown").blocks] == [
        "The rain fell on the river for nine days.[[1]](#postil-note-0) It stopped."
        "[[2]](#postil-note-1)",
        "[[1]](#postil-mark-0) The register has *ten*, and a blot.",
        "[[2]](#postil-mark-1) https://example.org/book",
        "A second paragraph.",
        "The ferryman looked at his rope.[^none]",
        "```\nx[^1]\n[^1]: y\n```",
    ]


def marked(rain, ice):
    """Give the texts of blocks with two notes that have these labels."""
    text = (
        f"# Rain\n\nThe rain fell on the river for nine days.[^{rain}] "
        f"The ferryman looked at the ice, and it was black.[^{ice}]\n\n"
        f"[^{ice}]: The register has it.\n\n[^{rain}]: The bell has it.\n"
    )
    return [block.text for block in read(text.encode(), "markdown").blocks]


def test_labels_that_are_names_become_numbers_in_the_order_of_their_marks():
    assert marked("rain", "1") == [
        "The rain fell on the river for nine days.[1] "
        "The ferryman looked at the ice, and it was black.[2]",
        "[2] The register has it.",
        "[1] The bell has it.",
    ]


def test_labels_that_stand_in_print_stay():
    assert marked("7", "b") == [
        "The rain fell on the river for nine days.[7] "
        "The ferryman looked at the ice, and it was black.[b]",
        "[b] The register has it.",
        "[7] The bell has it.",
    ]


def test_a_note_in_the_text_itself_stands_below_it_and_leads_to_its_mark():
    text = (
        "# Rain\n\nThe rain fell on the river for nine days.^[The register\nhas "
        "[*ten*](https://example.org/ten).] It stopped.[^ice]\n\n[^ice]: The ferryman has it.\n\n"
        "He wrote `x^[y z]` and x^[2].\n"
    )
    assert [block.markdown for block in read(text.encode(), "markdown").blocks] == [
        "The rain fell on the river for nine days.[[1]](#postil-note-1) It stopped."
        "[[2]](#postil-note-0)",
        "[[2]](#postil-mark-0) The ferryman has it.",
        "He wrote `x^[y z]` and x^[2].",
        "[[1]](#postil-mark-1) The register has [*ten*](https://example.org/ten).",
    ]


TABLE = "| Year | Boats |\n|---|---|\n| 1907 | 2 |"
PROSE = "The ferry crossed the river twice a day, and nobody could remember a morning without it."


def below_title(*parts):
    found = read("\n\n".join(["# Boats", PROSE, *parts, PROSE]).encode(), "markdown")
    return found, [(one.kind, one.markdown) for one in found.blocks[1:-1]]


@pytest.mark.parametrize("mark", ["Table:", "table:", ":"])
def test_the_caption_of_a_table_is_told_by_its_mark_above_or_below(mark):
    caption = ("figure", "Boats by *year*")
    table = ("paragraph", TABLE)
    assert below_title(TABLE, f"{mark} Boats by *year*")[1] == [table, caption]
    assert below_title(f"{mark} Boats by *year* {{#tbl:boats}}", TABLE)[1] == [caption, table]


def test_of_two_tables_each_keeps_its_own_caption_and_far_from_one_nothing_is_a_caption():
    kinds = [kind for kind, _ in below_title(TABLE, ": One", PROSE, TABLE, ": Two")[1]]
    assert kinds == ["paragraph", "figure", "paragraph", "paragraph", "figure"]
    assert ("figure", "Two") not in below_title(TABLE, PROSE, ": Two")[1]


def test_the_title_of_a_picture_is_its_caption_and_what_it_shows_is_not():
    found, blocks = below_title('![A grey boat](boat.png "The *last* ferry")')
    assert blocks == [("figure", r"The \*last\* ferry")]
    assert [(one.text, one.reason) for one in found.dropped] == [("A grey boat", "image")]
    assert below_title("![](boat.png 'The last ferry')")[1] == [("figure", "The last ferry")]


def test_a_picture_of_another_site_keeps_its_title_below_it():
    _, blocks = below_title('![A boat](https://example.org/b.png "The last ferry"){width=50%}')
    assert blocks == [("figure", "![A boat](https://example.org/b.png)\nThe last ferry")]


ASKED = (
    "Whoever crossed the river in those years on the ferry at the mill, and paid for it, knew that"
)
GOES_ON = "which is to say that the ferryman counted his boats every morning, and wrote them down."


def texts(*parts):
    found, _ = below_title(*parts)
    return [one.text for one in found.blocks[1:-1]], [one.text for one in found.dropped]


@pytest.mark.parametrize("line", ["$$x = y + z$$", "(1) The ferry is late.", "The ferry is late"])
def test_a_line_that_stands_within_a_sentence_is_kept_where_it_stands(line):
    assert texts(ASKED, line, GOES_ON) == ([ASKED, line, GOES_ON], [])


def test_short_lines_below_a_picture_that_is_not_in_the_file_are_the_authors():
    lines = ["We write", "$$x = y$$", "and so", "$$y = x$$", "holds"]
    assert texts("![A boat](boat.png)", *lines) == (["A boat", *lines], [])


STANZAS = [
    [
        "The bell is rung, the rope is drawn",
        "and no one comes across the water;",
        "the grey boat waits until the dawn",
        "for those to whom it does not matter.",
    ],
    [
        "The ice is coming down again,",
        "it takes the stakes, it takes the chain",
        "and leaves the landing to the rain",
        "and to the heron, and to me.",
    ],
]


@pytest.mark.parametrize("head", ["# The bell\n\n", "The bell\n\n", ""])
def test_a_file_that_is_a_poem_keeps_its_lines_though_a_line_end_says_nothing(head):
    found = read((head + "\n\n".join(map("\n".join, STANZAS))).encode(), "markdown")
    assert [block.text.split("\n") for block in found.blocks] == STANZAS
    assert {block.doubt for block in found.blocks} == {"verse"}


def test_prose_that_was_wrapped_at_a_short_line_is_no_poem():
    wrapped = "\n".join(textwrap.wrap(f"{LONG} {SECOND}", 58))
    found = read(f"# The bell\n\n{wrapped}\n\n{wrapped}.\n".encode(), "markdown")
    assert "\n" not in found.blocks[0].text
    clauses = "When the boat came,\nwe were waiting on the landing,\nas we did each day.\n\n"
    long = (
        "The ferryman, who had been told of it before, said nothing at all to any of us that day."
    )
    found = read(f"# The bell\n\n{clauses * 4}{long}\n".encode(), "markdown")
    assert "\n" not in found.blocks[0].text


@pytest.mark.parametrize("sign", ["> ", ">"])
@pytest.mark.parametrize("deep", [12, 25, 10_000])
def test_a_quote_deep_inside_of_others_loses_no_word(sign, deep):
    found = read(f"# The Ferry\n\n{SECOND}\n\n{sign * deep} {LONG}\n\n{SECOND}\n".encode())
    assert [(block.kind, block.text.strip()) for block in found.blocks][1] == ("quote", LONG)


@pytest.mark.parametrize(
    "line", ["Read more", "## Related", "More", "Share", "[Read more](https://example.org/a)"]
)
def test_a_lone_line_of_a_site_near_the_end_is_the_author_s_and_so_is_what_follows(line):
    behind = ["What he said of it was not written down.", "Ropes", "- Share\n- Newsletter"]
    text = "\n\n".join(["# The Ferry", LONG, SECOND, THIRD, line, *behind])
    found = read(text.encode(), "markdown")
    assert [block.markdown for block in found.blocks[3:]] == [line.lstrip("# "), *behind]
    assert found.dropped == []


def test_markdown_that_was_clipped_with_the_lines_of_its_site_is_without_them():
    lines = "Share", "Read more", "The boat of the year", "Newsletter", "Log in"
    text = "\n\n".join(["# The Ferry", LONG, SECOND, THIRD, *lines])
    found = read(text.encode(), "markdown")
    assert [block.markdown for block in found.blocks] == [LONG, SECOND, THIRD]
    assert [piece.text for piece in found.dropped] == list(lines)
