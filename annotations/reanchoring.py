"""What follows from a new revision: all that stands on its text is placed anew, and counted."""

from annotations.counting import layers, ranks
from annotations.following import Following, follow
from annotations.models import Annotation, Prompt
from annotations.models.places import hold_text


def reanchor(revision, **_signal):
    """Let every note and prompt follow to `revision`, which was just published.

    Deleted ones too, for they may come back. Runs inside the publishing transaction.
    """
    hold_text(revision.article_id)
    following = Following(revision)
    for kind in (Annotation, Prompt):
        follow(kind.objects.filter(article=revision.article_id), following)
    ranks.give(Annotation.objects.filter(article=revision.article_id))
    for reading in revision.article.readings.order_by("pk"):
        layers.recount(reading)
