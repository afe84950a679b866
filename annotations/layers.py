"""Keeping the tallies: counts and highlight boundaries, by layer and paragraph.

A writer changes them by difference, in the transaction that writes the note, so that a page
need not look at the notes. Tallies are locked in the order of their paragraphs, so that two
writers never wait for each other in a circle.
"""

from collections import defaultdict

from annotations import segments
from annotations.models.layers import Layer, Tally


def count_in(note):
    """Add a note to the tallies of its layer, where it stands now."""
    _shift(note, 1)


def count_out(note):
    """Take a note out of the tallies of its layer, where it stands now."""
    _shift(note, -1)


def _shift(note, by):
    if note.audience == "me":
        return
    layer = Layer.objects.get_or_create(
        reading_id=note.reading_id, audience=note.audience, prompt_id=note.prompt_id
    )[0]
    spans = defaultdict(list)
    for span in note.spans:
        spans[span.paragraph_id].append(span)
    touched = {note.paragraph_id, *spans}
    for paragraph in sorted(touched, key=lambda pk: pk or 0):
        tally = Tally.objects.select_for_update().get_or_create(
            layer=layer, paragraph_id=paragraph
        )[0]
        if paragraph == note.paragraph_id:
            tally.notes += by
            tally.questions += by * note.asks
        for span in spans[paragraph]:
            tally.boundaries = segments.shifted(
                tally.boundaries, span.start, span.end, by, note.asks
            )
        tally.runs = segments.runs(tally.boundaries)
        tally.save()
