"""What was written in a draft and never published: the next draft offers it."""

from datetime import timedelta

import pytest
from django.utils import timezone

from reader.models import Article, Draft
from reader.reviewing.edits import Edits
from reader.reviewing.reasons import LEFT
from reader.reviewing.review import mark_of
from tests import factories

pytestmark = pytest.mark.django_db


@pytest.fixture
def fog(okafor):
    """# Fog | One. | Two., published."""
    return factories.article(okafor, "fog", ["# Fog", "One.", "Two."])


@pytest.fixture
def draft(fog, okafor):
    return Draft.of(fog, okafor)


def id_of(draft, markdown):
    return next(block["id"] for block in draft.blocks if block["markdown"] == markdown)


def do(draft, verb, markdown):
    id = id_of(draft, markdown)
    return draft.revise(Edits(), lambda review: getattr(review, verb)(id))


def reword(draft, markdown, words):
    draft.revise(Edits(words={id_of(draft, markdown): (mark_of(markdown), words)}))


def add(draft, after, words):
    outcome = do(draft, "insert", after)
    draft.revise(Edits(words={outcome.here: (mark_of(""), words)}))


def publish(draft, by):
    """Publish, and give the draft that one would begin next."""
    draft.publish("", draft.version, by)
    return Draft.shown(Article.objects.get(), by)


def left(draft):
    return [piece["markdown"] for piece in draft.aside]


def test_what_was_typed_removed_and_never_published_is_offered_by_the_next_draft(draft, okafor):
    add(draft, "One.", "Never read.")
    do(draft, "drop", "Never read.")
    reword(draft, "Two.", "Two bells.")
    following = publish(draft, okafor)
    assert left(following) == ["Never read."]
    following.save()
    id = following.aside[0]["id"]
    following.revise(Edits(), lambda review: review.take_back(id))
    assert [block["markdown"] for block in following.blocks] == [
        "Fog",
        "One.",
        "Never read.",
        "Two bells.",
    ]
    assert left(publish(following, okafor)) == []


def test_what_was_overwritten_before_anybody_read_it_is_offered_as_well(draft, okafor):
    reword(draft, "One.", "Written for an hour.")
    reword(draft, "Written for an hour.", "Something else.")
    assert left(publish(draft, okafor)) == ["Written for an hour."]


def test_what_was_undone_is_offered_as_well(draft, okafor):
    do(draft, "drop", "Two.")
    add(draft, "One.", "Undone.")
    draft.undo(Edits())
    assert left(publish(draft, okafor)) == ["Undone."]


def test_what_readers_can_find_is_not_offered(draft, okafor):
    do(draft, "drop", "Two.")
    reword(draft, "One.", "One bell.")
    following = publish(draft, okafor)
    assert left(following) == [], "both stand in the first revision"


def test_what_only_grew_was_split_or_was_merged_is_not_offered(draft, okafor):
    reword(draft, "One.", "One bell rings.")
    reword(draft, "One bell rings.", "One bell for fog rings at night.\n\nAnother does not.")
    do(draft, "merge", "Another does not.")
    assert left(publish(draft, okafor)) == []


def test_it_is_offered_from_draft_to_draft_for_thirty_days(draft, okafor):
    add(draft, "One.", "Never read.")
    do(draft, "drop", "Never read.")
    reword(draft, "Two.", "Two bells.")
    following = publish(draft, okafor)
    following.save()
    reword(following, "Two bells.", "Three bells.")
    last = publish(following, okafor)
    assert left(last) == ["Never read."]
    assert last.aside[0]["reason"] == LEFT
    long_ago = (timezone.now() - timedelta(days=32)).date().isoformat()
    last.aside = [last.aside[0] | {"since": long_ago}]
    last.save()
    reword(last, "Three bells.", "Four bells.")
    assert left(publish(last, okafor)) == []


def test_a_draft_that_is_thrown_away_takes_nothing_of_it_away(draft, fog, okafor):
    add(draft, "One.", "Never read.")
    do(draft, "drop", "Never read.")
    reword(draft, "Two.", "Two bells.")
    following = publish(draft, okafor)
    following.save()
    following.withdraw()
    assert left(Draft.shown(Article.objects.get(), okafor)) == ["Never read."]


def test_ids_of_what_is_left_are_those_of_no_block(draft, okafor):
    for number in range(3):
        add(draft, "One.", f"Never read {number}.")
        do(draft, "drop", f"Never read {number}.")
    reword(draft, "Two.", "Two bells.")
    following = publish(draft, okafor)
    ids = [item["id"] for item in [*following.blocks, *following.aside]]
    assert len(ids) == len(set(ids)) == 6
    assert following.last_id == max(ids)
