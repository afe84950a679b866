"""Lists in Markdown that are counted otherwise than CommonMark knows, as pandoc and many people
write them: "a) …", "ii. …", "(1) …", "#. …", and examples "(@) …"."""

import re
from itertools import count

from reader.importing.counting import counted

LABEL = re.compile(
    r" {0,3}(?P<label>(?P<open>\(?)"
    r"(?P<said>[a-z]|[ivx]{1,5}|\d{1,2}|[A-Z](?=\)|\.  ))(?P<close>[.)]))[ \t]+(?=\S)"
)
COUNTED = re.compile(r" {0,3}#\.[ \t]+(?=\S)")
EXAMPLE = re.compile(r"^ {0,3}\(@(?P<name>[\w-]*)\)[ \t]+(?=\S)", re.MULTILINE)
TO_EXAMPLE = re.compile(r"(?<!\w)\(?@(?P<name>[\w-]+)\)?")
PLAIN = re.compile(r"\d+[.)]")  # Markdown counts so itself
MOST = 500  # items, for each is compared with all before it
FORMS = ("a", "A", "i", "1")
INSIDE = re.compile(r"(?: {3,4}|\t)(?=.*\S)")


def with_lists(text: str) -> str:
    """Give `text` of Markdown, in which no code is fenced, with such lists as lists whose items
    begin with their labels."""
    lines, given, at, bullet = text.split("\n"), [], 0, "-"
    while at < len(lines):
        starts_block = not (given and given[-1].strip())
        items, end = _items(lines, at, bullet) if starts_block else ([], at)
        if len(items) > 1:
            given += ["", *(line for item in items for line in item), ""]
            at, bullet = end, "*" if bullet == "-" else "-"  # another one begins another list
        else:
            given.append(lines[at])
            at += 1
    return "\n".join(given)


def with_examples(text: str) -> str:
    """Give `text` with its examples counted through, and the numbers where it speaks of them."""
    numbers, counts = {}, count(1)

    def numbered(found):
        number = next(counts)
        if found["name"]:
            number = numbers.setdefault(found["name"], number)
        return f"\n({number}) "

    text = EXAMPLE.sub(numbered, text)
    return (
        TO_EXAMPLE.sub(
            lambda found: f"({numbers[found['name']]})" if found["name"] in numbers else found[0],
            text,
        )
        if numbers
        else text
    )


def _items(lines, at, bullet):
    """Give the lines of each item of a list that begins at a line, and the line behind it."""
    items, labels, end = [], [], at
    is_apart = False  # whether an empty line stands before
    for place in range(at, len(lines)):
        line = lines[place]
        found = COUNTED.match(line) or LABEL.match(line)
        may_be = found and len(labels) < MOST and (not is_apart or _is_wide(found))
        if may_be and _goes_on([*labels, _label(found)]):
            labels.append(_label(found))
            begin = f"{len(labels)}. " if labels[-1] is None else f"{bullet} {labels[-1]['label']} "
            items.append([begin + line[found.end() :]])
        elif not items or (is_apart and line.strip() and not INSIDE.match(line)):
            break
        elif line.strip():
            items[-1].append("  " + (INSIDE.sub("", line, count=1) if is_apart else line.strip()))
            is_apart = is_apart and bool(INSIDE.match(line))
            end = place + 1
            continue
        else:
            items[-1].append("")
            is_apart = True
            continue
        is_apart, end = False, place + 1
    return items, end


def _label(found):
    return None if found.re is COUNTED else found


def _is_wide(found):
    """Whether the words of an item stand four columns further in, as a program writes them."""
    return found.end() - found.start() >= 4 and found[0].endswith("  ")


def _goes_on(labels):
    """Whether labels are those of one list: of one form, and each the next one."""
    if any(label is None for label in labels):
        return all(label is None for label in labels)
    if PLAIN.fullmatch(labels[0]["label"]):
        return False
    if len({label.group("open", "close") for label in labels}) > 1:
        return False
    said = [label["said"] for label in labels]
    return any(said == [counted(at, form) for at in range(1, len(said) + 1)] for form in FORMS)
