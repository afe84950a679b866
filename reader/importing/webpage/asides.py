"""Parts of a page that are the site's: by their names, what they lead to and what they ask for."""

from functools import cached_property
from itertools import chain, dropwhile, islice

from lxml import etree

from reader.importing.boilerplate import is_boilerplate
from reader.importing.elements import BLOCKS, HEADINGS, words_in
from reader.importing.html.footnotes import REF
from reader.importing.partnames import Names, names_of
from reader.importing.partpatterns import TOLD
from reader.importing.sitenames import commonest_site, site_of
from reader.importing.siteparts import (
    OUTSIDE,
    is_about_author,
    is_bar,
    is_named_card,
    is_named_gallery,
    is_named_opener,
    is_named_teaser,
    is_only_hidden,
    is_readers,
    is_sites,
    is_surely_sites,
)
from reader.importing.tidy import plainly
from reader.importing.vocabulary import every
from reader.importing.webpage.cards import cards, consents, forms, languages, letters
from reader.importing.webpage.measures import Measures
from reader.importing.webpage.mistaken import mistaken
from reader.importing.webpage.pictured import is_gallery, is_picture
from reader.importing.webpage.posts import posts
from reader.importing.webpage.teasers import TEASER, TEASERS, teasers
from reader.importing.webpage.textroot import ENOUGH

MOST = 0.8  # of the running text of a page
BOX = 400  # columns in a box that asks for something
ASKING = ("text", "email")
FOLDED = 3  # paragraphs: with so many, what is hidden is the rest of a text, to be unfolded
BESIDE = 1500  # columns of running text that make a page more than its gallery
TOLD_FIRST = 24  # columns of a label for who listens
BIO = 100  # columns: a note on the author is longer, and a credit is not


LABEL = Names(r"(?:^|[\s_-])(?:kicker|eyebrow|rubric|overline|tag)(?:$|[\s_-])")


class Asides:
    """What of a page is the site's; `title` is the page's, `address` its own."""

    def __init__(self, body, measures: Measures, headline, title: str, address: str):
        self.body, self.measures, self.headline = body, measures, headline
        self.title, self.address = plainly(title), address.partition("#")[0]
        self.host = site_of(address) or commonest_site(body)
        self.above_headline = _above_headline(body, headline)

    def take_out(self) -> list:
        """Take what is the site's out of the measures, and give it."""
        whole = self.measures.prose[self.body]
        out, prose = [], {}
        for element in self._named(whole):
            out.append(element)
            prose[element] = self.measures.prose[element]
            self.measures.without(element)
        for text in mistaken(self.body, self.headline, self.measures, prose):
            out.remove(text)
            self.measures.without(text, -prose[text])
        for element in self._topmost(
            [
                *self._asking(),
                *forms(self),
                *languages(self),
                *consents(self),
                *letters(self),
                *teasers(self),
                *cards(self),
                *posts(self),
            ],
            out,
        ):
            out.append(element)
            self.measures.without(element)
        return out

    def _topmost(self, elements, already):
        taken = set(already)
        for element in elements:
            if not any(above in taken for above in (element, *element.iterancestors())):
                taken.add(element)
                yield element

    def _named(self, whole):
        """Give what is the site's by its name; nobody looks into it any further."""
        walk = etree.iterwalk(self.body, events=("start",))
        for _event, element in walk:
            if element is self.body or element in self.above_headline:
                continue
            if is_bar(element):
                walk.skip_subtree()
                yield element
            elif _is_nameless(element):
                continue
            elif self._is_named(element, whole) and not _has_mark(element):
                walk.skip_subtree()
                yield element

    def _is_named(self, element, whole):
        if self._is_in_a_sentence(element):
            return element.tag == "span" and TOLD.has(names_of(element)) and self._is_label(element)
        prose = self.measures.prose[element]
        if is_only_hidden(element) and self._is_folded(element):
            return False
        if is_sites(element) and not (
            is_picture(element, self.measures) or self._heads_a_part(element)
        ):
            # Readers may say more than an author; what else has nearly all words has the text.
            sure = is_surely_sites(element) and (is_readers(element) or prose <= MOST * whole)
            boilerplate = is_boilerplate(element) and whole - prose >= ENOUGH
            return 2 * prose <= whole or sure or boilerplate
        if is_named_gallery(element) and is_gallery(element, self.measures):
            return 2 * prose <= whole or whole - prose >= BESIDE
        if prose > min(TEASER, whole // 4):
            return False
        if is_named_teaser(element):
            return not self._may_be_lead(element)
        if is_named_card(element) and self._leads_on(element):
            return True
        return prose >= BIO and is_about_author(element) and not _is_apparatus(element)

    def _heads_a_part(self, element):
        """Whether a heading that looks like a label stands amid the text, above a part of it."""
        if element.tag not in TEASERS or not LABEL.has(names_of(element)):
            return False
        following = element.getnext()
        before = any(self.measures.prose[one] for one in element.itersiblings(preceding=True))
        return before and following is not None and self._is_text(following)

    def _is_text(self, element):
        return element.tag == "pre" or self.measures.prose[element] > 0

    def _is_folded(self, element):
        if element.tag == "p":
            beside = (one for one in element.getparent() if one.tag == "p")
            paragraphs = (one for one in beside if self.measures.prose[one] and is_only_hidden(one))
        else:
            paragraphs = (one for one in element.iter("p") if self.measures.prose[one])
        return len(list(islice(paragraphs, FOLDED))) == FOLDED

    def _may_be_lead(self, element):
        """Whether what is named a teaser announces nothing: words alone, the first that are named
        so after the headline, as of a standfirst; a paragraph right below it may link some words.
        """
        below = element.tag == "p" and element.getprevious() is self.headline
        links = () if below and not self.measures.is_linked(element, 0.5) else ("a",)
        shown = next(element.iter("img", "picture", "ul", "button", *links), None) is not None
        linked = next(element.iterancestors("a"), None) is not None
        if shown or linked or self.measures.headings[element]:
            return False
        first = self._first_teaser
        return first is not None and (element is first or first in element.iterancestors())

    @cached_property
    def _first_teaser(self):
        """What is named a teaser first after the headline, None where there is no headline."""
        walk = self.body.iter(etree.Element)
        after = dropwhile(lambda one: one is not self.headline, walk)
        return next((one for one in after if is_named_teaser(one)), None)

    def _leads_on(self, element):
        """Whether an element leads to another page of the site, as a card that is a teaser does."""
        links = chain(element.iter("a"), islice(element.iterancestors("a"), 1))
        return any(self.is_own(link.get("href") or "") for link in links)

    def _is_in_a_sentence(self, element):
        above = element.getparent()
        if element.tag in BLOCKS or above is None:
            return False
        while above.tag not in BLOCKS and self.measures.size[above] > ENOUGH:
            above = above.getparent()  # what is in no block may still be all of the text
        if self.measures.prose[above] > self.measures.prose[element]:
            return True
        # Words that open a note stand among words that do not.
        whole = next(one for one in element.iterancestors() if one.tag in BLOCKS)
        among = whole.tag == "p" and self.measures.size[whole] > self.measures.linked[whole]
        return among and is_named_opener(element)

    def _is_label(self, element):
        """Whether a few words stand before what they are a label of."""
        return self.measures.size[element] < TOLD_FIRST and not self.measures.linked[element]

    def _asking(self):
        """Give the boxes that ask for an address, as far as hardly more is in them."""
        for field in self.body.iter("input"):
            part = None
            for above in field.iterancestors() if field.get("type", "text") in ASKING else ():
                few = self.measures.prose[above] <= ENOUGH and self.measures.size[above] <= BOX
                if not few or above in self.above_headline:
                    break
                part = above
            if part is not None:
                yield part

    def is_own(self, href: str) -> bool:
        """Whether an address leads to another page of the site."""
        if not href or href.startswith("#") or href.partition("#")[0] == self.address:
            return False
        return site_of(href) in ("", self.host)


def _above_headline(body, headline):
    """Give what holds the headline, which may be said twice: above a text and above its source."""
    if headline is None:
        return set()
    words = plainly(words_in(headline))
    said = [one for one in body.iter("h1") if plainly(words_in(one)) == words]
    return {above for one in (headline, *said) for above in one.iterancestors()}


def _is_nameless(element):
    """Whether nothing says what an element is called, as of most."""
    return element.tag not in OUTSIDE and not (element.get("role") or names_of(element))


def _is_apparatus(element):
    """Whether the heading of a part says that it has notes or sources, or sums the text up."""
    heading = next(element.iter(*HEADINGS), None)
    words = "" if heading is None else words_in(heading)
    return words.casefold().strip(" :") in every("apparatus") | every("abstract")


def _has_mark(element):
    """Whether a note is marked in an element."""
    return any(one.get(REF) for one in element.iter("a"))
