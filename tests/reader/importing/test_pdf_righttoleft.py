"""PDFs in scripts from right to left, in whatever order their letters are drawn; mixed texts."""

import random
import re
import subprocess
from pathlib import Path
from tempfile import TemporaryDirectory
from unicodedata import normalize

import pytest

from reader.importing import read
from reader.importing.pdf.letters import Letter, Sheet
from reader.importing.pdf.reading import lines_of
from reader.importing.pdf.righttoleft import in_order, straightened
from reader.printing import can_print
from tests.browser.chromium import FLAGS, program
from tests.reader.importing.test_pdf_set import pdf_of

printed = pytest.mark.skipif(not can_print(), reason="Pango is not installed")
WIDTH, SIZE, STEP = 400, 10, 6

ARABIC = (
    "كانت العبّارة تعبر النهر مرتين في اليوم، ولم يتذكر أحد على أي من الضفتين صباحًا لم تعبر فيه؛ "
    "يدق الجرس، ويُسحب الحبل، ويأخذ الماء الرمادي القارب إلى الضفة الأخرى."
)
MIXED = (
    "فعلاً الدنيا فيها غرائب كثيرة، لا يعرفها إلا من قرأ كتاب Mill & Sons (الطبعة الثانية، 1912) "
    "ثم سكت عنه؛ وقال [المعلّم] إن 50% من الطلاب «لم يأتوا» في 12/5/2020، وعددهم 1,204."
)
HEBREW = (
    "בשנת 1987 כתב פרופ' כהן ספר בשם The River and Its People (תל אביב), שבו טען כי 45% מן "
    "התושבים עזבו את הכפר; המחיר עלה מ-12.50 ל-1,300 שקלים."
)
PERSIAN = (
    "در سال ۱۳۶۵ نویسندهٔ ما Anna Writer کتابی نوشت (چاپ دوم، تهران) که ۴۵٪ مردم آن را خواندند؛ "
    "او گفت: «من هرگز باز نخواهم گشت»، اما در ۱۲/۵/۱۳۹۹ دوباره به خانه آمد."
)
VOCALISED = "إِنَّ العِلْمَ نُورٌ وَالجَهْلَ ظَلامٌ، وَلا يَعْرِفُ قَدْرَهُ مَنْ لَمْ يَطْلُبْهُ سِنِينَ طَوِيلَةً فِي الصِّغَرِ وَالكِبَرِ."
ENGLISH = (
    "The treaty calls the islands الجزر الصغيرة (small islands), and the proverb says: الدنيا فيها "
    "غرائب كثيرة, as every child on the bank knows, be it 8 or 80."
)
BOOK = "@page { size: A5; margin: 20mm } p { margin: 0; text-indent: 1.6em; font-size: 12pt }"


def letters_of(seen, left=20.0, foot=700.0):
    """The letters of a line as it is seen, from its left; a mark stands on the one before it."""
    letters = []
    for sign in seen:
        if sign in "\u064b\u064e\u0650\u0651\u05b8":
            letters.append(Letter(sign, left - 5, left - 2, foot + 2, SIZE, False, False))
            continue
        letters.append(Letter(sign, left, left + STEP, foot, SIZE, False, False))
        left += STEP
    return letters


def as_read(*lines, order=list):
    """What is read of lines as they are seen, from the top, whose letters are drawn in an order."""
    letters = [
        one for at, seen in enumerate(lines) for one in letters_of(seen, foot=700.0 - 14 * at)
    ]
    sheet = Sheet(order(letters), WIDTH, 800)
    straightened(sheet, in_order(sheet))
    return [line.words for line in lines_of(sheet, 0)]


def seen_as(words):
    """A line from right to left as it is seen, whose words have no marks."""
    return words[::-1]


def shuffled(letters):
    return random.Random(3).sample(letters, len(letters))


ORDERS = {"as seen": list, "as read": lambda letters: letters[::-1], "in none": shuffled}


@pytest.mark.parametrize("order", ORDERS.values(), ids=ORDERS)
def test_a_line_is_read_by_the_places_of_its_letters(order):
    seen = seen_as("الدنيا فيها غرائب كثيرة")
    assert as_read(seen, order=order) == ["الدنيا فيها غرائب كثيرة"]


@pytest.mark.parametrize(
    ("seen", "read"),
    [
        ("ةريثك 1912 ةنس يف", "في سنة 1912 كثيرة"),
        ("هنع 1,204.5 غلبم", "مبلغ 1,204.5 عنه"),
        ("دحأ 12/5/2020 يف", "في 12/5/2020 أحد"),
        ("مهنم %50 نإ", "إن 50% منهم"),
        ("םהמ 50% יכ", "כי 50% מהם"),
        ("רפסמ 03-555", "03-555 מספר"),
        ("تكس Mill & Sons باتك", "كتاب Mill & Sons سكت"),
        ("تكس Mill 1912 باتك", "كتاب Mill 1912 سكت"),
        ("ىتأ (Smith 2019, p. 44) رظنا", "انظر (Smith 2019, p. 44) أتى"),
        ("ىتأ OpenAI (not bad) داع", "عاد OpenAI (not bad) أتى"),
        ("٤٥ Mill باتك", "كتاب Mill ٤٥"),
    ],
)
def test_numbers_and_latin_words_in_a_line_keep_their_order(seen, read):
    assert as_read(seen, seen_as("لا يعرفها إلا من قرأ")) == [read, "لا يعرفها إلا من قرأ"]


@pytest.mark.parametrize(
    "turn", [str, lambda seen: seen.translate(str.maketrans("()[]«»", ")(][»«"))]
)
def test_brackets_open_and_close_whether_they_are_told_by_look_or_by_meaning(turn):
    seen = turn("«ةياهن» [ٍملعم] (ةعبط) باتك".replace("ٍ", ""))
    assert as_read(seen) == ["كتاب (طبعة) [معلم] «نهاية»"]


def test_a_mark_stands_behind_its_letter():
    assert as_read("تكس نمَ ةيَرق", order=shuffled) == ["قريَة مَن سكت"]


def test_a_latin_line_of_a_text_from_right_to_left_ends_at_its_left():
    lines = "لا يعرفها إلا من قرأ الكتاب"[::-1], ".London, Mill 1912"
    assert as_read(*lines)[1] == "London, Mill 1912."


def test_the_mark_of_a_note_stands_before_the_latin_words_at_its_left():
    letters = letters_of("الكتاب الذي قرأ"[::-1]) + letters_of(".London, Mill", foot=686.0)
    letters.append(Letter("2", 101, 104, 690.0, 6, False, False))
    sheet = Sheet(letters, WIDTH, 800)
    straightened(sheet, in_order(sheet))
    assert lines_of(sheet, 0)[1].words == "2 London, Mill."


def test_other_forms_of_letters_are_plain_letters():
    assert as_read("ﺎﻴﻧﺪﻟا ﻻﺇ", order=shuffled) == ["إلا الدنيا"]


def test_an_arabic_quotation_in_an_english_line_is_read_from_its_right():
    seen = "It says ةريثك بئارغ اهيف (12) to all"
    assert as_read("It is a line of English words", seen)[1:] == [
        "It says فيها غرائب كثيرة (12) to all"
    ]


def test_a_text_that_begins_at_the_left_goes_on_with_latin_words_at_the_right():
    seen = ["ودلا رجح وه ام له Dropa ةفورعم", "لا يعرفها"[::-1], "إلا القليل منا"[::-1]]
    assert as_read(*seen)[0] == "هل ما هو حجر الدو Dropa معروفة"


def chromium_pdf(page):
    with TemporaryDirectory() as folder:
        here = Path(folder)
        (here / "page.html").write_text(f"<!doctype html>{page}", encoding="utf-8-sig")
        # By itself: a test of the browser's holds the only loop in which Playwright may run.
        into = [f"--user-data-dir={here}/user", f"--print-to-pdf={here}/page.pdf"]
        run = [program(), "--headless", *FLAGS, *into, "--no-pdf-header-footer"]
        subprocess.run([*run, f"file://{here}/page.html"], check=True, capture_output=True)
        return (here / "page.pdf").read_bytes()


PRINTERS = [
    pytest.param(pdf_of, marks=printed, id="WeasyPrint"),
    pytest.param(
        chromium_pdf,
        marks=[
            pytest.mark.browser,
            pytest.mark.skipif(program() is None, reason="Chromium is not installed"),
        ],
        id="Chromium",
    ),
]


def set_in(language, body, style=BOOK):
    way = "ltr" if language == "en" else "rtl"
    return f'<html lang="{language}" dir="{way}"><style>{style}</style><body>{body}</body></html>'


@pytest.mark.parametrize("print_it", PRINTERS)
@pytest.mark.parametrize(
    ("language", "words"),
    [("ar", ARABIC), ("ar", MIXED), ("he", HEBREW), ("fa", PERSIAN), ("en", ENGLISH)],
    ids=["arabic", "mixed", "hebrew", "persian", "english"],
)
def test_paragraphs_come_back_as_they_were_set(print_it, language, words):
    page = set_in(language, f"<p>{words.replace('&', '&amp;')}</p>" * 3)
    assert [block.text for block in read(print_it(page)).blocks] == [words] * 3


@pytest.mark.parametrize("print_it", PRINTERS[1:])
def test_each_of_many_marks_stands_behind_its_letter(print_it):
    found = read(print_it(set_in("ar", f"<p>{VOCALISED}</p><p>{ARABIC}</p>"))).blocks[0]
    assert normalize("NFC", found.text) == normalize("NFC", VOCALISED)


@pytest.mark.parametrize("print_it", PRINTERS)
def test_letters_of_persian_words_that_are_kept_apart_come_back_so(print_it):
    words = (
        "قایق هر روز از رودخانه می‌گذشت و کسی به یاد نداشت که صبحی چنین نباشد؛ طناب کشیده می‌شد و "
        "زنگ به صدا درمی‌آمد، ولی نقشهٔ نیکی در دست مردمی از تبریز بود که بیشتر آن را می‌دیدند."
    )
    assert [block.text for block in read(print_it(set_in("fa", f"<p>{words}</p>"))).blocks] == [
        words
    ]


@printed
def test_an_urdu_sentence_ends_a_paragraph():
    words = (
        "کشتی دن میں دو بار دریا پار کرتی تھی، اور کسی کو ایسی صبح یاد نہ تھی جب ایسا نہ ہوا ہو۔"
    )
    page = set_in("ur", f"<p>{words}</p>" * 3, BOOK.replace("1.6em", "0"))
    assert [block.text for block in read(pdf_of(page)).blocks] == [words] * 3


@pytest.mark.parametrize("print_it", PRINTERS)
def test_of_two_columns_the_right_one_comes_first(print_it):
    style = "@page { size: A4; margin: 20mm } body { columns: 2; font-size: 11pt } p { margin: 0; "
    paragraphs = [f"{words} {other}" for words in (ARABIC, MIXED) for other in (MIXED, ARABIC)] * 2
    body = "".join(f"<p>{words.replace('&', '&amp;')}</p>" for words in paragraphs)
    found = read(print_it(set_in("ar", body, f"{style}text-indent: 1.4em }}"))).blocks
    assert [block.text for block in found] == paragraphs


@pytest.mark.parametrize("print_it", PRINTERS)
def test_headings_lists_and_tables_come_back(print_it):
    rows = [["القرية", "المعابر", "القوارب"], ["البئر", "1,204", "900"], ["النهر", "77", "50"]]
    cells = "".join(f"<tr>{''.join(f'<td>{cell}</td>' for cell in row)}</tr>" for row in rows)
    style = "@page { size: A5; margin: 20mm } td { border: .5pt solid; padding: 2pt 14pt } "
    style += "table { border-collapse: collapse } li { margin: 0 0 .5em }"
    body = f"<h1>جيران</h1><h2>الجزء الأول: القارب</h2><p>{ARABIC}</p>"
    body += f"<ul><li>{ARABIC}</li><li>{ARABIC}</li></ul><p>{ARABIC}</p><table>{cells}</table>"
    page = set_in("ar", f"{body}<p>{ARABIC}</p>", style)
    found = read(print_it(page)).blocks
    table = [" | ".join(row) for row in rows]
    assert [(block.kind, block.markdown) for block in found] == [
        ("heading", "الجزء الأول: القارب"),
        ("paragraph", ARABIC),
        ("list", f"- {ARABIC}\n- {ARABIC}"),
        ("paragraph", ARABIC),
        ("paragraph", "\n".join(f"| {row} |" for row in [table[0], "--- | --- | ---", *table[1:]])),
        ("paragraph", ARABIC),
    ]


@pytest.mark.parametrize("print_it", PRINTERS)
def test_a_link_lies_on_its_words(print_it):
    href = "https://example.org/a"
    first, second, rest = re.split(" (?=Mill|[(]الط)", MIXED.replace("&", "&amp;"))
    body = f'<p>{first} <a href="{href}">{second}</a> {rest}</p><p>{ARABIC}</p>'
    found = read(print_it(set_in("ar", body))).blocks
    assert f"كتاب [Mill & Sons]({href}) (الطبعة" in found[0].markdown


@printed
def test_footnotes_and_running_heads_come_back():
    style = "@page { size: A5; margin: 20mm; @top-center { content: 'جيران على النهر'; font-size: "
    style += "8pt } @bottom-center { content: counter(page) } } p { margin: 0; text-indent: 1.6em }"
    style += ".note { float: footnote; font-size: 8pt; text-indent: 0 }"
    before, after = MIXED.replace("&", "&amp;").split(" وقال")
    note = '<span class="note">انظر المعاهدة المؤرخة في عام 1689، وما كتبه Smith عنها.</span>'
    body = "".join(f"<p>{before}{note if at == 1 else ''} وقال{after}</p>" for at in range(8))
    found = read(pdf_of(set_in("ar", body, style)))
    texts = [block.text for block in found.blocks]
    assert texts[1] == MIXED.replace("عنه؛", "عنه؛[1]")
    assert texts[-1] == "[1] انظر المعاهدة المؤرخة في عام 1689، وما كتبه Smith عنها."
    assert len(texts) == 9
