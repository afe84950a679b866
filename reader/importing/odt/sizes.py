"""The headings of an OpenDocument text that nobody named: lines in larger letters than the text.

Where one paragraph is named a heading, others are left as they are.
"""

from reader.importing.odt.styles import CONTENTS, LEFT_OUT, Styles
from reader.importing.office.lettersizes import Sized, levels_by_size
from reader.importing.xmlnames import name_of

NOT_IN = frozenset(("table-cell", "text-box", "list-item", "list-header"))
NOT_HERE = LEFT_OUT | CONTENTS | {"note"}
LEVEL = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}outline-level"


def name_by_size(body, styles: Styles) -> None:
    """Let lines of the body of a text that stand in larger letters be headings by their size."""
    found = [one for one in within(body) if name_of(one) in ("p", "h")]
    paragraphs = {one: words for one in found if (words := [*words_in(one, one, styles, 0)])}
    if any(name_of(one) == "h" for one in paragraphs):
        return
    sized = [
        Sized(
            "".join(part for part, _size in words),
            min(size for _part, size in words),
            styles.paragraph(one) == ("p", "") and not is_inside(one),
        )
        for one, words in paragraphs.items()
    ]
    for one, level in zip(paragraphs, levels_by_size(sized), strict=True):
        if level:
            one.tag = one.tag.rpartition("}")[0] + "}h"
            one.set(LEVEL, str(level))


def within(element):
    """Give the elements in one that are of the text."""
    for child in element:
        if isinstance(child.tag, str) and name_of(child) not in NOT_HERE:
            yield child
            yield from within(child)


def words_in(element, paragraph, styles, above):
    """Give the words of a paragraph with the sizes of their letters, without those of others that
    stand in it; `above` is the size around an element."""
    is_styled = element is paragraph or name_of(element) in ("span", "a")
    size = styles.size(element, above) if is_styled else above
    if (element.text or "").strip():
        yield element.text, size
    for child in element:
        inside = isinstance(child.tag, str) and name_of(child) not in NOT_HERE | {"p", "h"}
        if inside:
            yield from words_in(child, paragraph, styles, size)
        if (child.tail or "").strip():
            yield child.tail, size


def is_inside(paragraph) -> bool:
    """Whether a paragraph stands in something else than the text."""
    return any(name_of(one) in NOT_IN for one in paragraph.iterancestors())
