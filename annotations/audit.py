"""Whether what is kept when somebody writes is what one gets by going through everything."""

from django.db import transaction
from django.db.models import Count, OuterRef, Q, Subquery
from django.db.models.functions import Coalesce

from annotations.counting import layers, ranks
from annotations.models import Annotation, Findable, Prompt, Reply, Tag, Tally
from annotations.models.beside import LIKE_THE_NOTE
from annotations.querysets.hiding import STANDS
from annotations.words.tagging import tags_in
from seminars.models import Reading


@transaction.atomic
def differences(reading):
    """Give what is miscounted in `reading`, a line for each; nobody writes there meanwhile."""
    Reading.objects.hold(reading.pk)
    kept = {
        (layers.key_of(tally.layer), tally.paragraph_id): _says(tally)
        for tally in Tally.objects.filter(layer__reading=reading).select_related("layer")
    }
    fresh = {place: _says(tally) for place, tally in layers.counted(reading).items()}
    return (
        [
            f"{_name(place)}: kept {kept.get(place)}, counted {fresh.get(place)}"
            for place in sorted({*kept, *fresh}, key=str)
            if kept.get(place) != fresh.get(place)
        ]
        + [
            f"prompt {prompt.pk}: kept {prompt.answerers} who answered, counted {prompt.answered}"
            for prompt in _prompts(reading)
            if prompt.answerers != prompt.answered
        ]
        + [
            f"{name}: {number} notes kept otherwise"
            for name, notes in _sorted_wrong(reading).items()
            for number in [notes.count()]
            if number
        ]
    )


@transaction.atomic
def repair(reading):
    """Count everything in `reading` afresh."""
    layers.recount(reading)
    for prompt in _prompts(reading):
        Prompt.objects.filter(pk=prompt.pk).update(answerers=prompt.answered)
    for wrong in _sorted_wrong(reading).values():
        ranks.give(wrong)
        wrong.update(replied=_replies())


def not_to_be_found():
    """Give the notes that a search misses, or finds though they are gone: a queryset."""
    missed = STANDS & Q(findable=None) | ~STANDS & Q(findable__isnull=False)
    return Annotation.objects.filter(missed)


@transaction.atomic
def repair_search():
    """Let a search find what stands, and nothing else."""
    wrong = list(not_to_be_found().values_list("pk", flat=True))
    Findable.refill(Annotation.objects.filter(pk__in=wrong))


def wrongly_tagged():
    """Give the ids of the notes whose tags are not those that they are found by."""
    notes = Annotation.objects.standing().exclude(tags="").order_by()
    shown = {
        pk: [(name, *columns) for name in tags_in(line)]
        for pk, line, *columns in notes.values_list("pk", "tags", *LIKE_THE_NOTE)
    }
    found = {}
    tags = Tag.objects.order_by("annotation", "place")
    for pk, *tag in tags.values_list("annotation", "name", *LIKE_THE_NOTE):
        found.setdefault(pk, []).append(tuple(tag))
    return {pk for pk in {*shown, *found} if shown.get(pk) != found.get(pk)}


@transaction.atomic
def repair_tags():
    """Let each note that stands be found by the tags that it shows."""
    for note in Annotation.objects.filter(pk__in=wrongly_tagged()):
        note.tagged.all().delete()
        if note.is_standing:
            Tag.write(note)


def _sorted_wrong(reading):
    """The notes of a reading, and the private ones on its text, that lists sort wrongly."""
    here = Q(reading=reading) | Q(reading=None, article=reading.article)
    notes = Annotation.objects.filter(here).order_by()
    return {"order of the text": ranks.wrong(notes), "replies": notes.exclude(replied=_replies())}


def _replies():
    """How many replies to a note stand, as an expression."""
    thread = Reply.objects.standing().filter(annotation=OuterRef("pk")).order_by()
    counted = thread.values("annotation").annotate(number=Count("pk")).values("number")
    return Coalesce(Subquery(counted), 0)


def _prompts(reading):
    return reading.prompts.annotate(answered=Count("unlocks")).order_by("pk")


def _says(tally):
    """What a tally says, to be compared; None where that is nothing."""
    numbers = tally.notes, tally.questions, tally.orphans, tally.reaching
    return (*numbers, tally.boundaries, tally.runs) if any(numbers) or tally.boundaries else None


def _name(place):
    (audience, prompt, group), paragraph = place
    whom = f"group {group}" if group else f"the {audience}"
    answers = f", answers to prompt {prompt}" if prompt else ""
    return f"to {whom}{answers}, {f'paragraph {paragraph}' if paragraph else 'the whole'}"
