"""What the paragraphs of a revision say, read once in each process: a revision never changes."""

from functools import lru_cache

from django.db.models import Case, F, TextField, Value, When

from annotations.page.printed import REVISIONS_KEPT
from reader.folding import folded
from reader.models import Revision, RevisionParagraph
from reader.models.paragraphs import numbered

UNREAD = ["version__html", "version__markdown"]
# The Markdown of what shows no words: it tells a drawn line from a picture.
WORDLESS = Case(
    When(version__text="", then=F("version__markdown")),
    default=Value(""),
    output_field=TextField(),
)


def versions_in(revision: Revision) -> list:
    """Give what `revision.paragraphs()` gives, for their words; nobody may change what it gives.

    A draft does change, and is read anew each time.
    """
    if revision.number is None:
        return revision.paragraphs()
    return _versions(revision.pk, revision.changes, revision.created_at)


def texts_in(revision: Revision) -> dict:
    """Give {paragraph id: (text, the same folded)} of a published revision."""
    return _texts(revision.pk, revision.changes, revision.created_at)


@lru_cache(REVISIONS_KEPT)
def _texts(*revision):
    return {one.paragraph_id: (one.text, folded(one.text)) for one in _versions(*revision)}


@lru_cache(REVISIONS_KEPT)
def _versions(pk, _changes, _created_at):
    places = RevisionParagraph.objects.filter(revision=pk).in_order().defer(*UNREAD)
    found = [*places.annotate(bare=WORDLESS)]
    for place in found:
        if not place.version.text:
            place.version.markdown = place.bare
    return numbered(found)
