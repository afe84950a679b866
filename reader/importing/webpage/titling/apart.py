"""Which words that stand in no block of their own are a line by themselves all the same."""

from reader.importing.elements import BLOCKS


def is_a_line(element) -> bool:
    """Whether an element that is no block is a line, by what stands before and behind it."""
    before, after = element.getprevious(), element.getnext()
    above = element.getparent().text if before is None else before.tail
    begins = _ends_here(above, before) or (before is not None and _ends_itself(before))
    return begins and (_ends_here(element.tail, after) or _ends_itself(element))


def _ends_here(text, element):
    return not (text or "").strip() and (element is None or element.tag in ("br", *BLOCKS))


def _ends_itself(element):
    """Whether the last of an element ends the line, and nothing stands behind that."""
    last = next(element.iterchildren(reversed=True), None)
    ends = last is not None and last.tag == "br" and not (last.tail or "").strip()
    return ends and not (element.tail or "").strip()
