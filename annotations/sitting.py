"""A sitting: somebody reading an article, in one of their seminars or alone."""

from dataclasses import dataclass
from functools import cached_property

from django.db.models import Exists, OuterRef
from django.shortcuts import get_object_or_404
from django.urls import reverse

from annotations.listing import standing_at
from annotations.models import Annotation, Prompt
from annotations.models.notes import Audience
from annotations.models.places import About
from annotations.past import Past, address_at, as_of, orphaned, put_back, stood_at
from reader.models import Article, Revision, User
from seminars.models import Reading


@dataclass
class Sitting:
    """Who reads what, where. `reading` is None outside any seminar.

    `teaches` says whether the reader has the instructor's hand here, `may_edit` whether they may
    publish a revision of the text. `past` is the earlier revision that is read, where it is one.
    """

    user: User
    article: Article
    reading: Reading | None = None
    teaches: bool = False
    may_edit: bool = False
    past: Past | None = None

    @classmethod
    def at(cls, user, text=None, seminar=None, reading=None):
        """Give the sitting at an address: a text's, or a seminar's and a reading's.

        Raises Http404 where `user` may not read there.
        """
        if text is not None:
            articles = Article.objects.visible_to(user).annotate(editable=_editable(user, "pk"))
            article = get_object_or_404(articles.select_related("current"), slug=text)
            return cls(user, article, may_edit=article.editable)
        readings = Reading.objects.visible_to(user).for_page(user)
        readings = readings.annotate(editable=_editable(user, "article"))
        found = get_object_or_404(readings, seminar__slug=seminar, slug=reading)
        return cls(user, found.article, found, user.is_admin or found.taught, found.editable)

    @property
    def revision(self) -> Revision:
        return self.past.revision if self.past else self.article.current

    @property
    def may_write(self):
        """Whether there is a composer here: an earlier revision is only read."""
        return self.user.is_authenticated and not self.past

    @property
    def today(self):
        """The address of the text as it is now."""
        return (self.reading or self.article).get_absolute_url()

    @property
    def address(self):
        return self.address_at(self.past.number) if self.past else self.today

    @property
    def address_before(self):
        """The address of the revision before the one that is read; None at the first."""
        number = self.revision.number - 1
        return self.address_at(number) if number else None

    @property
    def address_after(self):
        """The address of the revision after the one that is read, which is an earlier one."""
        return self.address_at(self.past.after)

    @property
    def together(self):
        """(title of a seminar of the reader's, address) of this text with what was said there."""
        readings = Reading.objects.visible_to(self.user).filter(article=self.article)
        return [
            (one.seminar.title, self._address_in(one))
            for one in readings.select_related("seminar").order_by("seminar__title")
        ]

    def _address_in(self, reading):
        if not self.past:
            return reading.get_absolute_url()
        return address_at(self.past.number, self.article, reading)

    def address_at(self, number):
        """Give the address of the revision of that number."""
        return address_at(number, self.article, self.reading)

    @property
    def notes_address(self):
        if self.reading is None:
            return reverse("annotations:text_notes", args=[self.article.slug])
        return reverse(
            "annotations:reading_notes", args=[self.reading.seminar.slug, self.reading.slug]
        )

    @property
    def prompts_address(self):
        return reverse("annotations:prompts", args=[self.reading.seminar.slug, self.reading.slug])

    @property
    def seen_address(self):
        return reverse("annotations:seen", args=[self.reading.seminar.slug, self.reading.slug])

    @property
    def orphans_address(self):
        """The address of the list of what has lost its words; None where there is no such list."""
        if self.reading is None or self.past:
            return None
        return reverse("annotations:orphans", args=[self.reading.seminar.slug, self.reading.slug])

    @cached_property
    def instructors(self):
        """The ids of those who teach here."""
        if self.reading is None:
            return set()
        memberships = self.reading.seminar.memberships.filter(role="instructor")
        return set(memberships.values_list("user", flat=True))

    @property
    def audiences(self):
        """The audiences that a note may have here."""
        return [Audience.ME] if self.reading is None else list(Audience)

    def annotations(self):
        """The notes that belong on this page and that the reader may see."""
        visible = Annotation.objects.visible_to(self.user)
        notes = visible.said_in(self.reading, self.article, self.user)
        return as_of(notes, self.past) if self.past else notes

    def standing_at(self, paragraph):
        """Those of `annotations` that stand at the paragraph of that id, or reach into it."""
        notes = self.annotations()
        return stood_at(notes, paragraph) if self.past else standing_at(notes, paragraph)

    def orphaned(self):
        """Those of `annotations` whose words are not in the text."""
        notes = self.annotations()
        return orphaned(notes) if self.past else notes.orphaned()

    def may_place(self, thing):
        """Whether the reader may put on other words what they see here: see `placeable_by`."""
        # What one sees of others where one teaches is shared.
        mine = isinstance(thing, Annotation) and thing.author_id == self.user.pk
        return thing.about != About.WHOLE and (mine or self.teaches)

    def prompts(self):
        """The prompts that the reader may see here, in order."""
        if self.reading is None:
            return Prompt.objects.none()
        prompts = Prompt.objects.visible_to(self.user).filter(reading=self.reading)
        if not self.past:
            return prompts.for_page(self.user)
        return as_of(prompts, self.past).for_page(self.user, self.past.until)

    def placed(self, things):
        """Give a queryset of `annotations`, or of `prompts`, as a list, each in its place."""
        things = list(things)
        if self.past:
            put_back(things)
        return things


def _editable(user, column):
    """A column that says whether `user` may edit the text whose id is in `column`."""
    return Exists(Article.objects.editable_by(user).filter(pk=OuterRef(column)))


def sitting_with(thing, user, beside=""):
    """Give the sitting in which `user` meets a note or a prompt: its reading, or its article.

    An only-me note belongs to the article alone; `beside` is the id of the reading of it that
    it was met in. Raises Http404 where `user` may not read there.
    """
    reading = thing.reading
    if reading is None and beside.isdecimal():
        readings = thing.article.readings.select_related("seminar")
        reading = readings.filter(pk=beside).first()
    if reading is None:
        return Sitting.at(user, text=thing.article.slug)
    return Sitting.at(user, seminar=reading.seminar.slug, reading=reading.slug)
