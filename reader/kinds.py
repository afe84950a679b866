"""The kinds of blocks: in words, and as what a menu offers."""

from functools import lru_cache

from django.utils.html import format_html_join
from django.utils.translation import gettext

from reader.models.paragraphs import Kind
from reader.reviewing.ranges import VERSE, suits_table

USUAL_LEVELS = range(2, 5)
# What menus of kinds are for; a table, and what may be its caption, have words of their own.
OF_ANY, OF_TABLE, BESIDE_TABLE, OF_LINE = MENUS = (
    "kinds",
    "kinds-of-table",
    "kinds-beside-table",
    "kinds-of-line",
)


def kind_words(kind, level):
    """Give the words for a kind, with the level of a heading."""
    if kind == VERSE:
        return gettext("Verse")
    if kind == Kind.HEADING:
        return gettext("Heading %(level)d") % {"level": level}
    return Kind(kind).label


def words_in_menu(menu, kind, level):
    """Give the words for a kind in one of MENUS. A table and a drawn line are paragraphs whose
    Markdown makes them such, and a figure without a picture right beside a table is its caption."""
    if menu == OF_TABLE and kind == Kind.PARAGRAPH:
        return gettext("Table")
    if menu == OF_LINE and kind == Kind.PARAGRAPH:
        return gettext("Drawn line")
    if menu == BESIDE_TABLE and kind == Kind.FIGURE:
        return gettext("Caption of a table")
    return kind_words(kind, level)


@lru_cache(maxsize=64)
def kind_options(chosen, language, menu=OF_ANY):
    """Give the options of a menu of kinds, one of MENUS, as HTML; `chosen` is a (kind, level).

    A table is offered nothing that would take its rows and columns from it, and a drawn line, which
    has no words, nothing else.
    """
    kinds = []
    for kind in Kind.values:
        levels = {*USUAL_LEVELS, chosen[1]} - {0} if kind == Kind.HEADING else {0}
        kinds += [(kind, level) for level in sorted(levels)]
    kinds.append((VERSE, 0))
    if menu == OF_TABLE:
        kinds = [kind for kind in kinds if kind == chosen or suits_table(*kind)]
    if menu == OF_LINE:
        kinds = [(Kind.PARAGRAPH, 0)]
    return _options(
        (f"{kind}-{level}", words_in_menu(menu, kind, level), (kind, level) == chosen)
        for kind, level in kinds
    )


@lru_cache(maxsize=16)
def kinds_to_choose(language):
    """Give the options of the menu of kinds that chosen blocks can be made, as HTML."""
    kinds = [("paragraph", 0), *(("heading", level) for level in USUAL_LEVELS)]
    kinds += [(kind, 0) for kind in Kind.values if kind not in ("paragraph", "heading")]
    named = [(f"{kind}-{level}", kind_words(kind, level), False) for kind, level in kinds]
    return _options([*named, (VERSE, kind_words(VERSE, 0), False)])


def _options(named):
    return format_html_join(
        "",
        '<option value="{}"{}>{}</option>',
        ((value, " selected" if is_chosen else "", words) for value, words, is_chosen in named),
    )
