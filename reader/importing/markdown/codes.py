"""What programs that make sites and papers read in Markdown as orders of their own: `{{< … >}}`,
`{% … %}`, `![[…]]`, code that they run."""

import re

CODE = r"(?<!`)(?P<ticks>`+)(?!`).{1,600}?(?<!`)(?P=ticks)(?!`)"  # it may show an order
TAG = re.compile(
    rf"{CODE}"
    r"|\{\{(?P<mark>[<%])\s*(?P<end>/?)\s*(?P<name>[\w./-]+)(?P<said>(?:(?!\}\}).){0,800}?)"
    r"\s*/?[>%]\}\}"
    r"|\{%-?\s*(?P<liquid_end>(?:end(?=\w))?)(?P<liquid>\w+)(?P<told>(?:(?!%\}).){0,800}?)-?%\}",
    re.DOTALL,
)
HIDDEN = re.compile(
    r"\{%-?\s*comment\s*-?%\}.{0,2000}?\{%-?\s*endcomment\s*-?%\}|\{\{/\*.{0,2000}?\*/\}\}"
    r"|\{\{[<%]\s*comment\s*[>%]\}\}.{0,2000}?\{\{[<%]\s*/\s*comment\s*[>%]\}\}",
    re.DOTALL,
)
NAMED = re.compile(r"([\w-]+)=(?:\"((?:[^\"\\]|\\.)*)\"|'([^']*)'|([^\s\"']+))")
QUOTED = re.compile(r"(?<![=\w])\"((?:[^\"\\]|\\.)*)\"")
ALONE = re.compile(r"[ \t]*(?P<tag>\{(?:\{[<%]|%).*[>%]\}\}?)[ \t]*")
ORDER = r"\{\{[^()\n{}]*\}\}|\{%[^()\n{}]*%\}"
LINK = re.compile(
    rf"(?<!\\)(?P<picture>!?)\[(?P<words>[^\[\]]*)\]\((?P<address>(?:{ORDER}|[^()\s{{}}])+)\)(?:\{{:[^{{}}]*\}})?"
)
EMBEDDED = re.compile(
    rf"{CODE}|!\[\[(?P<name>[^\[\]|\n]+?)(?:\\?\|(?P<shows>[^\[\]\n]*))?\]\]", re.DOTALL
)
A_PICTURE = re.compile(r".+\.(?:png|jpe?g|gif|webp|svg|bmp|avif|tiff?|heic)", re.IGNORECASE)
SIZE = re.compile(r"(?:.*\|)?\s*\d*(?:x\d+)?\s*|center|left|right")
PICTURES = ("src", "image_path", "url", "file", "path", "link")
# Code that a program runs and does not show, or that is for one form of a paper alone.
UNSEEN = re.compile(
    r"^(?P<fence>`{3,}|~{3,})[ \t]*\{(?:\w[^}\n]*\binclude\s*=\s*F(?:ALSE)?\b[^}\n]*"
    r"|=(?:latex|tex|openxml|rtf))\}[ \t]*\n(?P<code>.{0,20000}?)\n(?P=fence)[ \t]*$",
    re.MULTILINE | re.DOTALL,
)
RUN = re.compile(r"^(`{3,}|~{3,})[ \t]*\{(\w+)\b[^}\n]*\}[ \t]*\n(?:#\|.*\n)*", re.MULTILINE)


def without_orders(text: str) -> tuple[str, list[str]]:
    """Give `text` with the words that such orders stand around, pictures as those of Markdown and
    code as fenced, and a list of what they call for that no reader is shown."""
    aside = []

    def unseen(found):
        aside.append(found["code"])
        return ""

    text = RUN.sub(r"\1\2\n", UNSEEN.sub(unseen, text))
    text = EMBEDDED.sub(lambda found: _embedded(found, aside), text)
    if "{{" not in text and "{%" not in text:
        return text, aside
    text = LINK.sub(_led, HIDDEN.sub("", text))
    ended = {_name(tag) for tag in TAG.finditer(text) if _is_end(tag)}
    lines = []
    for line in text.split("\n"):
        alone = ALONE.fullmatch(line)
        tag = TAG.fullmatch(alone["tag"]) if alone else None
        if tag:
            lines += _in_place(tag, ended, aside)
        else:
            lines.append(TAG.sub(lambda found: found[0] if found["ticks"] else "", line))
    return "\n".join(lines), aside


def _name(tag):
    return tag["name"] or tag["liquid"]


def _is_end(tag):
    return bool(tag["end"] or tag["liquid_end"])


def _in_place(tag, ended, aside):
    """Give the lines for an order that has a line to itself."""
    name, said = _name(tag), (tag["said"] or tag["told"] or "").strip()
    if name == "highlight":
        return ["```", ""] if _is_end(tag) else ["", f"```{' '.join(said.split()[:1])}"]
    if _is_end(tag):
        return [""]
    values = {found[1]: found[2] or found[3] or found[4] or "" for found in NAMED.finditer(said)}
    address = next((values[key] for key in PICTURES if values.get(key)), "")
    caption = values.get("caption") or values.get("title") or ""
    if address and (name == "figure" or caption or values.get("alt")):
        return ["", _picture(address, values.get("alt") or caption, caption), ""]
    if name in ended:
        title = values.get("title") or next(iter(QUOTED.findall(said)), "")
        return ["", *([f"**{title}**", ""] if title.strip("* ") else [])]
    if said:
        aside.append(f"{name} {said}")
    return [""]


def _picture(address, shows, caption):
    shows, caption = (re.sub(r"[\[\]\\]|\*\*", "", words) for words in (shows, caption))
    title = ' "{}"'.format(caption.replace('"', "”")) if caption else ""
    return f"![{shows}](<{address}>{title})"


def _led(found):
    """Give a link or a picture whose address is told by an order that nobody here can follow."""
    if "{" not in found["address"]:
        return found[0]
    address = re.sub(ORDER, "", found["address"])
    return f"![{found['words']}](<{address}>)" if found["picture"] else found["words"]


def _embedded(found, aside):
    """Give a picture for what stands for one in somebody's notes; others of these are not here."""
    if found["ticks"]:
        return found[0]
    name, shows = found["name"], found["shows"] or ""
    if A_PICTURE.fullmatch(name):
        return f"![{'' if SIZE.fullmatch(shows) else shows}](<{name}>)"
    aside.append(name)
    return ""
