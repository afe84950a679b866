"""The tables of contents of a file of Word, whatever their styles: what a program made says so by
its part of the file, or by its field."""

import re

from reader.importing.docx.xml import WORD, name_paragraph, value_of, words_of
from reader.importing.vocabulary import every

CONTENTS = "PostilContents"  # the id of a style
CODE = re.compile(r"\s*TOC\b", re.IGNORECASE)
GALLERY = "Table of Contents"
PARAGRAPH, KIND = f"{WORD}p", f"{WORD}fldCharType"


def name_contents(tree) -> None:
    """Give the paragraphs of such tables a style of their own, and what is right above them where
    it is called so."""
    named = dict.fromkeys(_shown(tree))
    for part in tree.iter(f"{WORD}docPartGallery"):
        held = next(part.iterancestors(f"{WORD}sdt"), None)
        if held is not None and value_of(part) == GALLERY:
            named |= dict.fromkeys(held.iter(PARAGRAPH))
    first = next(iter(named), None)
    if first is not None:
        above = _above(tree, first)
        called = "" if above is None else words_of(above).casefold().strip(" .:")
        named |= {above: None} if called in every("contents") else {}
    for paragraph in named:
        name_paragraph(paragraph, CONTENTS)


def _shown(tree):
    """Give the paragraphs with words that fields of contents show, which have an end."""
    opened = []  # the code of each field around, and the paragraphs that it shows
    for element in tree.iter(f"{WORD}fldChar", f"{WORD}instrText", f"{WORD}t"):
        if element.get(KIND) == "begin":
            opened.append(["", []])
        elif element.get(KIND) == "end" and opened:
            code, shown = opened.pop()
            yield from shown if CODE.match(code) else ()
        elif element.tag == f"{WORD}instrText" and opened:
            opened[-1][0] += element.text or ""
        elif element.tag == f"{WORD}t":
            for _code, shown in opened:
                shown += element.iterancestors(PARAGRAPH)


def _above(tree, paragraph):
    """Give the last paragraph with words above one."""
    last = None
    for one in tree.iter(PARAGRAPH):
        if one is paragraph:
            return last
        last = one if words_of(one).strip() else last
    return None
