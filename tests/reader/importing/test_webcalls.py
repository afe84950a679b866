"""What a site asks of its readers between two paragraphs, and lines that point to other pages."""

import pytest

from tests.reader.importing.files import LONG, SECOND, THIRD
from tests.reader.importing.webpages import PARAGRAPHS, TITLE, read_between, read_page, texts

OTHER = '<a href="/boats/7">Nobody rang the bell when the last ferry came</a>'
CALLS = {
    "ar": "تابعنا على تلغرام حتى لا يفوتك شيء من حكاياتنا.",
    "bg": "Подкрепете ни с дарение, за да продължим да пишем.",
    "bn": "আমাদের সমর্থন করুন, আপনার অনুদান আমাদের চালিয়ে নেয়।",
    "ca": "Fes una donació perquè la nostra feina pugui continuar.",
    "cs": "Podpořte nás, prosím, i malý finanční dar nám pomůže psát dál.",
    "da": "Støt os med et lille bidrag, så vi kan skrive videre.",
    "de": "Unterstützen Sie uns mit einer Spende, damit wir weiter schreiben können.",
    "el": "Στηρίξτε μας με μια μικρή δωρεά για να συνεχίσουμε να γράφουμε.",
    "en": "Follow us on Telegram and WhatsApp so that you miss nothing.",
    "es": "Haz una donación para que nuestro trabajo pueda seguir.",
    "et": "Toeta meid, iga annetus aitab meil edasi kirjutada.",
    "fa": "از ما حمایت کنید، کمک مالی شما به ما توان نوشتن می‌دهد.",
    "fi": "Tue meitä pienellä lahjoituksella, jotta voimme jatkaa.",
    "fr": "Faites un don pour que notre travail puisse continuer.",
    "he": "תמכו בנו בתרומה קטנה כדי שנוכל להמשיך לכתוב.",
    "hi": "हमारी मदद करें, आपका दान हमें लिखते रहने की ताकत देता है।",
    "hr": "Podržite nas donacijom kako bismo mogli pisati i dalje.",
    "hu": "Támogasson minket, kis adomány is segít, hogy tovább írhassunk.",
    "id": "Dukung kami dengan donasi kecil agar kami dapat terus menulis.",
    "it": "Fai una donazione perché il nostro lavoro possa continuare.",
    "ja": "皆さまのご寄付をお願いします。ご支援がこの仕事を支えています。",
    "ko": "저희를 후원해 주세요. 여러분의 후원으로 계속 씁니다.",
    "lt": "Paremkite mus, jūsų parama padeda mums rašyti toliau.",
    "lv": "Atbalsti mūs, ziedojot nelielu summu, lai varam rakstīt tālāk.",
    "ms": "Sokong kami dengan derma kecil supaya kami terus menulis.",
    "nb": "Støtt oss med et lite bidrag, så vi kan skrive videre.",
    "nl": "Steun ons met een kleine donatie zodat wij kunnen blijven schrijven.",
    "pl": "Wesprzyj nas drobną wpłatą, abyśmy mogli pisać dalej.",
    "pt": "Faça uma doação para que o nosso trabalho possa continuar.",
    "ro": "Susține-ne cu un mic abonament ca să putem scrie mai departe.",
    "ru": "Поддержите нас: мы пишем благодаря вашим пожертвованиям.",
    "sk": "Podporte nás, aj malý finančný dar nám pomôže písať ďalej.",
    "sl": "Podprite nas z majhno donacijo, da bomo lahko pisali naprej.",
    "sr": "Подржите нас малом донацијом како бисмо писали и даље.",
    "sv": "Stöd oss med en liten gåva så att vi kan skriva vidare.",
    "th": "สนับสนุนเราด้วยการบริจาคเล็กน้อยเพื่อให้เราเขียนต่อไปได้",
    "tr": "Bize destek olun, küçük bir bağış yazmaya devam etmemizi sağlar.",
    "uk": "Підтримайте нас: ми пишемо завдяки вашим пожертвам.",
    "vi": "Hãy ủng hộ chúng tôi, mỗi khoản quyên góp giúp chúng tôi viết tiếp.",
    "zh": "欢迎支持我们的工作，您的捐款让我们继续写下去。",
}


def between(inset):
    """Read a page that has this between its first paragraph and the others."""
    paragraphs = f"<p>{LONG}</p>{inset}<p>{SECOND}</p><p>{THIRD}</p>"
    return texts(read_page(f"<article><h1>{TITLE}</h1>{paragraphs}</article>"))


def test_a_call_may_be_long_where_it_is_a_link_as_a_whole():
    call = "Please help support the keepers of the bell and get all that stands on this website. "
    more = "It has the books of both banks, the songs of the crew, maps, charts, and a calendar of "
    more += "bells, for hardly more than a rope would cost"
    assert between(f'<p><a href="https://shop.example/all">{call}{more}.</a></p>') == PARAGRAPHS


@pytest.mark.parametrize("language", sorted(CALLS))
def test_a_call_amid_the_text_is_told_in_every_language(language):
    assert between(f"<p>{CALLS[language]}</p>") == PARAGRAPHS


@pytest.mark.parametrize(
    "inset",
    [
        "<p>Download our app to read the news on the move.</p>",
        '<p>Get the latest on the move: <a href="https://app.example/">download our app</a>.</p>',
        '<p>Support us: we need your help to go on. <a href="/donate">Donate today.</a></p>',
        '<p><em>All is free. Please <a href="/gifts">support us</a> with a small gift.</em></p>',
        "<div><b>Join our channel on Telegram, where we tell of the river each morning.</b></div>",
    ],
)
def test_a_call_is_told_in_whatever_form_it_has(inset):
    assert between(inset) == PARAGRAPHS


@pytest.mark.parametrize(
    "words",
    [
        "Support us, they cried from the other bank, or the ferry will drown.",
        "Subscribe to a theory of ferries and you must believe in two banks.",
        "The pilots download our app of tides each morning, said the woman of the harbour.",
        "“Follow us on Telegram,” the pilots said, and nobody on the ferry did.",
        "Make a donation to the bell, they used to say, and the ferry will wait for you.",
        "Donated by the harbour in the year of the flood, the bell never rang again.",
    ],
)
def test_a_sentence_with_such_words_is_the_authors(words):
    assert between(f"<p>{words}</p>") == [LONG, words, SECOND, THIRD]


def test_a_text_about_what_is_asked_for_keeps_its_words():
    said = "Follow us on the donation of the newsletter, said the channel of the app."
    long = [f"{said} {LONG}", f"{said} {SECOND}", f"{said} {THIRD}"]
    body = "".join(f"<p>{words}</p>" for words in (long[0], said, *long[1:]))
    assert said in texts(read_page(f"<article><h1>{TITLE}</h1>{body}</article>"))


@pytest.mark.parametrize(
    "line",
    [
        f"<p><strong>From the archive</strong> {OTHER}</p>",
        f"<p>The first part of this: {OTHER}</p>",
        f"<div><span>The first part</span> {OTHER}</div>",
        f"<p>{OTHER}</p>",
    ],
)
def test_a_label_and_a_link_to_another_page_are_no_text(line):
    assert between(line) == PARAGRAPHS


@pytest.mark.parametrize(
    ("line", "words"),
    [
        (
            f"<p>In the year of the flood {OTHER}</p>",
            "In the year of the flood Nobody rang the bell when the last ferry came",
        ),
        (
            f"<p>The log says: {OTHER}, and no more.</p>",
            "The log says: Nobody rang the bell when the last ferry came, and no more.",
        ),
        (
            f"<p>He wrote: {OTHER.replace('/boats/7', 'https://logs.example/7')}</p>",
            "He wrote: Nobody rang the bell when the last ferry came",
        ),
    ],
)
def test_a_link_in_a_sentence_and_one_to_another_site_are_the_authors(line, words):
    assert between(line) == [LONG, words, SECOND, THIRD]


def test_a_credit_with_a_link_is_no_pointer():
    credit = '<p>Photo courtesy of: <a href="/people/ann">Ann Bell and the river keepers</a></p>'
    assert "Photo courtesy of: Ann Bell and the river keepers" in between(credit)


def test_who_asks_twice_may_need_more_words():
    asked = (
        "Subscribe to our letters, which tell you each week in a few words of every boat, bell and "
        "oar. Follow us where the snow is measured, and where no stranger has set foot in all the "
        "years since somebody began to count them."
    )
    found = read_between(f"<p>{asked}</p>")
    assert texts(found) == [LONG, SECOND]


@pytest.mark.parametrize(
    "asked",
    [
        "Follow our coverage of the ferry at https://river.example/hub/ferry",
        "«River» works for you. Support us, wherever you live, with a donation.",
    ],
)
def test_what_a_site_asks_for_may_begin_with_its_name_and_end_with_where(asked):
    assert texts(read_between(f"<p>{asked}</p>")) == [LONG, SECOND]


def test_what_somebody_asks_for_in_a_quotation_is_of_the_text():
    asked = "«Please support us with your donation, we told them» said Ada."
    assert asked in texts(read_between(f"<p>{asked}</p>"))
