"""The revisions of a text: listed, compared word by word, restored."""

import html

import pytest

from reader.models import Draft, Revision
from reader.reviewing import ranges
from reader.reviewing.edits import Edits
from reader.views.drafts import effects_of
from tests import factories
from tests.reader.review_form import tree_of

pytestmark = pytest.mark.django_db

ADDRESS = "/texts/two-banks/revisions/"
DRAFT = "/texts/two-banks/draft/"


@pytest.fixture
def revised(reading, okafor):
    """Two banks as `borders` reads it: no papers and no pilot in the second revision."""
    text = reading.article
    changes = {1: "The ferry crosses at nine, and nobody asks.", 4: None}
    draft = Draft.of(text, okafor)
    draft.blocks[1] = draft.blocks[1] | {"markdown": changes[1]}
    del draft.blocks[4]
    draft.save()
    draft.publish("No papers.\nNo pilot.", draft.version, okafor)
    text.refresh_from_db()
    return text


def words_of(answer, tag):
    """What stands in elements of that kind, without what is only read aloud."""
    said = []
    for element in tree_of(answer).iter(tag):
        aloud = [span.text for span in element.iterfind("./span[@class='unseen']")]
        if aloud:
            words = "".join(element.itertext())
            said.append(words.removeprefix(aloud[0]).removesuffix(aloud[-1]))
    return said


def test_who_may_read_a_text_sees_its_revisions_with_who_when_and_why(
    client, revised, ines, okafor
):
    factories.login(client, ines)
    said = html.unescape(client.get(ADDRESS).content.decode())
    assert "No papers.<br>No pilot." in said
    assert "published by Dr Okafor" in said
    assert "/texts/two-banks/revisions/1/comparison/2/" in said
    assert '/texts/two-banks/revisions/1/"' in said
    for offered in ("Restore", "/draft/"):
        assert offered not in said
    said = factories.login(client, okafor).get(ADDRESS).content.decode()
    assert "Restore revision 1" in said
    assert "Edit the text" in said


def test_a_visitor_sees_the_revisions_of_a_text_that_is_open_to_everybody(client, okafor):
    text = factories.article(okafor, "fog", ["Fog."], openness="public")
    factories.edit(text, {0: "Mist."})
    for address in ("", "1/comparison/2/"):
        assert client.get(f"/texts/fog/revisions/{address}").status_code == 200


def test_who_may_not_read_a_text_sees_none_of_it(client, revised, lena, tomoko):
    for person in (lena, tomoko):
        factories.login(client, person)
        for address in (ADDRESS, f"{ADDRESS}1/comparison/2/"):
            assert client.get(address).status_code == 404


def test_editors_see_the_draft_and_what_was_thrown_away(client, revised, okafor, ines):
    first = Draft.of(revised, okafor)
    first.revise(Edits(), lambda review: review.drop(1), okafor)
    first.withdraw()
    second = Draft.of(revised, okafor)
    second.revise(Edits(), lambda review: review.drop(2), okafor)
    said = factories.login(client, okafor).get(ADDRESS).content.decode()
    assert "Go on with the draft" in said
    assert f"restoration/?draft={first.pk}" in said
    said = factories.login(client, ines).get(ADDRESS).content.decode()
    assert "restoration" not in said


@pytest.mark.parametrize("revisions", [1, 20])
def test_the_list_takes_the_same_queries_however_long_it_is(
    client, reading, okafor, revisions, django_assert_num_queries
):
    for number in range(revisions):
        factories.edit(reading.article, {1: f"Number {number}."})
    factories.login(client, okafor)
    with django_assert_num_queries(8):
        client.get(ADDRESS)


def test_two_revisions_are_compared_word_by_word(client, revised, ines):
    factories.login(client, ines)
    answer = client.get(f"{ADDRESS}1/comparison/2/")
    said = html.unescape(answer.content.decode())
    assert "From revision 1 to revision 2" in said
    assert any("for papers" in words for words in words_of(answer, "del"))
    assert any("We share the fog" in words for words in words_of(answer, "del"))
    assert 'class="line removed"' in said
    assert "removed:" in said


def test_many_unchanged_paragraphs_in_a_row_are_folded(client, okafor):
    text = factories.article(okafor, "fog", [f"Paragraph {number}." for number in range(9)])
    factories.edit(text, {4: "Another thing."})
    factories.login(client, okafor)
    said = client.get("/texts/fog/revisions/1/comparison/2/").content.decode()
    assert said.count("<summary>4 paragraphs unchanged</summary>") == 2


def test_any_two_may_be_chosen_and_come_in_their_order(client, revised, ines):
    factories.login(client, ines)
    answer = client.get(ADDRESS, {"old": 2, "new": 1})
    assert answer["Location"] == f"{ADDRESS}1/comparison/2/"
    assert client.get(ADDRESS, {"old": "x", "new": 1}).status_code == 200
    assert client.get(f"{ADDRESS}1/comparison/9/").status_code == 404


def test_a_moved_paragraph_and_another_kind_are_said(client, reading, okafor):
    draft = Draft.of(reading.article, okafor)
    ids = [block["id"] for block in draft.blocks]
    draft.revise(Edits(), lambda review: review.move(ids[3], 1), okafor)
    draft.revise(Edits(), lambda review: ranges.rekind(review, {ids[6]}, "paragraph", 0), okafor)
    factories.login(client, okafor)
    said = html.unescape(client.get("/texts/two-banks/draft/comparison/").content.decode())
    assert "moved, it was 3" in said
    assert "Note on the author → Paragraph" in said


def test_words_that_only_lost_or_got_emphasis_are_shown_as_changed(client, okafor):
    text = factories.article(okafor, "fog", ["One *and* two.", "Three **still** stands."])
    draft = Draft.of(text, okafor)
    draft.revise(Edits(), lambda review: review.reword(1, "One and *two*."), okafor)
    answer = factories.login(client, okafor).get("/texts/fog/draft/comparison/")
    assert words_of(answer, "del") == ["and", "two"]
    assert words_of(answer, "ins") == ["and", "two"]
    shown = answer.content.decode()
    assert ">removed: </span><em>and</em>" in shown
    assert ">added: </span><em>two</em>" in shown
    assert "Three <strong>still</strong> stands." in shown
    assert shown.count('class="line changed"') == shown.count('class="line same"') == 1


def test_a_paragraph_has_the_number_that_it_has_and_the_one_that_readers_see(client, okafor):
    words = ["# Fog", "One.", "Two.", "# Ice", "Three.", "Four."]
    text = factories.article(okafor, "fog", words)
    draft = Draft.of(text, okafor)
    draft.revise(Edits(), lambda review: review.drop(2), okafor)
    answer = factories.login(client, okafor).get("/texts/fog/draft/comparison/")
    heads = [" ".join("".join(head.itertext()).split()) for head in heads_of(answer)]
    assert heads == ["", "removed (it was 1)", "1 (it was 2)", "", "2 (it was 3)", "3 (it was 4)"]
    assert "<summary>3 paragraphs unchanged</summary>" in answer.content.decode()


def heads_of(answer):
    return tree_of(answer).iterfind(".//p[@class='line-head']")


def test_looking_at_what_a_draft_changes_writes_nothing(client, revised, okafor, ines):
    address = "/texts/two-banks/draft/comparison/"
    factories.login(client, okafor)
    assert client.get(address).status_code == 404
    draft = Draft.of(revised, okafor)
    draft.revise(Edits(), lambda review: review.reword(2, "A *new* beginning."), okafor)
    answer = client.get(address)
    assert any("new" in words for words in words_of(answer, "ins"))
    assert Draft.objects.get(pk=draft.pk).revision is None
    assert factories.login(client, ines).get(address).status_code == 404


def test_a_comparison_says_language_and_direction_and_runs_nothing(client, okafor):
    text = factories.article(
        okafor, "fog", ["سوق النهر قديم. <script>alert(1)</script>", "باب"], language="ar"
    )
    factories.edit(text, {0: "سوق النهر جديد. <script>alert(2)</script>"})
    factories.login(client, okafor)
    said = client.get("/texts/fog/revisions/1/comparison/2/").content.decode()
    assert 'lang="ar" dir="rtl"' in said
    assert "<script>alert" not in said


@pytest.mark.parametrize("length", [2, 80])
def test_comparing_takes_the_same_queries_however_long_the_text_is(
    client, okafor, length, django_assert_num_queries
):
    text = factories.article(okafor, "fog", [f"Paragraph {n}." for n in range(length)])
    factories.edit(text, {0: "Another."})
    factories.login(client, okafor)
    with django_assert_num_queries(7):
        client.get("/texts/fog/revisions/1/comparison/2/")


def test_restoring_puts_an_old_revision_into_the_draft_in_one_step(client, revised, okafor):
    old = revised.revisions.get(number=1)
    factories.login(client, okafor)
    answer = client.post(f"{ADDRESS}1/restoration/")
    assert (answer.status_code, answer["Location"]) == (303, effects_of(revised))
    draft = Draft.objects.open().get()
    assert revised.current.number == 2, "nothing changes for readers yet"
    assert len(draft.undoable) == 1
    restored = draft.publish("", draft.version, okafor)
    assert restored.number == 3
    assert list(restored.places.values_list("version", flat=True)) == list(
        old.places.values_list("version", flat=True)
    ), "the very same versions"


THEIRS = "Each bank keeps a clock that nobody winds."


def told_in(answer):
    """Give the sentence that asks once more, where its link leads, and where its button does."""
    tree = tree_of(answer)
    (words,) = tree.iterfind(".//p[@id='consent-words']")
    (link,) = tree.iterfind(".//a[@id='instead']")
    (button,) = tree.iterfind(".//div[@id='consent']//button")
    return words.text, link.get("href"), button.get("formaction")


@pytest.fixture
def theirs(client, revised, okafor, admin):
    """A draft of the admin's that rewords a paragraph, before okafor."""
    draft = Draft.of(revised, admin)
    draft.revise(Edits(), lambda review: review.reword(3, THEIRS), admin)
    factories.login(client, okafor)
    return draft


def test_a_draft_is_told_of_before_a_revision_is_restored_over_it(client, theirs, admin):
    words, link, button = told_in(client.post(f"{ADDRESS}1/restoration/"))
    assert f"has a draft already, last changed by {admin.name}, " in words
    assert "revision 1 is not restored" in words
    assert (link, button) == (DRAFT, f"{ADDRESS}1/restoration/?draft={theirs.version}")
    assert Draft.objects.open().get() == theirs
    assert [block["markdown"] for block in Draft.objects.open().get().blocks][2] == THEIRS


def test_a_draft_that_is_replaced_is_told_of_and_can_be_brought_back(client, theirs, okafor):
    _words, _link, button = told_in(client.post(f"{ADDRESS}1/restoration/"))
    answer = client.post(button, follow=True)
    assert "you can bring it back" in answer.content.decode()
    mine = Draft.objects.open().get()
    assert mine != theirs
    mine.publish("", mine.version, okafor)
    assert f"restoration/?draft={theirs.pk}" in client.get(ADDRESS).content.decode()
    client.post(f"{DRAFT}restoration/?draft={theirs.pk}")
    assert THEIRS in client.get(DRAFT).content.decode()


def test_a_draft_that_goes_on_after_one_was_told_of_it_is_told_of_anew(client, theirs, admin):
    told = told_in(client.post(f"{ADDRESS}1/restoration/"))
    theirs.revise(Edits(), lambda review: review.reword(2, "Nobody crosses."), admin)
    again = told_in(client.post(told[2]))
    assert again[2] != told[2]
    assert Draft.objects.open().get() == theirs


def test_a_second_press_restores_once(client, revised, okafor):
    factories.login(client, okafor)
    for _click in range(2):
        answer = client.post(f"{ADDRESS}1/restoration/")
        assert answer["Location"] == effects_of(revised)
    assert Draft.objects.filter(published_at=None).count() == 1
    assert len(Draft.objects.open().get().undoable) == 1


def test_a_draft_that_changes_nothing_yet_takes_the_old_revision(client, revised, okafor):
    begun = Draft.of(revised, okafor)
    client = factories.login(client, okafor)
    client.post(f"{ADDRESS}1/restoration/")
    assert Draft.objects.open().get() == begun


def test_restoring_what_readers_see_throws_the_draft_away_and_begins_none(client, revised, okafor):
    draft = Draft.of(revised, okafor)
    draft.revise(Edits(), lambda review: review.drop(1), okafor)
    factories.login(client, okafor)
    _words, _link, button = told_in(client.post(f"{ADDRESS}2/restoration/"))
    assert client.post(button)["Location"] == ADDRESS
    assert not Draft.objects.open().exists()
    assert draft in revised.drafts.restorable()


def test_who_may_only_read_restores_nothing(client, revised, ines, tomoko):
    for person in (ines, tomoko):
        factories.login(client, person)
        assert client.post(f"{ADDRESS}1/restoration/").status_code == 404
    assert client.post(f"{ADDRESS}9/restoration/").status_code == 404
    client.logout()
    assert client.post(f"{ADDRESS}1/restoration/")["Location"].startswith("/accounts/login/")
    assert not Draft.objects.open().exists()
    assert Revision.objects.count() == 2
