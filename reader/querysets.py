"""Who may read and change texts, written once."""

from django.apps import apps
from django.db.models import Count, Exists, F, OuterRef, Q, QuerySet

from reader.figures import ADDRESS
from reader.removal import restorable_since

TEXTS = ("Article", "Import")
A_LINE = "<hr>"  # a paragraph that is a drawn line

# Other rooms let people in as well: a seminar lets its members read, and its instructors edit.
# Each rule takes a user and gives a `Q` over articles.
_reading_grounds = []
_editing_grounds = []
_editing_bars = []


def let_in(*, reading, editing, barring):
    """Add grounds on which a person may read or edit articles, and a bar to editing them."""
    _reading_grounds.append(reading)
    _editing_grounds.append(editing)
    _editing_bars.append(barring)


def readable_by(user):
    """Give the rule for the articles that `user` may read, as a `Q`."""
    if not user.is_authenticated:
        return Q(openness="public")
    if user.is_admin:
        return Q()
    rule = Q(openness__in=["public", "members"]) | Q(brought_in_by=user)
    for ground in _reading_grounds:
        rule |= ground(user)
    return rule


def changeable_by(user):
    """Give the rule for the articles whose text `user` may change, as a `Q`."""
    if not user.is_authenticated or not user.may_bring_in:
        return Q(pk__in=[])
    if user.is_admin:
        return Q()
    rule = Q(brought_in_by=user)
    for ground in _editing_grounds:
        rule |= ground(user)
    for bar in _editing_bars:
        rule &= ~bar(user)
    return rule


class ArticleQuerySet(QuerySet):
    def standing(self):
        """Those that are published and not deleted."""
        return self.filter(deleted_at=None, current__isnull=False)

    def visible_to(self, user):
        return self.standing().filter(readable_by(user))

    def editable_by(self, user):
        return self.filter(changeable_by(user), deleted_at=None)

    def known_to(self, user):
        """Those that `user` may read, or change though nobody reads them yet."""
        changeable = self.model.objects.editable_by(user)
        readable = self.model.objects.visible_to(user)
        return self.filter(Q(pk__in=readable.values("pk")) | Q(pk__in=changeable.values("pk")))

    def copyable_by(self, user):
        """Those that `user` may read but not change: a copy of them is theirs to change."""
        if not user.is_authenticated or not user.may_bring_in:
            return self.none()
        # Not by exclude(): for admins the rule is empty, and Django leaves that out.
        changeable = self.model.objects.filter(changeable_by(user))
        return self.visible_to(user).exclude(pk__in=changeable.values("pk"))

    def deletable_by(self, user):
        return self._of_admin(user).filter(deleted_at=None)

    def restorable_by(self, user):
        """Those that were deleted and may be brought back."""
        return self._of_admin(user).filter(deleted_at__gt=restorable_since())

    def with_length(self):
        """Each with `length`, the number of its numbered paragraphs."""
        unnumbered = Q(current__places__version__kind__in=["heading", "note"])
        drawn = Q(current__places__version__text="", current__places__version__html=A_LINE)
        return self.annotate(length=Count("current__places", filter=~(unnumbered | drawn)))

    def _of_admin(self, user):
        return self if user.is_authenticated and user.is_admin else self.none()


class RevisionQuerySet(QuerySet):
    def published(self):
        return self.exclude(number=None)

    def brought_in(self):
        """Those that wait to be published as they were brought in; drafts make their own."""
        return self.filter(number=None, of_draft=None)


class DraftQuerySet(QuerySet):
    """Whoever may edit a text shares its draft with all who may."""

    def open(self):
        """Those that are neither published nor thrown away: one for each article."""
        return self.filter(published_at=None, deleted_at=None)

    def published(self):
        return self.exclude(published_at=None)

    def that_showed(self, version):
        """The one of an article that had that version."""
        return self.filter(first_version__lte=version, version__gte=version)

    def restorable(self):
        """Those that were thrown away and may be brought back."""
        return self.filter(deleted_at__gt=restorable_since()).order_by("-deleted_at")


class RevisionParagraphQuerySet(QuerySet):
    def in_order(self):
        """Each with its version and the key of its paragraph."""
        return (
            self.select_related("version__paragraph")
            .annotate(key=F("paragraph__key"))
            .order_by("position")
        )


class ImportQuerySet(QuerySet):
    """Texts that are being reviewed: whoever brings one in looks after it, and so do admins."""

    def unfinished(self):
        """Those that are neither published nor thrown away."""
        return self.filter(deleted_at=None, article=None)

    def visible_to(self, user):
        return self._of(user).filter(deleted_at=None)

    editable_by = visible_to

    def known_to(self, user):
        """Those that may be seen, or brought back."""
        return self._of(user).exclude(deleted_at__lte=restorable_since())

    def opened_by(self, user):
        """Those that may be seen, or became a revision, to which their address leads."""
        return self.known_to(user).exclude(deleted_at__isnull=False, article=None)

    def deleted_by(self, user):
        """Those that were thrown away, or became a revision, and may be brought back."""
        return self._of(user).filter(deleted_at__gt=restorable_since())

    def in_brief(self):
        """What a list of them shows."""
        return self.select_related("by").only(
            "title",
            "file_name",
            "language",
            "changed_at",
            "deleted_at",
            "article",
            "by__username",
            "by__display_name",
            "by__first_name",
            "by__last_name",
        )

    def _of(self, user):
        if not user.is_authenticated or not user.may_bring_in:
            return self.none()
        return self if user.is_admin else self.filter(by=user)


def keys_in(words):
    """Give the keys of the pictures whose addresses stand in `words`."""
    return {found[1] for found in ADDRESS.finditer(words)}


class PictureQuerySet(QuerySet):
    def visible_to(self, user):
        """What stands in a text that `user` may read, or in one that they change or bring in."""
        articles, imports = (apps.get_model("reader", name).objects for name in TEXTS)
        uses = apps.get_model("reader", "PictureUse").objects.filter(picture=OuterRef("pk"))
        rule = Exists(uses.filter(is_read=True, article__in=articles.visible_to(user).values("pk")))
        if user.is_authenticated and user.may_bring_in:
            rule |= Exists(uses.filter(article__in=articles.editable_by(user).values("pk")))
            rule |= Exists(uses.filter(coming__in=imports.visible_to(user).values("pk")))
        return self.filter(rule)

    def named_in(self, words):
        """Those whose addresses stand in `words`; where none does, nothing is asked."""
        keys = keys_in(words)
        return self.filter(key__in=keys) if keys else self.none()
