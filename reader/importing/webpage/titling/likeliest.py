"""Which line of a saved page is likeliest its headline, by its form, its place and what it says.

Where the head of a page says its title, a heading that says it too is found by that alone; see
`headline`. Sites that call each of their pages by their own name, or by the name of a section,
leave nothing but how a page looks.
"""

from itertools import pairwise, takewhile

from lxml import etree

from reader.importing.elements import words_in
from reader.importing.facts import facts
from reader.importing.pieces import columns
from reader.importing.sitenames import PARTED, squeezed
from reader.importing.tidy import plainly
from reader.importing.webpage.measures import Measures
from reader.importing.webpage.titling.points import HALF_SAID, MENU, is_label, points_of
from reader.importing.webpage.titling.saying import (
    LAST,
    LONG,
    WHOLE,
    beside_names,
    said_by_titles,
)
from reader.importing.webpage.titling.titlelines import (
    CALLED,
    HEADINGS,
    led_to,
    title_lines,
)

RIGHT_ABOVE = 60  # columns between a line and the one below it, at most
SOME = 3  # words of a heading that is alone of the first level
ONE_WORD = 13  # columns of a label
LEAST = 2.0  # for the likeliest line
SURE = 5.0  # for one that overrules a line elsewhere which says part of the title
GOOD = 3.0  # for one that says what stands above it to be the name of the site
UNKNOWN = 2.0  # for a headline that has not the form of one
SAID = 2.0
MUCH, FAR_MORE = 2.0, 5.0  # by which a line must be likelier


class Likeliest:
    """How likely each line above the text of a page is its headline.

    `titles` are what the head of the page says, the title of the window among them, and `names`
    what its site is called.
    """

    def __init__(self, body, titles, names, measures: Measures):
        self._known = known = set(map(squeezed, names)) - {""}
        self._lines = {line.element: line for line in title_lines(body, measures)}
        self._own = [title for title in titles if squeezed(title) not in known]
        self._titles = set(map(plainly, titles))
        self._beside_name = set(map(squeezed, beside_names(titles, names))) - known
        self._said = {one: said_by_titles(line.words, titles) for one, line in self._lines.items()}
        led = led_to(body)
        self._is_titled = any(_says_title(one, known, led) for one in titles)
        self._points = {
            one: self._said[one] + points_of(line, known, led, measures)
            for one, line in self._lines.items()
        }
        lines = list(self._lines.values())
        firsts = [line for line in lines if line.element.tag == "h1"]
        if len(firsts) == 1 and _has_some_words(firsts[0].words):
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
        best = self._first_alike(max(reversed(self._points), key=self._points.get, default=None))
        if best is None or self._points[best] <= LEAST:
            return None
        if headline is None:
            return best if self._may_stand_alone(best) else None
        if squeezed(words_in(headline)) in self._beside_name:
            return None
        return self._overruled_by(best, self._line_of(headline))

    def _line_of(self, headline):
        """Give the line that has just the words of a headline, the headline where none has."""
        around = (one for one in headline.iterancestors() if one in self._lines)
        return next((one for one in around if words_in(one) == words_in(headline)), headline)

    def _overruled_by(self, best, headline):
        """Give the `best` line where it overrules what says part of a title, else None."""
        more = self._points[best] - self._points.get(headline, UNKNOWN)
        if more < 0 or plainly(words_in(best)) == plainly(words_in(headline)):
            return None
        said = self._said[best]
        if headline not in self._lines:
            told = said_by_titles(words_in(headline), self._own) >= LAST
            stays = told and len(words_in(headline)) > LONG and self._points[best] < SURE
            return best if said > HALF_SAID or (self._points[best] > GOOD and not stays) else None
        says = self._said[headline]
        line, other = self._lines[headline], self._lines[best]
        if is_label(line) or (said >= SAID and says >= HALF_SAID):
            return best
        return best if self._is_likelier(line, other, says, more) else None

    def _is_likelier(self, line, other, says, more):
        """Whether a line is by `more` likelier than another that says part of a title, by as much
        as `says`, and stands among the lines too."""
        said = self._said[other.element]
        if other.returns and other.element.tag == "h1" and said < HALF_SAID:
            return False
        lower = other.element.tag in HEADINGS and more >= MUCH
        if line.element.tag == "h1" and other.form < CALLED and said < HALF_SAID and not lower:
            return False  # bold words, for one of the first level
        if says < HALF_SAID:
            subtitle = says == 0 and _is_right_above(line, other) and line.form > other.form
            return (said >= SAID or more > 1) and not subtitle
        apart = line.links - other.links >= MENU or more >= MUCH
        apart = apart or squeezed(line.words) in self._known
        heading = other.form >= (CALLED if more < MUCH else HEADINGS["h3"]) and not other.returns
        return (self._is_whole(line) or more > FAR_MORE) and apart and heading

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
        lines = list(self._lines.values())
        under = _right_below(lines[lines.index(line) :])
        like = [one.element for one in lines if one.form == line.form and one not in under]
        return line.form >= CALLED and not any(
            one is not best and self._points[one] > self._points[best] - 2 for one in like
        )

    def _first_alike(self, best):
        """Give the first of some lines right below each other, alike and as likely as the `best`: a
        subtitle may be as large."""
        for below, line in pairwise(reversed(self._lines.values())):
            alike = line.form == below.form < HEADINGS["h1"] and _is_right_above(line, below)
            if below.element is best and alike and self._points[line.element] >= self._points[best]:
                best = line.element
        return best

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


def _has_some_words(words):
    return len(words.split()) >= SOME or (" " not in words and columns(words) >= ONE_WORD)


def _is_right_above(line, other):
    between = line.below - other.below - columns(other.words)
    return between < RIGHT_ABOVE and line.links - other.links < MENU - 1


def _right_below(lines):
    """Give those of some lines that stand right below the first, each below the one before."""
    pairs = takewhile(lambda pair: _is_right_above(*pair), pairwise(lines))
    return [below for _, below in pairs]


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
