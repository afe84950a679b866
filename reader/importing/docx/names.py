"""What the parts of a file of Word are called, and what is in them: a strict file has other names
for the same, and some programs put a number behind those of the parts."""

import io
import re
import zipfile

from reader.importing.archives import Archive
from reader.importing.sniffing import DOCUMENT

COUNTED = re.compile(
    r"(word/(?:_rels/)?(?:document|styles|numbering|footnotes|endnotes))\d+(\.xml(?:\.rels)?)"
)
STRICT = re.compile(
    rb"http://purl\.oclc\.org/ooxml/(wordprocessingml|drawingml|officeDocument)(?=/)"
)
USUAL = rb"http://schemas.openxmlformats.org/\1/2006"
READ = (".xml", ".rels")


def with_usual_names(data: bytes, archive: Archive) -> bytes:
    """Give a file of Word in which all has its usual name; `data` itself where that is so."""
    names = {name: _usual(name, archive) for name in archive.names}
    is_strict = any(STRICT.search(archive.read(name)) for name in names if DOCUMENT.fullmatch(name))
    if not is_strict and all(name == usual for name, usual in names.items()):
        return data
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as packed:
        for name, usual in names.items():
            part = archive.read(name)
            packed.writestr(usual, STRICT.sub(USUAL, part) if name.endswith(READ) else part)
    return out.getvalue()


def _usual(name, archive):
    usual = COUNTED.sub(r"\1\2", name)
    return name if usual in archive else usual
