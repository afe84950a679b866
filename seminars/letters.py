"""Letters of chance that people read out, write down and type by hand. Pure."""

import re
import secrets

# Small ones, without those that look alike on paper: each is nearly 5 random bits.
LETTERS = "abcdefghjkmnpqrstuvwxyz23456789"
AT_ONCE = 4  # as many are read out in one breath


def of_chance(number: int) -> str:
    """Give so many letters."""
    return "".join(secrets.choice(LETTERS) for _place in range(number))


def in_parts(letters: str) -> str:
    """Give `letters` as they are read out, a few at once."""
    return " ".join(re.findall(f".{{1,{AT_ONCE}}}", letters))


def plain(typed: str) -> str:
    """Give what was typed as small letters without what was put between them."""
    return re.sub(r"[\s\-–.·]+", "", typed).lower()
