"""Running text of a page as Markdown that says exactly the same words."""

import re
import threading
from dataclasses import dataclass, replace
from itertools import groupby

from reader.dialect import plain_parser
from reader.importing.blocks import said_plainly
from reader.importing.links import is_live

SPACE = re.compile(r"[ \t\r\n\f]+")
# Words that Markdown would take for marks.
SPECIAL = re.compile(
    r"[\\`*]|(?<!\w)_|_(?!\w)|~(?=~)|(?<=~)~|<(?=[A-Za-z/!?])|&(?=#?\w{1,32};)|\](?=[(\[:])|!(?=\[)"
)
BRACKETS = re.compile(r"[\[\]]")
BALANCED = re.compile(r"(?:[^\[\]]|\[[^\[\]]*\])*")
MARKS = {"bold": "**", "italic": "*", "strike": "~~"}
NESTING = ("href", *MARKS, "code")
BREAK = "\n"
INDENTING = "\u2005"  # see `indents`
INDENT = ("\u3000", "「", "『")  # of a paragraph, or of what somebody says in one
FINISHED = ("。", "！", "？", "」", "』", "）")  # how a line ends that is no line of verse
TARGET = re.compile(r"[\s<>\\]|[()]")


@dataclass(frozen=True)
class Style:
    """How words look."""

    href: str = ""
    bold: bool = False
    italic: bool = False
    strike: bool = False
    code: bool = False

    def with_(self, **changes) -> "Style":
        return replace(self, **changes)


PLAIN = Style()
MARK = re.compile(r"[\\`*_\[\]<>&~|!]")
ADDRESS = re.compile(r"https?://[\w./?=&%+,;:@~#$-]+", re.IGNORECASE)
_local = threading.local()
Run = tuple[str, Style]


def collapsed(runs: list[Run]) -> list[Run]:
    """Give runs as a browser shows their white space; a run that is BREAK ends a line."""
    done: list[Run] = []
    for words, style in runs:
        if words == BREAK:
            while done and done[-1][0] != BREAK and not done[-1][0].rstrip(" "):
                done.pop()
            if done and done[-1][0] != BREAK:
                done[-1] = (done[-1][0].rstrip(" "), done[-1][1])
            done.append((BREAK, PLAIN))
            continue
        words = SPACE.sub(" ", words)
        if not done or done[-1][0] == BREAK or done[-1][0].endswith(" "):
            words = words.removeprefix(" ")
        if words and not _is_late(words, done):
            done.append((words, style))
    while done and not done[-1][0].strip():
        done.pop()
    while done and done[0][0] == BREAK:
        done.pop(0)
    if done:
        done[-1] = (done[-1][0].rstrip(" "), done[-1][1])
    return done


def _is_late(words, done):
    """Whether words that move a line in stand within it, where they say nothing."""
    return not words.strip(INDENTING) and bool(done) and bool(done[-1][0].strip())


def is_code(runs: list[Run]) -> bool:
    """Whether several lines are code and nothing else."""
    several = any(words == BREAK for words, _style in runs)
    return several and all(style.code for words, style in runs if words.strip())


def between_empty_lines(runs: list[Run]):
    """Give the parts of running text that an empty line parts, or a line that stands further in
    as Japanese and Chinese paragraphs begin."""
    part = []
    for at, run in enumerate(runs):
        beside = at and runs[at - 1][0] == BREAK and runs[at + 1 : at + 2]
        if beside and beside[0][0] == BREAK and not run[0].strip():
            continue  # a line of nothing but a space
        if run[0] == BREAK and part and part[-1][0] == BREAK:
            if len(part) > 1:
                yield part[:-1]
            part = []
        elif run[0] == BREAK and part and _begins_paragraph(part[-1], runs[at + 1 : at + 2]):
            yield part
            part = []
        elif run[0] != BREAK or part:
            part.append(run)
    if part:
        yield part


def _begins_paragraph(before, after):
    """Whether a line is finished that ends with the run `before`, and the next stands further in;
    in verse lines mostly end within a sentence."""
    return bool(after) and after[0][0].startswith(INDENT) and before[0].endswith(FINISHED)


def markdown_of(runs: list[Run]) -> str:
    """Give collapsed runs as Markdown on one line, or on as many as there are breaks.

    Where marks stand so close together that they would be read otherwise, some are left out.
    """
    lines = [[]]
    for run in runs:
        if run[0] == BREAK:
            lines.append([])
        else:
            lines[-1].append(run)
    return "\\\n".join(map(_line, lines))


def _line(runs):
    words, kept = words_of(runs), runs
    used = tuple(name for name in NESTING if any(getattr(style, name) for _, style in runs))
    for names in (NESTING, ("href", "bold", "italic"), ("href", "italic"), ("href",), ()):
        if names != NESTING:
            kept = [(part, Style(**{n: getattr(style, n) for n in names})) for part, style in runs]
        markdown = _within(kept, used, "", "")
        if _is_sure(kept) or says(markdown) == words:
            break
    return markdown


def _is_sure(runs):
    """Whether Markdown says these words without a doubt: plain ones, with links where none of them
    could be a mark."""
    if all(style == PLAIN for _, style in runs):
        return True
    return all(
        (style == PLAIN or (style == Style(href=style.href) and ADDRESS.fullmatch(style.href)))
        and not MARK.search(words)
        for words, style in runs
    )


def says(markdown: str) -> str:
    """Give the words that one line of Markdown says."""
    plain = said_plainly(markdown)
    if plain is not None:
        return plain
    if not hasattr(_local, "parser"):
        _local.parser = plain_parser().enable("strikethrough")
    (line,) = _local.parser.parseInline(markdown)
    return "".join(token.content for token in line.children or ())


def words_of(runs: list[Run]) -> str:
    """Give the plain words of runs."""
    return "".join(words for words, _ in runs)


def _within(runs, nesting, before, after, in_link=False):
    """Give runs with the marks in `nesting`, outermost first; `before` and `after` stand beside."""
    if not nesting:
        return "".join(_escaped(words, in_link) for words, _ in runs)
    name, *inner = nesting
    groups = [(value, list(group)) for value, group in groupby(runs, lambda r: getattr(r[1], name))]
    parts = []
    for at, (value, group) in enumerate(groups):
        left = before if at == 0 else words_of(groups[at - 1][1])[-1:]
        right = after if at == len(groups) - 1 else words_of(groups[at + 1][1])[:1]
        parts.append(_marked(name, value, group, inner, left, right, in_link))
    return "".join(parts)


def _marked(name, value, group, inner, left, right, in_link):
    if not value or not words_of(group).strip():
        return _within(group, inner, left, right, in_link)
    if name == "href":
        target = _target(value)
        start, group, end = _trimmed(group, "", "", hugging=False)
        words = _within(group, inner, "[", "]", in_link=True)
        return f"{start}[{words}]({target}){end}"
    if name == "code":
        return _code(words_of(group))
    start, group, end = _trimmed(group, left, right)
    if not group:
        return _escaped(start + end, in_link)
    mark = MARKS[name]
    words = _within(group, inner, "", "", in_link)
    return f"{_escaped(start, in_link)}{mark}{words}{mark}{_escaped(end, in_link)}"


def _trimmed(group, left, right, hugging=True):
    """Give what stands outside of the marks, the runs inside, and what follows outside.

    White space does, and a sign that would part the mark from the word it hugs.
    """
    start, end = "", ""
    group = list(group)
    while group:
        words, style = group[0]
        inside = bool(left or start) and (start or left)[-1:].isalnum()
        if words[0].isspace() or (hugging and inside and not words[0].isalnum()):
            start += words[0]
            group[0] = (words[1:], style)
            if not group[0][0]:
                group.pop(0)
        else:
            break
    while group:
        words, style = group[-1]
        inside = bool(right or end) and (end or right)[:1].isalnum()
        if words[-1].isspace() or (hugging and inside and not words[-1].isalnum()):
            end = words[-1] + end
            group[-1] = (words[:-1], style)
            if not group[-1][0]:
                group.pop()
        else:
            break
    return start, group, end


def _escaped(words, in_link):
    words = SPECIAL.sub(r"\\\g<0>", words)
    if not in_link or BALANCED.fullmatch(words):
        return words
    return BRACKETS.sub(_escaped_bracket, words)


def _escaped_bracket(found):
    before = found.string[found.start() - 1 : found.start()]
    return found[0] if before == "\\" else "\\" + found[0]


def _code(words):
    longest = max((len(run) for run in re.findall(r"`+", words)), default=0)
    fence = "`" * (longest + 1)
    pad = " " if words[:1] == "`" or words[-1:] == "`" else ""
    return f"{fence}{pad}{words}{pad}{fence}"


def _target(href):
    """Give the address of a link so that no bracket or space in it ends it."""
    return TARGET.sub(lambda found: f"%{ord(found[0]):02X}", href)


def live(href: str) -> str:
    """Give an address where it leads somewhere, else ""."""
    href = re.sub(r"[\t\r\n]", "", href).strip()
    return href if is_live(href) else ""
