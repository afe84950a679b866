"""From a span to a quote, from a quote back to a span, and from a text to its next revision.

Starts without Django.
"""

from annotations.anchoring.carrying import SURE, Carried, carry
from annotations.anchoring.quotes import (
    CONTEXT,
    JOINT,
    Piece,
    Quote,
    locate,
    offset_of,
    pieces,
    pieces_at,
    quote,
)
from annotations.anchoring.typed import typed_in

__all__ = [
    "CONTEXT",
    "JOINT",
    "SURE",
    "Carried",
    "Piece",
    "Quote",
    "carry",
    "locate",
    "offset_of",
    "pieces",
    "pieces_at",
    "quote",
    "typed_in",
]
