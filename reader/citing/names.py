"""The names in a byline, and which part of a name is the family's."""

import re
from dataclasses import dataclass

from reader.importing.facts import NAME_LINK, is_name

PARTICLES = frozenset("von van der den de del della di da dos du la le ten zu af".split())
TITLES = frozenset("dr prof professor mr mrs ms sir dame st".split())
# Languages that put the family first, so that the last word tells nothing.
FAMILY_FIRST = frozenset("zh ja ko vi hu yue km".split())
# Scripts in which a name's last word is, by custom, the family's.
FAMILY_LAST = re.compile(r"[A-Za-z\u00c0-\u024f\u0370-\u052f\u1e00-\u1fff’'.\-‐]+")
BY = re.compile(r"by\s+", re.IGNORECASE)


@dataclass(frozen=True)
class Name:
    """A name: `full` as it is written, and its parts where they are known, else empty."""

    full: str
    given: str = ""
    particle: str = ""
    family: str = ""

    @classmethod
    def of(cls, full: str, language: str = "") -> "Name":
        """Give the name of one person, in a text or a seminar of that language.

        By the custom of reference managers the last word is the family's, with the particles
        before it. A name is left whole where that would be a guess: one word, a title in front,
        three words and more without an initial or a particle, another script, or a language that
        puts the family first.
        """
        words = full.split()
        full = " ".join(words)
        if language.partition("-")[0].lower() in FAMILY_FIRST or not _ends_with_family(words):
            return cls(full)
        first = next((at for at, word in enumerate(words) if word in PARTICLES), len(words) - 1)
        return cls(full, " ".join(words[:first]), " ".join(words[first:-1]), words[-1])


def _ends_with_family(words):
    if len(words) < 2 or not all(map(FAMILY_LAST.fullmatch, words)):
        return False
    if words[0].strip(".").lower() in TITLES or words[0] in PARTICLES:
        return False
    between = [word for word in words[1:-1] if word not in PARTICLES]
    return words[-1][0].isupper() and all(word.endswith(".") for word in between)


def names_in(byline: str, language: str = "") -> list[Name]:
    """Give the names of a byline such as "By Ann Lee and Bo Ek"; a byline that is none is whole."""
    byline = BY.sub("", " ".join(byline.split()), count=1) if BY.match(byline) else byline.strip()
    if not byline:
        return []
    if not is_name(byline):
        return [Name(byline)]
    people = [name for name in NAME_LINK.split(byline) if name]
    if len(people) == 2 and re.fullmatch(r"[^\W\d]+, [^\W\d]+", byline):  # "Lee, Ann"
        return [Name(f"{people[1]} {people[0]}", given=people[1], family=people[0])]
    return [Name.of(name, language) for name in people]
