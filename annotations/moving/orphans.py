"""The notes and prompts of a sitting that have lost their words, with where they might belong."""

from dataclasses import dataclass

from annotations.margin.threads import add_threads
from annotations.models import Prompt
from annotations.moving.guesses import Guess, guesses
from annotations.moving.placing import assurance


@dataclass(frozen=True)
class Orphan:
    """A `thing` without its words. `guess` is where it stood and might stand, where that is known.

    `is_placeable` says whether the reader may put it on other words.
    """

    thing: object
    is_prompt: bool
    is_placeable: bool
    guess: Guess | None = None

    @property
    def assurance(self):
        return assurance(self.guess.confidence)


def orphans_of(sitting):
    """Give (kind, id) of what has lost its words and is seen here: prompts first, then notes."""
    prompts = [prompt.pk for prompt in sitting.prompts if prompt.is_orphan]
    notes = sitting.annotations().standing().orphaned().order_by("-created_at", "-pk")
    return [("prompt", pk) for pk in prompts] + [
        ("note", pk) for pk in notes.values_list("pk", flat=True)
    ]


def to_show(sitting, keys):
    """Give the Orphans of these (kind, id), in the same order, in a fixed number of queries."""
    notes = sitting.annotations().filter(pk__in=[pk for kind, pk in keys if kind == "note"])
    prompts = Prompt.objects.filter(pk__in=[pk for kind, pk in keys if kind == "prompt"])
    found = {("note", note.pk): note for note in notes.to_show()}
    add_threads(list(found.values()), sitting.user)
    found |= {("prompt", prompt.pk): prompt for prompt in prompts.for_page(sitting.user)}
    guessed = {
        "note": guesses(notes, sitting.revision),
        "prompt": guesses(prompts, sitting.revision),
    }
    return [
        Orphan(found[kind, pk], kind == "prompt", sitting.may_place(found[kind, pk]), guess)
        for kind, pk in keys
        for guess in [guessed[kind].get(pk)]
        if (kind, pk) in found
    ]
