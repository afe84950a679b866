"""PDFs with a text layer, from bytes to blocks."""

import textwrap

import pytest

from reader.importing import Limits, Unreadable, read
from tests.reader.importing.files import LONG, SECOND, THIRD, pdf


def set_in(words, left=72, top=700, size=11, width=88, indent=0, leading=14, font="F1"):
    """Lines of a paragraph, each as full as it can be; the first stands further in by `indent`."""
    rows = textwrap.wrap(words, width)
    return [
        (left + (indent if at == 0 else 0), top - at * leading, size, row, font)
        for at, row in enumerate(rows)
    ]


def column(*paragraphs, top=700, **look):
    """Paragraphs under one another, each with an indent."""
    lines = []
    for words in paragraphs:
        drawn = set_in(words, top=top, indent=14, **look)
        top -= 14 * len(drawn)
        lines += drawn
    return lines


def texts(*pages, **about):
    return [block.text for block in read(pdf(*pages, **about)).blocks]


def test_paragraphs_are_told_by_their_indents():
    assert texts(column(LONG, SECOND, THIRD)) == [LONG, SECOND, THIRD]


def test_paragraphs_are_told_by_the_gaps_between_them():
    page = set_in(LONG, top=700) + set_in(SECOND, top=630) + set_in(THIRD, top=560)
    assert texts(page) == [LONG, SECOND, THIRD]


def test_title_and_headings_are_told_by_their_size():
    page = [
        (72, 740, 20, "The Two Banks", "F2"),
        (72, 715, 11, "Anna Writer"),
        *set_in(LONG, top=680),
        (72, 620, 14, "Winter", "F2"),
        *set_in(SECOND, top=598),
    ]
    found = read(pdf(page))
    assert (found.title, found.byline) == ("The Two Banks", "Anna Writer")
    assert [(b.kind, b.text) for b in found.blocks] == [
        ("paragraph", LONG),
        ("heading", "Winter"),
        ("paragraph", SECOND),
    ]


def test_a_long_sentence_in_bold_or_in_larger_letters_is_no_heading():
    said = "Nobody may cross the river by day or by night while the bell of the school is rung."
    for look in [{"font": "F2"}, {"size": 12.5}]:
        page = [*set_in(LONG, top=700), *set_in(said, top=650, **look), *set_in(SECOND, top=620)]
        found = read(pdf(page)).blocks
        assert ("paragraph", said) in [(block.kind, block.text) for block in found]


def test_two_columns_are_read_one_after_the_other():
    left = column(LONG, SECOND, left=72, width=42)
    right = column(THIRD, LONG, left=320, width=42)
    assert texts([(72, 740, 18, "The Two Banks"), *left, *right]) == [LONG, SECOND, THIRD, LONG]


def test_running_heads_and_page_numbers_are_set_aside_and_sentences_go_on():
    whole = f"{LONG} {SECOND} {THIRD}"
    rows = textwrap.wrap(whole, 88)
    pages = [
        [
            (72, 750, 9, "THE TWO BANKS"),
            *((72, 700 - 14 * at, 11, row) for at, row in enumerate(part)),
            (300, 40, 9, str(number)),
        ]
        for number, part in enumerate((rows[:3], rows[3:5], rows[5:]), 11)
    ]
    found = read(pdf(*pages))
    assert [block.text for block in found.blocks] == [whole]
    assert {piece.reason for piece in found.dropped} == {"running-head", "page-number"}


@pytest.mark.parametrize("shown", ["H = 2W + 1", "(2a + b)/c = 12", "Rule 3: count a half"])
def test_what_is_shown_in_the_middle_of_a_sentence_stays_where_it_stands(shown):
    before = f"{THIRD} The height of the water is reckoned from that of the day before by the rule"
    after = "where what fell as rain is counted for a half, and what was let through at the gates."
    torn = [*set_in(before, top=620), (200, 540, 11, shown), *set_in(after, top=510)]
    found = read(pdf([*column(LONG), *torn, *column(SECOND, top=450)]))
    assert [block.text for block in found.blocks] == [LONG, before, shown, after, SECOND]
    assert not [piece.words for piece in found.dropped]


def test_a_word_that_was_broken_at_the_end_of_a_line_is_mended():
    page = [
        (
            72,
            700,
            11,
            "The ferry crossed the river twice a day, and nobody on either bank could re-",
        ),
        (72, 686, 11, "member a morning on which it had not."),
    ]
    assert texts(page)[0].endswith("could remember a morning on which it had not.")


def test_footnotes_are_told_by_their_size_and_place():
    page = [
        "BT /F1 11 Tf 1 0 0 1 72 700 Tm (The bell was cast in the year of the long frost) Tj "
        "/F1 7 Tf 4 Ts (1) Tj /F1 11 Tf 0 Ts ( and rang until the bridge was opened.) Tj ET",
        *set_in(SECOND, top=672),
        (72, 110, 6, "1"),
        (76, 107, 8, " So the register says; the school says otherwise."),
    ]
    found = read(pdf(page))
    assert [block.text for block in found.blocks] == [
        "The bell was cast in the year of the long frost[1] and rang until the bridge was opened.",
        SECOND,
        "[1] So the register says; the school says otherwise.",
    ]


def test_verse_keeps_its_lines():
    verse = [
        "The water takes the rope,",
        "the rope the hand.",
        "The hand lets go,",
        "the boat is land.",
    ]
    page = [
        *set_in(LONG, top=700),
        *((108, 640 - 14 * at, 11, line) for at, line in enumerate(verse)),
        *set_in(SECOND, top=560),
    ]
    found = read(pdf(page)).blocks
    assert [block.markdown for block in found] == [LONG, "\\\n".join(verse), SECOND]
    assert found[1].doubt == "verse"


def test_a_large_first_letter_belongs_to_its_word():
    first, second, *others = textwrap.wrap(f"{LONG[1:]} {THIRD}", 84)
    page = [
        (72, 686, 34, "T"),
        (100, 700, 11, first),
        (100, 686, 11, second),
        *((72, 672 - 14 * at, 11, row) for at, row in enumerate(others)),
        *set_in(SECOND, top=672 - 14 * len(others), indent=14),
    ]
    assert texts(page) == [f"{LONG} {THIRD}", SECOND]


def test_emphasis_comes_through():
    drawn = (
        "BT /F1 11 Tf 1 0 0 1 72 650 Tm (He read ) Tj /F3 11 Tf (The Boat) Tj /F1 11 Tf (.) Tj ET"
    )
    page = [*set_in(LONG, top=700), drawn, *set_in(SECOND, top=600)]
    assert read(pdf(page)).blocks[1].markdown == "He read *The Boat*."


@pytest.mark.parametrize(
    ("name", "is_bold"),
    [
        ("Charter-Roman", False),
        ("Charter-Italic", False),
        ("Charter-Bold", True),
        ("ABCDEF+NimbusSerif-Medi", True),
        ("CMBX10", True),
        ("SFRM1000", False),
        ("Nameless", True),
    ],
)
def test_bold_letters_are_told_by_the_name_of_their_font_and_else_by_their_stems(name, is_bold):
    drawn = (
        "BT /F1 11 Tf 1 0 0 1 72 650 Tm (He read ) Tj /F3 11 Tf (The Boat) Tj /F1 11 Tf (.) Tj ET"
    )
    stems = f"<< /Type /FontDescriptor /FontName /{name} /Flags 34 /StemV 127 >>"
    file = pdf([*set_in(LONG, top=700), drawn, *set_in(SECOND, top=600)]).replace(
        b"/BaseFont /Times-Italic", f"/BaseFont /{name} /FontDescriptor {stems}".encode()
    )
    assert ("**The Boat**" in read(file).blocks[1].markdown) == is_bold


def test_emphasis_that_goes_on_on_the_next_line_is_one_and_its_words_are_mended():
    page = [
        *set_in(LONG, top=700),
        "BT /F1 11 Tf 72 650 Td (He had read all of ) Tj /F2 11 Tf (The Boat) Tj /F1 11 Tf (, and "
        "nothing else that winter of ) Tj /F2 11 Tf (The Long Remem-) Tj ET",
        "BT /F2 11 Tf 72 636 Td (bered Ice) Tj /F1 11 Tf ( in the snow.) Tj ET",
    ]
    assert read(pdf(page)).blocks[1].markdown == (
        "He had read all of **The Boat**, and nothing else that winter of **The Long Remembered "
        "Ice** in the snow."
    )


def test_a_quote_stands_further_in_on_both_sides():
    page = (
        set_in(LONG, top=700) + set_in(SECOND, left=108, top=640, width=70) + set_in(THIRD, top=570)
    )
    assert [(b.kind, b.markdown) for b in read(pdf(page)).blocks] == [
        ("paragraph", LONG),
        ("quote", f"> {SECOND}"),
        ("paragraph", THIRD),
    ]


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"%PDF-1.7\n" + bytes(range(256)), "damaged"),
        (pdf(column(LONG))[:400], "damaged"),
        (pdf(""), "no_text"),
    ],
    ids=["damaged", "truncated", "empty"],
)
def test_what_is_no_text_says_why(data, reason):
    with pytest.raises(Unreadable) as refused:
        read(data)
    assert refused.value.reason == reason


def test_a_scanned_pdf_says_what_to_do():
    drawn = "q 612 0 0 792 0 0 cm BI /W 2 /H 2 /BPC 8 /CS /G /F /AHx ID 00ff00ff> EI Q"
    with pytest.raises(Unreadable, match="scanned") as refused:
        read(pdf(drawn, drawn))
    assert refused.value.reason == "scanned"


def test_a_pdf_with_more_pages_than_may_be_says_how_many_may():
    with pytest.raises(Unreadable, match="more than 2 pages"):
        read(pdf(column(LONG), column(LONG), column(LONG)), limits=Limits(pages=2))


CAPTIONS = ["Figure 1. The last boat.", "Table 2.1: Crossings of a year", "Abb. 3 Das Boot im Eis"]


@pytest.mark.parametrize("caption", CAPTIONS)
def test_a_caption_at_the_head_of_a_page_is_not_joined_to_the_page_before(caption):
    rows = textwrap.wrap(f"{LONG} {SECOND}", 88)
    first = [(72, 700 - 14 * at, 11, row) for at, row in enumerate(rows[:2])]
    second = [
        (72, 700, 11, caption),
        *((72, 660 - 14 * at, 11, row) for at, row in enumerate(rows[2:])),
    ]
    found = read(pdf(first, second))
    assert sorted(one.text for one in found.blocks) == sorted([f"{LONG} {SECOND}", caption])
    assert found.dropped == []


@pytest.mark.parametrize("look", [("On the ice", "F3"), ("2.1 On the ice", "F1")])
def test_a_heading_at_the_head_of_a_page_is_not_joined_to_the_page_before(look):
    words, font = look
    rows = textwrap.wrap(LONG, 88)[:2]
    first = [(72, 700 - 14 * at, 11, row) for at, row in enumerate(rows)]
    second = [(72, 700, 11, words, font), *set_in(SECOND, top=672)]
    assert texts(first, second) == [" ".join(rows), words, SECOND]


def test_a_sentence_that_goes_on_with_a_figure_on_the_next_page_is_no_caption():
    words = f"{LONG[:-1]}, as anybody who has seen the river in winter and its ice will know from"
    rows = textwrap.wrap(words, 88)
    first = [(72, 700 - 14 * at, 11, row) for at, row in enumerate(rows)]
    second = [*set_in("Figure 3. The boat came late.", top=700), *set_in(SECOND, top=660)]
    assert texts(first, second) == [f"{words} Figure 3. The boat came late.", SECOND]


def test_a_caption_with_a_colon_at_the_head_of_a_page_is_no_rest_of_a_sentence():
    caption = "Figure 3: The boat came late."
    first = set_in(f"{LONG} It was built as other ferries, as that of Heihe,", top=700)
    rest = set_in("Aigun, and the hills.", top=660)
    second = [*set_in(caption, top=700), *rest, *set_in(SECOND, top=620)]
    assert caption in texts(first, second)


def test_a_caption_without_a_picture_is_a_figure_and_marked():
    page = [*set_in(LONG, top=700), (72, 600, 11, "Figure 2.1. The last boat.")]
    found = read(pdf([*page, *set_in(SECOND, top=560)])).blocks
    assert [(block.kind, block.text, block.doubt) for block in found] == [
        ("paragraph", LONG, ""),
        ("figure", "Figure 2.1. The last boat.", "caption"),
        ("paragraph", SECOND, ""),
    ]
    said = set_in("Figure 2 shows the last boat, and the ice.", top=600)
    kinds = [block.kind for block in read(pdf([*page[:-1], *said])).blocks]
    assert kinds == ["paragraph"] * 2


def turned(lines, way):
    """Lines of a page that is wider than high, drawn on their side: upwards, or downwards."""
    drawn = []
    for left, foot, size, words, *font in lines:
        matrix = f"0 1 -1 0 {612 - foot} {left}" if way == "up" else f"0 -1 1 0 {foot} {792 - left}"
        name = (*font, "F1")[0]
        drawn.append(f"BT /{name} {size} Tf {matrix} Tm ({words}) Tj ET")
    return drawn


@pytest.mark.parametrize("way", ["up", "down"])
@pytest.mark.parametrize("angle", ["000", "090"])
def test_a_page_whose_words_stand_on_their_side_is_read_in_their_direction(way, angle):
    wide = turned(column(LONG, SECOND, top=500, left=60), way)
    file = pdf(column(THIRD), wide).replace(b"/Rotate 000", f"/Rotate {angle}".encode())
    assert [block.text for block in read(file).blocks] == [THIRD, LONG, SECOND]


def test_words_that_stand_on_their_side_beside_the_text_are_set_aside():
    page = [*column(LONG, SECOND), *turned([(300, 580, 9, "Crossings of a year")], "up")]
    found = read(pdf(page))
    assert [block.text for block in found.blocks] == [LONG, SECOND]
    assert [(one.reason, one.text) for one in found.dropped] == [("turned", "Crossings of a year")]


@pytest.mark.parametrize("slope", ["0.7 0.7 -0.7 0.7", "0.9 0.4 -0.4 0.9", "0.7 -0.7 0.7 0.7"])
def test_words_that_stand_aslant_across_the_text_are_set_aside(slope):
    page = [*column(LONG, SECOND), f"BT /F1 60 Tf {slope} 120 640 Tm (A DRAFT) Tj ET"]
    found = read(pdf(page))
    assert [block.text for block in found.blocks] == [LONG, SECOND]
    assert [one.reason for one in found.dropped] == ["turned"]
    assert found.dropped[0].text.replace(" ", "") == "ADRAFT"


def test_a_page_that_lies_aslant_is_read_all_the_same():
    rows = set_in(LONG)
    aslant = [
        f"BT /F1 11 Tf 1 0.03 -0.03 1 {left} {foot} Tm ({words}) Tj ET"
        for left, foot, _, words, _ in rows
    ]
    (block,) = read(pdf(aslant)).blocks
    assert block.text == LONG


def test_a_table_on_its_side_is_a_table():
    rows = [("Village", "Crossings"), ("Heihe", "1,204"), ("Aigun", "77"), ("Verkhne", "310")]
    table = [
        (left, 400 - 18 * at, 10, words)
        for at, row in enumerate(rows)
        for left, words in zip((80, 230), row, strict=True)
    ]
    found = read(pdf(column(THIRD), turned(table, "up"))).blocks
    assert [block.doubt for block in found] == ["", "table"]
    assert found[1].markdown.splitlines()[2] == "| Heihe | 1,204 |"


def test_paragraphs_and_headings_of_a_text_in_double_spacing_are_told():
    lines, top = [(220, 700, 12, "Two Banks")], 676
    for words in (LONG, SECOND, "1.1. Boats and rafts", "They went.", "2. Ice", THIRD):
        own = 0 if words[0].isdigit() else 36
        for line in set_in(words, top=top, size=12, width=70, indent=own, leading=24):
            lines.append(line)
        top = lines[-1][1] - 24
    found = read(pdf(lines[:20], [(left, foot + 400, *rest) for left, foot, *rest in lines[20:]]))
    words = [block.text for block in found.blocks]
    assert words[-6:] == [LONG, SECOND, "1.1. Boats and rafts", "They went.", "2. Ice", THIRD]


def test_a_line_that_is_bold_amid_a_sentence_does_not_end_its_paragraph():
    rows = textwrap.wrap(LONG, 40)
    for before, after in ((("F1", "F1"), ("F1", "F1")), (("F1", "F2"), ("F2", "F1"))):
        page = []
        for at, row in enumerate(rows):
            fonts = {1: before, 2: ("F2", "F2"), 3: after}.get(at, ("F1", "F1"))
            page.append((72, 700 - 14 * at, 11, row[:-3], fonts[0]))
            page.append((250, 700 - 14 * at, 11, row[-3:], fonts[1]))
        found = read(pdf([*page, *set_in(SECOND, top=560, width=40)])).blocks
        assert len(found) == 2


def test_a_full_line_that_ends_a_sentence_is_a_paragraph_where_the_next_begins_as_it_does():
    one = "The ferry crossed the river twice a day, and then nobody on either bank remembered."
    found = texts(column(LONG, one, SECOND, one, THIRD, width=len(one) + 1))
    assert found == [LONG, one, SECOND, one, THIRD]


def test_a_dash_amid_a_sentence_begins_no_item_where_the_line_above_is_full():
    above = "The ferry crossed the river twice a day and nobody on either bank remembered it"
    below = "- and least of all those who had rowed it for as long as the bell was rung there."
    rows = [above, below]
    page = [(72, 700 - 14 * at, 11, row) for at, row in enumerate(rows)]
    assert texts([*page, *set_in(LONG, top=640, width=80)])[0] == " ".join(rows)
    items = [(72, 560 - 14 * at, 11, f"- {word}") for at, word in enumerate(["a rope", "a bell"])]
    assert texts([*set_in(LONG), *items])[1].split() == ["a", "rope", "a", "bell"]


def test_short_paragraphs_that_follow_each_other_are_no_verse_where_all_begin_alike():
    said = ["“Who rows?” she asked.", "“Nobody.”", "“Then who rings the bell?”", "He was silent."]
    assert texts(column(LONG, *said, SECOND, THIRD)) == [LONG, *said, SECOND, THIRD]
