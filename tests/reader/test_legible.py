"""What was read and what was set aside, for those who do not read Markdown."""

import pytest

from reader.legible import legible


@pytest.mark.parametrize(
    ("markdown", "words"),
    [
        ("By [Anna Writer](#) | 2 June 2021", "By Anna Writer | 2 June 2021"),
        (r"\* \* \*", "* * *"),
        (r"\* * *", "* * *"),
        ("*By Anna Writer*, **at home**", "By Anna Writer, at home"),
        ("It was paid for.[[9]](#postil-note-8) Nobody", "It was paid for.[9] Nobody"),
        (
            "The bell is sold,\\\nThe boat lies bottom up",
            "The bell is sold,\nThe boat lies bottom up",
        ),
        ("> ## Who gave\n> Nobody", "Who gave\nNobody"),
        ("- the boat\n- its [rope](https://example.org)", "- the boat\n- its rope"),
        ("![The bell](/pictures/1/)\n\nFigure 1", "The bell\n\nFigure 1"),
        ("| Year | Paid |\n| --- | ---: |\n| 1871 | 4 \\| 5 |", "Year\u2003Paid\n1871\u20034 | 5"),
        ("```\ndef fare(*all):\n    return all\n```", "def fare(*all):\n    return all"),
        ("snake_case and 2 * 3 * 4", "snake_case and 2 * 3 * 4"),
        ("", ""),
    ],
)
def test_the_words_stand_without_the_marks(markdown, words):
    assert legible(markdown) == words
