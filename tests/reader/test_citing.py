"""Citations hold whatever titles and names have in them."""

import json
import re
from datetime import date

import pytest

from reader.citing import Cited, Name, bibtex, chicago, csl_json, names_in

TODAY = date(2026, 11, 25)


def cited(**fields):
    given = {
        "key": "two-banks-k7m2x",
        "title": "Two Banks",
        "authors": tuple(names_in("Mei Lindqvist")),
        "address": "https://postil.example/texts/two-banks/?p=k7m2x#p-k7m2x",
        "accessed": TODAY,
        "issued": date(2024, 5, 3),
        "language": "en",
        "place": "para. 5",
    }
    return Cited(**{**given, **fields})


def words(one):
    return "".join(chicago(one))


def value(entry, field):
    return re.search(rf"^  {field} *= (.*),$", entry, re.MULTILINE)[1]


@pytest.mark.parametrize(
    ("byline", "language", "expected"),
    [
        ("Mei Lindqvist", "en", [("Mei", "", "Lindqvist")]),
        ("By Ann Lee and Bo Ek", "en", [("Ann", "", "Lee"), ("Bo", "", "Ek")]),
        ("Анна Петрова и Иван Сидоров", "ru", [("Анна", "", "Петрова"), ("Иван", "", "Сидоров")]),
        ("Ludwig van der Berg", "nl", [("Ludwig", "van der", "Berg")]),
        ("J. R. R. Tolkien", "en", [("J. R. R.", "", "Tolkien")]),
        ("Lindqvist, Mei", "en", [("Mei", "", "Lindqvist")]),
    ],
)  # fmt: skip
def test_the_parts_of_a_name_are_told_apart_by_the_custom_of_its_script(byline, language, expected):
    found = [(name.given, name.particle, name.family) for name in names_in(byline, language)]
    assert found == expected


@pytest.mark.parametrize(
    ("byline", "language", "expected"),
    [
        ("王小明、李娜", "zh-Hans", ["王小明", "李娜"]),
        ("Kovács Éva", "hu", ["Kovács Éva"]),
        ("محمد علي", "ar", ["محمد علي"]),
        ("Gabriel García Márquez", "es", ["Gabriel García Márquez"]),
        ("Dr Okafor", "en", ["Dr Okafor"]),
        ("Plato", "en", ["Plato"]),
        ("Demo text, written for Postil", "en", ["Demo text, written for Postil"]),
    ],
)
def test_a_name_whose_parts_would_be_guessed_stays_whole(byline, language, expected):
    found = names_in(byline, language)
    assert [name.full for name in found] == expected
    assert not any(name.family for name in found)


def test_no_byline_is_no_author():
    assert names_in("  ") == []


def test_a_paragraph_is_cited_as_a_note_in_the_chicago_style():
    assert words(cited()) == (
        "Mei Lindqvist, “Two Banks,” May 3, 2024, para. 5, accessed November 25, 2026, "
        "https://postil.example/texts/two-banks/?p=k7m2x#p-k7m2x."
    )


def test_what_is_not_known_is_left_out():
    bare = cited(authors=(), issued=None, language="", place="")
    assert words(bare).startswith("“Two Banks,” accessed November 25, 2026, https://")
    assert not re.search(r"author|year|month|language|note", bibtex(bare))
    assert {"author", "issued", "language", "note"}.isdisjoint(json.loads(csl_json(bare))[0])


def test_of_an_earlier_revision_number_and_date_are_said_and_not_when_it_was_read():
    one = cited(revision=2, revised=date(2026, 11, 4))
    assert "May 3, 2024, revision 2 of November 4, 2026, para. 5, https" in words(one)
    assert value(bibtex(one), "version") == "{2}"
    assert json.loads(csl_json(one))[0]["version"] == "2"


@pytest.mark.parametrize(
    ("byline", "expected"),
    [
        ("Ann Lee and Bo Ek", "Ann Lee and Bo Ek, "),
        ("Ann Lee, Bo Ek and Cy Oz", "Ann Lee, Bo Ek, and Cy Oz, "),
        ("Ann Lee, Bo Ek, Cy Oz and Di Um", "Ann Lee et al., "),
    ],
)
def test_several_authors_are_listed(byline, expected):
    one = cited(authors=tuple(names_in(byline)))
    assert words(one).startswith(expected)
    assert value(bibtex(one), "author").count(" and ") == len(one.authors) - 1


def test_quotation_marks_in_a_title_become_single_ones():
    one = cited(title='What “home” means in "Two Banks"')
    assert "“What ‘home’ means in ‘Two Banks,’”" in words(one)


def test_a_note_names_its_author_and_date_and_the_place_it_is_on():
    note = cited(
        authors=(Name.of("Marek Kos"),),
        address="https://postil.example/notes/7/",
        issued=date(2026, 11, 3),
        edited=date(2026, 11, 5),
        lead="comment on",
        title="Comment on “Two Banks”",
        on=cited(),
    )
    assert words(note) == (
        "Marek Kos, comment on Mei Lindqvist, “Two Banks,” para. 5, November 3, 2026, "
        "edited November 5, 2026, https://postil.example/notes/7/."
    )
    [item] = json.loads(csl_json(note, "para. 5"))
    assert item["type"] == "post"
    assert item["author"] == [{"family": "Kos", "given": "Marek"}]
    assert item["reviewed-title"] == "Two Banks"


def test_an_entry_has_every_sign_that_latex_takes_for_its_own_written_out():
    entry = bibtex(cited(title=r"50% & $5 of #1_x {left \cmd ~ ^ <b>"))
    assert value(entry, "title") == (
        r"{50\% \& \$5 of \#1\_x {\textbraceleft}left {\textbackslash}cmd {\textasciitilde} "
        r"{\textasciicircum} {\textless}b{\textgreater}}"
    )


@pytest.mark.parametrize("title", ["{", "}", "}{", "a {b", r"\{", r"\}", "\\", "@misc{x, a={b}}"])
def test_the_braces_of_an_entry_balance_whatever_is_in_it(title):
    entry = bibtex(cited(title=title, authors=(Name(title),), place=title), note=title)
    depth = 0
    for sign in entry:
        depth += (sign == "{") - (sign == "}")
        assert depth >= 0
    assert depth == 0
    assert entry.count("\n}\n") == 1


def test_capitals_keep_their_braces_but_for_the_first_letter():
    assert value(bibtex(cited(title="Who owns the Amur? NATO")), "title") == (
        "{Who owns the {Amur?} {NATO}}"
    )
    assert value(bibtex(cited(title="iPhone and river")), "title") == "{{iPhone} and river}"


def test_a_name_left_whole_stands_in_braces():
    names = (Name("王小明"), Name("Lee and Sons, Ltd"), *names_in("Ludwig van der Berg"))
    assert value(bibtex(cited(authors=names)), "author") == (
        "{{王小明} and {Lee and Sons, Ltd} and van der Berg, Ludwig}"
    )


def test_an_address_is_not_escaped():
    address = "https://postil.example/texts/%D0%B0_b/?p=k7m2x#p-k7m2x"
    assert value(bibtex(cited(address=address)), "url") == f"{{{address}}}"


def test_an_entry_has_its_date_in_parts():
    entry = bibtex(cited())
    assert [value(entry, part) for part in ("year", "month", "day")] == ["{2024}", "may", "{3}"]
    assert value(entry, "urldate") == "{2026-11-25}"


def test_csl_says_the_same_in_its_own_terms():
    one = cited(title='"渡口" & سلام', authors=(*names_in("Ludwig van der Berg"), Name("王小明")))
    assert json.loads(csl_json(one, "para. 5")) == [
        {
            "id": "two-banks-k7m2x",
            "type": "webpage",
            "title": '"渡口" & سلام',
            "author": [
                {"family": "Berg", "given": "Ludwig", "non-dropping-particle": "van der"},
                {"literal": "王小明"},
            ],
            "issued": {"date-parts": [[2024, 5, 3]]},
            "accessed": {"date-parts": [[2026, 11, 25]]},
            "note": "para. 5",
            "URL": "https://postil.example/texts/two-banks/?p=k7m2x#p-k7m2x",
            "language": "en",
        }
    ]
