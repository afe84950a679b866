"""Whether what was taken for the title of a page is in doubt, by what its head says of it.

How often that is so stands in docs/decisions/saved-pages.md.
"""

from reader.importing.tidy import each_word, plainly

LEAST = 0.5  # of the words of a title, which the head of a page says
LITTLE = 0.2  # of what that says: a title that says less may be that of a section


def is_doubtful(title: str, told: tuple[str, ...]) -> bool:
    """Whether a `title` is in doubt; `told` is what the head of the page says of it, without the
    names of its site."""
    return not any(_agree(title, one) for one in told)


def _agree(title, told):
    mine, its = set(each_word(title)), set(each_word(told))
    if not mine or not its:
        return False
    both = len(mine & its)
    within = plainly(title) in plainly(told)
    return (within or both >= LEAST * len(mine)) and both >= LITTLE * len(its)
