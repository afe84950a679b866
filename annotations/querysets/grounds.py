"""On what grounds somebody sees what others said: readings open to them, those they teach, and
the groups that they are in."""

from dataclasses import dataclass

from reader.models import User
from seminars.models import Reading


@dataclass(frozen=True)
class Grounds:
    """`read` and `taught` are readings, as `reading__in` takes them: a subquery, or a few ids.
    `groups` are groups in the same way.

    Where somebody was let into one reading already, its id says the same as the subquery, and a
    page that asks many questions about that one reading asks them more simply.
    """

    user: User
    read: object
    taught: object
    groups: object = ()

    @classmethod
    def anywhere(cls, user):
        """The grounds of `user`, whichever reading it is."""
        read, taught = Reading.objects.visible_to(user), Reading.objects.taught_by(user)
        return cls(user, read.values("pk"), taught.values("pk"), _groups_of(user))

    @classmethod
    def within(cls, user, reading, teaches, group=None):
        """The grounds of `user` in one `reading` that they may read; None stands for no reading.

        `group` is the id of the group of its seminar that they are in, if they are in one.
        """
        here = [reading.pk] if reading else []
        return cls(user, here, here if teaches else [], [group] if group else [])


def _groups_of(user):
    if not user.is_authenticated:
        return []
    return user.memberships.filter(group__isnull=False).values("group")


def grounds_of(who):
    """Give the Grounds of `who`: a User, or the Grounds themselves."""
    return who if isinstance(who, Grounds) else Grounds.anywhere(who)
