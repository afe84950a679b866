"""What the lines of a head became: title, byline, date or standfirst."""

import pytest

from reader.reviewing.became import became

FIELDS = {
    "title": "The mill: what became of it",
    "byline": "Jane Doe, Zoë Roe",
    "published_on": "2020-03-12",
    "standfirst": "It stood on the hill. Nobody heard it on 12 March 2020.",
}


@pytest.mark.parametrize(
    ("line", "fields"),
    [
        ("The mill: what became of it", ["title"]),
        ("The Mill", ["title"]),
        ("What became of it", ["title"]),
        ("Jane Doe, Zoë Roe", ["byline"]),
        ("By Jane Doe and Zoë Roe", ["byline"]),
        ("Jane Doe", ["byline"]),
        ("12 March 2020", ["published_on"]),
        ("Published on 12.03.2020", ["published_on"]),
        ("By Jane Doe and Zoë Roe | March 12, 2020", ["byline", "published_on"]),
        ("It stood on the hill. Nobody heard it on 12 March 2020.", ["standfirst"]),
        ("It stood on the hill.", ["standfirst"]),
        ("It", []),
        ("13 March 2020", []),
        ("Something else", []),
        ("On 12 March 2020 the mill stood still, and nobody knew why it did.", []),
        ("***", []),
    ],
)
def test_a_line_became_what_it_still_says(line, fields):
    assert became(line, FIELDS) == tuple(fields)


def test_nothing_became_a_field_that_is_empty():
    empty = dict.fromkeys(FIELDS, "")
    assert became("Jane Doe", empty) == ()
    assert became("12 March 2020", empty) == ()
    assert became("", empty) == ()


def test_a_line_without_spaces_is_known_too():
    assert became("作者：张三", FIELDS | {"byline": "张三"}) == ("byline",)
    assert became("二〇二〇年三月十二日", FIELDS) == ("published_on",)
