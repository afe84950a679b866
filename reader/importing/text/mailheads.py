"""The head of an e-mail in plain text: lines such as "From: …", of which one says the subject."""

import re
from functools import cache

from reader.importing import dates
from reader.importing.pieces import Piece
from reader.importing.sitewords import EMAIL
from reader.importing.vocabulary import alternatives, every

LABELLED = re.compile(r"(?P<label>[^\W\d_][\w-]*(?: [\w-]+)?)\s?[:：]\s*(?P<words>\S.*)")


def mail_head(lines: list[str]) -> list[Piece]:
    """Give a piece for each line of the head of an e-mail, the subject as the title, without its
    label; nothing where lines are no such head."""
    lines = _unfolded(lines)
    said = [LABELLED.fullmatch(line) for line in lines]
    if None in said or not any(EMAIL.search(line) or dates.find(line) for line in lines):
        return []
    subjects = [found for found in said if found["label"].casefold() in every("subject")]
    if len(said) < 2 or len(subjects) != 1:
        return []
    return [
        _title(found["words"]) if found in subjects else Piece(_undated(found) or line)
        for found, line in zip(said, lines, strict=True)
    ]


def _undated(found):
    """Give the day of a line that says when it was sent, whatever it calls that, else ""."""
    is_day = dates.find(found["words"]) and not EMAIL.search(found["words"])
    return found["words"] if is_day else ""


def _unfolded(lines):
    """Give lines with those that stand further in behind the one that they go on with."""
    found = []
    for line in lines:
        if found and line[:1].isspace():
            found[-1] += f" {line.strip()}"
        else:
            found.append(line.strip())
    return found


def _title(subject):
    """Give the title of an e-mail without what says that it answers another."""
    return Piece(_answered().sub("", subject, count=1), "heading", level=1)


@cache
def _answered():
    return re.compile(
        rf"\A(?:(?:{alternatives(every('answered'))})\s?[:：]\s*)+(?=\S)", re.IGNORECASE
    )
