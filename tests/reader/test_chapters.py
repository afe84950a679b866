"""Choosing the chapters of a book that is brought in."""

import re
import uuid
from functools import partial

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from reader.importing import read
from reader.models import Article, Import
from reader.reviewing.chapters import alone, chapters_of, keep_chapters
from reader.reviewing.edits import Edits
from tests import factories
from tests.reader.importing.files import LONG, SECOND, THIRD, epub
from tests.reader.review_form import begun, words

pytestmark = pytest.mark.django_db


@pytest.fixture
def book(client, okafor):
    """A book of three chapters that okafor, who is logged in, has brought in."""
    chapters = {
        "a.xhtml": f"<h1>Winter</h1><p>{LONG}</p><h2>The ice</h2><p>{SECOND}</p>",
        "b.xhtml": f"<h1>Spring</h1><p>{THIRD}</p>",
        "c.xhtml": f"<h1>Summer</h1><p>{LONG}</p><p>{THIRD}</p>",
    }
    data = SimpleUploadedFile("book.epub", epub(chapters))
    post = {"submission": str(uuid.uuid4()), "pasted": "", "format": "", "file": data}
    answer = factories.login(client, okafor).post("/imports/", post)
    found = Import.objects.get()
    assert (answer.status_code, answer["Location"]) == (303, f"/imports/{found.pk}/chapters/")
    return found


def ids(book):
    return [chapter.id for chapter in chapters_of(book.review)]


def test_the_page_lists_the_chapters_with_how_long_they_are(client, book):
    page = client.get(f"/imports/{book.pk}/chapters/").content.decode()
    for said in ("Winter", "Spring", "Summer", "2 paragraphs", "1 paragraph", LONG[:80]):
        assert said in page
    assert page.count('name="chapter"') == 3


def test_the_chapters_that_are_chosen_are_one_text_and_the_others_are_set_aside(client, book):
    answer = client.post(f"/imports/{book.pk}/chapters/", {"chapter": [ids(book)[0], ids(book)[2]]})
    assert (answer.status_code, answer["Location"]) == (303, f"/imports/{book.pk}/?done=chapters")
    said = "Chapters left out or taken back: 2 blocks."
    assert said in client.get(answer["Location"]).content.decode()
    assert words(book) == ["Winter", LONG, "The ice", SECOND, "Summer", LONG, THIRD]
    assert [piece["markdown"] for piece in book.aside] == ["Spring", THIRD]
    book.undo(Edits(version=book.version))
    assert len(chapters_of(book.review)) == 3


def ticked(page):
    return [int(id) for id in re.findall(r'name="chapter" value="(\d+)" checked', page)]


def test_all_chapters_can_be_chosen_from_again_and_those_taken_are_ticked(client, book):
    address, (winter, spring, summer) = f"/imports/{book.pk}/chapters/", ids(book)
    assert ticked(client.get(address).content.decode()) == []
    client.post(address, {"chapter": [spring]})
    page = client.get(address).content.decode()
    assert all(said in page for said in ("Winter", "Spring", "Summer", "2 paragraphs"))
    assert ticked(page) == [spring]
    client.post(address, {"chapter": [winter, summer]})
    assert words(book) == ["Winter", LONG, "The ice", SECOND, "Summer", LONG, THIRD]
    assert ticked(client.get(address).content.decode()) == [winter, summer]
    client.post(address, {"all": "yes"})
    assert words(book)[4:6] == ["Spring", THIRD]
    assert (len(words(book)), book.aside) == (9, [])


def test_what_was_set_aside_by_hand_stays_so_when_its_chapter_comes_back(client, book):
    address, (winter, spring, _summer) = f"/imports/{book.pk}/chapters/", ids(book)
    ice = next(block["id"] for block in book.blocks if block["markdown"] == "The ice")
    book.revise(Edits(version=book.version), lambda review: review.drop(ice))
    for chosen in (spring, winter):
        client.post(address, {"chapter": [chosen]})
    assert words(book) == ["Winter", LONG, SECOND]


def test_a_chapter_that_was_left_out_can_become_a_text_of_its_own(client, book):
    winter, spring, _summer = ids(book)
    client.post(f"/imports/{book.pk}/chapters/", {"chapter": [winter]})
    client.post(f"/imports/{book.pk}/chapters/parts/", {"chapter": [spring]})
    part = Import.objects.get(deleted_at=None)
    assert (part.title, words(part), part.aside) == ("Spring", [THIRD], [])


def test_a_chapter_that_was_left_out_says_so(client, book):
    client.post(f"/imports/{book.pk}/chapters/", {"chapter": ids(book)[:1]})
    assert "Its chapter was left out." in client.get(book.get_absolute_url()).content.decode()


def test_a_book_leads_back_to_its_chapters_and_another_text_to_none(client, book, okafor):
    assert "Choose chapters" in client.get(book.get_absolute_url()).content.decode()
    other = begun(okafor, "One.", title="Rain")
    assert "Choose chapters" not in client.get(other.get_absolute_url()).content.decode()


@pytest.mark.parametrize("name", ["", "parts/"])
def test_who_chooses_nothing_is_asked_to_and_keeps_all(client, book, name):
    answer = client.post(f"/imports/{book.pk}/chapters/{name}")
    assert answer.status_code == 422
    assert "Choose a chapter first" in answer.text
    assert len(words(book)) == 9
    assert Import.objects.get().version == 1


def test_each_chapter_can_become_a_text_of_its_own_once(client, book):
    post = {"chapter": ids(book)[:2]}
    for _press in range(2):
        answer = client.post(f"/imports/{book.pk}/chapters/parts/", post)
        assert (answer.status_code, answer["Location"]) == (303, "/imports/")
    winter, spring = Import.objects.filter(deleted_at=None).order_by("pk")
    assert (winter.title, winter.byline, winter.language) == ("Winter", "Anna Writer", "en")
    assert words(winter) == [LONG, "The ice", SECOND]
    assert words(spring) == [THIRD]
    book.refresh_from_db()
    assert book.is_deleted
    listed = client.get("/imports/").content.decode()
    assert listed.index(">Winter<") < listed.index(">Spring<")
    winter.publish()
    assert Article.objects.get().title == "Winter"


def test_the_chapters_of_another_s_book_are_not_there(client, book, tomoko, lena):
    post = {"chapter": ids(book)[:1]}
    for person in (tomoko, lena):
        factories.login(client, person)
        assert client.get(f"/imports/{book.pk}/chapters/").status_code == 404
        for name in ("", "parts/"):
            assert client.post(f"/imports/{book.pk}/chapters/{name}", post).status_code == 404
    assert Import.objects.get().version == 1


def test_one_heading_above_all_others_parts_nothing(okafor):
    parts = [("heading", 2, "All"), ("heading", 3, "A"), "One.", ("heading", 3, "B"), "Two."]
    titles = [chapter.title for chapter in chapters_of(begun(okafor, *parts).review)]
    assert titles == ["All", "A", "B"]


def test_a_text_without_headings_is_one_chapter(okafor):
    (chapter,) = chapters_of(begun(okafor, "One.", "Two.").review)
    assert (chapter.title, chapter.paragraphs, chapter.begins) == ("", 2, "One.")


NOTED = {
    "a.xhtml": f'<h1>Winter</h1><p>{LONG}<sup><a href="n.xhtml#n1">1</a></sup></p>',
    "b.xhtml": f'<h1>Spring</h1><p>{THIRD}<sup><a href="n.xhtml#n2">2</a></sup></p>',
    "n.xhtml": '<h1>Notes</h1><p id="n1">1. Of the ice.</p><p id="n2">2. Of the rope.</p>',
}


@pytest.fixture
def noted(okafor):
    """A book whose notes stand at its end."""
    return Import.begin(read(epub(NOTED)), okafor)


def plain(imported):
    return [re.sub(r"\(#[\w-]+\)", "", markdown) for markdown in words(imported)]


def choose(book, *titles):
    """Take the chapters of these titles as one text."""
    chosen = {chapter.id for chapter in chapters_of(book.review) if chapter.title in titles}
    keep = partial(keep_chapters, chosen=chosen, pieces=book.pieces)
    book.revise(Edits(version=book.version), keep)


def test_the_notes_of_a_chapter_come_with_it_where_they_stand_at_the_end_of_the_book(noted):
    choose(noted, "Spring")
    assert plain(noted) == ["Spring", f"{THIRD}[[2]]", "[[2]] Of the rope."]
    taken = [chapter.is_taken for chapter in chapters_of(noted.review)]
    assert taken == [False, True, False]
    choose(noted, "Winter")
    assert plain(noted) == ["Winter", f"{LONG}[[1]]", "[[1]] Of the ice."]
    choose(noted, "Winter", "Spring", "Notes")
    assert plain(noted)[4:] == ["Notes", "[[1]] Of the ice.", "[[2]] Of the rope."]
    assert noted.aside == []


def test_a_chapter_that_becomes_a_text_of_its_own_brings_its_notes(noted):
    spring = next(one for one in chapters_of(noted.review) if one.title == "Spring")
    (part,) = noted.part({spring.id})
    assert plain(part) == [f"{THIRD}[[2]]", "[[2]] Of the rope."]
    assert [bool(piece) for piece in part.pieces] == [False, False, True, True, False, False, True]


@pytest.mark.parametrize("part", ["Part One: Near", "BOOK II", "Первая часть", "第一部 河"])
def test_a_part_of_a_book_is_parted_into_its_chapters_and_begins_with_the_first(okafor, part):
    near = [("heading", 2, part), ("heading", 3, "The bell"), "One.", ("heading", 3, "The rope")]
    far = [("heading", 2, "Part Two"), "A motto.", ("heading", 3, "The fog"), "Three."]
    end = [("heading", 2, "Sources"), "Four.", ("heading", 3, "Printed"), "Five."]
    book = begun(okafor, *near, "Two.", *far, *end)
    titles = [chapter.title for chapter in chapters_of(book.review)]
    assert titles == [f"{part} · The bell", "The rope", "Part Two", "The fog", "Sources"]
    bell = chapters_of(book.review)[0]
    assert alone(book.review, bell).fields["title"] == "The bell"
    assert [block["markdown"] for block in alone(book.review, bell).blocks] == ["One."]


def test_a_chapter_whose_sections_begin_at_once_stays_one(okafor):
    chapters = [("heading", 2, "Chapter 1 Ferries"), ("heading", 3, "Landings"), "One."]
    chapters += [("heading", 3, "Ropes"), "Two.", ("heading", 2, "Chapter 2 Ice"), "Three."]
    titles = [chapter.title for chapter in chapters_of(begun(okafor, *chapters).review)]
    assert titles == ["Chapter 1 Ferries", "Chapter 2 Ice"]


def parts(data, okafor):
    """Make a text of each chapter of a book; gives title, byline and blocks of each."""
    book = Import.begin(read(data), okafor)
    made = book.part({chapter.id for chapter in chapters_of(book.review)})
    return [(part.title, part.byline, words(part)) for part in made]


THREE = [("Winter", "Karl Kraus"), ("Spring", "Jane Doe and Ada Bron"), ("Summer", "Ivo Dahl")]


@pytest.mark.parametrize(
    "form",
    [
        "<h1>{title}</h1><p>{name}</p>",
        "<h1>{title}</h1><p>by {name}</p>",
        "<h1>{title}</h1><p><em>{name}</em></p>",
        "<p>{name}</p><h1>{title}</h1>",
        '<p class="chapauth">{name}</p><h1>{title}</h1>',
        "<h1>{title}</h1><h2>{name}</h2>",
        '<h2 class="author">{name}</h2><h1>{title}</h1>',
        "<h2>{name}</h2><h1>{title}</h1>",
        '<h1>{title}<br/><span class="author">{name}</span></h1>',
        '<h1>{title}</h1><p>How it was there</p><div class="byline"><p>{name}</p></div>',
    ],
)
def test_a_chapter_of_a_book_by_several_is_by_whom_it_says(okafor, form):
    chapters = {
        f"{title}.xhtml": f"{form.format(title=title, name=name)}<p>{LONG}</p><p>{SECOND}</p>"
        for title, name in THREE
    }
    made = parts(epub(chapters), okafor)
    assert [(title, byline) for title, byline, _words in made] == THREE
    between = ["How it was there"] * ("How" in form)
    assert [blocks for _title, _byline, blocks in made] == [[*between, LONG, SECOND]] * 3


def test_one_chapter_alone_says_by_whom_it_is_with_a_label(okafor):
    chapters = {
        "a.xhtml": f"<h1>Winter</h1><p>By Karl Kraus</p><p>{LONG}</p>",
        "b.xhtml": f"<h1>Spring</h1><p>{THIRD}</p>",
        "c.xhtml": f"<h1>Summer</h1><p>{SECOND}</p>",
    }
    assert parts(epub(chapters), okafor) == [
        ("Winter", "Karl Kraus", [LONG]),
        ("Spring", "Anna Writer", [THIRD]),
        ("Summer", "Anna Writer", [SECOND]),
    ]


def test_a_line_that_might_be_a_name_is_none_where_other_chapters_have_none(okafor):
    chapters = {
        "a.xhtml": f"<h1>Winter</h1><p>Old Harbour</p><p>{LONG}</p>",
        "b.xhtml": f"<h1>Spring</h1><p>{THIRD}</p>",
        "c.xhtml": f"<h1>Summer</h1><p>by Karl Kraus</p><p>{SECOND}</p>",
        "d.xhtml": f"<h1>Autumn</h1><p>{SECOND}</p>",
        "e.xhtml": f"<h1>Ice</h1><p>{SECOND}</p>",
    }
    made = parts(epub(chapters), okafor)
    assert made[0] == ("Winter", "Anna Writer", ["Old Harbour", LONG])
    assert made[2] == ("Summer", "Karl Kraus", [SECOND])


def test_the_title_of_a_chapter_that_is_counted_above_is_no_name(okafor):
    chapters = {
        f"{at}.xhtml": f"<h1>{at}</h1><p>{title}</p><p>{LONG}</p>"
        for at, title in enumerate(("Old Harbour", "New Bridge", "Long Frost"), start=1)
    }
    made = parts(epub(chapters), okafor)
    assert {byline for _title, byline, _words in made} == {"Anna Writer"}
    assert [blocks[0] for _title, _byline, blocks in made] == [
        "Old Harbour", "New Bridge", "Long Frost",
    ]  # fmt: skip


def test_a_note_at_a_name_keeps_its_mark(okafor):
    chapters = {
        f"{title}.xhtml": f'<h1>{title}</h1><p>{name}<sup><a href="#n">1</a></sup></p><p>{LONG}</p>'
        f'<p>{SECOND}</p><p id="n">1. Of the school.</p>'
        for title, name in THREE
    }
    made = parts(epub(chapters), okafor)
    assert [(title, byline) for title, byline, _words in made] == THREE
    assert [len(blocks) for _title, _byline, blocks in made] == [4, 4, 4]


def test_the_author_of_a_motto_wrote_no_chapter(okafor):
    motto = '<p class="motto">Nobody crosses twice.</p><p class="author">{name}</p>'
    framed = '<blockquote><p>Nobody crosses</p><p class="author">{name}</p></blockquote>'
    chapters = {
        f"{at}.xhtml": f"<h1>{title}</h1>{form.format(name=name)}<p>{LONG}</p><p>{THIRD}</p>"
        for at, ((title, name), form) in enumerate(zip(THREE, (motto, framed, motto), strict=True))
    }
    made = parts(epub(chapters), okafor)
    assert {byline for _title, byline, _words in made} == {"Anna Writer"}
    assert [blocks[-2:] for _title, _byline, blocks in made] == [[LONG, THIRD]] * 3


@pytest.mark.parametrize("form", ["<h1>{}</h1><h2>{}</h2>", "<p>{1}</p><h1>{0}</h1>"])
@pytest.mark.parametrize(
    "lines", [("Long Frost", "Grey Water", "River Ice"), ("Ada Bronsson",) * 3]
)
def test_a_title_below_a_title_and_the_same_line_at_each_are_no_names(okafor, form, lines):
    text = f"<p>{LONG}</p><p>{SECOND}</p><p>{THIRD}</p>"
    chapters = {
        f"{at}.xhtml": form.format(title, line) + text
        for at, ((title, _name), line) in enumerate(zip(THREE, lines, strict=True))
    }
    found = read(epub(chapters)).blocks
    order = [block.text for block in found if block.text in (*lines, "Winter", "Spring")][:2]
    first = ["Winter", lines[0]]
    assert order == (first if form.startswith("<h1>") else first[::-1])
    made = parts(epub(chapters), okafor)
    assert {byline for _title, byline, _words in made} == {"Anna Writer"}
