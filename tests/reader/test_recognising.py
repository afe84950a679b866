"""A text that is here already, brought in once more: who is told, and what becomes of it."""

import pytest

from reader.models import Article, Draft, Import
from reader.reviewing.edits import Edits
from reader.reviewing.review import mark_of
from tests import factories
from tests.reader.review_form import begun, look, press

pytestmark = pytest.mark.django_db

MILL = (
    "The mill stood on the hill above the village, and everybody could hear it turning at night.",
    "It was sold in the spring, and the miller went to the town to look for other work there.",
    "Nobody has lived there since, but for the owls and now and then a painter in the summer.",
)
EDITED = (MILL[0].replace("turning", "creaking"), "A new one.", MILL[1], MILL[2])
HERE = "This text is here already"
NAMED = "A text of this title is here already"
COMING = "You are already bringing"
TAKEN = "A text with this title is already here."


@pytest.fixture
def mill(okafor):
    return factories.article(okafor, "mill", MILL, title="The Mill")


def renew(client, imported, article, **changes):
    return press(client, imported, f"renewal/?of={article.slug}", look(client, imported), **changes)


@pytest.mark.parametrize(
    ("title", "blocks", "said"),
    [
        ("Another name", EDITED, HERE),
        ("the  mill!", ["Something else altogether, of a few words."], NAMED),
        ("Another name", ["Something else altogether, of a few words."], None),
    ],
)
def test_a_text_is_known_by_its_words_or_its_title(client, okafor, mill, title, blocks, said):
    factories.login(client, okafor)
    page = look(client, begun(okafor, *blocks, title=title)).html
    assert [words for words in (HERE, NAMED) if words in page] == ([said] if said else [])
    assert ('href="/texts/mill/' in page) == bool(said)
    assert ("renewal/?of=mill" in page) == bool(said)


def test_who_may_read_it_is_led_there_and_who_may_not_learns_nothing(
    client, okafor, tomoko, borders, mill
):
    page = look(factories.login(client, okafor), begun(okafor, *MILL, title="The mill")).html
    assert HERE in page
    theirs = begun(tomoko, *MILL, title="The mill")
    page = look(factories.login(client, tomoko), theirs).html
    assert "already" not in page
    assert "texts/mill" not in page
    Article.objects.filter(pk=mill.pk).update(openness="members")
    page = look(client, theirs).html
    assert HERE in page
    assert 'href="/texts/mill/' in page
    assert "renewal/" not in page


def test_who_may_not_change_a_text_makes_no_revision_of_it(client, okafor, tomoko, mill):
    assert renew(factories.login(client, okafor), begun(okafor, *EDITED), mill).status_code == 303
    Article.objects.filter(pk=mill.pk).update(openness="members")
    theirs = begun(tomoko, *EDITED)
    page = look(factories.login(client, tomoko), theirs)
    assert press(client, theirs, "renewal/?of=mill", page).status_code == 404
    mine = begun(okafor, *EDITED, "More.")
    assert press(client, mine, "renewal/?of=mill", page).status_code == 404
    assert Import.objects.unfinished().count() == 2


def test_a_text_that_was_deleted_is_not_told_of(client, okafor, mill):
    factories.login(client, okafor)
    imported = begun(okafor, *MILL)
    assert HERE in look(client, imported).html
    mill.withdraw()
    assert "already" not in look(client, imported).html


def test_a_text_is_known_by_what_it_says_now(client, okafor, mill):
    factories.login(client, okafor)
    imported = begun(okafor, *MILL)
    assert HERE in look(client, imported).html
    factories.edit(mill, {0: "All of it", 1: "is another", 2: "text by now."})
    assert HERE not in look(client, imported).html
    assert HERE in look(client, begun(okafor, "All of it", "is another", "text by now.")).html


def test_a_text_is_known_by_the_title_it_has_now(client, okafor, mill):
    factories.login(client, okafor)
    imported = begun(okafor, "Other words.", title="The windmill")
    assert NAMED not in look(client, imported).html
    fields = {"title": "The Windmill", "was-title": mark_of("The Mill"), "openness": "seminars"}
    client.post("/texts/mill/details/", {**fields, "language": "en"})
    assert NAMED in look(client, imported).html


def test_a_title_is_known_with_the_act_that_makes_it_the_same(client, okafor, mill):
    factories.login(client, okafor)
    imported = begun(okafor, "One.", "Two.", title="The windmill")
    page = look(client, imported)
    for title, is_taken in [("The Mill", True), ("The watermill", False), ("THE MILL", True)]:
        sent = press(client, imported, "", page, htmx=True, title=title).content.decode()
        assert (TAKEN in sent) == is_taken
        page = look(client, imported)
        assert (TAKEN in page.html) == is_taken
        assert (NAMED in page.html) == is_taken


def test_a_title_that_another_text_takes_meanwhile_is_told_with_the_next_act(client, okafor):
    factories.login(client, okafor)
    imported = begun(okafor, "One.", "Two.", "Three.", title="The windmill")
    page = look(client, imported)
    assert TAKEN not in press(client, imported, "drops/?block=1", page, True).content.decode()
    factories.article(okafor, "windmill", ["Else."], title="The windmill")
    page = look(client, imported)
    assert TAKEN in press(client, imported, "drops/?block=2", page, True).content.decode()


@pytest.mark.parametrize("title", ["???", ""])
def test_a_title_without_letters_makes_no_two_texts_the_same(client, okafor, title):
    factories.article(okafor, "signs", ["Words of it."], title="!!!")
    factories.login(client, okafor)
    page = look(client, begun(okafor, "Other words.", title=title)).html
    assert "already" not in page
    page = look(client, begun(okafor, "Other words.", title="!!!")).html
    assert TAKEN in page


@pytest.mark.parametrize("words", [["Fog."], ["Fog on", "the river at nine."]])
def test_a_text_of_few_words_is_known_by_all_of_them(client, okafor, words):
    factories.article(okafor, "fog", words, title="Else")
    factories.login(client, okafor)
    assert HERE in look(client, begun(okafor, *words)).html
    assert HERE not in look(client, begun(okafor, "Fog over", "another river.")).html


def test_one_is_told_of_what_one_is_bringing_in_and_not_of_what_others_are(
    client, okafor, tomoko, admin
):
    first = begun(okafor, *MILL, title="The mill")
    factories.login(client, okafor)
    assert COMING not in look(client, first).html
    second = begun(okafor, *EDITED, title="Else")
    page = look(client, second).html
    assert COMING in page
    assert f'href="/imports/{first.pk}/"' in page
    theirs = begun(tomoko, *MILL, title="The mill")
    for person in (tomoko, admin):
        assert COMING not in look(factories.login(client, person), theirs).html
    first.withdraw()
    assert COMING not in look(factories.login(client, okafor), second).html


@pytest.mark.parametrize(("file", "between"), [("mill.docx", "· mill.docx · "), ("", "· ")])
def test_what_is_said_of_a_text_on_its_way_in_stands_apart(client, okafor, file, between):
    first = begun(okafor, *MILL, title="The mill")
    Import.objects.filter(pk=first.pk).update(file_name=file)
    page = look(factories.login(client, okafor), begun(okafor, *EDITED, title="Else"))
    line = next(one for one in page.tree.iterfind(".//div[@class='known']/p"))
    said = " ".join("".join(line.itertext()).split())
    day = "".join(line.find(".//time").itertext())
    assert said.endswith(f"The mill {between}{day}")


def primaries(page):
    """Give the words of the buttons that the form of a review puts forward."""
    form = page.tree.find(".//form[@id='review']")
    return ["".join(one.itertext()) for one in form.iterfind(".//button[@class='primary']")]


def test_a_new_revision_is_put_forward_where_the_text_is_here_and_else_a_text_of_its_own(
    client, okafor, mill
):
    factories.login(client, okafor)
    assert primaries(look(client, begun(okafor, "Another text."))) == ["Publish"]
    named = begun(okafor, "Another text of that name.", title="The mill")
    assert primaries(look(client, named)) == ["Publish"]
    again = begun(okafor, *EDITED, title="Another name")
    assert primaries(look(client, again)) == ["Make it a new revision"]


def test_what_is_here_and_cannot_be_renewed_leaves_publishing_in_front(client, tomoko, mill):
    Article.objects.filter(pk=mill.pk).update(openness="members")
    page = look(factories.login(client, tomoko), begun(tomoko, *EDITED))
    assert HERE in page.html
    assert primaries(page) == ["Publish"]


def test_renewing_keeps_every_key_and_publishes_nothing(client, okafor, mill):
    keys = {version.markdown: version.key for version in mill.current.paragraphs()}
    factories.login(client, okafor)
    imported = begun(okafor, *EDITED)
    answer = renew(client, imported, mill)
    assert (answer.status_code, answer["Location"]) == (303, "/texts/mill/draft/")
    draft = Draft.objects.get()
    assert [block["markdown"] for block in draft.blocks] == list(EDITED)
    assert [block["key"] for block in draft.blocks if block["markdown"] != "A new one."] == [
        keys[words] for words in MILL
    ]
    mill.refresh_from_db()
    assert mill.current.number == 1
    imported.refresh_from_db()
    assert imported.is_closed


def test_what_became_a_revision_is_listed_as_that_and_can_be_brought_back(client, okafor, mill):
    factories.login(client, okafor)
    imported = begun(okafor, *EDITED, title="The mill once more")
    renew(client, imported, mill)
    page = client.get("/imports/").text
    assert "Became a new revision" in page
    assert "The mill once more" in page
    assert "Thrown away" not in page
    client.post(f"/imports/{imported.pk}/restoration/")
    page = client.get("/imports/").text
    assert "Became a new revision" not in page
    assert f'href="/imports/{imported.pk}/"' in page
    assert look(client, imported).blocks() == list(EDITED)
    client.post(f"/imports/{imported.pk}/deletion/")
    page = client.get("/imports/").text
    assert "Thrown away" in page
    assert "Became a new revision" not in page


@pytest.mark.parametrize("standfirst", ["", "What became of a mill."])
def test_a_standfirst_that_the_text_has_not_is_its_first_paragraph(
    client, okafor, mill, standfirst
):
    Article.objects.filter(pk=mill.pk).update(standfirst=standfirst)
    factories.login(client, okafor)
    head = {"standfirst": "It stood here.", "head": ["The Mill", "It stood *here*."]}
    assert renew(client, begun(okafor, *EDITED, **head), mill).status_code == 303
    said = [block["markdown"] for block in Draft.objects.get().blocks]
    assert said == ["It stood *here*.", *EDITED]


def test_a_standfirst_that_the_text_has_is_no_paragraph_of_it(client, okafor, mill):
    Article.objects.filter(pk=mill.pk).update(standfirst="It stood here.")
    factories.login(client, okafor)
    imported = begun(okafor, *EDITED, standfirst="It  stood here.")
    assert renew(client, imported, mill).status_code == 303
    assert [block["markdown"] for block in Draft.objects.get().blocks] == list(EDITED)


def test_what_was_typed_goes_along(client, okafor, mill):
    factories.login(client, okafor)
    imported = begun(okafor, *EDITED)
    page = look(client, imported, edit=2)
    page.fields["words-2"] = "A newer one."
    assert press(client, imported, "renewal/?of=mill", page).status_code == 303
    assert "A newer one." in [block["markdown"] for block in Draft.objects.get().blocks]


def test_what_was_removed_can_be_taken_back_in_the_draft(client, okafor, mill):
    factories.login(client, okafor)
    renew(client, begun(okafor, *MILL[:2]), mill)
    assert [piece["markdown"] for piece in Draft.objects.get().aside] == [MILL[2]]


def test_the_marks_of_footnotes_lead_to_the_paragraphs_of_the_draft(client, okafor, mill):
    factories.login(client, okafor)
    note = r"[\[1\]](#postil-mark-0) A note of the author."
    imported = begun(okafor, rf"{MILL[0]}[\[1\]](#postil-note-0)", *MILL[1:], note)
    renew(client, imported, mill)
    first, *_others, last = Draft.objects.get().blocks
    assert first["markdown"].endswith(f"(#p-{last['key']})")
    assert f"(#p-{first['key']})" in last["markdown"]


def test_a_draft_that_changes_something_else_is_thrown_away_and_can_be_brought_back(
    client, okafor, mill
):
    factories.login(client, okafor)
    draft = Draft.of(mill, okafor)
    draft.rewrite("Mine alone.", Edits(version=draft.version), okafor)
    imported = begun(okafor, *EDITED)
    address = f"renewal/?of=mill&draft={draft.version}"
    answer = press(client, imported, address, look(client, imported))
    assert b"thrown away" in client.get(answer["Location"]).content
    draft.refresh_from_db()
    assert draft.is_deleted
    assert list(mill.drafts.restorable()) == [draft]


def test_the_same_words_make_no_draft_and_the_review_stays(client, okafor, mill):
    factories.login(client, okafor)
    imported = begun(okafor, *MILL)
    answer = renew(client, imported, mill)
    assert answer["Location"] == f"/imports/{imported.pk}/"
    assert b"says the same already" in client.get(answer["Location"]).content
    assert not Draft.objects.exists()


def test_with_every_block_set_aside_nothing_is_made(client, okafor, mill):
    factories.login(client, okafor)
    imported = begun(okafor, "One.", title="The Mill")
    press(client, imported, "drops/?block=1", look(client, imported))
    assert renew(client, imported, mill).status_code == 422
    assert not Draft.objects.exists()


def test_a_second_press_leads_to_the_draft_and_makes_no_other(client, okafor, mill):
    factories.login(client, okafor)
    imported = begun(okafor, *EDITED)
    page = look(client, imported)
    press(client, imported, "renewal/?of=mill", page)
    assert press(client, imported, "renewal/?of=mill", page)["Location"] == "/texts/mill/draft/"
    assert Draft.objects.count() == 1


def test_the_address_of_what_became_a_revision_leads_to_the_draft(client, okafor, mill, lena):
    factories.login(client, okafor)
    imported = begun(okafor, *EDITED)
    press(client, imported, "renewal/?of=mill", look(client, imported))
    answer = client.get(imported.get_absolute_url())
    assert (answer.status_code, answer["Location"]) == (303, "/texts/mill/draft/")
    assert factories.login(client, lena).get(imported.get_absolute_url()).status_code == 404


def test_over_htmx_the_browser_is_sent_to_the_draft(client, okafor, mill):
    factories.login(client, okafor)
    imported = begun(okafor, *EDITED)
    page = look(client, imported)
    answer = press(client, imported, "renewal/?of=mill", page, htmx=True)
    assert answer["HX-Redirect"] == "/texts/mill/draft/"


def test_a_text_that_nobody_reads_yet_is_known_to_who_may_edit_it(client, okafor, tomoko):
    unread = factories.article(okafor, "mill", MILL, publish=False)
    page = look(factories.login(client, okafor), begun(okafor, *EDITED)).html
    assert HERE in page
    assert 'href="/texts/mill/draft/"' in page
    assert HERE not in look(factories.login(client, tomoko), begun(tomoko, *EDITED)).html
    renew(factories.login(client, okafor), Import.objects.filter(by=okafor).get(), unread)
    assert len(Draft.shown(unread, okafor).blocks) == 4


def test_at_most_five_are_told_of_and_those_with_its_words_first(client, okafor):
    factories.article(okafor, "words", MILL, title="Other")
    for number in range(6):
        factories.article(okafor, f"mill-{number}", [f"Words of {number}."], title="The mill")
    page = look(factories.login(client, okafor), begun(okafor, *MILL, title="The mill")).html
    assert (page.count(HERE), page.count(NAMED)) == (1, 4)


@pytest.mark.parametrize("count", [1, 40])
def test_looking_takes_the_same_queries_however_many_texts_there_are(
    client, okafor, count, django_assert_num_queries
):
    for number in range(count):
        factories.article(okafor, f"mill-{number}", MILL, title="The mill")
    factories.login(client, okafor)
    imported = begun(okafor, *MILL, title="The mill")
    with django_assert_num_queries(9):
        assert HERE in look(client, imported).html


@pytest.mark.parametrize("title", ["", "The mill"])
@pytest.mark.parametrize("htmx", [False, True])
def test_what_is_wrong_with_the_title_is_told_from_the_offer_of_a_revision(
    client, okafor, mill, title, htmx
):
    factories.login(client, okafor)
    imported = begun(okafor, *EDITED, title=title)
    page = look(client, imported)
    said = press(client, imported, "publication/", page, htmx=htmx)
    assert '<a href="#id_title">Title</a>' in said.text
    assert "as a new revision of “The Mill” it has the title of that text" in said.text
    if htmx:
        assert '"id": "id_title"' in said["HX-Trigger-After-Settle"]
    assert press(client, imported, "renewal/?of=mill", page).status_code == 303


def test_where_no_revision_is_offered_the_title_alone_is_spoken_of(client, okafor):
    factories.login(client, okafor)
    imported = begun(okafor, *EDITED, title="")
    said = press(client, imported, "publication/", look(client, imported)).text
    assert "A text needs a title." in said
    assert "as a new revision" not in said


def test_several_that_one_is_bringing_in_are_one_line_that_says_how_many(client, okafor):
    factories.login(client, okafor)
    texts = [begun(okafor, *MILL, title=f"The mill {number}") for number in range(3)]
    page = look(client, texts[-1])
    (fold,) = page.tree.iterfind(".//details[@class='known']")
    assert fold.find("summary").text == "You are already bringing in texts like this: 2."
    led = {link.get("href") for link in fold.iter("a")}
    assert led == {text.get_absolute_url() for text in texts[:2]}
    for number in range(5):
        begun(okafor, *MILL, title=f"The old mill {number}")
    assert "texts like this: 5, or more." in look(client, texts[-1]).html
