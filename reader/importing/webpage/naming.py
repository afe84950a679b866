"""What parts of a page are called elsewhere than in their class, put into the class as well.

Where classes are made by a machine, the names stand in attributes for tests and for scripts, in
those for search engines, or in what a screen reader says of a part.
"""

import re

from lxml import etree

from reader.importing.elements import words_in
from reader.importing.sitewords import site_words
from reader.importing.tidy import plainly

# Names that are given to be found by.
GIVEN = ("data-testid", "data-test", "data-component", "data-component-name", "data-gu-name",
         "data-hook", "data-qa", "data-block", "data-area")  # fmt: skip
# What schema.org and others call a part, and the name by which it is known here.
MEANT = {
    "alternativeheadline": "standfirst",
    "keywords": "tags",
    "interactionstatistic": "share-count",
    "aggregaterating": "ratings",
    "breadcrumb": "breadcrumb",
}
# The ids of paragraphs that are names; those of others are made of words, or numbered.
LEADS = re.compile(
    r"(?:(?:article|story|post)[_-]?)?(?:summary|standfirst|dek|chapo|chapeau|lead|lede|teaser)",
    re.IGNORECASE,
)
LONGEST = 40  # characters of a name
SENTENCE = 50  # characters of what is more than a label
LOWER = ("h2", "h3", "h4")
LABELLED = ("div", "section", "ul", "ol")
HAVING = {name: etree.XPath(f".//*[@{name}]") for name in (*GIVEN, "itemprop", "aria-label")}
PARAGRAPHS = etree.XPath(".//p[@id]")


def gather_names(body, text: str) -> None:
    """Add to the class of an element what else it is called; `text` is the whole page."""
    for name in GIVEN:
        for element in _having(body, name, text):
            _call(element, element.get(name))
    _call_paragraphs(body)
    _call_rubrics(body)
    for element in _having(body, "itemprop", text):
        _call(element, MEANT.get(element.get("itemprop").casefold(), ""))
    for element in _having(body, "aria-label", text):
        of_site = site_words(element.get("aria-label")) == "strong"
        if of_site and element.tag in LABELLED and not _is_quoted(element):
            _call(element, "related")


def name_summary(body, summary: str, title: str) -> None:
    """Call a heading a standfirst that says the `summary` of the page, and not its `title`."""
    wanted = plainly(summary)
    for heading in body.iter(*LOWER) if wanted and wanted != plainly(title) else ():
        if plainly(words_in(heading)) == wanted:
            _call(heading, "standfirst")


def _is_quoted(element):
    """Whether a part is nothing but words of somebody else: its label is that of their button."""
    quote = next(element.iter("blockquote"), None)
    return quote is not None and words_in(quote) == words_in(element)


def _call_paragraphs(body):
    for paragraph in PARAGRAPHS(body):
        own = paragraph.get("id")
        if LEADS.fullmatch(own):
            _call(paragraph, "standfirst")
        elif own.casefold().startswith("newsletter"):
            _call(paragraph, own)


def _call_rubrics(body):
    """Let a sentence be a standfirst that is called a rubric, which is a label elsewhere."""
    for heading in body.iter("h1", *LOWER, "p"):
        if heading.get("class") == "rubric" and len(words_in(heading)) > SENTENCE:
            heading.set("class", "standfirst")


def _having(body, name, text):
    """Give the elements that have an attribute; most pages do not speak of it at all."""
    return HAVING[name](body) if f"{name}=" in text else ()


def _call(element, name):
    if name and len(name) < LONGEST:
        element.set("class", f"{element.get('class') or ''} {name}".strip())
