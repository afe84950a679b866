"""To whom a row belongs, where that may be one thing or another."""

from django.db.models import Q


def one_of(first: str, second: str) -> Q:
    """What is true of a row that has just one of two: its `first` column or its `second`."""
    has_second = Q(**{first: None, f"{second}__isnull": False})
    return has_second | Q(**{f"{first}__isnull": False, second: None})
