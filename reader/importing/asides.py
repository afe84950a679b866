"""Parts of a page that are the site's: by their names, by what they lead to, by what stands above.

A teaser is a heading that leads to another page of the site, with a few words under it; a list of
links that lead there is no list of the author's, unless the text announces it.
"""

import re
from collections import Counter
from urllib.parse import urlsplit

from lxml import etree

from reader.importing import html
from reader.importing.captions import OWNER
from reader.importing.footnotes import NOTE, REF
from reader.importing.measures import Measures
from reader.importing.siteparts import is_about_author, is_named_teaser, is_sites, is_surely_sites
from reader.importing.sitewords import site_words
from reader.importing.textroot import ENOUGH, plainly
from reader.importing.vocabulary import beginning_with, every

TEASERS = ("h2", "h3", "h4", "h5", "h6")
TEASER = 700  # columns of running text under the heading of a teaser
BOX = 400  # columns in a box that asks for something
ASKING = ("text", "email")
BIO = 100  # columns: a note on the author is longer, and a credit is not
LONG = 80  # columns
LISTS = ("ul", "ol", "dl", "table", "div", "section", "p")


class Asides:
    """What of a page is the site's; `title` is the page's, `address` its own."""

    def __init__(self, body, measures: Measures, headline, title: str, address: str):
        self.body, self.measures, self.headline = body, measures, headline
        self.title, self.address = plainly(title), address.partition("#")[0]
        self.host = _host(address) or self._commonest_host()
        self.above_headline = set() if headline is None else set(headline.iterancestors())

    def _commonest_host(self):
        """Most links of a page that has forgotten its address lead to its own site."""
        hosts = Counter(_host(link.get("href") or "") for link in self.body.iter("a"))
        hosts.pop("", None)
        return max(hosts, key=hosts.get, default="")

    def take_out(self) -> list:
        """Take what is the site's out of the measures, and give it."""
        whole = self.measures.prose[self.body]
        out = []
        for element in self._named(whole):
            out.append(element)
            self.measures.without(element)
        for element in self._topmost([*self._asking(), *self._teasers()], out):
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
            if self._is_named(element, whole) and not _has_mark(element):
                walk.skip_subtree()
                yield element

    def _is_named(self, element, whole):
        if self._is_in_a_sentence(element):
            return False
        prose = self.measures.prose[element]
        if is_sites(element):
            return 2 * prose <= whole or is_surely_sites(element)
        if prose > min(TEASER, whole // 4):
            return False
        return is_named_teaser(element) or (prose >= BIO and is_about_author(element))

    def _is_in_a_sentence(self, element):
        if element.tag in html.BLOCKS or element.getparent() is None:
            return False
        return self.measures.prose[element.getparent()] > self.measures.prose[element]

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

    def _teasers(self):
        for heading in self.body.iter(*TEASERS):
            link = next(heading.iter("a"), next(heading.iterancestors("a"), None))
            if (
                link is None
                or heading is self.headline
                or not self.measures.is_linked(heading, 0.85)
                or not self.is_own(link.get("href") or "")
                or plainly("".join(heading.itertext())) in self.title
            ):
                continue
            yield from self._around(heading)

    def _around(self, heading):
        """Give what belongs to the heading of a teaser: what is around it, or follows it."""
        part = heading
        for above in heading.iterancestors():
            few = self.measures.prose[above] <= TEASER and self.measures.headings[above] == 1
            if not few or above in self.above_headline:
                break
            part = above
        yield part
        if part is not heading:
            return
        for following in heading.itersiblings():
            if self.measures.headings[following] or self.measures.prose[following] > TEASER // 2:
                break
            if self.measures.linked[following] or self.measures.prose[following]:
                yield following
                break

    def is_own(self, href: str) -> bool:
        """Whether an address leads to another page of the site."""
        if not href or href.startswith("#") or href.partition("#")[0] == self.address:
            return False
        return _host(href) in ("", self.host)

    def lists_of_links(self, root):
        """Give the parts of the text that are links to other pages of the site."""
        for element in root.iterdescendants(*LISTS):
            if not self.measures.is_linked(element) or self.measures.prose[element]:
                continue
            links = [one for one in element.iter("a") if one.get("href")]
            if not links or any(one.get(NOTE) or one.get(REF) for one in element.iter()):
                continue
            own = sum(self.is_own(link.get("href")) for link in links)
            if 2 * own >= len(links) and not self._is_announced(element, root):
                yield element

    def _is_announced(self, element, root):
        """Whether a line above says what these links are, in the midst of the text."""
        before = element.getprevious()
        if before is None:
            return False
        words = " ".join("".join(before.itertext()).split())
        if words.casefold().strip(" :") in every("apparatus"):
            return True
        if not words.endswith((":", "：")) or site_words(words):
            return False
        return self._goes_on(element, root)

    def _goes_on(self, element, root):
        """Whether running text follows an element."""
        for one in (element, *element.iterancestors()):
            if one is root:
                break
            if any(self.measures.prose[following] for following in one.itersiblings()):
                return True
        return False

    def under_words(self, root):
        """Give what stands under words such as "Related" or "Comments", with these words."""
        whole, seen = self.measures.prose[root], 0
        for element in [one for one in root.iterdescendants() if one.tag in html.BLOCKS]:
            kind = self._kind(element)
            if not kind:
                seen += self._own(element)
            elif kind == "comments" and seen >= min(whole // 2, ENOUGH):
                yield from self._with_following(element, root, everything=True)
            elif kind == "strong":
                late = element.tag in html.HEADINGS and 4 * seen >= 3 * whole
                yield from self._with_following(element, root, everything=late)

    def after_the_end(self, root, cut):
        """Give what has few words and stands after the end of the text, and after a cut part.

        Where the site's parts begin they go on to the end.
        """
        blocks = [one for one in root.iterdescendants() if one.tag in html.BLOCKS or one in cut]
        begin = max((at for at, one in enumerate(blocks) if self._own(one) > 0), default=-1)
        ended = set()
        for element in blocks[begin + 1 :]:
            above = set(element.iterancestors())
            if element in cut or not above.isdisjoint(cut):
                if element.tag in html.BLOCKS:
                    ended.add(element)
            elif ended and above.isdisjoint(ended) and self._is_only_words(element):
                ended.add(element)
                yield element

    def titles_of_nothing(self, root, cut):
        """Give the headings of the text under which everything is cut."""
        for heading in root.iter(*TEASERS):
            under = []
            for following in heading.itersiblings():
                if self.measures.headings[following] and following not in cut:
                    break
                if self.measures.size[following] or following in cut:
                    under.append(following)
            if under and all(one in cut for one in under):
                yield heading

    def _is_only_words(self, element):
        if self.measures.prose[element] or element.tag in ("figure", "figcaption", "table", "pre"):
            return False
        return self.measures.size[element] < 2 * LONG and not any(
            one.get(NOTE) or one.get(REF) or one.tag == "figure" for one in element.iter()
        )

    def _own(self, element):
        inside = sum(self.measures.prose[one] for one in element)
        return self.measures.prose[element] - inside

    def _kind(self, element):
        if self.measures.prose[element] or not 0 < self.measures.size[element] < LONG:
            return ""
        words = " ".join("".join(element.itertext()).split())
        if beginning_with("comments").match(re.sub(r"^[\W\d]+", "", words)):
            return "comments"
        return "strong" if site_words(words) == "strong" and not OWNER.match(words) else ""

    def _with_following(self, element, root, everything):
        while (above := element.getparent()) is not root and above.tag != "blockquote":
            if self.measures.prose[above] or element.getprevious() is not None:
                break
            element = above
        yield element
        if above.tag == "blockquote":
            return  # a button in a post of elsewhere
        for following in element.itersiblings():
            if not everything and not self._is_beside(following):
                break
            yield following

    def _is_beside(self, element):
        """Whether a part may stand under a title of the site's: links, or few words."""
        if self.measures.headings[element] and not self.measures.linked[element]:
            return False
        words = self.measures.size[element]
        return self.measures.is_linked(element, 0.5) and words > 0


def _has_mark(element):
    """Whether a note is marked in an element."""
    return any(one.get(REF) for one in element.iter("a"))


def _host(address):
    """Give the name of a site without what its parts are called."""
    try:
        labels = (urlsplit(address).hostname or "").split(".")
    except ValueError:
        return "?"
    short = len(labels) > 2 and len(labels[-2]) < 4 and len(labels[-1]) == 2
    return ".".join(labels[-3 if short else -2 :])
