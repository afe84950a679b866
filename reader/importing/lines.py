"""A text file as runs of lines: blank lines, fences of code and ends of pages part them."""

import re
from collections import Counter
from collections.abc import Callable

FENCE = re.compile(r"\s{0,3}(`{3,}|~{3,})[^`]*$")
PAGE_NUMBER = re.compile(
    r"[\s\-–—·|\[(]*(?:(?:page|seite|s\.|p\.|pág\.?|página|pagina|стр\.?|страница|صفحة|ص|第)\s*)?"
    r"\d{1,4}(?:\s*(?:/|of|von|из|de|sur|من)\s*\d{1,4})?\s*(?:页|頁|ページ)?[\s\-–—·|\])]*$",
    re.IGNORECASE,
)


def fence_after(line: str, fence: str) -> str:
    """Give the fence of code that is open behind a line, "" for none; `fence` is before it."""
    if fence:
        return "" if line.strip().startswith(fence) else fence
    opening = FENCE.match(line)
    return opening[1] if opening else ""


def outside_of_code(text: str, change: Callable[[str], str]) -> str:
    """Give `text` with each stretch of it that is no fenced code as `change` gives it."""
    given, stretch, fence = [], [], ""
    for line in text.split("\n"):
        before, fence = fence, fence_after(line, fence)
        if before or fence:
            given += [change("\n".join(stretch))] if stretch else []
            given.append(line)
            stretch = []
        else:
            stretch.append(line)
    return "\n".join([*given, *([change("\n".join(stretch))] if stretch else [])])


class _Reader:
    """Takes lines one by one and gives runs: (lines, whether a page ended right before)."""

    def __init__(self, heads):
        self.heads = heads  # the shapes of lines that stand first or last on several pages
        self.run: list[str] = []
        self.page_break = False
        self.begun = False

    def end_run(self):
        if self.run:
            yield self.run, self.page_break
            self.run, self.page_break = [], False

    def end_page(self, line):
        """Take a line with form feeds in it; a number at the foot stands right under the text."""
        *ends, begin = line.split("\f")
        for end in ends:
            self.run += [end] if end.strip() else []
            foot = [self.run.pop()] if self.run and self.is_edge(self.run[-1]) else []
            yield from self.end_run()
            self.run = foot
            yield from self.end_run()
            self.page_break = True
        if begin.strip():
            yield from self.take(begin)

    def take(self, line):
        """Take a line of words; the first on a page may be its head, and stands for itself."""
        first = not self.run and (self.page_break or not self.begun)
        self.begun = True
        self.run.append(line)
        if first and self.is_edge(line):
            yield self.run, self.page_break
            self.run = []

    def is_edge(self, line):
        return bool(PAGE_NUMBER.match(line)) or shape(line) in self.heads


def runs_of_lines(text: str):
    """Give the runs of lines of clean `text`, each with whether a page ended right before it."""
    lines = text.split("\n")
    closing = {line.strip()[:3]: at for at, line in enumerate(lines) if FENCE.match(line)}
    reader, fence = _Reader(_running_heads(text)), ""
    for at, line in enumerate(lines):
        opening = FENCE.match(line)
        if fence:
            reader.run.append(line)
            if line.strip().startswith(fence):
                fence = ""
                yield from reader.end_run()
        elif opening and closing[line.strip()[:3]] > at:
            yield from reader.end_run()
            reader.run, fence = [line], opening[1]
        elif "\f" in line:
            yield from reader.end_page(line)
        elif line.strip():
            yield from reader.take(line)
        else:
            yield from reader.end_run()
    yield from reader.end_run()


def _running_heads(text):
    """The shapes of lines that stand first or last on several pages."""
    if "\f" not in text:
        return frozenset()
    edges = Counter()
    for page in text.split("\f"):
        lines = [line for line in page.split("\n") if line.strip()]
        edges.update({shape(line) for line in (lines[:1] + lines[-1:])})
    return frozenset(shape for shape, pages in edges.items() if pages > 1)


def shape(line: str) -> str:
    """Give a line as it comes back on other pages, whatever number is in it."""
    return re.sub(r"\d+", "0", " ".join(line.split()))
