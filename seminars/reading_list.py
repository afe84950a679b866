"""Changes to the reading list of a seminar."""

from django.db import transaction
from django.db.models import Max

from seminars.addresses import free_address
from seminars.models import Reading, Seminar
from seminars.models.readings import TAKEN_ADDRESSES

LONGEST_ADDRESS = Reading._meta.get_field("slug").max_length


@transaction.atomic
def put_on_list(seminar, article, due_at=None, instructions=""):
    """Put `article` at the end of the list, once. Gives the Reading.

    What was taken off the list before comes back at its old address, with its discussion; what
    stands on the list already stays as it is.
    """
    _hold(seminar)
    reading = seminar.readings.filter(article=article).first()
    if reading is None:
        taken = {*TAKEN_ADDRESSES, *seminar.readings.values_list("slug", flat=True)}
        address = free_address(article.slug, taken, LONGEST_ADDRESS)
        return seminar.set_reading(article, address, due_at=due_at, instructions=instructions)
    if reading.is_deleted:
        reading.due_at, reading.instructions = due_at, instructions
        reading.position = seminar.readings.aggregate(last=Max("position"))["last"] + 1
        reading.deleted_at = None
        reading.save()
    return reading


@transaction.atomic
def move(reading, steps):
    """Move `reading` by `steps` places on the list of its seminar: down, or up where negative."""
    _hold(reading.seminar)
    places = list(Reading.objects.standing().filter(seminar=reading.seminar))
    if reading not in places:  # somebody has just taken it off
        return
    old = places.index(reading)
    places.insert(max(0, old + steps), places.pop(old))
    for position, each in enumerate(places):
        each.position = position
    Reading.objects.bulk_update(places, ["position"])


def _hold(seminar):
    """Make others who change the list wait until this change is done."""
    Seminar.objects.select_for_update().get(pk=seminar.pk)
