"""Whether a text goes on behind a line of the site's by which most texts end."""

import re
from collections import deque
from itertools import takewhile

from reader.importing.elements import BLOCKS, HEADINGS, words_in
from reader.importing.pieces import columns
from reader.importing.webpage.measures import Measures
from reader.importing.webpage.textroot import ENOUGH

PARAGRAPHS = 3  # whose form the rest of a text has
ALONE, WITH_A_TITLE = 0.75, 0.5  # the share of links in a list, and in a box with its title


def is_under_one_of_several(line, measures: Measures) -> bool:
    """Whether a line such as "Comments (3)" stands under one of the texts of a page: right above
    the heading of the next, under which it returns."""
    following = [one for one in line.itersiblings() if measures.size[one]]
    said = _unnumbered(line)
    last = next((one for one in following if _unnumbered(one) == said), None)
    if last is None or following[0].tag not in HEADINGS:
        return False
    between = takewhile(lambda one: one is not last, following)
    return sum(measures.prose[one] for one in between) >= ENOUGH


def said_before(line, root, measures: Measures) -> int:
    """Give the columns of running text that stand in `root` and in no block there, before a line:
    a text that is parted by line ends alone."""
    if not measures.own(root):
        return 0
    around = set(line.iterancestors())
    before = list(takewhile(lambda one: one is not line and one not in around, root))
    words = [root.text, *(one.tail for one in before)]
    inline = sum(measures.size[one] for one in before if one.tag not in BLOCKS)
    return inline + sum(columns(" ".join(one.split())) for one in words if one)


def leads_away(line, measures: Measures) -> bool:
    """Whether a line such as "Comments (3)" is a link to where these are, and not above them."""
    links = [one for one in line.iter("a") if (one.get("href") or "").startswith("#")]
    if len(links) != 1 or not measures.is_linked(line) or line.tag in HEADINGS:
        return False
    following = line.getnext()
    near = [*line.iter(), *line.iterancestors()]
    near += [] if following is None else following.iter()
    name = links[0].get("href")[1:]
    return all(name not in (one.get("id"), one.get("name")) for one in near)


def is_gone_on_with(line, measures: Measures) -> bool:
    """Whether the text goes on behind a line and the links under it, which may stand in a box of
    their own, in paragraphs like those before and in nothing else."""
    box, share = _box(line, measures), WITH_A_TITLE
    line, links = box, box if box is not line else None
    if links is None:
        share = ALONE
        links = next((one for one in line.itersiblings() if measures.size[one]), None)
    before = [one for one in line.itersiblings("p", preceding=True) if measures.prose[one]]
    forms = {one.get("class") for one in before[:PARAGRAPHS]}
    after = [one for one in line.itersiblings() if measures.prose[one]]
    if not after or links in after or not measures.is_linked(links, share):
        return False
    if len(before) < PARAGRAPHS or len(forms) > 1:
        return False
    return all(
        one.tag == "p" and one.get("class") in forms and not measures.linked[one] for one in after
    )


def is_boxed(line, cut: set, measures: Measures) -> bool:
    """Whether a line such as "Subscribe" stands in a part that is `cut` with all that is under it,
    and says nothing of what follows that part."""
    around = (one for one in line.iterancestors() if one in cut)
    return any(measures.size[one] > measures.size[line] for one in around)


def _box(line, measures):
    """Give the largest element around a line in which no running text stands."""
    above = takewhile(lambda one: not measures.prose[one], line.iterancestors())
    return deque((line, *above), maxlen=1)[0]


def _unnumbered(line):
    return re.sub(r"\d+", "", words_in(line)).strip()
