"""Addresses made from titles."""

from itertools import chain, count

from django.utils.text import slugify


def free_address(title, taken, longest):
    """Give an address made of `title` that is not in `taken`, in at most `longest` characters.

    Letters of every script stay. A title without any gives "untitled".
    """
    base = slugify(title, allow_unicode=True)[:longest].strip("-_") or "untitled"
    endings = chain([""], (f"-{number}" for number in count(2)))
    addresses = (base[: longest - len(ending)].rstrip("-_") + ending for ending in endings)
    return next(address for address in addresses if address not in taken)
