"""What one line at the top of a page says: who wrote it, when, and how long it takes to read."""

import re
from dataclasses import dataclass, field
from datetime import date
from functools import cache

from reader.importing import dates
from reader.importing.sitewords import is_reading_time, site_words
from reader.importing.vocabulary import alternatives, beginning_with, common_words, every
from reader.partial import Partial

SEPARATOR = re.compile(r"\s*[|•·‧∙●¦\n]\s*|\s+[–—-]\s+|\s{3,}|\s/\s")
TIME = re.compile(
    r"\b\d{1,2}\s?(?:[:.h時时]|点)\s?\d{2}(?::\d\d)?(?:\s?(?:[ap]\.?m\.?(?:\s(?:[A-Z]{3,4}|[ECMP]T))?|uhr|[A-Z]{2,4}|分)\b)?",
    re.IGNORECASE,
)
LABEL = re.compile(r"\s*[^\W\d_]+:\s*")  # before a day
FILED = re.compile(r"\s[Ii]n\s(?!de[nr]?\s|het\s|'t\s).*")  # behind a name: where a site has put it
# Where somebody writes or speaks, by a word that no name of a person begins or ends with.
PLACE = re.compile(
    r"(?:new|north|south|fort|port|mount|piazza|palazzo|villa|rue|château|palais|plaza|calle|palacio"
    r"|university|universidad|université|universität)\s.*|.*\s(?:street|square|palace|university|college|city"
    r"|county|museum|library|cathedral|straße|platz)",
    re.IGNORECASE,
)
ORIGIN = re.compile(r"\sof\s(?=[A-Z])")  # "Clement of Alexandria"
NOTED = re.compile(r"[^,()]+\([^()]*\)?")  # "Jane Doe (River House)", perhaps without the last sign
QUOTED = re.compile(r"['‘’…]")
THING = re.compile(r"(?:der|die|das|dem|den|el|los|las|la|le|les|il|lo) \S+")  # "von der Kunst"
BEFORE_DAY = re.compile(r"\s(?:on|am|le|el|em|il|op|den|—|–|-)$")  # which stands apart
FIRST_SECTION = re.compile(r"I\. [^\W\d]+")  # rather than somebody's first name
ROMAN = re.compile(r"[IVXLC]+\.?")
AND = r"\s(?:and|und|et|y|e|и|en|och|og)\s"
NAME_LINK = re.compile(rf"\s*(?:,?{AND}|,\s*&|,|，|、|;|&|\sو(?=\S))\s*")
PARTED = re.compile(rf"\s*[,;、，](?:{AND}|\s*)|{AND}")
PARTICLES = frozenset(
    "von van der den de del della di da dos du la le el al bin ibn abu ten zu af dr prof".split()
)


@dataclass
class Facts:
    """What a line at the top says."""

    published: date | None = None
    vague: bool = False  # a date without a day
    month: Partial | None = None  # the first such one
    updated: bool = False
    reading: bool = False
    byline: str = ""
    labelled: bool = False  # the byline has a label such as "By"
    rest: list[str] = field(default_factory=list)

    @property
    def says_something(self) -> bool:
        """Whether the line says who, when or how long, and nothing else."""
        known = self.published or self.vague or self.reading or self.labelled
        return bool(known) and not self.rest

    @property
    def is_sentence(self) -> bool:
        """Whether what is left over has the small words of a sentence."""
        words = re.findall(r"[^\W\d_]+", " ".join(self.rest).casefold())
        return sum(word in common_words() for word in words) > 1


def facts(line: str) -> Facts:
    """Give what a line says: a date, a byline, minutes to read, and what is left over."""
    said = Facts()
    if not dates.find(line) and dates.is_unknown_date(line):
        said.vague = True
        return said
    for part in SEPARATOR.split(_chinese_labels().sub(r" | \1：", line)):
        dated = False
        if found := dates.find(part):
            published, (start, end) = found
            updated = bool(beginning_with("updated").match(part))
            if said.published is None or (said.updated and not updated):
                said.published, said.updated = published, updated
            dated = True
        if dated:
            part = _weekday().sub(" ", TIME.sub(" ", f"{part[:start]}|{part[end:]}"))
        while found := dates.find_month(part):  # "July 2016, revised May 2018"
            month, (start, end) = found
            said.month = said.month or month
            dated = said.vague = True
            part = f"{part[:start]}|{part[end:]}"
        for words in _comments_counted().sub("", part).split("|"):
            if dated and _is_other_label(words):
                said.rest.append(words.strip())
            else:
                _read_part(words.strip(" ,.:：，;()[]（）*_\\"), dated, said)
    return said


def _is_other_label(words):
    """Whether words before a day say what is on that day: not that the text came out, or was
    changed, or who wrote it."""
    label = words.strip(" :").casefold()
    known = every("published") | every("updated") | every("byline")
    return bool(LABEL.fullmatch(words)) and label not in known


def _read_part(part, dated, said):
    if dated:
        part = _without_label(part, "updated")
        part = _without_label(part, "published")
        part = re.sub(
            rf"[\s,]+(?:{alternatives(every('published'))})\W*$", "", part, flags=re.IGNORECASE
        )
    if said.published and TIME.fullmatch(part):
        return
    if not re.search(r"\w", part) or (dated and part.casefold() in every("published")):
        return
    if is_reading_time(part):
        said.reading = True
    elif name := _labelled_name(BEFORE_DAY.sub("", part), dated):
        said.byline, said.labelled = said.byline or without_place(name), True
    elif dated and is_name(part) and PLACE.fullmatch(part):
        return
    elif is_name(part) and not said.byline and not FIRST_SECTION.fullmatch(part):
        said.byline = without_place(part)
    elif said.labelled and (_is_credit(part) or site_words(part) == "strong"):
        return
    else:
        said.rest.append(part)


def without_place(names):
    """Give the name of somebody without the place that they write from, one word behind a comma."""
    name, comma, place = (one.strip() for one in names.partition(","))
    is_place = comma and place[:1].isupper() and re.fullmatch(r"[^\W\d_]{3,}", place)
    return name if is_place and " " in name else names


def name_after_label(line: str) -> str:
    """Give the name in a line like "Whatever: Jane Doe", where the label is not known."""
    found = re.fullmatch(r"[^\W\d]+(?:\s[^\W\d]+)?\s?[:：]\s*(.{2,60})", line.strip())
    return found[1].strip() if found and is_name(found[1].strip()) else ""


def is_label(line: str) -> bool:
    """Whether a line is a word such as "Author:", before a name that has a line of its own; several
    words need no sign."""
    plain = line.casefold().strip(" :：")
    return (line.endswith((":", "：")) or " " in plain) and plain in every("byline")


def is_name(words: str) -> bool:
    """Whether `words` look like the names of one or more people."""
    names = [name for name in NAME_LINK.split(words.strip()) if name]
    return 0 < len(names) < 7 and not site_words(words) and all(map(_is_one_name, names))


def _is_one_name(name):
    if re.search(r"[\u3041-\u30ff\u3400-\u9fff]", name):
        foreign = re.fullmatch(
            r"[\u30a0-\u30ff\u3400-\u9fff]+(?:[·・=＝][\u30a0-\u30ff\u3400-\u9fff]+)+", name
        )
        return bool(foreign) or (len(name) in (2, 3, 4) and name[0] in "".join(every("surnames")))
    if re.fullmatch(r"[가-힣]{2,4}", name):
        return True
    tokens = name.split()
    labels = every("abstract") | every("published") | every("updated")
    is_place = tokens[:1] == ["In"] and len(tokens) > 1  # where a site has put the text
    if is_place or _is_part(tokens) or name.casefold() in labels:
        return False
    if not 1 <= len(tokens) <= 5 or re.search(r"[\d?!:;/\"“”«»@]", name):
        return False
    if not any(letter.isupper() or letter.islower() for letter in name):
        common = any(token in common_words() for token in tokens)
        return 2 <= len(tokens) <= 4 and not common and not QUOTED.search(name)
    capitals = sum(token[0].isupper() for token in tokens)
    small = (token.strip(".").casefold() for token in tokens if not token[0].isupper())
    return capitals > 0 and all(token in PARTICLES or token[:2] in ("d'", "l'") for token in small)


def names_part(line: str) -> bool:
    """Whether a line says no more than which part of a work stands below it: "Chapter 2"."""
    words = line.split()
    counted = len(words) == 2 and any(one.strip(".:").isdecimal() for one in words)
    named = any(one.casefold() in every("parts") for one in words)
    return _is_part(words) or (counted and named)


def _is_part(words):
    """Whether words name a part of a book: "Chapter II"."""
    numbered = len(words) == 2 and ROMAN.fullmatch(words[1])
    return bool(numbered) and words[0].casefold() in every("parts")


def _labelled_name(part, dated):
    """Give the name after a label such as "By" or "作者：", else ""; `dated` says that a day stands
    beside it, as beside titles of which "By Boat in Winter" is one none does."""
    found = beginning_with("byline").match(part)
    if not found:
        return ""
    after = _without_pictures(part[found.end() :])
    name = after.strip(" :：/|／–—-")
    if name.startswith("&"):
        return ""  # "Authors & editors" leads to all of them
    marked = re.match(r"\s*[:：/／|]", after)
    if marked and 0 < len(name) < 80 and not re.search(r"[.!?。]\s", name):
        return name
    filed = FILED.search(name)
    if filed and (dated or " " in name[: filed.start()]):
        name = name[: filed.start()]
    people = re.split(r"[,，(（]", name)[0].strip()
    if not (after[:1].isspace() and is_name(ORIGIN.sub(" ", people))) or THING.fullmatch(people):
        return ""
    if NOTED.fullmatch(name):
        return people  # when or where they live is no name
    return f"{name})" if name.count("(") > name.count(")") else name


def _without_pictures(names):
    """Give the names behind a label without those behind the label of pictures, which a comma parts
    from them: "Jane Doe, photos by Jan Kowal"."""
    for comma in PARTED.finditer(names):
        if beginning_with("credit").match(names[comma.end() :]):
            return names[: comma.start()]
    return names


def _is_credit(part):
    """Whether a part names whoever made the pictures, beside the author."""
    found = beginning_with("credit").match(part)
    return bool(found) and is_name(part[found.end() :].strip(" :：/|／"))


@cache
def _chinese_labels():
    """A label and its sign, as in "文 | 周念慈 图 | 乔木", where spaces and bars part nothing."""
    labels = {label for label in every("byline") | every("credit") if label > "\u3040"}
    return re.compile(rf"(?:^|(?<=\s))({alternatives(frozenset(labels))})\s?[|｜丨：:/／]\s?")


def _without_label(part, key):
    if found := beginning_with(key).match(part):
        return part[found.end() :].strip(" :：,，")
    return part


@cache
def _comments_counted():
    """How many comments readers have made, at the end of a line that says when."""
    return re.compile(
        rf"(?:^|(?<=\W))\d+\s(?:{alternatives(every('comments'))})\W*$", re.IGNORECASE
    )


@cache
def _weekday():
    names = alternatives(every("weekdays"))
    return re.compile(rf"(?<!\w)(?:{names})(?!\w)\.?|(?:{names})(?=\W|$)", re.IGNORECASE)
