"""Which of the headings on the first page of a PDF is its title."""

import re
from itertools import takewhile
from statistics import median

from reader.importing.pdf.shapes import OTHER_SIZE, Group
from reader.importing.pieces import SHORT

NUMBERED = re.compile(r"(?:\d{1,2}(?:\.\d{1,2})*|[IVX]{1,4})[.)]?\s")
YEAR, NUMBER = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)"), re.compile(r"\d+")
LETTERS = 4  # at least in a title
FULL = 40  # characters: most lines of running text have more


def title_of(groups: list[Group], said: str) -> Group | None:
    """Give the title: the largest heading of the first page, above which no running text stands, or
    the one which the file itself has for its title: the name of a journal may be larger.

    Of several there it is the first of more than one word. Where later ones are as large, nothing
    stands above it, and it has no number. None where there is none.
    """
    groups = [group for group in groups if group.lines and group.kind != "head"]
    headings = [group for group in groups if group.kind == "heading"]
    first_page = groups[0].lines[0].page if groups else 0
    largest = max((one.size for one in headings if one.lines[0].page == first_page), default=0)
    large = [one for one in headings if abs(one.size - largest) < OTHER_SIZE * largest]
    above = takewhile(lambda one: one.lines[0].page == first_page and not _is_text(one), groups)
    above, plain = list(above), _plain(said)
    for group in above:
        if group.kind == "heading" and len(plain) > LETTERS and _plain(group.words) == plain:
            return group
    found = [one for one in above if one in large and sum(map(str.isalpha, one.words)) >= LETTERS]
    title = next((one for one in found if " " in one.words), found[0] if found else None)
    if title is not None and len(found) == len(large) == 1:
        return _below_issue(above, title) or title
    sure = len(found) == len(large) or (found and found[0] is groups[0])
    return title if sure and not (len(large) > 1 and NUMBERED.match(title.words)) else None


def _below_issue(groups, name):
    """Give the heading that stands below the volume and the year of a journal, whose name is one,
    None where no such line stands below it."""
    at = groups.index(name)
    issue, title = ([*groups[at + 1 : at + 3], None, None])[:2]
    if title is None or issue.kind == "heading" or title.kind != "heading":
        return None
    dated = YEAR.search(issue.words) and len(NUMBER.findall(issue.words)) > 2
    return title if dated and title.size > (1 + OTHER_SIZE) * issue.size else None


def _plain(words):
    return re.sub(r"[\W_]+", "", words.casefold())


def _is_text(group):
    """Whether a group is running text, and no line or list of lines such as a title page has."""
    if group.kind == "heading" or len(group.words) < SHORT:
        return False
    return median(len(line.words) for line in group.lines) >= FULL
