"""What goes into a handout, as its address says: `?notes=all&p=k7m2x&by=marek&tag=borders`."""

from dataclasses import dataclass, replace
from urllib.parse import urlencode

from django.http import Http404

from annotations.margin.narrowing import Narrowing
from annotations.page.printed import names_of
from annotations.page.summaries import Summaries, summaries

NOTES = "none", "mine", "all"


@dataclass(frozen=True)
class Choice:
    """What the reader of a sitting wants on paper.

    `notes` is one of `NOTES`, and `narrowing` says which of those. `paragraph` is the one that is
    printed alone, a version from `Revision.paragraphs`; None is the whole text, of which all are in
    `paragraphs`.
    """

    notes: str
    narrowing: Narrowing
    paragraphs: list
    paragraph: object = None

    @classmethod
    def of(cls, sitting, asked):
        """Give what `asked`, the query of an address, says.

        Raises Http404 for a paragraph that the text does not have.
        """
        is_known = asked.get("notes") in NOTES and sitting.user.is_authenticated
        notes = asked["notes"] if is_known else "none"
        view = "" if notes == "none" else notes
        there = summaries(sitting, lists=True) if view else Summaries()
        there.people = there.people_on_paper  # a browser prints the address at the foot of a page
        asked = {**asked, "view": view, "sort": "place"}
        narrowing = Narrowing.of(asked, view, there, sitting)
        made = cls(notes, narrowing, sitting.revision.paragraphs())
        return made.at(asked["p"]) if asked.get("p") else made

    def at(self, key):
        """Give the same of the paragraph `key` alone."""
        for paragraph in self.paragraphs:
            if paragraph.key == key:
                return replace(self, paragraph=paragraph)
        raise Http404

    @property
    def printed(self):
        """The paragraphs that are printed."""
        return [self.paragraph] if self.paragraph else self.paragraphs

    @property
    def places(self):
        """(key, name, whether it is chosen) of each paragraph."""
        return [(one.key, names_of(one)[0], one is self.paragraph) for one in self.paragraphs]

    @property
    def is_narrowed(self):
        """Whether less is printed than `notes` says."""
        return bool(self.paragraph or self.narrowing.leaves_out)

    @property
    def query(self):
        """What an address says to print the same."""
        key = self.paragraph.key if self.paragraph else ""
        chosen = {"notes": self.notes, "p": key, **self.narrowing.query, "sort": ""}
        return urlencode({name: value for name, value in chosen.items() if value})
