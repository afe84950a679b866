"""The page of an earlier revision, and the links of paragraphs that are gone."""

import pytest
from django.urls import reverse

from annotations.models import Annotation, Prompt, Reply, Seen
from tests import factories
from tests.annotations.things import THINGS
from tests.annotations.views import margins
from tests.annotations.views.margins import anchors

pytestmark = pytest.mark.django_db

FERRY = "The old ferry crosses at nine, when the mist is *still* on the water."


@pytest.fixture
def first():
    """Where the first revision of the reading is."""
    return "/seminars/borders/two-banks/revisions/1/"


@pytest.fixture
def fog(reading):
    """The key of the paragraph with the fog."""
    return margins.key_of(reading, 4)


def without_fog(article):
    """Publish a revision that has no paragraph with the fog."""
    return factories.edit(article, {4: None})


def test_an_earlier_revision_says_what_the_text_said_then(article, reading, browser, ines, first):
    factories.edit(article, {1: FERRY})
    old, new = browser(ines).get(first).text, browser(ines).get(reading.get_absolute_url()).text
    assert "nobody asks for papers" in old
    assert "nobody asks for papers" not in new
    assert "The old ferry" not in old
    assert "The old ferry" in new


def test_it_says_which_revision_it_is_and_leads_to_the_others(article, browser, ines, reading):
    for words in "One.", "Two.", "Three.":
        factories.edit(article, {1: words})
    page = browser(ines).get("/seminars/borders/two-banks/revisions/2/")
    assert "You are reading revision 2 of 4, published" in page.text
    for address in "", "revisions/1/", "revisions/3/":
        assert f'href="/seminars/borders/two-banks/{address}"' in page.text
    page = browser(ines).get("/texts/two-banks/revisions/1/")
    assert "You are reading revision 1 of 4" in page.text
    assert 'rel="prev"' not in page.text
    assert 'href="/texts/two-banks/revisions/2/"' in page.text


def test_today_has_no_second_address_and_what_never_was_has_none(article, browser, ines, reading):
    factories.edit(article, {1: FERRY})
    for own in reading.get_absolute_url(), article.get_absolute_url():
        assert browser(ines).get(f"{own}revisions/1/").status_code == 200
        today = browser(ines).get(f"{own}revisions/2/?p=abc&view=all")
        assert (today.status_code, today["Location"]) == (302, f"{own}?p=abc&view=all")
        assert browser(ines).get(f"{own}revisions/2/")["Location"] == own
        for number in "0", "3", "9" * 30:
            assert browser(ines).get(f"{own}revisions/{number}/").status_code == 404


def test_who_may_not_read_the_text_may_not_read_what_it_was(
    article, reading, browser, visitor, ines, okafor, admin, lena, amira, first
):
    factories.edit(article, {1: FERRY})
    for member in ines, okafor, admin:
        assert browser(member).get(first).status_code == 200
    for outsider in lena, amira:
        assert browser(outsider).get(first).status_code == 404
    assert browser(visitor).get(first)["Location"].startswith("/accounts/login/?next=/seminars/")
    alone = reverse("annotations:text_revision", args=[article.slug, 1])
    assert browser(ines).get(alone).status_code == 200
    for outsider in lena, visitor:
        assert browser(outsider).get(alone).status_code == 404


def test_a_visitor_reads_an_earlier_revision_of_an_open_text(public_text, browser, visitor):
    factories.edit(public_text, {0: "The bell is rung by a machine."})
    page = browser(visitor).get(f"{public_text.get_absolute_url()}revisions/1/")
    assert "rung by hand" in page.text
    assert "machine" not in page.text


def test_notes_stand_where_they_stood(article, reading, browser, ines, marek, first):
    note = factories.note(marek, reading, "nobody asks for papers")
    factories.edit(article, {1: f"Every day. {FERRY}"})
    later = factories.note(marek, reading, "Every day.")
    key = margins.key_of(reading, 1)
    old = browser(ines).get(first, {"p": key})
    assert margins.notes_in(old) == anchors(note)
    count = margins.elements(old)[f"count-{key}"]
    start = len("The ferry crosses at nine, when the mist is still on the water, and ")
    assert (count.text, count.get("data-marks")) == ("1", f"{start}.22a")
    span = margins.elements(old)[note.anchor].get("data-spans")
    assert span == f"{key}:{start}-{start + 22}"
    assert later.anchor in margins.ids(browser(ines).get(reading.get_absolute_url(), {"p": key}))


def test_views_threads_and_prompts_work_as_they_do_today(
    article, reading, browser, ines, marek, okafor, first, fog
):
    prompt = factories.prompt(okafor, reading, "share the fog")
    note = factories.question(marek, reading, "share the fog", prompt=prompt)
    factories.reply(okafor, note, body="Said under it.")
    other = factories.note(ines, reading, 2)
    without_fog(article)
    client = browser(ines, htmx=True)
    page = client.get(first, {"p": fog})
    assert {prompt.anchor, note.anchor} <= margins.ids(page)
    assert "Said under it." in page.text
    assert margins.notes_in(client.get(first, {"prompt": prompt.pk})) == anchors(note)
    assert margins.notes_in(client.get(first, {"view": "questions"})) == anchors(note)
    assert margins.notes_in(client.get(first, {"view": "mine"})) == anchors(other)
    assert margins.notes_in(client.get(first, {"view": "all"})) == anchors(other, note)
    assert f'href="{first}?p={fog}&amp;view=all#margin"' in client.get(first, {"p": fog}).text


def test_what_had_lost_its_words_by_then_is_listed_as_such(
    article, reading, browser, ines, marek, fog
):
    note = factories.note(marek, reading, "share the fog")
    without_fog(article)
    factories.edit(article, {1: FERRY})
    client = browser(ines, htmx=True)
    second = "/seminars/borders/two-banks/revisions/2/"
    assert "1 note has lost its words" in browser(ines).get(second).text
    lost = client.get(second, {"view": "lost"})
    assert margins.notes_in(lost) == anchors(note)
    assert "since revision 2" in lost.text
    first = browser(ines).get(second.replace("2/", "1/"), {"p": fog})
    assert margins.notes_in(first) == anchors(note)
    assert "lost its words" not in first.text


def test_nothing_is_written_on_an_earlier_revision(
    article, reading, browser, ines, okafor, first, fog
):
    prompt = factories.prompt(okafor, reading, "share the fog")
    note = factories.note(ines, reading, "share the fog")
    factories.reply(ines, note)
    asked = {"p": fog}
    for person in ines, okafor:
        today = browser(person).get(reading.get_absolute_url(), asked)
        assert "composer" in margins.ids(today)
        assert "/wording/" in today.text
    without_fog(article)
    for person in ines, okafor:
        page = browser(person).get(first, asked)
        assert {note.anchor, prompt.anchor} < margins.ids(page)
        assert "composer" not in margins.ids(page)
        forms = [form for form in page.text.split("<form")[1:] if 'method="post"' in form]
        assert len(forms) == 1, "to log out"
        for noun in "wording", "replies", "answers", "deletion", "place", "position", "seen":
            assert f"/{noun}/" not in page.text.partition("<main")[2], noun
        assert note.get_absolute_url() in page.text
        assert browser(person).post(first, margins.new_note(reading)).status_code == 405


def test_looking_back_marks_nothing_as_seen_and_calls_nothing_new(
    article, reading, browser, ines, marek, first, fog
):
    factories.note(marek, reading, "share the fog")
    assert "1 unread" in browser(ines, htmx=True).get(reading.get_absolute_url(), {"p": fog}).text
    without_fog(article)
    Seen.objects.all().delete()
    page = browser(ines).get(first, {"p": fog})
    assert "unread" not in page.text
    listed = browser(ines, htmx=True).get(first, {"view": "unread"})
    assert margins.notes_in(listed) == margins.notes_in(page)
    assert not Seen.objects.exists()


def test_undo_belongs_to_today(article, reading, browser, ines, first, fog):
    note = factories.note(ines, reading, "share the fog")
    note.withdraw()
    asked = {"p": fog, "undo": note.anchor}
    assert "restoration" in browser(ines).get(reading.get_absolute_url(), asked).text
    factories.edit(article, {1: FERRY})
    assert "restoration" not in browser(ines).get(first, asked).text


@pytest.mark.parametrize("name", [name for name in THINGS if name.startswith(("answer", "note"))])
def test_the_rules_of_today_hold_for_what_was_said_then(name, scene, browser):
    note = THINGS[name](scene)
    where = (note.reading or scene.reading).get_absolute_url()
    key = note.paragraph.key
    factories.edit(scene.article, {4: "> We have not got a bell, and nobody has a boat."})
    found = 0
    for user in scene.people.values():
        today, then = (
            browser(user).get(f"{where}{which}", {"view": "all"}) for which in ("", "revisions/1/")
        )
        assert then.status_code == today.status_code
        if then.status_code == 200:
            assert margins.notes_in(then) == margins.notes_in(today), user
            counted = note in Annotation.objects.visible_to(user).standing()
            assert margins.elements(then)[f"count-{key}"].text == ("1" if counted else None), user
            found += counted
    assert found or name.startswith(("note, deleted, ", "note, hidden, "))


def test_an_answer_first_prompt_stays_closed_on_an_earlier_revision(
    article, reading, browser, ines, marek, okafor, first, fog
):
    prompt = factories.prompt(okafor, reading, "share the fog", answer_first=True)
    answer = factories.note(marek, reading, "share the fog", prompt=prompt, body="It divides.")
    without_fog(article)
    assert "It divides." in browser(okafor).get(first, {"p": fog}).text
    page = browser(ines).get(first, {"p": fog})
    assert prompt.anchor in margins.ids(page)
    assert answer.anchor not in margins.ids(page)
    assert "It divides." not in page.text
    assert margins.elements(page)[f"count-{fog}"].text is None


def test_a_prompt_or_a_reply_that_is_deleted_today_is_not_there_then(
    article, reading, browser, ines, marek, okafor, first, fog
):
    prompt = factories.prompt(okafor, reading, "share the fog")
    note = factories.note(marek, reading, "share the fog")
    factories.reply(marek, note, body="On second thought.")
    without_fog(article)
    page = browser(ines).get(first, {"p": fog})
    assert prompt.anchor in margins.ids(page)
    assert "On second thought." in page.text
    Prompt.objects.get().withdraw()
    Reply.objects.get().withdraw()
    page = browser(ines).get(first, {"p": fog})
    assert prompt.anchor not in margins.ids(page)
    assert "On second thought." not in page.text


def test_the_link_of_a_paragraph_that_is_gone_leads_to_the_last_revision_that_had_it(
    article, reading, browser, ines, fog
):
    factories.edit(article, {1: FERRY})
    without_fog(article)
    for own in reading.get_absolute_url(), article.get_absolute_url():
        for htmx in False, True:
            found = browser(ines, htmx=htmx).get(own, {"p": fog, "view": "all"})
            assert found.status_code == 302
            assert found["Location"] == f"{own}revisions/2/?p={fog}&view=all#p-{fog}"
        page = browser(ines).get(own, {"p": fog}, follow=True)
        assert page.text.count("no longer in the text since revision 3") == 2
        kept = margins.key_of(reading, 1)
        page = browser(ines).get(f"{own}revisions/2/", {"p": kept})
        assert "no longer in the text" not in page.text


def test_a_paragraph_that_an_earlier_revision_has_not_yet_is_shown_in_todays(
    article, reading, browser, ines, okafor, first
):
    draft = article.draft(factories.blocks("Quite new."), okafor)
    assert browser(ines).get(first).status_code == 302
    draft.publish()
    key = draft.paragraphs()[0].key
    found = browser(ines).get(first, {"p": key})
    assert found["Location"] == f"{reading.get_absolute_url()}?p={key}"
    assert browser(ines).get(found["Location"]).status_code == 200


@pytest.mark.parametrize("key", ["zzzzz", "\0", "k\0y", "é" * 500])
def test_the_link_of_what_never_was_a_paragraph_leads_nowhere(
    article, reading, browser, ines, key, first
):
    factories.edit(article, {1: FERRY})
    for address in reading.get_absolute_url(), article.get_absolute_url():
        assert browser(ines).get(address, {"p": key}).status_code == 404
    assert browser(ines).get(first, {"p": key}, follow=True).status_code == 404


def test_a_paragraph_that_is_gone_may_still_be_marked_as_seen(article, reading, browser, ines, fog):
    without_fog(article)
    seen = reverse("annotations:seen", args=["borders", "two-banks"])
    client = browser(ines, htmx=True)
    assert client.post(seen, {"p": fog}).status_code == 204
    assert client.post(seen, {"p": "zzzzz"}).status_code == 404


def test_permanent_links_lead_to_where_things_stand_now(
    article, reading, browser, ines, marek, okafor
):
    note = factories.note(marek, reading, "nobody asks for papers")
    reply = factories.reply(ines, note)
    prompt = factories.prompt(okafor, reading, "nobody asks for papers")
    papers = "Nobody asks for papers: nobody asks for papers at all, here or anywhere."
    client = browser(ines)
    for changes, found in ({2: papers}, True), ({1: None}, False):
        factories.edit(article, changes)
        for thing in note, reply, prompt:
            page = client.get(thing.get_absolute_url(), follow=True)
            assert page.status_code == 200
            anchor = prompt.anchor if thing == prompt else note.anchor
            assert anchor in margins.ids(page), (thing, found)
            assert "revisions" not in page.redirect_chain[-1][0]


@pytest.mark.parametrize("many", [4, 60])
def test_an_earlier_revision_takes_as_many_queries_for_many_notes_as_for_few(
    article, reading, browser, ines, marek, okafor, django_assert_num_queries, first, fog, many
):
    for number in range(many):
        prompt = factories.prompt(okafor, reading, "share the fog")
        on = ("share the fog", 4, None, "they happen to be.\n\n渡口的老人")[number % 4]
        audience = ("seminar", "me", "instructors")[number // 4 % 3]
        factories.reply(ines, factories.question(ines, reading, on, audience=audience))
        factories.note(marek, reading, "share the fog", prompt=prompt)
    without_fog(article)
    client = browser(ines)
    client.get(first)  # prints the text
    # As many as today, and more: one for the revision, two for where the prompts stood, and for the
    # numbers, which nobody keeps, and the notes. With a paragraph one: is it in today's text?
    for asked, number in ({"view": "all"}, 14), ({"p": fog}, 15):
        with django_assert_num_queries(number, info=asked):
            assert margins.notes_in(client.get(first, asked))


def test_the_head_of_a_text_leads_to_its_revisions_and_to_editing(
    article, reading, browser, ines, okafor, tomoko, rivers
):
    revisions, draft = "/texts/two-banks/revisions/", "/texts/two-banks/draft/"

    def head(user):
        page = browser(user).get(reading.get_absolute_url()).text
        return page.partition("article-head")[2].partition("</header>")[0]

    assert "as it was before" not in head(ines)
    factories.edit(article, {1: FERRY})
    assert f'href="{revisions}">Revision 2 of ' in head(ines)
    assert 'href="/seminars/borders/two-banks/revisions/1/">as it was before' in head(ines)
    assert draft not in head(ines)
    assert f'href="{draft}">Edit the text<' in head(okafor)
    rivers.set_reading(article, "two-banks")
    assert f'href="{draft}">Edit a copy of the text<' in head(okafor)


def test_what_was_said_about_a_change_stands_at_the_head_of_its_revision(
    article, reading, browser, ines
):
    factories.edit(article, {1: FERRY})
    article.revisions.filter(number=2).update(note="The ferry is <old> now.")
    factories.edit(article, {1: "There is no ferry."})
    said = "What changed: The ferry is &lt;old&gt; now."
    assert said in browser(ines).get(f"{reading.get_absolute_url()}revisions/2/").text
    assert said not in browser(ines).get(reading.get_absolute_url()).text


def test_outside_any_seminar_an_earlier_revision_leads_to_what_was_said_in_ones_own(
    article, reading, reading_in_rivers, browser, ines, amira, first
):
    factories.edit(article, {1: FERRY})
    alone = f"{article.get_absolute_url()}revisions/1/"
    there = first.replace("borders", "rivers")
    for reader, own, other in (ines, first, there), (amira, there, first):
        page = browser(reader).get(alone).text
        assert f'href="{own}"' in page
        assert other not in page
