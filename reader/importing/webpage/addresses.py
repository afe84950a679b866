"""The addresses on a page: its own, as the browser that saved it wrote it, and of its links."""

import re
from urllib.parse import unquote, urljoin

from reader.importing.links import LIVE
from reader.importing.webpage.ownfile import own_file

SAVED_FROM = re.compile(r"<!--\s*saved from url=\(\d+\)(\S+)")
# An address that is whole, and that joining it to another leaves as it is.
WHOLE = re.compile(r"https?://[\w.-]+/(?:[\w./%&=+,:@~$?-]*[\w/])?", re.ASCII)
# One that begins at the root of its site, and that joining leaves as it is but for the site.
ROOTED = re.compile(
    r"(?:/[\w%&=+,:@~$-][\w.%&=+,:@~$-]*)+/?(?:\?[\w./%&=+,:@~$?-]*[\w/])?", re.ASCII
)
# One in the path of another, after the day on which an archive of the web copied it.
ARCHIVED = re.compile(r"(?:https?://|//)[^/]+/(?:[\w.-]+/){0,3}\d{8,14}[a-z_]*/(https?:/.+)")
# One that a program wrote in place of another, to count who goes there.
PASSING = re.compile(
    r"https?://[^/?#]+/(?:url|l\.php)\?(?:[^#]*&)?(?:q|url|u)=(https?(?::|%3A)[^&#]+)"
)
LEADING = ("href", "src")
CONTROL = re.compile(r"[\x00-\x1f\x7f]")  # what no address has


def saved_from(text: str) -> str:
    """Give the address from which a page was saved, "" where the browser did not write it."""
    found = SAVED_FROM.search(text[:5000])
    return found[1] if found else ""


def leave_archive(tree) -> None:
    """Let the links of a page that an archive of the web gave out lead to where they once led: most
    of its links lead to copies there. One to a copy in any other page stays."""
    links = [(one, name) for one in tree.iter() for name in LEADING if one.get(name)]
    whole = [one for one in links if "//" in one[0].get(one[1])]
    copied = [(*one, found[1]) for one in whole if (found := ARCHIVED.match(one[0].get(one[1])))]
    if 2 * len(copied) > len(whole):
        for element, name, address in copied:
            element.set(name, re.sub(r":/(?=[^/])", "://", address, count=1))


def pass_on(tree) -> None:
    """Let a link lead where it does in the end, and not by way of who counts that."""
    for link in tree.iter("a"):
        if found := PASSING.match(link.get("href") or ""):
            link.set("href", unquote(found[1]))


def make_absolute(tree, address: str) -> None:
    """Let each link have its whole address, where that of the page is known, or is said by `base`;
    one into the page itself stays as short as it is."""
    base = next((one.get("href") for one in tree.iter("base") if one.get("href")), "")
    base = base if LIVE.match(base) else address
    here = (address or "").partition("#")[0] or own_file(tree)
    site = _joined(base, "/").removesuffix("/")
    for link in tree.iter("a"):
        href = CONTROL.sub("", link.get("href") or "").strip()
        if here and href.startswith(here + "#"):
            link.set("href", href[len(here) :])  # a mark of a note, once the page was saved
        elif base and href and not href.startswith("#"):
            rooted = site and ROOTED.fullmatch(href)
            link.set("href", site + href if rooted else _joined(base, href))


def _joined(base, href):
    if WHOLE.fullmatch(href):
        return href
    try:
        return urljoin(base, href)
    except ValueError:
        return href
