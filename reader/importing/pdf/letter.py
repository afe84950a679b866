"""A letter of a PDF, with its place and its look."""

from dataclasses import dataclass


@dataclass(slots=True)
class Letter:
    """A letter on a page: its left and right edge, its foot, the size and the name of its font, and
    the address that it leads to."""

    sign: str
    left: float
    right: float
    foot: float
    size: float
    bold: bool
    italic: bool
    font: str = ""
    href: str = ""
    fixed: bool = False  # as wide as all others of its font
