"""What authors are told: which of their notes and prompts moved with the text or lost their words.

A placement is news until somebody was told of it: see `news_for` in the querysets.
"""

from collections import Counter, defaultdict
from dataclasses import dataclass

from django.db.models import IntegerField, Q, Value
from django.utils.translation import gettext, ngettext_lazy

from annotations.models import Annotation, Placement, Prompt
from annotations.models.places import About
from annotations.page.past import address_at
from reader.alignment import align, compared
from reader.models import RevisionParagraph

KINDS = {"annotation": Annotation, "prompt": Prompt}
SAID = {
    ("annotation", False): ngettext_lazy(
        "%d of your notes moved with the text", "%d of your notes moved with the text"
    ),
    ("annotation", True): ngettext_lazy(
        "%d of your notes lost its words", "%d of your notes lost their words"
    ),
    ("prompt", False): ngettext_lazy("%d prompt moved with the text", "%d prompts moved with it"),
    ("prompt", True): ngettext_lazy("%d prompt lost its words", "%d prompts lost their words"),
}


@dataclass(frozen=True)
class News:
    """A `thing` that stands at the placement `now`, and stood at `was` when one was last told.

    `old` and `new` are the words there; of a whole paragraph they are all of its words.
    """

    thing: Annotation | Prompt
    now: Placement
    was: Placement
    old: str
    new: str

    @property
    def is_lost(self):
        return self.now.paragraph_id is None

    @property
    def headline(self):
        """What happened, in a few words."""
        if self.is_lost:
            return self._how_lost()
        if self.now.by == Placement.By.PERSON:
            return gettext("Somebody put it on other words")
        if self.was.paragraph_id is None:
            return gettext("Its words are back in the text")
        if self.old != self.new:
            both = [kind for side in self.sides for kind, _words in side]
            changed = gettext("Its words were changed")
            return changed if "same" in both else gettext("It stands on other words")
        return gettext("Its words stand in another paragraph")

    def _how_lost(self):
        if self.now.by == Placement.By.PERSON:
            return gettext("Somebody took it off its words")
        if self.now.confidence < 1:  # of the guess; what is gone for certain has none
            return gettext("Where its words are now is not sure")
        if self.thing.about == About.PARAGRAPH:
            return gettext("Its paragraph is no longer in the text")
        return gettext("Its words are no longer in the text")

    @property
    def sides(self):
        """The old words and the new, each a list of ("same", "gone" or "come", text)."""
        if self.is_lost:
            return [("same", self.old)], []
        both = compared(align([self.old], [self.new]))
        words = [piece for one in both for piece in one.words]
        return [[piece for piece in words if piece[0] != other] for other in ("come", "gone")]

    @property
    def then_address(self):
        """Where it stood, in the revision before; None where there is no such place."""
        number = self.now.revision.number - 1
        if self.was.paragraph_id is None or self.was.revision.number > number:
            return None
        key, thing = self.was.paragraph.key, self.thing
        named = "prompt" if isinstance(thing, Prompt) else "note"
        address = address_at(number, thing.article, thing.reading)
        return f"{address}?p={key}&{named}={thing.pk}#p-{key}"


def placements_of(user):
    """Give the ids of the placements that are news to `user`, the latest first; in one query."""
    return [pk for pk, _kind, _paragraph in _rows(_things(user))]


def headlines(user):
    """Say in a few words what is news to `user`, in one query: a list, empty where nothing is."""
    if not user.is_authenticated:
        return []
    return _in_words(Counter((kind, at is None) for _pk, kind, at in _rows(_things(user))))


def headlines_here(sitting, told):
    """Say the same of the text that is read; `told` are the counts of `Summaries.told`.

    Costs a query for those alone who have set prompts.
    """
    counts = Counter({("annotation", is_lost): number for is_lost, number in told.items()})
    if sitting.teaches:
        prompts = Prompt.objects.news_for(sitting.user).filter(reading=sitting.reading)
        lost = prompts.values_list("paragraph", flat=True)
        counts.update(("prompt", paragraph is None) for paragraph in lost)
    return _in_words(counts)


def settle(user, placement=None, until=None):
    """Note that `user` was told of one placement, or of all up to the id `until`."""
    asked = Q(pk=placement) if placement else Q(pk__lte=until or 0)
    for things in _things(user):
        told = Placement.objects.filter(asked, pk__in=things.values("placement"))
        told.update(news=False, news_to=None)


def to_read(placements):
    """Give the News of these ids of placements, in the same order, in a fixed number of queries."""
    beside = [
        f"{kind}__{what}" for kind in KINDS for what in ("author", "article", "reading__seminar")
    ]
    found = Placement.objects.select_related("revision", *beside).in_bulk(placements)
    here = [found[pk] for pk in placements if pk in found]
    before = _told_before(here)
    texts = _texts([*here, *before.values()])
    return [_news(now, before[now.pk], texts) for now in here if now.pk in before]


def _news(now, was, texts):
    thing = now.annotation or now.prompt
    held_until = max(was.revision.number, now.revision.number - 1)
    old = _words(was, held_until, texts) or thing.exact
    return News(thing, now, was, old, _words(now, now.revision.number, texts))


def _in_words(counts):
    return [said % counts[what] for what, said in SAID.items() if counts[what]]


def _things(user):
    return [kind.objects.news_for(user) for kind in KINDS.values()]


def _rows(things):
    """Give (id of the placement, kind, id of its paragraph or None), the latest first."""
    rows = [
        some.order_by()
        .annotate(kind=Value(number, IntegerField()))
        .values_list("placement", "kind", "paragraph")
        for number, some in enumerate(things)
    ]
    found = sorted(rows[0].union(*rows[1:], all=True), key=lambda row: -row[0])
    return [(pk, [*KINDS][kind], paragraph) for pk, kind, paragraph in found]


def _told_before(placements):
    """Give {id: Placement} of where each stood when its author was last told."""
    things = Q(annotation__in=[now.annotation_id for now in placements if now.annotation_id])
    things |= Q(prompt__in=[now.prompt_id for now in placements if now.prompt_id])
    told = Placement.objects.filter(things, news=False, revision__number__isnull=False)
    stood = defaultdict(list)
    for one in told.select_related("revision", "paragraph").order_by("revision__number", "pk"):
        stood[one.annotation_id, one.prompt_id].append(one)
    return {
        now.pk: earlier[-1]
        for now in placements
        for earlier in [
            [one for one in stood[now.annotation_id, now.prompt_id] if _before(one, now)]
        ]
        if earlier
    }


def _before(one, other):
    return (one.revision.number, one.pk) < (other.revision.number, other.pk)


def _texts(placements):
    """Give {paragraph id: [(number of a revision, text), ...]} where a whole one is meant."""
    wanted = {one.paragraph_id for one in placements if one.paragraph_id and not one.exact}
    places = RevisionParagraph.objects.filter(paragraph__in=wanted, revision__number__isnull=False)
    found = defaultdict(list)
    for paragraph, *said in places.order_by("revision__number").values_list(
        "paragraph", "revision__number", "version__text"
    ):
        found[paragraph].append(said)
    return found


def _words(placement, number, texts):
    """Give the words of a placement, as they were in the revision of that number."""
    if placement.exact or placement.paragraph_id is None:
        return placement.exact
    said = [text for since, text in texts[placement.paragraph_id] if since <= number]
    return said[-1] if said else ""
