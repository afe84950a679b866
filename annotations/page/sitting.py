"""A sitting: somebody reading an article, in one of their seminars or alone."""

from dataclasses import dataclass
from functools import cached_property

from django.conf import settings
from django.db.models import Q
from django.shortcuts import get_object_or_404

from annotations.counting.done import done_here
from annotations.models import Annotation, Prompt, Tag
from annotations.models.places import About
from annotations.page.addresses import Addressed
from annotations.page.doors import is_editable, reading_at
from annotations.page.past import Past, address_at, as_of, put_back
from annotations.querysets.grounds import Grounds
from annotations.querysets.images import may_upload
from annotations.querysets.notes import shared_with
from annotations.words.pseudonyms import in_words
from reader.models import Article, Revision, User
from reader.prepared import ask, stand_in
from seminars.models import Membership, Reading

SEEN_BY_FEW = ["me", "instructors", "group"]


@dataclass
class Sitting(Addressed):
    """Who reads what, where. `reading` is None outside any seminar.

    `teaches` says whether the reader has the instructor's hand here, `may_edit` whether they may
    publish a revision of the text. `past` is the earlier revision that is read, where it is one.
    `group` is the id of the group of the seminar that they are in, if they are in one.
    """

    user: User
    article: Article
    reading: Reading | None = None
    teaches: bool = False
    may_edit: bool = False
    past: Past | None = None
    group: int | None = None

    @classmethod
    def at(cls, user, text=None, seminar=None, reading=None):
        """Give the sitting at an address: a text's, or a seminar's and a reading's.

        Raises Http404 where `user` may not read there.
        """
        if text is not None:
            articles = Article.objects.visible_to(user).annotate(editable=is_editable(user, "pk"))
            article = get_object_or_404(articles.select_related("current"), slug=text)
            return cls(user, _knowing_itself(article), may_edit=article.editable)
        found = reading_at(user, seminar, reading)
        teaches = user.is_admin or [user.pk] in found.teachers
        article = _knowing_itself(found.article)
        return cls(user, article, found, teaches, found.editable, group=found.own_group)

    def with_stand_ins(self, user, article, reading, group):
        """The same with these ids, for queries that are prepared: see `reader.prepared`."""
        return Sitting(
            stand_in(self.user, user),
            stand_in(self.article, article),
            stand_in(self.reading, reading) if self.reading else None,
            self.teaches,
            group=group if self.group else None,
        )

    @property
    def ids(self):
        """What `with_stand_ins` takes."""
        reading = self.reading.pk if self.reading else 0
        ids = {"user": self.user.pk, "article": self.article.pk, "reading": reading}
        return {**ids, "group": self.group or 0}

    @property
    def shape(self):
        """What makes a difference to queries that are prepared with these ids."""
        return self.reading is None, self.teaches, self.group is None

    @property
    def revision(self) -> Revision:
        if self.past:
            return self.past.revision
        return self.article.current

    @property
    def may_write(self):
        """Whether there is a composer here: an earlier revision is only read."""
        return self.user.is_authenticated and not self.past

    @property
    def together(self):
        """(title of a seminar of the reader's, address) of this text with what was said there."""
        readings = Reading.objects.visible_to(self.user).filter(article=self.article)
        return [
            (one.seminar.title, self._address_in(one))
            for one in readings.select_related("seminar").order_by("seminar__title")
        ]

    def _address_in(self, reading):
        if not self.past:
            return reading.get_absolute_url()
        return address_at(self.past.number, self.article, reading)

    @property
    def upload_megabytes(self):
        """How large the file of an image may be."""
        return settings.UPLOAD_MEGABYTES

    @property
    def may_upload(self):
        """Whether the reader may put images here."""
        return self.may_write and may_upload(self.user, self.reading, self.teaches)

    @cached_property
    def instructors(self):
        """The ids of those who teach here."""
        return {pk for [pk] in self.reading.teachers} if self.reading else set()

    @cached_property
    def grounds(self):
        """On what grounds the reader sees what others said here."""
        return Grounds.within(self.user, self.reading, self.teaches, self.group)

    @cached_property
    def groups(self):
        """{id: name} of the groups of the seminar, in their order."""
        rows = self.reading.groups if self.reading else []
        return {pk: name for _position, pk, name in sorted(rows)}

    @property
    def is_closed(self):
        """Whether the reader may say nothing more to others here: see `writable_by`."""
        if self.reading is None or not self.reading.is_closed:
            return False
        return self.reading.is_archived or not self.teaches

    @cached_property
    def done(self):
        """The Done of the reader, or None where nothing is asked of them."""
        return None if self.past else done_here(self.user, self.reading)

    @property
    def hides_names(self):
        """Whether students do not see each other's names here."""
        return self.reading is not None and self.reading.anonymous

    @property
    def pseudonym(self):
        """What the reader is called here, where they have a pseudonym already; else None."""
        return self.reading.pseudonym if self.reading else None

    @property
    def others_read(self):
        """The same in the reader's language."""
        return self.pseudonym and in_words(self.pseudonym)

    @property
    def awaits_pseudonym(self):
        """Whether the reader gets a pseudonym with the first thing that they write here."""
        return self.hides_names and not self.teaches and self.pseudonym is None

    @property
    def group_name(self):
        """The name of the reader's own group."""
        return self.groups.get(self.group)

    @property
    def is_by_groups(self):
        """Whether this is discussed group by group."""
        return self.reading is not None and self.reading.by_groups

    @property
    def is_in_groups(self):
        """Whether the reader talks to a group here: they do not teach, who see all groups."""
        return self.is_by_groups and not self.teaches

    @property
    def lacks_group(self):
        """Whether there is nobody yet whom the reader talks to here."""
        return self.is_in_groups and self.group is None

    def annotations(self):
        """The notes that belong on this page and that the reader may see."""
        visible = Annotation.objects.visible_to(self.grounds)
        notes = visible.said_in(self.reading, self.article, self.user)
        return as_of(notes, self.past) if self.past else notes

    def tags(self):
        """The tags of those of `annotations` that stand today."""
        visible = Tag.objects.visible_to(self.grounds)
        return visible.said_in(self.reading, self.article, self.user)

    def own(self):
        """Those of `annotations` that the reader wrote."""
        if self.past or not self.user.is_authenticated:
            return self.annotations().filter(author=self.user.pk)
        # That they are about this article is said for the sake of the index by author and article.
        own = Annotation.objects.filter(author=self.user, article=self.article)
        return own.in_sight(self.grounds).said_in(self.reading, self.article, self.user)

    def alone(self):
        """Those of `own` that are in no layer which the reader sees: the only-me ones above all."""
        # The first rule says nothing new: it lets a database pass over what the seminar sees.
        in_few_layers = Q(audience__in=SEEN_BY_FEW) | Q(prompt__gt=0)
        return self.own().filter(in_few_layers).exclude(shared_with(self.grounds))

    def alone_in_parts(self):
        """The same in two querysets: what few see, and answers that the seminar will see. An index
        leads to each, however much its author wrote."""
        answers = self.alone().filter(audience="seminar", prompt__gt=0)
        return [self.alone().filter(audience__in=SEEN_BY_FEW), answers]

    def may_place(self, thing):
        """Whether the reader may put on other words what they see here: see `placeable_by`."""
        # What one sees of others where one teaches is shared.
        mine = isinstance(thing, Annotation) and thing.author_id == self.user.pk
        return thing.about != About.WHOLE and (mine or self.teaches)

    def may_settle(self, question):
        """Whether the reader may mark what answers a question: see `answerable_by`."""
        return self.may_write and (self.teaches or question.author_id == self.user.pk)

    @cached_property
    def prompts(self):
        """The prompts that the reader may see here, in order; `is_open` where they see answers,
        `is_missed` where they did not answer, and cannot any more."""
        if self.reading is None or not self.user.is_authenticated:
            return []
        if self.past:
            asked = as_of(self._prompts(), self.past)
            prompts = self.placed(asked.for_page(self.user, self._counted, self.past.until))
        else:
            shape = "prompts", *self.shape, self.is_in_groups
            prompts = ask(
                shape, lambda **ids: self.with_stand_ins(**ids)._prompts_now(), **self.ids
            )
        for prompt in prompts:
            prompt.is_open = self.teaches or prompt.reveals(prompt.answered)
            closed = self.is_closed or prompt.is_closed
            prompt.is_missed = closed and not (self.teaches or prompt.answered)
            prompt.answerers = getattr(prompt, "answerers_told", prompt.answerers)
        return prompts

    def _prompts(self):
        return Prompt.objects.visible_to(self.grounds).filter(reading=self.reading)

    def _prompts_now(self):
        return self._prompts().for_page(self.user, self._counted)

    @property
    def _counted(self):
        """Of whom the reader is told how many have answered; None is everybody. What other groups
        do is not for them to know."""
        if not self.is_in_groups:
            return None
        mates = Membership.objects.filter(group=self.group).values("user")
        return mates if self.group else [self.user.pk]

    def placed(self, things):
        """Give a queryset of `annotations`, or of `prompts`, as a list, each in its place."""
        things = list(things)
        if self.past:
            put_back(things)
        return things


def _knowing_itself(article):
    """Give a text whose current revision knows it: who points at words in that asks for it."""
    article.current.article = article
    return article


def sitting_with(thing, user, beside=""):
    """Give the sitting in which `user` meets a note or a prompt: its reading, or its article.

    An only-me note belongs to the article alone; `beside` is the id of the reading of it that
    it was met in. Raises Http404 where `user` may not read there.
    """
    reading = thing.reading
    if reading is None and beside.isdecimal():
        readings = thing.article.readings.select_related("seminar")
        reading = readings.filter(pk=beside).first()
    if reading is None:
        return Sitting.at(user, text=thing.article.slug)
    return Sitting.at(user, seminar=reading.seminar.slug, reading=reading.slug)
