"""A list of terms with what they mean, as the lines of a Markdown list."""

from statistics import median

from reader.importing.elements import HEADINGS, words_in
from reader.importing.html.figures import with_lifted
from reader.importing.html.footnotes import NOTE
from reader.importing.html.lists import indented, item_lines
from reader.importing.pieces import Piece, end_of

FEWEST = 2  # terms
LONGEST = 800  # characters of what is said of one
PROSE = 45  # characters of what is said, mostly, where a site may say who wrote and when
# What in it is a text of its own, and no meaning of a term.
FORMS = (*HEADINGS, "table", "figure", "pre", "blockquote", "form")


def term_pieces(walk, node):
    """Give a list of terms as one piece, each on a line with what it means below, and the pictures
    in it after it; a dialogue or a layout that is written as one, part by part."""
    entries = _entries(node)
    if not _is_gloss(walk, node, entries):
        yield from walk.blocks([node.text or "", *node])
        return
    lines, pictures = [], []
    for parts in entries:
        own, inner = [], []
        for part in parts:
            said, lists = item_lines(walk, part, pictures)
            own += said
            inner += lists
        lines += indented("- ", own, inner)
    pictures.sort(key=lambda group: group[0].picture)
    yield from with_lifted([Piece("\n".join(lines), "list")], pictures)


def _entries(node):
    """Give for each term the elements that say it, and what it means."""
    entries = []
    for part in node.iterchildren("dt", "dd", "div"):
        for one in part.iterchildren("dt", "dd") if part.tag == "div" else [part]:
            if one.tag == "dt" and (not entries or entries[-1][-1].tag == "dd"):
                entries.append([])
            if not entries:
                return []
            entries[-1].append(one)
    return entries


def _is_gloss(walk, node, entries):
    if len(entries) < FEWEST or next(node.iter(*FORMS), None) is not None:
        return False
    if any(one.get(NOTE) for one in node.iter()):
        return False
    terms = [words_in(parts[0]) for parts in entries]
    said = [" ".join(words_in(one) for one in parts if one.tag == "dd") for parts in entries]
    if len(set(terms)) < len(terms) or not all(terms) or not all(said):
        return False
    if max(map(len, said)) > LONGEST:
        return False
    # Of a page, its date and its tags are written so as well.
    sentences = sum(end_of(words) == "closed" for words in said)
    return walk.described or (median(map(len, said)) > PROSE and 2 * sentences > len(said))
