"""How much speaks for each line above the text of a saved page as its headline: by its form, its
place, what it says, and what stands above it and below."""

from itertools import pairwise

from reader.importing.elements import words_in
from reader.importing.facts import facts
from reader.importing.pieces import columns
from reader.importing.sitenames import PARTED, squeezed
from reader.importing.tidy import plainly
from reader.importing.webpage.measures import Measures
from reader.importing.webpage.titling.points import (
    A_PART,
    HALF_SAID,
    MENU,
    is_called_otherwise,
    is_part,
    points_of,
)
from reader.importing.webpage.titling.saying import WHOLE, beside_names, said_by_titles
from reader.importing.webpage.titling.standingto import for_sections, is_right_above
from reader.importing.webpage.titling.titlelines import HEADINGS, led_to, title_lines

FEW_LINKS = 2  # that make no menu
SOME = 3  # words of a heading that is alone of the first level
ONE_WORD = 13  # columns of a label
LEAST = 2.0  # for the likeliest line
GOOD = 3.0  # for a line that says what stands above it to be the name of the site
SAID = 2.0  # by the titles, for a line that says one


class Weighed:
    """The lines above the text of a page with the points of each.

    `titles` are what the head of the page says, the title of the window among them, and `names`
    what its site is called. What of them a line says is `said`; `own` are those that are no name,
    `led` is what menus lead to, and `is_titled` whether a title says more than these.
    """

    def __init__(self, body, titles, names, measures: Measures):
        self.known = known = set(map(squeezed, names)) - {""}
        self.lines = {line.element: line for line in title_lines(body, measures)}
        self.own = [title for title in titles if squeezed(title) not in known]
        self.titles = set(map(plainly, titles))
        self.beside_name = set(map(squeezed, beside_names(titles, names))) - known
        self.said = {
            one: 0 if is_called_otherwise(one) else said_by_titles(line.words, titles)
            for one, line in self.lines.items()
        }
        self.led = led = led_to(body)
        self.is_titled = any(_says_title(one, known, led) for one in titles)
        self.points = {
            one: self.said[one] + points_of(line, known, led, measures)
            for one, line in self.lines.items()
        }
        lines = list(self.lines.values())
        firsts = [line for line in lines if line.element.tag == "h1"]
        if len(firsts) == 1:
            self.points[firsts[0].element] += self._for_being_alone(firsts[0])
        for at, line in enumerate(lines):
            if any(self._is_below_a_menu(line, other) for other in lines[at + 1 :]):
                self.points[line.element] -= 3
        for line, below in pairwise(lines):
            self.points[line.element] += self._for_what_is_below(line, below)
            if self._is_said_of_the_site(line, below):
                self.points[line.element] -= 2
        for at, (line, points) in enumerate(zip(lines, for_sections(lines), strict=True)):
            self.points[line.element] += points
            if is_part(line.words) and self._is_first_below_a_menu(line, lines[:at]):
                self.points[line.element] += A_PART

    def around(self, element):
        """Give the lines above the one of an element, and those below it."""
        lines = list(self.lines.values())
        at = lines.index(self.lines[element])
        return lines[:at], lines[at + 1 :]

    def _for_being_alone(self, line):
        """Give what it says for the one line of the first level that no other is: more where no
        menu follows it, as it does the name of a site."""
        if line.links < FEW_LINKS and squeezed(line.words) not in self.known:
            return 2
        return _has_some_words(line.words)

    def _is_said_of_the_site(self, line, below):
        """Whether a line stands right below the name of the site, alone with it, and another one
        that may be the headline below."""
        above = line.element.getprevious()
        named = above is not None and squeezed(words_in(above)) in self.known
        alone = named and not line.inside and len(line.element.getparent()) == 2
        return alone and below.element.tag in HEADINGS and not below.returns

    def _is_below_a_menu(self, line, other):
        """Whether a menu stands between a line and another one that may be the headline."""
        is_section = other.returns and other.form < line.form
        may_be = self.points[other.element] > GOOD and not is_section
        return may_be and line.links - other.links >= MENU

    def _is_first_below_a_menu(self, line, before):
        """Whether nothing that may be a headline stands between a line and a menu, or the top of a
        page that says no title."""
        apart = all(one.links - line.links >= MENU for one in before)
        return apart and (bool(before) or not self.is_titled)

    def _for_what_is_below(self, line, below):
        """Give what it says for a line that another one stands right below it: a label stands above
        the headline, a subtitle below it."""
        points, its = self.points[line.element], self.points[below.element]
        beside = below.inside or not _is_plain_heading(line.element)
        if points < 1 or (beside and not line.inside) or not is_right_above(line, below):
            return 0
        alike = below.form > line.form - 0.9 and not below.returns
        if alike and len(line.words.split()) == 1 and columns(line.words) < ONE_WORD:
            return -2 if its > HALF_SAID and not facts(below.words).says_something else 0
        lower = below.form < line.form or line.form < HEADINGS["h2"] <= below.form < HEADINGS["h1"]
        said, says = self.said[line.element], self.said[below.element]
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


def _is_plain_heading(element):
    return element.tag in HEADINGS and next(element.iter("a"), None) is None


def _has_some_words(words):
    return len(words.split()) >= SOME or (" " not in words and columns(words) >= ONE_WORD)
