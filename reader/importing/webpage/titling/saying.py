"""How much of what the head of a page says of its title a line says."""

import re
from difflib import SequenceMatcher

from reader.importing.sitenames import PARTED, without_known, without_last
from reader.importing.tidy import plainly

WHOLE, MIDDLE, LAST = 3.0, 2.5, 1.0  # for what is said by a title, or by a part of it
LONG = 13  # characters of a part that is no name of a section
LONGEST_NAME = 25  # characters of the name of a site
SHARE = 0.5  # of the words of a title and a line, which they have in common
A_WORD, SHORT = 0.5, 4  # for a word of some letters in common
SENTENCE = re.compile(r"(?<=[.?!])\s+")  # between what is said above a window as sentences are
SEVERAL = 3  # words in common
STEPS = 3  # of the way to a page
NEARLY = 0.85  # the share of letters that a line and a title have in common, in order


def said_by_titles(words: str, titles) -> float:
    """Give how much it says for a line that the `titles` of the page say it: the more of one it
    says, and less where it is the last part, for that is mostly the name of the site."""
    plain = plainly(words)
    return max((_said_by(plain, title) for title in titles if plain and title), default=0)


def beside_names(titles, names) -> set[str]:
    """Give what some of the `titles` of a page say beside the name of its site: one of the `names`,
    or what the window has behind a title that others are told."""
    bare = {title: without_known(title, names) for title in titles}
    told = {words for title, words in bare.items() if words != title and len(words) >= LONG}
    for title in titles:
        parts = PARTED.split(title)
        begun = {"".join(parts[:end]) for end in range(1, len(parts) - 1, 2)}
        told |= {one for one in begun & set(titles) if len(one) >= LONG}
    return told


def is_last_step(words: str, section: str, titles) -> bool:
    """Whether one of the `titles` of a page ends with these words behind those with which a
    `section` begins, and has what that is one of before both: "The House - News » The bell"; all
    are plain."""
    ways = (list(map(plainly, PARTED.split(title)[::2])) for title in titles)
    lasts = (way[-2:] for way in ways if len(way) >= STEPS)
    return any(last == words and f"{section} ".startswith(f"{step} ") for step, last in lasts)


def _said_by(plain, title):
    whole, parts = plainly(title), list(map(plainly, PARTED.split(title)[::2]))
    begun = {plainly("".join(PARTED.split(title)[: 2 * at + 1])) for at in range(len(parts))}
    begun |= {plainly(title.partition(": ")[2])} if ": " in title else set()
    if plain in begun:
        return WHOLE
    if plain in parts:
        is_longest = plain == max(parts, key=len) and plain != parts[-1] and len(plain) > LONG
        return MIDDLE if is_longest else LAST
    if len(plain) >= LONG and plain == plainly(SENTENCE.split(without_last(title))[-1]):
        return MIDDLE
    if f" {plain} " in f" {whole} ":
        is_name = len(parts) > 1 and whole.endswith(f" {plain}") and len(plain) < LONGEST_NAME
        return (1 + 1.5 * len(plain) / len(whole)) * (0.3 if is_name else 1)
    if f" {whole} " in f" {plain} " and len(whole) >= LONG:
        return 1 + 2 * len(whole) / len(plain)
    if any(is_nearly(plain, one) for one in (whole, parts[0])):
        return WHOLE * NEARLY
    mine, its = set(plain.split()), set(whole.split())
    share = 2 * len(mine & its) / (len(mine) + len(its))
    if share > SHARE and len(mine & its) >= SEVERAL:
        return 2 * share
    return A_WORD * any(len(word) > SHORT for word in mine & its)


def is_nearly(plain: str, title: str) -> bool:
    """Whether a line says what a title says in other forms of its words, or spelled otherwise."""
    if min(len(plain), len(title)) < LONG or abs(len(plain) - len(title)) > len(title) / 4:
        return False
    same = SequenceMatcher(None, plain, title, autojunk=False)
    return same.quick_ratio() > NEARLY and same.ratio() > NEARLY
