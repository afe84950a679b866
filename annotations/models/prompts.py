"""Prompts: an instructor's questions, which gather answers."""

from django.conf import settings
from django.db import models, transaction
from django.db.models import F, Max, Q
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from annotations.following import catch_up
from annotations.models.images import Image, ImageUse
from annotations.models.places import About, Anchored, hold_text
from annotations.models.written import Written
from annotations.querysets.prompts import PromptQuerySet, UnlockQuerySet
from annotations.targets import again, whole
from annotations.words.mentioning import names_from
from reader.fields import RenderedField
from reader.rendering import render_note
from seminars.dates import in_words
from seminars.models import Reading


class Prompt(Anchored, Written):
    """A question in one reading. Hidden ones are drafts that only instructors see, as are those
    before `opens_at`; after `closes_at` students answer no more.

    Students see the others' answers at once; with `answer_first`, after their own; and from
    `reveals_at` on in any case, but before it, where they need not answer first, not at all.
    `answerers` is how many people have answered it.
    """

    reading = models.ForeignKey(Reading, on_delete=models.PROTECT, related_name="prompts")
    position = models.PositiveIntegerField(default=0, editable=False)
    answer_first = models.BooleanField(
        _("answer first"),
        default=False,
        help_text=_("Students see the others' answers only after their own."),
    )
    hidden = models.BooleanField(
        _("hidden"), default=False, help_text=_("Only the instructors see it.")
    )
    opens_at = models.DateTimeField(_("shown from"), null=True, blank=True)
    closes_at = models.DateTimeField(_("answered until"), null=True, blank=True)
    reveals_at = models.DateTimeField(_("answers open to all from"), null=True, blank=True)
    answerers = models.PositiveIntegerField(default=0, editable=False)

    pseudonym = None  # whoever asks the seminar does so under their name

    objects = PromptQuerySet.as_manager()

    class Meta:
        verbose_name = _("prompt")
        verbose_name_plural = _("prompts")
        ordering = ["position", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["author", "submission"], name="prompt_posted_once"),
            models.CheckConstraint(condition=~Q(body=""), name="prompt_has_words"),
            models.CheckConstraint(
                condition=Q(about=About.WORDS) & ~Q(exact="")
                | Q(about__in=[About.WHOLE, About.PARAGRAPH], exact=""),
                name="prompt_words_when_about_words",
            ),
            models.CheckConstraint(
                condition=Q(opens_at=None) | Q(closes_at=None) | Q(opens_at__lt=F("closes_at")),
                name="prompt_opens_before_it_closes",
            ),
        ]

    def get_absolute_url(self):
        return reverse("annotations:prompt", args=[self.pk])

    @classmethod
    @transaction.atomic
    def post(cls, target, author, submission, reading, **fields):
        """Set a prompt, last in its reading; a second post of the same submission writes nothing.

        Gives the Prompt. Raises Closed where the reading takes no more words from `author`.
        """
        reading.let_write(author)
        new = cls.begun(author=author, reading=reading, **target.as_fields(), **fields)
        text = hold_text(target.revision.article_id)
        last = reading.prompts.aggregate(last=Max("position"))["last"]
        new.position = 0 if last is None else last + 1
        prompt, created = new.once(submission, [*target.as_list(), fields.get("body")])
        if created:
            prompt.stand_at(target)
            catch_up(prompt, target.revision, text)
        return prompt

    def reword(self, begun_from, by=None, **changes):
        self.reading.let_write(by or self.author)
        super().reword(begun_from, by=by, **changes)

    def unlock(self, answer):
        """Open the others' answers to the author of `answer`, for good."""
        first = {
            "annotation": answer,
            "body": answer.body,
            "html": answer.html,
            "mentioned": answer.mentioned,
            "at": answer.created_at,
        }
        unlock, created = self.unlocks.get_or_create(user=answer.author, defaults=first)
        if created:
            if images := list(Image.objects.used_by(answer)):
                ImageUse.record(unlock, images)
            Prompt.objects.filter(pk=self.pk).update(answerers=F("answerers") + 1)

    @classmethod
    def set_again(cls, prompt, reading, author, submission):
        """Set `prompt`, of another reading, in `reading` as well, as a draft: on its words where
        that reads the same text and has them, else on the whole. Gives the new Prompt."""
        revision = reading.article.current
        same = prompt.article_id == revision.article_id and not prompt.is_orphan
        return cls.post(
            again(prompt, revision) if same else whole(revision),
            author,
            submission,
            reading,
            body=prompt.body,
            answer_first=prompt.answer_first,
            hidden=True,
        )

    def reveals(self, answered):
        """Whether a student who has `answered`, or has not, sees the others' answers now.

        The same as `revealed_to`.
        """
        if self.reveals_at is not None and self.reveals_at <= timezone.now():
            return True
        return answered if self.answer_first else self.reveals_at is None

    @property
    def seminar(self):
        return self.reading.seminar

    @property
    def is_waiting(self):
        """Whether its day is still to come: until then only the instructors see it."""
        return self.opens_at is not None and self.opens_at > timezone.now()

    @property
    def is_closed(self):
        """Whether students answer it no more."""
        return self.closes_at is not None and self.closes_at <= timezone.now()

    def answers_line(self, zone, group=None):
        """Say in words who sees an answer that is to the seminar, or to a `group` of it; None where
        all of it does. `zone` is the time zone in which moments are said.
        """
        if self.hidden or self.is_deleted or self.is_waiting:
            return _("Only the instructors, while the prompt is hidden")
        if self.is_kept_back:
            moment = in_words(self.reveals_at, zone)
            return gettext("Only the instructors until {moment}").format(moment=moment)
        if not self.reveals(answered=False):
            return self._line_of_answer_first(zone, group)
        return None

    def _line_of_answer_first(self, zone, group):
        if self.reveals_at is None:
            if group is None:
                return _("Seen by all who have answered")
            words = gettext("Seen by those of {group} who have answered, and the instructors")
            return words.format(group=group)
        if group is None:
            words = gettext("Seen by all who have answered, and by everybody from {moment}")
        else:
            words = gettext(
                "Seen by those of {group} who have answered, by all of it from {moment}, and by "
                "the instructors"
            )
        return words.format(group=group, moment=in_words(self.reveals_at, zone))

    @property
    def reveals_later(self):
        """Whether a day is set on which the answers open to all, and is still to come."""
        return self.reveals_at is not None and self.reveals_at > timezone.now()

    @property
    def is_kept_back(self):
        """Whether students have to wait for the others' answers, whether they answer or not."""
        return not self.reveals(answered=True)

    def hide(self):
        self.hidden = True
        self.save(update_fields=["hidden"])

    def show(self):
        self.hidden = False
        self.save(update_fields=["hidden"])

    def close(self):
        """Take no more answers of students from now on; one that is still to be shown takes none
        yet, and stays as it is."""
        if not (self.is_closed or self.is_waiting):
            self.closes_at = timezone.now()
            self.save(update_fields=["closes_at"])

    def reopen(self):
        """Take answers again, without an end."""
        if self.is_closed:
            self.closes_at = None
            self.save(update_fields=["closes_at"])

    @transaction.atomic
    def move(self, steps):
        """Move this among the prompts of its reading, by `steps` places (-1 is one earlier)."""
        hold_text(self.article_id)
        Reading.objects.hold(self.reading_id)
        prompts = list(self.reading.prompts.standing())
        if self not in prompts:  # somebody deleted it in the meantime
            return
        here = prompts.index(self)
        there = min(max(here + steps, 0), len(prompts) - 1)
        prompts.insert(there, prompts.pop(here))
        for position, prompt in enumerate(prompts):
            prompt.position = position
        Prompt.objects.bulk_update(prompts, ["position"])


class Unlock(models.Model):
    """The first answer of a person to a prompt, which opened the others' answers to them.

    `body` is that answer as first written; instructors can always see it.
    """

    prompt = models.ForeignKey(Prompt, on_delete=models.CASCADE, related_name="unlocks")
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="unlocks"
    )
    annotation = models.ForeignKey(
        "Annotation", on_delete=models.PROTECT, related_name="first_versions"
    )
    body = models.TextField()
    html = RenderedField()
    mentioned = models.TextField(blank=True, default="", editable=False)
    at = models.DateTimeField(default=timezone.now, editable=False)

    objects = UnlockQuerySet.as_manager()

    class Meta:
        verbose_name = _("first answer")
        verbose_name_plural = _("first answers")
        constraints = [
            models.UniqueConstraint(fields=["prompt", "user"], name="unlock_once"),
        ]

    def __str__(self):
        return f"{self.prompt_id} · {self.user_id}"

    def rerendered(self):
        """Give the HTML that the body makes today."""
        images = Image.sizes_of(Image.objects.used_by(self))
        return render_note(self.body, images, names_from(self.mentioned))
