"""What stands between two lines "---" or "+++" at the head of a file of Markdown: what it says of
itself.

Programs for notes, sites and papers write it there, in YAML or in TOML; of YAML no more is read
than lines with a name and a value, lists of these, and values that go on over several lines.
"""

import re
import tomllib
from dataclasses import dataclass, field
from datetime import date

from reader.importing import dates
from reader.importing.pieces import columns

HEAD = re.compile(r"\A---[ \t]*\n((?:.*\n){1,80}?)(?:---|\.\.\.)[ \t]*(?:\n|\Z)")
TOML = re.compile(r"\A\+\+\+[ \t]*\n((?:.*\n){1,80}?)\+\+\+[ \t]*(?:\n|\Z)")
NAMED = re.compile(r"([A-Za-z][\w-]*):(?:[ \t]+(.*))?")
ITEM = re.compile(r"[ \t]*-[ \t]+(?:name:[ \t]*)?(.+)")
WITHIN = re.compile(r"[ \t]+\S.*|[ \t]*-[ \t].*|#.*|[ \t]*")
LINES_BELOW = re.compile(r"[|>][-+\d]{0,2}")  # stands for a value whose lines stand below
LANGUAGE = re.compile(r"[a-z]{2,3}(?:[-_]\w{2,8})?", re.IGNORECASE)
TITLES, AUTHORS = ("title",), ("author", "authors", "by", "byline", "creator")
DAYS, LANGUAGES = ("date", "published", "issued", "created"), ("lang", "language")
SUMMARIES, SUBTITLES = ("abstract",), ("subtitle",)
SHORT_SUMMARY = 450  # columns of one that may be a standfirst


@dataclass
class Said:
    """What the head of a file says of it: its `values` by their names, and `more` of these."""

    values: dict[str, list[str]] = field(default_factory=dict)
    more: list[str] = field(default_factory=list)

    @property
    def title(self) -> str:
        return " ".join(self._of(TITLES)[:1])

    @property
    def byline(self) -> str:
        return ", ".join(self._of(AUTHORS))

    @property
    def published(self) -> date | None:
        said = " ".join(self._of(DAYS)[:1])
        found = dates.find(said) or dates.find_month(said)
        return found[0] if found else dates.told_in_part(said)

    @property
    def language(self) -> str:
        said = " ".join(self._of(LANGUAGES)[:1])
        return said.replace("_", "-") if LANGUAGE.fullmatch(said) else ""

    @property
    def summary(self) -> list[str]:
        """The paragraphs that sum the text up."""
        return [part for words in self._of(SUMMARIES) for part in words.split("\n\n")]

    @property
    def standfirst(self) -> str:
        """The summary where it is one short paragraph, else what stands below the title."""
        is_short = len(self.summary) == 1 and columns(self.summary[0]) <= SHORT_SUMMARY
        return self.summary[0] if is_short else " ".join(self._of(SUBTITLES)[:1])

    @property
    def others(self) -> list[str]:
        """The lines of which nothing is made."""
        known = {*TITLES, *AUTHORS, *DAYS, *LANGUAGES, *SUMMARIES}
        known |= {*SUBTITLES} if self.standfirst in self._of(SUBTITLES) else set()
        others = {name: words for name, words in self.values.items() if name not in known}
        said = [f"{name}: {', '.join(words)}" for name, words in others.items() if words]
        return said + self.more

    def _of(self, names):
        return next((self.values[name] for name in names if self.values.get(name)), [])


def parted(text: str) -> tuple[Said, str]:
    """Give what the head of clean `text` says, and the text below it; of a text without, all."""
    for form, read in ((HEAD, _in_yaml), (TOML, _in_toml)):
        head = form.match(text)
        said = read(head[1]) if head else None
        if said is not None:
            return said, text[head.end() :]
    return Said(), text


def _in_toml(head):
    """Give what a head in TOML says, None where it is none."""
    try:
        values = tomllib.loads(head)
    except (tomllib.TOMLDecodeError, RecursionError):
        return None
    said = Said({name.lower(): _words_of(value) for name, value in values.items()})
    return said if values else None


def _words_of(value):
    """Give the words of a value of TOML: of a list each of its own, of a table with a name that."""
    if isinstance(value, list):
        return [words for one in value for words in _words_of(one)]
    if isinstance(value, dict) and "name" in value:
        return _words_of(value["name"])
    if isinstance(value, dict):
        return [f"{name}: {', '.join(_words_of(one))}" for name, one in value.items()]
    words = str(value).strip()
    return [words] if words else []


def _in_yaml(head):
    """Give what a head in YAML says, None where it is none."""
    lines = head.splitlines()
    if not NAMED.fullmatch(lines[0]):
        return None
    said, name, is_below = Said(), "", False
    for line in lines:
        if named := NAMED.fullmatch(line):
            name, value = named[1].lower(), (named[2] or "").strip()
            is_below = bool(LINES_BELOW.fullmatch(value))
            said.values[name] = [""] if is_below else _listed(value)
        elif not WITHIN.fullmatch(line):
            return None
        elif is_below:
            said.values[name][0] += f" {line.strip()}" if line.strip() else "\n\n"
        else:
            _go_on(said, name, line)
    said.values = {
        name: [*filter(None, map(_flowing, words))] for name, words in said.values.items()
    }
    return said


def _go_on(said, name, line):
    """Take a line below one with a name: an item, more of its value, or what is said of an item."""
    words, values = line.strip(), said.values[name]
    named = NAMED.fullmatch(words)
    if item := ITEM.fullmatch(line):
        values += _listed(item[1])
    elif named and named[1] == "name":
        values += _listed(named[2] or "")
    elif named:
        said.more.append(words)
    elif words and not words.startswith("#"):
        values[-1:] = [" ".join([*values[-1:], *_listed(words)])]


def _flowing(words):
    """Give the paragraphs of a value, each on one line."""
    return "\n\n".join(" ".join(part.split()) for part in words.strip().split("\n\n"))


def _listed(value):
    """Give the words of a value: of a list each of its own."""
    value = value.strip()
    is_list = value.startswith("[") and value.endswith("]")
    words = value[1:-1].split(",") if is_list else [value]
    return [bare for word in words if (bare := word.strip().strip("\"'").strip())]
