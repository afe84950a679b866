"""Notices and calls of a site under its text, in many languages."""

import pytest

from reader.importing import Unreadable
from tests.reader.importing.files import LONG
from tests.reader.importing.webpages import PARAGRAPHS, TEXT, TITLE, read_page, texts

NOTICES = {
    "ar": "جميع الحقوق محفوظة للنهر وضفتيه.",
    "bg": "Последвайте ни, за да знаете кога тръгва лодката.",
    "bn": "আরও পড়ুন: নদীর দুই তীর",
    "ca": "Subscriviu-vos al butlletí del riu.",
    "da": "Artiklen fortsætter på den anden bred.",
    "de": "Bleiben Sie auf dem Laufenden über Fluss und Fähre.",
    "el": "Δείτε επίσης: οι δύο όχθες",
    "en": "For the latest news of the river, come to the landing.",
    "es": "Te puede interesar: las dos orillas",
    "et": "Loe ka: kaks kallast",
    "fa": "بیشتر بخوانید: دو کرانه رود",
    "fi": "Katso myös: kaksi rantaa",
    "fr": "Rejoignez-nous sur l'autre rive",
    "hi": "ये भी पढ़ें: नदी के दो किनारे",
    "hr": "Pročitajte i: dvije obale",
    "hu": "Kövess minket a túlsó partra is!",
    "id": "Baca juga: dua tepi sungai",
    "it": "Leggi anche: le due rive",
    "ja": "関連記事：川の両岸",
    "ko": "관련 기사: 두 기슭",
    "lt": "Taip pat skaitykite: du krantai",
    "lv": "Lasi arī: divi krasti",
    "ms": "Baca lagi: dua tebing sungai",
    "nb": "Les også: de to breddene",
    "pt": "Leia também: as duas margens",
    "ro": "Vezi și: cele două maluri",
    "ru": "Подпишись на новости двух берегов",
    "sk": "Prečítajte si: dva brehy",
    "sl": "Preberite tudi: dva bregova",
    "sr": "Прочитајте још: две обале",
    "sv": "Se även: de två stränderna",
    "th": "อ่านเพิ่มเติม: สองฝั่งแม่น้ำ",
    "vi": "Mời bạn đọc: hai bờ sông",
    "zh": "（原标题：河的两岸）",
}


@pytest.mark.parametrize("language", list(NOTICES))
def test_a_call_under_the_text_is_the_sites_in_many_languages(language):
    found = read_page(f"<article><h1>{TITLE}</h1>{TEXT}<p>{NOTICES[language]}</p></article>")
    assert texts(found) == PARAGRAPHS
    assert any(NOTICES[language] in piece.text.replace("\\", "") for piece in found.dropped)


@pytest.mark.parametrize(
    "line", ["साझा करें", "অনুসন্ধান", "ข่าวที่เกี่ยวข้อง", "نوشته\u200cهای مرتبط", "Susiję straipsniai"]
)
def test_a_line_of_a_site_is_known_in_scripts_with_signs_on_their_letters(line):
    found = read_page(f"<article><h1>{TITLE}</h1>{TEXT}<div>{line}</div></article>")
    assert texts(found) == PARAGRAPHS


@pytest.mark.parametrize(
    "notice",
    [
        "The River Post is a reader-supported publication, and the ferry waits for nobody.",
        "The Ferry is a nonprofit newsroom. A coin keeps it going, and two keep it out of the ice.",
        "Diese Zeitung ist spendenfinanziert und gehört niemandem als ihren Leserinnen und Lesern.",
        "Naudojame slapukus, kad upė tekėtų geriau, o puslapis būtų greitesnis visiems.",
        "Sva prava pridržana. Ništa s ovih stranica ne prelazi rijeku bez naše lađe i potpisa.",
    ],
)
def test_a_paragraph_of_a_notice_under_the_text_is_the_sites(notice):
    found = read_page(f"<article><h1>{TITLE}</h1>{TEXT}<p>{notice}</p></article>")
    assert texts(found) == PARAGRAPHS


PROFILE = "We have built ropes and ferries since 1921, and we send them to all rivers of the land."
NAMED = '<meta property="og:site_name" content="River House">'


@pytest.mark.parametrize("line", ["<h2>About River House®</h2>", "<p>About River House Ltd</p>"])
def test_what_a_site_says_of_itself_under_a_text_is_no_text(line):
    found = read_page(f"<div><h1>{TITLE}</h1>{TEXT}{line}<p>{PROFILE}</p></div>", NAMED)
    assert texts(found) == PARAGRAPHS
    assert any(PROFILE in piece.text for piece in found.dropped)


@pytest.mark.parametrize(
    ("site", "head"),
    [
        ('<a href="/">River House</a>', NAMED),
        ('<a href="https://www.riverhouse.example/">River House</a>', ""),
    ],
)
def test_a_site_that_tells_who_reads_to_the_end_where_they_are_tells_no_text(site, head):
    told = f"<h4>More?</h4><p>You’re reading {site}, of ropes and ferries since 1921.</p>"
    found = read_page(f"<div><h1>{TITLE}</h1>{TEXT}{told}</div>", head)
    assert texts(found) == PARAGRAPHS


def test_a_sentence_of_who_reads_something_else_is_the_texts():
    said = '<p>You’re reading <a href="https://x.example/">The Mill</a>, it said on the door.</p>'
    found = read_page(f"<div><h1>{TITLE}</h1>{TEXT}{said}</div>", NAMED)
    assert len(texts(found)) == 4


@pytest.mark.parametrize("line", ["About Mill House", "About the River House rules"])
def test_what_a_text_says_of_others_at_its_end_stays(line):
    found = read_page(f"<div><h1>{TITLE}</h1>{TEXT}<h2>{line}</h2><p>{PROFILE}</p></div>", NAMED)
    assert texts(found) == [*PARAGRAPHS, line, PROFILE]


def test_what_a_text_says_of_its_site_and_goes_on_stays():
    more = f"<h2>About River House</h2><p>{PROFILE}</p><h2>About the ropes</h2><p>{LONG}</p>"
    found = read_page(f"<div><h1>{TITLE}</h1>{TEXT}{more}</div>", NAMED)
    assert PROFILE in texts(found)


@pytest.mark.parametrize(
    "line",
    [
        "Gift this article", "Artikel anhören", "Copier le lien", "Escuchar este artículo",
        "Copia link", "Ouça este artigo", "Kopieer link", "Następny artykuł", "关闭窗口",
        "00:00/04:10", "Follow me", "Related article: The Mill", "Artículo relacionado: El molino",
        "Have something to add to this story? Share it.", "Si cet article vous a plu",
    ],
)  # fmt: skip
def test_the_buttons_around_a_text_are_none_of_it_in_any_language(line):
    found = read_page(f"<article><h1>{TITLE}</h1><p>{line}</p>{TEXT}<p>{line}</p></article>")
    assert texts(found) == PARAGRAPHS


@pytest.mark.parametrize(
    "count", ["You have 1 article left to read this month.", "This is your last free article."]
)
def test_how_many_pages_one_may_read_is_none_of_a_text(count):
    said = (
        f"<div><p>{count} Whoever wants more of them has to say their name at the gate.</p></div>"
    )
    found = read_page(f"<article><h1>{TITLE}</h1>{said}{TEXT}</article>")
    assert texts(found) == PARAGRAPHS


def test_a_paper_that_asks_to_be_supported_in_german_is_none_of_the_text():
    asked = (
        "Alle Texte stellen wir frei zur Verfügung. Damit wir auch morgen noch unseren Journalismus"
        " machen können, brauchen wir Hilfe. Setzen Sie ein Zeichen für die Zukunft unseres"
        " Journalismus. Mit wenigen Euro sind Sie dabei! Jetzt unterstützen"
    )
    box = f"<div><h3>Lesen kann jede</h3><p>{asked}</p></div>"
    assert asked not in texts(read_page(f"<article><h1>{TITLE}</h1>{TEXT}{box}</article>"))


@pytest.mark.parametrize(
    "notice",
    [
        "Looks like you are using an outdated browser, with which parts of this site do not work.",
        "Lade für ein besseres Erlebnis einen neueren Browser herunter, und öffne damit die Seite.",
        "Votre navigateur est obsolète : certaines parties du site risquent de mal fonctionner.",
        "Su navegador no es compatible con esta página, y puede que algo no se vea como debe.",
    ],
)
def test_what_is_said_of_old_browsers_is_no_text(notice):
    assert texts(read_page(f"<h1>{TITLE}</h1><p>{notice}</p>{TEXT}")) == PARAGRAPHS
    with pytest.raises(Unreadable):
        read_page(f"<h1>{TITLE}</h1><p>{notice}</p>")
