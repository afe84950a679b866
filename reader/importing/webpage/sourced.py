"""Lines between a headline and its text that say where the text is from, who wrote it down, who
translated it, who put it on the page, and once more what it is called."""

import re

from reader.importing.elements import BLOCKS, holds_block
from reader.importing.tidy import plainly
from reader.importing.vocabulary import every
from reader.importing.webpage.measures import Measures

LABELLED = re.compile(r"\s*(?P<label>[^\W\d][\w\s/-]{1,40}?)\s*[:：]\s*(?P<said>\S.*)")
FEWEST = 2  # of such lines, in a paragraph that has more labels than others
LONGEST = 1500  # columns of a paragraph of them
BEGUN = 3  # paragraphs of running text, after which none stands


def lines_of_source(body, headline, named: str, measures: Measures) -> list:
    """Give the paragraphs below a headline whose lines begin with such labels, and those above it
    that have it among them; without one, those that have what the page is `named`."""
    found, after, seen = [], headline is None, 0
    title = plainly(named)
    for block in body.iter(*BLOCKS):
        after = after or block is headline
        if holds_block(block):
            continue
        if measures.size[block] < LONGEST and _says_source(block, title, after):
            found.append(block)
            continue
        seen += after and measures.prose[block] > 0
        if seen == BEGUN:
            break
    return found


def _says_source(block, title, below):
    """Whether at least half of the lines of a block are labelled, and several as of a source, or
    one and another one as the `title`; where it is not `below` that, it must have it."""
    lines = [line for line in _lines(block) if line]
    labelled = [found for line in lines if (found := LABELLED.match(line))]
    known = sum(one["label"].casefold() in every("sourced") for one in labelled)
    titled = any(plainly(one["said"]) == title != "" for one in labelled)
    return (below or titled) and known + titled >= FEWEST and 2 * len(labelled) >= len(lines)


def _lines(block):
    words = [""]
    for one in block.iter():
        if one.tag == "br":
            words.append("")
        words[-1] += one.text or ""
        if one.tag == "br":
            words[-1] += one.tail or ""
        elif one is not block:
            words[-1] += one.tail or ""
    return [" ".join(one.split()) for one in words]
