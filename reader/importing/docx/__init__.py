"""A file of Word: mammoth tells headings, quotes, lists and notes by their styles.

mammoth reads XML with the standard library, so what declares entities is refused before; pictures
that stand outside of the file are never opened.
"""

import io
from xml.parsers.expat import ExpatError
from zipfile import BadZipFile

import mammoth

from reader.importing import html
from reader.importing.album import NUMBER, Album
from reader.importing.archives import BROKEN, Archive, read_by_steps
from reader.importing.docx.indents import read_indents
from reader.importing.docx.names import with_usual_names
from reader.importing.docx.notes import read_marks
from reader.importing.docx.numbers import GOES_ON, LEVELS, read_numbers
from reader.importing.docx.parts import readable
from reader.importing.docx.sides import read_sides
from reader.importing.elements import HEADINGS, name_long, words_in
from reader.importing.html.lists import LISTS
from reader.importing.indents import keep_typed
from reader.importing.limits import Limits
from reader.importing.markup import html_tree, xml_tree
from reader.importing.office.typednotes import link_typed_notes
from reader.importing.source import Source
from reader.importing.typedverse import mark_verse
from reader.importing.unreadable import Unreadable

TITLE = "{http://purl.org/dc/elements/1.1/}title"
LANGUAGE = "{http://purl.org/dc/elements/1.1/}language"
# Word keeps the English names of its own styles in every language.
STYLES = """
p[style-name='Title'] => p.postil-title:fresh
p[style-name='Subtitle'] => p.postil-subtitle:fresh
p[style-name='Author'] => p.postil-byline:fresh
p[style-name='Caption'] => p.postil-caption:fresh
p[style-name='Illustration'] => p.postil-caption:fresh
p[style-name='Figure'] => p.postil-caption:fresh
p[style-name='Quote'] => blockquote > p:fresh
p[style-name='Intense Quote'] => blockquote > p:fresh
p[style-name='Quotations'] => blockquote > p:fresh
p.PostilTitle => p.postil-title:fresh
p.PostilQuote => blockquote > p:fresh
p[style-name='Block Text'] => blockquote > p:fresh
p[style-name='HTML Preformatted'] => pre:separator('\\n')
p[style-name='Preformatted Text'] => pre:separator('\\n')
p[style-name='Source Code'] => pre:separator('\\n')
p[style-name='Code'] => pre:separator('\\n')
p[style-name='Plain Text'] => p:fresh
p[style-name^='toc '] => p.postil-contents:fresh
p[style-name='Contents Heading'] => p.postil-contents:fresh
p[style-name='TOC Heading'] => p.postil-contents:fresh
p[style-name='table of figures'] => p.postil-contents:fresh
p.PostilContents => p.postil-contents:fresh
p[style-name='Heading 7'] => h6:fresh
p[style-name='Heading 8'] => h6:fresh
p[style-name='Heading 9'] => h6:fresh
p[style-name='Abstract Title'] => h1:fresh
p[style-name='Definition Term'] => dl > dt:fresh
p[style-name='Definition'] => dl > dd:fresh
p[style-name='List Heading'] => dl > dt:fresh
p[style-name='List Contents'] => dl > dd:fresh
p[style-name='List Bullet 2'] => ul|ol > li > ul > li:fresh
p[style-name='List Bullet 3'] => ul|ol > li > ul|ol > li > ul > li:fresh
p[style-name='List Number 2'] => ul|ol > li > ol > li:fresh
p[style-name='List Number 3'] => ul|ol > li > ul|ol > li > ol > li:fresh
p[style-name='List Continue'] => ul|ol > li > p:fresh
p[style-name^='Verse'] => div.verse > p:fresh
p[style-name^='Poem'] => div.verse > p:fresh
p[style-name^='Poetry'] => div.verse > p:fresh
br[type='page'] => br
br[type='column'] => br
r[style-name='Strong'] => strong
r[style-name='Emphasis'] => em
r[style-name='HTML Code'] => code
r[style-name='HTML Keyboard'] => code
r[style-name='HTML Sample'] => code
r[style-name='HTML Typewriter'] => code
r[style-name='Verbatim Char'] => code
r[style-name='Inline Code'] => code
r[style-name='Code'] => code
r[style-name='Code Char'] => code
r.PostilCode => code
r[style-name='Source Text'] => code
""" + "\n".join(
    f"p.{GOES_ON}{level} => {'ul|ol > li > ' * (level + 1)}p:fresh" for level in range(LEVELS)
)


def source(data: bytes, limits: Limits) -> Source:
    """Read a file of Word. Raises Unreadable."""
    archive = Archive(with_usual_names(data, Archive(data, limits)), limits)
    album = Album(limits)

    def named(image):
        return {"src": "", NUMBER: str(album.add(lambda: _read(image)))} if limits.pictures else {}

    for name in archive.names:
        if name.endswith((".xml", ".rels")):
            xml_tree(archive.read(name))
    try:
        page = mammoth.convert_to_html(
            io.BytesIO(readable(archive)),
            style_map=STYLES,
            convert_image=mammoth.images.img_element(named),
            external_file_access=False,
            ignore_empty_paragraphs=False,  # they part stanzas
        ).value
    except (*BROKEN, BadZipFile, ArithmeticError, AttributeError, ExpatError, TypeError):
        raise Unreadable("damaged") from None
    tree = html_tree(f"<html><body>{page}</body></html>")
    if not words_in(tree) and next(tree.iter("img"), None) is None:
        raise Unreadable("empty")
    for heading in tree.iter(*HEADINGS):
        name_long(heading)
    read_numbers(tree)
    read_marks(tree)
    read_sides(tree)
    read_indents(tree)
    _lift_lists(tree)
    link_typed_notes(next(tree.iter("body")))
    keep_typed(tree)
    mark_verse(next(tree.iter("body")))
    pieces = html.pieces_of(tree)
    said = {"title": _said(archive, TITLE), "language": _said(archive, LANGUAGE)}
    return Source(pieces, album=album, **said)


def _lift_lists(page):
    """Let a list that stands alone in an empty item be a list by itself: its style says that it
    stands inside of one, and there is none."""
    for item in [one for one in page.iter("li") if len(one) == 1 and one[0].tag in LISTS]:
        outer = item.getparent()
        if len(outer) == 1 and not (item.text or "").strip() and outer.tag in LISTS:
            outer.getparent().replace(outer, item[0])


def _read(image):
    try:
        with image.open() as opened:
            return read_by_steps(opened)
    except (*BROKEN, BadZipFile):
        raise Unreadable("damaged") from None


def _said(archive, name):
    """Give what a file says of itself."""
    if "docProps/core.xml" not in archive:
        return ""
    return " ".join((xml_tree(archive.read("docProps/core.xml")).findtext(name) or "").split())
