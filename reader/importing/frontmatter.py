"""What stands between two lines "---" at the head of a file of Markdown: what it says of itself.

Programs for notes, sites and papers write it there, in YAML; of that no more is read than lines
with a name and a value, and lists of these.
"""

import re
from dataclasses import dataclass, field
from datetime import date

from reader.importing import dates

HEAD = re.compile(r"\A---[ \t]*\n((?:.*\n){1,80}?)(?:---|\.\.\.)[ \t]*(?:\n|\Z)")
NAMED = re.compile(r"([A-Za-z][\w-]*):(?:[ \t]+(.*))?")
ITEM = re.compile(r"[ \t]*-[ \t]+(?:name:[ \t]*)?(.+)")
WITHIN = re.compile(r"[ \t]+\S.*|[ \t]*-[ \t].*|#.*|[ \t]*")
LANGUAGE = re.compile(r"[a-z]{2,3}(?:[-_]\w{2,8})?", re.IGNORECASE)
TITLES, AUTHORS = ("title",), ("author", "authors", "by", "byline", "creator")
DAYS, LANGUAGES = ("date", "published", "issued", "created"), ("lang", "language")


@dataclass
class Said:
    """What the head of a file says of it: its `values` by their names."""

    values: dict[str, list[str]] = field(default_factory=dict)

    @property
    def title(self) -> str:
        return " ".join(self._of(TITLES)[:1])

    @property
    def byline(self) -> str:
        return ", ".join(self._of(AUTHORS))

    @property
    def published(self) -> date | None:
        found = dates.find(" ".join(self._of(DAYS)[:1]))
        return found[0] if found else None

    @property
    def language(self) -> str:
        said = " ".join(self._of(LANGUAGES)[:1])
        return said.replace("_", "-") if LANGUAGE.fullmatch(said) else ""

    @property
    def others(self) -> list[str]:
        """The lines of which nothing is made."""
        known = {*TITLES, *AUTHORS, *DAYS, *LANGUAGES}
        others = {name: words for name, words in self.values.items() if name not in known}
        return [f"{name}: {', '.join(words)}" for name, words in others.items() if words]

    def _of(self, names):
        return next((self.values[name] for name in names if self.values.get(name)), [])


def parted(text: str) -> tuple[Said, str]:
    """Give what the head of clean `text` says, and the text below it; of a text without, all."""
    head = HEAD.match(text)
    lines = head[1].splitlines() if head else []
    if not lines or not NAMED.fullmatch(lines[0]):
        return Said(), text
    values, name = {}, ""
    for line in lines:
        if named := NAMED.fullmatch(line):
            name = named[1].lower()
            values[name] = _listed(named[2] or "")
        elif not WITHIN.fullmatch(line):
            return Said(), text
        elif item := ITEM.fullmatch(line):
            values[name] += _listed(item[1])
    return Said(values), text[head.end() :]


def _listed(value):
    """Give the words of a value: of a list each of its own."""
    value = value.strip()
    if value.startswith("[") and value.endswith("]"):
        words = value[1:-1].split(",")
    else:
        words = [] if value in ("|", ">") else [value]
    return [bare for word in words if (bare := word.strip().strip("\"'").strip())]
