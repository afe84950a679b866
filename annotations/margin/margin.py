"""The margin: prompts and notes of one paragraph, of the whole reading, or of a view."""

from dataclasses import dataclass, field
from datetime import datetime
from functools import cached_property

from django.utils import timezone
from django.utils.translation import gettext, ngettext

from annotations.forms import NoteForm
from annotations.margin.addresses import VIEWS, Addressed
from annotations.margin.dressing import dress
from annotations.margin.hops import hops_from
from annotations.margin.listing import MOST_LISTED, MOST_UNREAD, Listing
from annotations.margin.narrowing import Narrowing
from annotations.margin.searching import passages
from annotations.margin.threads import add_threads
from annotations.page.past import last_with
from reader.templatetags.numbers import grouped

NOTES_A_PAGE = 8  # about what a window shows; the next come when one reaches their end
COUNTED = ("questions", "mine", "unread")  # what they list is counted, narrowed further or not


@dataclass
class Margin(Addressed):
    """What stands beside the text. `line` is the current paragraph; None is the whole reading.

    `form` is that of the composer where something is written in it, or to be explained.
    """

    sitting: object
    page: object
    line: object = None
    view: str = "here"
    number: int = 1
    prompt: object = None
    chosen: str = ""
    sought: str = ""
    narrowing: Narrowing | None = None
    form: NoteForm | None = None
    undo: object = None
    flagged: str = ""
    notes: list = field(default_factory=list)
    has_more: bool = False
    at: datetime = field(default_factory=timezone.now)  # what is said later, it does not show

    @property
    def key(self):
        return self.line.key if self.line else ""

    @property
    def view_label(self):
        return VIEWS[self.view]

    @property
    def announcement(self):
        """What a list shows, for who hears it; None of a place, whose title says so."""
        if self.view == "here" and not self.prompt and not self.narrowing.is_open:
            return None
        label = gettext("Answers") if self.prompt else self.view_label
        if self.lists_more:
            return f"{label}: {gettext('more than 1,000 notes')}"
        number = len(self.notes) if self.listed is None else self.listed
        shown = ngettext("%s note", "%s notes", number) % grouped(number)
        if self.listed is None and (self.has_more or self.number > 1):
            shown = gettext("%(notes)s on this page, and others") % {"notes": shown}
        return f"{label}: {shown}"

    @property
    def summary(self):
        return self.line.summary if self.line else self.page.whole

    @property
    def prompts(self):
        """The prompts that stand here."""
        if self.view != "here":
            return []
        if self.prompt:
            return [self.prompt]
        if self.line:
            return self.line.prompts
        return [prompt for prompt in self.page.prompts if prompt.line is None]

    @cached_property
    def gone_since(self):
        """From which revision on the text has this paragraph no more; None where it has it."""
        if not self.line or not self.sitting.past:
            return None
        last = last_with(self.sitting.article, self.key)
        return last + 1 if last < self.sitting.past.latest else None

    @cached_property
    def first_versions(self):
        """For instructors, beside a prompt's answers: the first ones that changed since."""
        if not self.prompt or not self.sitting.teaches:
            return []
        seen = self.prompt.unlocks.visible_to(self.sitting.user)
        return list(seen.changed_since().select_related("user"))

    @cached_property
    def unread(self):
        """How many notes of a place the reader has not seen; None where that is not told."""
        return self._listing.counted if self._counts == "unread" else None

    @property
    def has_new(self):
        """Whether something on this page of a place is new: a note, or a reply to one."""
        written = [thing for note in self.notes for thing in (note, *note.thread)]
        return self.lists_what_is_new and any(thing.is_unread for thing in written)

    @property
    def lists_what_is_new(self):
        """Whether what is new here stands at the top."""
        is_place = self.view == "here" and not self.prompt and self.number == 1
        is_place = is_place and not self.narrowing.is_open
        return is_place and self.sitting.may_write and self.sitting.reading is not None

    @property
    def lists_a_place(self):
        """Whether this shows what is said of a paragraph."""
        return self.line is not None and self.view == "here" and not self.prompt

    @cached_property
    def hops(self):
        """The Hops from here to what is unread, a question or a prompt before and after.

        From a list they lead to what is unread alone.
        """
        hops = hops_from(self)
        if self.view == "here" and not self.prompt:
            return hops
        return [hop for hop in hops if hop.kind == "unread"]

    def fill(self):
        """Load one page of notes, with their threads, in a fixed number of queries.

        Where the address names a note and no page, it is the page of that note.
        """
        self._load()
        if self.has_more and self.number == 1 and self.chosen.isdecimal():
            self._turn_to_chosen()
        if self.notes:
            add_threads(self.notes, self.sitting.user, self.sitting.grounds)
        dress(self)
        return self

    def _load(self):
        first = (self.number - 1) * NOTES_A_PAGE
        notes = self._listing.part(first, first + NOTES_A_PAGE + 1)
        notes = self.sitting.placed(notes)
        self.notes, self.has_more = notes[:NOTES_A_PAGE], len(notes) > NOTES_A_PAGE

    def _turn_to_chosen(self):
        if self.chosen in [str(note.pk) for note in self.notes]:
            return
        place = self._listing.place_of(self.chosen)
        if place is not None:
            self.number = place // NOTES_A_PAGE + 1
            self._load()

    @cached_property
    def _listing(self):
        of_place = self.view == "here" and not self.prompt
        return Listing(
            self.sitting,
            self.view,
            self.line.paragraph.paragraph_id if self.line else None,
            self.prompt.pk if self.prompt else None,
            self.sought if self.view == "all" else "",
            bool(self.summary.alone if of_place else self.page.summaries.alone),
            bool(self.summary.reaching),
            self.narrowing.sort,
            self.narrowing.author,
            self.narrowing.kind,
            self.narrowing.tag_key,
            int(self.narrowing.group or 0),
            self._counts,
        )

    @property
    def _counts(self):
        """What the list counts on the way, as `Listing` calls it."""
        if self.lists_what_is_new:
            return "unread"
        is_counted = self.narrowing.leaves_out or self.view in COUNTED
        return "listed" if is_counted and not self.sitting.past else ""

    @property
    def can_be_sorted(self):
        """Whether there is anything to sort, or to narrow."""
        if self.sitting.past or self.view == "lost" or not self.sitting.user.is_authenticated:
            return False
        return self.narrowing.is_open or len(self.notes) > 1 or self.number > 1

    @cached_property
    def in_text(self):
        """What the text has of what is looked for; on the first page alone."""
        looks = self.view == "all" and self.number == 1
        return passages(self.page, self.sitting.revision, self.sought if looks else "")

    @property
    def found(self):
        """How many notes a search has found; None where nothing was looked for."""
        return None if self._listing.found is None else len(self._listing.found)

    @property
    def listed(self):
        """How many notes this list has, on all its pages; None where that is not counted."""
        if self.found is not None:
            return self.found
        return self._listing.counted if self._counts == "listed" else None

    @property
    def lists_more(self):
        """Whether there are more in this list than are counted."""
        return (self.listed or 0) > MOST_LISTED

    @property
    def has_more_unread(self):
        """Whether there are more unread here than are counted."""
        return (self.unread or 0) > MOST_UNREAD
