"""What parts of a page are called by those who made it, and by which names they are known.

Which part is the site's, and which is text, is told in `siteparts`.
"""

import re
from functools import lru_cache

from reader.importing.elements import HEADINGS

# What is said of other parts: "has-sidebar" is no sidebar, in "comments-closed" are none, and what
# stands in "comment-on-selection" is what they are about.
STATE = re.compile(
    r"(?<=[\w-]-)with-[\w-]+|(?:^|(?<=\s))(?:(?:has|no|with|without|show(?!-for-sr)|hide)-[\w-]+"
    r"|comments?-(?:closed|open|disabled|enabled|off|on(?:-[\w-]+)?)(?=$|\s))",
    re.IGNORECASE,
)
CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")
NAMED_BY_WORDS = ("section", *HEADINGS, "p", "span", "a")


class Names:
    """Names by which parts of pages are known; what it was asked it remembers, for most come many
    times."""

    def __init__(self, pattern: str):
        search = re.compile(pattern, re.IGNORECASE).search
        # Not by the pattern as well: to look a long one up takes longer than to search with it.
        self.has = lru_cache(maxsize=8192)(lambda names: bool(search(names)))


def names_of(element) -> str:
    """Give what an element is called, with its words parted by hyphens.

    The name by which a heading or a section is linked to is made of the author's words.
    """
    kind, own = element.get("class"), element.get("id")
    if element.tag in NAMED_BY_WORDS:
        own = None
    return parted(f"{kind or ''} {own or ''}") if kind or own else ""


@lru_cache(maxsize=8192)
def parted(names: str) -> str:
    """Give names with their words parted by hyphens, without what is said of other parts."""
    return STATE.sub(" ", CAMEL.sub("-", names)).strip()
