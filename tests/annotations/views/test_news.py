"""Authors are told what moved of what they wrote, and nobody else is."""

import pytest

from annotations.models import Annotation, Placement
from annotations.moving.news import headlines, placements_of, to_read
from tests import factories
from tests.annotations.views import margins

pytestmark = pytest.mark.django_db

NEWS = "/news/"
RECEIPTS = "/news/receipts/"
WORDS = "when the mist is still on the water"
MENDED = "The ferry crosses at nine, when the mist is *always* still on the water, and nobody asks."


def told(user):
    """Give {thing: News} of what is news to `user`."""
    return {news.thing: news for news in to_read(placements_of(user))}


def moved(author, reading, **fields):
    """Write a note on words which then change."""
    note = factories.note(author, reading, WORDS, **fields)
    factories.edit(reading.article, {1: MENDED})
    return note


def lost(author, reading, **fields):
    """Write a note on words which then go."""
    note = factories.note(author, reading, "share the fog", **fields)
    factories.edit(reading.article, {4: None})
    return note


def test_an_author_is_told_of_words_that_changed(reading, browser, ines):
    note = moved(ines, reading, body="What mist?")
    news = told(ines)[note]
    assert (news.old, news.new) == (WORDS, "when the mist is always still on the water")
    assert ("come", "always ") in news.sides[1]
    assert not news.is_lost
    page = browser(ines).get(NEWS)
    assert "Its words were changed" in page.text
    assert "What mist?" in page.text
    for address in (
        note.get_absolute_url(),
        f"{note.get_absolute_url()}place/",
        f"/seminars/borders/two-banks/revisions/1/?p={note.paragraph.key}&amp;note={note.pk}",
    ):
        assert f'href="{address}' in page.text


def test_an_author_is_told_of_words_that_went_and_of_words_that_came_back(
    article, reading, browser, ines
):
    before = article.current
    note = lost(ines, reading)
    assert told(ines)[note].is_lost
    page = browser(ines).get(NEWS)
    assert "Its words are no longer in the text" in page.text
    assert "share the fog" in page.text
    browser(ines).post(RECEIPTS, {"placement": placements_of(ines)[0]})
    draft = article.revisions.create(created_by=article.brought_in_by)
    draft.consist_of(before.paragraphs())
    draft.publish()
    assert told(ines)[note].headline == "Its words are back in the text"


def test_who_has_not_looked_is_told_of_the_whole_way(article, reading, ines):
    note = factories.note(ines, reading, WORDS)
    factories.edit(article, {1: MENDED})
    factories.edit(article, {1: MENDED.replace("crosses", "sails").replace("water", "river")})
    news = told(ines)
    assert len(news) == 1
    assert news[note].old == WORDS
    assert news[note].new == "when the mist is always still on the river"


def test_an_author_is_told_of_a_whole_paragraph_with_its_words(article, reading, ines):
    note = factories.note(ines, reading, 4)
    factories.edit(article, {4: None})
    news = told(ines)[note]
    assert news.headline == "Its paragraph is no longer in the text"
    assert news.old.strip() == "We share the fog, said the pilot, so we may as well share the bell."


def test_an_author_is_asked_where_it_is_not_sure(reading, ines):
    note = lost(ines, reading)
    assert told(ines)[note].headline == "Its words are no longer in the text"
    Placement.objects.filter(pk=placements_of(ines)[0]).update(confidence=0.4)
    assert told(ines)[note].headline == "Where its words are now is not sure"


def test_an_author_is_told_what_somebody_else_did_with_a_note(article, reading, ines, okafor):
    note = lost(ines, reading)
    there = factories.target(article, "nobody asks for papers")
    note.refresh_from_db()
    note.put(there, okafor, note.placement_id)
    assert told(ines)[note].headline == "Somebody put it on other words"
    note.put(factories.target(article, "crosses at nine"), ines, note.placement_id)
    assert not told(ines), "of what one does oneself one knows"


def test_what_stays_on_its_words_is_no_news(article, reading, ines):
    factories.note(ines, reading, "crosses at nine")
    factories.note(ines, reading)
    factories.edit(article, {1: MENDED})
    assert not told(ines)


def test_nobody_else_is_told_whatever_the_audience(
    reading, browser, ines, marek, okafor, admin, lena
):
    audiences = ("seminar", "instructors", "me")
    notes = [
        factories.note(ines, reading, WORDS, audience=audience, body=f"To {audience}.")
        for audience in audiences
    ]
    factories.edit(reading.article, {1: None})
    assert set(told(ines)) == set(notes)
    for other in marek, okafor, admin, lena:
        assert told(other) == {}
        assert headlines(other) == []
        page = browser(other).get(NEWS)
        assert page.status_code == 200
        assert not any(f"To {audience}." in page.text for audience in audiences)


def test_instructors_are_told_of_prompts_of_their_seminar_that_lost_their_words(
    article, reading, reading_in_rivers, okafor, tomoko, petra, ines, admin
):
    reading.seminar.admit(petra, role="instructor")
    prompt = factories.prompt(okafor, reading, "share the fog")
    other = factories.prompt(okafor, reading, WORDS)
    factories.edit(article, {1: MENDED, 4: None})
    assert set(told(okafor)) == {prompt, other}
    assert set(told(petra)) == {prompt}, "it was Dr Okafor who set the other"
    assert headlines(petra) == ["1 prompt lost its words"]
    for outsider in tomoko, ines, admin:
        assert told(outsider) == {}


def test_who_may_no_longer_read_is_told_nothing_of_the_text(article, reading, borders, ines):
    shared, private = moved(ines, reading), factories.note(ines, reading, "asks", audience="me")
    factories.edit(article, {1: None})
    assert set(told(ines)) == {shared, private}
    borders.memberships.filter(user=ines).delete()
    assert told(ines) == {}


def test_a_deleted_note_is_no_news_until_it_comes_back(reading, ines):
    note = lost(ines, reading)
    assert note in told(ines)
    note.withdraw()
    assert told(ines) == {}
    Annotation.objects.get(pk=note.pk).restore()
    assert note in told(ines)


def test_one_is_settled_and_the_others_stay(reading, browser, ines):
    first, second = moved(ines, reading), lost(ines, reading)
    client = browser(ines)
    for _twice in range(2):
        answer = client.post(RECEIPTS, {"placement": told_pk(ines, first)})
        assert (answer.status_code, answer["Location"]) == (302, NEWS)
    assert set(told(ines)) == {second}


def told_pk(user, note):
    return Annotation.objects.get(pk=note.pk).placement_id


def test_all_that_was_shown_is_settled_and_what_came_later_is_not(reading, browser, ines):
    first = moved(ines, reading)
    client = browser(ines)
    until = margins.form_in(margins.elements(client.get(NEWS))["main"])["until"]
    second = lost(ines, reading)
    for _twice in range(2):
        client.post(RECEIPTS, {"until": until})
        assert set(told(ines)) == {second}
    assert first not in told(ines)
    assert "Nothing that you have not heard of" not in client.get(NEWS).text
    client.post(RECEIPTS, {"until": placements_of(ines)[0]})
    assert "Nothing that you have not heard of" in client.get(NEWS).text


def test_nobody_settles_what_is_anothers(reading, browser, ines, marek, okafor):
    note = moved(ines, reading)
    for other in marek, okafor:
        browser(other).post(RECEIPTS, {"placement": told_pk(ines, note)})
        browser(other).post(RECEIPTS, {"until": "9" * 18})
        assert note in told(ines)


@pytest.mark.parametrize("number", ["", "0", "-1", "x", "\0", "9" * 40, "³"])
def test_a_receipt_for_nothing_changes_nothing(reading, browser, ines, number):
    moved(ines, reading)
    for name in "placement", "until":
        assert browser(ines).post(RECEIPTS, {name: number}).status_code == 302
    assert len(told(ines)) == 1


def test_what_was_decided_in_a_draft_is_no_news_before_it_is_published(
    article, reading, ines, okafor
):
    note = moved(ines, reading)
    draft = article.revisions.create(created_by=okafor)
    Placement.objects.create(annotation=note, revision=draft, by="person", news=True)
    assert told(ines)[note].headline == "Its words were changed"


def test_a_visitor_is_sent_to_the_log_in_page_and_comes_back_to_the_list(client):
    assert client.get(NEWS)["Location"] == f"/accounts/login/?next={NEWS}"
    assert client.post(RECEIPTS)["Location"] == f"/accounts/login/?next={NEWS}"


def test_it_is_said_wherever_the_author_looks(article, reading, browser, public_text, ines, marek):
    factories.note(ines, reading, WORDS, audience="me")
    factories.note(ines, reading, "share the fog")
    factories.note(ines, reading, "We share the fog")
    factories.edit(article, {1: MENDED, 4: None})
    said = "1 of your notes moved with the text · 2 of your notes lost their words"
    places = ["/", "/notes/", "/replies/", reading.get_absolute_url()]
    for address in places:
        page = margins.elements(browser(ines).get(address))["main"]
        assert said in margins.said(page), address
        other = margins.elements(browser(marek).get(address))["main"]
        assert "of your notes" not in margins.said(other), address
    alone = browser(ines).get(article.get_absolute_url()).text
    assert "1 of your notes moved" in alone, "the only-me note belongs there as well"
    assert "of your notes lost" not in alone
    assert "of your notes" not in browser(ines).get(public_text.get_absolute_url()).text
    assert "of your notes" not in browser(ines, htmx=True).get(reading.get_absolute_url()).text


@pytest.mark.parametrize("many", [2, 50])
def test_the_list_comes_in_pages_and_costs_as_much_with_many_as_with_few(
    article, reading, browser, petra, okafor, django_assert_num_queries, many
):
    reading.seminar.admit(petra, role="instructor")
    for number in range(many):
        factories.note(petra, reading, (WORDS, "share the fog", 1)[number % 3])
    factories.prompt(okafor, reading, "share the fog")
    factories.prompt(petra, reading, 4)
    factories.edit(article, {1: None, 4: None})
    client = browser(petra)
    with django_assert_num_queries(6):
        page = client.get(NEWS)
    shown = [name for name in margins.ids(page) if name.startswith("news-")]
    assert len(shown) == min(many + 2, 20)
    assert ("Further" in page.text) is (many > 20)
    with django_assert_num_queries(1):
        assert len(headlines(petra)) == 2


def test_a_place_says_to_whom_it_is_news_until_they_were_told(reading, browser, ines, marek):
    mine, theirs = factories.note(marek, reading, WORDS), moved(ines, reading)
    mine.refresh_from_db()
    theirs.refresh_from_db()
    assert [mine.placement.news_to, theirs.placement.news_to] == [marek, ines]
    browser(ines).post(RECEIPTS, {"until": theirs.placement_id})
    for note in mine, theirs:
        note.placement.refresh_from_db()
    assert [mine.placement.news_to, theirs.placement.news_to] == [marek, None]
    assert (set(told(marek)), told(ines)) == ({mine}, {})
