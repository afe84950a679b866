"""Two texts, and what of the one stands where in the other. Starts without Django."""

from reader.alignment.aligning import align
from reader.alignment.alignment import Alignment, Run
from reader.alignment.comparing import Compared, compared
from reader.alignment.keeping import keep
from reader.alignment.words import JOINT

__all__ = ["JOINT", "Alignment", "Compared", "Run", "align", "compared", "keep"]
