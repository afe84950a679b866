"""Freshness: a browser is told that it has a page only where that page would be the same again."""

import pytest
from django.test import Client

from annotations.models import Seen
from tests import factories
from tests.annotations.happenings import Story
from tests.annotations.views import margins

pytestmark = pytest.mark.django_db


class Window:
    """A browser of `user` at an address, which keeps the page that it got."""

    def __init__(self, user, address, htmx=False):
        self.name = user.username, address, htmx
        self.address = address
        self.client = factories.login(Client(headers={"HX-Request": "true"} if htmx else {}), user)
        self.client.get(address)  # from now on it has the cookie for forms
        self.etag = self.page = None
        self.look()

    def look(self):
        """Ask for the page, if it has changed. Says whether it was sent."""
        headers = {"If-None-Match": self.etag} if self.etag else {}
        response = self.client.get(self.address, headers=headers)
        if response.status_code == 304:
            return False
        self.etag, self.page = response.get("ETag"), margins.without_tokens(response)
        return True

    def is_as_sent(self):
        """Whether the page that it keeps is the one that it would be sent."""
        return margins.without_tokens(self.client.get(self.address)) == self.page


@pytest.mark.parametrize("seed", range(3))
def test_a_page_that_has_changed_is_sent_whatever_happened(
    seed, reading, reading_in_rivers, ines, marek, jonas, okafor, admin, amira, tomoko
):
    prompts = [
        factories.prompt(okafor, reading, 2, answer_first=True),
        factories.prompt(okafor, reading, "share the fog"),
        factories.prompt(okafor, reading, hidden=True),
        factories.prompt(tomoko, reading_in_rivers, 1, answer_first=True),
    ]
    factories.answer(jonas, prompts[0])
    here = [(user, reading) for user in (ines, marek, jonas, okafor)]
    story = Story(seed, [*here, (amira, reading_in_rivers)], prompts, okafor)
    asked = [("", False), (f"?p={margins.key_of(reading, 2)}", False), ("?view=all", True)]
    asked += [(f"?prompt={prompts[0].pk}", False), (f"?p={margins.key_of(reading, 4)}", True)]
    asked += [("?view=all&sort=replies&by=marek", True), ("?view=questions&sort=place", False)]
    asked += [("?view=all&tag=ferry", True), ("?view=unread&kind=mentioning", True)]
    everybody = [
        [
            Window(user, f"{place.get_absolute_url()}{query}", htmx)
            for query, htmx in [("?view=all", False), *asked]
        ]
        for user in (ines, marek, jonas, okafor, admin, amira)
        for place in [reading_in_rivers if user == amira else reading]
    ]
    sent = []
    for event in story.events(more=8):
        for all_notes, *windows in everybody:
            for window in all_notes, story.random.choice(windows):
                sent.append(window.look())
                assert sent[-1] or window.is_as_sent(), (event, window.name)
    assert {*sent} == {True, False}


class Scene:
    """One of everything that Marek may not see, while Ines and Jonas have answered."""

    def __init__(self, reading, elsewhere, ines, jonas, okafor, amira):
        self.reading, self.elsewhere = reading, elsewhere
        self.ines, self.jonas, self.okafor, self.amira = ines, jonas, okafor, amira
        self.prompt = factories.prompt(okafor, reading, 1, answer_first=True)
        self.draft = factories.prompt(okafor, reading, 2, hidden=True)
        factories.answer(ines, self.prompt)
        self.answer = factories.answer(jonas, self.prompt)
        self.private = factories.note(ines, reading, 2, audience="me")
        self.asked = factories.note(ines, reading, 2, audience="instructors")
        self.reply = factories.reply(okafor, self.asked)
        self.group = factories.group(reading.seminar, ines)
        factories.group(reading.seminar, reading.seminar.members.get(username="marek"))
        self.ours = factories.note(ines, reading, 2, group=self.group)

    def note(self, **fields):
        factories.note(self.ines, self.reading, **fields)

    def hide(self, thing):
        thing.hide(self.okafor, "This is no argument.")

    def put(self, thing):
        thing.put(factories.target(self.reading, 1), self.okafor, thing.placement_id)


HIDDEN = {
    "a private note": ("ines", lambda scene: scene.note(audience="me")),
    "a private note, reworded": ("ines", lambda scene: scene.private.revise(1, body="Mine.")),
    "a private note, deleted": ("ines", lambda scene: scene.private.withdraw()),
    "to the instructors": ("okafor", lambda scene: scene.note(audience="instructors")),
    "to the instructors, tagged": ("okafor", lambda scene: scene.asked.revise(1, tags="ice")),
    "to the instructors, reworded": ("okafor", lambda scene: scene.asked.revise(1, body="Sir.")),
    "to the instructors, put elsewhere": ("okafor", lambda scene: scene.put(scene.asked)),
    "to the instructors, deleted": ("okafor", lambda scene: scene.asked.withdraw()),
    "to another group": ("okafor", lambda scene: scene.note(group=scene.group)),
    "to another group, reworded": ("ines", lambda scene: scene.ours.revise(1, body="Owls.")),
    "to another group, no more": ("ines", lambda scene: scene.ours.revise(1, audience="me")),
    "to another group, deleted": ("okafor", lambda scene: scene.ours.withdraw()),
    "a reply": ("ines", lambda scene: factories.reply(scene.okafor, scene.asked)),
    "a reply, reworded": ("ines", lambda scene: scene.reply.reword(1, body="I see.")),
    "a reply, deleted": ("ines", lambda scene: scene.reply.withdraw()),
    "another answer": ("ines", lambda scene: factories.answer(scene.jonas, scene.prompt)),
    "an answer, reworded": ("ines", lambda scene: scene.answer.revise(1, body="But no.")),
    "an answer, deleted": ("ines", lambda scene: scene.answer.withdraw()),
    "an answer, replied to": ("ines", lambda scene: factories.reply(scene.okafor, scene.answer)),
    "a draft": ("okafor", lambda scene: factories.prompt(scene.okafor, scene.reading, hidden=True)),
    "a draft, reworded": ("okafor", lambda scene: scene.draft.reword(1, body="Which fog?")),
    "a draft, put elsewhere": ("okafor", lambda scene: scene.put(scene.draft)),
    "a draft, moved to the front": ("okafor", lambda scene: scene.draft.move(-1)),
    "a draft, deleted": ("okafor", lambda scene: scene.draft.withdraw()),
    "a draft, answered": ("okafor", lambda scene: factories.answer(scene.jonas, scene.draft)),
    "to the instructors, hidden": ("okafor", lambda scene: scene.hide(scene.asked)),
    "to the instructors, its thread closed": (
        "okafor",
        lambda scene: scene.asked.lock(scene.okafor),
    ),
    "an answer, hidden": ("ines", lambda scene: scene.hide(scene.answer)),
    "a reply, hidden": ("okafor", lambda scene: scene.hide(scene.reply)),
    "what another has seen": ("ines", lambda scene: Seen.mark(scene.ines, scene.reading, None)),
    "elsewhere": ("amira", lambda scene: factories.note(scene.amira, scene.elsewhere)),
}


@pytest.mark.parametrize("what", HIDDEN)
def test_nobody_is_told_that_something_hidden_has_changed(
    what, reading, reading_in_rivers, ines, marek, jonas, okafor, amira
):
    scene = Scene(reading, reading_in_rivers, ines, jonas, okafor, amira)
    seen_by, happens = HIDDEN[what]
    place = reading_in_rivers if seen_by == "amira" else reading
    theirs = Window(getattr(scene, seen_by), place.get_absolute_url())
    his = Window(marek, reading.get_absolute_url())
    assert not theirs.look()
    happens(scene)
    assert theirs.look()
    assert not his.look()
    assert his.is_as_sent()


def test_the_first_answer_of_somebody_tells_the_others_that_there_is_one_more(
    reading, jonas, marek, okafor
):
    prompt = factories.prompt(okafor, reading, 1, answer_first=True)
    his = Window(marek, f"{reading.get_absolute_url()}?prompt={prompt.pk}")
    assert "0 people have answered" in his.page
    factories.answer(jonas, prompt)
    assert his.look()
    assert "1 person has answered" in his.page


def test_a_reply_under_a_deleted_note_is_news_in_a_new_revision_as_well(
    reading, ines, marek, jonas, article
):
    note = factories.note(ines, reading, "share the fog")
    reply = factories.reply(marek, note)
    note.withdraw()
    factories.edit(article, {1: "The ferry is gone."})
    theirs = Window(jonas, f"{reading.get_absolute_url()}?view=all")
    assert reply.body in theirs.page
    reply.reword(1, body="On reflection, two bells.")
    assert theirs.look()
    assert "two bells" in theirs.page
