"""A paragraph and a note can be cited by whoever may see them, and by nobody else."""

import json
from datetime import date

import pytest
from django.urls import reverse
from django.utils import timezone

from tests import factories

pytestmark = pytest.mark.django_db

TYPES = {
    "txt": "text/plain; charset=utf-8",
    "bib": "application/x-bibtex; charset=utf-8",
    "json": "application/vnd.citationstyles.csl+json",
}


@pytest.fixture
def lindqvist(article):
    """The text with a byline and a date."""
    article.byline, article.published_on = "Mei Lindqvist", date(2024, 5, 3)
    article.save()
    return article


def key_of(text, index):
    return text.current.paragraphs()[index].key


def at(where, index=None):
    """The address of the citation of a paragraph in a text or a reading, or of a note."""
    place = (
        "" if index is None else f"paragraphs/{key_of(getattr(where, 'article', where), index)}/"
    )
    return f"{where.get_absolute_url()}{place}citation/"


def file(client, address, form="txt"):
    answer = client.get(f"{address[:-1]}.{form}")
    assert answer.status_code == 200
    return answer.content.decode()


def test_a_paragraph_is_cited_by_its_number_and_its_permanent_link(
    client, lindqvist, ines, reading
):
    factories.login(client, ines)
    key = key_of(lindqvist, 2)
    said = file(client, at(reading, 2))
    assert said.startswith("Mei Lindqvist, “Two banks,” May 3, 2024, para. 2, accessed ")
    assert said.endswith(f"http://testserver/texts/two-banks/?p={key}#p-{key}.")
    assert said in client.get(at(reading, 2)).content.decode().replace("</bdi><bdi>", "")


def test_a_heading_is_cited_by_its_words_and_a_text_by_its_title(client, lindqvist, ines, reading):
    factories.login(client, ines)
    assert "2024, under “The crossing,” accessed" in file(client, at(reading, 0))
    assert "“Two banks,” May 3, 2024, accessed" in file(client, at(reading))


@pytest.mark.parametrize("form", TYPES)
def test_each_form_is_a_file_of_its_own_type_and_name(client, article, ines, reading, form):
    note = factories.note(ines, reading, 1)
    factories.login(client, ines)
    key = key_of(article, 1)
    for address, name in (
        (at(reading, 1), f"two-banks-{key}"),
        (at(article, 1), f"two-banks-{key}"),
        (at(article), "two-banks"),
        (at(note), f"two-banks-note-{note.pk}"),
    ):
        answer = client.get(f"{address[:-1]}.{form}")
        assert answer["Content-Type"] == TYPES[form]
        assert answer["Content-Disposition"] == f'attachment; filename="{name}.{form}"'


def test_there_is_no_other_form(client, ines, reading):
    factories.login(client, ines)
    assert client.get(at(reading, 1)).status_code == 200
    assert client.get(f"{at(reading, 1)[:-1]}.exe").status_code == 404


def test_a_note_is_cited_with_its_author_and_date_and_where_it_stands(
    client, lindqvist, ines, marek, reading
):
    note = factories.question(marek, reading, "share the fog", body="A secret thought")
    today = timezone.localdate().strftime("%B %-d, %Y")
    said = file(factories.login(client, ines), at(note))
    assert said == (
        f"Marek Kos, question on Mei Lindqvist, “Two banks,” para. 4, {today}, "
        f"http://testserver/notes/{note.pk}/."
    )
    [item] = json.loads(file(client, at(note), "json"))
    assert item["title"] == "Question on “Two banks”"
    assert item["note"] == "para. 4"
    assert "secret" not in client.get(at(note)).content.decode()


def test_a_note_on_the_whole_names_no_paragraph(client, lindqvist, ines, reading):
    note = factories.note(ines, reading)
    assert "“Two banks,” " in file(factories.login(client, ines), at(note))
    assert "para." not in file(client, at(note))


def test_of_an_earlier_revision_its_date_is_said(client, lindqvist, ines, reading):
    first = lindqvist.current
    key = key_of(lindqvist, 1)
    factories.edit(lindqvist, {1: "The ferry crosses at ten."})
    factories.login(client, ines)
    address = reverse("annotations:reading_revision", args=["borders", "two-banks", 1])
    said = file(client, f"{address}paragraphs/{key}/citation/")
    assert f"revision 1 of {first.published_at.strftime('%B %-d, %Y')}, para. 1, " in said
    assert said.endswith(f"http://testserver/texts/two-banks/revisions/1/?p={key}#p-{key}.")
    today = reverse("annotations:paragraph_revision_citation", args=["two-banks", 2, key])
    assert "revision" not in file(client, today)


def test_a_paragraph_that_is_gone_is_cited_in_the_last_revision_that_had_it(
    client, article, ines, reading
):
    key = key_of(article, 1)
    before = at(reading, 1)
    factories.edit(article, {1: None})
    factories.login(client, ines)
    answer = client.get(before)
    assert answer.url == f"{reading.get_absolute_url()}revisions/1/paragraphs/{key}/citation/"
    assert client.get(answer.url).status_code == 200
    assert client.get(before.replace(key, "nowhere")).status_code == 404
    assert client.get(answer.url.replace(key, "nowhere")).status_code == 404
    assert client.get(before.replace(key, "%00")).status_code == 404


def test_who_may_not_see_a_note_cannot_cite_it(client, reading, ines, marek, okafor, lena, amira):
    note = factories.note(ines, reading, 1, audience="instructors")
    for user, status in ((ines, 200), (okafor, 200), (marek, 404), (lena, 404), (amira, 404)):
        factories.login(client, user)
        assert client.get(at(note)).status_code == status
        for form in TYPES:
            assert client.get(f"{at(note)[:-1]}.{form}").status_code == status
    client.logout()
    assert "/login/" in client.get(at(note)).url


def test_a_note_that_was_deleted_has_no_citation_even_where_its_replies_stay(
    client, reading, ines, marek
):
    note = factories.note(ines, reading, 1)
    factories.reply(marek, note)
    factories.login(client, marek)
    assert client.get(at(note)).status_code == 200
    note.withdraw()
    assert client.get(at(note)).status_code == 404


def test_who_left_learns_nothing_of_a_text_from_their_own_note(client, reading, ines, borders):
    note = factories.note(ines, reading, 1)
    factories.login(client, ines)
    assert client.get(at(note)).status_code == 200
    borders.memberships.get(user=ines).delete()
    assert client.get(at(note)).status_code == 404
    assert client.get(at(reading, 1)).status_code == 404
    assert client.get(at(reading.article, 1)).status_code == 404


def test_a_text_that_is_open_to_everybody_can_be_cited_by_everybody(client, article, reading):
    address = at(article, 1)
    assert client.get(address).status_code == 404
    article.openness = "public"
    article.save()
    assert client.get(address).status_code == 200
    assert "para. 1" in file(client, address)
    assert "/login/" in client.get(at(reading, 1)).url


def test_an_only_me_note_is_cited_in_the_reading_where_it_was_met(client, reading, ines):
    note = factories.note(ines, reading, 1, audience="me")
    factories.login(client, ines)
    page = client.get(f"{at(note)}?reading={reading.pk}").content.decode()
    assert f'href="{reading.get_absolute_url()}?p=' in page
    assert f'href="../citation.bib?reading={reading.pk}"' in page
    assert "Only me" in page


def test_the_margin_and_each_note_lead_to_their_citation(client, reading, ines):
    note = factories.note(ines, reading, 1)
    factories.login(client, ines)
    page = client.get(f"{reading.get_absolute_url()}?p={key_of(reading.article, 1)}")
    assert f'href="{at(reading, 1)}"' in page.content.decode()
    assert f'href="{at(note)}"' in page.content.decode()
    assert f'href="{at(reading)}"' in client.get(reading.get_absolute_url()).content.decode()
    questions = client.get(f"{reading.get_absolute_url()}?view=questions").content.decode()
    assert 'class="cite"' not in questions


def test_titles_and_names_are_text_and_nothing_more(client, article, ines, reading):
    article.title, article.byline = "<b>Two</b> & banks", '"><script>x</script>'
    article.save()
    page = factories.login(client, ines).get(at(reading, 1)).content.decode()
    assert "<b>Two" not in page
    assert "<script>x" not in page
