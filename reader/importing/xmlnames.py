"""Names in XML without their namespaces, which differ from one version of a format to the next."""


def name_of(element) -> str:
    """Give the name of an element, or of an attribute, without its namespace."""
    tag = element if isinstance(element, str) else element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def attribute(element, name: str) -> str:
    """Give the value of an attribute, whichever its namespace, "" where there is none."""
    return next((value for key, value in element.attrib.items() if name_of(key) == name), "")
