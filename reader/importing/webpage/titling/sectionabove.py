"""The headline of a saved page below the name of the section that it is in."""

from reader.importing.elements import words_in
from reader.importing.pieces import columns
from reader.importing.tidy import plainly
from reader.importing.vocabulary import every
from reader.importing.webpage.titling.points import is_called_title
from reader.importing.webpage.titling.standingto import is_right_above
from reader.importing.webpage.titling.titlelines import HEADINGS
from reader.importing.webpage.titling.weighing import LEAST, Weighed

SOME = 3  # words of a headline, or
WIDE = 14  # columns, where signs are words


def called_below_section(weighed: Weighed, headline):
    """Give the heading that is called a title, or marked as the headline, and stands above the
    text below a headline to which a menu leads, so that it may be that of a section; else None.
    The title of the page says nothing but that and the name of its site."""
    if weighed.is_titled or headline not in weighed.lines:
        return None
    if plainly(words_in(headline)) not in weighed.led or is_called_title(weighed.lines[headline]):
        return None
    _above, below = weighed.around(headline)
    called = [line.element for line in below if is_called_title(line)]
    return called[0] if len(called) == 1 and weighed.points[called[0]] > LEAST else None


def lone_below_section(weighed: Weighed, headline):
    """Give the one heading below a headline that names the part of a site which has its news or
    articles: it stands right below, is longer, and the text has none of its level; else None."""
    if headline not in weighed.lines or not _names_what_holds_news(headline):
        return None
    _above, others = weighed.around(headline)
    below = [line for line in others if line.element.tag in HEADINGS]
    if len(below) != 1 or not is_right_above(weighed.lines[headline], below[0]):
        return None
    (line,) = below
    longer = len(line.words.split()) >= SOME or columns(line.words) >= WIDE
    return (
        line.element if longer and not line.returns and weighed.points[line.element] > 0 else None
    )


def _names_what_holds_news(headline):
    return words_in(headline).casefold() in every("news")
