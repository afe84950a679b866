"""Every column that leads to a person is known to the export and to erasing."""

from annotations.privacy.columns import (
    CHOSEN,
    COLUMNS,
    EMPTIED,
    GOES,
    OF_THE_PERSON,
    STAYS,
    UNTOLD_OF_THE_PERSON,
    people_columns,
)
from annotations.privacy.readable import NAMES, PARTS
from annotations.privacy.removing import WAYS
from reader.models import User

WHAT_TO_DO = (
    "Say in annotations/privacy/columns.py what an export tells of these columns, and what "
    "becomes of them when somebody leaves; where they hold a name as text, let privacy/naming.py "
    "take it out; and let tests/annotations/privacy/conftest.py fill them."
)


def test_every_column_that_leads_to_a_person_is_known():
    unknown = set(people_columns()) - set(COLUMNS)
    assert not unknown, f"{sorted(unknown)} are unknown. {WHAT_TO_DO}"
    assert set(COLUMNS) <= set(people_columns()), "These columns are gone."


def test_a_column_is_told_or_says_why_not():
    for name, known in COLUMNS.items():
        assert known.fate in (STAYS, GOES, EMPTIED, CHOSEN), name
        assert bool(known.untold) != bool(known.told), name
        assert bool(known.part) == bool(known.told), name


def test_what_is_told_has_names_to_read():
    told = {name for known in COLUMNS.values() for name in known.told} | set(OF_THE_PERSON)
    assert sorted(told - set(NAMES)) == []
    assert sorted({known.part for known in COLUMNS.values()} - {""} - set(PARTS)) == []


def test_what_is_removed_in_a_way_of_its_own_is_what_one_may_choose():
    assert {name for name in WAYS if COLUMNS[name].fate != CHOSEN} == set()


def test_every_column_of_a_person_is_told_or_says_why_not():
    told = {path.partition("__")[0] for path in OF_THE_PERSON.values()}
    columns = {column.name for column in User._meta.concrete_fields}
    assert told | set(UNTOLD_OF_THE_PERSON) == columns
    assert told & set(UNTOLD_OF_THE_PERSON) == set()
