"""What the styles of an OpenDocument text say: quotes, titles, lists and emphasis."""

import re

PARAGRAPHS = {
    "title": ("p", "postil-title"),
    "subtitle": ("p", "postil-subtitle"),
    "author": ("p", "postil-byline"),
    "caption": ("p", "postil-caption"),
    "illustration": ("p", "postil-caption"),
    "figure": ("p", "postil-caption"),
    "quotations": ("blockquote", ""),
    "quote": ("blockquote", ""),
    "block_20_text": ("blockquote", ""),
    "preformatted_20_text": ("pre", ""),
}
WORDS = {"strong_20_emphasis": "strong", "emphasis": "em", "source_20_text": "code",
         "teletype": "code", "citation": "em"}  # fmt: skip
RAISED = re.compile(r"super|[1-9]")  # a share of the height of the letters
LOWERED = re.compile(r"sub|-")
ASKED = {
    "strong": lambda looks: looks.get("font-weight") == "bold",
    "em": lambda looks: looks.get("font-style") in ("italic", "oblique"),
    "s": lambda looks: looks.get("text-line-through-style", "none") != "none",
    "sup": lambda looks: RAISED.match(looks.get("text-position", "")),
    "sub": lambda looks: LOWERED.match(looks.get("text-position", "")),
}
LONGEST_CHAIN = 20  # styles that stand on one another
HIGHEST = 6


def name_of(element) -> str:
    """Give the name of an element, or of an attribute, without its namespace."""
    tag = element if isinstance(element, str) else element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


class Styles:
    """The styles of a file by their names."""

    def __init__(self, roots):
        self._styles, self._numbered = {}, {}
        for root in roots:
            for element in root.iter():
                name = name_of(element)
                if name == "style":
                    self._styles.setdefault(_said(element, "name"), element)
                elif name == "list-style":
                    self._numbered.setdefault(_said(element, "name"), _levels(element))

    def paragraph(self, element) -> tuple[str, str]:
        """Give the tag and the class that the style of a paragraph asks for."""
        for name in self._chain(_said(element, "style-name")):
            if name.casefold() in PARAGRAPHS:
                return PARAGRAPHS[name.casefold()]
        return "p", ""

    def level(self, element) -> int:
        """Give the level of a heading."""
        level = _said(element, "outline-level")
        return min(int(level), HIGHEST) if level.isdecimal() and int(level) else 1

    def of_words(self, element) -> list[str]:
        """Give the tags that the style of some words asks for."""
        names = list(self._chain(_said(element, "style-name")))
        looks = {}
        for name in names:
            style = self._styles.get(name)
            for part in () if style is None else style:
                if name_of(part) == "text-properties":
                    looks = {name_of(key): value for key, value in part.attrib.items()} | looks
        tags = [WORDS[name.casefold()] for name in names if name.casefold() in WORDS]
        tags += [tag for tag, asked in ASKED.items() if asked(looks)]
        return list(dict.fromkeys(tags))

    def list_tag(self, element) -> str:
        """Give "ol" for a list that counts, else "ul"; a list inside has the style of the outer."""
        level, name = 1, _said(element, "style-name")
        for above in element.iterancestors():
            if name_of(above) == "list":
                level += 1
                name = name or _said(above, "style-name")
        return "ol" if level in self._numbered.get(name, ()) else "ul"

    def _chain(self, name):
        for _step in range(LONGEST_CHAIN):
            if not name:
                return
            yield name
            style = self._styles.get(name)
            name = "" if style is None else _said(style, "parent-style-name")


def _levels(style):
    """Give the levels of a list style that count."""
    return {
        int(_said(level, "level"))
        for level in style
        if name_of(level) == "list-level-style-number"
        and _said(level, "level").isdecimal()
        and _said(level, "num-format")
    }


def _said(element, name):
    return next((value for key, value in element.attrib.items() if name_of(key) == name), "")
