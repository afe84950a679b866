"""Lines that say in Markdown what the paragraphs around them are, which CommonMark does not know:
":::" around a part, "[!note]" above a quote, "{: .lead}" below a paragraph, "[ ]" before a task."""

import re

from reader.importing.lines import fence_after, outside_of_code

DIV = re.compile(r"\s*:{3,}(?!:)\s*(?P<said>.*?)\s*:*\s*$")
CLASSES = re.compile(r"\{[^{}]*\}|[\w-]+")
NOTICE = re.compile(
    r"(?<![\w-])(?:callout-)?(note|tip|warning|important|caution|info|danger|hint|attention|error"
    r"|seealso|admonition|callout)(?![\w-])"
)
TITLE = re.compile(r"title=(?:\"([^\"]*)\"|'([^']*)')")
HEADING = re.compile(r"\s{0,3}#{1,6}\s+(?P<words>.*?)(?:\s*\{[^{}]*\})?[\s#]*$")
CALLOUT = re.compile(
    r"(?P<begin>\s*(?:>\s?)+)\[!(?P<name>[\w-]+)(?:\|[^\]]*)?\][-+]?[ \t]*(?P<title>.*)$"
)
UNNAMED = ("quote", "cite", "admonition", "callout")
TASK = re.compile(
    r"^(?P<begin>\s*(?:>\s?)*(?:[-*+]|\d{1,9}[.)])\s+)\[(?P<done>[^\]\s]|\s)\]\s+(?=\S)"
)
ABOUT = re.compile(r"\s*(?:>\s?)*\{:[^{}]*\}\s*$")  # what is above or below
OF_CONTENTS = re.compile(r"\s*(?:\[\[?_?toc_?\]?\]|\$\{toc\}|\\tableofcontents)\s*$", re.IGNORECASE)
OF_PAGES = re.compile(
    r"(?<!\s)\s*\\(?:(?:new|clear|cleardouble)page|pagebreak(?:\[\d\])?|noindent|(?:big|med|small)skip"
    r"|[vh]space\*?\{[^{}]*\}|vfill)(?![A-Za-z])\s*"
)
ITEM = re.compile(r"\s*(?:[-*+]|\d+[.)])\s")
TAGS = re.compile(r"\s*#[^\s#]+(?:[\s,]+#[^\s#]+)+\s*$")  # of somebody's notes
OPTION = re.compile(r"\s*:[a-z-]+:(?:\s.*)?$")  # of a part that has just begun
# A notice whose words stand further in.
INSET = re.compile(
    r"(?P<in>\s*)(?:!!!|\?\?\?\+?)\s+(?P<name>[\w-]+)(?:\s+[\w-]+)*(?:\s+\"(?P<title>.*)\")?\s*$"
)
COMMENT = re.compile(r"\s*%%\s*$")
DEEPEST = 40  # parts inside one another


def without_bounds(text: str) -> str:
    """Give `text` of Markdown with the words that such lines say, and without their signs."""
    bounds, fence = _Bounds(), ""
    text = outside_of_code(text, _without_comments_and_insets)
    for line in text.split("\n"):
        before, fence = fence, fence_after(line, fence)
        if before or fence:
            bounds.take(line)
        elif found := DIV.match(line):
            bounds.turn(found["said"])
            continue
        elif bounds.begun and OPTION.match(line):
            continue
        elif ABOUT.match(line):
            bounds.look_back(line)
        elif OF_CONTENTS.match(line) or TAGS.match(line):
            bounds.take("")
        elif found := CALLOUT.match(line):
            bounds.take(*_callout(found))
        else:
            bounds.take(_with_task(OF_PAGES.sub("", line, count=1)))
        bounds.begun = False
    return "\n".join(bounds.lines)


class _Bounds:
    """Takes lines one by one, and knows which parts are open around them: `divs` has for each what
    a notice without a title is called, "" where it has one, and None for what is none."""

    def __init__(self):
        self.lines, self.divs, self.begun = [], [], False

    def take(self, *lines):
        for line in lines:
            begin = "> " * sum(name is not None for name in self.divs)
            if line.strip() and self.divs and self.divs[-1]:
                name, self.divs[-1] = self.divs[-1], ""
                heading = HEADING.match(line)
                self._title(begin, heading["words"] if heading else _named(name))
                line = "" if heading else line
            if line.strip() or not begin or self.lines[-1].strip("> "):
                self.lines.append(f"{begin}{line}".rstrip() if begin else line)

    def turn(self, said):
        """Begin the part that is `said` to begin, or end the innermost one."""
        if not said:
            del self.divs[-1:]
            self.take("")
            return
        self.take("")
        if len(self.divs) == DEEPEST:
            return
        self.begun = True
        classes, title, notice = CLASSES.match(said), TITLE.search(said), NOTICE.search(said)
        words = said[classes.end() :].strip(" []:") if classes else ""
        words = (title[1] or title[2]) if title else words
        self.divs.append(("" if words else notice[1]) if notice else None)
        begin = "> " * sum(name is not None for name in self.divs)
        if words:
            self._title(begin, words)

    def look_back(self, line):
        """Take a line that says how what is around it looks."""
        if "toc" in line and self.lines and ITEM.match(self.lines[-1]):
            self.lines.pop()

    def _title(self, begin, words):
        if words:
            self.lines += [f"{begin}**{words.replace('**', '')}**", begin.rstrip()]


def _without_comments_and_insets(text):
    return "\n".join(_set_out(_without_comments(text.split("\n"))))


def _without_comments(lines):
    """Give lines without those between two lines "%%"."""
    ends = [at for at, line in enumerate(lines) if COMMENT.match(line)]
    pairs = zip(ends[::2], ends[1::2], strict=False)
    hidden = {at for begin, end in pairs for at in range(begin, end + 1)}
    return [line for at, line in enumerate(lines) if at not in hidden]


def _set_out(lines):
    """Give lines with notices whose words stand further in as parts between two bounds."""
    given, inset = [], ""
    for line in lines:
        if inset and line.strip() and not line.startswith(inset):
            given += [":::", ""]
            inset = ""
        if found := None if inset else INSET.match(line):
            inset = found["in"] + " " * 4
            title = found["title"] if found["title"] is not None else _named(found["name"].lower())
            given.append(f'::: {{.callout title="{title}"}}')
        else:
            given.append(line.removeprefix(inset))
    return [*given, ":::"] if inset else given


def _callout(found):
    begin, title = found["begin"], found["title"].replace("**", "").strip()
    title = title or _named(found["name"].lower())
    return [f"{begin}**{title}**", begin.rstrip()] if title else []


def _named(name):
    """Give the title that programs put above a notice without one."""
    return "" if name in UNNAMED else name.capitalize()


def _with_task(line):
    return TASK.sub(
        lambda found: f"{found['begin']}{'☐' if found['done'].isspace() else '☑'} ", line, count=1
    )
