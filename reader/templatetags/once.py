"""Parts of a page that say the same to everybody, rendered once in each process and language."""

from django import template
from django.utils.translation import get_language

register = template.Library()


@register.tag
def once(parser, _token):
    """Render what stands up to `endonce` once: words, and addresses that have nothing in them.

    It is rendered without the context of the page, so that nothing of a reader can come into it:
    a variable in it is empty for everybody.
    """
    inside = parser.parse(("endonce",))
    parser.delete_first_token()
    return Once(inside)


class Once(template.Node):
    """What is between the tags, as it was rendered in each language so far."""

    child_nodelists = ("inside",)

    def __init__(self, inside):
        self.inside = inside
        self.rendered = {}

    def render(self, context):
        language = get_language()
        if language not in self.rendered:
            self.rendered[language] = self.inside.render(context.new())
        return self.rendered[language]
