"""Several files brought in at once, in a browser: chosen or dropped, with scripts and without."""

import pytest
from playwright.sync_api import expect

from reader.models import Import
from tests.reader.importing.files import LONG, SECOND

NAMES = ["fog.md", "mill.md", "broken.pdf"]
CONTENTS = {
    "fog.md": f"# Fog\n\n{LONG}\n\n{SECOND}".encode(),
    "mill.md": f"# The mill\n\n{LONG}\n\n{SECOND}".encode(),
    "broken.pdf": b"%PDF-1.7\n",
}
WITH_AND_WITHOUT = pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "none"])


@pytest.fixture
def folder(tmp_path):
    """A folder of a person's own with three files, of which one is damaged."""
    for name, content in CONTENTS.items():
        (tmp_path / name).write_bytes(content)
    return [tmp_path / name for name in NAMES]


@pytest.fixture
def at_the_form(open_window, okafor, borders, settings, tmp_path_factory):
    """`at_the_form(scripts)`: the form for the list of `borders`, and where uploads wait."""
    waiting = tmp_path_factory.mktemp("waiting")
    settings.FILE_UPLOAD_TEMP_DIR = str(waiting)
    settings.FILE_UPLOAD_MAX_MEMORY_SIZE = 0  # so that all of them do

    def opened(scripts):
        page = open_window(okafor, java_script_enabled=scripts)
        page.goto("/imports/?for=borders")
        return page, waiting

    return opened


def drop(page, files):
    """Let go of files from a folder over the box in which one chooses them.

    Chromium takes a drag of files from its own protocol alone, in which no script has a part.
    """
    box = page.get_by_label("A file").bounding_box()
    place = {"x": box["x"] + box["width"] / 2, "y": box["y"] + box["height"] / 2}
    data = {"items": [], "files": [str(file) for file in files], "dragOperationsMask": 1}
    browser = page.context.new_cdp_session(page)
    for step in "dragEnter", "dragOver", "drop":
        browser.send("Input.dispatchDragEvent", {"type": step, **place, "data": data})


def choose(page, files):
    """Choose files in the window that the browser opens for it."""
    with page.expect_file_chooser() as opened:
        page.get_by_label("A file").click()
    assert opened.value.is_multiple()
    opened.value.set_files(files)


@WITH_AND_WITHOUT
@pytest.mark.parametrize("way", [drop, choose], ids=["dropped", "chosen"])
def test_each_becomes_a_text_to_check_and_the_broken_one_is_told_of(
    at_the_form, folder, way, scripts
):
    page, waiting = at_the_form(scripts)
    way(page, folder)
    page.get_by_role("button", name="See what is found").first.click()
    expect(page.get_by_text("2 texts to check.")).to_be_visible()
    expect(page.get_by_text("broken.pdf: The file is damaged or not complete.")).to_be_visible()
    rows = page.locator("#unfinished + .list > li")
    expect(rows).to_have_count(2)
    expect(page.get_by_text("fog.md")).to_be_visible()
    expect(page.get_by_text("mill.md")).to_be_visible()
    assert {one.meant_for for one in Import.objects.all()} == {"borders"}
    assert list(waiting.iterdir()) == []
    page.get_by_role("link", name="The mill", exact=True).click()
    expect(page.get_by_role("heading", name="Check what was found")).to_be_visible()
    expect(page.get_by_label("Title")).to_have_value("The mill")


@WITH_AND_WITHOUT
def test_what_is_broken_alone_leaves_nothing_behind(at_the_form, folder, scripts):
    page, waiting = at_the_form(scripts)
    choose(page, folder[2:])
    with page.expect_response("**/imports/**") as answered:
        page.get_by_role("button", name="See what is found").first.click()
    assert answered.value.status == 422
    expect(page.get_by_text("The file is damaged or not complete.")).to_be_visible()
    page.complaints.clear()  # the browser calls it an error
    assert not Import.objects.exists()
    assert list(waiting.iterdir()) == []
