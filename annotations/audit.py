"""Whether what is kept when somebody writes is what one gets by going through everything."""

from django.db import transaction
from django.db.models import Count, Q

from annotations import layers
from annotations.models import Annotation, Findable, Prompt, Tally
from seminars.models import Reading


@transaction.atomic
def differences(reading):
    """Give what is miscounted in `reading`, a line for each; nobody writes there meanwhile."""
    Reading.objects.hold(reading.pk)
    kept = {
        ((tally.layer.audience, tally.layer.prompt_id), tally.paragraph_id): _says(tally)
        for tally in Tally.objects.filter(layer__reading=reading).select_related("layer")
    }
    fresh = {place: _says(tally) for place, tally in layers.counted(reading).items()}
    return [
        f"{_name(place)}: kept {kept.get(place)}, counted {fresh.get(place)}"
        for place in sorted({*kept, *fresh}, key=str)
        if kept.get(place) != fresh.get(place)
    ] + [
        f"prompt {prompt.pk}: kept {prompt.answerers} who answered, counted {prompt.answered}"
        for prompt in _prompts(reading)
        if prompt.answerers != prompt.answered
    ]


@transaction.atomic
def repair(reading):
    """Count everything in `reading` afresh."""
    layers.recount(reading)
    for prompt in _prompts(reading):
        Prompt.objects.filter(pk=prompt.pk).update(answerers=prompt.answered)


def not_to_be_found():
    """Give the notes that a search misses, or finds though they were deleted: a queryset."""
    missed = Q(deleted_at=None, findable=None) | Q(deleted_at__isnull=False, findable__isnull=False)
    return Annotation.objects.filter(missed)


@transaction.atomic
def repair_search():
    """Let a search find what stands, and nothing else."""
    wrong = list(not_to_be_found().values_list("pk", flat=True))
    Findable.refill(Annotation.objects.filter(pk__in=wrong))


def _prompts(reading):
    return reading.prompts.annotate(answered=Count("unlocks")).order_by("pk")


def _says(tally):
    """What a tally says, to be compared; None where that is nothing."""
    numbers = tally.notes, tally.questions, tally.orphans, tally.reaching
    return (*numbers, tally.boundaries, tally.runs) if any(numbers) or tally.boundaries else None


def _name(place):
    (audience, prompt), paragraph = place
    answers = f", answers to prompt {prompt}" if prompt else ""
    return f"to the {audience}{answers}, {f'paragraph {paragraph}' if paragraph else 'the whole'}"
