"""Files of the formats that can be brought in, made by hand so that each sign of them is known."""

import io
import zipfile
import zlib
from html import escape

LONG = (
    "The ferry crossed the river twice a day, and nobody on either bank could remember a morning "
    "on which it had not; the bell rang, the rope was drawn in, and the grey water took the boat."
)
SECOND = (
    "In the winter of the long frost the boat lay in the ice, and the people of the two villages "
    "walked to each other over the river, which they had never done before, and did not do again."
)
THIRD = (
    "When the bridge was opened the ferryman sold his bell to the school, where it rings to this "
    "day; he himself moved to the hills, because he did not want to see the water without a boat."
)


def packed(entries, first=()):
    """A file in which others are packed; those in `first` stand first and are not compressed."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in dict(first).items():
            archive.writestr(zipfile.ZipInfo(name), data)
        for name, data in entries.items():
            archive.writestr(name, data)
    return out.getvalue()


# Word

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
TYPES = """<?xml version="1.0" encoding="UTF-8"?>
<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
<Default Extension="xml" ContentType="application/xml"/>
<Override PartName="/word/document.xml"
 ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>
</Types>"""
WORD_STYLES = {
    "Title": "Title", "Subtitle": "Subtitle", "Heading1": "heading 1", "Heading2": "heading 2",
    "Quote": "Quote", "Caption": "caption", "TOC1": "toc 1",
}  # fmt: skip
NUMBERING = f"""<w:numbering {W}>
<w:abstractNum w:abstractNumId="0">
<w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/></w:lvl>
<w:lvl w:ilvl="1"><w:numFmt w:val="bullet"/></w:lvl>
</w:abstractNum>
<w:abstractNum w:abstractNumId="1">
<w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/></w:lvl>
</w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
<w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>
</w:numbering>"""


def run(words, look=""):
    """A run of Word: `look` is what its properties hold, such as "<w:i/>"."""
    return f'<w:r><w:rPr>{look}</w:rPr><w:t xml:space="preserve">{escape(words)}</w:t></w:r>'


def para(content, style="", numbered=None):
    """A paragraph of Word; `numbered` is (list, level)."""
    inside = content if content.startswith("<") else run(content)
    look = f'<w:pStyle w:val="{style}"/>' if style else ""
    if numbered:
        number, level = numbered
        look += f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>'
    return f"<w:p><w:pPr>{look}</w:pPr>{inside}</w:p>"


def drawing(number, alt=""):
    """A run of Word that shows picture `number` of a file."""
    main = "http://schemas.openxmlformats.org/drawingml/2006"
    return (
        f'<w:r><w:drawing><wp:inline xmlns:wp="{main}/wordprocessingDrawing">'
        f'<wp:docPr id="{number}" name="x" descr="{escape(alt)}"/>'
        f'<a:graphic xmlns:a="{main}/main"><a:graphicData><pic:pic xmlns:pic="{main}/picture">'
        f'<pic:blipFill><a:blip r:embed="pic{number}"/></pic:blipFill></pic:pic></a:graphicData>'
        "</a:graphic></wp:inline></w:drawing></w:r>"
    )


def docx(*body, notes=(), links=(), pictures=(), title="", **parts):
    """A file of Word; `notes` are its footnotes, from number 1 on, `links` the targets rId1, …, and
    `pictures` those that `drawing` shows, from number 1 on."""
    styles = "".join(
        f'<w:style w:type="paragraph" w:styleId="{id}"><w:name w:val="{name}"/></w:style>'
        for id, name in WORD_STYLES.items()
    )
    footnotes = "".join(
        f'<w:footnote w:id="{number}">{para(words)}</w:footnote>'
        for number, words in enumerate(notes, 1)
    )
    relations = "".join(
        f'<Relationship Id="{kind}" Type="{RELATIONS}/{kind}" Target="{kind}.xml"/>'
        for kind in ("styles", "numbering", "footnotes")
    )
    relations += "".join(
        f'<Relationship Id="rId{number}" Type="{RELATIONS}/hyperlink" Target="{escape(target)}" '
        'TargetMode="External"/>'
        for number, target in enumerate(links, 1)
    )
    relations += "".join(
        f'<Relationship Id="pic{number}" Type="{RELATIONS}/image" Target="media/{number}.png"/>'
        for number, _data in enumerate(pictures, 1)
    )
    package = "http://schemas.openxmlformats.org/package/2006/relationships"
    return packed(
        {
            "[Content_Types].xml": TYPES,
            "_rels/.rels": f'<Relationships xmlns="{package}"><Relationship Id="rId1" '
            f'Type="{RELATIONS}/officeDocument" Target="word/document.xml"/></Relationships>',
            "word/document.xml": f"<w:document {W} {R}><w:body>{''.join(body)}</w:body>"
            "</w:document>",
            "word/styles.xml": f"<w:styles {W}>{styles}</w:styles>",
            "word/numbering.xml": NUMBERING,
            "word/footnotes.xml": f"<w:footnotes {W}>{footnotes}</w:footnotes>",
            "word/_rels/document.xml.rels": f'<Relationships xmlns="{package}">{relations}'
            "</Relationships>",
            "docProps/core.xml": '<c:coreProperties xmlns:c="urn:c" '
            f'xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>{title}</dc:title>'
            "</c:coreProperties>",
        }
        | {f"word/media/{number}.png": data for number, data in enumerate(pictures, 1)}
        | parts
    )


def footnote_mark(number):
    return f'<w:r><w:footnoteReference w:id="{number}"/></w:r>'


# OpenDocument

ODF = " ".join(
    f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
    for name in ("office", "text", "style", "table", "drawing")
) + (
    ' xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"'
    ' xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"'
    ' xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"'
    ' xmlns:xlink="http://www.w3.org/1999/xlink"'
)
ODT_STYLES = """
<style:style style:name="T1"><style:text-properties fo:font-style="italic"/></style:style>
<style:style style:name="T2"><style:text-properties fo:font-weight="bold"/></style:style>
<style:style style:name="T3"><style:text-properties style:text-position="super 58%"/></style:style>
<style:style style:name="T4"><style:text-properties style:font-name="Courier New"/></style:style>
<style:style style:name="P1" style:family="paragraph" style:parent-style-name="Quotations"/>
<text:list-style style:name="L1">
<text:list-level-style-number text:level="1" style:num-format="1"/>
</text:list-style>
"""


def odt(body, meta="", entries=()):
    """A file of OpenDocument text."""
    content = (
        f"<office:document-content {ODF}><office:automatic-styles>{ODT_STYLES}"
        f"</office:automatic-styles><office:body><office:text>{body}</office:text></office:body>"
        "</office:document-content>"
    )
    manifest = '<manifest xmlns="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"/>'
    parts = {"content.xml": content, "META-INF/manifest.xml": manifest, **dict(entries)}
    if meta:
        parts["meta.xml"] = meta
    return packed(parts, {"mimetype": "application/vnd.oasis.opendocument.text"})


# E-books

CONTAINER = """<?xml version="1.0"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
<rootfiles>
<rootfile full-path="OEBPS/book.opf" media-type="application/oebps-package+xml"/>
</rootfiles>
</container>"""


def epub(chapters, title="The Two Banks", creator="Anna Writer", language="en", entries=()):
    """An e-book of chapters: their bodies by the names of their files."""
    items = "".join(
        f'<item id="c{at}" href="{name}" media-type="application/xhtml+xml"/>'
        for at, name in enumerate(chapters)
    )
    spine = "".join(f'<itemref idref="c{at}"/>' for at in range(len(chapters)))
    package = f"""<?xml version="1.0"?><package xmlns="http://www.idpf.org/2007/opf" version="3.0">
<metadata xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>{title}</dc:title>
<dc:creator>{creator}</dc:creator><dc:language>{language}</dc:language><dc:date>2019-04-02</dc:date>
</metadata><manifest>{items}</manifest><spine>{spine}</spine></package>"""
    pages = {
        f"OEBPS/{name}": '<?xml version="1.0" encoding="utf-8"?><!DOCTYPE html>'
        '<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops">'
        f"<head><title>x</title></head><body>{body}</body></html>"
        for name, body in chapters.items()
    }
    return packed(
        {"META-INF/container.xml": CONTAINER, "OEBPS/book.opf": package, **pages, **dict(entries)},
        {"mimetype": "application/epub+zip"},
    )


# PDF

FONTS = {
    "F1": "Times-Roman", "F2": "Times-Bold", "F3": "Times-Italic", "F4": "Courier", "F5": "Symbol",
    "F6": "ZapfDingbats", "F7": "Wingdings-Regular", "F8": "Helvetica", "F9": "CMEX10",
}  # fmt: skip
# What a font of little pictures says of its signs.
PRIVATE = "1 begincodespacerange <00> <ff> endcodespacerange 1 beginbfchar <41> <e001> endbfchar"


def pdf(*pages, info="", links=(), pictures=(), root=""):
    """A PDF; a page is a list of (left, foot, size, words), and a font if need be.

    `links` has the annotations of each page, written as a PDF has them; `pictures` are objects such
    as `pixels` gives, which a page draws by their names, P1, P2 and so on. `root` is what
    the root of the file says besides.
    """
    objects = [f"<< /Type /Catalog /Pages 2 0 R {root} >>", ""]
    fonts = " ".join(f"/{name} {3 + at} 0 R" for at, name in enumerate(FONTS))
    private = 3 + len(FONTS) + len(pictures) + 2 * len(pages)
    objects += [
        f"<< /Type /Font /Subtype /Type1 /BaseFont /{font} /Encoding /WinAnsiEncoding "
        f"{f'/ToUnicode {private} 0 R' if name == 'F8' else ''} >>"
        for name, font in FONTS.items()
    ]
    named = "".join(f"/P{at + 1} {len(objects) + 1 + at} 0 R " for at in range(len(pictures)))
    objects += pictures
    kids = []
    for at, page in enumerate(pages):
        boxes = "".join(links[at : at + 1])
        drawn = "\n".join(map(_drawn, page)) if not isinstance(page, str) else page
        kids.append(len(objects) + 1)
        objects.append(
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Resources << /Font << "
            f"{fonts} >> /XObject << {named}>> >> /Contents {len(objects) + 2} 0 R "
            f"/Annots [{boxes}] /StructParents {at} /Rotate 000 >>"
        )
        objects.append(f"<< /Length {len(drawn.encode('cp1252'))} >>\nstream\n{drawn}\nendstream")
    references = " ".join(f"{kid} 0 R" for kid in kids)
    objects[1] = f"<< /Type /Pages /Count {len(kids)} /Kids [{references}] >>"
    objects.append(f"<< /Length {len(PRIVATE)} >>\nstream\n{PRIVATE}\nendstream")
    objects.append(f"<< {info} >>")
    out, places = b"%PDF-1.4\n", []
    for number, content in enumerate(objects, 1):
        places.append(len(out))
        out += f"{number} 0 obj\n{content}\nendobj\n".encode("cp1252")
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    return (
        out
        + (
            f"xref\n0 {len(places) + 1}\n0000000000 65535 f \n{table}trailer\n<< /Size "
            f"{len(places) + 1} /Root 1 0 R /Info {len(objects)} 0 R >>\n"
            f"startxref\n{len(out)}\n%%EOF\n"
        ).encode()
    )


def pixels(image, look="/ColorSpace /DeviceRGB /BitsPerComponent 8", data=None):
    """A picture for a PDF; `data` stands for its own, as hexadecimal digits."""
    data = zlib.compress(image.tobytes()).hex() if data is None else data
    size = f"/Width {image.width} /Height {image.height}"
    return (
        f"<< /Type /XObject /Subtype /Image {size} {look} /Filter [/ASCIIHexDecode /FlateDecode] "
        f"/Length {len(data) + 1} >>\nstream\n{data}>\nendstream"
    )


def _drawn(line):
    if isinstance(line, str):
        return line
    left, foot, size, words, font = (*line, "F1")[:5]
    words = words.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")
    return f"BT /{font} {size} Tf 1 0 0 1 {left} {foot} Tm ({words}) Tj ET"
