"""Lines of verse as a page shows them: what of one has no room hangs below its beginning. Pure."""

import re

from reader.importing.blocks import MOST_STEPS, STEP
from reader.rendering import Html

PARAGRAPH = re.compile(r"<p>(?P<inside>(?:(?!</?p>).)*?<br>.*?)</p>", re.DOTALL)
TAG = re.compile(r"<(?P<ends>/?)(?P<name>[a-z]+)[^<>]*>")
ALONE = ("br", "img")
END = "<br>\n"


def hang_lines(html: Html) -> Html:
    """Give cleaned `html` where each line of a paragraph with several is an element, of the class
    "verse", and "in-3" where it begins three steps further in. No letter of its text is another."""
    return Html(PARAGRAPH.sub(_lines, html)) if END in html else html


def _lines(found):
    lines = found["inside"].split(END)
    if not all(map(_is_whole, lines)):
        return found[0]  # a mark goes over the end of one
    *above, last = lines
    shown = "\n".join([*(_line(f"{line}<br>") for line in above), _line(last)])
    return f"<p>{shown}</p>"


def _line(line):
    begun = TAG.sub("", line)
    steps = min(len(begun) - len(begun.lstrip(STEP)), MOST_STEPS)
    named = f"verse in-{steps}" if steps else "verse"
    return f'<span class="{named}">{line}</span>'


def _is_whole(line):
    """Whether all that begins in a line ends in it."""
    opened = []
    for tag in TAG.finditer(line):
        if tag["name"] in ALONE:
            continue
        if not tag["ends"]:
            opened.append(tag["name"])
        elif not opened or opened.pop() != tag["name"]:
            return False
    return not opened
