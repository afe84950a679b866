"""Under which name one person reads what another wrote: decided here and nowhere else.

Where names are hidden, students read each other under pseudonyms. Those who teach see the name and
the pseudonym beside it, and so does everybody of what they wrote themselves.
"""

from dataclasses import dataclass

from annotations.words.pseudonyms import in_words


@dataclass(frozen=True)
class Signature:
    """`name` is what is shown, and `alias` the pseudonym, where there is one; `teaches` is whether
    the author is to be known as an instructor."""

    name: str
    alias: str = ""
    teaches: bool = False

    @property
    def beside(self):
        """The pseudonym, where it stands beside a name."""
        return self.alias if self.alias != self.name else ""

    @property
    def in_full(self):
        """Both names, where both are to be seen."""
        return f"{self.name} · {self.beside}" if self.beside else self.name


def signature_of(person, name, pseudonym, sitting):
    """Give the Signature of a person, an id, of that `name` for the reader of a sitting.

    `pseudonym` is what they are called there, or None.
    """
    if pseudonym is None:
        return Signature(name, teaches=person in sitting.instructors)
    alias = in_words(pseudonym)
    sees_names = sitting.teaches or person == sitting.user.pk
    return Signature(name if sees_names else alias, alias)


def signature(thing, sitting):
    """Give the Signature of a note or a reply for the reader of a sitting."""
    return signature_of(thing.author_id, thing.author.name, thing.pseudonym, sitting)


def signature_for_all(thing):
    """Give the Signature on what is passed from hand to hand: paper, and citations."""
    if thing.pseudonym is None:
        return Signature(thing.author.name)
    return Signature(in_words(thing.pseudonym), in_words(thing.pseudonym))


def signature_for_instructors(thing):
    """Give the Signature for those who teach in every seminar that reads the text."""
    alias = "" if thing.pseudonym is None else in_words(thing.pseudonym)
    return Signature(thing.author.name, alias)
