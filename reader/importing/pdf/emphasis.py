"""Emphasis of a PDF that goes on on the next line: it is one."""

import re

ENDING = re.compile(r"(?<![\\*\s])(?P<marks>\*{1,3})\Z")
BEGINNING = re.compile(r"(?P<marks>\*{1,3})(?![*\s])")


def with_whole_emphasis(lines: list[str]) -> list[str]:
    """Give lines of Markdown in which emphasis that goes on on the next line ends only there."""
    done = lines[:1]
    for line in lines[1:]:
        end, start = ENDING.search(done[-1]), BEGINNING.match(line)
        both = _in_common(end["marks"], start["marks"]) if end and start else 0
        if both:
            done[-1], line = done[-1][:-both], line[both:]
        done.append(line)
    return done


def _in_common(ending, beginning):
    """Give how many marks go on: bold ones stand outside of those of slanted words."""
    if ending == beginning:
        return len(ending)
    return 2 if min(len(ending), len(beginning)) == 2 else 0
