"""Keeping the tallies: counts and highlight boundaries, by layer and paragraph.

A writer changes them by difference, in the transaction that writes the note, so that a page
need not look at the notes. Whoever counts holds the reading, so that two writers never wait for
each other in a circle, and none is left out when all is counted afresh.
"""

from django.db import transaction

from annotations import segments
from annotations.models.layers import Layer, Tally
from seminars.models import Reading


def count_in(note):
    """Add a note to the tallies of its layer, where it stands now."""
    _shift(note, 1)


def count_out(note):
    """Take a note out of the tallies of its layer, where it stands now."""
    _shift(note, -1)


@transaction.atomic
def recount(reading):
    """Count all tallies of a reading afresh from its notes, in a few statements."""
    Reading.objects.hold(reading.pk)
    Layer.objects.filter(reading=reading).delete()
    layers, tallies = {}, {}
    notes = reading.annotations.standing().select_related("placement")
    for note in notes.prefetch_related("placement__spans"):
        of_layer = (note.audience, note.prompt_id)
        if of_layer not in layers:
            layers[of_layer] = _layer_of(note)
        for paragraph in _paragraphs_of(note):
            at = (of_layer, paragraph)
            if at not in tallies:
                tallies[at] = Tally(layer=layers[of_layer], paragraph_id=paragraph)
            tallies[at].shift(note, 1)
    for tally in tallies.values():
        tally.runs = segments.runs(tally.boundaries)
    Tally.objects.bulk_create(tallies.values())


def _shift(note, by):
    if note.audience == "me":
        return
    Reading.objects.hold(note.reading_id)
    layer = _layer_of(note)
    for paragraph in _paragraphs_of(note):
        tally = Tally.objects.get_or_create(layer=layer, paragraph_id=paragraph)[0]
        tally.shift(note, by)
        tally.runs = segments.runs(tally.boundaries)
        tally.save()


def _layer_of(note):
    return Layer.objects.get_or_create(
        reading_id=note.reading_id, audience=note.audience, prompt_id=note.prompt_id
    )[0]


def _paragraphs_of(note):
    """The ids of the paragraphs that a note touches; None is the whole."""
    return {note.paragraph_id, *(span.paragraph_id for span in note.spans)}
