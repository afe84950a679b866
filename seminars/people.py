"""Changes to who is in a seminar, and as what."""

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext_lazy as _

from seminars.models import Membership, Seminar


@transaction.atomic
def change_role(membership, role):
    """Make a member a student or an instructor.

    Raises ValidationError where the account is not an instructor's, or where nobody else teaches.
    """
    if role != Membership.Role.INSTRUCTOR:
        _let_somebody_teach_besides(membership)
    elif not membership.user.may_bring_in:
        raise ValidationError(
            _(
                "The account of %(name)s is not an instructor’s. An admin can make it one; "
                "after that you can choose Instructor here."
            ),
            params={"name": membership.user.name},
        )
    if role == Membership.Role.INSTRUCTOR:  # who sees all groups is in none
        membership.group = None
    membership.role = role
    membership.save(update_fields=["role", "group"])


@transaction.atomic
def remove(membership):
    """Take a person out of a seminar. What they wrote there stays.

    Raises ValidationError where nobody else teaches.
    """
    _let_somebody_teach_besides(membership)
    membership.delete()


def _let_somebody_teach_besides(membership):
    if not membership.teaches:
        return
    seminar = Seminar.objects.select_for_update().get(pk=membership.seminar_id)
    teachers = seminar.memberships.filter(role=Membership.Role.INSTRUCTOR)
    if not teachers.exclude(pk=membership.pk).exists():
        raise ValidationError(
            _("A seminar needs somebody who teaches it. Make another person an instructor first.")
        )
