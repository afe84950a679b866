"""Notes that stand in the sentence that they are about, and are shown in the margin or on touch."""

import re

from lxml import etree

from reader.importing.elements import BLOCKS, holds_block, words_in
from reader.importing.partnames import Names, names_of

NOTE = Names(r"(?:^|[\s_-])(?:(?:foot|side|margin)-?note)(?:$|[\s_-])")
UNNUMBERED = Names(r"(?:^|[\s_-])margin-?note(?:$|[\s_-])")
NUMBER = re.compile(r"[\s\[(]*(\d{1,3})(?:[.\s\])]+|$)")
TAGS = ("span", "small", "aside")
SENTENCES = ("p", "li", "dd", "td", "div")
SHORTEST = 12  # characters of what says more than a number
LEAST = 20  # characters of the sentence around it
NAME = "postil-in-note-"


def lift_notes(body) -> None:
    """Put a mark where such a note stands, and the note into a part beside the text."""
    notes = [one for one in body.iter(*TAGS) if _is_note(one)]
    notes = [one for one in notes if not any(above in notes for above in one.iterancestors())]
    if not notes:
        return
    beside, counted = etree.SubElement(body, "aside"), 0
    for at, note in enumerate(notes):
        first = next(words.strip() for words in note.itertext() if words.strip())
        found, unnumbered = NUMBER.match(first), UNNUMBERED.has(names_of(note))
        counted += not unnumbered
        label = found[1] if found else "*" if unnumbered else str(counted)
        _clear_label(note, label)
        lifted = etree.SubElement(beside, "p", {"id": f"{NAME}{at}"})
        lifted.text, note.text = note.text, None
        lifted.extend(list(note))
        note.tag = "sup"
        note.attrib.clear()
        etree.SubElement(note, "a", {"href": f"#{NAME}{at}"}).text = label


def _is_note(element):
    names = names_of(element)
    if not names or not NOTE.has(names) or len(words_in(element)) < SHORTEST:
        return False
    block = next((one for one in element.iterancestors() if one.tag in BLOCKS), None)
    if block is None or block.tag not in SENTENCES:
        return False
    around = len(words_in(block)) - len(words_in(element))
    holds = holds_block(element)
    return around > LEAST and not holds and next(element.iter("img"), None) is None


def _clear_label(note, label):
    """Take away the number with which a note begins, however often it stands there."""
    for one in list(note.iterdescendants()):
        if words_in(one).strip("[]().: ") == label:
            one[:], one.text = [], None
    found = NUMBER.match(note.text or "")
    if found and found[1] == label:
        note.text = note.text[found.end() :]
