"""The page before class: who has done what, where they talk, what has no answer."""

import pytest
from django.test import Client

from annotations.counting.done import done_here
from tests import factories
from tests.annotations.views import margins

pytestmark = pytest.mark.django_db

ADDRESS = "/seminars/borders/two-banks/progress/"
# Three for who is asking where, and one for whether they teach there. The paragraphs, their
# numbers, the students, the questions and how many, and the threads.
QUERIES = 4 + 6
PLACES = [ADDRESS, f"{ADDRESS}table.csv", f"{ADDRESS}ines/replies/"]


@pytest.fixture
def asking(reading):
    reading.notes_asked, reading.replies_asked, reading.answers_asked = 2, 1, 1
    reading.save()
    return reading


@pytest.fixture
def page(client, okafor):
    """`page()`: the page as the instructor gets it."""
    factories.login(client, okafor)
    return lambda: client.get(ADDRESS)


def progress(response):
    return response.context["progress"]


def table(response):
    """{name: [notes, replies, answers, state]} as it stands on the page."""
    rows = margins.tree_of(response).find(".//tbody")
    cells = [[margins.said(cell) for cell in row] for row in rows]
    return {name: rest for name, *rest in cells}


@pytest.mark.parametrize("address", PLACES)
def test_only_who_teaches_there_gets_it(
    reading, reading_in_rivers, visitor, lena, ines, okafor, tomoko, admin, address
):
    def status(user):
        return (factories.login(Client(), user) if user else Client()).get(address).status_code

    found = {user.username: status(user) for user in (okafor, admin, tomoko, ines, lena)}
    assert found == {"okafor": 200, "admin": 200, "tomoko": 404, "ines": 404, "lena": 404}
    assert Client().get(address).url.startswith("/accounts/login/")
    assert Client().get("/seminars/borders/nowhere/progress/").status_code == 302
    assert factories.login(Client(), okafor).get("/seminars/a/b/progress/").status_code == 404


def test_each_student_stands_with_what_they_have_done(asking, page, ines, marek, jonas, okafor):
    prompt = factories.prompt(okafor, asking)
    for author in ines, ines, marek:
        note = factories.note(author, asking, 1)
    factories.reply(ines, note)
    factories.answer(ines, prompt)
    answer = page()
    assert table(answer) == {
        "Ines Duarte": ["2", "1", "1", "done"],
        "Jonas Weiss": ["0", "0", "0", "not begun"],
        "Marek Kos": ["1", "0", "0", "has begun"],
    }
    head = [margins.said(cell) for cell in margins.tree_of(answer).find(".//thead/tr")]
    assert head == ["Student", "Notes (2)", "Replies (1)", "Answers (1)", "State"]
    assert "Not begun: Jonas Weiss" in margins.said(margins.tree_of(answer))
    assert "3 notes, 1 reply, 1 answer by 2 of 3 students." in margins.said(margins.tree_of(answer))


def test_a_student_and_their_instructor_are_told_the_same(asking, page, ines, marek):
    for audience in "seminar", "instructors", "me":
        factories.note(ines, asking, 1, audience=audience)
    factories.reply(ines, factories.note(marek, asking))
    found = {student.user: student.done for student in progress(page()).students}
    for student in ines, marek:
        assert found[student].parts == done_here(student, asking).parts


def test_students_stand_by_their_groups_where_these_discuss_by_themselves(
    asking, borders, rivers, page, ines, marek, jonas
):
    owls, larks = (
        factories.group(borders, who, name=name) for who, name in ((marek, "Owls"), (ines, "Larks"))
    )
    rivers.admit(ines)
    factories.group(rivers, ines, name="Elsewhere")
    factories.note(ines, asking, 1, group=larks)
    assert [*table(page())] == ["Ines Duarte", "Jonas Weiss", "Marek Kos"]
    asking.by_groups = True
    asking.save()
    assert table(page()) == {
        "Jonas Weiss": ["–", "0", "0", "0", "not begun"],
        "Marek Kos": ["Owls", "0", "0", "0", "not begun"],
        "Ines Duarte": ["Larks", "1", "0", "0", "has begun"],
    }
    assert owls.name in page().client.get(PLACES[1]).text


def test_students_stand_by_name_or_by_how_much_they_wrote(
    asking, borders, page, client, ines, marek, okafor
):
    note = factories.note(marek, asking, 1)
    for author in marek, marek, ines:
        factories.reply(author, note)

    def order(sort):
        answer = client.get(ADDRESS, {"sort": sort})
        [chosen] = [name for name, _label, is_chosen in progress(answer).sorts if is_chosen]
        return [name.split()[0] for name in table(answer)], chosen

    page()
    assert order("") == order("name") == order("else") == (["Ines", "Jonas", "Marek"], "name")
    assert order("group")[1] == "name"
    assert order("most") == (["Marek", "Ines", "Jonas"], "most")
    assert order("least") == (["Jonas", "Ines", "Marek"], "least")
    assert 'href="?sort=least#students"' in page().text
    factories.group(borders, marek, name="Owls")
    asking.by_groups = True
    asking.save()
    assert order("") == (["Ines", "Jonas", "Marek"], "group")
    factories.group(borders, ines, name="Larks")
    assert order("") == order("group") == (["Jonas", "Marek", "Ines"], "group")
    assert order("name") == (["Ines", "Jonas", "Marek"], "name")


@pytest.mark.parametrize("names_hidden", [False, True])
def test_a_name_leads_to_what_that_student_wrote_there(
    asking, page, client, ines, marek, okafor, names_hidden
):
    asking.anonymous = names_hidden
    asking.save()
    note = factories.note(ines, asking, 1, body="Quicksilver.")
    other = factories.note(okafor, asking, 2)
    factories.reply(marek, note)
    rows = {
        margins.said(row[0]): row[0].find("a") for row in margins.tree_of(page()).find(".//tbody")
    }
    assert rows["Jonas Weiss"] is None
    # Whoever only replied is in no list of notes.
    assert rows["Marek Kos"].get("href") == f"{ADDRESS}marek/replies/"
    address = rows["Ines Duarte"].get("href")
    assert address == f"{asking.get_absolute_url()}?view=all&by=ines#margin"
    led = client.get(address)
    assert note.anchor in margins.ids(led)
    assert other.anchor not in margins.ids(led)


def test_where_nothing_is_asked_nobody_is_done(reading, page, ines):
    factories.note(ines, reading)
    assert {name: row[-1] for name, row in table(page()).items()} == {
        "Ines Duarte": "has begun",
        "Jonas Weiss": "not begun",
        "Marek Kos": "not begun",
    }


def test_paragraphs_have_the_numbers_of_what_others_see(reading, page, ines, okafor):
    factories.note(ines, reading, 1)
    factories.question(ines, reading, 1, audience="instructors")
    factories.note(ines, reading, 1, audience="me")
    factories.note(okafor, reading, 1, audience="me")
    factories.note(ines, reading).withdraw()
    factories.note(ines, reading)
    found = progress(page())
    assert [(place.notes, place.questions) for place in found.places[:3]] == [
        (0, 0),
        (2, 1),
        (0, 0),
    ]
    assert found.on_whole == 1
    assert found.places[1].name == "Paragraph 1: 2 notes, 1 question of them"
    assert [bar.notes for bar in found.bars[:3]] == [0, 100, 0]


def test_paragraphs_of_which_nobody_speaks_are_named_together(reading, page, ines):
    assert progress(page()).silent == ""
    factories.note(ines, reading, 2)
    assert progress(page()).silent == "1, 3–5"
    factories.note(ines, reading, "they happen to be.\n\n渡口的老人说")
    assert progress(page()).silent == "1, 4–5"


def test_questions_without_an_answer_are_listed_first_those_without_a_reply(
    reading, page, ines, marek, okafor
):
    settled, replied, alone, helpful = (
        factories.question(ines, reading, 1, body=body)
        for body in ("Settled?", "Replied?", "Alone?", "Helpful?")
    )
    for question in settled, replied:
        factories.reply(marek, question)
    settled.settle(settled.replies.get())
    factories.login(Client(), marek).post(f"/notes/{helpful.pk}/help/")
    found = progress(page())
    assert found.questions == [helpful, alone, replied]
    assert found.open_questions == 3
    assert "3 questions have no answer." in margins.said(margins.tree_of(page()))
    replied.withdraw()
    assert progress(page()).questions == [helpful, alone]


def test_a_question_for_oneself_is_not_listed(reading, page, ines, okafor):
    for author in ines, okafor:
        factories.question(author, reading, 1, audience="me", body="Quicksilver?")
    assert progress(page()).questions == []
    assert "Quicksilver" not in page().text
    factories.question(ines, reading, 1, audience="instructors", body="Quicksilver?")
    assert "Quicksilver" in page().text


def test_words_on_which_most_notes_stand_come_first(reading, page, ines, marek, jonas):
    for author in ines, marek:
        factories.note(author, reading, "share the fog")
    for author in ines, marek, jonas:
        factories.note(author, reading, "nobody asks for papers")
    factories.note(ines, reading, "the clocks agree")
    found = [(passage.words, passage.notes) for passage in progress(page()).passages]
    assert found == [("nobody asks for papers", 3), ("share the fog", 2)]


def test_the_longest_threads_are_listed(reading, page, ines, marek):
    short, long, none = (factories.note(ines, reading, index) for index in (1, 2, 3))
    for note, replies in (short, 2), (long, 3), (none, 1):
        for _time in range(replies):
            factories.reply(marek, note)
    assert progress(page()).threads == [long, short]


def test_what_a_note_says_cannot_become_code(reading, page, ines):
    factories.question(ines, reading, 1, body="Is `<script>` 1 < 2 & 3?")
    assert "&lt;script&gt; 1 &lt; 2 &amp; 3?" in page().text


@pytest.mark.parametrize("where", ["/seminars/borders/", "/seminars/borders/two-banks/"])
def test_who_teaches_is_led_there_and_nobody_else(reading, client, okafor, ines, where):
    assert f'href="{ADDRESS}"' in factories.login(client, okafor).get(where).text
    assert ADDRESS not in factories.login(client, ines).get(where).text


def test_an_empty_seminar_has_a_page(reading, page):
    reading.seminar.memberships.filter(role="student").delete()
    assert "There is no student in this seminar yet." in page().text


def test_it_costs_as_much_with_many_students_and_notes_as_with_one(
    asking, page, ines, marek, okafor, django_assert_num_queries
):
    def happen(times):
        prompt = factories.prompt(okafor, asking, 1)
        for _time in range(times):
            question = factories.question(ines, asking, "share the fog")
            for author in ines, marek:
                factories.reply(author, question)
            factories.answer(marek, prompt)

    happen(1)
    page()
    for number in range(2):
        with django_assert_num_queries(QUERIES):
            page()
        happen(12)
        for each in range(8):
            asking.seminar.admit(factories.person(f"s{number}{each}"))
    with django_assert_num_queries(QUERIES):
        assert len(progress(page()).students) == 19


def test_who_only_replied_leads_to_what_they_replied(reading, client, page, ines, marek, okafor):
    note = factories.note(okafor, reading, 2, body="Whose fog?")
    factories.reply(ines, note, body="Nobody's *fog*.")
    factories.note(marek, reading, 1)
    said = page().text
    assert f'<a href="{ADDRESS}ines/replies/">Ines Duarte</a>' in said
    assert f"{ADDRESS}marek/replies/" not in said
    answer = client.get(f"{ADDRESS}ines/replies/")
    assert "Nobody&#x27;s fog." in answer.text
    assert "¶ 2 · to Dr Okafor" in answer.text
    factories.note(ines, reading, 1)
    said = page().text
    assert "?view=all&amp;by=ines#margin" in said
    assert f'<a href="{ADDRESS}ines/replies/" aria-label="1, replies by Ines Duarte">1</a>' in said
    assert client.get(f"{ADDRESS}okafor/replies/").status_code == 404
    assert client.get(f"{ADDRESS}nobody/replies/").status_code == 404
    assert "There are no replies yet." in client.get(f"{ADDRESS}marek/replies/").text


def test_replies_are_listed_in_as_many_queries_whatever_their_number(
    reading, client, page, ines, marek, monkeypatch, django_assert_num_queries
):
    for number in 1, 5:
        for _time in range(number):
            factories.reply(ines, factories.note(marek, reading, 1))
        with django_assert_num_queries(8):
            answer = client.get(f"{ADDRESS}ines/replies/")
        assert len(answer.context["replied"].replies) == {1: 1, 5: 6}[number]
    monkeypatch.setattr("teaching.replied.MOST_LISTED", 4)
    assert "2 more before these" in client.get(f"{ADDRESS}ines/replies/").text
