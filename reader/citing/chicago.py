"""A citation in words: a note after the Chicago Manual of Style, 17th edition (14.205 to 14.209).

A note, not an entry of a bibliography: a note says which paragraph, and leaves names as they are
written. The words are those of the language that the pages are in.
"""

from django.utils.formats import date_format
from django.utils.translation import gettext, pgettext

from reader.citing.cited import Cited
from reader.partial import Partial

MOST_NAMES = 3  # of more authors a note names the first


def chicago(cited: Cited) -> list[str]:
    """Give the citation in parts, each of which may be written in its own direction."""
    parts = _note(cited) if cited.on else _text(cited)
    return [*(f"{part} " for part in parts if part), f"{cited.address}."]


def _text(cited):
    read = "" if cited.revision else gettext("accessed %s") % in_words(cited.accessed)
    said = listed(cited.authors), quoted(cited.title), in_words(cited.issued), where(cited), read
    return map(_with_comma, said)


def _note(cited):
    on = cited.on
    about = f"{cited.lead} {listed(on.authors)}" if on.authors else ""
    title = quoted(on.title) if on.authors else f"{cited.lead} {quoted(on.title)}"
    edited = gettext("edited %s") % in_words(cited.edited) if cited.edited else ""
    said = listed(cited.authors), about, title, where(on), in_words(cited.issued), edited
    return map(_with_comma, said)


def where(cited: Cited) -> str:
    """Say where in which revision a place is; empty for the whole of today's text."""
    revision = ""
    if cited.revision:
        told = {"number": cited.revision, "date": in_words(cited.revised)}
        revision = gettext("revision %(number)s of %(date)s") % told
    return ", ".join(part for part in (revision, cited.place) if part)


def listed(names) -> str:
    """Give names as a sentence lists them."""
    names = [name.full for name in names]
    if len(names) > MOST_NAMES:
        return gettext("%s et al.") % names[0]
    if len(names) == MOST_NAMES:
        return gettext("%(first)s, %(second)s, and %(last)s") % dict(
            zip(("first", "second", "last"), names, strict=True)
        )
    if len(names) == 2:
        return gettext("%(first)s and %(last)s") % {"first": names[0], "last": names[1]}
    return "".join(names)


def quoted(title: str) -> str:
    """Give a title in quotation marks; what it quotes itself gets single ones."""
    inner = title.replace("“", "‘").replace("”", "’")
    while inner.count('"') > 1:
        inner = inner.replace('"', "‘", 1).replace('"', "’", 1)
    return gettext("“%s”") % inner


def in_words(day) -> str:
    """Give a date as it is written in a citation; empty for None."""
    if isinstance(day, Partial):
        # Translators: letters of Django's date filter; in English as Chicago has it.
        month = pgettext("month in a citation", "F Y")
        return date_format(day, month if day.has_month else "Y")
    # Translators: letters of Django's date filter; in English as Chicago has it.
    return date_format(day, pgettext("date in a citation", "F j, Y")) if day else ""


def _with_comma(part):
    """Give a part with its comma, which English has within quotation marks."""
    marks = part[len(part.rstrip("’”")) :]
    return f"{part.removesuffix(marks)},{marks}" if part else ""
