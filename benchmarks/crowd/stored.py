"""Whether all that was acknowledged is stored, once and as it was last worded, and well counted."""

from collections import Counter
from io import StringIO

from django.core.management import CommandError, call_command
from django.db.models import Count, F, Max, Q

from annotations.models import Annotation, Reply

KINDS = (Annotation, Reply)
SHOWN = 3  # so many of a kind of fault are named


class Store:
    """What the database has beyond what was there when this was made."""

    def __init__(self):
        self.since = {kind: kind.objects.aggregate(last=Max("pk"))["last"] or 0 for kind in KINDS}

    def rows(self):
        """What was written, notes and replies."""
        return [row for kind in KINDS for row in kind.objects.filter(pk__gt=self.since[kind])]

    def faults(self, sent):
        """Give a line for each kind of thing that is wrong; `sent` is all that anybody sent."""
        rows = self.rows()
        found = {**_faults_of_rows(sent, rows), **_faults_of_counts()}
        return [f"{len(which)} {what}: {which[:SHOWN]}" for what, which in found.items() if which]


def _faults_of_rows(sent, rows):
    stored = {_key(row): row for row in rows}
    posted = {(_kind(one), one.author, one.stored_as): one for one in sent}
    times = Counter(map(_key, rows))
    pairs = [(one, stored[at]) for at, one in posted.items() if at in stored]
    known = [(one, row) for one, row in pairs if one.is_known]
    return {
        "acknowledged, but not stored": [
            one.fields for at, one in posted.items() if one.acknowledged and at not in stored
        ],
        "stored more than once": [at for at, count in times.items() if count > 1],
        "stored, but never sent": [at for at in stored if at not in posted],
        "answered with another note": [one.named for one, row in pairs if one.named - {row.pk}],
        "not worded as acknowledged": [row.pk for one, row in known if one.body != row.body],
        "deleted, or not, against what was acknowledged": [
            row.pk for one, row in known if one.is_deleted != row.is_deleted
        ],
    }


def _kind(sent):
    return Annotation if sent.is_note else Reply


def _key(row):
    return type(row), row.author_id, row.submission


def _faults_of_counts():
    theirs = Q(replies__deleted_at=None) & ~Q(replies__author=F("author"))
    counted = Annotation.objects.annotate(theirs=Count("replies", filter=theirs))
    miscounted = counted.exclude(theirs=F("replies_by_others"))
    return {
        "notes with a wrong count of replies": list(miscounted.values_list("pk", flat=True)),
        "faults of counts and segments": _segments(),
    }


def _segments():
    """Give what `check_segments` says where it finds anything wrong, in lines."""
    said = StringIO()
    try:
        call_command("check_segments", stdout=said, stderr=said)
    except CommandError:
        return said.getvalue().splitlines()
    return []
