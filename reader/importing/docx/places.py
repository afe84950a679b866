"""The quotes and the title of a file of Word that nobody named: paragraphs that stand further in
than others, and a line in the middle."""

from functools import partial
from itertools import starmap

from reader.importing.docx.xml import (
    NOT_AMID,
    WORD,
    is_amid_text,
    looks_of,
    name_paragraph,
    style_of,
    value_of,
    words_of,
)
from reader.importing.office.insets import Inset, are_quotes
from reader.importing.office.middle import Line, title_among

QUOTE, TITLE = "PostilQuote", "PostilTitle"  # the ids of styles
ON = ("1", "true")
LONGEST = 7  # digits of a number
IN_A_POINT = 20  # of the units in which Word says how far
SIDES = ("", "left", "start", "both", "distribute")  # on which a text stands that runs on


def name_by_place(tree, styles: dict, named: dict[str, bool]) -> None:
    """Give paragraphs that stand further in than the text the style of a quote, and a line in the
    middle above the text that of a title; `styles` are the elements of paragraph styles by their
    ids, and `named` has those that have a meaning."""
    paragraphs = [
        one
        for one in tree.iter(f"{WORD}p")
        if words_of(one).strip() and not any(above.tag in NOT_AMID for above in one.iterancestors())
    ]
    usual = next((id for id, one in styles.items() if one.get(f"{WORD}default") in ON), "")
    looks = [[*looks_of(one, styles, usual)] for one in paragraphs]
    insets = list(starmap(partial(_inset, named), zip(paragraphs, looks, strict=True)))
    for one, is_quote in zip(paragraphs, are_quotes(insets), strict=True):
        if is_quote:
            name_paragraph(one, QUOTE)
    lines = list(starmap(partial(_line, named), zip(paragraphs, looks, strict=True)))
    if (at := title_among(lines)) is not None:
        name_paragraph(paragraphs[at], TITLE)


def _inset(named, paragraph, looks):
    is_counted = any(look.find(f"{WORD}numPr") is not None for look in looks)
    is_free = not is_counted and style_of(paragraph) not in named and is_amid_text(paragraph)
    further_out = _said(looks, "hanging") > 0 or _said(looks, "firstLine") < 0
    left = _said(looks, "left", "start") / IN_A_POINT
    return Inset(words_of(paragraph), left, is_free and _side(looks) in SIDES and not further_out)


def _line(named, paragraph, looks):
    is_named = style_of(paragraph) in named or style_of(paragraph).startswith("Heading")
    return Line(words_of(paragraph), _side(looks) == "center", is_named)


def _side(looks):
    sides = [look.find(f"{WORD}jc") for look in looks]
    return next((value_of(one) for one in sides if one is not None), "")


def _said(looks, *names):
    """Give the number that a paragraph, or the first of its styles, says under one of `names`."""
    for look in looks:
        said = look.find(f"{WORD}ind")
        for name in names if said is not None else ():
            number = said.get(f"{WORD}{name}", "")
            if number.removeprefix("-").isdecimal() and len(number) < LONGEST:
                return int(number)
    return 0
