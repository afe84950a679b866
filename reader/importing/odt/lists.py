"""How the lists of an OpenDocument text are counted, which their styles say level by level."""

from reader.importing.counting import LABEL, counted, is_plain
from reader.importing.html.lists import LISTS, numeral

LEVEL = "postil-level"  # the attribute of a list that says how it is counted
PARTS = ("num-format", "num-prefix", "num-suffix", "display-levels")
DEEPEST = 10  # levels in a label


def mark_level(written, level) -> None:
    """Let a list of HTML say how its items are counted; `level` has {name: value} of its style."""
    for name in PARTS:
        written.set(f"{LEVEL}-{name}", level.get(name, ""))


def give_to_item_above(written) -> None:
    """Let a list that stands in an item alone, which has no number then, be one of the item above
    that."""
    for item in list(written):
        above = item.getprevious()
        alone = len(item) == 1 and item[0].tag in LISTS and not (item.text or "").strip()
        if above is not None and alone and not (item[0].tail or "").strip():
            above.append(item[0])
            written.remove(item)


def label_items(page) -> None:
    """Give the items of all lists of a page their labels, where these are not plain."""
    for outer in page.iter("ol"):
        if next(outer.iterancestors("ol", "ul"), None) is None:
            _label(outer, [])


def label_with(level, numbers: list[str]) -> str:
    """Give the label of what has these `numbers`, of which the last is its own, as a level says."""
    shown = numbers[-min(numeral(level.get("display-levels"), 1), DEEPEST) :]
    return level.get("num-prefix", "") + ".".join(shown) + level.get("num-suffix", "")


def _label(written, above):
    """Label the items of a list; `above` are the numbers of the items in which it stands."""
    level = {name: written.attrib.pop(f"{LEVEL}-{name}", "") for name in PARTS}
    number = numeral(written.get("start"), 1)
    for item in written:
        if item.get(LABEL) is not None:
            continue  # it is none
        number = numeral(item.get("value"), number)
        numbers = [*above, counted(number, level["num-format"][:1])]  # of "а, б, в, ... (ru)"
        label = label_with(level, numbers)
        if written.tag == "ol" and not is_plain(label):
            item.set(LABEL, label.strip())
        for inner in item:
            if inner.tag in ("ol", "ul"):
                _label(inner, numbers if written.tag == "ol" else [])
        number += 1
