"""Who reads what with whom: the rules about seminars, written once."""

from django.db.models import OuterRef, Q, QuerySet, Subquery
from django.db.models.functions import JSONArray, Now

from reader.rows import Rows
from seminars.letters import plain

# Over readings, by the clock of the database: so a prepared query asks anew each time.
HAS_OPENED = Q(opens_at=None) | Q(opens_at__lte=Now())
HAS_NOT_CLOSED = Q(closes_at=None) | Q(closes_at__gt=Now())
ASKS_SOMETHING = Q(notes_asked__gt=0) | Q(replies_asked__gt=0) | Q(answers_asked__gt=0)


def seminars_of(user, **roles):
    """Give the rule, over a column `seminar`, for the seminars that `user` belongs to.

    `role="instructor"` narrows it to those that they teach. An admin belongs everywhere.
    """
    if not user.is_authenticated:
        return Q(pk__in=[])
    if user.is_admin:
        return Q()
    return Q(seminar__in=user.memberships.filter(**roles).values("seminar"))


def in_time(user, rule):
    """Give the rule, over readings, for those in seminars of `user` for which `rule` holds as well.

    Those who teach there, and admins, are not bound by it.
    """
    if user.is_authenticated and user.is_admin:
        return Q()
    return seminars_of(user) & (rule | seminars_of(user, role="instructor"))


def read_with(user):
    """Give the rule, over people, for `user` and everybody who is in a seminar with them."""
    if not user.is_authenticated:
        return Q(pk__in=[])
    if user.is_admin:
        return Q()
    theirs = user.memberships.filter(seminar__deleted_at=None).values("seminar")
    return Q(pk=user.pk) | Q(
        pk__in=user.memberships.model.objects.filter(seminar__in=theirs).values("user")
    )


class SeminarQuerySet(QuerySet):
    def standing(self):
        return self.filter(deleted_at=None)

    def visible_to(self, user):
        return self._of(user)

    def editable_by(self, user):
        return self._of(user, role="instructor")

    def extensible_by(self, user):
        """Those to whose list and people `user` may add: not where it is archived."""
        return self.editable_by(user).filter(archived_at=None)

    def without_text(self, article):
        """Those that do not have a text on their list."""
        return self.exclude(pk__in=article.readings.standing().values("seminar"))

    def _of(self, user, **roles):
        if not user.is_authenticated:
            return self.none()
        if user.is_admin:
            return self.standing()
        return self.standing().filter(pk__in=user.memberships.filter(**roles).values("seminar"))


class OfSeminarQuerySet(QuerySet):
    """What all members of a seminar see, and its instructors change."""

    def visible_to(self, user):
        return self.filter(seminars_of(user), seminar__deleted_at=None)

    def editable_by(self, user):
        return self.filter(seminars_of(user, role="instructor"), seminar__deleted_at=None)


class MembershipQuerySet(OfSeminarQuerySet):
    pass


class GroupQuerySet(OfSeminarQuerySet):
    pass


class InvitationQuerySet(QuerySet):
    def open(self, now):
        """Those that still let somebody join at the moment `now`."""
        return self.filter(
            Q(expires_at=None) | Q(expires_at__gt=now),
            seminar__deleted_at=None,
            seminar__archived_at=None,
        ).select_related("seminar")

    def called(self, typed):
        """The one with the code that somebody typed, in large letters or with gaps."""
        return self.filter(code__in={typed, plain(typed)})


class CalendarQuerySet(QuerySet):
    def working(self):
        """Those of people who may still come in."""
        return self.filter(user__is_active=True).select_related("user")


class ReadingQuerySet(QuerySet):
    def standing(self):
        return self.filter(
            deleted_at=None,
            seminar__deleted_at=None,
            article__deleted_at=None,
            article__current__isnull=False,
        )

    def visible_to(self, user):
        """The readings of the seminars that `user` belongs to, once they have opened."""
        return self.standing().filter(in_time(user, HAS_OPENED))

    def writable_by(self, user):
        """Those in which `user` may say something to others: before they close, and before their
        seminar is archived, which binds those who teach there as well."""
        return self.visible_to(user).filter(
            in_time(user, HAS_NOT_CLOSED), seminar__archived_at=None
        )

    def asked_of(self, user):
        """Those in which something is asked of `user`, which is of students alone."""
        studied = user.memberships.filter(role="student").values("seminar")
        return self.filter(ASKS_SOMETHING, seminar__in=studied)

    def for_page(self, user):
        """Each with its seminar and its text, and `teachers`: [[id], ...] of those who teach;
        `groups`: [[position, id, name], ...], and `own_group`: the id of that of `user`."""
        here = self.model.objects.filter(pk=OuterRef("pk")).order_by()
        hands = here.filter(seminar__memberships__role="instructor")
        teachers = Rows(hands.values(row=JSONArray("seminar__memberships__user")))
        parts = here.filter(seminar__groups__isnull=False)
        columns = (f"seminar__groups__{column}" for column in ("position", "pk", "name"))
        groups = Rows(parts.values(row=JSONArray(*columns)))
        own = user.memberships.filter(seminar=OuterRef("seminar")).values("group")[:1]
        found = self.annotate(teachers=teachers, groups=groups, own_group=Subquery(own))
        return found.select_related("seminar", "article__current")

    def taught_by(self, user):
        """The readings in which `user` has the instructor's hand."""
        return self.standing().filter(seminars_of(user, role="instructor"))

    editable_by = taught_by

    def hold(self, pk):
        """Make other writers who hold the reading `pk` wait until this transaction ends."""
        return self.select_for_update(no_key=True).get(pk=pk)
