"""Numbered paragraphs of judgments and reports, which programs write as lists."""

from reader.importing import read
from tests.reader.importing.files import LONG, SECOND, docx, para

PAGE = "<html><head><title>The eels of the quay</title></head><body>{}</body></html>".format
SHORT = ("<li>the bell</li>", "<li>the rope</li>")


def blocks(data):
    return [(b.kind, b.markdown) for b in read(data).blocks]


def of_page(body):
    return blocks(PAGE(f"<h1>The eels of the quay</h1>{body}").encode())


def test_the_items_of_a_list_that_is_most_of_a_text_are_paragraphs_with_their_numbers():
    within = f"<ol type=a>{''.join(SHORT)}</ol>"
    quoted = "<blockquote><p>Fish are landed.</p></blockquote>"
    assert of_page(
        f"<p>Lady Pike:</p><ol><li>{LONG}{within}</li><li><p>{SECOND} {LONG}</p>{quoted}</li></ol>"
        f"<p>Lord Marsh:</p><ol start=3><li>I agree.</li></ol>"
    ) == [
        ("paragraph", "Lady Pike:"),
        ("paragraph", f"1\\. {LONG}"),
        ("list", "- a. the bell\n- b. the rope"),
        ("paragraph", f"2\\. {SECOND} {LONG}"),
        ("quote", "> Fish are landed."),
        ("paragraph", "Lord Marsh:"),
        ("paragraph", "3\\. I agree."),
    ]


def test_headings_between_the_items_are_headings_and_the_numbers_go_on():
    named = f'<a name="3"><li value="5">{LONG}</li></a>'
    assert of_page(
        f"<ol><h3>Facts</h3><li>{LONG}</li><li>{SECOND} {LONG}</li><h3>Law</h3>{named}</ol>"
    ) == [
        ("heading", "Facts"),
        ("paragraph", f"1\\. {LONG}"),
        ("paragraph", f"2\\. {SECOND} {LONG}"),
        ("heading", "Law"),
        ("paragraph", f"5\\. {LONG}"),
    ]


def test_a_list_of_short_items_is_parted_by_headings_and_stays_one():
    assert of_page(f"<p>{LONG}</p><ol>{SHORT[0]}<h3>Law</h3>{SHORT[1]}</ol><p>{SECOND}</p>") == [
        ("paragraph", LONG),
        ("list", "1. the bell"),
        ("heading", "Law"),
        ("list", "2. the rope"),
        ("paragraph", SECOND),
    ]


def test_a_list_in_a_longer_text_stays_a_list_however_long_its_items_are():
    items = f"<ol><li>{LONG}</li><li>{SECOND} {LONG}</li></ol>"
    around = "".join(f"<p>{at}: {LONG} {SECOND}</p>" for at in range(3))
    assert [kind for kind, _words in of_page(around + items)] == ["paragraph"] * 3 + ["list"]


def test_bullets_are_no_numbers():
    assert [
        kind for kind, _words in of_page(f"<ul><li>{LONG}</li><li>{LONG} {SECOND}</li></ul>")
    ] == ["list"]


def test_so_it_is_in_a_file_of_word():
    body = [para(f"{LONG} {LONG}", numbered=(2, 0)), para("The law", "Heading1")]
    assert blocks(
        docx(para("Eels", "Title"), *body, para(f"{SECOND} {LONG}", numbered=(2, 0)))
    ) == [
        ("paragraph", f"1\\. {LONG} {LONG}"),
        ("heading", "The law"),
        ("paragraph", f"2\\. {SECOND} {LONG}"),
    ]


def test_short_items_whose_numbers_go_on_from_list_to_list_are_paragraphs_too():
    items = [f"The {at}. bell of four rang over the river at ten." for at in range(1, 5)]
    lists = "".join(
        f"<h2>Part {at}</h2><ol start={at}><li>{item}</li></ol>" for at, item in enumerate(items, 1)
    )
    assert of_page(lists)[1::2] == [
        ("paragraph", f"{at}\\. {item}") for at, item in enumerate(items, 1)
    ]
