"""Parts of a page that are pictures with what is said of them, whatever else they are called."""

from itertools import islice

from reader.importing.album import NUMBER
from reader.importing.partnames import names_of
from reader.importing.partpatterns import HIDDEN
from reader.importing.siteparts import is_only_hidden
from reader.importing.webpage.boxed import PICTURED
from reader.importing.webpage.captioned import CAPTION, LONGEST_CAPTION
from reader.importing.webpage.measures import Measures

PICTURES = 4  # make a gallery


def is_picture(element, measures: Measures) -> bool:
    """Whether an element is a picture with its caption, wherever it is placed."""
    size = measures.size[element]
    if not 0 < size < LONGEST_CAPTION or measures.linked[element] > size // 4:
        return False
    if measures.headings[element] or len(list(islice(element.iter("img"), 2))) != 1:
        return False
    if is_only_hidden(element) or HIDDEN.has(names_of(element)):
        return False
    named = (names_of(one) for one in element.iter("div", "p", "span", "figcaption"))
    if any(CAPTION.has(names) for names in named):
        return True
    lines = [one for one in element.iter("p") if measures.size[one]]
    return len(lines) == 1 and PICTURED.has(names_of(element))


def is_gallery(element, measures: Measures) -> bool:
    """Whether an element holds pictures, none of them in the file, and what is said of them."""
    images = list(element.iter("img"))
    if len(images) < PICTURES or any(image.get(NUMBER) for image in images):
        return False
    said = sum(
        measures.prose[one]
        for one in element.iter("div", "p", "span", "figcaption", "figure")
        if (one.tag == "figcaption" or CAPTION.has(names_of(one)))
        and not any(CAPTION.has(names_of(above)) for above in one.iterancestors())
    )
    return measures.prose[element] <= said
