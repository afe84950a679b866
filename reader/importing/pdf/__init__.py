"""A PDF with a text layer: letters with their places, put together to lines and paragraphs.

Nothing in a PDF says what a paragraph is. PDFium gives the letters (`letters`), some drawn over
others (`overdrawn`), hyphens that end lines (`hyphens`), in lines that go down (`downwards`),
recognised on a scan (`scans`), numbers of lines in the margin (`margins`) or left out (`unsaid`).
Those of scripts from right to left are put in order (`righttoleft`), by the rules for lines of two
directions (`bidi`), some told to be kept apart (`joins`), and their pages mirrored (`mirrors`).
There are the boxes of links (`annotations`), whose words are found below them (`links`), and small
things (`dots`), which may be bullets (`bullets`). Columns are told from the white between letters
(`reading`), tables from their rules (`ruled`) or from words in the same columns (`aligned`), items
that stand side by side (`abreast`), glosses from terms beside what they mean (`glosses`) or above
it (`terms`), running heads from their coming back (`furniture`), notes from where they stand
(`feet`), code from letters that are equally wide (`code`), tables of contents from their numbers
(`contents`), verse from its capitals and the ends of its lines (`verse`), and paragraphs and
headings from sizes, indents and gaps (`paragraphs`) that differ from what is usual (`measures`), or
capitals (`capitals`). The title is one of them (`titles`); names below it are no heading
(`bylines`). Pictures (`pictures`) are put among them with their captions (`figures`), and decoded
last of all, each apart (`drawing`); the words in what is drawn with lines are none of the text
(`labels`). What was found is cut into pieces at last (`cutting`).
"""

import re
from functools import partial

from reader.importing.album import Album
from reader.importing.blocks import as_paragraph
from reader.importing.facts import is_name
from reader.importing.limits import Limits
from reader.importing.pdf.bullets import draw_bullets, mark_bullets
from reader.importing.pdf.code import mark_code, mark_letters
from reader.importing.pdf.contents import mark_contents
from reader.importing.pdf.cutting import Cutter
from reader.importing.pdf.drawing import drawn
from reader.importing.pdf.entries import mark_entries
from reader.importing.pdf.figures import take_figures, with_figures
from reader.importing.pdf.furniture import mark_heads
from reader.importing.pdf.hyphens import mark_drawn, mark_typed
from reader.importing.pdf.joins import part_unjoined
from reader.importing.pdf.labels import take_labels
from reader.importing.pdf.letters import sheets_of
from reader.importing.pdf.links import link_words
from reader.importing.pdf.margins import take_line_numbers
from reader.importing.pdf.numbers import mark_numbers
from reader.importing.pdf.overdrawn import take_overdrawn
from reader.importing.pdf.paragraphs import groups_of
from reader.importing.pdf.reading import lines_of, turned_lines
from reader.importing.pdf.righttoleft import in_order, straightened
from reader.importing.pdf.scans import level_sizes
from reader.importing.pdf.terms import mark_terms
from reader.importing.pdf.verse import mark_verse
from reader.importing.pieces import Piece
from reader.importing.source import Source
from reader.importing.tidy import clean
from reader.importing.unreadable import Unreadable

NO_TITLE = re.compile(
    r"untitled|microsoft|about:|://|\.(?:docx?|odt|tex|pdf|indd|dvi|qxd|html?)\b", re.IGNORECASE
)
MOST_UNTOLD = 0.3  # the share of letters that may be none
UNTOLD = re.compile(r"[\ue000-\uf8ff\ufffd]")


def source(data: bytes, limits: Limits) -> Source:
    """Read a PDF. Raises Unreadable."""
    album = Album(limits)  # its time begins with that of the file
    sheets, said = sheets_of(data, limits)
    drawn_hyphens = mark_drawn(sheets)
    for sheet in sheets:
        take_overdrawn(sheet)
        level_sizes(sheet)
    parts = [in_order(sheet) for sheet in sheets]
    part_unjoined([part.units for some in parts for part in some])
    for sheet, some in zip(sheets, parts, strict=True):
        link_words(sheet)
        straightened(sheet, some)
    counted = take_line_numbers(sheets)
    mark_letters(sheets)
    draw_bullets(sheets)
    pages = []
    for number, sheet in enumerate(sheets):
        pages.append(lines_of(sheet, number, pages[-1] if pages else ()))
    mark_bullets(pages)
    program = " ".join(said.get(key) or "" for key in ("Producer", "Creator"))
    mark_typed(pages, drawn_hyphens, program)
    mark_heads(pages)
    for number, sheet in enumerate(sheets):
        pages[number] += turned_lines(sheet, number) + counted[number]
    words = "".join(line.words for lines in pages for line in lines)
    if len(UNTOLD.findall(words)) > MOST_UNTOLD * len(words):
        raise Unreadable("no_letters" if words else "no_text")
    take_labels(pages, sheets)
    figures = take_figures(pages, sheets)
    mark_code(pages)
    mark_contents(pages)
    mark_numbers(pages)
    mark_terms(pages)
    mark_verse(pages)
    mark_entries(pages)
    stand_in = partial(_stand_in, album, data, limits)
    groups = with_figures(groups_of(pages), pages, figures, stand_in)
    title = " ".join((said.get("Title") or "").split())
    pieces = Cutter(groups, title).pieces()
    author = " ".join((said.get("Author") or "").split())
    return Source(
        pieces,
        title="" if NO_TITLE.search(title) else clean(title),
        byline=clean(author) if is_name(author) else "",
        has_pages=True,
        album=album,
    )


def _stand_in(album, data, limits, placed):
    """Give what stands for a picture, which is not drawn before it is wanted."""
    number, words = album.add(partial(drawn, data, placed, limits)), placed.describes
    return Piece(as_paragraph(words), "figure", fate="image", picture=number, describes=words)
