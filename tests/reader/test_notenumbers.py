"""Notes that each chapter of a book counts anew, once several chapters are one text."""

import re
import uuid

import pytest

from reader.importing import read
from reader.models import Import
from reader.reviewing.beginning import review_of
from reader.reviewing.chapters import chapters_of, keep_chapters
from reader.reviewing.notenumbers import number_through
from tests.reader.importing.files import LONG, SECOND, epub

LABEL = re.compile(r"\[(\[[^\]]*\])\]")


def chapter(title, *notes, sign=""):
    marks = "".join(f'<sup><a id="m{at}" href="#n{at}">{sign or at}</a></sup>' for at in notes)
    below = "".join(
        f'<p id="n{at}"><a href="#m{at}">{sign or at}</a> Note {at} of {title}.</p>' for at in notes
    )
    return f"<h1>{title}</h1><p>{LONG}{marks}</p><p>{SECOND}</p>{below}"


def book(**chapters):
    return read(epub({f"{name}.xhtml": body for name, body in chapters.items()}))


COUNTED_ANEW = {"a": chapter("Winter", 1, 2), "b": chapter("Spring", 1), "c": chapter("May", 1, 2)}


def labels(blocks):
    """The labels in the text and those of the notes, in order."""
    said = [LABEL.findall(block["markdown"]) for block in blocks]
    return [label for labels in said for label in labels]


def links(blocks):
    found = re.findall(r"\[(\[\d+\])\]\(#postil-(?:note|mark)-(\d+)\)", str(blocks))
    return {number: label for label, number in found}


def test_the_notes_of_chapters_that_are_one_text_are_numbered_through():
    review = review_of(book(**COUNTED_ANEW))
    ids = [chapter.id for chapter in chapters_of(review)]
    keep_chapters(review, {ids[0], ids[2]})
    one = ["[1]", "[2]"]
    other = ["[3]", "[4]"]
    assert labels(review.blocks) == [*one, *one, *other, *other]
    assert sorted(links(review.blocks).values()) == [*one, *other]


def test_a_chapter_alone_keeps_the_numbers_of_its_notes():
    review = review_of(book(**COUNTED_ANEW))
    keep_chapters(review, {chapters_of(review)[2].id})
    assert labels(review.blocks) == ["[1]", "[2]"] * 2


def test_numbers_that_a_book_counts_through_and_signs_stay_what_they_are():
    chapters = {"a": chapter("Winter", 7, 8), "b": chapter("Spring", 9)}
    chapters |= {name: chapter(name, 1, sign="*") for name in ("May", "June")}
    review = review_of(book(**chapters))
    before = list(review.blocks)
    number_through(review)
    assert review.blocks == before


def test_where_pieces_were_joined_is_known_when_numbers_grow():
    review = review_of(book(a=chapter("Winter", *range(1, 10)), b=chapter("Spring", 1, 2)))
    at = max(place for place, one in enumerate(review.blocks) if "#postil-note" in one["markdown"])
    markdown = review.blocks[at]["markdown"] + " And so on."
    join = markdown.index("And so on")
    review.blocks[at] = review.blocks[at] | {"markdown": markdown, "joins": [8, join]}
    number_through(review)
    block = review.blocks[at]
    assert labels([block]) == ["[10]", "[11]"]
    assert block["joins"][0] == 8
    assert block["markdown"][block["joins"][1] :] == "And so on."


@pytest.mark.django_db
def test_a_whole_book_is_published_with_numbers_of_their_own_that_lead_both_ways(okafor):
    about = {"submission": uuid.uuid4(), "format": "epub"}
    found = Import.begin(book(**COUNTED_ANEW), okafor, **about)
    paragraphs = found.publish().current.paragraphs()
    notes = {one.key: one for one in paragraphs if one.text.startswith("[")}
    assert [one.text for one in notes.values()] == [
        "[1] Note 1 of Winter.",
        "[2] Note 2 of Winter.",
        "[3] Note 1 of Spring.",
        "[4] Note 1 of May.",
        "[5] Note 2 of May.",
    ]
    marked = [one for one in paragraphs if LONG[:40] in one.text]
    assert [one.text.removeprefix(LONG) for one in marked] == ["[1][2]", "[3]", "[4][5]"]
    for one in marked:
        for key, label in re.findall(r'href="#p-(\w+)">(\[\d\])', one.html):
            assert notes[key].text.startswith(label)
            assert f"#p-{one.key}" in notes[key].html


def begun(found, by):
    return Import.begin(found, by, submission=uuid.uuid4(), format="epub")


@pytest.mark.django_db
def test_the_notes_of_a_book_are_numbered_through_while_one_checks_it(okafor):
    said = labels(begun(book(**COUNTED_ANEW), okafor).review.blocks)
    assert said == ["[1]", "[2]", "[1]", "[2]", "[3]", "[3]", "[4]", "[5]", "[4]", "[5]"]


@pytest.mark.django_db
def test_a_chapter_that_becomes_a_text_of_its_own_has_its_own_numbers(okafor):
    whole = begun(book(**COUNTED_ANEW), okafor)
    chosen = {chapter.id for chapter in chapters_of(whole.review)[1:]}
    parts = [labels(part.review.blocks) for part in whole.part(chosen)]
    assert parts == [["[1]"] * 2, ["[1]", "[2]"] * 2]


@pytest.mark.django_db
def test_chapters_that_are_chosen_later_are_numbered_from_the_first_of_them_on(client, okafor):
    whole = begun(book(**COUNTED_ANEW), okafor)
    chosen = [chapter.id for chapter in chapters_of(whole.review)[1:]]
    client.force_login(okafor)
    client.post(f"/imports/{whole.pk}/chapters/", {"chapter": chosen})
    whole.refresh_from_db()
    assert labels(whole.review.blocks) == ["[1]", "[1]", "[2]", "[3]", "[2]", "[3]"]


@pytest.mark.django_db
def test_numbers_that_a_book_counts_through_stay_so_in_a_chapter_alone(okafor):
    whole = begun(book(a=chapter("Winter", 7, 8), b=chapter("Spring", 9)), okafor)
    parts = whole.part({chapter.id for chapter in chapters_of(whole.review)})
    assert [labels(part.review.blocks) for part in parts] == [["[7]", "[8]"] * 2, ["[9]"] * 2]
