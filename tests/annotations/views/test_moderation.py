"""The buttons and pages of moderation."""

import pytest

from annotations.models import Annotation, Deed, Flag, Pseudonym, Reply
from tests import factories
from tests.annotations.views import margins

pytestmark = pytest.mark.django_db

WHY = "This is no argument."
FLAGGED, HIDDEN, LOG = (f"/seminars/borders/moderation/{end}" for end in ("", "hidden/", "log/"))


@pytest.fixture
def note(reading, marek):
    return factories.note(marek, reading, "share the fog", body="Quicksilver.")


@pytest.fixture
def where(reading):
    """The page where the note stands."""
    return f"{reading.get_absolute_url()}?p={margins.key_of(reading, 4)}"


def words_of(page, name):
    return margins.said(margins.elements(page)[name])


@pytest.mark.parametrize("kind", ["note", "reply"])
def test_a_flag_reaches_the_instructors_and_nobody_else(note, browser, ines, marek, okafor, kind):
    thing = note if kind == "note" else factories.reply(marek, note, body="Cinnabar.")
    address = f"{thing.get_absolute_url()}flags/"
    page = browser(ines).get(address)
    assert thing.body in page.text
    page = browser(ines).post(address, {"body": "He says nothing."}, follow=True)
    assert "The instructors have been told" in page.text
    seen = browser(okafor).get(FLAGGED).text
    assert thing.body in seen
    assert "He says nothing." in seen
    assert "Ines Duarte" in seen
    for user in ines, marek:
        assert browser(user).get(FLAGGED).status_code == 404
        assert (
            "He says nothing." not in browser(user).get(note.get_absolute_url(), follow=True).text
        )


@pytest.mark.parametrize("kind", ["note", "reply"])
def test_where_names_are_hidden_instructors_find_the_pseudonym_of_which_they_are_told(
    reading, browser, ines, marek, okafor, kind
):
    reading.anonymous = True
    reading.save()
    note = factories.note(marek, reading, "share the fog")
    thing = note if kind == "note" else factories.reply(ines, note)
    author = thing.author
    called = Pseudonym.objects.get(person=author).name
    Flag.put(thing, marek if author == ines else ines, f"{called} is wrong.")
    client = browser(okafor)
    assert f"{author.name} · {called}</span>" in client.get(FLAGGED).text
    thing.hide(okafor, WHY)
    assert f"{author.name} · {called}</span>" in client.get(HIDDEN).text


def test_over_htmx_the_form_comes_into_the_card_and_the_margin_after_it(note, browser, ines):
    htmx = browser(ines, htmx=True)
    assert htmx.get(f"/notes/{note.pk}/flags/").text.strip().startswith("<form")
    sent_back = htmx.post(f"/notes/{note.pk}/flags/", {"body": " "})
    assert sent_back.status_code == 422
    assert "Say in a few words why." in sent_back.text
    done = htmx.post(f"/notes/{note.pk}/flags/", {"body": WHY})
    assert "margin" in margins.ids(done)
    assert "The instructors have been told" in done.text


@pytest.mark.parametrize(("person", "noun"), [("ines", "flags"), ("okafor", "hiding")])
def test_the_box_for_a_reason_has_another_name_than_that_for_a_new_note(
    request, note, reading, browser, person, noun
):
    user = request.getfixturevalue(person)
    composer = browser(user).get(reading.get_absolute_url())
    form = browser(user, htmx=True).get(f"/notes/{note.pk}/{noun}/")
    assert "id_body" in margins.ids(composer)
    assert not margins.ids(form) & margins.ids(composer)


def test_a_reason_that_is_too_long_comes_back_whole(note, browser, ines):
    page = browser(ines).post(f"/notes/{note.pk}/flags/", {"body": "word " * 200})
    assert page.status_code == 422
    assert "word " * 199 in page.text


def test_what_is_left_as_it_is_is_flagged_no_more(note, browser, ines, okafor):
    Flag.put(note, ines, WHY)
    client = browser(okafor)
    assert "Quicksilver." in client.get(FLAGGED).text
    page = client.post(f"/notes/{note.pk}/flags/dismissal/", follow=True)
    assert "It stays as it is" in page.text
    assert "Nothing is flagged." in page.text
    assert not Annotation.objects.get().is_hidden
    assert "flags set aside" in client.get(LOG).text


def test_from_the_list_of_flags_one_hides_and_comes_back_to_it(note, browser, ines, okafor):
    Flag.put(note, ines, WHY)
    client = browser(okafor)
    form = client.get(f"/notes/{note.pk}/hiding/?list=moderation")
    fields = margins.form_in(next(margins.tree_of(form).iter("main")))
    assert client.post(f"/notes/{note.pk}/hiding/", {**fields, "body": WHY})["Location"] == FLAGGED
    assert "Nothing is flagged." in client.get(FLAGGED).text
    page = client.get(HIDDEN)
    assert "Quicksilver." in page.text
    assert f"The reason: {WHY}" in page.text
    back = client.post(f"/notes/{note.pk}/hiding/withdrawal/", {"list": "hidden"})
    assert back["Location"] == HIDDEN
    assert "Nothing is hidden." in client.get(HIDDEN).text


def test_a_hidden_note_is_shown_to_its_author_with_the_reason_and_to_the_instructors(
    note, where, browser, ines, marek, okafor
):
    assert "Quicksilver." in browser(ines).get(where).text
    page = browser(okafor).post(f"/notes/{note.pk}/hiding/", {"body": WHY}, follow=True)
    assert "Quicksilver." in words_of(page, note.anchor)
    own = words_of(browser(marek).get(where), note.anchor)
    assert "Quicksilver." in own
    assert "An instructor hid this. Only you and the instructors see it." in own
    assert WHY in own
    assert "okafor" not in own.lower()
    page = browser(ines).get(where)
    assert note.anchor not in margins.ids(page)
    assert "Quicksilver" not in page.text
    assert WHY not in page.text
    assert browser(ines).get(f"/notes/{note.pk}/").status_code == 404
    assert WHY in browser(marek).get("/notes/").text


@pytest.mark.parametrize("kind", ["note", "reply"])
def test_wherever_a_hidden_thing_is_shown_the_line_says_who_sees_it(
    note, where, browser, ines, marek, okafor, kind
):
    thing = note if kind == "note" else factories.reply(marek, factories.note(ines, note.reading))
    places = {marek: [f"/{'notes' if kind == 'note' else 'replies'}/"], okafor: [HIDDEN]}
    if kind == "note":
        places = {user: [*there, where] for user, there in places.items()}
        places[marek].append(f"/notes/{note.pk}/wording/")
    thing.hide(okafor, WHY)
    said = {marek: "Seen by you and", okafor: "Seen by its author and"}
    for user, there in places.items():
        for address in there:
            page = browser(user).get(address)
            main = page.text.partition('id="composer"')[0]
            assert f"{said[user]} the instructors" in main, address
            assert "Seen by the seminar" not in main, address


def test_a_hidden_note_with_replies_leaves_a_stone(note, where, browser, ines, jonas, okafor):
    factories.reply(ines, note, body="It is only half of the bridge.")
    note.hide(okafor, WHY)
    page = browser(jonas).get(where)
    stone = words_of(page, note.anchor)
    assert "An instructor hid this note; what others replied stays." in stone
    assert "It is only half of the bridge." in stone
    assert "share the fog" in stone
    for secret in "Quicksilver", WHY:
        assert secret not in page.text
    assert f"/notes/{note.pk}/replies/" not in page.text
    assert browser(jonas).get(f"/notes/{note.pk}/replies/").status_code == 404
    assert browser(jonas).get(f"/notes/{note.pk}/citation/").status_code == 404


def test_a_hidden_reply_is_gone_for_others(note, where, browser, ines, jonas, okafor):
    reply = factories.reply(ines, note, body="Cinnabar.")
    assert "Cinnabar." in browser(jonas).get(where).text
    htmx = browser(okafor, htmx=True)
    done = htmx.post(f"/replies/{reply.pk}/hiding/", {"body": WHY})
    assert "Cinnabar." in words_of(done, reply.anchor)
    assert "Cinnabar." not in browser(jonas).get(where).text
    assert browser(jonas).get(f"/replies/{reply.pk}/").status_code == 404
    assert WHY in words_of(browser(ines).get(where), reply.anchor)
    assert WHY in browser(ines).get("/replies/").text
    htmx.post(f"/replies/{reply.pk}/hiding/withdrawal/")
    assert "Cinnabar." in browser(jonas).get(where).text


def test_buttons_stand_where_they_do_something(note, where, browser, ines, marek, okafor):
    def offered(user):
        source = browser(user).get(where).text
        ways = "flags/", "hiding/", "hiding/withdrawal/", "lock/", "lock/withdrawal/"
        return [way for way in ways if f'"/notes/{note.pk}/{way}"' in source]

    assert offered(ines) == ["flags/"]
    assert offered(marek) == []
    assert offered(okafor) == ["hiding/", "lock/"]
    note.lock(okafor)
    note.hide(okafor, WHY)
    assert offered(okafor) == ["hiding/withdrawal/", "lock/withdrawal/"]
    assert offered(marek) == []


def test_an_only_me_note_has_no_such_button_and_no_such_page(reading, browser, okafor, admin):
    own = factories.note(okafor, reading, audience="me")
    page = browser(okafor).get(f"{reading.get_absolute_url()}?view=mine")
    assert own.anchor in margins.ids(page)
    for user in okafor, admin:
        for way in "flags/", "hiding/":
            assert f"/notes/{own.pk}/{way}" not in page.text
            assert browser(user).get(f"/notes/{own.pk}/{way}").status_code == 404


@pytest.mark.parametrize("htmx", [False, True])
def test_who_replies_to_a_closed_thread_is_told_so_and_has_the_words_back(
    note, where, browser, ines, okafor, htmx
):
    client = browser(ines, htmx)
    assert "Closed: no more replies" not in client.get(where).text
    browser(okafor).post(f"/notes/{note.pk}/lock/")
    page = client.get(where)
    assert "Closed: no more replies" in page.text
    assert f"/notes/{note.pk}/replies/" not in page.text
    fields = margins.new_reply(body="Typed for half an hour.")
    answer = client.post(f"/notes/{note.pk}/replies/", fields)
    assert answer.status_code == 422
    assert "An instructor has closed this thread" in answer.text
    assert "Typed for half an hour." in answer.text
    assert not Reply.objects.exists()
    browser(okafor).post(f"/notes/{note.pk}/lock/withdrawal/")
    assert client.post(f"/notes/{note.pk}/replies/", fields).status_code in (200, 302)
    assert Reply.objects.exists()


def test_the_form_of_a_closed_thread_says_so(note, browser, ines, okafor):
    note.lock(okafor)
    page = browser(ines).get(f"/notes/{note.pk}/replies/")
    assert "nothing more is added to it" in page.text


def test_the_log_says_what_happened_by_whom_and_why(note, browser, okafor, admin):
    factories.reply(okafor, note).hide(admin, "Not by you either.")
    note.hide(okafor, WHY)
    note.unhide(admin)
    page = browser(okafor).get(LOG)
    items = [
        margins.said(one) for one in margins.tree_of(page).iter("li") if one.find("div") is not None
    ]
    assert [item.split(",")[0] for item in items if "Note of" in item or "Reply of" in item] == [
        "admin: shown again. Note of Marek Kos",
        "Dr Okafor: hidden. Note of Marek Kos",
        "admin: hidden. Reply of Dr Okafor",
    ]
    assert WHY in page.text
    assert "Not by you either." in page.text


@pytest.mark.parametrize("address", [FLAGGED, HIDDEN, LOG])
def test_who_teaches_there_reads_these_pages_and_nobody_else(
    reading, reading_in_rivers, browser, visitor, lena, ines, tomoko, okafor, admin, address
):
    for user in okafor, admin:
        assert browser(user).get(address).status_code == 200
    for user in lena, ines, tomoko:
        assert browser(user).get(address).status_code == 404
    assert browser(visitor).get(address)["Location"].startswith("/accounts/login/")
    assert browser(okafor).get(address.replace("borders", "nowhere")).status_code == 404


def test_each_page_takes_as_many_queries_for_many_as_for_one(
    reading, browser, ines, marek, okafor, django_assert_num_queries
):
    client = browser(okafor)
    queries = {FLAGGED: 4, HIDDEN: 7, LOG: 5}

    def happen():
        note = factories.note(marek, reading, 2)
        reply = factories.reply(marek, note)
        for thing in note, reply:
            Flag.put(thing, ines, WHY)
        other = factories.note(marek, reading, 1)
        for thing in factories.reply(marek, other), other:
            thing.hide(okafor, WHY)

    for times in 1, 8:
        for _time in range(times):
            happen()
        for address, number in queries.items():
            with django_assert_num_queries(number, info=address):
                page = client.get(address)
            assert page.status_code == 200


def test_the_log_comes_in_pages(note, browser, okafor):
    for _time in range(30):
        note.lock(okafor)
        note.unlock(okafor)
    first = browser(okafor).get(LOG)
    assert "Page 1 of 2" in first.text
    assert first.text.count("thread opened again") == 25
    assert browser(okafor).get(f"{LOG}?page=2").text.count("thread opened again") == 5


def test_the_log_is_read_in_the_admin_and_not_changed_there(note, browser, okafor, admin):
    note.hide(okafor, WHY)
    deed, keeper = Deed.objects.get(), browser(admin)
    page = keeper.get("/admin/annotations/deed/")
    assert WHY in page.text
    assert "delete_selected" not in page.text
    own = f"/admin/annotations/deed/{deed.pk}/"
    assert keeper.get("/admin/annotations/deed/add/").status_code == 403
    assert keeper.post(f"{own}change/", {"reason": "None."}).status_code == 403
    assert keeper.post(f"{own}delete/", {"post": "yes"}).status_code == 403
    assert Deed.objects.get().reason == WHY


def test_what_was_typed_when_the_session_had_ended_stands_in_the_form_again(
    note, browser, visitor, ines
):
    tab = browser(visitor)
    address = f"/notes/{note.pk}/flags/"
    answer = tab.post(address, {"body": "He says nothing.", "writer": ines.pk})
    fields = {"login": "ines", "password": factories.PASSWORD}
    page = tab.post(answer["Location"], fields, follow=True)
    assert page.redirect_chain[-1][0] == address
    assert "He says nothing." in page.text


@pytest.mark.parametrize("way", ["lock/", "lock/withdrawal/", "help/", "help/withdrawal/"])
def test_a_button_pressed_when_the_session_had_ended_leads_to_the_note(note, browser, visitor, way):
    answer = browser(visitor).post(f"/notes/{note.pk}/{way}")
    assert answer["Location"] == f"/accounts/login/?next=/notes/{note.pk}/"


def test_a_seminar_leads_those_who_teach_to_what_was_flagged(reading, browser, ines, okafor):
    link = f'href="{FLAGGED}"'
    assert link in browser(okafor).get("/seminars/borders/").text
    assert link not in browser(ines).get("/seminars/borders/").text


def test_a_flag_that_nobody_raised_is_not_told_of(note, where, browser, ines):
    page = browser(ines).get(f"{where}&flagged={note.anchor}")
    assert "The instructors have been told" not in page.text
    for name in "note-999999999999999999999", "prompt-1", "note-x", "":
        assert browser(ines).get(f"{where}&flagged={name}").status_code == 200
