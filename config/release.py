"""What tells this release from others, so that no browser goes on showing pages of an older one."""

import hashlib
from pathlib import Path

SOURCES = ("annotations", "config", "locale", "reader", "seminars", "static", "templates")
ENDINGS = {".py", ".html", ".mo", ".js", ".css"}


def fingerprint(base: Path) -> str:
    """A short hash of all below `base` that pages are made of."""
    files = [
        path
        for folder in SOURCES
        for path in sorted((base / folder).rglob("*"))
        if path.suffix in ENDINGS
    ]
    said = hashlib.sha256()
    for path in files:
        said.update(str(path.relative_to(base)).encode())
        said.update(path.read_bytes())
    return said.hexdigest()[:16]
