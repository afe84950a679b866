"""Formulas in words: the trees that MathML and Word have for them, as they are typed on one line.

Markdown has no formulas, so a fraction is written with a stroke, an exponent as a raised letter
where there is one, and else behind a sign: "(a + b)/2 = r²".
"""

import re
import unicodedata

from reader.importing.elements import is_silent, words_in
from reader.importing.html.raising import lowered, raised
from reader.importing.xmlnames import name_of

FORMULAS = ("math", "img")
FORMULA = re.compile(r"(?:^|[\s_-])(?:math|tex|latex|formula|equation)(?:$|[\s_-])", re.IGNORECASE)
TEX_STYLE = re.compile(r"^\{\\(?:display|text)style (.*)\}$")
SILENT = frozenset(("annotation", "annotation-xml", "mphantom", "phant", "none", "mprescripts"))
RELATIONS = frozenset("=<>≤≥≠≈≡≅∼∝→⇒⇔↔∈∉⊂⊆∪∩∧∨:≔")
SIGNS = frozenset("+−-±×·÷*")  # between two things; before one they belong to it
ACCENTS = {"¯": "\u0304", "‾": "\u0304", "^": "\u0302", "ˆ": "\u0302", "~": "\u0303", "˜": "\u0303",
           "→": "\u20d7", "⃗": "\u20d7", "˙": "\u0307", "¨": "\u0308", "ˇ": "\u030c"}  # fmt: skip
OPENERS, CLOSERS = "([{⟨⌊⌈|", ")]}⟩⌋⌉|"
# One thing, which needs no brackets: a number, a name, or what has them.
SINGLE = re.compile(r"[\w.,′∞\u0300-\u036f\u20d7]+|\([^()]*\)|\[[^\[\]]*\]|\W?")
UNSEEN = re.compile("[\u2061-\u2064]")  # what says that things are multiplied, or applied
LEAVES = frozenset(("mi", "mn", "mo", "mtext", "ms", "t"))
DEEPEST = 60  # elements inside one another: the words of what lies deeper are written as they come


def formula_in(node) -> str | None:
    """Give what an element of a page says that may be a formula: as TeX where a picture stands for
    it; None where it is none."""
    if node.tag == "math":
        return None if is_silent(node) else formula_words(node)
    shown = FORMULA.search(node.get("class") or "")
    return TEX_STYLE.sub(r"\1", node.get("alt") or "") if shown else None


def clear_drawn(body) -> None:
    """Take away what draws a formula of MathML beside it, for who looks and does not listen."""
    for formula in body.iter("math"):
        holder = formula.getparent()
        alone = words_in(holder) == words_in(formula)
        for one in (formula, holder) if alone else (formula,):
            for beside in (one.getnext(), one.getprevious()):
                if beside is not None and beside.get("aria-hidden") == "true":
                    beside[:], beside.text = [], None


def formula_words(element, depth: int = 0) -> str:
    """Give what a formula says, on one line; `element` is a tree of MathML or of Word's OMML."""
    name = name_of(element)
    if name in SILENT or name.endswith("Pr"):
        return ""
    if depth > DEEPEST:
        return "".join(element.itertext())
    if name in LEAVES:
        return " ".join(UNSEEN.sub("", "".join(element.itertext())).split())
    told = [_Told(one, depth + 1) for one in element if _is_told(one)]
    written = WRITTEN.get(name)
    if written is None or len(told) < written[0]:
        return _row(told, element)
    return written[1](told, element)


class _Told:
    """A part of a formula with its words."""

    def __init__(self, element, depth):
        self.element, self.name = element, name_of(element)
        self.words = formula_words(element, depth)

    @property
    def whole(self) -> str:
        """Its words in brackets, unless they are one thing."""
        return _whole(self.words)


def _is_told(element):
    return isinstance(element.tag, str) and not name_of(element).endswith("Pr")


def _whole(words):
    return words if SINGLE.fullmatch(words) else f"({words})"


def _row(told, element):
    """Give words one after the other, with a space around the signs of relations."""
    words = element.text or "" if not told else ""
    for one in told:
        if one.name != "mo":
            words += one.words
        elif one.words in RELATIONS or (one.words in SIGNS and _can_be_parted(words)):
            words = f"{words.rstrip()} {one.words} "
        elif one.words in (",", ";"):
            words += f"{one.words} "
        else:
            words += one.words
    return " ".join(words.split())


def _can_be_parted(words):
    last = words.rstrip()[-1:]
    return bool(last) and last not in OPENERS and last not in RELATIONS and last not in ",;"


def _fraction(told, element):
    above, below = told[:2]
    if _said(element, "fPr", "type") == "noBar" or element.get("linethickness") in ("0", "0pt"):
        return f"({above.words} over {below.words})"
    return f"{above.whole}/{below.whole}"


def _root(told, element):
    return f"√{_whole(_row(told, element))}"


def _root_of(told, _element):
    base, degree = told[:2]
    return f"{_up(degree)}√{base.whole}" if degree.words else f"√{base.whole}"


def _root_of_word(told, element):
    degree, base = told[:2]
    return _root_of([base, degree], element)


def _raised(told, _element):
    return told[0].whole + _up(told[1])


def _lowered(told, _element):
    return told[0].whole + _down(told[1])


def _both(told, _element):
    return told[0].whole + _down(told[1]) + _up(told[2])


def _before(told, _element):
    return _down(told[0]) + _up(told[1]) + told[2].whole


def _up(one):
    small = raised(one.words)
    return "" if not one.words else small if small != one.words else f"^{one.whole}"


def _down(one):
    small = lowered(one.words)
    return "" if not one.words else small if small != one.words else f"_{one.whole}"


def _over(told, _element):
    base, above = told[:2]
    accent = ACCENTS.get(above.words)
    if accent and len(base.words) == 1:
        return unicodedata.normalize("NFC", base.words + accent)
    return base.whole + _up(above)


def _accented(told, element):
    sign = _said(element, "accPr", "chr") or "\u0302"
    return unicodedata.normalize("NFC", f"{told[0].whole}{ACCENTS.get(sign, sign)}")


def _barred(told, _element):
    return f"{told[0].whole}\u0305"


def _applied(told, _element):
    return f"{told[0].words} {told[1].whole}"


def _large(told, element):
    """Give a sum or the like, with what stands below and above its sign."""
    low, high, of = told[:3]
    return f"{_said(element, 'naryPr', 'chr') or '∫'}{_down(low)}{_up(high)} {of.words}"


def _bracketed(told, element):
    names = ("begChr", "endChr", "sepChr")
    begin, end, between = (_said(element, "dPr", name) for name in names)
    parts = f" {'|' if between is None else between} ".join(one.words for one in told)
    return f"{'(' if begin is None else begin}{parts}{')' if end is None else end}"


def _fenced(told, element):
    inside = ", ".join(one.words for one in told)
    return f"{element.get('open', '(')}{inside}{element.get('close', ')')}"


def _rows(told, _element):
    return "; ".join(one.words for one in told)


def _cells(told, _element):
    return ", ".join(one.words for one in told)


def _matrix(told, element):
    return f"({_rows(told, element)})"


def _said(element, properties, name):
    """Give the value of a property of a part of a formula of Word, None where it has none."""
    for one in element:
        if name_of(one) == properties:
            for said in (said for said in one if name_of(said) == name):
                return next((said.get(key) for key in said.attrib if name_of(key) == "val"), "")
    return None


# How many parts it takes, and what writes them.
WRITTEN = {
    "mfrac": (2, _fraction),
    "f": (2, _fraction),
    "msqrt": (1, _root),
    "mroot": (2, _root_of),
    "rad": (2, _root_of_word),
    "msup": (2, _raised),
    "sSup": (2, _raised),
    "limUpp": (2, _raised),
    "msub": (2, _lowered),
    "sSub": (2, _lowered),
    "limLow": (2, _lowered),
    "munder": (2, _lowered),
    "mover": (2, _over),
    "msubsup": (3, _both),
    "sSubSup": (3, _both),
    "munderover": (3, _both),
    "sPre": (3, _before),
    "acc": (1, _accented),
    "bar": (1, _barred),
    "nary": (3, _large),
    "func": (2, _applied),
    "d": (1, _bracketed),
    "mfenced": (1, _fenced),
    "mtable": (1, _rows),
    "eqArr": (1, _rows),
    "m": (1, _matrix),
    "mtr": (1, _cells),
    "mlabeledtr": (1, _cells),
    "mr": (1, _cells),
}
