from datetime import date

import pytest

from reader.importing.facts import facts, is_name, name_after_label
from reader.importing.sitewords import is_contact, is_reading_time, site_words


@pytest.mark.parametrize(
    ("line", "byline", "published"),
    [
        ("By Ruth Almeida | 12 March 2021 | 8 min read", "Ruth Almeida", date(2021, 3, 12)),
        ("Ruth Almeida, 12 March 2021", "Ruth Almeida", date(2021, 3, 12)),
        ("12 March 2021 by Ruth Almeida", "Ruth Almeida", date(2021, 3, 12)),
        ("Published by Ruth Almeida on 12 March 2021", "Ruth Almeida", date(2021, 3, 12)),
        ("Von Max Muster", "Max Muster", None),
        ("By Ruth Almeida, photos by Max Muster", "Ruth Almeida", None),
        ("INTERVIEW BY RUTH ALMEIDA, PHOTO BY MAX MUSTER", "RUTH ALMEIDA", None),
        ("Par ÉLISE MARCHAND — Publié le 1er mai 2022 à 18h30", "ÉLISE MARCHAND", date(2022, 5, 1)),
        ("Por Lucía Ferrer y Andrés Molina", "Lucía Ferrer y Andrés Molina", None),
        ("Автор: Вера Голубева", "Вера Голубева", None),
        ("作者：周念慈", "周念慈", None),
        ("文／周念慈", "周念慈", None),
        ("بقلم: سلمى الحداد", "سلمى الحداد", None),
        ("Opublikowano: 7 stycznia 2018", "", date(2018, 1, 7)),
        ("Publicado em 3 de maio, 2020 as 09h36.", "", date(2020, 5, 3)),
        ("Updated: 3 May 2020", "", date(2020, 5, 3)),
        ("27.04.2020 - 18:50 Uhr 3 Kommentare", "", date(2020, 4, 27)),
        ("Datum: 21.02.2020, 19:00 Uhr", "", date(2020, 2, 21)),
        ("Am 13. November 2019 Von Ruth In Aktuell", "Ruth", date(2019, 11, 13)),
        ("By Ruth Almeida in London", "Ruth Almeida", None),
        ("Author: Museum of Ferries in Riverton", "Museum of Ferries in Riverton", None),
        ("Publiziert: 12.3.2020", "", date(2020, 3, 12)),
        ("Erstellt am09.02.2022", "", date(2022, 2, 9)),
        ("Von Jan In der Smitten", "Jan In der Smitten", None),
        ("By Ruth Almeida | 12 March 2021 (14 comments)", "Ruth Almeida", date(2021, 3, 12)),
    ],
)  # fmt: skip
def test_a_line_says_who_and_when(line, byline, published):
    said = facts(line)
    assert (said.byline, said.published, said.rest) == (byline, published, [])
    assert said.says_something or said.byline


def test_the_first_date_counts_unless_it_is_that_of_an_update():
    said = facts("Updated 5 May 2020 | Published 3 May 2020")
    assert said.published == date(2020, 5, 3)


def test_what_is_on_a_day_is_nobodys_name():
    said = facts("Termin: 21.02.2020, 19:00 Uhr")
    assert (said.byline, said.rest, said.says_something) == ("", ["Termin:"], False)


@pytest.mark.parametrize(
    "line",
    [
        "By the river",
        "A house on the line",
        "Von der Quelle bis zur Mündung",
        "Autoren & Herausgeber",
        "By Boat in Winter",
        "Von der Kunst, Briefe zu schreiben",
        "文章很长",
    ],
)
def test_a_title_says_neither(line):
    assert not facts(line).says_something


@pytest.mark.parametrize(
    "name",
    [
        "Anthony Rinna",
        "J. R. van der Meer",
        "Li Ming and Jane Doe",
        "周念慈",
        "三浦·春香",
        "سلمى الحداد",
        "O'Neill",
    ],
)
def test_names_are_told(name):
    assert is_name(name)


@pytest.mark.parametrize(
    "line", ["The river", "river", "Who Is There?", "引言", "Contact", "12 Angry Men"]
)
def test_what_is_no_name_is_told(line):
    assert not is_name(line)


def test_a_name_after_a_label_that_nobody_knows_is_found():
    assert name_after_label("Kirjoittaja: Aino Salo") == "Aino Salo"
    assert name_after_label("Note: the river is high") == ""


@pytest.mark.parametrize(
    "line",
    ["5 min read", "Lesezeit: 7 Minuten", "Время чтения: 7 мин", "阅读约6分钟", "٧ دقائق قراءة"],
)
def test_minutes_to_read_are_told(line):
    assert is_reading_time(line)


@pytest.mark.parametrize(
    ("line", "verdict"),
    [
        ("Share this page", "strong"),
        ("» Read more: The ferry", "strong"),
        ("© 2020 The Review", "strong"),
        ("3 Comments", "weak"),
        ("Contact", "weak"),
        ("Home › Essays › Rivers", "weak"),
        ("Facebook | Twitter | Email", "weak"),
        ("The bridge and the river", ""),
        ("Contact between readers", ""),
        ("More than a bridge", ""),
    ],
)
def test_a_sites_words_are_told(line, verdict):
    assert site_words(line) == verdict


def test_contact_is_told():
    assert is_contact("020 3559 6745")
    assert is_contact("desk@example.org")
    assert not is_contact("1914-1918")
    assert not is_contact("The desk answers letters sent to desk@example.org within a week.")


def test_the_hour_on_a_line_of_its_own_goes_with_the_day():
    assert facts("2. 6. 2022\n17:08 Uhr").says_something
    assert not facts("17:08").says_something


def test_the_end_of_a_line_is_none_of_the_name_on_it():
    assert facts("Ada Bron\\ Wednesday, 9 April 2014").byline == "Ada Bron"


def test_where_somebody_writes_stands_before_the_day_and_is_no_name():
    assert facts("Ada Bron, July 30, 1846").byline == "Ada Bron"
    for place in ("New York", "Piazza San Pietro", "Harvard University"):
        told = facts(f"{place}, July 30, 1846")
        assert (told.byline, str(told.published)) == ("", "1846-07-30")


def test_words_with_quotes_are_no_name_in_a_script_without_capitals():
    assert is_name("제정남 기자")
    assert not is_name("권력에겐 '관대' 서민에겐 '표독'")
