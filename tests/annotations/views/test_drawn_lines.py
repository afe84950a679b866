"""Lines that are drawn between two paragraphs: they stand in the text, and are none of those that
one reads and speaks of."""

import pytest

from annotations.moving.placing import PlaceForm
from annotations.page.versions import versions_in
from reader.models import Article
from tests import factories
from tests.annotations.views import margins

pytestmark = pytest.mark.django_db

PICTURE = factories.Block("paragraph", 0, "![A boat](/pictures/ab12.webp)")


@pytest.fixture
def scenes(okafor):
    words = ["The ferry left.", "---", "The river froze.", PICTURE, "Nobody spoke of it."]
    return factories.article(okafor, "scenes", words)


@pytest.fixture
def reading(borders, scenes):
    return borders.set_reading(scenes, "scenes")


def test_a_drawn_line_has_no_number_and_a_picture_has(scenes):
    assert [one.number for one in scenes.current.paragraphs()] == [1, None, 2, 3, 4]
    assert Article.objects.with_length().get(pk=scenes.pk).length == 4


def test_a_drawn_line_stands_in_the_text_without_number_and_count(reading, ines, browser):
    page = margins.tree_of(browser(ines).get(reading.get_absolute_url()))
    (line,) = page.findall(".//section[@class='para kind-paragraph drawn-line']")
    assert line.find(".//hr") is not None
    assert line.find(".//a") is None
    others = page.findall(".//section[@class='para kind-paragraph']")
    assert [len(one.findall("./a")) for one in others] == [2, 2, 2, 2]
    steps = [one for one in page.iter("li") if (one.get("id") or "").startswith("rail-")]
    assert len(steps) == 4


def test_a_note_on_what_reaches_over_a_drawn_line_is_on_both_sides_of_it(reading, ines):
    (first, _line, second, *_others) = reading.article.current.paragraphs()
    whole = "ferry left.\n\n\n\nThe river"
    note = factories.note(ines, reading, whole)
    assert note.paragraph_id == first.paragraph_id
    assert {span.paragraph_id for span in note.spans} >= {first.paragraph_id, second.paragraph_id}
    note.refresh_from_db()
    assert note.exact == whole


def test_a_note_that_lost_its_words_can_be_put_on_everything_but_a_drawn_line(reading, ines):
    versions = reading.article.current.paragraphs()
    form = PlaceForm(factories.note(ines, reading, "river froze"), reading.article.current)
    choices = [key for key, _words in form.fields["where"].choices]
    assert choices == ["", *(one.key for one in versions if not one.is_drawn_line)]
    assert len(choices) == 5


def test_where_they_talk_a_drawn_line_is_no_place(reading, ines, okafor, client):
    factories.note(ines, reading, "river froze")
    factories.login(client, okafor)
    shown = client.get(f"{reading.get_absolute_url()}progress/").context["progress"]
    assert [bar.place.version.number for bar in shown.bars] == [1, 2, 3, 4]


@pytest.mark.parametrize("lines", [1, 40])
def test_what_the_paragraphs_say_is_read_in_one_query_however_many_lines(
    okafor, lines, django_assert_num_queries
):
    words = [one for at in range(lines) for one in (f"Scene {at}.", "---")]
    text = factories.article(okafor, "many-scenes", words)
    revision = text.current
    with django_assert_num_queries(1):
        assert [one.is_drawn_line for one in versions_in(revision)] == [False, True] * lines
