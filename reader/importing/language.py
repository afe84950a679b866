"""The language of a text, as a BCP 47 code, from its script and its commonest words.

A text that a seminar reads is long, and a few hundred words of it hold enough "the", "der" or
"que" to tell some fifty languages apart; a statistical detector would bring a model of megabytes
and, without a fixed seed, answers that change.
"""

import re
from collections import Counter
from math import log2

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
    "pa": r"[\u0a00-\u0a7f]",
    "gu": r"[\u0a80-\u0aff]",
    "or": r"[\u0b00-\u0b7f]",
    "te": r"[\u0c00-\u0c7f]",
    "kn": r"[\u0c80-\u0cff]",
    "ml": r"[\u0d00-\u0d7f]",
    "si": r"[\u0d80-\u0dff]",
    "lo": r"[\u0e80-\u0eff]",
    "bo": r"[\u0f00-\u0fff]",
    "my": r"[\u1000-\u109f]",
    "km": r"[\u1780-\u17ff]",
}
# Languages that share a script which is named after the first of them.
SHARING = {"hi": ("hi", "mr", "ne", "sa"), "he": ("he", "yi")}
ADDRESS = re.compile(r"https?://\S+")  # in no language
SIGNS = "।॥.,;:!?()\"“”„'"
# Signs that the others which are written in Arabic letters do not have.
ARABIC = {"ug": "ڭۈۋ", "ps": "ټډړښځڅۍ", "sd": "ڪڻڄڀٺ", "ckb": "ڕڵێ"}
# Letters of Latin script that some have and the languages like them do not.
OWN = {
    code: frozenset(letters + letters.upper())
    for code, letters in {
        "cs": "ěřů", "sk": "ĺľŕô", "pl": "ąęłśźż", "pt": "ãõ", "hu": "őű", "ro": "ășțşţ",
    }.items()
}  # fmt: skip
NONE: frozenset[str] = frozenset()
NEARLY = 1e-9  # between two sums that are the same
FEW = 24  # letters: less that might be Russian might be any language that is written so
TRADITIONAL = frozenset("們這說國會來個時為後過學對發經還與長開關東車無邊區灣歷書條華語點萬聽戰爭")
SIMPLIFIED = frozenset("们这说国会来个时为后过学对发经还与长开关东车无边区湾历书条华语点万听战争")


def guess(text: str) -> str:
    """Give the code of the language of `text`, such as "en" or "zh-Hant"; "" if it is not clear."""
    text = ADDRESS.sub(" ", text)[:SAMPLE]
    signs = Counter(text)
    different = "".join(signs)
    counts = {
        script: sum(signs[sign] for sign in re.findall(among, different))
        for script, among in SCRIPTS.items()
    }
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
    if script in SHARING:
        # The vowels of Indian letters are signs on these, and no letters by themselves.
        words = [word.strip(SIGNS) for word in text.split()]
        return _commonest(words, SHARING[script])[0] or script
    return _by_words(text) if script == "latin" else script


def _chinese(text):
    traditional = sum(sign in TRADITIONAL for sign in text)
    return "zh-Hant" if traditional > sum(sign in SIMPLIFIED for sign in text) else "zh"


def _arabic(text):
    few = len(text) / 200  # a name may be written as in its own language
    for code, signs in ARABIC.items():
        if len(re.findall(f"[{signs}]", text)) > few:
            return code
    if re.search("[ٹڈڑے]", text):
        return "ur"
    return "fa" if len(re.findall("[پچژگکی]", text)) > len(text) / 100 else "ar"


def _cyrillic(text):
    signs = Counter(text.lower())
    if signs["ј"] or signs["љ"] or signs["њ"]:
        return "mk" if signs["ѓ"] or signs["ќ"] else "sr"
    if signs["қ"] or signs["ғ"]:
        if signs["ў"]:
            return "uz"
        return "tg" if signs["ҷ"] or signs["ӣ"] or signs["ӯ"] else "kk"
    if signs["ў"]:
        return "be"
    if signs["ї"] or signs["є"] or signs["і"] > signs["ы"]:
        return "uk"
    if signs["ң"]:
        return "tt" if signs["ә"] else "ky"
    if signs["ө"] or signs["ү"]:
        return "mn"
    if signs["ы"] or signs["э"]:
        return "ru"
    letters = sum(count for sign, count in signs.items() if sign.isalpha())
    return "bg" if signs["ъ"] else "ru" if letters >= FEW else ""


def _by_words(text):
    words = re.findall(r"[^\W\d_]+", text.casefold())
    best, share = _commonest(words, stop_words(), text)
    return best if share >= ENOUGH else ""


def _commonest(words, codes, text=""):
    """Give which of `codes` has most of its commonest words among `words`, "" where none has any or
    several have as many, and what share of them these are.

    One that comes again says less than another: "a" is a word of fifteen languages. Letters in the
    `text` that one alone of several has may decide.
    """
    counts, stop = Counter(words), stop_words()
    found = {code: [counts[word] for word in stop[code] if word in counts] for code in codes}
    scores = {code: sum(log2(1 + count) for count in found[code]) for code in codes}
    most = max(scores.values())
    best = [code for code in codes if most and scores[code] > most - NEARLY]
    if len(best) > 1:
        best = [code for code in best if not OWN.get(code, NONE).isdisjoint(text)]
    return (best[0], sum(found[best[0]]) / len(words)) if len(best) == 1 else ("", 0)
