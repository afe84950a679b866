"""What a page says of its paragraphs: the sum of the layers that its reader may see."""

import json
from collections import Counter, defaultdict
from dataclasses import dataclass, field
from functools import partial

from django.db.models import Case, Exists, OuterRef, Q, Subquery, TextField, Value, When
from django.db.models.functions import Coalesce, JSONArray

from annotations.counting import segments
from annotations.models import Annotation, Layer, Mention, Placement, Tag, Tally
from annotations.page.sorting import COLUMNS, KINDS, KINDS_OF_NOTES, MENTIONING, kind_of, of_kind
from annotations.page.unseen import unseen_paragraphs
from annotations.querysets.hiding import STANDS
from annotations.querysets.names import pseudonym_of
from annotations.querysets.places import spans_of_placement
from annotations.signing import signature_of
from reader.models import Article, User
from reader.models.people import called
from reader.prepared import ask
from seminars.models import Reading

HIDDEN = "~"  # no user name has it: in an address it stands before a pseudonym


@dataclass
class Summary:
    """What a reader may see of a paragraph: how many notes start there, and the runs.

    `runs` are those of each layer, as `segments` writes them; `boundaries` are those of the notes
    that are in none of the layers, and `alone` is how many of these start here. `reaching` counts
    notes that reach here from another paragraph. Of the whole, `notes` are those on the whole,
    and `orphans` those that stand nowhere.
    """

    notes: int = 0
    questions: int = 0
    orphans: int = 0
    alone: int = 0
    reaching: int = 0
    runs: list = field(default_factory=list)
    boundaries: dict = field(default_factory=dict)

    @property
    def marks(self):
        """The runs as the page carries them: one beside the other, for the browser to add up."""
        own = [segments.runs(self.boundaries)] if self.boundaries else []
        return " ".join(filter(None, [*self.runs, *own]))


class Summaries(defaultdict):
    """{paragraph id: Summary} of what somebody may see; None stands for the whole.

    `layers` is {id of a layer: how often it was changed} of those which they see and which have
    notes. `unread` are the ids of paragraphs with a note that is new to them. `told` counts their
    notes that are news to them, by whether they have lost their words, and `alone` their notes that
    are in none of the layers, tombstones too. `people` is {what an address calls them: (id, name)}
    of those who wrote what they see in the lists, and `people_on_paper` the same as it may be
    passed from hand to hand, addresses too. `kinds` are the kinds that there are, and `has_tags`
    says whether there are tags: all three are known only where they were asked for.
    """

    def __init__(self):
        super().__init__(Summary)
        self.unread = set()
        self.layers = {}
        self.told = Counter()
        self.alone = 0
        self.people = {}
        self.people_on_paper = {}
        self.kinds = []
        self.own_kinds = set()
        self.has_tags = self.has_mentions = False

    def add_tally(self, layer, changes, paragraph, notes, questions, orphans, reaching, runs):
        """Add what a layer has on a paragraph."""
        self.layers[layer] = changes
        here = self[paragraph]
        here.notes += notes - orphans
        here.questions += questions
        here.orphans += orphans
        here.reaching += reaching
        here.runs.append(runs)

    def add_unread(self, paragraph):
        """Add a paragraph with a note that the reader has not seen."""
        self.unread.add(paragraph)

    def add_person(self, sitting, pk, username, name, pseudonym):
        """Add somebody who wrote what the reader may see."""
        shown = signature_of(pk, name or called(username), pseudonym, sitting)
        alias = f"{HIDDEN}{pseudonym}"
        self.people[alias if shown.name == shown.alias else username] = pk, shown.in_full
        on_paper = shown.alias or shown.name
        self.people_on_paper[alias if shown.alias else username] = pk, on_paper

    def add_kinds(self, *there):
        """Say of each kind whether the reader may see such a note."""
        kinds = zip(KINDS_OF_NOTES, there, strict=True)
        self.kinds = [kind for kind, is_there in kinds if is_there]

    def add_marks(self, tags, mentions):
        """Say whether the reader sees any tag, and any mention of them."""
        self.has_tags, self.has_mentions = bool(tags), bool(mentions)

    def list_own(self, sitting):
        """Add the reader, whose notes these are, and what kinds they wrote that are in no layer."""
        user = sitting.user
        if self.own_kinds:
            self.add_person(sitting, user.pk, user.username, user.name, sitting.pseudonym)
        there = self.own_kinds.union(self.kinds, [MENTIONING] * self.has_mentions)
        self.kinds = [kind for kind in KINDS if kind in there]

    def add_own(self, is_gone, note, spans, prompt):
        """Add a note of the reader's own that is in none of the layers."""
        self.alone += 1
        self[note[1]].alone += 1
        if not is_gone:
            self.own_kinds.add(kind_of(note[2], prompt))
            self.add_note(*note)
            for span in spans:
                self.add_span(note[2], *span)

    def add_news(self, paragraph):
        """Add a note of the reader's own that was moved, or has lost its words."""
        self.told[paragraph is None] += 1

    def add_note(self, about, paragraph, motivation):
        """Add a note where it starts."""
        is_orphan = paragraph is None and about != "whole"
        self[paragraph].notes += not is_orphan
        self[paragraph].orphans += is_orphan
        self[paragraph].questions += motivation == "questioning"

    def add_span(self, motivation, ordinal, place, start, end):
        """Add words on which a note stands."""
        self[place].reaching += bool(ordinal)
        segments.shift(self[place].boundaries, start, end, 1, motivation == "questioning")


def summaries(sitting, lists=False):
    """Give the Summaries of a sitting, in one query, whatever is said there.

    `lists` says whether to ask as well by what a list can be narrowed.
    """
    found = Summaries()
    if not sitting.user.is_authenticated:
        return found
    shape = "summaries", *sitting.shape, lists
    rows = ask(shape, lambda **ids: _rows_of(sitting.with_stand_ins(**ids), lists), **sitting.ids)
    add_person = partial(found.add_person, sitting)
    add = [found.add_tally, found.add_own, found.add_news, add_person, found.add_kinds]
    add += [found.add_marks, found.add_unread]
    for (kind, _text), row in zip(rows, _read(row for _kind, row in rows), strict=True):
        add[kind](*row)
    if lists:
        found.list_own(sitting)
    return found


def summaries_then(notes):
    """Give what `summaries` gives, for an earlier revision: `notes` are from `past.as_of`."""
    found, notes = Summaries(), notes.standing()
    for motivation in notes.filter(then=None).values_list("motivation", flat=True):
        found.add_note("whole", None, motivation)
    placed = Placement.objects.filter(pk__in=notes.values("then"))
    for note in placed.values_list("annotation__about", "paragraph", "annotation__motivation"):
        found.add_note(*note)
    spans = "spans__ordinal", "spans__paragraph", "spans__start", "spans__end"
    words = placed.exclude(spans=None)
    for span in words.values_list("annotation__motivation", *spans):
        found.add_span(*span)
    return found


def _rows_of(sitting, lists):
    parts = [*map(_alone, sitting.alone_in_parts()), _news(sitting)]
    if sitting.reading is not None:
        parts.append(_unread(sitting))
    if lists:
        parts.append(_marks(sitting))
    if lists and sitting.reading is not None:
        parts += [_people(sitting), _kinds(sitting)]
    return _tallies(sitting).union(*parts, all=True)


def _people(sitting):
    theirs = _shared(sitting).filter(author=OuterRef("pk"))
    here = pseudonym_of(OuterRef("pk"), sitting.reading.pk)
    people = User.objects.filter(Exists(theirs)).annotate(pseudonym=here)
    return _rows(people.order_by(), 3, "pk", "username", "display_name", "pseudonym")


def _kinds(sitting):
    # In order of date, so that both databases look for the first where an index has it at its end.
    notes = _shared(sitting).order_by(*COLUMNS["date"]).annotate(one=Value(1)).values("one")
    there = [
        Coalesce(Subquery(notes.filter(of_kind(kind, sitting.user))[:1]), 0)
        for kind in KINDS_OF_NOTES
    ]
    here = Reading.objects.filter(pk=sitting.reading.pk).order_by()
    return _rows(here, 4, *there)


def _marks(sitting):
    tags = Tag.objects.said_in(sitting.reading, sitting.article, sitting.user)
    own, mentions = Q(Exists(tags.filter(author=sitting.user))), Q(pk=None)
    if sitting.reading is not None:
        own |= Q(Exists(Tag.objects.shared_in(sitting.reading, sitting.grounds)))
        here = Mention.objects.visible_to(sitting.grounds).filter(person=sitting.user)
        mentions = Q(Exists(here.filter(annotation__reading=sitting.reading)))
    there = [Case(When(one, then=1), default=0) for one in (own, mentions)]
    here = Article.objects.filter(pk=sitting.article.pk).order_by()
    return _rows(here, 5, *there)


def _shared(sitting):
    """What others see as well of the notes that stand."""
    return Annotation.objects.shared_in(sitting.reading, sitting.grounds).standing()


def _tallies(sitting):
    layers = Layer.objects.visible_to(sitting.grounds).filter(reading=sitting.reading)
    tallies = Tally.objects.filter(layer__in=layers.values("pk")).order_by()
    numbers = "paragraph", "notes", "questions", "orphans", "reaching", "runs"
    return _rows(tallies, 0, "layer", "layer__changes", *numbers)


def _alone(notes):
    gone = Case(When(STANDS, then=0), default=1)
    note = JSONArray("about", "paragraph", "motivation")
    return _rows(notes.order_by(), 1, gone, note, spans_of_placement(), "prompt")


def _news(sitting):
    own = sitting.own().standing().filter(placement=OuterRef("pk"))
    news = Placement.objects.filter(Exists(own), news_to=sitting.user).order_by()
    return _rows(news, 2, "paragraph")


def _unread(sitting):
    return _rows(unseen_paragraphs(sitting).order_by(), 6, "pk")


def _rows(things, kind, *columns):
    # As text: a hundred rows are read at once in a third of the time that they take one by one.
    row = JSONArray(*columns, output_field=TextField())
    return things.annotate(kind=Value(kind), row=row).values_list("kind", "row")


def _read(rows):
    return json.loads(f"[{','.join(rows)}]")
