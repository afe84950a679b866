"""A site's lines told by their words. Where a line stands decides more; see `furniture`, `runs`."""

import re
from functools import cache, lru_cache

from reader.importing.vocabulary import alternatives, beginning_with, every

LINE = 200  # columns: a line of a site is shorter
# What stands for an address that is hidden from robots is one too.
EMAIL = re.compile(r"[\w.+-]+@[\w-]+\.[\w.]+|\[email\sprotected\]")
REACHED = re.compile(rf"{EMAIL.pattern}|(?:(?<=\s)|^)@\w{{2,30}}")
SENTENCES = re.compile(r"[.!?]\s+[^\W\d_]")
AFTER = 25  # columns of a line behind the address in it
TELEPHONE = re.compile(r"(?:[^\W\d]{0,12}[.:]?\s*)?\+?\(?\d[\d\s()./–-]{5,20}\d", re.IGNORECASE)
YEARS = re.compile(r"\d{4}\W+\d{2,4}(?:\W+\d{1,2})?\W*")
COPYRIGHT = re.compile(r"\W*(?:[©ⓒ]|\(c\)\s(?=.{0,40}\b\d{4}\b)|copyright\b)", re.IGNORECASE)
# How much of a recording has been played.
PLAYED = re.compile(
    r"\s*(?:--?:--|\d{1,2}(?::\d\d){1,2})\s*/\s*(?:--?:--|\d{1,2}(?::\d\d){1,2})\s*"
)
PATH = re.compile(r"\s(?:[›»>→]|::)\s")
# The vowels of Indian letters and of Thai are signs on these, and no letters by themselves.
SIGN = r"(?![\u0900-\u0963\u0971-\u0dff\u0e31-\u0e4e])[\W\d]"
COUNT = re.compile(rf"^(?:{SIGN})+|(?:{SIGN})+$")
JOINER = "\u200c"  # stands in Persian words, or a space, or nothing


@lru_cache(maxsize=16384)  # several judges ask about each line of a page
def site_words(line: str) -> str:
    """Say whether a line is a site's by its words: "strong", "weak" (it may be a heading), ""."""
    line = line.replace(JOINER, "")
    plain = " ".join(COUNT.sub("", line.casefold()).split())
    if PLAYED.fullmatch(line):
        return "strong"
    if not plain:
        return ""
    if plain in every("strong") or is_reading_time(line):
        return "strong"
    if beginning_with("openers").match(line) and len(line) < LINE:
        return "strong"
    if COPYRIGHT.match(line) and len(line) < LINE:
        return "strong"
    if plain in every("weak") or len(PATH.findall(line)) > 1:
        return "weak"
    words = re.findall(r"[^\W\d_]+", plain)
    single = sum(word in every("strong") or word in every("weak") for word in words)
    return "weak" if single > 0.6 * len(words) else ""


def is_reading_time(line: str) -> bool:
    """Whether a line says how many minutes it takes to read, and nothing else."""
    if len(line) > 40 or not re.search(r"\d", line):
        return False
    return bool(_reading().fullmatch(re.sub(r"[\d\W_]+", " ", line.casefold()).strip()))


@cache
def _reading():
    return re.compile(rf"(?:(?:{alternatives(every('reading'))})\s*)+")


def says_where_reached(line: str) -> bool:
    """Whether a line ends with the address or the name under which somebody is reached: "Write to
    Jane Doe at …", "Follow @jane on …"."""
    found = list(REACHED.finditer(line)) if len(line) < LINE else []
    return bool(found) and len(line) - found[-1].end() < AFTER and not SENTENCES.search(line)


def is_contact(line: str) -> bool:
    """Whether a line is an address of e-mail or a telephone number and little else."""
    telephone = TELEPHONE.fullmatch(line.strip()) and not YEARS.fullmatch(line.strip())
    return bool(telephone) or (bool(EMAIL.search(line)) and len(EMAIL.sub("", line)) < 25)
