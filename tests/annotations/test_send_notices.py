"""`manage.py send_notices`: what is mailed, to whom, in which words, and never twice."""

import re
import smtplib
from datetime import datetime, timedelta
from io import StringIO

import pytest
from django.core import mail
from django.core.mail.backends.locmem import EmailBackend
from django.core.management import CommandError, call_command
from django.utils import timezone

from annotations.models import Notice, NoticeChoices
from annotations.telling import claims, mailing
from tests import factories
from tests.at_once import at_once

pytestmark = pytest.mark.django_db

BASE = "https://postil.test"


def send():
    said = StringIO()
    call_command("send_notices", stdout=said)
    return said.getvalue()


def choose(user, **choices):
    row = NoticeChoices.of(user)
    for name, value in choices.items():
        setattr(row, name, value)
    row.save()


@pytest.fixture(autouse=True)
def addresses(ines, marek, okafor):
    """Everybody has a mail address; Ines is told of replies at once."""
    for user in ines, marek, okafor:
        user.email = f"{user.username}@example.org"
        user.save()
    choose(ines, replies="mail")


@pytest.fixture
def note(reading, ines, addresses):
    return factories.note(ines, reading, "share the fog", body="Quicksilver.")


@pytest.fixture
def reply(note, marek):
    return factories.reply(marek, note, body="It is only half of the bridge.")


def test_a_reply_is_mailed_to_who_wants_that_once(reply, ines):
    assert send() == "Mails sent: 1.\n"
    [letter] = mail.outbox
    assert letter.to == ["ines@example.org"]
    assert letter.subject == "Marek Kos replied to your note on “Two banks” · Postil"
    for body in letter.body, letter.alternatives[0][0]:
        assert f"{BASE}{reply.get_absolute_url()}" in body
        assert "Borders and Neighbours" in body
        assert "Ines Duarte" in body
        for words in "Quicksilver", "half of the bridge", "share the fog":
            assert words not in body
    assert letter.alternatives[0][1] == "text/html"
    assert send() == "Mails sent: 0.\n"
    assert len(mail.outbox) == 1


def test_several_come_in_one_mail(reply, note, okafor, marek):
    factories.reply(okafor, note)
    factories.reply(marek, note)
    assert send() == "Mails sent: 1.\n"
    assert mail.outbox[0].subject == "3 new notices · Postil"
    assert mail.outbox[0].body.count(f"{BASE}/replies/") == 3


def test_a_mail_speaks_the_language_of_its_reader(reply, ines):
    ines.language = "ru"
    ines.save()
    send()
    assert '<html dir="ltr" lang="ru">' in mail.outbox[0].alternatives[0][0]


@pytest.mark.parametrize(
    "unwanted",
    [
        lambda ines, reply: choose(ines, replies="site"),
        lambda ines, reply: choose(ines, replies="off"),
        lambda ines, reply: Notice.objects.all().see(),
        lambda ines, reply: type(ines).objects.filter(pk=ines.pk).update(email=""),
        lambda ines, reply: type(ines).objects.filter(pk=ines.pk).update(is_active=False),
        lambda ines, reply: reply.withdraw(),
        lambda ines, reply: reply.hide(reply.author, "No argument."),
        lambda ines, reply: ines.memberships.all().delete(),
        lambda ines, reply: Notice.objects.update(at=timezone.now() - timedelta(days=15)),
    ],
)
def test_nothing_is_mailed_where(reply, ines, marek, unwanted):
    choose(marek, moderation="site")
    unwanted(ines, reply)
    assert send() == "Mails sent: 0.\n"
    assert not mail.outbox


def test_what_may_be_seen_only_later_is_mailed_then(reading, ines, marek, okafor):
    prompt = factories.prompt(okafor, reading)
    answer = factories.answer(marek, prompt)
    factories.reply(ines, answer)
    factories.reply(okafor, answer)
    prompt.hide()
    choose(marek, replies="site")
    assert send() == "Mails sent: 0.\n"
    prompt.show()
    assert send() == "Mails sent: 1.\n"


# Once, whatever happens


def test_two_runs_at_once_mail_once(reply, note, okafor, marek):
    """Each takes what it mails before it mails it."""
    taken = claims.claims_for(note.author, timezone.now())
    assert [len(claim.notices) for claim in taken] == [1]
    assert claims.claims_for(note.author, timezone.now()) == []
    assert send() == "Mails sent: 0.\n"


def test_a_run_that_was_cut_off_after_it_took_something_is_not_repeated_and_is_told_of(
    reply, note, ines
):
    claims.claims_for(note.author, timezone.now() - timedelta(hours=2))
    assert "Cut off before they were sent, and told of in the site alone: 1 notices." in send()
    assert not mail.outbox
    assert Notice.objects.unseen().filter(person=ines).exists()


class Failing(EmailBackend):
    """A mail server that fails as it is told to."""

    failure = None

    def send_messages(self, messages):
        if Failing.failure:
            raise Failing.failure
        return super().send_messages(messages)


@pytest.fixture
def failing(settings):
    settings.EMAIL_BACKEND = "tests.annotations.test_send_notices.Failing"
    yield Failing
    Failing.failure = None


def test_what_the_mail_server_refused_is_tried_again(reply, failing):
    failing.failure = smtplib.SMTPServerDisconnected("gone")
    with pytest.raises(CommandError, match="gone"):
        send()
    failing.failure = None
    assert send() == "Mails sent: 1.\n"
    assert len(mail.outbox) == 1


def test_one_address_that_is_refused_does_not_keep_others_waiting(
    reply, note, marek, okafor, failing, monkeypatch
):
    factories.reply(okafor, note)
    choose(marek, replies="mail")
    sent = EmailBackend.send_messages

    def refuse_ines(self, messages):
        if messages[0].to == ["ines@example.org"]:
            raise smtplib.SMTPRecipientsRefused({"ines@example.org": (550, b"nobody")})
        return sent(self, messages)

    monkeypatch.setattr(Failing, "send_messages", refuse_ines)
    assert send() == "Mails sent: 1.\n"
    assert [letter.to for letter in mail.outbox] == [["marek@example.org"]]
    monkeypatch.undo()
    assert send() == "Mails sent: 1.\n"


def test_a_digest_that_was_refused_comes_with_the_next_run(reply, ines, failing):
    choose(ines, replies="digest", digested_at=timezone.now() - timedelta(days=3))
    at = timezone.now().replace(hour=12)
    failing.failure = smtplib.SMTPServerDisconnected("gone")
    with pytest.raises(smtplib.SMTPServerDisconnected):
        mailing.send_all(at, BASE)
    failing.failure = None
    assert mailing.send_all(at, BASE) == 1
    assert mailing.send_all(at, BASE) == 0


# Digests


def moment(day, hour, minute=0):
    return datetime(2026, 11, day, hour, minute, tzinfo=timezone.get_fixed_timezone(0))


def run(*at):
    return mailing.send_all(moment(*at), BASE)


@pytest.fixture
def daily(note, marek, ines):
    """Ines has a digest every day, and something for it since the 10th at noon."""
    choose(ines, replies="digest")

    def write(day, hour):
        reply = factories.reply(marek, note)
        Notice.objects.filter(reply=reply).update(at=moment(day, hour))

    write(10, 12)
    return write


def test_a_digest_comes_in_the_morning_of_the_next_day_and_once(daily):
    assert (run(10, 20), run(11, 6, 59)) == (0, 0)
    assert run(11, 7) == 1
    daily(11, 8)
    assert (run(11, 9), run(12, 6)) == (0, 0)
    assert (run(12, 8), run(13, 8)) == (1, 0)


def test_mornings_are_those_of_the_seminar(daily, reading):
    reading.seminar.timezone = "Asia/Tokyo"
    reading.seminar.save()
    assert run(10, 21, 59) == 0
    assert run(10, 22) == 1


def test_a_weekly_digest_waits_for_a_week(daily, ines):
    choose(ines, digest="weekly")
    assert [run(day, 9) for day in (11, 14, 16)] == [0, 0, 0]
    assert run(17, 9) == 1
    daily(17, 12)
    assert [run(day, 9) for day in (18, 23)] == [0, 0]
    assert run(24, 9) == 1


def test_a_digest_and_what_is_told_at_once_are_two_mails(daily, reading, ines, marek):
    choose(ines, mentions="mail")
    factories.note(marek, reading, body="@ines")
    Notice.objects.filter(kind="mention").update(at=moment(11, 7))
    assert run(11, 8) == 2
    assert {letter.subject for letter in mail.outbox} == {
        "Marek Kos replied to your note on “Two banks” · Postil",
        "Marek Kos mentions you: “Two banks” · Postil",
    }


# Due dates


def test_what_is_due_is_told_of_by_the_command(reading, ines):
    choose(ines, due="mail")
    reading.due_at = timezone.now() + timedelta(days=1)
    reading.save()
    assert send() == "Mails sent: 1.\n"
    assert mail.outbox[0].subject.startswith("“Two banks” is due tomorrow ")
    assert send() == "Mails sent: 0.\n"


def test_without_an_address_of_its_own_the_command_refuses(settings, reply):
    settings.SITE_URL = ""
    with pytest.raises(CommandError, match="SITE_URL"):
        send()


def test_what_is_half_a_year_old_is_forgotten(reply):
    Notice.objects.update(at=timezone.now() - timedelta(days=200))
    send()
    assert not Notice.objects.exists()


# The end of all mail


def test_a_mail_program_ends_all_mail_with_one_click(reply, ines, client):
    send()
    headers = mail.outbox[0].extra_headers
    assert headers["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
    address = re.fullmatch(
        rf"<{BASE}(/notices/unsubscription/[^/]+/)>", headers["List-Unsubscribe"]
    )[1]
    assert f"{BASE}{address}" in mail.outbox[0].body
    assert NoticeChoices.of(ines).replies == "mail"
    strict = type(client)(enforce_csrf_checks=True)
    assert strict.get(address).status_code == 200
    assert NoticeChoices.of(ines).replies == "mail", "to look at it changes nothing"
    done = strict.post(address, {"List-Unsubscribe": "One-Click"})
    assert done.status_code == 200
    choices = NoticeChoices.of(ines)
    assert {choices.replies, choices.mentions, choices.due} == {"site"}
    assert strict.post(address).status_code == 200


def test_what_was_off_stays_off_when_mail_ends(ines):
    choose(ines, due="off", mentions="mail")
    NoticeChoices.of(ines).end_mail()
    assert (NoticeChoices.of(ines).due, NoticeChoices.of(ines).mentions) == ("off", "site")


@pytest.mark.parametrize("token", ["1", "x:y", "nobody"])
def test_nobody_else_can_end_it(ines, marek, client, token):
    for other in token, mailing.token_of(ines)[:-1]:
        assert client.post(f"/notices/unsubscription/{other}/").status_code == 404
    assert client.post(f"/notices/unsubscription/{mailing.token_of(ines)}/").status_code == 200
    assert (
        not NoticeChoices.objects.filter(person=marek).exists() or NoticeChoices.of(marek).replies
    )


@pytest.mark.django_db(transaction=True)
def test_runs_at_the_same_moment_send_each_mail_once(reading, ines, marek, okafor):
    note = factories.note(ines, reading)
    for _time in range(3):
        factories.reply(marek, note)
    sent = at_once(*[lambda: mailing.send_all(timezone.now(), BASE)] * 3)
    assert sum(sent) == 1
    assert Notice.objects.filter(person=ines, mail="sent").count() == 3
