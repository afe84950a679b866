"""Keeping the tallies: counts and highlight boundaries, by layer and paragraph.

A writer changes them by difference, in the transaction that writes the note, so that a page
need not look at the notes. Whoever counts holds the reading, so that two writers never wait for
each other in a circle, and none is left out when all is counted afresh.
"""

from django.db import transaction
from django.db.models import F

from annotations.counting import segments
from annotations.models.layers import Layer, Tally
from reader.models import User
from seminars.models import Reading

# What the notes of a layer have in common, within a reading.
COLUMNS = "audience", "prompt_id", "group_id"


def key_of(row):
    """Give the values of COLUMNS of a layer, or of a note that is in one."""
    return tuple(getattr(row, column) for column in COLUMNS)


def count_in(note):
    """Add a note to the tallies of its layer, where it stands now. Gives the Reading, which is held
    from now on; None for an only-me note."""
    return _shift(note, 1)


def count_out(note):
    """Take a note out of the tallies of its layer, where it stands now."""
    _shift(note, -1)


@transaction.atomic
def recount(reading):
    """Count all tallies of a reading afresh from its notes, in a few statements."""
    Reading.objects.hold(reading.pk)
    Layer.objects.filter(reading=reading).delete()
    found = counted(reading)
    layers = {
        key: Layer(reading=reading, **dict(zip(COLUMNS, key, strict=True))) for key, _place in found
    }
    Layer.objects.bulk_create(layers.values())
    for (key, _place), tally in found.items():
        tally.layer = layers[key]
    Tally.objects.bulk_create(found.values())


def counted(reading):
    """Give {((audience, prompt, group), paragraph id): Tally} of a reading, without their layers.

    A layer of which everything was deleted has a tally too: pages may show what is left of it.
    """
    tallies, seen = {}, set()
    for layer in reading.annotations.order_by().values_list(*COLUMNS).distinct():
        _tally(tallies, layer, None)
    rows = reading.annotations.standing().values_list(
        *COLUMNS,
        "pk",
        "motivation",
        "about",
        "paragraph",
        "placement__spans__ordinal",
        "placement__spans__paragraph",
        "placement__spans__start",
        "placement__spans__end",
    )
    for *columns, pk, motivation, about, paragraph, ordinal, place, start, end in rows:
        layer, asks = tuple(columns), motivation == "questioning"
        if pk not in seen:
            seen.add(pk)
            tally = _tally(tallies, layer, paragraph)
            tally.notes += 1
            tally.questions += asks
            tally.orphans += paragraph is None and about != "whole"
        if place is not None:
            tally = _tally(tallies, layer, place)
            tally.reaching += bool(ordinal)
            segments.shift(tally.boundaries, start, end, 1, asks)
    for tally in tallies.values():
        tally.runs = segments.runs(tally.boundaries)
    return tallies


def _tally(tallies, layer, paragraph):
    at = layer, paragraph
    if at not in tallies:
        tallies[at] = Tally(paragraph_id=paragraph)
    return tallies[at]


def touch(note):
    """Note that something which pages show of `note` has changed: they have to be sent anew.

    Those are the pages of all who see its layer, and its author's, who may be alone in seeing it.
    Gives what `count_in` gives.
    """
    held, layer = _held_layer(note)
    _touch(note, layer)
    return held


def _shift(note, by):
    held, layer = _held_layer(note)
    for paragraph in _paragraphs_of(note) if layer else ():
        tally = Tally.objects.get_or_create(layer=layer, paragraph_id=paragraph)[0]
        tally.shift(note, by)
        tally.runs = segments.runs(tally.boundaries)
        tally.save()
    _touch(note, layer)
    return held


def _touch(note, layer):
    if layer:
        Layer.objects.filter(pk=layer.pk).update(changes=F("changes") + 1)
    User.touch(note.author_id)  # last of all: whoever waits for it holds nothing else


def _held_layer(note):
    """Hold the reading of a note. Gives it and the layer; no such thing for an only-me note."""
    if note.audience == "me":
        return None, None
    return Reading.objects.hold(note.reading_id), _layer_of(note)


def _layer_of(note):
    columns = dict(zip(COLUMNS, key_of(note), strict=True))
    return Layer.objects.get_or_create(reading_id=note.reading_id, **columns)[0]


def _paragraphs_of(note):
    """The ids of the paragraphs that a note touches; None is the whole."""
    return {note.paragraph_id, *(span.paragraph_id for span in note.spans)}
