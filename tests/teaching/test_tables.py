"""The table of students for a spreadsheet."""

import csv
import io

import pytest

from teaching.tables import csv_of
from tests import factories

ADDRESS = "/seminars/borders/two-banks/progress/table.csv"


@pytest.mark.parametrize(
    "cell",
    ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "  =1", "＝1", "=cmd|' /C calc'!A0"],
)
def test_what_looks_like_a_formula_is_a_text(cell):
    (row,) = csv.reader(io.StringIO(csv_of([[cell]]).decode("utf-8-sig"), newline=""))
    assert row == [f"'{cell}"]


@pytest.mark.parametrize(
    "cell", ["Ines", "a=b", "Smith-Jones", "渡口", "", 'a "b", c', "two\nlines"]
)
def test_other_texts_stay_as_they_are(cell):
    (row,) = csv.reader(io.StringIO(csv_of([[cell, "x"]]).decode("utf-8-sig"), newline=""))
    assert row == [cell, "x"]


def test_numbers_stay_numbers():
    assert csv_of([[3, -1]]) == b"\xef\xbb\xbf3,-1\r\n"


@pytest.mark.django_db
def test_it_has_a_row_for_each_student(client, reading, okafor, ines):
    reading.notes_asked = 1
    reading.save()
    ines.display_name = "=Ines"
    ines.save()
    factories.note(ines, reading, 1)
    response = factories.login(client, okafor).get(ADDRESS)
    assert response["Content-Type"] == "text/csv; charset=utf-8"
    assert 'filename="borders-two-banks.csv"' in response["Content-Disposition"]
    assert "no-store" in response["Cache-Control"]
    rows = [*csv.reader(io.StringIO(response.content.decode("utf-8-sig")))]
    assert rows == [
        ["Name", "User name", "Notes (1)", "Replies", "Answers", "State"],
        ["'=Ines", "ines", "1", "0", "0", "done"],
        ["Jonas Weiss", "jonas", "0", "0", "0", "not begun"],
        ["Marek Kos", "marek", "0", "0", "0", "not begun"],
    ]
