"""What a class list says, however people have it."""

import pytest

from seminars.class_list import MOST_LINES, lines_of, user_name

INES = ("Ines Duarte", "", "ines@example.org")


def said(text):
    return [(line.name, line.username, line.email) for line in lines_of(text)]


@pytest.mark.parametrize(
    "text",
    [
        "Ines Duarte, ines@example.org",
        "ines@example.org;Ines Duarte",
        "Ines Duarte\tines@example.org\n\n",
        "\ufeffname,email\nInes Duarte,ines@example.org",
        'E-Mail;Name\n"ines@example.org";"Ines   Duarte"',
        "Почта\tФИО\nines@example.org\tInes Duarte",
        "Ines Duarte，ines@example.org",
        "姓名,邮箱\r\nInes Duarte,ines@example.org\r\n",
    ],
)
def test_a_name_and_a_mail_address_are_told_apart(text):
    assert said(text) == [INES]


def test_a_name_alone_is_enough_and_a_user_name_may_follow():
    assert said("Ines Duarte\nMarek Kos,marek") == [
        ("Ines Duarte", "", ""),
        ("Marek Kos", "marek", ""),
    ]


def test_lines_keep_their_numbers():
    assert [line.number for line in lines_of("name\n\nInes\n\nMarek\n")] == [3, 5]


@pytest.mark.parametrize(
    ("line", "problem"),
    [
        ("name,email\nInes,not an address", "mail"),
        ("Ines,ines@home", "mail"),
        ("x" * 81, "long"),
        ("name,username\nInes,in es", "username"),
        ("name,email\n,", ""),
    ],
)
def test_what_is_wrong_is_said(line, problem):
    assert [found.problem for found in lines_of(line)] == ([problem] if problem else [])


def test_who_stands_there_twice_is_taken_once():
    found = lines_of("Ines,ines@example.org\nInes D.,INES@example.org\nInes,i@example.org")
    assert [line.problem for line in found] == ["", "twice", ""]


def test_a_list_has_an_end():
    assert len(lines_of("Ines\n" * (MOST_LINES + 10))) == MOST_LINES


def test_nothing_is_nobody():
    assert lines_of("") == lines_of("\n \n,,\n") == []


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Ines Duarte", "ines.duarte2"),
        ("Инес Дуарте", "инес.дуарте"),
        ("李 明", "李.明"),
        ("ines@example.org", "ines"),
        ("!!!", "reader"),
    ],
)
def test_who_has_no_user_name_gets_a_free_one(text, name):
    assert user_name(lines_of(text)[0], {"ines.duarte"}) == name
