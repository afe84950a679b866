"""What somebody is told of: a row for each person and event."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from annotations.querysets.notices import NoticeQuerySet
from seminars.models import Reading

LIKE_THE_ROW = {"on_delete": models.CASCADE, "null": True, "related_name": "+", "db_index": False}


class Notice(models.Model):
    """That something happened which may matter to `person`.

    It says what it is about, and nothing of what was said: whether they may know is asked when
    they look, and when a mail is sent. `annotation` is the note, also of a reply. `due_at` is the
    moment that a notice of something due was about.

    `mail` says how far `send_notices` has come with it, and `mailed_at` since when.
    """

    class Kind(models.TextChoices):
        REPLY = "reply"
        ANSWER = "answer"
        SETTLED = "settled"
        MENTION = "mention"
        READING = "reading"
        DUE = "due"
        HIDDEN = "hidden"
        FLAG = "flag"

    class Mail(models.TextChoices):
        WAITING = "waiting"
        TAKEN = "taken"  # by a run: from then on no other sends it
        SENT = "sent"
        NONE = "none"  # it was seen here first, was not wanted by mail, or is too old

    person = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.CASCADE,
        related_name="notices",
        db_index=False,
    )
    kind = models.CharField(max_length=7, choices=Kind)
    annotation = models.ForeignKey("Annotation", **LIKE_THE_ROW)
    reply = models.ForeignKey("Reply", **LIKE_THE_ROW)
    reading = models.ForeignKey(Reading, **LIKE_THE_ROW)
    due_at = models.DateTimeField(null=True)
    at = models.DateTimeField(default=timezone.now, editable=False)
    seen_at = models.DateTimeField(null=True)
    mail = models.CharField(max_length=7, choices=Mail, default=Mail.WAITING)
    mailed_at = models.DateTimeField(null=True)

    objects = NoticeQuerySet.as_manager()

    class Meta:
        verbose_name = _("notice")
        verbose_name_plural = _("notices")
        constraints = [
            models.UniqueConstraint(
                fields=["person", "reply"],
                condition=Q(kind__in=["reply", "answer", "mention"]),
                name="notice_of_reply_once",
            ),
            models.UniqueConstraint(
                fields=["person", "annotation", "kind"],
                condition=Q(kind__in=["mention", "settled"], reply=None),
                name="notice_of_note_once",
            ),
            models.UniqueConstraint(
                fields=["person", "reading", "kind", "due_at"],
                condition=Q(kind="due"),
                name="notice_of_due_once",
            ),
            models.CheckConstraint(
                condition=Q(kind__in=["reading", "due"], annotation=None, reading__isnull=False)
                | Q(kind__in=["reply", "answer"], reply__isnull=False, annotation__isnull=False)
                | Q(
                    kind__in=["mention", "settled", "hidden", "flag"],
                    reading=None,
                    annotation__isnull=False,
                ),
                name="notice_is_about_something",
            ),
            models.CheckConstraint(
                condition=Q(mail__in=["waiting", "none"], mailed_at=None)
                | Q(mail__in=["taken", "sent"], mailed_at__isnull=False),
                name="notice_mail_is_known",
            ),
        ]
        indexes = [
            models.Index(fields=["person", "-at", "-id"], name="notice_by_person"),
            models.Index(fields=["person"], condition=Q(seen_at=None), name="notice_unseen"),
            models.Index(fields=["person"], condition=Q(mail="waiting"), name="notice_to_mail"),
        ]

    def __str__(self):
        return f"{self.person_id} · {self.kind}"

    @property
    def thing(self):
        """The note or the reply that this is about; else None."""
        return self.reply or self.annotation

    @classmethod
    def tell(cls, people, kind, **about):
        """Write a notice to each of `people`, ids; who was told of it already is not told again."""
        rows = [cls(person_id=pk, kind=kind, **about) for pk in people]
        if rows:
            cls.objects.bulk_create(rows, ignore_conflicts=True)

    @classmethod
    def tell_of_mention(cls, thing, people):
        """Tell `people`, ids, that `thing`, a note or a reply, mentions them."""
        cls.tell(set(people) - {thing.author_id}, cls.Kind.MENTION, **_about(thing))

    @classmethod
    def tell_of_reply(cls, reply, note, mentioned):
        """Tell of a new reply whoever it mentions, the author of the note, and all who wrote in
        the thread; each of them once."""
        if note.reading_id is None:
            return
        about = {"annotation": note, "reply": reply}
        in_thread = set(note.replies.kept().order_by().values_list("author", flat=True).distinct())
        told = dict.fromkeys(in_thread, cls.Kind.REPLY)
        told[note.author_id] = cls.Kind.ANSWER if note.asks else cls.Kind.REPLY
        told |= dict.fromkeys(mentioned, cls.Kind.MENTION)
        told.pop(reply.author_id, None)
        rows = [cls(person_id=pk, kind=kind, **about) for pk, kind in told.items()]
        if rows:
            cls.objects.bulk_create(rows, ignore_conflicts=True)

    @classmethod
    def tell_of_hiding(cls, thing):
        """Tell the author of `thing` that it was hidden."""
        cls.tell([thing.author_id], cls.Kind.HIDDEN, **_about(thing))

    @classmethod
    def tell_of_flag(cls, flag):
        """Tell the instructors of the seminar that something was flagged."""
        teaching = flag.annotation.reading.seminar.memberships.filter(role="instructor")
        people = set(teaching.values_list("user", flat=True)) - {flag.person_id}
        cls.tell(people, cls.Kind.FLAG, annotation=flag.annotation, reply=flag.reply)


def _about(thing):
    note = thing.thread_of
    return {"annotation": note, "reply": None if thing is note else thing}


class Group(models.TextChoices):
    """Kinds of notices, as somebody chooses them."""

    ANSWERS = "answers", _("Answers to my questions")
    REPLIES = "replies", _("Replies to my notes, and in threads that I wrote in")
    MENTIONS = "mentions", _("Mentions of me")
    READINGS = "readings", _("New readings")
    DUE = "due", _("What is due soon")
    MODERATION = "moderation", _("What instructors hid of mine; what was flagged where I teach")


KINDS_OF = {
    Group.ANSWERS: [Notice.Kind.ANSWER, Notice.Kind.SETTLED],
    Group.REPLIES: [Notice.Kind.REPLY],
    Group.MENTIONS: [Notice.Kind.MENTION],
    Group.READINGS: [Notice.Kind.READING],
    Group.DUE: [Notice.Kind.DUE],
    Group.MODERATION: [Notice.Kind.HIDDEN, Notice.Kind.FLAG],
}


class How(models.TextChoices):
    """How somebody wants to be told."""

    OFF = "off", _("Not at all")
    SITE = "site", _("Here only")
    DIGEST = "digest", _("Here, and in the digest by mail")
    MAIL = "mail", _("Here, and by mail at once")


class Rhythm(models.TextChoices):
    """How often the digest comes."""

    DAILY = "daily", _("Every day")
    WEEKLY = "weekly", _("Every week")


class NoticeChoices(models.Model):
    """How a person wants to be told of each group; who has no row wants what the columns begin
    with. `digested_at` is when their last digest was put together."""

    person = models.OneToOneField(
        settings.AUTH_USER_MODEL,
        on_delete=models.CASCADE,
        primary_key=True,
        related_name="notice_choices",
    )
    answers = models.CharField(Group.ANSWERS.label, max_length=6, choices=How, default=How.DIGEST)
    replies = models.CharField(Group.REPLIES.label, max_length=6, choices=How, default=How.DIGEST)
    mentions = models.CharField(Group.MENTIONS.label, max_length=6, choices=How, default=How.DIGEST)
    readings = models.CharField(Group.READINGS.label, max_length=6, choices=How, default=How.DIGEST)
    due = models.CharField(Group.DUE.label, max_length=6, choices=How, default=How.DIGEST)
    moderation = models.CharField(
        Group.MODERATION.label, max_length=6, choices=How, default=How.DIGEST
    )
    digest = models.CharField(
        _("How often the digest comes"), max_length=6, choices=Rhythm, default=Rhythm.DAILY
    )
    digested_at = models.DateTimeField(null=True, editable=False)

    class Meta:
        verbose_name = _("choice of notices")
        verbose_name_plural = _("choices of notices")
        constraints = [
            models.CheckConstraint(
                condition=Q(**{f"{group}__in": How.values for group in Group.values})
                & Q(digest__in=Rhythm.values),
                name="notice_choices_are_known",
            )
        ]

    def __str__(self):
        return str(self.person_id)

    @classmethod
    def of(cls, person):
        """Give the choices of a person, unsaved where they have made none."""
        return cls.objects.filter(person=person).first() or cls(person=person)

    def kinds(self, *hows):
        """Give the kinds of notices that are to come in one of these ways."""
        chosen = [group for group in Group if getattr(self, group) in hows]
        return [kind for group in chosen for kind in KINDS_OF[group]]

    def end_mail(self):
        """Have everything that came by mail stand here only."""
        for group in Group:
            if getattr(self, group) in (How.DIGEST, How.MAIL):
                setattr(self, group, How.SITE)
        self.save()
