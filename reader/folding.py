"""Words as they are compared whatever their case and their accents. Pure functions."""

import unicodedata


def folded(text: str) -> str:
    """Give `text` without case and accents, with single spaces.

    Marks that are letters of their own, such as the vowel signs of Devanagari, stay: only what
    Unicode places above or below another character goes (a combining class that is not 0).
    """
    apart = unicodedata.normalize("NFKD", text.casefold())
    bare = "".join(letter for letter in apart if not unicodedata.combining(letter))
    return " ".join(unicodedata.normalize("NFC", bare).split())
