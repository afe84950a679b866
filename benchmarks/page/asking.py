"""Asking a running server: once, several times at once, or as often as it answers, with wrk."""

import contextlib
import http.client
import random
import shutil
import subprocess
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path

SCRIPT = Path(__file__).with_name("asking.lua")
CLIENTS = 8
WARMING = 24  # requests, over so many connections that every worker gets some
PATIENCE = 60  # seconds


@dataclass
class Answers:
    """What came of asking: `milliseconds` of each answer, over so many `seconds`."""

    milliseconds: list = field(default_factory=list)
    seconds: float = 0.0
    failed: int = 0

    @property
    def rate(self):
        return len(self.milliseconds) / self.seconds

    def add(self, more):
        self.milliseconds += more.milliseconds
        self.seconds += more.seconds
        self.failed += more.failed


@contextlib.contextmanager
def connected(server):
    """Give a connection to a server."""
    connection = http.client.HTTPConnection(server.address.partition("//")[2], timeout=PATIENCE)
    with contextlib.closing(connection):
        yield connection


def ask(connection, question, **headers):
    """Give (status, headers, body) of the answer to a question."""
    connection.request(
        question.method, question.path, question.body, question.all_headers(**headers)
    )
    response = connection.getresponse()
    return response.status, response.headers, response.read()


def warm_up(server, question):
    """Have all workers answer before anything is timed. Gives seconds, the median of an answer."""

    def some(count):
        with connected(server) as connection:
            return [_timed(connection, question) for _ in range(count)]

    with ThreadPoolExecutor(CLIENTS) as clients:
        list(clients.map(some, [WARMING // CLIENTS] * CLIENTS))
    return sorted(some(5))[2]


def one_by_one(server, question, count):
    """Ask `count` times over one connection."""
    with connected(server) as connection:
        times = [_timed(connection, question) for _ in range(count)]
    return Answers([1000 * took for took in times], sum(times))


def _timed(connection, question):
    began = time.perf_counter()
    status, _, body = ask(connection, question)
    if status >= 400:
        raise RuntimeError(f"{question.path} answered {status}: {body[:200]}")
    return time.perf_counter() - began


def has_wrk():
    return shutil.which("wrk") is not None


def with_wrk(server, question, clients, seconds):
    """Ask over so many connections for so many whole seconds."""
    command = [
        *("wrk", "--threads", "1", "--connections", str(clients)),
        *("--duration", f"{seconds}s", "--timeout", f"{PATIENCE}s", "--script", SCRIPT),
    ]
    for name, value in question.all_headers().items():
        command += ["--header", f"{name}: {value}"]
    seed = str(random.randrange(2**31))
    command += [server.address + question.path, seed, question.form, *question.cookies]
    said = subprocess.run(command, capture_output=True, text=True, check=True).stderr
    (asked, microseconds, failed), *counts = (map(int, line.split()) for line in said.splitlines())
    measured = _as_measured(dict(counts), microseconds // max(1, asked // clients))
    times = [took / 1000 for took, count in measured.items() for _ in range(count)]
    return Answers(times, microseconds / 1_000_000, failed)


def _as_measured(counts, interval):
    """Take out of {microseconds: answers} what wrk adds to it.

    For an answer that took several intervals it also counts those that might have been asked for
    in the meantime, and would have taken an interval less each.
    """
    return {
        took: count - (counts.get(took + interval, 0) if took > interval else 0)
        for took, count in counts.items()
    }
