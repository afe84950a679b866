"""The tags that somebody may see, with their numbers."""

from dataclasses import dataclass

from annotations.words.tagging import LONGEST, key_of

MOST = 500  # on the page
FEW = 8  # to choose from while one types


@dataclass(frozen=True)
class Counted:
    """A tag, the `number` of notes that have it, and the `address` where these are listed."""

    name: str
    number: int
    address: str


def tag_list(sitting, sought="", few=False):
    """Give the tags on what the reader of a sitting may see there, each a Counted, by name.

    `sought` is what they have in them; `few` gives those alone that fit it best: the ones that
    begin with it come first, then what most notes have.
    """
    sought = key_of(sought.replace("\0", ""))[: LONGEST + 1]
    tags = sitting.tags()
    counted = (tags.containing(sought) if sought else tags).counted()
    if few or len(counted) > MOST:
        counted.sort(key=lambda tag: (not key_of(tag[0]).startswith(sought), -tag[1]))
        counted = counted[: FEW if few else MOST]
    if not few:
        counted.sort(key=lambda tag: key_of(tag[0]))
    return [Counted(name, number, sitting.address_of_tag(name)) for name, number in counted]
