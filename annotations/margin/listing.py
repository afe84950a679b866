"""Which notes a margin lists, the newest first where nothing else is asked for.

A list has two parts. *Many* are what others shared, which an index gives from the newest on; *few*
are the rest: the reader's own notes that nobody else sees, and those that reach into a paragraph
from another. They are merged here, so that a page of a list costs as much where a hundred thousand
notes were written as where there are ten.
"""

from dataclasses import dataclass, replace
from functools import cached_property

from django.db.models import DateTimeField, Q, Value

from annotations.models import Annotation, Findable, Tag
from annotations.models.places import About
from annotations.page.past import orphaned, stood_at
from annotations.page.sitting import Sitting
from annotations.page.sorting import COLUMNS, before, merged, of_kind
from annotations.page.unseen import marks_of, unseen, unseen_at
from annotations.querysets.helpful import with_helpful
from annotations.querysets.mentions import with_mentions
from annotations.querysets.notes import IS_ORPHAN
from annotations.words.folding import sought_words
from reader.prepared import ask
from reader.rows import HowMany

MOST_FOUND = MOST_LISTED = 1000
MOST_UNREAD = 100  # which each step through the text asks for: so many cost nothing to speak of
MOST_COUNTED = {"listed": MOST_LISTED, "unread": MOST_UNREAD}


@dataclass
class Listing:
    """The notes of a sitting in a view.

    `paragraph` and `prompt` are ids; None is the whole reading, and no prompt. `has_few` says
    whether there may be any of the few, `reaching` whether notes reach into the paragraph from
    another; `sought` are words to look for. `sort` is one of `sorting.SORTS`; `by` is the id of who
    wrote it, `kind` one of `sorting.KINDS`, `tag` the key of a tag and `group` the id of a group,
    where only theirs, or that, is asked for.

    `counts` says what is counted on the way: "listed" is all that is listed, "unread" what of a
    place the reader has not seen, and nothing is "". `counted` is that number, or any above that of
    `MOST_COUNTED`; it is known once a part was given that has notes of the many, or is the first.
    """

    sitting: Sitting
    view: str = "here"
    paragraph: int | None = None
    prompt: int | None = None
    sought: str = ""
    has_few: bool = True
    reaching: bool = True
    sort: str = "date"
    by: int | None = None
    kind: str = ""
    tag: str = ""
    group: int = 0
    counts: str = ""
    counted: int | None = None

    def part(self, first, last):
        """Give the notes from number `first` up to `last`; that on top is number 0."""
        if not self.sitting.user.is_authenticated:
            return []
        if self.found is not None:
            return self.sitting.placed(self._found(first, last))
        few = self._rows(self._few, last) if self._may_have_few else []
        # At most so many of the few come before: the others that do are of the many.
        skipped = max(first - len(few), 0)
        many = self._rows(self._many, last, skipped)
        if self.counts and (many or not skipped):
            self.counted = sum(part[0].counted for part in (many, few) if part)
        return merged([*many, *few], self.sort)[first - skipped : last - skipped]

    @cached_property
    def found(self):
        """The ids of what was looked for, no more than `MOST_FOUND` + 1; None where nothing was."""
        if not self.sought or self.sitting.past:
            return None
        parts = [] if self.sitting.reading is None else ["shared_in"]
        parts += ["alone_in"] if self.has_few else []
        # One by one, so that an index gives each from its newest end.
        newest = [row for part in parts for row in self._found_in(part)]
        return [pk for _at, pk in sorted(newest, reverse=True)[: MOST_FOUND + 1]]

    def place_of(self, pk):
        """Give the number of the note of that id in this list; None where it is not in it."""
        if self.found is not None:
            return self.found.index(int(pk)) if int(pk) in self.found else None
        parts = [self._many(), *([self._few()] if self._may_have_few else [])]
        for note in [note for part in parts for note in part.filter(pk=pk)]:
            return sum(part.filter(before(note, self.sort)).count() for part in parts)
        return None

    @property
    def _may_have_few(self):
        if self.sitting.past or self.view in ("mine", "unread"):
            return False
        return self._reaches or (self.has_few and self.sitting.reading is not None)

    @property
    def _reaches(self):
        """Whether notes of another paragraph are listed too."""
        return self.view == "here" and not self.prompt and self.reaching and bool(self.paragraph)

    def _rows(self, part, last, first=0):
        """Give the notes of a part from `first` up to `last`, as a list."""
        if first or self.sitting.past:
            return list(self._with_count(part)[first:last])

        def build(asked):
            return asked._with_count(getattr(asked, part.__name__))[:last]

        return self._ask((part.__name__, last), build)

    def _found_in(self, part):
        """Give (when, id) of the newest that are found in a part, as the query set calls it."""
        words = sought_words(self.sought)
        if not words:
            return []

        def build(asked, **words):
            rows = asked._findable(part).filter(asked._chosen("annotation__"))
            rows = rows.saying_all(words.values()).order_by("-created_at", "-annotation")
            return rows.values_list("created_at", "pk")[: MOST_FOUND + 1]

        named = {f"word_{place}": word for place, word in enumerate(words)}
        return self._ask((part, len(words)), build, **named)

    def _findable(self, part):
        sitting = self.sitting
        if part == "shared_in":
            return Findable.objects.shared_in(sitting.reading, sitting.grounds)
        return Findable.objects.alone_in(sitting.reading, sitting.article, sitting.grounds)

    def _found(self, first, last):
        """Give the notes that were found, from number `first` up to `last`."""
        found = self.found[:MOST_FOUND]
        if self.sort != "date":
            return self._shown(Annotation.objects.filter(pk__in=found))[first:last]

        def build(asked, **ids):
            return asked._shown(Annotation.objects.filter(pk__in=ids.values()))

        # Always as many ids, so that it is one query for all pages.
        here = [*found[first:last], *[0] * (last - first)][: last - first]
        named = {f"found_{place}": pk for place, pk in enumerate(here)}
        return self._ask(("found", len(here)), build, **named)

    def _ask(self, what, build, **more):
        """Give the rows of the queryset that `build` makes of this listing, prepared.

        It is given a listing with stand-ins for the values, and those for `more`; `what` is its
        shape, besides that of the listing.
        """
        whole, no_prompt = self.paragraph is None, self.prompt is None
        anybody, tagged, grouped = self.by is None, bool(self.tag), bool(self.group)
        place = self.view, whole, no_prompt, self.reaching, self.counts
        shape = *what, *place, *self.sitting.shape, self.sort, anybody, self.kind, tagged, grouped

        def built(user, article, reading, group, paragraph, prompt, by, tag, in_group, **more):
            asked = replace(
                self,
                sitting=self.sitting.with_stand_ins(user, article, reading, group),
                paragraph=None if whole else paragraph,
                prompt=None if no_prompt else prompt,
                by=None if anybody else by,
                tag=tag if tagged else "",
                group=in_group if grouped else 0,
            )
            return build(asked, **more)

        asked = {"paragraph": self.paragraph or 0, "prompt": self.prompt or 0, "by": self.by or 0}
        asked |= {"tag": self.tag, "in_group": self.group}
        return ask(shape, built, **asked, **self.sitting.ids, **more)

    def _many(self):
        sitting = self.sitting
        if self.view == "mine" or sitting.reading is None:
            notes = sitting.own()
        elif sitting.past:
            notes = sitting.annotations()
        else:
            notes = Annotation.objects.shared_in(sitting.reading, sitting.grounds)
        return notes.filter(self._chosen()) if self.view == "mine" else self._narrowed(notes)

    def _few(self):
        alone = self._narrowed(self.sitting.alone())
        if not self._reaches:
            return alone
        there = {"spans__paragraph": self.paragraph, "spans__ordinal__gt": 0}
        reaching = self.sitting.annotations().standing().filter(about=About.WORDS)
        reaching = reaching.filter(**{f"placement__{column}": at for column, at in there.items()})
        reaching = reaching.filter(self._chosen())
        parts = [reaching, *([] if self.sitting.reading is None else [alone])]
        first, *others = (part.order_by().values("pk") for part in parts)
        return Annotation.objects.filter(pk__in=first.union(*others) if others else first)

    def _narrowed(self, notes):
        """Give those of `notes` that the view is about."""
        if self.view == "lost":
            return orphaned(notes) if self.sitting.past else notes.filter(IS_ORPHAN)
        if self.view == "here" and not self.prompt:
            return self._standing(notes).filter(self._chosen())
        return notes.filter(self._rule(), self._chosen())

    def _standing(self, notes):
        if self.sitting.past:
            return stood_at(notes, self.paragraph)
        if self.paragraph is None:
            return notes.filter(paragraph=None, about=About.WHOLE)
        return notes.filter(paragraph=self.paragraph)

    def _rule(self):
        if self.view == "questions":
            return Q(motivation="questioning")
        if self.view == "unread":
            return unseen(self.sitting)
        if self.view == "all":
            found = Findable.objects.saying(self.sought)
            return Q(pk__in=found.values("pk")) if self.sought else Q()
        return Q(prompt=self.prompt)

    def _chosen(self, of=""):
        chosen = of_kind(self.kind, self.sitting.user, of) if self.kind else Q()
        if self.tag:
            chosen &= Q(**{f"{of}pk__in": self._tagged().values("annotation")})
        if self.group:
            chosen &= Q(**{f"{of}group": self.group})
        return chosen if self.by is None else chosen & Q(author=self.by)

    def _tagged(self):
        """The tags that are asked for, also on notes that the reader may not see."""
        there = Tag.objects.filter(key=self.tag)
        own = Q(author=self.sitting.user, article=self.sitting.article)
        reading = self.sitting.reading
        return there.filter(own if reading is None else own | Q(reading=reading))

    def _with_count(self, part):
        """Give a part as it is shown, each note with the number that is `counted` of that part."""
        notes = part()
        shown = self._shown(notes)
        if not self.counts:
            return shown
        if self.counts == "unread":
            # None of the few: those are the reader's own, or have their mark at another paragraph.
            if part.__name__ == "_few":
                return shown.annotate(counted=Value(0))
            notes = notes.filter(unseen_at(self.sitting, self.paragraph))
        some = notes.order_by().values("pk")[: MOST_COUNTED[self.counts] + 1]
        return shown.annotate(counted=HowMany(some))

    def _shown(self, notes):
        is_new = self.sitting.reading is not None and not self.sitting.past
        never = Value(None, DateTimeField())
        until = marks_of(self.sitting).values("until")[:1] if is_new else never
        shown = with_helpful(notes.for_margin(), self.sitting.user)
        shown = with_mentions(shown, self.sitting.user)
        return shown.annotate(seen_until=until).order_by(*COLUMNS[self.sort])
