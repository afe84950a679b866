"""Pictures that come with a file of Markdown, and what programs for notes keep of one."""

import base64

import pytest

from reader.importing import Unreadable, read
from reader.importing.apart import read_apart
from tests.reader.importing import files
from tests.reader.importing.files import LONG, SECOND, THIRD
from tests.reader.importing.test_album import BOAT

CAPTION = "The boat on the river in the year of the long frost"
WITHIN = f"data:image/png;base64,{base64.b64encode(BOAT).decode()}"


def text(part):
    return f"# Boats\n\n{LONG}\n\n{part}\n\n{SECOND}\n"


def packed(part, **entries):
    return files.packed({"Notes/Boats 1ab.md": text(part), "Notes/Boats/a b.png": BOAT, **entries})


@pytest.mark.parametrize(
    "part",
    [
        f'![A boat](Boats/a%20b.png "{CAPTION}")',
        f"![A boat](<Boats/a b.png>)\n*{CAPTION}*",
        f"![A boat](Boats/a%20b.png)\n\n*{CAPTION}*",
        f"![[Boats/a b.png|A boat]]\n\n*{CAPTION}*",
        f"![A boat][image1]\n\n*{CAPTION}*\n\n[image1]: <{WITHIN}>",
        f"![A boat]({WITHIN})\n\n*{CAPTION}*",
    ],
)
def test_a_picture_that_comes_with_the_file_is_kept_above_its_caption(part):
    found = read(packed(part))
    (picture,) = found.pictures
    (figure,) = (block for block in found.blocks if block.kind == "figure")
    assert figure.markdown.startswith(f"![A boat]({picture.address})\n")
    assert figure.text == CAPTION
    assert [block.text for block in found.blocks] == [LONG, CAPTION, SECOND]


def test_a_picture_without_words_is_kept():
    found = read(text(f"![][image1]\n\n[image1]: <{WITHIN}>").encode(), "markdown")
    (picture,) = found.pictures
    assert found.blocks[1].markdown == f"![]({picture.address})"


def test_a_file_with_pictures_may_be_longer_than_a_line_and_is_read_apart():
    found = read_apart(text(f"![]({WITHIN})\n\n<!-- {'x' * 60_000} -->").encode(), "markdown")
    assert len(found.pictures) == 1
    long = "data:image/png;base64," + "A" * 200_000
    found = read(text(f"![A boat]({long})").encode(), "markdown")
    assert found.pictures == []


def test_a_paragraph_that_says_what_a_picture_shows_is_its_caption():
    for address in ("Boats/a%20b.png", "none.png"):
        found = read(packed(f"![{CAPTION}]({address})\n\n{CAPTION}"))
        assert [block.text for block in found.blocks] == [LONG, CAPTION, SECOND]
        assert found.blocks[1].kind == "figure"


def test_of_an_archive_the_largest_file_that_lies_highest_is_read():
    found = read(packed(THIRD, **{"Notes/b.md": "# B", "Notes/Boats/c.md": text(THIRD) * 2}))
    assert [block.text for block in found.blocks] == [LONG, THIRD, SECOND]
    with pytest.raises(Unreadable):
        read(files.packed({"a.txt": LONG, "b.png": BOAT}))


def test_what_a_program_for_notes_keeps_of_a_text_is_none_of_it():
    kept = "Created: March 5, 2024 10:12 AM\nTags: rivers, ice\nAuthor: Ada Bron"
    found = read(f"# Boats\n\n{kept}\n\n{LONG}\n\n{SECOND}\n".encode(), "markdown")
    assert (found.title, found.byline) == ("Boats", "Ada Bron")
    assert found.published.isoformat() == "2024-03-05"
    assert [block.text for block in found.blocks] == [LONG, SECOND]
    assert [piece.text for piece in found.dropped] == ["tags: rivers, ice"]


def test_lines_below_a_title_that_an_author_writes_stay():
    spoken = "ANNA: Where is the boat that was to come?\nBO: It lies in the ice, as you see."
    found = read(f"# Boats\n\n{spoken}\n\n{LONG}\n\n{SECOND}\n".encode(), "markdown")
    assert "ANNA: Where is the boat" in found.blocks[0].text


def test_an_export_that_is_packed_twice_is_read_with_its_pictures_and_pages():
    id = "3f2a0b1c9d8e4f5a8b7c6d5e4f3a2b1c"
    sub = f"[Ropes](Boats%20{id}/Ropes%20{id}.md)"
    part = f"![A boat](Boats%20{id}/a%20b.png)\n\n*{CAPTION}*\n\n{sub}"
    inner = files.packed(
        {
            f"Boats {id}.md": text(part + "\n\n" + THIRD),
            f"Boats {id}/a b.png": BOAT,
            f"Boats {id}/Ropes {id}.md": f"# Ropes\n\n{LONG * 40}",
        }
    )
    found = read(files.packed({f"Export-{id}/ExportBlock-Part-1.zip": inner, "index.csv": "a"}))
    assert found.title == "Boats"
    assert [block.text for block in found.blocks] == [LONG, CAPTION, "Ropes", THIRD, SECOND]
    assert len(found.pictures) == 1


def test_links_to_notes_beside_a_file_do_not_tell_a_site():
    links = "[Ropes](Ropes%20ab.md)", "- [Bells](b/Bells.md)\n- [Days](Days.csv)"
    page = "\n\n".join(["# Boats", LONG, SECOND, THIRD, *links, "Kept", "A line behind"])
    found = read(page.encode(), "markdown")
    below = [" ".join(block.text.split()) for block in found.blocks[3:]]
    assert below == ["Ropes", "Bells Days", "Kept", "A line behind"]
