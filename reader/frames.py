"""HTML that is rendered once, with gaps that every page fills for its own reader.

A page of sixty paragraphs would else render the same template sixty times for each reader, though
little in it is theirs.
"""

import re
import secrets
from collections.abc import Iterable
from html import escape

from django.template.loader import render_to_string

from reader.rendering import Html

# Made anew in each process: no text can say it, so that none can tear a gap of its own.
TOKEN = secrets.token_hex(8)
GAP = re.compile(rf"{TOKEN}(\w+)\.")


class Gaps:
    """Stands in a context for what differs: whatever a template asks of it is a gap."""

    def __getattr__(self, name):
        return f"{TOKEN}{name}."


class Frame:
    """A rendered template with gaps."""

    def __init__(self, template, **context):
        self._first, *rest = GAP.split(render_to_string(template, context))
        self._gaps = list(zip(rest[::2], rest[1::2], strict=True))

    def filled(self, thing) -> Html:
        """Give the HTML with the attributes of `thing` in the gaps, each as plain text."""
        parts = [self._first]
        for name, text in self._gaps:
            parts += escape(str(getattr(thing, name))), text
        return Html("".join(parts))


def one_after_another(filled: Iterable[Html]) -> Html:
    """Give the HTML of several frames that are filled: quicker than a loop in a template."""
    return Html("\n".join(filled))
