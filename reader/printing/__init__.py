"""From an HTML page to a PDF, where WeasyPrint and Pango are installed.

The work is done by a process of its own, at a low priority: Pango is not made for threads, a long
text takes seconds, and what takes too long, or too much memory, is ended without harm to others.
"""

import base64
import json
import logging
import subprocess
import sys
from ctypes.util import find_library
from functools import cache
from importlib.util import find_spec
from pathlib import Path

logger = logging.getLogger(__name__)

ROOT = Path(__file__).parents[2]
SECONDS = 60
TOO_MUCH = 3  # with this it ends when it may have no more memory
LIBRARIES = "gobject-2.0", "pango-1.0", "pangoft2-1.0", "harfbuzz", "fontconfig"
PAPERS = "A4", "Letter"


class NotPrinted(Exception):
    """There is no PDF; `took_too_long` says whether that is because it would be too large."""

    def __init__(self, took_too_long=False):
        super().__init__()
        self.took_too_long = took_too_long


@cache
def can_print() -> bool:
    """Whether what is needed for a PDF is installed on this machine."""
    return find_spec("weasyprint") is not None and all(map(find_library, LIBRARIES))


def pdf_of(page: str, paper: str = "A4", pictures=(), media_type: str = "image/webp") -> bytes:
    """Give an HTML page as PDF/UA on one of `PAPERS`; raises NotPrinted.

    `pictures` are (address, bytes) of those that it shows, all of one `media_type`. Nothing is
    fetched from anywhere: of every other picture the words that stand for it are printed.
    """
    if not can_print():
        raise NotPrinted
    given = {
        "page": page,
        "paper": paper,
        "media_type": media_type,
        "pictures": {address: base64.b64encode(data).decode() for address, data in pictures},
    }
    command = [sys.executable, "-m", "reader.printing"]
    try:
        done = subprocess.run(  # noqa: S603 (nothing in it is from a person)
            command,
            input=json.dumps(given).encode(),
            capture_output=True,
            timeout=SECONDS,
            check=True,
            cwd=ROOT,
        )
    except subprocess.TimeoutExpired:
        raise NotPrinted(took_too_long=True) from None
    except subprocess.CalledProcessError as failed:
        # What ends it from outside is the limit of time that it set itself.
        if failed.returncode < 0 or failed.returncode == TOO_MUCH:
            raise NotPrinted(took_too_long=True) from None
        logger.error("No PDF was made: %s", failed.stderr.decode(errors="replace"))
        raise NotPrinted from None
    return done.stdout
