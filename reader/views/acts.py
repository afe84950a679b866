"""What the buttons and the keys of a page of blocks ask for, besides saving it."""

from functools import partial

from reader.review_page.posts import chosen_in, kind_in, number_in, places_in
from reader.reviewing import ranges
from reader.reviewing.review import Gone, Review

# What is done with one block alone, the one that the address names.
SINGLE = {"return": Review.take_back, "unjoin": Review.unjoin, "insert": Review.insert}
SEVERAL = {"drop": ranges.drop, "merge": ranges.merge, "settle": ranges.settle}
STEPS = {"up": -1, "down": 1}


def act_of(request, verb):
    """Give what a post asks for besides saving: a function of the Review, or None."""
    if verb in SINGLE:
        id = number_in(request.GET.get("block"))
        return lambda review: SINGLE[verb](review, id)
    if verb in SEVERAL:
        return _with_chosen(request, SEVERAL[verb])
    if verb == "kind":
        kind = kind_in(request.GET.get("kind") or request.POST.get("kind", ""))
        return kind and _with_chosen(request, ranges.rekind, *kind)
    if steps := STEPS.get(request.GET.get("to")):
        return _with_chosen(request, ranges.move, steps)
    if verb == "move" and "after" in request.GET:
        block, other = number_in(request.GET.get("block")), number_in(request.GET["after"])
        return partial(Review.move_below, id=block, other=other)
    # A number that was typed holds, whichever way the form was sent.
    for moved, number in places_in(request).items():
        if verb in ("", "move"):
            return partial(Review.move_after, id=moved, number=number)
    return None


def _with_chosen(request, act, *details):
    ids, all_between = chosen_in(request)

    def with_chosen(review):
        if not ids:
            raise Gone
        return act(review, ranges.between(review, ids) if all_between else ids, *details)

    return with_chosen
