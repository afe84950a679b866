"""A class list as people have it: pasted, or saved from a spreadsheet. Pure."""

import csv
import re
from dataclasses import dataclass, replace
from itertools import chain, count

# A first line that names its columns, in the languages of the pages.
COLUMNS = {
    "name": {"name", "full name", "student", "имя", "фио", "студент", "姓名", "名字"},
    "username": {"user name", "username", "login", "логин", "имя пользователя", "用户名"},
    "email": {
        "email",
        "e-mail",
        "mail",
        "e-mail address",
        "почта",
        "эл. почта",
        "邮箱",
        "电子邮件",
    },
}
SEPARATORS = ("\t", ";", "，", ",")
MAIL = re.compile(r"[^@\s<>,;]+@[^@\s<>,;]+\.[^@\s<>,;]+")
NOT_IN_USER_NAMES = re.compile(r"[^\w.@+-]+")
LONGEST_NAME, LONGEST_USER_NAME, LONGEST_MAIL = 80, 150, 254
MOST_LINES = 500


@dataclass(frozen=True)
class Line:
    """Somebody on the list. `number` counts from 1; `problem` is empty or a name of PROBLEMS."""

    number: int
    name: str = ""
    username: str = ""
    email: str = ""
    problem: str = ""


def lines_of(text: str) -> list[Line]:
    """Give the people on a list, a Line for each line that is not empty.

    A name comes first, then perhaps a user name; or the first line says which column is which. A
    mail address is known by its looks.
    """
    rows = list(_rows(text))
    columns = _columns(rows[0][1]) if rows else {}
    people = [_line(number, cells, columns) for number, cells in rows[1 if columns else 0 :]]
    return _told_apart(people[:MOST_LINES])


def _rows(text):
    lines = text.replace("\x00", "").lstrip("\ufeff").splitlines()
    separator = next((one for one in SEPARATORS if any(one in line for line in lines)), ",")
    for number, line in enumerate(lines, 1):
        cells = [
            " ".join(cell.split()) for cell in next(csv.reader([line], delimiter=separator), [])
        ]
        if any(cells):
            yield number, cells


def _columns(cells):
    """Give {column: place} where a line names columns."""
    said = [cell.casefold() for cell in cells]
    return {
        column: next(place for place, word in enumerate(said) if word in words)
        for column, words in COLUMNS.items()
        if words & set(said)
    }


def _line(number, cells, columns):
    if columns:
        found = {name: cells[at] for name, at in columns.items() if at < len(cells)}
    else:
        found = {"email": next((cell for cell in cells if "@" in cell), "")}
        others = [cell for cell in cells if cell and cell != found["email"]]
        found |= dict(zip(("name", "username"), others, strict=False))
    line = Line(number, **found)
    return replace(line, problem=_problem(line))


def user_name(line: Line, taken: set[str]) -> str:
    """Give a user name for `line` that is not in `taken`, which are in small letters."""
    made_of = line.username or line.name or line.email.partition("@")[0]
    base = NOT_IN_USER_NAMES.sub(".", made_of.casefold()).strip(".")[: LONGEST_USER_NAME - 4]
    endings = chain([""], map(str, count(2)))
    return next(name for ending in endings if (name := f"{base or 'reader'}{ending}") not in taken)


def _problem(line):
    if not (line.name or line.username or line.email):
        return "nobody"
    if line.email and (not MAIL.fullmatch(line.email) or len(line.email) > LONGEST_MAIL):
        return "mail"
    if len(line.name) > LONGEST_NAME:
        return "long"
    if NOT_IN_USER_NAMES.search(line.username) or len(line.username) > LONGEST_USER_NAME:
        return "username"
    return ""


def _told_apart(people):
    """Mark who is on the list a second time."""
    seen, told = set(), []
    for line in people:
        marks = {line.username.casefold(), line.email.casefold()} - {""}
        told.append(replace(line, problem=line.problem or ("twice" if marks & seen else "")))
        seen |= marks
    return told
