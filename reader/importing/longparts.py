"""What is too long for the parser of pages, which gives up the rest of a page for it: the data of a
picture, a film or a font, and what is between the tags of a script, a style or a comment."""

import re

LONGEST = 9_900_000  # characters; the parser takes ten million
OPENING = re.compile(r"<!--|<(script|style)\b[^<>]{0,10000}>", re.IGNORECASE)
DATA = re.compile(r"data:[\w/+.;=-]{0,100},")
VALUE = re.compile(r"""["'\s)<>]""")


def without_long_parts(text: str) -> str:
    """Give a page without its parts that are too long; most pages are no longer than these."""
    if len(text) <= LONGEST:
        return text
    return _without(DATA, _end_of_data, _without(OPENING, _end_of_part, text))


def _without(begins, end_of, text):
    parts, done = [], 0
    while found := begins.search(text, done):
        end = end_of(text, found)
        parts.append(text[done : found.end() if end - found.end() > LONGEST else end])
        done = end
    return "".join([*parts, text[done:]])


def _end_of_part(text, found):
    name = found[1]
    if name is None:
        end = text.find("-->", found.end())
    else:
        end = re.compile(rf"</{name}\b", re.IGNORECASE).search(text, found.end())
        end = end.start() if end else -1
    return len(text) if end < 0 else end


def _end_of_data(text, found):
    end = VALUE.search(text, found.end())
    return end.start() if end else len(text)
