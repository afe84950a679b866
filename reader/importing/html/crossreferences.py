"""Links that name a part of a text by its number, "Table 1": they mark no note."""

import re
from functools import cache

from reader.importing.partnames import Names
from reader.importing.vocabulary import alternatives, every

NUMBER = re.compile(r"\s*(?:\d{1,3}(?:\.\d{1,3})*[a-z]?|[ivxlc]{1,6})\s*", re.IGNORECASE)
# What is counted in papers, besides pictures, tables and the parts of books.
COUNTED = frozenset(
    "equation eq eqn theorem lemma proposition corollary definition algorithm appendix remark "
    "example listing gleichung gl satz beispiel anhang équation théorème annexe exemple ecuación "
    "teorema ejemplo equação equazione esempio vergelijking stelling уравнение ур теорема лемма "
    "раздел приложение sec paragraph § пункт".split()
)
SEVERAL = "(?:s|n|en|es)?"  # how some languages say that there are more
# By this name a program that sets papers knows what it has counted itself.
REFERENCE = Names(r"(?:^|[\s_-])ref[_-]tag(?:$|[\s_-])")


def refers_to_part(link) -> bool:
    """Whether a link is a number behind what it counts, or is called the number of a part."""
    if any(REFERENCE.has(one.get("class") or "") for one in link.iterdescendants()):
        return True
    if not NUMBER.fullmatch("".join(link.itertext())):
        return False
    return bool(_named().search(_before(link)))


def _before(link):
    """Give the words right before a link in its line."""
    while link is not None:
        previous = link.getprevious()
        if previous is not None:
            return previous.tail or ""
        link = link.getparent()
        if link is None or link.text:
            return "" if link is None else link.text
        if link.tag not in ("span", "b", "i", "em", "strong"):
            return ""
    return ""


@cache
def _named():
    names = alternatives(COUNTED | every("figure") | every("table") | every("parts"))
    return re.compile(rf"(?:^|(?<=\W))(?:{names}){SEVERAL}\.?\s+\(?$", re.IGNORECASE)
