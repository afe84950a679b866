"""What stands for a caption or a standfirst on a page: it has no tag of its own, but a name."""

from reader.importing import dates
from reader.importing.elements import BLOCKS, holds_block, words_in
from reader.importing.facts import TIME, facts
from reader.importing.partnames import Names, names_of
from reader.importing.pieces import columns
from reader.importing.sitewords import site_words
from reader.importing.tidy import plainly
from reader.importing.vocabulary import beginning_with, every
from reader.importing.webpage.authors import AUTHOR
from reader.importing.webpage.captioned import (
    LONGEST_CAPTION,
    OURS,
    hold_captions,
    holding_captions,
    stands_as_caption,
)
from reader.importing.webpage.clearing import clear_label
from reader.importing.webpage.measures import Measures
from reader.importing.webpage.papers import COMMONS

CREDIT = Names(  # of a picture, where one is beside it
    r"(?:^|\s)(?:(?:image|photo|picture|img|media|figure)[_-]*)*"
    r"(?:credit(?:os?|s)?(?:-?line)?|copyright)(?:$|\s)"
)
STANDFIRST = Names(
    r"(?:^|[\s_-])(?:(?:sub|mid)[_-]?tit(?:le)?s?\d?|sub-?head(?:line)?|dek|deck|standfirst|intro(?:-?text|duction)?"
    r"|teaser(?:-?text)?|lead(?:-?text)?|lede|preface|chapo|chapeau|vorspann|ingress|entradilla|sommario|anrei(?:ss|ß)er"
    r"|excerpt|summary|(?:article|post|entry|story)-?(?:lead|summary|intro|abstract|description))(?:$|[\s_-])"
)
DATE = Names(r"(?:^|[\s_-])(?:pub-?)?date(?:line)?(?:$|[\s_-])")
LONGEST_STANDFIRST = 500  # columns
BESIDE = 3  # elements around a headline, in which a picture may stand above it
HEADINGS = ("h2", "h3", "h4")
WORDS = 4  # in a heading beside the headline that sums the text up
LONG_HEADING = 90  # columns: what is longer and marked as a heading is a sentence
LABEL = 30  # columns of a line that only names what follows
LONG_LINE = 120  # columns: a line that says when is shorter
BEGUN = 160  # columns of running text, after which no standfirst stands
WHEN = ("published", "updated")
PARTS = (
    "p", "div", "h1", "h2", "h3", "h4", "h5", "h6", "span", "figcaption", "dd", "label", "section",
    "header",
)  # fmt: skip


def say_what_stands_for(body, root, headline, measures: Measures) -> None:
    """Let captions and the standfirst be known by classes of our own."""
    hold_captions(body, measures)
    holding, own = holding_captions(body), _around(headline)
    seen, after = 0, headline is None
    for element in list(body.iter()):
        after = after or element is headline
        told = element is headline or element.get("class") == "postil-subtitle"
        if told or element.tag not in PARTS:
            continue
        names = names_of(element) if element.get("class") or element.get("id") else ""
        if names and _stands_as_credit(element, names, measures):
            element.tag = "p"
            element.set("class", "postil-credit")
        elif (
            element not in own
            and not _is_of_head(element, headline)
            and stands_as_caption(element, names, holding)
        ):
            if measures.size[element] < LONGEST_CAPTION:
                element.tag = "p"
                element.set("class", "postil-caption")
        elif names and after and seen < BEGUN and _is_standfirst(element, names, root, measures):
            element.tag = "div"
            element.set("class", "postil-subtitle")
            _clear_signed(element)
            clear_label(element)
            after, seen = True, BEGUN
        elif after and element.tag in ("p", "div") and not _is_in_caption(element):
            inside = sum(measures.prose[one] for one in element)
            seen += max(0, measures.prose[element] - inside)


def _around(headline):
    """Give the headline with all that it holds, and all that holds it."""
    return set() if headline is None else {*headline.iter(), *headline.iterancestors()}


def _is_of_head(element, headline):
    """Whether an element stands right above the headline, or right below it with a heading."""
    if element.getnext() is headline:
        return True
    return element.getprevious() is headline and any(one.tag in HEADINGS for one in element)


def _clear_signed(element):
    """Take away the day that stands in a standfirst, and by whom the text is."""
    for one in list(element.iterdescendants()):
        names = names_of(one)
        signed = names and AUTHOR.has(names) and facts(words_in(one)).labelled
        if one.tag == "time" or signed or (names and DATE.has(names)):
            one[:], one.text = [], None


def _is_in_caption(element):
    """Whether what an element says is said of a picture."""
    around = element.iterancestors()
    return any(one.tag == "figure" or one.get("class") in OURS for one in around)


def _stands_as_credit(element, names, measures):
    """Whether it says whose a picture beside it is, and is no part of a caption."""
    if not CREDIT.has(names) or not 0 < measures.size[element] < LONG_LINE:
        return False
    if holds_block(element):
        return False
    if _is_in_caption(element):
        return False
    return next(element.getparent().iter("img", "picture"), None) is not None


def _is_standfirst(element, names, root, measures):
    if not STANDFIRST.has(names) or AUTHOR.has(names) or _is_in_caption(element):
        return False
    if element is root or element in root.iterancestors():
        return False
    if next(element.iter("img", "figure"), None) is not None or _says_where_filed(element):
        return False
    if measures.headings[element] and (measures.prose[element] or _has_list(element)):
        return False  # a section: "introduction"
    return 20 < measures.size[element] < LONGEST_STANDFIRST and _is_said(element)


def _says_where_filed(element):
    """Whether an element leads to where its site has put the text, and what else has its tags."""
    return any("tag" in (one.get("rel") or "").split() for one in element.iter("a"))


def _has_list(element):
    return next(element.iter("ul", "ol"), None) is not None


def _is_said(element, said=""):
    """Whether what may be a standfirst says more than who, when, what the site wants, and what is
    `said` in the headline."""
    words = " ".join(" ".join(element.itertext()).split())
    if said and plainly("".join(element.itertext())) in said:
        return False
    if any(beginning_with(key).match(words) for key in WHEN) and TIME.search(words[:LONG_LINE]):
        return False  # a day without its year
    if COMMONS.search(words) or (words.endswith((":", "：")) and columns(words) < LABEL):
        return False
    return not (facts(words).says_something or site_words(words) == "strong")


def bring_in_head(body, root, headline, measures: Measures, cut) -> None:
    """Put what is said between headline and text into the text: captions, and the standfirst."""
    if headline is None or headline is root or root is body:
        return
    inside, above, found, after = set(root.iter()), set(root.iterancestors()), [], False
    beside = set(list(headline.iterancestors())[:BESIDE]) - {body}
    said = plainly("".join(headline.itertext()))
    for element in list(body.iter()):
        if element is root:
            break
        after = after or element is headline
        if element in above or element in inside:
            continue
        named = after and _heads_summary(element)
        beneath = named or _is_beside(headline, element, measures)
        if not (beneath or _belongs_to_head(element, measures)):
            continue
        if not (_is_caption(element) or _is_said(element, said)):
            continue
        if not after and (not _is_caption(element) or beside.isdisjoint(element.iterancestors())):
            continue
        around = (element, *element.iterancestors())
        if not any(one in cut or one in found for one in around):
            found.append(element)
    prose = [one for one in found if _may_be_standfirst(one, measures)]
    prose = [one for one in prose if not _heads_summary(one)]
    told = any(one.get("class") == "postil-subtitle" for one in body.iter("div"))
    if not told and len(prose) == 1 and measures.size[prose[0]] < BEGUN * 2:
        # One paragraph alone, outside of what holds the others.
        prose[0].tag = "div"
        prose[0].set("class", "postil-subtitle")
        clear_label(prose[0])
        told = True
    found = [one for one in found if not (_heads_summary(one) and (told or not prose))]
    _put_first(root, found)


def is_sentence(heading, measures: Measures) -> bool:
    """Whether a heading is longer than one may be, and leads nowhere: its mark alone says it is."""
    return measures.size[heading] > LONG_HEADING and not measures.linked[heading]


def _heads_summary(element):
    """Whether an element is the heading of what sums a paper up."""
    return element.tag in HEADINGS and words_in(element).casefold() in every("abstract")


def _put_first(root, elements):
    for at, element in enumerate(elements):
        remove(element)
        element.tail = None
        root.insert(at, element)
    if elements and (root.text or "").strip():
        elements[-1].tail, root.text = root.text, None


def _is_caption(element):
    return element.tag == "figure" or element.get("class") == "postil-caption"


def _may_be_standfirst(element, measures):
    if _is_caption(element) or next(element.iter("img", "figure"), None) is not None:
        return False
    return measures.prose[element] > 0 or element.tag in HEADINGS


def _belongs_to_head(element, measures):
    if element.get("class") in ("postil-subtitle", "postil-caption"):
        return True
    if element.tag == "figure":
        return measures.size[element] > 0
    if element.tag in HEADINGS:
        return is_sentence(element, measures)
    if not _says_prose(element, measures):
        return False
    return measures.size[element] > LONG_LINE or not dates.find(" ".join(element.itertext()))


def _is_beside(headline, element, measures):
    """Whether a heading of some words stands with the headline in a part of their own, below it,
    and nothing else but by whom the text is; what is below may be in a part as well."""
    first = element.getparent() if element.getprevious() is None else element
    if element.tag not in HEADINGS or first.getprevious() is not headline:
        return False
    following = element.getnext()
    signed = following is None or AUTHOR.has(names_of(following))
    alone = signed and headline.getprevious() is None
    some = len(words_in(element).split()) >= WORDS and not measures.linked[element]
    return alone and some


def _says_prose(element, measures):
    inside = sum(measures.prose[one] for one in element)
    return measures.prose[element] > inside


def remove(element, stand_in=None) -> None:
    """Take an element out of its page; the words behind it stay, and where it was a block they do
    not go on with those before it. A `stand_in` takes its place."""
    above, tail = element.getparent(), element.tail
    before = element.getprevious()
    words = above.text if before is None else before.tail
    if element.tag in BLOCKS and (tail or "").strip() and (words or "").strip():
        element.clear(keep_tail=True)
        element.tag = "div"
        if stand_in is not None:
            element.append(stand_in)
        return
    if stand_in is not None:
        above.replace(element, stand_in)
        stand_in.tail = tail
        return
    if tail and before is not None:
        before.tail = (before.tail or "") + tail
    elif tail:
        above.text = (above.text or "") + tail
    above.remove(element)
