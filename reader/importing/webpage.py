"""A page of a site: where on it the text is, and what it says of itself."""

import re
from collections import defaultdict
from urllib.parse import urljoin

from reader.importing import html
from reader.importing.facts import facts
from reader.importing.footnotes import NOTE, NUMBER, REF, mark_notes
from reader.importing.headline import find_headline
from reader.importing.limits import Limits
from reader.importing.links import LIVE
from reader.importing.markup import decode_html, html_tree
from reader.importing.pagehead import Said
from reader.importing.source import Source

SAVED_FROM = re.compile(r"<!--\s*saved from url=\(\d+\)(\S+)")
OUTSIDE = ("nav", "aside", "footer", "dialog", "menu")
ROLES = ("navigation", "banner", "contentinfo", "complementary", "search", "dialog", "alertdialog")
SITES = re.compile(
    r"(?:^|[\s_-])(?:nav(?:bar|igation)?|menus?|sidebar|side-?bar|shar(?:e|ing)\w*|social|related|recirc"
    r"|comments?|disqus|newsletter|subscri\w*|signup|promo\w*|advert\w*|ads?|sponsor\w*|cookies?"
    r"|consent|gdpr|breadcrumbs?|paywall|popup|modal|toolbar|pagination|pager|tags?|taxonomy"
    r"|read-?more|more-?stories|most-?(?:read|popular)|trending|recommend\w*|widget|masthead"
    r"|site-?(?:header|footer)|skip-?link|kicker|eyebrow|rubric|categor(?:y|ies)|print-?only|noprint|toc|mw-editsection|infobox|navbox|ambox|hatnote|catlinks|site-?sub|tagline|donat\w*)(?:$|[\s_-])",
    re.IGNORECASE,
)
TEXTS = re.compile(
    r"(?:^|[\s_-])(?:article-?(?:body|content|text)?|post-?(?:body|content)|entry-?content|story"
    r"(?:-?body)?|main-?content|content-?body|body-?(?:text|copy)|prose|essay|chapter)(?:$|[\s_-])",
    re.IGNORECASE,
)
CAPTION = re.compile(
    r"(?:^|[\s_-])(?:(?:thumb|wp|image|img|figure|photo|media|gallery)[_-]?)?caption"
    r"(?:[_-]?text)?(?:$|[\s_-])",
    re.IGNORECASE,
)
STANDFIRST = re.compile(
    r"(?:^|[\s_-])(?:sub-?title|sub-?head(?:line)?|dek|deck|standfirst|article-?(?:lead|summary))"
    r"(?:$|[\s_-])",
    re.IGNORECASE,
)
LONGEST_STANDFIRST = 500  # characters
PARAGRAPH = 40  # characters: what is shorter speaks for nothing
MOST = 0.55  # the share of a page's prose that an element which says it is the text must hold
NEARLY = 0.7  # the share of that which an element inside must hold to be the text alone
SITE_PARTS = 60  # of them that are shown as set aside
LONGEST_LINE = 200  # characters of one that says who and when
LONGEST_PART = 4000  # characters of one that is shown


def source(data: bytes, limits: Limits, told: str = "") -> Source:
    """Read a saved page, or a part of one; `told` is the encoding that it was sent with."""
    return from_text(decode_html(data, told))


def from_text(text: str, address: str = "") -> Source:
    """Read a page whose encoding is known. Raises Unreadable: empty."""
    tree = html_tree(text)
    said = Said(tree)
    found = SAVED_FROM.search(text[:5000])
    _make_absolute(tree, said.address or address or (found[1] if found else ""))
    body = next(tree.iter("body"), tree)
    mark_notes(body)
    prose = _prose(body)
    text_root = _root(body, prose)
    _bring_in_notes(body, text_root)
    aside = _cut_away(text_root, sum(prose.values()))
    outside = _outside(body, text_root) if text_root is not body else []
    _tell_from(outside, said)
    aside = [*outside, *aside]
    _say_what_stands_for(text_root)
    pieces = html.pieces_of(text_root, dead_links=True)
    find_headline(pieces, body, text_root, said.title)
    return Source(
        pieces,
        aside=[words for words in aside if words][:SITE_PARTS],
        title=said.title,
        byline=said.byline,
        published=said.published,
        language=said.language,
        is_page=True,
        has_paragraphs=True,
    )


def _make_absolute(tree, address):
    base = next((one.get("href") for one in tree.iter("base") if one.get("href")), "")
    base = base if LIVE.match(base) else address
    here = (address or "").partition("#")[0]
    for link in tree.iter("a"):
        href = (link.get("href") or "").strip()
        if here and href.startswith(here + "#"):
            link.set("href", href[len(here) :])  # a mark of a note, once the page was saved
        elif base and href and not href.startswith("#"):
            link.set("href", _joined(base, href))


def _joined(base, href):
    try:
        return urljoin(base, href)
    except ValueError:
        return href


def _prose(body):
    """Give how much running text each paragraph of a page has, outside of links."""
    prose = {}
    for element in body.iter("p", "pre", "blockquote", "td", "div", "section", "article", "li"):
        if element.tag in ("p", "pre"):
            words = "".join(element.itertext())
        else:
            own = [element.text, *(child.tail for child in element)]
            inline = ("".join(one.itertext()) for one in element if one.tag in html.STYLES)
            words = "".join([*(part or "" for part in own), *inline])
        size = len(" ".join(words.split()))
        linked = sum(len("".join(link.itertext())) for link in element.iter("a"))
        if size >= PARAGRAPH and linked < size / 2 and element.tag != "li":
            prose[element] = size - linked
    return prose


def _root(body, prose):
    """Give the element that holds the text: the smallest with nearly all of a page's prose."""
    total = sum(prose.values())
    held = defaultdict(int)
    for element, size in prose.items():
        if any(_is_sites(above) for above in element.iterancestors()):
            total -= size
            continue
        held[element] += size
        for above in element.iterancestors():
            held[above] += size
            if above is body:
                break
    named = [one for one in held if _is_named(one) and held[one] >= MOST * total]
    if named:
        most = max(held[one] for one in named)
        nearly = [one for one in named if held[one] >= NEARLY * most]
        return max(nearly, key=lambda one: sum(1 for _above in one.iterancestors()))
    inside = body
    while True:
        heirs = [one for one in inside if held.get(one, 0) >= 0.9 * total]
        if not heirs or heirs[0].tag in ("p", "pre", "blockquote") or not total:
            return inside
        inside = heirs[0]


def _is_named(element):
    if element.tag in ("article", "main") or element.get("role") == "main":
        return True
    if (element.get("itemprop") or "").casefold() in ("articlebody", "text"):
        return True
    return bool(TEXTS.search(f"{element.get('class') or ''} {element.get('id') or ''}"))


def _is_sites(element):
    """Whether an element says that it is the site's and not the text's."""
    if not isinstance(element.tag, str) or element.tag in ("body", "html", "main", "article"):
        return False
    if element.tag in OUTSIDE or element.get("role") in ROLES:
        return True
    names = f"{element.get('class') or ''} {element.get('id') or ''}"
    if element.tag == "p" and len("".join(element.itertext())) > PARAGRAPH:
        return False
    return bool(SITES.search(names)) and not TEXTS.search(names)


def _cut_away(root, prose):
    """Take the site's parts out of the text; gives their words."""
    cut = []
    for element in [one for one in root.iterdescendants() if _is_sites(one)]:
        above = element.getparent()
        if above is None or not any(one is root for one in element.iterancestors()):
            continue
        words = _words(element)
        # A part that holds most of the text has only an unlucky name.
        if len(words) > prose / 2:
            continue
        cut.append(words)
        _remove(element)
    return cut


def _outside(body, root):
    """Give the words of what stands beside the text."""
    parts, inside = [], root
    for above in root.iterancestors():
        for child in above:
            if child is not inside and isinstance(child.tag, str) and not html.is_silent(child):
                parts.append(_words(child))
        inside = above
        if above is body:
            break
    return [part for part in parts if part]


def _bring_in_notes(body, root):
    """Put notes of the text that stand elsewhere on the page behind it."""
    marked = {one.get(NUMBER) for one in root.iter("a") if one.get(REF)}
    inside = set(root.iter())
    for note in [one for one in body.iter() if one.get(NOTE) and one.get(NUMBER) in marked]:
        site = any(_is_sites(above) for above in note.iterancestors())
        if (note not in inside or site) and note not in root.iterancestors():
            _remove(note)
            note.tail = None
            root.append(note)


def _tell_from(parts, said):
    """Take name and date from what stands beside the text, where the head of the page is silent."""
    for part in parts:
        told = facts(" ".join(part.split())) if len(part) < LONGEST_LINE else None
        if told is not None and told.says_something:
            said.byline = said.byline or (told.byline if told.labelled else "")
            said.published = said.published or told.published


def _say_what_stands_for(root):
    """Captions and standfirsts often have no tag of their own, but a class."""
    for element in root.iter("p", "div", "h2", "h3", "h4", "span", "figcaption", "dd"):
        kind = element.get("class") or ""
        if element.tag != "figcaption" and CAPTION.search(kind):
            element.tag, kind = "p", "postil-caption"
            element.set("class", kind)
        elif STANDFIRST.search(kind) and len("".join(element.itertext())) < LONGEST_STANDFIRST:
            element.tag = "div"
            element.set("class", "postil-subtitle")


def _words(element):
    lines = []
    for one in element.iter():
        if isinstance(one.tag, str) and one.tag not in html.SILENT:
            lines.append(one.text or "")
        lines.append(one.tail or "" if one is not element else "")
    words = "\n".join(" ".join(line.split()) for line in lines if line.strip())
    return words[:LONGEST_PART]


def _remove(element):
    above, tail = element.getparent(), element.tail
    before = element.getprevious()
    if tail and before is not None:
        before.tail = (before.tail or "") + tail
    elif tail:
        above.text = (above.text or "") + tail
    above.remove(element)
