"""Links in PDFs: the words on which they lie, and boxes that are no links of words."""

import pytest

from reader.importing import read
from tests.reader.importing.files import pdf

SIZE, WIDTH, LEADING = 10, 6, 13  # of letters that are all as wide
BOAT, BANK = "https://example.org/boat", "https://example.org/bank?side=left"
ROWS = [
    "The ferry has a page of its own, and so has each of the",
    "two banks; who wants to know when the boat goes reads it",
    "there, in the evening, or asks the teacher, who knows.",
]


def rows(lines=ROWS, top=700, font="F4"):
    return [(72, top - LEADING * at, SIZE, line, font) for at, line in enumerate(lines)]


def box(words, lines=ROWS, top=700, more=(0, 0, 0, 0)):
    """The box of words on one of the lines, and how much larger it is on each side."""
    at = next(at for at, line in enumerate(lines) if words in line)
    left = 72 + WIDTH * lines[at].index(words)
    foot = top - LEADING * at
    edges = (left, foot - 2, left + WIDTH * len(words), foot + 8)
    signs = (-1, -1, 1, 1)
    return [edge + sign * by for edge, sign, by in zip(edges, signs, more, strict=True)]


def link(box, href=BOAT, parts=(), action="/S /URI /URI ({href})"):
    quads = [f"{a} {d} {c} {d} {a} {b} {c} {b}" for a, b, c, d in parts]
    written = f"/QuadPoints [{' '.join(quads)}]" if quads else ""
    return (
        f"<< /Type /Annot /Subtype /Link /Rect [{' '.join(map(str, box))}] {written} "
        f"/A << {action.format(href=href)} >> >>"
    )


def markdown(*links, page=None):
    return [block.markdown for block in read(pdf(page or rows(), links=["".join(links)])).blocks]


WHOLE = " ".join(ROWS)


def test_a_link_in_a_pdf_leads_where_it_did_from_just_its_words():
    assert markdown(link(box("ferry")), link(box("two banks"), BANK)) == [
        WHOLE.replace("ferry", f"[ferry]({BOAT})").replace("two banks", f"[two banks]({BANK})")
    ]


def test_a_link_over_two_lines_is_one_whether_its_parts_are_one_box_each_or_parts_of_one():
    first, second = box("each of the"), box("two banks")
    around = [min(first[0], second[0]), second[1], max(first[2], second[2]), first[3]]
    one = [WHOLE.replace("each of the two banks", f"[each of the two banks]({BOAT})")]
    assert markdown(link(first), link(second)) == one
    assert markdown(link(around, parts=[first, second])) == one


def test_a_word_that_is_broken_inside_a_link_is_mended():
    lines = ["The ferry crossed the river twice a day, and who lives here re-"]
    lines += ["members it well, as do all of the others on these two banks."]
    links = link(box("re-", lines)), link(box("members it", lines))
    (found,) = markdown(*links, page=rows(lines))
    assert f"who lives here [remembers it]({BOAT}) well" in found


def test_an_address_that_is_broken_over_two_lines_gets_no_space():
    lines = ["All that is known of the ferry stands at https://example.org/the-"]
    lines += ["boat, a page of the school on the other bank of the river."]
    href = "https://example.org/the-boat"
    links = link(box("https://example.org/the-", lines), href), link(box("boat", lines), href)
    (found,) = markdown(*links, page=rows(lines))
    assert f"stands at [{href}]({href}), a page" in found


def test_two_links_beside_each_other_stay_two():
    (found,) = markdown(link(box("ferry")), link(box("has a page"), BANK))
    assert f"The [ferry]({BOAT}) [has a page]({BANK}) of" in found


def test_a_box_that_misses_the_edge_of_a_word_has_the_word_or_has_it_not():
    short, long = box("ferry", more=(0, 0, -8, 0)), box("two", more=(0, 0, 14, 0))
    (found,) = markdown(link(short), link(long, BANK))
    assert f"The [ferry]({BOAT}) has" in found
    assert f"[two]({BANK}) banks" in found


@pytest.mark.parametrize(
    "href",
    ["javascript:alert(1)", "file:///etc/passwd", "/boat", "www.example.org", "#postil-note-1", ""],
)
def test_what_leads_to_no_address_of_the_web_is_plain_words(href):
    assert markdown(link(box("ferry"), href)) == [WHOLE]


def test_a_link_to_a_place_in_the_file_or_to_another_file_is_plain_words():
    inside = link(box("ferry"), action="/S /GoTo /D [3 0 R /Fit]")
    other = link(box("two banks"), action="/S /GoToR /F (other.pdf) /D [0 /Fit]")
    assert markdown(inside, other) == [WHOLE]


def test_an_address_with_brackets_and_spaces_in_it_stays_one_link():
    (found,) = markdown(link(box("ferry"), r"https://example.org/a b_\(c\)"))
    assert "[ferry](https://example.org/a%20b_%28c%29)" in found


def test_a_box_over_several_lines_or_around_a_figure_is_no_link():
    over = [72, 684, 540, 710]
    figure = [(300, 500, 8, "Bank")]
    found = markdown(link(over), link([200, 420, 420, 600], BANK), page=rows() + figure)
    assert found == [WHOLE, "Bank"]


def test_the_number_of_a_note_is_no_link_and_leads_to_its_note():
    first = "The bell was cast in the year of frost"
    page = [
        f"BT /F4 10 Tf 1 0 0 1 72 700 Tm ({first}) Tj /F4 6 Tf 4 Ts (1) Tj /F4 10 Tf 0 Ts "
        "( and rang ever after) Tj ET",
        *rows(top=687),
        (72, 110, 6, "1"),
        (76, 107, 8, " So the register says; the school says otherwise."),
    ]
    over = 72 + WIDTH * len(first)
    number, label = link([over, 702, over + 4, 712]), link([71, 108, 76, 116])
    found = markdown(number, label, page=page)
    assert found[0].startswith(f"{first}[[1]](#postil-note-0) and rang")
    assert found[1].startswith("[[1]](#postil-mark-0) So the register")
    assert BOAT not in "".join(found)


def test_a_number_in_brackets_or_one_that_leads_into_a_page_is_of_a_note_and_others_are_words():
    lines = ["The ferry[3] is older than the bridge and goes 12 times a day,", "as it is told."]
    page = rows(lines)
    mark, into = link(box("[3]", lines)), link(box("12", lines), f"{BOAT}#note12")
    assert markdown(mark, into, page=page) == [" ".join(lines)]
    (found,) = markdown(link(box("12", lines)), page=page)
    assert f"goes [12]({BOAT}) times" in found


def test_links_in_tables_and_lists_are_kept():
    cells = [
        (72 + 200 * across, 640 - 14 * down, SIZE, words, "F4" if down else "F2")
        for down, row in enumerate(
            (("Bank", "Boats"), ("left", "12"), ("right", "7"), ("isle", "1"))
        )
        for across, words in enumerate(row)
    ]
    listed = [(72, 560, SIZE, "- the left bank", "F4"), (72, 547, SIZE, "- the right bank", "F4")]
    links = link([72, 624, 96, 634]), link([84, 558, 162, 568], BANK)
    found = markdown(*links, page=[*rows(), *cells, *listed])
    assert f"| [left]({BOAT}) | 12 |" in found[1]
    assert found[-1] == f"- [the left bank]({BANK})\n- the right bank"


def test_the_link_of_a_running_head_is_none_of_the_text():
    pages = [
        [(72, 760, 9, "The Two Banks"), *rows([f"{number} {line}" for line in ROWS])]
        for number in ("One:", "Two:", "Three:")
    ]
    head = link([70, 756, 140, 770])
    found = read(pdf(*pages, links=[head] * 3))
    assert BOAT not in "".join(block.markdown for block in found.blocks)
    assert [piece.text for piece in found.dropped] == ["The Two Banks"]


def test_headings_and_notes_have_their_links():
    page = [
        (72, 740, 24, "The Two Banks", "F4"),
        *rows(top=705),
        (72, 640, 16, "Winter", "F4"),
        *rows(top=610),
        (72, 109, 6, "1", "F4"),
        (76, 106, 7, "See the register.", "F4"),
    ]
    after = 76 + 7 * 0.6 * len("See the ")
    links = link([72, 636, 140, 654], BANK), link([after, 104, after + 7 * 0.6 * 8, 113])
    found = read(pdf(page, links=["".join(links)])).blocks
    heading = next(block for block in found if block.kind == "heading")
    assert (heading.text, heading.markdown) == ("Winter", f"[Winter]({BANK})")
    assert f"See the [register]({BOAT})." in found[-1].markdown


def test_thousands_of_links_on_a_page_cost_little():
    boxes = "".join(link(box("ferry"), f"{BOAT}/{at}") for at in range(5000))
    assert "[ferry](" in markdown(boxes)[0]
