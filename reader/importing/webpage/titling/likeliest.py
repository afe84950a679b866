"""Which line of a saved page is likeliest its headline, by its form, its place and what it says.

Where the head of a page says its title, a heading that says it too is found by that alone; see
`headline`. Sites that call each of their pages by their own name, or by the name of a section,
leave nothing but how a page looks.
"""

from itertools import pairwise

from lxml import etree

from reader.importing.elements import words_in
from reader.importing.facts import facts, is_name
from reader.importing.pieces import columns
from reader.importing.sitenames import PARTED, leads_home, squeezed, without_known
from reader.importing.siteparts import Names, is_sites, names_of
from reader.importing.sitewords import site_words
from reader.importing.tidy import plainly
from reader.importing.vocabulary import common_words
from reader.importing.webpage.clearing import LABEL
from reader.importing.webpage.measures import Measures
from reader.importing.webpage.titling.headline import NAMED
from reader.importing.webpage.titling.saying import WHOLE, said_by_titles
from reader.importing.webpage.titling.titlelines import (
    CALLED,
    HEADINGS,
    SUBTITLE,
    Line,
    leads_away,
    led_to,
    title_lines,
)

SIGN = Names(r"(?:^|[\s_-])(?:logo(?:type)?|brand(?:ing)?|site-?name)(?:$|[\s_-])")
NEAR, FAR = 160, 500  # columns that may stand between a headline and the text: who, when, what
MENU = 4  # links
RIGHT_ABOVE = 60  # columns between a line and the one below it, at most
SOME = 3  # words of a heading that is alone of the first level
ONE_WORD = 13  # columns of a label
LEAST = 2.0  # for the likeliest line
GOOD = 3.0  # for one that says what stands above it to be the name of the site
UNKNOWN = 2.0  # for a headline that has not the form of one
SAID, HALF_SAID = 2.0, 1.5
MUCH = 2.0  # by which a line must be likelier


class Likeliest:
    """How likely each line above the text of a page is its headline.

    `titles` are what the head of the page says, the title of the window among them, and `names`
    what its site is called.
    """

    def __init__(self, body, titles, names, measures: Measures):
        known = set(map(squeezed, names)) - {""}
        self._lines = {line.element: line for line in title_lines(body, measures)}
        self._titles = set(map(plainly, titles))
        bare = ((title, without_known(title, names)) for title in titles)
        self._beside_name = {squeezed(words) for title, words in bare if words != title} - known
        self._said = {one: said_by_titles(line.words, titles) for one, line in self._lines.items()}
        led = led_to(body)
        self._is_titled = any(_says_title(one, known, led) for one in titles)
        self._points = {
            one: self._said[one] + _points(line, known, led, measures)
            for one, line in self._lines.items()
        }
        lines = list(self._lines.values())
        firsts = [line for line in lines if line.element.tag == "h1"]
        if len(firsts) == 1 and len(firsts[0].words.split()) >= SOME:
            self._points[firsts[0].element] += 1
        for at, line in enumerate(lines):
            if any(self._is_below_a_menu(line, other) for other in lines[at + 1 :]):
                self._points[line.element] -= 3
        for line, below in pairwise(lines):
            self._points[line.element] += self._for_what_is_below(line, below)

    def instead_of(self, headline):
        """Give the line that is likelier the headline of the page than what was taken for it, None
        where there is none; `headline` is None where nothing was.

        What says the title stays, unless it says no more than the name of the site may be; it does
        where a title has these words and that name.
        """
        best = max(reversed(self._points), key=self._points.get, default=None)
        if best is None or self._points[best] <= LEAST:
            return None
        if headline is None:
            return best if self._may_stand_alone(best) else None
        if squeezed(words_in(headline)) in self._beside_name:
            return None
        more = self._points[best] - self._points.get(headline, UNKNOWN)
        if more < 0 or plainly(words_in(best)) == plainly(words_in(headline)):
            return None
        said, says = self._said[best], self._said.get(headline, 0)
        if headline not in self._lines:
            return best if said > HALF_SAID or self._points[best] > GOOD else None
        line, other = self._lines[headline], self._lines[best]
        if other.returns and other.element.tag == "h1" and said < HALF_SAID:
            return None
        if line.element.tag == "h1" and other.form < CALLED and said < HALF_SAID:
            return None  # bold words, for one of the first level
        if says < HALF_SAID:
            subtitle = says == 0 and _is_right_above(line, other) and line.form > other.form
            return best if (said >= SAID or more > 1) and not subtitle else None
        if said >= SAID:
            return best
        apart = line.links - other.links >= MENU or more >= MUCH
        heading = other.form >= (CALLED if more < MUCH else HEADINGS["h3"]) and not other.returns
        return best if self._is_whole(line) and apart and heading else None

    def _is_whole(self, line):
        """Whether a line says all of a title, as the name of a site may be that of its pages."""
        return plainly(line.words) in self._titles

    def _may_stand_alone(self, best):
        """Whether a line is the headline where nothing was taken for it: one that no title says,
        and that looks like others in the text, may be the first heading of a section, and bold
        words anything, where the page has a title that is not the name of its site."""
        line = self._lines[best]
        said = self._said[best] >= HALF_SAID or not self._is_titled
        if said or best.tag in HEADINGS:
            return said or not line.returns
        like = [one for one, other in self._lines.items() if other.form == line.form]
        return line.form >= CALLED and not any(
            one is not best and self._points[one] > self._points[best] - 2 for one in like
        )

    def _is_below_a_menu(self, line, other):
        """Whether a menu stands between a line and another one that may be the headline."""
        is_section = other.returns and other.form < line.form
        may_be = self._points[other.element] > GOOD and not is_section
        return may_be and line.links - other.links >= MENU

    def _for_what_is_below(self, line, below):
        """Give what it says for a line that another one stands right below it: a label stands above
        the headline, a subtitle below it."""
        points, its = self._points[line.element], self._points[below.element]
        if points < 1 or not line.inside or not _is_right_above(line, below):
            return 0
        alike = below.form > line.form - 0.9 and not below.returns
        if alike and len(line.words.split()) == 1 and columns(line.words) < ONE_WORD:
            return -2 if its > HALF_SAID and not facts(below.words).says_something else 0
        lower = below.form < line.form or line.form < HEADINGS["h2"] <= below.form < HEADINGS["h1"]
        said, says = self._said[line.element], self._said[below.element]
        if says >= SAID > said or said < says - 1 or points <= its - 2.5:
            return 0
        if lower:
            return 1.5 if says < SAID or said >= WHOLE else 0
        return 0.7 if below.form == line.form < HEADINGS["h1"] and not says else 0


def _says_title(title, known, led):
    """Whether a title has a part that is neither the name of its site nor what a menu leads to."""
    parts = PARTED.split(title)[::2]
    return (
        bool(title)
        and squeezed(title) not in known
        and any(squeezed(one) not in known and plainly(one) not in led for one in parts)
    )


def _is_right_above(line, other):
    between = line.below - other.below - columns(other.words)
    return between < RIGHT_ABOVE and line.links - other.links < MENU - 1


def _points(line: Line, known, led, measures):
    """Give how much speaks for a line as the headline but what the head of the page says."""
    element, words = line.element, line.words
    names = [names_of(one) for one in element.iter(etree.Element)]
    around = [names_of(one) for one in (element, *element.iterancestors())]
    near = 1.5 if line.below < NEAR else 0.5 if line.below < FAR else -1
    link = next(element.iter("a"), next(element.iterancestors("a"), None))
    several = " " in words and not common_words() & set(words.casefold().split())
    for_it = {
        "the form": line.form,
        "what it is called": element.tag in HEADINGS and any(map(NAMED.has, names)),
        "the text follows": near,
        "beside the text": line.inside,
        "a menu leads to it": line.form > HALF_SAID and link is None and plainly(words) in led,
    }
    against = {
        "the text has its like": 2 * (line.returns and element.tag != "h1"),
        "a subtitle": 2 * SUBTITLE.has(names[0]),
        "a label": 2 * LABEL.has(names[0]),
        "in a part of the site": 3 * any(map(is_sites, (element, *element.iterancestors()))),
        "in the sign of the site": 3 * any(map(SIGN.has, around)),
        "leads home": 5 * leads_home(element),
        "the name of the site": 3 * (squeezed(words) in known),
        "who or when": 5 * facts(words).says_something,
        "a name": several and is_name(words),
        "a site's words": {"strong": 3, "weak": 1, "": 0}[site_words(words)],
        "a sentence": words.endswith((".", "。", ":")) and not words.endswith("..."),
        "the heading of a menu": 2 * _heads_links(element, measures),
    }
    return sum(for_it.values()) - sum(against.values())


def _heads_links(element, measures):
    """Whether what follows a line is hardly more than links, of which there are some."""
    following = (one for one in element.itersiblings(etree.Element) if measures.size[one])
    below = next(following, None)
    if below is None or below.tag == "p" or not measures.is_linked(below, 0.6):
        return False
    return sum(map(leads_away, below.iter("a"))) >= MENU - 1


def as_heading(line, measures: Measures):
    """Give a line as a heading, of the first level where it is none yet."""
    if line.tag in HEADINGS:
        return line
    if line.tag not in ("td", "th"):
        line.tag = "h1"
        return line
    heading = etree.Element("h1")
    heading.text, line.text = line.text, None
    heading.extend(list(line))
    line.append(heading)
    measures.size[heading] = measures.size[line]
    return heading
