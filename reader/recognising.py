"""Whether a text that is brought in is here already, as far as the one who asks may know."""

from dataclasses import dataclass

from django.db.models import Case, Count, Exists, OuterRef, Q, When

from reader.likeness import least_shared, sample_of, sign_of
from reader.models import Article, Import, Trace

MOST = 5  # texts that are told of


@dataclass
class Known:
    """A text that is here already: an Article, or an Import of the same person."""

    text: Article | Import
    has_its_words: bool
    may_be_renewed: bool = False


def known_articles(coming, user):
    """Give the articles with the words or the title of an Import, the former first: those alone
    that `user` knows of."""
    sample = [trace.value for trace in coming.traces.all()]
    return _known(coming.title_sign, sample, user)


def known_texts(found, user):
    """Give the same of what was Found, and is no Import."""
    words = "\n".join(block.text for block in found.blocks)
    return _known(sign_of(found.title), sample_of(words), user)


def known_imports(coming, user):
    """Give what `user` is bringing in besides an Import that has its words or its title."""
    others = Import.objects.filter(by=user).unfinished().exclude(pk=coming.pk)
    sample = [trace.value for trace in coming.traces.all()]
    alike = _alike(sample, "coming", others)
    texts = _named_or_alike(others, coming.title_sign, alike).in_brief()
    return [Known(text, text.pk in alike) for text in texts]


def _known(sign, sample, user):
    known = Article.objects.known_to(user)
    alike = _alike(sample, "article", known)
    mine = Exists(Article.objects.editable_by(user).filter(pk=OuterRef("pk")))
    texts = _named_or_alike(known, sign, alike).annotate(is_mine=mine)
    return [Known(text, text.pk in alike, text.is_mine) for text in texts]


def _alike(sample, column, texts):
    """Give the ids of those of `texts` that say nearly the same, the nearest first."""
    # Not by `IN`: SQLite would go through the traces of all that one knows of.
    among = Exists(texts.filter(pk=OuterRef(column)))
    shared = Trace.objects.filter(among, value__in=sample).values(column)
    alike = shared.annotate(shared=Count("pk")).filter(shared__gte=least_shared(sample))
    return list(alike.order_by("-shared", column).values_list(column, flat=True)[:MOST])


def _named_or_alike(texts, sign, alike):
    told = Q(pk__in=alike)
    if sign is not None:
        told |= Q(title_sign=sign)
    first = Case(When(pk__in=alike, then=0), default=1)
    return texts.filter(told).order_by(first, "-pk")[:MOST]
