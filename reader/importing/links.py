"""Links in Markdown: which lead somewhere, and plain words for those that do not."""

import re

TARGET = r"(?P<target><[^<>\n]*>|(?:[^\s()<>]|\([^\s()]*\))*)"
TITLE = r"(?:\s+(?:\"[^\"]*\"|'[^']*'|\([^()]*\)))?"
# Nothing of the words is gone back on (`}+`): where a bracket is never closed, each link behind it
# could be read in two ways, and thirty of them in thousands of millions.
LINK = re.compile(
    r"(?<!\\)(?P<picture>!?)\[(?P<words>(?:[^\[\]\\]|\\.|!?\[[^\[\]]*\](?:\([^\s()]*\))?){0,4000}+)\]"
    rf"\(\s*{TARGET}{TITLE}\s*\)"
)
CLOSED = re.compile(r"(?<!\\)(?:\\\\)*\]\(")  # without which nothing is a link
# Where code ended that was a link, or began; with code beside it, it is one piece.
END = "\x00"
TORN_CODE = re.compile(rf"(?<!`)`{END}+`(?!`)")
LIVE = re.compile(r"(?:https?://|mailto:)[^\s]", re.IGNORECASE)
OF_NOTES = re.compile(r"[^:#?]+\.(?:md|markdown|csv)(?:#.*)?", re.IGNORECASE)
OF_A_NOTE = re.compile(r"#postil-(?:note|mark)-\d+")  # see `footnotes`
EMPHASISED_MARK = re.compile(r"^([*_]{1,3})(\\?[\[(]\w{1,5}\\?[\])])\1$")
MARK = re.compile(r"[\d*†‡]{1,3}")


def is_live(target: str) -> bool:
    """Say whether a link leads somewhere for a reader who is not on the page that it came from."""
    return bool(LIVE.match(target.strip("<>")) or OF_A_NOTE.fullmatch(target))


def leads_to_notes(markdown: str) -> bool:
    """Say whether each link in `markdown` leads to a file of Markdown, or a table, beside it."""
    targets = [found["target"].strip("<>") for found in LINK.finditer(markdown)]
    return bool(targets) and all(map(OF_NOTES.fullmatch, targets))


def has_links(markdown: str) -> bool:
    """Say whether something in `markdown` may be a link, or a picture."""
    return "](" in markdown and bool(CLOSED.search(markdown))


def without_links(markdown: str) -> str:
    """Give `markdown` with every link and picture as its words."""
    if not has_links(markdown):
        return markdown
    return LINK.sub(lambda found: _inner(found["words"]), markdown)


def without_dead_links(markdown: str) -> str:
    """Give `markdown` with links that lead nowhere as plain words, and live links kept.

    A footnote's number keeps its brackets, or it would run into the word before it, and has none
    of the emphasis that Markdown would not see right behind a word.
    """
    if not has_links(markdown):
        return markdown
    plain = LINK.sub(_alive, markdown)
    return plain if END not in plain else TORN_CODE.sub("", plain).replace(END, "")


def _alive(found):
    words, target = found["words"], found["target"]
    if is_live(target) and (words.strip() or found["picture"]):
        if found["picture"]:
            return found[0]
        return f"[{without_dead_links(words)}]({target})"
    words = EMPHASISED_MARK.sub(r"\2", _inner(words))
    before = found.string[found.start() - 1 : found.start()]
    if MARK.fullmatch(words) and before and not (before.isspace() or before == "["):
        return f"[{words}]"
    return f"{END}{words}{END}" if words[:1] == words[-1:] == "`" else words


def _inner(words):
    return without_links(words).strip()
