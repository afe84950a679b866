"""Who may see a prompt, and who may see the answers to it."""

from django.apps import apps
from django.db.models import Case, Count, Exists, F, OuterRef, Q, QuerySet, Subquery, When
from django.db.models.functions import Coalesce, Now

from annotations.querysets.grounds import grounds_of
from annotations.querysets.places import with_places
from reader.removal import restorable_since
from seminars.models import Reading


class PromptQuerySet(QuerySet):
    def standing(self):
        return self.filter(deleted_at=None)

    def visible_to(self, who):
        """Members see what is set, from its day on; who teaches there sees drafts as well."""
        grounds = grounds_of(who)
        if not grounds.user.is_authenticated:
            return self.none()
        is_set = Q(hidden=False) & (Q(opens_at=None) | Q(opens_at__lte=Now()))
        return self.standing().filter(
            is_set & Q(reading__in=grounds.read) | Q(reading__in=grounds.taught)
        )

    def editable_by(self, user):
        return self.filter(reading__in=Reading.objects.taught_by(user).values("pk"))

    def placeable_by(self, user):
        """Those that `user` may put on other words."""
        return self.editable_by(user).exclude(about="whole")

    def orphaned(self):
        """Those whose words, or whose paragraph, are no longer in the text."""
        return self.filter(paragraph=None).exclude(about="whole")

    def news_for(self, user):
        """Those that were moved since anybody was told: what `user` set themselves, and in the
        seminars that they teach what lost its words."""
        taught = user.memberships.filter(role="instructor").values("seminar")
        lost = Q(paragraph=None, reading__seminar__in=taught)
        theirs = self.editable_by(user).standing().filter(Q(author=user) | lost)
        return theirs.filter(placement__news=True)

    def deleted_by(self, user):
        """What `user` deleted and may still bring back."""
        return self.editable_by(user).filter(deleted_at__gte=restorable_since())

    def revealed_to(self, who):
        """Those whose answers a member may see; `Prompt.reveals` says the same of one."""
        grounds = grounds_of(who)
        if not grounds.user.is_authenticated:
            return self.none()
        return self.visible_to(grounds).filter(
            Q(reveals_at__lte=Now())
            | Q(answer_first=False, reveals_at=None)
            | Q(answer_first=True, pk__in=grounds.user.unlocks.values("prompt"))
            | Q(reading__in=grounds.taught)
        )

    def elsewhere_for(self, user, reading):
        """Those that `user` set or may change in other readings, to be set in `reading` too:
        what is asked about the same text comes first."""
        others = self.editable_by(user).standing().exclude(reading=reading)
        same = Q(article=reading.article_id)
        return others.order_by(Case(When(same, then=0), default=1), "-created_at", "-pk")

    def for_page(self, user, among=None, until=None):
        """Each with its place; `answered` is whether `user` has answered.

        `answerers_told` is how many have answered `among` people, ids as `user__in` takes them,
        and before the moment `until`, where any of these is given.
        """
        if among is not None or until is not None:
            self = self.annotate(answerers_told=self._answerers(among, until))
        return (
            with_places(self)
            .annotate(answered=Exists(user.unlocks.filter(prompt=OuterRef("pk"))))
            .select_related("author")
            .order_by("position", "pk")
        )

    def _answerers(self, among, until):
        unlocks = apps.get_model("annotations", "Unlock").objects.filter(prompt=OuterRef("pk"))
        if among is not None:
            unlocks = unlocks.filter(user__in=among)
        if until is not None:
            unlocks = unlocks.filter(at__lt=until)
        number = unlocks.order_by().values("prompt").annotate(number=Count("pk")).values("number")
        return Coalesce(Subquery(number), 0)


class UnlockQuerySet(QuerySet):
    def visible_to(self, user):
        """One's own first answers, and those in the readings that one teaches."""
        if not user.is_authenticated:
            return self.none()
        taught = Reading.objects.taught_by(user).values("pk")
        return self.filter(Q(user=user) | Q(prompt__reading__in=taught))

    def changed_since(self):
        """Those whose answer was reworded or deleted later."""
        return self.exclude(
            annotation__body=F("body"), annotation__deleted_at__isnull=True
        ).order_by("at")
