"""What calls itself boilerplate: the same stands around other texts, such as who made a file of
them, and under which licence."""

from reader.importing.partnames import Names, names_of

BOILERPLATE = Names(r"(?:^|[\s_-])boilerplate(?:$|[\s_-])")


def is_boilerplate(element) -> bool:
    """Whether an element says that it is boilerplate; the page as a whole says no more than how it
    was made."""
    if not isinstance(element.tag, str) or element.tag in ("html", "body"):
        return False
    return BOILERPLATE.has(names_of(element))
