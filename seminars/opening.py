"""Opening a seminar, and inviting people to it."""

from datetime import timedelta

from django.db import IntegrityError, transaction
from django.utils import timezone

from reader.models import User
from seminars.addresses import free_address
from seminars.models import Membership, Seminar

LONGEST_ADDRESS = Seminar._meta.get_field("slug").max_length
# Who opens a seminar of the same title again within this time has pressed the button twice.
SAME_AGAIN = timedelta(minutes=10)


def open_seminar(by, title, **details):
    """Open a seminar that `by` teaches, with an invitation to it. Gives the Seminar.

    A second call with the same title at once gives the seminar that the first has made.
    """
    try:
        return _open(by, title, **details)
    except IntegrityError:  # somebody has taken the address in between
        return _open(by, title, **details)


@transaction.atomic
def _open(by, title, **details):
    User.objects.select_for_update().get(pk=by.pk)  # the second of two waits for the first
    just_now = timezone.now() - SAME_AGAIN
    again = Seminar.objects.editable_by(by).filter(
        title=title, created_at__gte=just_now, memberships__user=by
    )
    if seminar := again.first():
        return seminar
    taken = set(Seminar.objects.values_list("slug", flat=True))
    address = free_address(title, taken, LONGEST_ADDRESS)
    seminar = Seminar.objects.create(title=title, slug=address, **details)
    seminar.admit(by, role=Membership.Role.INSTRUCTOR)
    seminar.renew_invitation()
    return seminar
