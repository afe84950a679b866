"""Letting a whole class in, with accounts for those who have none."""

from dataclasses import dataclass

from allauth.account.models import EmailAddress
from django.contrib.auth.hashers import get_hasher
from django.db import transaction
from django.db.models import Q
from django.db.models.functions import Lower
from django.utils.translation import gettext_lazy as _

from reader.models import User
from seminars.class_list import lines_of, user_name
from seminars.letters import of_chance

LETTERS_IN_A_PASSWORD = 10  # 49 random bits
# Rounds of hashing: enough for a password of chance, and a class is let in within a second. At the
# first log-in it is hashed anew with all rounds.
ROUNDS = 20_000
OUTCOMES = {
    "new": _("An account is made"),
    "joins": _("Has an account, and joins"),
    "here": _("Is in the seminar already"),
}
PROBLEMS = {
    "nobody": _("There is no name in this line."),
    "mail": _("This is no mail address."),
    "long": _("This name is too long: 80 letters at most."),
    "username": _("A user name has letters, figures and . + - _ @ only."),
    "twice": _("Stands further up already."),
    "unsure": _("The user name and the mail address belong to two people here."),
}


@dataclass
class Enrolment:
    """A line of the list, and what becomes of it: one of OUTCOMES or of PROBLEMS."""

    line: object
    outcome: str
    user: User | None = None
    password: str = ""

    @property
    def is_problem(self):
        return self.outcome in PROBLEMS

    @property
    def words(self):
        return OUTCOMES.get(self.outcome) or PROBLEMS[self.outcome]

    @property
    def name(self):
        """The name that others will read, or do."""
        return self.user.name if self.user else self.line.name or self.line.username


def enrolments(seminar, text):
    """Say of each line of a class list what would become of it. Writes nothing."""
    lines = lines_of(text)
    known = _known(lines)
    members = list(User.objects.filter(seminars=seminar))
    return [_enrolment(line, known, members) for line in lines]


@transaction.atomic
def enrol(seminar, text, by):
    """Do what `enrolments` says, and give them with the first passwords of the new accounts."""
    found = enrolments(seminar, text)
    taken = {name.casefold() for name in User.objects.values_list("username", flat=True)}
    for one in found:
        if one.outcome == "new":
            _make_account(one, by, taken)
        if one.outcome in ("new", "joins"):
            seminar.admit(one.user)
    return found


@transaction.atomic
def new_passwords(seminar, by):
    """Give new first passwords to those whose accounts `by` made here and who never came.

    Gives Enrolments.
    """
    waiting = User.objects.filter(seminars=seminar, made_by=by, last_login=None, is_active=True)
    found = [Enrolment(None, "here", person) for person in waiting.order_by("display_name", "pk")]
    for one in found:
        one.password = first_password(one.user)
        one.user.save()
    return found


def _known(lines):
    """Give {user name or mail address that is on the list, in small letters: User}."""
    names = {line.username for line in lines if line.username}
    mails = {line.email.casefold() for line in lines if line.email}
    people = User.objects.alias(small=Lower("username"), mail=Lower("email"))
    small = {name.casefold() for name in names}  # SQLite knows small letters in Latin alone
    found = people.filter(Q(username__in=names) | Q(small__in=small) | Q(mail__in=mails))
    return {mark.casefold(): user for user in found for mark in (user.username, user.email) if mark}


def _enrolment(line, known, members):
    if line.problem:
        return Enrolment(line, line.problem)
    by_name = known.get(line.username.casefold()) if line.username else None
    by_mail = known.get(line.email.casefold()) if line.email else None
    if by_name and by_mail and by_name != by_mail:
        return Enrolment(line, "unsure")
    user = by_mail or by_name
    if not (line.username or line.email):
        # Of a name alone one knows only in this seminar whom it means.
        user = next((member for member in members if member.name == line.name), None)
    if user is None:
        return Enrolment(line, "new")
    return Enrolment(line, "here" if user in members else "joins", user)


def _make_account(one, by, taken):
    line, name = one.line, user_name(one.line, taken)
    taken.add(name.casefold())
    one.user = User(username=name, display_name=line.name, email=line.email, made_by=by)
    one.password = first_password(one.user)
    one.user.save()
    if line.email:
        EmailAddress.objects.create(user=one.user, email=line.email, primary=True)


def first_password(user):
    """Give `user` a password to be handed out, and say what it is; save them then."""
    password = of_chance(LETTERS_IN_A_PASSWORD)
    hasher = get_hasher()
    rounds = {"iterations": ROUNDS} if hasattr(hasher, "iterations") else {}
    user.password = hasher.encode(password, hasher.salt(), **rounds)
    user.has_first_password = True
    return password
