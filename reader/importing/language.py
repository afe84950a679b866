"""The language of a text, as a BCP 47 code, from its script and its commonest words.

A text that a seminar reads is long, and a few hundred words of it hold enough "the", "der" or
"que" to tell some thirty languages apart; a statistical detector would bring a model of megabytes
and, without a fixed seed, answers that change.
"""

import re
from collections import Counter

from reader.importing.vocabulary import stop_words

SAMPLE = 20_000  # characters
ENOUGH = 0.06  # the share of words that must be a language's commonest
SCRIPTS = {
    "latin": r"[A-Za-z\u00c0-\u024f\u1e00-\u1eff]",
    "cyrillic": r"[\u0400-\u04ff]",
    "arabic": r"[\u0620-\u06ff]",
    "han": r"[\u3400-\u9fff]",
    "kana": r"[\u3041-\u30ff]",
    "hangul": r"[\uac00-\ud7af]",
    "el": r"[\u0370-\u03ff\u1f00-\u1fff]",
    "he": r"[\u05d0-\u05ea]",
    "hi": r"[\u0900-\u097f]",
    "bn": r"[\u0980-\u09ff]",
    "ta": r"[\u0b80-\u0bff]",
    "th": r"[\u0e00-\u0e7f]",
    "ka": r"[\u10a0-\u10ff]",
    "hy": r"[\u0531-\u058f]",
    "am": r"[\u1200-\u137f]",
}
TRADITIONAL = frozenset("們這說國會來個時為後過學對發經還與長開關東車無邊區灣歷書條華語點萬聽戰爭")
SIMPLIFIED = frozenset("们这说国会来个时为后过学对发经还与长开关东车无边区湾历书条华语点万听战争")


def guess(text: str) -> str:
    """Give the code of the language of `text`, such as "en" or "zh-Hant"; "" if it is not clear."""
    text = text[:SAMPLE]
    counts = {script: len(re.findall(signs, text)) for script, signs in SCRIPTS.items()}
    # A syllable of Chinese or Korean says more than a letter.
    weights = counts | {"han": counts["han"] * 3, "hangul": counts["hangul"] * 2}
    script = max(weights, key=weights.get)
    if not counts[script]:
        return ""
    if script in ("han", "kana"):
        return "ja" if counts["kana"] > 0.1 * counts["han"] else _chinese(text)
    if script == "hangul":
        return "ko"
    if script == "arabic":
        return _arabic(text)
    if script == "cyrillic":
        return _cyrillic(text)
    return _by_words(text) if script == "latin" else script


def _chinese(text):
    traditional = sum(sign in TRADITIONAL for sign in text)
    return "zh-Hant" if traditional > sum(sign in SIMPLIFIED for sign in text) else "zh"


def _arabic(text):
    if re.search("[ٹڈڑے]", text):
        return "ur"
    return "fa" if len(re.findall("[پچژگکی]", text)) > len(text) / 100 else "ar"


def _cyrillic(text):
    signs = Counter(text.lower())
    if signs["ј"] or signs["љ"] or signs["њ"]:
        return "mk" if signs["ѓ"] or signs["ќ"] else "sr"
    if signs["ў"]:
        return "be"
    if signs["ї"] or signs["є"] or signs["і"] > signs["ы"]:
        return "uk"
    if signs["қ"] or signs["ң"] or signs["ө"]:
        return "kk" if signs["қ"] else "mn"
    return "ru" if signs["ы"] or signs["э"] or not signs["ъ"] else "bg"


def _by_words(text):
    words = Counter(re.findall(r"[^\W\d_]+", text.casefold()))
    total = sum(words.values())
    scores = {
        code: sum(words[word] for word in stop) / total for code, stop in stop_words().items()
    }
    best = max(sorted(scores), key=scores.get)
    return best if scores[best] >= ENOUGH else ""
