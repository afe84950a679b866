"""What publishing a draft would do to the discussion, as far as one person may see it."""

from dataclasses import dataclass
from functools import cached_property

from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext_lazy

from annotations.following import Fate, Following, Outcome
from annotations.models import Annotation, Placement, Prompt
from annotations.models.places import About
from annotations.moving.placing import assurance
from annotations.page.passages import Passage, Readable
from reader.alignment import align, compared

KINDS = {"note": Annotation, "prompt": Prompt}
# In this order they are listed: first what somebody has to look at.
LISTED = [Outcome.UNSURE, Outcome.LOST, Outcome.MOVES, Outcome.RETURNS]
SHOWN = [*LISTED, Outcome.AWAY]
LABELS = {
    Outcome.STAYS: _("Stays"),
    Outcome.UNSURE: _("Needs you"),
    Outcome.LOST: _("Loses its words"),
    Outcome.MOVES: _("Moves"),
    Outcome.RETURNS: _("Finds its words again"),
    Outcome.AWAY: _("Had lost its words before"),
}
TOLD = {
    ("note", Outcome.STAYS): ngettext_lazy("%d note stays", "%d notes stay"),
    ("note", Outcome.UNSURE): ngettext_lazy("%d note needs you", "%d notes need you"),
    ("note", Outcome.LOST): ngettext_lazy("%d note loses its words", "%d notes lose their words"),
    ("note", Outcome.MOVES): ngettext_lazy("%d note moves", "%d notes move"),
    ("note", Outcome.RETURNS): ngettext_lazy(
        "%d note finds its words again", "%d notes find their words again"
    ),
    ("note", Outcome.AWAY): ngettext_lazy(
        "%d note had lost its words before", "%d notes had lost their words before"
    ),
    ("prompt", Outcome.STAYS): ngettext_lazy("%d prompt stays", "%d prompts stay"),
    ("prompt", Outcome.UNSURE): ngettext_lazy("%d prompt needs you", "%d prompts need you"),
    ("prompt", Outcome.LOST): ngettext_lazy(
        "%d prompt loses its words", "%d prompts lose their words"
    ),
    ("prompt", Outcome.MOVES): ngettext_lazy("%d prompt moves", "%d prompts move"),
    ("prompt", Outcome.RETURNS): ngettext_lazy(
        "%d prompt finds its words again", "%d prompts find their words again"
    ),
    ("prompt", Outcome.AWAY): ngettext_lazy(
        "%d prompt had lost its words before", "%d prompts had lost their words before"
    ),
}


@dataclass(frozen=True)
class Effect:
    """What becomes of one `thing`: the Passage where it was, and the one where it is to stand.

    `decision` is the id of the Placement that a person decided on, or None.
    """

    thing: object
    fate: Fate
    old: Passage | None
    new: Passage | None
    decision: int | None

    @property
    def outcome(self):
        return str(self.fate.outcome)

    @property
    def label(self):
        return LABELS[self.fate.outcome]

    @property
    def is_guess(self):
        return self.fate.outcome in (Outcome.UNSURE, Outcome.AWAY) and self.new is not None

    @property
    def is_open(self):
        """Whether somebody has still to say where it belongs."""
        return self.fate.outcome == Outcome.UNSURE

    @property
    def is_overtaken(self):
        """Whether a person decided, and the words changed afterwards."""
        return self.decision is not None and not self.fate.decided

    @property
    def is_paragraph(self):
        """Whether it is to stand on a whole paragraph, however much of that was rewritten."""
        return not self.fate.place.spans

    @property
    def assurance(self):
        return assurance(self.fate.confidence)

    @property
    def old_words(self):
        """What it is about, as (“same” or “gone”, text)."""
        return [part for part in self._words if part[0] != "come"]

    @property
    def new_words(self):
        """What it would be about, as (“same” or “come”, text)."""
        return [part for part in self._words if part[0] != "gone"]

    @cached_property
    def _words(self):
        old = self.old.words if self.old else self.thing.exact
        new = self.new.words if self.new else ""
        if not (old and new):
            return [("same", old), ("same", new)] if not new else [("come", new)]
        return [part for both in compared(align([old], [new])) for part in both.words]


class Effects:
    """What `draft`, the unpublished Revision of a text, does to what `user` may see of it."""

    def __init__(self, draft, user):
        self.draft, self.user, self.article = draft, user, draft.article

    @property
    def all_counts(self):
        """What `counts` gives for notes and for prompts, where there are any."""
        return [counts for counts in map(self.counts, KINDS) if counts]

    @property
    def are_open(self):
        """Whether something needs a person."""
        return any(fate.outcome == Outcome.UNSURE for fate in self.fates.values())

    @cached_property
    def fates(self):
        """{("note" or "prompt", id): Fate}."""
        following = Following(self.draft)
        return {
            (kind, pk): fate
            for kind in KINDS
            for pk, fate in following.fates(self.things(kind)).items()
        }

    @cached_property
    def new(self):
        return Readable(self.draft.paragraphs())

    @cached_property
    def old(self):
        return Readable(self.article.current.paragraphs() if self.article.current else [])

    def things(self, kind):
        """The notes, or the prompts, on words or paragraphs of this text that are seen."""
        seen = KINDS[kind].objects.visible_to(self.user).standing()
        return seen.filter(article=self.article).exclude(about=About.WHOLE)

    def counts(self, kind):
        """Give (outcome, what it says in words) for each outcome that there is."""
        found = [fate.outcome for (of, _pk), fate in self.fates.items() if of == kind]
        return [
            (str(outcome), TOLD[kind, outcome] % found.count(outcome))
            for outcome in [Outcome.STAYS, *SHOWN]
            if outcome in found
        ]

    def listed(self, outcome=None):
        """Give (kind, id) of what does not simply stay, or of one `outcome`, in reading order."""
        wanted = [outcome] if outcome in SHOWN else LISTED
        shown = [
            key
            for key, fate in self.fates.items()
            if fate.outcome in wanted or (fate.decided and outcome is None)
        ]
        return sorted(shown, key=self._order)

    def _order(self, key):
        fate = self.fates[key]
        rank = LISTED.index(fate.outcome) if fate.outcome in LISTED else len(LISTED)
        text, place = (self.old, fate.was) if fate.was.paragraph else (self.new, fate.place)
        start = place.spans[0][1] if place.spans else 0
        return rank, text.text.index.get(place.paragraph, -1), start, key

    def effects(self, keys):
        """Give the Effects of these (kind, id), in the same order, in a fixed number of queries."""
        found = {}
        for kind in KINDS:
            pks = [pk for of, pk in keys if of == kind]
            for thing in self._to_show(kind, pks):
                found[kind, thing.pk] = thing
        decisions = self._decisions(keys)
        return [
            Effect(
                found[key],
                self.fates[key],
                self.old.passage(self.fates[key].was),
                self.new.passage(self.fates[key].place),
                decisions.get(key),
            )
            for key in keys
            if key in found and key in self.fates
        ]

    def _to_show(self, kind, pks):
        things = self.things(kind).filter(pk__in=pks)
        return things.to_show() if kind == "note" else things.for_page(self.user)

    def _decisions(self, keys):
        made = Placement.objects.filter(revision=self.draft)
        found = {}
        for pk, note, prompt in made.values_list("pk", "annotation", "prompt"):
            found["note" if note else "prompt", note or prompt] = pk
        return {key: found[key] for key in keys if key in found}
