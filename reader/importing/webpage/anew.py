"""A page on which no text was found, looked at anew: what a browser would show of it only after its
scripts had run, what it says to search engines, and what stands where no text should."""

import html as entities
import json
import re

from lxml import etree

from reader.importing.elements import HIDDEN, is_silent, words_in
from reader.importing.markup import html_tree
from reader.importing.partnames import Names, names_of
from reader.importing.pieces import end_of
from reader.importing.siteparts import is_only_hidden

PARAGRAPH = 80  # characters
LEAST = 3  # paragraphs of a text
TEXT = 600  # characters of all of them
SENTENCES = 3  # of a short text
FEW = 40  # characters beside a frame that is all there is
# What holds no text, unless somebody forgot to close it or put a text there.
HOLDERS = ("button", "dialog", "map", "noscript", "object", "template")
ASKS = Names(r"(?:^|[\s_-])(?:cookies?|consent|gdpr|privacy|terms)(?:$|[\s_-])")
TAG = re.compile(r"<[^<>]{1,200}>")


def show_all(tree) -> None:
    """Let everything in `tree` be read that may be a text."""
    body = next(tree.iter("body"), tree)
    for frame in list(body.iter("iframe")):
        _open_frame(frame)
    for drawing in list(body.iter("svg")):
        if _has_paragraphs(drawing):
            drawing.tag = "div"
    for part in list(body.iter(etree.Element)):
        _show(part)
    for link in body.iter("a"):
        words = words_in(link) if link.get("href") else ""
        if len(words) >= PARAGRAPH and end_of(words) == "closed":
            link.attrib.clear()
    if not _has_paragraphs(body):
        for paragraph in _told(tree):
            etree.SubElement(body, "p").text = paragraph


def page_in_frame(tree) -> str:
    """Give the page in a frame that is all of a page, where the file has it; else ""."""
    body = next(tree.iter("body"), tree)
    frames = [one for one in body.iter("iframe") if len(one.get("srcdoc") or "") >= TEXT]
    return frames[0].get("srcdoc") if len(frames) == 1 and len(words_in(body)) < FEW else ""


def is_text(paragraphs: list[str]) -> bool:
    """Whether what is found on such a page is a text, and no notice that it had hidden."""
    long = [len(one) for one in paragraphs if len(one) >= PARAGRAPH]
    return len(long) >= LEAST and sum(long) >= TEXT


def is_short_text(lines: list[str]) -> bool:
    """Whether what is found on a page of a few short lines is a text: most of it in sentences."""
    said = [one for one in lines if end_of(one) == "closed" and " " in one]
    return len(said) >= SENTENCES and 2 * sum(map(len, said)) >= sum(map(len, lines))


def _open_frame(frame):
    """Put the page of a frame in its place, where the file has it."""
    if len(frame.get("srcdoc") or "") < TEXT:
        return
    inside = html_tree(frame.get("srcdoc"))
    body = next(inside.iter("body"), inside)
    if _has_paragraphs(body):
        frame[:], frame.text, frame.tag = list(body), body.text, "div"
        frame.attrib.clear()


def _show(part):
    named = (part.get("class") or part.get("id")) and is_only_hidden(part)
    holds = part.tag in HOLDERS
    if not (named or holds or is_silent(part)) or ASKS.has(names_of(part)):
        return
    if not _has_paragraphs(part):
        return
    part.tag = "div" if holds else part.tag
    part.set("style", HIDDEN.sub("", part.get("style") or ""))
    for name in ("hidden", "class", "id") if named else ("hidden",):
        part.attrib.pop(name, None)


def _has_paragraphs(part):
    return is_text([words_in(one) for one in part.iter("p")])


def _told(tree):
    """Give the paragraphs of the article that a page gives to search engines."""
    for script in tree.iter("script"):
        if script.get("type") != "application/ld+json" or "articleBody" not in (script.text or ""):
            continue
        try:
            said = json.loads(script.text, strict=False)
        except (ValueError, RecursionError):
            continue
        said = said.get("@graph", said) if isinstance(said, dict) else said
        for one in said if isinstance(said, list) else [said]:
            words = one.get("articleBody") if isinstance(one, dict) else None
            if isinstance(words, str) and len(words) >= TEXT:
                lines = re.sub(r"</p>|<br\s*/?>", "\n", words, flags=re.IGNORECASE).splitlines()
                lines = [entities.unescape(TAG.sub("", line)).strip() for line in lines]
                return [line for line in lines if line]
    return []
