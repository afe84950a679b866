"""Who may see and change a reply: it has the audience of the note that it answers."""

from django.db.models import Q, QuerySet

from annotations.models.notes import Annotation
from annotations.querysets.hiding import STANDS, not_hidden_from
from reader.removal import restorable_since
from seminars.models import Reading


class ReplyQuerySet(QuerySet):
    def standing(self):
        """Those that are there for everybody who may see them: neither deleted nor hidden."""
        return self.filter(STANDS)

    def kept(self):
        """Those that their authors did not delete, hidden or not."""
        return self.filter(deleted_at=None)

    def in_sight(self, who):
        """Those that stand, or are hidden from others than `who`."""
        return self.kept().filter(not_hidden_from(who, "annotation__"))

    def visible_to(self, user):
        """Who has left a seminar sees their own notes there, and no more what others reply."""
        if not user.is_authenticated:
            return self.none()
        notes = Annotation.objects.visible_to(user)
        return self.in_sight(user).filter(
            Q(author=user) | _where_they_read(user), annotation__in=notes.values("pk")
        )

    def helpful_to(self, user):
        """What `user` may find helpful: what others say to them."""
        return self.visible_to(user).standing().exclude(author=user.pk)

    def flaggable_by(self, user):
        """What `user` may tell the instructors of: what others say to them."""
        return self.helpful_to(user)

    def moderatable_by(self, user):
        """What `user` may hide, or show again: what is shared where they teach."""
        if not user.is_authenticated:
            return self.none()
        taught = Reading.objects.taught_by(user).values("pk")
        return self.kept().filter(annotation__reading__in=taught)

    def editable_by(self, user):
        """What `user` may reword, delete and restore: their own, while they may read the text."""
        if not user.is_authenticated:
            return self.none()
        return self.filter(_where_they_read(user), author=user)

    def deleted_by(self, user):
        """What `user` deleted and may still bring back."""
        return self.editable_by(user).filter(deleted_at__gte=restorable_since())


def _where_they_read(user):
    readings = Reading.objects.visible_to(user)
    return Q(annotation__reading=None) | Q(annotation__reading__in=readings.values("pk"))
