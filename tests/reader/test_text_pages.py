"""The list of texts, the bare text, drafts, and what stands above a text."""

import pytest

from reader.models import Article, Draft
from tests import factories
from tests.reader.review_form import tree_of

pytestmark = pytest.mark.django_db

TEXTS = "/texts/"
HEADING_AND_TWO = ["# Bells", "One bell.", "Two bells.", factories.Block("note", 0, "A. Writer.")]


@pytest.fixture
def open_text(okafor):
    return factories.article(
        okafor, "fog", HEADING_AND_TWO, openness="public", standfirst="On fog."
    )


def details_of(article, **changes):
    """The fields of the details page as they stand, with `changes`."""
    names = ("title", "byline", "standfirst", "language", "source", "openness")
    day = article.published_on.isoformat() if article.published_on else ""
    return {**{name: getattr(article, name) for name in names}, "published_on": day, **changes}


def test_everybody_gets_the_texts_that_are_open_to_them(
    client, okafor, ines, lena, reading, open_text
):
    factories.article(okafor, "harbour", ["Harbour."], openness="members")
    for person, expected in [
        (None, {"Fog"}),
        (lena, {"Fog", "Harbour"}),
        (ines, {"Fog", "Harbour", "Two banks"}),
    ]:
        if person:
            factories.login(client, person)
        listed = client.get(TEXTS).content.decode()
        assert {title for title in ("Fog", "Harbour", "Two banks") if title in listed} == expected


def test_the_list_says_how_long_a_text_is_and_in_which_language(client, open_text):
    listed = client.get(TEXTS).content.decode()
    assert "2 paragraphs" in listed
    assert "On fog." in listed
    assert "English" in listed


def test_only_those_who_bring_texts_in_are_offered_it(client, okafor, ines, open_text):
    assert "/imports/" in factories.login(client, okafor).get(TEXTS).content.decode()
    assert "/imports/" not in factories.login(client, ines).get(TEXTS).content.decode()


def test_a_draft_is_listed_for_whoever_may_edit_it_alone(client, okafor, admin, tomoko):
    factories.article(okafor, "fog", ["Fog."], title="A foggy draft", publish=False)
    for person in (okafor, admin):
        assert "A foggy draft" in factories.login(client, person).get(TEXTS).content.decode()
    assert "A foggy draft" not in factories.login(client, tomoko).get(TEXTS).content.decode()


def test_an_open_draft_of_a_published_text_is_told_to_its_editors(client, okafor, lena, open_text):
    Draft.of(open_text, okafor)
    assert "Go on with the draft" in factories.login(client, okafor).get(TEXTS).content.decode()
    listed = factories.login(client, lena).get(TEXTS).content.decode()
    assert "Fog" in listed
    assert "draft" not in listed.partition("<main")[2]


def test_many_texts_come_a_page_at_a_time(client, okafor):
    for number in range(52):
        factories.article(okafor, f"fog-{number:02}", ["Fog."], openness="public")
    assert "Fog 51" not in client.get(TEXTS).content.decode()
    assert "Fog 51" in client.get(TEXTS, {"page": 2}).content.decode()


@pytest.mark.parametrize("texts", [1, 20])
def test_the_list_takes_the_same_queries_however_long_it_is(
    client, okafor, texts, django_assert_num_queries
):
    for number in range(texts):
        factories.article(okafor, f"fog-{number}", ["Fog."])
    factories.login(client, okafor)
    with django_assert_num_queries(8):
        client.get(TEXTS)


def test_the_bare_text_has_its_numbers_and_permanent_links(client, open_text):
    page = client.get("/texts/fog/plain/").content.decode()
    keys = [version.key for version in open_text.current.paragraphs()]
    for key in keys:
        assert f'id="p-{key}" data-key="{key}"' in page
    assert page.count('class="num"') == 2
    assert f'<div class="words" id="w-{keys[1]}"><p>One bell.</p></div>' in page


def test_the_bare_text_says_its_language_and_direction(client, okafor):
    factories.article(okafor, "سوق-النهر", ["سوق."], openness="public", language="ar")
    page = client.get("/texts/سوق-النهر/plain/").content.decode()
    assert 'lang="ar" dir="rtl"' in page


def test_the_bare_text_is_there_for_those_who_may_read_it(client, reading, ines, lena):
    address = "/texts/two-banks/plain/"
    assert client.get(address).status_code == 404
    assert factories.login(client, lena).get(address).status_code == 404
    assert factories.login(client, ines).get(address).status_code == 200


@pytest.mark.parametrize("paragraphs", [1, 60])
def test_the_bare_text_takes_the_same_queries_however_long_it_is(
    client, okafor, paragraphs, django_assert_num_queries
):
    factories.article(okafor, "fog", ["Fog."] * paragraphs, openness="public")
    with django_assert_num_queries(2):
        client.get("/texts/fog/plain/")


def test_a_draft_is_looked_at_and_published_by_whoever_may_edit_it(client, okafor, tomoko, lena):
    text = factories.article(okafor, "fog", ["Fog."], publish=False, openness="members")
    for person in (tomoko, lena):
        factories.login(client, person)
        assert client.get("/texts/fog/draft/").status_code == 404
        assert client.post("/texts/fog/publication/").status_code == 404
    factories.login(client, okafor)
    assert "Fog." in client.get("/texts/fog/draft/").content.decode()
    for _click in range(2):
        answer = client.post("/texts/fog/publication/", {"version": 1})
        assert answer["Location"] == text.get_absolute_url()
    text.refresh_from_db()
    assert (text.current.number, text.revisions.published().count()) == (1, 1)
    assert text in Article.objects.visible_to(lena)


def test_details_are_changed_by_those_who_may_edit_the_text(client, okafor, tomoko, ines, reading):
    address = "/texts/two-banks/details/"
    changed = details_of(reading.article, title="Two shores", openness="public", language="ru")
    for person in (tomoko, ines):
        factories.login(client, person)
        assert client.get(address).status_code == 404
        assert client.post(address, changed).status_code == 404
    factories.login(client, okafor)
    assert client.get(address).status_code == 200
    assert client.post(address, changed).status_code == 303
    text = Article.objects.get()
    assert (text.title, text.openness, text.language) == ("Two shores", "public", "ru")
    assert text.slug == "two-banks"


def test_a_text_that_another_seminar_reads_as_well_is_not_mine_to_change(
    client, okafor, reading, reading_in_rivers
):
    factories.login(client, okafor)
    assert client.get("/texts/two-banks/details/").status_code == 404
    reading_in_rivers.withdraw()
    assert client.get("/texts/two-banks/details/").status_code == 200


def test_a_post_without_any_detail_changes_nothing_and_says_so(client, okafor, open_text):
    factories.login(client, okafor)
    answer = client.post("/texts/fog/details/", {})
    assert answer.status_code == 422
    assert Article.objects.get().title == open_text.title


def test_a_title_that_is_taken_is_refused_and_what_was_typed_stays(client, okafor, open_text):
    factories.article(okafor, "mist", ["Mist."])
    factories.login(client, okafor)
    answer = client.post("/texts/fog/details/", details_of(open_text, title="MIST", byline="A. W."))
    said = answer.content.decode()
    assert answer.status_code == 422
    assert "A text with this title is already here." in said
    assert 'value="A. W."' in said
    assert Article.objects.get(slug="fog").byline == ""


def test_the_second_of_two_who_change_the_same_detail_sees_both(client, okafor, admin, open_text):
    address = "/texts/fog/details/"
    factories.login(client, okafor)
    form = details_of(open_text) | marks_on(client.get(address))
    client.post(address, form | {"title": "Mist"})
    answer = client.post(address, form | {"title": "Haze", "byline": "A. Writer"})
    said = answer.content.decode()
    assert answer.status_code == 409
    assert "Stands now: Mist" in said
    assert 'value="Haze"' in said
    text = Article.objects.get()
    assert (text.title, text.byline) == ("Mist", "A. Writer")
    client.post(address, form | {"title": "Haze"} | marks_on(answer))
    text.refresh_from_db()
    assert text.title == "Haze"


def marks_on(answer):
    """The marks that a details page carries, of what its fields began from."""
    hidden = [one for one in tree_of(answer).iter("input") if one.get("type") == "hidden"]
    return {
        one.get("name"): one.get("value") for one in hidden if one.get("name").startswith("was-")
    }


def test_admins_delete_texts_and_bring_them_back_and_others_do_not(
    client, okafor, admin, open_text
):
    factories.login(client, okafor)
    assert client.post("/texts/fog/deletion/").status_code == 404
    assert "Delete this text" not in client.get("/texts/fog/details/").content.decode()
    factories.login(client, admin)
    assert "Delete this text" in client.get("/texts/fog/details/").content.decode()
    assert client.post("/texts/fog/deletion/")["Location"] == TEXTS
    assert client.get("/texts/fog/plain/").status_code == 404
    assert "Bring back" in client.get(TEXTS).content.decode()
    factories.login(client, okafor)
    assert "Bring back" not in client.get(TEXTS).content.decode()
    assert client.post("/texts/fog/restoration/").status_code == 404
    factories.login(client, admin).post("/texts/fog/restoration/")
    assert client.get("/texts/fog/plain/").status_code == 200


def test_a_visitor_is_sent_to_the_log_in_page_from_what_is_for_editors(client, open_text):
    for name in ("details", "draft", "publication", "deletion", "restoration"):
        for answer in (client.get(f"/texts/fog/{name}/"), client.post(f"/texts/fog/{name}/")):
            assert answer["Location"].startswith("/accounts/login/")
