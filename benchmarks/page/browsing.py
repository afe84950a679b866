"""Measure the reading page in Chromium: when it is there, and what it costs the reader."""

import json
import statistics
import sys
from html import escape
from pathlib import Path
from urllib.parse import quote

from playwright.sync_api import sync_playwright

from benchmarks.page.scene import Scene
from benchmarks.page.wire import Wire
from benchmarks.served import cookies_of, prepare, served
from tests.browser.chromium import FLAGS, program

VISITS = 5
SWAPS = 10
OBSERVER = Path(__file__).with_name("observing.js")
TRACED = ["toplevel", "__metadata"]
MARKED = ["blink.user_timing"]
KEEP = "names => Promise.all(names.map(async name => (await fetch(name)).arrayBuffer()))"
FONTS = (
    "performance.getEntriesByType('resource')"
    ".map(({ name }) => name).filter(name => name.endsWith('.woff2'))"
)
WORDS = "[...document.querySelectorAll('#text .words')].map(({ textContent }) => textContent)"
TEXT = """new Promise((done) => {
  const look = () => performance.getEntriesByName("first-contentful-paint")[0];
  const ask = () => (look() ? done(look().startTime) : setTimeout(ask, 20));
  ask();
})"""
# Where the page itself marks when it has painted its highlights, it knows best.
SETTLED = """observed.settled.then(({ drawn, ranges }) => ({
  text: performance.getEntriesByName("first-contentful-paint")[0].startTime,
  highlights: performance.getEntriesByName("highlights")[0]?.startTime ?? drawn,
  ranges,
  elements: document.querySelectorAll("*").length,
}))"""


def main(sizes, _seconds):
    """Print a line of JSON for each number of notes."""
    prepare()
    scene = Scene.begun()
    for size in sizes:
        scene.grow(size)
        print(f"Chromium: reading with {size} notes", file=sys.stderr, flush=True)
        with served() as server:
            reader = Reader(server.address + scene.address, cookies_of(scene.student))
            print(json.dumps({"notes": size, **reader.median()}), flush=True)


class Reader:
    """Somebody who opens `address`, each time with a browser that has nothing but its fonts."""

    def __init__(self, address, cookies):
        self.address = address
        self.cookies = [
            {"name": name, "value": value, "url": address} for name, value in cookies.items()
        ]

    def median(self):
        """Give the median of each figure."""
        with sync_playwright() as playwright:
            self.browser = playwright.chromium.launch(executable_path=program(), args=FLAGS)
            fonts = self._fonts()
            visits = [self._visit(fonts) for _ in range(VISITS)]
            self.browser.close()
        return {name: statistics.median(visit[name] for visit in visits) for name in visits[0]}

    def _opened(self):
        context = self.browser.new_context()
        context.add_cookies(self.cookies)
        return context.new_page()

    def _fonts(self):
        page = self._opened()
        page.goto(self.address, wait_until="networkidle")
        fonts = page.evaluate(FONTS)
        page.context.close()
        return fonts

    def _visit(self, fonts):
        """Give the figures of two first visits: what weighs a page holds it up."""
        return self._timed(fonts) | self._weighed(fonts)

    def _first(self, fonts):
        page = self._opened()
        page.goto("/".join([*self.address.split("/")[:3], "healthz"]))
        page.evaluate(KEEP, fonts)
        page.add_init_script(path=OBSERVER)
        return page

    def _timed(self, fonts):
        page = self._first(fonts)
        page.goto(self.address)
        found = page.evaluate(SETTLED)
        words = page.evaluate(WORDS)
        found |= {"swap": _swap(page), "again": self._return(page), "alone": _alone(page, words)}
        page.context.close()
        return found

    def _weighed(self, fonts):
        page = self._first(fonts)
        cdp = page.context.new_cdp_session(page)
        wire = Wire(cdp, self.address)
        self.browser.start_tracing(page=page, categories=TRACED)
        page.goto(self.address)
        page.evaluate(SETTLED)
        found = {
            "task": _longest_task(self.browser.stop_tracing()),
            **_weight(cdp),
            "requests": len(wire.fetched()),
            "bytes": sum(wire.fetched()),
            "scripts": sum(wire.fetched("Script")),
            "swap_cpu": self._swap_in_processor_time(page),
        }
        page.context.close()
        return found

    def _swap_in_processor_time(self, page):
        self.browser.start_tracing(page=page, categories=MARKED)
        _swap(page)
        return _of_a_swap(self.browser.stop_tracing())

    def _return(self, page):
        """Give when all was drawn for somebody who comes back, and has the files still."""
        page.goto("about:blank")
        page.goto(self.address)
        found = page.evaluate(SETTLED)
        # What was painted before the text was shown came with it.
        return max(found["text"], found["highlights"])


def _alone(page, words):
    """Give when the same words were painted with nothing else: no sheet, no scripts, no server."""
    text = "".join(f"<p>{escape(paragraph)}</p>" for paragraph in words)
    page.goto("about:blank")
    page.goto(f"data:text/html;charset=utf-8,{quote(text)}")
    return page.evaluate(TEXT)


def _longest_task(trace):
    """Give the milliseconds of processor time of the longest task of the page's main thread.

    That is the thread of its kind that had most to do: other pages have none. By the clock a task
    takes up to twice as long, and differently each time, where others use the machine too.
    """
    events = json.loads(trace)["traceEvents"]
    mains = {
        (event["pid"], event["tid"])
        for event in events
        if event["name"] == "thread_name" and event["args"]["name"] == "CrRendererMain"
    }
    tasks = {main: [] for main in mains}
    for event in events:
        main = event["pid"], event["tid"]
        if main in mains and event["ph"] == "X" and event["name"].endswith("RunTask"):
            tasks[main].append(event.get("tdur", event["dur"]) / 1000)
    return max(max(tasks.values(), key=sum))


def _of_a_swap(trace):
    """Give the median milliseconds of processor time between the marks of observing.js."""
    at, found = {}, []
    for event in json.loads(trace)["traceEvents"]:
        at[event["name"]] = event.get("tts")
        if event["name"] == "swap is there":
            worked = at["swap is done"] - at["swap begins"]
            found.append((worked + at["swap is there"] - at["swap is painted"]) / 1000)
    return statistics.median(found)


def _weight(cdp):
    """Give what the page holds once what it let go of is gone."""
    cdp.send("HeapProfiler.collectGarbage")
    cdp.send("Performance.enable")
    metrics = cdp.send("Performance.getMetrics")["metrics"]
    held = {metric["name"]: metric["value"] for metric in metrics}
    return {"heap": held["JSHeapUsedSize"], "nodes": held["Nodes"]}


def _swap(page):
    """Give the median milliseconds of work from a new margin's coming to its being shown."""
    links = page.locator("#text .num")
    count = links.count()
    return statistics.median(
        links.nth(number * count // SWAPS).evaluate("link => observed.swap(link)")
        for number in range(SWAPS)
    )
