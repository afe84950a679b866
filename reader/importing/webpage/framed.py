"""Boxes amid a text that begin and end with a site's own: "Have your say", what a reader said, and
where to write; and the buttons of players and tabs, which only a script answers."""

from reader.importing.elements import BLOCKS, words_in
from reader.importing.html.footnotes import NOTE, REF
from reader.importing.pieces import end_of
from reader.importing.sitewords import site_words
from reader.importing.webpage.measures import Measures

BOXES = ("div", "aside", "section", "table", "td")
LINES = ("p", "div", "ul", "ol", "li")
LONGEST = 400  # columns of a box
BUTTON = 40  # characters of a link that asks for something
NAMES = ("href", "id", "name")  # of which a button has none, and an anchor or a link has one


def framed(root, measures: Measures, is_own) -> list:
    """Give the boxes in `root` that begin with a word of the site's and end with a link into it,
    alone on its line, or with a button; `is_own` says of an address that it leads there."""
    boxes = []
    for link in root.iter("a"):
        words = words_in(link)
        if not 0 < len(words) < BUTTON or not is_own(link.get("href") or ""):
            continue
        block = next((one for one in link.iterancestors() if one.tag in BLOCKS), root)
        alone = measures.size[block] == measures.size[link]
        if alone and (box := _box(link, root, measures)) is not None:
            boxes += [box] if _is_framed(box, words) else []
    for button in root.iter("button"):
        if (box := _box(button, root, measures)) is not None and box not in boxes:
            boxes += [box] if _is_framed(box, words_in(button)) else []
    return boxes


def _box(link, root, measures):
    """Give the largest box around a link that has few words, and not half of the text; else
    None."""
    box = None
    for above in link.iterancestors():
        many = measures.size[above] > LONGEST or 2 * measures.prose[above] > measures.prose[root]
        if above is root or many:
            break
        box = above if above.tag in BOXES else box
    return box


def _is_framed(box, last):
    lines = [" ".join(words.split()) for words in box.itertext() if words.strip()]
    return len(lines) > 1 and lines[-1] == last and site_words(lines[0]) == "strong"


def buttons(root, measures: Measures) -> list:
    """Give the lines in `root` all of whose words are in links that lead nowhere; a sentence on
    which a script shows something is the author's."""
    found = []
    for line in root.iterdescendants(*LINES):
        size = measures.size[line]
        if not 0 < size == measures.linked[line] < LONGEST or measures.headings[line]:
            continue
        links = [one for one in line.iter("a") if words_in(one)]
        dead = links and not any(one.get(name) for one in links for name in (*NAMES, NOTE, REF))
        dead = dead and end_of(words_in(line)) == "open"
        if dead and not any(above in found for above in line.iterancestors()):
            found.append(line)
    return found
