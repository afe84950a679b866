"""Pages that a word processor wrote. Word says by a class what a paragraph is, and by a style of
which list; Google Docs puts each level of a list beside the one above it, and Notion each item into
a list of its own."""

import re
from dataclasses import dataclass

from lxml import etree

from reader.importing.counting import LABEL, is_plain
from reader.importing.elements import words_in

OF_WORD = re.compile(r"mso-list\s*:\s*l(?P<list>\d+)\s+level(?P<level>\d)", re.IGNORECASE)
SIGN = re.compile(r"mso-list\s*:\s*ignore", re.IGNORECASE)
OF_DOCS = re.compile(r"(?:^|\s)lst-(?P<list>kix_\w+)-(?P<level>\d)(?=\s|$)")
COUNTED = re.compile(r"[(（]?\w+(?:\.\w+)*[.)、）]")  # what stands before an item that is no bullet
MEANT = {
    "MsoTitle": ("h1", "headline"), "MsoSubtitle": ("div", "postil-subtitle"),
    "MsoQuote": ("blockquote", ""), "MsoIntenseQuote": ("blockquote", ""),
    **{f"MsoToc{level}": ("p", "postil-contents") for level in range(1, 10)},
}  # fmt: skip
MEANT_IN_DOCS = {"title": MEANT["MsoTitle"], "subtitle": MEANT["MsoSubtitle"]}
REMARK, TO_REMARK = re.compile(r"cmnt\d+"), re.compile(r"#cmnt\d+")
OF_NOTION = ("bulleted-list", "numbered-list", "to-do-list")
LOWEST = 6  # level of a heading


@dataclass
class Item:
    """A paragraph, or a list, and of which list it is, on which level."""

    element: etree.Element
    of: str
    level: int


def open_exported(body) -> None:
    """Let what a word processor calls a title, a quote or an item of a list be one."""
    of_docs = "doc-content" in (body.get("class") or "").split()
    if of_docs:
        _part_remarks(body)
    _name(body, MEANT_IN_DOCS if of_docs else MEANT)
    for run in _runs(body.iter("p"), "style", OF_WORD):
        _build(run)
    for run in _runs(body.iter("ul", "ol"), "class", OF_DOCS):
        _nest(run)
    for listed in list(body.iter("ul", "ol")):
        if listed.get("class") in OF_NOTION:
            _join(listed)


def _part_remarks(body):
    """Set aside what people remarked beside a document, and leave out what marks the words."""
    for link in list(body.iter("a")):
        if REMARK.fullmatch(link.get("id") or ""):
            around = next((one for one in link.iterancestors("div")), None)
            if around is not None:
                around.set("class", "comments")
                _empty(link)
        elif TO_REMARK.fullmatch(link.get("href") or ""):
            _empty(link.getparent() if link.getparent().tag == "sup" else link)


def _empty(element):
    """Leave nothing of an element but what stands behind it."""
    behind = element.tail
    element.clear()
    element.tag, element.tail = "span", behind


def _name(body, meant):
    """Give paragraphs the tag and the class that are meant; below a title headings go down."""
    titled = False
    for paragraph in list(body.iter("p")):
        names = (paragraph.get("class") or "").split()
        tag, name = next((meant[one] for one in names if one in meant), ("", ""))
        if tag and words_in(paragraph):
            paragraph.tag = tag
            paragraph.set("class", name)
            titled = titled or tag == "h1"
    for level in range(LOWEST - 1, 0, -1) if titled else ():
        for heading in list(body.iter(f"h{level}")):
            if heading.get("class") != "headline":
                heading.tag = f"h{level + 1}"


def _runs(elements, name, pattern):
    """Give the items that stand side by side and are of one list."""
    run = []
    for one in list(elements):
        found = pattern.search(one.get(name) or "")
        if not found:
            continue
        item = Item(one, found["list"], int(found["level"]))
        if run and not _goes_on(run, item):
            yield run
            run = []
        run.append(item)
    if run:
        yield run


def _goes_on(run, item):
    last = run[-1].element
    beside = last.getnext() is item.element and not (last.tail or "").strip()
    return beside and (item.of == run[0].of or item.level > run[0].level)


def _build(run):
    """Put items that are paragraphs into a list, and those of lower levels into its items; what
    stood behind the last of them stands behind the list."""
    first, tail, open_lists = run[0].element, run[-1].element.tail, []
    for item in run:
        while len(open_lists) > 1 and open_lists[-1][0] > item.level:
            open_lists.pop()
        label = _take_label(item.element)
        if not open_lists or open_lists[-1][0] < item.level:
            made = etree.Element("ol" if COUNTED.fullmatch(label) else "ul")
            if open_lists:
                open_lists[-1][1][-1].append(made)
            else:
                first.addprevious(made)
            open_lists.append((item.level, made))
        _put(item.element, open_lists[-1][1], label)
    open_lists[0][1].tail = tail


def _take_label(paragraph):
    """Give what stands before an item, and take it away."""
    sign = next(
        (one for one in paragraph.iter("span") if SIGN.search(one.get("style") or "")), None
    )
    if sign is None:
        return ""
    label = words_in(sign)
    sign[:], sign.text = [], None
    return label


def _put(paragraph, into, label):
    """Make a paragraph the last item of a list."""
    number = label.strip("().、（）")
    if into.tag == "ol" and not len(into) and number.isdigit():
        into.set("start", number)
    paragraph.tag, paragraph.tail = "li", None
    paragraph.attrib.clear()
    if into.tag == "ol" and not is_plain(label):
        paragraph.set(LABEL, label)
    into.append(paragraph)


def _nest(run):
    """Put lists into the items of those above them that are of a higher level."""
    open_lists = [(run[0].level, run[0].element)]
    for item in run[1:]:
        while len(open_lists) > 1 and open_lists[-1][0] > item.level:
            open_lists.pop()
        level, above = open_lists[-1]
        if level < item.level and len(above):
            above[-1].append(item.element)
            open_lists.append((item.level, item.element))
        else:
            above.extend(list(item.element))
            item.element.getparent().remove(item.element)


def _join(listed):
    """Put the items of the lists that follow one, and are called as it is, into it."""
    called = listed.tag, listed.get("class")
    while not (listed.tail or "").strip() and (following := listed.getnext()) is not None:
        if (following.tag, following.get("class")) != called:
            return
        listed.extend(list(following))
        listed.tail = following.tail
        following.getparent().remove(following)
