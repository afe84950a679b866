"""Frames: rendered once, filled for each reader, and what fills them is text."""

from django.template import engines

from reader.frames import Frame, Gaps, one_after_another


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
