"""Measure what the server does for the reading page, and for what is asked from there."""

import json
import math
import statistics
import sys
from dataclasses import dataclass, field, replace

from django.conf import settings
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from whitenoise.compress import Compressor

from benchmarks.page import asking
from benchmarks.page.asking import Answers
from benchmarks.page.questions import UNCHANGED, Question, post, questions, unchanged
from benchmarks.page.scene import Scene
from benchmarks.served import ADDRESS, prepare, served
from benchmarks.urls import FLOOR

REQUESTS = 100  # timed one after the other
ROUNDS = 3  # so that a slow moment of the machine falls on all questions alike
LONGEST = 10  # seconds for a question in a round


def main(sizes, seconds):
    """Print a line of JSON for each question at each number of notes."""
    prepare()
    scene = Scene.begun()
    for size in sizes:
        scene.grow(size)
        print(f"{connection.vendor}: asking with {size} notes", file=sys.stderr, flush=True)
        _lay_floor(scene)
        with served() as server:
            for row in _rows(scene, server, seconds):
                fixed = {"database": connection.vendor, "notes": size}
                print(json.dumps({**fixed, **row}), flush=True)
        scene.take_back()


def _lay_floor(scene):
    """Keep the bytes of the page, for a view that only answers with them and as a static file."""
    client = Client(SERVER_NAME=ADDRESS)
    client.force_login(scene.student)
    body = client.get(scene.address).content
    FLOOR.write_bytes(body)
    static = settings.STATIC_ROOT / FLOOR.name
    static.write_bytes(body)
    Compressor(quiet=True).compress(str(static))


def _rows(scene, server, seconds):
    """Measure everything; what writes comes last, so that the others meet the same notes."""
    asked = questions(scene, server)
    again = _again(server, asked)
    yield from _measured(server, asked + again, seconds)
    if not again:
        yield {"what": UNCHANGED}
    yield from _measured(server, [post(scene, server)], seconds)


def _again(server, asked):
    """Give the question for a page that the browser has already, where pages can be told apart."""
    with asking.connected(server) as there:
        # After the others: what the student has looked at is no news on the page any more.
        for question in asked[1:]:
            asking.ask(there, question)
        etag = asking.ask(there, asked[0])[1]["ETag"]
        again = unchanged(asked[0], etag or "")
        return [again] if etag and asking.ask(there, again)[0] == 304 else []


def _measured(server, asked, seconds):
    figures = [Figures(question) for question in asked]
    for one in figures:
        one.weigh(server)
    for _ in range(ROUNDS):
        for one in figures:
            one.time(server)
    for one in figures:
        one.press(server, seconds)
        yield one.row


@dataclass
class Figures:
    """What is known of a question; `row` is that by the name of each column."""

    question: Question
    row: dict = field(default_factory=dict)
    status: int = 0
    typical: float = 0.0  # seconds for an answer
    answers: Answers = field(default_factory=Answers)
    cpu: float = 0.0

    def weigh(self, server):
        """Count queries and bytes, and have the server warm."""
        self.row = {"what": self.question.name, "queries": _queries(self.question)}
        alone = replace(self.question, cookies=self.question.cookies[:1])
        with asking.connected(server) as there:
            self.status, _, body = asking.ask(there, alone, encoding="identity")
            self.row["bytes"] = len(body)
            self.row["compressed"] = len(asking.ask(there, alone)[2])
        self.typical = asking.warm_up(server, self.question)

    def time(self, server):
        """Ask for a round, one after the other."""
        before, count = server.cpu(), math.ceil(REQUESTS / ROUNDS)
        if asking.has_wrk():
            seconds = min(LONGEST, math.ceil(count * self.typical))
            self.answers.add(asking.with_wrk(server, self.question, 1, seconds))
        else:
            self.answers.add(asking.one_by_one(server, self.question, count))
        self.cpu += server.cpu() - before
        self._sum_up()

    def _sum_up(self):
        times = self.answers.milliseconds
        self.row["median"] = statistics.median(times)
        self.row["p95"] = statistics.quantiles(times, n=20)[-1]
        self.row["cpu"] = 1000 * self.cpu / len(times)
        self.row["requests"] = len(times)
        self.row["failed"] = self.answers.failed

    def press(self, server, seconds):
        """Ask as often as there are answers, all clients at once."""
        if asking.has_wrk() and seconds:
            answers = asking.with_wrk(server, self.question, asking.CLIENTS, seconds)
            self.row["rate"] = answers.rate
            self.row["failed"] += answers.failed
        with asking.connected(server) as there:
            # Something else than at the beginning would have been measured.
            self.row["failed"] += asking.ask(there, self.question)[0] != self.status


def _queries(question):
    client = Client(SERVER_NAME=ADDRESS)
    for _ in range(2):  # what is looked up once in a process is left out
        with CaptureQueriesContext(connection) as captured:
            response = client.generic(
                question.method,
                question.path,
                question.body or "",
                headers=question.all_headers(),
            )
    response.close()
    return len(captured)
