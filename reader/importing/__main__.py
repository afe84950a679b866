"""The other end of `apart.read_apart`: reads a line of JSON and a file, and writes what it found
there, as JSON."""

import json
import os
import resource
import sys

from reader.importing import Limits, Unreadable, read
from reader.importing.album import drawn_within
from reader.importing.apart import PICTURE, TOO_MUCH
from reader.importing.found import picture_as_dict


def main(given, out):
    """Read the file in `given`; a file that cannot be read is an answer as well."""
    asked = json.loads(given.readline())
    limits = Limits(**asked["limits"])
    resource.setrlimit(resource.RLIMIT_CPU, (limits.seconds, limits.seconds))
    memory = limits.memory_megabytes * 2**20
    resource.setrlimit(resource.RLIMIT_DATA, (memory, memory))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    try:
        said = _said(given.read(), asked["format"], limits)
    except Unreadable as error:
        said = {"reason": error.reason, "values": error.values}
    json.dump(said, out)


def _said(data, format, limits):
    if format != PICTURE:
        return read(data, format, limits).as_dict()
    picture = drawn_within(limits, data)
    if picture is None:
        raise Unreadable("picture")
    return picture_as_dict(picture)


if __name__ == "__main__":
    os.nice(10)
    try:
        main(sys.stdin.buffer, sys.stdout)
    except (MemoryError, SystemError):  # the second is what expat makes of the first
        os._exit(TOO_MUCH)  # at once: to tidy up takes memory as well
