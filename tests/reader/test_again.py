"""What was done by hand to a text is done again to its new edition, where that says the same."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.importing.blocks import block_from_markdown
from reader.importing.found import Dropped, Found
from reader.reviewing import ranges
from reader.reviewing.again import shaped_again, taken_back_again
from reader.reviewing.beginning import review_of
from reader.reviewing.handwork import Handwork, handwork_in
from reader.reviewing.kept import Part, block_in, block_of, letters_of
from reader.reviewing.reasons import AGAIN, BY_HAND
from reader.reviewing.renewing import renew, renewed
from reader.reviewing.steps import step_back, stepped

MILL = "The *mill* stood on the hill above the village, and everybody could hear it at night."
SOLD = "It was sold in the spring, and the miller went to the town to look for other work."
OWLS = "Nobody has lived there since, but for the owls and now and then a painter."
LETTER = "Subscribe to our letter, and read such a story every Sunday before breakfast."


def edition(*blocks, aside=()):
    """Give a review as an importer begins it; `aside` are (words, after)."""
    made = [block_from_markdown("paragraph", 0, words) for words in blocks]
    for number, block in enumerate(made):
        block.read = [number]
    dropped = [
        Dropped(words, "menu", after, [len(made) + number])
        for number, (words, after) in enumerate(aside)
    ]
    return review_of(Found("The Mill", language="en", blocks=made, dropped=dropped))


def published(review):
    """Give the blocks of the text that a review becomes."""
    return [
        block_of(part.kind, part.level, part.markdown, key=f"key{number}") | {"id": number}
        for number, part in enumerate(review.parts(), start=1)
    ]


def renewal(before, after):
    """Give the draft, a review, that the edition `after` becomes of what `before` was."""
    standing = published(before)
    work = handwork_in([(before.blocks, before.aside)])
    after = taken_back_again(after, standing, work)
    keys = iter(f"new{number}" for number in range(99))
    blocks = renewed(after.parts(), standing, lambda n: [next(keys) for _ in range(n)], work)
    draft = begun(standing)
    renew(draft, blocks)
    return draft


def begun(standing):
    """Give the review that a draft of a text is that changes nothing yet."""
    draft = review_of(Found())
    draft.blocks = [block | {"at": block["id"]} for block in standing]
    draft.last_id = len(standing)
    return draft


def id_of(review, markdown):
    parts = [*review.blocks, *review.aside]
    return next(part["id"] for part in parts if part["markdown"] == markdown)


def words(review):
    return [block["markdown"] for block in review.blocks]


def aside(review):
    return [(piece["markdown"], piece["reason"]) for piece in review.aside]


@pytest.mark.parametrize(
    ("now", "second"),
    [
        (SOLD, SOLD),
        (SOLD.replace("spring", "spirng"), SOLD.replace("spring", "spirng")),
        (f"[{SOLD[:6]}](https://example.org/a-1){SOLD[6:]}", None),
    ],
)
def test_what_was_split_by_hand_is_split_at_the_same_words(now, second):
    before = edition(f"{MILL} {SOLD}", OWLS)
    before.reword(1, f"{MILL}\n\n{SOLD}")
    draft = renewal(before, edition(f"{MILL} {now}", OWLS))
    assert words(draft) == [MILL, second or now, OWLS]
    assert [block["key"] for block in draft.blocks] == ["key1", "key2", "key3"]


def test_an_emphasis_across_the_cut_is_closed_and_opened_again():
    before = edition(f"*{SOLD} {OWLS}*")
    before.reword(1, f"*{SOLD}\n\n{OWLS}*")
    assert words(renewal(before, edition(f"*{SOLD} {OWLS}*"))) == [f"*{SOLD}*", f"*{OWLS}*"]


def test_the_word_before_the_cut_may_be_mended():
    before = edition(f"{MILL} {SOLD}")
    before.reword(1, f"{MILL}\n\n{SOLD}")
    now = MILL.replace("at night.", "by night, too.")
    assert words(renewal(before, edition(f"{now} {SOLD}"))) == [now, SOLD]


def test_where_the_words_on_both_sides_of_the_cut_are_others_it_stays_whole():
    rest = f"{SOLD} {OWLS} {LETTER}"
    before = edition(f"{MILL} {rest}")
    before.reword(1, f"{MILL}\n\n{rest}")
    now = f"{MILL.replace('at night', 'by dusk')} {rest.replace('It was', 'It fell')}"
    assert words(renewal(before, edition(now))) == [now]


def test_three_parts_are_three_parts_again():
    before = edition(f"{MILL} {SOLD} {OWLS}")
    before.reword(1, f"{MILL}\n\n{SOLD}\n\n{OWLS}")
    assert words(renewal(before, edition(f"{MILL} {SOLD} {OWLS}"))) == [MILL, SOLD, OWLS]


def test_what_the_file_had_apart_and_now_has_together_stays_together():
    before = edition(MILL, SOLD, OWLS)
    assert words(renewal(before, edition(f"{MILL} {SOLD}", OWLS))) == [f"{MILL} {SOLD}", OWLS]


@pytest.mark.parametrize(
    "now",
    [
        f"{MILL} Then came the war, and for a year nobody heard of it any more at all. {SOLD}",
        f"{MILL} {OWLS}",
        f"{SOLD} {MILL}",
        f"{MILL} " + SOLD.replace("It was sold", "They sold it"),
    ],
)
def test_what_says_something_else_where_it_was_split_stays_as_it_is_read(now):
    before = edition(f"{MILL} {SOLD}")
    before.reword(1, f"{MILL}\n\n{SOLD}")
    assert words(renewal(before, edition(now))) == [now]


def test_what_was_merged_by_hand_is_merged():
    before = edition(MILL, SOLD, OWLS)
    before.merge(1)
    again = SOLD.replace("spring", "summer")
    draft = renewal(before, edition(MILL, again, OWLS))
    assert words(draft) == [f"{MILL} {again}", OWLS]
    assert [block["key"] for block in draft.blocks] == ["key1", "key2"]


def test_what_was_merged_across_a_drawn_line_is_merged_without_it():
    before = edition(MILL, "---", SOLD)
    before.merge(1, 2)
    assert words(renewal(before, edition(MILL, "---", SOLD))) == [f"{MILL} {SOLD}"]


def test_what_the_file_had_together_and_now_has_apart_stays_apart():
    before = edition(f"{MILL} {SOLD}", OWLS)
    assert words(renewal(before, edition(MILL, SOLD, OWLS))) == [MILL, SOLD, OWLS]


def test_what_became_a_list_by_hand_was_not_merged_by_that():
    before = edition(f"{MILL} {SOLD}", OWLS)
    ranges.rekind(before, {1}, "list", 0)
    assert words(renewal(before, edition(MILL, SOLD, OWLS))) == [MILL, SOLD, OWLS]


@pytest.mark.parametrize("now", [(SOLD, MILL), (MILL, OWLS, SOLD), (MILL, OWLS)])
def test_what_comes_in_another_order_or_with_more_is_not_merged(now):
    before = edition(MILL, SOLD)
    before.merge(1)
    assert words(renewal(before, edition(*now))) == [*now]


def test_what_was_split_or_merged_by_hand_in_the_new_edition_stays_so():
    before = edition(MILL, SOLD, OWLS)
    before.merge(1)
    after = edition(f"{MILL} {SOLD}", OWLS)
    after.reword(1, f"{MILL}\n\n{SOLD}")
    assert words(renewal(before, after)) == [MILL, SOLD, OWLS]
    before = edition(f"{MILL} {SOLD}")
    before.reword(1, f"{MILL}\n\n{SOLD}")
    after = edition(MILL, SOLD)
    after.merge(1)
    assert words(renewal(before, after)) == [f"{MILL} {SOLD}"]


@pytest.mark.parametrize("letter", [LETTER, LETTER.replace("Sunday", "Monday")])
def test_what_was_set_aside_by_hand_is_set_aside_and_can_be_taken_back(letter):
    before = edition(MILL, LETTER, SOLD)
    before.drop(2)
    draft = renewal(before, edition(MILL, letter, SOLD))
    assert words(draft) == [MILL, SOLD]
    assert aside(draft) == [(letter, AGAIN)]
    draft.take_back(draft.aside[0]["id"])
    assert words(draft) == [MILL, letter, SOLD]


def test_what_was_split_off_and_set_aside_is_so_again():
    before = edition(f"{MILL} {LETTER}", SOLD)
    before.reword(1, f"{MILL}\n\n{LETTER}")
    before.drop(before.blocks[1]["id"])
    draft = renewal(before, edition(f"{MILL} {LETTER}", SOLD))
    assert words(draft) == [MILL, SOLD]
    assert aside(draft) == [(LETTER, AGAIN)]


def test_what_was_set_aside_and_says_something_else_by_now_stays():
    before = edition(MILL, LETTER, SOLD)
    before.drop(2)
    other = "Subscribe to our letter, and stop reading."
    assert words(renewal(before, edition(MILL, other, SOLD))) == [MILL, other, SOLD]


def test_what_was_set_aside_and_is_read_all_the_same_stays():
    before = edition(MILL, LETTER, SOLD, LETTER)
    before.drop(2)
    assert words(renewal(before, edition(MILL, SOLD, LETTER))) == [MILL, SOLD, LETTER]


def test_what_was_taken_back_by_hand_is_kept_where_it_stands_now():
    before = edition(MILL, SOLD, aside=[(OWLS, 0)])
    before.take_back(before.aside[0]["id"])
    draft = renewal(before, edition(MILL, SOLD, aside=[(OWLS, 1)]))
    assert words(draft) == [MILL, SOLD, OWLS]
    assert not draft.aside
    assert [block["key"] for block in draft.blocks] == ["key1", "key3", "key2"]


def test_what_the_importer_had_kept_and_sets_aside_now_is_set_aside():
    before = edition(MILL, OWLS, SOLD)
    draft = renewal(before, edition(MILL, SOLD, aside=[(OWLS, 0)]))
    assert words(draft) == [MILL, SOLD]
    assert aside(draft) == [(OWLS, BY_HAND)]


def test_of_what_stands_aside_twice_nothing_is_taken_back():
    before = edition(MILL, SOLD, aside=[("Page", 0), ("Page", 1)])
    before.take_back(before.aside[0]["id"])
    again = edition(MILL, SOLD, aside=[("Page", 0), ("Page", 1)])
    assert words(renewal(before, again)) == [MILL, SOLD]


def test_what_was_set_aside_by_hand_in_the_new_edition_is_not_taken_back():
    before = edition(MILL, SOLD, aside=[(OWLS, 0)])
    before.take_back(before.aside[0]["id"])
    after = edition(MILL, OWLS, SOLD)
    after.drop(2)
    assert words(renewal(before, after)) == [MILL, SOLD]


def test_what_was_set_aside_before_and_taken_back_by_hand_now_stays():
    before = edition(MILL, LETTER, SOLD)
    before.drop(2)
    after = edition(MILL, SOLD, aside=[(LETTER, 0)])
    after.take_back(after.aside[0]["id"])
    assert words(renewal(before, after)) == [MILL, LETTER, SOLD]


def test_a_text_of_which_nothing_would_stand_is_left_whole():
    before = edition(MILL, LETTER)
    before.drop(2)
    assert words(renewal(before, edition(LETTER))) == [LETTER]


def test_no_word_of_the_new_edition_is_lost_and_undoing_takes_all_of_it_back():
    before = edition(f"{MILL} {SOLD}", LETTER, "One.", "Two.", aside=[(OWLS, 0)])
    before.reword(1, f"{MILL}\n\n{SOLD}")
    before.drop(id_of(before, LETTER))
    before.merge(id_of(before, "One."))
    before.take_back(id_of(before, OWLS))
    after = edition(f"{MILL} {SOLD}", LETTER, "One.", "Two.", "More.", aside=[(OWLS, 0)])
    draft = renewal(before, after)
    assert words(draft) == [MILL, SOLD, OWLS, "One. Two.", "More."]
    assert aside(draft) == [(LETTER, AGAIN)]
    was = begun(published(before))
    undone = stepped(draft, step_back(was, draft))
    assert (undone.blocks, undone.aside) == (was.blocks, [])


def test_what_readers_read_until_it_was_split_or_merged_in_a_draft_is_so_again():
    standing = [block_of("paragraph", 0, one) for one in (MILL, SOLD, f"{OWLS} {LETTER}")]
    old = [*map(letters_of, (f"{MILL} {SOLD}", OWLS, LETTER))]
    parts = [Part("paragraph", 0, one) for one in (f"{MILL} {SOLD}", OWLS, LETTER)]
    said = [part.markdown for part in shaped_again(parts, standing, Handwork(changed=old))]
    assert said == [MILL, SOLD, f"{OWLS} {LETTER}"]
    assert shaped_again(parts, standing, Handwork()) == parts


SENTENCES = [MILL, SOLD, OWLS, LETTER, "One.", "Two.", f"*{SOLD} And so on.* More."]


def gone_over(data, review):
    """Have a person do this and that to a review."""
    for _time in range(data.draw(st.integers(0, 5))):
        block = data.draw(st.sampled_from(review.blocks))
        act = data.draw(st.sampled_from(["drop", "merge", "split", "return"]))
        if act == "return" and review.aside:
            review.take_back(data.draw(st.sampled_from(review.aside))["id"])
        elif act == "merge":
            review.merge(block["id"])
        elif act == "drop" and len(review.blocks) > 1:
            review.drop(block["id"])
        elif act == "split":
            cut = data.draw(st.integers(1, block["markdown"].count(" ") + 1))
            first, rest = block["markdown"].split(" ")[:cut], block["markdown"].split(" ")[cut:]
            review.reword(block["id"], f"{' '.join(first)}\n\n{' '.join(rest)}")


@given(st.data())
def test_whatever_was_done_the_words_of_an_edition_come_in_their_order(data):
    said = data.draw(st.lists(st.sampled_from(SENTENCES), min_size=2, max_size=6))
    beside = [(words, data.draw(st.integers(0, len(said) - 1))) for words in SENTENCES[2:5:2]]
    before, after = edition(*said, aside=beside), edition(*said, aside=beside)
    gone_over(data, before)
    gone_over(data, after)
    draft = renewal(before, after)
    again = [piece for piece in draft.aside if piece["reason"] == AGAIN]
    standing = sorted([*draft.blocks, *again], key=lambda block: block["at"])
    back = taken_back_again(
        after, published(before), handwork_in([(before.blocks, before.aside)])
    ).blocks
    assert letters(standing) == letters(back)


def letters(blocks):
    return letters_of(" ".join(block_in(block).text for block in blocks))
