"""Who wrote a text, by what a line near its headline says and how it is marked."""

import re
from itertools import islice

from reader.importing import dates, html
from reader.importing.credits import are_names
from reader.importing.elements import is_silent, words_in
from reader.importing.facts import NAME_LINK, facts, is_name, without_place
from reader.importing.partnames import Names, names_of
from reader.importing.partpatterns import TOLD
from reader.importing.pieces import columns, end_of
from reader.importing.sitewords import site_words
from reader.importing.vocabulary import every

AUTHOR = Names(
    r"(?:^|[\s_-])(?:author|reader-credit|by-?line|written-?by|autor|auteur|autore|writer|reporter|signature|firma)s?"
    r"(?:-?(?:name|link))?(?:$|[\s_-](?!guide|instruction))|(?:^|\s)(?:posted-?)?by(?:$|\s)"
)
BESIDE_NAME = Names(r"(?:^|[\s_-])(?:location|place|city|role|position|job|bio)(?:$|[\s_-])")
UPDATED = Names(r"(?:^|[\s_-])(?:updated|modified|revised)(?:$|[\s_-])")
SHARED = Names(r"(?:^|[\s_-])shar(?:e|ing)(?:$|[\s_-])")
LICENCE = Names(r"(?:^|[\s_-])licen[cs]es?(?:$|[\s_-])")
BOLD = ("b", "strong")
INLINE = (*BOLD, "a", "span")
# One that is marked as such; by itself any word may look so.
HAN_NAME = re.compile(
    r"[\u3400-\u9fff\u3041-\u30ff]{2,24}(?:[\s\u3000・·][\u3400-\u9fff\u3041-\u30ff]{1,8})?"
)
LONGEST = 160  # columns of a line that says who
KEEPERS = ("admin", "administrator", "editor", "webmaster", "root", "user", "author")
LONGEST_NICKNAME = 20  # columns


def author_on(element, following, words: str, told, beside) -> str:
    """Give who a line near the headline says that the text is by, "" where it does not: `words` are
    its own and `told` what these say, `following` is the next line, and `beside` what the headline
    stands in too."""
    name = _name(element, words, told, beside)
    return name or _name_above_role(element, following) or _nickname(element)


def is_author(element) -> bool:
    """Whether an element says by its name that it is an author's."""
    said = (element.get("itemprop") or "").casefold() == "author" or element.get("rel") == "author"
    names = names_of(element)
    named = AUTHOR.has(names) and not SHARED.has(names)
    return said or (named and not _is_of_licence(element))


def _is_of_licence(element):
    """Whether an element stands in what says under which licence a picture is."""
    around = (element, *islice(element.iterancestors(), 2))
    return any(LICENCE.has(names_of(one)) for one in around)


def leads_to_changes(element) -> bool:
    """Whether it is named for when a page was changed, and does not say when."""
    return UPDATED.has(names_of(element)) and not dates.find(words_in(element))


def words_shown(element) -> str:
    """Give the words of a line without the labels that only who listens to a page is told, and what
    leads to how it was changed."""
    return " ".join(" ".join(_shown(element)).split())


def _shown(element):
    yield "|" if element.tag == "br" else element.text or ""
    for one in element:
        silent = is_silent(one) or TOLD.has(names_of(one)) or leads_to_changes(one)
        yield from () if silent else _shown(one)
        yield one.tail or ""


def _name(element, words, told, beside):
    """Give who a line near the headline says that the text is by, "" where it does not; what the
    headline stands in too, as `beside` says, may have the name of an author among its own."""
    several = _names_in(element) or _names_beside(element) or _names_with_signs(element)
    if several:
        return several
    if told.labelled and len(told.byline.split()) > 1 and is_name(told.byline):
        return told.byline
    if told.published and " " in told.byline and not told.rest and element.getparent() in beside:
        return told.byline  # right by the headline, beside the day
    around = [] if leads_to_changes(element) else list(element.iterancestors())[:2]
    if not any(is_author(one) for one in (element, *around) if one not in beside):
        return ""
    if told.labelled and told.says_something and are_names(told.byline):
        return told.byline  # of an office
    if is_name(words) or _is_han_name(words):
        return without_place(words)
    return told.byline if is_name(told.byline) and not _is_tag(element, told.byline) else ""


def _is_tag(element, words):
    """Whether words near a name are a link to what has the same tag."""
    tags = (one for one in element.iter("a") if "tag" in (one.get("rel") or "").split())
    return any(words_in(one) == words for one in tags)


def _names_in(element):
    """Give the names in the lines of an element that are marked as its authors' each, without what
    else stands beside them, such as where they are followed."""
    marked = (
        one
        for one in element.iterdescendants(*html.BLOCKS, *INLINE)
        if is_author(one) and not BESIDE_NAME.has(names_of(one))
    )
    lines = [
        words_shown(one) for one in marked if next(one.iterchildren(*html.BLOCKS), None) is None
    ]
    said = [told.byline if (told := facts(one)).labelled else one for one in lines]
    return ", ".join(dict.fromkeys(one for one in said if " " in one and is_name(one)))


def _names_beside(element):
    """Give the names on the line of one that is marked as an author's, where others are too."""
    line = element.getparent()
    if not is_author(element) or len(words_in(line)) >= LONGEST:
        return ""
    names = dict.fromkeys(words_shown(one) for one in line if is_author(one))
    return ", ".join(names) if len(names) > 1 and all(map(is_name, names)) else ""


def _names_with_signs(element):
    """Give the names on the first line of one that is marked as its authors', as papers have it,
    without the raised signs that lead to where each works; else ""."""
    if next(element.iter("sup"), None) is None or not any(map(is_author, element.iter())):
        return ""
    said = []
    for one in element.iter():
        if one.tag == "br":
            break
        raised = one.tag == "sup" or next(one.iterancestors("sup"), None) is not None
        said += ["" if raised else one.text or "", "" if one is element else one.tail or ""]
    names = [name for name in NAME_LINK.split(" ".join("".join(said).split())) if name]
    whole = names and all(" " in name and is_name(name) for name in names)
    return ", ".join(names) if whole else ""


def _name_above_role(element, following):
    """Give the name in bold with which a line begins, where what somebody is stands on its second
    line and a date `following` it; the line says so by its class from then on. Else ""."""
    first, *others = element if len(element) else (None,)
    ends = (element.text or "").strip(), "" if first is None else (first.tail or "").strip()
    if first is None or first.tag not in BOLD or any(ends) or [one.tag for one in others] != ["br"]:
        return ""
    name = words_in(first)
    dated = following is not None and facts(words_in(following)).published
    if not (dated and " " in name and is_name(name)) or end_of(others[0].tail or "") == "closed":
        return ""
    element.set("class", "byline")
    return name


def _nickname(element):
    """Give the words of a link that leads to who wrote the text, in small letters too, unless they
    are what programs call whoever keeps a site."""
    links = (one for one in element.iter("a") if "author" in (one.get("rel") or "").split())
    words = next(map(words_in, links), "")
    named = words.isascii() and words.isalpha() and words.casefold() not in KEEPERS
    return words if named and columns(words) <= LONGEST_NICKNAME else ""


def _is_han_name(words):
    """Whether words in Chinese or Japanese signs may be a name, and are no label of one."""
    other = words in every("byline") | every("published") or site_words(words)
    return not other and bool(HAN_NAME.fullmatch(words))
