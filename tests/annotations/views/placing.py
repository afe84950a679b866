"""Texts that are edited, and forms that say where something is to stand."""

from reader.models import Draft
from reader.reviewing.edits import Edits
from reader.reviewing.review import mark_of
from tests import factories
from tests.annotations.views import margins

FERRY = (
    "The ferry crosses at nine, when the mist is *still* on the water, and nobody asks for papers."
)
NOBODY_ASKS = FERRY.replace(" for papers", "")


def draft(article, by, changes):
    """Have `by` keep a draft in which `changes`, {Markdown: Markdown}, are other words.

    What becomes None is gone. Gives the Draft.
    """
    made = Draft.of(article, by)
    for markdown, words in changes.items():
        block = next(block["id"] for block in made.blocks if block["markdown"] == markdown)
        if words is None:
            made.revise(Edits(), lambda review, id=block: review.drop(id), by)
        else:
            made.revise(Edits(words={block: (mark_of(markdown), words)}), by=by)
    return made


def place(text, on=None, thing=None, **fields):
    """Give what the form posts for a place in `text`; see `factories.target`."""
    fields = {**margins.about(text, on), **fields}
    del fields["revision"]
    if thing is not None:
        fields["begun_from"] = thing.placement_id
    return fields


def of_draft(draft, on):
    """Give what the form posts for words, or a paragraph, of a draft."""
    draft.compose()
    revision = draft.revision
    standing, draft.article.current = draft.article.current, revision
    fields = place(draft.article, on)
    draft.article.current = standing
    return fields


def put(thing, on, by):
    """Put a note or a prompt on other words of its text."""
    thing.refresh_from_db()
    thing.article.refresh_from_db()
    thing.put(factories.target(thing.article, on), by, thing.placement_id)
