"""The reading page: each paragraph with what its reader may know of the discussion."""

from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from math import sqrt
from typing import NamedTuple

from django.utils.translation import gettext, ngettext

from annotations.counting.segments import runs_of_prompts
from annotations.page.printed import Printed, printed
from annotations.page.summaries import Summaries, Summary, summaries, summaries_then
from reader.rendering import Html
from reader.templatetags.numbers import grouped

NOTES_A_SHADE = 3.5  # the rail grows warmer by a shade with so many notes
SHADES = 5
WORDS_A_MINUTE = 230
LOOKS_KEPT = 10_000  # of a paragraph; a page has some sixty


class Look(NamedTuple):
    """All that decides how a paragraph looks to somebody, in the text and on the rail.

    `asked` is how many prompts stand on it, and `heat` its shade on the rail, 0 to SHADES.
    """

    paragraph: Printed
    notes: int
    asked: int
    marks: str
    heat: int
    is_current: bool

    @property
    def states(self):
        """The classes that say what is to be found here, as the templates add them."""
        return " has-prompt" * bool(self.asked) + " is-current" * self.is_current

    @property
    def count_states(self):
        return " none" * (not self.notes) + " is-current" * self.is_current

    @property
    def step_states(self):
        return f"heat-{self.heat}" + " pr" * bool(self.asked) + " cur" * self.is_current

    @property
    def aria_current(self):
        return "location" if self.is_current else "false"

    @property
    def count(self):
        return grouped(self.notes) if self.notes else ""

    @property
    def name(self):
        """What to call this paragraph, with what is to be found there."""
        return f"{self.paragraph.title}, {_in_words(self.notes, self.asked)}"

    @property
    def count_name(self):
        """What is to be found there, where it is plain from the place which paragraph is meant."""
        if self.notes or self.asked:
            return _in_words(self.notes, self.asked)
        return gettext("Write a note here")


@dataclass
class Line:
    """A paragraph of the page, with its count, its marks and the prompts that stand on it."""

    paragraph: Printed
    summary: Summary
    prompts: list = field(default_factory=list)
    is_current: bool = False
    most: int = 0  # notes on any paragraph of the page

    def __post_init__(self):
        self.key = self.paragraph.key
        self.notes = self.summary.notes

    @cached_property
    def look(self):
        asked = len(self.prompts)
        return Look(self.paragraph, self.notes, asked, self._marks, self._heat, self.is_current)

    @property
    def _heat(self):
        if not self.notes:
            return 0
        # Where much is said everywhere, the rail tells where it is most: by square roots, since
        # a few passages draw a hundred times what others do.
        full = NOTES_A_SHADE * SHADES
        share = self.notes / full if self.most <= full else sqrt(self.notes / self.most)
        return min(SHADES, 1 + int(share * SHADES))

    @property
    def _marks(self):
        """The runs of the notes and of the prompts that stand here, for the browser to add up."""
        if not self.prompts:
            return self.summary.marks
        asked = [
            (span.start, span.end)
            for prompt in self.prompts
            for span in prompt.spans
            if span.paragraph_id == self.paragraph.paragraph_id
        ]
        return f"{self.summary.marks} {runs_of_prompts(asked)}".strip()


@dataclass
class Page:
    """A text as one person sees it: its lines, and what is said of the whole."""

    lines: list
    summaries: Summaries
    prompts: list
    words: int

    @cached_property
    def texts(self):
        """The paragraphs, as they stand in the text."""
        return [_in_text(line.look) for line in self.lines]

    @cached_property
    def steps(self):
        """Their places on the rail."""
        return [_on_rail(line.look) for line in self.lines if not line.paragraph.is_drawn_line]

    @property
    def html(self):
        return Html("".join(self.texts))

    @property
    def steps_html(self):
        return Html("".join(self.steps))

    @property
    def shared(self):
        """What others find on their pages as well, in the order of the page."""
        return [self.steps, self.texts]

    @property
    def whole(self):
        return self.summaries[None]

    @property
    def minutes(self):
        return max(1, round(self.words / WORDS_A_MINUTE))

    @property
    def numbered(self):
        return sum(line.paragraph.number is not None for line in self.lines)

    @property
    def answered(self):
        """How many of the prompts the reader has answered."""
        return sum(prompt.answered for prompt in self.prompts)

    @property
    def answerable(self):
        """How many of the prompts the reader has answered, or still may."""
        return sum(not prompt.is_missed for prompt in self.prompts)

    @property
    def prompt_address(self):
        """Where the first prompt stands that the reader is yet to answer; else the first of all."""
        left = (one for one in self.prompts if not (one.answered or one.is_missed))
        prompt = next(left, self.prompts[0])
        place = f"?p={prompt.line.key}" if prompt.line else "?"
        return f"{place}#prompt-{prompt.pk}"

    @cached_property
    def by_paragraph(self):
        """The lines by the id of their paragraph."""
        return {line.paragraph.paragraph_id: line for line in self.lines}

    def where(self, thing):
        """Say where the words of a note or a prompt stand: `KEY:start-end`, for each paragraph."""
        return " ".join(
            f"{self.by_paragraph[span.paragraph_id].key}:{span.start}-{span.end}"
            for span in thing.spans
            if span.paragraph_id in self.by_paragraph
        )

    def line(self, key):
        """Give the line of the paragraph `key`, or None."""
        return next((line for line in self.lines if line.key == key), None)


# What these give follows from what they are given, so that nothing in them is ever out of date,
# and a paragraph that looks the same to many is written once.
@lru_cache(LOOKS_KEPT)
def _in_text(look):
    return f"{look.paragraph.line.filled(look)}\n"


@lru_cache(LOOKS_KEPT)
def _on_rail(look):
    return f"{look.paragraph.step.filled(look)}\n"


def _in_words(notes, prompts):
    said = ngettext("%s note", "%s notes", notes) % grouped(notes)
    asked = ngettext("%s prompt", "%s prompts", prompts) % grouped(prompts)
    return f"{said}, {asked}" if prompts else said


def page_for(sitting, lists=False):
    """Lay out the page of a sitting. Costs what its text costs, however much is said.

    `lists` says whether a list stands beside it, which can be narrowed to a person, or to a kind.
    The numbers of an earlier revision are counted from its notes: few go there.
    """
    prompts = sitting.prompts
    found = summaries_then(sitting.annotations()) if sitting.past else summaries(sitting, lists)
    lines = [Line(one, found[one.paragraph_id]) for one in printed(sitting.revision)]
    most = max((line.notes for line in lines), default=0)
    for line in lines:
        line.most = most
    page = Page(lines, found, prompts, sitting.revision.words)
    for prompt in prompts:
        prompt.line = page.by_paragraph.get(prompt.paragraph_id)
        prompt.where = page.where(prompt)
        for paragraph in {prompt.paragraph_id, *(span.paragraph_id for span in prompt.spans)}:
            if paragraph in page.by_paragraph:
                page.by_paragraph[paragraph].prompts.append(prompt)
    return page
