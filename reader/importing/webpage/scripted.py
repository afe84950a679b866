"""Links that a script leads to a part of the page, for their address leads nowhere."""

import re

from lxml import etree

NOWHERE = re.compile(r"\s*(?:#|javascript:.*)?\s*", re.IGNORECASE | re.DOTALL)
# What says to which part: by its id, or by a name that is none.
TO = ("data-rid", "rid", "reveal-id", "data-open", "data-footnote-id")
OWN = ("content-id", "data-content-id", "data-legacy-id")
LINKS = etree.XPath(f".//a[{' or '.join(f'@{name}' for name in TO)}]")
PARTS = etree.XPath(f".//*[{' or '.join(f'@{name}' for name in OWN)}]")


def lead_by_script(body, text: str) -> None:
    """Give such links the address of what they lead to; `text` is the whole page, and most pages do
    not speak of it at all."""
    links = LINKS(body) if any(f"{name}=" in text for name in TO) else []
    if not links:
        return
    known = {one.get("id") for one in body.iter(etree.Element) if one.get("id")}
    for part in PARTS(body):
        name = next(filter(None, map(part.get, OWN)))
        if name not in known and not part.get("id"):
            part.set("id", name)
            known.add(name)
    for link in links:
        name = next((told for told in map(link.get, TO) if told in known), "")
        if name and NOWHERE.fullmatch(link.get("href") or ""):
            link.set("href", f"#{name}")
