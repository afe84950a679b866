"""Who may see and change a reply: it has the audience of the note that it answers."""

from django.db.models import QuerySet

from annotations.models.notes import Annotation
from reader.removal import restorable_since


class ReplyQuerySet(QuerySet):
    def standing(self):
        return self.filter(deleted_at=None)

    def visible_to(self, user):
        return self.filter(annotation__in=Annotation.objects.visible_to(user).values("pk"))

    def editable_by(self, user):
        if not user.is_authenticated:
            return self.none()
        return self.visible_to(user).filter(author=user)

    def deleted_by(self, user):
        """What `user` deleted and may still bring back."""
        return self.editable_by(user).filter(deleted_at__gte=restorable_since())
