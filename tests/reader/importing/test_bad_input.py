"""Files that are not what they should be: each ends in a message, and soon."""

import bz2
import gzip
import io
import lzma
import random
import re
import resource
import struct
import time
import tracemalloc
import zipfile
import zlib
from base64 import encodebytes

import pytest

from reader.importing import MESSAGES, Limits, Unreadable, read
from reader.importing.apart import read_apart
from reader.importing.pdf import letters
from tests.picture_files import file_of, photograph
from tests.reader.importing.files import (
    FONTS,
    LONG,
    SECOND,
    THIRD,
    docx,
    epub,
    odt,
    packed,
    para,
    pdf,
)

P = f"<text:p>{LONG}</text:p>"
FILES = {
    "docx": docx(para(LONG), para(SECOND)),
    "odt": odt(P),
    "epub": epub({"a.xhtml": f"<p>{LONG}</p>"}),
    "pdf": pdf([(72, 700, 11, LONG)]),
    "zip": packed({"a.html": f"<p>{LONG}</p><p>{SECOND}</p>"}),
}
PAGE = f"<h1>The Ferry</h1><p>{LONG}</p><p>{SECOND}</p><p>{THIRD}</p>"
SAVED = (
    b"MIME-Version: 1.0\nContent-Type: multipart/related; boundary=x\n\n--x\n"
    b"Content-Type: text/html; charset=utf-8\nContent-Transfer-Encoding: base64\n\n"
    + encodebytes(PAGE.encode())
    + b"\n--x--\n"
)
SLIDES = {"mimetype": "application/vnd.oasis.opendocument.presentation"}
FICTION = f'<FictionBook xmlns="x"><body><p>{LONG}</p><p>{SECOND}</p></body></FictionBook>'
LOCK = b"/Encrypt << /Filter /EBX_HANDLER /V 4 >> /ID [(a) (b)]"
BOMB = """<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">
<!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;">]>"""
OUTSIDE = '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>'


def refused(data, **about):
    with pytest.raises(Unreadable) as error:
        read(data, **about)
    assert error.value.reason in MESSAGES
    return error.value.reason


def reason_of(data):
    """Why a file is not read, "" where it is."""
    try:
        found = read(data)
    except Unreadable as error:
        return error.reason
    assert found.blocks
    return ""


@pytest.mark.parametrize("name", FILES)
def test_a_whole_file_is_read(name):
    assert LONG[:40] in read(FILES[name]).blocks[0].text


@pytest.mark.parametrize("name", FILES)
@pytest.mark.parametrize("share", [0.1, 0.5, 0.9])
def test_a_file_that_was_cut_off_is_damaged(name, share):
    data = FILES[name]
    reason = reason_of(data[: int(share * len(data))])
    # A PDF may be mended.
    assert reason in ("damaged", "no_text", "") if name == "pdf" else reason == "damaged"


@pytest.mark.parametrize("name", FILES)
def test_a_file_with_bytes_that_are_wrong_is_read_or_refused(name):
    chance = random.Random(name)
    for _ in range(30):
        data = bytearray(FILES[name])
        for _ in range(8):
            data[chance.randrange(len(data))] = chance.randrange(256)
        assert reason_of(bytes(data)) in {"", *MESSAGES}


@pytest.mark.parametrize("name", ["docx", "odt", "epub"])
def test_a_file_whose_parts_are_wrong_is_read_or_refused(name):
    chance = random.Random(name)
    with zipfile.ZipFile(io.BytesIO(FILES[name])) as archive:
        entries = {entry: archive.read(entry) for entry in archive.namelist()}
    for _ in range(60):
        part = chance.choice(list(entries))
        at = chance.randrange(len(entries[part]))
        cut = entries[part][:at] + entries[part][at + chance.choice([1, 9, 40]) :]
        changed = entries | {part: chance.choice([cut, b"", b"<a/>"])}
        assert reason_of(packed(changed)) in {"", *MESSAGES}


@pytest.mark.parametrize("name", FILES)
def test_the_name_that_a_format_is_given_does_not_count(name):
    assert read(FILES[name], "markdown").blocks == read(FILES[name]).blocks


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(2000), "old_word"),
        (
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"),
            "password",
        ),
        (b"{\\rtf1\\ansi words}", "rtf"),
        (b"\xef\xbb\xbf\r\n{\\rtf1\\ansi words}", "rtf"),
        (f"%!PS-Adobe-3.0\n({LONG}) show\n({SECOND}) show".encode(), "binary"),
        (b"\n" * 3000 + FILES["pdf"], "damaged"),
        (f"<?xml version='1.0'?>\n{FICTION}".encode("utf-16"), "xml"),
        (f"<?xml version='1.0'?><boats><b>{LONG}</b></boats>".encode(), "xml"),
        (FILES["pdf"].replace(b"/Root", LOCK + b" /Root"), "locked"),
        (b"PK\x05\x06" + bytes(18), "archive"),
        (b"PK\x03\x04" + bytes(200), "damaged"),
        (bytes(4) + b"\x89PNG\r\n\x1a\n" + bytes(100), "binary"),
        (file_of("PNG"), "photograph"),
        (photograph(), "photograph"),
        (file_of("WEBP"), "photograph"),
        (file_of("TIFF"), "photograph"),
        (bytes(3) + b"\x18ftypheic" + bytes(100), "photograph"),
        (packed({"xl/workbook.xml": "<x/>"}), "sheets"),
        (packed({"ppt/presentation.xml": "<x/>", "docProps/a.html": "<p>x</p>"}), "sheets"),
        (packed({"content.xml": "<x/>", "META-INF/manifest.xml": "<x/>", **SLIDES}), "sheets"),
        (packed({"Index/Document.iwa": "x", "preview.jpg": "x"}), "pages"),
        (gzip.compress(LONG.encode()), "packing"),
        (bz2.compress(LONG.encode()), "packing"),
        (lzma.compress(LONG.encode()), "packing"),
        (b"7z\xbc\xaf\x27\x1c\0\4" + bytes(100), "packing"),
        (b"Rar!\x1a\x07\0" + bytes(100), "packing"),
        (b"a.html".ljust(257, b"\0") + b"ustar\0" + bytes(300), "packing"),
        (b"MIME-Version: 1.0\nContent-Type: multipart/related; boundary=x\n\n--x--\n", "damaged"),
        (docx(), "empty"),
        (docx(para("")), "empty"),
        (odt(""), "no_text"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_what_is_wrong_is_told_apart(data, reason):
    assert refused(data) == reason


def test_a_text_that_begins_like_a_packed_file_is_one():
    assert reason_of(f"BZh9 was his name, and 7z hers. {LONG}".encode()) == ""


def test_a_packed_file_with_a_password_says_so():
    data = bytearray(FILES["docx"])
    for signature, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = data.find(signature)
        while at >= 0:
            data[at + offset] |= 1
            at = data.find(signature, at + 4)
    assert refused(bytes(data)) == "password"


def test_what_would_be_too_large_unpacked_is_not_unpacked():
    bomb = packed({"a.html": b"<p>" + b"a" * 50_000_000})
    assert len(bomb) < 100_000
    assert refused(bomb) == "bomb"
    many = packed({f"{number}.html": "" for number in range(50)})
    assert refused(many, limits=Limits(entries=20)) == "bomb"
    large = packed({"a.html": random.Random(1).randbytes(3_000_000)})
    assert refused(large, limits=Limits(unpacked_megabytes=2)) == "bomb"


def test_a_packed_file_that_lies_about_its_size_is_damaged():
    data = bytearray(packed({"a.html": "<p>" + LONG * 100}))
    at = data.find(b"PK\x01\x02")
    struct.pack_into("<I", data, at + 24, 30)
    assert refused(bytes(data)) == "damaged"


@pytest.mark.parametrize("way", [zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_what_is_packed_in_a_way_that_has_no_measure_is_not_unpacked(way):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", way) as archive:
        archive.writestr("a.html", LONG)
    assert refused(out.getvalue()) == "packing"


def test_of_a_packed_file_no_more_is_unpacked_than_it_says_it_has():
    out, said = io.BytesIO(), b"<p>" + LONG.encode()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("a.html", said + bytes(100_000_000))
    data = bytearray(out.getvalue())
    at = data.find(b"PK\x01\x02")
    struct.pack_into("<I", data, at + 16, zlib.crc32(said))
    struct.pack_into("<I", data, at + 24, len(said))
    tracemalloc.start()
    assert refused(bytes(data)) == "damaged"
    assert tracemalloc.get_traced_memory()[1] < 5_000_000 + len(data)
    tracemalloc.stop()


def test_a_page_in_one_file_that_was_cut_off_is_read_as_far_as_it_goes():
    for kept in (*range(-400, -390), *range(-10, 0)):
        assert read(SAVED[:kept]).blocks[0].text == LONG
    assert refused(SAVED[-700:]) == "damaged"


def test_a_page_in_one_file_that_is_packed_wrongly_is_damaged():
    assert read(SAVED).blocks[-1].text == THIRD
    assert refused(re.sub(rb"(?m)^\w{60,}$", b"!!!not packed!!!", SAVED)) == "damaged"


@pytest.mark.parametrize("kind", ["text/html", "multipart/alternative"])
def test_a_mail_with_a_page_in_it_is_read_as_that_under_its_subject(kind):
    page = f"Content-Type: text/html\n\n<p>{LONG}</p><p>{SECOND}</p>"
    parts = f"Content-Type: {kind}; boundary=x\n\n--x\n{page}\n--x--"
    head = "From: a@river.example\nSubject: =?utf-8?q?F=C3=A4hre?=\nMIME-Version: 1.0\n"
    found = read(f"{head}{page if kind == 'text/html' else parts}".encode())
    assert (found.title, [block.text for block in found.blocks]) == ("Fähre", [LONG, SECOND])


def test_three_thousand_authors_of_a_book_are_read_soon():
    roles = "".join(f'<meta refines="#a{at}" property="role">aut</meta>' for at in range(3000))
    names = "".join(f'<dc:creator id="a{at}">N{at}</dc:creator>' for at in range(3000))
    with zipfile.ZipFile(io.BytesIO(FILES["epub"])) as archive:
        entries = {entry: archive.read(entry) for entry in archive.namelist()}
    told = entries["OEBPS/book.opf"].replace(b"</metadata>", f"{names}{roles}</metadata>".encode())
    began = time.perf_counter()
    assert read(packed(entries | {"OEBPS/book.opf": told})).byline.startswith("Anna Writer, N0")
    assert time.perf_counter() - began < 5


def test_only_one_archive_in_an_archive_is_opened():
    inner = packed({"a.html": f"<p>{LONG}</p>"})
    assert read(packed({"a.zip": inner})).blocks[0].text == LONG
    assert refused(packed({"a.zip": packed({"b.zip": inner})})) == "archive"
    assert refused(packed({"a.zip": packed({"a.txt": LONG})})) == "archive"
    assert refused(packed({"a.zip": b"none"})) == "damaged"


def test_the_sizes_of_archives_in_an_archive_are_counted_together():
    noise = random.Random(1).randbytes(400_000)  # which cannot be packed smaller
    inner = packed({"a.txt": noise, "b.txt": ""}), packed({"a.md": LONG, "c.bin": noise})
    data = packed({"a.zip": inner[0], "b.zip": inner[1]})
    assert read(data, limits=Limits(unpacked_megabytes=2)).blocks[0].text == LONG
    assert refused(data, limits=Limits(unpacked_megabytes=1)) == "bomb"
    assert read(data, limits=Limits(entries=6)).blocks[0].text == LONG
    assert refused(data, limits=Limits(entries=5)) == "bomb"
    zeros = packed({"a.md": LONG, "c.bin": bytes(3_000_000)})
    assert refused(packed({"a.zip": zeros})) == "bomb"


@pytest.mark.parametrize("head", [BOMB, OUTSIDE], ids=["bomb", "outside"])
@pytest.mark.parametrize("name", ["docx", "odt", "epub"])
def test_entities_of_a_file_are_never_put_in(name, head):
    place = {"docx": "word/document.xml", "odt": "content.xml", "epub": "OEBPS/book.opf"}[name]
    with zipfile.ZipFile(io.BytesIO(FILES[name])) as archive:
        entries = {entry: archive.read(entry) for entry in archive.namelist()}
    entries[place] = head.encode() + entries[place].split(b"?>")[-1]
    assert refused(packed(entries)) == "entities"


def test_entities_of_a_page_are_words():
    page = f'<!DOCTYPE html [<!ENTITY a SYSTEM "file:///etc/passwd">]><p>&a; {LONG}</p>'
    assert "root:" not in str(read(page.encode()).as_json())


DECLARATIONS = [
    BOMB,
    OUTSIDE,
    """<!DOCTYPE x [<!ENTITY a "it's > here"><!-- a ] or a " --><!ENTITY % p SYSTEM "x">%p;]>""",
]


@pytest.mark.parametrize("head", DECLARATIONS, ids=["bomb", "outside", "signs"])
def test_what_a_page_declares_before_it_begins_is_no_part_of_its_text(head):
    page = f"{head}<html><body><p>{LONG}</p><p>{SECOND}</p></body></html>".encode()
    assert [block.text for block in read(page).blocks] == [LONG, SECOND]
    with zipfile.ZipFile(io.BytesIO(FILES["epub"])) as archive:
        entries = {entry: archive.read(entry) for entry in archive.namelist()}
    assert read(packed(entries | {"OEBPS/a.xhtml": page})).blocks[0].text == LONG


def test_a_declaration_without_end_is_looked_through_once():
    began = time.perf_counter()
    for sign in ("<!--", "'", '"<', "<!---->", "]"):
        reason_of(("<!DOCTYPE x [" + sign * 20_000).encode())
    assert time.perf_counter() - began < 10


@pytest.mark.parametrize("tag", ["div", "b", "blockquote", "ul><li", "table><tr><td", "sup"])
def test_ten_thousand_tags_inside_one_another_are_read_and_soon(tag):
    closing = "".join(f"</{name}>" for name in reversed(tag.split("><")))
    page = f"<p>{SECOND}</p>" + f"<{tag}>" * 10_000 + LONG + closing * 10_000
    began = time.perf_counter()
    found = read(page.encode())
    assert LONG[:40] in " ".join(block.text for block in found.blocks)
    assert time.perf_counter() - began < 10


@pytest.mark.parametrize("before", ["[", "![", "[a [b] ", "[" * 1000])
def test_a_bracket_that_is_never_closed_before_a_thousand_links_is_read_and_soon(before):
    links = '<a href="https://example.org/x">the bell</a> ' * 1000
    began = time.perf_counter()
    found = read(f"<p>{LONG}</p><p>{SECOND} {before} {links}</p>".encode())
    assert "the bell" in found.blocks[-1].text
    assert time.perf_counter() - began < 10


def test_deep_files_of_opendocument_are_read_or_refused():
    span = "<text:span>" * 200 + LONG + "</text:span>" * 200
    assert LONG in read(odt(f"<text:p>{span}</text:p>")).blocks[0].text
    deep = "<text:span>" * 10_000 + LONG + "</text:span>" * 10_000
    assert reason_of(odt(f"<text:p>{deep}</text:p>")) in ("", "damaged")


def test_signs_that_nobody_sees_and_overrides_of_direction_are_gone():
    words = f"The \u202eferry\u202c\u200b and\0 the bell.\ufeff {LONG}"
    for data in (f"<p>{words}</p><p>{SECOND}</p>".encode(), docx(para(words.replace("\0", "")))):
        assert read(data).blocks[0].text == f"The ferry and the bell. {LONG}"


def test_a_title_and_a_name_turn_nothing_that_stands_beside_them():
    head = '<title>The \u2066ferry</title><meta name="author" content="Jane\u202e Roe\u2067">'
    found = read(f"<head>{head}</head><p>{LONG}</p><p>{SECOND}</p>".encode())
    assert (found.title, found.byline) == ("The ferry", "Jane Roe")


def test_signs_in_an_address_that_no_address_has_are_left_out():
    told = '<link rel="canonical" href="https://river.example/a">'
    link = '<a href="/b&#1;ell">the bell</a>'
    found = read(f"<head>{told}</head><p>{LONG} {link}</p><p>{SECOND}</p>".encode())
    assert "[the bell](https://river.example/bell)" in found.blocks[0].markdown


@pytest.mark.parametrize("sign", ["\0", "\x01", "\f", "\x1f", "\ufffe", "\uffff"])
def test_signs_that_a_tree_cannot_hold_do_not_stop_a_page(sign):
    menu = f'<div class="menu">Home</div>{sign} in the boat <ul><li><a href="/a">Ropes</a></ul>'
    text = f"<h1>The Two{sign} Banks</h1><p>{LONG}{sign}</p><p>{SECOND}</p>"
    page = f"<body>{menu}{sign}{text}</body>"
    found = read(page.encode(), "html")
    assert [block.text for block in found.blocks][-2:] == [LONG, SECOND]


@pytest.mark.parametrize("sign", ["\0", "\x1f", "&#1;", "&#x1F;"])
def test_signs_that_no_xml_may_have_are_left_out(sign):
    broken = LONG.replace("ferry", f"fer{sign}ry")
    for data in (docx(para("%")), odt("<text:p>%</text:p>")):
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            entries = {entry: archive.read(entry) for entry in archive.namelist()}
        for name in ("word/document.xml", "content.xml"):
            if name in entries:
                entries[name] = entries[name].replace(b"%", broken.encode())
        assert read(packed(entries)).blocks[0].text == LONG


@pytest.mark.parametrize("words", ["x", '{"a": 1}', "print(1)"])
def test_what_has_no_sentence_is_not_called_the_menus_of_a_site(words):
    assert refused(words.encode()) == "no_sentence"
    assert refused(b"[Home](#)\n\n[News](#)\n\nContact\n") == "only_furniture"


def test_a_file_that_is_too_large_says_how_large_it_may_be():
    with pytest.raises(Unreadable, match="larger than 1 MB"):
        read(b"a" * 1_100_000, limits=Limits(megabytes=1))


def test_a_text_of_too_many_paragraphs_says_how_many_it_may_have():
    few = Limits(blocks=2)
    for data in (f"{LONG}\n\n{SECOND}".encode(), epub({"a.xhtml": f"<p>{LONG}</p><p>a</p>"})):
        assert len(read(data, limits=few).blocks) == 2
    for data in (
        f"{LONG}\n\n{SECOND}\n\n{THIRD}".encode(),
        epub({"a.xhtml": f"<p>{LONG}</p>" + "<p>a</p>" * 2}),
    ):
        with pytest.raises(Unreadable, match="more than 2 paragraphs"):
            read(data, limits=few)


def test_a_file_is_read_apart_as_it_is_here():
    for data in FILES.values():
        assert read_apart(data) == read(data)
    with pytest.raises(Unreadable, match="password"):
        read_apart(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"))
    with pytest.raises(Unreadable, match="damaged"):
        read_apart(FILES["pdf"][:200])


@pytest.mark.parametrize("limits", [Limits(seconds=1), Limits(memory_megabytes=40)])
def test_what_takes_too_long_or_too_much_memory_is_ended(limits):
    chance = random.Random(1)
    paragraphs = (para(f"{chance.random()} {LONG} {chance.random()}") for _ in range(8000))
    with pytest.raises(Unreadable) as error:
        read_apart(docx("".join(paragraphs)), limits=limits)
    assert error.value.reason == "too_slow"


def test_a_long_text_is_read_within_the_limits_as_well_and_a_short_one_at_once():
    tight = Limits(memory_megabytes=1)  # too little to begin with
    text = f"{LONG}\n\n{SECOND}\n\n"
    assert len(read_apart(text.encode(), limits=tight).blocks) == 2
    long = (text * 300).encode()
    assert len(read_apart(long).blocks) == 600
    with pytest.raises(Unreadable) as error:
        read_apart(long, limits=tight)
    assert error.value.reason == "too_slow"


def test_a_pdf_with_too_many_letters_is_read_no_further(monkeypatch):
    pages = [[(72, 700, 11, LONG)]] * 3
    assert read(pdf(*pages)).blocks
    monkeypatch.setattr(letters, "MOST_LETTERS", len(LONG))
    assert refused(pdf(*pages)) == "too_long"


def nested(deep):
    """A PDF with forms inside one another, each of which draws the next one ten times."""
    forms = []
    for level in range(deep):
        inner = f"/XObject << /P {4 + len(FONTS) + level} 0 R >>" if level + 1 < deep else ""
        drawn = "/P Do " * 10 if inner else "0 0 m 9 9 l S "
        forms.append(
            "<< /Type /XObject /Subtype /Form /BBox [0 0 612 792] /Resources << "
            f"{inner} >> /Length {len(drawn)} >>\nstream\n{drawn}\nendstream"
        )
    return pdf([(72, 700, 11, LONG), "/P1 Do"], pictures=forms)


def test_a_page_of_a_pdf_may_take_a_part_of_the_memory_alone():
    """Its forms take 180 megabytes: less than the file may have, but more than a page of it."""
    assert read_apart(nested(6)).blocks[0].text == LONG
    with pytest.raises(Unreadable) as error:
        read_apart(nested(6), limits=Limits(memory_megabytes=400))
    assert error.value.reason == "too_slow"


def test_a_page_of_a_pdf_leaves_the_memory_of_the_process_as_it_was():
    before = resource.getrlimit(resource.RLIMIT_DATA)
    read(FILES["pdf"])
    assert resource.getrlimit(resource.RLIMIT_DATA) == before


def test_a_pdf_of_a_thousand_pages_is_read():
    chance, words = random.Random(1), f"{LONG} {SECOND}".split()
    pages = [
        [
            (72 if line % 3 else 90, 700 - 14 * line, 11, " ".join(chance.choices(words, k=14)))
            for line in range(9)
        ]
        for _ in range(1000)
    ]
    patient = Limits(seconds=600)  # a machine may be busy with something else
    assert len(read_apart(pdf(*pages), limits=patient).blocks) > 500
