"""Reading a file in a process of its own, with limits of time and memory.

What takes too long, or too much memory, is ended without harm to others, and nothing is left of it.
"""

import json
import logging
import subprocess
import sys
from dataclasses import asdict
from pathlib import Path

from reader.importing import MESSAGES, Found, Limits, Unreadable, format_of, read
from reader.importing.found import picture_from
from reader.importing.limits import USUAL
from reader.importing.source import PICTURED, READ_AS_TEXT
from reader.pictures import Picture

logger = logging.getLogger(__name__)

ROOT = Path(__file__).parents[2]
PICTURE = "picture"  # not a text, but one picture alone
TOO_MUCH = 3  # with this it ends when it may have no more memory
AT_ONCE = 50_000  # bytes of text that take no longer to read than a process to start
PATIENCE = 2  # times the limit of processor time: a busy machine gives less than all of it


def read_apart(data: bytes, format: str | None = None, limits: Limits = USUAL) -> Found:
    """Do what `read` does. Plain text that is short is read at once: it costs less than a start."""
    format = format_of(data, format, limits)
    if format in READ_AS_TEXT and len(data) <= AT_ONCE and PICTURED not in data:
        return read(data, format, limits)
    return Found.from_dict(_asked(data, format, limits))


def redraw_apart(data: bytes, limits: Limits = USUAL) -> Picture:
    """Do what `pictures.redrawn` does, within these limits. Raises Unreadable: picture."""
    return picture_from(_asked(data, PICTURE, limits))


def _asked(data, format, limits):
    given = json.dumps({"format": format, "limits": asdict(limits)}).encode() + b"\n"
    try:
        done = subprocess.run(
            [sys.executable, "-m", "reader.importing"],
            input=given + data,
            capture_output=True,
            timeout=PATIENCE * limits.seconds + 5,
            check=True,
            cwd=ROOT,
        )
    except subprocess.TimeoutExpired:
        raise Unreadable("too_slow") from None
    except subprocess.CalledProcessError as failed:
        # What ends it from outside is the limit of time that it set itself, or a bad letter.
        short_of_memory = failed.returncode == TOO_MUCH or b"MemoryError" in failed.stderr
        if failed.returncode < 0 or short_of_memory:
            raise Unreadable("too_slow") from None
        logger.error("A file was not read: %s", failed.stderr.decode(errors="replace"))
        raise Unreadable("damaged") from None
    said = json.loads(done.stdout)
    if said.get("reason") in MESSAGES:
        raise Unreadable(said["reason"], **said["values"])
    return said
