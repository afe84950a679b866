"""What somebody may find."""

from django.db.models import Q, QuerySet

from annotations.folding import sought_words
from annotations.querysets.grounds import grounds_of
from annotations.querysets.notes import said_in, shared_with


class FindableQuerySet(QuerySet):
    def visible_to(self, who):
        """What somebody may see of what stands; the same rule as for the notes."""
        grounds = grounds_of(who)
        if not grounds.user.is_authenticated:
            return self.none()
        return self.filter(Q(author=grounds.user) | shared_with(grounds))

    def said_in(self, reading, article, user):
        return self.filter(said_in(reading, article, user))

    def saying(self, sought):
        """Those that have all words of `sought` in them, whatever their case and accents."""
        words = sought_words(sought)
        return self.filter(*(Q(words__contains=word) for word in words)) if words else self.none()
