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
    counted = _counted(reading)
    layers = {
        key: Layer(reading=reading, audience=key[0], prompt_id=key[1]) for key, _place in counted
    }
    Layer.objects.bulk_create(layers.values())
    for (key, _place), tally in counted.items():
        tally.layer = layers[key]
        tally.runs = segments.runs(tally.boundaries)
    Tally.objects.bulk_create(counted.values())


def _counted(reading):
    """Give {((audience, prompt), paragraph): Tally} of a reading, without their layers and runs."""
    tallies, seen = {}, set()
    rows = reading.annotations.standing().values_list(
        "pk",
        "audience",
        "prompt",
        "motivation",
        "about",
        "paragraph",
        "placement__spans__paragraph",
        "placement__spans__start",
        "placement__spans__end",
    )
    for pk, audience, prompt, motivation, about, paragraph, place, start, end in rows:
        asks = motivation == "questioning"
        if pk not in seen:
            seen.add(pk)
            tally = _tally(tallies, (audience, prompt), paragraph)
            tally.notes += 1
            tally.questions += asks
            tally.orphans += paragraph is None and about != "whole"
        if place is not None:
            tally = _tally(tallies, (audience, prompt), place)
            segments.shift(tally.boundaries, start, end, 1, asks)
    return tallies


def _tally(tallies, layer, paragraph):
    at = layer, paragraph
    if at not in tallies:
        tallies[at] = Tally(paragraph_id=paragraph)
    return tallies[at]


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
