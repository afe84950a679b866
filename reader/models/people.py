"""People: everybody who has an account is a reader."""

import uuid

from django.contrib.auth.models import AbstractUser
from django.core.signing import BadSignature, Signer
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from reader.models.preferences import Preferences, known_preferences

SALT = "reader.writer"
LONGEST_ABOUT = 1000  # characters
# Begins the user name of whoever stands for somebody who has left; nobody can choose a slash.
LEFT = "left/"
# Rooms that show people's names are told when one has changed: functions that take the User.
_when_renamed = []


def when_renamed(do):
    """Have `do` called with a person whose name has changed."""
    _when_renamed.append(do)


class User(Preferences, AbstractUser):
    """A person with an account.

    `changes` counts what has changed on the pages that they alone see so: their own notes, and what
    they have seen. `made_by` is the instructor who made the account from a class list, and
    `has_first_password` says that the password is still the one that they handed out.

    `mark` is of chance, and on no page: it tells a backup who has been erased since. Since
    `export_offered_at` an admin has left their data for them to fetch.
    """

    display_name = models.CharField(
        _("display name"),
        max_length=80,
        blank=True,
        help_text=_("The name that others see beside your notes."),
    )
    pronouns = models.CharField(
        _("pronouns"), max_length=40, blank=True, help_text=_("How others speak of you.")
    )
    about = models.TextField(
        _("about you"),
        max_length=LONGEST_ABOUT,
        blank=True,
        help_text=_("A few words for those who read with you, if you like."),
    )
    is_instructor = models.BooleanField(
        _("instructor"),
        default=False,
        help_text=_("May bring texts in and teach seminars."),
    )
    made_by = models.ForeignKey(
        "self", on_delete=models.SET_NULL, null=True, editable=False, related_name="+"
    )
    has_first_password = models.BooleanField(default=False, editable=False)
    changes = models.PositiveIntegerField(default=0, editable=False)
    mark = models.UUIDField(unique=True, default=uuid.uuid4, editable=False)
    export_offered_at = models.DateTimeField(null=True, editable=False)

    class Meta(AbstractUser.Meta):
        verbose_name = _("person")
        verbose_name_plural = _("people")
        constraints = [
            *known_preferences(),
            models.CheckConstraint(
                condition=~Q(username__startswith=LEFT)
                | Q(is_active=False, display_name="", first_name="", last_name="", email=""),
                name="who_left_has_no_name",
            ),
        ]

    def __str__(self):
        return self.name

    def save(self, *args, **kwargs):
        before = None if self._state.adding else User.objects.filter(pk=self.pk).first()
        if before and not kwargs.get("update_fields"):  # what others count meanwhile stays counted
            kwargs["update_fields"] = [one.name for one in _columns() if one.name != "changes"]
        super().save(*args, **kwargs)
        if before and before.name != self.name:
            for do in _when_renamed:
                do(self)

    @classmethod
    def touch(cls, pk):
        """Note that something has changed on the pages that the person of that id sees."""
        cls.objects.filter(pk=pk).update(changes=F("changes") + 1)

    @property
    def name(self):
        """The name that others see."""
        return self.display_name or self.get_full_name() or called(self.username)

    @property
    def initials(self):
        """One or two capital letters that stand for the name."""
        if self.has_left:
            return "–"
        words = [word for word in self.name.split() if not word.endswith(".")]
        chosen = words[:1] + words[-1:] if len(words) > 1 else words[:1]
        return "".join(word[0] for word in chosen).upper()

    @property
    def has_left(self):
        """Whether this stands for somebody who has left, and is nobody."""
        return self.username.startswith(LEFT)

    @property
    def is_admin(self):
        """Whether this person looks after texts, seminars and people."""
        return self.is_active and self.is_superuser

    @property
    def may_bring_in(self):
        """Whether this person may bring a text in."""
        return self.is_active and (self.is_instructor or self.is_superuser)

    @property
    def rights(self):
        """What makes a difference to the rules about texts, besides who it is: for the shape of a
        prepared query."""
        return self.is_admin, self.may_bring_in

    @property
    def signature(self):
        """What a form says besides who fills it in, so that a stranger cannot say the same."""
        return Signer(salt=SALT).sign(self.pk)


def called(username):
    """What somebody of that user name is called who has no other name."""
    return gettext("Somebody who left") if username.startswith(LEFT) else username


def _columns():
    return [one for one in User._meta.concrete_fields if not one.primary_key]


def has_signed(writer, signature):
    """Whether `signature` is that of the person with the id `writer`, both as a form has them."""
    try:
        return Signer(salt=SALT).unsign(signature or "") == writer
    except BadSignature:
        return False
