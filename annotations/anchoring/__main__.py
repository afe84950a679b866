"""Carry spans from one text to another: JSON lines in, JSON lines out.

A line in: `{"old": text, "new": text, "targets": [{"exact", "prefix", "suffix", "start", "end"}]}`,
offsets in code points, the end exclusive, paragraphs joined by two line feeds. A line out: a list
with `{"start", "end", "confidence"}` or null for each target, in order. Null where the words are
gone, or nobody could be sure.
"""

import json
import sys

from annotations.anchoring.carrying import carry
from annotations.anchoring.quotes import JOINT
from reader.alignment import align


def main():
    for line in sys.stdin:
        if line.strip():
            print(json.dumps(_answer(json.loads(line))), flush=True)  # noqa: T201


def _answer(asked):
    alignment = align(asked["old"].split(JOINT), asked["new"].split(JOINT))
    spans = [(target["start"], target["end"]) for target in asked["targets"]]
    return [
        {"start": found.start, "end": found.end, "confidence": round(found.confidence, 3)}
        if found and found.sure
        else None
        for found in carry(alignment, spans)
    ]


if __name__ == "__main__":
    main()
