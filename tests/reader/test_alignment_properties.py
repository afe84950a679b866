"""What holds of any two texts, however little they have to do with each other."""

from hypothesis import given, settings
from hypothesis import strategies as st

from reader.alignment import JOINT, align, compared, keep

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
    "!",
    "“",
    " ",
    "\n",
    "\r\n",
    "",
]
paragraph = st.lists(st.sampled_from(WORDS), max_size=12).map(" ".join) | st.text(max_size=20)
paragraphs = st.lists(paragraph, max_size=6)


@st.composite
def revisions(draw):
    """Two texts of which the second is the first with paragraphs taken, put and shuffled."""
    old = draw(paragraphs)
    new = draw(st.permutations(old + draw(paragraphs)))
    return old, list(new)[: draw(st.integers(0, 8))]


texts = st.tuples(paragraphs, paragraphs) | revisions()


@given(texts)
@settings(max_examples=300)
def test_runs_read_the_same_in_both_texts_and_share_no_letter(both):
    alignment = align(*both)
    old, new = JOINT.join(both[0]), JOINT.join(both[1])
    here, there = set(), set()
    for start, to, length, _group in alignment.runs:
        assert length > 0
        assert old[start : start + length] == new[to : to + length]
        assert here.isdisjoint(range(start, start + length))
        assert there.isdisjoint(range(to, to + length))
        here.update(range(start, start + length))
        there.update(range(to, to + length))


@given(texts)
@settings(max_examples=200)
def test_no_two_paragraphs_keep_the_same_key(both):
    kept = keep(align(*both))
    assert len(set(kept.values())) == len(kept)
    assert set(kept) <= set(range(len(both[1])))
    assert set(kept.values()) <= set(range(len(both[0])))


@given(texts)
@settings(max_examples=200)
def test_what_is_compared_reads_as_either_text(both):
    old, new = both
    found = compared(align(old, new))
    assert [part.new for part in found if part.new is not None] == list(range(len(new)))
    assert sorted(part.old for part in found if part.old is not None) == list(range(len(old)))
    for part in found:
        if part.new is not None:
            assert "".join(text for kind, text in part.words if kind != "gone") == new[part.new]
        if part.old is not None:
            assert "".join(text for kind, text in part.words if kind != "come") == old[part.old]


@given(texts)
@settings(max_examples=200)
def test_shares_lie_between_none_and_all(both):
    alignment = align(*both)
    for index in range(len(both[0])):
        home = alignment.home(index)
        assert home is None or 0 < home[1] <= 1
    for index in range(len(both[1])):
        origin = alignment.origin(index)
        assert origin is None or 0 < origin[1] <= 1


@given(paragraphs)
def test_a_text_is_at_home_in_itself(text):
    alignment = align(text, text)
    for index, words in enumerate(text):
        assert alignment.home(index) == ((index, 1.0) if words.strip() else None)
