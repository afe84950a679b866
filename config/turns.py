"""One request after another in each process, as long as each is short.

The threads of a process share one interpreter, and it goes on to another of them at each question
to the database. Four requests at once take as long as four in a row, each waits for the others
between its own questions, and who holds a text while writing to it holds it all that time. What
takes long, as bringing in a book, keeps nobody waiting: its turn is over, and it goes on beside the
others. Who posts something goes before who only looks. See `docs/decisions/turns.md`.
"""

import contextlib
import itertools
import threading
import time
from dataclasses import dataclass, field
from heapq import heappop, heappush

SECONDS = 0.25  # of a turn: several times what a page or a post takes
AHEAD = 1.0  # seconds for which who looks lets everybody pass who posts
LOOKING = ("GET", "HEAD", "OPTIONS")


@dataclass(order=True)
class _Place:
    """A place in the line: by when one came, and then in order."""

    since: float
    number: int
    changed: threading.Condition = field(compare=False)


class Turns:
    """Whose turn it is in a process; a turn ends with its work, or after so many `seconds`."""

    def __init__(self, seconds: float = SECONDS):
        self._seconds = seconds
        self._lock = threading.Lock()
        self._numbers = itertools.count()
        self._waiting = []  # the first in line is the first
        self._whose, self._until = None, 0.0

    @contextlib.contextmanager
    def taken(self, ahead: float = 0.0):
        """Wait for one's turn, and have it meanwhile; who is `ahead` passes those who have waited
        for fewer seconds."""
        me = self._begin(ahead)
        try:
            yield
        finally:
            self._end(me)

    def _begin(self, ahead):
        me = _Place(time.monotonic() - ahead, next(self._numbers), threading.Condition(self._lock))
        with self._lock:
            heappush(self._waiting, me)
            while self._waiting[0] is not me or self._left() > 0:
                me.changed.wait(self._left() or self._seconds)
            heappop(self._waiting)
            self._whose, self._until = me, time.monotonic() + self._seconds
        return me

    def _end(self, me):
        with self._lock:
            if self._whose is me:
                self._whose = None
                if self._waiting:
                    self._waiting[0].changed.notify()

    def _left(self):
        """Give the seconds for which somebody has the turn."""
        return 0 if self._whose is None else max(0, self._until - time.monotonic())


def take_turns(get_response):
    """Middleware that answers one request after another."""
    turns = Turns()

    def middleware(request):
        with turns.taken(0 if request.method in LOOKING else AHEAD):
            return get_response(request)

    return middleware
