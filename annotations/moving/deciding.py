"""What a person decides, before a draft is published, about where something is to stand."""

from django.db import transaction

from annotations.models import Placement
from annotations.models.places import hold_text
from annotations.models.written import Conflict


@transaction.atomic
def decide(draft, thing, target, by, seen):
    """Let `thing` stand where `target` says once `draft`, an unpublished Revision, is published.

    `by` is the person who decides, and `seen` the id of the decision that they saw, or None.
    Raises Conflict where somebody decided otherwise meanwhile, or the draft was published.
    """
    standing = _held(draft, thing)
    if standing and standing.is_at(target):
        return
    if (standing and standing.pk) != seen:
        raise Conflict(thing)
    if standing:
        standing.delete()
    news = by.pk != thing.author_id
    thing.placed_at(target, by=Placement.By.PERSON, news=news)


@transaction.atomic
def undecide(draft, thing):
    """Take back what was decided about `thing`; raises Conflict where it was published already."""
    standing = _held(draft, thing)
    if standing:
        standing.delete()


def _held(draft, thing):
    """Give the decision on `thing` that stands, or None, while nobody publishes or decides."""
    hold_text(thing.article_id)
    draft.refresh_from_db(fields=["number"])
    if draft.number is not None:
        raise Conflict(thing)
    return thing.placements.filter(revision=draft).order_by("-pk").first()
