"""Who may know of what a notice is about: asked when they look, and when a mail is sent."""

from django.apps import apps
from django.db.models import Exists, OuterRef, Q, QuerySet
from django.db.models.functions import Coalesce
from django.utils import timezone

from annotations.querysets.names import pseudonym_of
from seminars.models import Membership, Reading


class NoticeQuerySet(QuerySet):
    def unseen(self):
        return self.filter(seen_at=None)

    def visible_to(self, user):
        """Those of `user` that are about something which they may see now, and is so still."""
        notes, replies, mentions, flags = (
            apps.get_model("annotations", name).objects
            for name in ("Annotation", "Reply", "Mention", "Flag")
        )
        # Nobody is told of what is for its author alone: it may have been for others once.
        heard = replies.visible_to(user).standing().filter(annotation__reading__isnull=False)
        shared = notes.visible_to(user).standing().filter(reading__isnull=False)
        note = shared.filter(pk=OuterRef("annotation"))
        reply = heard.filter(pk=OuterRef("reply"))
        meant = mentions.filter(person=user)
        readings = Reading.objects.visible_to(user).filter(pk=OuterRef("reading"))
        settled = notes.filter(pk=OuterRef("annotation"), settled_by__in=heard.values("pk"))
        so_still = Q(kind__in=["reply", "answer"]) | Q(kind="mention") & _with(meant)
        so_still |= Q(kind="settled") & Exists(settled)
        # Said once: to put these rules together takes longer than to answer them.
        said = Q(reply=None) & Exists(note) | Exists(reply)
        rule = Q(kind__in=["reply", "answer", "mention", "settled"]) & said & so_still
        hidden = _hidden(notes, user, "annotation") | _hidden(replies, user, "reply")
        rule |= Q(kind="hidden") & hidden
        rule |= Q(kind="flag") & _with(flags.open().visible_to(user))
        rule |= Q(kind="reading") & Exists(readings)
        rule |= Q(kind="due") & Exists(readings.filter(due_at=OuterRef("due_at")))
        return self.filter(rule, person=user)

    def to_show(self):
        """Each with what its line needs, and how who wrote it is called by whom."""
        beside = "article", "author", "reading__seminar"
        seminar = OuterRef("annotation__reading__seminar")
        taught = Membership.objects.filter(user=OuterRef("person"), seminar=seminar)
        return (
            self.select_related(
                *(f"annotation__{name}" for name in beside),
                "person",
                "reply__author",
                "reading__seminar",
                "reading__article",
            )
            .annotate(
                writer=Coalesce("reply__author", "annotation__author"),
                pseudonym=pseudonym_of(OuterRef("writer"), OuterRef("annotation__reading")),
                teaches=Exists(taught.filter(role="instructor")),
            )
            .order_by("-at", "-pk")
        )

    def see(self):
        """Note that somebody has seen these. Gives how many were new."""
        return self.unseen().update(seen_at=timezone.now())


def _with(rows):
    """Give the rule for notices on whose note, or whose reply, there is one of `rows`."""
    in_reply = rows.filter(reply=OuterRef("reply"))
    in_note = rows.filter(annotation=OuterRef("annotation"), reply=None)
    return Exists(in_reply) | Q(reply=None) & Exists(in_note)


def _hidden(things, user, column):
    hidden = things.kept().filter(author=user, hidden_at__isnull=False, pk=OuterRef(column))
    is_reply = Q(reply__isnull=column == "annotation")
    return is_reply & Exists(hidden)
