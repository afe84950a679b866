"""What stands between two lines of a page."""

from itertools import dropwhile, takewhile

from lxml import etree


def between(above, below) -> list | None:
    """Give the elements that stand behind one and before another, in neither; None where the second
    does not stand behind the first."""
    within = set(above.iter())
    walk = dropwhile(lambda one: one is not above, below.getroottree().iter(etree.Element))
    after = [one for one in walk if one not in within]
    return list(takewhile(lambda one: one is not below, after)) if below in after else None
