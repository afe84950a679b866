"""Groups: some of the students of a seminar, who discuss a reading among themselves."""

from itertools import count, islice

from django.db import models, transaction
from django.db.models import Max, Q
from django.urls import reverse
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from seminars.models.seminars import Seminar
from seminars.querysets import GroupQuerySet

LONGEST_NAME = 40  # letters


class Group(models.Model):
    """A group of a seminar. What was written in it keeps it from being deleted."""

    seminar = models.ForeignKey(Seminar, on_delete=models.PROTECT, related_name="groups")
    name = models.CharField(_("name"), max_length=LONGEST_NAME)
    position = models.PositiveIntegerField(default=0, editable=False)

    objects = GroupQuerySet.as_manager()

    class Meta:
        verbose_name = _("group")
        verbose_name_plural = _("groups")
        ordering = ["position", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["seminar", "name"], name="group_name_once"),
            models.CheckConstraint(condition=~Q(name=""), name="group_has_a_name"),
        ]

    def __str__(self):
        return self.name

    def get_absolute_url(self):
        return reverse("seminars:group", args=[self.seminar.slug, self.pk])

    @classmethod
    @transaction.atomic
    def make(cls, seminar, name):
        """Make the last group of `seminar`. Gives the Group."""
        Seminar.objects.select_for_update().get(pk=seminar.pk)
        last = seminar.groups.aggregate(last=Max("position"))["last"]
        return seminar.groups.create(name=name, position=0 if last is None else last + 1)

    def take_in(self, memberships):
        """Have these students of the same seminar be in this group, and in no other."""
        memberships.filter(seminar=self.seminar_id).update(group=self)


def free_names(seminar, number):
    """Give so many names, by their numbers, that no group of `seminar` has yet."""
    taken = set(seminar.groups.values_list("name", flat=True))
    names = (gettext("Group %s") % place for place in count(1))
    return list(islice((name for name in names if name not in taken), max(number, 0)))
