"""What a page says of its paragraphs: the sum of the layers that its reader may see."""

from collections import defaultdict
from dataclasses import dataclass, field

from annotations import segments
from annotations.models import Annotation, Layer, Tally


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


def _add_own(found, user, reading, article):
    """Add the reader's own notes that no layer of theirs has: the private ones above all."""
    own = Annotation.objects.in_no_layer_of(user).said_in(reading, article, user)
    counted = set()
    for pk, about, paragraph, motivation, place, start, end in own.values_list(
        "pk",
        "about",
        "paragraph",
        "motivation",
        "placement__spans__paragraph",
        "placement__spans__start",
        "placement__spans__end",
    ):
        asks = motivation == "questioning"
        if pk not in counted:
            counted.add(pk)
            is_orphan = paragraph is None and about != "whole"
            found[paragraph].notes += not is_orphan
            found[paragraph].orphans += is_orphan
            found[paragraph].questions += asks
        if place is not None:
            found[place].layers.append([[start, end, 1, int(asks)]])
