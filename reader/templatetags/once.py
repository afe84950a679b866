"""Parts of a page that are rendered once in each process and language, or once in a page.

What is in `once` and `frame` is rendered without the context of the page, so that nothing of a
reader can come into it: a variable of the page is empty there for everybody.
"""

from django import template
from django.utils.translation import get_language

from reader.frames import Frame, Gaps, one_after_another

register = template.Library()


@register.tag
def once(parser, _token):
    """Render once what stands up to `endonce`: words, and addresses that have nothing in them."""
    inside = parser.parse(("endonce",))
    parser.delete_first_token()
    return Once(inside)


@register.tag
def frame(parser, token):
    """`{% frame note %}`: render once what stands up to `endframe`, with a gap wherever it says an
    attribute of `note`, and fill these with what the page knows under that name.

    It says what attributes are, as plain text, and asks nothing of them: in an `if`, or before a
    filter, they would be the gaps themselves.
    """
    _frame, name = token.split_contents()
    inside = parser.parse(("endframe",))
    parser.delete_first_token()
    return Framed(inside, name)


@register.tag
def alike(parser, token):
    """`{% alike row in rows %}`: what stands up to `endalike` for each of many things alike.

    It is rendered once in a page for each `shape` that a thing has: Gaps that know what the tags
    ask about. What else it says of them is filled in, as with `frame`.
    """
    _alike, name, _in, things = token.split_contents()
    inside = parser.parse(("endalike",))
    parser.delete_first_token()
    return Alike(inside, name, parser.compile_filter(things))


class Alike(template.Node):
    """What is between the tags, for one thing after another."""

    child_nodelists = ("inside",)

    def __init__(self, inside, name, things):
        self.inside, self.name, self.things = inside, name, things

    def render(self, context):
        frames, filled = {}, []
        for thing in self.things.resolve(context):
            if thing.shape not in frames:
                with context.push(**{self.name: thing.shape}):
                    frames[thing.shape] = Frame(self.inside.render(context))
            filled.append((frames[thing.shape], thing))
        return one_after_another(filled)


class Once(template.Node):
    """What is between the tags, as it was rendered in each language so far."""

    child_nodelists = ("inside",)

    def __init__(self, inside):
        self.inside = inside
        self.rendered = {}

    def render(self, context):
        language = get_language()
        if language not in self.rendered:
            self.rendered[language] = self.make(context)
        return self.rendered[language]

    def make(self, context):
        return self.inside.render(context.new())


class Framed(Once):
    """A Frame in each language, for the thing that has a `name` in the context."""

    def __init__(self, inside, name):
        super().__init__(inside)
        self.name = name

    def render(self, context):
        return super().render(context).filled(context[self.name])

    def make(self, context):
        return Frame(self.inside.render(context.new({self.name: Gaps()})))
