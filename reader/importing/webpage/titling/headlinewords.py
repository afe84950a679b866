"""Which words of a headline are its title: labels, dates, names and subtitles stand in it too."""

import re

from lxml import etree

from reader.importing.elements import BLOCKS, words_in
from reader.importing.partnames import names_of
from reader.importing.pieces import columns, end_of
from reader.importing.sitenames import (
    PARTED,
    STRONG,
    without_known,
    without_last,
    without_site,
)
from reader.importing.sitenames import is_name as is_one_of
from reader.importing.tidy import plainly
from reader.importing.vocabulary import beginning_with
from reader.importing.webpage.clearing import LABEL
from reader.importing.webpage.measures import Measures
from reader.importing.webpage.titling.headline import NAMED
from reader.importing.webpage.titling.headlineauthor import (
    in_quotes,
    innermost,
    put_author_below,
    put_name_below,
)
from reader.importing.webpage.titling.headlinelabels import (
    SHORT,
    clear_labels,
    put_below,
    wholes_of,
)

LABELS = re.compile(r"\s+[:|»/]\s+")  # behind what a headline is one of
COLON = re.compile(r"[^\W_]:\s")
KINDS = 2  # of letters in a headline
WIKI = re.compile(r"\bfirst-?heading\b", re.IGNORECASE)  # how it calls its headlines
SUBPAGE = re.compile(r"(?P<work>\w[^/]{4,})/(?P<part>[^\W\d_][^/]+)")  # of a wiki
WAY = ("/", ">", "»", "›")  # what stands behind each step of the way to a page


def clear_headline(headline, title: str, measures: Measures) -> None:
    """Take away what stands in a headline and is named as a date or a label, if the `title` of
    the page does not say it; put below it a name or a subtitle, if the title says all the rest."""
    if headline is None:
        return
    _take_readings(headline)
    _part_words(headline)
    _hold_last_line(headline)
    put_name_below(headline, title)
    put_author_below(headline, title, measures)
    _put_subtitle(headline, title, measures)
    ways = (
        in_quotes,
        _as_a_part,
        _before_section,
        _behind_its_way,
        _with_colon,
        _behind_labels,
        _below_its_work,
    )
    own = next(filter(None, (way(headline, title) for way in ways)), "")
    if own:
        headline[:], headline.text = [], own
        measures.size[headline] = columns(own)
        return
    clear_labels(headline, title, measures)


def _take_readings(headline):
    """Take away how signs of a headline are read, which stands small above them."""
    for reading in headline.iter("rt", "rp"):
        reading[:], reading.text = [], None


def _part_words(headline):
    """Part the words of a headline where its lines end, and behind a label in its own letters."""
    for line in headline.iterdescendants(*BLOCKS):
        line.tail = f" {line.tail or ''}"
    for label in headline.iterdescendants("span"):
        if end_of(words_in(label)) == "colon" and label.getnext() is not None:
            label.tail = label.tail or " "


def _as_a_part(headline, title):
    """Give the part of a headline that says all of the title, and is called one or stands behind
    the way to it: "Essays / 2002 /"; else ""."""
    words, whole = "".join(headline.itertext()), wholes_of(title)
    if plainly(words) in whole:
        return ""
    for part in headline.iterdescendants():
        plain = plainly(words_in(part))
        if plain not in whole:
            continue
        before = words.partition("".join(part.itertext()))[0].rstrip()
        if NAMED.has(names_of(part)) or (plain == plainly(title) and before.endswith(WAY)):
            return words_in(part)
    return ""


def _before_section(headline, title):
    """Give the title where a headline has all of it before a bar, and a section behind that: "The
    bell | Essays"; else ""."""
    before = re.split(STRONG, words_in(headline))[0]
    is_all = plainly(before) == plainly(title) and before != words_in(headline)
    return before if is_all and len(before.split()) > 1 else ""


def _with_colon(headline, title):
    """Give the title where a colon parts in it what stands in a headline in letters of two kinds,
    with no sign between, or all behind the colon where what is before it is called a label; else
    ""."""
    whole, words, parts = without_site(title), words_in(headline), innermost(headline)
    if ": " not in whole or len(parts) < KINDS or plainly(whole) != plainly(words):
        return ""
    label, _colon, rest = whole.partition(": ")
    if LABEL.has(names_of(parts[0])) and plainly(words_in(parts[0])) == plainly(label):
        return rest
    return "" if COLON.search(words) else whole


def _behind_its_way(headline, title):
    """Give the last part of a headline that has the way to it, "House/Texts/ The bell", where the
    title of the page has that part alone; else ""."""
    said = plainly(title)
    *way, last = words_in(headline).split("/")
    has_last = plainly(last) != "" and f" {plainly(last)} " in f" {said} "
    steps = all(any(map(str.isalpha, step)) for step in way)  # of a day none has a letter
    is_way = len(way) > 1 and steps and plainly(" ".join(way)) not in said
    return last.strip() if is_way and has_last else ""


def _behind_labels(headline, title):
    """Give what stands in a headline behind a label and its sign, "Laws : The two banks", where it
    is one of what a title says as a `whole`, and the headline is none; else ""."""
    words, whole = words_in(headline), wholes_of(title)
    ends = (found.end() for found in LABELS.finditer(words))
    rests = (words[end:] for end in ends if plainly(words) not in whole)
    return next((rest for rest in rests if plainly(rest) in whole), "")


def _below_its_work(headline, _title):
    """Give the last part of what a wiki calls a page below another, "The River Review/The bell",
    unless that part is a number of a chapter; else ""."""
    found = SUBPAGE.fullmatch(words_in(headline)) if WIKI.search(names_of(headline)) else None
    numbered = found and beginning_with("parts").match(found["part"])
    return "" if found is None or numbered or not found["part"][0].isupper() else found["part"]


def clear_site(headline, names: list[str], window: str, measures: Measures) -> None:
    """Take away one of the `names` of its site that stands before a headline or behind it, unless
    the `window` has the site behind all of it once more."""
    words = "" if headline is None else words_in(headline)
    bare = without_known(words, names)
    name = PARTED.split(window)[-1]
    if is_one_of(name, names) and plainly(without_last(window)) == plainly(words):
        return
    if bare and bare != words:
        headline[:], headline.text = [], bare
        measures.size[headline] = columns(bare)


def _hold_last_line(headline):
    """Let the second of two lines of a headline be an element."""
    ends = headline.findall("br")
    if len(ends) == 1:
        line = etree.Element("span")
        line.text, ends[0].tail = ends[0].tail, None
        line.extend(list(ends[0].itersiblings()))
        headline.append(line)


def _put_subtitle(headline, title, measures):
    """Put below a headline in bold letters what stands behind it in others, and is not in the
    `title` of the page."""
    bold, *others = headline if len(headline) == 2 else (None,)
    if bold is None or bold.tag not in ("b", "strong") or others[0].tag != "span":
        return
    loose = "".join(one or "" for one in (headline.text, bold.tail, others[0].tail)).strip()
    said, below = words_in(bold), words_in(others[0])
    long = min(columns(said), columns(below)) > SHORT
    if long and not loose and plainly(below) not in plainly(title):
        put_below(headline, others[0], measures)
