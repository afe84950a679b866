"""Notes of a text on a page: which links lead to them, and where they stand."""

from tests.reader.importing.files import LONG, SECOND, THIRD
from tests.reader.importing.webpages import TITLE, read_page, texts


def test_a_link_to_a_part_of_the_text_by_its_number_marks_no_note():
    part = '<p id="p7"><b>Section 7 - The bell.</b></p>'
    page = f'<h1>{TITLE}</h1><p>{LONG} See <a href="#p7">7</a>.</p>{part}<p>{SECOND}</p>'
    assert texts(read_page(page)) == [f"{LONG} See 7.", "Section 7 - The bell.", SECOND]


def test_a_note_that_says_that_it_is_one_is_linked():
    note = f'<p id="n7">Note 7. {THIRD}</p>'
    page = f'<h1>{TITLE}</h1><p>{LONG} <a href="#n7">7</a></p><p>{SECOND}</p>{note}'
    assert "#postil-note-" in read_page(page).blocks[0].markdown


def test_notes_in_the_foot_of_a_page_come_with_their_heading():
    notes = f'<footer><h3>Footnotes</h3><ol><li id="n1"><p>{THIRD}</p></li></ol></footer>'
    text = f'<p>{LONG}<a href="#n1"><sup>1</sup></a></p><h2>The ice</h2><p>{SECOND}</p>'
    found = read_page(f"<article><h1>{TITLE}</h1>{text}</article>{notes}")
    assert [block.kind for block in found.blocks][1:] == [
        "heading", "paragraph", "heading", "paragraph",
    ]  # fmt: skip
    assert [block.level for block in found.blocks if block.kind == "heading"] == [2, 2]
