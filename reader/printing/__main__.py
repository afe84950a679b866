"""The other end of `pdf_of`: reads what it is given as JSON, and writes the PDF."""

import base64
import json
import os
import resource
import sys
import unicodedata
from pathlib import Path

from weasyprint import CSS, HTML
from weasyprint.text.fonts import FontConfiguration
from weasyprint.urls import URLFetcher, URLFetcherResponse

from reader.printing import PAPERS, SECONDS, TOO_MUCH

HERE = Path(__file__).parent
FONTS = HERE.parents[1] / "static" / "fonts"
# Where a page and its sheet think they are: nowhere that anybody could ask.
NOWHERE = "http://postil.invalid/"
MOST_MEMORY = 2**30  # bytes


class Given(URLFetcher):
    """Gives the pictures that came with the page and the files of our own letters, and refuses
    everything else."""

    def __init__(self, pictures, media_type):
        super().__init__(allowed_protocols=[])
        fonts = {f"{NOWHERE}fonts/{file.name}": file for file in FONTS.glob("*.woff2")}
        self._fonts, self._pictures, self._media_type = fonts, pictures, media_type

    def fetch(self, url, headers=None):
        if url in self._fonts:
            return _answer(url, self._fonts[url].read_bytes(), "font/woff2")
        picture = self._pictures.get(url.removeprefix(NOWHERE.rstrip("/")))
        if picture is None:
            raise ValueError(f"Not fetched: {url}")
        return _answer(url, base64.b64decode(picture), self._media_type)


def _answer(url, data, media_type):
    return URLFetcherResponse(url, data, {"Content-Type": media_type})


def give_directions(root):
    """Say of what has `dir="auto"` which way it runs: WeasyPrint does not look at the letters."""
    for element in root.iter():
        if element.get("dir", "auto" if element.tag in ("bdi", "pre") else "") == "auto":
            strong = (unicodedata.bidirectional(letter) for letter in "".join(element.itertext()))
            first = next((kind for kind in strong if kind in ("L", "R", "AL")), "L")
            element.set("dir", "ltr" if first == "L" else "rtl")


def main(given, out):
    fetcher, fonts = Given(given["pictures"], given["media_type"]), FontConfiguration()
    there = {"base_url": NOWHERE, "url_fetcher": fetcher}
    size = f"@page {{ size: {PAPERS[PAPERS.index(given['paper'])]} }}"
    sheets = [
        CSS(string=css, font_config=fonts, **there)
        for css in ((HERE / "paper.css").read_text("utf-8"), size)
    ]
    page = HTML(string=given["page"], **there)
    give_directions(page.etree_element)
    page.write_pdf(
        out,
        stylesheets=sheets,
        font_config=fonts,
        pdf_variant="pdf/ua-1",
        presentational_hints=True,
    )


if __name__ == "__main__":
    os.nice(10)
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))
    resource.setrlimit(resource.RLIMIT_DATA, (MOST_MEMORY, MOST_MEMORY))
    try:
        main(json.load(sys.stdin.buffer), sys.stdout.buffer)
    except MemoryError:
        sys.exit(TOO_MUCH)
