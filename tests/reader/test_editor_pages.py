"""The page on which a text is edited paragraph by paragraph, and how its draft is published."""

import pytest

from reader.models import Article, Draft, Revision
from reader.review_page.page import BLOCKS_A_PAGE, REST
from reader.views.drafts import effects_of
from tests import factories
from tests.reader.review_form import Page, look, press

pytestmark = pytest.mark.django_db

EDITOR = "/texts/fog/draft/"
VERBS = ["", "drops/", "returns/", "merges/", "insertions/", "additions/", "moves/"]
VERBS += ["undoings/", "redoings/"]


@pytest.fixture
def fog(client, okafor):
    """Fog: # Fog | 2 One. | 3 Two. | 4 Three., published; okafor, whose it is, is logged in."""
    text = factories.article(okafor, "fog", ["# Fog", "One.", "Two.", "Three."])
    factories.login(client, okafor)
    return text


class Editor:
    """Stands for the page of a text's draft, as `look` and `press` want it."""

    def __init__(self, slug="fog"):
        self.slug = slug

    def get_absolute_url(self):
        return f"/texts/{self.slug}/draft/"

    def words(self):
        return [block["markdown"] for block in Draft.objects.latest("pk").blocks]


@pytest.fixture
def editor(fog):
    return Editor()


def test_the_text_is_shown_with_the_buttons_and_looking_writes_nothing(client, editor):
    page = look(client, editor)
    assert page.blocks() == ["Fog", "One.", "Two.", "Three."]
    assert page.ids("merge-") == ["merge-1", "merge-2", "merge-3"]
    assert page.ids("up-") == ["up-2", "up-3", "up-4"]
    assert page.ids("down-") == ["down-1", "down-2", "down-3"]
    assert "Nothing differs from what readers see." in page.html
    assert not Draft.objects.exists()


def test_a_page_that_is_saved_unchanged_or_opened_for_editing_begins_no_draft(client, editor):
    page = look(client, editor)
    assert press(client, editor, "", page)["Location"] == EDITOR
    answer = press(client, editor, "?edit=2", page)
    assert answer["Location"] == f"{EDITOR}?edit=2#words-2"
    assert look(client, editor, edit=2).fields["words-2"] == "One."
    assert not Draft.objects.exists()


@pytest.mark.parametrize("htmx", [True, False])
def test_a_quote_and_the_heading_below_it_stay_two_and_why_is_said(client, okafor, htmx):
    factories.article(okafor, "fog", [factories.Block("quote", 0, "> Cold."), "# Ice", "Two."])
    factories.login(client, okafor)
    headers = {"HX-Request": "true"} if htmx else {}
    answer = client.post(f"{EDITOR}merges/?block=1", headers=headers, follow=True)
    assert "A quote and a heading are not merged" in answer.content.decode()
    assert Editor().words() == ["> Cold.", "Ice", "Two."]


@pytest.mark.parametrize(
    ("button", "expected", "place"),
    [
        ("drops/?block=3", ["Fog", "One.", "Three."], "?done=drop#drop-4"),
        ("merges/?block=2", ["Fog", "One. Two.", "Three."], "?done=merge#merge-2"),
        (
            "insertions/?block=2",
            ["Fog", "One.", "", "Two.", "Three."],
            "?edit=5&done=insert#words-5",
        ),
        ("insertions/", ["", "Fog", "One.", "Two.", "Three."], "?edit=5&done=insert#words-5"),
        ("moves/?block=3&to=up", ["Fog", "Two.", "One.", "Three."], "?done=move#up-3"),
        ("moves/?block=3&to=down", ["Fog", "One.", "Three.", "Two."], "?done=move#up-3"),
        ("moves/?block=2&to=up", ["One.", "Fog", "Two.", "Three."], "?done=move#down-2"),
        ("moves/?block=1&to=down", ["One.", "Fog", "Two.", "Three."], "?done=move#down-1"),
        ("moves/?block=2&after=4", ["Fog", "Two.", "Three.", "One."], "?done=move#kind-2"),
        ("moves/?block=4&after=1", ["Fog", "Three.", "One.", "Two."], "?done=move#kind-4"),
        ("moves/?block=4&after=0", ["Three.", "Fog", "One.", "Two."], "?done=move#kind-4"),
    ],
)
def test_each_button_does_its_work_and_leads_on(client, editor, button, expected, place):
    answer = press(client, editor, button, look(client, editor))
    assert (answer.status_code, answer["Location"]) == (303, EDITOR + place)
    assert editor.words() == expected
    assert place.rpartition("#")[2] in Page(client.get(answer["Location"])).ids("")


@pytest.mark.parametrize(
    ("number", "expected"),
    [
        ("0", ["Three.", "Fog", "One.", "Two."]),
        ("1", ["Fog", "One.", "Three.", "Two."]),
        ("9", ["Fog", "One.", "Two.", "Three."]),
    ],
)
@pytest.mark.parametrize("button", ["moves/?block=4", ""])
def test_a_paragraph_is_moved_to_where_a_number_says(client, editor, button, number, expected):
    page = look(client, editor, edit=4)
    press(client, editor, button, page, **{"after-4": number})
    assert [block["markdown"] for block in Draft.of(Article.objects.get(), None).blocks] == expected


def test_what_was_removed_is_offered_and_taken_back(client, editor):
    press(client, editor, "drops/?block=3", look(client, editor))
    page = look(client, editor)
    assert page.ids("return-") == ["return-3"]
    press(client, editor, "returns/?block=3", page)
    assert editor.words() == ["Fog", "One.", "Two.", "Three."]


def test_what_was_typed_removed_and_never_published_is_offered_after_publishing(
    client, editor, fog
):
    press(client, editor, "insertions/?block=2", look(client, editor))
    press(client, editor, "", look(client, editor, edit=5), **{"words-5": "Brand new."})
    press(client, editor, "drops/?block=5", look(client, editor))
    assert "Left over" not in look(client, editor).html
    press(client, editor, "drops/?block=4", look(client, editor))
    publish(client, editor)
    page = look(client, editor)
    assert "Left over from an earlier draft." in page.html
    assert not Draft.objects.open().exists()
    press(client, editor, f"returns/?block={page.ids('return-')[0][7:]}", page)
    assert editor.words() == ["Fog", "One.", "Brand new.", "Two."]


def test_words_are_saved_and_marked_as_what_readers_do_not_see_yet(client, editor, fog):
    page = look(client, editor, edit=2)
    typed = {"words-2": "One bell.\r\n\r\nOr\x00 two.", page.kind_of(4): "note-0"}
    press(client, editor, "?at=2", page, **typed)
    assert editor.words() == ["Fog", "One bell.", "Or two.", "Two.", "Three."]
    page = look(client, editor)
    assert page.html.count('class="state"') == 3
    assert "2 paragraphs changed, 1 added." in page.html
    fog.refresh_from_db()
    assert [version.markdown for version in fog.current.paragraphs()][1] == "One."


def test_undo_and_redo_go_back_and_forth(client, editor):
    press(client, editor, "moves/?block=4&to=up", look(client, editor))
    press(client, editor, "undoings/", look(client, editor))
    assert editor.words() == ["Fog", "One.", "Two.", "Three."]
    press(client, editor, "redoings/", look(client, editor))
    assert editor.words() == ["Fog", "One.", "Three.", "Two."]


def test_two_people_lose_nothing_and_each_is_told_of_the_other(client, editor, admin):
    mine = look(client, editor, edit=2)
    factories.login(client, admin)
    theirs = look(client, editor, edit=2)
    press(client, editor, "", theirs, **{"words-2": "Theirs."})
    factories.login(client, mine_of(editor))
    answer = press(client, editor, "drops/?block=4", mine, **{"words-2": "Mine."})
    assert answer.status_code == 409
    page = Page(answer)
    assert "admin changed the same." in page.html
    assert (page.fields["words-2"], "Theirs." in page.blocks()) == ("Mine.", True)
    assert editor.words() == ["Fog", "Theirs.", "Two.", "Three."]
    press(client, editor, "", page, save="")
    assert editor.words() == ["Fog", "Mine.", "Two.", "Three."]


def mine_of(editor):
    return Article.objects.get(slug=editor.slug).brought_in_by


def test_the_page_says_who_else_changed_the_draft_last(client, editor, admin):
    assert "Last changed by" not in look(client, editor).html
    factories.login(client, admin)
    press(client, editor, "drops/?block=3", look(client, editor))
    assert "Last changed by" not in look(client, editor).html
    factories.login(client, mine_of(editor))
    assert "Last changed by admin" in look(client, editor).html


def test_a_double_click_moves_once(client, editor):
    page = look(client, editor)
    for _click in range(2):
        assert press(client, editor, "moves/?block=4&to=up", page).status_code == 303
    assert editor.words() == ["Fog", "One.", "Three.", "Two."]


def test_over_htmx_only_what_changed_is_sent(client, editor):
    sent = press(client, editor, "moves/?block=4&to=up", look(client, editor), htmx=True)
    words = sent.content.decode()
    assert sent.status_code == 200
    assert "up-4" in sent["HX-Trigger-After-Settle"]
    assert words.count('hx-swap-oob="delete"') == 1
    assert 'hx-swap-oob="afterend:#block-' in words
    assert 'id="block-2"' not in words
    assert "1 paragraph moved" in words


def test_over_htmx_an_inserted_paragraph_comes_open(client, editor):
    sent = press(client, editor, "insertions/?block=2", look(client, editor), htmx=True)
    assert 'name="words-5"' in sent.content.decode()
    assert "words-5" in sent["HX-Trigger-After-Settle"]


def test_what_was_typed_for_a_draft_that_was_published_since_is_kept_and_not_written(
    client, editor
):
    page = look(client, editor, edit=2)
    press(client, editor, "drops/?block=3", page)
    stale = look(client, editor, edit=2)
    publish(client, editor)
    answer = press(client, editor, "drops/?block=1", stale, **{"words-2": "Long considered."})
    assert answer.status_code == 409
    assert "published or thrown away in the meantime" in answer.content.decode()
    assert "Long considered.</textarea>" in answer.content.decode()
    assert "Your words, which stand nowhere in the text" in answer.text
    assert Draft.objects.open().count() == 0
    answer = press(client, editor, "", Page(answer), save="")
    assert (answer.status_code, "Long considered.</textarea>" in answer.text) == (409, True)
    assert press(client, editor, "", Page(answer), **{"let-go": "1"}).status_code == 303


def publish(client, editor, **fields):
    """Publish what stands, as the page with the form does."""
    draft = Draft.objects.open().get()
    fields = {"version": draft.version, "note": "", **fields}
    return client.post(f"/texts/{editor.slug}/publication/", fields)


def test_publishing_leads_to_the_text_and_says_its_number(client, editor, fog, okafor):
    press(client, editor, "drops/?block=3", look(client, editor))
    answer = publish(client, editor, note=" Two is gone.\r\nSo be\x00 it. ")
    assert (answer.status_code, answer["Location"]) == (303, fog.get_absolute_url())
    revision = Revision.objects.get(number=2)
    assert (revision.note, revision.created_by) == ("Two is gone.\nSo be it.", okafor)
    assert "Published as revision 2." in client.get(answer["Location"]).content.decode()


@pytest.mark.parametrize(
    "elsewhere", ["https://elsewhere.test/", "//elsewhere.test", "javascript:1"]
)
def test_publishing_leads_back_to_where_one_reads_and_nowhere_else(client, editor, fog, elsewhere):
    for back, leads_to in (
        ("/seminars/fog/", "/seminars/fog/"),
        (elsewhere, fog.get_absolute_url()),
    ):
        press(client, editor, "drops/?block=2", look(client, editor))
        version = Draft.objects.open().get().version
        fields = {"version": version, "note": "", "back": back}
        answer = client.post("/texts/fog/publication/", fields)
        assert answer["Location"] == leads_to


def test_pressing_publish_twice_publishes_once(client, editor, fog):
    press(client, editor, "drops/?block=3", look(client, editor))
    version = Draft.objects.get().version
    for _click in range(2):
        answer = client.post("/texts/fog/publication/", {"version": version, "note": ""})
        assert answer["Location"] == fog.get_absolute_url()
    assert fog.revisions.published().count() == 2


def test_nothing_is_published_that_the_person_did_not_see(client, editor, fog):
    page = look(client, editor)
    press(client, editor, "drops/?block=3", page)
    version = Draft.objects.get().version
    press(client, editor, "drops/?block=4", look(client, editor))
    answer = client.post("/texts/fog/publication/", {"version": version, "note": "Mine."})
    assert (answer.status_code, answer["Location"]) == (303, effects_of(fog))
    assert fog.revisions.published().count() == 1
    assert Draft.objects.get().summary() == "Mine."


def test_a_draft_that_changes_nothing_is_not_published_and_says_so(client, editor, fog):
    press(client, editor, "drops/?block=3", look(client, editor))
    press(client, editor, "undoings/", look(client, editor))
    answer = publish(client, editor, note="Nothing.")
    assert answer["Location"] == EDITOR
    assert "Nothing differs" in client.get(EDITOR).content.decode()
    assert fog.revisions.published().count() == 1


def test_saving_comes_before_what_publishing_does(client, editor, fog):
    page = look(client, editor, edit=2)
    answer = press(client, editor, "preparation/", page, **{"words-2": "One bell."})
    assert (answer.status_code, answer["Location"]) == (303, effects_of(fog))
    assert editor.words()[1] == "One bell."
    answer = press(client, editor, "preparation/?for=document", look(client, editor), htmx=True)
    assert answer["HX-Redirect"] == "/texts/fog/draft/document/"


def test_where_nothing_is_changed_there_is_nothing_to_publish(client, editor):
    answer = press(client, editor, "preparation/", look(client, editor))
    assert answer["Location"] == EDITOR
    assert "Nothing is changed yet" in client.get(EDITOR).content.decode()
    assert not Draft.objects.exists()


def test_publishing_where_no_draft_is_open_begins_none(client, editor, fog, okafor):
    version = Draft.shown(fog, okafor).version
    answer = client.post("/texts/fog/publication/", {"version": version, "note": "Nothing."})
    assert (answer.status_code, answer["Location"]) == (303, EDITOR)
    assert "Nothing is changed yet" in client.get(EDITOR).content.decode()
    assert not Draft.objects.exists()


def test_a_note_for_a_draft_that_was_thrown_away_meanwhile_comes_back_with_it(client, editor):
    press(client, editor, "drops/?block=3", look(client, editor))
    draft = Draft.objects.get()
    draft.withdraw()
    client.post("/texts/fog/publication/", {"version": draft.version, "note": "Two is gone."})
    client.post(f"{EDITOR}restoration/?draft={draft.pk}")
    assert "Two is gone." in client.get(effects_of(draft.article)).content.decode()


def test_who_publishes_second_is_shown_the_note_that_readers_do_not_see(client, editor, fog, admin):
    press(client, editor, "drops/?block=3", look(client, editor))
    version = Draft.objects.get().version
    publish(client, editor, note="Two is gone.")
    factories.login(client, admin)
    for note, shown in ("Two is gone.", False), ("No more of that.", True):
        client.post("/texts/fog/publication/", {"version": version, "note": note})
        said = client.get(fog.get_absolute_url()).content.decode()
        assert ("Yours was: No more of that." in said) is shown


def test_a_text_that_was_never_published_is_edited_and_published_from_the_same_page(
    client, okafor, lena
):
    text = factories.article(okafor, "mist", ["One.", "Two."], publish=False, openness="members")
    factories.login(client, okafor)
    editor = Editor("mist")
    page = look(client, editor, edit=1)
    answer = client.post("/texts/mist/publication/", page.fields | {"words-1": "One bell."})
    assert answer["Location"] == text.get_absolute_url()
    text.refresh_from_db()
    assert [version.markdown for version in text.current.paragraphs()] == ["One bell.", "Two."]
    assert text in Article.objects.visible_to(lena)


def test_who_may_edit_a_text_edits_it_and_nobody_else_does(
    client, reading, okafor, admin, tomoko, ines, lena
):
    page = None
    for person in (okafor, admin):
        factories.login(client, person)
        page = Page(client.get("/texts/two-banks/draft/"))
        assert len(page.blocks()) == 7
    for person in (tomoko, ines, lena):
        factories.login(client, person)
        assert client.get("/texts/two-banks/draft/").status_code == 404
        for verb in (*VERBS, "preparation/", "deletion/", "restoration/", "document/"):
            answer = client.post(f"/texts/two-banks/draft/{verb}?block=1", page.fields)
            assert answer.status_code == 404
        assert client.post("/texts/two-banks/publication/", page.fields).status_code == 404
    client.logout()
    for verb in VERBS:
        answer = client.get(f"/texts/two-banks/draft/{verb}")
        assert answer["Location"].startswith("/accounts/login/")
    assert not Draft.objects.exists()


def test_an_instructor_whose_text_another_seminar_reads_cannot_change_it_any_more(
    client, reading, okafor, rivers
):
    factories.login(client, okafor)
    page = Page(client.get("/texts/two-banks/draft/"))
    rivers.set_reading(reading.article, "two-banks")
    assert "Make a copy" in client.get("/texts/two-banks/draft/").content.decode()
    for address in ("draft/", "draft/drops/?block=1", "publication/"):
        assert client.post(f"/texts/two-banks/{address}", page.fields).status_code == 404


@pytest.mark.parametrize("length", [3, 120])
def test_the_page_takes_the_same_queries_however_long_the_text_is(
    client, okafor, length, django_assert_num_queries
):
    factories.article(okafor, "fog", [f"Paragraph {number}." for number in range(length)])
    factories.login(client, okafor)
    editor = Editor()
    with django_assert_num_queries(8):
        page = look(client, editor)
    press(client, editor, "drops/?block=1", page)
    page = look(client, editor)
    with django_assert_num_queries(5):
        look(client, editor)
    with django_assert_num_queries(10):
        press(client, editor, "moves/?block=2&to=down", page, htmx=True)


def test_a_long_text_has_pages_and_each_goes_on_counting(client, okafor):
    words = ["# First", *(f"Paragraph {number}." for number in range(BLOCKS_A_PAGE + REST + 1))]
    factories.article(okafor, "fog", words)
    factories.login(client, okafor)
    page = look(client, Editor(), page=2)
    assert page.blocks()[:2] == [f"Paragraph {BLOCKS_A_PAGE - 1}.", f"Paragraph {BLOCKS_A_PAGE}."]
    assert f'start="{BLOCKS_A_PAGE}"' in page.html


def test_nothing_in_a_text_runs_as_code(client, okafor):
    bad = "<script>alert(1)</script> [x](javascript:alert(1))"
    factories.article(okafor, "fog", [bad, "Two."], title=bad)
    factories.login(client, okafor)
    editor = Editor()
    press(client, editor, "drops/?block=1", look(client, editor))
    for page in (look(client, editor), look(client, editor, edit=2)):
        assert "<script>alert" not in page.html
        assert 'href="javascript' not in page.html


def test_a_text_written_from_right_to_left_is_edited_so(client, okafor):
    factories.article(okafor, "fog", ["سوق النهر قديم."], language="ar")
    factories.login(client, okafor)
    assert 'lang="ar" dir="rtl"' in look(client, Editor()).html


def test_a_draft_that_is_thrown_away_can_be_brought_back(client, editor, tomoko):
    press(client, editor, "drops/?block=3", look(client, editor))
    assert "Throw the draft away" in look(client, editor).html
    assert client.post(f"{EDITOR}deletion/")["Location"] == "/texts/fog/revisions/"
    assert look(client, editor).blocks() == ["Fog", "One.", "Two.", "Three."]
    pk = Draft.objects.get().pk
    assert f"?draft={pk}" in client.get("/texts/fog/revisions/").content.decode()
    assert client.post(f"{EDITOR}restoration/?draft={pk}")["Location"] == EDITOR
    assert look(client, editor).blocks() == ["Fog", "One.", "Three."]


def test_a_draft_is_not_brought_back_beside_an_open_one(client, editor):
    press(client, editor, "drops/?block=3", look(client, editor))
    client.post(f"{EDITOR}deletion/")
    pk = Draft.objects.get().pk
    press(client, editor, "drops/?block=4", look(client, editor))
    assert client.post(f"{EDITOR}restoration/?draft={pk}")["Location"] == "/texts/fog/revisions/"
    assert "Another draft of this text is open" in client.get("/texts/").content.decode()
