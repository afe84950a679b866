"""The name of a site, which stands beside the title of a page."""

import re
from collections import Counter
from urllib.parse import urlsplit

from lxml import etree

from reader.importing.elements import words_in
from reader.importing.pieces import columns
from reader.importing.tidy import plainly

# What parts a title from the site's name, and may part the words of a title too.
WEAK = r"\s+[-–—/]\s+"
STRONG = r"\s*[|»«•~]\s+|\s+::\s+|\s+[·>›]\s+"
PARTED = re.compile(rf"({STRONG}|{WEAK})")
BEFORE = re.compile(rf"(?:{STRONG}|{WEAK}|:\s+)")
BEHIND = re.compile(r"(?P<title>.*\S)\s*(?:[(\[]|:\s)\s*(?P<name>[^()\[\]:]+?)[)\]]?")
DOMAIN = re.compile(
    r"(?:www\.)?(?:[\w-]+\.)+(?:com|org|net|edu|gov|info|tv|[a-z]{2})", re.IGNORECASE
)
LONGEST = 40  # columns of a name
SECTION = 24  # columns of the name of a section
SHORTEST = 4  # letters of a name in an address
FEW = 4  # links
LEAST = 15  # columns of a title that sections follow
HEADINGS = ("h1", "h2", "h3", "h4")
LONG = 300  # characters of the line that says who has the rights
HOME = re.compile(r"(?:\w+://[^/]*)?/?(?:(?:index|default)\.\w+)?")
UP = re.compile(r"(?:\.\./)+(?:(?:index|default)\.\w+)?")
HERE = re.compile(r"(?:\./)?(?:index|default)\.\w+")
RESERVED = etree.XPath(
    "descendant::text()[contains(., '©') or contains(., 'ⓒ') or contains(., 'Copyright')]"
)
RIGHTS = re.compile(
    r"(?:[©ⓒ]|^\W*Copyright\s+(?:[@©]|\(c\))?)\s*(?:\d{4}(?:\s*[-–]\s*\d{2,4})?,?\s+)?(?:by\s+)?"
    r"(?P<name>[^\d©.,|•·]{2,40})"
)
CALLED = re.compile(
    r"(?:^|\s)(?:site|blog)[_-]?(?:title|name|description|tagline)(?:$|\s)", re.IGNORECASE
)
CALLED_SO = etree.XPath(".//*[contains(@class, 'site') or contains(@class, 'blog')]")
LEGAL = re.compile(r"\s(?:inc|ltd|llc|plc|gmbh|ag|corp|corporation|co|sa|srl|bv|oy|ab|as|spa|kg)$")


def without_site(title: str, names=()) -> str:
    """Give the title of a page without the name of its site; `names` are those that are known.

    One that is not known is told by the sign before it, or stands behind that of a section.
    """
    bare = without_known(title, names)
    parts, whole = PARTED.split(bare), bare == title
    if whole and len(parts) > 2 and (_is_name(parts) or DOMAIN.fullmatch(parts[-1])):
        parts = parts[:-2]
    elif len(PARTED.split(title)) > 4 and columns(parts[0]) >= LEAST:
        while len(parts) > 2 and columns(parts[-1]) <= SECTION:
            parts = parts[:-2]
    return "".join(parts)


def without_known(title: str, names) -> str:
    """Give a title without those of the `names` of its site that stand before it or behind it."""
    known = {squeezed(name) for name in names} - {""}
    first = BEFORE.search(title)
    if first and squeezed(title[: first.start()]) in known:
        title = title[first.end() :]
    parts = PARTED.split(title)
    while len(parts) > 2 and squeezed(parts[-1]) in known:
        parts = parts[:-2]
    bare = "".join(parts)
    last = BEHIND.fullmatch(bare)
    return last["title"] if last and squeezed(last["name"]) in known else bare


def longest_part(title: str) -> str:
    """Give the longest of what signs part in the title of a page: another is the name of its site,
    or of a section."""
    return max(PARTED.split(title)[::2], key=columns)


def without_last(title: str) -> str:
    """Give a title without what a sign parts from its end, which may be the name of its site."""
    return "".join(PARTED.split(title)[:-2])


def is_name(title: str, names) -> bool:
    """Whether the title of a page is one of the `names` of its site, and no more."""
    return squeezed(title) in set(map(squeezed, names)) - {""}


def may_name(words: str, names) -> bool:
    """Whether `words` may be what a site is called too that has some `names`: they have one of the
    words of these, or all their letters."""
    mine, whole = _own_words(words), squeezed(words)
    known = [one for one in map(squeezed, names) if len(one) >= SHORTEST]
    return any(mine & _own_words(name) for name in names) or any(
        whole != "" and (whole in one or one in whole) for one in known
    )


def _own_words(name):
    return {word for word in plainly(name).split() if len(word) >= SHORTEST}


def tell_home(body, title: str, window: str) -> None:
    """Let links say which lead to the first page of a site that was copied with its folders: those
    that go up furthest, and not those into the folder in which a page stands. Where none goes up,
    one that says the `title` of the page, and not all that its `window` says, leads to itself."""
    up = [link for link in body.iter("a") if UP.fullmatch(link.get("href") or "")]
    furthest = max((link.get("href").count("../") for link in up), default=0)
    for link in up:
        if link.get("href").count("../") == furthest:
            link.set("href", "/")
    named = plainly(title) if plainly(window) != plainly(title) else ""
    for link in body.iter("a") if up or named else ():
        if HERE.fullmatch(link.get("href") or "") and (up or plainly(words_in(link)) == named):
            link.set("href", ".")


def tell_itself(body, address: str) -> None:
    """Let links in headings that lead to the `address` of the page itself say so; not those of its
    first page."""
    if not address or HOME.fullmatch(address):
        return
    for heading in body.iter(*HEADINGS):
        for link in heading.iter("a"):
            if (link.get("href") or "").rstrip("/") == address.rstrip("/"):
                link.set("rel", f"{link.get('rel') or ''} bookmark".strip())


def is_line_with_name(element, names) -> bool:
    """Whether an element is no heading and says one of the `names` of its site, as a signature."""
    if element is None or re.fullmatch(r"h[1-6]", element.tag):
        return False
    return is_name("".join(element.itertext()), names)


def ends_with_name(title: str, name: str) -> bool:
    """Whether the title of a page says more than a `name`, which a sign parts from its end."""
    parts = PARTED.split(title)
    last = squeezed(parts[-1]) == squeezed(name)
    return len(parts) > 2 and 0 < columns(name) <= LONGEST and last


def is_home(link) -> bool:
    """Whether a link leads to the first page of its site; one without an address leads nowhere."""
    href = link.get("href")
    return bool(href and HOME.fullmatch(href))


def leads_home(element) -> bool:
    """Whether a line leads to the first page of its site."""
    link = next(element.iter("a"), next(element.iterancestors("a"), None))
    return link is not None and is_home(link)


def names_on(body) -> list[str]:
    """Give what a page calls its site: where it leads to the first page, in parts that are named
    for it, and who has its rights."""
    names, own = [], ("", commonest_site(body))
    for link in body.iter("a"):
        if is_home(link) and site_of(link.get("href")) in own:
            names += [link.get("title") or "", " ".join("".join(link.itertext()).split())]
            names += [image.get("alt") or "" for image in link.iter("img")]
    names += [words_in(one) for one in CALLED_SO(body) if CALLED.search(one.get("class"))]
    for words in RESERVED(body):
        if found := RIGHTS.search(words) if len(words) < LONG else None:
            names.append(found["name"].strip())
    return [name for name in names if 0 < len(name) <= LONGEST]


def commonest_site(body) -> str:
    """Give the site to which most links of a page lead that has forgotten its address: its own; ""
    where they name none, and a few lead elsewhere."""
    sites = Counter(site_of(link.get("href") or "") for link in body.iter("a"))
    unnamed = sites.pop("", 0)
    most = max(sites, key=sites.get, default="")
    return "" if unnamed > sites[most] and sites[most] < FEW else most


def site_of(address: str) -> str:
    """Give the name of the site of an address without what its parts are called, "" where it has
    none, and "?" where nobody can tell."""
    try:
        labels = (urlsplit(address).hostname or "").split(".")
    except ValueError:
        return "?"
    short = len(labels) > 2 and len(labels[-2]) < 4 and len(labels[-1]) == 2
    return ".".join(labels[-3 if short else -2 :])


def names_in(address: str, titles) -> list[str]:
    """Give the parts of the `titles` of a page that its address says as one word, before its path:
    "First Monday", of firstmonday.org."""
    host = address.partition("://")[2].partition("/")[0].replace("-", "").casefold()
    said = {one for one in host.split(".") if len(one) > SHORTEST}
    parts = (part for title in titles for part in PARTED.split(title)[::2])
    return [part for part in parts if squeezed(part) in said]


def set_names_apart(body, titles, names) -> None:
    """Let headings that are one of the `names` of their site be none, where one of the `titles` of
    the page says something else, or another heading of the first level does."""
    known = set(map(squeezed, names)) - {""}
    said = [(one, said_in(one)) for one in body.iter(*HEADINGS)]
    others = any(one.tag == "h1" and words and words not in known for one, words in said)
    if others or any(not is_name(without_known(one, names), names) for one in titles if one):
        for heading, words in said:
            heading.tag = "div" if words in known else heading.tag


def _is_name(parts):
    """Whether a sign stands before the last of the parts of a title that parts no words."""
    last, rest = columns(parts[-1]), columns("".join(parts[:-2]))
    return not re.fullmatch(WEAK, parts[-2]) and last <= min(LONGEST, rest)


def said_in(element) -> str:
    """Give what an element says as one word, as `squeezed` does."""
    return squeezed("".join(element.itertext()))


def squeezed(name: str) -> str:
    """Give a name as one word, without what a firm is by law, which is said of it by some."""
    plain = LEGAL.sub("", plainly(name)).removeprefix("the ")
    return plain.replace(" ", "") if len(plain) > 2 else ""
