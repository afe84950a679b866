"""What was done by hand to an article, from the reviews that are kept and from its revisions."""

from django.db.models import F, Max

from reader.models.paragraphs import RevisionParagraph
from reader.reviewing.handwork import handwork_in


def handwork_on(article):
    """Give the Handwork on an article that a new edition of it has to know of."""
    drafts = article.drafts.published()
    reviews = [
        *article.imports.values_list("blocks", "aside"),
        *drafts.filter(from_elsewhere=True).values_list("blocks", "aside"),
    ]
    by_hand = set(drafts.filter(from_elsewhere=False).values_list("revision__number", flat=True))
    current = RevisionParagraph.objects.filter(revision=article.current_id)
    keys = set(current.values_list("paragraph", flat=True))
    # A paragraph that another edition changed, or an earlier revision did, nobody changed by hand.
    read = [
        (text, paragraph) for text, paragraph, last in _last_read(article) if last + 1 in by_hand
    ]
    return handwork_in(
        reviews,
        changed=[text for text, _paragraph in read],
        gone=[text for text, paragraph in read if paragraph not in keys],
    )


def _last_read(article):
    """Give (text, paragraph, number of the last revision that had it) of all that was published."""
    places = RevisionParagraph.objects.filter(revision__in=article.revisions.published())
    numbered = places.values("version").annotate(last=Max("revision__number")).order_by()
    return numbered.values_list(F("version__text"), F("paragraph"), "last")
