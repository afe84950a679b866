"""Two seminars in which one thing at a time is made, to see who sees it."""

import pytest

from tests.annotations.scene import Scene


@pytest.fixture
def scene(
    visitor,
    lena,
    ines,
    marek,
    jonas,
    petra,
    amira,
    tomoko,
    okafor,
    admin,
    reading,
    reading_in_rivers,
):
    people = {
        "visitor": visitor,
        "reader": lena,
        "author": ines,
        "student": marek,
        "other group": jonas,
        "left": petra,
        "other student": amira,
        "other instructor": tomoko,
        "instructor": okafor,
        "admin": admin,
    }
    reading.seminar.admit(petra)
    return Scene(people, reading, reading_in_rivers)
