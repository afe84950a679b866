"""Captions that have neither tag nor name, but stand with their picture in a box of their own."""

import re

from reader.importing.elements import BLOCKS
from reader.importing.facts import facts, is_name
from reader.importing.partnames import Names, names_of
from reader.importing.pieces import end_of
from reader.importing.siteparts import is_about_author
from reader.importing.sitewords import site_words
from reader.importing.vocabulary import every
from reader.importing.webpage.measures import Measures
from reader.importing.webpage.standing import CREDIT

BOXES = ("div", "td", "section", "center", "span", "dl", "dd")
PLACING = ("table", "tbody", "tr", "td", "th")
LONGEST = 300  # columns of a caption
SENTENCE = 200  # columns of one that ends like a sentence
MOST = 2  # lines: what it shows, and whose it is
WORD = re.compile(r"[^\W\d_]{2}")
PICTURED = Names(
    r"(?:^|[\s_-])(?:pic(?:ture)?s?|photos?|images?|img|thumb(?:nail)?|illustration|foto|bild"
    r"|(?:tr-?)?captions?)(?:-?(?:box|wrap(?:per)?|container|block|holder))?(?:$|[\s_-])"
)
SIGNED = Names(r"(?:^|[\s_-])(?:author|by-?line|avatar|user|profile|member|logo)(?:$|[\s_-])")
OTHERS = ("h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "pre", "blockquote", "form", "figure")


def mark_boxed(root, headline, measures: Measures) -> None:
    """Let the words in a box around a picture in `root` be known as its caption."""
    above_headline = set() if headline is None else set(headline.iterancestors())
    for image in list(root.iter("img")):
        box = _box(image, root, measures)
        if box is None or box in above_headline or not _is_captioned(box, measures):
            continue
        for one in (box, *box.iter(*PLACING)):
            if one.tag in PLACING:
                one.tag = "div"
        box.set("class", "postil-caption")


def _box(image, root, measures):
    """Give the smallest element around a picture that has words too, with the table that is no
    more than this; None where it is no box."""
    for above in image.iterancestors():
        if above.tag == "p" and measures.size[above] and PICTURED.has(names_of(above)):
            return above
        if above is root or above.tag in ("figure", "a", "p"):
            if above is root or measures.size[above]:
                return None
        elif size := measures.size[above]:
            if above.tag in PLACING:
                table = above if above.tag == "table" else next(above.iterancestors("table"), None)
                whole = table is not None and table is not root and measures.size[table] == size
                return table if whole else None
            return above if above.tag in BOXES else None
    return None


def _is_captioned(box, measures):
    if measures.size[box] > LONGEST or measures.is_linked(box, 0.5):
        return False
    if any(one.tag in OTHERS for one in box.iter()):
        return False
    around = [box, *box.iterdescendants(), *list(box.iterancestors())[:2]]
    if any(SIGNED.has(names_of(one)) or is_about_author(one) for one in around):
        return False
    lines = [one for one in (box, *box.iterdescendants()) if _has_own_words(one, measures)]
    if lines and all(CREDIT.has(names_of(one)) for one in lines):
        return False
    words = " ".join(" ".join(box.itertext()).split())
    if len(lines) > MOST or not WORD.search(words) or site_words(words):
        return False
    if words.casefold() in every("comments") or any(map(_says_when, box.itertext())):
        return False
    if facts(words).says_something or is_name(words):
        return False
    if end_of(words) == "open":
        return True
    return len(lines) == 1 and measures.size[box] < SENTENCE and PICTURED.has(names_of(box))


def _says_when(words):
    told = facts(" ".join(words.split()))
    return told.says_something and bool(told.published or told.reading)


def _has_own_words(element, measures):
    """Whether an element is a block that holds words and no other block with words."""
    if element.tag not in BLOCKS or not measures.size[element]:
        return False
    return not any(one.tag in BLOCKS and measures.size[one] for one in element.iterdescendants())
