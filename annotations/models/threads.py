"""What is replied to a note, as the note itself knows it."""

from django.db import models, transaction
from django.db.models import F
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from annotations.counting import layers
from annotations.models.findable import Findable
from annotations.models.moderation import Deed
from annotations.models.notices import Notice


class Threaded(models.Model):
    """Something with a thread, by whose length lists are sorted: `replied` is how many stand.

    Where others replied, it leaves a tombstone when it is deleted. Whoever changes a thread holds
    it first, by `_lock`, which gives the row as it stands now.
    """

    replied = models.PositiveIntegerField(default=0, editable=False)
    replies_by_others = models.PositiveIntegerField(default=0, editable=False)
    # The reply that answers a question, as its author or an instructor has marked it.
    settled_by = models.ForeignKey(
        "Reply", on_delete=models.PROTECT, null=True, editable=False, related_name="settles"
    )
    # Since when nobody may add to its thread.
    locked_at = models.DateTimeField(_("thread closed"), null=True, editable=False)

    class Meta:
        abstract = True

    @property
    def thread_of(self):
        """The note whose thread this belongs to."""
        return self

    @property
    def is_locked(self):
        """Whether its thread is closed."""
        return self.locked_at is not None

    @transaction.atomic
    def lock(self, by):
        """Close the thread: nobody adds to it any more."""
        self._set_locked(timezone.now(), by, Deed.What.LOCKED)

    @transaction.atomic
    def unlock(self, by):
        """Open the thread again."""
        self._set_locked(None, by, Deed.What.UNLOCKED)

    def _set_locked(self, at, by, what):
        standing = self._lock()
        if standing.reading_id and standing.is_locked != bool(at):
            standing.locked_at = at
            standing.save(update_fields=["locked_at"])
            layers.touch(standing)
            Deed.record(what, standing, by)

    @transaction.atomic
    def settle(self, reply, by=None):
        """Mark `reply`, one of this question's, as what answers it; None takes the mark back.

        `by` is who says so: of others its author is told.
        """
        standing = self._lock()
        if standing.asks and standing.settled_by_id != (reply and reply.pk):
            standing.settled_by = reply
            standing.save(update_fields=["settled_by"])
            layers.touch(standing)
            if reply and by and by.pk != standing.author_id:
                Notice.tell([standing.author_id], Notice.Kind.SETTLED, annotation=standing)

    def add_to_thread(self, reply, by):
        """Count a reply in, or out: those of others keep a deleted note in sight.

        Gives what `layers.count_in` gives.
        """
        by_others = by * (reply.author_id != self.author_id)
        type(self).objects.filter(pk=self.pk).update(
            replies_by_others=F("replies_by_others") + by_others, replied=F("replied") + by
        )
        return self.touch_thread()

    def touch_thread(self):
        """Have pages sent anew, and found, with what the thread says now.

        Gives what `layers.count_in` gives.
        """
        held = layers.touch(self)
        Findable.rewrite(self)
        return held
