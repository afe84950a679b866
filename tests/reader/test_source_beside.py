"""What was read, beside the block that was made of it."""

import pytest

from reader import ranges
from reader.beginning import review_of
from reader.importing import read
from reader.models import Import
from reader.reviewing import Gone
from reader.source_beside import lines_beside
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
    assert answer.url.endswith(f"?source={block}#read-here")
    page = client.get(answer.url).content.decode()
    assert page.count('class="here" id="read-here"') == 1
    assert "This belongs to the text" in page
    imported.refresh_from_db()
    assert imported.title == "Mist"


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
