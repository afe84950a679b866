"""Marks and notes lead to each other once they are paragraphs of an article."""

import re

import pytest

from reader.admission import admit, copied
from reader.beginning import review_of
from reader.importing import read
from reader.notelinks import linked
from tests.reader.importing.files import LONG, SECOND, docx, footnote_mark, para, run

MARKED = "Rain[[1]](#postil-note-7)."
NOTE = "[[1]](#postil-mark-7) In spring."


def test_a_mark_leads_to_its_note_and_the_note_to_its_first_mark():
    again = "Snow[[1]](#postil-note-7)."
    assert linked([MARKED, again, NOTE], ["abc", "def", "xyz"]) == [
        "Rain[[1]](#p-xyz).",
        "Snow[[1]](#p-xyz).",
        "[[1]](#p-abc) In spring.",
    ]


def test_what_has_lost_its_other_end_is_plain_words():
    assert linked([MARKED], ["abc"]) == ["Rain[1]."]
    assert linked([NOTE], ["abc"]) == ["[1] In spring."]


def test_a_link_of_somebody_s_own_stays_as_it_is():
    own = "[there](#p-xyz) and [elsewhere](https://example.org/#p-xyz)"
    assert linked([own], ["abc"]) == [own]


@pytest.mark.django_db
def test_notes_of_a_file_are_linked_in_the_article_and_in_its_copy(okafor):
    file = docx(
        para(run("Rain") + footnote_mark(1) + run(f". {LONG}")), para(SECOND), notes=["Ice."]
    )
    about = {"title": "Rain", "language": "en"}
    article = _published(admit(about, review_of(read(file)).parts(), okafor))
    copy = _published(copied(article, okafor).revisions.get())
    for text in (article, copy):
        first, _second, note = text.current.paragraphs()
        assert re.search(r'href="([^"]*)"', first.html)[1] == f"#p-{note.key}"
        assert re.search(r'href="([^"]*)"', note.html)[1] == f"#p-{first.key}"
        assert (first.text[:8], note.text) == ("Rain[1].", "[1] Ice.")


def _published(revision):
    revision.publish()
    return revision.article
