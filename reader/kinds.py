"""The kinds of blocks: in words, and as what a menu offers."""

from functools import lru_cache

from django.utils.html import format_html_join
from django.utils.translation import gettext

from reader.models.paragraphs import Kind
from reader.ranges import VERSE

USUAL_LEVELS = range(2, 5)


def kind_words(kind, level):
    """Give the words for a kind, with the level of a heading."""
    if kind == VERSE:
        return gettext("Verse")
    if kind == Kind.HEADING:
        return gettext("Heading %(level)d") % {"level": level}
    return Kind(kind).label


@lru_cache(maxsize=64)
def kind_options(chosen, language):
    """Give the options of a menu of kinds as HTML; `chosen` is a (kind, level)."""
    kinds = []
    for kind in Kind.values:
        levels = {*USUAL_LEVELS, chosen[1]} - {0} if kind == Kind.HEADING else {0}
        kinds += [(kind, level) for level in sorted(levels)]
    kinds.append((VERSE, 0))
    return _options((f"{kind}-{level}", (kind, level), chosen) for kind, level in kinds)


@lru_cache(maxsize=16)
def kinds_to_choose(language):
    """Give the options of the menu of kinds that chosen blocks can be made, as HTML."""
    kinds = [("paragraph", 0), *(("heading", level) for level in USUAL_LEVELS)]
    kinds += [(kind, 0) for kind in Kind.values if kind not in ("paragraph", "heading")]
    named = [(f"{kind}-{level}", (kind, level), None) for kind, level in kinds]
    return _options([*named, (VERSE, (VERSE, 0), None)])


def _options(named):
    return format_html_join(
        "",
        '<option value="{}"{}>{}</option>',
        (
            (value, " selected" if kind == chosen else "", kind_words(*kind))
            for value, kind, chosen in named
        ),
    )
