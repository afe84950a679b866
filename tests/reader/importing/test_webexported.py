"""Pages that a word processor wrote: Word, saved as a web page, and Google Docs."""

import pytest

from reader.importing import read
from tests.reader.importing.files import LONG, SECOND
from tests.reader.importing.webpages import TITLE, read_between, read_page


def item(words, label, level=1, of=0):
    sign = f"<span style='mso-list:Ignore'>{label}<span>&nbsp;&nbsp; </span></span>"
    sign = f"<![if !supportLists]>{sign}<![endif]>" if label else ""
    style = f"text-indent:-18.0pt;mso-list:l{of} level{level} lfo1"
    return f"<p class=MsoListParagraph style='{style}'>{sign}{words}<o:p></o:p></p>\n"


def between(part):
    """Give kind and Markdown of what stands between two paragraphs."""
    return [(block.kind, block.markdown) for block in read_between(part).blocks[1:-1]]


@pytest.mark.parametrize(
    ("items", "markdown"),
    [
        (item("the bell", "·") + item("the rope", "·"), "- the bell\n- the rope"),
        (
            item("the bell", "·") + item("of brass", "o", 2) + item("the rope", "·"),
            "- the bell\n  - of brass\n- the rope",
        ),
        (item("the bell", "3.") + item("the rope", "4."), "3. the bell\n4. the rope"),
        (item("the bell", "a)") + item("the rope", "b)"), "- a) the bell\n- b) the rope"),
    ],
)
def test_what_word_calls_items_of_a_list_are_one(items, markdown):
    assert between(items) == [("list", markdown)]


def test_lists_of_word_that_follow_one_another_are_two():
    first = item("the bell", "·") + item("the rope", "·")
    assert between(first + item("the ice", "1.", of=1)) == [
        ("list", "- the bell\n- the rope"),
        ("list", "1. the ice"),
    ]


def test_items_of_word_may_begin_on_a_lower_level_and_stand_in_an_item_of_the_page():
    items = item("the bell", "·", 2) + item("the rope", "·") + item("the ice", "·", 2)
    assert between(f"<li>{items}</li>") == [("list", "- the bell\n- the rope\n- the ice")]


def test_title_subtitle_and_quote_of_word_are_what_it_calls_them():
    said = "No man shall ring who does not cross, and no man cross who has not rung."
    head = f"<p class=MsoTitle>{TITLE}</p><p class=MsoSubtitle>What the clerks wrote down</p>"
    text = f"<h1>The law</h1><p class=MsoNormal>{LONG}</p><p class=MsoQuote>{said}</p>"
    found = read_page(f"{head}{text}<p class=MsoNormal>{SECOND}</p>", window="Document1")
    assert (found.title, found.standfirst) == (TITLE, "What the clerks wrote down")
    kinds = [(block.kind, block.level) for block in found.blocks]
    assert kinds == [("heading", 2), ("paragraph", 0), ("quote", 0), ("paragraph", 0)]


def test_lists_of_google_docs_stand_inside_one_another():
    def listed(level, *items):
        lines = "".join(f"<li class='c1'><span>{one}</span></li>" for one in items)
        return f'<ul class="c6 lst-kix_ab12-{level} start">{lines}</ul>'

    page = f"""<html><body class="c5 doc-content"><p class="c1 title"><span>{TITLE}</span></p>
    <h1><span>The law</span></h1><p class="c1">{LONG}</p>{listed(0, "the bell")}
    {listed(1, "of brass")}{listed(0, "the rope")}<p class="c1">{SECOND}</p></body></html>"""
    found = read(page.encode())
    assert found.title == TITLE
    assert [block.kind for block in found.blocks] == ["heading", "paragraph", "list", "paragraph"]
    assert found.blocks[2].markdown == "- the bell\n  - of brass\n- the rope"


def test_remarks_beside_a_document_are_set_aside_and_its_notes_stay():
    marks = '<sup><a href="#ftnt1" id="ftnt_ref1">[1]</a></sup><sup><a href="#cmnt1">[a]</a></sup>'
    page = f"""<html><body class="doc-content"><p class="title"><span>{TITLE}</span></p>
    <p>{LONG}{marks} It was so.</p><p>{SECOND}</p><hr>
    <div><p><a href="#ftnt_ref1" id="ftnt1">[1]</a><span> So he told.</span></p></div>
    <div><p><a href="#cmnt_ref1" id="cmnt1">[a]</a><span>Is this right?</span></p></div>
    </body></html>"""
    found = read(page.encode())
    assert [block.text for block in found.blocks] == [
        f"{LONG}[1] It was so.",
        SECOND,
        "[1] So he told.",
    ]
    assert "Is this right?" in [piece.text for piece in found.dropped]


def test_items_of_notion_that_are_lists_of_their_own_are_one_list():
    bells = "".join(
        f'<ul class="bulleted-list"><li>{one}</li></ul>' for one in ("the bell", "the rope")
    )
    counted = "".join(
        f'<ol class="numbered-list" start="{at}"><li>{one}</li></ol>'
        for at, one in enumerate(("ring", "cross"), 1)
    )
    assert between(bells + counted) == [
        ("list", "- the bell\n- the rope"),
        ("list", "1. ring\n2. cross"),
    ]


def test_who_wrote_a_text_is_told_where_a_browser_has_laid_it_out_for_reading():
    head = f'<h1 class="reader-title">{TITLE}</h1><div class="reader-credits">Ada Bron</div>'
    found = read_page(f"<div>{head}<div>3-4 minutes</div></div><div>{'<p>' + LONG}</p></div>")
    assert (found.title, found.byline) == (TITLE, "Ada Bron")
