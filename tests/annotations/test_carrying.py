"""Spans stay on their words when the text is revised, or say that these are gone."""

import json
import re
import subprocess
import sys

import pytest

from annotations.anchoring import JOINT, SURE, carry, pieces_at
from annotations.anchoring.__main__ import answer
from reader.alignment import align

TEXT = [
    "The river has several names. Nobody translates one by the other, and nobody needs to.",
    "In winter the ice bears carts. In spring it bears nothing, and the ferry waits.",
    "Two villages share the ferry. They do not share the bell, which hangs on the southern bank.",
    "The bell rings for bread. It rings for fire. It never rings for the mayor.",
]


def carried(old, new, words, nth=0):
    """Give (the words where they are carried to, how sure); None where they are gone."""
    whole, at = JOINT.join(old), -1
    for _time in range(nth + 1):
        at = whole.index(words, at + 1)
    [found] = carry(align(old, new), [(at, at + len(words))])
    return found and (JOINT.join(new)[found.start : found.end], found.sure)


def changed(text, *edits):
    """Give a text with each (old, new) replaced once."""
    whole = JOINT.join(text)
    for old, new in edits:
        assert old in whole
        whole = whole.replace(old, new, 1)
    return whole.split(JOINT)


def test_what_did_not_change_is_carried_with_certainty():
    whole = JOINT.join(TEXT)
    spans = [(0, 3), (4, 27), (29, 100), (0, len(whole))]
    found = carry(align(TEXT, TEXT), spans)
    assert [(each.start, each.end) for each in found] == spans
    assert {each.confidence for each in found} == {1.0}


@pytest.mark.parametrize(
    ("edits", "words", "expected"),
    [
        ([("several", "a dozen")], "Nobody translates one", "Nobody translates one"),
        ([("several", "a dozen")], "has several names", "has a dozen names"),
        ([("waits", "wiats")], "the ferry waits", "the ferry wiats"),
        ([("ice bears", "thick ice bears")], "the ice bears carts", "the thick ice bears carts"),
        ([("Two villages", "The two villages")], "villages share", "villages share"),
        ([(", and nobody needs to", "")], "one by the other", "one by the other"),
        ([("It rings for fire. ", "")], "It never rings", "It never rings"),
        ([("to.\n\nIn winter", "to. In winter")], "In winter the ice", "In winter the ice"),
        ([("carts. In", "carts.\n\nIn")], "bears carts. In spring", "bears carts.\n\nIn spring"),
    ],
)
def test_an_edit_nearby_or_within_leaves_a_span_on_its_words(edits, words, expected):
    assert carried(TEXT, changed(TEXT, *edits), words) == (expected, True)


@pytest.mark.parametrize("word", ["ferry", "bell", "rings", "bears", "nobody", "the"])
def test_a_word_that_repeats_stays_on_its_own_occurrence(word):
    new = changed(TEXT, ("bell rings", "cracked bell rings"), ("several", "many"), ("bread", "tea"))
    old_places, new_places = (
        [found.start() for found in re.finditer(rf"\b{word}\b", JOINT.join(text))]
        for text in (TEXT, new)
    )
    found = carry(align(TEXT, new), [(at, at + len(word)) for at in old_places])
    assert [each.start for each in found] == new_places
    assert all(each.sure for each in found)


def test_a_sentence_that_moved_to_another_paragraph_is_found_there():
    sentence = "They do not share the bell, which hangs on the southern bank."
    new = changed(TEXT, (" " + sentence, ""), ("The river", f"{sentence} The river"))
    assert carried(TEXT, new, sentence) == (sentence, True)
    assert carried(TEXT, new, "southern") == ("southern", True)


def test_a_paragraph_that_moved_and_changed_is_found_there():
    new = [TEXT[3].replace("bread", "the bread"), *TEXT[:3]]
    assert carried(TEXT, new, "rings for bread") == ("rings for the bread", True)


def test_words_that_were_deleted_are_gone_though_others_read_the_same():
    new = changed(TEXT, (" It rings for fire.", ""))
    assert carried(TEXT, TEXT, "rings for", nth=1) == ("rings for", True)
    assert carried(TEXT, new, "rings for", nth=1) is None
    assert carried(TEXT, new, "It rings for fire.") is None


def test_a_sentence_that_gave_way_to_another_is_gone():
    new = changed(TEXT, ("Two villages share the ferry.", "Once a year a bishop comes over."))
    found = carried(TEXT, new, "Two villages share the ferry.")
    assert found is None or not found[1]


def test_a_deleted_paragraph_takes_its_words_along():
    assert carried(TEXT, TEXT[:3], "It never rings for the mayor.") is None


def test_half_a_sentence_is_a_guess_for_a_person_to_confirm():
    new = changed(TEXT, (", and nobody needs to", ""))
    words, sure = carried(TEXT, new, "by the other, and nobody needs to")
    assert (words, sure) == ("by the other", False)


def test_a_sentence_takes_its_new_clause_along_but_no_other_sentences():
    sentence = "Two villages share the ferry."
    longer = "Two villages share the ferry, and they share its debts."
    assert carried(TEXT, changed(TEXT, (sentence, longer)), sentence) == (longer, True)
    more = (
        "Two villages share the ferry, its debts, and a fear of the spring flood, of which nobody"
    )
    more += " on either bank has spoken since the year of the great ice."
    assert carried(TEXT, changed(TEXT, (sentence, more)), sentence) == (sentence[:-1], True)


def test_of_a_copied_paragraph_the_first_place_keeps_its_notes():
    new = [*TEXT, TEXT[1]]
    assert carried(TEXT, new, "In spring it bears nothing") == ("In spring it bears nothing", True)
    alignment = align(TEXT, new)
    at = JOINT.join(TEXT).index("spring")
    assert [each.start for each in carry(alignment, [(at, at + 6)])] == [at]


@pytest.mark.parametrize(
    ("old", "new", "words", "expected"),
    [
        ("水退以后，老板贴了一张红纸。", "水退了以后，老板贴了一张大红纸。", "张红纸", "张大红纸"),
        ("船頭の小屋は中州にある。", "船頭の古い小屋は中州にある。", "小屋は", "小屋は"),
        ("नदी के कई नाम हैं। बर्फ़ मोटी है।", "नदी के बहुत नाम हैं। बर्फ़ मोटी है।", "बर्फ़ मोटी", "बर्फ़ मोटी"),
        ("البئر عميقة. لا أحد يملك.", "البئر عميقة جدا. لا أحد يملك.", "أحد يملك", "أحد يملك"),
        ("The 👩‍👩‍👧 cross. 🛶 waits.", "The two 👩‍👩‍👧 cross. 🛶 waits.", "🛶 waits", "🛶 waits"),
    ],
)  # fmt: skip
def test_every_script_is_carried(old, new, words, expected):
    assert carried([old], [new], words) == (expected, True)


def test_a_carried_span_can_be_cut_into_pieces():
    new = changed(TEXT, ("carts. In", "carts.\n\nIn"))
    at = JOINT.join(TEXT).index("carts. In")
    [found] = carry(align(TEXT, new), [(at, at + 9)])
    assert [(part.index, part.start) for part in pieces_at(new, found.start, found.end)] == [
        (1, 24),
        (2, 0),
    ]


def test_lines_of_json_are_answered_in_order():
    old, new = JOINT.join(TEXT), JOINT.join(TEXT[:3])
    asked = {"old": old, "new": new, "targets": [_target(old, "ice"), _target(old, "mayor")]}
    lines = json.dumps(asked) + "\n" + json.dumps({"old": "", "new": "a", "targets": []}) + "\n"
    command = [sys.executable, "-m", "annotations.anchoring"]
    done = subprocess.run(command, input=lines, capture_output=True, text=True, check=True)
    at = old.index("ice")
    assert [json.loads(line) for line in done.stdout.splitlines()] == [
        [{"start": at, "end": at + 3, "confidence": 1.0}, None],
        [],
    ]


def test_the_command_starts_without_django():
    code = "import sys, annotations.anchoring.__main__; sys.exit('django' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_where_offsets_and_words_disagree_the_words_count():
    old = JOINT.join(TEXT)
    second = old.index("ferry", old.index("ferry") + 1)
    target = {"exact": "ferry", "start": 3, "end": 8, "prefix": "Two villages share the "}
    assert answer(old, old, [target])[0]["start"] == second
    assert (
        answer(old, old, [{"exact": "ferry", "start": second - 2, "end": second + 3}])[0]["start"]
        == second
    )


def test_words_that_the_old_text_does_not_have_are_looked_for_in_the_new_one():
    assert answer("One.", "One. Two.", [{"exact": "Two", "start": 0, "end": 3}]) == [
        {"start": 5, "end": 8, "confidence": 0.6}
    ]
    assert answer("One.", "Two. Two.", [{"exact": "Two", "start": 0, "end": 3}]) == [None]


@pytest.mark.parametrize(
    ("old", "new"),
    [("", ""), ("", "a"), ("a b", ""), ("a\r\n\r\nb", "a\n\nb"), ("\n\n\n\n", "\n"), (" ", "  ")],
)
def test_texts_that_are_hardly_texts_are_answered(old, new):
    targets = [
        {"exact": old, "start": 0, "end": len(old)},
        {"exact": "a", "start": -5, "end": 900},
        {"exact": "", "start": 0, "end": 0},
        {"start": 1, "end": 2},
        {},
    ]
    assert len(answer(old, new, targets)) == len(targets)


def test_only_what_is_sure_is_answered():
    old = JOINT.join(TEXT)
    new = old.replace(", and nobody needs to", "")
    target = _target(old, "by the other, and nobody needs to")
    alignment = align(old.split(JOINT), new.split(JOINT))
    [found] = carry(alignment, [(target["start"], target["end"])])
    assert 0 < found.confidence < SURE
    assert answer(old, new, [target]) == [None]


def _target(whole, exact):
    at = whole.index(exact)
    return {"exact": exact, "start": at, "end": at + len(exact), "prefix": "", "suffix": ""}
