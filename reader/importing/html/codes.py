"""The code that stands in a <pre>, its lines as they are shown."""

import re

from reader.importing.partnames import Names, names_of
from reader.importing.tidy import INVISIBLE

LINES = ("div", "p", "li", "tr")  # what holds a line where signs of their own do not end them
COUNTED = Names(
    r"(?:^|[\s_-])(?:gutter|ln|line-?(?:no|nos|num|nums|numbers?)|linenos?|lineno|blob-num)"
    r"(?:$|[\s_-])"
)
COUNT = re.compile(r"\s*\d{1,5}\s*")


def code_of(node) -> str:
    """Give the lines of code in an element, without their numbers, "" where they are these."""
    code = INVISIBLE.sub("", _said(node)).strip("\n").rstrip()
    counts = [line.strip() for line in code.split("\n")]
    if len(counts) > 1 and counts == [str(number) for number in range(1, len(counts) + 1)]:
        return ""  # they stand beside it
    return code


def _said(node):
    code = node.text or ""
    for child in node:
        tail = child.tail or ""
        if child.tag == "br":
            code += "\n"
        elif isinstance(child.tag, str) and not _is_count(child):
            inner = _said(child)
            if child.tag in LINES:
                code = _ended(code) + _ended(inner)
                tail = tail.removeprefix("\n")
            else:
                code += inner
        code += tail
    return code


def _ended(code):
    return code if not code or code.endswith("\n") else code + "\n"


def _is_count(element):
    hidden = element.get("aria-hidden") == "true"
    if not (hidden or COUNTED.has(names_of(element))):
        return False
    return bool(COUNT.fullmatch("".join(element.itertext())))
