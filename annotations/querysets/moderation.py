"""Who may know that something was flagged, and what instructors did about it."""

from django.db.models import Q, QuerySet

from seminars.models import Reading, Seminar


class FlagQuerySet(QuerySet):
    def open(self):
        """Those that nobody has dealt with, on what stands."""
        stands = Q(reply=None, annotation__deleted_at=None, annotation__hidden_at=None)
        stands |= Q(reply__isnull=False, reply__deleted_at=None, reply__hidden_at=None)
        return self.filter(stands, settled_at=None)

    def visible_to(self, user):
        """Those on what is shared where `user` teaches; not even who raised one sees it again."""
        if not user.is_authenticated:
            return self.none()
        return self.filter(annotation__reading__in=Reading.objects.taught_by(user).values("pk"))

    def on(self, thing):
        """Those on `thing`, a note or a reply."""
        note = thing.thread_of
        return self.filter(annotation=note.pk, reply=None if thing is note else thing.pk)


class DeedQuerySet(QuerySet):
    """A log: it is written and read, and neither changed nor shortened."""

    def visible_to(self, user):
        return self.filter(seminar__in=Seminar.objects.editable_by(user).values("pk"))

    def update(self, **columns):
        raise TypeError("The log is not changed.")

    def delete(self):
        raise TypeError("The log is not shortened.")

    def bulk_update(self, *args, **kwargs):
        raise TypeError("The log is not changed.")
