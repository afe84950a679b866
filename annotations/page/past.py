"""An earlier revision, and where notes and prompts stood in it."""

from dataclasses import dataclass
from datetime import datetime

from django.db.models import Exists, Max, OuterRef, Q, Subquery
from django.http import Http404
from django.urls import reverse

from annotations.models import Placement, Span
from annotations.models.places import About
from annotations.querysets.hiding import STANDS
from reader.models import Revision, RevisionParagraph


@dataclass(frozen=True)
class Past:
    """A revision that was overtaken at the moment `until`; `latest` is the number of today's."""

    revision: Revision
    until: datetime
    latest: int

    @property
    def number(self):
        return self.revision.number

    @property
    def before(self):
        """The number of the revision before; None at the first."""
        return self.number - 1 or None

    @property
    def after(self):
        return self.number + 1


def past_of(article, number):
    """Give the Past of that number; None is today's. Raises Http404 where there is no such."""
    latest = article.current.number
    if number == latest:
        return None
    if not 0 < number < latest:
        raise Http404
    found = article.revisions.filter(number__in=[number, number + 1]).order_by("number")
    revision, next_one = found.select_related("created_by")
    return Past(revision, next_one.published_at, latest)


def address_at(number, article, reading=None):
    """Give the address of the revision of that number, in a reading or alone."""
    if reading is None:
        return reverse("annotations:text_revision", args=[article.slug, number])
    where = reading.seminar.slug, reading.slug, number
    return reverse("annotations:reading_revision", args=where)


def last_with(article, key):
    """Give the number of the last published revision that has the paragraph `key`, or None."""
    if "\0" in key:  # which PostgreSQL cannot look for
        return None
    places = RevisionParagraph.objects.filter(revision__article=article, paragraph__key=key)
    return places.aggregate(number=Max("revision__number"))["number"]


def as_of(things, past):
    """Give those of `things`, notes or prompts, that were there as long as `past` was current.

    Each has `then`, the id of its Placement there, and `place`, that of the paragraph where it
    stood; what is about the whole has neither, and of what had lost its words `place` is None.
    """
    kind = things.model._meta.model_name
    placed = Placement.objects.filter(
        revision__number__lte=past.number, **{kind: OuterRef("pk")}
    ).order_by("-revision__number", "-pk")
    return things.filter(Exists(placed) | Q(about=About.WHOLE, created_at__lt=past.until)).annotate(
        then=Subquery(placed.values("pk")[:1]), place=Subquery(placed.values("paragraph")[:1])
    )


def stood_at(notes, paragraph):
    """Do what `listing.standing_at` does, for notes from `as_of`."""
    if paragraph is None:
        return notes.filter(about=About.WHOLE)
    reaching = Span.objects.filter(paragraph=paragraph, ordinal__gt=0)
    reaches = Q(then__in=reaching.values("placement")) & STANDS
    return notes.filter(Q(place=paragraph) | reaches)


def orphaned(notes):
    """Give those of `notes` from `as_of` that had lost their words then."""
    return notes.filter(place=None).exclude(about=About.WHOLE)


def put_back(things):
    """Let `things` from `as_of` stand where they stood then: to be shown, never to be saved."""
    placements = (
        Placement.objects.filter(pk__in=[thing.then for thing in things if thing.then])
        .select_related("paragraph", "revision")
        .prefetch_related("spans")
        .in_bulk()
    )
    for thing in things:
        thing.placement = placements.get(thing.then)
        thing.forget_place()
        thing.paragraph = thing.placement.paragraph if thing.placement else None
