"""Pictures that come with a file of Markdown: in their own addresses, or beside it."""

import base64
import binascii
import re
from collections.abc import Callable

from reader.importing.album import Album, Read
from reader.importing.limits import Limits
from reader.importing.unreadable import Unreadable

WITHIN = re.compile(rb"data:image/[\w.+-]+;base64,([A-Za-z0-9+/=]+)")
NAME = "postil-within-{}"  # the address of a picture that was in its own


def without_data(data: bytes) -> tuple[bytes, list[bytes]]:
    """Give a file without the pictures in it, as no line may be so long, and these in letters."""
    taken = []

    def named(found):
        taken.append(found[1])
        return NAME.format(len(taken) - 1).encode()

    return WITHIN.sub(named, data), taken


def album_of(
    limits: Limits, taken: list[bytes], find: Callable[[str], Read | None] | None
) -> tuple[Album, Callable[[str], int | None]]:
    """Give an album for the pictures `taken` out of a file, and those that `find` gives, and what
    takes one in by its address and gives its number, None where there is none."""
    album = Album(limits)
    named = {NAME.format(at): _reading(letters) for at, letters in enumerate(taken)}

    def number_of(address):
        read = named.get(address) or (find(address) if find else None)
        return album.add(read) if read is not None and limits.pictures else None

    return album, number_of


def _reading(letters):
    def read():
        try:
            return base64.b64decode(letters)
        except (binascii.Error, ValueError):
            raise Unreadable("damaged") from None

    return read
