"""What holds of spans carried between any two texts."""

from hypothesis import given, settings
from hypothesis import strategies as st

from annotations.anchoring import JOINT, carry
from reader.alignment import align

WORDS = [
    "the",
    "river",
    "a",
    "frost",
    "Река",
    "和",
    "水",
    "नदी",
    "👩‍👩‍👧",
    "it",
    ".",
    "“",
    " ",
    "\n",
    "",
]
paragraph = st.lists(st.sampled_from(WORDS), max_size=12).map(" ".join) | st.text(max_size=20)
paragraphs = st.lists(paragraph, max_size=6)
offset = st.integers(-3, 200)


@given(paragraphs, paragraphs, st.lists(st.tuples(offset, offset), max_size=8))
@settings(max_examples=400)
def test_a_span_is_carried_to_words_or_not_at_all(old, new, spans):
    whole = JOINT.join(new)
    for found in carry(align(old, new), spans):
        if found:
            words = whole[found.start : found.end]
            assert 0 <= found.start < found.end <= len(whole)
            assert words == words.strip() != ""
            assert 0 <= found.confidence <= 1


@given(paragraphs, st.lists(st.tuples(offset, offset), max_size=8))
@settings(max_examples=200)
def test_in_the_same_text_a_span_stays_where_it_is(text, spans):
    whole = JOINT.join(text)
    for (start, end), found in zip(spans, carry(align(text, text), spans), strict=True):
        words = whole[max(start, 0) : max(end, 0)]
        if not words.strip():
            assert found is None
        else:
            start = max(start, 0) + len(words) - len(words.lstrip())
            assert (found.start, found.end) == (start, start + len(words.strip()))
            assert found.confidence == 1


@st.composite
def insertions(draw):
    """A text of words that all differ, one with paragraphs and sentences put in, and a span."""
    size = draw(st.integers(1, 5))
    old = [f"In {name} stood house{name}. Nobody{name} knew why{name}." for name in "abcde"[:size]]
    new = list(old)
    for number in range(draw(st.integers(0, 3))):
        come = f"Later{number} came another{number}."
        at = draw(st.integers(0, len(new)))
        if at < len(new) and draw(st.booleans()):
            new[at] = draw(st.sampled_from([f"{come} {new[at]}", f"{new[at]} {come}"]))
        else:
            new.insert(at, come)
    index = draw(st.integers(0, size - 1))
    words = draw(st.sampled_from(old[index].rstrip(".").split(" ")))
    start = sum(len(each) + len(JOINT) for each in old[:index]) + old[index].index(words)
    return old, new, (start, start + len(words))


@given(insertions())
@settings(max_examples=200)
def test_there_and_back_over_insertions_is_where_one_began(revision):
    old, new, span = revision
    [there] = carry(align(old, new), [span])
    [back] = carry(align(new, old), [(there.start, there.end)])
    assert (back.start, back.end) == span
    assert there.sure
    assert back.sure
