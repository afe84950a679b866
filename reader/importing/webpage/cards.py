"""Boxes that stand beside a text: such as announce other pages, each with a heading, a few words
and a link that says "Learn more"; forms in which readers write; those that ask whether the site may
keep cookies or send news; and the lines that lead to the same text in other languages."""

import re
from collections import defaultdict
from math import inf

from reader.importing.elements import BLOCKS, words_in
from reader.importing.sitewords import site_words
from reader.importing.vocabulary import every, languages_themselves

TOGETHER = 3  # boxes: fewer may be an author's
FEWEST = 2  # languages
MANY = 5  # languages, of which a line may say more
LABEL = 40  # columns of what is said of them
LONG_LABEL = 160  # columns of what is said of many
SIGN = 3  # columns between two
BUTTON = 24  # columns of a link that says no more than that it leads on
LONGEST = 350  # columns of running text in one
NOTICE = 4000  # columns of running text in a box that asks for consent
SITE = re.compile(r"(?:[a-z0-9-]+\.)+[a-z]{2,}", re.IGNORECASE)
LETTER = 200  # columns of running text in a box that offers a letter
LETTERS = ("newsletter", "inbox", "infolettre", "boletín", "nieuwsbrief", "nyhetsbrev", "рассылк")
LABELS = 700  # columns of running text in a form: what has more, or half of all, is the text


def cards(asides):
    """Give the boxes of a page; `asides` knows its measures, its headline and its own addresses.

    Where they have most of the running text, they are the text.
    """
    yield from _linked_boxes(asides)
    measures, boxes = asides.measures, defaultdict(dict)
    for link in asides.body.iter("a"):
        words = words_in(link) if measures.size[link] <= BUTTON else ""
        if len(words) > BUTTON or not site_words(words):
            continue
        if asides.is_own(link.get("href") or "") and (box := _box(link, asides)) is not None:
            boxes[box.getparent()][box] = words
    for together in boxes.values():
        said = sum(measures.prose[box] for box in together)
        if len(together) >= TOGETHER and 2 * said < measures.prose[asides.body]:
            yield from together


def _linked_boxes(asides):
    """Give the boxes that are a link as a whole, with a heading and the name of a site below it."""
    for link in asides.body.iter("a"):
        if not asides.measures.headings[link] or asides.measures.size[link] > LONGEST:
            continue
        lines = [one for one in link.iter(*BLOCKS) if asides.measures.size[one]]
        last = lines[-1] if lines else link
        if link not in asides.above_headline and SITE.fullmatch(words_in(last)):
            yield link


def forms(asides):
    """Give the forms of a page in which readers write more than a line."""
    most = min(LABELS, asides.measures.prose[asides.body] // 2)
    for field in asides.body.iter("textarea"):
        form = next(field.iterancestors("form"), None)
        if form is None or form in asides.above_headline:
            continue
        if asides.measures.prose[form] <= most:
            yield form


def letters(asides):
    """Give the boxes of a page that offer a letter by mail, each with its button, whatever they
    are called."""
    for button in asides.body.iter("button", "input"):
        words = _said_on(button)
        if len(words) > BUTTON or site_words(words) != "strong":
            continue
        part = _box_around(button, asides, LETTER, LONGEST)
        said = "" if part is None else words_in(part).casefold()
        if len(said) > len(words) and any(one in said for one in LETTERS):
            yield part


def consents(asides):
    """Give the boxes of a page that ask whether it may keep cookies, or send what is new to the
    window, each with its buttons."""
    most = min(NOTICE, asides.measures.prose[asides.body] // 2)
    for button in asides.body.iter("button", "a", "input"):
        words = _said_on(button)
        if len(words) > BUTTON or words.casefold().strip(" .!×✓") not in every("agreeing"):
            continue
        part = _box_around(button, asides, most)
        said = "" if part is None else words_in(part).casefold()
        if any(word in said for word in every("private")):
            yield part


def _said_on(button):
    return button.get("value") or "" if button.tag == "input" else words_in(button)


def _box_around(button, asides, prose, size=inf):
    """Give the largest part around a button, beside the headline, that has no more than so many
    columns of running text, and of all words; None where the one around it has more."""
    part, measures = None, asides.measures
    for above in button.iterancestors():
        few = measures.prose[above] <= prose and measures.size[above] <= size
        if not few or above in asides.above_headline or above is asides.body:
            break
        part = above
    return part


def languages(asides):
    """Give the lines of a page whose links lead to it in other languages, each in another; where
    they do not tell which, their words are what these call themselves."""
    lines = defaultdict(list)
    for link in asides.body.iter("a"):
        if language := _language_of(link, asides.measures):
            block = next((one for one in link.iterancestors() if one.tag in BLOCKS), asides.body)
            whole = block.getparent() if block.tag == "li" else block
            lines[whole].append(language)
    for line, said in lines.items():
        if line in asides.above_headline or len(said) < FEWEST:
            continue
        label = asides.measures.size[line] - asides.measures.linked[line]
        if label > (LABEL + SIGN * len(said) if len(said) < MANY else LONG_LABEL):
            continue
        links = [one for one in line.iter("a") if one.get("href")]
        others = sum(not _language_of(one, asides.measures) for one in links)
        if len(set(said)) == len(said) and others <= 1:  # that in which it is
            yield line


def _language_of(link, measures):
    """Give the language of the page that a link leads to, "" where it does not say."""
    if told := link.get("hreflang"):
        return told
    if not 0 < measures.size[link] <= BUTTON or not link.get("href"):
        return ""
    words = words_in(link) if len(link) else " ".join((link.text or "").split())
    words = words.casefold()
    return words if words in languages_themselves() else ""


def _box(link, asides):
    """Give the largest element around a link that has one heading and few words, else None."""
    measures, box = asides.measures, None
    for above in link.iterancestors():
        if above is asides.body or above in asides.above_headline:
            break
        if measures.headings[above] > 1 or measures.prose[above] > LONGEST:
            break
        box = above if measures.headings[above] else box
    return box
