"""A text taken as a whole: from a document, from a revision, or from what was brought in."""

from django.db import models, transaction

from reader.models.paragraphs import RevisionParagraph, new_keys
from reader.reviewing.documents import blocks_of, document_of
from reader.reviewing.edits import Edits
from reader.reviewing.kept import block_of
from reader.reviewing.renewing import renew, renewed


class Overtaken(Exception):
    """The draft is another than the one that was shown, or is published or thrown away."""


class Whole(models.Model):
    """A draft, where all of its text becomes another in one step.

    `from_elsewhere` says whether it did, from an edition or from an earlier revision; of drafts
    from before that was kept nobody knows.
    """

    from_elsewhere = models.BooleanField(null=True, default=False, editable=False)

    class Meta:
        abstract = True

    @property
    def document(self):
        """The whole text as one Markdown document."""
        return document_of(self.blocks)

    def rewrite(self, document, edits, by):
        """Let the text be what a whole `document` says, as one step. Gives an Outcome.

        Raises Overtaken where the document began from another version than the one that stands.
        """

        def act(review):
            if edits.version != self.version:
                raise Overtaken
            review.replace(blocks_of(document, review.blocks))

        return self.revise(edits, act, by)

    @classmethod
    @transaction.atomic
    def restoring(cls, revision, by, replaced=0):
        """Let the text be what a `revision` of it said, as one step of a draft.

        A draft that changes something else is thrown away for a new one. Gives (the draft, what
        was thrown away or None); where that is all it takes, the draft is as `shown` gives it.
        Raises Overtaken where a draft would be thrown away whose version is not `replaced`.
        """
        article, thrown_away = revision.article, None
        draft = cls.shown(article, by)
        if not draft.says(revision):
            draft, thrown_away = cls._fresh(article, by, replaced)
            if not draft.says(revision):
                draft = cls.of(article, by)
                draft.take_over(revision, by)
        return draft, thrown_away

    @classmethod
    @transaction.atomic
    def renewing(cls, article, parts, by, replaced=0, work=None):
        """Let the text be what `parts` say, which are as `Review.parts` gives them, as one step.

        Paragraphs keep the keys of those that they go on, and what `work` was done to these by hand
        is done again. Gives and raises what `restoring` does.
        """
        standing = cls.shown(article, by)
        is_free = standing.changes_nothing
        draft = standing if is_free else cls.unbegun(article, by)
        taken = set(article.paragraphs.values_list("key", flat=True))
        blocks = renewed(parts, draft.blocks, lambda count: new_keys(count, taken), work)
        coming = [block for block in blocks if "reason" not in block]
        if _said(coming) == _said(draft.standing_blocks()):
            return draft, None
        if not is_free:
            standing.give_way(replaced)
        draft = cls.of(article, by)
        draft.revise(Edits(), lambda review: renew(review, blocks), by)
        draft.came_whole()
        return draft, None if is_free else standing

    @classmethod
    def _fresh(cls, article, by, replaced):
        """Give (a draft that changes nothing yet, the one that did and is thrown away or None)."""
        draft = cls.shown(article, by)
        if draft.changes_nothing:
            return draft, None
        draft.give_way(replaced)
        return cls.shown(article, by), draft

    def give_way(self, replaced):
        """Throw this away for another draft; raises Overtaken where its version is not `replaced`.

        It is for a transaction, which then takes that back.
        """
        self.withdraw()  # this locks it, and reads it again
        if self.version != replaced:
            raise Overtaken

    @property
    def changes_nothing(self):
        """Whether readers would get what they see now, or this is not begun."""
        return self.pk is None or self.says(self.article.current or self.base)

    def says(self, revision):
        """Whether readers would get the same text as in `revision`."""
        return _said(self.standing_blocks()) == _said(blocks_in(revision))

    def take_over(self, revision, by):
        """Let the text be what a `revision` of it said, as one step. Gives an Outcome."""

        def act(review):
            ids = {block["key"]: block["id"] for block in review.blocks if block["key"]}
            review.replace([block | {"id": ids.get(block["key"])} for block in blocks_in(revision)])

        outcome = self.revise(Edits(), act, by)
        self.came_whole()
        return outcome

    def came_whole(self):
        """Note that what this changes was not all done by hand."""
        self.from_elsewhere = True
        self.save(update_fields=["from_elsewhere"])

    def standing_blocks(self):
        """Give the blocks that say something."""
        return [block for block in self.blocks if block["markdown"].strip()]


def blocks_in(revision):
    """Give the blocks of a revision as a draft has them, but for `id` and `at`, in one query."""
    columns = ("version__kind", "version__level", "version__markdown", "paragraph__key")
    places = RevisionParagraph.objects.filter(revision=revision).order_by("position")
    return [block_of(*said) for said in places.values_list(*columns)]


def _said(blocks):
    return [(block["key"], block["kind"], block["level"], block["markdown"]) for block in blocks]
