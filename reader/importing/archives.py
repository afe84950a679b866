"""Files that are packed into one, looked at before anything in them is unpacked.

Nothing is ever written to a disk, so that a name inside may be what it likes.
"""

import io
import lzma
import struct
import zipfile
import zlib

from reader.importing.found import Unreadable
from reader.importing.limits import Limits

MEGABYTE = 2**20
ENCRYPTED = 1  # a bit of what an entry says of itself
# What zipfile raises over files that are not what they seem.
BROKEN = (
    zipfile.BadZipFile, zipfile.LargeZipFile, zlib.error, lzma.LZMAError, struct.error,
    EOFError, LookupError, NotImplementedError, OSError, RuntimeError, ValueError,
)  # fmt: skip


class Archive:
    """A packed file whose sizes are within the limits."""

    def __init__(self, data: bytes, limits: Limits):
        """Raises Unreadable: damaged, password, bomb."""
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
        """Give the bytes of a packed file. Raises Unreadable: damaged."""
        try:
            with self._zip.open(self._entries[name]) as opened:
                # zipfile reads no further than the size that was looked at.
                return opened.read()
        except BROKEN:
            raise Unreadable("damaged") from None


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
