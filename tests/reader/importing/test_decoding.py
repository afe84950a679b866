import pytest

from reader.importing.decoding import MAX_BYTES, MAX_LINE, decode
from reader.importing.found import Unreadable

ENGLISH = "The ferry leaves at nine, “when it is full” — so they say.\nIt costs £2.\n"
GERMAN = "Über die Grenze fährt kein Zug mehr; größer wird nur der Ärger.\n"
FRENCH = "Où va le bac ? « Nulle part », dit-on à l’école, où l’été a été long.\n"
SPANISH = "¿Cuándo volverá el puente? Mañana, dijo la señora, y añadió: quizá.\n"
RUSSIAN = "Рынок просыпается раньше таможни, и торговки раскладывают зелень.\n"
UKRAINIAN = "Річка тече повз їхнє місто, і ніхто не знає, чия вона; є лише міст.\n"
CHINESE = "茶馆的门朝着河开，这在镇上是独一份。\n"
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


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (RUSSIAN * 5, "koi8-r"),
        (RUSSIAN * 5, "cp866"),
        (RUSSIAN * 5, "iso8859-5"),
        (CHINESE * 5, "gb18030"),
        ("黑龍江是兩國的邊界，這條河自己不知道。\n" * 5, "big5"),
        ("川の両岸に同じ名前の村がある。\n" * 5, "shift-jis"),
        ("川の両岸に同じ名前の村がある。\n" * 5, "euc-jp"),
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


def test_length_has_its_limits():
    line = b"word " * (MAX_LINE // 5 - 1) + b"\n"
    assert decode(line)
    with pytest.raises(Unreadable, match="One line"):
        decode(line.strip() * 2)
    with pytest.raises(Unreadable, match="longer than 2 MB"):
        decode(line * (MAX_BYTES // len(line) + 1))
