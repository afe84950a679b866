"""HTML that is rendered once, with gaps that every page fills for its own reader.

A page of sixty paragraphs would else render the same template sixty times for each reader, though
little in it is theirs.
"""

import re
import secrets
from collections.abc import Iterable
from html import escape

from reader.rendering import Html

# Made anew in each process: no text can say it, so that none can tear a gap of its own.
TOKEN = secrets.token_hex(8)
GAP = re.compile(rf"{TOKEN}(\w+)\.")


class Gaps:
    """Stands in a context for what differs: whatever a template asks of it is a gap."""

    def __getattr__(self, name):
        return f"{TOKEN}{name}."


class Frame:
    """`rendered` HTML with gaps."""

    def __init__(self, rendered):
        first, *rest = GAP.split(rendered)
        self.names = rest[::2]
        self.pattern = "%s".join(text.replace("%", "%%") for text in [first, *rest[1::2]])

    def filled(self, thing) -> Html:
        """Give the HTML with the attributes of `thing` in the gaps: text, unless they are HTML."""
        return one_after_another([(self, thing)])


def one_after_another(frames: Iterable[tuple[Frame, object]]) -> Html:
    """Give the HTML of several frames, each filled with the thing beside it.

    They are filled all at once, which takes half the time.
    """
    patterns, values = [], []
    for frame, thing in frames:
        patterns.append(frame.pattern)
        values += [getattr(thing, name) for name in frame.names]
    words = [str(value) for value in values if not hasattr(value, "__html__")]
    safe = iter(escape(TOKEN.join(words)).split(TOKEN))
    filled = (value if hasattr(value, "__html__") else next(safe) for value in values)
    return Html("\n".join(patterns) % tuple(filled))
