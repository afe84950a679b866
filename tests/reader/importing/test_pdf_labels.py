"""The words in the drawings of a PDF are none of its text."""

from reader.importing import read
from tests.reader.importing.files import LONG, SECOND, THIRD, pdf
from tests.reader.importing.test_pdf import set_in

NAMES = ["Winter", "Spring", "Summer", "Autumn"]
CAPTION = "Figure 1: How often the ferry crossed the river in the year of the long frost."


def chart(foot, left=150):
    """Bars with their names below them, and numbers beside them."""
    drawn = [f"{left + 60 * at} {foot} 40 {30 + 25 * at} re f" for at in range(4)]
    names = [(left + 60 * at, foot - 14, 8, name, "F2") for at, name in enumerate(NAMES)]
    numbers = [(left - 20, foot + 25 * at, 8, str(100 * at)) for at in range(4)]
    return [*drawn, *names, *numbers, (left + 70, foot + 120, 8, "Crossings a season", "F2")]


def found_in(*page):
    found = read(pdf(list(page)))
    return [block.text for block in found.blocks], [one.text for one in found.dropped]


def test_the_words_in_a_drawing_are_set_aside_and_its_caption_is_kept():
    blocks, dropped = found_in(
        *set_in(LONG), *chart(500), (100, 460, 11, CAPTION), *set_in(SECOND, top=420)
    )
    assert blocks == [LONG, CAPTION, SECOND]
    (words,) = dropped
    assert set(words.split()) >= {*NAMES, "300", "Crossings"}


def test_a_sentence_goes_on_behind_a_drawing():
    before, after = THIRD[: THIRD.index(" the ferryman")], THIRD[THIRD.index("the ferryman") :]
    blocks, _ = found_in(
        *set_in(LONG),
        *set_in(SECOND, top=650),
        *chart(450),
        (100, 410, 11, CAPTION),
        *set_in(f"{before} {after}", top=370),
    )
    assert blocks == [LONG, SECOND, CAPTION, THIRD]


def test_two_drawings_on_a_page_keep_their_captions():
    second = "Figure 2: The same of the second boat, which was smaller."
    blocks, dropped = found_in(
        *chart(600), (100, 560, 11, CAPTION), *chart(380), (100, 340, 11, second),
        *set_in(SECOND, top=300),
    )  # fmt: skip
    assert blocks == [CAPTION, second, SECOND]
    assert len(dropped) == 1  # the words of both are the same


def test_text_on_a_shape_above_a_drawing_stays_text():
    ground = "0.9 g 60 590 480 130 re f 0 g"
    blocks, _ = found_in(
        ground, *set_in(LONG), *set_in(SECOND, top=650), *chart(440), (100, 400, 11, CAPTION)
    )
    assert blocks[:2] == [LONG, SECOND]


def test_words_above_a_caption_without_a_drawing_stay():
    lines = [(150, 600 - 14 * at, 9, name) for at, name in enumerate(NAMES)]
    blocks, dropped = found_in(*set_in(LONG), *lines, (100, 500, 11, CAPTION))
    assert "Winter" in " ".join(blocks)
    assert not dropped


def test_the_words_between_ruled_lines_are_no_labels():
    rules = [f"100 {foot} m 400 {foot} l S" for foot in (640, 620, 560)]
    rows = [(110, 626, 10, "Season"), (300, 626, 10, "Crossings")]
    rows += [
        (left, 606 - 14 * at, 10, words)
        for at, name in enumerate(NAMES)
        for left, words in ((110, name), (300, str(12 + at)))
    ]
    blocks, dropped = found_in(*set_in(LONG), *rules, *rows, (100, 530, 11, CAPTION))
    assert "Winter" in " ".join(blocks)
    assert not dropped


def test_the_words_at_the_axes_of_a_single_curve_are_set_aside():
    curve = "0.5 w 150 480 m 190 520 l 230 490 l 270 560 l 310 530 l S"
    ticks = [f"0.5 w {150 + 40 * at} 470 m {150 + 40 * at} 464 l S" for at in range(5)]
    ticks += [f"0.5 w 140 {480 + 30 * at} m 146 {480 + 30 * at} l S" for at in range(3)]
    years = [(145 + 40 * at, 450, 8, str(1680 + 10 * at)) for at in range(5)]
    blocks, dropped = found_in(
        *set_in(LONG), curve, *ticks, *years, (100, 420, 11, CAPTION), *set_in(SECOND, top=380)
    )
    assert blocks == [LONG, CAPTION, SECOND]
    assert dropped == ["1680 1690 1700 1710 1720"]


def test_the_points_of_a_chart_are_no_list():
    points = [(150 + 31 * at, 600 - 9 * at, 8, "•" * (1 + at % 3)) for at in range(6)]
    blocks, dropped = found_in(*set_in(LONG), *points, *set_in(SECOND, top=420))
    assert blocks == [LONG, SECOND]
    assert len(dropped) == 1
