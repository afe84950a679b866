"""What the page of a paper says beside its text: who wrote it and where they work, its number, how
it may be used, and where its references are found.

The first three stand in the head of the page, for libraries.
"""

import re

from reader.importing.elements import BLOCKS, holds_block, words_in
from reader.importing.partnames import Names, names_of
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
    r"|parole chiave|palavras-chave|trefwoorden|rights|downloads?|published on"
    r"|(?:academic |handling )?editors?|received|accepted|copyright|roles|affiliations?)"
    r"\s*:?(?:\s.*)?"
    r"|peer[ -]reviewed|[\d.,]+k?\s(?:views|downloads|citations|accesses|reads|visits)",
    re.IGNORECASE,
)
KEYWORDS = Names(r"(?:^|[\s_-])(?:keywords?|key-words|kwds?)(?:$|[\s_-])")
LABELLED = Names(r"(?:^|[\s_-])(?:label|type)(?:$|[\s_-])")
FILE = re.compile(r"\((?:csv|tsv|txt|pdf|docx?|xlsx?|pptx?|zip|tiff?|png|mp[34]|mov|avi)\)", re.I)
COMMONS = re.compile(r"creative commons|\bcc[ -]by\b", re.IGNORECASE)
# What marks by whom a line is: numbers and letters above it, and other signs.
MARK = re.compile(r"^(?:[\W\d_¹²³⁰-⁹ᵃ-ᶻ]+|[a-z]\s)+(?=\w)")
RAISED = re.compile(r"[\d¹²³⁰-⁹ᵃ-ᶻ]+")
DOI = re.compile(r"(?:doi\W*)?(?:https?://(?:dx\.)?doi\.org/)?10\.\d{4,}/\S+", re.IGNORECASE)
ISSUE = re.compile(r"\s(?=.*\d)[\d\s,;:()–-]+")
BEGUN = 160  # columns of running text in one block: the text has begun
LONGEST = 600  # columns of a line that says one of these
LABEL = 15  # characters of what stands before a place
WHERE = 25  # columns of a link to where a reference is found
SEVERAL = 3  # references


def beside_paper(body, headline, said: Said, measures: Measures) -> list:
    """Give the parts of `body` that say what the head of the page says of a paper, and the like."""
    if not (said.doi or said.institutions or said.authors or said.is_paper):
        return [block for block in body.iter(*BLOCKS) if _says_its_use(block, measures)]
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
        elif _is_place(words, places) or _is_number(block, words, said):
            found.append(block)
        elif after and any(one <= _tokens([words]) <= whole for one in names):
            found.append(block)
        elif FILE.fullmatch(words) or (DETAIL.fullmatch(words) and _is_detail(block, words)):
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
    if not measures.size[block] or holds_block(block):
        return ""
    words = words_in(block)
    return words if len(words) <= LONGEST else ""


def _is_detail(block, words):
    """Whether the label of a line is set apart, or it counts how often a paper was read."""
    spans = (one for one in block.iter("span") if LABELLED.has(names_of(one)))
    label = next(block.iter("b", "strong"), None)
    label = next(spans, None) if label is None else label
    labelled = label is not None and words.startswith(words_in(label)) and words_in(label) != ""
    return labelled or words[:1].isdigit()


def _says_its_use(block, measures):
    """Whether a line has the keywords or the licence of a text, by its name and by its words; on
    any page."""
    words = _line(block, measures)
    if KEYWORDS.has(f"{names_of(block)} {block.get('id') or ''}"):
        return bool(DETAIL.fullmatch(words)) and _is_detail(block, words)
    return bool(COMMONS.search(words)) and LICENCE.has(names_of(block))


def _tokens(names):
    """Give the words of names, without what marks them and what joins them."""
    words = plainly(RAISED.sub(" ", " ".join(names))).split()
    return {word for word in words if word not in common_words()}


def _is_number(block, words, said):
    """Whether a line is the number of the paper, or of what belongs to it, or says where in the
    journal it stands; not of a reference."""
    if next(block.iterancestors("li"), None) is not None:
        return False
    if said.journal and words.startswith(f"{said.journal} "):
        return bool(ISSUE.fullmatch(words[len(said.journal) :]))
    return bool(said.doi or said.is_paper) and bool(DOI.fullmatch(words))


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
