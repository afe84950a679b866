"""Glosses in PDFs: terms with what they mean beside them, or below and further in."""

import pytest

from reader.importing import read
from tests.reader.importing.files import LONG, SECOND, THIRD, pdf
from tests.reader.importing.test_pdf import set_in

MEANT = {
    "brod": "A shallow place where carts and cattle go through the water; it is lost after every "
    "flood, when the gravel has moved.",
    "parom": "A flat boat on a rope.",
    "zaton": "The bend behind an island in which drifting ice comes to rest, and in which boats "
    "are tarred before the first of them goes out.",
    "kolokol": "The bell on the landing stage, rung once for a person and twice for a cart.",
}
AS_LIST = "\n".join(f"- {term}\\\n  {words}" for term, words in MEANT.items())
AS_TABLE = "| Word | Meaning |\n| --- | --- |\n" + "\n".join(
    f"| {term} | {words} |" for term, words in MEANT.items()
)
PLACE = 132  # where what is said of a term begins beside it


def beside(meant=MEANT, top=600, font="F1", left=72, place=PLACE, width=62):
    """A gloss whose terms stand beside what they mean."""
    drawn = []
    for term, words in meant.items():
        said = set_in(words, left=place, top=top, width=width)
        drawn += [(left, top, 11, term, font), *said]
        top -= 14 * len(said)
    return drawn


def above(meant=MEANT, top=600, font="F1", inset=28, width=76, size=11):
    """A gloss whose terms stand above what they mean."""
    drawn = []
    for term, words in meant.items():
        said = set_in(words, left=72 + inset, top=top - 14, width=width)
        drawn += [(72, top, size, term, font), *said]
        top -= 14 * (len(said) + 1)
    return drawn


def between(*drawn):
    return [*set_in(LONG, top=700), *set_in(SECOND, top=650), *drawn, *set_in(THIRD, top=320)]


def blocks(*pages):
    return [(block.kind, block.markdown, block.doubt) for block in read(pdf(*pages)).blocks]


def inside(*drawn):
    """What stands between the paragraphs around something."""
    return blocks(between(*drawn))[2:-1]


GLOSS = [("list", AS_LIST, "list")]


def test_terms_beside_what_they_mean_are_a_list_and_marked():
    assert inside(*beside()) == GLOSS


@pytest.mark.parametrize(
    ("font", "look"), [("F1", "{}"), ("F2", "**{}**"), ("F3", "*{}*"), ("F4", "{}")]
)
def test_terms_above_what_they_mean_are_a_list_and_marked(font, look):
    as_list = "\n".join(f"- {look.format(term)}\\\n  {said}" for term, said in MEANT.items())
    assert inside(*above(font=font)) == [("list", as_list, "list")]


def test_a_term_may_be_a_little_larger_than_what_it_means():
    assert inside(*above(size=12)) == GLOSS


def test_a_term_may_nearly_reach_to_what_it_means():
    assert inside(*beside(place=112)) == GLOSS


def test_a_term_may_have_two_lines():
    page = [*beside(), (72, 586, 11, "or ford")]
    assert inside(*page)[0][1].startswith("- brod or ford\\\n  A shallow place")


def test_years_are_terms():
    years = dict(zip(["1689", "1727", "1858", "1900"], MEANT.values(), strict=True))
    as_list = "\n".join(f"- {year}\\\n  {words}" for year, words in years.items())
    assert inside(*beside(years)) == [("list", as_list, "list")]


YEARS = {
    "1689": "The first line is drawn",
    "1727–28": "Kyakhta is opened to trade",
    "May 1858": "The border moves to the river",
}
OFFICES = {
    "Anna Writer": "ferryman of the upper crossing",
    "Boris Reader": "clerk of the customs",
    "Clara Miller": "teacher, later head of the school",
    "Daniel Smith": "keeper of the inn",
}


@pytest.mark.parametrize("place", [132, 300])
def test_years_with_a_line_each_are_a_list(place):
    listed = "\n".join(f"- {year}\\\n  {words}" for year, words in YEARS.items())
    assert inside(*beside(YEARS, place=place)) == [("list", listed, "list")]
    found = blocks([(72, 740, 18, "The Years", "F2"), *beside(YEARS, place=place)])
    assert found == [("list", listed, "list")]


def test_each_year_begins_a_row_though_the_line_above_is_full_and_has_no_end():
    wide = {
        "1689": "The first line is drawn by envoys who have no language in",
        "1727": "Kyakhta is opened to trade",
        "1858": "The border moves to the river, which nobody had asked for, and is drawn anew",
    }
    listed = "\n".join(f"- {year}\\\n  {words}" for year, words in wide.items())
    assert inside(*beside(wide)) == [("list", listed, "list")]


def test_short_terms_with_a_line_each_are_a_list_where_more_is_said_of_them():
    listed = "\n".join(f"- {name}\\\n  {words}" for name, words in OFFICES.items())
    assert inside(*beside(OFFICES, place=220)) == [("list", listed, "list")]
    few = dict(list(OFFICES.items())[:3])
    assert all(doubt != "list" for _kind, _words, doubt in inside(*beside(few, place=220)))
    words = {"river": "Fluss", "boat": "Boot", "bell": "Glocke", "rope": "Seil"}
    assert all(doubt != "list" for _kind, _words, doubt in inside(*beside(words, place=220)))


def test_a_narrow_column_of_text_beside_a_wide_one_has_no_terms():
    narrow, wide = " ".join([LONG] * 3), " ".join([SECOND] * 6)
    page = [*set_in(narrow, width=22), *set_in(wide, left=220, width=60)]
    found = blocks([(72, 740, 18, "The Banks", "F2"), *page])
    assert " ".join(words for _kind, words, _doubt in found) == f"{narrow} {wide}"


def test_words_with_a_line_each_below_a_bold_head_are_a_table():
    words = {"river": "Fluss", "boat": "Boot", "bell": "Glocke", "rope": "Seil"}
    head = [(72, 614, 11, "English", "F2"), (220, 614, 11, "German", "F2")]
    rows = "\n".join(f"| {word} | {other} |" for word, other in words.items())
    table = f"| English | German |\n| --- | --- |\n{rows}"
    assert inside(*head, *beside(words, place=220))[0][1:] == (table, "table")


def test_years_in_the_left_of_two_columns_take_nothing_of_the_right_one():
    page = [*set_in(LONG, width=42), *beside(YEARS), *set_in(SECOND, top=500, width=42)]
    right = set_in(" ".join([THIRD] * 4), left=320, width=42)
    assert [words for _kind, words, _doubt in blocks([*page, *right])][-1] == " ".join([THIRD] * 4)


def test_a_gloss_with_a_bold_head_is_a_table():
    head = [(72, 614, 11, "Word", "F2"), (PLACE, 614, 11, "Meaning", "F2")]
    assert inside(*head, *beside()) == [("paragraph", AS_TABLE, "table")]


def test_what_kind_each_parameter_is_stands_in_a_column_of_its_own():
    head = [(72, 614, 11, "Word", "F2"), (130, 614, 11, "Kind", "F2"), (190, 614, 11, "Use", "F2")]
    drawn = beside(place=190, width=52)
    kinds = [
        (130, foot, 11, f"kind {'abcd'[at]}")
        for at, foot in enumerate(one[1] for one in drawn if one[0] == 72)
    ]
    [(_, table, doubt)] = inside(*head, *drawn, *kinds)
    assert doubt == "table"
    assert table.startswith(
        f"| Word | Kind | Use |\n| --- | --- | --- |\n| brod | kind a | {MEANT['brod']} |\n"
    )


def test_a_gloss_goes_on_on_the_next_page_in_the_middle_of_what_a_term_means():
    drawn = beside(top=126)
    first = [one for one in drawn if one[1] > 70]
    second = [(one[0], one[1] + 700 - 70, *one[2:]) for one in drawn if one[1] <= 70]
    assert second[0][0] == PLACE
    pages = [*set_in(LONG, top=700), *first], [*second, *set_in(SECOND, top=400)]
    assert blocks(*pages)[1:-1] == GLOSS


def test_terms_above_what_they_mean_go_on_on_the_next_page():
    drawn = above(top=140)
    first = [one for one in drawn if one[1] > 70]
    second = [(one[0], one[1] + 700 - 70, *one[2:]) for one in drawn if one[1] <= 70]
    pages = [*set_in(LONG, top=700), *first], [*second, *set_in(SECOND, top=400)]
    assert blocks(*pages)[1:-1] == GLOSS


def test_what_a_term_means_may_have_two_paragraphs():
    drawn = above({"brod": MEANT["brod"], "zaton": MEANT["zaton"]}, top=540)
    first = [(72, 600, 11, "parom"), (100, 586, 11, MEANT["parom"]), (100, 564, 11, "No oars.")]
    assert inside(*first, *drawn)[0][1].startswith(
        f"- parom\\\n  {MEANT['parom']}\\\n  No oars.\n- brod"
    )


@pytest.mark.parametrize("gloss", [beside, above])
@pytest.mark.parametrize(
    "terms",
    [
        ["Anna", "Boris", "Anna", "Boris"],
        ["1.", "2.", "3.", "4."],
        ["(i)", "(ii)", "(iii)", "(iv)"],
        ["[Bel01]", "[Cur12]", "[Dov15]", "[Eme17]"],
        ["1.1 Ice", "1.2 Boats", "1.3 Bells", "1.4 Rope"],
        ["It froze.", "They came.", "It was cold.", "Nobody went."],
        ["So wrote Anna:", "So wrote Boris:", "So wrote Clara:", "So wrote Dora:"],
    ],
    ids=lambda terms: terms[0],
)
def test_nobody_who_speaks_is_a_term_nor_what_is_counted_or_said(gloss, terms):
    drawn = gloss(MEANT)
    named = iter(terms)
    drawn = [(*one[:3], next(named) if one[0] == 72 else one[3], *one[4:]) for one in drawn]
    assert "list" not in [doubt for _, _, doubt in inside(*drawn)]


@pytest.mark.parametrize("gloss", [beside, above])
def test_verse_below_or_beside_its_title_is_no_gloss(gloss):
    drawn, top = [], 600
    for title in ("First song", "Second song", "Third song"):
        drawn.append((72, top, 11, title))
        for at, line in enumerate(["Down the river", "the ice came grey", "and no boat went out"]):
            drawn.append((152, top - 14 * (at + (gloss is above)), 11, line))
        top -= 14 * 5
    assert "list" not in [doubt for _, _, doubt in inside(*drawn)]


def test_sections_below_bold_headings_are_no_gloss():
    long = " ".join([LONG, SECOND, THIRD])
    page = above({"Ice": long, "Boats": long, "Bells": long}, font="F2", top=700)
    assert [kind for kind, _, _ in blocks(page)].count("heading") >= 2


def test_two_terms_are_no_gloss():
    assert "list" not in [kind for kind, _, _ in inside(*beside(dict(list(MEANT.items())[:2])))]
