import pytest

from reader.importing import read
from reader.importing.decoding import MAX_BYTES, MAX_LINE, decode
from reader.importing.markup import decode_html
from reader.importing.sniffing import is_html
from reader.importing.unreadable import Unreadable
from tests.reader.importing.files import LONG, SECOND, THIRD
from tests.reader.importing.webpages import PARAGRAPHS, TEXT, TITLE, read_page, texts

ENGLISH = "The ferry leaves at nine, “when it is full” — so they say.\nIt costs £2.\n"
GERMAN = "Über die Grenze fährt kein Zug mehr; größer wird nur der Ärger.\n"
FRENCH = "Où va le bac ? « Nulle part », dit-on à l’école, où l’été a été long.\n"
SPANISH = "¿Cuándo volverá el puente? Mañana, dijo la señora, y añadió: quizá.\n"
RUSSIAN = "Рынок просыпается раньше таможни, и торговки раскладывают зелень.\n"
UKRAINIAN = "Річка тече повз їхнє місто, і ніхто не знає, чия вона; є лише міст.\n"
CHINESE = "茶馆的门朝着河开，这在镇上是独一份。\n"
JAPANESE = "川の両岸に同じ名前の村がある。渡し守は二つの村を毎日往復していた。\n"
ARABIC = "تقع البئر في منتصف المسافة بين القريتين تماما.\n"


@pytest.mark.parametrize("text", [ENGLISH, GERMAN, RUSSIAN, CHINESE, ARABIC, "x\n", "🚢 ferry\n"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_unicode_is_read(text, encoding):
    assert decode(text.encode(encoding)) == text


@pytest.mark.parametrize("text", [ENGLISH, GERMAN, RUSSIAN, CHINESE, ARABIC])
@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_utf_16_without_a_mark_is_told(text, encoding):
    assert decode(text.encode(encoding)) == text


@pytest.mark.parametrize("text", [ENGLISH, GERMAN, FRENCH, SPANISH, "Café\n", "naïve"])
def test_windows_1252_is_told(text):
    assert decode(text.encode("cp1252")) == text


@pytest.mark.parametrize(
    "text", [RUSSIAN, UKRAINIAN, "«Мост»\n", "Река — № 5\n", RUSSIAN + ENGLISH[:20]]
)
def test_windows_1251_is_told(text):
    assert decode(text.encode("cp1251")) == text


@pytest.mark.parametrize("text", [RUSSIAN, UKRAINIAN, RUSSIAN + ENGLISH[:20]])
def test_koi8_is_told_where_it_makes_words(text):
    assert decode(text.encode("koi8-u")) == text


@pytest.mark.parametrize("encoding", ["shift-jis", "euc-jp", "iso2022_jp"])
def test_japanese_is_told_in_its_own_encodings(encoding):
    assert decode(JAPANESE.encode(encoding)) == JAPANESE


def test_chinese_is_told_in_gb18030():
    text = CHINESE + "老板娘不问客人从哪里来，只问要什么茶；她说，问了也是白问。\n"
    assert decode(text.encode("gb18030")) == text


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (RUSSIAN * 5, "cp866"),
        (RUSSIAN * 5, "iso8859-5"),
        ("黑龍江是兩國的邊界，這條河自己不知道。\n" * 5, "big5"),
        ("鐵橋鋼鐵橋樑測量圖\n" * 5, "gb18030"),
        (RUSSIAN[:12], "koi8-r"),
        (CHINESE[:12], "gb18030"),
        (JAPANESE[:5], "shift-jis"),
        ("강을 사이에 둔 두 마을은 나루터 하나를 나누어 쓴다.\n" * 5, "euc-kr"),
        (ARABIC * 5, "cp1256"),
        ("הסירה הייתה רחבה ושטוחה, ובאמצעה ספסל אחד.\n" * 5, "cp1255"),
        ("Ο ποταμός περνά από την πόλη και κανείς δεν ρωτά.\n" * 5, "cp1253"),
        (GERMAN * 5, "cp850"),
        (GERMAN * 5, "mac-roman"),
        ("Zegar zbudował w roku majster, który był mańkutem, więc źle.\n" * 5, "cp1250"),
        (ENGLISH, "utf-32"),
    ],
    ids=lambda value: value if len(value) < 12 else "",
)  # fmt: skip
def test_another_encoding_is_refused_and_not_misread(text, encoding):
    with pytest.raises(Unreadable) as caught:
        decode(text.encode(encoding))
    assert caught.value.reason == "encoding"


@pytest.mark.parametrize(
    "data", [b"\x89PNG\r\n\x1a\n" + bytes(50), b"{\\rtf1 hello}", bytes(range(256)), b"\0\1\2" * 99]
)
def test_what_is_no_text_is_refused(data):
    with pytest.raises(Unreadable) as caught:
        decode(data)
    assert caught.value.reason == "binary"


@pytest.mark.parametrize("text", [RUSSIAN, CHINESE, GERMAN, ENGLISH])
def test_what_is_no_letter_in_a_long_text_stands_as_a_sign_for_one(text):
    text *= 3000 // len(text)
    broken = f"Amid {text}".encode().replace(b"Amid", b"Am\xff\xc0d")
    assert decode(broken) == f"Am\ufffd\ufffdd {text}"
    with pytest.raises(Unreadable):
        decode(broken.replace(b"\n", b"\x81\n"))


def test_a_text_in_utf_16_may_end_with_half_a_letter():
    assert decode(GERMAN.encode("utf-16") * 20 + b"x").endswith("\ufffd")
    with pytest.raises(Unreadable):
        decode(GERMAN.encode("utf-16") + b"x")


@pytest.mark.parametrize("sign", ["\0", "\x01", "\x1b"])
def test_a_control_character_in_a_text_does_no_harm(sign):
    for words in (ENGLISH, RUSSIAN * 9, CHINESE):
        assert decode(f"{words}{sign}{words}".encode()) == f"{words}{sign}{words}"
    with pytest.raises(Unreadable):
        decode((sign * 3 + ENGLISH[:30]).encode() * 99)


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be", "utf-16"])
@pytest.mark.parametrize("begins", ["<p>", "\n<!DOCTYPE html><meta charset='iso-8859-1'><p>"])
def test_a_page_in_utf_16_is_told_without_a_mark_and_where_it_was_cut_off(begins, encoding):
    page = begins + GERMAN + CHINESE + "</p>"
    assert is_html(page.encode(encoding))
    assert decode_html(page.encode(encoding)) == page
    assert decode_html((page + "x").encode(encoding)[:-1]) == page


@pytest.mark.parametrize("declared", ["", "<meta charset='utf-8'>", "<meta charset='iso2022_jp'>"])
def test_a_page_that_says_itself_where_it_is_japanese_is_read_whatever_it_declares(declared):
    page = f"{declared}<p>{JAPANESE}</p>"
    assert decode_html(page.encode("iso2022_jp")) == page


def test_comments_without_end_before_a_page_are_gone_through_once():
    assert not is_html(b"<!---->" * 14_000 + b"words")
    assert is_html(b"<!---->" * 1000 + b"<p>words</p>")


def test_length_has_its_limits():
    line = b"word " * (MAX_LINE // 5 - 1) + b"\n"
    assert decode(line)
    with pytest.raises(Unreadable, match="One line"):
        decode(line.strip() * 2)
    with pytest.raises(Unreadable, match="longer than 2 MB"):
        decode(line * (MAX_BYTES // len(line) + 1))


def test_one_letter_in_utf_8_says_that_a_page_is_not_in_the_western_encoding_it_names():
    page = "<meta charset='iso-8859-1'><p>The ferryman wrote his résumé; he sent it.</p>"
    one = page.replace("résumé", "resumé")
    for encoding in ("utf-8", "iso-8859-1"):
        assert decode_html(one.encode(encoding)) == one
        assert decode_html(page.encode(encoding)) == page


COMPLAINT = "<br>\n<b>Warning</b>: Use of constant BELL in <b>/web/ferry.php</b> on line 3<br>"


@pytest.mark.parametrize(
    "before", [COMPLAINT, "<own hidden>river.example</own>", "Warning: no bell"]
)
@pytest.mark.parametrize("begins", ["<!DOCTYPE html>\n<!-- ice -->\n<html>", "<html>", "<head>"])
def test_what_a_program_complained_of_before_a_page_makes_no_other_file_of_it(before, begins):
    page = read_page(f"<h1>{TITLE}</h1>{TEXT}")
    body = f"{begins}<title>{TITLE}</title></head><body>"
    found = read(f"{before}\n{body}<h1>{TITLE}</h1>{TEXT}</body></html>\n".encode())
    assert (found.title, texts(found)) == (page.title, texts(page))


@pytest.mark.parametrize(
    "part",
    [
        f"<span>{LONG}</span><p>{SECOND}</p><p>{THIRD}</p>",
        f"<b>{LONG}</b><br><br>{SECOND}<br><br>{THIRD}",
        f"<li>{LONG}</li><li>{SECOND}</li><li>{THIRD}</li>",
        f"{LONG}<br /><br />{SECOND}<br /><br />{THIRD}",
        f"{LONG}<p>{SECOND}\n<p>{THIRD}<br>",
        f'<form method="post">\n\n<div><p>{LONG}\n\n<p>{SECOND}\n\n<p>{THIRD}</div>\n\n',
    ],
)
def test_a_part_of_a_page_may_begin_with_words_or_with_what_stands_in_a_line(part):
    assert [words.strip() for words in texts(read(part.encode()))] == PARAGRAPHS


@pytest.mark.parametrize(
    "text",
    [
        f'<a id="ice"></a>\n\n{LONG}\n\n{SECOND}<br>{THIRD}\n',
        f"{LONG} It says <p> and <br>.\n{SECOND}\nThen <p> and <p> once more.\n{THIRD}\n",
    ],
)
def test_a_text_that_has_tags_among_its_words_is_no_part_of_a_page(text):
    assert not is_html(text.encode())


def test_a_text_that_shows_how_a_page_begins_is_no_page():
    shown = f"{LONG}\n\n    <!DOCTYPE html>\n    <html>\n\n{SECOND}\n"
    assert LONG in texts(read(shown.encode()))
