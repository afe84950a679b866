"""Folding: what somebody types finds what somebody wrote, whatever its case and accents."""

import pytest

from annotations.words.folding import found_in, sought_words
from reader.folding import folded


@pytest.mark.parametrize(
    ("written", "typed"),
    [
        ("Żółw", "zołw"),
        ("NAÏVE café", "naive CAFÉ"),
        ("Straße", "STRASSE"),
        ("Ёлка и Йод", "елка и иод"),
        ("РЕКА", "река"),
        ("Ἀθῆναι", "αθηναι"),
        ("كِتَابٌ", "كتاب"),
        ("שָׁלוֹם", "שלום"),
        ("ﬁsh", "fish"),
        ("한국", "한국"),
        ("two\n  lines", "two lines"),
    ],
)
def test_what_differs_in_case_and_accents_alone_is_the_same(written, typed):
    assert folded(written) == folded(typed)


@pytest.mark.parametrize(
    ("one", "other"), [("河", "何"), ("कि", "की"), ("कु", "क"), ("река", "реки"), ("ice", "rice")]
)
def test_other_words_stay_others(one, other):
    assert folded(one) != folded(other)


def test_words_are_looked_for_one_by_one_and_not_without_end():
    assert sought_words("  The  Fóg ") == ["the", "fog"]
    assert sought_words(" \n") == []
    assert len(sought_words("a " * 100)) == 8


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ('"The  old\nferry"', ["the old ferry"]),
        ("ice “two Bänks” late", ["ice", "two banks", "late"]),
        ("«река встала» лёд", ["река встала", "лед"]),
        ("„zwei Ufer“", ["zwei ufer"]),
        ("»zwei Ufer«", ["zwei ufer"]),
        ("“渡口的 老人”", ["渡口的 老人"]),
        ('two "old banks', ["two", "old", "banks"]),
        ('"two banks" and "late', ["two banks", "and", "late"]),
        ('"" " " ice"', ["ice"]),
        ('"', []),
    ],
)
def test_words_in_quotation_marks_are_looked_for_side_by_side(typed, words):
    assert sought_words(typed) == words


@pytest.mark.parametrize(
    ("text", "words", "found"),
    [
        ("old ferry, ferry old", ["ferry old"], ["ferry old"]),
        ("the old\n\u00a0 ferry", ["old ferry"], ["old\n\u00a0 ferry"]),
        ("Naïve, NAÏVE", ["naive"], ["Naïve", "NAÏVE"]),
        ("nai\u0308ve", ["naive"], ["nai\u0308ve"]),
        ("Straße", ["ss"], ["ß"]),
        ("Ёлка и ёж", ["еж"], ["ёж"]),
        ("渡口的老人", ["老人"], ["老人"]),
        ("각 \u1100\u1161\u11a8", ["각"], ["각", "\u1100\u1161\u11a8"]),
        ("one on one", ["on", "one"], ["one", "on", "one"]),
        ("banana", ["ana"], ["anana"]),
        ("İstanbul", ["istanbul"], ["İstanbul"]),
        ("nothing", ["gold"], []),
    ],
)
def test_folded_words_are_found_in_the_text_as_it_is(text, words, found):
    assert [text[start:end] for start, end in found_in(text, words)] == found
