"""Lists of sources in PDFs: each is a paragraph, numbered or with its other lines further in."""

import pytest

from reader.importing import read
from tests.reader.importing.files import LONG, SECOND, THIRD, pdf
from tests.reader.importing.test_pdf import set_in

SOURCES = [
    "Adler, Anna. The Bells of the Lower River, and Who Rang Them. Harbin: Two Banks, 1931.",
    "Boehm, Karl. Ice. Berlin, 1904.",
    "Cheng, Li. A Ferry in the Winter of the Long Frost: Letters of a Boatman to His Sister in "
    "the Hills. Journal of Crossings 12, 33–61.",
    "Dahl, Ole. The Rope, the Raft and the Chain in the Law of Three Towns on the Water. 1888",
    "Evers, Jan. Bridges. 1950.",
]
WIDTH = 60  # characters of a line


def listed(sources, inset=20, top=560, left=72):
    """A list of sources whose lines after the first stand further in."""
    drawn = []
    for words in sources:
        for at, line in enumerate(set_in(words, left=left, top=top, width=WIDTH)):
            drawn.append((left + (inset if at else 0), *line[1:]))
        top = drawn[-1][1] - 14
    return drawn


def between(drawn):
    """What stands between paragraphs as wide as the sources."""
    first, last = set_in(LONG, top=700, width=WIDTH + 4), set_in(SECOND, top=200, width=WIDTH + 4)
    found = read(pdf([*first, *drawn, *last]))
    return [block.text for block in found.blocks][1:-1]


def test_each_source_is_a_paragraph():
    assert between(listed(SOURCES)) == SOURCES


def test_sources_go_on_in_the_next_column_and_on_the_next_page():
    first, second = listed(SOURCES[2:4], top=128), listed(SOURCES, top=700)
    torn = [line for line in first if line[1] < 110]
    kept = [line for line in first if line[1] >= 110]
    moved = [(left, 742 - 14 * at, *rest) for at, (left, _foot, *rest) in enumerate(torn)]
    second = [(left, foot - 40, *rest) for left, foot, *rest in second]
    text = set_in(THIRD, top=700, width=WIDTH + 4)
    found = read(pdf([*text, *kept], [*moved, *second]))
    assert [block.text for block in found.blocks][-7:] == [*SOURCES[2:4], *SOURCES]


@pytest.mark.parametrize("count", [2, 3, 5])
def test_numbers_in_brackets_begin_a_source_each(count):
    sources = [f"[{at}] {words}" for at, words in enumerate(SOURCES[:count], 1)]
    assert between(listed(sources, inset=0)) == sources


def test_numbers_in_brackets_that_do_not_follow_each_other_are_words_of_a_line():
    words = "of the bells that rang on the lower river, see what they say."
    lines = [(72, 560 - 14 * at, 11, f"[{number}] {words}") for at, number in enumerate((7, 3, 9))]
    assert len(between(lines)) < 3


def test_paragraphs_that_begin_further_in_are_no_sources():
    paragraphs = [LONG, SECOND, THIRD]
    drawn, top = [], 560
    for words in paragraphs:
        for at, line in enumerate(set_in(words, left=72, top=top, width=WIDTH)):
            drawn.append((72 + (0 if at else 20), *line[1:]))
        top = drawn[-1][1] - 14
    assert between(drawn) == paragraphs


def test_verse_whose_lines_stand_in_by_turns_is_no_list_of_sources():
    lines = ["The rope is drawn,", "and no one rings", "at night, at dawn,", "the bell that sings,"]
    drawn = [(72 + 20 * (at % 2), 560 - 14 * at, 11, line) for at, line in enumerate(lines * 2)]
    assert len(between(drawn)) < len(drawn)


def test_a_source_by_somebody_called_van_is_no_signature():
    source = "Van Aken, A. (1909a). The Ferries of the North. Delft: Two Banks"
    found = read(
        pdf([(72, 740, 20, "The Ferry"), *set_in(LONG, top=700), *set_in(source, top=600)])
    )
    assert (found.byline, found.blocks[-1].text) == ("", source)


def test_a_source_that_ends_with_its_pages_or_its_address_is_not_doubted():
    ends = "pp. 33–61", "1888", "https://example.org/x", "doi:10.1000/x"
    sources = [f"[{at}] {THIRD[:130]}, {end}" for at, end in enumerate(ends, 1)]
    found = read(pdf([*set_in(LONG, top=740), *listed(sources, inset=0), *set_in(SECOND, top=200)]))
    assert [block.text for block in found.blocks][1:5] == sources
    assert {block.doubt for block in found.blocks} == {""}
