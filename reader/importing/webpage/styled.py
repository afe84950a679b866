"""Elements that a page shows otherwise than they are called: lines that are spans, words that are
blocks, headings that are buttons, lists that are pictures, marks that are headings, and
paragraphs of which only its own scripts know what they are.
"""

import re
from itertools import accumulate

from lxml import etree

from reader.importing.elements import BLOCKS, HEADINGS, words_in

STYLED = etree.XPath("descendant::*[contains(@style, 'display')]")
DISPLAY = re.compile(r"display\s*:\s*([a-z-]+)", re.IGNORECASE)
LINES = ("block", "flex", "grid", "table", "list-item")
INLINE = ("span", "b", "strong", "i", "em", "font", "label", "small")
WORD = re.compile(r"[^\W\d_]{2}")
PARAGRAPH = 80  # characters
OF_LINES = ("p", "li", *HEADINGS)  # what a line in them is one of


def show_as_styled(body) -> None:
    """Let what is shown on a line of its own stand on one, and what is shown in a line in that."""
    for element in STYLED(body):
        found = DISPLAY.search(element.get("style"))
        shown = found[1].casefold() if found else ""
        if element.tag == "div" and shown == "inline":
            element.tag = "span"
        elif element.tag in INLINE and shown in LINES:
            within = next((one for one in element.iterancestors() if one.tag in BLOCKS), None)
            if within is not None and within.tag in OF_LINES:
                _part(element)
            else:
                element.tag = "div"


def open_figures(body) -> None:
    """Let a list of pictures whose captions lead nowhere be none."""
    for listed in list(body.iter("ul", "ol")):
        if listed.find(".//figure") is not None and all(map(_is_figure, listed)):
            for one in (listed, *listed):
                one.tag = "div"


def part_titles(root) -> None:
    """Let what stands in a caption right before the next element be parted from it, where that
    begins with a capital letter."""
    for caption in root.iter("figcaption"):
        for part in caption.iter(*INLINE):
            following = part.getnext()
            if part.tail or following is None or following.tag not in INLINE:
                continue
            words, after = ("".join(one.itertext()) for one in (part, following))
            if len(words) > 1 and not words[-1].isspace() and after[:1].isupper():
                part.tail = " "


def _is_figure(item):
    """Whether an item of a list is a picture with its caption, and nothing else."""
    figure = next(item.iter("figure"), None)
    words = "" if figure is None else words_in(figure)
    return bool(words) and words == words_in(item) and not any(map(words_in, item.iter("a")))


def name_by_use(body) -> None:
    """Let headings that one folds away be headings, and what has a name of its own be paragraphs or
    parts."""
    for button in list(body.iter("button")):
        heading = next(button.iterancestors(*HEADINGS), None)
        if heading is not None:
            button.tag = "span" if words_in(button) == words_in(heading) else "button"
        elif next(button.iter("h2", "h3", "h4", "h5", "h6"), None) is not None:
            button.tag = "div"
    for element in body.iter(etree.Element):
        if "-" in element.tag and _says_enough(element):
            holds = any(one.tag in BLOCKS or "-" in one.tag for one in element.iterdescendants())
            element.tag = "div" if holds else "p"


def name_marked(body) -> None:
    """Let the words of a mark that stands on a line of its own be a heading, where a link that says
    the same words leads to it, as from a list of what is in the text."""
    marks = [one for one in body.iter("a") if one.get("name") and not one.get("href")]
    links = body.iter("a") if any(map(words_in, marks)) else ()
    told = {((one.get("href") or "").rpartition("#")[2], words_in(one)) for one in links}
    for mark in marks:
        words = words_in(mark)
        if (mark.get("name"), words) in told and WORD.search(words) and _is_apart(mark):
            mark.tag = "h2"


def _is_apart(element):
    """Whether no words stand right beside an element, and nothing behind it but what is apart."""
    before, after = element.getprevious(), element.getnext()
    if element.getparent().tag in OF_LINES:
        return False
    words = element.getparent().text if before is None else before.tail
    if (words or "").strip() or (element.tail or "").strip():
        return False
    return after is None or after.tag in BLOCKS or bool(after.get("name"))


def _says_enough(element):
    sizes = accumulate(len(one.strip()) for one in element.itertext())
    return any(size >= PARAGRAPH for size in sizes)


def _part(element):
    """Put a line break before an element, and behind it, where anything stands there."""
    tail, above, before = element.tail or "", element.getparent(), element.getprevious()
    if tail.strip():
        line_end = etree.Element("br")
        line_end.tail, element.tail = tail, None
        element.addnext(line_end)
    words = above.text if before is None else before.tail
    if (words or "").strip() or (before is not None and before.tag != "br"):
        element.addprevious(etree.Element("br"))
