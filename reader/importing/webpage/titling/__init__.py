"""The title of a page: what its site is called, which line of the page says its own title, and what
of that line is of it."""

import re

from reader.importing.elements import words_in
from reader.importing.sitenames import (
    is_line_with_name,
    is_name,
    names_in,
    names_on,
    set_names_apart,
    without_known,
    without_site,
)
from reader.importing.tidy import plainly
from reader.importing.webpage.measures import Measures
from reader.importing.webpage.pagehead import Said
from reader.importing.webpage.titling.crumbs import heading_of_path, is_above, last_crumb
from reader.importing.webpage.titling.headline import headline_of
from reader.importing.webpage.titling.headlinewords import clear_headline, clear_site
from reader.importing.webpage.titling.likeliest import as_heading, instead_of
from reader.importing.webpage.titling.namesabove import (
    name_above,
    name_before_menu,
    name_beside,
    name_linked,
)
from reader.importing.webpage.titling.ownpart import own_part
from reader.importing.webpage.titling.saying import LAST, said_by_titles
from reader.importing.webpage.titling.titlelines import HEADINGS
from reader.importing.webpage.titling.twofold import whole_headline
from reader.importing.webpage.titling.weighing import Weighed

SOME = 4  # words of a headline that is called otherwise in the path to its page
IN_BRACKETS = re.compile(r"\s?(?:＜[^＜＞]*＞|【[^【】]*】|（[^（）]*）|\([^()]*\))\s*$")


def names_of_site(body, said: Said, address: str) -> list[str]:
    """Give all that the site of a page is called, by its head, its parts and its address."""
    names = [*said.names, *names_on(body), name_beside(said.window, body)]
    for place in (address, *said.places):
        names += names_in(place, (said.title, said.window))
    names += [name_linked(said.window, body), name_before_menu(said.window, body)]
    return names + ([] if said.is_shared else [name_above(said.window, body)])


def told_of_title(said: Said, names: list[str]) -> tuple[str, ...] | None:
    """Give what the head of a page says of its title, without the `names` of its site; None where
    it says nothing at all, as a part of a page has no head."""
    titles = [one for one in dict.fromkeys((said.title, said.window, *said.titles)) if one]
    bare = (without_known(one, names) for one in titles if not is_name(one, names))
    return tuple(one for one in bare if one and not is_name(one, names)) if titles else None


def headline_on(body, said: Said, names: list[str], measures: Measures):
    """Give the element that has the whole headline of a page, cleared of what is not of it; None
    where none has. `names` are what its site is called."""
    crumb = last_crumb(body) if is_name(said.title, names) else ""
    set_names_apart(body, (said.title, said.window, crumb), names)
    headline = _headline(body, said, names, measures)
    if headline is not None and _is_in_the_path(body, headline, said):
        for heading in [headline, *body.iter("h1")]:
            heading.tag = "div"
        headline = heading_of_path(body, measures)
    clear_site(headline, names, said.window, measures)
    clear_headline(headline, said.title, measures)
    return headline


def title_beside(body, said: Said, names: list[str]) -> str:
    """Give what a page without a headline says of its title in its menu, or in the path to it; ""
    where it says nothing there."""
    return own_part(body, said.window, names) or last_crumb(body)


def _is_in_the_path(body, headline, said):
    """Whether the path to a page ends with its title, of which what was taken for its headline says
    nothing, or less than half, and not the beginning: that is of a court, or of a section."""
    titles, words = (said.title, said.window), plainly(words_in(headline))
    much = any(one.startswith(words) or 2 * len(words) > len(one) for one in map(plainly, titles))
    if said_by_titles(words, titles) >= LAST and much:
        return False
    crumb = plainly(last_crumb(body))
    whole = (*titles, *(IN_BRACKETS.sub("", one) for one in titles))
    if crumb == "" or crumb not in map(plainly, whole):
        return False
    is_long = headline.tag == "h1" and len(words.split()) >= SOME
    return not (is_long and is_above(body, headline))


def _is_beside_the_title(headline, window, names):
    """Whether what was taken for the headline is no heading and the name of the site, and the
    window has the title of the page beside it."""
    if headline is None or headline.tag in HEADINGS or not is_name(words_in(headline), names):
        return False
    return not is_name(window, names) and without_known(window, names) != window


def _headline(body, said, names, measures):
    window = "" if is_name(said.window, names) and said.is_shared else said.window
    headline = headline_of(body, said.title, window, measures, said.titles)
    if is_line_with_name(headline, names):
        headline = headline_of(body, "", "", measures)
    weighed = Weighed(body, (said.title, said.window, *said.titles), names, measures)
    instead = instead_of(headline, weighed)
    headline = headline if instead is None else as_heading(instead, measures)
    if _is_beside_the_title(headline, said.window, names):
        return None
    titles = [without_site(one, names) for one in (said.title, said.window, *said.titles)]
    return whole_headline(body, headline, [*titles, said.window], measures)
