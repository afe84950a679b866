"""A seminar in which everything has happened to somebody with a name like no other word."""

import pytest
from allauth.account.models import EmailAddress
from allauth.mfa.models import Authenticator
from allauth.socialaccount.models import SocialAccount
from allauth.usersessions.models import UserSession
from django.contrib.admin.models import CHANGE, LogEntry
from django.contrib.contenttypes.models import ContentType
from django.test import Client

from annotations.models import Helpful, NoticeChoices, Raised, Seen
from reader.importing.found import Found
from reader.models import Draft, Import, User
from reader.reviewing.edits import Edits
from reader.views.kept import KEPT
from tests import factories
from tests.browser.everything import Everything

# All that says who somebody is, each in no other word of the seminar.
TOLD = {
    "username": "ines.zvirka",
    "display_name": "Ines Überall",
    "first_name": "Inesita",
    "last_name": "Duarteovna",
    "email": "ines.zvirka@example.org",
    "pronouns": "xe/xir",
    "about": "I collect ferry bells.",
}


@pytest.fixture
def somebody(ines):
    """Ines, with all that can be told about her."""
    User.objects.filter(pk=ines.pk).update(**TOLD)
    return User.objects.get(pk=ines.pk)


@pytest.fixture
def everything(borders, somebody, okafor, marek, settings, tmp_path):
    """All that can happen in a seminar, and to an account."""
    settings.DATA_DIR = tmp_path
    everything = Everything(borders, okafor, somebody, marek)
    reading = everything.reading
    factories.reply(marek, factories.note(okafor, reading, body="Ask @Ines Überall."))
    factories.reply(okafor, factories.note(marek, reading), body="And @ines.zvirka, @Marek Kos!")
    hers = factories.note(somebody, reading, 2, body="I, @Ines Überall, say so.", tags="bells")
    factories.reply(okafor, hers, body="A reply that is okafor’s.")
    Helpful.say(hers, marek)
    asked = factories.question(okafor, reading, 3)
    asked.settle(factories.reply(somebody, asked))
    mine = factories.question(somebody, reading, 3)
    mine.settle(factories.reply(okafor, mine))
    shown, unused = factories.image(somebody), factories.image(somebody, (1, 2, 3))
    factories.note(somebody, reading, body=shown.markdown("A bell"))
    everything.images = shown, unused
    Seen.mark(somebody, reading, None)
    Raised.mark(mine, somebody)
    NoticeChoices.objects.create(person=somebody)
    hidden = factories.note(marek, reading, 4)
    for thing in factories.reply(okafor, hidden), hidden:
        thing.hide(somebody, "This is no argument.")
    unnamed = factories.article(okafor, "unnamed", ["Fog lay on both banks."])
    factories.note(somebody, borders.set_reading(unnamed, "unnamed", anonymous=True), body="Fog.")
    _bring_in(somebody)
    _administer(somebody, everything.people["admin"])
    _log_in(somebody)
    return everything


def _bring_in(somebody):
    mine = factories.article(somebody, "a-text-of-mine", ["It was sold."])
    Draft.of(mine, somebody).revise(Edits(), lambda review: review.insert(0), somebody)
    Import.begin(Found("A mill", blocks=[]), somebody)


def _administer(somebody, admin):
    """What the Django admin writes down when somebody was changed there, and by them."""
    kind = ContentType.objects.get_for_model(User)
    named = {
        "object_repr": str(somebody),
        "change_message": f'[{{"added": "{somebody.username}"}}]',
    }
    for by in admin, somebody:
        LogEntry.objects.create(
            user=by, content_type=kind, object_id=str(somebody.pk), action_flag=CHANGE, **named
        )
    made = factories.person("made-by-her")
    User.objects.filter(pk=made.pk).update(made_by=somebody)


def _log_in(somebody):
    EmailAddress.objects.get_or_create(user=somebody, email=somebody.email)
    SocialAccount.objects.create(user=somebody, provider="university", uid="zvirka-uid")
    Authenticator.objects.create(user=somebody, type="totp", data={"secret": "zvirka-secret"})
    browser = factories.login(Client(), somebody)
    UserSession.objects.create(
        user=somebody,
        ip="192.0.2.47",
        user_agent="Fox zvirka",
        session_key=browser.session.session_key,
    )
    visitor = Client().session
    visitor[KEPT] = {"/": {"writer": str(somebody.pk), "body": "Not yet posted, zvirka"}}
    visitor.save()
