"""What an e-book says of itself: its title, who wrote it, when and in which language."""

from reader.importing.epub.dates import published_in
from reader.importing.vocabulary import every
from reader.importing.xmlnames import name_of

MOST_AUTHORS = 6
WROTE = ("", "aut", "cre", "author")  # roles, as libraries write them; others worked on the book


def said_in(package) -> dict:
    """Give the title, byline, day and language of a book, as a Source has them."""
    apart = _roles_apart(package)
    roles = [(_role(one, apart), words) for one, words in _named(package, "creator")]
    wrote = [words for role, words in roles if role in WROTE] or [words for _role, words in roles]
    named = [words for words in wrote if words.casefold() not in every("nobody")]
    titles, languages = (_named(package, name) for name in ("title", "language"))
    return {
        "title": next((words for _one, words in titles), ""),
        "byline": ", ".join(named[:MOST_AUTHORS]),
        "published": published_in(package),
        "language": next((words for _one, words in languages), ""),
    }


def _named(package, name):
    for one in package.iter():
        if name_of(one) == name and (one.text or "").strip():
            yield one, " ".join(one.text.split())


def _roles_apart(package):
    """Give what people did for a book by their ids, where that stands apart from their names."""
    told: dict[str, str] = {}
    for one in package.iter():
        if one.get("property") == "role" and one.get("refines"):
            told.setdefault(one.get("refines").removeprefix("#"), (one.text or "").strip())
    return told


def _role(creator, apart):
    """Give what somebody did for a book, "" where it does not say."""
    own = next((value for key, value in creator.items() if name_of(key) == "role"), "")
    return (own or apart.get(creator.get("id"), "")).casefold()
