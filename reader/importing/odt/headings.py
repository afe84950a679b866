"""The words with which the headings of an OpenDocument text are counted, such as "Article 1": they
stand nowhere but in the style of a list around them, or in that of the outline."""

from collections import defaultdict

from reader.importing.counting import counted, says_words
from reader.importing.html.lists import numeral
from reader.importing.odt.lists import DEEPEST, label_with
from reader.importing.odt.styles import LEFT_OUT
from reader.importing.xmlnames import attribute, name_of


def label_headings(body, styles) -> None:
    """Let the headings of a text begin with their labels, where these say more than numbers do."""
    counts = defaultdict(lambda: [0] * DEEPEST)  # of each level, by the names of styles
    for element in body.iter():
        name = name_of(element)
        if name not in ("list", "h") or _has_above(element, LEFT_OUT):
            continue
        style, level, levels = styles.counting_within(element)
        if name == "list":
            if _begins_anew(element):
                counts.pop(style, None)
        elif level in levels and level <= DEEPEST and not _is_uncounted(element):
            _count(counts[style], level, levels, _begin(element))
            label = label_with(levels[level], _numbers(counts[style], level, levels))
            if says_words(label):
                element.text = f"{label.strip()} {element.text or ''}"


def _has_above(element, names):
    return any(name_of(one) in names for one in element.iterancestors())


def _begins_anew(element):
    """Whether a list is in no other, and does not go on with the numbers of one before it."""
    goes_on = attribute(element, "continue-numbering") == "true" or attribute(
        element, "continue-list"
    )
    return not goes_on and not _has_above(element, ("list",))


def _is_uncounted(heading):
    """Whether a heading has no number, or is kept with it."""
    is_header = attribute(heading, "is-list-header") == "true"
    return is_header or _has_above(heading, ("list-header",)) or "number" in map(name_of, heading)


def _begin(heading):
    """Give the number that a heading says it has, "" where it says none."""
    return attribute(heading, "start-value") or attribute(heading.getparent(), "start-value")


def _count(numbers, level, levels, begin):
    """Let the number of a level be the next, and those below it none."""
    first = numeral(levels[level].get("start-value"), 1)
    following = numbers[level - 1] + 1 if numbers[level - 1] else first
    numbers[level - 1 :] = [numeral(begin, following)] + [0] * (DEEPEST - level)


def _numbers(numbers, level, levels):
    """Give the numbers of a heading at a level and of those above it, as their levels write them;
    one that no heading had is the first."""
    forms = [levels.get(one, {}).get("num-format", "1")[:1] for one in range(1, level + 1)]
    return [counted(number or 1, form) for number, form in zip(numbers[:level], forms, strict=True)]
