"""Who may see and change a reply: it has the audience of the note that it answers."""

from django.db.models import Q, QuerySet

from annotations.models.notes import Annotation
from reader.removal import restorable_since
from seminars.models import Reading


class ReplyQuerySet(QuerySet):
    def standing(self):
        return self.filter(deleted_at=None)

    def visible_to(self, user):
        """Who has left a seminar sees their own notes there, and no more what others reply."""
        if not user.is_authenticated:
            return self.none()
        notes = Annotation.objects.visible_to(user)
        return self.standing().filter(
            Q(author=user) | _where_they_read(user), annotation__in=notes.values("pk")
        )

    def helpful_to(self, user):
        """What `user` may find helpful: what others say to them."""
        return self.visible_to(user).exclude(author=user.pk)

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
