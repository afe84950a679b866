"""The notes of a reading as the Hypothesis API gives them, with its three ways to find a place."""

from collections import defaultdict

from annotations.models import Annotation, Reply, Span
from benchmarks.beside.page import places

READER = "acct:reader@127.0.0.1"
EVERYBODY = "__world__"


def rows(reading, uri):
    """Give the shared notes of `reading` and the replies to them, the oldest first.

    `uri` is where the page of `benchmarks.beside.page` is read.
    """
    notes = Annotation.objects.filter(reading=reading, about="words")
    replies = Reply.objects.filter(annotation__in=notes)
    at, spans = places(reading), defaultdict(list)
    for span in Span.objects.filter(placement__annotation__in=notes).order_by("ordinal"):
        spans[span.placement_id].append(span)
    found = [
        _row(note, uri, {"source": uri, "selector": _selectors(note, spans[note.placement_id], at)})
        for note in notes
    ]
    found += [
        {**_row(reply, uri, {"source": uri}), "references": [_name(reply.annotation)]}
        for reply in replies.select_related("annotation")
    ]
    return sorted(found, key=lambda row: row["created"])


def _row(written, uri, target):
    moment = written.created_at.isoformat()
    return {
        "id": _name(written),
        "created": moment,
        "updated": moment,
        "user": READER,
        "user_info": {"display_name": None},
        "uri": uri,
        "text": written.body,
        "tags": [],
        "group": EVERYBODY,
        "permissions": {
            "read": [f"group:{EVERYBODY}"],
            **{deed: [READER] for deed in ("admin", "update", "delete")},
        },
        "target": [target],
        "document": {"title": ["A long text"]},
        "links": {},
        "flagged": False,
        "hidden": False,
    }


def _name(written):
    return f"{written._meta.model_name}{written.pk}"


def _selectors(note, spans, at):
    first, last = spans[0], spans[-1]
    begin, end = at[first.paragraph_id], at[last.paragraph_id]
    return [
        {
            "type": "RangeSelector",
            "startContainer": begin.path,
            "startOffset": first.start,
            "endContainer": end.path,
            "endOffset": last.end,
        },
        {
            "type": "TextPositionSelector",
            "start": begin.offset + first.start,
            "end": end.offset + last.end,
        },
        {
            "type": "TextQuoteSelector",
            "exact": note.exact,
            "prefix": note.prefix,
            "suffix": note.suffix,
        },
    ]
