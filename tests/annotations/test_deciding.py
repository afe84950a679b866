"""Decisions about a draft, made at the same moment as others, or as it is published."""

import pytest

from annotations.models import Placement
from annotations.models.written import Conflict
from annotations.moving.deciding import decide, undecide
from annotations.targets import words_of
from tests import factories
from tests.annotations.views import placing
from tests.annotations.views.placing import FERRY, NOBODY_ASKS
from tests.at_once import at_once


@pytest.fixture
def note(reading, ines):
    return factories.note(ines, reading, "nobody asks for papers")


@pytest.fixture
def draft(article, okafor):
    made = placing.draft(article, okafor, {FERRY: NOBODY_ASKS})
    made.compose()
    return made


def words(draft, exact):
    """Give words of a draft's second paragraph as a target."""
    version = draft.revision.paragraphs()[1]
    start = version.text.index(exact)
    return words_of(draft.revision, version.key, start, version.key, start + len(exact), exact)


@pytest.mark.django_db
def test_a_decision_is_news_to_the_author_unless_it_is_their_own(draft, note, okafor, ines):
    decide(draft.revision, note, words(draft, "nobody asks"), okafor, None)
    decision = Placement.objects.get(revision=draft.revision)
    assert (decision.by, decision.news) == ("person", True)
    decide(draft.revision, note, words(draft, "nobody"), ines, decision.pk)
    assert not Placement.objects.get(revision=draft.revision).news


@pytest.mark.django_db
def test_deciding_the_same_again_changes_nothing(draft, note, okafor):
    for _press in range(2):
        decide(draft.revision, note, words(draft, "nobody asks"), okafor, None)
    assert Placement.objects.filter(revision=draft.revision).count() == 1


@pytest.mark.django_db
def test_nothing_is_decided_about_what_is_published_already(draft, note, okafor):
    target = words(draft, "nobody asks")
    draft.publish("Mended.", draft.version, okafor)
    with pytest.raises(Conflict):
        decide(draft.revision, note, target, okafor, None)
    with pytest.raises(Conflict):
        undecide(draft.revision, note)
    assert not Placement.objects.filter(by="person").exists()


@pytest.mark.django_db(transaction=True)
def test_of_two_who_decide_at_once_the_second_is_told(draft, note, okafor, admin):
    def decided(on, by):
        return lambda: decide(draft.revision, note, words(draft, on), by, None)

    answers = at_once(decided("nobody asks", okafor), decided("the water", admin))
    assert [type(answer) for answer in answers].count(Conflict) == 1
    assert Placement.objects.filter(revision=draft.revision).count() == 1


@pytest.mark.django_db(transaction=True)
def test_a_decision_made_while_it_is_published_counts_or_is_refused(draft, note, okafor):
    target = words(draft, "nobody asks")
    decided, published = at_once(
        lambda: decide(draft.revision, note, target, okafor, None),
        lambda: draft.publish("Mended.", draft.version, okafor),
    )
    assert published.number == 2
    note.refresh_from_db()
    if isinstance(decided, Conflict):
        assert note.is_orphan
    else:
        assert note.placement.exact == "nobody asks"
    assert note.placements.filter(revision=published).count() == 1
