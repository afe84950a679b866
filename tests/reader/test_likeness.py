"""By what a text is known again: its title folded, and a sample of its words."""

import random

import pytest

from reader.likeness import least_shared, sample_of, sign_of

WORDS = [
    f"{first}{last}" for first in "b d f g k l m n".split() for last in "ab el in or um".split()
]


def prose(chance, length):
    return " ".join(chance.choice(WORDS) for _word in range(length))


def shared(one, other):
    return len(set(sample_of(one)) & set(sample_of(other)))


@pytest.mark.parametrize(
    ("title", "other"),
    [
        ("Neighbours: A Border, Twice", "neighbours a border twice"),
        ("Über Brücken", "UBER  BRUCKEN"),
        ("渡口旧事", "《渡口 旧事》"),
        ("Straße", "STRASSE"),
        ("Река — между соседями", "река между соседями!"),
    ],
)
def test_a_title_is_known_again_whatever_its_case_accents_spaces_and_marks(title, other):
    assert sign_of(title) == sign_of(other)


@pytest.mark.parametrize(("title", "other"), [("Fog", "Fogs"), ("河", "河流"), ("कि", "का")])
def test_another_title_is_another(title, other):
    assert sign_of(title) != sign_of(other)


def test_a_title_without_letters_is_like_no_other():
    assert sign_of("?!") is None


def test_the_same_words_have_the_same_sample_however_they_are_written():
    assert sample_of("The *Ferry* crosses at nine, in fog.") == sample_of(
        "the ferry\n\ncrosses — at nine in FOG"
    )


@pytest.mark.parametrize("length", [60, 400, 6000])
def test_a_text_with_a_word_in_thirty_changed_is_known_and_another_is_not(length):
    chance = random.Random(length)
    text = prose(chance, length)
    edited = text.split()
    for at in chance.sample(range(length), length // 30):
        edited[at] = "zebra"
    sample = sample_of(text)
    assert len(sample) == 32
    assert shared(text, " ".join(edited)) >= least_shared(sample)
    assert shared(text, prose(chance, length)) < least_shared(sample)


def test_scripts_without_spaces_are_known_letter_by_letter():
    text = "渡口的老人说河还是那条河他在两岸都有亲戚每年春天都要过河两次去看他们"
    assert shared(text, text.replace("春天", "秋天")) >= least_shared(sample_of(text))
    assert not shared(text, "山上的磨坊每天夜里都在转全村的人都听得见它的声音后来卖掉了")


def test_a_text_of_a_few_words_has_a_sample_and_one_of_none_has_none():
    assert len(sample_of("Fog.")) == 1
    assert sample_of(" … ") == []
