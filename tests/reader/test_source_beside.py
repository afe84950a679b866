"""What was read, beside the block that was made of it."""

import pytest

from reader.importing import read
from reader.models import Import
from reader.reviewing import ranges
from reader.reviewing.beginning import review_of
from reader.reviewing.review import Gone
from reader.reviewing.source_beside import lines_beside
from tests import factories
from tests.reader.review_form import HTMX, begun, look, press, sql_of, words

PAGE = """Fog

The fog came in over the harbour in the morning, and stayed there until the evening.

Share this page

Nobody could see the other bank, and the ferry did not go that day at all.

In the night the wind turned, and by the next morning all of it had gone again.
"""


@pytest.fixture
def found():
    return read(PAGE.encode(), "text")


@pytest.fixture
def imported(client, okafor, found):
    """What is found in PAGE, which okafor, who is logged in, is checking."""
    factories.login(client, okafor)
    return Import.begin(found, okafor)


def here(found, review, id):
    return [line.text for line in lines_beside(found.read, review, id) if line.is_here]


def test_each_block_knows_what_it_was_made_of(found):
    review = review_of(found)
    for block in review.blocks:
        assert here(found, review, block["id"]) == [block["markdown"]]


def test_pieces_that_were_joined_are_shown_apart():
    before = "The fog that came in over the harbour in the morning was so thick that nobody could"
    after = "see the other bank, and the ferry, which had never yet been late, did not go at all."
    other = "In the night the wind turned, and by the next morning all of it had gone again."
    found = read("\n\n".join(["Fog", before, "ADVERTISEMENT", after, other]).encode(), "text")
    review = review_of(found)
    assert review.blocks[0]["doubt"] == "joined"
    assert here(found, review, review.blocks[0]["id"]) == [before, after]


def test_what_was_left_out_around_a_block_says_why_and_can_be_brought_back(found):
    review = review_of(found)
    lines = lines_beside(found.read, review, review.blocks[0]["id"])
    left = next(line for line in lines if line.text == "Share this page")
    assert left.aside["reason"] == "site-words"
    review.take_back(left.id)
    again = lines_beside(found.read, review, review.blocks[0]["id"])
    assert next(line for line in again if line.text == "Share this page").id is None


def with_part(between):
    """Read a page that has a part of its site's between two paragraphs, and one that is above."""
    long = "It was so on that day, and so it was on the next, as everybody said who had been there."
    above = "<nav><ul><li>Home</li></ul></nav>"
    text = f"<p>One. {long}</p><aside class='related'>{between}</aside><p>Two. {long}</p>"
    return read(f"<html><body>{above}<main><h1>Fog</h1>{text}</main></body></html>".encode())


def test_a_part_that_was_set_aside_is_one_line_where_it_stood():
    found = with_part("<h2>Also</h2><p>Rain came down.</p>")
    review = review_of(found)
    lines = lines_beside(found.read, review, review.blocks[0]["id"])
    assert [line.text[:4] for line in lines] == ["- Ho", "Fog", "One.", "Also", "Two."]
    assert lines[3].text == "Also\n\nRain came down."
    assert [line.aside.get("reason") for line in lines] == [
        "site-part",
        "head",
        None,
        "site-part",
        None,
    ]
    review.take_back(lines[3].id)
    again = lines_beside(found.read, review, review.blocks[1]["id"])
    assert [line.text for line in again if line.is_here] == ["Also"]
    assert all(line.aside.get("reason") != "site-part" for line in again[1:])


@pytest.mark.parametrize(("items", "folds"), [(3, 0), (40, 1)])
def test_a_long_part_is_folded_and_a_short_one_is_not(client, okafor, items, folds):
    factories.login(client, okafor)
    found = with_part(f"<ul>{'<li>Rain on the river</li>' * items}</ul>")
    imported = Import.begin(found, okafor)
    address = f"{imported.get_absolute_url()}source/?block={imported.blocks[0]['id']}"
    told = client.get(address, **HTMX).text
    assert told.count("<details>") == folds
    assert told.count("Rain on the river") >= items


def test_however_long_a_part_is_one_sees_what_stands_behind_it():
    found = with_part("".join(f"<p>Rain came down on day {day}.</p>" for day in range(30)))
    review = review_of(found)
    lines = lines_beside(found.read, review, review.blocks[0]["id"])
    assert lines[-1].text.startswith("Two.")


def test_what_is_merged_split_or_moved_keeps_where_it_came_from(found):
    review = review_of(found)
    first, second, third = (block["id"] for block in review.blocks)
    both = here(found, review, first) + here(found, review, second)
    ranges.merge(review, {first, second})
    assert here(found, review, first) == both
    review.reword(first, "One.\n\nTwo.")
    assert [here(found, review, block["id"]) for block in review.blocks[:2]] == [both, both]
    before = here(found, review, third)
    ranges.move(review, {third}, -1)
    assert here(found, review, third) == before


def test_what_came_from_no_file_has_nothing_beside_it(found):
    review = review_of(found)
    id = review.insert(0)
    assert lines_beside(found.read, review, id) == []
    with pytest.raises(Gone):
        lines_beside(found.read, review, 999)


def test_the_source_is_shown_as_text_and_never_as_markup(client, okafor):
    factories.login(client, okafor)
    bad = "One <script>alert(1)</script> <img src=x onerror=alert(1)> [x](javascript:alert(1))."
    found = read(f"Title\n\n{bad}\n\n{'It was so. ' * 9}".encode(), "text")
    imported = Import.begin(found, okafor)
    id = next(block["id"] for block in imported.blocks if "One" in block["markdown"])
    answer = client.get(f"{imported.get_absolute_url()}source/?block={id}", **HTMX)
    page = answer.content.decode()
    assert "&lt;script&gt;alert(1)" in page
    assert "<script>alert" not in page
    assert "<img" not in page
    assert 'href="javascript' not in page


def test_whoever_may_not_see_a_review_does_not_see_its_source(client, imported, tomoko):
    address = f"{imported.get_absolute_url()}source/?block={imported.blocks[0]['id']}"
    assert "Share this page" in client.get(address).content.decode()
    factories.login(client, tomoko)
    assert client.get(address).status_code == 404


def test_a_button_of_a_plain_form_shows_the_source_and_saves_what_was_typed(client, imported):
    block = imported.blocks[0]["id"]
    answer = press(client, imported, f"?source={block}", look(client, imported), title="Mist")
    assert answer.url.endswith(f"?source={block}&done=fields#read-here")
    page = client.get(answer.url).content.decode()
    assert page.count('class="here" id="read-here"') == 1
    assert "Take back" in page
    imported.refresh_from_db()
    assert imported.title == "Mist"


def test_until_a_block_is_asked_for_it_is_said_which_button_shows_its_source(client, imported):
    told = "“Source” below a block shows here what it was made of"
    page = look(client, imported)
    assert told in page.html
    first = imported.blocks[0]["id"]
    merged = press(client, imported, f"merges/?block={first}", page).url
    assert told in client.get(merged).text
    page = look(client, imported)
    (button,) = (one for one in page.tree.iter("button") if one.get("id") == f"source-{first}")
    assert button.text == "Source"
    shown = client.get(press(client, imported, f"?source={first}", page).url).text
    assert told not in shown
    assert "It became the title." in shown


@pytest.mark.parametrize("paragraphs", [1, 200])
def test_the_source_takes_the_same_queries_however_long_the_text_is(
    client, okafor, paragraphs, django_assert_num_queries
):
    factories.login(client, okafor)
    sentences = (f"It was so on day {number}, and so it was." for number in range(paragraphs))
    found = read("\n\n".join(["Fog", *sentences]).encode(), "text")
    imported = Import.begin(found, okafor)
    address = f"{imported.get_absolute_url()}source/?block={imported.blocks[0]['id']}"
    with django_assert_num_queries(3):
        assert "It was so on day" in client.get(address, **HTMX).content.decode()


def test_an_act_does_not_load_what_was_read(client, imported, django_assert_num_queries):
    page = look(client, imported)
    with django_assert_num_queries(9) as asked:
        press(client, imported, f"drops/?block={imported.blocks[0]['id']}", page, htmx=True)
    assert not any('"pieces"' in sql for sql in sql_of(asked))


def test_a_review_from_before_the_pieces_were_kept_says_that_there_is_nothing(client, okafor):
    factories.login(client, okafor)
    imported = begun(okafor, "One.")
    answer = client.get(f"{imported.get_absolute_url()}source/?block=1", **HTMX)
    assert "came from no file" in answer.content.decode()
    assert words(imported) == ["One."]


def test_a_chapter_of_its_own_keeps_what_was_read_of_it(okafor):
    text = "## One\n\nIt was so, and so it was.\n\n## Two\n\nThe other day it was not so."
    imported = Import.begin(read(text.encode(), "markdown"), okafor)
    headings = [block["id"] for block in imported.blocks if block["kind"] == "heading"]
    _first, second = imported.part(set(headings))
    lines = lines_beside(second.pieces, second.review, second.blocks[-1]["id"])
    assert [line.text for line in lines] == ["Two", "The other day it was not so."]


def test_the_source_says_what_each_line_of_the_head_became(client, okafor):
    factories.login(client, okafor)
    head = "Fog\n\nBy Jane Doe\n\n3 March 2020\n\n"
    found = read(PAGE.replace("Fog\n\n", head).encode(), "text")
    imported = Import.begin(found, okafor)
    address = f"{imported.get_absolute_url()}source/?block={imported.blocks[0]['id']}"
    said = client.get(address, **HTMX).text
    assert "It became the title." in said
    assert "It became the byline." in said
    assert "It became the date." in said
    assert "the date or the standfirst" not in said


def test_a_line_that_was_drawn_is_called_one(client, okafor):
    factories.login(client, okafor)
    long = "It was so on that day, and so it was on the next, as everybody said who had been there."
    page = f"<main><h1>Fog</h1><p>One. {long}</p><hr><p>Two. {long}</p></main>"
    imported = Import.begin(read(page.encode(), "html"), okafor)
    address = f"{imported.get_absolute_url()}source/?block={imported.blocks[0]['id']}"
    told = client.get(address, **HTMX).text
    assert "<p>Drawn line</p>" in told
    assert "---" not in told
