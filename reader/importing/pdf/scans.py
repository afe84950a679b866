"""The letters that a program recognised on a scanned page: it gives each word a size of its own,
by how high the word is, though all were printed in one."""

from collections import Counter
from statistics import median

from reader.importing.pdf.letters import Sheet
from reader.importing.pdf.pictures import is_full

USUAL = 0.4  # the share of letters that are of one size where sizes were chosen
NEAR = 0.15  # the share by which the sizes of words differ that were printed in one
MOST = 4  # sizes of a page


def level_sizes(sheet: Sheet) -> None:
    """Give the letters of a page that is a scan the sizes in which they were printed."""
    left = [letter for letter in sheet.letters if letter.sign != " "]
    sizes = Counter(round(letter.size, 1) for letter in left)
    if not left or max(sizes.values()) >= USUAL * len(left) or not is_full(sheet):
        return
    for _ in range(MOST):
        usual = median(letter.size for letter in left)
        near = [letter for letter in left if abs(letter.size - usual) <= NEAR * usual]
        for letter in near:
            letter.size = usual
        known = set(map(id, near))
        left = [letter for letter in left if id(letter) not in known]
        if not left:
            return
