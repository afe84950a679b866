"""What the page of a paper says beside its text: who wrote it and where they work, its number, how
it may be used, and where its references are found.

The first three stand in the head of the page, for libraries.
"""

import re

from reader.importing.elements import BLOCKS, words_in
from reader.importing.siteparts import Names, names_of
from reader.importing.tidy import plainly
from reader.importing.vocabulary import common_words
from reader.importing.webpage.measures import Measures
from reader.importing.webpage.pagehead import Said

LICENCE = Names(
    r"(?:^|[\s_-])(?:licen[cs]es?|permissions|copyright)(?:-?(?:p|text|info|statement))?(?:$|[\s_-])"
)
RIGHTS = re.compile(
    r"^\W*(?:©|copyright\b)|all rights reserved|is published .{0,30}under the terms", re.I
)
# Words by which it is found, and how often it was read.
DETAIL = re.compile(
    r"(?:key ?words?|mots-cl[ée]s|schl(?:ü|ue)sselw(?:ö|oe)rter|schlagw(?:ö|oe)rter|palabras clave"
    r"|parole chiave|palavras-chave|trefwoorden|rights|downloads?|published on)\s*:?(?:\s.*)?"
    r"|peer[ -]reviewed|[\d.,]+k?\s(?:views|downloads|citations|accesses|reads|visits)",
    re.IGNORECASE,
)
COMMONS = re.compile(r"creative commons|\bcc[ -]by\b", re.IGNORECASE)
# What marks by whom a line is: numbers and letters above it, and other signs.
MARK = re.compile(r"^(?:[\W\d_¹²³⁰-⁹ᵃ-ᶻ]+|[a-z]\s)+(?=\w)")
RAISED = re.compile(r"[\d¹²³⁰-⁹ᵃ-ᶻ]+")
DOI = re.compile(r"(?:doi\W*)?(?:https?://(?:dx\.)?doi\.org/)?10\.\d{4,}/\S+", re.IGNORECASE)
BEGUN = 160  # columns of running text in one block: the text has begun
LONGEST = 600  # columns of a line that says one of these
LABEL = 15  # characters of what stands before a place
WHERE = 25  # columns of a link to where a reference is found
SEVERAL = 3  # references


def beside_paper(body, headline, said: Said, measures: Measures) -> list:
    """Give the parts of `body` that say what the head of the page says of a paper, and the like."""
    if not (said.doi or said.institutions or said.authors or said.is_paper):
        return []
    places = {plainly(one) for one in said.institutions}
    names = [_tokens([one]) for one in said.authors if one]
    whole = _tokens([*said.authors, *said.institutions])
    found, after = [], headline is None
    for block in body.iter(*BLOCKS):
        if block is headline:
            after = True
            continue
        words = _line(block, measures)
        if not words:
            after = after and measures.own(block) <= BEGUN
        elif _is_place(words, places) or (said.doi and _is_number(block, words)):
            found.append(block)
        elif after and any(one <= _tokens([words]) <= whole for one in names):
            found.append(block)
        elif DETAIL.fullmatch(words) and _is_detail(block, words):
            found.append(block)
        elif (COMMONS.search(words) or RIGHTS.search(words)) and _is_licence(block, words):
            found.append(block)
        else:
            after = after and measures.own(block) <= BEGUN
    return [*found, *_where_found(body, measures)]


def _is_place(words, places):
    """Whether a line is one of the `places` where authors work, perhaps behind a label."""
    plain = plainly(MARK.sub("", words))
    if plain in places:
        return True
    return any(plain.endswith(f" {one}") and len(plain) - len(one) < LABEL for one in places if one)


def _line(block, measures):
    """Give the words of a block that holds no other, "" where it is too long for a line."""
    if not measures.size[block] or any(one.tag in BLOCKS for one in block.iterdescendants()):
        return ""
    words = words_in(block)
    return words if len(words) <= LONGEST else ""


def _is_detail(block, words):
    """Whether the label of a line is set apart, or it counts how often a paper was read."""
    bold = next(block.iter("b", "strong"), None)
    labelled = bold is not None and words.startswith(words_in(bold)) and words_in(bold) != ""
    return labelled or words[:1].isdigit()


def _tokens(names):
    """Give the words of names, without what marks them and what joins them."""
    words = plainly(RAISED.sub(" ", " ".join(names))).split()
    return {word for word in words if word not in common_words()}


def _is_number(block, words):
    """Whether a line is the number of the paper, or of what belongs to it; not of a reference."""
    return bool(DOI.fullmatch(words)) and next(block.iterancestors("li"), None) is None


def _is_licence(block, words):
    """Whether a line is called a licence, or what it holds is, and nothing else is in it."""
    named = (one for one in block.iter() if LICENCE.has(names_of(one)))
    return any(words_in(one) == words for one in named)


def _where_found(root, measures):
    """Give the last parts of the items of a list that are nothing but links of a word or two."""
    for listed in root.iter("ol", "ul"):
        found = []
        for item in listed.iterchildren("li"):
            last = next((one for one in reversed(item) if measures.size[one]), None)
            if last is not None and last.tag in ("p", "div") and measures.is_linked(last, 0.9):
                links = [words_in(one) for one in last.iter("a")]
                if measures.size[item] > measures.size[last] and max(map(len, links)) < WHERE:
                    found.append(last)
        if len(found) >= SEVERAL:
            yield from found
