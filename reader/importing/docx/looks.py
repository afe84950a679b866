"""How words of a file of Word look by the style that they have, of which mammoth asks no more than
the name: emphasis, raised letters, and what is hidden."""

import copy

from reader.importing.docx.xml import WORD, is_on, standing_on, style_of, value_of, words_of

NAMED = ("strong", "emphasis")  # that mean what they look like
TOGGLED = ("b", "i", "strike")  # which a style of words takes back where the paragraph has it too
RAISED = "vertAlign"
# Where words run from right to left, these are said of them in their stead.
RIGHT_TO_LEFT = {"b": "bCs", "i": "iCs"}
NOTES = (f"{WORD}footnoteReference", f"{WORD}endnoteReference")
# What a paragraph may have besides words.
SHOWN = (f"{WORD}drawing", f"{WORD}pict", f"{WORD}object", f"{WORD}sym", f"{WORD}fldChar", *NOTES)
OF_FIELDS = (f"{WORD}rPr", f"{WORD}fldChar", f"{WORD}instrText")


def write_looks(tree, of_words: dict, of_paragraphs: dict) -> None:
    """Let words of `tree` look by themselves as their styles let them, and leave out those that
    are hidden. The styles are elements by their ids: those of words, and those of paragraphs."""
    styled_words = {id: _looks(id, of_words) for id in of_words}
    styled_paragraphs = {id: _looks(id, of_paragraphs) for id in of_paragraphs}
    for run in list(tree.iter(f"{WORD}r")):
        paragraph = next(run.iterancestors(f"{WORD}p"), None)
        if paragraph is None:
            continue
        own = _said(run.find(f"{WORD}rPr"))
        style = value_of(own.get("rStyle"))
        styled = styled_words.get(style, {})
        around = styled_paragraphs.get(style_of(paragraph), {})
        if is_on(own.get("vanish", styled.get("vanish", around.get("vanish")))):
            _leave_out(run, paragraph)
            continue
        if is_on(own.get("rtl")):
            _turn(run, own)
        if styled and _name(of_words[style]) not in NAMED:
            _write(run, own, styled, around)


def _write(run, own, styled, around):
    """Let words say by themselves what their style says of them."""
    for name in TOGGLED:
        if name not in own and is_on(styled.get(name)) and not is_on(around.get(name)):
            run.find(f"{WORD}rPr").append(copy.deepcopy(styled[name]))
    is_mark = any(run.find(note) is not None for note in NOTES)
    if RAISED in styled and RAISED not in own and not is_mark:
        run.find(f"{WORD}rPr").append(copy.deepcopy(styled[RAISED]))


def _turn(run, own):
    """Let words from right to left have the emphasis that is said for these."""
    for name, turned in RIGHT_TO_LEFT.items():
        if name in own:
            run.find(f"{WORD}rPr").remove(own[name])
        if turned in own:
            own[turned].tag = f"{WORD}{name}"


def _leave_out(run, paragraph):
    """Leave out hidden words, and their paragraph where nothing else is in it."""
    for one in [one for one in run if one.tag not in OF_FIELDS]:
        run.remove(one)
    parent = paragraph.getparent()
    is_empty = not words_of(paragraph).strip() and next(paragraph.iter(*SHOWN), None) is None
    if is_empty and parent is not None and parent.tag != f"{WORD}tc":
        parent.remove(paragraph)


def _said(look):
    """Give what is said of a look, by its names."""
    return {} if look is None else {one.tag.removeprefix(WORD): one for one in look}


def _looks(id, styles):
    """Give what a style says of the look of words, and those that it stands on."""
    looks = {}
    for style in standing_on(id, styles):
        looks = _said(style.find(f"{WORD}rPr")) | looks
    return looks


def _name(style):
    return value_of(style.find(f"{WORD}name")).casefold()
