"""Texts as the anchoring core reads them, and where things stand and stood in them."""

import re
from collections import defaultdict
from dataclasses import dataclass
from functools import cached_property

from django.db.models import Q

from annotations.anchoring import JOINT, offset_of, pieces_at
from annotations.models.places import Placement, Span
from reader.models import RevisionParagraph

JOINTS = re.compile(f"(?:{JOINT}){{2,}}")  # around paragraphs without words


@dataclass(frozen=True)
class Place:
    """A place in a text; `spans` are (paragraph id, start, end) in code points.

    A whole paragraph has no spans, an orphan has no paragraph either.
    """

    paragraph: int | None = None
    spans: tuple[tuple[int, int, int], ...] = ()
    exact: str = ""

    @property
    def paragraphs(self):
        """The ids of the paragraphs that it touches, in order."""
        return [paragraph for paragraph, _start, _end in self.spans] or [self.paragraph]

    @property
    def said(self):
        """What a reader sees of it: the paragraphs and their words. What has none, such as a drawn
        line, may come and go between."""
        return self.paragraphs, JOINTS.sub(JOINT, self.exact)


@dataclass(frozen=True)
class Stood:
    """A place that something was given in the revision of that `number`."""

    pk: int
    number: int | None
    by: str
    place: Place


@dataclass
class Text:
    """The paragraphs of a revision, in order: their ids, their versions and their words."""

    paragraphs: list
    versions: list
    texts: list

    @classmethod
    def of(cls, **revision):
        """Give the text of the one revision that `revision`, lookups on its places, names."""
        rows = RevisionParagraph.objects.filter(**revision).order_by("position")
        rows = list(rows.values_list("paragraph", "version", "version__text"))
        return cls(*([row[column] for row in rows] for column in range(3)))

    @cached_property
    def index(self):
        """{paragraph id: where it comes}."""
        return {paragraph: index for index, paragraph in enumerate(self.paragraphs)}

    @cached_property
    def words(self):
        return JOINT.join(self.texts)

    @cached_property
    def _offsets(self):
        return [offset_of(self.texts, index, 0) for index in range(len(self.texts))]

    def span_of(self, place):
        """Give (start, end) in the whole text; None where it has not these paragraphs."""
        (first, start, _), (last, _, end) = place.spans[0], place.spans[-1]
        if first not in self.index or last not in self.index:
            return None
        return self._offsets[self.index[first]] + start, self._offsets[self.index[last]] + end

    def place_at(self, start, end):
        """Give the Place of a span of the whole text."""
        parts = pieces_at(self.texts, start, end)
        spans = tuple((self.paragraphs[part.index], part.start, part.end) for part in parts)
        return Place(spans[0][0], spans, self.words[start:end])

    def says(self, place):
        """Whether the words of `place` stand there in this text; a paragraph has to be there."""
        if not place.spans:
            return place.paragraph in self.index
        span = self.span_of(place)
        return span is not None and self.words[slice(*span)] == place.exact


def versions_by_number(article):
    """Give {revision number: {paragraph id: version id}}, in order, of all that was published."""
    found = defaultdict(dict)
    rows = RevisionParagraph.objects.filter(
        revision__article=article, revision__number__isnull=False
    ).order_by("revision__number", "position")
    for number, paragraph, version in rows.values_list("revision__number", "paragraph", "version"):
        found[number][paragraph] = version
    return found


def histories(things, revision):
    """Give {id: [Stood, ...]} of notes or of prompts, the latest place last.

    What was decided about `revision`, a draft, has no number yet, and comes last of all.
    """
    kind = things.model._meta.model_name
    places = Placement.objects.filter(
        Q(revision__number__isnull=False) | Q(revision=revision),
        **{f"{kind}__in": things.order_by().values("pk")},
    )
    spans = defaultdict(list)
    for placement, *span in (
        Span.objects.filter(placement__in=places.values("pk"))
        .order_by("placement", "ordinal")
        .values_list("placement", "paragraph", "start", "end")
    ):
        spans[placement].append(tuple(span))
    found = defaultdict(list)
    columns = kind, "pk", "revision__number", "by", "paragraph", "exact"
    for thing, pk, number, by, paragraph, exact in places.values_list(*columns):
        found[thing].append(Stood(pk, number, by, Place(paragraph, tuple(spans[pk]), exact)))
    for stood in found.values():
        stood.sort(key=lambda one: (one.number is None, one.number or 0, one.pk))
    return found
