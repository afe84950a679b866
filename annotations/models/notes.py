"""Annotations: what a reader says about a span of text."""

from django.db import models, transaction
from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from annotations.counting import layers, ranks
from annotations.following import catch_up
from annotations.models.counted import Counted
from annotations.models.hiding import Hideable, hidden_with_a_reason
from annotations.models.kinds import Audience, Motivation, seen_by
from annotations.models.mentions import Mention, Mentioning
from annotations.models.notices import Notice
from annotations.models.places import About, Anchored, hold_text
from annotations.models.prompts import Prompt
from annotations.models.tags import LONGEST_LINE, Tag
from annotations.models.threads import Threaded
from annotations.models.written import Conflict
from annotations.querysets.notes import AnnotationQuerySet
from annotations.words.mentioning import column_of, mentioned_in
from annotations.words.tagging import tags_in
from seminars.models import Group, Reading


class Annotation(Counted, Anchored, Hideable, Mentioning, Threaded):
    """A note on a text. Only-me notes belong to article and author; all others to a reading.

    What is said to a group of the seminar names its `group`, whoever is in that later.

    `tags` is the line that its card shows; while it stands, it has a `Tag` for each.

    Lists are sorted by `rank`, where its paragraph comes in today's text: see
    `annotations.counting.ranks`.
    """

    reading = models.ForeignKey(
        Reading, on_delete=models.PROTECT, null=True, related_name="annotations"
    )
    motivation = models.CharField(
        _("kind"), max_length=12, choices=Motivation, default=Motivation.COMMENTING
    )
    audience = models.CharField(
        _("who can see it"), max_length=11, choices=Audience, default=Audience.SEMINAR
    )
    # Nothing is looked for by this alone.
    group = models.ForeignKey(
        Group,
        on_delete=models.PROTECT,
        null=True,
        editable=False,
        related_name="annotations",
        db_index=False,
    )
    prompt = models.ForeignKey(Prompt, on_delete=models.PROTECT, null=True, related_name="answers")
    tags = models.CharField(_("tags"), max_length=LONGEST_LINE, blank=True, default="")
    rank = models.PositiveIntegerField(default=0, editable=False)

    SAID = (*Mentioning.SAID, "tags")

    objects = AnnotationQuerySet.as_manager()

    class Meta:
        verbose_name = _("note")
        verbose_name_plural = _("notes")
        constraints = [
            models.UniqueConstraint(fields=["author", "submission"], name="note_posted_once"),
            models.CheckConstraint(
                condition=Q(audience=Audience.ME, reading=None)
                | Q(
                    audience__in=[Audience.SEMINAR, Audience.GROUP, Audience.INSTRUCTORS],
                    reading__isnull=False,
                ),
                name="note_shared_in_a_reading",
            ),
            models.CheckConstraint(
                condition=Q(audience=Audience.GROUP, group__isnull=False)
                | ~Q(audience=Audience.GROUP) & Q(group=None),
                name="note_names_its_group",
            ),
            models.CheckConstraint(
                condition=Q(motivation__in=Motivation.values), name="note_motivation_is_known"
            ),
            models.CheckConstraint(
                condition=Q(prompt=None) | ~Q(audience=Audience.ME), name="answer_is_shared"
            ),
            models.CheckConstraint(
                condition=Q(prompt=None) | ~Q(motivation=Motivation.HIGHLIGHTING),
                name="answer_has_words",
            ),
            models.CheckConstraint(
                condition=~Q(body="")
                | Q(motivation=Motivation.HIGHLIGHTING)
                | Q(deleted_at__isnull=False),
                name="note_has_words",
            ),
            models.CheckConstraint(
                condition=Q(about=About.WORDS) & ~Q(exact="")
                | Q(about__in=[About.WHOLE, About.PARAGRAPH], exact=""),
                name="note_words_when_about_words",
            ),
            models.CheckConstraint(
                condition=~Q(motivation=Motivation.HIGHLIGHTING) | Q(about=About.WORDS),
                name="highlight_has_words",
            ),
            models.CheckConstraint(
                condition=Q(settled_by=None) | Q(motivation=Motivation.QUESTIONING),
                name="settled_is_a_question",
            ),
            models.CheckConstraint(
                condition=hidden_with_a_reason(), name="note_hidden_with_a_reason"
            ),
            models.CheckConstraint(
                condition=Q(hidden_at=None) | Q(reading__isnull=False),
                name="note_hidden_was_shared",
            ),
        ]
        indexes = [
            models.Index(
                fields=["reading", "paragraph", "-created_at", "-id"], name="note_by_paragraph"
            ),
            models.Index(fields=["reading", "-created_at", "-id"], name="note_by_date"),
            # Not for questions alone: a plan that serves all values cannot use such an index.
            models.Index(
                fields=["reading", "motivation", "-created_at", "-id"], name="note_by_kind"
            ),
            models.Index(
                fields=["reading", "-created_at", "-id"],
                condition=Q(prompt__isnull=False),
                name="answer_by_date",
            ),
            models.Index(fields=["reading", "author", "-created_at", "-id"], name="note_by_person"),
            models.Index(
                fields=["reading", "rank", "start", "created_at", "id"], name="note_by_rank"
            ),
            models.Index(
                fields=["reading", "-replied", "-created_at", "-id"], name="note_by_replies"
            ),
            models.Index(fields=["author", "article", "audience", "prompt"], name="note_by_author"),
        ]

    def get_absolute_url(self):
        return reverse("annotations:note", args=[self.pk])

    @classmethod
    def post(cls, target, author, submission, **fields):
        """Write a note at `target`; a second post of the same submission writes nothing.

        `fields` are body, motivation, audience, group_id, reading, prompt, tags. Gives the
        Annotation. Raises Closed where the reading takes no more words from `author`.
        """
        if fields.get("reading") is not None:
            fields["reading"].let_write(author)
        # Where an answer stands is its prompt's business, and may change between two clicks.
        said = [] if fields.get("prompt") else target.as_list()
        said += [fields.get("audience"), fields.get("body"), fields.get("tags", "")]
        said += [fields["group_id"]] if fields.get("group_id") else []
        people = mentioned_in(fields.get("body", ""), fields.get("reading"))
        fields |= {"mentioned": column_of(people), "rank": ranks.of(target) or 0}
        note = cls.begun(author=author, **target.as_fields(), **fields)
        with transaction.atomic():
            return note._post(target, submission, said, people)

    def _post(self, target, submission, said, people):
        """Save this where nothing is left to do before. Gives the note that stands."""
        text = hold_text(target.revision.article_id)
        self.tags = Tag.as_first_written(self.tags, self.reading, text, self.author)
        note, created = self.once(submission, said)
        if created:
            Mention.write(note, people.values())
            Notice.tell_of_mention(note, people.values())
            note.stand_at(target)
            if catch_up(note, target.revision, text) or ranks.of(target) is None:
                note._take_rank()
            note._appear(thread=())
            if note.prompt is not None:
                note.prompt.unlock(note)
        return note

    @transaction.atomic
    def revise(self, begun_from, reading=None, **changes):
        """Change wording, tags, kind or audience. `reading` is where it is shared from now on.

        Raises Conflict where somebody changed it since `begun_from`, or replied, so that the
        audience can change no more, and Closed where a reading takes no more words from its author.
        """
        standing = self._lock()
        audience = changes.get("audience", standing.audience)
        group = changes.get("group_id", standing.group_id) if audience == Audience.GROUP else None
        changes["group_id"] = group
        shared_in = standing.reading or (None if audience == Audience.ME else reading)
        if shared_in is not None:
            shared_in.let_write(self.author)
        stays = (audience, group) == (standing.audience, standing.group_id)
        if not stays and not standing.audience_is_open:
            raise Conflict(standing)
        if changes.get("motivation", standing.motivation) != Motivation.QUESTIONING:
            changes["settled_by"] = None
        where = None if audience == Audience.ME else standing.reading or reading
        changes["reading"] = where
        line = changes.get("tags", standing.tags)
        changes["tags"] = Tag.as_first_written(line, where, self.article_id, self.author_id, self)
        self.reword_with_people(begun_from, where, **changes)
        if shared_in is not None:  # before its author, whom leaving their own notes touches
            Reading.objects.hold(shared_in.pk)
        if standing.is_standing:
            standing._disappear()
            self._lock()._appear()
        else:
            layers.touch(self)

    @transaction.atomic
    def put(self, target, by, begun_from):
        standing = self._lock()
        if standing.audience != self.audience:  # who may do this may be another question by now
            raise Conflict(standing)
        if standing.is_standing:
            standing._disappear()
        super().put(target, by, begun_from)
        self._take_rank()
        if standing.is_standing:
            self._lock()._appear()
        else:
            layers.touch(self)

    def _lock(self):
        hold_text(self.article_id)
        return Annotation.objects.select_for_update().get(pk=self.pk)

    def let_write(self, user):
        """Raise Closed where `user` may say nothing more in its thread, or reword it."""
        if self.reading is not None:
            self.reading.let_write(user)

    @property
    def anchor(self):
        return f"note-{self.pk}"

    @property
    def is_erased(self):
        return super().is_erased and self.motivation != Motivation.HIGHLIGHTING

    @property
    def tag_names(self):
        """Its tags, as they are shown."""
        return tags_in(self.tags)

    @property
    def asks(self):
        return self.motivation == Motivation.QUESTIONING

    @property
    def audience_is_open(self):
        """Whether the audience may still change: nobody else has replied.

        A reply that was deleted counts, since it may come back. What is hidden stays where those
        who hid it see it.
        """
        return not (self.is_hidden or self.replies.exclude(author=self.author_id).exists())

    @property
    def shared_line(self):
        """Say in words who sees this note, unless it is hidden."""
        zone = self.prompt and self.reading.seminar.zone
        return seen_by(self.audience, self.group, self.prompt, zone)
