import pytest

from reader.importing import read
from reader.importing.language import ARABIC, SCRIPTS, guess
from reader.importing.vocabulary import stop_words
from reader.languages import LANGUAGES


def test_an_address_is_in_no_language():
    address = "https://example.org/a-o-que-de-a-o-que-de-a-o-que-de-a-o-que-de"
    assert guess(f"The ferry leaves at nine, and {address} does not say when.") == "en"


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("The ferry leaves at nine and it is not for us to say when.", "en"),
        ("Der Fluss ist die Grenze, und das Haus steht nicht auf ihr.", "de"),
        ("Le fleuve est la frontière, et il ne le sait pas.", "fr"),
        ("El río es la frontera y no se lo han dicho.", "es"),
        ("O rio é a fronteira, mas não se sabe de quem.", "pt"),
        ("Il fiume è il confine e non lo sa nessuno.", "it"),
        ("De rivier is de grens en dat weet niet iedereen.", "nl"),
        ("Rzeka jest granicą i nie wie o tym nikt, ale to się zmieni.", "pl"),
        ("Řeka je hranice a ona to neví, ale my jsme tam byli s ním.", "cs"),
        ("Floden är gränsen och det vet inte alla som bor här.", "sv"),
        ("Река — это граница, и она об этом не знает.", "ru"),
        ("Річка є кордоном, і вона про це не знає.", "uk"),
        ("Реката е граница, но тя не го знае, защото къде.", "bg"),
        ("Река је граница, и она то не зна.", "sr"),
        ("黑龙江是两国的边界，它自己不知道。", "zh"),
        ("黑龍江是兩國的邊界，這條河自己不知道。", "zh-Hant"),
        ("川は国境であり、それを知らない。", "ja"),
        ("강은 국경이지만 그것을 모른다.", "ko"),
        ("النهر هو الحدود وهو لا يعرف ذلك.", "ar"),
        ("رودخانه مرز است و این را نمی‌داند، گرچه می‌گویند.", "fa"),
        ("הנהר הוא הגבול, והוא אינו יודע.", "he"),
        ("Ο ποταμός είναι το σύνορο.", "el"),
        ("नदी सीमा है और वह नहीं जानती।", "hi"),
        ("Upe ir robeža, un tā to nezina, bet mēs tur bijām ar viņu.", "lv"),
        ("Reka je meja in tega ne ve, ker se ji to še ni povedalo.", "sl"),
        ("Rijeka je granica i ona to ne zna, ali tko zna gdje je most?", "hr"),
        ("Reka je granica i ona to ne zna, ali ko zna gde je most?", "sr-Latn"),
        ("Elven er grensen, og den vet det ikke, men vi var der etter ham.", "no"),
        ("Áin er landamæri og hún veit það ekki, en við vorum þar með þeim.", "is"),
        ("Is í an abhainn an teorainn agus tá sé le feiceáil ag na daoine.", "ga"),
        ("Yr afon yw'r ffin ac nid yw hi wedi clywed hynny, ond fe ŵyr y bont.", "cy"),
        ("O río é a fronteira e non o sabe, pero unha ponte foi polo medio.", "gl"),
        ("Ibaia da muga eta ez daki hori, baina zubia egin zuen jendeak.", "eu"),
        ("Lumi është kufiri dhe nuk e di këtë, por ne ishim atje me të.", "sq"),
        ("Ix-xmara hija l-fruntiera u dan mhux magħruf minn kulħadd, jew kif jgħidu.", "mt"),
        ("D'Baach ass d'Grenz an dat hunn d'Leit net gewosst, awer et war sou.", "lb"),
        ("Die rivier is die grens en dit weet hy nie, maar ons was ook daar.", "af"),
        ("Flumen est finis et hoc non scit, sed nos cum eo ibi sumus.", "la"),
        ("Çay sərhəddir və o bunu bilmir, amma bir körpü daha çox bilir.", "az"),
        ("Daryo chegara va u buni bilmaydi, lekin bu koʻprik uchun yoki biz uchun.", "uz"),
        ("Дарё чегара ва у буни билмайди, лекин кўприк қаерда?", "uz"),
        ("Çem sînor e û ew vê nizane, lê em jî bi wî re ji gund hatin.", "ku"),
        ("Mto ni mpaka na haujui, lakini sisi tulikuwa huko kwa siku za mvua.", "sw"),
        ("Ang ilog ay ang hangganan at ito ay hindi niya alam, pero para sa mga tao.", "tl"),
        ("Sungai ialah sempadan dan ia tidak tahu, kerana orang boleh lupa.", "ms"),
        ("Sungai adalah batas dan itu tidak tahu, karena orang bisa lupa.", "id"),
        ("Өзен — шекара, ал ол оны білмейді, қайда көпір?", "kk"),
        ("Дарё сарҳад аст ва он инро намедонад, ҷои пул ӯ ҳам қадим.", "tg"),
        ("Дарыя — чек ара, бирок ал муну билбейт, көпүрө деңизде.", "ky"),
        ("Елга — чик, ләкин ул моны белми, диңгез дә.", "tt"),
        ("Гол бол хил, тэр үүнийг мэдэхгүй, гүүр өөр.", "mn"),
        ("Рака — гэта мяжа, і яна пра гэта не ведае, але ў нас мост.", "be"),
        ("Реката е граница, а таа не го знае, ќе дојде и кај нас.", "mk"),
        ("سیند پوله ده او دا نه پوهېږي، خو ښځې او ماشومان وړاندې ځي.", "ps"),
        ("دەريا چېگرا، ئۇ بۇنى بىلمەيدۇ، كۆۋرۈك يېڭى.", "ug"),
        ("ڕووبار سنوورە و ئەمە نازانێت، بەڵام ئێمە لەوێ بووین.", "ckb"),
        ("درياءُ سرحد آهي ۽ کيس ان جي ڄاڻ ناهي، پر ماڻهو ڄاڻن ٿا.", "sd"),
        ("دریا سرحد ہے اور وہ نہیں جانتا، پل کے بارے میں۔", "ur"),
        ("नदी ही सीमा आहे आणि ते तिला माहीत नाही.", "mr"),
        ("नदी सिमाना हो र यो उसलाई थाहा छैन, तर पुल छ।", "ne"),
        ("नदी सीमा अस्ति, सा तु तत् न जानाति इति वदन्ति।", "sa"),
        ("דער טײַך איז די גרענעץ און ער ווייסט עס ניט, נאָר די בריק.", "yi"),
        ("নদী হল সীমানা এবং সে তা জানে না।", "bn"),
        ("ਦਰਿਆ ਸਰਹੱਦ ਹੈ ਅਤੇ ਉਹ ਨਹੀਂ ਜਾਣਦਾ।", "pa"),
        ("નદી સરહદ છે અને તે જાણતી નથી.", "gu"),
        ("ନଦୀ ହେଉଛି ସୀମା ଏବଂ ସେ ଜାଣେ ନାହିଁ।", "or"),
        ("ஆறு எல்லை, அது அதை அறியாது.", "ta"),
        ("నది సరిహద్దు, దానికి అది తెలియదు.", "te"),
        ("ನದಿ ಗಡಿ, ಅದಕ್ಕೆ ಅದು ತಿಳಿದಿಲ್ಲ.", "kn"),
        ("നദി അതിർത്തിയാണ്, അതിന് അത് അറിയില്ല.", "ml"),
        ("ගඟ දේශ සීමාව වන අතර එය ඒ බව නොදනී.", "si"),
        ("แม่น้ำคือพรมแดน แต่มันไม่รู้", "th"),
        ("ແມ່ນ້ຳແມ່ນຊາຍແດນ ແຕ່ມັນບໍ່ຮູ້", "lo"),
        ("མྱང་ཆུ་ནི་ས་མཚམས་ཡིན།", "bo"),
        ("မြစ်သည် နယ်စပ်ဖြစ်သည်။", "my"),
        ("ទន្លេគឺជាព្រំដែន ប៉ុន្តែវាមិនដឹងទេ។", "km"),
        ("მდინარე საზღვარია და მან ეს არ იცის.", "ka"),
        ("Գետը սահմանն է, և նա դա չգիտի։", "hy"),
        ("ወንዙ ድንበር ነው፤ እሱ ግን አያውቅም።", "am"),
        ("Joki on raja, mutta se ei tiedä sitä, kun hän on jo mukana.", "fi"),
        ("Jõgi on piir ja ta ei tea seda, aga see on nii ka siis.", "et"),
        ("Upė yra siena, ir ji to nežino, bet mes ten buvo su juo.", "lt"),
        ("Rieka je hranica a ona to nevie, ale my sme tam boli s ním, ktoré sú pre nás.", "sk"),
        ("A folyó a határ, és ezt nem tudja, de már egy híd is van.", "hu"),
        ("Râul este granița și nu știe, dar un pod este pentru noi.", "ro"),
        ("Nehir sınırdır ve bunu bilmez, ama bir köprü daha çok var.", "tr"),
        ("El riu és la frontera i no ho sap, però amb els ponts és més.", "ca"),
        ("Con sông là biên giới và nó không biết, nhưng có cầu cho người.", "vi"),
        ("La rivero estas la limo kaj ne scias tion, sed ponto estis por ili.", "eo"),
        ("Floden er grænsen, og det ved den ikke, men den blev der efter ham.", "da"),
        ("A a a a, a a.", ""),
        ("A boat, a bell, a rope, a river.", ""),
        ("No.", ""),
        ("Winter in Paris", ""),
        ("De Gaulle", ""),
        ("Утро в порту", ""),
        ("Ты.", "ru"),
        ("Он рано утром стоял на берегу и молчал", "ru"),
        ("12 34", ""),
        ("Xyzzy plugh", ""),
    ],
)
def test_a_language_is_told(text, code):
    assert guess(text) == code


def test_a_name_in_the_letters_of_another_language_does_not_decide():
    text = "النهر هو الحدود وهو لا يعرف ذلك، ولا يعرفه من يعبره كل يوم. " * 9
    assert guess(text + "ګړۍ") == "ar"


def test_every_language_that_is_told_has_a_name():
    told = {*stop_words(), *SCRIPTS, *ARABIC, *"zh-Hant uz tg kk be uk tt ky mn mk sr bg".split()}
    assert told - {"latin", "cyrillic", "arabic", "han", "kana", "hangul"} <= LANGUAGES.keys()


def test_a_short_text_has_the_language_that_its_file_says_and_not_that_of_one_word():
    short = "A bell, a rope, a boat, a river, a ferry, a bridge; a boy, a girl, a dog, a bird."
    page = f'<html lang="en-GB"><body><h1>A list</h1><p>{short}</p></body></html>'
    assert read(page.encode()).language == "en-GB"
    assert read(short.encode()).language == ""


def test_one_word_that_comes_often_does_not_decide():
    assert (
        guess("A bell, a rope, a boat, a man and a river: so the day began, and so it went.")
        == "en"
    )
