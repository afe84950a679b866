"""What is cited."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class Cited:
    """A place in a text; or a note there, which is `on` the place.

    - `key`: what a bibliography calls it, in ASCII
    - `authors`: the Names of whoever wrote it, in order
    - `issued`: when it first appeared, or was written; None where nobody knows
    - `edited`: when it was last reworded, where it was
    - `place`: where in the text it is, in words; empty for the whole
    - `revision`, `revised`: number and date of the earlier revision that is cited, where it is one
    - `lead`: of a note, what joins it to the place: "comment on"
    """

    key: str
    title: str
    authors: tuple
    address: str
    accessed: date
    issued: date | None = None
    edited: date | None = None
    language: str = ""
    place: str = ""
    revision: int | None = None
    revised: date | None = None
    lead: str = ""
    on: "Cited | None" = None
