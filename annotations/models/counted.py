"""What is counted where it stands, and found, for as long as it is neither deleted nor hidden."""

from django.db import models, transaction

from annotations.counting import layers, ranks
from annotations.models.findable import Findable
from annotations.models.moderation import Deed, Flag
from annotations.models.notices import Notice
from annotations.models.pseudonyms import Pseudonym
from annotations.models.tags import Tag


class Counted(models.Model):
    """A note, as the tallies of its layer, searches and lists of tags know it.

    It goes from all of them when it is deleted or hidden, and comes back when it is neither any
    more. Whoever changes that holds it first, by `_lock`, which gives the row as it stands now.
    """

    class Meta:
        abstract = True

    @transaction.atomic
    def withdraw(self):
        standing = self._lock()
        if not standing.is_deleted:
            if standing.is_hidden:
                layers.touch(standing)
            else:
                standing._disappear()
            super().withdraw()

    @transaction.atomic
    def restore(self):
        standing = self._lock()
        if standing.is_deleted and not standing.is_erased:
            super().restore()
            standing._come_back(still_gone=standing.is_hidden)

    @transaction.atomic
    def hide(self, by, reason):
        """Take this out of the sight of all but its author and those who teach there."""
        standing = self._lock()
        if standing.is_standing and standing.reading_id:  # it may be its author's alone by now
            standing._disappear()
            self.set_hidden(by, reason)
            Flag.settle(self)
            Notice.tell_of_hiding(standing)
            Deed.record(Deed.What.HIDDEN, standing, by, reason)

    @transaction.atomic
    def unhide(self, by):
        """Show this again to all who may see it."""
        standing = self._lock()
        if standing.is_hidden:
            self.set_shown()
            standing._come_back(still_gone=standing.is_deleted)
            Deed.record(Deed.What.SHOWN, standing, by)

    def _take_rank(self):
        ranks.give(type(self).objects.filter(pk=self.pk))

    def _appear(self, thread=None):
        """Be counted where this stands, and be found, with the `thread` where that is known."""
        if held := layers.count_in(self):
            held.begin()
            Pseudonym.give(held, self)
        thread = self.replies.standing() if thread is None else thread
        Findable.of(self, thread).save(force_insert=True)
        Tag.write(self)

    def _come_back(self, still_gone):
        """Appear, unless this is gone for another reason as well."""
        if still_gone:
            layers.touch(self)
        else:
            self._appear()

    def _disappear(self):
        layers.count_out(self)
        Findable.objects.filter(pk=self.pk).delete()
        if self.tags:
            self.tagged.all().delete()
