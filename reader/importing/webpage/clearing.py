"""What stands on a page and says nothing to readers: signs that link, icons, lines of programs.

A generator of pages puts a sign behind each heading that leads to it; a screen reader is told where
a quote begins; a button hides a caption.
"""

import re

from reader.importing.elements import HEADINGS, words_in
from reader.importing.partnames import Names, names_of
from reader.importing.partpatterns import TOLD
from reader.importing.pieces import end_of
from reader.importing.salutation import is_salutation
from reader.importing.sitewords import site_words
from reader.importing.tidy import plainly

SIGN = re.compile(r"[\s¶§#⚓🔗∞⁋☍\ue000-\uf8ff\ufe0f]*")
ANCHOR = Names(
    r"(?:^|[\s_-])(?:header-?link|heading-?(?:link|anchor)|anchor(?:-?(?:link|js))?|perma-?link"
    r"|hash-?link|section-?link)(?:$|[\s_-])"
)
LABEL = Names(
    r"(?:^|[\s_-])(?:label|badge|date|day|month|time|kicker|eyebrow|overline|rubric|categor(?:y|ies)"
    r"|flag|icon|tag|keyword|premium|original|top-?line|dachzeile|spitzmarke|volanta|occhiello"
    r"|(?:pre|sur|over|supra|ante)-?(?:title|titel|titre|t[ií]tulo|titolo))(?:$|[\s_-])"
)
# How a program calls another that puts adverts on a page.
CALL = re.compile(r"\s*\(?\w+ = window\.\w+ \|\|[^()]*\)?\.push\(\{.*\}\);?\s*")
# What stands for something that the system was to put there, and did not.
UNFILLED = re.compile(
    r"\s*(?:\{\{\s*[\w.|:\s-]{1,60}\}\}|\{%\s*[\w.|:\s-]{1,60}%\}|\[\[[\w.:-]{1,60}\]\])\s*"
)
# What a screen reader says before a quote and after it.
QUOTE_ENDS = re.compile(r"[“\"«]?\s*(?:start|begin|end)(?:\s+of)?\s+quote\s*[”\"»]?", re.IGNORECASE)
LEADING = re.compile(r"\s*[^#\s]")  # to another page
UNPRINTED = Names(r"(?:^|\s)no-?print(?:$|\s)")
WITHIN = re.compile(r"\s*#\w")  # a place on the same page
SCRIPT = re.compile(r"\s*javascript:", re.IGNORECASE)
ICON = Names(r"(?:^|[\s_-])(?:icons?|emojis?)(?:$|[\s_-])")
LIGATURES = Names(r"(?:^|\s)material-(?:icons|symbols)(?:$|[\s-])")  # letters that make a drawing
TOGGLES = ("toggle", "hide", "show", "open", "close", "expand", "collapse")
TOGGLE = re.compile(rf"(?:^|[\s_-])(?:{'|'.join(TOGGLES)})-caption(?:$|\s)", re.IGNORECASE)
SHORTEST = 30  # characters of a caption
FEW = 2  # letters that a font of drawings shows as one; words, or headings, that say nothing
MUCH = 0.4  # of a title, that a link in a heading says
PARAGRAPH, SURELY_ONE = 160, 320  # characters: a heading is shorter
TITLED = (*HEADINGS, "dt")
COLON = re.compile(r"[^\W\d]{3,20}\s?[:：]")  # what ends a label
LONGEST_LABEL = 24  # characters
LINES = ("p", "div", "span", "section", "header", "label", "dd", *HEADINGS)


def clear_signs(body) -> None:
    """Take away the words of links that lead to the heading in which they stand, and the links of
    headings that lead back to the contents; let a line that ends in one be parted from the next."""
    for heading in body.iter(*TITLED):
        for end in heading.iter("br"):
            end.tail = f" {end.tail or ''}"
        for link in [one for one in heading.iter("a") if "#" in (one.get("href") or "")]:
            words = "".join(link.itertext())
            named = ANCHOR.has(names_of(link)) and len(words) < 3
            if words.strip() and (named or SIGN.fullmatch(words)):
                link[:], link.text = [], None
            elif _leads_back(link, heading):
                del link.attrib["href"]


def _leads_back(link, heading):
    """Whether a heading is nearly all a link to a place on its page."""
    said = len(words_in(link))
    within = WITHIN.match(link.get("href"))
    return bool(within) and said > FEW and 2 * said > len(words_in(heading))


def clear_headings(body, title: str) -> None:
    """Let what is marked as headings for the size of its letters be paragraphs, and let several
    links in one be a menu, unless one below the first level says much of the `title` of the page:
    it stands beside the name of a section. So is how a letter begins a paragraph, unless the title
    says it."""
    for heading in list(body.iter(*HEADINGS)):
        words = words_in(heading)
        if is_salutation(words) and plainly(words) not in plainly(title):
            heading.tag = "p"
        if _is_menu(heading) and (heading.tag == "h1" or not _has_title(heading, title)):
            heading.tag = "div"
    for tag in HEADINGS:
        long = [one for one in body.iter(tag) if _is_paragraph(words_in(one))]
        longest = max((len(words_in(one)) for one in long), default=0)
        for heading in long if len(long) > FEW or longest > SURELY_ONE else ():
            heading.tag = "p"


def _is_menu(heading):
    """Whether a heading is nothing but links to other pages, or holds a menu or a form."""
    if next(heading.iter("nav", "ul", "ol", "form"), None) is not None:
        return True
    links = [one for one in heading.iter("a") if LEADING.match(one.get("href") or "")]
    said = [words_in(one) for one in links]
    several = sum(map(bool, said)) > 1
    return several and sum(map(len, said)) >= len(words_in(heading)) - len(links)


def _has_title(heading, title):
    plain, said = plainly(title), (plainly(words_in(one)) for one in heading.iter("a"))
    return any(words in plain and len(words) > MUCH * len(plain) for words in said)


def _is_paragraph(words):
    return len(words) > PARAGRAPH and end_of(words) == "closed"


def clear_styles(body) -> None:
    """Take away the styles that a program puts amid words: they have been read by then."""
    for style in body.iter("style"):
        style.text = None


def clear_scripts(body, text: str) -> None:
    """Let the words of a sentence be no link where only a script answers, which shows a note on
    them; `text` is the whole page, and most have no such link."""
    if "javascript:" not in text.casefold():
        return
    for link in body.iter("a"):
        above = link.getparent()
        if above.tag == "p" and SCRIPT.match(link.get("href") or "") and _is_sentence(above):
            link.attrib.clear()


def _is_sentence(element):
    words = words_in(element)
    return end_of(words) == "closed" and len(words.split()) > FEW and not site_words(words)


def clear_unfilled(body, text: str) -> None:
    """Take away the lines that a system was to fill, or to run; `text` is the whole page."""
    if not any(sign in text for sign in ("{{", "{%", "[[", ".push({")):
        return
    for line in body.iter("p", "div", "li", "span"):
        words = line.text or ""
        if not len(line) and (UNFILLED.fullmatch(words) or CALL.fullmatch(words)):
            line.text = None


def clear_quotes(body, text: str) -> None:
    """Take away the words that only say where a quote begins and ends; `text` is the whole page."""
    # Most pages have the word in the names of elements alone.
    folded = text.casefold()
    if folded.count("quote") == folded.count("blockquote"):
        return
    for line in list(body.iter("span", "p", "div", *HEADINGS)):
        words = line.text if not len(line) else "".join(line.itertext()) if len(line) < FEW else ""
        if words and QUOTE_ENDS.fullmatch(words.strip()):
            line[:], line.text = [], None


def clear_icons(body, text: str) -> None:
    """Take away the letters that stand for a drawing of a font; `text` is the whole page."""
    if not any(name in text for name in ("icon", "emoji", "material-symbols")):
        return
    for icon in list(body.iter("i", "span", "div", "em")):
        names = names_of(icon)
        if not names or not (ICON.has(names) or LIGATURES.has(names)):
            continue
        letters = "".join(icon.itertext()).strip()
        if letters and (LIGATURES.has(names) or len(letters) <= FEW):
            icon[:], icon.text = [], None


def clear_captions(body, text: str) -> None:
    """Take away what in a caption is a button, by its words, and what shows it and hides it; `text`
    is the whole page."""
    for caption in body.iter("figcaption"):
        for part in [one for one in caption.iter("span", "a") if not len(one)]:
            if site_words(words_in(part)) == "strong" and words_in(part) != words_in(caption):
                part.text = None
    folded = text.casefold()
    if not any(f"{verb}-caption" in folded for verb in TOGGLES):
        return
    for button in list(body.iter("b", "a", "span", "div", "p")):
        if TOGGLE.search(button.get("class") or "") and len(words_in(button)) < SHORTEST:
            button[:], button.text = [], None


def clear_told(body) -> None:
    """Take away what only who listens is told in the mark of a note: "Footnote"; and what stands
    above a line and is not to be printed: that a source is wanted."""
    for raised in body.iter("sup"):
        if UNPRINTED.has(names_of(raised)):
            raised[:], raised.text = [], None
    for link in body.iter("a"):
        if len(link) and WITHIN.match(link.get("href") or ""):
            for told in [one for one in link.iter("span") if TOLD.has(names_of(one))]:
                told[:], told.text = [], None


def clear_label(standfirst) -> None:
    """Take away a word such as "Summary:" with which a standfirst begins, where it is set apart,
    and what is called a label there."""
    before = (standfirst.text or "").strip()
    first = next((one for one in standfirst if (one.text or "").strip()), None)
    if first is None:
        return
    more = (first.tail or "").strip() or first.getnext() is not None
    words = words_in(first)
    if COLON.fullmatch(before) and first.tag in LINES:
        standfirst.text = None
    elif more and not before and (COLON.fullmatch(words) or _is_called_label(first, words)):
        first[:], first.text = [], None


def _is_called_label(element, words):
    return LABEL.has(names_of(element)) and len(words) < LONGEST_LABEL
