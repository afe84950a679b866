"""The signs and small pictures with which a book parts its scenes: they are drawn lines."""

import posixpath
import re
from collections import Counter
from urllib.parse import unquote

from reader.importing.elements import BLOCKS, holds_block, words_in

SIGNS = re.compile(r"(?:[⁂❦❧☙✦✧✻✽✢-✥✱-✴✵✶❉-❋❖◆◇◊○●■□•·∙*~#–—-]\s*){1,7}|§", re.UNICODE)
WITHIN = ("li", "td", "th", "dd", "dt", "pre", "figure", "figcaption", "caption")
AGAIN = 3  # times that one picture stands alone: it says nothing


def draw_breaks(body) -> None:
    """Let a paragraph that is nothing but an ornament be a line."""
    for block in [one for one in body.iter("p", "div") if SIGNS.fullmatch(words_in(one))]:
        if next(block.iter("img"), None) is None and _is_alone(block):
            _draw(block)


def draw_ornaments(pages) -> None:
    """Let a picture that stands again and again in paragraphs of its own be a line; `pages` are
    trees with the folder of each, from which addresses lead."""
    found = [
        (image, posixpath.normpath(posixpath.join(folder, unquote(image.get("src") or ""))))
        for folder, tree in pages
        for image in tree.iter("img")
    ]
    times = Counter(path for _image, path in found)
    for image, path in found:
        block = next(image.iterancestors(*BLOCKS), None)
        alone = block is not None and block.tag in ("p", "div") and not words_in(block)
        if (
            times[path] >= AGAIN
            and alone
            and _is_alone(block)
            and len(list(block.iter("img"))) == 1
        ):
            _draw(block)


def _is_alone(block):
    if holds_block(block):
        return False
    return next(block.iterancestors(*WITHIN), None) is None


def _draw(block):
    tail = block.tail
    block.clear()
    block.tag, block.tail = "hr", tail
