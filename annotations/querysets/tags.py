"""Which tags somebody may see: those on notes that stand and that they may see."""

from django.db.models import Count, Min

from annotations.querysets.beside import BesideQuerySet
from annotations.querysets.notes import said_in
from annotations.words.tagging import key_of


class TagQuerySet(BesideQuerySet):
    def of(self, name):
        """Those that are spelled, in whatever case, as `name`."""
        return self.filter(key=key_of(name))

    def said_in(self, reading, article, user):
        """What belongs on the page where `user` reads."""
        return self.filter(said_in(reading, article, user))

    def containing(self, words):
        """Those that have `words` in them, in whatever case."""
        return self.filter(key__contains=key_of(words))

    def counted(self):
        """Give (name, number of notes) of each, by name, as the first of these notes spells it."""
        rows = self.order_by().values("key").annotate(number=Count("pk"), first=Min("annotation"))
        numbers = {row["key"]: (row["first"], row["number"]) for row in rows}
        firsts = self.filter(annotation__in={first for first, _number in numbers.values()})
        names = {(one.annotation_id, one.key): one.name for one in firsts.order_by()}
        return [(names[first, key], number) for key, (first, number) in sorted(numbers.items())]
