"""Frames: rendered once, filled for each reader, and what fills them is text."""

from django.template import engines

from reader.frames import Frame, Gaps, one_after_another
from reader.rendering import Html


class Thing:
    name = "Ines <b>Duarte</b>"
    number = 3


def frame(source, **context):
    """Give a Frame of a template that has this source."""
    return Frame(engines["django"].from_string(source).render(context))


def test_gaps_are_filled_in_their_places():
    made = frame("<p id='{{ thing.number }}'>{{ words }}: {{ thing.number }}</p>",
                 thing=Gaps(), words="said")  # fmt: skip
    assert made.filled(Thing()) == "<p id='3'>said: 3</p>"


def test_what_fills_a_gap_is_shown_as_it_is_and_never_runs():
    made = frame('<p title="{{ thing.name }}">{{ thing.name }}</p>', thing=Gaps())
    filled = made.filled(Thing())
    escaped = "Ines &lt;b&gt;Duarte&lt;/b&gt;"
    assert filled == f'<p title="{escaped}">{escaped}</p>'
    assert engines["django"].from_string("{{ it }}").render({"it": filled}) == filled


def test_what_was_made_html_before_stays_html():
    thing = Thing()
    thing.name, thing.number = Html("<em>100 %</em>"), "<3"
    made = frame("{{ thing.name }} {{ thing.number }} {{ thing.name }}", thing=Gaps())
    assert made.filled(thing) == "<em>100 %</em> &lt;3 <em>100 %</em>"


def test_things_alike_are_rendered_once_and_each_says_its_own():
    class Shape(Gaps):
        def __init__(self, is_loud):
            self.is_loud = is_loud

    made = []

    class Line:
        loud, quiet = Shape(True), Shape(False)

        def __init__(self, words, shape):
            self.words, self.shape = words, shape

    source = (
        "{% load once %}{% alike line in lines %}"
        "<{% if line.is_loud %}b{% else %}i{% endif %}>{{ line.words }}{{ mark }}{% endalike %}"
    )
    lines = [Line("a", Line.loud), Line("<", Line.quiet), Line("c", Line.loud)]
    context = {"lines": lines, "mark": lambda: made.append("x") or "!"}
    said = engines["django"].from_string(source).render(context)
    assert said == "<b>a!\n<i>&lt;!\n<b>c!"
    assert len(made) == 2


def test_a_fragment_without_gaps_stays_as_it_was():
    assert frame("<p>{{ words }}</p>", words="a < b").filled(Thing()) == "<p>a &lt; b</p>"


def test_several_are_filled_each_with_its_own():
    made, without = frame("<p>{{ thing.name }}, 100 %</p>", thing=Gaps()), frame("<hr>")
    others = Thing()
    others.name = "%s & %d"
    filled = one_after_another([(made, Thing()), (without, None), (made, others)])
    assert filled == "<p>Ines &lt;b&gt;Duarte&lt;/b&gt;, 100 %</p>\n<hr>\n<p>%s &amp; %d, 100 %</p>"
    assert one_after_another([]) == ""


def test_a_text_can_tear_no_gap():
    made = frame("<p>{{ words }}</p>", words="name. {{ thing.name }} \x00name\x00")
    assert "Ines" not in made.filled(Thing())
