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
