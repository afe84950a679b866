"""The reading page: each paragraph with what its reader may know of the discussion."""

from dataclasses import dataclass, field
from functools import cached_property

from django.utils.translation import gettext, ngettext

from annotations.segments import marks
from annotations.summaries import Summary, summaries, summaries_then
from reader.models import ParagraphVersion

NOTES_A_SHADE = 3.5  # the rail grows warmer by a shade with so many notes
SHADES = 5
WORDS_A_MINUTE = 230


@dataclass
class Line:
    """A paragraph of the page, with its count, its marks and the prompts that stand on it."""

    version: ParagraphVersion
    summary: Summary
    prompts: list = field(default_factory=list)
    is_current: bool = False

    @property
    def key(self):
        return self.version.key

    @property
    def marks(self):
        return marks(
            self.summary.runs,
            [
                (span.start, span.end)
                for prompt in self.prompts
                for span in prompt.spans
                if span.paragraph_id == self.version.paragraph_id
            ],
        )

    @property
    def title(self):
        """What to call this paragraph: its number, or the words of a heading."""
        number = self.version.number
        return gettext("Paragraph %s") % number if number else self.version.text.strip()[:60]

    @property
    def name_short(self):
        number = self.version.number
        return f"¶ {number}" if number else self.title

    @property
    def name(self):
        """What to call this paragraph, with what is to be found there."""
        notes = self.summary.notes
        said = ngettext("%s note", "%s notes", notes) % notes
        asked = ngettext("%s prompt", "%s prompts", len(self.prompts)) % len(self.prompts)
        return ", ".join([self.title, said] + [asked] * bool(self.prompts))

    @property
    def heat(self):
        """The shade of this paragraph on the rail, 0 to SHADES."""
        notes = self.summary.notes
        return min(SHADES, 1 + int(notes / NOTES_A_SHADE)) if notes else 0


@dataclass
class Page:
    """A text as one person sees it: its lines, and what is said of the whole."""

    lines: list
    whole: Summary
    prompts: list
    words: int

    @property
    def minutes(self):
        return max(1, round(self.words / WORDS_A_MINUTE))

    @property
    def numbered(self):
        return sum(line.version.number is not None for line in self.lines)

    @property
    def answered(self):
        """How many of the prompts the reader has answered."""
        return sum(prompt.answered for prompt in self.prompts)

    @cached_property
    def by_paragraph(self):
        """The lines by the id of their paragraph."""
        return {line.version.paragraph_id: line for line in self.lines}

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


def page_for(sitting):
    """Lay out the page of a sitting. Costs what its text costs, however much is said.

    The numbers of an earlier revision are counted from its notes: few go there.
    """
    if sitting.past:
        found = summaries_then(sitting.annotations())
    else:
        found = summaries(sitting.user, sitting.reading, sitting.article)
    prompts = sitting.placed(sitting.prompts())
    lines = [
        Line(
            version,
            found[version.paragraph_id],
            [prompt for prompt in prompts if prompt.touches(version.paragraph_id)],
        )
        for version in sitting.revision.paragraphs()
    ]
    page = Page(lines, found[None], prompts, sitting.revision.words)
    for prompt in prompts:
        prompt.line = page.by_paragraph.get(prompt.paragraph_id)
        prompt.where = page.where(prompt)
        prompt.is_open = sitting.teaches or prompt.answered or not prompt.answer_first
    return page
