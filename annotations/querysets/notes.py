"""Who may see and change what is said about a text: the rules, written once.

`docs/visibility.md` is the same as a table, and `tests/annotations/test_visibility.py` proves it.
"""

from django.db.models import Q, QuerySet

from annotations.models.prompts import Prompt
from annotations.querysets.grounds import grounds_of
from annotations.querysets.hiding import STANDS, not_hidden_from
from annotations.querysets.names import with_pseudonyms
from annotations.querysets.places import with_places
from reader.models import Article
from reader.removal import restorable_since
from seminars.models import Reading

# A note that is gone leaves a stone with its thread to whoever saw it, where others replied.
LEAVES_A_STONE = Q(replies_by_others__gt=0)
IS_ORPHAN = Q(paragraph=None) & ~Q(about="whole")


def said_in(reading, article, user):
    """Give the rule for what belongs on the page where `user` reads: a reading's notes, and their
    own only-me notes on the article. `reading` is None outside any seminar."""
    own = Q(reading=None, author=user, article=article)
    return own if reading is None else own | Q(reading=reading)


def shared_with(who):
    """Give the rule for rows with `reading`, `audience`, `group` and `prompt` that others shared.

    The same columns stand on annotations and on layers, so that what is listed and what is
    counted cannot differ.
    """
    grounds = grounds_of(who)
    to_them = Q(audience="seminar") | Q(audience="group", group__in=grounds.groups)
    as_member = to_them & Q(reading__in=grounds.read)
    unlocked = Q(prompt=None) | Q(prompt__in=Prompt.objects.revealed_to(grounds).values("pk"))
    as_instructor = Q(audience__in=["seminar", "group", "instructors"], reading__in=grounds.taught)
    return as_member & unlocked | as_instructor


def written_by(user):
    """Give the rule for the notes of `user` where they may read."""
    open_there = Reading.objects.visible_to(user).values("pk")
    return Q(author=user) & (Q(reading=None) | Q(reading__in=open_there))


class AnnotationQuerySet(QuerySet):
    def standing(self):
        """Those that are there for everybody who may see them: neither deleted nor hidden."""
        return self.filter(STANDS)

    def kept(self):
        """Those that their authors did not delete, hidden or not."""
        return self.filter(deleted_at=None)

    def visible_to(self, who):
        """What somebody may see. A deleted note stays, as a tombstone, where it has replies, and
        so does a hidden one for those from whom it is hidden."""
        grounds = grounds_of(who)
        if not grounds.user.is_authenticated:
            return self.none()
        return self.filter(Q(author=grounds.user) | shared_with(grounds)).in_sight(grounds)

    def legible_to(self, who):
        """Those of `visible_to` of which they may read the words."""
        return self.visible_to(who).kept().filter(not_hidden_from(who))

    def shared_in(self, reading, grounds):
        """What `visible_to` gives in `reading`, but for what one sees only because one wrote it."""
        return self.filter(shared_with(grounds), reading=reading).in_sight(grounds)

    def in_sight(self, grounds):
        """Those that stand, or are hidden from others, and the tombstones."""
        return self.filter(
            Q(deleted_at=None) | LEAVES_A_STONE, not_hidden_from(grounds) | LEAVES_A_STONE
        )

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

    def moderatable_by(self, user):
        """What `user` may hide, or show again, and whose thread they may close: what is shared
        where they teach."""
        if not user.is_authenticated:
            return self.none()
        return self.kept().filter(reading__in=Reading.objects.taught_by(user).values("pk"))

    def answerable_by(self, user):
        """The questions that `user` may mark as answered: their own, and where they teach."""
        if not user.is_authenticated:
            return self.none()
        taught = Q(reading__in=Reading.objects.taught_by(user).values("pk"))
        return self.standing().filter(written_by(user) | taught, motivation="questioning")

    def helpful_to(self, user):
        """What `user` may find helpful: what others say to them."""
        return self.visible_to(user).standing().exclude(author=user.pk)

    def flaggable_by(self, user):
        """What `user` may tell the instructors of: what others say to them."""
        return self.helpful_to(user)

    def orphaned(self):
        """Those whose words, or whose paragraph, are no longer in the text."""
        return self.filter(IS_ORPHAN)

    def news_for(self, user):
        """Those of `user` that were moved, or lost their words, since they were last told."""
        open_texts = Article.objects.visible_to(user)
        own = self.editable_by(user).standing()
        return own.filter(placement__news_to=user.pk, article__in=open_texts.values("pk"))

    def deleted_by(self, user):
        """What `user` deleted and may still bring back."""
        return self.editable_by(user).filter(deleted_at__gte=restorable_since())

    def said_in(self, reading, article, user):
        """What belongs on the page where `user` reads."""
        if not user.is_authenticated:
            return self.none()
        return self.filter(said_in(reading, article, user))

    def to_show(self):
        """Each with what its card needs."""
        return self.for_margin().select_related(
            "paragraph", "reading__seminar", "article", "prompt"
        )

    def for_margin(self):
        """The same where article, reading and prompts are known already."""
        return with_pseudonyms(with_places(self)).select_related("author", "group")


class LayerQuerySet(QuerySet):
    def visible_to(self, who):
        grounds = grounds_of(who)
        if not grounds.user.is_authenticated:
            return self.none()
        return self.filter(shared_with(grounds))
