"""Citations in Markdown, as pandoc has them: `[@bron1921, p. 3]`, `@bron1921 [p. 3]`."""

import re

KEY = r"(?:\{[^{}\s]{1,80}\}|\w(?:[\w:.#$%&+?~/-]{0,80}\w)?)"
CITED = re.compile(rf"(?P<hides>-?)(?<![\w@\\/.])@(?P<key>{KEY})")
IN_BRACKETS = re.compile(r"(?<![\\!\w\]])\[(?!\^)(?P<said>[^\[\]`]{1,600})\](?![(\[:{])")
IN_WORDS = re.compile(
    rf"(?<![\w@\\/.`\[-])@(?P<key>{KEY})(?:\s+\[(?P<place>[^\[\]@`^]{{1,80}})\](?![(\[:]))?"
)
CITES = re.compile(r"(?<![\\!\w\]])\[(?:[^\[\]@]{0,80}\s)?-?@\w[^\[\]]*\](?![(\[:{])")
THING = re.compile(r"(?:sec|fig|tbl|tab|eq|lst|thm|def|exm)[:-]\w")  # of the text itself
YEAR = re.compile(r"(?:1[4-9]|20)\d\d[a-z]{0,2}")
OPEN = re.compile(r"\([^()]*\Z")
# "bron1921", "bron_rivers_1921", "bronRivers1921": whose name it is, and the year.
NAMED = re.compile(
    r"(?P<name>[A-Z]?[^\W\d_A-Z]+)(?:[A-Z_:.-]\w*?)??[_:.-]?(?P<year>(?:1[4-9]|20)\d\d[a-z]?)"
)


def cites(text: str) -> bool:
    """Whether a work is cited in `text`, so that "@" does not stand for a person."""
    return any(YEAR.search(found[0]) or THING.search(found[0]) for found in CITES.finditer(text))


def with_citations(words: str) -> str:
    """Give the words of a paragraph with citations as one reads them: who, and when, where the key
    says that, and else the key."""
    return IN_WORDS.sub(_in_words, IN_BRACKETS.sub(_in_brackets, words))


def _in_brackets(found):
    parts = found["said"].split(";")
    cited = [CITED.search(part) for part in parts]
    if not all(cited) or not (cited[0].start() == 0 or YEAR.search(cited[0]["key"])):
        return found[0]
    read = (CITED.sub(_read, part, count=1).strip() for part in parts)
    said = "; ".join(read)
    return said if OPEN.search(found.string, 0, found.start()) else f"({said})"


def _read(found):
    name, year = _told(found["key"])
    return year if found["hides"] and year else f"{name} {year}".strip()


def _in_words(found):
    name, year = _told(found["key"])
    if not year:  # anybody's name on a site
        return found[0].removeprefix("@") if THING.match(name) else found[0]
    said = ", ".join(filter(None, [year, found["place"]]))
    return f"{name} ({said})"


def _told(key):
    """Give the name and the year that a key tells, or the key and ""."""
    key = key.strip("{}")
    found = NAMED.fullmatch(key)
    return (found["name"].capitalize(), found["year"]) if found else (key, "")
