"""Two texts, and what of the one stands where in the other. Starts without Django."""

from reader.alignment.aligning import align
from reader.alignment.alignment import JOINT, Alignment
from reader.alignment.comparing import Compared, compared
from reader.alignment.keeping import keep

__all__ = ["JOINT", "Alignment", "Compared", "align", "compared", "keep"]
