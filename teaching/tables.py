"""Tables for a spreadsheet. Pure."""

import csv
import io

# What a spreadsheet would take for a formula, and run.
BEGINS_A_FORMULA = tuple("=+-@\t\r\n＝＋－＠")


def csv_of(rows):
    """Give `rows`, lists of texts and numbers, as the bytes of a CSV file.

    It begins with a mark by which spreadsheets know that it is UTF-8. A text that looks like a
    formula gets an apostrophe before it, and is a text again.
    """
    file = io.StringIO()
    csv.writer(file).writerows([_harmless(cell) for cell in row] for row in rows)
    return file.getvalue().encode("utf-8-sig")


def _harmless(cell):
    is_formula = isinstance(cell, str) and cell.lstrip(" ").startswith(BEGINS_A_FORMULA)
    return f"'{cell}" if is_formula else cell
