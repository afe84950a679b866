"""A citation as BibTeX, for bibtex and biber alike: everything in UTF-8, and every sign escaped."""

from reader.citing.cited import Cited
from reader.citing.names import Name
from reader.partial import parts_of

MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split()
# Even escaped braces have to balance in BibTeX, so they are written by name.
SIGNS = {
    "\\": r"{\textbackslash}",
    "{": r"{\textbraceleft}",
    "}": r"{\textbraceright}",
    "~": r"{\textasciitilde}",
    "^": r"{\textasciicircum}",
    "<": r"{\textless}",
    ">": r"{\textgreater}",
    **{sign: f"\\{sign}" for sign in "#$%&_"},
}


def bibtex(cited: Cited, note: str = "") -> str:
    """Give the entry, with a line feed at its end; `note` is what no field is made for."""
    fields = {
        "author": " and ".join(map(_author, cited.authors)),
        "title": _title(cited.title),
        **_when(cited.issued),
        "version": escaped(str(cited.revision or "")),
        "note": escaped(note),
        "url": _address(cited.address),
        "urldate": cited.accessed.isoformat(),
        "language": escaped(cited.language),
    }
    lines = [f"  {name:<8} = {_value(name, value)}," for name, value in fields.items() if value]
    return "\n".join([f"@misc{{{cited.key},", *lines, "}", ""])


def escaped(text: str) -> str:
    """Give `text` with the signs that LaTeX would take for its own written out, on one line."""
    return "".join(SIGNS.get(sign, sign) for sign in " ".join(text.split()))


def _title(title):
    """Styles put titles into small letters, but for what stands in braces."""
    words = []
    for word in title.split():
        told = escaped(word)
        capitals = any(letter.isupper() for letter in (word if words else word[1:]))
        words.append(f"{{{told}}}" if capitals else told)
    return " ".join(words)


def _author(name: Name):
    """Braces keep whole what BibTeX would take apart: at spaces, commas and "and"."""
    if not name.family:
        return f"{{{escaped(name.full)}}}"
    family = f"{name.particle} {name.family}".strip()
    return f"{escaped(family)}, {escaped(name.given)}"


def _when(day):
    if day is None:
        return {}
    said = f"{day.year:04}", MONTHS[day.month - 1], str(day.day)
    return dict(zip(("year", "month", "day"), said[: len(parts_of(day))], strict=False))


def _address(address):
    """An address is printed as it stands, so nothing in it is escaped; but braces must balance."""
    return address.replace("\\", "%5C").replace("{", "%7B").replace("}", "%7D")


def _value(name, value):
    return value if name == "month" else f"{{{value}}}"
