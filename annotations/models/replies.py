"""Replies: contributions to the thread under a note."""

from django.db import models, transaction
from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from annotations.models.hiding import Hideable, hidden_with_a_reason
from annotations.models.mentions import Mention, Mentioning
from annotations.models.moderation import Deed, Flag
from annotations.models.notes import Annotation
from annotations.models.notices import Notice
from annotations.models.pseudonyms import Pseudonym
from annotations.querysets.replies import ReplyQuerySet
from annotations.words.mentioning import column_of, mentioned_in


class Locked(Exception):
    """The thread was closed: nobody adds to it any more."""


class Reply(Hideable, Mentioning):
    """An answer to a note, with that note's audience."""

    annotation = models.ForeignKey(Annotation, on_delete=models.PROTECT, related_name="replies")

    objects = ReplyQuerySet.as_manager()

    class Meta:
        verbose_name = _("reply")
        verbose_name_plural = _("replies")
        ordering = ["created_at", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["author", "submission"], name="reply_posted_once"),
            models.CheckConstraint(
                condition=~Q(body="") | Q(deleted_at__isnull=False), name="reply_has_words"
            ),
            models.CheckConstraint(
                condition=hidden_with_a_reason(), name="reply_hidden_with_a_reason"
            ),
        ]

    def get_absolute_url(self):
        return reverse("annotations:reply", args=[self.pk])

    @classmethod
    def post(cls, annotation, author, submission, **fields):
        """Reply to `annotation`; a second post of the same submission writes nothing.

        Raises Annotation.DoesNotExist where `author` may not see it any more, Closed where its
        reading takes no more words from them, and Locked where the thread was closed.
        """
        annotation.let_write(author)
        people = mentioned_in(fields.get("body", ""), annotation.reading_id)
        fields |= {"annotation": annotation, "mentioned": column_of(people)}
        reply = cls.begun(author=author, **fields)
        with transaction.atomic():
            return reply._post(submission, people)

    def _post(self, submission, people):
        """Save this where nothing is left to do before. Gives the reply that stands."""
        visible = Annotation.objects.visible_to(self.author).standing()
        note = visible.select_for_update().get(pk=self.annotation_id)
        said = [note.pk, self.body]
        if note.is_locked and not self.was_posted(self.author, submission, said):
            raise Locked
        self.annotation = note
        reply, created = self.once(submission, said)
        if created:
            Mention.write(reply, people.values())
            Notice.tell_of_reply(reply, note, people.values())
            if held := note.add_to_thread(reply, 1):
                Pseudonym.give(held, reply)
        return reply

    @property
    def thread_of(self):
        """The note whose thread this belongs to."""
        return self.annotation

    @property
    def shared_line(self):
        """Say in words who sees this, unless it is hidden: also where its note is, which leaves
        its thread to those who saw it."""
        return self.annotation.shared_line

    @transaction.atomic
    def reword(self, begun_from, by=None, **changes):
        self.annotation.let_write(by or self.author)
        self.reword_with_people(begun_from, self.annotation.reading_id, by=by, **changes)
        self.annotation.touch_thread()

    @transaction.atomic
    def withdraw(self):
        standing = self._lock()
        if not standing.is_deleted:
            super().withdraw()
            if standing.is_hidden:
                self.annotation.touch_thread()
            else:
                self.annotation.add_to_thread(self, -1)

    @transaction.atomic
    def restore(self):
        standing = self._lock()
        if standing.is_deleted and not standing.is_erased:
            super().restore()
            if standing.is_hidden:
                self.annotation.touch_thread()
            else:
                self.annotation.add_to_thread(self, 1)

    @transaction.atomic
    def hide(self, by, reason):
        """Take this out of the sight of all but its author and those who teach there."""
        standing = self._lock()
        if standing.is_standing and standing.annotation.reading_id:
            self.set_hidden(by, reason)
            self.annotation.add_to_thread(self, -1)
            Flag.settle(self)
            Notice.tell_of_hiding(self)
            Deed.record(Deed.What.HIDDEN, self, by, reason)

    @transaction.atomic
    def unhide(self, by):
        """Show this again to all who may see it."""
        standing = self._lock()
        if standing.is_hidden and standing.annotation.reading_id:  # or nobody sees its note by now
            self.set_shown()
            if not standing.is_deleted:
                self.annotation.add_to_thread(self, 1)
            Deed.record(Deed.What.SHOWN, self, by)

    def _lock(self):
        # Not its key: who marks it as the answer holds the question, for which this one waits.
        return Reply.objects.select_for_update(no_key=True).get(pk=self.pk)
