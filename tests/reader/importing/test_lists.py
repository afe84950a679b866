"""Lists whose items are counted in letters, in Roman numerals or with what stands above them."""

import pytest

from reader.importing import read
from reader.importing.counting import counted
from tests.reader.importing.files import LONG, SECOND, W, docx, epub, odt, para


def numbering(*levels):
    """A part of a file of Word with one list; a level is (format, what is written)."""
    written = "".join(
        f'<w:lvl w:ilvl="{at}"><w:numFmt w:val="{form}"/><w:lvlText w:val="{text}"/></w:lvl>'
        for at, (form, text) in enumerate(levels)
    )
    return {
        "word/numbering.xml": f'<w:numbering {W}><w:abstractNum w:abstractNumId="0">{written}'
        '</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
        '<w:num w:numId="2"><w:abstractNumId w:val="0"/></w:num></w:numbering>'
    }


def word_list(items, *levels):
    """The list of a file of Word; an item is (level, words)."""
    body = [para(words, numbered=(1, level)) for level, words in items]
    found = read(docx(para(LONG), *body, para(SECOND), **numbering(*levels)))
    return [block.markdown for block in found.blocks if block.kind == "list"]


@pytest.mark.parametrize(
    ("form", "text", "labels"),
    [
        ("decimal", "%1.", ["1.", "2."]),
        ("decimal", "%1)", ["1.", "2."]),
        ("decimal", "(%1)", ["1.", "2."]),
        ("lowerLetter", "%1.", ["- a.", "- b."]),
        ("upperLetter", "(%1)", ["- (A)", "- (B)"]),
        ("upperRoman", "%1.", ["- I.", "- II."]),
        ("lowerRoman", "%1)", ["- i)", "- ii)"]),
        ("decimal", "Article %1", ["- Article 1", "- Article 2"]),
        ("decimal", "§ %1.", ["- § 1.", "- § 2."]),
        ("russianLower", "%1)", ["- а)", "- б)"]),
        ("chineseCounting", "%1、", ["- 一、", "- 二、"]),
        ("none", "", ["-", "-"]),
        ("bullet", "o", ["-", "-"]),
        ("taiwaneseDigital", "%1.", ["1.", "2."]),
    ],
)
def test_items_of_word_say_how_they_are_counted(form, text, labels):
    items = [(0, "The rope is new."), (0, "The bell is old.")]
    first, second = labels
    assert word_list(items, (form, text)) == [
        f"{first} The rope is new.\n{second} The bell is old."
    ]


def test_items_of_word_that_are_counted_with_those_above_them_say_both():
    items = [(0, "The rope."), (1, "Its length."), (1, "Its age."), (0, "The bell."), (1, "Iron.")]
    assert word_list(items, ("decimal", "%1."), ("decimal", "%1.%2")) == [
        "1. The rope.\n   - 1.1 Its length.\n   - 1.2 Its age.\n2. The bell.\n   - 2.1 Iron."
    ]


def test_a_list_in_letters_goes_on_after_what_interrupts_it():
    body = [
        para("The rope is new.", numbered=(1, 0)),
        para(SECOND),
        para("The bell is old.", numbered=(1, 0)),
    ]
    found = read(docx(para(LONG), *body, para(SECOND), **numbering(("lowerLetter", "%1)"))))
    lists = [block.markdown for block in found.blocks if block.kind == "list"]
    assert lists == ["- a) The rope is new.", "- b) The bell is old."]


def test_a_list_that_begins_right_below_another_counts_anew():
    two = numbering(("decimal", "%1."))["word/numbering.xml"].replace(
        "</w:numbering>",
        '<w:abstractNum w:abstractNumId="5"><w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/></w:lvl>'
        '</w:abstractNum><w:num w:numId="5"><w:abstractNumId w:val="5"/></w:num></w:numbering>',
    )
    items = [("The rope.", 1), ("The bell.", 1), ("The boat.", 5), ("The pole.", 5)]
    body = [para(words, numbered=(kind, 0)) for words, kind in items]
    found = read(docx(para(LONG), *body, para(SECOND), **{"word/numbering.xml": two}))
    lists = [block.markdown for block in found.blocks if block.kind == "list"]
    assert lists == ["1. The rope.\n2. The bell.", "1. The boat.\n2. The pole."]


LIST_STYLE = """<text:list-style style:name="L2">
<text:list-level-style-number text:level="1" style:num-format="I" style:num-suffix="."/>
<text:list-level-style-number text:level="2" style:num-format="a" style:num-prefix="("
 style:num-suffix=")"/>
<text:list-level-style-number text:level="3" style:num-format="1" style:num-suffix="."
 text:display-levels="2"/>
</text:list-style>"""


def odt_item(words, inner=""):
    return f"<text:list-item><text:p>{words}</text:p>{inner}</text:list-item>"


def test_items_of_opendocument_say_how_they_are_counted():
    deepest = f"<text:list>{odt_item('Hemp.')}{odt_item('Wire.')}</text:list>"
    inner = f"<text:list>{odt_item('Its length.', deepest)}{odt_item('Its age.')}</text:list>"
    body = f"<text:p>{LONG}</text:p>{LIST_STYLE}"
    body += f'<text:list text:style-name="L2">{odt_item("The rope.", inner)}'
    body += f"{odt_item('The bell.')}</text:list><text:p>{SECOND}</text:p>"
    assert [block.markdown for block in read(odt(body)).blocks if block.kind == "list"] == [
        "- I. The rope.\n  - (a) Its length.\n    - a.1. Hemp.\n    - a.2. Wire.\n"
        "  - (b) Its age.\n- II. The bell."
    ]


@pytest.mark.parametrize(
    ("look", "labels"),
    [
        ('type="a"', ["- c.", "- d."]),
        ('type="I"', ["- III.", "- IV."]),
        ('type="1"', ["3.", "4."]),
        ('style="list-style-type: upper-alpha"', ["- C.", "- D."]),
        ('style="margin: 0; list-style:lower-roman outside"', ["- iii.", "- iv."]),
        ('style="list-style: decimal"', ["3.", "4."]),
    ],
)
def test_items_of_a_page_say_how_they_are_counted(look, labels):
    chapter = f'<h1>One</h1><p>{LONG}</p><ol {look} start="3"><li>The rope.</li>'
    chapter += f"<li>The bell.</li></ol><p>{SECOND}</p>"
    first, second = labels
    found = read(epub({"one.xhtml": chapter}))
    lists = [block.markdown for block in found.blocks if block.kind == "list"]
    assert lists == [f"{first} The rope.\n{second} The bell."]


@pytest.mark.parametrize(
    ("number", "form", "words"),
    [
        (26, "a", "z"),
        (27, "a", "aa"),
        (28, "A", "AB"),
        (28, "AA", "BB"),
        (1994, "I", "MCMXCIV"),
        (4000, "i", "4000"),
        (0, "a", "0"),
        (900, "aa", "900"),
        (99_999_999, "a", "99999999"),
        (21, "一", "二十一"),
        (10, "一", "十"),
        (100, "一", "100"),
        (7, "1", "7"),
    ],
)
def test_a_number_is_written_in_its_form_or_in_digits(number, form, words):
    assert counted(number, form) == words


PRIVATE = "\uf0b7 the bell", "\uf0a7 the rope", "\uf0d8 the oar"


@pytest.mark.parametrize(
    "data",
    [
        "\n".join([LONG, "", *PRIVATE, "", SECOND]).encode(),
        docx(para(LONG), *map(para, PRIVATE), para(SECOND)),
        odt("".join(f"<text:p>{words}</text:p>" for words in (LONG, *PRIVATE, SECOND))),
    ],
)
def test_bullets_of_fonts_of_signs_begin_items_where_the_font_is_lost(data):
    assert [(block.kind, block.markdown) for block in read(data).blocks] == [
        ("paragraph", LONG),
        ("list", "- the bell\n- the rope\n- the oar"),
        ("paragraph", SECOND),
    ]
