"""Words as they are compared when somebody looks for them. Pure functions."""

import unicodedata

MOST_WORDS = 8


def folded(text):
    """Give `text` without case and accents, with single spaces.

    Marks that are letters of their own, such as the vowel signs of Devanagari, stay: only what
    Unicode places above or below another character goes (a combining class that is not 0).
    """
    apart = unicodedata.normalize("NFKD", text.casefold())
    bare = "".join(letter for letter in apart if not unicodedata.combining(letter))
    return " ".join(unicodedata.normalize("NFC", bare).split())


def sought_words(text):
    """Give the words to look for, folded: all of them have to be there."""
    return folded(text).split()[:MOST_WORDS]
