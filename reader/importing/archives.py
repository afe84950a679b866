"""Files that are packed into one, looked at before anything in them is unpacked.

Nothing is ever written to a disk, so that a name inside may be what it likes.
"""

import copy
import io
import lzma
import struct
import zipfile
import zlib

from reader.importing.found import Unreadable
from reader.importing.limits import Limits

MEGABYTE = 2**20
STEP = 4096  # bytes; of what is asked for at once zipfile unpacks all, and then cuts it off
# Of other ways zipfile unpacks all at once, and one of them makes a gigabyte of a line.
WAYS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
ENCRYPTED = 1  # a bit of what an entry says of itself
# What zipfile raises over files that are not what they seem.
BROKEN = (
    zipfile.BadZipFile, zipfile.LargeZipFile, zlib.error, lzma.LZMAError, struct.error,
    EOFError, LookupError, NotImplementedError, OSError, RuntimeError, ValueError,
)  # fmt: skip


class Archive:
    """A packed file whose sizes are within the limits."""

    def __init__(self, data: bytes, limits: Limits):
        """Raises Unreadable: damaged, password, bomb, packing."""
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
            entries = self._zip.infolist()
        except BROKEN:
            raise Unreadable("damaged") from None
        _check(entries, limits)
        self._entries = {entry.filename: entry for entry in entries if not entry.is_dir()}

    @property
    def names(self) -> list[str]:
        return list(self._entries)

    def __contains__(self, name: str) -> bool:
        return name in self._entries

    def read(self, name: str) -> bytes:
        """Give the bytes of a packed file. Raises Unreadable: damaged, which it is too where it is
        longer than it says."""
        entry = copy.copy(self._entries[name])
        entry.file_size += 1
        try:
            with self._zip.open(entry) as opened:
                data = read_by_steps(opened)
        except BROKEN:
            raise Unreadable("damaged") from None
        if len(data) == entry.file_size:
            raise Unreadable("damaged")
        return data


def read_by_steps(opened) -> bytes:
    """Give what is in an opened file of an archive, and unpack hardly more than it says it has."""
    return b"".join(iter(lambda: opened.read(STEP), b""))


def _check(entries, limits):
    if len(entries) > limits.entries:
        raise Unreadable("bomb")
    if sum(entry.file_size for entry in entries) > limits.unpacked_megabytes * MEGABYTE:
        raise Unreadable("bomb")
    for entry in entries:
        packed = max(entry.compress_size, 1)
        if entry.file_size > MEGABYTE and entry.file_size > limits.ratio * packed:
            raise Unreadable("bomb")
        if entry.flag_bits & ENCRYPTED:
            raise Unreadable("password")
        if entry.compress_type not in WAYS:
            raise Unreadable("packing")
