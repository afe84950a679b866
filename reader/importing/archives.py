"""Files that are packed into one, looked at before anything in them is unpacked.

Nothing is ever written to a disk, so that a name inside may be what it likes.
"""

import copy
import io
import lzma
import posixpath
import struct
import unicodedata
import zipfile
import zlib

from reader.importing.limits import Limits
from reader.importing.unreadable import Unreadable

MEGABYTE = 2**20
STEP = 4096  # bytes; of what is asked for at once zipfile unpacks all, and then cuts it off
# Of other ways zipfile unpacks all at once, and one of them makes a gigabyte of a line.
WAYS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
ENCRYPTED = 1  # a bit of what an entry says of itself
IN_UTF_8 = 0x800  # another, of the letters of its name
# What zipfile raises over files that are not what they seem.
BROKEN = (
    zipfile.BadZipFile, zipfile.LargeZipFile, zlib.error, lzma.LZMAError, struct.error,
    EOFError, LookupError, NotImplementedError, OSError, RuntimeError, ValueError,
)  # fmt: skip


class Archive:
    """A packed file whose sizes are within the limits, together with those of what is `around` it
    and was opened before."""

    def __init__(self, data: bytes, limits: Limits, around: "Archive | None" = None):
        """Raises Unreadable: damaged, password, bomb, packing."""
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
            entries = self._zip.infolist()
        except BROKEN:
            raise Unreadable("damaged") from None
        self.unpacked = entries + (around.unpacked if around else [])
        _check(self.unpacked, limits)
        self._entries = {entry.filename: entry for entry in entries if not entry.is_dir()}
        self._alike: dict[str, zipfile.ZipInfo] | None = None

    @property
    def names(self) -> list[str]:
        return list(self._entries)

    def __contains__(self, name: str) -> bool:
        return self._entry(name) is not None

    def read(self, name: str) -> bytes:
        """Give the bytes of a packed file. Raises Unreadable: damaged, which it is too where it is
        longer than it says."""
        entry = copy.copy(self._entry(name))
        entry.file_size += 1
        try:
            with self._zip.open(entry) as opened:
                data = read_by_steps(opened)
        except BROKEN:
            raise Unreadable("damaged") from None
        if len(data) == entry.file_size:
            raise Unreadable("damaged")
        return data

    def _entry(self, name):
        """Give the entry of a name; where none has it, that of one which is written otherwise: in
        capitals, with accents by themselves, or in letters that whoever packed it did not name."""
        if name in self._entries:
            return self._entries[name]
        if self._alike is None:
            self._alike = {}
            for entry in self._entries.values():
                for said in _readings(entry):
                    self._alike.setdefault(_folded(said), entry)
        return self._alike.get(_folded(name))


def _folded(name):
    path = posixpath.normpath(name.replace("\\", "/")).lstrip("/")
    return unicodedata.normalize("NFC", path).casefold()


def _readings(entry):
    """Give the name of an entry, as it stands and as it was meant: without the bit that says so,
    zipfile takes what is UTF-8 for the letters of an old program."""
    yield entry.filename
    if not (entry.flag_bits & IN_UTF_8 or entry.filename.isascii()):
        try:
            yield entry.filename.encode("cp437").decode()
        except UnicodeError:
            return


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
