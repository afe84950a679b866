"""Dates of which the day, or the month, is not known: found, typed, kept, shown and cited."""

import copy
import json
import pickle
from datetime import date

import pytest
from django.utils.translation import override

from reader.citing import bibtex, chicago, csl_json
from reader.importing import read
from reader.importing.found import Found
from reader.models import Article, Import
from reader.partial import Partial, dated, parts_of
from reader.reviewing.edits import Edits
from reader.templatetags.moments import day_in_full
from tests import factories
from tests.reader.importing.files import LONG, SECOND
from tests.reader.importing.webpages import TEXT, TITLE, read_page
from tests.reader.review_form import begun, look, press
from tests.reader.test_citing import cited

MONTH, YEAR = Partial(2026, 1), Partial(1987)


@pytest.mark.parametrize(
    ("iso", "parts"),
    [("2026-01-15", (2026, 1, 15)), ("2026-01", (2026, 1)), ("1987", (1987,))],
)
def test_a_date_says_no_more_than_is_known_of_it(iso, parts):
    assert parts_of(dated(iso)) == parts
    assert str(dated(iso)) == dated(iso).isoformat() == iso


@pytest.mark.parametrize("wrong", ["2026-13", "2026-1", "26", "someday", "2026-02-30"])
def test_what_is_no_date_is_none_in_part_either(wrong):
    with pytest.raises(ValueError, match=r"."):
        dated(wrong)


def test_a_month_is_another_date_than_its_first_day():
    assert date(2026, 1, 1) != MONTH != Partial(2026)
    assert MONTH == Partial(2026, 1) == pickle.loads(pickle.dumps(MONTH)) == copy.deepcopy(MONTH)


@pytest.mark.parametrize("said", ["January 2026", "2026年1月", "janvier 2026", "Jan. 2026"])
def test_a_month_below_the_title_is_the_date(said):
    found = read(f"The Fog\n\nBy Jane Doe\n\n{said}\n\n{LONG}\n\n{SECOND}\n".encode(), "text")
    assert (found.byline, found.published) == ("Jane Doe", MONTH)
    assert [block.text for block in found.blocks] == [LONG, SECOND]
    again = Found.from_dict(json.loads(json.dumps(found.as_dict())))
    assert again.published == MONTH


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        ("January 2026\n\n3 March 2020", date(2020, 3, 3)),
        ("3 March 2020\n\nJanuary 2026", date(2020, 3, 3)),
        ("Updated January 2026", None),
    ],
)
def test_a_day_goes_before_a_month_and_a_change_is_no_date(lines, expected):
    found = read(f"The Fog\n\n{lines}\n\n{LONG}\n\n{SECOND}\n".encode(), "text")
    assert found.published == expected
    assert "January 2026" in " ".join(piece.text for piece in found.dropped)


@pytest.mark.parametrize(("said", "expected"), [("2026-01", MONTH), ("1987", YEAR)])
def test_the_head_of_a_file_of_markdown_may_say_a_month_or_a_year(said, expected):
    found = read(f"---\ntitle: Ice\ndate: {said}\n---\n\n{LONG}\n".encode(), "markdown")
    assert found.published == expected


@pytest.mark.parametrize(
    ("told", "line", "expected"),
    [
        ("2026/01", "", MONTH),
        ("2026-1", "", MONTH),
        ("2026", "", Partial(2026)),
        ("2026", "<p>January 2026</p>", MONTH),
        ("2026/01", "<p>15 January 2026</p>", date(2026, 1, 15)),
        ("2026-01-15", "<p>January 2026</p>", date(2026, 1, 15)),
        ("2026/13", "", None),
    ],
)
def test_of_what_a_page_tells_machines_and_readers_the_most_exact_is_taken(told, line, expected):
    head = f'<meta name="citation_publication_date" content="{told}">'
    assert read_page(f"<h1>{TITLE}</h1>{line}{TEXT}", head).published == expected


def test_the_line_that_says_the_month_became_the_date(okafor):
    found = read(f"The Fog\n\nJanuary 2026\n\n{LONG}\n\n{SECOND}\n".encode(), "text")
    imported = Import.begin(found, okafor)
    (line,) = [piece for piece in imported.aside if piece["markdown"] == "January 2026"]
    assert line["became"] == ["published_on"]


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("2026-01", "2026-01"),
        ("January 2026", "2026-01"),
        ("2026年1月", "2026-01"),
        ("1987", "1987"),
        ("3 March 2020", "2020-03-03"),
        ("2020-03-03", "2020-03-03"),
        ("", ""),
    ],
)
def test_what_is_typed_is_kept_and_published(client, okafor, typed, kept):
    factories.login(client, okafor)
    fog = begun(okafor, "One.", published=date(2019, 1, 2))
    press(client, fog, "", look(client, fog), published_on=typed)
    fog.refresh_from_db()
    assert fog.head["published_on"] == look(client, fog).fields["published_on"] == kept
    fog.publish()
    stored = Article.objects.get().published_on
    assert ((stored and stored.isoformat()) or "") == kept


def test_one_sees_how_the_words_of_a_date_were_read(client, okafor):
    factories.login(client, okafor)
    fog = begun(okafor, "One.")
    page = look(client, fog)
    sent = press(client, fog, "", page, htmx=True, published_on="3/4/2020").text
    assert 'name="published_on" value="2020-04-03"' in sent
    sent = press(client, fog, "", look(client, fog), htmx=True, published_on="2020-05-03").text
    assert 'name="published_on"' not in sent


def test_a_month_and_its_first_day_are_two_things_to_undo(okafor):
    fog = begun(okafor, "One.", published=date(2026, 1, 1))

    def know_less(review):
        review.fields["published_on"] = "2026-01"

    fog.revise(Edits(), know_less, okafor)
    assert Import.objects.get().published_on == MONTH
    fog.undo(Edits())
    assert Import.objects.get().published_on == date(2026, 1, 1)


def test_a_text_shows_the_month_and_no_day(client, okafor):
    factories.login(client, okafor)
    text = factories.article(okafor, "fog", ["Fog."], published_on=MONTH, openness="public")
    page = client.get(text.get_absolute_url()).text
    assert '<time dir="auto" datetime="2026-01">January 2026</time>' in page
    assert 'datetime="2026-01">January 2026<' in client.get(f"{text.get_absolute_url()}plain/").text


@pytest.mark.parametrize(
    ("language", "month", "year"),
    [
        ("en", "January 2026", "1987"),
        ("ru", "Январь 2026", "1987"),
        ("zh-hans", "2026年1月", "1987"),
    ],
)
def test_a_month_is_said_in_the_language_of_the_page(language, month, year):
    with override(language):
        assert (day_in_full(MONTH), day_in_full(YEAR)) == (month, year)


def test_a_citation_has_no_day_that_nobody_knows():
    one, other = cited(issued=MONTH), cited(issued=YEAR)
    assert "“Two Banks,” January 2026, para. 5" in "".join(chicago(one))
    assert "“Two Banks,” 1987, para. 5" in "".join(chicago(other))
    assert "month    = jan," in bibtex(one)
    assert "day  " not in bibtex(one)
    assert "month" not in bibtex(other)
    assert json.loads(csl_json(one))[0]["issued"] == {"date-parts": [[2026, 1]]}
    assert json.loads(csl_json(other))[0]["issued"] == {"date-parts": [[1987]]}
