"""On what grounds somebody sees what others said: readings open to them, and those they teach."""

from dataclasses import dataclass

from reader.models import User
from seminars.models import Reading


@dataclass(frozen=True)
class Grounds:
    """`read` and `taught` are readings, as `reading__in` takes them: a subquery, or a few ids.

    Where somebody was let into one reading already, its id says the same as the subquery, and a
    page that asks many questions about that one reading asks them more simply.
    """

    user: User
    read: object
    taught: object

    @classmethod
    def anywhere(cls, user):
        """The grounds of `user`, whichever reading it is."""
        taught = Reading.objects.taught_by(user)
        return cls(user, Reading.objects.visible_to(user).values("pk"), taught.values("pk"))

    @classmethod
    def within(cls, user, reading, teaches):
        """The grounds of `user` in one `reading` that they may read; None stands for no reading."""
        here = [reading.pk] if reading else []
        return cls(user, here, here if teaches else [])


def grounds_of(who):
    """Give the Grounds of `who`: a User, or the Grounds themselves."""
    return who if isinstance(who, Grounds) else Grounds.anywhere(who)
