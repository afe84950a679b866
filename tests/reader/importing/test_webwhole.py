"""Pages of which all would be lost, or nearly all, for the way in which they are made."""

from tests.reader.importing.files import LONG, SECOND, THIRD
from tests.reader.importing.webpages import PARAGRAPHS, TEXT, TITLE, read_page, texts

FOURTH = (
    "The school has moved since, and the bell with it, but the children still say that it sounds "
    "best on a morning with fog, when nobody on one bank can see whether anybody is on the other."
)


def told(number):
    """Give the paragraphs of one of several texts, which say the same of another boat."""
    return [f"Of the {number}. boat: {one}" for one in (*PARAGRAPHS, FOURTH)]


def several(number, comments=""):
    """Give one of several texts, with a heading that leads to a page of its own."""
    text = "".join(f"<p>{one}</p>" for one in told(number))
    heading = f'<h2 class="s"><a href="/boats/{number}">The {number}. Boat</a></h2>'
    return f"{heading}{text}<p>{comments}</p>"


def test_each_of_several_texts_is_read_with_its_heading_though_that_leads_to_its_own_page():
    found = read_page(f"<h1>{TITLE}</h1><div>{several(2)}{several(3)}</div>")
    assert texts(found) == ["The 2. Boat", *told(2), "The 3. Boat", *told(3)]


def test_how_much_readers_say_of_the_first_of_several_texts_does_not_end_them():
    page = f"{several(2, 'Comments (5)')}{several(3, 'Comments (12)')}<p>Who wrote that?</p>"
    found = read_page(f"<h1>{TITLE}</h1><div>{page}</div>")
    assert texts(found) == ["The 2. Boat", *told(2), "The 3. Boat", *told(3)]


def test_a_heading_that_leads_on_from_amid_a_text_is_none_of_it():
    pointer = '<h4><a href="/boats/7">The last boat of the lake</a></h4>'
    rest = f"<p>{SECOND}</p><p>{THIRD}</p>" * 3
    found = read_page(f"<div><h1>{TITLE}</h1><p>{LONG}</p>{pointer}{rest}</div>")
    assert "The last boat of the lake" not in texts(found)


def test_a_sentence_on_which_a_script_shows_a_note_is_read():
    noted = '<a href="javascript:void(0);" onclick="note(3)" class="popup">'
    lines = f'<p>{noted}"The bell," he said, "is not for sale."</a></p><p>He {noted}left</a>.</p>'
    found = read_page(f"<h1>{TITLE}</h1><p>{LONG}</p>{lines}<p>{SECOND}</p>")
    assert texts(found) == [LONG, '"The bell," he said, "is not for sale."', "He left.", SECOND]
    button = '<p><a href="javascript:print()">Print this page</a></p>'
    assert texts(read_page(f"<h1>{TITLE}</h1>{TEXT}{button}")) == PARAGRAPHS
