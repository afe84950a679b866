"""Lists that are no lists: the numbered paragraphs of a judgment, a report or a treaty.

Courts and offices count what they say, and programs write what is counted as the items of lists,
with the headings between. Each item is then a paragraph that begins with its number, as it does
where the numbers were typed.
"""

from lxml import etree

from reader.importing.counting import LABEL, counted, form_of
from reader.importing.elements import BLOCKS, HEADINGS, is_silent, words_in
from reader.importing.html.footnotes import NOTE
from reader.importing.html.lists import LISTS, numeral

LONG = 120  # characters of an item in the mean, of a list by itself
SOME = 40  # of one of several that go on with the numbers of one another
NOT_IN = (*LISTS, "table", "nav")


def part_paragraphs(root) -> None:
    """Let the items of counted lists be paragraphs that begin with their numbers, where most of the
    text stands in such items, and they are long or the numbers go on from list to list; and let
    headings between items be headings."""
    lists = [one for one in root.iter("ol") if _is_of_the_text(one)]
    for whole in [one for one in lists if _has_headings(one)]:
        at = lists.index(whole)
        lists[at : at + 1] = _parted(whole)
    long = [one for count in _going_on(lists) if _are_long(count) for one in count]
    if long and 2 * sum(map(_letters, long)) > _letters(root):
        for one in long:
            _write_numbers(one)


def _is_of_the_text(listed):
    is_inside = next(listed.iterancestors(*NOT_IN), None) is not None
    return not is_inside and not any(one.get(NOTE) for one in listed.iter())


def _items(listed):
    return [one for one in listed.iter("li") if next(one.iterancestors(*LISTS)) is listed]


def _going_on(lists):
    """Give lists together that go on with the numbers of one another."""
    found = []
    for one in lists:
        if found and numeral(one.get("start"), 1) > 1:
            found[-1].append(one)
        else:
            found.append([one])
    return found


def _are_long(lists):
    items = [item for one in lists for item in _items(one)]
    return sum(map(_letters, items)) > (LONG if len(lists) == 1 else SOME) * len(items)


def _letters(element):
    return len(words_in(element))


def _has_headings(listed):
    return any(one.tag in HEADINGS for one in listed)


def _parted(listed):
    """Part a list at the headings between its items, and give the lists that it was."""
    number, lists, part = numeral(listed.get("start"), 1), [], None
    place = etree.Element("div")
    for child in list(listed):
        if child.tag in HEADINGS:
            place.append(child)
            part = None
            continue
        if part is None:
            part = etree.SubElement(place, "ol", dict(listed.attrib) | {"start": str(number)})
            lists.append(part)
        part.append(child)
        for item in child.iter("li") if child.tag not in LISTS else ():
            if next(item.iterancestors(*LISTS)) is part:
                number = numeral(item.get("value"), number) + (item.get(LABEL) is None)
    place.tail = listed.tail
    listed.getparent().replace(listed, place)
    return lists


def _write_numbers(listed):
    """Write the number of each item of a list before its words, and let none of them be a list."""
    number, form = numeral(listed.get("start"), 1), form_of(listed)
    for item in _items(listed):
        number = numeral(item.get("value"), number)
        label = item.get(LABEL, f"{counted(number, form)}.")
        item.tag = "div"
        if words_in(item) and not is_silent(item):
            _begin_with(item, label)
            number += label != ""
    listed.tag = "div"


def _begin_with(element, label):
    """Put a label before the first words of an element."""
    first = next(iter(element), None)
    is_around = first is not None and first.tag in BLOCKS and first.tag not in NOT_IN
    if not (element.text or "").strip() and is_around:
        _begin_with(first, label)
    elif label:
        element.text = f"{label} {(element.text or '').lstrip()}"
