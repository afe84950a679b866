"""Words of this room that readers see, marked for the translators."""


def _(words):
    """Mark words for the translators; this room has no Django, so that they are shown elsewhere
    in the reader's own language."""
    return words
