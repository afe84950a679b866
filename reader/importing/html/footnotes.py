"""Footnotes in a tree of HTML: which links are the marks of notes, and which elements the notes.

Word, OpenDocument, e-books and web pages all link a mark to its note and the note back to its mark.
In Markdown each links to the other as well, by a number of its own in the text: when a text becomes
an article, `reader.notelinks` lets these links lead to the paragraphs.
"""

import re
from itertools import accumulate, islice

from lxml import etree

from reader.importing.elements import HEADINGS, words_in
from reader.importing.html.crossreferences import refers_to_part
from reader.importing.html.inline import PLAIN, Run, markdown_of
from reader.importing.html.notelines import clear_brackets, has_brackets, line_around
from reader.importing.html.raising import raised
from reader.importing.partnames import Names, names_of
from reader.importing.vocabulary import every

LABEL = re.compile(
    r"[\s\[(]*(?P<label>\d{1,4}|[ivxlc]{1,6}|[a-z]|[*†‡§¶]{1,3})[\s\])]*", re.IGNORECASE
)
SURE = re.compile(r"\d|[*†‡§¶]")
OF_WORD = re.compile(r"#_(?:ftn|edn)\d+")  # how Word names its notes
YEAR = re.compile(r"1[5-9]\d\d|20\d\d")
BACK = re.compile(r"[\s↩↑⇑⏎⤴⮌⮭^\ufe0e\ufe0f]*")
SEVERAL = re.compile(r"[a-z]{1,2}|\d{1,3}[.,]\d{1,2}|\d{1,2}")  # of a note with several marks
AROUND_LABEL = " \t\n[]()"
LONGEST_BACK = 24  # characters of a link back in words
AROUND_BACK = ("span", "sup", "b", "i", "small")
BETWEEN_MARKS = re.compile(r"[\s,;–-]*")
BETWEEN_BACK = 4  # characters between two links back, such as " et "
CONTAINERS = frozenset(("li", "p", "div", "dd", "aside", "section", "td", "figure"))
EMPTY = re.compile(r"^\s*\\?(?:\[\s*\\?\]|\(\s*\\?\))\s*")  # what stood around a link back
# A label, and one that is set apart by emphasis: what stands before it and behind it.
LABEL_SIGNS = r"(?:\\?[\])]|\\?[.:])"
BEFORE_LABEL = re.compile(r"\s*\\?[\[(]?\\?")
BEHIND_LABEL = re.compile(rf"\\?(?:{LABEL_SIGNS}*(?:\s+|$)|{LABEL_SIGNS}+(?=[*_“‘(]*[^\W\d]))")
BEFORE_SET_APART = re.compile(r"\s*(\*{1,3})\\?[\[(]?\\?")
BEHIND_SET_APART = re.compile(rf"\\?{LABEL_SIGNS}*(\*{{1,3}})\s+")
AFTER_BACK = re.compile(r"^\s*[.:)\]]\s+")  # what stood behind a label that was a link back
NAMED = etree.XPath("descendant-or-self::*[@id or self::a[@name]]")
NUMBERED = ("label", "p", "div", "span", "td")
NAMED_PART = re.compile(r"\W*(?P<name>[^\W\d]{2,20})\.?\s(?P<label>\w{1,6})\b")
LONGEST = 6000  # characters of a note
SAYS_NOTE = Names(r"(?:^|[\s_-])(?:foot|end|rear)?-?note(?:$|[\s_-])")  # one, and no list of them
REF, NOTE, BACKLINK = "postil-ref", "postil-note", "postil-back"
NUMBER = "postil-number"  # of a note, the same on its marks
TO_NOTE, TO_MARK = "#postil-note-", "#postil-mark-"


def mark_notes(root) -> None:
    """Say of elements what they are: REF has a mark's label, NOTE a note's, BACKLINK leads back."""
    links = [link for link in root.iter("a") if _leads_within(link)]
    named = _named(root) if links else {}
    targets = [named.get(link.get("href").partition("#")[2]) for link in links]
    if not any(target is not None for target in targets):
        return
    order = {element: at for at, element in enumerate(root.iter())}
    led_to = {target for target in targets if target is not None}
    for link, target in zip(links, targets, strict=True):
        if target is not None:
            _mark(link, target, order, led_to)
    for link in links:
        if link.get(BACKLINK):
            _mark_around(link)
        elif link.get(REF):
            clear_brackets(link, _last_in_row(link))


def _last_in_row(link):
    """Give the last of the marks that stand in a row with one, "[1, 2]"."""
    while BETWEEN_MARKS.fullmatch(link.tail or ""):
        following = link.getnext()
        if following is None or not following.get(REF):
            break
        link = following
    return link


def _mark_around(link):
    """Mark what holds nothing but links back, and a sign or an "and" between them."""
    holder = link.getparent()
    while holder is not None and holder.tag in AROUND_BACK and not holder.get(BACKLINK):
        words, linked = words_in(holder), list(holder.iter("a"))
        if not all(one.get(BACKLINK) for one in linked):
            return
        between = len(words) - sum(len(words_in(one)) for one in linked)
        if between > BETWEEN_BACK * len(linked) + len("^ "):
            return
        holder.set(BACKLINK, "1")
        holder = holder.getparent()


def _stands_before(link, target):
    """Whether a link is the number of the paragraph right below it, to which it leads."""
    block = next((one for one in link.iterancestors() if one.tag in NUMBERED), None)
    following = None if block is None or target.tag in ("a", "span", "sup") else block.getnext()
    if following is None or not (following is target or following in target.iterancestors()):
        return False
    words = words_in(link)
    lengths = accumulate(len(one.strip()) for one in block.itertext())  # no more than have to be
    return all(length <= len(words) for length in lengths) and words_in(block) == words


def _leads_within(link):
    page, sign, name = (link.get("href") or "").partition("#")
    return bool(sign and name) and page in ("", link.get("data-here", ""))


def _named(root):
    """Give the first element of each name that a link may lead to."""
    named = {}
    for element in NAMED(root):
        for name in (element.get("id"), element.get("name") if element.tag == "a" else None):
            if name:
                named.setdefault(name, element)
    return named


def _mark(link, target, order, targets):
    if order[target] < order[link]:
        note = next((one for one in link.iterancestors() if one.get(NOTE)), None)
        if note is not None:
            _mark_back(link, target, note)
        return
    words = "".join(link.itertext())
    found = LABEL.fullmatch(words)
    if found and _stands_before(link, target):
        link.set(BACKLINK, "1")
        return
    of_word = OF_WORD.fullmatch(link.get("href"))
    says_mark = of_word or _says_mark(link, words)
    if not found or not (_is_raised(link) or says_mark or _is_sure(found["label"])):
        return
    container = _note_at(target, found["label"], link, targets)
    if container is None or container.get(NOTE, found["label"]) != found["label"]:
        return
    if _names_part(container, found["label"], link):
        return
    if not container.get(NOTE):
        container.set(NOTE, found["label"])
        container.set(NUMBER, str(order[link]))
        _mark_dead(container, found["label"])
    link.set(REF, found["label"])
    link.set(NUMBER, container.get(NUMBER))


def _note_at(target, label, link, targets):
    """Give the element that holds the note with a `label` to which a link leads, if there is one;
    `targets` are those of all links."""
    container = _container(target)
    # What holds the link as well has the text in it.
    if container is not None and container not in link.iterancestors():
        return _whole_note(container, link, targets)
    if _is_raised(link) or has_brackets(link):
        return line_around(target, label, targets)
    return None


def _mark_dead(note, label):
    """Mark the link that is the number of a note, and leads back by a script alone."""
    link = next(note.iter("a"), None)
    if link is not None and link.get("href") == "#" and words_in(link).rstrip(".:") == label:
        link.set(BACKLINK, "1")


def _mark_back(link, target, note):
    """Mark a link from a note to its own mark: it says nothing to readers."""
    label = note.get(NOTE)
    near = [target, *islice(target.iter(), 20), *islice(target.iterancestors(), 2)]
    beside = [one for one in (target.getnext(), target.getprevious()) if one is not None]
    near += [one for other in beside for one in islice(other.iter(), 5)]
    words = "".join(link.itertext())
    own = any(one.get(REF) == label for one in near)
    found = LABEL.fullmatch(words.strip().rstrip(".:"))
    is_label = SEVERAL.fullmatch(words.strip(AROUND_LABEL)) or (found and found["label"] == label)
    says_back = BACK.fullmatch(words) or is_label or (target.get(REF) and _ends(note, words))
    if (own and says_back) or (words.strip() and BACK.fullmatch(words)):
        link.set(BACKLINK, "1")


def _ends(note, words):
    """Whether some words, such as "back to the text", are the last of a note, and few."""
    return len(words) <= LONGEST_BACK and words_in(note).endswith(" ".join(words.split()))


def _is_sure(label):
    """Whether a label is no word and no year, by which a source is named."""
    return bool(SURE.search(label)) and not YEAR.fullmatch(label)


def _says_mark(link, words):
    """Whether a link says that it is the mark of a note, or stands in brackets of its own, as a
    letter does that is one."""
    kinds = f"{link.get('epub:type') or ''} {link.get('role') or ''}"
    in_brackets = words.strip().startswith("[") and words.strip().endswith("]")
    return "noteref" in kinds or (in_brackets and not YEAR.search(words))


def _names_part(part, label, link):
    """Whether a link leads to a part of the text by its number, "see 7", where that begins with
    "Section 7", or where what it counts stands before it, "Section 7"; it is no note then."""
    if _is_raised(link):
        return False
    found = NAMED_PART.match(words_in(part))
    if found and found["label"] == label:
        return found["name"].casefold() not in every("apparatus")
    return part.tag != "li" and refers_to_part(link)


def _container(target):
    """Give the element that holds the whole note whose beginning is linked to."""
    for element in [target, *target.iterancestors()][:4]:
        if element.tag in CONTAINERS:
            # A part of the page with a heading says more than one note.
            headed = next(element.iter(*HEADINGS), None) is not None
            return element if _is_short(element) and not headed else None
        if element.tag in (*HEADINGS, "body", "table", "ul", "ol"):
            return None
    return None


def _whole_note(first, link, targets):
    """Give what holds a note whose `first` block is led to by a link and that has more of them: an
    item of a list, or what says that it is a note; the block itself where there is none."""
    above = first.getparent()
    if above.tag not in ("li", "dd") and not _says_note(above):
        return first
    words = words_in(first)
    if above in link.iterancestors() or not _is_short(above) or words_in(above) == words:
        return first
    inside = set(first.iter())
    others = any(one in targets and one not in inside for one in above.iterdescendants())
    headed = next(above.iter(*HEADINGS), None) is not None
    begins = words_in(above).startswith(words)
    return above if begins and not others and not headed else first


def _says_note(element):
    """Whether an element says that it is one note."""
    kinds = f"{element.get('epub:type') or ''} {element.get('role') or ''}"
    return element.tag in CONTAINERS and (SAYS_NOTE.has(names_of(element)) or SAYS_NOTE.has(kinds))


def _is_short(element):
    letters = accumulate(map(len, element.itertext()))  # counted no further than they have to be
    return all(length < LONGEST for length in letters)


def _is_raised(link):
    above = link.getparent()
    return (above is not None and above.tag == "sup") or any(one.tag == "sup" for one in link)


def beginning(label: str, number: str) -> str:
    """Give the beginning of a note in Markdown: its label, which leads to its mark."""
    return markdown_of([(f"[{label}]", PLAIN.with_(href=TO_MARK + number))]) + " "


def mark(label: str, number: str) -> Run:
    """Give the mark of a note, which leads to it."""
    return f"[{label}]", PLAIN.with_(href=TO_NOTE + number)


def without_label(markdown: str, label: str) -> str:
    """Give the words of a note without the label that they begin with."""
    markdown = EMPTY.sub("", markdown)
    behind = _behind_label(markdown, label)
    return markdown[behind:] if behind else AFTER_BACK.sub("", markdown, count=1)


def _behind_label(markdown, label):
    """Give where the words of a note begin that begins with its label, 0 where it does not."""
    for begin, end in ((BEFORE_LABEL, BEHIND_LABEL), (BEFORE_SET_APART, BEHIND_SET_APART)):
        begun = begin.match(markdown)
        for said in (label, raised(label)) if begun else ():
            if not markdown.startswith(said, begun.end()):
                continue
            ended = end.match(markdown, begun.end() + len(said))
            if ended and begun.groups() == ended.groups():
                return ended.end()
    return 0
