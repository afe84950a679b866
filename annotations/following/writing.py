"""Writing down what became of things: a placement where the place has changed, all at once."""

from django.db.models import OuterRef, Subquery
from django.db.models.functions import Coalesce

from annotations.following.fates import Following
from annotations.following.places import versions_by_number
from annotations.models.places import Placement, Span

A_BATCH = 500


def follow(things, following):
    """Place `things`, a queryset of notes or of prompts, anew where `following` says so.

    Gives {id: Fate}. The caller counts the tallies afresh.
    """
    fates = following.fates(things)
    kind = things.model._meta.model_name
    _forget_overtaken(things, kind, following.revision, fates)
    changed = {pk: fate for pk, fate in fates.items() if not fate.written}
    placements = Placement.objects.bulk_create(
        [
            Placement(
                revision=following.revision,
                paragraph_id=fate.stands.paragraph,
                exact=fate.stands.exact,
                confidence=fate.confidence,
                by=Placement.By.MACHINE,
                news=fate.is_news,
                **{f"{kind}_id": pk},
            )
            for pk, fate in changed.items()
        ],
        batch_size=A_BATCH,
    )
    Span.objects.bulk_create(
        [
            Span(placement=placement, ordinal=ordinal, paragraph_id=key, start=start, end=end)
            for placement, fate in zip(placements, changed.values(), strict=True)
            for ordinal, (key, start, end) in enumerate(fate.stands.spans)
        ],
        batch_size=A_BATCH,
    )
    _say_to_whom(things, kind, following.revision)
    _point_to_latest(things, kind, following.revision)
    return fates


def catch_up(thing, seen, text):
    """Let `thing`, written on the revision `seen` of `text`, follow from one to the next.

    Each revision that changes its place gets its placement, for each can be read with the notes
    of its time. Gives whether there was any way to go.
    """
    if text.current_id == seen.pk:
        return False
    versions = versions_by_number(text)
    this = type(thing).objects.filter(pk=thing.pk)
    for revision in text.revisions.filter(number__gt=seen.number).order_by("number"):
        touched = {thing.paragraph_id, *(span.paragraph_id for span in thing.spans)}
        before, after = versions[revision.number - 1], versions[revision.number]
        alone = len(touched) == 1 and touched <= after.keys()
        if alone and all(before.get(one) == after[one] for one in touched):
            continue
        follow(this, Following(revision, versions))
        thing.refresh_from_db(fields=["placement", "paragraph", "start"])
    return True


def _forget_overtaken(things, kind, revision, fates):
    """Drop what was decided of `things` in a draft whose words were changed afterwards."""
    decided = [pk for pk, fate in fates.items() if fate.decided]
    said = Placement.objects.filter(revision=revision, by=Placement.By.PERSON)
    said = said.filter(**{f"{kind}__in": things.order_by().values("pk")})
    said.exclude(**{f"{kind}__in": decided}).delete()


def _say_to_whom(things, kind, revision):
    """Let each placement of `things` in `revision` that is news say to whom: to the author."""
    author = things.model.objects.filter(pk=OuterRef(kind)).values("author")
    placed = {f"{kind}__in": things.order_by().values("pk")}
    news = Placement.objects.filter(revision=revision, news=True, **placed)
    news.update(news_to=Subquery(author[:1]))


def _point_to_latest(things, kind, revision):
    """Let each of `things` that was placed in `revision` point at its placement there."""
    latest = Placement.objects.filter(revision=revision, **{kind: OuterRef("pk")}).order_by("-pk")
    current = Placement.objects.filter(pk=OuterRef("placement"))
    first_words = Span.objects.filter(placement=OuterRef("placement"), ordinal=0)
    here = things.filter(pk__in=Placement.objects.filter(revision=revision).values(kind))
    here.update(placement=Subquery(latest.values("pk")[:1]))
    here.update(
        paragraph=Subquery(current.values("paragraph")),
        start=Coalesce(Subquery(first_words.values("start")), 0),
    )
