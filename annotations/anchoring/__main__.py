"""Carry spans from one text to another: JSON lines in, JSON lines out.

A line in: `{"old": text, "new": text, "targets": [{"exact", "prefix", "suffix", "start", "end"}]}`,
offsets in code points of the whole text, the end exclusive, paragraphs joined by two line feeds. A
line out: a list with `{"start", "end", "confidence"}` or null for each target, in order. Null is
where the words are gone, or where nobody could be sure.
"""

import json
import sys

from annotations.anchoring.carrying import carry
from annotations.anchoring.quotes import JOINT
from annotations.anchoring.seeking import sought, span_of
from reader.alignment import align


def main():
    sys.stdin.reconfigure(encoding="utf-8")
    for line in sys.stdin:
        if line.strip():
            sys.stdout.write(json.dumps(answer(**json.loads(line))) + "\n")
            sys.stdout.flush()


def answer(old="", new="", targets=(), **_other):
    """Give for each target where its words stand now, or None."""
    old, new, targets = old or "", new or "", targets or ()
    spans = [_span(old, target) for target in targets]
    alignment = align(old.split(JOINT), new.split(JOINT))
    carried = iter(carry(alignment, [span for span in spans if span]))
    found = [
        next(carried) if span else sought(new, target.get("exact") or "", _around(target))
        for span, target in zip(spans, targets, strict=True)
    ]
    return [
        {"start": each.start, "end": each.end, "confidence": round(each.confidence, 3)}
        if each and each.sure
        else None
        for each in found
    ]


def _span(old, target):
    start, end = target.get("start"), target.get("end")
    offsets = (start, end) if isinstance(start, int) and isinstance(end, int) else (0, 0)
    return span_of(old, target.get("exact") or "", *offsets, _around(target))


def _around(target):
    return target.get("prefix") or "", target.get("suffix") or ""


if __name__ == "__main__":
    main()
