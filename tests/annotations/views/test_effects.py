"""What publishing would do to the discussion: what the editor sees of it, and decides."""

import pytest
from django.urls import reverse

from annotations.models import Placement
from tests import factories
from tests.annotations.views import margins, placing
from tests.annotations.views.placing import FERRY, NOBODY_ASKS

pytestmark = pytest.mark.django_db

CLOCK = "Each bank keeps its own clock."


@pytest.fixture
def article(okafor):
    """Three paragraphs."""
    fog = "We share the fog, said the pilot."
    return factories.article(okafor, "two-banks", [FERRY, f"{CLOCK} The clocks agree.", fog])


@pytest.fixture
def address():
    return reverse("annotations:effects", args=["two-banks"])


@pytest.fixture
def changed(article, reading, okafor):
    """A draft: the first paragraph loses its end, the second its clocks."""
    return placing.draft(
        article, okafor, {FERRY: NOBODY_ASKS, f"{CLOCK} The clocks agree.": f"And yet {CLOCK}"}
    )


@pytest.fixture
def unsure(reading, ines):
    """A note of which the machine cannot say where it goes."""
    return factories.note(ines, reading, "nobody asks for papers", body="Whose papers?")


def rows(response):
    """{name of the thing: the words of its row}."""
    found = margins.elements(response)
    return {
        name.removeprefix("effect-"): margins.said(row)
        for name, row in found.items()
        if name.startswith("effect-")
    }


def counts(response):
    return margins.said(margins.elements(response)["effects-counts"])


def forms_in(response, thing):
    """The forms of a row, in order, as a browser would send them."""
    row = margins.elements(response)[f"effect-{thing.anchor}"]
    return [(form.get("action"), margins.form_in(form)) for form in row.iter("form")]


def words_of(thing):
    thing.refresh_from_db()
    return None if thing.paragraph is None else thing.placement.exact


def publish(draft, by):
    draft.refresh_from_db()
    draft.publish("Mended.", draft.version, by)


def test_it_says_what_stays_moves_is_lost_and_needs_somebody(
    changed, address, reading, unsure, okafor, ines, browser
):
    factories.note(ines, reading, "the fog")
    factories.note(ines, reading, "Each bank")
    moved = factories.question(ines, reading, f"papers.\n\n{CLOCK}")
    lost = factories.note(ines, reading, "The clocks agree")
    prompt = factories.prompt(okafor, reading, "The clocks agree")
    response = browser(okafor).get(address)
    assert "2 notes stay" in counts(response)
    assert "1 note needs you" in counts(response)
    assert "1 note loses its words" in counts(response)
    assert "1 prompt loses its words" in counts(response)
    shown = list(rows(response))
    assert shown[0] == unsure.anchor
    assert set(shown) == {thing.anchor for thing in (unsure, moved, lost, prompt)}


def test_a_row_shows_old_and_new_words_side_by_side(changed, address, unsure, okafor, browser):
    row = rows(browser(okafor).get(address))[unsure.anchor]
    assert "Needs you Ines Duarte Note Seen by the seminar · Borders and Neighbours" in row
    assert "Whose papers?" in row
    assert "still on the water, and nobody asks[gone:] for papers." in row
    assert "perhaps here · only a guess (" in row


def test_what_is_on_a_paragraph_goes_with_it_however_it_is_rewritten(
    article, address, reading, okafor, browser
):
    prompt = factories.prompt(okafor, reading, 0)
    placing.draft(article, okafor, {FERRY: "The bell rings at nine."})
    row = rows(browser(okafor).get(address))[prompt.anchor]
    assert "in the draft, the whole paragraph" in row
    assert "only a guess" not in row


def test_nothing_is_said_of_notes_that_the_editor_may_not_see(
    changed, address, reading, okafor, ines, admin, tomoko, reading_in_rivers, amira, browser
):
    seen = factories.note(ines, reading, "nobody asks for papers", audience="instructors")
    hidden = factories.note(ines, reading, "nobody asks for papers", audience="me")
    mine = factories.note(okafor, reading, "nobody asks for papers", audience="me")
    gone = factories.note(ines, reading, "nobody asks for papers")
    gone.withdraw()
    elsewhere = factories.note(amira, reading_in_rivers, "nobody asks for papers")
    response = browser(admin).get(address)
    assert set(rows(response)) == {seen.anchor, elsewhere.anchor}
    assert "2 notes need you" in counts(response)
    reading_in_rivers.withdraw()
    response = browser(okafor).get(address)
    assert set(rows(response)) == {seen.anchor, mine.anchor}
    client = browser(okafor)
    assert client.get(f"{address}{mine.anchor}/").status_code == 200
    for note in hidden, gone, elsewhere:
        assert client.get(f"{address}{note.anchor}/").status_code == 404
        assert client.post(f"{address}{note.anchor}/", {"letting_go": "on"}).status_code == 404
        assert client.post(f"{address}{note.anchor}/withdrawal/").status_code == 404


def test_only_those_who_may_edit_the_text_see_the_page(
    changed, address, unsure, okafor, ines, tomoko, lena, visitor, browser
):
    places = address, f"{address}{unsure.anchor}/"
    for place in places:
        assert browser(okafor).get(place).status_code == 200
        for user in ines, tomoko, lena:
            assert browser(user).get(place).status_code == 404
        assert browser(visitor).get(place).url == f"/accounts/login/?next={place}"


def test_without_a_draft_it_leads_to_the_draft(article, address, okafor, browser):
    response = browser(okafor).get(address)
    assert response.url == reverse("reader:draft", args=["two-banks"])
    assert browser(okafor).get(f"{address}note-1/").status_code == 404


def test_what_is_named_in_no_known_way_is_not_there(changed, address, okafor, browser):
    for name in "note-", "note-x", "reply-1", "note-99", "1", "prompt-99":
        assert browser(okafor).get(f"{address}{name}/").status_code == 404


def test_looking_twice_writes_once(changed, address, unsure, okafor, browser):
    browser(okafor).get(address)
    changed.refresh_from_db()
    before = changed.revision_id, [*changed.revision.places.values_list("pk", flat=True)]
    browser(okafor).get(address)
    changed.refresh_from_db()
    assert before == (changed.revision_id, [*changed.revision.places.values_list("pk", flat=True)])


def test_a_guess_is_confirmed_in_one_click_and_holds_when_it_is_published(
    changed, address, unsure, okafor, browser
):
    client = browser(okafor)
    action, fields = forms_in(client.get(address), unsure)[0]
    response = client.post(action, fields)
    assert response.url == f"{address}#effect-{unsure.anchor}"
    assert words_of(unsure) == "nobody asks for papers", "nothing is changed before"
    assert "in the draft, as decided" in rows(client.get(address))[unsure.anchor]
    publish(changed, okafor)
    assert words_of(unsure) == "nobody asks"
    assert (unsure.placement.by, unsure.placement.news) == ("person", True)


def test_what_nobody_confirmed_loses_its_words_when_it_is_published(
    changed, address, unsure, okafor, browser
):
    assert "is not decided will be listed without its words" in browser(okafor).get(address).text
    publish(changed, okafor)
    assert words_of(unsure) is None


def test_other_words_are_chosen_in_the_draft(changed, address, unsure, okafor, browser):
    client = browser(okafor)
    page = client.get(f"{address}{unsure.anchor}/")
    assert "And yet Each bank" in page.text, "the words of the draft"
    response = client.post(f"{address}{unsure.anchor}/", placing.of_draft(changed, "And yet"))
    assert response.status_code == 302
    publish(changed, okafor)
    assert words_of(unsure) == "And yet"


def test_something_is_let_go_and_that_is_taken_back(changed, address, unsure, okafor, browser):
    client = browser(okafor, htmx=True)
    place = f"{address}{unsure.anchor}/"
    response = client.post(place, {"letting_go": "on"})
    assert "Let go" in rows(response)[unsure.anchor]
    assert "1 note loses its words" in counts(response)
    response = client.post(f"{place}withdrawal/")
    assert "1 note needs you" in counts(response)
    assert not Placement.objects.filter(by="person").exists()
    assert client.post(f"{place}withdrawal/").status_code == 200, "twice is no mistake"


def test_what_is_let_go_is_listed_without_its_words(
    changed, address, okafor, reading, ines, browser
):
    note = factories.note(ines, reading, "the fog")
    browser(okafor).post(f"{address}{note.anchor}/", {"letting_go": "on"})
    publish(changed, okafor)
    assert words_of(note) is None


def test_whoever_was_logged_out_comes_back_to_the_page_that_has_the_button(
    changed, address, unsure, okafor, visitor, browser
):
    response = browser(visitor).post(f"{address}{unsure.anchor}/withdrawal/")
    assert response.url == f"/accounts/login/?next={address}{unsure.anchor}/"
    assert browser(okafor).get(f"{address}{unsure.anchor}/").status_code == 200


def test_over_htmx_a_decision_brings_the_row_and_the_numbers(
    changed, address, unsure, okafor, browser
):
    client = browser(okafor, htmx=True)
    action, fields = forms_in(client.get(address), unsure)[0]
    response = client.post(action, fields)
    found = margins.elements(response)
    assert set(found) >= {f"effect-{unsure.anchor}", "effects-counts", "effects-open"}
    assert "main" not in found
    assert "1 note moves" in counts(response)
    assert margins.said(found["effects-open"]) == ""


def test_words_that_the_draft_does_not_say_any_more_come_back_with_a_sentence(
    changed, address, unsure, okafor, browser
):
    client = browser(okafor, htmx=True)
    action, fields = forms_in(client.get(address), unsure)[0]
    placing.draft(changed.article, okafor, {NOBODY_ASKS: "The bell rings at nine."})
    response = client.post(action, fields)
    assert response.status_code == 422
    assert "The text was changed" in rows(response)[unsure.anchor]
    assert not Placement.objects.filter(by="person").exists()


def test_the_second_of_two_editors_sees_what_the_first_decided(
    changed, address, unsure, okafor, admin, browser
):
    client = browser(okafor, htmx=True)
    action, fields = forms_in(client.get(address), unsure)[0]
    browser(admin).post(action, {"letting_go": "on"})
    response = client.post(action, fields)
    assert response.status_code == 409
    row = rows(response)[unsure.anchor]
    assert "Let go" in row
    assert "Somebody put it elsewhere while you chose" in row
    publish(changed, okafor)
    assert words_of(unsure) is None


def test_a_decision_whose_words_changed_afterwards_has_to_be_made_again(
    changed, address, unsure, okafor, browser
):
    client = browser(okafor)
    client.post(*forms_in(client.get(address), unsure)[0])
    placing.draft(changed.article, okafor, {NOBODY_ASKS: "The ferry is late; nobody asks why."})
    row = rows(client.get(address))[unsure.anchor]
    assert "This was decided before, but the draft was changed since" in row
    action, fields = forms_in(client.get(address), unsure)[0]
    assert client.post(action, fields).status_code == 302


def test_it_is_published_from_here_with_a_word_on_what_changed(
    changed, address, unsure, okafor, browser
):
    form = next(
        form
        for form in margins.elements(browser(okafor).get(address))["main"].iter("form")
        if form.get("action") == reverse("reader:publication", args=["two-banks"])
    )
    fields = margins.form_in(form)
    assert fields["version"] == str(changed.version)
    assert fields["note"] == "2 paragraphs changed"


def test_one_outcome_is_shown_alone(changed, address, unsure, reading, ines, okafor, browser):
    lost = factories.note(ines, reading, "The clocks agree")
    assert set(rows(browser(okafor).get(address))) == {unsure.anchor, lost.anchor}
    assert set(rows(browser(okafor).get(f"{address}?show=lost"))) == {lost.anchor}
    response = browser(okafor).get(f"{address}?show=nonsense")
    assert set(rows(response)) == {unsure.anchor, lost.anchor}


def test_an_orphan_that_finds_its_words_again_is_said_so(
    article, address, reading, ines, okafor, browser
):
    note = factories.note(ines, reading, "nobody asks for papers")
    factories.edit(article, {0: "The bell rings."})
    placing.draft(article, okafor, {"The bell rings.": FERRY})
    response = browser(okafor).get(address)
    assert "1 note finds its words again" in counts(response)
    assert "nobody asks for papers" in rows(response)[note.anchor]


def test_a_draft_of_a_text_that_nobody_reads_yet_shows_the_page_all_the_same(okafor, browser):
    made = factories.article(okafor, "new", ["Come in."], publish=False)
    placing.draft(made, okafor, {"Come in.": "Come in, please."})
    response = browser(okafor).get(reverse("annotations:effects", args=["new"]))
    assert "Nothing that you may see stands on the words of this text." in response.text


def test_many_are_shown_in_pages_and_cost_as_many_queries_as_one(
    changed, address, reading, ines, okafor, browser, django_assert_num_queries
):
    client = browser(okafor)

    def fill(number):
        for _note in range(number):
            factories.note(ines, reading, "nobody asks for papers")
            factories.prompt(okafor, reading, "The clocks agree")

    fill(1)
    client.get(address)  # composes
    with django_assert_num_queries(28):
        assert len(rows(client.get(address))) == 2
    fill(15)
    with django_assert_num_queries(28):
        assert len(rows(client.get(address))) == 25
    assert len(rows(client.get(f"{address}?page=2"))) == 7
