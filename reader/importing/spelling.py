"""Whether bytes that were read in an encoding came out as words of its languages."""

import re

from reader.importing import language

CONTROL = re.compile(r"[\x00-\x08\x0e-\x1b\x7f\ufffe\uffff]")
SENSIBLE = re.compile(
    r"[\n\r\t -~\u00a0-\u024f\u0370-\u0590\u05d0-\u06ff\u0900-\u0dff\u0e00-\u0e7f\u10a0-\u10ff"
    r"\u1e00-\u1fff\u2010-\u203a\u20a0-\u20bf\u2100-\u2122\u3000-\u30ff\u4e00-\u9fff\uac00-\ud7a3"
    r"\uff00-\uff65]"
)
CYRILLIC_WORD = re.compile(r"[Ѐ-ӿ]+")
CYRILLIC_USUAL = frozenset("оеаинтсрвлі")
# Signs that Windows-1252 has, and that writers in its languages use, beside letters.
WESTERN_SIGNS = frozenset("\u00a0‘’“”‚„«»‹›–—…•·°§©®™€£¥¢¡¿´`ªº¹²³¼½¾×÷±¶†‡\u00ad")
# Languages with Latin letters that Windows-1252 lacks; their own encodings give other letters.
NOT_WESTERN = frozenset(("cs", "hr", "hu", "lt", "pl", "ro", "sk", "tr", "vi"))
BETWEEN_LETTERS = frozenset("’‘´·–—…\u00a0\u00ad")
BEYOND = re.compile(r"[^\x00-\x7f]")
KANA = re.compile(r"[ぁ-んー]")
HAN = re.compile(r"[\u4e00-\u9fff]")
ASIAN = re.compile(r"[\u3000-\u30ff\u4e00-\u9fff\uff01-\uff5e‘’“”…—·]")
# Signs of which a text in Chinese has many, whatever it is about.
CHINESE_USUAL = re.compile(
    r"[的一是不了在人有我他这中大来上国和地到以说时要就出会可也你对生能而子那得于着下自之年]"
)
ENOUGH = 20  # signs that say beyond doubt what they are, if they are words at all


def is_sensible(text):
    """Whether UTF-16 without a mark came out as text: known signs, with spaces or line ends.

    The wrong order of bytes turns a space into U+2000 and a line end into U+0A00.
    """
    if CONTROL.search(text) or len(SENSIBLE.findall(text)) < 0.97 * len(text):
        return False
    return len(re.findall(r"[ \n\r。，、]", text)) > len(text) / 200


def is_cyrillic(text):
    """Whether the letters beyond ASCII make words, with as few capitals as Russian has.

    The other encodings of Russian give other letters or capitals in the middle of words.
    """
    words = CYRILLIC_WORD.findall(text)
    letters = "".join(words)
    beyond = sum(character > "\x7f" for character in text)
    signs = sum(character in WESTERN_SIGNS or character in "№" for character in text)
    if not letters or len(letters) + signs < 0.95 * beyond:
        return False
    tidy = sum(len(word) for word in words if word[1:].islower() or word.isupper() or not word[1:])
    usual = sum(character in CYRILLIC_USUAL for character in letters.lower())
    small = sum(character.islower() for character in letters)
    return (
        tidy > 0.9 * len(letters)
        and usual > (0.45 if len(letters) > 60 else 0.3) * len(letters)
        and small > (0.7 if len(letters) > 200 else 0.4) * len(letters)
        and max(map(len, words)) > 2
    )


def is_surely_cyrillic(text):
    """The same for an encoding that is rarer, so that it takes more to be believed."""
    words = CYRILLIC_WORD.findall(text)
    letters = sum(map(len, words))
    return letters > max(ENOUGH, 3 * len(words)) and is_cyrillic(text)


def is_japanese(text):
    """Whether what is beyond ASCII is Japanese, with as many syllables as its endings take."""
    beyond = len(BEYOND.findall(text))
    return (
        beyond > ENOUGH
        and len(ASIAN.findall(text)) > 0.97 * beyond
        and len(KANA.findall(text)) > 0.2 * beyond
    )


def is_chinese(text):
    """Whether what is beyond ASCII is Chinese: few of its signs make up much of any text."""
    beyond, signs = len(BEYOND.findall(text)), len(HAN.findall(text))
    return (
        signs > ENOUGH
        and signs > 0.7 * beyond
        and len(ASIAN.findall(text)) > 0.97 * beyond
        and len(CHINESE_USUAL.findall(text)) > 0.1 * signs
    )


def is_western(text):
    """Whether letters beyond ASCII stand among plain ones, and other signs where signs stand."""
    beyond = odd = letters = 0
    for found in re.finditer(r"[\x80-\U0010ffff]", text):
        sign = found[0]
        beyond += 1
        before = text[max(0, found.start() - 1) : found.start()]
        after = text[found.end() : found.end() + 1]
        if sign.isalpha() and sign not in "ªº":
            letters += 1
            odd += before.islower() and sign.isupper()
            odd += sign.islower() and len(before) == 1 and before.isdigit()
        elif sign not in WESTERN_SIGNS:
            odd += 1
        elif before.isalpha() and after.isalpha() and sign not in BETWEEN_LETTERS:
            odd += 1
    plain = len(re.findall(r"[A-Za-z]", text))
    if language.guess(text) in NOT_WESTERN:
        return False
    return odd <= 0.04 * beyond and letters <= 0.3 * (plain + letters) and plain > 0
