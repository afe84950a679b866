"""What admins do with the accounts of others."""

from allauth.account.models import EmailAddress
from allauth.mfa.models import Authenticator
from allauth.usersessions.models import UserSession
from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import Count, Q, Value
from django.db.models.functions import Coalesce, Lower, NullIf
from django.utils.translation import gettext_lazy as _

from reader.models import User
from reader.models.people import LEFT
from seminars.enrolling import first_password

KINDS = {
    "": _("Everybody"),
    "instructors": _("Instructors"),
    "admins": _("Admins"),
    "closed": _("Closed accounts"),
}
IS_OF = {
    "instructors": Q(is_instructor=True),
    "admins": Q(is_superuser=True),
    "closed": Q(is_active=False),
}
# Who has given no name is read by the user name, and stands where that would be looked for.
BY_NAME = Lower(Coalesce(NullIf("display_name", Value("")), "username"))
SOUGHT_IN = ("username", "display_name", "first_name", "last_name", "email")


def looked_after_by(user):
    """Give the rule, over people, for those whose accounts `user` may change: an admin, all that
    are somebody's."""
    if not user.is_authenticated or not user.is_admin:
        return Q(pk__in=[])
    return ~Q(username__startswith=LEFT)


def accounts_for(user, sought="", kind=""):
    """Give the accounts that `user` looks after, by name, with `seminars_read` of each.

    `sought` are words that stand in a name, a user name or a mail address; `kind` is one of KINDS.
    """
    found = User.objects.filter(looked_after_by(user), IS_OF.get(kind, Q()))
    for word in sought.split():
        found = found.filter(_anywhere(word))
    seminars = Count("memberships", filter=Q(memberships__seminar__deleted_at=None))
    return found.annotate(seminars_read=seminars).order_by(BY_NAME, "username")


def _anywhere(word):
    rule = Q()
    # SQLite knows small and capital letters in Latin alone.
    for spelled in {word, word.lower(), word.capitalize()}:
        for column in SOUGHT_IN:
            rule |= Q(**{f"{column}__icontains": spelled})
    return rule


@transaction.atomic
def change(account, **fields):
    """Change an account; `fields` are all columns that an admin may change.

    Raises ValidationError where nobody would be left to look after this place.
    """
    keeps = fields["is_active"] and fields["is_superuser"]
    if not keeps:
        _let_an_admin_stay(account)
    for name, value in fields.items():
        setattr(account, name, value)
    account.is_staff = account.is_superuser
    account.save()
    _keep_address(account)
    if not account.is_active:
        end_log_ins(account)


def new_password(account):
    """Give an account a first password, to be handed over, and end its log-ins. Gives the word."""
    password = first_password(account)
    account.save()
    end_log_ins(account)
    return password


def end_log_ins(account):
    """Have somebody log in anew wherever they are."""
    for session in UserSession.objects.filter(user=account):
        session.end()


def drop_second_step(account):
    """Have somebody log in by the password alone, who has lost what gives the codes."""
    Authenticator.objects.filter(user=account).delete()


def has_second_step(account):
    return Authenticator.objects.filter(user=account).exists()


def _let_an_admin_stay(account):
    admins = User.objects.select_for_update().filter(is_superuser=True, is_active=True)
    standing = [admin.pk for admin in admins]
    if standing == [account.pk]:
        raise ValidationError(
            _("Somebody has to look after this place. Make another person an admin first.")
        )


def _keep_address(account):
    """The address by which one logs in is that of the account, and one that is confirmed no more
    than before."""
    addresses = EmailAddress.objects.filter(user=account)
    if not account.email:
        addresses.delete()
    elif not addresses.filter(email__iexact=account.email).exists():
        addresses.delete()
        EmailAddress.objects.create(user=account, email=account.email, primary=True)
