"""A page saved as plain text, cut into pieces; it may have marks of Markdown.

Here a line end may mean nothing (text wrapped at 72 columns), a new paragraph (a line each), or a
line (verse, a menu, an address); which of them is told from how full the lines are.
"""

import re

from reader.importing.blocks import as_paragraph
from reader.importing.decoding import decode
from reader.importing.indents import typed_width
from reader.importing.joining import join_all, known_words
from reader.importing.limits import Limits
from reader.importing.lines import FENCE, runs_of_lines
from reader.importing.parts import Keeper
from reader.importing.pieces import SHORT, Piece, columns, end_of
from reader.importing.source import Source
from reader.importing.text.bracketnotes import with_notes
from reader.importing.text.imprint import parted_imprint
from reader.importing.text.letterheads import address, is_signature, place_of_address
from reader.importing.text.letters import begins_letter, is_running, parts_of_letter
from reader.importing.text.mailheads import mail_head
from reader.importing.text.pagefeet import linked, note_of, parted
from reader.importing.text.subtitles import as_transcript
from reader.importing.tidy import clean
from reader.importing.wrapping import (
    counted_lines,
    is_wrapped,
    may_be_couplet,
    paragraphs_of,
    widths,
)

HEADING = re.compile(r"\s{0,3}(?P<marks>#{1,6})[ \t]+(?P<words>.*?)(?:[ \t]+#+)?[ \t]*$")
UNDERLINE = re.compile(r"\s{0,3}(=|-){3,}\s*$")
RULE = re.compile(r"\s*(?:([-*_=~#•·⁂—–+■◆])\s*)(?:\1\s*){2,}$|\s*⁂\s*$")
TABLE = re.compile(r"\s*\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)+\|?\s*$")
BULLET = re.compile(r"(?P<indent>\s*)(?P<mark>[-*+•‣◦▪●·]|\d{1,4}[.)])\s+(?=\S)")
LONGEST_PART = 4000  # characters that are shown of what stands around a text
QUOTED = re.compile(r"\s*>(?:[\s>]|$)")
LONG_ITEM = 160  # columns: a numbered paragraph rather than an item of a list


def source(data: bytes, limits: Limits) -> Source:
    """Read a file of plain text."""
    imprint, text = parted_imprint(as_transcript(clean(decode(data))))
    before, behind = _set_aside(imprint.before), _set_aside(imprint.behind)
    found = pieces(text)
    if imprint.title:
        found.insert(0, Piece(as_paragraph(imprint.title), "heading", level=1))
    if found:
        found[0].cut_before = before
    return Source(
        found,
        aside=[*before, *behind],
        title=imprint.title,
        byline=imprint.byline,
        published=imprint.published,
        language=imprint.language,
        is_page=True,
    )


def _set_aside(words):
    """Give what a publisher put on one side of a text as a part, none where that is nothing."""
    return [Keeper().part(words[:LONGEST_PART], pieces(words), "imprint")] if words else []


def pieces(text: str) -> list[Piece]:
    """Cut clean `text` (see tidy.clean) into pieces, in order, none of them judged."""
    if "\f" in text:
        text += "\f"  # the last page ends too
    runs = with_notes(parted(list(runs_of_lines(text)), is_paged="\f" in text))
    width, inset_width = widths([run.lines for run in runs])
    known, found = known_words(text), []
    begun = next((at for at, run in enumerate(runs) if begins_letter(run.lines, at)), len(runs))
    above = [run.lines for run in runs[:begun]] if begun < len(runs) else []
    address_at = place_of_address(above)
    for place, run in enumerate(runs):
        wide = inset_width if may_be_couplet(run.lines) else width
        if run.label:
            cut = [note_of(run, known)]
        elif not place and (head := mail_head(run.lines)):
            cut = head
        elif place == address_at:
            cut = address(run.lines)
        else:
            cut = list(_cut(run.lines, wide, known, place >= begun))
        if place > begun and is_signature(run.lines, runs[place - 1].lines):
            for piece in cut:
                piece.role = "paragraph" if piece.kind in ("paragraph", "lines") else ""
        if cut:
            cut[0].page_break = run.page_break
            found.append((run, cut))
    linked(found)
    return _lists_together([piece for _, cut in found for piece in cut])


def flow(
    lines: list[str], width: int, soft_lines: bool = False, known: frozenset[str] = frozenset()
):
    """Give the pieces in lines that stand together and bear no marks.

    `known` are the words of the text, by which broken ones are mended.
    """
    if len(lines) > 1 and is_wrapped(lines, width):
        yield from _joined(lines, known)
        return
    indents = tuple(map(typed_width, lines))
    lines = [line.strip() for line in lines]
    if len(lines) == 1 or any(columns(line) >= SHORT for line in lines):
        yield from map(Piece, lines)
    else:
        piece = Piece("\n".join(lines), "lines", soft_lines=soft_lines, indents=indents)
        if soft_lines and piece.end == "closed":
            piece = Piece(join_all(lines, known)[0])
        yield piece


def _joined(lines, known):
    """Give the paragraphs in lines that run on."""
    return (Piece(join_all(one, known)[0]) for one in paragraphs_of(lines))


def _cut(lines, width, known, letter):
    """Give the pieces in a run of lines, which may be of a letter."""
    if quoted := _quoted_below(lines):
        yield from _cut(lines[:quoted], width, known, letter)
        lines = lines[quoted:]
    while lines:
        taken, piece = _marked(lines)
        if not taken:
            break
        yield piece
        lines = lines[taken:]
    if not lines:
        return
    items = [at for at, line in enumerate(lines) if BULLET.match(line) and not RULE.match(line)]
    at = items[0] if len(items) > 1 or items[:1] == [0] else len(lines)
    # "Three things:", and the list right below it.
    for part in parts_of_letter(lines[:at]) if letter and at else [lines[:at]] if at else []:
        if letter and is_running(part):
            yield from _joined(part, known)
        else:
            yield from flow(part, width, known=known)
    if at < len(lines):
        yield from _items(lines[at:], known)


def _quoted_below(lines):
    """Give where what somebody else wrote begins, right below the line that says who did; else 0.
    All lines from there on are quoted."""
    own = [at for at, line in enumerate(lines) if not QUOTED.match(line)]
    begin = own[-1] + 1 if own else 0
    is_said = own == list(range(begin)) and not FENCE.match(lines[0])
    return begin if is_said and begin < len(lines) else 0


def _marked(lines):
    """Give how many lines at the beginning are a piece with a mark of its own, and the piece."""
    first, second = lines[0], lines[1] if len(lines) > 1 else ""
    if (fence := FENCE.match(first)) and second and lines[-1].strip().startswith(fence[1]):
        return len(lines), Piece("\n".join(lines), "code")
    if RULE.match(first):
        return 1, Piece(first, "rule")
    if found := HEADING.match(first):
        return 1, Piece(found["words"], "heading", level=len(found["marks"]))
    if UNDERLINE.match(second) and columns(first) < SHORT:
        return 2, Piece(first.strip(), "heading", level=1 if "=" in second else 2)
    if first.lstrip().startswith(">"):
        quoted = (re.sub(r"^\s*>?\s?", "> ", line).rstrip() for line in lines)
        return len(lines), Piece("\n".join(quoted), "quote")
    if "|" in first and TABLE.match(second):
        return len(lines), Piece("\n".join(line.strip() for line in lines), "table")
    return 0, None


def _items(lines, known):
    """Give a list with its items, each on one line, indented as far as they were."""
    base = len(BULLET.match(lines[0])["indent"])
    items, counted = [], counted_lines(lines)
    for at, line in enumerate(lines):
        found = BULLET.match(line)
        if found:
            depth = max(0, len(found["indent"]) - base)
            mark = found["mark"] if found["mark"][0].isdigit() else "-"
            items.append((" " * depth, [f"{mark} {line[found.end() :].strip()}"]))
        elif at in counted:  # "a)" within an item
            depth = len(items[0][1][0].split(" ")[0]) + 1
            items.append((" " * depth, [f"- {line.strip()}"]))
        else:
            items[-1][1].append(line)
    yield Piece("\n".join(indent + join_all(parts, known)[0] for indent, parts in items), "list")


def _lists_together(found):
    """Put items that stand apart into one list."""
    together = []
    for piece in found:
        if together and _goes_on(together[-1], piece):
            together[-1].append(piece)
        else:
            together.append([piece])
    return [part for pieces in together for part in without_false_list(_as_one(pieces))]


def _goes_on(pieces, piece):
    """Whether a list goes on with those that were put together so far."""
    if not piece.kind == pieces[0].kind == "list" or piece.is_links != pieces[0].is_links:
        return False
    return _continues(pieces[-1].lines[-1], piece.lines[0])


def _as_one(pieces):
    first, *others = pieces
    if not others:
        return first
    markdown = "\n".join(piece.markdown for piece in pieces)
    return Piece(markdown, "list", page_break=first.page_break)


def without_false_list(piece: Piece) -> list[Piece]:
    """Give a list that is none as paragraphs, any other piece as it is.

    "12. Mai 1990" begins like an item, and so do numbered paragraphs, the heading "1. The knife"
    and people who talk after a hyphen.
    """
    items = piece.lines
    if piece.kind != "list" or not BULLET.match(items[0]):
        return [piece]
    numbered = items[0].lstrip()[0].isdigit()
    lone = numbered and len(items) == 1
    if lone or _is_talk(items) or (numbered and any(columns(item) > LONG_ITEM for item in items)):
        parts = [Piece(item.strip()) for item in items]
        parts[0].page_break = piece.page_break
        return parts
    return [piece]


def _continues(before, after):
    """Whether one item follows another: the next number, or the same mark."""
    first, second = BULLET.match(before)["mark"], BULLET.match(after)["mark"]
    if first[0].isdigit() and second[0].isdigit():
        return int(second[:-1]) == int(first[:-1]) + 1
    return first == second


def _is_talk(items):
    """Whether items are what people say: "- Who is there? - asked the old man."."""
    if not all(item.startswith("-") and end_of(item) == "closed" for item in items):
        return False
    attributed = any(re.search(r"[,.!?…]\s[-–—]\s", item) for item in items)
    return attributed or items[0][-1] in "?!…" or (len(items) > 1 and items[-1][-1] in "?!…")
