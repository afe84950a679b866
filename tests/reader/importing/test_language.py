import pytest

from reader.importing.language import guess


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
        ("12 34", ""),
        ("Xyzzy plugh", ""),
    ],
)
def test_a_language_is_told(text, code):
    assert guess(text) == code
