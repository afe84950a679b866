"""What stands in a row with others, in a list or a table: it says something with them, though alone
it would be a site's."""

from reader.importing.elements import HEADINGS, words_in
from reader.importing.sitewords import site_words

TERMS = 3  # rows of two cells
CELLS = ("td", "th")
COLUMNS = 2  # of a table that says something in each


def is_among_others(element) -> bool:
    """Whether an element is an item, without a link, of a list of which most say nothing of a
    site, or several cells of a table, or in one that stands beside others."""
    if next(element.iter("a"), None) is None:
        if element.tag == "tr":
            return _said(element) > 1
        if _is_in_column(element):
            return True
    item = next((one for one in (element, *element.iterancestors()) if one.tag == "li"), None)
    if item is None or next(item.iter("a"), None) is not None:
        return False
    items = [words_in(one) for one in item.getparent().iter("li")]
    return len(items) > 2 and 2 * sum(site_words(words) == "strong" for words in items) < len(items)


def _said(row):
    return sum(bool(words_in(cell)) for cell in row)


def _is_in_column(element):
    """Whether an element is in a cell of a table whose rows have several: what stands there says
    something of the row, "41 minutes"."""
    cell = next((one for one in (element, *element.iterancestors()) if one.tag in CELLS), None)
    row = None if cell is None else cell.getparent()
    if row is None or row.tag != "tr" or _said(row) < COLUMNS:
        return False
    if next(row.iter(*HEADINGS), None) is not None:
        return False  # its cells are places for text
    return any(one is not row and _said(one) >= COLUMNS for one in row.getparent().iter("tr"))


def is_term(element) -> bool:
    """Whether an element is a term, or a row with one, of a list that says what each means."""
    row = element if element.tag == "tr" else element.getparent()
    if row is None or row.tag != "tr":
        return element.tag == "dt"
    rows = [[bool(words_in(cell)) for cell in one] for one in row.getparent().iterchildren("tr")]
    return sum(one == [True, True] for one in rows) > TERMS
