"""The signs of a file of Word that mammoth passes over, or takes for letters: ends of lines and
tabs of an unusual kind, signs by their numbers, letters of a font of signs, and boxes to tick."""

from lxml import etree
from mammoth.docx.dingbats import dingbats

from reader.importing.docx.xml import WORD, is_on, value_of

LATER = "{http://schemas.microsoft.com/office/word/2010/wordml}"
BREAKS = {f"{WORD}cr": f"{WORD}br", f"{WORD}ptab": f"{WORD}tab"}
FONTS = frozenset(font for font, _number in dingbats)
PRIVATE = range(0xF000, 0xF100)  # where fonts of signs have theirs in Unicode
TICKED, OPEN = "☒", "☐"


def write_signs(tree) -> None:
    """Write the signs of `tree` as mammoth reads them, and what is ticked or chosen in a form;
    leave out what a program asks to be filled in."""
    for held in tree.iter(f"{WORD}sdtPr"):
        _read_control(held)
    for element in tree.iter(*BREAKS):
        element.tag = BREAKS[element.tag]
    for run in list(tree.iter(f"{WORD}r")):
        font = _font(run)
        for words in run.findall(f"{WORD}t") if font in FONTS else ():
            words.text = "".join(_letter(one, font) for one in words.text or "")
        for sign in run.findall(f"{WORD}sym"):
            _write(sign)
        for box in list(run.iter(f"{WORD}checkBox", f"{WORD}ddList")):
            said = etree.Element(f"{WORD}r")
            etree.SubElement(said, f"{WORD}t").text = _chosen(box)
            run.addprevious(said)


def _read_control(about):
    """Leave out the words of a prompt, and let a box to tick be its sign."""
    if is_on(about.find(f"{WORD}showingPlcHdr")):
        for words in about.getparent().iter(f"{WORD}t"):
            words.text = ""
    for box in about.findall(f"{LATER}checkbox"):
        about.remove(box)


def _letter(letter, font):
    """Give a letter in a font as Unicode has it."""
    number = ord(letter)
    if font in FONTS:
        number = dingbats.get((font, number - PRIVATE.start * (number in PRIVATE)), number)
    return chr(number)


def _write(sign):
    """Write a sign as a letter, where it is known which."""
    try:
        letter = _letter(chr(int(sign.get(f"{WORD}char", ""), 16)), sign.get(f"{WORD}font"))
    except (ValueError, OverflowError):
        letter = ""
    sign.tag = f"{WORD}t"
    sign.text = letter if letter.isprintable() else ""


def _font(run):
    fonts = run.find(f"{WORD}rPr/{WORD}rFonts")
    return "" if fonts is None else fonts.get(f"{WORD}ascii")


def _chosen(form):
    """Give what is ticked or chosen in a form of the old way, which its field does not show."""
    if form.tag == f"{WORD}checkBox":
        said = form.find(f"{WORD}checked")
        return TICKED if is_on(form.find(f"{WORD}default") if said is None else said) else OPEN
    entries = [value_of(one) for one in form.iter(f"{WORD}listEntry")]
    number = value_of(form.find(f"{WORD}result")) or "0"
    return entries[int(number)] if number.isdecimal() and int(number) < len(entries) else ""
