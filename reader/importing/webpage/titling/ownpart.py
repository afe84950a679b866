"""Which part of the title of a window is that of its page, where no line of the page says it: the
other part is the name of the site, in whatever order they stand."""

from reader.importing.sitenames import PARTED, squeezed
from reader.importing.tidy import plainly
from reader.importing.webpage.titling.titlelines import led_to

PARTS = 3  # two, and the sign between them


def own_part(body, window: str, names) -> str:
    """Give the part of the title of a `window` to which a link of the page leads, as its menu does;
    "" where none does, or one to both. `names` are what its site is called."""
    parts = PARTED.split(window)
    parts = parts if len(parts) == PARTS else window.partition(": ")
    if not all(parts):
        return ""
    pairs = ((parts[0], parts[-1]), (parts[-1], parts[0]))
    known = set(map(squeezed, names))
    led = led_to(body)
    said = [own for own, name in pairs if plainly(own) in led and plainly(name) not in led]
    said = [own for own in said if squeezed(own) not in known]
    return said[0] if said else ""
