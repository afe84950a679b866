"""Score what is read from saved pages: `make score-import FOLDER=pages`.

Beside each NAME.html stands NAME.json = {"title": …, "paragraphs": [….]}, marked by hand. Words are
scored by runs of four, edges of paragraphs by the words on both sides; F1 is the mean of what is
right among what was found and what was found of what is right. "lines" are the edges where every
line is taken for a paragraph, so that lists and tables may be written in any way; it is the figure
in docs/decisions/saved-pages.md. A row of a table, code, a list or a stanza is a line where the
marks have it as one. Each Chinese or Japanese sign is a word; the label before a note, "[1]", or
before an item that is counted in letters, is none. A standfirst that the marks have among the
paragraphs counts as one: not every page sets it apart.
"""

import json
import re
import sys
import time
from collections import Counter
from itertools import pairwise
from pathlib import Path

from reader.importing import Unreadable, read

RUN = 4  # words
BESIDE = 3  # words on each side of an edge
COLUMNS = ("shingles", "precision", "recall", "edges", "lines", "title", "ms")
SIGNS = r"\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff"
# Of a note, which some pages count by a list, and of an item.
LABEL = re.compile(r"^\s*(?:\[[\w*†‡§¶]{1,4}\]|(?:[a-z]|[ivxlc]+)[.)])\s+")
RULED = re.compile(r"[\s|:-]+")  # between the head of a table and its body
WORD = re.compile(rf"[{SIGNS}]|[^\W{SIGNS}]+")


def score(data, truth):
    """Give the figures for one page; `truth` is what its JSON says."""
    began = time.perf_counter()
    try:
        found = read(data)
        title, paragraphs = found.title, [block.text for block in found.worded]
        lines = list(_by_lines(found.worded, truth["paragraphs"]))
        if found.standfirst and _words(found.standfirst) in map(_words, truth["paragraphs"]):
            paragraphs.insert(0, found.standfirst)
            lines.insert(0, found.standfirst)
    except Unreadable:
        title, paragraphs, lines = "", [], []
    milliseconds = 1000 * (time.perf_counter() - began)
    ours, right = _shingles(paragraphs), _shingles(truth["paragraphs"])
    precision, recall = _share(ours, right, ours), _share(ours, right, right)
    return {
        "shingles": _f1(precision, recall),
        "precision": precision,
        "recall": recall,
        "edges": _same_edges(paragraphs, truth["paragraphs"]),
        "lines": _same_edges(lines, _lines(truth["paragraphs"])),
        "title": float(_words(title) == _words(truth["title"])),
        "ms": milliseconds,
    }


def _words(text):
    return WORD.findall(LABEL.sub("", text.casefold().replace("\u00ad", ""), count=1))


def _lines(paragraphs):
    return [line for paragraph in paragraphs for line in paragraph.split("\n")]


def _by_lines(blocks, marks):
    """Give the lines of `blocks`, without parting what the `marks` have as one; of a table the rows
    that they have, and else its cells."""
    wanted = {tuple(_words(mark)) for mark in marks if "\n" not in mark}
    for block in blocks:
        if tuple(_words(block.text)) in wanted:
            yield block.text
        elif block.markdown.startswith("|"):
            yield from _rows(block, wanted)
        else:
            yield from block.text.split("\n")


def _rows(table, wanted):
    rows = [row for row in table.markdown.split("\n") if not RULED.fullmatch(row)]
    for row in rows:
        words = " ".join(row.strip().strip("|").split("|"))
        yield from [words] if tuple(_words(words)) in wanted else row.strip("|").split("|")


def _same_edges(paragraphs, right):
    edges, wanted = _edges(paragraphs), _edges(right)
    return _f1(_share(edges, wanted, edges), _share(edges, wanted, wanted))


def _shingles(paragraphs):
    words = [word for paragraph in paragraphs for word in _words(paragraph)]
    return Counter(zip(*(words[at:] for at in range(RUN)), strict=False))


def _edges(paragraphs):
    parts = [words for words in map(_words, paragraphs) if words]
    return Counter(
        (tuple(before[-BESIDE:]), tuple(after[:BESIDE])) for before, after in pairwise(parts)
    )


def _share(ours, right, of):
    return (ours & right).total() / of.total() if of else 1.0


def _f1(precision, recall):
    return 2 * precision * recall / (precision + recall) if precision + recall else 0.0


def main(folder):
    print(f"{'':40}", *(f"{name:>10}" for name in COLUMNS))
    scores = []
    for page in sorted(Path(folder).glob("*.html")):
        marked = page.with_suffix(".json")
        if not marked.is_file():
            print(f"{page.name}: not scored, for there is no {marked.name} that says what is right")
            continue
        truth = json.loads(marked.read_text("utf-8"))
        scores.append(score(page.read_bytes(), truth))
        _print(page.stem, scores[-1])
    if not scores:
        sys.exit(f"{folder}: no NAME.html with a NAME.json beside it")
    _print("all", {name: sum(one[name] for one in scores) / len(scores) for name in COLUMNS})


def _print(name, figures):
    print(f"{name[:40]:40}", *(f"{figures[column]:>10.3f}" for column in COLUMNS))


if __name__ == "__main__":
    main(*sys.argv[1:])
