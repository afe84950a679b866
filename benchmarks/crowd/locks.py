"""Who waits for whom in PostgreSQL while something runs, looked at a few times a second."""

import re
import threading
from collections import Counter

import psycopg

EVERY = 0.2
SHOWN = 6
WRITES = re.compile(r"\s*(INSERT|UPDATE|DELETE|COMMIT|LOCK)|.*\bFOR (NO KEY )?UPDATE", re.S)
TABLE = re.compile(r'(?:FROM|INTO|UPDATE) "?(\w+)')
LOOK = """
    SELECT pid, query, state, coalesce(wait_event_type, ''), coalesce(wait_event, ''),
           extract(epoch FROM clock_timestamp() - query_start)::float,
           CASE wait_event_type WHEN 'Lock' THEN pg_blocking_pids(pid) ELSE '{}' END
    FROM pg_stat_activity
    WHERE datname = current_database() AND backend_type = 'client backend'
      AND pid <> pg_backend_pid()
"""


class Watch:
    """Looks at the connections of the database at `address`, as a `with` block."""

    def __init__(self, address):
        self.database = psycopg.connect(address, autocommit=True)
        self.looks, self.most, self.busiest, self.queue, self.longest = 0, 0, 0, 0, 0.0
        self.events, self.waits, self.readers = Counter(), Counter(), Counter()
        self.over = threading.Event()
        self.looking = threading.Thread(target=self._go_on)

    def __enter__(self):
        self.looking.start()
        return self

    def __exit__(self, *_raised):
        self.over.set()
        self.looking.join()
        self.database.close()

    def lines(self):
        """What was seen, for people."""
        yield f"connections: at most {self.most}, {self.busiest} at work; {self.looks} looks"
        yield f"statements at work that waited: {_list(self.events)}"
        yield f"readers that waited for a lock: {_list(self.readers)}"
        if self.waits:
            yield f"waits for a lock, at most {self.queue} at once, {self.longest:.2f} s at most:"
        for (waiting, holding), times in self.waits.most_common(SHOWN):
            yield f"  {times:>5} times {waiting}, held up after {holding}"

    def _go_on(self):
        while not self.over.wait(EVERY):
            self._look()

    def _look(self):
        rows = {row[0]: row[1:] for row in self.database.execute(LOOK)}
        self.looks += 1
        self.most = max(self.most, len(rows))
        self.busiest = max(self.busiest, sum(row[1] != "idle" for row in rows.values()))
        self.queue = max(self.queue, sum(row[2] == "Lock" for row in rows.values()))
        for query, state, kind, event, seconds, holders in rows.values():
            if state == "active" and kind:
                self.events[f"{kind} {event}"] += 1
            if kind == "Lock":
                holding = sorted({_short(rows[pid][0]) for pid in holders if pid in rows})
                self.waits[_short(query), " and ".join(holding)] += 1
                self.longest = max(self.longest, seconds)
                if not WRITES.match(query):
                    self.readers[_short(query)] += 1


def _short(query):
    """The verb and the table of a statement, and how it locks."""
    verb = query.split(None, 1)[0] if query.strip() else "nothing"
    table, lock = TABLE.search(query), re.search(r"FOR (NO KEY )?UPDATE", query)
    return " ".join([verb, *([table[1]] if table else []), *([lock[0]] if lock else [])])


def _list(counter):
    return ", ".join(f"{what} ({times})" for what, times in counter.most_common()) or "none"
