"""Drafts: what becomes of a text's paragraphs while it is edited, and when it is published."""

import pytest
from django.core.exceptions import ValidationError

from reader.models import Article, Draft, Overtaken, Paragraph, ParagraphVersion, Revision
from reader.reviewing.edits import Edits
from reader.reviewing.kept import block_of
from reader.reviewing.review import mark_of
from tests import factories
from tests.at_once import at_once

pytestmark = pytest.mark.django_db


@pytest.fixture
def fog(okafor):
    """# Fog | One. | Two. | Three., published."""
    return factories.article(okafor, "fog", ["# Fog", "One.", "Two.", "Three."])


@pytest.fixture
def draft(fog, okafor):
    return Draft.of(fog, okafor)


def id_of(draft, markdown):
    return next(block["id"] for block in draft.blocks if block["markdown"] == markdown)


def do(draft, verb, markdown, *more, by=None):
    """Do one thing to the block that says `markdown`."""
    id = id_of(draft, markdown)
    return draft.revise(Edits(), lambda review: getattr(review, verb)(id, *more), by)


def reword(draft, markdown, words, by=None):
    edits = Edits(words={id_of(draft, markdown): (mark_of(markdown), words)})
    return draft.revise(edits, by=by)


def words(draft):
    return [block["markdown"] for block in draft.blocks]


def keys(thing):
    """{Markdown: key} of a draft or a revision."""
    if isinstance(thing, Draft):
        return {block["markdown"]: block["key"] for block in thing.blocks}
    return {version.markdown: version.key for version in thing.paragraphs()}


def versions(revision):
    return {version.markdown: version.pk for version in revision.paragraphs()}


def publish(draft, by, note=""):
    return draft.publish(note, draft.version, by)


def test_a_draft_begins_with_what_readers_see(draft, fog):
    assert words(draft) == ["Fog", "One.", "Two.", "Three."]
    assert (draft.blocks[0]["kind"], draft.blocks[0]["level"]) == ("heading", 2)
    assert keys(draft) == keys(fog.current)
    assert draft.base == fog.current


def test_all_who_may_edit_a_text_share_one_draft(draft, fog, admin):
    assert Draft.of(fog, admin) == draft
    assert draft.by != admin


def test_looking_at_what_a_draft_would_be_writes_nothing(fog, okafor):
    shown = Draft.shown(fog, okafor)
    assert shown.pk is None
    assert words(shown) == ["Fog", "One.", "Two.", "Three."]
    assert not Draft.objects.exists()
    begun = Draft.of(fog, okafor)
    assert (begun.blocks, begun.version) == (shown.blocks, shown.version)


def test_a_text_that_was_never_published_has_a_draft_too(okafor, lena):
    text = factories.article(okafor, "fog", ["Fog.", "Mist."], publish=False, openness="public")
    draft = Draft.of(text, okafor)
    do(draft, "drop", "Mist.")
    assert publish(draft, okafor).number == 1
    assert text in Article.objects.visible_to(lena)
    assert list(keys(Article.objects.get().current)) == ["Fog."]


def test_nothing_changes_for_readers_until_the_draft_is_published(draft, fog, okafor):
    before = versions(fog.current)
    reword(draft, "One.", "One bell.")
    draft.compose()
    fog.refresh_from_db()
    assert versions(fog.current) == before
    revision = publish(draft, okafor, "A bell.")
    fog.refresh_from_db()
    assert fog.current == revision
    assert (revision.number, revision.note, revision.created_by) == (2, "A bell.", okafor)
    assert list(versions(revision)) == ["Fog", "One bell.", "Two.", "Three."]


def test_who_publishes_is_named_whoever_began(draft, admin, okafor):
    do(draft, "drop", "Two.")
    draft.compose()
    assert draft.revision.created_by == okafor
    assert publish(draft, admin).created_by == admin


def test_what_did_not_change_is_the_same_version_and_what_did_keeps_its_key(draft, fog, okafor):
    old, old_keys = versions(fog.current), keys(fog.current)
    reword(draft, "One.", "One bell.")
    new = publish(draft, okafor)
    assert {said: pk for said, pk in versions(new).items() if said in old} == {
        said: pk for said, pk in old.items() if said != "One."
    }
    assert keys(new)["One bell."] == old_keys["One."]


@pytest.mark.parametrize(
    ("typed", "heir"),
    [
        ("One.\n\nOne bell for fog.", "One bell for fog."),
        ("One bell for fog.\n\nOne.", "One bell for fog."),
        ("One a.\n\nOne b.", "One a."),
    ],
)
def test_of_a_paragraph_that_was_split_the_larger_part_keeps_the_key(draft, fog, typed, heir):
    reword(draft, "One.", typed)
    assert keys(draft)[heir] == keys(fog.current)["One."]
    revision = draft.compose()
    assert len(set(keys(revision).values())) == 5
    assert keys(draft) == keys(revision), "the new one's key is written back"


def test_two_that_were_merged_keep_the_key_of_the_larger(draft, fog):
    do(draft, "merge", "Two.")
    assert keys(draft)["Two. Three."] == keys(fog.current)["Three."]
    do(draft, "merge", "One.")
    assert keys(draft)["One. Two. Three."] == keys(fog.current)["Three."]


def test_where_two_that_were_merged_are_alike_in_length_the_first_keeps_its_key(draft, fog):
    do(draft, "merge", "One.")
    assert keys(draft)["One. Two."] == keys(fog.current)["One."]


def test_moving_keeps_keys_and_versions(draft, fog, okafor):
    do(draft, "move", "Three.", 1)
    assert words(draft) == ["Fog", "Three.", "One.", "Two."]
    do(draft, "move_by", "Three.", 1)
    do(draft, "move_by", "Fog", -1)
    assert words(draft) == ["Fog", "One.", "Three.", "Two."]
    revision = publish(draft, okafor)
    assert versions(revision) == versions(fog.current)
    assert list(versions(revision)) == ["Fog", "One.", "Three.", "Two."]


def test_moving_to_and_fro_a_hundred_times_keeps_the_order(draft):
    for step in range(100):
        do(draft, "move", "Three.", 1 + step % 2)
        do(draft, "move", "Two.", 1)
    places = [block["at"] for block in draft.blocks]
    assert places == sorted(places)
    assert len(set(places)) == 4


def test_an_empty_paragraph_is_inserted_and_left_out_while_it_is_empty(draft):
    outcome = do(draft, "insert", "One.")
    assert words(draft) == ["Fog", "One.", "", "Two.", "Three."]
    assert "" not in keys(draft.compose())
    draft.revise(Edits(words={outcome.here: (mark_of(""), "One and a half.")}))
    assert list(keys(draft.compose())) == ["Fog", "One.", "One and a half.", "Two.", "Three."]


def test_a_paragraph_can_be_inserted_before_all_others(draft):
    draft.revise(Edits(), lambda review: review.insert(0))
    assert words(draft)[0] == ""


def test_what_was_removed_can_be_taken_back_with_its_key(draft, fog):
    do(draft, "drop", "Two.")
    do(draft, "move", "Three.", 0)
    id = draft.aside[0]["id"]
    draft.revise(Edits(), lambda review: review.take_back(id))
    assert words(draft) == ["Three.", "Fog", "One.", "Two."]
    assert keys(draft) == keys(fog.current)


def test_composing_again_without_a_change_writes_nothing(draft, django_assert_max_num_queries):
    reword(draft, "One.", "One bell.")
    first = draft.compose()
    places = list(first.places.values_list("pk", "version"))
    with django_assert_max_num_queries(12) as counted:
        assert draft.compose() == first
    assert not [
        query for query in counted if query["sql"].startswith(("INSERT", "UPDATE", "DELETE"))
    ]
    assert list(first.places.values_list("pk", "version")) == places


@pytest.mark.parametrize("length", [2, 120])
def test_composing_takes_the_same_queries_however_long_the_text_is(
    okafor, length, django_assert_num_queries
):
    text = factories.article(okafor, "long", [f"Paragraph {n}." for n in range(length)])
    draft = Draft.of(text, okafor)
    draft.blocks = [block | {"markdown": block["markdown"] + " More."} for block in draft.blocks]
    draft.save()
    with django_assert_num_queries(15):
        draft.compose()


def test_the_revision_stays_the_same_and_leaves_no_version_behind(draft, okafor):
    reword(draft, "One.", "One bell.")
    first = draft.compose()
    count = ParagraphVersion.objects.count()
    reword(draft, "One bell.", "One bell for fog.")
    assert draft.compose() == first
    assert ParagraphVersion.objects.count() == count
    assert publish(draft, okafor) == first


def test_words_that_are_put_back_by_hand_are_the_old_version_again(draft, fog, okafor):
    reword(draft, "One.", "One bell.")
    publish(draft, okafor)
    again = Draft.of(Article.objects.get(), okafor)
    reword(again, "One bell.", "One.")
    assert versions(publish(again, okafor)) == versions(fog.current)


def test_undoing_after_composing_composes_what_stood_before(draft, fog):
    reword(draft, "One.", "One.\n\nOne bell for fog.")
    draft.compose()
    draft.undo(Edits())
    assert versions(draft.compose()) == versions(fog.current)


def test_a_second_press_publishes_nothing_more(draft, okafor):
    do(draft, "drop", "Two.")
    version = draft.version
    first = draft.publish("", version, okafor)
    assert Draft.objects.get().publish("", version, okafor) == first
    assert Revision.objects.published().count() == 2


def test_what_somebody_changed_since_it_was_shown_is_not_published(draft, okafor):
    shown = draft.version
    do(draft, "drop", "Two.")
    with pytest.raises(Overtaken):
        draft.publish("", shown, okafor)
    assert Revision.objects.published().count() == 1


def test_a_text_without_a_word_and_one_without_a_change_are_not_published(draft, okafor):
    with pytest.raises(ValidationError, match="Nothing differs"):
        publish(draft, okafor)
    draft.revise(Edits(), lambda review: review.replace([]))
    with pytest.raises(ValidationError, match="nothing to publish"):
        publish(draft, okafor)
    assert Revision.objects.published().count() == 1


def test_a_draft_that_was_thrown_away_is_not_published_and_can_be_brought_back(draft, fog, okafor):
    do(draft, "drop", "Two.")
    draft.withdraw()
    with pytest.raises(Overtaken):
        publish(draft, okafor)
    assert Draft.shown(fog, okafor).pk is None
    assert draft in fog.drafts.restorable()
    draft.restore()
    assert Draft.of(fog, okafor) == draft
    assert words(draft) == ["Fog", "One.", "Three."]


def test_a_draft_is_not_brought_back_beside_another(draft, fog, okafor):
    draft.withdraw()
    Draft.of(fog, okafor)
    with pytest.raises(ValidationError, match="Another draft"):
        draft.restore()


def test_a_published_draft_is_neither_changed_nor_thrown_away(draft, okafor):
    do(draft, "drop", "Two.")
    publish(draft, okafor)
    draft.withdraw()
    outcome = do(draft, "drop", "One.")
    assert outcome.closed
    assert (draft.deleted_at, words(draft)) == (None, ["Fog", "One.", "Three."])


def test_an_old_draft_says_that_it_was_overtaken(draft, fog, okafor):
    draft.withdraw()
    other = Draft.of(fog, okafor)
    do(other, "drop", "Two.")
    publish(other, okafor)
    draft.restore()
    fog.refresh_from_db()
    assert Draft.shown(fog, okafor).is_overtaken
    assert not other.is_overtaken or other.base != fog.current


def test_what_changes_is_said_in_a_sentence(draft, admin):
    assert draft.summary() == ""
    reword(draft, "One.", "One bell.")
    assert draft.summary() == "1 paragraph changed"
    do(draft, "drop", "Two.")
    outcome = do(draft, "insert", "Three.")
    draft.revise(Edits(words={outcome.here: (mark_of(""), "Four.")}))
    do(draft, "move", "Three.", 0)
    assert draft.summary() == "1 paragraph changed, 1 added, 1 removed, 1 moved"


def test_what_is_said_first_says_of_what(draft):
    do(draft, "drop", "Two.")
    do(draft, "drop", "One.")
    assert draft.summary() == "2 paragraphs removed"


def test_a_text_takes_other_blocks_as_one_step_and_sets_aside_what_is_gone(draft, fog):
    old = keys(fog.current)
    fresh = [
        draft.blocks[2] | {"markdown": "Two!"},
        block_of("paragraph", 0, "Three.", old["Three."]),
        block_of("paragraph", 0, "Four."),
    ]
    fresh[1]["id"] = draft.blocks[3]["id"]
    draft.revise(Edits(), lambda review: review.replace(fresh))
    assert words(draft) == ["Two!", "Three.", "Four."]
    assert [piece["markdown"] for piece in draft.aside] == ["Fog", "One."]
    draft.undo(Edits())
    assert words(draft) == ["Fog", "One.", "Two.", "Three."]
    assert draft.aside == []


def test_a_paragraph_that_is_taken_back_beside_itself_is_another(draft, fog):
    do(draft, "drop", "Two.")
    twin = block_of("paragraph", 0, "Two bells.", keys(fog.current)["Two."])
    draft.revise(Edits(), lambda review: review.replace([*review.blocks, twin]))
    id = draft.aside[0]["id"]
    draft.revise(Edits(), lambda review: review.take_back(id))
    revision = draft.compose()
    assert keys(revision)["Two bells."] == keys(fog.current)["Two."]
    assert keys(revision)["Two."] != keys(fog.current)["Two."]
    assert Paragraph.objects.count() == 5


@pytest.mark.django_db(transaction=True)
def test_two_who_begin_at_the_same_moment_share_a_draft(fog, okafor, admin):
    first, second = at_once(lambda: Draft.of(fog, okafor), lambda: Draft.of(fog, admin))
    assert first == second == Draft.objects.get()


@pytest.mark.django_db(transaction=True)
def test_two_who_publish_at_the_same_moment_publish_once(draft, okafor):
    do(draft, "drop", "Two.")
    copies = [Draft.objects.get(), Draft.objects.get()]
    first, second = at_once(*[lambda copy=copy: publish(copy, okafor) for copy in copies])
    assert first == second
    assert Revision.objects.published().count() == 2


@pytest.mark.django_db(transaction=True)
def test_one_who_publishes_and_one_who_edits_at_the_same_moment_lose_nothing(draft, okafor):
    do(draft, "drop", "Two.")
    copies = [Draft.objects.get(), Draft.objects.get()]
    at_once(lambda: publish(copies[0], okafor), lambda: do(copies[1], "drop", "One."))
    standing = Draft.objects.get()
    assert (standing.published_at is None) == (words(standing) == ["Fog", "Three."])
