"""Marks and notes lead to each other once they are paragraphs of an article."""

import re

import pytest

from reader.admission import admit, copied
from reader.importing import read
from reader.models import Draft
from reader.notelinks import linked, with_links, without_links
from reader.reviewing.beginning import review_of
from reader.reviewing.edits import Edits
from reader.reviewing.review import Part
from tests import factories
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


@pytest.mark.parametrize(
    ("standing", "shown"),
    [
        (MARKED, "Rain[1]."),
        (NOTE, "[1] In spring."),
        (r"Ice[[\*]](#p-abc) and rain[[\*]](#p-def).", r"Ice[\*] and rain[\*]."),
        ("Ice[[1]](#p-abc), rain[[2]](#p-def) [more](#p-abc).", "Ice[1], rain[2] [more](#p-abc)."),
        ("`a[1]` and rain[[1]](#p-abc).", "`a[1]` and rain[[1]](#p-abc)."),
        ("Rain[[1]](#p-abc)(so it was).", "Rain[[1]](#p-abc)(so it was)."),
        ("Rain[[1]](https://ice.example).", "Rain[[1]](https://ice.example)."),
    ],
)
def test_who_edits_a_paragraph_sees_the_marks_of_notes_alone(standing, shown):
    assert without_links(standing) == shown
    assert with_links(shown, standing) == standing


@pytest.mark.parametrize(
    ("words", "kept"),
    [
        ("In[1] spring[2]. So[1].", "In[[1]](#p-abc) spring[[2]](#p-def). So[[1]](#p-abc)."),
        ("[2] and \\[1]", "[[2]](#p-def) and \\[1]"),
        ("[1](https://ice.example) and [3]", "[1](https://ice.example) and [3]"),
        ("[[1]](#p-xyz), [1]", "[[1]](#p-xyz), [[1]](#p-abc)"),
    ],
)
def test_marks_that_are_edited_lead_to_where_they_led(words, kept):
    assert with_links(words, "Ice[[1]](#p-abc), rain[[2]](#p-def).") == kept


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


@pytest.mark.django_db
@pytest.mark.parametrize("page", ["", "plain/"])
def test_notes_are_set_as_notes_and_what_only_mentions_one_is_not(client, okafor, page):
    words = ["Rain[[1]](#p-ice).", "[1] is said.", "[Rain](#p-rain) fell.", "[[1]](#p-rain) Ice."]
    article = factories.article(okafor, "rain", words, openness="public")
    shown = factories.login(client, okafor).get(f"/texts/rain/{page}").content.decode()
    assert [one.is_footnote for one in article.current.paragraphs()] == [False, False, False, True]
    assert shown.count("kind-paragraph footnote") == 1


def _published(revision):
    revision.publish()
    return revision.article


@pytest.fixture
def rainy(okafor):
    """A text with the marks of two notes, and the notes below."""
    words = [
        "Rain[[1]](#postil-note-1) and snow[[2]](#postil-note-2).",
        "[[1]](#postil-mark-1) Ice.",
        "[[2]](#postil-mark-2) Hail.",
    ]
    parts = [Part("paragraph", 0, markdown) for markdown in words]
    about = {"title": "Rain", "language": "en"}
    return _published(admit(about, parts, okafor))


@pytest.mark.django_db
@pytest.mark.parametrize("scripts", [True, False])
def test_who_removes_a_note_is_told_of_its_mark_and_who_takes_it_back_finds_it_leading(
    client, okafor, rainy, scripts
):
    factories.login(client, okafor)
    headers = {"HX-Request": "true"} if scripts else {}
    answer = client.post("/texts/rain/draft/drops/?block=2", headers=headers, follow=True)
    told = "The mark [1] in “Rain[1] and snow[2].” leads nowhere now"
    assert told in answer.content.decode()
    answer = client.get("/texts/rain/draft/effects/")
    assert "This mark of a footnote leads nowhere in the draft" in answer.content.decode()
    client.post("/texts/rain/draft/undoings/", headers=headers)
    assert "leads nowhere" not in client.get("/texts/rain/draft/effects/").content.decode()
    first, note, _other = Draft.objects.get().blocks
    assert f"[[1]](#p-{note['key']})" in first["markdown"]


@pytest.mark.django_db
def test_a_mark_whose_note_is_not_published_any_more_is_plain_words(okafor, rainy):
    draft = Draft.of(rainy, okafor)
    draft.revise(Edits(), lambda review: review.drop(2))
    first, note = draft.publish("", draft.version, okafor).paragraphs()
    assert first.markdown == f"Rain[1] and snow[[2]](#p-{note.key})."
    assert first.text == "Rain[1] and snow[2]."
    assert note.is_footnote


@pytest.mark.django_db
def test_the_box_of_a_paragraph_with_marks_says_what_they_are(client, okafor, rainy):
    factories.login(client, okafor)
    shown = client.get("/texts/rain/draft/?edit=1").content.decode()
    assert "[1] is the mark of a footnote." in shown
    draft = Draft.of(rainy, okafor)
    draft.revise(Edits(), lambda review: review.reword(1, "Rain."))
    shown = client.get("/texts/rain/draft/?edit=1").content.decode()
    assert 'name="words-1"' in shown
    assert "is the mark of a footnote." not in shown
