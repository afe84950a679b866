"""Whether who wrote a text, or when, stands right below a heading, as it does below a headline."""

from lxml import etree

from reader.importing.elements import BLOCKS, SILENT, words_in
from reader.importing.facts import facts
from reader.importing.pieces import columns
from reader.importing.webpage.measures import Measures

DAYS = ("h1", "h2", "h3")  # in which a day is that of all that was written on it
LONG = 80  # columns, which no such line has


def is_told_below(element, measures: Measures) -> bool:
    """Whether the next words below a heading say who wrote a text, or when."""
    holder, words = next(_words_behind(element), (None, ""))
    around = () if holder is None else (holder, *holder.iterancestors())
    if not around or any(one.tag in DAYS for one in around):
        return False  # a day above all that was written on it
    line = next((one for one in around if one.tag in BLOCKS), holder)
    short = [words_in(one) for one in (holder, line) if measures.size[one] < LONG]
    told = any(facts(one).says_something for one in (words, *short) if columns(one) < LONG)
    return told or holder.tag == "time"


def _words_behind(element):
    """Give the words behind an element one after the other, each with what holds them."""
    for one in (element, *element.iterancestors()):
        yield from _worded(one.getparent(), one.tail)
        for following in one.itersiblings(etree.Element):
            for event, inner in etree.iterwalk(following, events=("start", "end")):
                if event == "start":
                    yield from _worded(inner, inner.text)
                else:
                    yield from _worded(inner.getparent(), inner.tail)


def _worded(holder, text):
    words = " ".join((text or "").split())
    if columns(words) > 1 and holder.tag not in SILENT:
        yield holder, words
