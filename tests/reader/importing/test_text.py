import pytest

from reader.importing.text import pieces
from reader.importing.tidy import clean, tidied

PROSE = "The river runs through the town, and nobody has asked it for whom it does so. "


def cut(text):
    return [(piece.kind, tidied(piece)) for piece in pieces(clean(text))]


@pytest.mark.parametrize(
    "lines",
    [
        "    The tide goes out, the tide comes in,\n    and nobody counts the hours.",
        "\tThe tide goes out when nobody is looking on,\n\tand nobody counts the hours.",
        "  The tide goes out, and the tide comes in,\n  the ferry is late, as it has always been,"
        "\n  and nobody counts the hours.",
    ],
)
def test_short_lines_further_in_than_the_prose_around_them_keep_their_ends(lines):
    before, verse, after = cut(f"{PROSE * 2}\n\n{lines}\n\n{PROSE * 3}")
    expected = "\\\n".join(line.strip() for line in lines.split("\n"))
    assert verse == ("lines", expected)
    assert (before[0], after[0]) == ("paragraph", "paragraph")


INSET = "    Nobody has been on the ferry at any other hour, the harbour\n    master says."


@pytest.mark.parametrize(
    "text",
    [
        f"{PROSE * 2}\n\n{INSET}\n\n{PROSE * 2}".replace("ferry", "only ferry"),
        f"{INSET}\n\n{INSET}\n\n{INSET}",
        f"The ferry\n\n{INSET}\n\n{INSET}",
    ],
)
def test_prose_that_stands_further_in_is_prose(text):
    assert {kind for kind, _words in cut(text)} == {"paragraph"}


def test_blank_lines_part_paragraphs():
    assert cut("One.\n\n \t\n\u00a0\nTwo.") == [("paragraph", "One."), ("paragraph", "Two.")]


def test_wrapped_lines_are_one_paragraph_and_broken_words_are_mended():
    text = (
        "Nobody in the town remembers a time when the ferry did not leave at nine,\n"
        "and nobody has been on it at any other hour; it is, the harbour mas-\n"
        "ter says, a matter of habit, and habit is cheaper than a timetable that\n"
        "somebody would have to print.\n\nThe end."
    )
    assert [kind for kind, _ in cut(text)] == ["paragraph", "paragraph"]
    assert "the harbour master says" in cut(text)[0][1]
    assert "\n" not in cut(text)[0][1]


def test_a_word_that_the_text_has_with_its_hyphen_alone_keeps_it_at_the_end_of_a_line():
    text = (
        "It was a well-known procession, and nobody in the town has ever asked\n"
        "for whom it was held; there was in those days another, no less well-\n"
        "known one, which is told of by those who saw it pass through the har-\n"
        "bour.\n\n- a well-\n  known one\n- another"
    )
    paragraph, items = (words for _, words in cut(text))
    assert "no less well-known one" in paragraph
    assert "through the harbour." in paragraph
    assert items == "- a well-known one\n- another"


def test_wrapped_chinese_is_joined_without_spaces():
    text = (
        "茶馆的门朝着河开，这在镇上是独一份。别的铺子都把背对着水，怕\n"
        "潮气，也怕夏天的蚊子。老板的祖父当年执意要把门开在这边，他说\n"
        "做渡口的生意，就要让下船的人一抬头先看见炉火。"
    )
    assert cut(text) == [("paragraph", text.replace("\n", ""))]


def test_an_indented_line_among_wrapped_ones_begins_a_paragraph():
    text = (
        "Nobody in the town remembers a time when the ferry did not leave at nine,\n"
        "and nobody has been on it at any other hour.\n"
        "    It is, the harbour master says, a matter of habit, and habit is rather\n"
        "cheaper than a timetable that somebody would have to print and to read.\n"
        "So it goes on as it always has, and everybody in the town is used to that."
    )
    assert len(cut(text)) == 2


FERRY = (
    "   Nobody in the town remembers a time when the ferry did not leave at nine,\n"
    "and nobody has been on it at any other hour.\n"
)
HABIT = (
    "   It is, the harbour master says, a matter of habit, and habit is a good\n"
    "deal cheaper than a timetable, which somebody would have to print and to\n"
    "read.\n"
)


def test_paragraphs_that_only_the_indent_of_their_first_lines_tells_are_paragraphs():
    found = cut(f"The ferry\n\n{FERRY}{HABIT}{FERRY}{HABIT}")
    told = [" ".join(one.split()) for one in (FERRY, HABIT, FERRY, HABIT)]
    assert found[1:] == [("paragraph", one) for one in told]


def test_stanzas_that_only_the_indent_of_their_first_lines_tells_stay_verse():
    stanza = (
        "   Nobody in the town, not one, remembers\nwhen the ferry\n"
        "did not leave at nine and cross the river.\n"
    )
    assert [kind for kind, _words in cut(f"The ferry\n\n{stanza * 3}")[1:]] == ["lines"]


QUOTED = """
    Whoever has been on the ferry knows the sound of the rope, and knows
    that it is drawn in by one who has no other work to do; he who draws
    it in does not ask for whom he does so, and it is all the same to the
    river.
"""


@pytest.mark.parametrize("indent", [0, 8])
def test_a_quotation_of_prose_that_is_set_in_runs_on(indent):
    quoted = QUOTED.replace("\n    ", "\n    " + " " * indent)
    found = cut(f"{FERRY.strip()}\n\n{quoted}\n\n{HABIT.strip()}")
    assert found[1] == ("paragraph", " ".join(QUOTED.split()))


def test_verse_of_long_lines_that_is_set_in_stays_verse():
    verse = """
        the tide goes out in the morning, and the ferry goes with it,
        and in the evening, when the tide comes in, the ferry is back,
        and nobody who lives on the river, or who has ever been on it,
        and nobody in the town, has asked the tide for its timetables.
    """
    assert cut(f"{FERRY.strip()}\n\n{verse}\n\n{HABIT.strip()}")[1][0] == "lines"


def test_a_line_each_is_a_paragraph_each():
    text = f"{PROSE * 3}\n{PROSE * 2}\nA heading\n{PROSE * 4}"
    assert [kind for kind, _ in cut(text)] == ["paragraph"] * 4


def test_short_lines_keep_their_ends():
    text = f"{PROSE}\n\nOne for the mother,\none for the stone.\n\n{PROSE}"
    assert cut(text)[1] == ("lines", "One for the mother,\\\none for the stone.")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("## The ferry ##", [("heading", "The ferry")]),
        ("The ferry\n=========\nleaves.", [("heading", "The ferry"), ("paragraph", "leaves.")]),
        ("> One\ntwo", [("quote", "> One\n> two")]),
        ("* * *", [("rule", "* * *")]),
        ("```\na\n\nb\n```", [("code", "```\na\n\nb\n```")]),
        ("| a | b |\n|---|---|\n| 1 | 2 |", [("table", "| a | b |\n|---|---|\n| 1 | 2 |")]),
        ("• one\n• two\n  and more", [("list", "- one\n- two and more")]),
        ("- one\n\n- two\n  - inside", [("list", "- one\n- two\n  - inside")]),
        ("1. one\n\n2. two", [("list", "1. one\n2. two")]),
        ("Three things:\n- one\n- two", [("paragraph", "Three things:"), ("list", "- one\n- two")]),
    ],
    ids="marked underlined quote rule code table bullets inside apart below".split(),
)  # fmt: skip
def test_marks_are_understood(text, expected):
    assert cut(text) == expected


def test_what_is_quoted_right_below_who_said_it_is_a_quote():
    said = "On Sunday, 3 March, Ada Bron <ada@example.org> wrote:"
    assert cut(f"{said}\n> One.\n>\n> Two.\n\nThree.") == [
        ("paragraph", said), ("quote", "> One.\n>\n> Two."), ("paragraph", "Three."),
    ]  # fmt: skip


def test_a_line_that_begins_with_a_sign_amid_others_is_no_quote():
    assert [kind for kind, _words in cut("so much\n> depends\nupon a red wheel")] == ["lines"]


def test_a_date_at_the_beginning_makes_no_list():
    assert cut("12. Mai 1990 war ein Samstag.") == [
        ("paragraph", "12\\. Mai 1990 war ein Samstag.")
    ]


def test_talk_after_a_hyphen_makes_no_list():
    assert cut("- Кто там? - спросил он.\n\n- Никого.")[0][0] == "paragraph"


def test_long_numbered_paragraphs_stay_paragraphs():
    assert [kind for kind, _ in cut(f"1. {PROSE * 3}\n\n2. {PROSE * 3}")] == ["paragraph"] * 2


def test_an_empty_line_before_a_fence_that_never_ends_stops_nothing():
    line = "The river runs through the town and nobody has asked it why it does so, or for whom,"
    assert cut(f"{line}\nShare\n```\n\n```")[0][1].startswith(line)


def test_a_fence_that_never_ends_is_words():
    assert cut("```\nwords")[0][0] == "lines"


def test_a_page_number_and_a_running_head_stand_for_themselves():
    text = "Annals 3\nThe river runs\n12\n\fAnnals 4\nthrough the town.\n13\n"
    assert [words for _, words in cut(text)] == [
        "Annals 3", "The river runs", "12", "Annals 4", "through the town.", "13",
    ]  # fmt: skip


def test_what_cannot_be_seen_is_gone_and_what_spells_stays():
    assert clean("a\u200bb\ufeffc\u202ed\x00e\r\nf\u2029g") == "abcde\nf\n\ng"
    assert clean("می\u200cخواهم 👩\u200d🌾") == "می\u200cخواهم 👩\u200d🌾"
