"""Changes to the reading list of a seminar."""

from django.db import transaction
from django.db.models import Max

from seminars.addresses import free_address
from seminars.models import Reading, Seminar
from seminars.models.readings import TAKEN_ADDRESSES

# Rooms that tell people of new readings are told of one: functions that take the Reading.
_when_put_on_list = []
LONGEST_ADDRESS = Reading._meta.get_field("slug").max_length


def when_put_on_list(do):
    """Have `do` called with a reading that has come on a list, or back on it."""
    _when_put_on_list.append(do)


@transaction.atomic
def put_on_list(seminar, article, **details):
    """Put `article` at the end of the list, once. Gives the Reading.

    What was taken off the list before comes back at its old address, with its discussion; what
    stands on the list already stays as it is. `details` are columns of Reading; whether names are
    hidden stays as it was where something was written. Raises Archived.
    """
    seminar = _hold(seminar)
    seminar.let_grow()
    reading = seminar.readings.filter(article=article).first()
    if reading is None:
        taken = {*TAKEN_ADDRESSES, *seminar.readings.values_list("slug", flat=True)}
        address = free_address(article.slug, taken, LONGEST_ADDRESS)
        reading = seminar.set_reading(article, address, **details)
        _tell(reading)
    elif reading.is_deleted:
        if reading.begun:
            details.pop("anonymous", None)
        for column, value in details.items():
            setattr(reading, column, value)
        reading.position = seminar.readings.aggregate(last=Max("position"))["last"] + 1
        reading.deleted_at = None
        reading.save()
        _tell(reading)
    return reading


@transaction.atomic
def move(reading, steps):
    """Move `reading` by `steps` places on the list of its seminar: down, or up where negative.

    Gives (its number on the list, how many are on it); None where somebody has just taken it off.
    """
    places = _held_list(reading.seminar)
    if reading not in places:
        return None
    old = places.index(reading)
    places.insert(max(0, old + steps), places.pop(old))
    _number(places)
    return places.index(reading) + 1, len(places)


@transaction.atomic
def put_below(reading, above):
    """Put `reading` right below the one of the id `above`, or at the top where that is 0."""
    places = _held_list(reading.seminar)
    ids = [0, *(each.pk for each in places if each != reading)]
    if reading not in places or above not in ids:  # somebody has just taken it off
        return
    places.remove(reading)
    places.insert(ids.index(above), reading)
    _number(places)


def _held_list(seminar):
    _hold(seminar)
    return list(Reading.objects.standing().filter(seminar=seminar))


def _number(places):
    for position, each in enumerate(places):
        each.position = position
    Reading.objects.bulk_update(places, ["position"])


def _tell(reading):
    for do in _when_put_on_list:
        do(reading)


def _hold(seminar):
    """Make others who change the list wait until this change is done. Gives it as it stands."""
    return Seminar.objects.select_for_update().get(pk=seminar.pk)
