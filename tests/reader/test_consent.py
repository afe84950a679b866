"""What takes one more press: it is said first, with another way to go, and nothing is lost."""

import pytest

from reader.importing.blocks import block_from_markdown
from reader.importing.found import Found
from reader.models import Article, Draft, Import
from reader.review_page.page import BLOCKS_A_PAGE, REST
from reader.reviewing.edits import Edits
from tests import factories
from tests.reader.review_form import Page, begun, look, press
from tests.reader.test_recognising import MILL

pytestmark = pytest.mark.django_db

LEFT = "Not published yet"


def unsure(by, count=4, doubtful=(1, 3), **head):
    """Have `by` begin the review of so many paragraphs, those at `doubtful` places not sure."""
    blocks = [block_from_markdown("paragraph", 0, f"Line {number}.") for number in range(count)]
    for place in doubtful:
        blocks[place].doubt = "short-line"
    return Import.begin(Found(**{"title": "Fog", "language": "en", "blocks": blocks, **head}), by)


def said_once_more(page):
    """Give the sentence, where the link leads, and the end of the address of the button."""
    (words,) = page.tree.iterfind(".//p[@id='consent-words']")
    (link,) = page.tree.iterfind(".//a[@id='instead']")
    (button,) = page.tree.iterfind(".//div[@id='consent']//button")
    return words.text, link.get("href"), button.get("formaction").split("/", 3)[3]


def test_what_is_left_to_look_at_is_said_before_it_is_published(client, okafor):
    factories.login(client, okafor)
    fog = unsure(okafor)
    page = Page(press(client, fog, "publication/", look(client, fog), title="Mist"))
    words, link, button = said_once_more(page)
    assert words == f"{LEFT}: 2 places to look at are left."
    assert link == f"{fog.get_absolute_url()}?page=1#block-2"
    assert not Article.objects.exists()
    assert Import.objects.get().title == "Mist"  # what was typed is saved
    assert press(client, fog, button, page).status_code == 303
    assert Article.objects.get().title == "Mist"


def test_without_a_doubt_one_press_publishes(client, okafor):
    factories.login(client, okafor)
    fog = unsure(okafor, doubtful=())
    assert press(client, fog, "publication/", look(client, fog)).status_code == 303
    assert Article.objects.exists()


def test_of_more_doubts_than_one_was_told_of_one_is_told_anew(client, okafor):
    factories.login(client, okafor)
    fog = unsure(okafor)
    page = look(client, fog)
    press(client, fog, "confirmations/?block=2", page)
    page = Page(press(client, fog, "publication/", look(client, fog)))
    words, _link, button = said_once_more(page)
    assert words == f"{LEFT}: 1 place to look at is left."
    press(client, fog, "undoings/", page)
    page = Page(press(client, fog, button, look(client, fog)))
    assert said_once_more(page)[0] == f"{LEFT}: 2 places to look at are left."
    assert not Article.objects.exists()


def test_what_is_wrong_with_a_text_is_said_before_its_doubts(client, okafor):
    factories.login(client, okafor)
    fog = unsure(okafor, title="")
    answer = press(client, fog, "publication/", look(client, fog))
    assert answer.status_code == 422
    assert LEFT not in answer.text
    page = Page(press(client, fog, "publication/", Page(answer), title="Fog"))
    assert press(client, fog, said_once_more(page)[2], page).status_code == 303


def test_the_first_doubt_of_a_long_text_may_be_on_another_page(client, okafor):
    factories.login(client, okafor)
    fog = unsure(okafor, BLOCKS_A_PAGE + REST + 5, doubtful=(BLOCKS_A_PAGE + 2,))
    page = Page(press(client, fog, "publication/", look(client, fog)))
    assert said_once_more(page)[1].endswith(f"?page=2#block-{BLOCKS_A_PAGE + 3}")


def test_over_htmx_it_comes_alone_leads_the_keyboard_there_and_goes_with_the_next_act(
    client, okafor
):
    factories.login(client, okafor)
    fog = unsure(okafor)
    answer = press(client, fog, "publication/", look(client, fog), htmx=True)
    assert '<div class="consent" id="consent" hx-swap-oob="true">' in answer.text
    assert 'id="blocks"' not in answer.text
    assert '"id": "instead"' in answer["HX-Trigger-After-Settle"]
    page = look(client, fog)
    assert 'id="consent"' not in press(client, fog, "drops/?block=1", page, htmx=True).text
    answer = press(client, fog, "drops/?block=3", look(client, fog), htmx=True, noted="consent")
    assert 'id="consent"' in answer.text
    assert LEFT not in answer.text


@pytest.fixture
def drafted(client, okafor, tomoko):
    """The text "mill", which tomoko's draft changes, and its next words, which okafor brings in."""
    mill = factories.article(okafor, "mill", MILL, title="The Mill")
    draft = Draft.of(mill, tomoko)
    draft.rewrite("Mine alone.", Edits(version=draft.version), tomoko)
    factories.login(client, okafor)
    return draft, begun(okafor, *MILL, "And more.", title="Once more")


def test_a_draft_that_is_open_is_told_of_before_it_is_replaced(client, drafted):
    draft, coming = drafted
    page = Page(press(client, coming, "renewal/?of=mill", look(client, coming), byline="A. Writer"))
    words, link, button = said_once_more(page)
    assert "has a draft already, last changed by Tomoko" in words
    assert link == "/texts/mill/draft/"
    draft.refresh_from_db()
    coming.refresh_from_db()
    assert (draft.is_closed, coming.is_closed, coming.byline) == (False, False, "A. Writer")
    assert press(client, coming, button, page)["Location"] == "/texts/mill/draft/"
    draft.refresh_from_db()
    assert draft.is_deleted
    assert [block["markdown"] for block in Draft.objects.open().get().blocks][-1] == "And more."


def test_a_draft_that_was_changed_since_one_was_told_of_it_is_told_of_anew(client, drafted, tomoko):
    draft, coming = drafted
    page = Page(press(client, coming, "renewal/?of=mill", look(client, coming)))
    draft.rewrite("Mine, and longer.", Edits(version=draft.version), tomoko)
    again = Page(press(client, coming, said_once_more(page)[2], page))
    assert said_once_more(again)[2] != said_once_more(page)[2]
    draft.refresh_from_db()
    assert not draft.is_closed
    assert press(client, coming, said_once_more(again)[2], again).status_code == 303


def test_a_draft_that_changes_nothing_is_no_question(client, okafor, drafted):
    draft, coming = drafted
    draft.withdraw()
    Draft.of(draft.article, okafor)
    answer = press(client, coming, "renewal/?of=mill", look(client, coming))
    assert answer["Location"] == "/texts/mill/draft/"


def test_a_draft_is_kept_where_what_comes_says_what_readers_see(client, okafor, drafted):
    draft, _coming = drafted
    same = begun(okafor, *MILL, title="The same")
    answer = press(client, same, "renewal/?of=mill", look(client, same))
    assert b"says the same already" in client.get(answer["Location"]).content
    draft.refresh_from_db()
    assert not draft.is_closed


def test_over_htmx_a_draft_is_told_of_in_place(client, drafted):
    _draft, coming = drafted
    answer = press(client, coming, "renewal/?of=mill", look(client, coming), htmx=True)
    assert "has a draft already" in answer.text
    assert 'id="blocks"' not in answer.text
    assert "HX-Redirect" not in answer
