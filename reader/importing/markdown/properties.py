"""Lines right below the title of a file of Markdown that say what a program for notes keeps of it:
"Created: …", "Tags: …"."""

import re

from reader.importing.vocabulary import alternatives, every

BELOW_TITLE = re.compile(
    r"(?P<title>\s*#\s.*\n)\s*\n(?P<lines>(?:[^\W\d_][^\n:]{0,30}: ?.{0,300}\n){1,20})(?=\s*\n|\Z)"
)
# What no author writes there; names of others, such as "Place", are of the text with them.
KEPT = re.compile(rf"(?:{alternatives(every('properties'))})\b.*", re.IGNORECASE)


def with_properties(text: str) -> tuple[dict[str, list[str]], str]:
    """Give the values of such lines by their names, in small letters, and the text without."""
    found = BELOW_TITLE.match(text)
    pairs = [line.partition(":") for line in found["lines"].splitlines()] if found else []
    if not any(KEPT.fullmatch(name) for name, _colon, _value in pairs):
        return {}, text
    values = {name.strip().lower(): [value.strip()] for name, _colon, value in pairs}
    return {name: said for name, said in values.items() if said[0]}, (
        found["title"] + text[found.end() :]
    )
