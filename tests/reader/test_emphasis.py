"""Which letters are emphasised, and two states of a text with that."""

import pytest

from reader.emphasis import Words, emphasis_in, emphasised

PLAIN, EM, BOTH = frozenset(), frozenset({"em"}), frozenset({"em", "strong"})


@pytest.mark.parametrize(
    ("html", "text", "expected"),
    [
        ("<p>a<em>b<strong>c</strong></em>d</p>", "abcd", [PLAIN, EM, BOTH, PLAIN]),
        ("<p><em>&amp;é</em></p>", "&é", [EM, EM]),
        ("<p>ab</p>", "ab", [PLAIN, PLAIN]),
        ("<pre>\n<em>a</em></pre>", "a", [PLAIN]),
    ],
)
def test_each_letter_has_the_emphasis_in_which_it_stands(html, text, expected):
    assert emphasis_in(html, text) == expected


def test_what_is_gone_has_its_old_emphasis_and_what_has_come_its_new_one():
    words = [("same", "a "), ("gone", "b"), ("come", "c"), ("same", " d")]
    old, new = [EM, EM, EM, PLAIN, PLAIN], [EM, PLAIN, PLAIN, EM, EM]
    assert emphasised(words, old, new) == [
        Words("same", "a", EM),
        Words("same", " "),
        Words("gone", "b", EM),
        Words("come", "c"),
        Words("gone", " d"),
        Words("come", " d", EM),
    ]
