"""Which parts of a page say by their names that they are the site's, which that they are text."""

import re
from functools import lru_cache

OUTSIDE = ("nav", "aside", "footer", "dialog", "menu")
ROLES = ("navigation", "banner", "contentinfo", "complementary", "search", "dialog", "alertdialog")
SITES = re.compile(
    r"(?:^|[\s_-])(?:nav(?:bar|igation)?|menus?|sidebar|side-?bar|shar(?:e|ing)\w*|social\w*"
    r"|related\w*|recirc|newsletters?|subscri\w*|signup|promos?|advert\w*|ads?|sponsor\w*|cookies?"
    r"|consent|gdpr|breadcrumbs?|paywall|payment|popup|modal|toolbar|tools?|pagination|pager|tags?"
    r"|taxonomy|read-?more|more-?stories|most-?(?:read|popular|viewed)|trending|recommend\w*"
    r"|widgets?|masthead|site-?(?:header|footer)|skip-?links?|kicker|eyebrow|rubric"
    r"|categor(?:y|ies)|print-?only|noprint|toc|mw-editsection|infobox|navbox|ambox|hatnote"
    r"|(?:audio|video)[_-]?(?:player|title|heading|headline|description|info|caption|enhancement)"
    r"|screen-?reader(?:-?(?:text|only))?|sr-?only|visually-?hidden"
    r"|catlinks|site-?sub|tagline|donat\w*|outbrain|taboola|ratings?|votes?|likes?)"
    r"(?:$|[\s_-])",
    re.IGNORECASE,
)
# These hold no text of the author's, however much is in them.
SURELY = re.compile(
    r"(?:^|[\s_-])(?:comments?|kommentare?|comentarios?|commentaires?|komentarze|disqus|respond"
    r"|forum|discussion|reactions|sidebar|cookies?|gdpr|outbrain|taboola|footer"
    r"|post-?metadata\d?|entry-?utility)(?:$|[\s_-])",
    re.IGNORECASE,
)
READERS = re.compile(
    r"(?:^|[\s_-])(?:comments?|comment-?list|kommentare?|comentarios?|commentaires?|disqus|respond"
    r"|forum|discussion)(?:$|[\s_-])",
    re.IGNORECASE,
)
TEXTS = re.compile(
    r"(?:^|[\s_-])(?:article-?(?:body|content|text)?|post-?(?:body|content)|entry-?content|story"
    r"(?:-?body)?|main-?content|content-?body|body-?(?:text|copy)|prose|essay|chapter)(?:$|[\s_-])",
    re.IGNORECASE,
)
TEASER = re.compile(r"(?:^|[\s_-])(?:teasers?|cards?|promo)(?:$|[\s_-])", re.IGNORECASE)
ABOUT = re.compile(
    r"(?:^|[\s_-])(?:author|autor|auteur|bio|biography|contributor|short-?bio)(?:$|[\s_-])",
    re.IGNORECASE,
)
CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")
NAMED_BY_WORDS = ("section", "h1", "h2", "h3", "h4", "h5", "h6", "p", "span", "a")
LONE = 40  # characters: a paragraph that is longer is one, whatever its name


def is_named_text(element) -> bool:
    """Whether an element says that it is the text."""
    if element.tag in ("article", "main") or element.get("role") == "main":
        return True
    if (element.get("itemprop") or "").casefold() in ("articlebody", "text"):
        return True
    return says(TEXTS, names_of(element))


def is_sites(element) -> bool:
    """Whether an element says that it is the site's and not the text's."""
    if not isinstance(element.tag, str) or element.tag in ("body", "html", "main", "article"):
        return False
    if element.tag in OUTSIDE or element.get("role") in ROLES:
        return True
    names = names_of(element)
    if not names or not (says(SITES, names) or says(SURELY, names)) or says(TEXTS, names):
        return False
    return element.tag != "p" or len("".join(element.itertext())) <= LONE or says(SURELY, names)


def is_named_teaser(element) -> bool:
    """Whether an element says that it announces another page."""
    return says(TEASER, names_of(element))


def is_about_author(element) -> bool:
    """Whether an element says that it is about the author."""
    return says(ABOUT, names_of(element))


def is_readers(element) -> bool:
    """Whether an element says that readers of the site speak in it."""
    return says(READERS, names_of(element))


def is_surely_sites(element) -> bool:
    """Whether it is the site's even where it holds most of the words of a page."""
    return element.tag in ("nav", "footer") or says(SURELY, names_of(element))


def names_of(element) -> str:
    """Give what an element is called, with its words parted by hyphens.

    The name by which a heading or a section is linked to is made of the author's words.
    """
    kind, own = element.get("class"), element.get("id")
    if element.tag in NAMED_BY_WORDS:
        own = None
    return _parted(f"{kind or ''} {own or ''}") if kind or own else ""


@lru_cache(maxsize=8192)
def _parted(names):
    return CAMEL.sub("-", names).strip()


@lru_cache(maxsize=8192)
def says(pattern: re.Pattern, names: str) -> bool:
    """Whether `names`, as `names_of` gives them, have one of a pattern. Most come many times."""
    return bool(pattern.search(names))
