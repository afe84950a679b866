"""How a text becomes an article: its title, its address, and who may bring it back."""

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError

from reader.admission import address_of, admit, check_title
from reader.models import Article
from reader.reviewing.review import Part
from tests import factories

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("title", "address"),
    [
        ("Neighbours: A Border, Twice", "neighbours-a-border-twice"),
        ("Река между соседями", "река-между-соседями"),
        ("渡口旧事", "渡口旧事"),
        ("سوق النهر", "سوق-النهر"),
        ("Ünder the Öak", "ünder-the-öak"),
        ("?!", "text"),
    ],
)
def test_an_address_says_the_title_in_its_own_script(title, address):
    assert address_of(title) == address


def test_a_long_title_makes_an_address_that_ends_between_words():
    address = address_of("The long way round the lake in the year of the two winters and the flood")
    assert address == "the-long-way-round-the-lake-in-the-year-of-the-two-winters"


def test_an_address_is_given_once_even_when_its_text_was_deleted(okafor):
    factories.article(okafor, "fog", ["Fog."]).withdraw()
    assert address_of("Fog") == "fog-2"


@pytest.mark.parametrize("title", ["ТУМАН", "туман", "  Туман  "])
def test_a_title_is_taken_whatever_its_capitals(okafor, title):
    factories.article(okafor, "fog", ["Fog."], title="Туман")
    with pytest.raises(ValidationError, match="already here"):
        check_title(title, okafor)


def test_a_draft_takes_its_title_and_a_deleted_text_gives_it_back(okafor):
    draft = factories.article(okafor, "fog", ["Fog."], title="Fog", publish=False)
    with pytest.raises(ValidationError):
        check_title("fog", okafor)
    check_title("fog", okafor, besides=draft)
    draft.withdraw()
    check_title("fog", okafor)


def test_a_title_that_only_others_know_is_free_and_nobody_learns_of_it(okafor, tomoko):
    factories.article(okafor, "fog", ["Fog."], title="Fog")
    with pytest.raises(ValidationError, match="already here"):
        check_title("Fog", okafor)
    check_title("Fog", tomoko)


def test_a_text_without_a_title_is_not_let_in(okafor):
    with pytest.raises(ValidationError, match="needs a title"):
        admit({"title": "  ", "language": "en"}, [Part("paragraph", 0, "Fog.")], okafor)


def test_what_cannot_be_stored_leaves_nothing_behind(okafor):
    with pytest.raises(ValidationError):
        admit({"title": "Fog", "language": "x" * 40}, [Part("paragraph", 0, "Fog.")], okafor)
    assert not Article.objects.exists()


def test_a_title_that_is_taken_at_this_moment_is_said_to_be_taken(okafor, monkeypatch):
    def taken(*args, **kwargs):
        raise IntegrityError

    monkeypatch.setattr(Article, "save", taken)
    with pytest.raises(ValidationError, match="already here"):
        admit({"title": "Fog", "language": "en"}, [Part("paragraph", 0, "Fog.")], okafor)
