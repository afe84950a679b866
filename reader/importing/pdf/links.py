"""Links of a PDF: which words they lie on, and one that is broken over two lines as one."""

import re

from reader.importing.links import LINK
from reader.importing.pdf.letters import Sheet
from reader.importing.pdf.lines import is_gap
from reader.importing.pdf.rows import Rows
from reader.importing.pieces import WIDE

HIGHEST = 3  # of the size of the letters: a box that is higher lies on more than words
ONE_LINE = 0.8  # the same: feet that differ more are those of several lines
FEW = 2  # letters by which a box may miss the end of a word
NUMBER = re.compile(r"\s*(?:\[\d{1,3}\]|\(\d{1,3}\)|[*†‡§¶]{1,3}|[¹²³⁰⁴-⁹]{1,3})\s*")
BARE_NUMBER = re.compile(r"\s*\d{1,3}[.)\s]*")
CLOSED = re.compile(r"(?<!\\)\]\((?P<target>[^\s()#][^\s()]*)\)\Z")
OF_AN_ADDRESS = re.compile(r"://|www\.|[\w-]\.[\w-]|/")


def link_words(sheet: Sheet) -> None:
    """Say of the letters of a page where they lead.

    A link on nothing but the number of a note is left out, and one over a picture, a table or
    several lines at once: nothing says which of the words are meant.
    """
    rows = Rows(sheet.letters) if sheet.links else None
    for link in sheet.links:
        letters = [letter for box in link.boxes for letter in _under(sheet.letters, rows, box)]
        if not _is_of_a_note("".join(letter.sign for letter in letters), link.href):
            for letter in letters:
                letter.href = link.href


def _is_of_a_note(words, href):
    """Whether a link lies on the number of a note; a raised one is plain later, whoever set it."""
    return bool(NUMBER.fullmatch(words) or ("#" in href and BARE_NUMBER.fullmatch(words)))


def with_whole_links(lines: list[str]) -> list[str]:
    """Give lines of Markdown in which a link that goes on on the next line ends only there.

    Joined, they have it as one link. An address that is itself the words is joined here, since no
    space belongs into it, and a hyphen in it is its own.
    """
    done = lines[:1]
    for line in lines[1:]:
        end, start = CLOSED.search(done[-1]), LINK.match(line)
        if not end or not start or start["picture"] or start["target"] != end["target"]:
            done.append(line)
            continue
        above = done[-1][: end.start()]
        if _is_address(above[above.rfind("[") + 1 :], start):
            done[-1] = above + line[1:]
        else:
            done[-1] = above
            done.append(line[1:])
    return done


def _under(letters, rows, box):
    """Give the letters on which a box lies: those whose middle is in it."""
    left, bottom, right, top = box
    places = [
        at
        for at, letter in rows.between(bottom, top)
        if left <= (letter.left + letter.right) / 2 <= right
    ]
    seen = [letters[at] for at in places if letters[at].sign != " "]
    if not seen:
        return []
    size, feet = max(letter.size for letter in seen), [letter.foot for letter in seen]
    if top - bottom > HIGHEST * size or max(feet) - min(feet) > ONE_LINE * size:
        return []
    if places[-1] - places[0] >= len(places):
        return seen  # they were not drawn one after the other
    first = _edge(letters, places[0], -1, len(places))
    last = _edge(letters, places[-1], 1, len(places))
    return letters[first : last + 1]


def _edge(letters, at, step, most):
    """Give where a link begins or ends: boxes drawn by hand miss a letter of a word, or have one
    too many. `at` is the last letter in the box, `step` leads out of it."""
    outside, inside = _reach(letters, at, step, FEW + 1), _reach(letters, at, -step, most)
    if 0 < outside <= min(FEW, inside + 1):
        return at + step * outside
    if inside < min(FEW, outside, most - 1):
        return at - step * (inside + 1)
    return at


def _reach(letters, at, step, most):
    """Give how many more letters of the same word stand on one side of a letter, up to `most`."""
    count = 0
    while count < most and 0 <= at + step < len(letters):
        here, there = letters[at], letters[at + step]
        if not _is_one_word(here, there) or is_gap(here, there):
            break
        at, count = at + step, count + 1
    return count


def _is_one_word(here, there):
    both = here.sign + there.sign
    return both.isalnum() and not WIDE.search(both) and abs(here.foot - there.foot) < here.size / 2


def _is_address(words, start):
    """Whether the words of a link, and those that go on with it, are a part of its address."""
    words = words.replace("\\", "")
    whole = words + start["words"].replace("\\", "")
    return bool(OF_AN_ADDRESS.search(words)) and whole.casefold() in start["target"].casefold()
