"""A sitting: somebody reading an article, in one of their seminars or alone."""

from dataclasses import dataclass
from functools import cached_property

from django.shortcuts import get_object_or_404
from django.urls import reverse

from annotations.models import Annotation, Prompt
from annotations.models.notes import Audience
from annotations.models.places import About
from reader.models import Article, Revision, User
from seminars.models import Reading


@dataclass
class Sitting:
    """Who reads what, where. `reading` is None outside any seminar.

    `teaches` says whether the reader has the instructor's hand here.
    """

    user: User
    article: Article
    reading: Reading | None = None
    teaches: bool = False

    @classmethod
    def at(cls, user, text=None, seminar=None, reading=None):
        """Give the sitting at an address: a text's, or a seminar's and a reading's.

        Raises Http404 where `user` may not read there.
        """
        if text is not None:
            articles = Article.objects.visible_to(user).select_related("current")
            return cls(user, get_object_or_404(articles, slug=text))
        readings = Reading.objects.visible_to(user).for_page(user)
        found = get_object_or_404(readings, seminar__slug=seminar, slug=reading)
        return cls(user, found.article, found, user.is_admin or found.taught)

    @property
    def revision(self) -> Revision:
        return self.article.current

    @property
    def address(self):
        return (self.reading or self.article).get_absolute_url()

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
        return Annotation.objects.visible_to(self.user).said_in(
            self.reading, self.article, self.user
        )

    def may_place(self, thing):
        """Whether the reader may put on other words what they see here: see `placeable_by`."""
        # What one sees of others where one teaches is shared.
        mine = isinstance(thing, Annotation) and thing.author_id == self.user.pk
        return thing.about != About.WHOLE and (mine or self.teaches)

    def prompts(self):
        """The prompts that the reader may see here, in order."""
        if self.reading is None:
            return Prompt.objects.none()
        return Prompt.objects.visible_to(self.user).filter(reading=self.reading).for_page(self.user)


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
