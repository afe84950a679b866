"""What the elements of an OpenDocument text are, and what its styles say of them: quotes, titles,
lists, emphasis and how large letters are."""

import re

from reader.importing.indents import in_quarters
from reader.importing.xmlnames import attribute, name_of

LEFT_OUT = frozenset(
    ("tracked-changes", "annotation", "annotation-end", "sequence-decls", "forms", "object",
     "variable-decls", "user-field-decls", "dde-connection-decls", "note-citation", "desc",
     "soft-page-break", "alphabetical-index-mark", "toc-mark", "event-listeners",
     "covered-table-cell", "bibliography-source", "table-of-content-source",
     "illustration-index-source", "table-index-source", "alphabetical-index-source",
     "placeholder", "hidden-text", "hidden-paragraph", "script")
)  # fmt: skip
CONTENTS = frozenset(
    ("table-of-content", "illustration-index", "table-index", "alphabetical-index")
)
PARAGRAPHS = {
    "title": ("p", "postil-title"),
    "subtitle": ("p", "postil-subtitle"),
    "author": ("p", "postil-byline"),
    "caption": ("p", "postil-caption"),
    "illustration": ("p", "postil-caption"),
    "figure": ("p", "postil-caption"),
    "table": ("p", "postil-caption"),
    "drawing": ("p", "postil-caption"),
    "tablecaption": ("p", "postil-caption"),
    "quotations": ("blockquote", ""),
    "quote": ("blockquote", ""),
    "block_20_text": ("blockquote", ""),
    "intense_20_quote": ("blockquote", ""),
    "preformatted_20_text": ("pre", ""),
    "list_20_heading": ("dt", ""),
    "list_20_contents": ("dd", ""),
    "definition_20_term": ("dt", ""),
    "definition_20_definition": ("dd", ""),
    "definition_20_term_20_tight": ("dt", ""),
    "definition_20_definition_20_tight": ("dd", ""),
    "horizontal_20_line": ("hr", ""),
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
OF_WHOLE = ("strong", "em")  # that a whole paragraph may be
LONGEST_CHAIN = 20  # styles that stand on one another
HIGHEST = 6
POINTS = {"pt": 1, "in": 72, "cm": 28.35, "mm": 2.835, "px": 0.75, "pc": 12}  # in a unit
SIZE = re.compile(r"(\d{1,4}(?:\.\d{1,9})?)(%|[a-z]{2})")
LENGTH = re.compile(r"(-?\d{0,4}(?:\.\d{1,9})?)([a-z]{2})")
OTHER_SIDES = ("center", "right", "end")  # on which lines stand in by as much as they are short
IN_A_QUARTER = 3  # points, of the size of letters as it mostly is
DEFAULT = "\0"  # the name of the style of which nothing else is said
MEANT = "meant"  # the attribute of a paragraph that is this, whatever its style
OUTLINE = "\0outline"  # the same of the style that counts headings
USUAL = 12  # points, where a file says nothing


class Styles:
    """The styles of a file by their names."""

    def __init__(self, roots):
        self._styles, self._numbered = {}, {}
        for root in roots:
            for element in root.iter():
                name = name_of(element)
                if name == "default-style" and attribute(element, "family") == "paragraph":
                    self._styles.setdefault(DEFAULT, element)
                elif name == "style":
                    self._styles.setdefault(attribute(element, "name"), element)
                elif name == "list-style":
                    self._numbered.setdefault(attribute(element, "name"), _levels(element))
                elif name == "outline-style":
                    self._numbered.setdefault(OUTLINE, _levels(element))

    def paragraph(self, element) -> tuple[str, str]:
        """Give the tag and the class that the style of a paragraph asks for."""
        if element.get(MEANT):
            return PARAGRAPHS[element.get(MEANT)]
        for name in self._chain(attribute(element, "style-name")):
            for called in (name, self._shown(name)):
                if called.casefold() in PARAGRAPHS:
                    return PARAGRAPHS[called.casefold()]
        return "p", ""

    def _shown(self, name):
        """Give a style the name that its program shows, as others write that."""
        style = self._styles.get(name)
        return "" if style is None else attribute(style, "display-name").replace(" ", "_20_")

    def level(self, element) -> int:
        """Give the level of a heading."""
        level = attribute(element, "outline-level")
        return min(int(level), HIGHEST) if level.isdecimal() and int(level) else 1

    def of_words(self, element) -> list[str]:
        """Give the tags that the style of some words asks for."""
        names = list(self._chain(attribute(element, "style-name")))
        looks = self._looks(names)
        tags = [WORDS[name.casefold()] for name in names if name.casefold() in WORDS]
        tags += [tag for tag, asked in ASKED.items() if asked(looks)]
        return list(dict.fromkeys(tags))

    def is_hidden(self, element) -> bool:
        """Whether the style of some words hides them."""
        return self._looks(self._chain(attribute(element, "style-name"))).get("display") == "none"

    def by_hand(self, element) -> list[str]:
        """Give the tags for what somebody did to all words of a paragraph, besides its style."""
        name = attribute(element, "style-name")
        style = self._styles.get(name)
        if style is None or name_of(style.getparent()) != "automatic-styles":
            return []
        looks = self._looks([name])
        return [tag for tag in OF_WHOLE if ASKED[tag](looks)]

    def side(self, element) -> str:
        """Give the side on which the lines of a paragraph stand, "" where its style says none."""
        names = self._chain(attribute(element, "style-name"))
        return self._looks(names, "paragraph-properties").get("text-align", "")

    def inset(self, element) -> tuple[float, float]:
        """Give how many points a paragraph stands in, and its first line besides."""
        looks = self._looks(
            [*self._chain(attribute(element, "style-name")), DEFAULT], "paragraph-properties"
        )
        return _points(looks.get("margin-left", "")), _points(looks.get("text-indent", ""))

    def indent(self, element) -> int:
        """Give how many quarters further in a paragraph, or a line of verse, stands: see
        `indents`."""
        if self.side(element) in OTHER_SIDES:
            return 0
        left, first = self.inset(element)
        several = any(name_of(one) == "line-break" for one in element.iter())
        return in_quarters((left + (min(first, 0) if several else first)) / IN_A_QUARTER)

    def size(self, element, above: float = 0) -> float:
        """Give the size in points of the letters of a paragraph, or of some words in one whose
        letters are of the size `above`."""
        names = [*self._chain(attribute(element, "style-name"))]
        size = above or USUAL
        for name in [*names, *([] if above else [DEFAULT])][::-1]:
            found = SIZE.fullmatch(self._looks([name]).get("font-size", ""))
            number, unit = found.groups() if found else ("100", "%")
            size = float(number) * (size / 100 if unit == "%" else POINTS.get(unit, 1))
        return round(size, 1)

    def font(self, element) -> str:
        """Give the name of the letters in which some words are, "" where their style says none."""
        looks = self._looks(self._chain(attribute(element, "style-name")))
        return looks.get("font-name") or looks.get("font-family", "")

    def _looks(self, names, of="text-properties"):
        """Give what styles say of how letters look; the first of them say it before the others."""
        looks = {}
        for style in (self._styles[name] for name in names if name in self._styles):
            for part in style:
                if name_of(part) == of:
                    looks = {name_of(key): value for key, value in part.attrib.items()} | looks
        return looks

    def counting(self, element) -> dict[str, str]:
        """Give how a list counts, {} for one that does not; a list inside has the style of the
        outer."""
        _name, level, levels = self.counting_within(element)
        return levels.get(level, {})

    def counting_within(self, element) -> tuple[str, int, dict[int, dict[str, str]]]:
        """Give the name of the style that counts a list, or a heading, its level, and what the
        style says of each level."""
        lists = [one for one in (element, *element.iterancestors()) if name_of(one) == "list"]
        if lists:
            level = len(lists)
            name = next(filter(None, (attribute(one, "style-name") for one in lists)), "")
        else:
            level, name = self.level(element), OUTLINE if self._is_of_outline(element) else ""
        return name, level, self._numbered.get(name, {})

    def _is_of_outline(self, heading):
        """Whether the style of a heading leaves it to be counted as others are."""
        chain = [self._styles.get(name) for name in self._chain(attribute(heading, "style-name"))]
        keys = (name_of(key) for style in chain if style is not None for key in style.attrib)
        return "list-style-name" not in keys

    def _chain(self, name):
        for _step in range(LONGEST_CHAIN):
            if not name:
                return
            yield name
            style = self._styles.get(name)
            name = "" if style is None else attribute(style, "parent-style-name")


def _points(length):
    """Give a length in points, 0 for one that is a share of another, or none."""
    found = LENGTH.fullmatch(length)
    return float(found[1]) * POINTS.get(found[2], 0) if found else 0


def _levels(style):
    """Give the levels of a list style that count, and what each says of how it does."""
    return {
        int(attribute(level, "level")): {name_of(key): value for key, value in level.attrib.items()}
        for level in style
        if name_of(level) in ("list-level-style-number", "outline-level-style")
        and attribute(level, "level").isdecimal()
        and attribute(level, "num-format")
    }
