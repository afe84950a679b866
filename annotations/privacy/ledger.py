"""Who was erased, also where a backup cannot have it: in a file beside the data, a line each.

The database has the same (`Erasure`). A line is a mark, which says nothing, what had been chosen,
and when. See `docs/guides/operator.md`.
"""

import logging
import uuid

from django.conf import settings
from django.utils.dateparse import parse_datetime

from reader.models import Erasure, User

log = logging.getLogger(__name__)


def path():
    """Where the file is."""
    return settings.DATA_DIR / "erasures.txt"


def write_down(erasure):
    """Add an Erasure to the file, once. That it cannot be written undoes nothing, and is said."""
    try:
        if any(known.mark == erasure.mark for known in written_down()):
            return
        with path().open("a", encoding="ascii") as file:
            file.write(f"{erasure.mark} {erasure.choice} {erasure.at.isoformat()}\n")
    except OSError:
        log.exception("An erasure could not be written down in %s.", path())


def written_down(file=None):
    """Give the Erasures, unsaved, in the file of this place or in another one."""
    file = file or path()
    if not file.exists():
        return []
    lines = (line.split() for line in file.read_text(encoding="ascii").splitlines())
    return [
        Erasure(mark=uuid.UUID(line[0]), choice=line[1], at=parse_datetime(line[2]))
        for line in lines
        if len(line) == 3
    ]


def erased_again(erasures, erase):
    """Erase by `erase` who is here and among `erasures`: a backup has brought them back.

    Gives how many there were.
    """
    known = set(Erasure.objects.values_list("mark", flat=True))
    again = 0
    for mark, erasure in {one.mark: one for one in erasures}.items():
        person = User.objects.filter(mark=mark).first()
        if person is not None:
            erase(person, erasure.choice)
            again += 1
        elif mark not in known:
            Erasure.objects.create(mark=mark, choice=erasure.choice, at=erasure.at)
    return again
