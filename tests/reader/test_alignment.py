"""Which paragraph is which in the next revision, and what is told of the difference."""

import pytest

from reader.alignment import align, compared, keep

ONE = "The river has several names. Nobody translates one by the other."
TWO = "In winter the ice bears carts. In spring it bears nothing."
THREE = "Two villages share the ferry. They do not share the bell."
FOUR = "The bell rings for bread, and for fire, and never for the mayor."


@pytest.mark.parametrize(
    ("old", "new", "kept"),
    [
        ([ONE, TWO], [ONE, TWO], {0: 0, 1: 1}),
        ([ONE, TWO], [TWO, ONE], {0: 1, 1: 0}),
        ([ONE, TWO, THREE], [ONE, THREE], {0: 0, 1: 2}),
        ([ONE, TWO], [ONE, THREE, TWO], {0: 0, 2: 1}),
        ([ONE, TWO], [ONE.replace("several", "many"), TWO + " So it is."], {0: 0, 1: 1}),
        ([ONE, TWO], [FOUR, TWO.replace("carts", "sledges")], {1: 1}),
        ([ONE, ONE, TWO], [ONE, TWO, ONE], {0: 0, 1: 2, 2: 1}),
        ([], [ONE], {}),
        ([ONE], [], {}),
    ],
)
def test_a_paragraph_keeps_its_key_wherever_it_goes(old, new, kept):
    assert keep(align(old, new)) == kept


def test_of_a_split_paragraph_the_larger_part_keeps_the_key():
    first, second = "It has names.", "Nobody translates one of them by any of the others."
    assert keep(align([f"{first} {second}"], [first, second])) == {1: 0}
    assert keep(align([f"{second} {first}"], [second, first])) == {0: 0}


def test_a_merged_paragraph_keeps_the_key_of_its_larger_part():
    assert keep(align(["A short one.", TWO], [f"A short one. {TWO}"])) == {0: 1}


def test_of_equal_parts_the_first_keeps_the_key():
    one, two = "Bread for the ferry.", "Fires on the island."
    assert keep(align([one, two], [f"{one} {two}"])) == {0: 0}
    assert keep(align([f"{one} {two}"], [one, two])) == {0: 0}


def test_paragraphs_known_to_be_the_same_keep_their_key_when_all_words_change():
    assert keep(align([ONE, TWO], [THREE, TWO])) == {1: 1}
    assert keep(align([ONE, TWO], [THREE, TWO], [(0, 0)])) == {0: 0, 1: 1}


def test_what_is_known_to_be_the_same_is_no_proof():
    assert keep(align([ONE, TWO], [TWO, ONE], [(0, 0), (1, 1)])) == {0: 1, 1: 0}


def test_of_paragraphs_that_read_alike_those_of_one_key_belong_together():
    assert keep(align([ONE, ONE], [ONE, ONE], [(0, 1), (1, 0)])) == {0: 1, 1: 0}


def test_pairs_that_lie_outside_the_texts_are_left_out():
    assert keep(align([ONE], [ONE], [(0, 7), (-1, 0)])) == {0: 0}


def test_home_and_origin_say_how_much_stands():
    alignment = align([f"{ONE} {TWO}", THREE], [ONE, f"{TWO} {FOUR}"])
    index, share = alignment.home(0)
    assert index == 0
    assert 0.5 < share < 0.6
    assert alignment.home(1) is None
    assert alignment.origin(0) == (0, 1.0)
    index, share = alignment.origin(1)
    assert index == 0
    assert 0.4 < share < 0.5


def test_a_comparison_shows_whole_words_and_marks_what_moved():
    found = compared(align([ONE, TWO, THREE], [THREE, ONE.replace("several", "many"), FOUR]))
    assert [(part.old, part.new, part.moved) for part in found] == [
        (2, 0, True),
        (0, 1, False),
        (1, None, False),
        (None, 2, False),
    ]
    assert found[0].words == [("same", THREE)]
    assert found[1].words == [
        ("same", "The river has "),
        ("gone", "several"),
        ("come", "many"),
        ("same", " names. Nobody translates one by the other."),
    ]
    assert found[2].words == [("gone", TWO)]
    assert found[3].words == [("come", FOUR)]


def test_a_removed_paragraph_is_shown_where_it_stood():
    found = compared(align([ONE, TWO, THREE], [ONE, THREE]))
    assert [(part.old, part.new) for part in found] == [(0, 0), (1, None), (2, 1)]


def test_a_word_that_is_spelt_otherwise_is_shown_as_another_word():
    [found] = compared(align(["The colour of ice."], ["The color of ice."]))
    assert found.words == [
        ("same", "The "),
        ("gone", "colour"),
        ("come", "color"),
        ("same", " of ice."),
    ]


def test_an_insertion_is_cut_between_sentences():
    old = "It rings for bread. It rings for the mayor."
    new = "It rings for bread. It rings for fire. It rings for the mayor."
    [found] = compared(align([old], [new]))
    assert ("come", "It rings for fire. ") in found.words
