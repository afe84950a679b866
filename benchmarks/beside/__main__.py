"""Measure the reading page beside the Hypothesis client: `python -m benchmarks.beside [--sizes …]`.

One text, the same notes on the same words, the same browser, one after the other. The client is
the one that its makers publish, fetched with npm; its service is one of ours, which answers from
memory, and its page has the words of the text and nothing else. So what it takes is what it takes
at the least. It loads all notes, Postil those of a paragraph when one looks at it.
"""

import argparse
import os
import statistics
import sys
from pathlib import Path

import django
from playwright.sync_api import sync_playwright

from benchmarks.beside.client import files
from benchmarks.fresh import fresh
from benchmarks.options import numbers
from scripts.system import found, left_out
from tests.browser.chromium import FLAGS, program

SIZES = [100, 1_000, 5_000]
VISITS = 3
LONGEST = 15 * 60 * 1000  # milliseconds that the client has to come to an end
OBSERVER = Path(__file__).with_name("drawing.js")


def main():
    asked, client = _arguments(), files()
    if client is None or not found("chromium", "chromium"):
        return 0 if left_out("the Hypothesis client", "npm and Chromium are needed") else 1
    with fresh("sqlite") as environment:
        # Playwright runs a loop in this thread, and nothing else asks the database here.
        os.environ.update(environment, DJANGO_ALLOW_ASYNC_UNSAFE="1")
        django.setup()
        _measure(asked.sizes, client)
    return 0


def _arguments():
    parser = argparse.ArgumentParser(prog="python -m benchmarks.beside")
    parser.add_argument("--sizes", type=numbers, default=SIZES, help="with commas")
    return parser.parse_args()


def _measure(sizes, client):
    from benchmarks.beside.service import service  # noqa: PLC0415 (settings come first)
    from benchmarks.page.browsing import Reader  # noqa: PLC0415
    from benchmarks.page.scene import Scene  # noqa: PLC0415
    from benchmarks.served import cookies_of, prepare, served  # noqa: PLC0415

    prepare()
    scene = Scene.begun()
    heads = ["notes", "text", "highlights", "on a return", "Hypothesis: text", "highlights"]
    print("Milliseconds after navigation, medians.")
    print(*(f"{head:>16}" for head in [*heads, "pieces", "times", "on a return"]))
    for size in sizes:
        scene.grow(size)
        with served() as server:
            reader = Reader(server.address + scene.address, cookies_of(scene.student))
            ours = reader.median()
        with service(scene.reading, client) as address:
            theirs = _median(address)
        # What is painted before the text is shown comes with it.
        shown, again = max(ours["text"], ours["highlights"]), ours["again"]
        drawn = theirs["highlights"]
        figures = [size, ours["text"], shown, again, *theirs.values(), drawn / shown, drawn / again]
        print(*(f"{figure:>16,.0f}" for figure in figures), flush=True)


def _median(address):
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program(), args=FLAGS)
        visits = [_visit(browser, address) for _ in range(VISITS)]
        browser.close()
    return {name: statistics.median(visit[name] for visit in visits) for name in visits[0]}


def _visit(browser, address):
    """Give when text and highlights of the page at `address` were there, in a browser as new."""
    page = browser.new_page()
    page.set_default_timeout(LONGEST)
    page.add_init_script(path=OBSERVER)
    page.goto(address)
    found = page.evaluate("drawing")
    page.close()
    return found


if __name__ == "__main__":
    sys.exit(main())
