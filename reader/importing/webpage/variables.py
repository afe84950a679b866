"""Pictures that a page keeps in variables of its style, once for all places where it shows them, as
programs write them that save a page in one file."""

import re

KEPT = re.compile(r"(--[\w-]*img[\w-]*)\s*:\s*url\(\s*[\"']?(data:image/[\w.+-]+;[^\"'()\s]+)")
SHOWN = re.compile(r"background(?:-image)?\s*:[^;]{0,200}?var\(\s*(--[\w-]+)")
EMPTY = ("#", "data:image/svg+xml", "data:,", "about:blank")  # begins what holds a place open


def show_kept(tree) -> None:
    """Let each <img> whose own address is empty, or draws nothing, have that of the picture in the
    variable that its style shows."""
    images = [one for one in tree.iter("img") if "var(" in (one.get("style") or "")]
    if not images:
        return
    kept: dict[str, str] = {}
    for style in tree.iter("style"):
        kept |= KEPT.findall("".join(style.itertext()))
    for image in images:
        shown, address = SHOWN.search(image.get("style")), (image.get("src") or "").strip()
        is_empty = not address or address.startswith(EMPTY)
        if shown and is_empty and shown[1] in kept:
            image.set("src", kept[shown[1]])
