"""What the importer was unsure of, in the draft that what was brought in became."""

import pytest

from reader.importing.blocks import block_from_markdown
from reader.importing.found import Found
from reader.models import Draft, Import
from tests import factories
from tests.reader.review_form import Page, look, press
from tests.reader.test_consent import said_once_more
from tests.reader.test_recognising import MILL

pytestmark = pytest.mark.django_db


@pytest.fixture
def mill(client, okafor):
    factories.login(client, okafor)
    return factories.article(okafor, "mill", MILL, title="The Mill")


def renewed(client, by, article):
    """Have `by` bring the text in anew, its first block not sure, with two more; gives the draft
    that it becomes. Of the new ones both are not sure, and the last was joined."""
    blocks = [block_from_markdown("paragraph", 0, words) for words in (*MILL, "A short line")]
    blocks[0].doubt, blocks[3].doubt = "short-line", "heading"
    joined = block_from_markdown("paragraph", 0, "He came when harvest was in.", "joined", [12])
    found = Found("Once more", language="en", blocks=[*blocks, joined])
    coming = Import.begin(found, by)
    answer = press(client, coming, f"renewal/?of={article.slug}", look(client, coming))
    assert answer.status_code == 303
    return Draft.objects.open().get(article=article)


def doubts(draft):
    draft.refresh_from_db()
    return [block["doubt"] for block in draft.blocks]


def test_what_says_something_new_stays_doubtful_and_one_is_led_through_it(client, okafor, mill):
    draft = renewed(client, okafor, mill)
    assert doubts(draft) == ["", "", "", "heading", "joined"]
    page = look(client, draft)
    assert "2 places to look at." in page.html
    assert "A short line taken for a heading." in page.html
    (link,) = page.tree.iterfind(".//a[@id='next-doubt']")
    assert link.get("href") == f"#block-{draft.blocks[3]['id']}"


@pytest.mark.parametrize("htmx", [False, True])
def test_a_doubt_is_settled_and_what_was_joined_parted_in_the_draft(client, okafor, mill, htmx):
    draft = renewed(client, okafor, mill)
    *_, heading, joined = (block["id"] for block in draft.blocks)
    answer = press(client, draft, f"confirmations/?block={heading}", look(client, draft), htmx)
    if htmx:
        assert 'id="doubts"' in answer.text
    assert doubts(draft) == ["", "", "", "", "joined"]
    press(client, draft, f"splits/?block={joined}", look(client, draft), htmx)
    draft.refresh_from_db()
    assert [block["markdown"] for block in draft.blocks][4:] == ["He came when", "harvest was in."]
    press(client, draft, "undoings/", look(client, draft), htmx)
    press(client, draft, "undoings/", look(client, draft), htmx)
    assert doubts(draft) == ["", "", "", "heading", "joined"]


def test_what_is_left_is_told_of_before_the_first_revision_of_a_text(client, okafor, mill):
    unread = factories.article(okafor, "unread", MILL, title="Unread", publish=False)
    draft = renewed(client, okafor, unread)
    page = Page(client.post("/texts/unread/publication/", look(client, draft).fields))
    words, link, button = said_once_more(page)
    assert "2 places to look at are left" in words
    assert link == f"/texts/unread/draft/?page=1#block-{draft.blocks[3]['id']}"
    assert button == "publication/?doubts=2"
    answer = client.post(f"/texts/unread/{button}", page.fields)
    assert answer.status_code == 303
    unread.refresh_from_db()
    assert unread.current.number == 1


def test_the_page_that_publishes_a_revision_tells_what_is_left(client, okafor, mill):
    draft = renewed(client, okafor, mill)
    page = client.get("/texts/mill/draft/effects/").text
    assert "2 places to look at are left in the draft." in page
    assert f'href="/texts/mill/draft/?page=1#block-{draft.blocks[3]["id"]}"' in page
    fields = {"version": draft.version, "note": ""}
    assert client.post("/texts/mill/publication/", fields).status_code == 303
    assert not Draft.shown(mill, okafor).doubts_left


def test_the_draft_of_what_was_typed_here_has_no_doubt(client, okafor, mill):
    page = look(client, Draft.shown(mill, okafor))
    assert "to look at" not in page.html
    assert "next-doubt" not in page.ids("")
