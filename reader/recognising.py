"""Whether a text that is brought in is here already, as far as the one who asks may know."""

from dataclasses import dataclass
from itertools import cycle, islice

from django.db.models import Case, Count, Exists, OuterRef, Q, When

from reader.likeness import SAMPLE, least_shared, sample_of, sign_of
from reader.models import Article, Import, Trace
from reader.prepared import ask, stand_in

MOST = 5  # texts that are told of
NONE = 0  # the id of no text


@dataclass
class Known:
    """A text that is here already: an Article, or an Import of the same person."""

    text: Article | Import
    has_its_words: bool
    may_be_renewed: bool = False

    @property
    def wants_renewal(self):
        """Whether what comes is most likely its next revision."""
        return self.has_its_words and self.may_be_renewed


def known_articles(coming, user):
    """Give the articles with the words or the title of an Import, the former first: those alone
    that `user` knows of."""
    return _known(coming.title_sign, coming.sample, user)


def known_texts(found, user):
    """Give the same of what was Found, and is no Import."""
    words = "\n".join(block.text for block in found.blocks)
    return _known(sign_of(found.title), sample_of(words), user)


def known_imports(coming, user):
    """Give what `user` is bringing in besides an Import that has its words or its title."""

    def others(person, coming):
        return Import.objects.filter(by=person).unfinished().exclude(pk=coming)

    def told(person, coming):
        return others(person, coming).in_brief()

    asked = {"person": user.pk, "coming": coming.pk}
    alike = _alike(coming.sample, "coming", (), others, asked)
    texts = _named_or_alike(coming.title_sign, alike, ("imports",), told, asked)
    return [Known(text, text.pk in alike) for text in texts]


def _known(sign, sample, user):
    def known(person):
        return Article.objects.known_to(stand_in(user, person))

    def told(person):
        editable = Article.objects.editable_by(stand_in(user, person))
        return known(person).annotate(is_mine=Exists(editable.filter(pk=OuterRef("pk"))))

    asked = {"person": user.pk}
    alike = _alike(sample, "article", user.rights, known, asked)
    texts = _named_or_alike(sign, alike, ("articles", *user.rights), told, asked)
    return [Known(text, text.pk in alike, text.is_mine) for text in texts]


def _alike(sample, column, shape, texts, asked):
    """Give the ids of those of `texts` that say nearly the same, the nearest first.

    `texts` gives a queryset for the values `asked`; `shape` is what else makes a difference to it.
    """
    if not sample:
        return []

    least = least_shared(sample)

    def build(numbers, **values):
        # Not by `IN`: SQLite would go through the traces of all that one knows of.
        among = Exists(texts(**values).filter(pk=OuterRef(column)))
        shared = Trace.objects.filter(among, value__in=numbers).values(column)
        alike = shared.annotate(shared=Count("pk")).filter(shared__gte=least)
        return alike.order_by("-shared", column).values_list(column, flat=True)[:MOST]

    numbers = islice(cycle(sample), SAMPLE)  # of a short text some twice: one query for all
    return _ask_with(numbers, ("alike", column, least, *shape), build, **asked)


def _named_or_alike(sign, alike, shape, texts, asked):
    """Give those of `texts` with the `sign` of a title, or an id in `alike`: the latter first."""
    named = {} if sign is None else {"sign": sign}
    if not alike and not named:
        return []

    def build(numbers, sign=None, **values):
        told = Q(pk__in=numbers)
        if sign is not None:
            told |= Q(title_sign=sign)
        first = Case(When(pk__in=numbers, then=0), default=1)
        return texts(**values).filter(told).order_by(first, "-pk")[:MOST]

    numbers = [*alike, *[NONE] * MOST][:MOST]
    return _ask_with(numbers, ("known", sign is None, *shape), build, **named, **asked)


def _ask_with(numbers, shape, build, **values):
    """Ask a prepared query that has a list of `numbers`, always of one length, and `values`."""
    named = {f"number_{place}": number for place, number in enumerate(numbers)}

    def built(**stand_ins):
        return build(numbers=[stand_ins.pop(name) for name in named], **stand_ins)

    return ask(shape, built, **named, **values)
