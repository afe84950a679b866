"""What of the site stands in the text of a page: links, what stands under its words, its end.

A list of links that lead to the site is no list of the author's, unless the text announces it.
"""

import re
from functools import cached_property
from itertools import takewhile

from reader.importing.captions import OWNER
from reader.importing.elements import BLOCKS, HEADINGS, words_in
from reader.importing.html.footnotes import NOTE, REF
from reader.importing.pieces import columns, end_of
from reader.importing.sitewords import site_words
from reader.importing.tidy import plainly
from reader.importing.vocabulary import beginning_with, heads_apparatus
from reader.importing.webpage.contents import (
    announces_more,
    called_contents,
    is_contents,
    label_of,
)
from reader.importing.webpage.emptied import titles_of_nothing
from reader.importing.webpage.goingon import (
    is_boxed,
    is_gone_on_with,
    is_under_one_of_several,
    leads_away,
    said_before,
)
from reader.importing.webpage.linklists import are_files, are_teasers, is_of_links
from reader.importing.webpage.measures import Measures
from reader.importing.webpage.rows import is_among_others, is_term
from reader.importing.webpage.textroot import ENOUGH

TITLES = ("h2", "h3", "h4", "h5", "h6")
LISTS = ("ul", "ol", "dl", "table", "div", "section", "p")
FORMS = ("figure", "figcaption", "table", "pre", "blockquote")  # that are an author's
LONG = 80  # columns
LEADING = re.compile(r"([\W\d]*)(.*)", re.DOTALL)  # how many there are, and of what


class Inserts:
    """What of the text in `root` is the site's; `is_own` says of an address that it leads there."""

    def __init__(self, root, measures: Measures, is_own):
        self.root, self.measures, self.is_own = root, measures, is_own

    def added_to(self, cut: list) -> list:
        """Give what is the site's with what was `cut` before; each step goes by those before it."""
        cut = [*cut, *self._lists_of_links(), *self._under_words(set(cut)), *self._buttons()]
        cut += self._after_the_end(set(cut))
        return [*cut, *titles_of_nothing(self.root, self.measures, set(cut))]

    def _lists_of_links(self):
        """Give the parts of the text that are links to other pages of the site, or to its parts."""
        yield from called_contents(self.root, self.measures)
        for element in self.root.iterdescendants(*LISTS):
            if self.measures.prose[element] or not is_of_links(element, self.measures):
                continue
            links = [one for one in element.iter("a") if one.get("href")]
            if not links or any(one.get(NOTE) or one.get(REF) for one in element.iter()):
                continue
            if is_contents(links, self._headings):
                yield element
                if (label := label_of(element, self.root, self.measures)) is not None:
                    yield label
            if _is_announced_by_item(element) or not self._announces_pages(element, links):
                continue
            above, words = _above(element)
            announces = above is not None and announces_more(above) and not site_words(words)
            if heads_apparatus(words):
                continue
            if not announces or not (self._goes_on(element) or self._heads(above)):
                yield element
                if announces and not self.measures.prose[above]:
                    yield above

    def _announces_pages(self, element, links):
        """Whether links mostly lead to pages of the site; amid the text files are the author's."""
        if 2 * sum(self.is_own(link.get("href")) for link in links) < len(links):
            return False
        return not (self._goes_on(element) and are_files(element, links, self.measures))

    @cached_property
    def _headings(self):
        return {plainly("".join(one.itertext())) for one in self.root.iter(*HEADINGS)}

    def _buttons(self):
        """Give the links into the site behind the last sentence of a paragraph that say no more
        than "Read more" or "All posts by …"."""
        for link in self.root.iter("a"):
            if (link.tail or "").strip() or link.getnext() is not None:
                continue
            words = words_in(link)
            if len(words) > LONG or site_words(words) != "strong":
                continue
            if not self.is_own(link.get("href") or ""):
                continue
            block = next((one for one in link.iterancestors() if one.tag in BLOCKS), None)
            if block is None or not self.measures.prose[block]:
                continue
            before, found, after = words_in(block).rpartition(words)
            if found and not after and end_of(before.strip()) == "closed":
                yield link

    def _heads(self, line):
        """Whether a sentence stands right under a heading of the text: what it announces is the
        author's, at the end of the text too."""
        heading = line.getprevious()
        if heading is None or heading.tag not in TITLES or self.measures.is_linked(heading, 0.5):
            return False
        return self.measures.prose[line] > 0 and not site_words("".join(heading.itertext()))

    def _goes_on(self, element):
        """Whether running text follows an element: what a line announces there is of the text."""
        for one in (element, *element.iterancestors()):
            if one is self.root:
                break
            if any(self.measures.prose[following] for following in one.itersiblings()):
                return True
        return False

    def _under_words(self, cut):
        """Give what stands under words such as "Related" or "Comments", with these words."""
        measures, seen, said = self.measures, 0, {}
        whole = measures.prose[self.root]
        for element in [one for one in self.root.iterdescendants() if one.tag in BLOCKS]:
            kind = self._kind(element)
            if not kind:
                seen += self._own(element)
            elif kind == "comments":
                if seen + said_before(element, self.root, measures) < min(whole // 2, ENOUGH):
                    continue
                if is_under_one_of_several(element, measures) or leads_away(element, measures):
                    yield element
                else:
                    yield from self._with_following(element, everything=True)
            elif kind == "strong" and not is_boxed(element, cut, measures):
                # What returns amid a text is no end of it.
                returns = said.setdefault(words_in(element), seen) < seen
                late = 4 * seen >= 3 * whole or (2 * seen >= whole and self._heads_a_box(element))
                late = late and element.tag in HEADINGS and not returns
                late = late and not is_gone_on_with(element, measures)
                yield from self._with_following(element, everything=late)

    def _heads_a_box(self, heading):
        """Whether a heading stands first in a box of its own, behind the last of the text."""
        box = heading.getparent()
        first = heading.getprevious() is None and not (box.text or "").strip()
        return box is not self.root and first and not self._goes_on(box)

    def _after_the_end(self, cut):
        """Give what has few words and stands after the end of the text, and after a cut part.

        Where the site's parts begin they go on to the end, or to notes and references.
        """
        blocks = [one for one in self.root.iterdescendants() if one.tag in BLOCKS or one in cut]
        begin = max((at for at, one in enumerate(blocks) if self._own(one) > 0), default=-1)
        begin = max(begin, self._last_before_loose(blocks))
        ended = set()
        for element in blocks[begin + 1 :]:
            above = set(element.iterancestors())
            if element not in cut and _heads_apparatus(element):
                ended = set()  # what stands under it is of the text, as far as nothing else says no
            elif element in cut or not above.isdisjoint(cut):
                if element.tag in BLOCKS:
                    ended.add(element)
            elif ended and above.isdisjoint(ended) and self._is_only_words(element):
                ended.add(element)
                yield element

    def _last_before_loose(self, blocks):
        """Give the index of the last block before words that stand in the text and in no block, -1
        where there are none."""
        words = (one for one in reversed(self.root) if len((one.tail or "").strip()) > LONG)
        last = next(words, None)
        if last is None:
            return -1
        parts = [last, *last.itersiblings(preceding=True)]
        before = {inner for part in parts for inner in part.iter()}
        return max((at for at, one in enumerate(blocks) if one in before), default=-1)

    def _is_only_words(self, element):
        if self.measures.prose[element] or element.tag in FORMS:
            return False
        return self.measures.size[element] < 2 * LONG and not any(
            one.get(NOTE) or one.get(REF) or one.tag in ("figure", "blockquote")
            for one in element.iter()
        )

    def _own(self, element):
        inside = sum(self.measures.prose[one] for one in element)
        return self.measures.prose[element] - inside

    def _kind(self, element):
        if self.measures.prose[element] or not 0 < self.measures.size[element] < LONG:
            return ""
        if any(one.tag in FORMS for one in element.iterdescendants()):
            return ""
        words = words_in(element)
        number, bare = LEADING.match(words).groups()
        if beginning_with("comments").match(bare):
            return "" if is_term(element) else "comments"
        if any(map(str.isdigit, number)) and beginning_with("counted").match(bare):
            return "comments"
        if self._leads_on(element):
            return "strong"
        if site_words(words) != "strong" or OWNER.match(words) or is_among_others(element):
            return ""
        return "strong"

    def _leads_on(self, element):
        """Whether an element is a word of the site's and a link into it: "Next: The Bridge"."""
        linked, size = self.measures.linked[element], self.measures.size[element]
        if not 0 < linked < size:
            return False
        label = next((one.strip() for one in element.itertext() if one.strip()), "")
        if linked != size - columns(label) or site_words(label) != "strong":
            return False
        return any(self.is_own(one.get("href") or "") for one in element.iter("a"))

    def _with_following(self, element, everything):
        posted = self._is_posted(element)
        while (above := element.getparent()) is not self.root and not posted:
            if self.measures.prose[above] or element.getprevious() is not None:
                break
            element = above
        yield element
        if posted:
            return
        for following in element.itersiblings():
            if not (everything or self._is_beside(following)) or _heads_apparatus(following):
                break
            yield following

    def _is_posted(self, element):
        """Whether an element stands in a post of elsewhere, where it is a button."""
        within = takewhile(lambda one: one is not self.root, element.iterancestors())
        return any(one.tag == "blockquote" for one in within)

    def _is_beside(self, element):
        """Whether a part may stand under a title of the site's: links, or few words."""
        if self.measures.headings[element] and not self.measures.linked[element]:
            return False
        words = self.measures.size[element]
        linked = self.measures.is_linked(element, 0.5) and words > 0
        return linked or are_teasers(element, self.is_own)


def _is_announced_by_item(element):
    """Whether a list stands in an item of another, whose own words announce it."""
    item = element.getparent()
    return item.tag == "li" and (item.text or "").rstrip().endswith((":", "："))


def _heads_apparatus(element):
    """Whether an element is a heading of notes or references, or begins with one."""
    heading = next(element.iter(*HEADINGS), None)
    return heading is not None and heads_apparatus(words_in(heading))


def _above(element):
    """Give what stands right above an element, and its words."""
    above = element.getprevious()
    return above, "" if above is None else words_in(above)
