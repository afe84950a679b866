"""What an answer over htmx sends of the page of blocks, so that the rest can stay as it is."""

from hypothesis import given
from hypothesis import strategies as st

from reader.review_page.page import ReviewPage
from reader.reviewing.review import Review


def piece(id, words):
    return {"id": id, "markdown": words, "doubt": "", "kind": "paragraph", "level": 0}


@given(st.data())
def test_what_is_sent_makes_the_page_that_stands_of_the_one_that_was_shown(data):
    numbers, words = st.lists(st.integers(1, 30), unique=True), st.sampled_from("ab")
    before = [piece(id, data.draw(words)) for id in data.draw(numbers)]
    kept = before[: data.draw(st.integers(0, len(before)))]
    known = {block["id"] for block in kept}
    after = kept + [piece(id, data.draw(words)) for id in data.draw(numbers) if id not in known]
    shown = {block["id"]: block["markdown"] for block in before}
    order = list(shown)
    for where, rows in ReviewPage(Review({}, after)).changes_from(ReviewPage(Review({}, before))):
        came = [row.id for row in rows]
        if where == "delete":
            order.remove(*came)
        elif where != "true":
            place, _of, beside = where.partition(":#")
            at = 0 if place == "afterbegin" else 1 + order.index(int(beside.split("-")[1]))
            order[at:at] = came
        shown |= {row.id: row.block["markdown"] for row in rows}
    assert [(id, shown[id]) for id in order] == [(one["id"], one["markdown"]) for one in after]
