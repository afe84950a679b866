"""Numbers of lines in the margins of a PDF."""

import textwrap
from itertools import product

import pytest

from reader.importing import read
from tests.reader.importing.files import pdf

WHO, WHAT = ["ferryman", "teacher", "miller", "smith"], ["bell", "rope", "boat", "bridge", "mill"]
SAID = [f"the {one} told the {other} of the {thing}" for one, other, thing in
        product(WHO, WHO, WHAT)]  # fmt: skip
ROWS = textwrap.wrap(", and ".join(SAID), 70)
COUNT = 16  # lines of a page


def page(number, left=48, step=1, alike="right"):
    """A page whose lines are numbered in the margin, each or every fifth of them."""
    drawn = []
    for at, row in enumerate(ROWS[number * COUNT : (number + 1) * COUNT]):
        foot, shown = 720 - 18 * at, str(number * COUNT + at + 1)
        drawn.append((72, foot, 11, row))
        if int(shown) % step == 0:
            place = left - 3.5 * len(shown) if alike == "right" else left
            drawn.append((place, foot + 0.4, 7, shown))
    return drawn


@pytest.mark.parametrize("step", [1, 5])
@pytest.mark.parametrize(("left", "alike"), [(64, "right"), (48, "left"), (460, "left")])
def test_numbers_of_lines_are_none_of_the_text(left, alike, step):
    pages = [page(number, left, step, alike) for number in range(3)]
    found = read(pdf(*pages))
    assert " ".join(" ".join(one.text for one in found.blocks).split()) == " ".join(
        ROWS[: 3 * COUNT]
    )
    assert any(piece.text.startswith(str(step)) for piece in found.dropped)


def test_the_numbers_of_one_long_list_are_its_own():
    first = [(72, 700 - 18 * at, 11, f"{at + 1}   {ROWS[at][:24]}") for at in range(COUNT)]
    text = [(72, 700 - 14 * at, 11, row) for at, row in enumerate(ROWS[:30])]
    found = read(pdf(first, text, text))
    assert not any(piece.text.startswith("1 2 3") for piece in found.dropped)
    assert any(f"{COUNT - 2} {ROWS[COUNT - 3][:24]}" in one.text for one in found.blocks)
