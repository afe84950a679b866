"""The note on the author of a page, which stands beside its text in a box of its own."""

from lxml import etree

from reader.importing.elements import HEADINGS, words_in
from reader.importing.facts import facts
from reader.importing.partnames import Names, names_of
from reader.importing.pieces import columns, end_of
from reader.importing.siteparts import is_about_author, is_readers
from reader.importing.sitewords import site_words
from reader.importing.vocabulary import every
from reader.importing.webpage.measures import PARAGRAPH, Measures
from reader.importing.webpage.standing import remove

BIO = Names(
    r"(?:^|[\s_-])(?:(?:short-?)?bio(?:graphy)?|author-?(?:end-?)?note|about-?(?:the-?)?author)"
    r"(?:$|[\s_-])"
)
LONGEST_ABOUT = 1200  # columns
ABOVE = 2  # elements around a note on the author, in which the name may stand
HOLDERS = ("p", "div", "section", "li", "td", "dd")  # of a paragraph


def bring_in_about(body, root, names: str, measures: Measures, cut, told) -> None:
    """Put the note on the author that stands beside the text behind it, if it names them, and the
    text does not have it too. What is `told` of a paper, such as where they work, is none."""
    about = [one for one in body.iter(*HOLDERS, "aside") if is_about_author(one)]
    inside = set(root.iter()) - set(cut) if about else set()
    for element in about:
        if element in inside or element in root.iterancestors():
            continue
        if any(map(is_readers, (element, *element.iterancestors()))):
            continue
        _hold_loose(element, measures)
        prose = [one for one in element.iter(*HOLDERS) if _is_paragraph(one, measures)]
        prose = [one for one in prose if one not in told]
        words = words_in(_with_its_name(element, measures)).casefold()
        known = any(name.strip().casefold() in words for name in names.split(",") if name.strip())
        known = known or (not names and BIO.has(names_of(element)))
        if known and 0 < len(prose) < 3 and measures.size[element] < LONGEST_ABOUT:
            if _is_in_the_text(prose, root, cut):
                return
            for one in prose:
                if one in cut:
                    cut.remove(one)
                remove(one)
                _clear_buttons(one)
                one.tail, one.tag = None, "p"
                one.set("class", "postil-about")
                root.append(one)
            return


def labels_about(root) -> list:
    """Give the headings of notes on the author in a text that say no more than "Published by"."""
    labels = every("byline")
    about = (one for one in root.iter(*HOLDERS, "aside") if is_about_author(one))
    headings = (heading for one in about for heading in one.iter(*HEADINGS))
    return [one for one in headings if words_in(one).casefold().rstrip(" :") in labels]


def _hold_loose(element, measures):
    """Let the words that stand in a box behind the name of the author, and in no part of it, be a
    paragraph."""
    for part in list(element):
        words = " ".join((part.tail or "").split())
        if part.tag in HEADINGS and columns(words) > PARAGRAPH and end_of(words) == "closed":
            held = etree.Element("p")
            held.text, part.tail = words, None
            part.addnext(held)
            measures.size[held] = columns(words)


def _is_in_the_text(paragraphs, root, cut):
    """Whether what is left of the text has the same paragraphs."""
    gone = {inner for part in cut for inner in part.iter()}
    said = {words_in(one) for one in root.iter("p") if one not in gone}
    return all(words_in(one) in said for one in paragraphs)


def _clear_buttons(element):
    """Take away the links in a note on the author that lead to what else is theirs."""
    for link in list(element.iter("a")):
        if site_words(words_in(link)) == "strong":
            link[:], link.text = [], None


def _with_its_name(element, measures):
    """Give what holds a note on the author with the name that stands above it."""
    for above in list(element.iterancestors())[:ABOVE]:
        if measures.size[above] - measures.linked[above] < LONGEST_ABOUT:
            element = above
    return element


def _is_paragraph(element, measures):
    """Whether it is running text, cut or not: of what is cut `measures` know the size alone."""
    if any(one.tag in HOLDERS for one in element.iterdescendants()):
        return False
    if measures.size[element] <= PARAGRAPH:
        return False
    words = words_in(element)
    told = facts(words)
    if measures.is_linked(element, 0.5):  # to all that the author has done
        return told.is_sentence and end_of(words) == "closed" and not measures.is_linked(element)
    return told.is_sentence or not (told.labelled or told.published)
