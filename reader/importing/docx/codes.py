"""Words in letters of one width amid others, in a file of Word: code, whatever its style."""

from lxml import etree

from reader.importing.docx.xml import WORD, standing_on, value_of, words_of
from reader.importing.office.fonts import ONE_WIDTH

CODE = "PostilCode"  # the id of a style


def code_styles(styles: dict) -> set[str]:
    """Give the ids of those `styles` of words, by their ids, whose letters have one width."""
    return {id for id in styles if _is_mono(id, styles)}


def write_code(tree, styles: set[str]) -> None:
    """Give code in the paragraphs of `tree` a style of its own: words in such letters, or in one of
    the `styles`, where most of their paragraph is in others."""
    for paragraph in tree.iter(f"{WORD}p"):
        runs = [one for one in paragraph.iter(f"{WORD}r") if _is_code(one, styles)]
        letters = sum(len(words_of(one).strip()) for one in runs)
        if letters > 0 and 2 * letters < len(words_of(paragraph)):
            for run in runs:
                _name(run)


def _is_code(run, styles):
    look = run.find(f"{WORD}rPr")
    if look is None:
        return False
    return value_of(look.find(f"{WORD}rStyle")) in styles or _has_font(look)


def _has_font(look):
    fonts = look.find(f"{WORD}rFonts")
    return fonts is not None and bool(ONE_WIDTH.search(fonts.get(f"{WORD}ascii") or ""))


def _is_mono(id, styles):
    for style in standing_on(id, styles):
        look = style.find(f"{WORD}rPr")
        if look is not None and look.find(f"{WORD}rFonts") is not None:
            return _has_font(look)
    return False


def _name(run):
    look = run.find(f"{WORD}rPr")
    named = look.find(f"{WORD}rStyle")
    if named is None:
        named = etree.Element(f"{WORD}rStyle")
        look.insert(0, named)
    named.set(f"{WORD}val", CODE)
