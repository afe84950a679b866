"""What becomes of lines by where they stand: small pages, one thing each."""

from datetime import date

import pytest

from reader.importing import read
from tests.reader.importing.files import LONG, SECOND

ONE = (
    "The river runs through the town, and nobody in the town has ever asked it for whom. It was "
    "there before the bridge, and it will be there when the bridge has been sold for scrap."
)
TWO = (
    "The bridge was built by people who did not like each other. They built it from both ends, "
    "and where the two halves met there was a step, which the town has kept and is proud of."
)
THREE = (
    "Every spring the step is painted white. A committee decides on the day, and the paint comes "
    "from the two banks of the river in equal parts, in buckets that are weighed by a notary."
)
LAST = "That was all there was to be said about it, she said."
COLUMN = ["Most read", "[Seven bridges](#)", "[The price of paint](#)"]


def page(*parts):
    return read("\n\n".join(parts).encode(), "text")


def kinds(found):
    return [(block.kind, block.text) for block in found.blocks]


def dropped(found):
    return [piece.text for piece in found.dropped]


def words(text):
    return "paragraph", text


def torn(text, word):
    """Part a text before `word`."""
    before, after = text.split(f" {word} ", 1)
    return before, f"{word} {after}"


# Headings


def test_a_short_line_between_paragraphs_is_a_heading():
    assert kinds(page("Title", ONE, "The step", TWO))[1] == ("heading", "The step")


def test_a_question_between_paragraphs_is_a_heading():
    assert kinds(page("Title", ONE, "Who owns the step?", TWO))[1][0] == "heading"


@pytest.mark.parametrize(
    "line", ["“Who is there?”", "— Nobody.", "But why?", "He laughed.", "It read:", "and so on,"]
)
def test_what_somebody_says_is_no_heading(line):
    found = page("Title", ONE, line, TWO)
    assert kinds(found)[1] == words(line)
    assert not found.dropped


def test_a_bold_line_is_a_heading_without_its_stars():
    found = page("Title", ONE, "**The step**", TWO)
    assert (found.blocks[1].kind, found.blocks[1].markdown) == ("heading", "The step")


def test_where_headings_are_marked_a_bare_line_is_none():
    found = page("Title", ONE, "## The step", TWO, "The buckets", THREE)
    assert [kind for kind, _ in kinds(found)] == [
        "paragraph", "heading", "paragraph", "paragraph", "paragraph",
    ]  # fmt: skip


def test_the_heading_above_a_side_column_is_kept_and_the_columns_own_is_not():
    found = page("Title", ONE, "The step of the bridge", *COLUMN, TWO)
    assert kinds(found) == [words(ONE), ("heading", "The step of the bridge"), words(TWO)]
    assert dropped(found) == ["Most read", "Seven bridges", "The price of paint"]


def test_the_heading_below_a_side_column_is_kept():
    found = page("Title", ONE, *COLUMN, "The step of the bridge", TWO)
    assert kinds(found)[1] == ("heading", "The step of the bridge")
    assert len(found.dropped) == 3


def test_a_word_of_the_sites_may_be_a_heading_among_paragraphs():
    assert kinds(page("Title", ONE, "Contact", TWO))[1] == ("heading", "Contact")


def test_numbers_of_sections_are_headings():
    found = page("Title", "1.", ONE, "2.", TWO)
    assert kinds(found)[0] == ("heading", "1.")
    assert kinds(found)[2] == ("heading", "2.")


# Sentences


def test_a_sentence_torn_by_a_page_break_is_joined():
    found = page("Title", *torn(ONE, "asked"), TWO)
    assert kinds(found) == [words(ONE), words(TWO)]
    assert found.blocks[0].doubt == "joined"


def test_a_sentence_torn_by_a_column_is_joined_and_the_column_dropped():
    before, after = torn(ONE, "asked")
    found = page("Title", before, *COLUMN, "Ledgers", "An old lock", after, TWO)
    assert kinds(found) == [words(ONE), words(TWO)]
    assert len(found.dropped) == 5
    assert {piece.after for piece in found.dropped} == {0}


def test_parts_of_a_law_that_are_counted_in_letters_are_not_joined():
    said = [
        f"(c) {ONE.rstrip('.')}; or",
        "(d) the commissioner allows what is asked for in the year.",
    ]
    found = page("Title", TWO, *said, THREE)
    assert kinds(found) == [words(TWO), *map(words, said), words(THREE)]


def test_a_sentence_torn_twice_is_joined_twice():
    before, rest = torn(ONE, "asked")
    middle, after = torn(rest, "before")
    found = page("Title", before, "ADVERTISEMENT", middle, "[More](#)", after, TWO)
    assert kinds(found) == [words(ONE), words(TWO)]
    assert len(found.blocks[0].joins) == 2


def test_two_torn_sentences_in_a_row_are_two_paragraphs():
    found = page("Title", *torn(ONE, "asked"), *torn(TWO, "not"), THREE)
    assert kinds(found) == [words(ONE), words(TWO), words(THREE)]


def test_a_caption_inside_a_torn_sentence_is_kept_after_it():
    before, after = torn(ONE, "asked")
    found = page("Title", before, "The bridge at noon. Photo: Jane Doe", after, TWO)
    assert kinds(found) == [
        words(ONE),
        ("figure", "The bridge at noon. Photo: Jane Doe"),
        words(TWO),
    ]
    assert not found.dropped


def test_a_footnote_at_the_foot_of_a_page_is_kept_after_the_sentence():
    before, after = torn(ONE, "asked")
    found = page("Title", before, "[1] The town archive has no record of it.", "12", after, TWO)
    assert kinds(found)[:2] == [words(ONE), words("[1] The town archive has no record of it.")]
    assert dropped(found) == ["12"]


def test_a_sentence_may_go_on_with_a_capital_after_a_word_that_ends_none():
    text = ONE.replace("asked it", "asked the Amur")
    before, after = torn(text, "Amur")
    assert kinds(page("Title", before, after, TWO)) == [words(text), words(TWO)]


def test_a_word_broken_at_the_end_of_a_page_is_mended():
    before, after = ONE.split("idge, and it")
    found = page("Title", before + "-", "idge, and it" + after, TWO)
    assert kinds(found)[0] == words(ONE)


def test_whole_paragraphs_are_never_joined():
    assert kinds(page("Title", ONE, TWO, THREE)) == [words(ONE), words(TWO), words(THREE)]


def test_what_follows_a_colon_is_not_joined():
    found = page(
        "Title", ONE[:-1] + ":", "> what a quote says", "and so it goes on from there.", TWO
    )
    assert [kind for kind, _ in kinds(found)] == ["paragraph", "quote", "paragraph", "paragraph"]


# The author's own lines


def test_verse_is_kept():
    found = page("Title", ONE, "One for the mother,\none for the stone.", TWO, *COLUMN, THREE)
    assert kinds(found)[1][1] == "One for the mother,\none for the stone."


def test_lines_after_a_colon_are_a_list():
    found = page("Title", ONE, "The town has three things:", "a river", "a bridge", "a step", TWO)
    assert found.blocks[2].markdown == "- a river\n- a bridge\n- a step"


def test_a_list_of_live_links_is_kept():
    items = "- [The archive](https://archive.example.org)\n- [The map](https://map.example.org)"
    found = page("Title", ONE, TWO, "Further reading", items, "Share this page", "[Login](#)")
    assert kinds(found)[2] == ("heading", "Further reading")
    assert found.blocks[3].markdown == items
    assert dropped(found) == ["Share this page", "Login"]


def test_footnotes_at_the_end_are_kept():
    notes = ["[1] Doe, p. 3.", "[2] Ibid."]
    found = page("Title", ONE, TWO, "Notes", *notes, "Share", "[Login](#)")
    assert kinds(found)[2:] == [("heading", "Notes"), *map(words, notes)]


def test_a_last_short_paragraph_under_a_button_is_kept():
    found = page("Title", ONE, TWO, "Share", "[Tweet](#)", LAST)
    assert kinds(found)[-1] == words(LAST)


def test_a_place_and_a_year_at_the_end_are_kept():
    assert kinds(page("Title", ONE, TWO, "Lagos, 2019"))[-1] == words("Lagos, 2019")


# The site's lines


def test_a_cookie_notice_is_dropped_and_an_article_on_cookies_is_not():
    notice = "We use cookies to make this site better. Read our cookie policy to learn more."
    essay = (
        "A cookie is a promise. A site that says we use cookies says that it will remember you, "
        "and the river on the bridge's painted step, which remembers nobody, is the more honest."
    )
    found = page(notice, "Accept all", "Title of the bridge", ONE, TWO, essay, THREE)
    assert notice in dropped(found)
    assert words(essay) in kinds(found)


@pytest.mark.parametrize(
    "menu",
    [
        ["Home", "News", "Opinion"],
        ["Home\nNews\nOpinion"],
        ["[Home](#) | [News](#) | [Opinion](#)"],
        ["Home News Opinion World Business Culture Sport Travel Weather Video Podcasts Help"],
        ["- [Home](#)\n- [News](#)"],
        ["Home › News › Opinion"],
    ],
)
def test_a_menu_before_the_title_is_dropped(menu):
    found = page(*menu, "The step of the bridge", ONE, TWO, "Share this page")
    assert found.title == "The step of the bridge"
    assert kinds(found) == [words(ONE), words(TWO)]


def test_what_stands_after_the_end_is_dropped():
    footer = [
        "Share this page",
        "Contact",
        "12 Mill Lane\nUpper Ford",
        "desk@example.org",
        "© The Ford",
    ]
    found = page("Title", ONE, TWO, *footer)
    assert kinds(found) == [words(ONE), words(TWO)]
    assert dropped(found) == footer


def test_a_list_of_dead_links_is_dropped_unless_it_is_announced():
    items = "- [The archive](#)\n- [The map](#)"
    assert dropped(page("Title", ONE, items, TWO)) == ["- The archive\n- The map"]
    announced = page("Title", ONE, "The town has two treasures:", items, TWO)
    assert announced.blocks[2].markdown == "- The archive\n- The map"


def test_a_line_that_points_to_a_line_of_a_column_is_dropped():
    found = page("Title", ONE, "Worth your time: Seven bridges", TWO, *COLUMN, THREE)
    assert "Worth your time: Seven bridges" in dropped(found)


# The head


def test_the_head_is_read():
    found = page("The step", "How a town kept it", "By Jane Doe", "3 May 2020", ONE, TWO, THREE)
    assert (found.title, found.standfirst) == ("The step", "How a town kept it")
    assert (found.byline, found.published) == ("Jane Doe", date(2020, 5, 3))
    assert len(found.blocks) == 3


def test_a_head_may_lack_all_but_a_title():
    found = page("The step", ONE, TWO)
    assert (found.title, found.byline, found.published) == ("The step", "", None)
    assert (found.standfirst, len(found.blocks)) == ("", 2)


def test_a_text_may_begin_without_a_title():
    found = page(ONE, TWO)
    assert (found.title, len(found.blocks)) == ("", 2)


def test_the_first_paragraph_of_usual_length_is_no_standfirst():
    found = page("The step", "Jane Doe", "3 May 2020", ONE, TWO, THREE)
    assert (found.standfirst, len(found.blocks)) == ("", 3)


def test_a_first_heading_is_no_byline():
    found = page("The step", "The River", ONE, TWO)
    assert (found.byline, kinds(found)[0]) == ("", ("heading", "The River"))


def test_the_name_of_the_site_is_cut_off_the_title():
    found = page("The step | Upper Ford Review", "By Jane Doe", ONE, TWO)
    assert found.title == "The step"
    assert dropped(found) == ["Upper Ford Review"]


def test_a_title_that_stands_twice_is_one():
    found = page("The step – Upper Ford Review", "[Home](#)", "The step", "By Jane Doe", ONE, TWO)
    assert found.title == "The step"
    assert kinds(found) == [words(ONE), words(TWO)]


def test_a_diary_keeps_its_dates():
    found = page("My year", "3 May 2020", ONE, "4 May 2020", TWO, "5 May 2020", THREE)
    assert found.published is None
    assert ("heading", "3 May 2020") in kinds(found)


def test_a_byline_may_stand_at_the_end():
    found = page("The step", ONE, TWO, "Author: Jane Doe")
    assert (found.byline, len(found.blocks)) == ("Jane Doe", 2)


# Captions and the note on the author


@pytest.mark.parametrize(
    "line",
    [
        "The bridge at noon. Photo by Jane Doe.",
        "Die Brücke am Mittag. Foto: Jana Dorn",
        "Le pont à midi. Crédit : Jeanne Dupont",
        "Мост в полдень. Фото: Иван Дроздов",
        "正午的桥。图片来源：档案室",
        "The bridge at noon (Jane Doe)",
        "The bridge at noon. © Jane Doe / Agency",
        "Figure 3. The step before it was painted",
        "![The bridge](https://example.org/bridge.jpg)",
    ],
)
def test_captions_are_told(line):
    assert page("Title", ONE, line, TWO).blocks[1].kind == "figure"


@pytest.mark.parametrize(
    "line",
    [
        "The photo by which we remember the bridge hangs in the town hall, where nobody looks.",
        "Sources differ on the year, and the image of the town has changed since then, they say.",
    ],
)
def test_prose_on_pictures_is_no_caption(line):
    assert page("Title", ONE, line, TWO).blocks[1].kind == "paragraph"


@pytest.mark.parametrize(
    ("byline", "note"),
    [
        ("By Jane Doe", "Jane Doe is a historian. She lives in Upper Ford."),
        ("By Jane Doe", "Jane M. Doe teaches at the town school."),
        ("By Jane Doe", "Dr Jane Doe, formerly of the ferry, writes about water."),
        ("Von Jana Dorn", "Jana Dorn lehrt Geschichte in Bregenz."),
        ("", "The author is a historian and lives in Upper Ford."),
        ("", "About the author: Jane Doe is a historian and lives here."),
        ("", "*Jane Doe is a historian and a ferryman's daughter.*"),
    ],
)
def test_the_note_on_the_author_is_told(byline, note):
    found = page(*filter(None, ["The step", byline, ONE, TWO, note, "Share this page"]))
    assert found.blocks[-1].kind == "note"


def test_the_note_may_stand_under_a_line_that_announces_it():
    found = page("The step", ONE, TWO, "About the author", "A ferryman's daughter, she writes.")
    assert kinds(found)[-1] == ("note", "A ferryman's daughter, she writes.")
    assert dropped(found) == ["About the author"]


def test_a_person_in_the_middle_of_the_text_is_no_note():
    about = "Jane Doe is a historian. She was the first who measured the step of the bridge."
    found = page("The step", "By John Roe", ONE, about, TWO)
    assert found.blocks[1].kind == "paragraph"


def test_a_quotation_in_bold_letters_alone_is_a_heading_and_a_sentence_is_talk():
    said = "“What the river keeps”", "“I heard the bell.”"
    lines = [f"<p>{LONG}</p><p><strong>{one}</strong></p>" for one in said]
    page = f"<article><h1>The Two Banks</h1>{''.join(lines)}<p>{SECOND}</p></article>"
    kinds = {block.text: block.kind for block in read(page.encode(), "html").blocks}
    assert [kinds[one] for one in said] == ["heading", "paragraph"]


@pytest.mark.parametrize("line", ["(1) The step is white.", "x = y + z", "(P2) The step is old"])
def test_a_formula_or_an_example_with_a_label_stays_within_its_sentence(line):
    before, after = (
        torn(TWO, "and where")[0],
        "which is what the committee says of it every spring.",
    )
    before = f"{ONE} {before} so that"
    found = page("Title", before, line, after, "The step", "The bank", "The mill", THREE)
    assert [block.text for block in found.blocks][:3] == [before, line, after]
    assert dropped(found) == []
    assert found.blocks[0].doubt == ""
