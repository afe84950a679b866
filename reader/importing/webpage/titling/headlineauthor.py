"""Who wrote a text, where its headline says so: beside its title, or behind that in quotes."""

import re

from lxml import etree

from reader.importing.elements import words_in
from reader.importing.facts import NAME_LINK, facts, is_name
from reader.importing.partnames import names_of
from reader.importing.tidy import plainly
from reader.importing.vocabulary import every
from reader.importing.webpage.measures import Measures
from reader.importing.webpage.titling.headlinelabels import put_below, without
from reader.importing.webpage.titling.sharesaid import AUTHOR

NAME = r"[A-Z][\w.'’-]*(?:\s+[A-Z][\w.'’-]*){1,3}"
SIGNED = re.compile(
    rf"\s*(?P<title>\S+(?:\s+\S+){{2,}}?)\s+by\s+(?P<name>{NAME}(?:(?:,|,?\s(?:and|&))\s{NAME})*)\s*"
)
LABELLED = re.compile(
    r"\s*(?P<title>.*\S)\s+(?P<label>[^\W\d]+(?:\s[^\W\d]+)?)\s?[:：]\s*(?P<name>.{2,60}?)\s*"
)
POSSESSIVE = re.compile(r"['’]s(?:\s|$)")
DONE = re.compile(
    r"\s(?!(?:written|told|edited|translated|collected|selected)$)\w+ed$", re.IGNORECASE
)
# "The Two Banks" (1884) Anna Writer
QUOTED = re.compile(
    r"\s*(?:\"(?P<title>[^\"]{4,}?)\s*\"|[“„](?P<curly>[^“”„]{4,}?)\s*[”“])"
    r"\s*(?P<year>\(\d{4}\))?[\s,]*(?:by\s+)?(?P<name>.{0,60}?)\s*"
)
SIGNATURE = 3  # words, "by" among them


def put_name_below(headline, title: str) -> None:
    """Put the name behind "by" at the end of a headline below it, where the title has it not, or
    behind a label and a colon, where the words before it have come to an end."""
    holder = innermost(headline)
    words = "" if len(holder) else holder.text or ""
    found = SIGNED.fullmatch(words)
    said = found and plainly(found["name"]) in plainly(title)
    if found is None and (found := LABELLED.fullmatch(words)):
        said = found["label"].casefold() not in every("byline") or found["title"][-1].isalnum()
    if found and not said and _may_sign(found["title"], found["name"]):
        quoted = QUOTED.fullmatch(found["title"])
        holder.text = _quoted_in(quoted) if quoted and not quoted["name"] else found["title"]
        _sign(headline, found["name"])


def put_author_below(headline, title: str, measures: Measures) -> None:
    """Put below a headline the name that stands in it and is called that of the author, where the
    `title` of the page has all the rest; and "by" somebody, in letters of its own at the end, where
    that has it not."""
    said = f" {plainly(title)} "
    for part in headline.iterdescendants():
        words = words_in(part)
        if _signs(words) and words_in(headline).endswith(f" {words}"):
            if f" {plainly(words)} " not in said:
                put_below(headline, part, measures)
            return
        if words and AUTHOR.has(names_of(part)) and is_name(words):
            rest = without(headline, [part])
            if rest and f" {rest} " in said:
                put_below(headline, part, measures)
            return


def in_quotes(headline, title: str) -> str:
    """Give what stands in quotation marks at the beginning of a headline, where nothing follows but
    the year and who wrote it, which the `title` of the page does not say, and who stands below it
    then; else ""."""
    found = QUOTED.fullmatch(words_in(headline))
    if found is None or not (found["name"] and is_name(found["name"])):
        return ""
    if plainly(found["name"]) in plainly(title):
        return ""
    _sign(headline, found["name"])
    return _quoted_in(found)


def innermost(headline):
    """Give what alone holds the words of a headline, as where they are bold."""
    while len(headline) == 1 and not f"{headline.text or ''}{headline[0].tail or ''}".strip():
        headline = headline[0]
    return headline


def _quoted_in(found):
    return found["title"] or found["curly"]


def _sign(headline, name):
    """Put who wrote a text below its headline."""
    below = etree.Element("div")
    below.text = f"by {name}"
    below.set("class", "byline")
    headline.addnext(below)
    below.tail, headline.tail = headline.tail, None


def _may_sign(title, names):
    """Whether `names` are of people who may have written what has the `title`: "Powered by Anna's
    Boats" says something else."""
    owns = POSSESSIVE.search(names) or DONE.search(title)
    return not owns and all(map(is_name, NAME_LINK.split(names)))


def _signs(words):
    """Whether words say by whom something is, and nothing else."""
    told = facts(words) if len(words.split()) >= SIGNATURE else None
    return told is not None and told.labelled and bool(told.byline) and not told.rest
