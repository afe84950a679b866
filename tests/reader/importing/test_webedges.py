"""Where the text of a saved page begins and ends, and what interrupts it."""

from tests.reader.importing.files import LONG, SECOND, THIRD
from tests.reader.importing.webpages import PARAGRAPHS, TEXT, TITLE, read_page, texts


def test_the_name_of_a_width_of_screens_makes_no_verse_of_a_text():
    found = read_page(f'<h1>{TITLE}</h1><div class="mt-4 mt-lg-5"><h2>Ice</h2>{TEXT}</div>')
    assert texts(found) == ["Ice", *PARAGRAPHS]


def test_a_group_of_lines_is_verse():
    lines = '<div class="lg"><p>The water takes the rope,<br>the rope the ferryman.</p></div>'
    found = read_page(f"<h1>{TITLE}</h1><p>{LONG}</p>{lines}<p>{SECOND}</p>")
    assert texts(found)[1] == "The water takes the rope,\nthe rope the ferryman."


def test_short_paragraphs_between_pictures_at_the_end_are_the_texts():
    steps = [
        "Measure the glass, and cut the foam two fingers smaller.",
        "Press a hollow into it with the handle of a spoon.",
        "Set the fern into that, and cover its roots with moss.",
        "Lower the dome slowly, and brush off whatever it catches.",
        "Spray once every ten days, and never at noon in summer.",
    ]
    shown = "".join(f'<p>{step}</p><figure><img src="{step[:4]}.jpg"></figure>' for step in steps)
    found = read_page(f"<h1>{TITLE}</h1><p>{LONG}</p><p>{SECOND}</p><p>{THIRD}</p>{shown}")
    assert texts(found) == [*PARAGRAPHS, *steps]
