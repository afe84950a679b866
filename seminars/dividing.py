"""Who is in which group: chosen by hand, or drawn by lot."""

import hashlib
from collections import Counter
from random import SystemRandom

from django.db import transaction

from seminars.models import Group, Membership, Seminar


def students_of(seminar):
    """Give the memberships of the students, by name."""
    found = seminar.memberships.filter(role=Membership.Role.STUDENT).select_related("user")
    return sorted(found, key=lambda one: (one.user.name.casefold(), one.pk))


def stand_of(students):
    """Give a mark by which to tell whether somebody was put into another group."""
    places = sorted((one.pk, one.group_id) for one in students if one.group_id)
    return hashlib.sha256(repr(places).encode()).hexdigest()[:16]


def drawn(students, groups, leave=False, lot=None):
    """Give {membership id: one of `groups`}, by lot and as even as can be.

    `leave` says that whoever is in a group stays there. `lot` is what shuffles them.
    """
    found = {one.pk: one.group_id for one in students if leave and one.group_id}
    sizes = Counter(found.values())
    others = [one.pk for one in students if one.pk not in found]
    (lot or SystemRandom()).shuffle(others)
    for pk in others:
        found[pk] = min(groups, key=lambda group: sizes[group])
        sizes[found[pk]] += 1
    return found


@transaction.atomic
def divide(seminar, chosen, began):
    """Put students where `chosen`, {membership id: group}, has them.

    A group is an id, the name of one that is to be made, or None. Says whether this was done: not
    where somebody was put elsewhere since `began`, what `stand_of` gave then.
    """
    Seminar.objects.select_for_update().get(pk=seminar.pk)
    if stand_of(students_of(seminar)) != began:
        return False
    groups = {group.pk: group for group in seminar.groups.all()}
    for group in sorted({one for one in chosen.values() if isinstance(one, str)}):
        groups[group] = Group.make(seminar, group)
    for group in {*chosen.values()}:
        people = [pk for pk, to in chosen.items() if to == group]
        memberships = seminar.memberships.filter(pk__in=people)
        groups[group].take_in(memberships) if group else memberships.update(group=None)
    return True
