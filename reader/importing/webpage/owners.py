"""Whose a picture is, where that stands in its figure, or in its caption."""

import re
from functools import lru_cache

from lxml import etree

from reader.importing.album import NUMBER
from reader.importing.credits import GIVER, LONGEST, PHOTO, SENTENCE, are_names, has_agency
from reader.importing.elements import words_in
from reader.importing.facts import is_name
from reader.importing.partnames import Names, names_of, parted
from reader.importing.vocabulary import beginning_with
from reader.importing.webpage.captioned import CAPTION
from reader.importing.webpage.standing import CREDIT, remove

NAMED = Names(
    r"(?:^|[\s_-])(?:credit[os]?|créditos?|crediti|copyright|source|photographer|fotograf|attribution"
    r"|courtesy|bildquelle|bildnachweis)(?:[_-]*(?:line|name|te?xt|via))?(?:$|\s)"
)
AUTHOR = Names(  # behind what it shows
    r"(?:image|photo|picture|caption|figure|media|bild|foto)[\w-]*[_-](?:author|autor|auteur)(?:$|\s)"
)
SAYING = Names(r"(?:captions?|legend[ae])(?:[_-]*te?xt)?(?:$|\s)")
WORDING = Names(r"(?:caption|legende|legenda)[_-]*(?:te?xt|content|body)(?:$|[\s_-])")
FIGURES = ("figure", "figcaption")
PARTS = ("figcaption", "span", "small", "cite", "em", "i", "b", "strong", "p", "div", "a")
VIA = re.compile(r"via\s", re.IGNORECASE)
LONGEST_NAMES = 50  # columns
SIGN = re.compile(r"\s*(?:[:：/|©]|\.{3}|…|by\s)\s*\w", re.IGNORECASE)


def part_owners(root) -> None:
    """Put what says whose a picture is behind its figure, or its caption where there is none, but
    where the picture is in the file."""
    wholes = [
        one
        for one in root.iter(*FIGURES, "div", "p", "span")
        if one.tag in FIGURES or _is_called_caption(one.get("class"))
    ]
    for whole in wholes:
        if whole is root or next(whole.iterancestors("figure"), None) is not None:
            continue  # a figure is looked through as a whole
        if any(one.get(NUMBER) for one in whole.iter("img")) or _is_of_a_quote(whole):
            continue
        for owner in reversed(list(_owners(whole))):
            remove(owner)
            owner.tag, owner.tail = "p", None
            owner.set("class", "postil-credit")
            whole.addnext(owner)
            owner.tail, whole.tail = whole.tail, None


def _is_of_a_quote(whole):
    """Whether a figure shows what somebody said: below it stands whose it is."""
    shown = next(whole.iter("blockquote", "img", "picture", "video"), None)
    return shown is not None and shown.tag == "blockquote"


@lru_cache(maxsize=8192)  # most elements of a page have one of few names
def _is_called_caption(kind):
    names = parted(kind or "")
    return CAPTION.has(names) and not CREDIT.has(names)


def _owners(whole):
    """Give the parts of a figure or a caption that say whose the picture is, and nothing else."""
    words, found = words_in(whole), []
    for part in whole.iterdescendants(*PARTS):
        own = words_in(part)
        if not own or len(own) > LONGEST or SENTENCE.search(own):
            continue
        all_of_it = len(own) == len(words) and whole.tag != "figure"
        if (all_of_it and not _is_named(part)) or _is_in(part, found):
            continue
        if _is_named(part) or (
            (_says_whose(own, part.tag != "figcaption") or _is_name_behind(part, own))
            and _caption_words(part, whole).endswith(own)
        ):
            found.append(part)
    return found or _loose(whole)


def _is_named(part):
    names = names_of(part)
    if AUTHOR.has(names) and part.getprevious() is not None:
        return are_names(words_in(part))
    return NAMED.has(names) and not SAYING.has(names)


def _is_name_behind(part, own):
    """Whether a name without a label, perhaps that of a firm, stands right behind a caption that is
    a sentence."""
    before = part.getprevious()
    said = (part.getparent().text if before is None else before.tail) or ""
    if before is not None and not said.strip():
        said = "".join(before.itertext())
    named = (" " in own and is_name(own)) or (has_agency(own) and are_names(own))
    named = named or (part.tag == "cite" and are_names(own))
    return said.rstrip().endswith((".", "!", "?")) and named


def _caption_words(part, whole):
    """Give the words of the caption that a part stands in."""
    for above in part.iterancestors():
        if above is whole or above.tag == "figcaption" or CAPTION.has(names_of(above)):
            return words_in(above)
    return ""


def _loose(whole):
    """Give the words behind the element that has those of the caption, as an element of its own."""
    said = next((one for one in whole.iter(*PARTS) if WORDING.has(names_of(one))), None)
    after = [] if said is None or said is whole else list(said.itersiblings())
    words = "" if said is None or said is whole else _words_of([said.tail, *map(_whole, after)])
    if not words or len(words) > LONGEST or SENTENCE.search(words):
        return []
    for one in after:
        one.getparent().remove(one)
    said.tail, owner = None, etree.SubElement(said.getparent(), "span")
    owner.text = words
    return [owner]


def _whole(element):
    return "".join(element.itertext()) + (element.tail or "")


def _words_of(parts):
    return " ".join("".join(part or "" for part in parts).split())


def _is_in(element, others):
    return any(above in others for above in element.iterancestors())


def _says_whose(words, apart):
    """Whether a label stands before names; one that is called a photo may be what is shown, unless
    it stands `apart` from the words of the caption."""
    if via := VIA.match(words):
        return are_names(words[via.end() :])
    found = beginning_with("credit").match(words)
    if not found or not SIGN.match(words[found.end() :]):
        return False
    names = words[found.end() :].lstrip(" :：")
    photo = apart and PHOTO.match(found["entry"]) and len(names) < LONGEST_NAMES
    return bool(GIVER.search(found["entry"]) or (photo and are_names(names)))
