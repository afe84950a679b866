"""Targets: what a reader points at, also where the text was changed while they wrote."""

import uuid

import pytest

from annotations.models import Annotation
from annotations.targets import Moved, again, paragraph_of, whole, words_of
from tests import factories

pytestmark = pytest.mark.django_db

FERRY = "The ferry crosses at nine, when the mist is still on the water"


@pytest.fixture
def revision(article):
    return article.current


@pytest.fixture
def keys(revision):
    """The keys of the paragraphs, in order."""
    return [version.key for version in revision.paragraphs()]


def spans(target):
    return [(paragraph.key, start, end) for paragraph, start, end in target.spans]


def test_the_whole_reading_has_no_place(revision):
    found = whole(revision)
    assert (found.about, found.paragraph, found.spans, found.exact) == ("whole", None, [], "")


def test_a_paragraph_is_found_by_its_key(revision, keys):
    found = paragraph_of(revision, keys[2])
    assert (found.about, found.paragraph.key, found.spans) == ("paragraph", keys[2], [])


def test_a_paragraph_that_the_text_does_not_have_has_moved(revision, keys):
    for key in "nokey", "":
        with pytest.raises(Moved):
            paragraph_of(revision, key)


def test_words_in_their_place_are_taken(revision, keys):
    found = words_of(revision, keys[1], 4, keys[1], 9, "ferry")
    assert (found.about, found.paragraph.key) == ("words", keys[1])
    assert spans(found) == [(keys[1], 4, 9)]
    assert (found.prefix, found.exact) == ("The crossing\n\nThe ", "ferry")
    assert found.suffix == " crosses at nine, when the mist "


def test_words_beyond_the_first_plane_are_counted_in_code_points(revision, keys):
    text = revision.paragraphs()[3].text
    start = text.index("👩‍👩‍👧")
    found = words_of(revision, keys[3], start, keys[3], start + 5, "👩‍👩‍👧")
    assert found.exact == "👩‍👩‍👧"
    assert spans(found) == [(keys[3], 16, 21)]


def test_words_across_paragraphs_have_a_span_in_each(revision, keys):
    found = words_of(revision, keys[1], 80, keys[2], 9, "")
    assert found.exact == "for papers.\n\nEach bank"
    assert spans(found) == [(keys[1], 80, 91), (keys[2], 0, 9)]
    assert found.paragraph.key == keys[1]


@pytest.fixture
def written(ines, article):
    """Write a note at a target, and give the spans where it stands then."""

    def write(target):
        note = Annotation.post(target, ines, uuid.uuid4(), audience="me", body="So.")
        return note, [(span.paragraph.key, span.start, span.end) for span in note.spans]

    return write


def test_words_that_moved_are_followed_to_where_they_are_now(article, revision, keys, written):
    now = factories.edit(article, {1: f"Slowly now. {FERRY}, and so do we."})
    found = words_of(now, keys[1], 0, keys[1], 9, "The ferry", seen_in=revision)
    note, places = written(found)
    assert places == [(keys[1], 12, 21)]
    assert note.prefix == "The crossing\n\n", "as the reader saw it"
    assert [placement.by for placement in note.placements.order_by("pk")] == ["author", "machine"]


def test_words_are_followed_after_their_paragraph_was_joined_to_another(
    article, revision, keys, written
):
    clocks = revision.paragraphs()[2].text
    now = factories.edit(article, {2: None, 4: f"> Moreover: {clocks}"})
    found = words_of(now, keys[2], 0, keys[2], 9, clocks[:9], seen_in=revision)
    _note, places = written(found)
    assert places == [(keys[4], 11, 20)], "a quote begins with a line feed"


def test_a_paragraph_is_followed_to_where_its_words_are_now(article, revision, keys, written):
    ferry, clocks = (version.markdown for version in revision.paragraphs()[1:3])
    now = factories.edit(article, {1: clocks, 2: ferry})
    note, _places = written(paragraph_of(now, keys[1], revision))
    assert note.paragraph.key == keys[2]
    assert note.placement.by == "machine"


def test_a_paragraph_of_which_nothing_is_left_has_moved(article, revision, keys):
    now = factories.edit(article, {1: None})
    assert paragraph_of(revision, keys[1], revision).paragraph.key == keys[1]
    with pytest.raises(Moved):
        paragraph_of(now, keys[1], revision)


def test_words_that_are_gone_have_moved(article, revision, keys):
    place = keys[1], 0, keys[1], len(FERRY), FERRY
    assert words_of(revision, *place, seen_in=revision).exact == FERRY
    now = factories.edit(article, {1: "Nothing crosses any more."})
    with pytest.raises(Moved):
        words_of(now, *place, seen_in=revision)


def test_words_that_stand_twice_now_stay_in_their_paragraph(article, revision, keys, written):
    twice = "Once the ferry crosses at nine, when the mist is thick, then it stops."
    now = factories.edit(article, {1: twice, 4: twice})
    found = words_of(now, keys[1], 4, keys[1], 17, "ferry crosses", seen_in=revision)
    assert written(found)[1] == [(keys[1], 9, 22)]


def test_other_words_that_read_the_same_are_not_taken_for_them(article, keys):
    seen = factories.edit(article, {1: "We saw the lamp.", 4: "> We share the fog, and the lamp."})
    now = factories.edit(article, {1: "We saw nothing."})
    for there in seen, now:
        assert words_of(there, keys[4], 1, keys[4], 9, "We share", seen_in=seen)
    with pytest.raises(Moved):
        words_of(now, keys[1], 11, keys[1], 15, "lamp", seen_in=seen)


def test_a_like_phrase_elsewhere_is_not_taken_for_one_that_is_gone(article, keys):
    first, other = (
        "They froze the north bank of the river.",
        "They drained the north bank of the river",
    )
    seen = factories.edit(article, {1: f"{first} Then came spring.", 4: f"{other} for good."})
    now = factories.edit(article, {1: "Then came spring."})
    at = first.index("river")
    with pytest.raises(Moved):
        words_of(now, keys[1], at, keys[1], at + 5, "river", seen_in=seen)


def test_the_first_words_of_a_text_are_not_found_in_its_middle(okafor):
    text = factories.article(okafor, "lamps", ["Lamps burn.", "No lamps. Lamps are dear."])
    seen, key = text.current, text.current.paragraphs()[0].key
    now = factories.edit(text, {0: "It is dark."})
    with pytest.raises(Moved):
        words_of(now, key, 0, key, 5, "Lamps", seen_in=seen)


def test_words_that_were_not_there_have_moved(revision, keys):
    with pytest.raises(Moved):
        words_of(revision, keys[1], 0, keys[1], 3, "share the fog")


@pytest.mark.parametrize(
    ("start", "end"), [(4, 4), (9, 4), (3, 4), (0, 9999)], ids=["none", "less", "space", "too far"]
)
def test_a_span_without_words_has_moved(revision, keys, start, end):
    with pytest.raises(Moved):
        words_of(revision, keys[1], start, keys[1], end, "")


def test_words_that_are_only_space_have_moved(revision, keys):
    with pytest.raises(Moved):
        words_of(revision, keys[1], 4, keys[1], 4, "\n\n\n\n")


def test_an_answer_stands_where_its_prompt_stands(reading, okafor, revision):
    words = "asks for papers.\n\nEach bank"
    for on in words, 3, None:
        prompt = factories.prompt(okafor, reading, on)
        found = again(prompt, revision)
        assert found.as_fields()["exact"] == prompt.exact
        assert found.paragraph == prompt.paragraph
        assert [place for *_paragraph, start, end in found.spans for place in (start, end)] == [
            place for span in prompt.spans for place in (span.start, span.end)
        ]


def test_an_answer_to_an_orphaned_prompt_can_be_written(reading, okafor, ines, revision):
    prompt = factories.prompt(okafor, reading, "share the fog")
    prompt.paragraph = prompt.placement = None
    prompt.save()
    answer = Annotation.post(again(prompt, revision), ines, prompt.submission, body="Here.",
                             reading=reading, prompt=prompt)  # fmt: skip
    assert (answer.about, answer.paragraph) == ("whole", None)
