"""What a page calls the file that it is itself, in links to its own parts."""

from collections import defaultdict
from urllib.parse import unquote


def own_file(tree) -> str:
    """Give what stands before "#" in links that lead into the page, "" where nothing says it.

    All that links of this name lead to must be in the page: another chapter of a book has some
    notes of the same names, and others.
    """
    wanted = defaultdict(set)
    for link in tree.iter("a"):
        file, _sign, mark = (link.get("href") or "").partition("#")
        if file and mark and ":" not in file:
            wanted[file].add(unquote(mark))
    if not wanted:
        return ""
    marks = {value for one in tree.iter() for name in ("id", "name") if (value := one.get(name))}
    own = (file for file, asked in wanted.items() if len(asked) > 1 and asked <= marks)
    return max(own, key=lambda file: len(wanted[file]), default="")
