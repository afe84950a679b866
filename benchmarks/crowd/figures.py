"""What a crowd did, in lines for people."""

import statistics
from collections import Counter

from benchmarks.crowd.students import ACTS, READS

POSTS = [kind for kind in ACTS if kind not in READS]


def show(acts, alone, log):
    """Print the acts of a crowd, those of one student `alone`, and what the server's log holds."""
    print(f"{'':16}{'times':>7}{'acknowledged':>14}{'p50 ms':>8}{'p95 ms':>8}{'max ms':>8}")
    for kind in dict.fromkeys([*ACTS, *(act.kind for act in acts)]):
        _row(kind, [act for act in acts if act.kind == kind])
    _row("all reads", [act for act in acts if act.kind in READS])
    posts = [act for act in acts if act.kind in POSTS]
    _row("all posts", posts)
    if posts and alone:
        unloaded = statistics.median(act.seconds for act in alone)
        times = _percentile(posts, 95) / unloaded
        print(f"a post with nobody else about: {unloaded * 1000:.0f} ms (median)")
        print(f"the p95 of posts is {times:.1f} times that (wanted: under 20)")
    print(f"answers other than 2xx and 3xx: {_others(acts)}")
    print(f"connections that broke, and were tried again: {sum(act.broken for act in acts)}")
    print(
        f'server\'s log: {log.count("database is locked")} times "database is locked", '
        f"{log.count('Traceback')} tracebacks"
    )


def _row(name, acts):
    if acts:
        times = [_percentile(acts, percent) * 1000 for percent in (50, 95, 100)]
        done = sum(act.acknowledged for act in acts)
        print(f"{name:16}{len(acts):>7}{done:>14}", *(f"{ms:>7.0f}" for ms in times))


def _percentile(acts, percent):
    seconds = sorted(act.seconds for act in acts)
    return seconds[min(len(seconds) * percent // 100, len(seconds) - 1)]


def _others(acts):
    found = Counter(
        (act.status or "none at all", act.kind, " after a broken connection" * bool(act.broken))
        for act in acts
        if not act.acknowledged
    )
    named = [f"{status} to {kind!r}{how} ({times})" for (status, kind, how), times in found.items()]
    return ", ".join(named) or "none"
