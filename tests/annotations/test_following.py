"""Following: notes and prompts stay on their words when the text changes, or lose them plainly."""

import random
import uuid

import pytest

from annotations import targets
from annotations.following import Following, Outcome
from annotations.models import Annotation, Placement, Prompt, Tally
from annotations.models.written import Conflict
from reader.models import Revision
from tests import factories
from tests.annotations import chance, editing, test_layers

pytestmark = pytest.mark.django_db

FERRY = "The ferry crosses at nine, when the mist is *still* on the water, and nobody asks."


def stands(thing):
    """Give (index of the paragraph, words) where something stands now; None for an orphan."""
    thing.refresh_from_db()
    if thing.paragraph is None:
        return None
    keys = [version.key for version in thing.article.current.paragraphs()]
    return keys.index(thing.paragraph.key), thing.placement.exact


def fates(article, versions):
    """Give what `versions`, as a draft, would do: {thing: Fate}."""
    draft = Revision.objects.create(article=article, created_by=article.brought_in_by)
    draft.consist_of(versions)
    following = Following(draft)
    return {
        thing: fate
        for kind in (Annotation, Prompt)
        for pk, fate in following.fates(kind.objects.all()).items()
        for thing in [kind.objects.get(pk=pk)]
    }


def test_a_note_in_a_paragraph_that_is_not_touched_gets_no_new_placement(article, reading, ines):
    note = factories.note(ines, reading, "share the fog")
    factories.edit(article, {1: "> The ferry does not cross."})
    assert stands(note) == (4, "share the fog")
    assert note.placements.count() == 1
    assert not note.placement.news


def test_a_note_follows_its_words_within_a_paragraph(article, reading, ines):
    note = factories.note(ines, reading, "nobody asks")
    factories.edit(article, {1: FERRY.replace("The ferry", "Every morning the old ferry")})
    assert stands(note) == (1, "nobody asks")
    assert (note.placement.by, note.placement.news) == ("machine", False), "the words are the same"
    assert note.placements.count() == 2


def test_a_note_follows_words_that_were_mended_and_keeps_its_quote(article, reading, ines):
    note = factories.note(ines, reading, "when the mist is still on the water")
    factories.edit(article, {1: FERRY.replace("still", "always still")})
    assert stands(note) == (1, "when the mist is always still on the water")
    assert note.exact == "when the mist is still on the water"
    assert note.placement.news
    assert note.words_changed


def test_a_note_whose_words_are_gone_is_an_orphan_and_is_counted_as_one(article, reading, ines):
    note = factories.note(ines, reading, "share the fog")
    factories.reply(ines, note)
    factories.edit(article, {4: None})
    assert stands(note) is None
    assert note.is_orphan
    assert note.placement.news
    assert note.replies.count() == 1
    tally = Tally.objects.get(paragraph=None)
    assert (tally.notes, tally.orphans) == (1, 1)
    assert not Tally.objects.exclude(paragraph=None).exists()


def test_a_note_follows_a_sentence_into_another_paragraph(article, reading, ines):
    note = factories.note(ines, reading, "share the bell")
    factories.edit(
        article, {4: None, 2: "Each bank keeps its own clock. We share the fog, said "
                  "the pilot, so we may as well share the bell."}
    )  # fmt: skip
    assert stands(note) == (2, "share the bell")


def test_a_note_on_a_paragraph_stays_there_when_it_is_mended(article, reading, ines):
    note = factories.note(ines, reading, 1)
    factories.edit(article, {1: FERRY.replace("The ferry", "Every morning the old ferry")})
    assert stands(note) == (1, "")
    assert note.placements.count() == 1


def test_a_note_on_a_paragraph_follows_its_key_whatever_it_says_and_its_author_is_told(
    article, reading, ines
):
    note = factories.note(ines, reading, 1)
    factories.edit(article, {1: "Something else altogether."})
    assert stands(note) == (1, "")
    assert note.placement.news


def test_a_note_on_a_paragraph_goes_along_when_its_words_go_to_another(article, reading, ines):
    note = factories.note(ines, reading, 1)
    ferry, clocks = (version.markdown for version in article.current.paragraphs()[1:3])
    factories.edit(article, {1: clocks, 2: ferry})
    assert stands(note) == (2, "")


def test_a_note_on_a_paragraph_goes_with_the_larger_part_of_it(article, reading, ines):
    versions = article.current.paragraphs()
    note = factories.note(ines, reading, 2)
    first, rest = versions[2].markdown.split(". ", 1)
    versions[2:3] = [
        editing.added(article, "first", f"{first}."),
        editing.added(article, "other", rest),
    ]
    editing.publish(article, versions)
    assert stands(note) == (3, "")
    assert note.placement.news


def test_a_note_on_a_paragraph_that_is_gone_is_an_orphan(article, reading, ines):
    note = factories.note(ines, reading, 2)
    factories.edit(article, {2: None})
    assert stands(note) is None


def test_a_note_on_the_whole_stays_there(article, reading, ines):
    note = factories.note(ines, reading)
    factories.edit(article, {2: None})
    note.refresh_from_db()
    assert not note.is_orphan
    tally = Tally.objects.get(paragraph=None)
    assert (tally.notes, tally.orphans) == (1, 0)


def test_a_prompt_follows_its_words_and_an_orphan_can_still_be_answered(
    article, reading, okafor, ines
):
    prompt = factories.prompt(okafor, reading, "share the fog")
    answer = Annotation.post(
        targets.again(prompt, article.current), ines, prompt.submission,
        body="Ours.", reading=reading, prompt=prompt,
    )  # fmt: skip
    factories.edit(article, {4: "> Surely we share the fog, said the pilot, so share the bell."})
    assert stands(prompt) == stands(answer) == (4, "share the fog")
    factories.edit(article, {4: None})
    assert stands(prompt) is stands(answer) is None
    again = factories.answer(ines, prompt)
    assert [again.about, prompt.exact] == ["whole", "share the fog"]
    assert prompt.answers.count() == 2


def test_private_and_deleted_notes_follow_as_well(article, reading, ines):
    private = factories.note(ines, reading, "share the fog", audience="me")
    deleted = factories.note(ines, reading, "share the bell")
    deleted.withdraw()
    factories.edit(article, {4: "> So: we share the fog, and we share the bell."})
    assert stands(private) == (4, "share the fog")
    deleted.restore()
    assert stands(deleted) == (4, "share the bell")


def test_restoring_a_revision_brings_a_note_back_to_its_old_words(article, reading, ines):
    first = article.current
    note = factories.note(ines, reading, "when the mist is still on the water")
    factories.edit(article, {1: FERRY.replace("still", "no longer really")})
    moved = stands(note)
    assert moved[1] != note.exact
    factories.edit(article, {1: "Nothing."})
    assert stands(note) is None
    editing.publish(article, first.paragraphs())
    assert stands(note) == (1, note.exact)
    assert not note.words_changed


def test_after_a_revision_was_restored_an_edit_elsewhere_moves_nothing(
    article, reading, ines, okafor
):
    first, note = article.current, factories.note(ines, reading, "share the fog")
    factories.edit(article, {1: "The ferry waits."})
    note.refresh_from_db()
    note.put(factories.target(article, "the clocks agree"), okafor, note.placement_id)
    editing.publish(article, first.paragraphs())
    assert stands(note) == (4, "share the fog")
    factories.edit(article, {1: "The ferry waits no more."})
    assert stands(note) == (4, "share the fog")


def test_restoring_takes_no_words_from_what_was_put_on_them_by_hand(article, reading, ines, okafor):
    note = factories.note(ines, reading, "nobody asks")
    factories.edit(article, {1: "The ferry waits."})
    second = article.current
    factories.edit(article, {1: "The ferry waits no more."})
    note.refresh_from_db()
    note.put(factories.target(article, "the clocks agree"), okafor, note.placement_id)
    editing.publish(article, second.paragraphs())
    assert stands(note) == (2, "the clocks agree")


def test_a_paragraph_that_comes_back_brings_its_notes_back(article, reading, ines):
    paragraph = article.current.paragraphs()[4]
    on_words = factories.note(ines, reading, "share the fog")
    on_it = factories.note(ines, reading, 4)
    factories.edit(article, {4: None})
    assert stands(on_words) is stands(on_it) is None
    versions = article.current.paragraphs()
    versions.insert(0, paragraph)
    editing.publish(article, versions)
    assert stands(on_words) == (0, "share the fog")
    assert stands(on_it) == (0, "")


def test_a_draft_says_what_it_would_do_and_does_nothing(article, reading, ines, okafor):
    stays = factories.note(ines, reading, "nobody asks for papers")
    moves = factories.note(ines, reading, "the clocks agree")
    lost = factories.prompt(okafor, reading, "share the fog")
    versions = article.current.paragraphs()
    versions[2] = editing.reworded(
        versions[2], versions[2].markdown.replace("the clocks agree", "both clocks agree")
    )
    del versions[4]
    found = fates(article, versions)
    assert {thing: fate.outcome for thing, fate in found.items()} == {
        stays: Outcome.STAYS,
        moves: Outcome.MOVES,
        lost: Outcome.LOST,
    }
    assert found[moves].place.exact in ("both clocks agree", "clocks agree")
    assert Placement.objects.count() == 3
    assert stands(lost) == (4, "share the fog")


def decide(article, thing, versions, on=None, index=0):
    """Decide where `thing` will stand in a draft of `versions`. Gives the draft."""
    draft = Revision.objects.create(article=article, created_by=article.brought_in_by)
    draft.consist_of(versions)
    start = versions[index].text.index(on)
    kind = {type(thing)._meta.model_name: thing}
    placed = Placement.objects.create(
        revision=draft, paragraph=versions[index].paragraph, exact=on, by="person", **kind
    )
    placed.spans.create(ordinal=0, paragraph=placed.paragraph, start=start, end=start + len(on))
    return draft


def test_what_a_person_decided_holds_when_the_draft_is_published(article, reading, ines):
    note = factories.note(ines, reading, "share the fog")
    versions = article.current.paragraphs()
    del versions[4]
    draft = decide(article, note, versions, "nobody asks", 1)
    assert stands(note) == (4, "share the fog")
    draft.publish()
    assert stands(note) == (1, "nobody asks")
    assert note.placement.by == "person"


def test_what_somebody_put_elsewhere_after_it_was_decided_holds(article, reading, ines, okafor):
    note = factories.note(ines, reading, "share the fog")
    draft = decide(article, note, article.current.paragraphs(), "nobody asks", 1)
    note.put(factories.target(article, "the clocks agree"), ines, note.placement_id)
    draft.publish()
    assert stands(note) == (2, "the clocks agree")


def test_a_decision_about_words_that_were_changed_since_is_dropped(article, reading, ines):
    note = factories.note(ines, reading, "share the fog")
    versions = article.current.paragraphs()
    del versions[4]
    draft = decide(article, note, versions, "nobody asks", 1)
    draft.places.all().delete()
    versions[1] = editing.reworded(versions[1], "The mist asks nobody.")
    draft.consist_of(versions)
    draft.publish()
    assert stands(note) is None
    assert not note.placements.filter(by="person").exists()


def test_somebody_puts_an_orphan_back(article, reading, ines, okafor):
    note = factories.note(ines, reading, "share the fog")
    factories.edit(article, {4: None})
    note.refresh_from_db()
    note.put(factories.target(article, "nobody asks"), okafor, note.placement_id)
    assert stands(note) == (1, "nobody asks")
    assert (note.placement.by, note.placement.news) == ("person", True)
    assert Tally.objects.get(paragraph=note.paragraph).notes == 1


def test_what_was_put_back_stays_when_somebody_else_posts_from_an_older_page(
    article, reading, ines, okafor, marek
):
    note, old = factories.note(ines, reading, "share the fog"), factories.target(reading, "mist")
    factories.edit(article, {4: None})
    note.refresh_from_db()
    note.put(factories.target(article, "nobody asks"), okafor, note.placement_id)
    Annotation.post(old, marek, note.submission, body="So.", audience="me")
    assert stands(note) == (1, "nobody asks")


def test_a_note_from_a_much_older_page_follows_from_revision_to_revision(article, reading, ines):
    first, old = article.current, factories.target(reading, "nobody asks")
    second = factories.edit(article, {1: "Every morning the ferry crosses, and nobody asks why."})
    editing.publish(article, first.paragraphs())
    note = Annotation.post(old, ines, uuid.uuid4(), body="So.", audience="me")
    assert [one.revision.number for one in note.placements.order_by("pk")] == [1, 2, 3]
    then = note.placements.get(revision=second)
    assert then.exact == "nobody asks"
    editing.publish(article, second.paragraphs())
    article.refresh_from_db()
    editing.check_words(article)
    assert stands(note) == (1, "nobody asks")


def test_what_became_private_meanwhile_is_not_put_elsewhere(article, reading, ines, okafor):
    note = factories.note(ines, reading, "share the fog")
    loaded = Annotation.objects.get(pk=note.pk)
    note.revise(1, audience="me", body="Mine.")
    with pytest.raises(Conflict):
        loaded.put(factories.target(article, "nobody asks"), okafor, loaded.placement_id)
    assert test_layers.kept() == test_layers.counted()


def test_an_answer_that_is_sent_twice_around_a_publication_is_written_once(
    article, reading, ines, okafor
):
    prompt = factories.prompt(okafor, reading, "nobody asks")
    for _click in range(2):
        standing = Prompt.objects.get(pk=prompt.pk)
        article.refresh_from_db()
        Annotation.post(
            targets.again(standing, article.current), ines, prompt.submission,
            body="Ours.", audience="seminar", reading=reading, prompt=standing,
        )  # fmt: skip
        factories.edit(article, {1: FERRY.replace("The ferry", "Every morning the old ferry")})
    assert prompt.answers.count() == 1


def test_the_second_of_two_who_put_something_back_is_told(article, reading, ines, okafor):
    note = factories.note(ines, reading, "share the fog")
    factories.edit(article, {4: None})
    note.refresh_from_db()
    seen = note.placement_id
    note.put(factories.target(article, "nobody asks"), okafor, seen)
    note.put(factories.target(article, "nobody asks"), ines, seen)
    with pytest.raises(Conflict):
        note.put(factories.target(article, "the clocks agree"), ines, seen)
    assert stands(note) == (1, "nobody asks")
    assert note.placements.count() == 3


def test_one_may_let_go_of_words_and_the_machine_does_not_bring_them_back(article, reading, ines):
    note = factories.note(ines, reading, "share the fog")
    note.put(targets.whole(article.current), ines, note.placement_id)
    assert stands(note) is None
    factories.edit(article, {1: "Nothing."})
    assert stands(note) is None


def test_what_a_person_put_elsewhere_does_not_jump_back_to_where_it_was_written(
    article, reading, ines, okafor
):
    note = factories.note(ines, reading, "share the fog")
    note.put(factories.target(article, "nobody asks"), okafor, note.placement_id)
    factories.edit(article, {1: FERRY.replace("The ferry", "Every morning the old ferry")})
    assert stands(note) == (1, "nobody asks")
    factories.edit(article, {1: "It rains."})
    assert stands(note) is None


@pytest.mark.parametrize("seed", range(8))
def test_whatever_happens_to_a_text_no_note_is_lost_or_stands_on_other_words(
    seed, article, reading, reading_in_rivers, okafor, ines, marek, amira
):
    luck = random.Random(seed)
    prompts = [
        factories.prompt(okafor, reading, "share the fog"),
        factories.prompt(okafor, reading, 2),
    ]
    people = [(ines, reading), (marek, reading), (okafor, reading), (amira, reading_in_rivers)]
    editor, held = editing.Editor(article, luck), {}
    for _round in range(5):
        article.refresh_from_db()
        for _user, there in people:
            there.article.refresh_from_db()
        seminar = chance.Seminar(luck.random(), people, prompts, hides=False)
        seminar.happen(6)
        put_something_back(article, luck, okafor)
        held[article.current.number] = editing.places()
        before = editing.as_written()
        if luck.random() < 0.4:
            check_restored(editor.restore(), held)
            held[article.current.number] = editing.places()
        else:
            editor.edit()
        assert editing.as_written() == before
        editing.check_words(article)
        assert test_layers.kept() == test_layers.counted()


def put_something_back(article, luck, okafor):
    """Let the instructor put a few things on other words."""
    for thing in luck.sample(editing.things(), 2):
        version = luck.choice(article.current.paragraphs())
        if thing.about == "words" and len(version.text) > 5:
            words = targets.words_of(article.current, version.key, 0, version.key, 5)
            thing.put(words, okafor, thing.placement_id)


def check_restored(earlier, held):
    """Assert that what stood in the `earlier` revision stands there again.

    Where several had the same text, the last of them tells: somebody may have put it elsewhere.
    """
    now = editing.places()
    *published, _this = earlier.article.revisions.published().order_by("number")
    text = earlier.paragraphs()
    last = [revision.number for revision in published if revision.paragraphs() == text][-1]
    stood = {thing: place for thing, place in held[last].items() if place[0] is not None}
    assert {thing: now[thing] for thing in stood} == stood
