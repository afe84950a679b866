"""Words of a text with a little of what stands around them, for a person to recognise."""

from collections import defaultdict
from dataclasses import dataclass

from annotations.following.places import Place, Text
from annotations.page.printed import names_of
from reader.models import RevisionParagraph
from reader.models.paragraphs import numbered

AROUND = 90  # code points on either side
A_PARAGRAPH = 200  # code points of a paragraph, where it is meant as a whole


@dataclass(frozen=True)
class Passage:
    """A place in a text; `name` says which paragraph it is in.

    `fields` are what a form sends to name this place, and `where` its spans as scripts read them.
    """

    key: str
    name: str
    before: str
    words: str
    after: str
    fields: dict
    where: str = ""


class Readable:
    """A revision laid out, to read passages from it. `versions` as `Revision.paragraphs` gives."""

    def __init__(self, versions):
        self.versions = versions
        self.text = Text(
            [version.paragraph_id for version in versions],
            [version.pk for version in versions],
            [version.text for version in versions],
        )

    def passage(self, place):
        """Give the Passage of a Place; None where it is nowhere, or not in this text."""
        if place.paragraph is None or not self.text.says(place):
            return None
        first = self._version(place.paragraph)
        _title, name = names_of(first)
        if not place.spans:
            words = shortened(first.text, A_PARAGRAPH)
            return Passage(first.key, name, "", words, "", {"paragraph": first.key})
        (_, start, _), (last, _, end) = place.spans[0], place.spans[-1]
        to = self._version(last)
        return Passage(
            first.key,
            name,
            shortened(first.text[:start], AROUND, from_end=True),
            place.exact,
            shortened(to.text[end:], AROUND),
            {
                "paragraph": first.key,
                "start": start,
                "to_paragraph": to.key,
                "end": end,
                "exact": place.exact,
            },
            " ".join(f"{self._version(key).key}:{a}-{b}" for key, a, b in place.spans),
        )

    def _version(self, paragraph):
        return self.versions[self.text.index[paragraph]]


def readables(article, numbers):
    """Give {number: Readable} of the revisions of those numbers, in one query."""
    places = RevisionParagraph.objects.filter(
        revision__article=article, revision__number__in=numbers
    )
    found = defaultdict(list)
    for place in places.select_related("revision").in_order():
        found[place.revision.number].append(place)
    return {number: Readable(numbered(there)) for number, there in found.items()}


def place_of(thing):
    """Give the Place where a note or a prompt stands."""
    spans = tuple((span.paragraph_id, span.start, span.end) for span in thing.spans)
    return Place(thing.paragraph_id, spans, thing.placement.exact if thing.placement else "")


def shortened(text, longest, from_end=False):
    """Give the beginning of `text`, or its end, cut between words where it is too long."""
    if len(text) <= longest:
        return text
    if from_end:
        cut = text[-longest:]
        return "… " + (cut.partition(" ")[2] or cut)
    cut = text[:longest]
    return (cut.rpartition(" ")[0] or cut) + " …"
