"""Which paragraphs did not change."""

from collections import defaultdict


def same_paragraphs(old, new, pairs=()):
    """Give {old index: new index} of the paragraphs that read the same in both texts.

    `pairs` are (old index, new index) of paragraphs that have the same key. After them come those
    that read like no other, then the neighbours of those that are found: where several read
    alike, the place decides (passes 3 to 5 of Heckel's "A technique for isolating differences
    between files", 1978). What has no place then is left out, as is a paragraph without words.
    """
    found, taken = {}, set()

    def match(i, j):
        if i in found or j in taken or old[i] != new[j] or not old[i].strip():
            return False
        found[i] = j
        taken.add(j)
        return True

    for i, j in pairs:
        match(i, j)
    here, there = _places(old), _places(new)
    for text, places in here.items():
        if len(places) == 1 and len(there.get(text, ())) == 1:
            match(places[0], there[text][0])
    for step in (1, -1):
        first = (-1, -1) if step == 1 else (len(old), len(new))
        for i, j in [first, *sorted(found.items(), reverse=step == -1)]:
            i, j = i + step, j + step
            while 0 <= i < len(old) and 0 <= j < len(new) and match(i, j):
                i, j = i + step, j + step
    return found


def _places(texts):
    places = defaultdict(list)
    for index, text in enumerate(texts):
        places[text].append(index)
    return places
