"""How signs are read, which stands small above them."""

from reader.importing.elements import words_in


def bracket_readings(root) -> None:
    """Put brackets around readings, as browsers show them that have no room above a line, but where
    a page has its own for these."""
    for reading in root.iter("rt"):
        if not words_in(reading) or _has_brackets(reading):
            continue
        reading.text = f"({reading.text or ''}"
        last = next(reversed(reading), None)
        if last is None:
            reading.text += ")"
        else:
            last.tail = f"{last.tail or ''})"


def _has_brackets(reading):
    before, after = reading.getprevious(), reading.getnext()
    return all(beside is not None and beside.tag == "rp" for beside in (before, after))
