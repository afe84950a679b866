"""Which paragraph is which: those that read the same, and those that stand between them."""

from collections import defaultdict


def same_paragraphs(old, new, pairs=()):
    """Give {old index: new index} of the paragraphs that did not change.

    Of paragraphs that read the same, those of one key belong together, then the first with the
    first.
    """
    places = defaultdict(list)
    for index, text in enumerate(new):
        places[text].append(index)
    found = {i: j for i, j in pairs if old[i] == new[j]}
    taken = set(found.values())
    for index, text in enumerate(old):
        if index in found:
            continue
        for place in places.get(text, ()):
            if place not in taken:
                found[index] = place
                taken.add(place)
                break
    return found
