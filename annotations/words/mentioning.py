"""Who is mentioned in what somebody writes: members of the seminar, by `@` and their name."""

from collections import Counter

from django.db.models import F, Q
from django.urls import reverse

from reader.folding import folded
from reader.models import User
from reader.rendering import names_in

FEW = 8  # to choose from while one types
BETWEEN = "\n"  # in a column of names: nobody's name has a line break


def people_address(reading):
    """Give the address of the list of those who can be mentioned in `reading`."""
    return reverse("annotations:people", args=[reading.seminar.slug, reading.slug])


def people_of(reading):
    """Give those who can be mentioned in `reading`, or in that of this id, by name.

    `handle` is what is written after the `@`: the name that others see, or the user name where
    two people are called the same. `teaches` is whether they teach there, and `group_id` the group
    that they are in. Where names are hidden, these are the instructors alone.
    """
    named = Q(memberships__role="instructor") | Q(memberships__seminar__readings__anonymous=False)
    here = {"is_active": True, "memberships__seminar__readings": reading}
    members = User.objects.filter(named, **here)
    columns = {"role": F("memberships__role"), "group_id": F("memberships__group")}
    people = list(members.annotate(**columns))
    names = names_of(people)
    for person in people:
        called = _called(person)
        person.handle = called if names.get(called) == person.pk else person.username
        person.teaches = person.role == "instructor"
    return sorted(people, key=lambda person: (person.name.casefold(), person.username))


def fitting(people, begun):
    """Give those of `people` of whom a name begins as `begun`, whatever its case and accents."""
    sought = folded(begun) + " " * begun[-1:].isspace()
    return [
        person
        for person in people
        for names in [f" {folded(person.name)}\n {folded(person.username)}"]
        if f" {sought}" in names
    ]


def names_of(people):
    """Give {name: id} of what `people` can be called by: user names, and names of one alone."""
    shown = {person.pk: _called(person) for person in people}
    taken = Counter(name.casefold() for name in shown.values())
    users = {person.username.casefold(): person.pk for person in people}
    alone = {
        name: pk
        for pk, name in shown.items()
        if taken[name.casefold()] == 1 and users.get(name.casefold(), pk) == pk
    }
    return {person.username: person.pk for person in people} | alone


def mentioned_in(body, reading):
    """Give {name: id} of those whom `body` mentions; nobody, where it is in no reading."""
    if reading is None or "@" not in body:
        return {}
    names = names_of(people_of(reading))
    return {name: names[name] for name in names_in(body, names)}


def column_of(names):
    """Give names as a column has them."""
    return BETWEEN.join(names)


def names_from(column):
    """Give the names in a column."""
    return column.split(BETWEEN) if column else []


def _called(person):
    return " ".join(person.name.split())
