"""Saved pages of several makes: NAME.html in tests/data/pages has its title and its paragraphs,
marked by hand, in NAME.json. `make score-import` gives figures for such a folder."""

import json
from pathlib import Path

import pytest

from benchmarks.importing import main, score
from reader.importing import read

PAGES = sorted((Path(__file__).parents[3] / "tests/data/pages").glob("*.html"))


def name_of(page):
    return page.stem


@pytest.mark.parametrize("page", PAGES, ids=name_of)
def test_a_page_gives_its_paragraphs_and_nothing_of_its_site(page):
    truth = json.loads(page.with_suffix(".json").read_text("utf-8"))
    found = read(page.read_bytes())
    assert found.title == truth["title"]
    assert [block.text.strip() for block in found.blocks] == truth["paragraphs"]


@pytest.mark.parametrize("page", PAGES, ids=name_of)
def test_no_word_of_the_text_is_set_aside(page):
    truth = json.loads(page.with_suffix(".json").read_text("utf-8"))
    aside = " ".join(piece.text for piece in read(page.read_bytes()).dropped)
    long = [words for words in truth["paragraphs"] if len(words) > 40]
    assert not [words for words in long if words in aside]


def test_a_score_says_what_is_missing_and_what_is_too_much():
    truth = {"title": "Rain", "paragraphs": ["One two three four five.", "Six seven eight nine."]}
    page = "<h1>Rain</h1><p>One two three four five.</p><p>Six seven eight nine.</p>"
    whole = score(page.encode(), truth)
    assert (whole["shingles"], whole["edges"], whole["title"]) == (1, 1, 1)
    half = score(page.replace("Six seven eight nine.", "Other words are here.").encode(), truth)
    assert 0 < half["shingles"] < 1
    assert (half["edges"], half["title"]) == (0, 1)
    assert score(b"", truth)["shingles"] == 0


def test_a_score_by_lines_takes_a_list_in_any_form():
    truth = {"title": "Rain", "paragraphs": ["It rains.", "on the left bank", "on the right bank"]}
    page = b"<h1>Rain</h1><p>It rains.</p><ul><li>on the left bank<li>on the right bank</ul>"
    found = score(page, truth)
    assert found["edges"] < found["lines"] == 1


def test_a_standfirst_counts_as_a_paragraph_where_the_marks_have_it_as_one():
    lead = "What the gauges of nine years say about the floods of spring."
    page = f'<h1>Rain</h1><p class="standfirst">{lead}</p><p>It rains.</p><p>It stops.</p>'.encode()
    assert read(page).standfirst == lead
    apart = {"title": "Rain", "paragraphs": ["It rains.", "It stops."]}
    assert score(page, apart)["edges"] == 1
    among = {"title": "Rain", "paragraphs": [lead, "It rains.", "It stops."]}
    assert score(page, among)["edges"] == 1


def test_the_scorer_says_which_pages_nobody_has_marked(tmp_path, capsys):
    (tmp_path / "ferry.html").write_text("<p>The ferry is late.</p>")
    with pytest.raises(SystemExit, match=r"no NAME\.html with a NAME\.json"):
        main(tmp_path)
    assert "ferry.html: not scored, for there is no ferry.json" in capsys.readouterr().out


def test_japanese_lines_that_stand_further_in_are_paragraphs_and_those_of_verse_are_not():
    told = ["　渡し守は朝早く舟を出した。", "　川はまだ暗かった。", "「行こう」と彼は言った。"]
    lines = "<br>".join(told)
    verse = "　川の<br>　水は<br>　流れる。"
    page = f"<h1>渡し場</h1><div>{lines}<br><br>{verse}</div>"
    found = read(f"<html lang='ja'><title>渡し場</title><body>{page}</body></html>".encode())
    assert [block.text.strip() for block in found.blocks] == [
        *(line.strip() for line in told),
        "川の\n水は\n流れる。",
    ]
