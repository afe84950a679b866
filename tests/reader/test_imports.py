"""Imports: a text that is kept for review, by whom, and how it is published."""

import uuid

import pytest
from django.core.exceptions import ValidationError

from reader.importing.blocks import block_from_markdown
from reader.importing.found import Dropped, Found
from reader.models import Article, Import
from reader.reviewing.edits import Edits
from reader.reviewing.review import Gone, Review, mark_of
from tests.at_once import at_once

pytestmark = pytest.mark.django_db


def found(*blocks, **head):
    made = [block_from_markdown("paragraph", 0, block) for block in blocks]
    return Found(**{"title": "Fog", "language": "en", "blocks": made, **head})


@pytest.fixture
def fog(okafor):
    """One. | Two. | Three., brought in by okafor."""
    return Import.begin(found("One.", "Two.", "Three.", dropped=[Dropped("Menu", "menu")]), okafor)


def words(imported):
    imported.refresh_from_db()
    return [block["markdown"] for block in imported.blocks]


def drop(markdown):
    def act(review):
        for block in review.blocks:
            if block["markdown"] == markdown:
                return review.drop(block["id"])
        raise Gone

    return act


def test_the_same_submission_begins_one_review(okafor):
    submission = uuid.uuid4()
    first = Import.begin(found("One."), okafor, submission, original="One.")
    assert Import.begin(found("One."), okafor, submission, original="One.") == first
    assert Import.begin(found("One."), okafor, original="One.") != first


def test_a_review_is_seen_by_whoever_began_it_and_by_admins(
    fog, okafor, admin, tomoko, ines, visitor
):
    for person in (okafor, admin):
        assert fog in Import.objects.visible_to(person)
    for person in (tomoko, ines, visitor):
        assert fog not in Import.objects.visible_to(person)


def test_who_is_no_instructor_any_more_does_not_see_what_they_brought_in(fog, okafor):
    okafor.is_instructor = False
    okafor.save()
    assert fog not in Import.objects.visible_to(okafor)


def test_what_was_thrown_away_can_be_brought_back_by_the_same_people(fog, okafor, tomoko):
    fog.withdraw()
    assert fog not in Import.objects.visible_to(okafor)
    assert fog in Import.objects.deleted_by(okafor)
    assert fog not in Import.objects.deleted_by(tomoko)


def test_what_was_done_can_be_undone_and_done_again(fog):
    fog.revise(Edits(), drop("Two."))
    fog.revise(Edits(fields={"title": (mark_of("Fog"), "Mist")}))
    fog.undo(Edits())
    assert (fog.title, words(fog)) == ("Fog", ["One.", "Three."])
    fog.undo(Edits())
    assert words(fog) == ["One.", "Two.", "Three."]
    fog.undo(Edits())
    fog.redo(Edits())
    fog.redo(Edits())
    assert (fog.title, words(fog)) == ("Mist", ["One.", "Three."])


def test_undoing_takes_back_what_was_just_typed_and_redoing_brings_it_again(fog):
    fog.undo(Edits(fields={"title": (mark_of("Fog"), "Mist")}))
    assert fog.title == "Fog"
    fog.redo(Edits())
    assert fog.title == "Mist"


def test_something_new_ends_what_could_be_done_again(fog):
    fog.revise(Edits(), drop("Two."))
    fog.undo(Edits())
    fog.revise(Edits(), drop("One."))
    fog.redo(Edits())
    assert words(fog) == ["Two.", "Three."]


def test_every_change_counts_a_version_and_saving_nothing_counts_none(fog):
    fog.revise(Edits())
    assert fog.version == 1
    fog.revise(Edits(), drop("Two."))
    fog.undo(Edits())
    assert fog.version == 3


def test_a_post_that_is_repeated_changes_nothing_more(fog):
    for _again in range(2):
        outcome = fog.revise(
            Edits(version=1, seal="s"), lambda review: review.drop(review.blocks[0]["id"])
        )
    assert outcome.repeated
    assert words(fog) == ["Two.", "Three."]


def test_where_words_clash_the_button_waits(fog):
    fog.revise(Edits(fields={"title": (mark_of("Fog"), "Mist")}))
    outcome = fog.revise(Edits(fields={"title": (mark_of("Fog"), "Haze")}), drop("One."))
    assert set(outcome.clashes.fields) == {"title"}
    assert (fog.title, words(fog)) == ("Mist", ["One.", "Two.", "Three."])


def test_a_block_that_another_window_dropped_is_said_to_be_gone(fog):
    fog.revise(Edits(), drop("Two."))
    assert fog.revise(Edits(), drop("Two.")).gone


def test_publishing_makes_an_article_that_readers_see(fog, okafor, lena):
    fog.revise(Edits(fields={"openness": (mark_of("seminars"), "members")}), drop("Two."))
    text = fog.publish()
    assert text in Article.objects.visible_to(lena)
    assert (text.slug, text.title, text.brought_in_by) == ("fog", "Fog", okafor)
    assert [version.markdown for version in text.current.paragraphs()] == ["One.", "Three."]


def test_publishing_twice_makes_one_article(fog):
    assert fog.publish() == Import.objects.get().publish()
    assert Article.objects.count() == 1


def test_a_text_that_an_admin_publishes_belongs_to_whoever_brought_it_in(fog, okafor, admin):
    assert fog in Import.objects.visible_to(admin)
    assert fog.publish().brought_in_by == okafor


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"title": ""}, "title"),
        ({"language": ""}, "language"),
        ({"blocks": []}, "__all__"),
    ],
)
def test_what_is_not_ready_is_not_published_and_says_why(fog, change, field):
    Import.objects.update(**change)
    with pytest.raises(ValidationError) as refused:
        fog.publish()
    assert list(refused.value.message_dict) == [field]
    assert not Article.objects.exists()


def test_a_title_that_is_taken_leaves_the_review_as_it_was(fog, okafor):
    Import.begin(found("Another."), okafor).publish()
    with pytest.raises(ValidationError, match="already here"):
        fog.publish()
    assert (fog.article, words(fog)) == (None, ["One.", "Two.", "Three."])


@pytest.mark.django_db(transaction=True)
def test_two_who_publish_at_the_same_moment_make_one_article(fog):
    copies = [Import.objects.get(), Import.objects.get()]
    first, second = at_once(copies[0].publish, copies[1].publish)
    assert first == second == Article.objects.get()


@pytest.mark.django_db(transaction=True)
def test_two_windows_at_the_same_moment_both_do_their_work(fog):
    copies = [Import.objects.get(), Import.objects.get()]
    at_once(
        lambda: copies[0].revise(Edits(), drop("One.")),
        lambda: copies[1].revise(Edits(), drop("Three.")),
    )
    assert words(fog) == ["Two."]


def test_a_review_says_what_it_is_about(fog, okafor):
    assert str(fog) == "Fog"
    nameless = Import.begin(found("One.", title=""), okafor, file_name="fog.txt")
    assert str(nameless) == "fog.txt"
    assert isinstance(nameless.review, Review)
