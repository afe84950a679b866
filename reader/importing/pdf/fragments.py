"""From the letters of a page to what stands side by side, as it was drawn."""

from statistics import median

from reader.importing.pdf.letters import Sheet
from reader.importing.pdf.lines import APART, SAME_LINE, SMALLER, Line
from reader.importing.pdf.mirrors import RIGHT_TO_LEFT, mirrored_letters

HIGHEST = 0.7  # of the size of small letters: an exponent stands no higher above large ones
INITIAL = 1.8  # of the usual size: a letter that begins a text is as large
LOWER, EVEN = 1.7, 1  # the same: the last line beside it stands no lower; and points


def fragments_of(sheet: Sheet) -> tuple[list[Line], bool]:
    """Give what stands side by side on a page, and whether it is read from right to left.

    Such a page is given as its mirror image.
    """
    mirrored = sheet.backwards
    letters = mirrored_letters(sheet) if mirrored else sheet.letters
    return _with_initials(_fragments(letters, mirrored)), mirrored


def _fragments(letters, mirrored):
    """Give letters that stand side by side, as they were drawn."""
    fragments, current = [], []
    for letter in letters:
        if current and not _goes_on(current, letter, mirrored):
            fragments.append(Line(current))
            current = []
        if current or letter.sign != " ":
            current.append(letter)
    if current:
        fragments.append(Line(current))
    return fragments


def _with_initials(fragments):
    """Give a large first letter to the line that it begins, and say what stands beside it."""
    if len(fragments) < 3:
        return fragments
    usual = median(one.size for one in fragments)
    for initial in [one for one in fragments if _is_initial(one, usual)]:
        beside = [
            one
            for one in fragments
            if one.size < INITIAL * usual
            and 0 <= one.left - initial.right + usual < 3 * usual
            and initial.foot - 0.5 * usual < one.foot < initial.foot + initial.size
        ]
        if len(beside) > 1:
            beside += _below(fragments, beside, initial, usual)
            first = max(beside, key=lambda one: one.foot)
            for letter in initial.letters:
                letter.foot, letter.size = first.foot, max(first.size, usual)  # or small capitals
            for one in beside:
                one.shift = one.left - initial.left if one is not first else 0
            initial.letters[-1].right = first.left  # the rest of its word stands apart
            at = fragments.index(first)
            fragments[at] = Line([*initial.letters, *first.letters])
            fragments.remove(initial)
    return fragments


def _below(fragments, beside, initial, usual):
    """Give what stands as far in as the lines beside an initial though its foot is above them: the
    white below it is theirs too."""
    last = min(beside, key=lambda one: one.foot)
    return [
        one
        for one in fragments
        if 0 < last.foot - one.foot < LOWER * usual
        and initial.foot - one.foot < LOWER * usual
        and abs(one.left - last.left) < EVEN
        and one.left > initial.right
    ]


def _is_initial(fragment, usual):
    signs = [letter.sign for letter in fragment.letters if letter.sign != " "]
    return len(signs) < 3 and fragment.size > INITIAL * usual and signs[-1].isalpha()


def _goes_on(current, letter, mirrored):
    last = current[-1]
    size = max(last.size, letter.size)
    if letter.foot == last.foot and abs(letter.left - last.right) < last.size:
        return True  # as nearly all do
    step, smaller = abs(letter.foot - last.foot), min(last.size, letter.size)
    if step > SAME_LINE * size and (smaller > SMALLER * size or step > HIGHEST * smaller):
        return False
    if mirrored or RIGHT_TO_LEFT.match(letter.sign) or RIGHT_TO_LEFT.match(last.sign):
        return min(abs(letter.left - last.right), abs(last.left - letter.right)) < APART * size
    return -size < letter.left - last.right < APART * size
