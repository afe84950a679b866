"""Words above and below the line."""

import pytest

from tests.reader.importing.webpages import read_between, texts


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("the 2<sup>nd</sup> of May", "the 2nd of May"),
        ("the 2<sup>nd </sup>bell", "the 2nd bell"),
        ("au XIX<sup>e</sup> siècle", "au XIXe siècle"),
        ("the <b>19</b><sup>th</sup> boat", "the 19th boat"),
        ("x<sup>n</sup> and 2<sup>n</sup>", "xⁿ and 2ⁿ"),
        ("2<sup><i>e</i></sup> times", "2ᵉ times"),
        ("10 m<sup>2</sup> of H<sub>2</sub>O", "10 m² of H₂O"),
        ("the mill<sup>th</sup>", "the millᵗʰ"),
        ("<sup>1</sup>&frasl;<sub>4</sub> of a cup", "1⁄4 of a cup"),
    ],
)
def test_ends_of_ordinals_and_fractions_stay_on_the_line_and_other_words_are_raised(written, read):
    assert texts(read_between(f"<p>It was {written}, as everybody there says.</p>"))[1] == (
        f"It was {read}, as everybody there says."
    )
