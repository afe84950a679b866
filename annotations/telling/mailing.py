"""The mails that tell of notices."""

from smtplib import SMTPRecipientsRefused

from django.conf import settings
from django.core import signing
from django.core.mail import EmailMultiAlternatives, get_connection
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from annotations.models import Notice
from annotations.telling.claims import claims_for, people_waiting
from annotations.telling.lines import dressed
from annotations.telling.sight import mailed_to

SALT = "annotations.unsubscription"
MOST_LINES = 50


def token_of(person):
    """Give what stands in the address by which `person` ends all mail, without logging in."""
    return signing.dumps(person.pk, salt=SALT)


def person_of(token):
    """Give the id of the person with that token; None where it is nobody's."""
    try:
        return signing.loads(token, salt=SALT)
    except signing.BadSignature:
        return None


def send_all(now, base):
    """Mail what is to be mailed now; addresses begin with `base`. Gives how many mails.

    Raises OSError where the mail server fails: what was not sent is sent by the next run.
    """
    sent, connection = 0, get_connection()
    try:
        for person in people_waiting():
            for claim in claims_for(person, now):
                sent += _send(claim, base, connection)
    finally:
        connection.close()
    return sent


def _send(claim, base, connection):
    """Mail what of `claim` its person may still see. Gives 1, or 0 where nothing was sent."""
    try:
        seen = mailed_to(claim.person, Notice.Mail.TAKEN).keys() & set(claim.notices)
        notices = list(Notice.objects.filter(pk__in=seen).to_show())
        if notices:
            connection.open()  # once for all mails
            mail_to(claim.person, notices, base, connection).send()
        claim.settle([notice.pk for notice in notices])
    except SMTPRecipientsRefused:  # this address alone: others may have theirs
        claim.release()
        return 0
    except OSError:  # and with it whatever smtplib raises
        claim.release()
        raise
    return 1 if notices else 0


def mail_to(person, notices, base, connection=None):
    """Give the mail that tells `person` of `notices`: in their language, in the zones of the
    seminars. It says who wrote where, and not what: a mail cannot be taken back."""
    away = base + reverse("annotations:unsubscription", args=[token_of(person)])
    with translation.override(person.language or settings.LANGUAGE_CODE):
        context = {
            "person": person,
            "seminars": _by_seminar(dressed(notices)[:MOST_LINES]),
            "more": max(len(notices) - MOST_LINES, 0),
            "base": base,
            "away": away,
        }
        mail = EmailMultiAlternatives(
            subject=_subject(notices),
            body=render_to_string("annotations/mail/notices.txt", context),
            to=[person.email],
            connection=connection,
            headers={
                "List-Unsubscribe": f"<{away}>",
                "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
                "Auto-Submitted": "auto-generated",
            },
        )
        page = render_to_string("annotations/mail/notices.html", context)
    mail.attach_alternative(page, "text/html")
    return mail


def _subject(notices):
    if len(notices) == 1:
        said = notices[0].headline
    else:
        said = ngettext("%d new notice", "%d new notices", len(notices)) % len(notices)
    return " ".join(_("{said} · Postil").format(said=said).split())


def _by_seminar(notices):
    """Give (seminar, its notices) in the order in which the seminars come first."""
    found = {}
    for notice in notices:
        found.setdefault(notice.seminar.pk, (notice.seminar, []))[1].append(notice)
    return list(found.values())
