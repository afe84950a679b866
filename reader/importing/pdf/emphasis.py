"""Emphasis of a PDF that goes on on the next line: it is one."""

import re

ENDING = re.compile(r"(?<![\\*\s])(?P<marks>\*{1,3})\Z")
BEGINNING = re.compile(r"(?P<marks>\*{1,3})(?![*\s])")


def with_whole_emphasis(lines: list[str]) -> list[str]:
    """Give lines of Markdown in which emphasis that goes on on the next line ends only there."""
    done = lines[:1]
    for line in lines[1:]:
        end, start = ENDING.search(done[-1]), BEGINNING.match(line)
        if end and start and end["marks"] == start["marks"]:
            done[-1], line = done[-1][: end.start()], line[start.end() :]
        done.append(line)
    return done
