"""Tags are written in one line, and compared whatever their capitals."""

import pytest

from annotations.words.tagging import LONGEST, key_of, line_of, tags_in, too_long


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("ice, two  banks ,ice", ["ice", "two banks"]),
        ("#ice; #Fog", ["ice", "Fog"]),
        ("Ice, ICE, ice", ["Ice"]),
        ("лёд, Лёд, река", ["лёд", "река"]),
        ("冰，边界、河流；冰", ["冰", "边界", "河流"]),
        ("جليد، نهر", ["جليد", "نهر"]),
        ("Straße, STRASSE", ["Straße"]),
        ("cafe\u0301, caf\u00e9", ["caf\u00e9"]),
        ("año, ano", ["año", "ano"]),
        (" , #, ,\n", []),
        ("", []),
    ],
)
def test_a_line_has_each_tag_once_as_it_is_written_first(line, names):
    assert tags_in(line) == names
    assert tags_in(line_of(names)) == names


@pytest.mark.parametrize("name", ["Straße", "ﬁsh", "İce", "ΐ", "冰", "ＩＣＥ"])
def test_a_key_is_the_key_of_itself(name):
    assert key_of(key_of(name)) == key_of(name) == key_of(name.upper())


def test_a_tag_is_too_long_also_where_only_its_key_is():
    assert too_long(["a" * LONGEST, "a" * (LONGEST + 1), "ﬃ" * 20]) == [
        "a" * (LONGEST + 1),
        "ﬃ" * 20,
    ]
