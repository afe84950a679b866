"""Who may see and change a reply: it has the audience of the note that it answers."""

from django.db.models import QuerySet

from annotations.models.notes import Annotation


class ReplyQuerySet(QuerySet):
    def standing(self):
        return self.filter(deleted_at=None)

    def visible_to(self, user):
        return self.filter(annotation__in=Annotation.objects.visible_to(user).values("pk"))

    def editable_by(self, user):
        if not user.is_authenticated:
            return self.none()
        return self.visible_to(user).filter(author=user)
