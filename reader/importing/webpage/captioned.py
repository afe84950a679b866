"""Captions of a page that no tag tells, and what is named as one and is none."""

from lxml import etree

from reader.importing.elements import holds_block, words_in
from reader.importing.facts import facts
from reader.importing.partnames import Names, names_of
from reader.importing.webpage.measures import Measures

CAPTION = Names(
    r"(?:^|[\s_-])(?:(?:thumb|wp|image|img|figure|fig|photo|media|gallery|foto|bild|pic)[_-]?)?"
    r"(?:captions?|legend[ae]|leyenda|bildunterschrift|bildtext|didascalia|pie-?foto)(?:[_-]?text)?(?:$|[\s_-])"
    r"|(?:image|photo|picture)[_-]*(?:description|desc|credits?|copyright|metadata)"
    r"|(?:^|[\s_-])(?:(?:img|image|photo|picture)-?text|(?:img|image|photo|pic|illo|fig)-?cap|cutlines?)(?:$|[\s_-])"
)
OURS = ("postil-caption", "postil-credit")
LONGEST_CAPTION = 700  # columns
LEVELS = ("h1", "h2", "h3", "h4")


def hold_captions(body, measures: Measures) -> None:
    """Let the caption in the cell of a table around a picture be a paragraph there."""
    for cell in [one for one in body.iter("td") if one.get("class") and CAPTION.has(names_of(one))]:
        if holds_block(cell):
            continue
        table = next(cell.iterancestors("table"), None)
        if table is None or measures.size[table] >= LONGEST_CAPTION:
            continue
        if next(table.iter("img", "picture"), None) is not None:
            held = etree.Element("p", {"class": cell.attrib.pop("class")})
            held.text, cell.text = cell.text, None
            held.extend(list(cell))
            cell.append(held)
            measures.size[held] = measures.size[cell]


def holding_captions(body) -> set[str]:
    """Give the classes, named as captions are, of what holds a figure with a caption of its own: a
    text with its picture."""
    around = [one for caption in body.iter("figcaption") for one in caption.iterancestors()]
    return {one.get("class") for one in around if one.get("class") and CAPTION.has(names_of(one))}


def stands_as_caption(element, names: str, holding: set[str]) -> bool:
    """Whether it is a caption that no figure and no other holds, with which it is read; no line
    that says by whom and when, nor one below a heading that says when, and none of the classes that
    are `holding` captions."""
    if element.tag == "figcaption":
        return next(element.iterancestors("figure"), None) is None
    if not (names and CAPTION.has(names)) or element.get("class") in holding:
        return False
    above, told = element.getprevious(), facts(words_in(element))
    below_heading = above is not None and above.tag in LEVELS
    if told.published and (below_heading or (told.labelled and told.says_something)):
        return False
    return all(one.get("class") not in OURS for one in element.iterancestors())
