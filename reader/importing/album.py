"""The pictures that come inside a file: found by their addresses there, and drawn anew."""

import base64
import binascii
import os
import posixpath
import re
from collections import Counter
from collections.abc import Callable
from unicodedata import normalize
from urllib.parse import unquote

from reader.importing.limits import USUAL, Limits
from reader.importing.unreadable import Unreadable
from reader.pictures import Picture, Refused, redrawn

NUMBER = "postil-picture"  # what an <img> says of the picture that it shows
WITHIN = re.compile(r"data:image/[\w.+-]+(?:;[\w=.+-]+)*;base64,", re.IGNORECASE)
CANDIDATE = re.compile(r"[^\s,]\S*")
MEGABYTE = 2**20
SHORTEST = 24  # pixels of an edge: what is smaller is a sign, or counts who reads
SMALLEST = 8_000  # pixels: the same
SHARE = 0.6  # of the processor time that pictures may take: a text is worth more than they are

Read = Callable[[], bytes]


class Album:
    """The pictures of a file, read and drawn no sooner than they are wanted.

    `find` takes an address as the page has it and gives what reads the bytes, or None where the
    file has nothing of that name.
    """

    def __init__(self, limits: Limits = USUAL, find: Callable[[str], Read | None] | None = None):
        self._limits = limits
        self._find = find or (lambda _address: None)
        self._files: list[Read] = []
        self._drawn: dict[int, Picture | None] = {}
        self._began = os.times()

    def mark(self, tree, find: Callable[[str], Read | None] | None = None) -> None:
        """Let every <img> in a tree whose picture is in the file say which it is."""
        if not self._limits.pictures:
            return
        for image in tree.iter("img"):
            for address in _addresses(image):
                read = _within(address) or (find or self._find)(address)
                if read is not None:
                    image.set(NUMBER, str(self.add(read)))
                    break

    def add(self, read: Read) -> int:
        """Take a picture in. Gives its number."""
        self._files.append(read)
        return len(self._files) - 1

    def picture(self, number: int, signs_too: bool = True) -> Picture | None:
        """Give a picture drawn anew, None where it cannot be, or there are too many.

        Without signs, what is very small is none.
        """
        if number not in self._drawn:
            self._drawn[number] = self._draw(number)
        drawn = self._drawn[number]
        if drawn and not signs_too:
            small = min(drawn.width, drawn.height) < SHORTEST
            return None if small or drawn.width * drawn.height < SMALLEST else drawn
        return drawn

    def _spent(self):
        """Give the processor time of this process, and of those that it began and that ended; on a
        busy machine half of the time that passed, so that nobody waits for pictures alone."""
        now, began = os.times(), self._began
        return max(sum(now[:4]) - sum(began[:4]), (now.elapsed - began.elapsed) / 2)

    def _draw(self, number):
        limits = self._limits
        taken = sum(one is not None for one in self._drawn.values())
        if taken >= limits.pictures or self._spent() > SHARE * limits.seconds:
            return None
        try:
            return drawn_within(limits, self._files[number]())
        except Unreadable:
            return None


def drawn_within(limits: Limits, data: bytes) -> Picture | None:
    """Give a picture drawn anew, None where it is none or larger than it may be."""
    if len(data) > limits.picture_megabytes * MEGABYTE:
        return None
    try:
        return redrawn(data, limits.picture_megapixels * 10**6)
    except Refused:
        return None


def _addresses(image):
    """Give where the picture of an <img> may be: a page that loads it late says so elsewhere."""
    for name in ("src", "data-src"):
        if image.get(name):
            yield image.get(name).strip()
    yield from (found[0] for found in CANDIDATE.finditer(image.get("srcset") or ""))


def _within(address):
    """Give what reads a picture that stands in its own address."""
    found = WITHIN.match(address)
    if not found:
        return None
    words = address[found.end() :]

    def read():
        try:
            return base64.b64decode(re.sub(r"%3D|\s", _decoded, words))
        except (binascii.Error, ValueError):
            raise Unreadable("damaged") from None

    return read


def _decoded(found):
    return "=" if found[0] == "%3D" else ""


def in_archive(archive, folder: str = ""):
    """Give what finds a picture in an Archive by its address in a file of that `folder`.

    Programs write the accents of a name otherwise than the page does, or the name of the folder in
    letters of their own: where no such folder is there, the only file of that name is meant.
    """
    names = {normalize("NFC", name): name for name in archive.names}
    folders = {posixpath.dirname(name) for name in names}
    called = Counter(map(posixpath.basename, names))

    def find(address):
        if "://" in address or address.startswith(("//", "data:")):
            return None
        for name in (address, unquote(address), unquote(re.split("[?#]", address)[0])):
            path = normalize("NFC", posixpath.normpath(posixpath.join(folder, name)))
            if path not in names and posixpath.dirname(path) not in folders:
                last = posixpath.basename(path)
                alone = (one for one in names if posixpath.basename(one) == last)
                path = next(alone, "") if called[last] == 1 else ""
            if path in names:
                return lambda: archive.read(names[path])
        return None

    return find
