"""Words in letters of one width amid others, in an OpenDocument text: code, whatever its style."""

from reader.importing.odt.styles import Styles
from reader.importing.office.fonts import ONE_WIDTH
from reader.importing.xmlnames import name_of

CODE = "source-words"  # what we call the element of such words


def name_code(body, styles: Styles) -> None:
    """Let words of the body of a text that stand in letters of one width be code, where most of
    their paragraph is in others."""
    for paragraph in body.iter("{*}p", "{*}h"):
        spans = [one for one in paragraph.iter("{*}span") if ONE_WIDTH.search(styles.font(one))]
        letters = sum(map(_letters, spans))
        if 0 < 2 * letters < _letters(paragraph):
            for span in spans:
                span.tag = span.tag.removesuffix(name_of(span)) + CODE


def _letters(element):
    """Count the letters of an element, without those of notes that stand in it."""
    inside = [note for note in element.iter("{*}note") if note is not element]
    return _length(element) - sum(map(_length, inside))


def _length(element):
    return sum(len("".join(words.split())) for words in element.itertext())
