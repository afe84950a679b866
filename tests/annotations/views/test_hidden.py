"""Nothing of what is hidden from a person stands in the source of any page that they get.

Petra writes what Marek may not see. Every page that he gets is the page he got before.
"""

import re

import pytest

from tests import factories
from tests.annotations.views import margins

pytestmark = pytest.mark.django_db

SECRETS = ["Petra", "Novak", "petra", "Quicksilver", "only half of the bridge"]
ANSWERED = re.compile(r"\d+ (person has|people have) answered")


@pytest.fixture(autouse=True)
def petra_joins(reading, petra):
    reading.seminar.admit(petra)


@pytest.fixture
def sources(reading, article, browser):
    """`sources(user)`: the pages and margins of the reading that `user` may ask for, by address."""
    page = reading.get_absolute_url()
    places = [f"?p={margins.key_of(reading, index)}" for index in (2, 4)]
    views = [f"?view={view}" for view in ("all", "questions", "mine", "unread")]

    def get(user, *more):
        whole = {where: browser(user).get(where) for where in (page, article.get_absolute_url())}
        whole["/deleted/"] = browser(user).get("/deleted/")
        htmx = browser(user, htmx=True)
        margin = {where: htmx.get(where) for where in [*(page + q for q in places + views), *more]}
        return {
            where: ANSWERED.sub("", margins.without_tokens(answer))
            for where, answer in (whole | margin).items()
        }

    return get


@pytest.mark.parametrize("audience", ["me", "instructors", "group"])
@pytest.mark.parametrize("on", [None, 2, "share the fog"])
def test_a_note_for_others_leaves_no_trace(reading, sources, petra, marek, okafor, audience, on):
    before = sources(marek)
    said = {"audience": audience, "body": "Quicksilver."}
    said |= {"group": factories.group(reading.seminar, petra)} if audience == "group" else {}
    note = factories.question(petra, reading, on, **said)
    factories.reply(petra, note, body="It is only half of the bridge.")
    to_know = petra if audience == "me" else okafor
    assert any("Quicksilver" in page for page in sources(to_know).values())
    after = sources(marek, f"{reading.get_absolute_url()}?note={note.pk}")
    assert not [secret for secret in SECRETS for page in after.values() if secret in page]
    assert {address: after[address] for address in before} == before


def test_an_answer_leaves_no_trace_but_the_number_before_one_has_answered(
    reading, sources, petra, marek, okafor, browser
):
    prompt = factories.prompt(okafor, reading, 2, answer_first=True)
    shown = f"{reading.get_absolute_url()}?p={margins.key_of(reading, 2)}&prompt={prompt.pk}"
    before = sources(marek, shown)
    answer = factories.answer(petra, prompt, body="Quicksilver.")
    factories.note(petra, reading, "share the fog", prompt=prompt, body="Quicksilver.")
    factories.reply(petra, answer, body="It is only half of the bridge.")
    assert "1 person has answered" in browser(marek).get(shown).text
    after = sources(marek, shown)
    assert not [secret for secret in SECRETS for page in after.values() if secret in page]
    assert after == before
    factories.answer(marek, prompt, audience="instructors")
    assert any("Quicksilver" in page for page in sources(marek, shown).values())


@pytest.mark.parametrize("what", ["hide", "withdraw"])
def test_answers_to_a_prompt_that_is_hidden_or_deleted_leave_no_trace(
    reading, sources, petra, marek, okafor, what
):
    before = sources(marek)
    prompt = factories.prompt(okafor, reading, 2, body="What is only half of the bridge?")
    factories.note(petra, reading, "share the fog", prompt=prompt, body="Quicksilver.")
    assert any("Quicksilver" in page for page in sources(marek).values())
    getattr(prompt, what)()
    after = sources(marek)
    assert not [secret for secret in SECRETS for page in after.values() if secret in page]
    assert after == before
    assert any("Quicksilver" in page for page in sources(okafor).values())


def test_a_hidden_prompt_leaves_no_trace(reading, sources, marek, okafor):
    before = sources(marek)
    hidden = factories.prompt(okafor, reading, "share the fog", hidden=True, body="Quicksilver?")
    assert any("Quicksilver" in page for page in sources(okafor).values())
    assert sources(marek) == before
    hidden.show()
    assert any("Quicksilver" in page for page in sources(marek).values())


def test_what_was_deleted_leaves_no_trace(reading, sources, petra, marek):
    before = sources(marek)
    note = factories.note(petra, reading, "share the fog", body="Quicksilver.")
    assert any("Quicksilver" in page for page in sources(marek).values())
    note.withdraw()
    assert sources(marek) == before
    assert any("Quicksilver" in page for page in sources(petra).values()), "on /deleted/"


def test_the_first_version_of_an_answer_is_for_the_instructors(
    reading, sources, petra, marek, okafor
):
    prompt = factories.prompt(okafor, reading, 2)
    answer = factories.answer(petra, prompt, body="Quicksilver.")
    answer.revise(answer.version, body="On reflection, mercury.")
    shown = f"{reading.get_absolute_url()}?prompt={prompt.pk}"
    assert any("Quicksilver" in page for page in sources(okafor, shown).values())
    pages = sources(marek, shown).values()
    assert any("mercury" in page for page in pages)
    assert not any("Quicksilver" in page for page in pages)


def test_another_seminar_that_reads_the_same_text_leaves_no_trace(
    reading, reading_in_rivers, sources, amira, marek, browser
):
    before = sources(marek)
    note = factories.note(amira, reading_in_rivers, "share the fog", body="Quicksilver.")
    factories.reply(amira, note, body="It is only half of the bridge.")
    there = browser(amira).get(f"{reading_in_rivers.get_absolute_url()}?view=all")
    assert "Quicksilver" in there.text
    after = sources(marek)
    assert not [page for page in after.values() if "Quicksilver" in page or "Amira" in page]
    assert after == before
