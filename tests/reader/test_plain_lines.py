"""What stands above a text is plain: marks of emphasis that somebody types there are taken out."""

import pytest

from reader.models import Article
from reader.reviewing.typed import plain_line
from tests import factories
from tests.reader.review_form import begun, look, press

pytestmark = pytest.mark.django_db

MARKED = {
    "title": "On *Middlemarch*",
    "byline": "**A. Writer**",
    "standfirst": "*What **Middlemarch** says* of M*A*S*H.",
}
PLAIN = {
    "title": "On Middlemarch",
    "byline": "A. Writer",
    "standfirst": "What Middlemarch says of M*A*S*H.",
}


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("**What *Middlemarch* said**", "What Middlemarch said"),
        ("«*Мост*» и _“Ночь”_", "«Мост» и “Ночь”"),
        ("the ***old*** bridge", "the old bridge"),
        *[(same, same) for same in (
            "M*A*S*H", "snake_case_x", "2 * 3 * 4", "f* and g*", "C*-algebras and W*-algebras",
            "*1 one, *2 two", r"\*so\*", "* * *", "____", "*", "",
        )],
    ],
)  # fmt: skip
def test_marks_around_words_are_taken_out_and_no_other_signs(typed, expected):
    assert plain_line(typed) == expected


@pytest.mark.parametrize("htmx", [False, True])
def test_a_review_takes_the_words_above_a_text_without_marks_and_shows_them_so(
    client, okafor, htmx
):
    factories.login(client, okafor)
    imported = begun(okafor, "One.")
    answer = press(client, imported, "", look(client, imported), htmx=htmx, **MARKED)
    imported.refresh_from_db()
    assert {name: getattr(imported, name) for name in PLAIN} == PLAIN
    if htmx:
        assert answer.text.count('hx-swap-oob="true"') >= len(PLAIN)
        assert 'value="On Middlemarch"' in answer.text
    fields = look(client, imported).fields
    assert {name: fields[name] for name in PLAIN} == PLAIN


def test_such_signs_as_a_source_has_stay_while_nobody_types(client, okafor):
    factories.login(client, okafor)
    imported = begun(okafor, "One.", **MARKED)
    press(client, imported, "", look(client, imported), byline="Another")
    imported.refresh_from_db()
    stands = {name: getattr(imported, name) for name in MARKED}
    assert stands == MARKED | {"byline": "Another"}


def test_what_is_changed_above_a_text_that_is_read_is_plain_as_well(client, okafor):
    factories.article(okafor, "mill", ["One."])
    factories.login(client, okafor)
    address = "/texts/mill/details/"
    fields = _details(client.get(address))
    client.post(address, fields | MARKED)
    article = Article.objects.get()
    assert {name: getattr(article, name) for name in PLAIN} == PLAIN


def _details(answer):
    names = "title", "byline", "published_on", "standfirst", "language", "openness", "source"
    form = answer.context["rows"]
    shown = {row.name: row.bound.value() or "" for row in form}
    return {name: shown[name] for name in names} | {f"was-{row.name}": row.was for row in form}
