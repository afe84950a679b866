import gzip
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from config.compression import TOGETHER, _kept, gzipped

WORDS = st.text(st.characters(codec="utf-8"), max_size=60)
LISTS = st.lists(st.lists(WORDS, max_size=3 * TOGETHER), max_size=3)


@given(LISTS, WORDS, WORDS)
def test_what_was_compressed_in_parts_says_the_same(shared, between, after):
    content = between.join("".join(texts) for texts in shared) + after
    assert gzip.decompress(gzipped(content.encode(), shared)) == content.encode()


def test_texts_that_do_not_stand_there_do_no_harm():
    content = b"one two three"
    assert gzip.decompress(gzipped(content, [["four"], ["two", " three"], ["one"]])) == content


def test_a_text_longer_than_a_dictionary_may_be_says_the_same():
    draw = Random(7)
    texts = ["".join(draw.choices("abcdefgh ", k=9_000)) for _text in range(3 * TOGETHER)]
    content = "".join(texts).encode()
    assert gzip.decompress(gzipped(content, [texts])) == content


def test_the_same_text_is_compressed_once():
    _kept.cache_clear()
    texts = [f"the text of paragraph {number} " * 20 for number in range(3 * TOGETHER)]
    for ending in (b"", b"of somebody", b"of somebody else"):
        gzipped("".join(texts).encode() + ending, [texts])
    assert _kept.cache_info().misses == 3
    gzipped("".join(texts).encode().replace(b"paragraph 0 ", b"this one "), [texts])
    assert _kept.cache_info().misses == 3
    texts[0] = "another text"
    gzipped("".join(texts).encode(), [texts])
    assert _kept.cache_info().misses == 5


def test_a_long_text_takes_hardly_more_than_in_one():
    draw = Random(7)
    known = ["".join(draw.choices("abcdefgh", k=6)) for _word in range(500)]
    texts = [f"<p>{' '.join(draw.choices(known, k=120))}</p>\n" for _text in range(60)]
    content = "".join(texts).encode()
    assert len(gzipped(content, [texts])) < 1.05 * len(gzip.compress(content, 6))


def test_the_length_is_hidden_by_chance():
    assert len({len(gzipped(b"always the same", [])) for _time in range(50)}) > 10


@pytest.fixture
def page(client, ines, reading):
    def get(**headers):
        client.force_login(ines)
        return client.get(reading.get_absolute_url(), headers=headers)

    return get


@pytest.mark.django_db
def test_a_reading_comes_as_compressed_as_any_page(page, reading):
    plain, packed = page(), page(**{"Accept-Encoding": "gzip"})
    assert (plain.get("Content-Encoding"), packed["Content-Encoding"]) == (None, "gzip")
    said = gzip.decompress(packed.content)
    assert all(version.html in said.decode() for version in reading.article.current.paragraphs())
    assert int(packed["Content-Length"]) == len(packed.content)
    assert len(packed.content) < len(said) / 2
    assert plain["ETag"].startswith('"')
    assert packed["ETag"].startswith('W/"')
    assert "Accept-Encoding" in plain["Vary"]
    assert "Accept-Encoding" in packed["Vary"]
