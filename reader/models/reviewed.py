"""What is checked block by block before it is published: an import, or the draft of a revision."""

from dataclasses import dataclass, field

from django.conf import settings
from django.db import models, transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from reader.models.placing import Placing
from reader.removal import Withdrawable
from reader.reviewing.edits import Edits
from reader.reviewing.leftovers import undone
from reader.reviewing.review import Gone, Review
from reader.reviewing.steps import brief_of, first_changed, kept_short, step_back, stepped, told

KEPT_SEALS = 20
# What grows with the text: whoever begins a post by locking the row reads it then.
GROWING = ("blocks", "aside", "undoable", "redoable", "seals")


@dataclass
class Outcome:
    """What became of a post of the page: the review before it, and what is still open."""

    before: Review
    was_current: bool = True  # whether the page had shown what stood
    changed_by: models.Model | None = None  # who had changed it since, where it had not
    clashes: Edits = field(default_factory=Edits)
    here: int | None = None  # the block where one goes on
    gone: bool = False  # the block it was about is not there any more
    repeated: bool = False  # the same post had come before
    did: dict = field(default_factory=dict)  # done or undone; see `reviewing.steps.told`
    closed: bool = False  # what the page had shown was published or thrown away before
    done_by: models.Model | None = None  # whose act was undone, or done again
    waiting: dict = field(default_factory=dict)  # what was not undone, or done again, unseen
    spared: int = 0  # the id of a block that stays what it is; see Review
    kept: bool = False  # it could not be saved, because the session had ended

    @classmethod
    def of_kept(cls, review, edits):
        """Give the outcome of a post that was kept through the log-in: all of it is still open."""
        return cls(review, clashes=edits, kept=True)

    @classmethod
    def of_another(cls, review, edits):
        """Give the outcome of a post that was about something before `review`: it is kept aside."""
        return cls(review, was_current=False, clashes=edits.strayed(), repeated=True, closed=True)


class Doubtful(Exception):
    """More blocks are doubtful than whoever would publish them was told of."""


class Reviewed(Placing, Withdrawable):
    """A text that is being reviewed. `blocks` are kept; `aside` is what was set aside, and why.

    `undoable` and `redoable` list its `steps` in brief, as `reader.reviewing.steps.brief_of` does,
    those that come next last.
    """

    blocks = models.JSONField(default=list, editable=False)
    aside = models.JSONField(default=list, editable=False)
    last_id = models.PositiveIntegerField(default=0, editable=False)
    undoable = models.JSONField(default=list, editable=False)
    redoable = models.JSONField(default=list, editable=False)
    seals = models.JSONField(default=list, editable=False)
    version = models.PositiveIntegerField(default=1, editable=False)
    created_at = models.DateTimeField(_("begun"), default=timezone.now, editable=False)
    changed_at = models.DateTimeField(_("changed"), default=timezone.now, editable=False)
    changed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        null=True,
        editable=False,
        related_name="+",
    )

    class Meta:
        abstract = True

    @property
    def is_closed(self):
        """Whether it is published or thrown away, and stays as it is."""
        raise NotImplementedError

    def has_shown(self, version):
        """Whether a page of that `version` was one of this, and not of something before it."""
        return True

    @property
    def doubts_left(self):
        """How many blocks the importer was unsure of, and nobody has seen to."""
        return sum(bool(block["doubt"]) for block in self.blocks)

    def _check_doubts(self, told):
        """Raise Doubtful where more blocks are doubtful than one was `told` of, if not None."""
        if told is not None and self.doubts_left > told:
            raise Doubtful

    @property
    def head(self):
        """What stands above the text and is reviewed with it, as text by the name of the field."""
        return {}

    @head.setter
    def head(self, fields):
        pass

    @property
    def review(self):
        """The review as it stands; changing it changes nothing here."""
        return Review(self.head, [*self.blocks], [*self.aside], self.last_id)

    @review.setter
    def review(self, review):
        self.head = review.fields
        self.blocks, self.aside, self.last_id = review.blocks, review.aside, review.last_id

    @transaction.atomic
    def revise(self, edits, act=None, by=None, verb=""):
        """Save `edits`, and then do what was asked: `act` takes the Review and gives an id.

        `verb` says in short what that is. A post that is repeated, as its seal tells, changes
        nothing. Gives an Outcome.
        """
        outcome = self._take(edits, by)
        if act is not None and not outcome.clashes and not outcome.repeated:
            done = self.review
            try:
                outcome.here = act(done)
            except Gone:
                outcome.gone = True
            else:
                outcome.did = self._go_to(done, by, verb) or outcome.did
                outcome.spared = done.spared or outcome.spared
        self._save_changes()
        return outcome

    @transaction.atomic
    def undo(self, edits, by=None):
        """Save `edits`, and then take the latest change back. Gives an Outcome.

        A page that had not shown that change is told of it first.
        """
        outcome = self._take(edits, by)
        if self._has_seen_next(self.undoable, edits, outcome):
            *self.undoable, brief = self.undoable
            self.redoable = [*self.redoable, self._retrace(brief, outcome, by)]
        self._save_changes()
        return outcome

    @transaction.atomic
    def redo(self, edits, by=None):
        """Do again what was undone last, unless `edits` began something new, as `undo` does."""
        outcome = self._take(edits, by)
        if self._has_seen_next(self.redoable, edits, outcome):
            *self.redoable, brief = self.redoable
            self.undoable = [*self.undoable, self._retrace(brief, outcome, by)]
        self._save_changes()
        return outcome

    def last_step(self, verb):
        """Give the step that was undone last, or done again, and for another `verb` the latest if
        it did that; None for nothing."""
        briefs = self.redoable if verb == "undo" else self.undoable
        # Another window may have ended it since.
        step = self._step_next(briefs).first() if verb and briefs else None
        return step if step and verb in ("undo", "redo", step.did.get("verb")) else None

    def undone_of(self, person):
        """Give the step of `person` that would be done again next, where somebody else was at work
        since; None for none."""
        if not self.redoable or self.changed_by_id in (None, person.pk):
            return None
        return self._step_next(self.redoable).filter(by=person).first()

    def _step_next(self, briefs):
        return self.steps.filter(number=briefs[-1]["number"]).select_related("by")

    def _has_seen_next(self, briefs, edits, outcome):
        """Whether there is a step next in `briefs`, and the page of a post had shown its act, or
        did it itself; else it waits."""
        if not briefs or outcome.clashes or outcome.repeated:
            return False
        if outcome.was_current or outcome.did or not edits.version:
            return True
        outcome.waiting = self._step_next(briefs).get().did
        return False

    def _take(self, edits, by):
        """Begin a post: with the row locked, save what it changes where no other window did."""
        self._lock()
        if self.is_closed or not self.has_shown(edits.version):
            return Outcome.of_another(self.review, edits)
        outcome = Outcome(self.review, was_current=edits.version == self.version)
        if not outcome.was_current:
            outcome.changed_by = self.changed_by
        outcome.clashes = edits.waiting()
        if edits.seal in self.seals:
            outcome.repeated = True
            return outcome
        if edits.seal:
            self.seals = [*self.seals, edits.seal][-KEPT_SEALS:]
        if edits:
            edited = self.review
            outcome.clashes = edits.apply(edited, self.reviews_before())
            outcome.did = self._go_to(edited, by, edits.verb)
            outcome.spared = edited.spared
        return outcome

    def _go_to(self, review, by, verb):
        """Let `review` stand, as one step. Gives what is told of it, {} where nothing changed."""
        here = self.review
        step = step_back(here, review)
        if not step:
            return {}
        did = told(verb, here, review)
        if pieces := self._undone_of_others(review, by):
            review.leave_aside(pieces)
            step = step_back(here, review)
        self.review = review
        self._count(by)
        self.steps.create(number=self.version, back=step, did=did, by=by)
        self._let_stand([*self.undoable, brief_of(self.version, step)])
        return did

    def _undone_of_others(self, review, by):
        """Give the pieces of what others wrote, was undone, and is not done again from now on."""
        if not self.redoable:
            return []
        numbers = [brief["number"] for brief in self.redoable]
        steps = {step.number: step for step in self.steps.filter(number__in=numbers)}
        own = by and by.pk
        return undone(review, [(steps[one].back, steps[one].by_id == own) for one in numbers])

    def _let_stand(self, briefs):
        """Let these steps be undone, the latest as many as may be kept, and none be redone."""
        kept = kept_short(briefs)
        known = {brief["number"] for brief in (*self.undoable, *self.redoable, *briefs)}
        gone = known - {brief["number"] for brief in kept}
        self.undoable, self.redoable = kept, []
        if gone:
            self.steps.filter(number__in=gone).delete()

    def _retrace(self, brief, outcome, by):
        """Go where a step leads; it leads back from there then. Gives it in brief."""
        here = self.review
        step = self._step_next([brief]).get()
        self.review = stepped(here, step.back)
        self._count(by)
        outcome.did, outcome.done_by = step.did, step.by
        outcome.here = first_changed(here, self.review)
        step.back = step_back(here, self.review)
        step.save(update_fields=["back"])
        return brief_of(step.number, step.back)

    def _all_steps(self):
        """Give what all steps put back: what would be redone last first, undone next last."""
        back = dict(self.steps.values_list("number", "back"))
        return [back[brief["number"]] for brief in [*self.redoable, *self.undoable]]

    def _count(self, by):
        self.version += 1
        self.changed_at, self.changed_by = timezone.now(), by

    def _lock(self):
        left = self.get_deferred_fields() - {*GROWING}
        columns = [column.attname for column in self._meta.concrete_fields]
        self.refresh_from_db(
            fields=[column for column in columns if column not in left],
            from_queryset=type(self).objects.select_for_update(),
        )
        self._locked = {column: getattr(self, column) for column in columns if column not in left}

    def _save_changes(self):
        """Write the columns that are not as they were when the row was locked."""
        if self.version == self._locked["version"]:
            self.seals = self._locked["seals"]  # who asks once more is told once more
        changed = [name for name, was in self._locked.items() if getattr(self, name) != was]
        if changed:
            self.save(update_fields=changed)
