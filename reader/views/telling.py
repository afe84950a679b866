"""What the page on which blocks are checked says of a post: what was done, and what was not."""

from django.utils.translation import gettext as _

from reader.importing.tabular import shows_table
from reader.notelinks import leading_nowhere
from reader.review_page.done import (
    done_words,
    in_both_words,
    led_nowhere_words,
    nothing_words,
    phrase_of,
    waiting_words,
)
from reader.review_page.posts import asks_to_save, asks_to_split, lacks_choice
from reader.reviewing.became import became
from reader.reviewing.kept import block_in
from reader.reviewing.reasons import IN_HEAD
from reader.views.kept import NOT_SAVED

AGAIN = ("undo", "redo")


class Telling:
    """The part of a Desk that puts an Outcome into words."""

    def _said(self, outcome, verb):
        """Say what was done, and what was not."""
        said = done_words(outcome.did, verb), self._whose(outcome.done_by)
        rest = self._nothing(outcome, verb), self._led_nowhere(outcome)
        return " ".join(filter(None, [*said, *rest]))

    def _led_nowhere(self, outcome):
        """Say which marks lead to no note any more by what was done."""
        before = leading_nowhere(outcome.before.blocks)
        known = {(mark, block["id"]) for mark, block in before}
        now = leading_nowhere(self.found.blocks)
        return led_nowhere_words([one for one in now if (one[0], one[1]["id"]) not in known])

    def _done_last(self):
        """Say what was done, or undone, right before one was sent to this page."""
        verb = self.request.GET.get("done")
        step = self.found.last_step(verb)
        return f"{done_words(step.did, verb)} {self._whose(step.by)}".strip() if step else ""

    def _whose(self, by):
        """Say whose act it was, where it was somebody else's."""
        return (
            "" if by in (None, self.request.user) else _("%(who)s had done it.") % {"who": by.name}
        )

    def _undone(self):
        """Say what of one's own is undone, where somebody else was at work since."""
        step = self.found.undone_of(self.request.user)
        if step is None:
            return ""
        words = _("Of what you did, this is undone: %(what)s. Redo brings it back.")
        return words % {"what": phrase_of(step.did)}

    def _nothing(self, outcome, verb):
        """Say what was not done; a step may be undone that was kept without its words."""
        if outcome.waiting:
            return waiting_words(outcome.waiting, verb, self._who(outcome))
        if outcome.spared:
            return nothing_words(self._spared(outcome.spared, verb))
        if outcome.did and verb == "return":
            return self._in_both(outcome)
        was_done = outcome.did or outcome.repeated or (verb in AGAIN and outcome.here is not None)
        failed = self.form is not None and self.form.errors
        if failed or outcome.gone or outcome.clashes or outcome.closed:
            return ""
        if not verb and asks_to_save(self.request.POST):
            return "" if outcome.clashes.is_open else _("Everything is saved.")
        if was_done:
            return ""
        return nothing_words("split" if not verb and asks_to_split(self.request.POST) else verb)

    def _in_both(self, outcome):
        """Say of a line of the head that was taken back which fields say it still."""
        head = {one["id"]: one for one in outcome.before.aside if one["reason"] == IN_HEAD}
        piece = head.get(outcome.here)
        return in_both_words(became(block_in(piece).text, self.found.head)) if piece else ""

    def _spared(self, id, verb):
        block = self.found.review.block(id)
        if verb == "merge":
            return "spare-heading" if block["kind"] == "heading" else "spare-merge"
        return "spare" if shows_table(block["markdown"]) else "spare-line"

    def _notice(self, outcome):
        if outcome is not None and outcome.kept:
            return NOT_SAVED
        if self.form is not None and self.form.errors:
            return _("Something below needs a look. Everything else is saved.")
        if outcome is None:
            return self._undone()
        who = self._who(outcome)
        if outcome.closed:
            return _(
                "What you had before you was published or thrown away in the meantime. Here is how "
                "the text stands now; nothing of what you did was written into it."
            )
        if outcome.clashes.is_open:
            return " ".join(self._waiting(outcome.clashes, who))
        if outcome.gone and lacks_choice(self.request):
            return _("Choose a block first: with the box before it.")
        if outcome.gone:
            return _("%(who)s has set aside or merged this block. Here is how the text stands.") % {
                "who": who
            }
        if not outcome.was_current and not outcome.repeated:
            changed = _("%(who)s has changed this text. Here is how it stands now.")
            return " ".join(filter(None, [changed % {"who": who}, self._undone()]))
        return ""

    def _waiting(self, clashes, who):
        """Say what is not written, in a sentence for each way in which it waits."""
        there = {block["id"] for block in self.found.blocks}
        gone = clashes.of_blocks(there)
        if gone:
            yield _(
                "%(who)s has set aside or joined the block that your words were for. They are in "
                "the box below: put them into the text, or let them go."
            ) % {"who": who}
        if clashes.fields or clashes.kinds or there & {*clashes.shows, *clashes.words}:
            yield _(
                "%(who)s changed the same. Nothing is lost: yours is in the fields, and what "
                "stands now is with it. Save once more to put yours in its place."
            ) % {"who": who}
        elif there & {*clashes.held}:
            yield _(
                "Not settled yet: what stands now and what you wrote instead are both below. Say "
                "which of them is to stay."
            )
        if clashes.strays and not gone:
            yield _(
                "What you wrote stands nowhere yet: put it into the text, copy it to where it "
                "belongs, or let it go."
            )

    def _who(self, outcome):
        other = outcome.changed_by
        return _("Another window") if other in (None, self.request.user) else other.name
