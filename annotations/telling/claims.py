"""Which notices a run of `send_notices` mails: no two runs take the same one.

A run holds the choices of a person while it takes what is to be sent to them, and writes down that
it has taken it before it sends anything. So a mail is never sent twice. One that was cut off
between the two by a crash is not sent at all: what it would have said stands in the site, unread.
"""

from dataclasses import dataclass
from datetime import timedelta

from django.db import transaction
from django.db.models import Q
from django.utils import timezone

from annotations.models import Notice, NoticeChoices
from annotations.models.notices import How, Rhythm
from annotations.telling.lines import seminar_of
from annotations.telling.sight import mailed_to
from reader.models import User

TOO_OLD = timedelta(days=14)  # for a mail: what could not be sent, or not be seen, for so long
CUT_OFF = timedelta(hours=1)
FORGOTTEN = timedelta(days=180)
DAYS_BETWEEN = {Rhythm.DAILY: 1, Rhythm.WEEKLY: 7}
MORNING = 7  # o'clock: a digest does not come earlier in the day
Mail = Notice.Mail


@dataclass(frozen=True)
class Claim:
    """The ids of the notices for one mail to a person; `before` is when the last digest came."""

    person: User
    notices: list
    is_digest: bool = False
    before: object = None

    def release(self):
        """Let another run send this: it was not sent."""
        self._wait_again()
        if self.is_digest:
            NoticeChoices.objects.filter(person=self.person).update(digested_at=self.before)

    def settle(self, sent):
        """Note that those of the ids `sent` were sent; the others wait again."""
        now = timezone.now()
        Notice.objects.filter(pk__in=sent).update(mail=Mail.SENT, mailed_at=now)
        self._wait_again()

    def _wait_again(self):
        taken = Notice.objects.filter(pk__in=self.notices, mail=Mail.TAKEN)
        taken.update(mail=Mail.WAITING, mailed_at=None)


def people_waiting():
    """Give the people for whom something waits that may have to be mailed, in order of id."""
    waiting = Notice.objects.filter(mail=Mail.WAITING).values("person")
    return User.objects.filter(pk__in=waiting).order_by("pk")


@transaction.atomic
def claims_for(person, now):
    """Take what is to be mailed to `person` now. Gives the Claims, at most one of each kind."""
    choices = NoticeChoices.objects.select_for_update().get_or_create(person=person)[0]
    waiting = Notice.objects.filter(person=person, mail=Mail.WAITING)
    _let_go(waiting, person, choices, now)
    visible = mailed_to(person, Mail.WAITING)
    claims = [Claim(person, _ids(visible, choices, How.MAIL))]
    digest = _ids(visible, choices, How.DIGEST)
    if digest and _is_due(choices, digest, now):
        claims.append(Claim(person, digest, True, choices.digested_at))
        choices.digested_at = now
        choices.save(update_fields=["digested_at"])
    claims = [claim for claim in claims if claim.notices]
    taken = [pk for claim in claims for pk in claim.notices]
    Notice.objects.filter(pk__in=taken).update(mail=Mail.TAKEN, mailed_at=now)
    return claims


def cut_off(now):
    """Give how many notices a run took that never said it had sent them."""
    return Notice.objects.filter(mail=Mail.TAKEN, mailed_at__lt=now - CUT_OFF).count()


def forget(now):
    """Remove what is half a year old."""
    Notice.objects.filter(at__lt=now - FORGOTTEN).delete()


def _let_go(waiting, person, choices, now):
    """Note what is not to be mailed: it was seen, is not wanted so, or is too old."""
    unwanted = Q(seen_at__isnull=False) | Q(at__lt=now - TOO_OLD)
    unwanted |= ~Q(kind__in=choices.kinds(How.MAIL, How.DIGEST))
    if not (person.email and person.is_active):
        unwanted = Q()
    waiting.filter(unwanted).update(mail=Mail.NONE)


def _ids(visible, choices, how):
    return [pk for pk, kind in visible.items() if kind in choices.kinds(how)]


def _is_due(choices, digest, now):
    """Whether the next digest may come: days are those of the seminar that it is first about."""
    first = Notice.objects.filter(pk__in=digest).to_show().earliest("at")
    zone = seminar_of(first).zone
    local, since = now.astimezone(zone), (choices.digested_at or first.at).astimezone(zone)
    days = (local.date() - since.date()).days
    return local.hour >= MORNING and days >= DAYS_BETWEEN[choices.digest]
