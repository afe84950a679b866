"""Seminars, the people in them, and how one joins."""

import zoneinfo

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.db.models import Max, Q
from django.urls import reverse
from django.utils.timezone import now
from django.utils.translation import gettext_lazy as _

from reader.removal import Withdrawable
from seminars.letters import in_parts, of_chance
from seminars.querysets import InvitationQuerySet, MembershipQuerySet, SeminarQuerySet

LETTERS_IN_A_CODE = 16  # 79 random bits: nobody guesses an invitation


def new_code():
    """Give a code that is fit for an address and can be read out."""
    return of_chance(LETTERS_IN_A_CODE)


def known_zone(name):
    """Raise ValidationError where `name` is not the name of a time zone."""
    if name not in zoneinfo.available_timezones():
        raise ValidationError(_("There is no time zone of that name."))


class Archived(Exception):
    """A `seminar` takes nothing new, until it is taken out of the archive."""

    def __init__(self, seminar):
        super().__init__()
        self.seminar = seminar


class Seminar(Withdrawable):
    """A class that reads texts together. Archived, it is read, and nobody writes in it any more."""

    slug = models.SlugField(_("address"), max_length=60, unique=True, allow_unicode=True)
    title = models.CharField(_("title"), max_length=200)
    description = models.TextField(_("description"), blank=True)
    timezone = models.CharField(
        _("time zone"), max_length=64, default="UTC", validators=[known_zone]
    )
    created_at = models.DateTimeField(default=now, editable=False)
    archived_at = models.DateTimeField(_("archived"), null=True, blank=True, editable=False)
    members = models.ManyToManyField(
        settings.AUTH_USER_MODEL, through="Membership", related_name="seminars"
    )

    objects = SeminarQuerySet.as_manager()

    class Meta:
        verbose_name = _("seminar")
        verbose_name_plural = _("seminars")
        ordering = ["title"]

    def __str__(self):
        return self.title

    def get_absolute_url(self):
        return reverse("seminars:seminar", args=[self.slug])

    @property
    def zone(self):
        """The time zone in which dates are said and understood here."""
        return zoneinfo.ZoneInfo(self.timezone)

    @property
    def is_archived(self):
        return self.archived_at is not None

    def archive(self):
        """Let this be read, and no longer written in; archived already, it stays as it is."""
        type(self).objects.filter(pk=self.pk, archived_at=None).update(archived_at=now())

    def let_grow(self):
        """Raise Archived where nothing is put on the list any more."""
        if self.is_archived:
            raise Archived(self)

    def take_out_of_archive(self):
        """Let people go on here."""
        type(self).objects.filter(pk=self.pk).update(archived_at=None)

    def admit(self, user, role="student"):
        """Make `user` a member; who is one already keeps their role. Gives the Membership."""
        return self.memberships.get_or_create(user=user, defaults={"role": role})[0]

    def renew_invitation(self, expires_at=None):
        """Give this a new invitation, perhaps until a moment; the one before lets nobody in."""
        fresh = {"code": new_code(), "expires_at": expires_at}
        return Invitation.objects.update_or_create(seminar=self, defaults=fresh)[0]

    def taught_by(self, user):
        """Say whether `user` has the instructor's hand here."""
        return user.is_admin or self.memberships.filter(user=user, role="instructor").exists()

    @transaction.atomic
    def set_reading(self, article, slug, **details):
        """Put `article` at the end of the reading list. Gives the Reading; raises Archived."""
        self.let_grow()
        last = self.readings.aggregate(last=Max("position"))["last"]
        position = 0 if last is None else last + 1
        return self.readings.create(article=article, slug=slug, position=position, **details)


class Membership(models.Model):
    """A person's place in a seminar. A student may be in a `group`, one of the same seminar."""

    class Role(models.TextChoices):
        STUDENT = "student", _("Student")
        INSTRUCTOR = "instructor", _("Instructor")

    seminar = models.ForeignKey(Seminar, on_delete=models.PROTECT, related_name="memberships")
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="memberships"
    )
    role = models.CharField(_("role"), max_length=10, choices=Role, default=Role.STUDENT)
    group = models.ForeignKey(
        "Group",
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="memberships",
        verbose_name=_("group"),
    )
    joined_at = models.DateTimeField(_("joined"), default=now, editable=False)

    objects = MembershipQuerySet.as_manager()

    class Meta:
        verbose_name = _("membership")
        verbose_name_plural = _("memberships")
        constraints = [
            models.UniqueConstraint(fields=["seminar", "user"], name="membership_once"),
            models.CheckConstraint(
                condition=Q(role__in=["student", "instructor"]), name="membership_role_is_known"
            ),
        ]

    def __str__(self):
        return f"{self.user} · {self.seminar}"

    @property
    def teaches(self):
        return self.role == self.Role.INSTRUCTOR


class Invitation(models.Model):
    """The code that lets people join a seminar as students; a renewed one ends the one before."""

    seminar = models.OneToOneField(Seminar, on_delete=models.CASCADE, related_name="invitation")
    code = models.CharField(_("code"), max_length=32, unique=True, default=new_code)
    expires_at = models.DateTimeField(_("expires"), null=True, blank=True)

    objects = InvitationQuerySet.as_manager()

    class Meta:
        verbose_name = _("invitation")
        verbose_name_plural = _("invitations")

    def __str__(self):
        return str(self.seminar)

    def get_absolute_url(self):
        return reverse("seminars:joining", args=[self.code])

    @property
    def code_in_parts(self):
        """The code as it is read out."""
        return in_parts(self.code)
