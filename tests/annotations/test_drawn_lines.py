"""Drawn lines in a text on which people write: nobody writes on them, and no note minds them."""

import pytest

from annotations import targets
from annotations.following import Following, Outcome
from annotations.models import Annotation
from reader.models import Draft
from reader.reviewing.edits import Edits
from tests import factories

pytestmark = pytest.mark.django_db


@pytest.fixture
def article(okafor):
    """Fog, as `reading` lets it be read: two paragraphs with a line between, and two more."""
    words = ["We share the fog.", "---", "Nobody asks for papers.", "The ice came.", "It went."]
    return factories.article(okafor, "fog", words)


def draft_of(article, okafor, document):
    draft = Draft.of(article, okafor)
    draft.rewrite(document, Edits(version=draft.version), okafor)
    draft.compose()
    return draft


def outcome_of(note, draft):
    following = Following(draft.revision)
    return following.fates(Annotation.objects.all())[note.pk].outcome


def test_a_note_stays_where_a_line_among_its_words_goes(article, reading, ines, okafor):
    note = factories.note(ines, reading, "share the fog.\n\n\n\nNobody asks")
    words = "We share the fog.\n\nNobody asks for papers.\n\nThe ice came.\n\nIt went."
    assert outcome_of(note, draft_of(article, okafor, words)) == Outcome.STAYS


def test_a_note_stays_where_a_line_comes_among_its_words(article, reading, ines, okafor):
    note = factories.note(ines, reading, "for papers.\n\nThe ice")
    words = [one.markdown for one in article.current.paragraphs()]
    draft = draft_of(article, okafor, "\n\n".join([*words[:3], "---", *words[3:]]))
    assert outcome_of(note, draft) == Outcome.STAYS
    draft.publish("", draft.version, okafor)
    note.refresh_from_db()
    assert not note.placement.news


def test_a_paragraph_that_becomes_a_line_takes_no_note_with_it(article, reading, ines, okafor):
    note = factories.note(ines, reading, on=3)
    draft = Draft.of(article, okafor)
    draft.revise(Edits(), lambda review: review.reword(review.blocks[3]["id"], "---"), okafor)
    assert draft.summary() == "1 paragraph removed, 1 drawn line added"
    draft.compose()
    assert outcome_of(note, draft) == Outcome.LOST


def test_nobody_writes_on_a_line(client, article, reading, ines):
    line = article.current.paragraphs()[1]
    with pytest.raises(targets.Moved):
        targets.paragraph_of(article.current, line.key)
    page = factories.login(client, ines).get(f"{reading.get_absolute_url()}?p={line.key}")
    assert page.status_code == 200
    assert "New note on the whole reading" in page.content.decode()
