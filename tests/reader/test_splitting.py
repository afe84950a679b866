"""What an empty line does to marks that are open where it is put."""

import pytest

from reader.rendering import render, text_of
from reader.reviewing.splitting import well_split

FOG = "https://example.org/fog_(a)/bank"


def split_at(whole, place):
    """Split `whole` where `place` has a bar."""
    before, after = place.split("|", 1)
    assert before + after == whole
    return well_split(f"{before.rstrip()}\n\n{after.lstrip()}", whole).split("\n\n")


@pytest.mark.parametrize(
    ("place", "expected"),
    [
        ("one |two", ["one", "two"]),
        ("**one |two** three", ["**one**", "**two** three"]),
        ("a ***one| two***", ["a ***one***", "***two***"]),
        ("a **one *two| three* four**", ["a **one *two***", "***three* four**"]),
        ("a _one |two_", ["a _one_", "_two_"]),
        ("~~one |two~~", ["~~one~~", "~~two~~"]),
        ("`one |two` three", ["`one`", "`two` three"]),
        (f"the [agre|ement]({FOG}) of", [f"the [agre]({FOG})", f"[ement]({FOG}) of"]),
        (f"a [**b |c**](<{FOG}> 'd')", [f"a [**b**](<{FOG}> 'd')", f"[**c**](<{FOG}> 'd')"]),
        ("x [a|b](/one/) [c](/two/)", ["x [a](/one/)", "[b](/one/) [c](/two/)"]),
        ("the [[|1]](#postil-note-1) of", ["the", "[[1]](#postil-note-1) of"]),
        ("5 * 3 |is * 15", ["5 * 3", "is * 15"]),
    ],
)
def test_a_mark_is_closed_in_the_first_half_and_opened_again_in_the_second(place, expected):
    assert split_at(place.replace("|", ""), place) == expected


@pytest.mark.parametrize(
    ("place", "expected"),
    [
        (f"[fog]|({FOG}) of", [f"[fog]({FOG})", "of"]),
        (f"see [fog]({FOG[:-3]}|{FOG[-3:]}) of", [f"see [fog]({FOG})", "of"]),
        ("one **|two** three", ["one", "**two** three"]),
        ("one **two|** three", ["one **two**", "three"]),
        ("one *|*two** three", ["one", "**two** three"]),
        ("one <https://exa|mple.org> two", ["one <https://example.org>", "two"]),
        ("![a |boat](/pictures/a/)\nThe boat", ["![a boat](/pictures/a/)", "The boat"]),
    ],
)
def test_what_cannot_be_parted_is_left_whole_and_split_beside(place, expected):
    assert split_at(place.replace("|", ""), place) == expected


@pytest.mark.parametrize(
    "whole",
    [
        f"**a *b c* d** [e *f* g]({FOG}) `h i`\\\n_j_ \\*k\\* &amp;",
        "a <https://l.org> ![m](/pictures/n/) o",
        f"[a]({FOG})",
        "***Metro Areas***\\\nSilver’s  \n~~tale~~ [[1]](#postil-note-1).",
    ],
)
def test_wherever_one_splits_the_same_is_read_before_and_after(whole):
    def read(parts):
        return "".join("".join(text_of(render(part)).split()) for part in parts)

    for at in range(1, len(whole)):
        parts = split_at(whole, f"{whole[:at]}|{whole[at:]}")
        assert (at, read(parts)) == (at, read([whole]))


def test_where_there_are_words_on_one_side_only_nothing_is_split():
    whole = f"[fog]({FOG})"
    assert split_at(whole, f"[fog]({FOG[:-3]}|{FOG[-3:]})") == [whole]


def test_a_line_of_verse_below_a_split_begins_as_far_in_as_it_did():
    whole = "one\\\n\u2003*two\\\n\u2003\u2003three*\\\nfour"
    typed = whole.replace("one\\\n", "one\n\n")
    assert well_split(typed, whole).split("\n\n") == ["one", whole.partition("\n")[2]]
    first = "one\\\n\u2003*two*"
    typed = whole.replace("\\\n\u2003\u2003three", "\n\n\u2003\u2003three")
    assert well_split(typed, whole).split("\n\n") == [first, "\u2003\u2003*three*\\\nfour"]


def test_several_empty_lines_part_a_mark_into_as_many():
    expected = "a **b**\n\n**c**\n\n**d** e"
    assert well_split("a **b\n\nc\n\nd** e", "a **b c d** e") == expected


def test_a_mark_is_opened_again_though_words_were_changed_as_well():
    assert well_split("a *new\n\nc* e", "a *b c* e") == "a *new*\n\n*c* e"


def test_signs_that_are_no_marks_stay_as_they_are_typed():
    typed = "*one\n\n*two\n\nthree `four"
    assert well_split(typed, "Something else.") == typed
