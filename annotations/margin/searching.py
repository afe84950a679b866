"""Looking for words in the text itself, and marking them where they are found."""

from dataclasses import dataclass

from annotations.page.printed import Printed
from annotations.page.versions import texts_in
from annotations.words.folding import found_in, sought_words
from reader.rendering import Html, mark_html, mark_text

MOST_PASSAGES = 20
AROUND = 60  # code points before the first of the words that were found
LONGEST_EXCERPT = 200  # code points


@dataclass(frozen=True)
class InText:
    """The Passages of a text that have some words, and how many `more` there are."""

    passages: list
    more: int = 0


@dataclass(frozen=True)
class Passage:
    """A paragraph that has the words: `html` are those around the first of them, marked."""

    paragraph: Printed
    html: Html


def passages(page, revision, sought):
    """Give what of `page`, which shows `revision`, has all words of `sought`: an InText."""
    words = sought_words(sought)
    if not words:
        return InText([])
    texts = texts_in(revision)
    found = [
        line.paragraph
        for line in page.lines
        for _text, letters in [texts[line.paragraph.paragraph_id]]
        if all(word in letters for word in words)
    ]
    shown = [
        Passage(one, excerpt(texts[one.paragraph_id][0], words)) for one in found[:MOST_PASSAGES]
    ]
    return InText(shown, len(found) - len(shown))


def excerpt(text, words):
    """Give the part of `text` around the first of `words`, with all that are in it marked."""
    spans = found_in(text, words)
    first = max((spans[0][0] if spans else 0) - AROUND, 0)
    # Not in the middle of a word, where there are spaces to cut at.
    first = text.find(" ", first, first + 20) + 1 or first if first else 0
    last = min(first + LONGEST_EXCERPT, len(text))
    if last < len(text):
        last = max(text.rfind(" ", last - 20, last), 0) or last
    before, after = "…" * bool(first), "…" * (last < len(text))
    inside = [(a - first, min(b, last) - first) for a, b in spans if first <= a < last]
    shift = len(before)
    moved = [(a + shift, b + shift) for a, b in inside]
    return mark_text(f"{before}{text[first:last]}{after}", moved)


def mark(note, sought):
    """Mark the words of `sought` in what a note, its quote and its thread say."""
    words = sought_words(sought)

    def find(text):
        return found_in(text, words)

    note.quote = mark_text(note.words_now, find(note.words_now))
    for written in [note, *note.thread]:
        written.html = mark_html(written.html, find)
