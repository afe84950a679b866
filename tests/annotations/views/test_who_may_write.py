"""Every address that writes, and who gets through: the others find nothing there."""

import pytest
from django.utils import timezone

from annotations.models import Annotation, Prompt, Reply
from tests import factories
from tests.annotations.views import margins

pytestmark = pytest.mark.django_db

NEW_WORDS = {
    "version": 1,
    "body": "Other words.",
    "motivation": "commenting",
    "audience": "seminar",
}


@pytest.fixture
def people(reading, reading_in_rivers, visitor, lena, ines, marek, okafor, admin, amira, tomoko):
    """Ines is the author of notes and replies, Dr Okafor of prompts."""
    return {
        "visitor": visitor,
        "reader": lena,
        "author": ines,
        "student": marek,
        "instructor": okafor,
        "admin": admin,
        "other student": amira,
        "other instructor": tomoko,
    }


def deleted(thing):
    thing.withdraw()
    return thing


def note(people, reading):
    return factories.note(people["author"], reading, 1)


def reply(people, reading):
    return factories.reply(people["author"], factories.note(people["student"], reading))


def prompt(people, reading, **fields):
    return factories.prompt(people["instructor"], reading, 2, **fields)


AUTHOR, TEACHING = {"author"}, {"instructor", "admin"}
MEMBERS = AUTHOR | TEACHING | {"student"}

# What is posted where, and who may.
WAYS = {
    "a note": (lambda *_: "/seminars/borders/two-banks/notes/", MEMBERS),
    "a mark of what was seen": (lambda *_: "/seminars/borders/two-banks/seen/", MEMBERS),
    "a prompt": (lambda *_: "/seminars/borders/two-banks/prompts/", TEACHING),
    "an answer": (lambda *a: f"/prompts/{prompt(*a).pk}/answers/", MEMBERS),
    "an answer to a hidden prompt": (
        lambda *a: f"/prompts/{prompt(*a, hidden=True).pk}/answers/",
        TEACHING,
    ),
    "a reply": (lambda *a: f"/notes/{note(*a).pk}/replies/", MEMBERS),
    "a note's words": (lambda *a: f"/notes/{note(*a).pk}/wording/", AUTHOR),
    "a note's deletion": (lambda *a: f"/notes/{note(*a).pk}/deletion/", AUTHOR),
    "a note's return": (lambda *a: f"/notes/{deleted(note(*a)).pk}/restoration/", AUTHOR),
    "a flag": (lambda *a: f"/notes/{note(*a).pk}/flags/", MEMBERS - AUTHOR),
    "a flag on a reply": (lambda *a: f"/replies/{reply(*a).pk}/flags/", MEMBERS - AUTHOR),
    "what becomes of flags": (lambda *a: f"/notes/{note(*a).pk}/flags/dismissal/", TEACHING),
    "a note's hiding": (lambda *a: f"/notes/{note(*a).pk}/hiding/", TEACHING),
    "a note's showing": (lambda *a: f"/notes/{note(*a).pk}/hiding/withdrawal/", TEACHING),
    "a reply's hiding": (lambda *a: f"/replies/{reply(*a).pk}/hiding/", TEACHING),
    "a thread's closing": (lambda *a: f"/notes/{note(*a).pk}/lock/", TEACHING),
    "a thread's opening": (lambda *a: f"/notes/{note(*a).pk}/lock/withdrawal/", TEACHING),
    "a reply's words": (lambda *a: f"/replies/{reply(*a).pk}/wording/", AUTHOR),
    "a reply's deletion": (lambda *a: f"/replies/{reply(*a).pk}/deletion/", AUTHOR),
    "a reply's return": (lambda *a: f"/replies/{deleted(reply(*a)).pk}/restoration/", AUTHOR),
    "a prompt's words": (lambda *a: f"/prompts/{prompt(*a).pk}/wording/", TEACHING),
    "a prompt's visibility": (lambda *a: f"/prompts/{prompt(*a).pk}/visibility/", TEACHING),
    "a prompt's closing": (lambda *a: f"/prompts/{prompt(*a).pk}/closing/", TEACHING),
    "a prompt's opening": (
        lambda *a: f"/prompts/{prompt(*a, closes_at=timezone.now()).pk}/closing/withdrawal/",
        TEACHING,
    ),
    "a prompt's position": (lambda *a: f"/prompts/{prompt(*a).pk}/position/", TEACHING),
    "a prompt's deletion": (lambda *a: f"/prompts/{prompt(*a).pk}/deletion/", TEACHING),
    "a prompt's return": (lambda *a: f"/prompts/{deleted(prompt(*a)).pk}/restoration/", TEACHING),
}


def state():
    """Give all that anybody wrote."""
    return [
        list(model.objects.order_by("pk").values("pk", "body", "version", "deleted_at", *more))
        for model, more in (
            (Annotation, ["hidden_at", "locked_at"]),
            (Reply, ["hidden_at"]),
            (Prompt, ["hidden", "position", "closes_at"]),
        )
    ]


@pytest.mark.parametrize("way", WAYS)
def test_only_those_get_through_who_may(people, reading, browser, way):
    address_of, may = WAYS[way]
    address = address_of(people, reading)
    fields = {**margins.new_note(reading), **NEW_WORDS, "p": ""}
    before = state()
    for role in people.keys() - may - {"visitor"}:
        response = browser(people[role]).post(address, {**fields, "version": version_at(address)})
        assert response.status_code == 404, role
    assert state() == before
    for role in sorted(may):
        response = browser(people[role]).post(address, {**fields, "version": version_at(address)})
        assert response.status_code in (204, 302), role


def version_at(address):
    """Give the wording that an editor has before them."""
    _, kind, pk, *_rest = address.split("/")
    model = {"notes": Annotation, "replies": Reply, "prompts": Prompt}.get(kind)
    return model.objects.get(pk=pk).version if model else ""


@pytest.mark.parametrize("way", WAYS)
def test_a_visitor_writes_nothing_and_is_sent_to_the_log_in_page(
    people, reading, browser, visitor, way
):
    address = WAYS[way][0](people, reading)
    before = state()
    response = browser(visitor).post(address, {**margins.new_note(reading), **NEW_WORDS})
    assert response["Location"].startswith("/accounts/login/?next=/")
    assert browser(visitor, htmx=True).post(address, NEW_WORDS).status_code == 401
    assert state() == before


@pytest.mark.parametrize("way", WAYS)
def test_what_there_is_not_is_not_found(people, reading, browser, admin, way):
    address = WAYS[way][0](people, reading)
    before = state()
    parts = address.split("/")
    for nothing in ("999999", "9" * 30):
        parts[2] = nothing
        assert browser(admin).post("/".join(parts), NEW_WORDS).status_code == 404
    assert state() == before


@pytest.mark.parametrize("way", WAYS)
def test_looking_changes_nothing(people, reading, browser, way):
    address_of, may = WAYS[way]
    address = address_of(people, reading)
    before = state()
    for role in sorted(may):
        assert browser(people[role]).get(address).status_code in (200, 405)
    assert state() == before


def test_a_student_may_not_set_a_prompt_whatever_the_seminar_of_its_address(
    people, reading, browser, ines, tomoko
):
    tomoko.memberships.get().seminar.admit(ines, "instructor")
    fields = margins.new_note(reading)
    assert browser(ines).post("/seminars/rivers/two-banks/prompts/", fields).status_code == 302
    assert browser(ines).post("/seminars/borders/two-banks/prompts/", fields).status_code == 404


def test_somebody_who_left_may_write_no_more(people, reading, browser, ines, marek):
    own, other = note(people, reading), factories.note(marek, reading)
    mine = factories.reply(ines, other)
    addresses = [
        "/seminars/borders/two-banks/notes/",
        f"/notes/{own.pk}/replies/",
        f"/notes/{other.pk}/replies/",
        f"/notes/{own.pk}/wording/",
        f"/notes/{own.pk}/deletion/",
        f"/replies/{mine.pk}/wording/",
        f"/replies/{mine.pk}/deletion/",
    ]
    assert browser(ines).post(addresses[1], margins.new_reply()).status_code == 302
    ines.memberships.all().delete()
    before = state()
    for address in addresses:
        response = browser(ines).post(address, {**margins.new_note(reading), **NEW_WORDS})
        assert response.status_code == 404, address
    assert state() == before
