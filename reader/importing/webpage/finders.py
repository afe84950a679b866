"""Links behind each of the references of a text that lead to where it is found: the words of one
come back behind the others."""

import re
from collections import Counter

from reader.importing.elements import BLOCKS, HEADINGS, is_silent, words_in
from reader.importing.html.footnotes import BACKLINK, REF
from reader.importing.vocabulary import heads_apparatus

BETWEEN = re.compile(r"[\s\[\](){},;.|·•/]*")
END = re.compile(r"\s*[.)\]]?")  # of the words before all links
OPENED = re.compile(r"[\s\[(|·•]+$")
ELSEWHERE = re.compile(r"\s*(?:https?:|/|#\s*$)", re.IGNORECASE)
LONGEST = 30  # characters of what one says
FEWEST, MANY = 2, 0.25  # references that have the same, and the share of them among all blocks


def clear_finders(body) -> None:
    """Take away the links at the end of references whose words stand at the end of others too."""
    for heading in list(body.iter(*HEADINGS)):
        if not heads_apparatus(words_in(heading)):
            continue
        blocks = [block for block in _under(heading) if words_in(block)]
        of_block = {block: row for block in blocks if (row := _row(block))}
        rows = list(of_block.values())
        least = max(FEWEST, MANY * len(blocks))
        counts = Counter(words for row in rows for words in set(_said(row)))
        known = [one for one in of_block if any(counts[it] >= least for it in _said(of_block[one]))]
        for block in [*known, *_beside(known, of_block)]:
            _clear(of_block[block])


def _under(heading):
    """Give the innermost blocks between a heading and the next."""
    above = heading
    while above.getnext() is None and above.getparent().tag != "body":
        above = above.getparent()
    for part in above.itersiblings():
        for block in part.iter():
            if block.tag in HEADINGS:
                return
            if block.tag in BLOCKS and BLOCKS.isdisjoint(
                one.tag for one in block.iterdescendants()
            ):
                yield block


def _beside(known, of_block):
    """Give what else is in the list of links of one reference of which an item is `known`."""
    listed = {block.getparent() for block in known if block.tag == "li"}
    lists = [one for one in listed if next(one.iterancestors("li"), None) is not None]
    for block in of_block:
        alone = block.getparent() in lists and " ".join(reversed(_said(of_block[block])))
        if alone and block not in known and alone == words_in(block).casefold():
            yield block


def _row(block):
    """Give the last parts of a block, from its end on: links, and the words between them that say
    nothing, up to those that do."""
    row = []
    for where, element in reversed(list(_parts(block))):
        if where == "link" and not _may_be_finder(element):
            break
        row.append((where, element))
        if where != "link" and not BETWEEN.fullmatch(getattr(element, where)):
            break
    return row if any(where == "link" for where, _ in row) else []


def _parts(element):
    """Give what is in an element, in order: its links, and where else in it words stand."""
    if element.text:
        yield "text", element
    for one in element:
        if one.tag == "a" and one.get("href"):
            yield "link", one
        elif not is_silent(one):
            yield from _parts(one)
        if one.tail:
            yield "tail", one


def _may_be_finder(link):
    marks = any(link.get(one) for one in (BACKLINK, REF))
    leads = ELSEWHERE.match(link.get("href")) and not marks
    return bool(leads) and 0 < len(words_in(link)) <= LONGEST


def _said(row):
    return [words_in(element).casefold() for where, element in row if where == "link"]


def _clear(row):
    first = max(at for at, (where, _element) in enumerate(row) if where == "link")
    for at, (where, element) in enumerate(row):
        if where == "link":
            element[:], element.text = [], None
        else:
            words = getattr(element, where)
            ended = END.match(words)[0] if at > first else None
            rest = ended if BETWEEN.fullmatch(words) else OPENED.sub("", words)
            setattr(element, where, rest)
