"""What a page says of its paragraphs: the sum of the layers that its reader may see."""

from collections import defaultdict
from dataclasses import dataclass, field

from annotations import segments
from annotations.models import Annotation, Layer, Placement, Tally


@dataclass
class Summary:
    """What a reader may see of a paragraph: how many notes start there, and the runs.

    Of the whole, `notes` are those on the whole, and `orphans` those that stand nowhere.
    """

    notes: int = 0
    questions: int = 0
    orphans: int = 0
    layers: list = field(default_factory=list)

    @property
    def runs(self):
        return segments.added(self.layers)


def summaries(user, reading, article):
    """Give {paragraph id: Summary} for what `user` may see; None stands for the whole.

    `reading` is None outside any seminar: then only the reader's own notes count.
    """
    found = defaultdict(Summary)
    tallies = Tally.objects.filter(
        layer__in=Layer.objects.visible_to(user).filter(reading=reading).values("pk")
    )
    for paragraph, notes, questions, orphans, runs in tallies.values_list(
        "paragraph", "notes", "questions", "orphans", "runs"
    ):
        summary = found[paragraph]
        summary.notes += notes - orphans
        summary.questions += questions
        summary.orphans += orphans
        summary.layers.append(runs)
    _add_own(found, user, reading, article)
    return found


def summaries_then(notes):
    """Give what `summaries` gives, for an earlier revision: `notes` are from `past.as_of`."""
    found, notes = defaultdict(Summary), notes.standing()
    for motivation in notes.filter(then=None).values_list("motivation", flat=True):
        found[None].notes += 1
        found[None].questions += motivation == "questioning"
    placed = Placement.objects.filter(pk__in=notes.values("then"))
    of_note = "annotation", "annotation__about", "paragraph", "annotation__motivation"
    _add(found, placed.values_list(*of_note, "spans__paragraph", "spans__start", "spans__end"))
    return found


def _add_own(found, user, reading, article):
    """Add the reader's own notes that no layer of theirs has: the private ones above all."""
    own = Annotation.objects.in_no_layer_of(user).said_in(reading, article, user)
    spans = [f"placement__spans__{column}" for column in ("paragraph", "start", "end")]
    _add(found, own.values_list("pk", "about", "paragraph", "motivation", *spans))


def _add(found, rows):
    """Add notes, one after the other; there is a row for each span."""
    counted = set()
    for pk, about, paragraph, motivation, place, start, end in rows:
        asks = motivation == "questioning"
        if pk not in counted:
            counted.add(pk)
            is_orphan = paragraph is None and about != "whole"
            found[paragraph].notes += not is_orphan
            found[paragraph].orphans += is_orphan
            found[paragraph].questions += asks
        if place is not None:
            found[place].layers.append([[start, end, 1, int(asks)]])
