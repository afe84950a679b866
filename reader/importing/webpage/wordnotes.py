"""Notes that were written in Word, and pasted into a page without the names that they had there.

Word lets the mark of a note lead to `_ftn1` (`_edn1` at the end of a text) and the note back to
`_ftnref1`. What is pasted keeps these links, often with the name of the file before them; the
anchors that have those names are mostly lost.
"""

import re

PLACE = re.compile(r"#(_(?:ftn|edn))(ref)?(\d+)$")


def name_ends(body) -> None:
    """Name each mark and each note that lead to one another, where nothing on the page has the
    name to which they lead."""
    ends = {}
    for link in body.iter("a"):
        if found := PLACE.search(link.get("href") or ""):
            kind, back, number = found.groups(default="")
            ends.setdefault((kind, number), {}).setdefault(back, link)
    pairs = {name: pair for name, pair in ends.items() if len(pair) == 2}
    if not pairs:
        return
    named = {one.get(name) for one in body.iter() for name in ("id", "name")}
    for (kind, number), pair in pairs.items():
        for back, other in (("", "ref"), ("ref", "")):
            name = f"{kind}{back}{number}"
            if name not in named:
                pair[other].set("id", name)
            pair[back].set("href", f"#{name}")
