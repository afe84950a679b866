"""Whole pages, from bytes to blocks. Each tests/data/imports/NAME.txt has what is expected of it
in NAME.json, as `import_article --dry-run --json` prints it."""

import json
import re
import subprocess
import sys
import time
from collections import Counter
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.importing import DOUBTS, MESSAGES, REASONS, Found, Unreadable, read
from reader.importing.blocks import KINDS, unjoin
from reader.importing.pieces import plain_words
from reader.rendering import render, render_heading, text_of

ROOT = Path(__file__).parents[3]
PAGES = sorted((ROOT / "tests/data/imports").glob("*.txt"))
CLEAN = [page for page in PAGES if page.stem.startswith("clean-")]


def name_of(page):
    return page.stem


def found_in(name):
    return read((ROOT / f"tests/data/imports/{name}.txt").read_bytes())


def letters_in(text):
    """Count all letters and digits: a word that is lost lacks some, a mended one does not."""
    return Counter(re.findall(r"\w", plain_words(re.sub(r"\]\([^)]*\)|\]\[\w+\]", "]", text))))


def letters_kept(found):
    parts = [
        *(block.markdown for block in found.blocks),
        *(piece.text for piece in found.dropped),
        *found.head,
    ]
    return sum(map(letters_in, parts), Counter())


def assert_text_is_what_the_html_says(found):
    for block in found.blocks:
        assert block.kind in KINDS
        html = (
            render_heading(block.markdown, block.level)
            if block.kind == "heading"
            else render(block.markdown)
        )
        assert block.text == text_of(html)
        assert block.text.strip() or block.markdown == "---"
        assert block.level in (range(2, 7) if block.kind == "heading" else (0,))


@pytest.mark.parametrize("page", PAGES, ids=name_of)
def test_a_page_gives_what_is_expected(page):
    expected = json.loads(page.with_suffix(".json").read_text(encoding="utf-8"))
    assert read(page.read_bytes()).as_json() == expected


@pytest.mark.parametrize("page", CLEAN, ids=name_of)
def test_of_a_clean_text_nothing_is_dropped(page):
    assert read(page.read_bytes()).dropped == []


@pytest.mark.parametrize("page", PAGES, ids=name_of)
def test_no_word_of_a_page_vanishes(page):
    source = re.sub(r"(?m)^\[[^\]^]+\]: .*$", "", page.read_text(encoding="utf-8"))
    assert not letters_in(source) - letters_kept(read(page.read_bytes()))


@pytest.mark.parametrize("page", PAGES, ids=name_of)
def test_the_text_of_a_block_is_what_its_html_says(page):
    found = read(page.read_bytes())
    assert_text_is_what_the_html_says(found)
    for block in found.blocks:
        assert not block.doubt or block.doubt in DOUBTS
        assert len(unjoin(block)) == len(block.joins) + 1
    for piece in found.dropped:
        assert piece.reason in REASONS
        assert -1 <= piece.after < len(found.blocks)


def test_dropped_pieces_know_the_block_they_followed():
    found = found_in("ferry-english")
    column = next(piece for piece in found.dropped if piece.text == "Most read")
    assert found.blocks[column.after].text.endswith("leaves the box empty.")


def test_what_was_joined_is_marked_and_can_be_parted():
    joined = [block for block in found_in("ferry-english").blocks if block.joins]
    assert [block.doubt for block in joined] == ["joined"] * 3
    before, after = unjoin(joined[0])
    assert before.text.endswith("what the boat was")
    assert after.text == "for in the first place."


@pytest.mark.parametrize("page", PAGES, ids=name_of)
def test_what_was_found_survives_storage(page):
    found = read(page.read_bytes())
    told = json.loads(json.dumps(found.as_dict()))
    assert Found.from_dict(told) == found
    told["blocks"][0]["text"] = "As it was rendered."
    assert Found.from_dict(told).blocks[0].text == "As it was rendered."


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("name", ["market-russian", "teahouse-chinese", "bridge-spanish"])
def test_a_page_is_the_same_in_another_encoding(name, encoding):
    text = (ROOT / f"tests/data/imports/{name}.txt").read_text(encoding="utf-8")
    assert read(text.encode(encoding)) == found_in(name)


@pytest.mark.parametrize(
    ("name", "encoding"),
    [("market-russian", "cp1251"), ("bridge-spanish", "cp1252"), ("post-german", "cp1252")],
)
def test_a_page_is_the_same_in_a_windows_encoding(name, encoding):
    text = (ROOT / f"tests/data/imports/{name}.txt").read_text(encoding="utf-8")
    assert read(text.encode(encoding)) == found_in(name)


@pytest.mark.parametrize("ends", ["\r\n", "\r", "\u2028"])
def test_line_ends_make_no_difference(ends):
    text = (ROOT / "tests/data/imports/bakery-english.txt").read_text(encoding="utf-8")
    assert read(text.replace("\n", ends).encode()) == found_in("bakery-english")


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "empty"),
        (b"\xef\xbb\xbf \r\n\t\n", "empty"),
        ("\u00a0\n\u200b\n".encode(), "empty"),
        (b"%PDF-1.7\n" + bytes(range(256)), "damaged"),
        (b"\x89PNG\r\n\x1a\n" + bytes(range(256)), "photograph"),
        (bytes(range(256)) * 20, "binary"),
        ("Река и мост, мост и река. ".encode("cp866") * 20, "encoding"),
        ("黑龍江是兩國的邊界，這條河自己不知道。".encode("big5") * 20, "encoding"),
        ("강을 사이에 둔 두 마을은 나루터 하나를 나누어 쓴다.".encode("euc-kr") * 20, "encoding"),
        (b"A line of words.\n\n" * 300_000, "too_long"),
        (b"word " * 200_000, "line_too_long"),
        (b"[Home](#)\n\n[News](#)\n\nContact\n\nPrivacy policy\n", "only_furniture"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_what_cannot_be_read_says_why(data, reason):
    with pytest.raises(Unreadable) as caught:
        read(data)
    assert caught.value.reason == reason
    assert str(caught.value) == MESSAGES[reason]


def test_a_format_that_is_not_known_is_refused():
    with pytest.raises(Unreadable, match="format"):
        read(b"Some words.", "rtf")


def test_importing_needs_no_django():
    program = (
        "import sys; import reader.importing; "
        "sys.exit(any(name.partition('.')[0] == 'django' for name in sys.modules))"
    )
    assert subprocess.run([sys.executable, "-c", program], cwd=ROOT, check=False).returncode == 0


def test_a_usual_page_takes_little_time():
    data = (ROOT / "tests/data/imports/ferry-english.txt").read_bytes()
    read(data)
    times = []
    for _ in range(5):
        begin = time.perf_counter()
        read(data)
        times.append(time.perf_counter() - begin)
    assert min(times) < 0.15  # seconds; about 0.015 where nothing else runs


@pytest.mark.parametrize(
    "page",
    [
        "A short line\n\n" * 20_000,
        "The river, *they say*, [remembers](#) what the bridge forgot and\n\n" * 4_000,
        "- [item](#)\n" * 22_000,
        "[[[[" * 20_000 + "\n\n" + "A sentence with some words in it. " * 2_000,
        "```\ncode\n\n" * 25_000,
        "\f12\n" * 60_000 + "A sentence with some words in it.",
        "words and more words that go on to the end of the line they are in\n" * 4_000,
    ],
    ids=["short lines", "torn", "links", "brackets", "fences", "pages", "one paragraph"],
)
def test_the_time_grows_with_the_length_alone(page):
    # Where it grew with the square of it, this much would take minutes.
    begin = time.process_time()
    with suppress(Unreadable):
        read(page.encode()[: 256 * 1024])
    assert time.process_time() - begin < 60


LINES = st.sampled_from(
    [
        "",
        "",
        "",
        "Share",
        "Most read",
        "[Something else](#)",
        "[Live words](https://example.org/page_(1))",
        "A heading about the river",
        "Is it a question?",
        "The river runs through the town and nobody has asked it why it does so, or for whom,",
        "and the bridge stands over it.",
        "Nobody asked. The bridge was built in 1931, and it was painted green, and it is green.",
        "12. Juni 1944 stand auf dem Balken.",
        "1. first",
        "2. second",
        "- an item",
        "* * *",
        "> a quote",
        "```",
        "## A marked heading",
        "# Title",
        "[1]: https://example.org",
        "[^1]: A note.",
        "Photo: Jane Doe",
        "By Jane Doe",
        "4 July 2016",
        "Jane Doe is a writer.",
        "12",
        "\f",
        "“Yes,” he said.",
        "一间开在渡口边的茶馆，六十年里换过四次招牌，",
        "却没有换过一张桌子。",
        "| a | b |",
        "|---|---|",
        "![](x.png)",
        "a_b * c < d & e \\ f `g",
        "=====",
    ]
)


def test_pictures_that_stand_together_are_no_lines_of_the_text():
    with pytest.raises(Unreadable):
        read(b"Share\n\n![](x.png)\n![](x.png)")


@settings(max_examples=150)
@given(st.lists(LINES, max_size=25), st.sampled_from(["text", "markdown", None]))
def test_any_lines_give_blocks_that_keep_the_promises(lines, format):
    source = "\n".join(lines)
    try:
        found = read(source.encode(), format)
    except Unreadable:
        return
    assert_text_is_what_the_html_says(found)
    assert read(source.encode(), format) == found
    if format == "text":
        assert not letters_in(source) - letters_kept(found)
