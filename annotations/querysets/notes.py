"""Who may see and change what is said about a text: the rules, written once.

`docs/visibility.md` is the same as a table, and `tests/annotations/test_visibility.py` proves it.
"""

from django.db.models import Q, QuerySet

from annotations.models.prompts import Prompt
from reader.models import Article
from reader.removal import restorable_since
from seminars.models import Reading


def shared_with(user):
    """Give the rule for rows with `reading`, `audience` and `prompt` that others shared.

    The same columns stand on annotations and on layers, so that what is listed and what is
    counted cannot differ.
    """
    as_member = Q(audience="seminar", reading__in=Reading.objects.visible_to(user).values("pk"))
    unlocked = Q(prompt=None) | Q(prompt__in=Prompt.objects.revealed_to(user).values("pk"))
    as_instructor = Q(
        audience__in=["seminar", "instructors"],
        reading__in=Reading.objects.taught_by(user).values("pk"),
    )
    return as_member & unlocked | as_instructor


def written_by(user):
    """Give the rule for the notes of `user` where they may read."""
    open_there = Reading.objects.visible_to(user).values("pk")
    return Q(author=user) & (Q(reading=None) | Q(reading__in=open_there))


class AnnotationQuerySet(QuerySet):
    def standing(self):
        return self.filter(deleted_at=None)

    def visible_to(self, user):
        """What `user` may see. A deleted note stays, as a tombstone, where it has replies."""
        if not user.is_authenticated:
            return self.none()
        return self.filter(
            Q(author=user) | shared_with(user),
            Q(deleted_at=None) | Q(replies_by_others__gt=0),
        )

    def in_no_layer_of(self, user):
        """The notes of `user` that are in no layer which they see: the only-me ones above all."""
        if not user.is_authenticated:
            return self.none()
        return self.standing().filter(author=user).exclude(shared_with(user))

    def editable_by(self, user):
        """What `user` may reword, delete and restore: their own, while they may read the text."""
        if not user.is_authenticated:
            return self.none()
        return self.filter(written_by(user))

    def placeable_by(self, user):
        """What `user` may put on other words: their own, and what is shared where they teach."""
        if not user.is_authenticated:
            return self.none()
        taught = Q(reading__in=Reading.objects.taught_by(user).values("pk"))
        return self.filter(written_by(user) | taught).exclude(about="whole")

    def orphaned(self):
        """Those whose words, or whose paragraph, are no longer in the text."""
        return self.filter(paragraph=None).exclude(about="whole")

    def news_for(self, user):
        """Those of `user` that were moved, or lost their words, since they were last told."""
        open_texts = Article.objects.visible_to(user)
        own = self.editable_by(user).standing()
        return own.filter(placement__news=True, article__in=open_texts.values("pk"))

    def deleted_by(self, user):
        """What `user` deleted and may still bring back."""
        return self.editable_by(user).filter(deleted_at__gte=restorable_since())

    def said_in(self, reading, article, user):
        """What belongs on the page where `user` reads: a reading's notes, and their own only-me
        notes on the article. `reading` is None outside any seminar."""
        if not user.is_authenticated:
            return self.none()
        own = Q(reading=None, author=user, article=article)
        return self.filter(own if reading is None else own | Q(reading=reading))

    def saying(self, words):
        """Those that have `words` in them, or are about them. Nothing deleted is searched."""
        said = Q(body__icontains=words) | Q(exact__icontains=words)
        return self.standing().filter(said)

    def to_show(self):
        """Each with what its card needs."""
        return self.select_related(
            "author", "paragraph", "placement__revision", "reading__seminar", "article", "prompt"
        ).prefetch_related("placement__spans")


class LayerQuerySet(QuerySet):
    def visible_to(self, user):
        if not user.is_authenticated:
            return self.none()
        return self.filter(shared_with(user))
