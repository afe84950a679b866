"""Making the copy."""

from django.db import transaction

from annotations.copying.planning import planned
from annotations.models import Prompt
from annotations.models.places import Placement, hold_text
from annotations.targets import Target, again
from seminars.models import Reading
from seminars.opening import open_seminar


@transaction.atomic
def copy_seminar(seminar, by, title, first_day=None):
    """Make the copy, which `by` teaches. Gives the Seminar; a second press gives the same one."""
    details = {"description": seminar.description, "timezone": seminar.timezone}
    made = open_seminar(by, title, **details)
    if made.readings.exists():
        return made
    read = Reading.objects.standing().filter(seminar=seminar)
    for pk in sorted(read.values_list("article", flat=True)):
        hold_text(pk)
    for one in planned(seminar, first_day):
        reading = Reading.objects.create(seminar=made, **one.columns)
        for prompt in one.prompts:
            _copy_prompt(prompt, reading, by)
    return made


def _copy_prompt(planned, reading, by):
    """Set a prompt in `reading`: where it stands now, or as one that has lost its words."""
    prompt, columns = planned.row, planned.columns
    revision = prompt.article.current
    target = Target(revision) if prompt.is_orphan else again(prompt, revision)
    if not prompt.is_orphan:
        columns |= target.as_fields()
    copied = Prompt(reading=reading, author=by, **columns)
    copied.save(by=by)
    if prompt.is_orphan:
        copied.placement = copied.placements.create(
            revision=revision, exact=prompt.exact, by=Placement.By.MACHINE
        )
        copied.save(update_fields=["placement"])
    else:
        copied.stand_at(target)
