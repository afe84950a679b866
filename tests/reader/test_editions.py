"""A text that was gone over by hand, and a better copy of it that comes later."""

from io import StringIO

import pytest
from django.core.management import call_command

from reader.importing.blocks import block_from_markdown
from reader.importing.found import Dropped, Found
from reader.models import Article, Draft, Import
from reader.models.handwork import handwork_on
from reader.reviewing.edits import Edits
from reader.reviewing.kept import letters_of
from reader.reviewing.reasons import AGAIN
from tests import factories
from tests.reader.review_form import look, press

pytestmark = pytest.mark.django_db

MILL = "The mill stood on the hill above the village, and everybody could hear it at night."
SOLD = "It was sold in the spring, and the miller went to the town to look for other work."
OWLS = "Nobody has lived there since, but for the owls and now and then a painter."
LETTER = "Subscribe to our letter, and read such a story every Sunday before breakfast."
LAST = "In the end it was a house like any other, but for the wind that one hears in it."
MORE = "What became of the miller nobody in the village was ever able to say for sure."
AGAIN_WORDS = "It was set aside by hand from this text before."


def edition(by, *blocks, title="The Mill", aside=()):
    """Have `by` bring in an edition; `aside` are (words, after)."""
    made = [block_from_markdown("paragraph", 0, words) for words in blocks]
    for number, block in enumerate(made):
        block.read = [number]
    dropped = [Dropped(words, "menu", after) for words, after in aside]
    return Import.begin(Found(title, language="en", blocks=made, dropped=dropped), by)


def id_of(review, words):
    parts = [*review.blocks, *review.aside]
    return next(part["id"] for part in parts if part["markdown"] == words)


def do(coming, act):
    """Have whoever brought it in do something in the review; `act` is as for `revise`."""
    return coming.revise(Edits(), act, coming.by)


def words(review):
    review.refresh_from_db()
    return [block["markdown"] for block in review.blocks]


def aside(review):
    return [(piece["markdown"], piece["reason"]) for piece in review.aside]


def rewrite(article, document, by):
    """Have a draft say a `document`, and publish it."""
    draft = Draft.of(article, by)
    draft.rewrite(document, Edits(version=draft.version), by)
    draft.publish("", draft.version, by)
    article.refresh_from_db()


def renew(article, *blocks, **about):
    """Bring an edition in; gives the draft that it becomes."""
    article.refresh_from_db()
    return edition(article.brought_in_by, *blocks, title="Once more", **about).renew(
        article, article.brought_in_by
    )[0]


@pytest.fixture
def mill(client, okafor):
    """A text of which a block was split, two were merged, one set aside and one taken back, each
    by a button of the page."""
    factories.login(client, okafor)
    coming = edition(okafor, f"{MILL} {SOLD}", LETTER, "One.", "Two.", LAST, aside=[(OWLS, 3)])
    page = look(client, coming, edit=id_of(coming, f"{MILL} {SOLD}"))
    page.fields[f"words-{id_of(coming, f'{MILL} {SOLD}')}"] = f"{MILL}\r\n\r\n{SOLD}"
    press(client, coming, f"drops/?block={id_of(coming, LETTER)}", page)
    press(client, coming, f"merges/?block={id_of(coming, 'One.')}", look(client, coming))
    press(client, coming, f"returns/?block={id_of(coming, OWLS)}", look(client, coming))
    coming.refresh_from_db()
    assert words(coming) == [MILL, SOLD, "One. Two.", OWLS, LAST]
    return coming.publish()


NEW = (f"{MILL} {SOLD}", LETTER, "One.", "Two.", LAST, MORE)


def test_all_that_was_done_by_hand_is_done_again_and_undone_as_one_step(client, okafor, mill):
    keys = {version.markdown: version.key for version in mill.current.paragraphs()}
    coming = edition(okafor, *NEW, title="Once more", aside=[(OWLS, 3)])
    answer = press(client, coming, "renewal/?of=the-mill", look(client, coming))
    draft = Draft.objects.get()
    assert answer.status_code == 303
    assert words(draft) == [MILL, SOLD, "One. Two.", OWLS, LAST, MORE]
    assert aside(draft) == [(LETTER, AGAIN)]
    assert [block["key"] for block in draft.blocks][:-1] == [
        keys[one] for one in (MILL, SOLD, "One. Two.", OWLS, LAST)
    ]
    page = look(client, draft)
    assert AGAIN_WORDS in page.html
    press(client, draft, "undoings/", page)
    assert words(draft) == [MILL, SOLD, "One. Two.", OWLS, LAST]
    assert aside(draft) == []
    press(client, draft, "redoings/", look(client, draft))
    draft.refresh_from_db()
    press(client, draft, f"returns/?block={id_of(draft, LETTER)}", look(client, draft))
    assert words(draft) == [MILL, SOLD, LETTER, "One. Two.", OWLS, LAST, MORE]


def test_the_edition_after_the_next_knows_it_too(okafor, mill):
    draft = renew(mill, *NEW, aside=[(OWLS, 3)])
    draft.publish("", draft.version, okafor)
    third = renew(mill, *NEW, "And nothing else.", aside=[(OWLS, 3)])
    assert words(third) == [MILL, SOLD, "One. Two.", OWLS, LAST, MORE, "And nothing else."]
    assert aside(third) == [(LETTER, AGAIN)]


def test_an_edition_that_brings_nothing_but_what_was_mended_makes_no_draft(client, okafor, mill):
    same = edition(okafor, *NEW[:-1], title="Once more", aside=[(OWLS, 3)])
    answer = press(client, same, "renewal/?of=the-mill", look(client, same))
    assert answer["Location"] == same.get_absolute_url()
    assert not Draft.objects.exists()


def test_what_was_taken_back_in_the_draft_of_an_edition_stays_in_the_next(okafor, mill):
    draft = renew(mill, *NEW, aside=[(OWLS, 3)])
    do(draft, lambda review: review.take_back(review.aside[0]["id"]))
    draft.publish("", draft.version, okafor)
    third = renew(mill, *NEW, "And nothing else.", aside=[(OWLS, 3)])
    assert LETTER in words(third)
    assert not third.aside


def test_what_was_done_in_the_draft_of_an_edition_is_done_again_to_the_next(okafor):
    mill = edition(okafor, MILL, LAST).publish()
    draft = renew(mill, MILL, f"{SOLD} {OWLS}", LETTER, "One.", "Two.", LAST)

    def act(review):
        review.reword(id_of(review, f"{SOLD} {OWLS}"), f"{SOLD}\n\n{OWLS}")
        review.drop(id_of(review, LETTER))
        review.merge(id_of(review, "One."))

    do(draft, act)
    draft.publish("", draft.version, okafor)
    third = renew(mill, MILL, f"{SOLD} {OWLS}", LETTER, "One.", "Two.", LAST, MORE)
    assert words(third) == [MILL, SOLD, OWLS, "One. Two.", LAST, MORE]
    assert aside(third) == [(LETTER, AGAIN)]


def test_what_was_done_in_a_draft_of_the_text_is_done_again_to_an_edition(okafor):
    mill = edition(okafor, f"{MILL} {SOLD}", LETTER, "One.", "Two.", LAST).publish()
    rewrite(mill, f"{MILL}\n\n{SOLD}\n\nOne. Two.\n\n{LAST}", okafor)
    draft = renew(mill, f"{MILL} {SOLD}", LETTER, "One.", "Two.", LAST, MORE)
    assert words(draft) == [MILL, SOLD, "One. Two.", LAST, MORE]
    assert aside(draft) == [(LETTER, AGAIN)]


def test_what_was_merged_and_then_mended_is_not_set_aside(okafor):
    mill = edition(okafor, MILL, SOLD, LAST).publish()
    rewrite(mill, f"{MILL} Then, so they say, a war came and went by. {SOLD}\n\n{LAST}", okafor)
    draft = renew(mill, MILL, SOLD, LAST, MORE)
    assert words(draft) == [MILL, SOLD, LAST, MORE]


def test_what_one_edition_lacked_and_the_next_has_again_stands(okafor):
    mill = edition(okafor, MILL, SOLD, OWLS).publish()
    draft = renew(mill, MILL, OWLS)
    draft.publish("", draft.version, okafor)
    assert words(renew(mill, MILL, SOLD, OWLS, LAST)) == [MILL, SOLD, OWLS, LAST]


def test_what_went_as_an_earlier_revision_was_restored_stands_in_the_next_edition(okafor):
    mill = edition(okafor, MILL, SOLD).publish()
    draft = renew(mill, MILL, LETTER, SOLD)
    draft.publish("", draft.version, okafor)
    mill.refresh_from_db()
    draft, _none = Draft.restoring(mill.revisions.get(number=1), okafor)
    draft.publish("", draft.version, okafor)
    assert words(renew(mill, MILL, LETTER, SOLD, LAST)) == [MILL, LETTER, SOLD, LAST]


def test_an_edition_that_was_thrown_away_tells_of_no_hand(okafor):
    mill = edition(okafor, MILL, SOLD).publish()
    renew(mill, MILL, LETTER, f"{SOLD} {OWLS}").withdraw()
    assert words(renew(mill, MILL, LETTER, f"{SOLD} {OWLS}")) == [MILL, LETTER, f"{SOLD} {OWLS}"]


def test_of_a_draft_from_before_it_was_kept_nobody_says_that_it_was_by_hand(okafor):
    mill = edition(okafor, MILL, LETTER, SOLD).publish()
    rewrite(mill, f"{MILL}\n\n{SOLD}", okafor)
    assert handwork_on(mill).gone == [letters_of(LETTER)]
    Draft.objects.update(from_elsewhere=None)
    assert words(renew(mill, MILL, LETTER, SOLD, LAST)) == [MILL, LETTER, SOLD, LAST]


def test_what_the_draft_before_left_over_stands_aside_once(okafor, mill):
    draft = renew(mill, *NEW, aside=[(OWLS, 3)])
    draft.publish("", draft.version, okafor)
    assert [piece["markdown"] for piece in Draft.shown(mill, okafor).aside] == [LETTER]
    third = renew(mill, *NEW, "And nothing else.", aside=[(OWLS, 3)])
    assert aside(third) == [(LETTER, AGAIN)]


def test_another_who_may_edit_the_text_has_it_done_too(okafor, admin, mill):
    coming = edition(admin, *NEW, title="Once more", aside=[(OWLS, 3)])
    draft, _none = coming.renew(mill, admin)
    assert words(draft) == [MILL, SOLD, "One. Two.", OWLS, LAST, MORE]


def test_the_command_knows_it_too(okafor, mill, tmp_path):
    file = tmp_path / "mill.md"
    file.write_text("\n\n".join(["# The Mill", *NEW]))
    options = {"revise": "the-mill", "username": "okafor"}
    call_command("import_article", str(file), stdout=StringIO(), **options)
    draft = Draft.objects.get()
    assert words(draft)[:3] == [MILL, SOLD, "One. Two."]
    assert (LETTER, AGAIN) in aside(draft)
    assert Article.objects.get().current.number == 1
