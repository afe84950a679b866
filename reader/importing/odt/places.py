"""The quotes and the title of an OpenDocument text that nobody named: paragraphs that stand further
in than others, and a line in the middle."""

from reader.importing.odt.sizes import is_inside, within, words_in
from reader.importing.odt.styles import MEANT, Styles
from reader.importing.office.insets import Inset, are_quotes
from reader.importing.office.middle import Line, title_among
from reader.importing.xmlnames import name_of

SIDES = ("", "left", "start", "justify")  # on which a text stands that runs on


def name_by_place(body, styles: Styles) -> None:
    """Let paragraphs of the body of a text that stand further in than others be quotes, and a line
    in the middle above the text its title."""
    insets = {one: _inset(one, styles) for one in within(body) if name_of(one) in ("p", "h")}
    insets = {one: inset for one, inset in insets.items() if inset.words.strip()}
    for one, is_quote in zip(insets, are_quotes([*insets.values()]), strict=True):
        if is_quote:
            one.set(MEANT, "quote")
    lines = [_line(one, inset, styles) for one, inset in insets.items()]
    if (at := title_among(lines)) is not None:
        [*insets][at].set(MEANT, "title")


def _inset(paragraph, styles):
    words = "".join(part for part, _size in words_in(paragraph, paragraph, styles, 0))
    left, first = styles.inset(paragraph)
    is_plain = name_of(paragraph) == "p" and styles.paragraph(paragraph) == ("p", "")
    is_free = is_plain and not is_inside(paragraph) and styles.side(paragraph) in SIDES
    return Inset(words, left, is_free and first >= 0)


def _line(paragraph, inset, styles):
    is_named = name_of(paragraph) == "h" or styles.paragraph(paragraph) != ("p", "")
    is_middle = styles.side(paragraph) == "center" and not is_inside(paragraph)
    return Line(inset.words, is_middle, is_named)
