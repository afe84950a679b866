"""The words of many languages that the importer goes by, read from `words/LANGUAGE.toml`.

These lists help; where a line stands in the page decides. A file may have these keys:

- `stop`: the commonest words, by which the language is told;
- `dangling`: words that no sentence ends with, so that a paragraph ending with one is torn;
- `hanging`: before which a hyphen stands for the end of the next word, as in "Vor- und Nachteile";
- `amid`: what stands between two hyphens of one word, as in "mother-in-law";
- `numerals`, `measures`: what is counted, or measured, as in "six-year-old";
- `conjunctions`: words that open a sentence of prose, and hardly ever a heading;
- `months`: twelve entries, the ways to write a month; `weekdays`;
- `ordinals`: what stands raised behind the number of an ordinal;
- `surnames`: the signs that Chinese names begin with;
- `byline`, `published`, `updated`, `reading`: what stands before a name, a date, minutes to read;
- `staff`, `contributed`: what stands before the name of who else worked on a text, and behind it;
- `note`, `role`, `profession`: how a note on the author begins and goes on;
- `agencies`: who sells pictures of the news;
- `credit`, `figure`, `table`: how a picture's credit and captions begin;
- `abstract`: headings of what sums a paper up;
- `sections`: headings of the parts that papers and books have, which are the title of none;
- `contents`: what stands above a list of what is in the text;
- `parts`: what the parts of a book are called, before their number; `holding`: those of them that
  have chapters inside;
- `sourced`: what stands before a colon in lines that say where a text is from;
- `apparatus`: headings of notes and references, which belong to the text though they end it;
- `endnotes`: those of them that head notes alone, and no list of works;
- `footnote`: what a note in brackets is called, before its number;
- `salutation`: how a letter speaks to whoever it is for;
- `subject`: what stands before the subject of an e-mail; `answered`: before that of an answer;
- `nobody`: what programs write for an author of whom they know nothing;
- `rights`, `printed`: what a page says whose text is whose the book is;
- `properties`: lines that programs for notes write below a title;
- `paged`: what stands, in brackets, before the number of a page that ends amid a text;
- `pointing`: what stands before the title of a gallery or of a film;
- `profile`: how the line begins above what a site says of itself;
- `reading_here`: what stands before the name of a site that tells what it is;
- `highlights`: what stands above a list of what is in the text;
- `cited`: how a line begins that says how to cite a page;
- `comments`: how the title above the comments of readers begins;
- `counted`: the same, behind their number alone;
- `strong`: whole lines that are never an author's; `weak`: whole lines that may be a heading too;
- `openers`: how lines of a site begin; `phrases`: what gives away a whole paragraph of a site;
- `news`: what sites call the part in which their news, notices or articles stand;
- `nameless`: what programs write above the window of a page until somebody gives it a title;
- `agreeing`: what stands on buttons with which one agrees to what a site asks for, or does not;
  `private`: parts of words for what that is;
- `calls`: how a sentence begins that asks readers for something; `asked`: parts of words for what.

All languages count on every page, since sites mix them. To add a language is to add a file.
"""

import re
import tomllib
from functools import cache
from pathlib import Path

WORDS = Path(__file__).parent / "words"
CASELESS = r"\u0600-\u06ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af"


@cache
def _languages() -> dict[str, dict]:
    files = sorted(WORDS.glob("*.toml"))
    return {file.stem: tomllib.loads(file.read_text(encoding="utf-8")) for file in files}


@cache
def every(key: str) -> frozenset[str]:
    """Give the entries under `key` of all languages, in small letters."""
    found = set()
    for code, words in _languages().items():
        if code == "others":
            continue
        entries = words.get(key, [])
        found.update(entries.split() if isinstance(entries, str) else entries)
    return frozenset(entry.casefold() for entry in found)


def heads_apparatus(words: str) -> bool:
    """Whether `words` are a heading of notes or references, with a colon or without."""
    return words.casefold().strip(" :") in every("apparatus")


@cache
def stop_words() -> dict[str, frozenset[str]]:
    """Give the commonest words of each language that is told by its words."""
    return _parted(_stop() | _languages()["others"]["telling"])


def _stop():
    table = {
        code: words["stop"]
        for code, words in _languages().items()
        if code != "others" and "stop" in words
    }
    return table | _languages()["others"]["stop"]


def _parted(table):
    return {code: frozenset(words.split()) for code, words in sorted(table.items())}


@cache
def common_words() -> frozenset[str]:
    """Give the commonest words of all languages together, without those that are names or mean
    something in others."""
    return frozenset().union(*_parted(_stop()).values())


@cache
def languages_themselves() -> frozenset[str]:
    """Give what languages call themselves, in small letters."""
    return frozenset(_languages()["others"]["themselves"])


@cache
def languages_in_english() -> dict[str, str]:
    """Give the code of each language by its English name, in small letters."""
    return {name: code for code, name in _languages()["others"]["english"].items()}


@cache
def months() -> dict[str, int]:
    """Give the number of each month by each of its names; `_` stands for a space in a name."""
    table = {}
    lists = [words.get("months", []) for code, words in _languages().items() if code != "others"]
    for names_of_months in [*lists, *_languages()["others"]["months"].values()]:
        for number, names in enumerate(names_of_months, start=1):
            for name in names.split():
                table.setdefault(name.replace("_", " ").casefold(), number)
    return table


@cache
def alternatives(entries: frozenset[str]) -> str:
    """Give a pattern for any of `entries`, the longest first, each free of special meaning."""
    longest_first = sorted(entries, key=lambda entry: (-len(entry), entry))
    return "|".join(re.escape(entry).replace(r"\ ", r"\s+") for entry in longest_first)


@cache
def beginning_with(key: str) -> re.Pattern:
    """Give a pattern that matches a line which begins with a whole entry of `key`.

    In scripts without word spaces an entry may be followed by anything.
    """
    caseless = f"(?<=[{CASELESS}])(?![\u0600-\u06ff])"
    return re.compile(
        rf"[^\w(©]*(?P<entry>{alternatives(every(key))})(?:(?!\w)|(?<=\W)|{caseless})",
        re.IGNORECASE,
    )
