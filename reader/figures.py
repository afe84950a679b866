"""The picture of a figure in its Markdown: `![what it shows](address)` above the caption. Pure."""

import re

# The address of a picture of a text says what it shows and how large it is, so that its HTML can
# be made without asking any table.
ADDRESS = re.compile(r"/pictures/([0-9a-f]{16}-([1-9]\d{0,4})x([1-9]\d{0,4}))/")
SHOWN = re.compile(rf"!\[((?:[^\[\]\\]|\\.)*)\]\(({ADDRESS.pattern})\)")
# A picture of another host, which no page loads: readers get a link to it.
ELSEWHERE = re.compile(
    r"!\[((?:[^\[\]\\]|\\.)*)\]\(\s*<?(?:https?:)?//(?:[^\s<>()]|\([^\s<>()]*\))+>?"
    r"(?:\s+(?:\"[^\"]*\"|'[^']*'))?\s*\)",
    re.IGNORECASE,
)
# What parts a picture from its caption, and the pictures with which a block begins, with that.
PARTING = re.compile(r"^(?:\\\n|\s)*")
ABOVE = re.compile(rf"(?:{SHOWN.pattern}(?:\\\n|\s)*)+")
MARKED = re.compile(r"[\\\[\]]")
# An address or the name of a file and no words, as pictures have them that are not kept.
BARE = re.compile(
    r"!\[\]\(\S+\)|(?:https?:/)?/\S+|\S+/\S*\d\S*"
    r"|.+\.(?:avif|bmp|gif|jpe?g|png|svg|tiff?|webp)(?:[?#]\S*)?",
    re.IGNORECASE,
)
ESCAPED = re.compile(r"\\([\\\[\]])")


def address_of(key: str) -> str:
    """Give the address of the picture of a text that has that `key`; see ADDRESS."""
    return f"/pictures/{key}/"


def shown(address: str, shows: str, caption: str = "") -> str:
    """Give the Markdown of a figure; what it `shows` is for whoever cannot see it."""
    words = MARKED.sub(r"\\\g<0>", " ".join(shows.split()))
    return f"![{words}]({address})" + (f"\n{caption}" if caption else "")


def shows(markdown: str) -> str | None:
    """Give what the first picture in `markdown` is said to show, None where there is none."""
    found = SHOWN.search(markdown)
    return None if found is None else ESCAPED.sub(r"\1", found[1])


def addresses_in(markdown: str) -> list[str]:
    """Give where the pictures that `markdown` shows lie, in order."""
    return [found[2] for found in SHOWN.finditer(markdown)]


def described_elsewhere(markdown: str) -> str:
    """Give what the picture of another host with which a block begins is said to show."""
    found = ELSEWHERE.match(markdown)
    return "" if found is None else ESCAPED.sub(r"\1", found[1])


def caption_of(markdown: str) -> str:
    """Give what is said below the pictures with which a block begins; of any other, all of it."""
    above = ABOVE.match(markdown)
    return markdown[above.end() :] if above else markdown


def above_caption(markdown: str) -> str:
    """Give the pictures with which a block begins, "" where it does with none."""
    above = ABOVE.match(markdown)
    return above[0].rstrip(" \\\n") if above else ""


def without_first(markdown: str) -> str:
    """Give a block without the picture with which it begins, wherever that lies."""
    first = SHOWN.match(markdown) or ELSEWHERE.match(markdown)
    return PARTING.sub("", markdown[first.end() :], count=1) if first else markdown


def with_caption(markdown: str, caption: str) -> str:
    """Give `markdown` with another `caption` below the pictures with which it begins."""
    pictures, said = above_caption(markdown), caption.strip("\n")
    if said == caption_of(markdown):
        return markdown
    return f"{pictures}\n{said}" if pictures and said else pictures or caption


def lies_elsewhere(markdown: str) -> bool:
    """Whether a block begins with a picture of another host."""
    return ELSEWHERE.match(markdown) is not None


def only_leads(markdown: str) -> bool:
    """Whether the Markdown of a figure is where its picture lay, and neither shows nor says it."""
    return shows(markdown) is None and BARE.fullmatch(markdown) is not None


def described(markdown: str, words: str) -> str:
    """Give `markdown` with these `words` for what its first picture shows."""
    return SHOWN.sub(lambda found: shown(found[2], words), markdown, count=1)


def without_picture(markdown: str) -> str:
    """Give the caption; of a figure without one what its picture shows."""
    if "](/pictures/" not in markdown:
        return markdown
    return SHOWN.sub("", markdown).strip() or shows(markdown) or ""
