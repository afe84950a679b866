"""A real Chromium, the system's own, on a live server of the test's own."""

from pathlib import Path

import pytest
from axe_playwright_python.base import AXE_SCRIPT
from django.core.cache import cache
from django.test import Client
from playwright.sync_api import sync_playwright

from tests.browser.chromium import FLAGS, program
from tests.browser.measures import lay_out_all
from tests.collected import STORAGES

# WCAG 2.2 AA, which is what people are promised.
RULES = {
    "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"],
    "preload": False,  # it would look for imported sheets beside the page
    "resultTypes": ["violations"],
}
HERE = Path(__file__).parent


def pytest_collection_modifyitems(items):
    for item in items:
        if HERE in item.path.parents:
            item.add_marker(pytest.mark.browser)


@pytest.fixture(autouse=True)
def as_in_production(collected, settings):
    """Sheets and modules as they are joined there: what is read is what is tried."""
    settings.STORAGES = STORAGES


@pytest.fixture(scope="session")
def chromium():
    """The browser itself, once for all tests."""
    if program() is None:
        pytest.skip("Chromium is not installed")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program(), args=FLAGS)
        yield browser
        browser.close()


@pytest.fixture
def open_window(chromium, live_server):
    """`open_window(user=None, **options)`: a page of a window of its own, logged in as `user`.

    Options are Playwright's for a browser context (`viewport`, `java_script_enabled`,
    `color_scheme`, `forced_colors`). Addresses may be written from the root: `page.goto("/")`.
    What the page complained of is kept, and fails the test at its end, unless the test empties
    `page.complaints` because it expected them.
    """
    windows = []

    def open_one(user=None, **options):
        context = chromium.new_context(base_url=live_server.url, **options)
        if user is not None:
            context.add_cookies([_session_of(user, live_server.url)])
        page = context.new_page()
        page.complaints = []
        page.on("pageerror", lambda error: page.complaints.append(str(error)))
        page.on("console", lambda said: _keep_error(page, said))
        windows.append(page)
        return page

    yield open_one
    complaints = [complaint for page in windows for complaint in page.complaints]
    for page in windows:
        page.context.close()
    # The table of the cache is no model's, so the end of the test does not empty it.
    cache.clear()
    assert complaints == []


# What the bar, the tools, the box and the title stand over as one scrolls is no target too small.
LIE_STILL = """(position) => {
  const head = ".pane-head > :is(h2, .cite, .grip, .sheet-buttons)";
  const lying = `.bar, .tools.sticky, .pane :is(.composer, ${head})`;
  for (const part of document.querySelectorAll(lying)) {
    if (position) part.style.position = position;
    else part.removeAttribute("style");
  }
}"""


# What comes into sight in another look is laid out in the frame after the next.
LAID_OUT = """() => new Promise((done) => {
  requestAnimationFrame(() => requestAnimationFrame(done));
})"""


@pytest.fixture
def faults_of():
    """`faults_of(page)`: what axe has to say against a page, in a line each."""

    def run(page):
        page.wait_for_load_state()
        if not page.evaluate("() => 'axe' in window"):
            page.evaluate(AXE_SCRIPT)
        lay_out_all(page)
        page.evaluate(LIE_STILL, "static")
        page.evaluate(LAID_OUT)
        found = page.evaluate("(rules) => axe.run(rules)", RULES)["violations"]
        page.evaluate(LIE_STILL, "")
        return [f"{fault['impact']}: {fault['id']}: {_first_place(fault)}" for fault in found]

    return run


def _first_place(fault):
    first = fault["nodes"][0]
    related = [one["html"] for check in first["any"] for one in check["relatedNodes"]]
    return f"{len(fault['nodes'])} x {first['html']} {first['failureSummary']} {related}"


def _session_of(user, url):
    client = Client()
    client.force_login(user)
    return {"name": "sessionid", "value": client.cookies["sessionid"].value, "url": url}


def _keep_error(page, said):
    if said.type == "error":
        page.complaints.append(f"{said.text} ({said.location['url']})")
