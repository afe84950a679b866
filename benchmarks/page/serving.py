"""Measure what the server does for the reading page, and for what is asked from there.

There is a server for each number of notes, on a copy of the database as it was then. They are
asked by turns: a slow moment of the machine falls on all of them alike, so that a text of which
much is said can be compared with one of which nothing is.
"""

import contextlib
import json
import math
import statistics
import sys
from dataclasses import dataclass, field, replace

from django.conf import settings
from django.db import connection, transaction
from django.test import Client
from django.test.utils import CaptureQueriesContext
from whitenoise.compress import Compressor

from benchmarks.fresh import copied
from benchmarks.page import asking
from benchmarks.page.asking import Answers
from benchmarks.page.questions import Question, post, questions, unchanged
from benchmarks.page.scene import Scene
from benchmarks.served import ADDRESS, Served, prepare, served
from benchmarks.urls import FLOOR

REQUESTS = 100  # timed one after the other
ROUNDS = 5
LONGEST = 10  # seconds for a question in a round


def main(sizes, seconds):
    """Print a line of JSON for each question at each number of notes."""
    prepare()
    scene = Scene.begun()
    with contextlib.ExitStack() as running:
        stages = [running.enter_context(_stage(scene, size)) for size in sizes]
        *others, posts = zip(*stages, strict=True)
        # What writes comes last, so that the others meet the same notes.
        for figures in [[one for turn in others for one in turn], posts]:
            _measure(figures, seconds)
        for one in [one for stage in stages for one in stage]:
            print(json.dumps(one.row), flush=True)


@contextlib.contextmanager
def _stage(scene, size):
    """Give the Figures of all questions, in order, of a server that has `size` notes."""
    scene.grow(size)
    print(f"{connection.vendor}: {size} notes", file=sys.stderr, flush=True)
    _lay_floor(scene)
    asked, posting = questions(scene), post(scene)
    counted = {one: _queries(one) for one in asked}
    # After the others: what the student has looked at is no news on the page any more.
    again = unchanged(asked[0], _answer(asked[0])["ETag"])
    counted |= {one: _queries(one) for one in [again, posting]}
    _let_go()
    with copied() as copy, served(copy=copy) as server:
        fixed = {"database": connection.vendor, "notes": size}
        yield [
            Figures(one, server, {**fixed, "what": one.name, "queries": queries})
            for one, queries in counted.items()
        ]


def _lay_floor(scene):
    """Keep the bytes of the page, for a view that only answers with them and as a static file."""
    client = Client(SERVER_NAME=ADDRESS)
    client.force_login(scene.student)
    body = client.get(scene.address).content
    FLOOR.write_bytes(body)
    static = settings.STATIC_ROOT / FLOOR.name
    static.write_bytes(body)
    Compressor(quiet=True).compress(str(static))


def _let_go():
    """Be connected to no database: one that is to be copied."""
    connection.close()
    if connection.vendor == "postgresql":
        connection.close_pool()


def _measure(figures, seconds):
    """Fill in what is asked of several servers by turns."""
    for one in figures:
        one.weigh()
    for _ in range(ROUNDS):
        for one in figures:
            one.time()
    for one in figures:
        one.press(seconds)


@dataclass
class Figures:
    """What is known of a question to a server; `row` is that by the name of each column."""

    question: Question
    server: Served
    row: dict
    typical: float = 0.0  # seconds for an answer
    answers: Answers = field(default_factory=Answers)
    cpu: float = 0.0

    def weigh(self):
        """Count bytes, and have the server warm."""
        alone = replace(self.question, cookies=self.question.cookies[:1])
        with asking.connected(self.server) as there:
            status, _, body = asking.ask(there, alone, encoding="identity")
            self.row["bytes"] = len(body)
            self.row["compressed"] = len(asking.ask(there, alone)[2])
        self.row["failed"] = status != self.question.status
        self.typical = asking.warm_up(self.server, self.question)

    def time(self):
        """Ask for a round, one after the other."""
        before, count = self.server.cpu(), math.ceil(REQUESTS / ROUNDS)
        if asking.has_wrk():
            seconds = min(LONGEST, math.ceil(count * self.typical))
            self.answers.add(asking.with_wrk(self.server, self.question, 1, seconds))
        else:
            self.answers.add(asking.one_by_one(self.server, self.question, count))
        self.cpu += self.server.cpu() - before
        self._sum_up()

    def _sum_up(self):
        times = self.answers.milliseconds
        self.row["median"] = statistics.median(times)
        self.row["p95"] = statistics.quantiles(times, n=20)[-1]
        self.row["cpu"] = 1000 * self.cpu / len(times)
        self.row["requests"] = len(times)

    def press(self, seconds):
        """Ask as often as there are answers, all clients at once."""
        self.row["failed"] += self.answers.failed
        if asking.has_wrk() and seconds:
            answers = asking.with_wrk(self.server, self.question, asking.CLIENTS, seconds)
            self.row["rate"] = answers.rate
            self.row["failed"] += answers.failed
        with asking.connected(self.server) as there:
            # Something else than at the beginning would have been measured.
            self.row["failed"] += asking.ask(there, self.question)[0] != self.question.status


def _queries(question):
    """Give how many queries a question takes; what it writes is undone."""
    with transaction.atomic():
        _answer(question)  # what is looked up once in a process is left out
        with CaptureQueriesContext(connection) as captured:
            _answer(question)
        if question.method == "POST":
            transaction.set_rollback(True)
    return len(captured)


def _answer(question):
    client = Client(SERVER_NAME=ADDRESS)
    headers = question.all_headers()
    return client.generic(question.method, question.path, question.body or "", headers=headers)
