"""Ways from one paragraph of the text to the next that has something."""

from dataclasses import dataclass

from django.db.models import F
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from annotations.counting.ranks import NOWHERE, WHOLE
from annotations.models import Annotation
from annotations.page.unseen import unseen

LABELS = {
    "unread": (
        _("Unread"),
        _("Previous paragraph with unread notes"),
        _("Next paragraph with unread notes"),
    ),
    "question": (
        _("Questions"),
        _("Previous paragraph with a question"),
        _("Next paragraph with a question"),
    ),
    "prompt": (
        _("Prompts"),
        _("Previous paragraph with a prompt"),
        _("Next paragraph with a prompt"),
    ),
}


@dataclass(frozen=True)
class Hop:
    """The ways to one kind of thing: addresses, or None where there is none on that side."""

    kind: str
    before: str | None
    after: str | None

    @property
    def label(self):
        return LABELS[self.kind][0]

    @property
    def label_before(self):
        return LABELS[self.kind][1]

    @property
    def label_after(self):
        return LABELS[self.kind][2]


def hops_from(margin):
    """Give the Hops that there are from the place of a margin."""
    lines, here = margin.page.lines, -1
    if margin.line:
        here = lines.index(margin.line)
    sides = lines[max(here, 0) - 1 :: -1] if here > 0 else [], lines[here + 1 :]
    made = [
        Hop("question", *(_first(side, lambda line: line.summary.questions) for side in sides)),
        Hop("prompt", *(_first(side, lambda line: line.prompts) for side in sides)),
    ]
    sitting = margin.sitting
    if sitting.may_write and sitting.reading is not None:
        # Which of them is the next is asked only where somebody goes there: see `unread_from`.
        unread = margin.page.summaries.unread
        new = [any(line.paragraph.paragraph_id in unread for line in side) for side in sides]
        addresses = [
            _unread_address(sitting, way, margin.key) if there else None
            for way, there in zip(("previous", "next"), new, strict=True)
        ]
        made.insert(0, Hop("unread", *addresses))
    return [hop for hop in made if hop.before or hop.after]


def _first(lines, has):
    key = next((line.key for line in lines if has(line)), None)
    return key and f"?p={key}#p-{key}"


def _unread_address(sitting, way, key):
    seminar, reading = sitting.reading.seminar.slug, sitting.reading.slug
    address = reverse(f"annotations:unread_{way}", args=[seminar, reading])
    return f"{address}?p={key}" if key else address


def unread_from(sitting, key, forwards):
    """Give the key of the next paragraph, or of the one before, with a note that is new to the
    reader; None where there is none on that side. `key` is where they are."""
    places = sitting.revision.places
    here = places.filter(paragraph__key=key).values_list("position", flat=True).first()
    rank = WHOLE if here is None else here + 1
    notes = Annotation.objects.shared_in(sitting.reading, sitting.grounds).filter(unseen(sitting))
    if forwards:
        there = notes.filter(rank__gt=rank, rank__lt=NOWHERE).order_by("rank")
    else:
        there = notes.filter(rank__gt=WHOLE, rank__lt=rank).order_by("-rank")
    return there.values_list(F("paragraph__key"), flat=True).first()
