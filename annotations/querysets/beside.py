"""What somebody may see of the rows that stand beside notes, with the columns of these."""

from django.db.models import Q, QuerySet

from annotations.querysets.grounds import grounds_of
from annotations.querysets.notes import said_in, shared_with


class BesideQuerySet(QuerySet):
    def visible_to(self, who):
        """What somebody may see of what stands; the same rule as for the notes."""
        grounds = grounds_of(who)
        if not grounds.user.is_authenticated:
            return self.none()
        return self.filter(Q(author=grounds.user) | shared_with(grounds))

    def shared_in(self, reading, grounds):
        """What `visible_to` gives in `reading`, but for what one sees only because one wrote it."""
        return self.filter(shared_with(grounds), reading=reading)

    def alone_in(self, reading, article, grounds):
        """The rest of what one sees there; `reading` is None outside any seminar."""
        own = self.filter(said_in(reading, article, grounds.user), author=grounds.user)
        return own.exclude(shared_with(grounds))
