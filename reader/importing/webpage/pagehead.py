"""What the head of a page says of it: for search engines, for those who share it, for libraries."""

import json
import re
from collections import defaultdict
from datetime import date

from reader.importing import dates
from reader.importing.elements import words_in
from reader.importing.facts import facts, is_name
from reader.importing.links import LIVE
from reader.importing.sitenames import PARTED, ends_with_name, leads_home
from reader.importing.tidy import plainly
from reader.importing.vocabulary import every

HAN = re.compile(r"[\u3400-\u9fff]")
TITLES = ("og:title", "twitter:title", "dc.title", "citation_title", "title", "headline")
PARTING = " |»›·•–—"  # what is left of a window where its site has no name
COUNTED = re.compile(r"[\s_-]*(?:\d{1,3}|\(\d{1,3}\))$")  # the pages that a program has made
DAY = re.compile(r"/((?:19|20)\d\d)/(\d{1,2})/(\d{1,2})/")  # on which a page was put there
INVERTED = re.compile(r"([^,]+), (?!(?:[JS]r|I{2,3}|M\.?D|Ph\.?D)\b)([^,]+)")  # one author
SHORT_LABEL = 3  # letters of "co", "com", "org" before a country
LONGEST = 500_000  # characters of what is said for search engines


class Said:
    """What the head of a page says."""

    def __init__(self, tree):
        self._named = defaultdict(list)
        for meta in tree.iter("meta"):
            name = meta.get("property") or meta.get("name") or meta.get("itemprop") or ""
            if meta.get("content"):
                self._named[name.casefold()].append(" ".join(meta.get("content").split()))
        self._linked = _linked_data(tree)
        self.language = (tree.get("lang") or "").strip()
        self.title = self._first(*TITLES[:4])
        self.title = self.title or str(self._linked.get("headline") or "")
        # What stands above the window; those who share a page may be told another title.
        self.window = " ".join((tree.findtext(".//title") or "").split()).strip(PARTING)
        named = COUNTED.sub("", self.window.casefold()) not in every("nameless")
        self.window = self.window if named else ""
        named = self.title if ends_with_name(self.window, self.title) else ""
        named = "" if named and _is_headline(tree, named, self.window) else named
        self.title = "" if named else self.title
        self.is_shared = bool(self.title)  # those who share the page, or look for it, are told it
        self.title = _without_site(self.title or self.window)
        self.titles = [one for name in TITLES for one in self._named[name]]
        self.titles += [str(self._linked.get("headline") or "")]
        self.sites = self._named["og:site_name"] + self._named["application-name"]
        self.names = [
            *self.sites,
            named,
            *self._named["apple-mobile-web-app-title"],
            *self._publishers(),
        ]
        self.summary = self._first("og:description", "description", "twitter:description")
        self.byline = self._byline()
        self.authors = list(map(_in_order, self._named["citation_author"]))
        self.institutions = self._named["citation_author_institution"]
        self.doi = self._first("citation_doi")
        self.journal = self._first("citation_journal_title") or ""
        self.is_paper = bool(self.journal or self._first("citation_title"))
        self.published = self._published()
        self.address = next(
            (
                link.get("href")
                for link in tree.iter("link")
                if (link.get("rel") or "").casefold() == "canonical" and link.get("href")
            ),
            self._first("og:url"),
        )
        if not LIVE.match(self.address):
            self.address = ""
        self.published = self.published or _day_in(self.address)
        # Where a page does not say its own address, what it is made of stands near it.
        made_of = filter(LIVE.match, (link.get("href") or "" for link in tree.iter("link")))
        self.places = (
            [self.address] if self.address else [*dict.fromkeys(map(_without_machine, made_of))]
        )

    def _first(self, *names):
        return next((self._named[name][0] for name in names if self._named.get(name)), "")

    def _publishers(self):
        """Give the names of who publishes a page, by which its site is called too."""
        told = self._linked.get("publisher") or []
        told = told if isinstance(told, list) else [told]
        names = [one.get("name") if isinstance(one, dict) else one for one in told]
        names += self._named["publisher"] + self._named["dc.publisher"]
        names += [one.lstrip("@") for one in self._named["twitter:site"]]
        return [one for one in names if isinstance(one, str)]

    def _byline(self):
        authors = self._linked.get("author") or []
        authors = authors if isinstance(authors, list) else [authors]
        names = [one.get("name") if isinstance(one, dict) else one for one in authors]
        named = [
            *map(_in_order, self._named["citation_author"]),
            *self._named["author"],
            *self._named["dc.creator"],
        ]
        names = [" ".join(one.split()) for one in names if isinstance(one, str)] or named
        names = [facts(one).byline if facts(one).labelled else one for one in names]
        names = [one for one in names if one.casefold() not in every("nobody")]
        return ", ".join(dict.fromkeys(one for one in names if is_name(one) and len(one) < 80))

    def _published(self) -> date | None:
        said = self._first(
            "article:published_time", "datepublished", "citation_publication_date",
            "citation_date", "dc.date", "date", "pubdate", "parsely-pub-date", "dcterms.created",
        )  # fmt: skip
        said = (str(self._linked.get("datePublished") or "") or said)[:40]
        found = dates.find(said)
        return found[0] if found else dates.told_in_part(said)


def _in_order(name):
    """Give the name of one author as people say it: libraries have the last before the first."""
    found = INVERTED.fullmatch(name)
    return f"{found[2]} {found[1]}" if found else name


def _is_headline(tree, title, window):
    """Whether a heading that leads nowhere is the title: below one that says what stands before it
    above the window, or that leads home; where none says that, it is of the first level, and in an
    article. Else the name of the site stands there."""
    said = {plainly(words_in(one)): one for one in tree.iter("h3", "h2", "h1")}
    name, named = plainly("".join(PARTED.split(window)[:-2])), plainly(title)
    heading = said.get(named)
    if heading is None or leads_home(heading):
        return False
    if name in said:
        order = list(said)
        is_below = heading.tag <= said[name].tag and order.index(name) < order.index(named)
        return is_below or leads_home(said[name])
    within = next(heading.iterancestors("article", "main"), None)
    return heading.tag == "h1" and within is not None


def _day_in(address):
    """Give the day that the path to a page has, on which it was put there; else None."""
    found = DAY.search(address)
    said = dates.find("-".join(found.groups())) if found else None
    return said[0] if said else None


def _without_machine(address):
    """Give the address of a site without the name of one of its machines, as "fonts." or "media."
    before it, and without its path."""
    host = address.partition("://")[2].partition("/")[0].split(".")
    short = 3 if len(host) > 2 and len(host[-2]) <= SHORT_LABEL else 2  # "co.uk"
    return f"https://{'.'.join(host[-short:])}/"


def _without_site(title):
    """Give a Chinese title without the names of column and site, which "_" parts from it."""
    first, *others = re.split(r"\s*_+\s*", title)
    chinese = HAN.search(first) and all(len(one) < len(first) for one in others)
    return first if others and chinese else title


def _linked_data(tree):
    """Give what a page says of its article for search engines, {} where it says nothing."""
    for script in tree.iter("script"):
        if script.get("type") != "application/ld+json" or len(script.text or "") > LONGEST:
            continue
        try:
            said = json.loads(script.text or "")
        except (ValueError, RecursionError):
            continue
        said = said.get("@graph", said) if isinstance(said, dict) else said
        for one in said if isinstance(said, list) else [said]:
            if isinstance(one, dict) and one.get("headline"):
                return one
    return {}
