"""Titles in the text of a page of which nothing is left: all below them is the site's."""

from reader.importing.elements import BLOCKS, words_in
from reader.importing.vocabulary import every
from reader.importing.webpage.measures import Measures
from reader.importing.webpage.standing import is_sentence

TITLES = ("h2", "h3", "h4", "h5", "h6")
MOST = 0.8  # of the words of a part
LONG = 80  # columns


def titles_of_nothing(root, measures: Measures, cut):
    """Give the headings of the text under which everything is cut, or nothing is but a list
    without an item; one that is a sentence heads nothing."""
    for heading in root.iter(*TITLES):
        if is_sentence(heading, measures):
            continue
        under, loose, lists = [], (heading.tail or "").strip(), 0
        for following in heading.itersiblings():
            if loose:
                break
            if measures.headings[following] and following not in cut:
                under += [following] if _begins_lower(following, heading) else []
                break
            loose = (following.tail or "").strip()
            lists += next(following.iter("ol", "ul"), None) is not None
            beside = following in cut and following.tag not in BLOCKS  # a button
            if not beside and (measures.size[following] or following in cut):
                under.append(following)
        if (under or lists) and not loose and all(one in cut for one in under):
            yield heading
    lines = (one for one in root.iter("p") if _is_title_of_pictures(one))
    yield from (line for line in lines if _is_gone(line.getnext(), measures, cut))


def _begins_lower(part, heading):
    """Whether a part that holds more than a heading begins with one of a lower level than
    another."""
    first = next(part.iter(*TITLES), None)
    return first is not None and first is not part and first.tag > heading.tag


def _is_gone(element, measures, cut):
    """Whether hardly anything is left of an element."""
    if element is None:
        return False
    gone = sum(measures.size[one] for one in element.iter() if one in cut)
    return element in cut or gone > MOST * measures.size[element]


def _is_title_of_pictures(line):
    """Whether a line is set apart and says "Photos: …" or the like."""
    words = words_in(line)
    label, colon, _title = words.partition(":")
    bold = len(line) == 1 and line[0].tag in ("b", "strong") and not (line.text or "").strip()
    bold = bold and not (line.tail or "").strip()
    return bool(colon) and bold and label.casefold() in every("pointing") and len(words) < LONG
