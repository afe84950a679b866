"""Which fields above the text a line of the head became. Pure."""

import re

from reader.importing import dates

WHOLE = ("title", "byline", "standfirst")
WORD = re.compile(r"[^\W_]+")
MOST_BESIDE = 5  # words that may stand beside a date or a name: "Published", "Last updated on"


def became(line: str, fields: dict[str, str]) -> tuple[str, ...]:
    """Give the names of the `fields` that a `line` still says, none where that is not known.

    A name and a date often share a line.
    """
    for name in WHOLE:
        if _letters(line) == _letters(fields[name]) != "":
            return (name,)
    rest = _without_date(line, fields["published_on"])
    found = ["byline"] if _names(rest or line, fields["byline"]) else []
    if rest is not None and len(_words(rest)) <= MOST_BESIDE + len(_words(fields["byline"])):
        found.append("published_on")
    return tuple(found) or _as_part(line, fields)


def _without_date(line, published):
    """Give what a line says besides the date; None where it does not say that date."""
    found = dates.find(line) or dates.find_month(line)
    day, (start, end) = found or (None, (0, 0))
    if day is None or day.isoformat() != published:
        return None
    return f"{line[:start]} {line[end:]}"


def _names(line, byline):
    """Whether a line says the byline, and may say more, but no number: "By Jane Doe"."""
    if not _letters(byline) or not _letters(line).isalpha():
        return False
    return _letters(byline) in _letters(line) or {*_words(byline)} <= {*_words(line)}


def _as_part(line, fields):
    """Give the one field of which a line is a part, such as a title on two lines."""
    said = f" {' '.join(_words(line))} "
    parts = [name for name in WHOLE if said in f" {' '.join(_words(fields[name]))} "]
    return tuple(parts) if len(parts) == 1 and said.strip() else ()


def _words(text):
    return WORD.findall(text.casefold())


def _letters(text):
    return "".join(filter(str.isalnum, text))
