"""The languages that a text can be marked with, by their names."""

from functools import lru_cache

from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

LANGUAGES = {
    "af": _("Afrikaans"),
    "am": _("Amharic"),
    "ar": _("Arabic"),
    "az": _("Azerbaijani"),
    "be": _("Belarusian"),
    "bg": _("Bulgarian"),
    "bn": _("Bengali"),
    "bo": _("Tibetan"),
    "ca": _("Catalan"),
    "ckb": _("Kurdish, Sorani"),
    "cs": _("Czech"),
    "cu": _("Church Slavonic"),
    "cy": _("Welsh"),
    "da": _("Danish"),
    "de": _("German"),
    "el": _("Greek"),
    "en": _("English"),
    "eo": _("Esperanto"),
    "es": _("Spanish"),
    "et": _("Estonian"),
    "eu": _("Basque"),
    "fa": _("Persian"),
    "fi": _("Finnish"),
    "fr": _("French"),
    "ga": _("Irish"),
    "gl": _("Galician"),
    "grc": _("Ancient Greek"),
    "gu": _("Gujarati"),
    "he": _("Hebrew"),
    "hi": _("Hindi"),
    "hr": _("Croatian"),
    "hu": _("Hungarian"),
    "hy": _("Armenian"),
    "id": _("Indonesian"),
    "is": _("Icelandic"),
    "it": _("Italian"),
    "ja": _("Japanese"),
    "ka": _("Georgian"),
    "kk": _("Kazakh"),
    "km": _("Khmer"),
    "kn": _("Kannada"),
    "ko": _("Korean"),
    "ku": _("Kurdish"),
    "ky": _("Kyrgyz"),
    "la": _("Latin"),
    "lb": _("Luxembourgish"),
    "lo": _("Lao"),
    "lt": _("Lithuanian"),
    "lv": _("Latvian"),
    "mk": _("Macedonian"),
    "ml": _("Malayalam"),
    "mn": _("Mongolian"),
    "mr": _("Marathi"),
    "ms": _("Malay"),
    "mt": _("Maltese"),
    "my": _("Burmese"),
    "ne": _("Nepali"),
    "nl": _("Dutch"),
    "no": _("Norwegian"),
    "or": _("Odia"),
    "pa": _("Punjabi"),
    "pl": _("Polish"),
    "ps": _("Pashto"),
    "pt": _("Portuguese"),
    "ro": _("Romanian"),
    "ru": _("Russian"),
    "sa": _("Sanskrit"),
    "sd": _("Sindhi"),
    "si": _("Sinhala"),
    "sk": _("Slovak"),
    "sl": _("Slovenian"),
    "sq": _("Albanian"),
    "sr": _("Serbian"),
    "sr-Latn": _("Serbian, in Latin letters"),
    "sv": _("Swedish"),
    "sw": _("Swahili"),
    "ta": _("Tamil"),
    "te": _("Telugu"),
    "tg": _("Tajik"),
    "th": _("Thai"),
    "tl": _("Filipino"),
    "tr": _("Turkish"),
    "tt": _("Tatar"),
    "ug": _("Uyghur"),
    "uk": _("Ukrainian"),
    "ur": _("Urdu"),
    "uz": _("Uzbek"),
    "vi": _("Vietnamese"),
    "yi": _("Yiddish"),
    "zh": _("Chinese"),
    "zh-Hans": _("Chinese, simplified"),
    "zh-Hant": _("Chinese, traditional"),
}

RIGHT_TO_LEFT = {"ar", "arc", "ckb", "dv", "fa", "he", "ps", "sd", "ug", "ur", "yi"}


def language_name(code):
    """Give the name of the language `code`, or the code itself where it has none here."""
    return LANGUAGES.get(code, code)


def direction_of(code):
    """Give the direction in which the language `code` is written: "ltr" or "rtl"."""
    return "rtl" if code.partition("-")[0].lower() in RIGHT_TO_LEFT else "ltr"


def language_choices(code=""):
    """Give (code, name) for every language, in the order of the names.

    `code` is offered as well when a text already has it.
    """
    return list(_choices(code, get_language()))


@lru_cache(maxsize=64)
def _choices(code, _language):
    names = [(known, str(name)) for known, name in LANGUAGES.items()]
    if code and code not in LANGUAGES:
        names.append((code, code))
    return sorted(names, key=lambda choice: choice[1].casefold())
