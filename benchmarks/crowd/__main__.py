"""Measure writing under load: `python -m benchmarks.crowd [--students 200] [--seconds 120]`.

A seminar of students reads one text and writes about it, over HTTP, on the server that production
uses, with a database of its own. Afterwards the database is asked whether all that was
acknowledged is stored, once, and counted well: where it is not, the exit code is 1. With `--kill`
a worker is killed in the middle.
"""

import argparse
import contextlib
import os
import subprocess
import sys
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import django

from benchmarks.crowd import figures
from benchmarks.crowd.locks import Watch
from benchmarks.crowd.students import Student
from benchmarks.fresh import fresh, version_of_postgresql

DATABASES = ("sqlite", "postgresql")
ALONE = 50  # posts of one student, before the others come


def main():
    asked = _arguments()
    if asked.database == "both":
        return max(_elsewhere(database) for database in DATABASES)
    if asked.database == "postgresql" and not version_of_postgresql():
        print("Left out: the crowd on PostgreSQL: none answers.")
        return 0
    with fresh(asked.database) as environment:
        os.environ.update(environment)
        django.setup()
        return _measure(asked, Path(environment["DATA_DIR"], "server.log"))


def _arguments():
    parser = argparse.ArgumentParser(prog="python -m benchmarks.crowd")
    parser.add_argument("--students", type=int, default=200)
    parser.add_argument("--seconds", type=int, default=120)
    parser.add_argument("--database", choices=[*DATABASES, "both"], default="both")
    parser.add_argument("--kill", action="store_true", help="kill a worker in the middle")
    return parser.parse_args()


def _elsewhere(database):
    """Measure on that database in a process of its own. Gives the exit code."""
    again = [sys.executable, "-m", "benchmarks.crowd", *sys.argv[1:], "--database", database]
    return subprocess.run(again, check=False).returncode


def _measure(asked, log):
    """Let the crowd write, and print what came of it. Gives the exit code."""
    from benchmarks.crowd.gathering import gathered  # noqa: PLC0415 (settings come first)
    from benchmarks.crowd.stored import Store  # noqa: PLC0415
    from benchmarks.served import cookies_of, prepare, served  # noqa: PLC0415

    prepare()
    text, people = gathered(asked.students)
    store = Store()
    with log.open("wb") as said, served(said) as server, contextlib.ExitStack() as watching:
        students = [
            Student(text, person.pk, server.address, cookies_of(person)) for person in people
        ]
        alone = _post_alone(students[0])
        watch = None
        if asked.database == "postgresql":
            watch = watching.enter_context(Watch(os.environ["DATABASE_URL"]))
        _let_write(students, asked.seconds, server.kill_worker if asked.kill else None)
    killed = ", a worker killed" if asked.kill else ""
    print(f"\n{asked.database}: {asked.students} students, {asked.seconds} s{killed}")
    figures.show([act for student in students for act in student.acts], alone, log.read_text())
    for line in watch.lines() if watch else []:
        print(line)
    return _judge(store, [sent for student in students for sent in student.sent])


def _post_alone(student):
    """Let one student post, with nobody else about. Gives these acts."""
    for _ in range(ALONE):
        student.do("on words")
    alone, student.acts = student.acts, []
    return alone


def _let_write(students, seconds, kill):
    over = threading.Event()
    with ThreadPoolExecutor(len(students)) as crowd:
        going_on = [crowd.submit(student.go_on, over) for student in students]
        time.sleep(seconds / 2)
        if kill:
            kill()
        time.sleep(seconds / 2)
        over.set()
    for one in going_on:
        one.result()  # raises what went wrong on its thread


def _judge(store, sent):
    """Compare what was sent with what is stored. Gives the exit code."""
    faults = store.faults(sent)
    acknowledged = sum(one.acknowledged for one in sent)
    print(f"{len(sent)} sent, {acknowledged} acknowledged, {len(store.rows())} stored")
    print("\n".join(faults) or "all that was acknowledged is stored, once, and counted well")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
