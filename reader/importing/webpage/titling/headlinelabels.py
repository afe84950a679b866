"""Labels and days in a headline, which are none of its title, and a name or subtitle behind it."""

from lxml import etree

from reader.importing.elements import words_in
from reader.importing.facts import TIME, facts, is_name
from reader.importing.partnames import Names, names_of
from reader.importing.pieces import columns, end_of
from reader.importing.sitenames import PARTED, longest_part, without_site
from reader.importing.tidy import plainly
from reader.importing.webpage.clearing import LABEL
from reader.importing.webpage.measures import Measures
from reader.importing.webpage.titling.saying import is_nearly

COUNT = Names(r"(?:^|[\s_-])(?:likes?|votes?|counts?|counter|comments?|shares?|views?)(?:$|[\s_-])")
SHORT = 12  # columns of a label that has no name


def clear_labels(headline, title: str, measures: Measures) -> None:
    """Take away what stands in a headline and is a day, or named as a date or a label, if the
    `title` of the page does not say it, or says it as a part of its own; put below it a name or a
    subtitle, if the title says all the rest. Where the title says nothing of it, labels and days
    before it are taken away."""
    for part in [one for one in headline.iterdescendants() if _is_count(one)]:
        part[:], part.text = [], None
    said, whole, labels = plainly(title), wholes_of(title), []
    parts = set(map(plainly, PARTED.split(title)[::2]))
    for part in list(headline.iterdescendants()):
        words = plainly("".join(part.itertext()))
        rest, named = without(headline, [part]), _is_called_label(part)
        small = part.tag == "small" and rest in parts
        apart = small or (named and words in parts and rest in parts)
        if not words or (_is_said(words, said) and not apart) or _is_announced(part, headline):
            continue
        if small or (rest in whole and not named and _is_below(part, headline, words, rest)):
            put_below(headline, part, measures)
            return
        labels += [part] if named or (columns(words) <= SHORT and rest in whole) else []
    rest = without(headline, labels)
    if not set(rest.split()) & set(said.split()):
        labels = [part for part in labels if part.tag != "a" and _begins_with(headline, part)]
        rest = said = without(headline, labels)
    for part in labels if rest and (rest in said or is_nearly(rest, said)) else ():
        part[:], part.text = [], None


def _is_count(part):
    """Whether a part of a headline says how many readers liked a text, or spoke of it."""
    return words_in(part).isdecimal() and COUNT.has(names_of(part))


def wholes_of(title: str) -> set[str]:
    """Give what may be all that a `title` of a page says of its text, plainly."""
    return {plainly(title), plainly(without_site(title)), plainly(longest_part(title))} - {""}


def _is_called_label(part):
    """Whether a part of a headline is a day or an hour, or named as a date or a label."""
    named, words = part.tag in ("time", "a") or LABEL.has(names_of(part)), words_in(part)
    return named or bool(TIME.fullmatch(words)) or facts(words).says_something


def _is_said(words, said):
    """Whether a title has some words, each whole where their letters have words: "Speech" is not
    said by "Speeches"."""
    return f" {words} " in f" {said} " if words.islower() else words in said


def _is_announced(part, headline):
    """Whether a part of a headline says what the words before it name, as "Chapter 1: The bell"."""
    before = "".join(headline.itertext()).partition("".join(part.itertext()))[0].rstrip()
    return end_of(before) == "colon"


def _begins_with(headline, part):
    return words_in(headline).startswith(words_in(part))


def _is_below(part, headline, words, rest):
    """Whether a part of a headline stands behind all the rest, as a name or a subtitle."""
    behind = plainly("".join(headline.itertext())).startswith(rest)
    return behind and (columns(words) > SHORT or is_name("".join(part.itertext()).strip()))


def put_below(headline, part, measures: Measures) -> None:
    """Put a part of a headline below it, as the byline where it is a name, else as a subtitle."""
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


def without(headline, parts) -> str:
    """Give what a headline says without some of its parts."""
    inside = {one for part in parts for one in part.iter()}
    words = []
    for one in headline.iter():
        words.append(one.text if one not in inside else "")
        words.append(
            one.tail if one is not headline and (one in parts or one not in inside) else ""
        )
    return plainly(" ".join(word for word in words if word))
