"""Measure the reading page beside WordPress: `python -m benchmarks.wordpress [--sizes …]`.

One text, the same people, notes and replies, on one machine, asked by turns. CommentPress is a
plugin and a theme for WordPress, which prints what is said of a text on its page; what is measured
here is WordPress alone, with a theme that has nothing but text and comments. So what it takes is
what any such plugin takes at the least.
"""

import argparse
import os
import statistics
import sys
import tempfile
import time
from pathlib import Path
from urllib.request import Request, urlopen

import django

from benchmarks.fresh import fresh
from benchmarks.options import numbers
from benchmarks.wordpress.blog import PACKAGES, PROGRAM, blog
from scripts.system import install, left_out

SIZES = [0, 100, 1_000, 5_000]
ROUNDS = 12
PATIENCE = 120  # seconds
HEADS = ("notes", "Postil", "bytes", "WordPress", "bytes", "times")


def main():
    asked = _arguments()
    if not PROGRAM.exists():
        install(PACKAGES)
    if not PROGRAM.exists():
        return 0 if left_out("WordPress", f"{', '.join(PACKAGES)} are needed") else 1
    with fresh("sqlite") as environment:
        os.environ.update(environment)
        django.setup()
        _measure(asked.sizes)
    return 0


def _arguments():
    parser = argparse.ArgumentParser(prog="python -m benchmarks.wordpress")
    parser.add_argument("--sizes", type=numbers, default=SIZES, help="with commas")
    return parser.parse_args()


def _measure(sizes):
    from benchmarks.page.scene import Scene  # noqa: PLC0415 (settings come first)
    from benchmarks.served import cookies_of, prepare, served  # noqa: PLC0415
    from benchmarks.wordpress.said import said_of  # noqa: PLC0415

    prepare()
    scene = Scene.begun()
    print("Milliseconds for an answer to somebody who has logged in, medians.")
    print(*(f"{head:>12}" for head in HEADS))
    for size in sizes:
        scene.grow(size)
        with (
            tempfile.TemporaryDirectory() as folder,
            served() as server,
            blog(Path(folder), said_of(scene.reading)) as other,
        ):
            pages = [
                (server.address + scene.address, cookies_of(scene.student)),
                (other.address + other.path, other.cookies),
            ]
            (ours, weight), (theirs, burden) = _by_turns(pages)
        figures = f"{ours:>12.1f} {weight:>12,} {theirs:>12.1f} {burden:>12,}"
        print(f"{size:>12,} {figures} {theirs / ours:>12.0f}", flush=True)


def _by_turns(pages):
    """Give (median ms, bytes) of each of the `pages`, asked one after the other in rounds."""
    times, lengths = [[] for _ in pages], [0 for _ in pages]
    for turn in range(ROUNDS + 2):
        for place, page in enumerate(pages):
            took, lengths[place] = _asked(*page)
            if turn > 1:  # what is loaded at first is loaded by then
                times[place].append(took)
    return [(statistics.median(took), length) for took, length in zip(times, lengths, strict=True)]


def _asked(address, cookies):
    """Give (ms, bytes) of one answer. Raises HTTPError where it is none."""
    header = "; ".join(f"{name}={value}" for name, value in cookies.items())
    request = Request(address, headers={"Cookie": header, "Accept-Encoding": "gzip"})
    began = time.perf_counter()
    with urlopen(request, timeout=PATIENCE) as answer:
        length = len(answer.read())
    return 1000 * (time.perf_counter() - began), length


if __name__ == "__main__":
    sys.exit(main())
