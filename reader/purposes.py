"""What a text is brought in for, while only the rooms above this one know what that is: the reading
list of a seminar, from which somebody came here.

An import keeps the name that such a room gave; it says where one goes on once it is published.
"""

from collections.abc import Callable
from dataclasses import dataclass
from urllib.parse import urlencode

LONGEST_NAME = 100  # characters

_finders = []


@dataclass(frozen=True)
class Purpose:
    """`words` say of a text what it is for, and at `address` one goes on once it is published; that
    page takes the slug of the text as `?text=`."""

    words: str
    address: str

    def address_for(self, article) -> str:
        """Give where one goes on with an article that is published."""
        return f"{self.address}?{urlencode({'text': article.slug})}"


def know_purposes(find: Callable[[str, object], Purpose | None]) -> None:
    """Add a function that takes a name and a person, and gives the Purpose if it is for them."""
    _finders.append(find)


def purpose_named(name: str, user) -> Purpose | None:
    """Give what `name` stands for; None where it is nothing that `user` may do with a text."""
    found = (find(name, user) for find in _finders if name)
    return next(filter(None, found), None)
