"""Which words of a headline are its title: labels, dates, names and subtitles stand in it too."""

import re

from lxml import etree

from reader.importing.elements import BLOCKS, words_in
from reader.importing.facts import NAME_LINK, facts, is_name
from reader.importing.pieces import columns, end_of
from reader.importing.sitenames import longest_part, without_known, without_site
from reader.importing.siteparts import names_of
from reader.importing.tidy import plainly
from reader.importing.vocabulary import beginning_with, every
from reader.importing.webpage.clearing import LABEL
from reader.importing.webpage.measures import Measures

NAME = r"[A-Z][\w.'’-]*(?:\s+[A-Z][\w.'’-]*){1,3}"
SIGNED = re.compile(
    rf"\s*(?P<title>\S+(?:\s+\S+){{2,}}?)\s+by\s+(?P<name>{NAME}(?:(?:,|,?\s(?:and|&))\s{NAME})*)\s*"
)
LABELLED = re.compile(
    r"\s*(?P<title>.*\S)\s+(?P<label>[^\W\d]+(?:\s[^\W\d]+)?)\s?[:：]\s*(?P<name>.{2,60}?)\s*"
)
LABELS = re.compile(r"\s+[:|»/]\s+")  # behind what a headline is one of
WIKI = re.compile(r"\bfirst-?heading\b", re.IGNORECASE)  # how it calls its headlines
SUBPAGE = re.compile(r"(?P<work>\w[^/]{4,})/(?P<part>[^\W\d_][^/]+)")  # of a wiki
WAY = ("/", ">", "»", "›")  # what stands behind each step of the way to a page
SHORT = 12  # columns of a label that has no name


def clear_headline(headline, title: str, measures: Measures) -> None:
    """Take away what stands in a headline and is named as a date or a label, if the `title` of
    the page does not say it; put below it a name or a subtitle, if the title says all the rest."""
    if headline is None:
        return
    _part_words(headline)
    _hold_last_line(headline)
    _hold_name(headline, title)
    _put_subtitle(headline, title, measures)
    said, labels = plainly(title), []
    if _holds(headline, said):
        headline[:], headline.text = [], title
        measures.size[headline] = columns(title)
        return
    if (last := _behind_its_way(headline, said)) != "":
        headline[:], headline.text = [], last
        measures.size[headline] = columns(last)
        return
    whole = {said, plainly(without_site(title)), plainly(longest_part(title))} - {""}
    if (last := _behind_labels(headline, whole) or _below_its_work(headline)) != "":
        headline[:], headline.text = [], last
        measures.size[headline] = columns(last)
        return
    for part in list(headline.iterdescendants()):
        words = plainly("".join(part.itertext()))
        if not words or words in said or _is_announced(part, headline):
            continue
        named = part.tag in ("time", "a") or LABEL.has(names_of(part))
        rest = _without(headline, [part])
        if rest in whole and not named and _is_below(part, headline, words, rest):
            _put_below(headline, part, measures)
            return
        short = columns(words) <= SHORT and rest in whole
        labels += [part] if named or short else []
    rest = _without(headline, labels) if labels else ""
    for part in labels if rest and rest in said else ():
        part[:], part.text = [], None


def _part_words(headline):
    """Part the words of a headline where its lines end, and behind a label in its own letters."""
    for line in headline.iterdescendants(*BLOCKS):
        line.tail = f" {line.tail or ''}"
    for label in headline.iterdescendants("span"):
        if end_of(words_in(label)) == "colon" and label.getnext() is not None:
            label.tail = label.tail or " "


def _holds(headline, said):
    """Whether a part of a headline says all of a title, behind the way to it: "Essays / 2002 /"."""
    words = "".join(headline.itertext())
    if not said or plainly(words) == said:
        return False
    parts = ("".join(one.itertext()) for one in headline.iterdescendants())
    part = next((one for one in parts if plainly(one) == said), None)
    return part is not None and words.partition(part)[0].rstrip().endswith(WAY)


def _behind_its_way(headline, said):
    """Give the last part of a headline that has the way to it, "House/Texts/ The bell", where the
    title of the page has that part alone; else ""."""
    *way, last = words_in(headline).split("/")
    has_last = plainly(last) != "" and f" {plainly(last)} " in f" {said} "
    is_way = len(way) > 1 and plainly(" ".join(way)) not in said
    return last.strip() if is_way and has_last else ""


def _behind_labels(headline, whole):
    """Give what stands in a headline behind a label and its sign, "Laws : The two banks", where it
    is one of what a title says as a `whole`, and the headline is none; else ""."""
    words = words_in(headline)
    ends = (found.end() for found in LABELS.finditer(words))
    rests = (words[end:] for end in ends if plainly(words) not in whole)
    return next((rest for rest in rests if plainly(rest) in whole), "")


def _below_its_work(headline):
    """Give the last part of what a wiki calls a page below another, "The River Review/The bell",
    unless that part is a number of a chapter; else ""."""
    found = SUBPAGE.fullmatch(words_in(headline)) if WIKI.search(names_of(headline)) else None
    numbered = found and beginning_with("parts").match(found["part"])
    return "" if found is None or numbered or not found["part"][0].isupper() else found["part"]


def clear_site(headline, names: list[str], measures: Measures) -> None:
    """Take away one of the `names` of its site that stands before a headline or behind it."""
    words = "" if headline is None else words_in(headline)
    bare = without_known(words, names)
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


def _hold_name(headline, title):
    """Put the name behind "by" at the end of a headline below it, where the title has it not, or
    behind a label and a colon, where the words before it have come to an end."""
    holder = _innermost(headline)
    words = "" if len(holder) else holder.text or ""
    found = SIGNED.fullmatch(words)
    said = found and plainly(found["name"]) in plainly(title)
    if found is None and (found := LABELLED.fullmatch(words)):
        said = found["label"].casefold() not in every("byline") or found["title"][-1].isalnum()
    if found and all(map(is_name, NAME_LINK.split(found["name"]))) and not said:
        holder.text, below = found["title"], etree.Element("div")
        below.text = f"by {found['name']}"
        below.set("class", "byline")
        headline.addnext(below)
        below.tail, headline.tail = headline.tail, None


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
        _put_below(headline, others[0], measures)


def _innermost(headline):
    """Give what alone holds the words of a headline, as where they are bold."""
    while len(headline) == 1 and not f"{headline.text or ''}{headline[0].tail or ''}".strip():
        headline = headline[0]
    return headline


def _is_announced(part, headline):
    """Whether a part of a headline says what the words before it name, as "Chapter 1: The bell"."""
    before = "".join(headline.itertext()).partition("".join(part.itertext()))[0].rstrip()
    return end_of(before) == "colon"


def _is_below(part, headline, words, rest):
    """Whether a part of a headline stands behind all the rest, as a name or a subtitle."""
    behind = plainly("".join(headline.itertext())).startswith(rest)
    return behind and (columns(words) > SHORT or is_name("".join(part.itertext()).strip()))


def _put_below(headline, part, measures):
    words = words_in(part)
    said = facts(words)
    told = is_name(words) or said.published or said.labelled
    part[:], part.text = [], None
    below = etree.Element("div")
    below.text = words
    below.set("class", "byline" if told else "postil-subtitle")
    measures.size[below] = columns(words)
    headline.addnext(below)
    below.tail, headline.tail = headline.tail, None


def _without(headline, parts):
    """Give what a headline says without some of its parts."""
    inside = {one for part in parts for one in part.iter()}
    words = []
    for one in headline.iter():
        words.append(one.text if one not in inside else "")
        words.append(
            one.tail if one is not headline and (one in parts or one not in inside) else ""
        )
    return plainly(" ".join(word for word in words if word))
